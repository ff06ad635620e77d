//! One step in words: what it reads, how it reckons, what limited it.

use super::{Teller, reason};
use crate::dossier::{Quantity, Rule};
use crate::number::Exact;
use crate::scoring::{CheckedLine, Step, What};
use crate::text::{Language, Phrase, number, words};

/// What one step adds to a sentence; most steps add one part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// The figures before the arrow.
    pub reading: String,
    /// The reckoning, in brackets behind the points.
    pub how: String,
    /// A limit or a reason, in brackets behind the points.
    pub note: String,
}

impl Piece {
    fn reading(reading: String) -> Self {
        Self { reading, ..Self::default() }
    }

    fn how(how: String) -> Self {
        Self { how, ..Self::default() }
    }

    fn note(note: String) -> Self {
        Self { note, ..Self::default() }
    }

    /// The step as a phrase by itself.
    pub fn alone(self) -> String {
        let parts = [self.reading, self.how, self.note];
        let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join("; ")
    }
}

/// The quantity that a rule reads, where it reads one.
fn quantity_of(rule: &Rule<usize>) -> Option<&Quantity<usize>> {
    match rule {
        Rule::PerCase { of, .. }
        | Rule::Steps { of, .. }
        | Rule::Bands { of, .. }
        | Rule::Goalposts { of, .. }
        | Rule::BestRelative { of, .. }
        | Rule::Power { of, .. }
        | Rule::Table { rows_of: of, .. } => Some(of),
        _ => None,
    }
}

