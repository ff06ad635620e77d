//! Where a claim departs from the rules, and why.

use super::{clause, item};
use crate::dossier::LineKind;
use crate::insight::audit::{Departure, Reason, Totals, Why, line_by_line};
use crate::number::Exact;
use crate::scoring::{ItemScore, Limit};
use crate::text::explain::{self, Teller};
use crate::text::{Language, Phrase, number, words};

/// Tells a departure: `Đơn vị A, d2 Giải quyết khiếu nại: tự chấm 13, theo bảng điểm 9 (−4): …`. The teller's board is
/// the one by the rules.
#[must_use]
pub fn departure(teller: &Teller<'_>, departure: &Departure) -> String {
    let language = teller.language;
    let head = format!("{}, {}", (teller.name)(departure.member), item(teller, departure.item));
    let claimed = number::shortest(departure.claimed, language);
    let counted = held_against(&departure.by_the_rules, departure.difference.negated(), &claimed, language);
    let why = why(teller, departure);
    if why.is_empty() { format!("{head}: {counted}.") } else { format!("{head}: {counted}: {why}.") }
}

/// Tells why a claim departs from the rules: the reasons, or what the table gives line by line where none explains it.
#[must_use]
pub fn why(teller: &Teller<'_>, departure: &Departure) -> String {
    let reasons: Vec<String> =
        departure.reasons.iter().map(|one| reason(teller, departure.member, departure.item, one)).collect();
    if reasons.is_empty() { unexplained(teller, departure) } else { reasons.join("; ") }
}

/// Tells both totals of a member: `Đơn vị A: tổng điểm tự chấm 124,4, theo bảng điểm 118,2 (−6,2).`
#[must_use]
pub fn totals(teller: &Teller<'_>, totals: &Totals) -> String {
    let language = teller.language;
    let claimed = number::span(totals.claimed.low, totals.claimed.high, language);
    let difference = totals.by_the_rules.low.minus(totals.claimed.low);
    let counted = held_against(&totals.by_the_rules, difference, &claimed, language);
    format!("{}: {} {counted}.", (teller.name)(totals.member), language.of(words::TOTAL))
}

/// A claim beside what the rules give, and how far that is from it.
fn held_against(by_the_rules: &ItemScore, difference: Exact, claimed: &str, language: Language) -> String {
    let given = number::span(by_the_rules.low, by_the_rules.high, language);
    let difference = number::signed(difference, language);
    match language {
        Language::Vi => format!("tự chấm {claimed}, theo bảng điểm {given} ({difference})"),
        Language::En => format!("self-score {claimed}, by the rules {given} ({difference})"),
    }
}

/// What the rules give line by line, where nothing explains the difference.
fn unexplained(teller: &Teller<'_>, departure: &Departure) -> String {
    let language = teller.language;
    let parts: Vec<String> = line_by_line(teller.board, departure.member, departure.item)
        .into_iter()
        .map(|(part, score)| {
            let points = match score.points() {
                Some(points) => number::signed(points, language),
                None => number::span(score.low, score.high, language),
            };
            format!("{} {points}", item(teller, part))
        })
        .collect();
    if parts.is_empty() {
        return facts(teller, departure.member, departure.item);
    }
    format!("{} {}", language.of(Phrase("bảng điểm cho", "the table gives")), parts.join(", "))
}

