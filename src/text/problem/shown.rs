//! What shows a finding: its numbers, its values, the other items that it concerns.

use super::finding::{item, measure};
use crate::dossier::{Criterion, Dossier, Interval, ItemId, Line, MeasureId, MeasureKind, Quantity, Rule};
use crate::number::Exact;
use crate::scoring::{Code, Finding};
use crate::text::{Language, Phrase, explain, number, words};

/// What stands in brackets behind a finding; nothing where the sentence says all.
pub(super) fn of(finding: &Finding, dossier: &Dossier, language: Language) -> Option<String> {
    let one = |value: &Exact| number::shortest(*value, language);
    let points = |value: &Exact| number::points(*value, language);
    let two = |first: Phrase, second: Phrase| match finding.numbers.as_slice() {
        [a, b, ..] => {
            Some(format!("{} {}, {} {}", language.of(first), one(a), language.of(second), points(b)))
        }
        _ => None,
    };
    let others = || {
        let others = finding.others.iter().map(|id| item(dossier, id, language));
        Some(others.collect::<Vec<_>>().join("; ")).filter(|others| !others.is_empty())
    };
    let quoted = || {
        let codes = finding.printed.iter().map(|code| format!("“{code}”"));
        codes.collect::<Vec<_>>().join(", ")
    };
    match finding.code {
        Code::MaximaDiffer => two(Phrase("ghi", "stated"), Phrase("các phần cộng lại", "the parts come to")),
        Code::CapBelowCase => two(Phrase("mức trần", "cap"), Phrase("một trường hợp", "a single case")),
        Code::CriterionCapBelowLine => two(Phrase("mức trần", "cap"), Phrase("dòng này", "this line")),
        Code::CeilingBelowPoints => two(Phrase("cao nhất", "at most"), Phrase("chuẩn", "standard")),
        Code::FloorTooHigh => two(Phrase("thấp nhất", "at least"), Phrase("cao nhất", "at most")),
        Code::BonusWithoutRule | Code::DeductionWithoutRule | Code::DeductionAmongBonus => {
            finding.numbers.first().map(points)
        }
        Code::MixedSigns => match finding.numbers.as_slice() {
            [low, high, ..] => Some(number::points_span(*low, *high, language)),
            _ => None,
        },
        Code::BandGap | Code::BandOverlap | Code::BandUnreachable => intervals(finding, dossier, language),
        Code::StandardNeverMet | Code::AlwaysOutdone => others(),
        Code::BetterGivesFewer => better(finding, dossier, language),
        Code::SameCode => {
            let often = finding.numbers.first()?;
            let times = language.of(Phrase("chỗ", "places"));
            let others = others().map(|others| format!("; {others}")).unwrap_or_default();
            Some(format!("{}: {} {times}{others}", quoted(), one(often)))
        }
        Code::UnfitMeasure => {
            let measure = finding.measure.as_ref().and_then(|id| dossier.rulebook.measure(id));
            let kind = measure?.kind.name();
            let wanted = finding.printed.join(language.of(Phrase(" hoặc ", " or ")));
            Some(match language {
                Language::Vi => format!("kiểu {kind}, cần {wanted}"),
                Language::En => format!("it is {kind}, wanted: {wanted}"),
            })
        }
        Code::RuleNumber | Code::TableShape | Code::Goalposts | Code::Weights => {
            Some(finding.printed.join(", ")).filter(|names| !names.is_empty())
        }
        Code::SameOption => Some(quoted()).filter(|codes| !codes.is_empty()),
        Code::MissingCode => Some(finding.printed.join(", ")).filter(|codes| !codes.is_empty()),
        _ => numbers(finding, language),
    }
}

/// The numbers of a finding of figures or examples.
fn numbers(finding: &Finding, language: Language) -> Option<String> {
    let one = |value: &Exact| number::shortest(*value, language);
    let wanted = Phrase("mong đợi", "expected");
    let given = Phrase("bảng điểm cho", "the table gives");
    Some(match (finding.code, finding.numbers.as_slice()) {
        (_, []) | (Code::ExampleUnknown, _) => return None,
        (Code::ExamplePoints, [_, _, expected, low, high, ..]) => {
            // Points are told to three digits, but not where just those do not tell them apart.
            let told = number::points_span(*low, *high, language);
            let points = if low == high && told == number::points(*expected, language) && low != expected {
                number::fixed_points(*low, low.shortest().digits(), language)
            } else {
                told
            };
            format!("{} {}, {} {points}", language.of(wanted), one(expected), language.of(given))
        }
        (Code::ExamplePlace, [_, _, expected, best, worst, ..]) => {
            let places = if best == worst { one(best) } else { number::span(*best, *worst, language) };
            let place = language.of(words::PLACE);
            format!(
                "{} {place} {}, {} {place} {places}",
                language.of(wanted),
                one(expected),
                language.of(given)
            )
        }
        (Code::ExamplePlace, [_, _, expected, ..]) => {
            let (place, none) = (language.of(words::PLACE), language.of(Phrase("không xếp hạng", "none")));
            format!("{} {place} {}, {} {none}", language.of(wanted), one(expected), language.of(given))
        }
        (Code::SumDiffers, [claimed, sum, ..]) => {
            let (claims, adds_up) = (Phrase("tự chấm", "self-score"), Phrase("cộng lại", "they add up to"));
            format!("{} {}, {} {}", language.of(claims), one(claimed), language.of(adds_up), one(sum))
        }
        (_, numbers) => numbers.iter().map(one).collect::<Vec<_>>().join("; "),
    })
}

