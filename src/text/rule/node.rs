//! A node, and the table as a whole.

use super::{Writer, sentence};
use crate::dossier::{Combine, Criterion, ItemId, Missing, RankOn, Rounding};
use crate::number::Exact;
use crate::text::{Language, Phrase, words};

impl<'a> Writer<'a> {
    pub(super) fn node(&self, criterion: &'a Criterion) -> Option<String> {
        let mut parts = Vec::new();
        if let Some(weight) = criterion.weight {
            let weight = self.number(weight);
            parts.push(self.either(format!("trọng số {weight}"), format!("weight {weight}")));
        }
        if !criterion.children.is_empty() && criterion.combine != Combine::Sum {
            parts.push(self.mean(
                criterion.combine,
                &criterion.children,
                self.say(Phrase("các mục trong đó", "its parts")),
            ));
            if !criterion.lines.is_empty() {
                parts.push(self.say(Phrase("cộng với các dòng của mục", "plus its own lines")).to_owned());
            }
        }
        parts.extend(criterion.times.map(|factor| self.times(factor)));
        let cap = |cap: Exact, none: Phrase, what: Phrase| {
            if cap.is_zero() {
                return self.say(none).to_owned();
            }
            let cap = self.points(cap);
            let what = self.say(what);
            self.either(format!("{what} không quá {cap}"), format!("{what} at most {cap}"))
        };
        parts.extend(
            criterion.bonus_cap.map(|at| cap(at, Phrase("không có điểm thưởng", "no bonus"), words::BONUS)),
        );
        parts.extend(criterion.deduction_cap.map(|at| {
            let what = Phrase("điểm trừ", "deductions");
            cap(at, Phrase("không bị trừ điểm", "no deductions"), what)
        }));
        parts.extend(criterion.swing_cap.map(|at| {
            let at = self.points(at);
            self.either(
                format!("thưởng và trừ gộp lại không quá {at} về mỗi phía"),
                format!("bonus and deductions together at most {at} either way"),
            )
        }));
        parts.extend(criterion.floor.map(|floor| {
            let floor = self.points(floor);
            self.either(format!("thấp nhất {floor}"), format!("never under {floor}"))
        }));
        parts.extend(criterion.ceiling.map(|ceiling| self.ceiling(ceiling)));
        parts.extend(criterion.best_is.map(|points| self.best_is(points)));
        parts.extend(criterion.coverage.and_then(|coverage| self.coverage(coverage)));
        if let Some(to) = criterion.reweighted_to {
            let (from, to) = (self.number(criterion.points.unwrap_or_default()), self.points(to));
            parts.push(self.either(format!("quy từ {from} về {to}"), format!("scaled from {from} to {to}")));
        }
        let told = sentence(&parts.join("; "));
        (!told.is_empty()).then_some(told)
    }

    pub(super) fn whole(&self) -> Vec<String> {
        let table = self.table;
        let mut told = Vec::new();
        let count = table.standards.len();
        let points = self.points(table.points);
        let parts = self.either(
            format!("{count} tiêu chuẩn"),
            format!("{count} standard{}", if count == 1 { "" } else { "s" }),
        );
        let of = match table.combine {
            Combine::Sum => format!("{} {parts}", self.say(Phrase("là tổng của", "the sum of"))),
            combine => {
                let is = self.say(Phrase("là", "the"));
                format!("{is} {}", self.mean(combine, &table.standards, &parts))
            }
        };
        let mut whole = vec![self.either(
            format!("tối đa {points} khi chưa kể điểm thưởng, {of}"),
            format!("{points} at most without bonus, {of}"),
        )];
        whole.extend(table.times.map(|factor| self.times(factor)));
        whole.extend(table.ceiling.map(|ceiling| self.ceiling(ceiling)));
        whole.extend(table.best_is.map(|points| self.best_is(points)));
        told.push(sentence(&whole.join("; ")));
        told.push(sentence(&self.rounding(table.rounding)));
        told.push(sentence(&self.places()));
        let missing = match table.missing {
            Missing::Pending => Phrase(
                "thiếu số liệu thì điểm còn để ngỏ, hạng là một khoảng",
                "where a figure is missing, points stay open and a place is an interval",
            ),
            Missing::Zero => Phrase("thiếu số liệu thì tính 0 điểm", "a missing figure counts as 0 points"),
            Missing::Reweighted => Phrase(
                "thiếu số liệu thì bỏ mục đó ra, các mục còn lại mang phần của nó",
                "an item whose figure is missing is left out, and the others carry its share",
            ),
            Missing::Unranked => Phrase(
                "thiếu số liệu thì đơn vị chưa được xếp hạng",
                "a member with a figure missing has no place",
            ),
        };
        let mut missing = vec![self.say(missing).to_owned()];
        missing.extend(table.coverage.and_then(|coverage| self.coverage(coverage)));
        told.push(sentence(&missing.join("; ")));
        told
    }

