//! The rules themselves, one by one.

use super::{Grid, Writer};
use crate::dossier::{Criterion, Interval, Line, LineKind, MeasureId, PointOption, Quantity, Rule};
use crate::number::Exact;
use crate::text::{Language, Phrase, explain, number, words};

/// A rule without what limits its line.
#[derive(Default)]
pub(super) struct Body {
    /// What is read, where the line's title does not say it already.
    pub subject: String,
    /// What it gives.
    pub text: String,
    /// Its points, where they stand in a table.
    pub grid: Option<Grid>,
}

impl<'a> Writer<'a> {
    pub(super) fn body(&self, criterion: &'a Criterion, line: &'a Line) -> Body {
        let titles = [&line.title, &criterion.title].map(|title| self.language.label(title));
        let subject = match &line.rule {
            Rule::Met { of: None, .. } | Rule::Table { .. } => String::new(),
            Rule::Given { of, .. }
            | Rule::Met { of: Some(of), .. }
            | Rule::Options { of, .. }
            | Rule::Checklist { of, .. }
            | Rule::OfPlan { of, .. }
            | Rule::LeaderRelative { of, .. } => {
                let name = self.title_of(of);
                if titles.contains(&name) { String::new() } else { name.to_owned() }
            }
            Rule::PerCase { of, .. }
            | Rule::Steps { of, .. }
            | Rule::Bands { of, .. }
            | Rule::Goalposts { of, .. }
            | Rule::BestRelative { of, .. }
            | Rule::Power { of, .. } => self.subject(of, titles),
        };
        Body { subject, text: self.text(line), grid: self.grid(line, titles) }
    }

    fn text(&self, line: &'a Line) -> String {
        let kind = line.kind;
        let gives = |points: Exact| self.gives(kind, points);
        match &line.rule {
            Rule::Given { limit, .. } => self.given(kind, *limit),
            Rule::Met { points, of: None } if line.when.is_some() => gives(*points),
            Rule::Met { points, of: None } => match kind {
                LineKind::Standard if !points.is_negative() => {
                    let points = self.points(*points);
                    self.either(format!("có sẵn {points} từ đầu"), format!("{points} from the start"))
                }
                _ => format!("{} {}", self.say(Phrase("luôn", "always:")), gives(*points)),
            },
            Rule::Met { points, of: Some(_) } => {
                format!("{} {}", self.say(Phrase("nếu có,", "if so,")), gives(*points))
            }
            Rule::Options { .. } => self.by(kind, Phrase("phương án được chọn", "the option chosen")),
            Rule::Checklist { .. } => {
                self.by(kind, Phrase("từng mục đạt được, cộng lại", "each item that holds, added up"))
            }
            Rule::PerCase { of, each } => format!("{} {}", self.each(of), gives(*each)),
            Rule::Steps { of, above, first, step, each } => {
                let unit = self.unit(of);
                let amount = |value: Exact| explain::amount(value, unit, self.language);
                let (above, step) = (amount(*above), amount(*step));
                let first = (!first.is_zero()).then(|| gives(*first));
                match (self.language, first) {
                    (Language::Vi, None) => format!("trên {above}, cứ thêm đủ {step} {}", gives(*each)),
                    (Language::Vi, Some(first)) => {
                        format!("trên {above} {first}, rồi cứ thêm đủ {step} {}", gives(*each))
                    }
                    (Language::En, None) => format!("{} for each full {step} above {above}", gives(*each)),
                    (Language::En, Some(first)) => {
                        let each = self.points(*each);
                        format!("{first} above {above}, then {each} more for each further full {step}")
                    }
                }
            }
            Rule::Bands { .. } => self.by(kind, Phrase("mức", "band")),
            Rule::Table { .. } => self.by(kind, Phrase("hàng và cột", "row and column")),
            Rule::OfPlan { of, points, below, above, floor } => {
                self.of_plan(kind, of, *points, *below, *above, *floor)
            }
            Rule::Goalposts { of, low, high, points, logarithmic } => {
                self.goalposts(of, [*low, *high], &gives(*points), *logarithmic)
            }
            Rule::LeaderRelative { of, points } => {
                let told = self.either(
                    format!(
                        "đơn vị vượt chỉ tiêu nhiều nhất {}; đúng chỉ tiêu được một nửa, vượt ít hơn thì theo mức vượt, dưới chỉ tiêu theo tỷ lệ",
                        gives(*points)
                    ),
                    format!(
                        "{} for the member furthest above its target; half of them at the target, above it in proportion to the surplus, below it in proportion to what is reached",
                        gives(*points)
                    ),
                );
                self.with_direction(told, self.less_is_better(of))
            }
            Rule::BestRelative { of, points } => {
                let told = self.either(
                    format!("đơn vị tốt nhất {}, các đơn vị khác theo tỷ lệ", gives(*points)),
                    format!("{} for the best, the others in proportion", gives(*points)),
                );
                let less = match of {
                    Quantity::Value(of) | Quantity::Share { part: of, .. } => self.less_is_better(of),
                    // More of a plan is better; a later day is not.
                    Quantity::PercentOfPlan(_) => false,
                    Quantity::DaysAfter { .. } => true,
                };
                self.with_direction(told, less)
            }
            Rule::Power { of, a, b, c, less_is_better, floored_to } => {
                let (a, c) = (self.as_written(*a), self.as_written(*c));
                let distance = if *less_is_better {
                    format!("({} − x)", self.number(*b))
                } else {
                    format!("(x − {})", self.number(*b))
                };
                let end = Interval { above: false, through: true, ..Interval::default() };
                let end = if *less_is_better {
                    Interval { from: Some(*b), ..end }
                } else {
                    Interval { to: Some(*b), ..end }
                };
                let end = self.interval(&end, of);
                let whole = match floored_to {
                    None => String::new(),
                    Some(0) => self.say(Phrase(", bỏ phần lẻ", ", fractions dropped")).to_owned(),
                    Some(digits) => self.either(
                        format!(", cắt còn {digits} chữ số lẻ"),
                        format!(", cut to {digits} decimal{}", if *digits == 1 { "" } else { "s" }),
                    ),
                };
                let is = self.say(column(kind));
                self.either(
                    format!("{is} = {a} × {distance}^{c}{whole}; {end} thì 0 điểm"),
                    format!("{is} = {a} × {distance}^{c}{whole}; none at {end}"),
                )
            }
        }
    }