/// The values that a finding is about, in the unit of what its line reads.
fn intervals(finding: &Finding, dossier: &Dossier, language: Language) -> Option<String> {
    let (line, about) = finding.item.as_ref().zip(finding.measure.as_ref())?;
    let quantity = line_of(&dossier.rulebook.standards, line).and_then(|line| quantity(line, about));
    let unit = match quantity {
        Some(Quantity::PercentOfPlan(_) | Quantity::Share { .. }) => "%",
        Some(Quantity::DaysAfter { .. }) => language.of(Phrase("ngày", "days")),
        _ => dossier.rulebook.measure(about).map_or("", |measure| explain::unit(measure, language)),
    };
    let told = finding.intervals.iter().map(|one| match one {
        Interval { from: Some(from), to: Some(to), .. } if from == to => {
            let exactly = language.of(Phrase("đúng", "exactly"));
            format!("{exactly} {}", explain::amount(*from, unit, language))
        }
        _ => explain::interval(one, unit, language),
    });
    Some(told.collect::<Vec<_>>().join("; ")).filter(|told| !told.is_empty())
}

/// Two values with their points, and the facts under which they show.
fn better(finding: &Finding, dossier: &Dossier, language: Language) -> Option<String> {
    let [value, points, better, fewer] = finding.numbers.as_slice() else { return None };
    let measure_of = |id: &MeasureId| dossier.rulebook.measure(id);
    let about = finding.measure.as_ref().and_then(measure_of);
    let amount = |value: Exact| match about.map(|measure| measure.kind) {
        Some(MeasureKind::PlanActual) => explain::of_plan(value, language),
        Some(MeasureKind::Date) => days(value, language),
        _ => {
            let unit = about.map_or("", |measure| explain::unit(measure, language));
            explain::amount(value, unit, language)
        }
    };
    let one =
        |value: Exact, points: Exact| format!("{}: {}", amount(value), number::points(points, language));
    let mut told = format!("{}; {}", one(*value, *points), one(*better, *fewer));
    let fact = |(id, value): &(MeasureId, _)| {
        let value =
            measure_of(id).map(|measure| explain::value(Some(value), measure, &dossier.rulebook, language));
        format!("{}: {}", measure(dossier, id, language), value.unwrap_or_default())
    };
    let facts: Vec<String> = finding.facts.iter().map(fact).collect();
    if !facts.is_empty() {
        told.push_str(&format!("; {} {}", language.of(Phrase("khi", "with")), facts.join("; ")));
    }
    Some(told)
}

/// Days before or after a deadline.
fn days(value: Exact, language: Language) -> String {
    let days = explain::amount(value.size(), language.of(Phrase("ngày", "days")), language);
    match (language, value.is_negative()) {
        (Language::Vi, false) => format!("sau hạn {days}"),
        (Language::Vi, true) => format!("trước hạn {days}"),
        (Language::En, false) => format!("{days} after the deadline"),
        (Language::En, true) => format!("{days} before the deadline"),
    }
}

fn line_of<'a>(criteria: &'a [Criterion], id: &ItemId) -> Option<&'a Line> {
    criteria.iter().find_map(|criterion| {
        let own = criterion.lines.iter().find(|line| line.id == *id);
        own.or_else(|| line_of(&criterion.children, id))
    })
}

/// What a line reads of a measure by intervals.
fn quantity<'a>(line: &'a Line, about: &MeasureId) -> Option<&'a Quantity> {
    let is_about = |of: &&Quantity| match of {
        Quantity::Value(id)
        | Quantity::PercentOfPlan(id)
        | Quantity::Share { part: id, .. }
        | Quantity::DaysAfter { of: id, .. } => id == about,
    };
    match &line.rule {
        Rule::Bands { of, .. } => Some(of),
        Rule::Table { rows_of, columns_of, .. } => [rows_of, columns_of].into_iter().find(is_about),
        _ => None,
    }
}