/// Tells one reason for a departure of an item: which line, which clause, what is left out of account.
#[must_use]
pub fn reason(teller: &Teller<'_>, member: usize, of: usize, reason: &Reason) -> String {
    let language = teller.language;
    let vi = language == Language::Vi;
    let n = |value: Exact| number::shortest(value, language);
    let p = |value: Exact| number::points(value.size(), language);
    let line = teller.line(reason.item);
    let said = match reason.why {
        Why::Limited { limit, at, counted } => {
            let most = language.of(at_most(limit, line.map(|line| line.kind)));
            let comes_to = language.of(Phrase("tính ra", "the figures come to"));
            format!("{most} {}, {comes_to} {}", p(at), n(counted))
        }
        Why::OverMost { most } if line.is_some() => {
            format!("{} {}", language.of(at_most(Limit::Line, line.map(|line| line.kind))), p(most))
        }
        Why::OverMost { most } if vi => format!("tối đa {} và không có điểm thưởng", p(most)),
        Why::OverMost { most } => format!("gives at most {} and has no bonus", p(most)),
        Why::BonusOver { most, counted } => {
            let claim = language.of(Phrase("tự chấm tính", "the self-score takes"));
            format!("{} {}, {claim} {}", language.of(at_most(Limit::Bonus, None)), p(most), n(counted))
        }
        Why::NotDeducted if vi => format!("trừ {} nhưng tự chấm chưa trừ", p(reason.points)),
        Why::NotDeducted => format!("takes {} away, which the self-score does not", p(reason.points)),
        Why::NotClaimed if vi => format!("thưởng {} nhưng tự chấm chưa tính", p(reason.points)),
        Why::NotClaimed => format!("gives a bonus of {} that the self-score leaves out", p(reason.points)),
        Why::ConditionNotMet => {
            let condition = line.and_then(|line| line.when.as_ref());
            let condition = condition.map(|when| teller.condition(when)).unwrap_or_default();
            let only = language.of(Phrase("chỉ được", "is worth"));
            format!("{only} {} {} {condition}", p(reason.points), language.of(Phrase("khi", "only where")))
        }
        Why::AnotherCounts { line } => {
            let other = named(teller, line);
            if vi { format!("không cộng dồn với {other}") } else { format!("is not added to {other}") }
        }
        Why::Short { points, most } => {
            let (gives, of) = (Phrase("được", "gives"), Phrase("trên tối đa", "of at most"));
            format!("{} {} {} {}", language.of(gives), n(points), language.of(of), p(most))
        }
        Why::Rounded { digits } if vi => format!("được làm tròn đến {digits} chữ số sau dấu phẩy"),
        Why::Rounded { digits } => format!("is rounded to {digits} digits after the point"),
    };
    let head = if reason.item == of && line.is_none() {
        language.of(Phrase("mục này", "this item")).to_owned()
    } else {
        named(teller, reason.item)
    };
    let facts = facts(teller, member, reason.item);
    if facts.is_empty() { format!("{head} {said}") } else { format!("{head} {said} ({facts})") }
}

/// A line or an item in the middle of a sentence: `dòng d2.3 “Vận động rút đơn” (mục d2)`.
fn named(teller: &Teller<'_>, place: usize) -> String {
    let Some(item) = teller.item(place) else { return String::new() };
    let word = if teller.line(place).is_some() { Phrase("dòng", "line") } else { Phrase("mục", "item") };
    let mut told = format!("{} {}", teller.say(word), item.code);
    let title = teller.language.label(&item.title);
    if !title.is_empty() {
        told.push_str(&format!(" “{title}”"));
    }
    told + &clause(teller, place)
}

/// What a limit says: most of what, or least.
fn at_most(limit: Limit, kind: Option<LineKind>) -> Phrase {
    match (limit, kind) {
        (Limit::Line, Some(LineKind::Deduction)) | (Limit::Deduction, _) => {
            Phrase("trừ tối đa", "takes away at most")
        }
        (Limit::Line, Some(LineKind::Bonus)) | (Limit::Bonus, _) => {
            Phrase("thưởng tối đa", "gives a bonus of at most")
        }
        (Limit::Swing, _) => Phrase("thưởng và trừ tối đa", "moves up or down by at most"),
        (Limit::Floor, _) => Phrase("thấp nhất là", "gives at least"),
        (Limit::Line | Limit::Ceiling, _) => Phrase("tối đa", "gives at most"),
    }
}

/// The figures that a line reads, as far as they are known: `Ngày ban hành: 09/02/2022`.
fn facts(teller: &Teller<'_>, member: usize, item: usize) -> String {
    let Some(line) = teller.line(item) else { return String::new() };
    let told = line.reads.iter().filter_map(|column| {
        let (measure, value) = (teller.measure(*column)?, teller.fact(member, *column)?);
        let value = explain::value(Some(value), measure, &teller.dossier.rulebook, teller.language);
        Some(format!("{}: {value}", teller.measure_title(*column)))
    });
    told.collect::<Vec<_>>().join("; ")
}