    /// A number with all the digits that the table gives it.
    fn as_written(&self, value: Exact) -> String {
        number::as_written(value.shortest(), self.language)
    }

    fn with_direction(&self, told: String, less_is_better: bool) -> String {
        let less = Phrase("; càng ít càng tốt", "; less is better");
        if less_is_better { told + self.say(less) } else { told }
    }

    fn given(&self, kind: LineKind, limit: Exact) -> String {
        let limit = self.points(limit);
        let (vi, en) = match kind {
            LineKind::Standard => ("cho", "given"),
            LineKind::Bonus => ("cộng", "added"),
            LineKind::Deduction => ("trừ", "taken away"),
            LineKind::Exclusion => {
                let any = Phrase(
                    "không xếp loại nếu người chấm ghi trên 0 điểm",
                    "unclassified where a person gives any points",
                );
                return self.say(any).to_owned();
            }
        };
        self.either(format!("người chấm {vi} từ 0 đến {limit}"), format!("0 to {limit}, {en} by a person"))
    }

    /// What points go by: `được điểm theo mức`, `points by band`.
    fn by(&self, kind: LineKind, what: Phrase) -> String {
        let given = match kind {
            LineKind::Standard => Phrase("được điểm theo", "points by"),
            LineKind::Bonus => Phrase("cộng điểm theo", "points added by"),
            LineKind::Deduction => Phrase("trừ điểm theo", "points taken away by"),
            LineKind::Exclusion => Phrase("không xếp loại theo", "unclassified by"),
        };
        format!("{} {}", self.say(given), self.say(what))
    }

