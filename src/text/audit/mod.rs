//! The sentences of an audit: where claims depart from the rules, slips, what to check again, easy plans.
//!
//! Each begins with the member, by the name that may be shown, and what it is about. What a check finds in single
//! entries and sums is told in `problem`.

mod departure;
mod easy;
mod recheck;
mod slip;

use super::explain::{self, Teller};
use super::{Language, Phrase, number, words};
use crate::number::Exact;
use crate::scoring::{Move, Place, Standing};

pub use departure::{departure, reason, totals, why};
pub use easy::easy_plan;
pub use recheck::{change, recheck};
pub use slip::slip;

/// How many members were looked at, where it is not all of them.
#[must_use]
pub fn looked_at(members: usize, of: usize, language: Language) -> Option<String> {
    let n = |count: usize| number::shortest(Exact::from(u32::try_from(count).unwrap_or(u32::MAX)), language);
    (members < of).then(|| match language {
        Language::Vi => format!("Mới xét {} đơn vị đứng đầu trên tổng số {}.", n(members), n(of)),
        Language::En => format!("Only the first {} of {} members were looked at.", n(members), n(of)),
    })
}

/// The member and the measure that a sentence is about.
fn about(teller: &Teller<'_>, member: usize, column: usize) -> String {
    format!("{}, {}", (teller.name)(member), teller.measure_title(column))
}

/// An item as the table prints it: its code and title, and its clause where it has one.
fn item(teller: &Teller<'_>, place: usize) -> String {
    let Some(item) = teller.item(place) else { return String::new() };
    let title = teller.language.label(&item.title);
    let mut told = item.code.clone();
    if !title.is_empty() && title != told {
        told.push(' ');
        told.push_str(title);
    }
    told + &clause(teller, place)
}

/// The clause of an item in brackets, of a line without one that of its criterion; nothing where it says no more than the
/// code.
fn clause(teller: &Teller<'_>, place: usize) -> String {
    let Some(item) = teller.item(place) else { return String::new() };
    let parent = teller.line(place).and_then(|_| teller.item(item.parent));
    let own = Some(&item.clause).filter(|clause| !clause.is_empty());
    match own.or(parent.map(|parent| &parent.clause)) {
        Some(clause) if !clause.is_empty() && *clause != item.code => format!(" ({clause})"),
        _ => String::new(),
    }
}

/// A place, or why there is none.
fn place(place: Place, language: Language) -> String {
    match place {
        Place::Ranked { best, worst, .. } => number::place(best, worst, language),
        Place::Unclassified { .. } => language.of(words::UNCLASSIFIED).to_owned(),
        Place::Unranked => language.of(words::UNRANKED).to_owned(),
    }
}

/// Whose places change: `Trà Vinh từ hạng 3 lên hạng 2, Bến Tre từ hạng 2 xuống hạng 3 và 2 đơn vị khác`.
fn moves(teller: &Teller<'_>, moves: &[Move], more: usize) -> String {
    let language = teller.language;
    let told: Vec<String> = moves
        .iter()
        .map(|one| {
            let way = match (one.before.single(), one.after.single()) {
                (Some(before), Some(after)) if after < before => Phrase("lên", "up to"),
                (Some(before), Some(after)) if after > before => Phrase("xuống", "down to"),
                _ => Phrase("thành", "to"),
            };
            let (name, way) = ((teller.name)(one.member), language.of(way));
            let (before, after) = (place(one.before, language), place(one.after, language));
            match language {
                Language::Vi => format!("{name} từ {before} {way} {after}"),
                Language::En => format!("{name} from {before} {way} {after}"),
            }
        })
        .collect();
    let told = told.join(", ");
    match (more, language) {
        (0, _) => told,
        (more, Language::Vi) => format!("{told} và {more} đơn vị khác"),
        (1, Language::En) => format!("{told} and one more member"),
        (more, Language::En) => format!("{told} and {more} more members"),
    }
}

/// Where a member stands: `hạng 4 (86,5 điểm)`.
fn standing(standing: &Standing, language: Language) -> String {
    let points = number::points_span(standing.low, standing.high, language);
    format!("{} ({points})", place(standing.place, language))
}

/// A value of a measure in words.
fn value(teller: &Teller<'_>, column: usize, value: &crate::dossier::Value) -> String {
    teller.measure(column).map_or_else(String::new, |measure| {
        explain::value(Some(value), measure, &teller.dossier.rulebook, teller.language)
    })
}
