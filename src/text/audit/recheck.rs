//! What is worth checking again.

use super::{about, moves, value};
use crate::dossier::{Measure, MeasureKind, Value};
use crate::insight::audit::{Change, Part, Recheck};
use crate::number::Exact;
use crate::text::explain::{Teller, figure};
use crate::text::{Language, Phrase, number};

/// Tells an entry and its smallest changes that would change a place.
#[must_use]
pub fn recheck(teller: &Teller<'_>, recheck: &Recheck) -> String {
    let mut about = about(teller, recheck.member, recheck.column);
    if let Part::PartOfPeriod(part) = recheck.part {
        let word = teller.say(Phrase("kỳ", "part"));
        about.push_str(&format!(", {word} {}", part.saturating_add(1)));
    }
    if let Some(entered) = teller.fact(recheck.member, recheck.column) {
        about.push_str(&format!(": {}", value(teller, recheck.column, entered)));
    }
    let changes: Vec<String> =
        recheck.changes.iter().map(|one| change(teller, recheck.column, one)).collect();
    format!("{about}; {}.", changes.join("; "))
}

/// Tells one change: `tăng 0,3 (0,31%) thì Trà Vinh từ hạng 3 lên hạng 2`.
#[must_use]
pub fn change(teller: &Teller<'_>, column: usize, change: &Change) -> String {
    let language = teller.language;
    let moves = moves(teller, &change.moves, change.more);
    let what = match (change.by, &change.to) {
        (Some(by), Value::Date(_)) => {
            let days = number::shortest(by.size(), language);
            match (language, by.is_negative()) {
                (Language::Vi, true) => format!("sớm hơn {days} ngày"),
                (Language::Vi, false) => format!("muộn hơn {days} ngày"),
                (Language::En, true) => format!("{days} days earlier"),
                (Language::En, false) => format!("{days} days later"),
            }
        }
        (Some(by), _) => {
            let way = if by.is_negative() { Phrase("giảm", "down by") } else { Phrase("tăng", "up by") };
            // A number beside no plan is the per cent of plan itself.
            let of_plan = |measure: &Measure| {
                measure.kind == MeasureKind::PlanActual && matches!(change.to, Value::Number(_))
            };
            let size = teller.measure(column).map(|measure| match of_plan(measure) {
                true => number::percent(by.size(), language),
                false => figure(by.size(), measure, language),
            });
            let size = size.unwrap_or_default();
            let way = language.of(way);
            match size.strip_suffix('%') {
                Some(size) => {
                    format!("{way} {size} {}", language.of(percentage_points(size)))
                }
                None => format!("{way} {size} ({})", share(change.size, language)),
            }
        }
        (None, to) => {
            let to = value(teller, column, to);
            match language {
                Language::Vi => format!("nếu là “{to}”"),
                Language::En => format!("“{to}” instead"),
            }
        }
    };
    let then = language.of(Phrase("thì", "moves"));
    format!("{what} {then} {moves}")
}

/// The size of a change, with as many digits as it takes to be above nothing.
fn share(size: Exact, language: Language) -> String {
    let percent = size.times(Exact::HUNDRED);
    let digits = if percent < Exact::new(1, 1) { 3 } else { 1 };
    format!("{}%", number::shortest(percent.rounded(digits).max(Exact::new(1, digits)), language))
}

fn percentage_points(size: &str) -> Phrase {
    Phrase("điểm phần trăm", if size == "1" { "percentage point" } else { "percentage points" })
}