    fn of_plan(
        &self,
        kind: LineKind,
        of: &MeasureId,
        points: Exact,
        below: Option<Exact>,
        above: Exact,
        floor: Exact,
    ) -> String {
        let vi = self.language == Language::Vi;
        let mut parts = Vec::new();
        if points.is_zero() {
            let over = self.say(Phrase(
                "vượt kế hoạch thì cứ mỗi điểm phần trăm",
                "above plan, for each percentage point",
            ));
            parts.push(format!("{over} {}", self.gives(kind, above)));
        } else {
            let gives = self.gives(kind, points);
            parts.push(match (vi, above.is_zero()) {
                (true, true) => format!("đạt từ 100% kế hoạch trở lên {gives}"),
                (true, false) => format!("đạt 100% kế hoạch {gives}"),
                (false, true) => format!("{gives} at 100% of plan or more"),
                (false, false) => format!("{gives} at 100% of plan"),
            });
            parts.push(match below {
                None => self.say(Phrase("thấp hơn thì theo tỷ lệ", "below it in proportion")).to_owned(),
                Some(each) if each.is_zero() => {
                    self.say(Phrase("thấp hơn cũng vậy", "below it the same")).to_owned()
                }
                Some(each) => {
                    let each = self.points(each);
                    self.either(
                        format!("thiếu thì cứ mỗi điểm phần trăm bớt {each}"),
                        format!("below it {each} less for each percentage point"),
                    )
                }
            });
            if !above.is_zero() {
                let each = self.points(above);
                parts.push(self.either(
                    format!("vượt thì cứ mỗi điểm phần trăm thêm {each}"),
                    format!("above it {each} more for each percentage point"),
                ));
            }
        }
        if floor > Exact::ZERO {
            let floor = self.points(floor);
            parts.push(self.either(format!("thấp nhất {floor}"), format!("at least {floor}")));
        }
        self.with_direction(parts.join("; "), self.less_is_better(of))
    }

    fn goalposts(&self, of: &'a Quantity, [low, high]: [Exact; 2], gives: &str, logarithmic: bool) -> String {
        let beyond = |post: Exact, upward: bool| {
            let end = if upward {
                Interval { from: Some(post), ..Interval::default() }
            } else {
                Interval { to: Some(post), through: true, ..Interval::default() }
            };
            self.interval(&end, of)
        };
        let upward = low <= high;
        let (all, none) = (beyond(high, upward), beyond(low, !upward));
        let between = self.say(if logarithmic {
            Phrase("ở giữa theo thang lôgarit", "between them on a logarithmic scale")
        } else {
            Phrase("ở giữa theo tỷ lệ", "between them in proportion")
        });
        self.either(
            format!("{all} {gives}, {none} 0 điểm, {between}"),
            format!("{gives} at {all}, none at {none}, {between}"),
        )
    }

    fn grid(&self, line: &'a Line, titles: [&str; 2]) -> Option<Grid> {
        let points = self.heading(column(line.kind));
        let of_options = |options: &'a [PointOption]| {
            let row = |option: &'a PointOption| {
                let name = self.language.label(&option.title);
                let name = if name.is_empty() { &option.id } else { name };
                (name.to_owned(), vec![option.points])
            };
            options.iter().map(row).collect()
        };
        Some(match &line.rule {
            Rule::Options { options, .. } => {
                let head = self.say(Phrase("Phương án", "Option")).to_owned();
                Grid { heads: vec![head, points], rows: of_options(options) }
            }
            Rule::Checklist { options, .. } => {
                let head = self.say(Phrase("Mục", "Item")).to_owned();
                Grid { heads: vec![head, points], rows: of_options(options) }
            }
            Rule::Bands { of, bands } => {
                let head = self.say(Phrase("Mức", "Band")).to_owned();
                let rows = bands.iter().map(|band| (self.interval(&band.interval(), of), vec![band.points]));
                Grid { heads: vec![head, points], rows: rows.collect() }
            }
            Rule::Table { rows_of, columns_of, rows, columns, points } => {
                let corner =
                    format!("{} ↓ · {} →", self.subject(rows_of, titles), self.subject(columns_of, titles));
                let columns = columns.iter().map(|one| self.interval(one, columns_of));
                let rows = rows.iter().enumerate().map(|(place, one)| {
                    (self.interval(one, rows_of), points.get(place).cloned().unwrap_or_default())
                });
                Grid { heads: core::iter::once(corner).chain(columns).collect(), rows: rows.collect() }
            }
            _ => return None,
        })
    }

    fn heading(&self, phrase: Phrase) -> String {
        let word = self.say(phrase);
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// What the points of a line are called.
fn column(kind: LineKind) -> Phrase {
    match kind {
        LineKind::Standard | LineKind::Exclusion => words::POINTS,
        LineKind::Bonus => words::BONUS,
        LineKind::Deduction => words::DEDUCTION,
    }
}