    /// `trung bình có trọng số của …`, with what it is the mean of.
    fn mean(&self, combine: Combine, parts: &[Criterion], of: &str) -> String {
        let weighted = parts.iter().any(|part| part.weight.is_some_and(|weight| weight != Exact::ONE));
        let mean = self.say(match (combine, weighted) {
            (Combine::GeometricMean, true) => {
                Phrase("trung bình nhân có trọng số của", "weighted geometric mean of")
            }
            (Combine::GeometricMean, false) => Phrase("trung bình nhân của", "geometric mean of"),
            (_, true) => Phrase("trung bình có trọng số của", "weighted mean of"),
            (_, false) => Phrase("trung bình cộng của", "mean of"),
        });
        format!("{mean} {of}")
    }

    fn times(&self, factor: Exact) -> String {
        let factor = self.number(factor);
        self.either(format!("nhân với {factor}"), format!("times {factor}"))
    }

    fn ceiling(&self, ceiling: Exact) -> String {
        let ceiling = self.points(ceiling);
        self.either(
            format!("cao nhất {ceiling}, kể cả thưởng"),
            format!("never over {ceiling}, bonus included"),
        )
    }

    fn best_is(&self, points: Exact) -> String {
        let points = self.points(points);
        self.either(
            format!("đơn vị cao nhất được {points}, các đơn vị khác theo tỷ lệ"),
            format!("the best member has {points}, the others in proportion"),
        )
    }

    /// Asked for only where others carry what is missing.
    fn coverage(&self, coverage: Exact) -> Option<String> {
        let percent = crate::text::number::percent(coverage, self.language);
        (self.table.missing == Missing::Reweighted).then(|| {
            self.either(
                format!("phải có số liệu của ít nhất {percent}"),
                format!("at least {percent} of it must be known"),
            )
        })
    }

    fn rounding(&self, rounding: Rounding) -> String {
        let places = [
            (rounding.line, Phrase("từng dòng", "each line")),
            (rounding.criterion, Phrase("từng tiêu chí", "each criterion")),
            (rounding.standard, Phrase("từng tiêu chuẩn", "each standard")),
            (rounding.total, Phrase("tổng điểm", "the total")),
        ];
        let told = places.into_iter().filter_map(|(digits, what)| {
            let what = self.say(what);
            Some(match (digits?, self.language) {
                (0, Language::Vi) => format!("{what} đến điểm nguyên"),
                (0, Language::En) => format!("{what} to whole points"),
                (digits, Language::Vi) => format!("{what} đến {digits} chữ số lẻ"),
                (1, Language::En) => format!("{what} to 1 decimal"),
                (digits, Language::En) => format!("{what} to {digits} decimals"),
            })
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            return self.say(Phrase("điểm không làm tròn", "points are not rounded")).to_owned();
        }
        format!("{} {}", self.say(Phrase("làm tròn", "rounded:")), told.join(", "))
    }

    fn places(&self) -> String {
        let rounded = self.table.rounding.total.is_some();
        let by = self.say(match (rounded, self.table.rank_on) {
            (false, _) => Phrase("xếp hạng theo tổng điểm", "places go by the total"),
            (true, RankOn::Rounded) => {
                Phrase("xếp hạng theo tổng điểm đã làm tròn", "places go by the rounded total")
            }
            (true, RankOn::Exact) => {
                Phrase("xếp hạng theo tổng điểm chưa làm tròn", "places go by the total before rounding")
            }
        });
        let names: Vec<&str> = self.table.ties.iter().map(|id: &'a ItemId| self.item(id)).collect();
        if names.is_empty() {
            return format!(
                "{by}; {}",
                self.say(Phrase("bằng điểm thì đồng hạng", "equal totals share a place"))
            );
        }
        let names = names.join(", ");
        self.either(
            format!("{by}; bằng điểm thì xét lần lượt: {names}; vẫn bằng thì đồng hạng"),
            format!(
                "{by}; equal totals are decided by {names}, in this order; who is still equal shares a place"
            ),
        )
    }
}