/// Tells one step of one member.
pub(super) fn of(teller: &Teller<'_>, member: usize, step: &Step) -> Piece {
    let Some(line) = teller.line(step.item) else { return super::node::piece(teller, member, step) };
    let language = teller.language;
    let vi = language == Language::Vi;
    let n = |value: Exact| number::shortest(value, language);
    let quantity = |value: Exact| match quantity_of(&line.rule) {
        Some(quantity) => teller.quantity(member, quantity, value),
        None => format!("{}: {}", teller.title(step.item), n(value)),
    };
    let unit = quantity_of(&line.rule).map_or("", |quantity| teller.quantity_unit(quantity));
    match &step.what {
        What::FromStart => {
            Piece::reading(match teller.item(step.item).map(|item| language.label(&item.title)) {
                Some(title) if !title.is_empty() => title.to_owned(),
                _ => teller.say(Phrase("có sẵn từ đầu", "granted from the start")).to_owned(),
            })
        }
        What::Given { value, limit } => {
            let title = match &line.rule {
                Rule::Given { of, .. } => teller.measure_title(*of),
                _ => teller.title(step.item),
            };
            let of = teller.say(Phrase("trên", "of"));
            let reading = format!("{title}: {} {of} {}", n(*value), number::points(*limit, language));
            let over = *value > *limit;
            let note = if over {
                Phrase("chỉ tính đến mức tối đa", "no more than the most counts")
            } else {
                Phrase("", "")
            };
            Piece { note: teller.say(note).to_owned(), ..Piece::reading(reading) }
        }
        What::Answer { measure, yes } => {
            let answer = teller.say(if *yes { words::YES } else { words::NO });
            Piece::reading(format!("{}: {answer}", teller.measure_title(*measure)))
        }
        What::Chosen { measure, option } => chosen(teller, line, *measure, *option),
        What::Cases { count, .. } if count.is_zero() => Piece::reading(quantity(*count)),
        What::Cases { count, each } => {
            Piece::reading(format!("{} × {}", quantity(*count), number::points(*each, language)))
        }
        What::FullSteps { value, above, full, each } => {
            let start = teller.amount(*above, unit);
            let told = quantity(*value);
            if *value <= *above {
                let not_passed = teller.say(Phrase("chưa vượt", "not above"));
                return Piece::reading(format!("{told}, {not_passed} {start}"));
            }
            let (first, step) = match &line.rule {
                Rule::Steps { first, step, .. } => (*first, *step),
                _ => (Exact::ZERO, Exact::ONE),
            };
            let step = teller.amount(step, unit);
            let reading = match language {
                Language::Vi => format!("{told}, trên mốc {start} được {} bước đủ {step}", n(*full)),
                Language::En => format!("{told}, above {start} by {} full steps of {step}", n(*full)),
            };
            let steps = format!("{} × {}", n(*full), number::points(*each, language));
            let how = if first.is_zero() { steps } else { format!("{} + {steps}", n(first)) };
            Piece { how, ..Piece::reading(reading) }
        }
        What::InBand { value, band } => {
            let band = teller.interval(band, unit);
            Piece::reading(format!(
                "{}, {} {band}",
                quantity(*value),
                teller.say(Phrase("thuộc mức", "in the band"))
            ))
        }
        What::NoBand { value } => {
            let told = match &line.rule {
                Rule::Table { columns_of, rows, .. } if rows.iter().any(|row| row.holds(*value)) => {
                    teller.quantity(member, columns_of, *value)
                }
                Rule::LeaderRelative { of, .. } => teller.plan(*of, None, *value),
                _ => quantity(*value),
            };
            let decide = Phrase(
                "không có mức nào chứa giá trị này; cần người quyết định",
                "no band holds this value; a person has to decide",
            );
            let no_target = Phrase(
                "chỉ tiêu bằng 0 nên không so được; cần người quyết định",
                "a target of 0 cannot be compared with; a person has to decide",
            );
            let relative = matches!(line.rule, Rule::LeaderRelative { .. });
            let note = teller.say(if relative { no_target } else { decide }).to_owned();
            Piece { note, ..Piece::reading(told) }
        }
        What::InTable { row_value, row, column_value, column } => {
            let Rule::Table { rows_of, columns_of, .. } = &line.rule else { return Piece::default() };
            let one = |of: &Quantity<usize>, value: &Exact, interval| {
                let band = teller.interval(interval, teller.quantity_unit(of));
                format!("{} ({band})", teller.quantity(member, of, *value))
            };
            Piece::reading(format!(
                "{}, {}",
                one(rows_of, row_value, row),
                one(columns_of, column_value, column)
            ))
        }
        What::OfPlan { measure, known, percent } => {
            let how = match &line.rule {
                Rule::OfPlan { points, below: None, .. }
                    if *percent < Exact::HUNDRED && !points.is_zero() =>
                {
                    format!("{} × {}", n(*points), number::percent(*percent, language))
                }
                _ => String::new(),
            };
            Piece { how, ..Piece::reading(teller.plan(*measure, *known, *percent)) }
        }
        What::AbovePlan { over, each } => {
            let (over, each) = (n(over.rounded(2)), number::points(*each, language));
            Piece::how(match language {
                Language::Vi => format!("vượt {over} điểm phần trăm × {each}"),
                Language::En => format!("{over} percentage points above × {each}"),
            })
        }
        What::BelowPlan { under, each } => {
            let whole = match &line.rule {
                Rule::OfPlan { points, .. } => n(*points),
                _ => String::new(),
            };
            let (under, each) = (n(under.rounded(2)), number::points(*each, language));
            Piece::how(match language {
                Language::Vi => format!("{whole} − {under} điểm phần trăm thiếu × {each}"),
                Language::En => format!("{whole} − {under} percentage points short × {each}"),
            })
        }
        What::Between { value, low, high } => {
            let ends = (teller.amount(*low, unit), teller.amount(*high, unit));
            let reading = match language {
                Language::Vi => format!("{}, thang từ {} đến {}", quantity(*value), ends.0, ends.1),
                Language::En => format!("{}, on the scale from {} to {}", quantity(*value), ends.0, ends.1),
            };
            let upward = low <= high;
            let reached = if upward { value >= high } else { value <= high };
            let not_left = if upward { value <= low } else { value >= low };
            let logarithmic = matches!(line.rule, Rule::Goalposts { logarithmic: true, .. });
            let how = match (&line.rule, reached, not_left) {
                (_, true, _) => {
                    teller.say(Phrase("đạt đầu trên của thang", "the top of the scale")).to_owned()
                }
                (_, _, true) => {
                    teller.say(Phrase("ở đầu dưới của thang", "the bottom of the scale")).to_owned()
                }
                _ if logarithmic => {
                    teller.say(Phrase("theo thang lôgarit", "on a logarithmic scale")).to_owned()
                }
                (Rule::Goalposts { points, .. }, ..) => {
                    let (own, whole) = (value.minus(*low).size(), high.minus(*low).size());
                    format!("{} × {} / {}", n(*points), n(own), n(whole))
                }
                _ => String::new(),
            };
            Piece { how, ..Piece::reading(reading) }
        }
        What::Leader { leader, own, best, targeted } => {
            let Rule::LeaderRelative { of, .. } = &line.rule else { return Piece::default() };
            let of_target = |ratio: &Exact| {
                if ratio.is_unlimited() {
                    return teller.say(Phrase("ở mức tốt nhất có thể", "the best possible")).to_owned();
                }
                let percent = number::percent(ratio.times(Exact::HUNDRED), language);
                if vi { format!("đạt {percent} chỉ tiêu") } else { format!("{percent} of the target") }
            };
            let result = |value: &Exact| teller.amount(*value, teller.unit(*of));
            let told = |value: &Exact| if *targeted { of_target(value) } else { result(value) };
            let reading = format!("{}: {}", teller.measure_title(*of), told(own));
            Piece { note: reason::leading(teller, member, *leader, &told(best)), ..Piece::reading(reading) }
        }
        What::OfBest { leader, own, best } => {
            let best = teller.amount(*best, unit);
            Piece { note: reason::leading(teller, member, *leader, &best), ..Piece::reading(quantity(*own)) }
        }
        What::Power { value } => {
            let how = match &line.rule {
                Rule::Power { a, b, c, less_is_better: true, .. } => {
                    format!("{} × ({} − {})^{}", precise(*a, language), n(*b), n(*value), n(*c))
                }
                Rule::Power { a, b, c, .. } => {
                    format!("{} × ({} − {})^{}", precise(*a, language), n(*value), n(*b), n(*c))
                }
                _ => String::new(),
            };
            Piece { how, ..Piece::reading(quantity(*value)) }
        }
        What::Missing { measure } => {
            Piece::reading(format!("{}: {}", teller.measure_title(*measure), teller.say(words::NOT_KNOWN)))
        }
        What::Unfit { measure } => {
            let unfit = Phrase(
                "số liệu đã nhập không dùng được ở dòng này, cần nhập lại",
                "what is entered cannot be used here; enter it again",
            );
            Piece::reading(format!("{}: {}", teller.measure_title(*measure), teller.say(unfit)))
        }
        What::OthersMissing { measure } => {
            let title = teller.measure_title(*measure);
            Piece::note(match language {
                Language::Vi => format!("điểm có thể giảm vì còn đơn vị chưa có số liệu về {title}"),
                Language::En => format!("may still fall: {title} of another member is not known yet"),
            })
        }
        What::ConditionNotMet => {
            let condition = line.when.as_ref().map(|when| teller.condition(when)).unwrap_or_default();
            let reading = teller.title(step.item).to_owned();
            let unmet = teller.say(Phrase("chưa đủ điều kiện", "its condition is not met"));
            Piece { note: format!("{unmet}: {condition}"), ..Piece::reading(reading) }
        }
        What::ConditionOpen => {
            let condition = line.when.as_ref().map(|when| teller.condition(when)).unwrap_or_default();
            let open = teller
                .say(Phrase("chưa rõ có đủ điều kiện không", "not known yet whether its condition is met"));
            Piece::note(format!("{open}: {condition}"))
        }
        What::AnotherCounts { line } => {
            let title = teller.title(*line);
            Piece::note(match language {
                Language::Vi => format!("không cộng dồn, đã tính “{title}”"),
                Language::En => format!("not added to “{title}”, which counts"),
            })
        }
        What::PartOfPeriod { part, points } => {
            let parts = line.recurring.as_ref().map_or(0, |recurring| usize::from(recurring.parts));
            Piece::how(reason::part_of_period(teller, *part, parts, Some(*points)))
        }
        What::Combined { parts } => Piece::note(reason::combined(teller, line, *parts)),
        What::Divided { by } => {
            let title = line.divided_by.map_or("", |column| teller.measure_title(column));
            Piece::how(format!("{title}: {} {}", teller.say(Phrase("chia cho", "divided by")), n(*by)))
        }
        What::Limited { limit, at } => Piece::note(reason::limited(teller, line.kind, *limit, *at)),
        What::Decided { stage, points } => {
            Piece::note(reason::decided(teller, member, step, *stage, *points))
        }
        What::Rounded { .. }
        | What::Settled
        | What::Times { .. }
        | What::Reweighted { .. }
        | What::Child { .. }
        | What::GeometricMean
        | What::MissingCarried
        | What::TooLittleKnown { .. }
        | What::ToBest { .. } => super::node::piece(teller, member, step),
    }
}

/// A factor with all the digits that the table gives it.
fn precise(value: Exact, language: Language) -> String {
    number::as_written(value.shortest(), language)
}

fn chosen(teller: &Teller<'_>, line: &CheckedLine, measure: usize, option: usize) -> Piece {
    let (Rule::Options { options, .. } | Rule::Checklist { options, .. }) = &line.rule else {
        return Piece::default();
    };
    let found = options.get(option);
    let title = found.map_or("", |option| teller.language.label(&option.title));
    let title = if title.is_empty() { found.map_or("", |option| option.id.as_str()) } else { title };
    if matches!(line.rule, Rule::Options { .. }) {
        return Piece::reading(format!("{}: {title}", teller.measure_title(measure)));
    }
    let points = found.map(|option| number::signed(option.points, teller.language)).unwrap_or_default();
    Piece::how(format!("{title} {points}"))
}
