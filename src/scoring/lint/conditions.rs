//! Conditions that can never hold together.

use super::intervals::{is_empty, shared};
use super::range::{Measures, Range};
use crate::dossier::{Condition, Line};

/// What a condition asks for, taken apart: each of these must hold.
pub(super) fn atoms<'a>(conditions: impl Iterator<Item = &'a Condition>) -> Vec<&'a Condition> {
    let mut atoms = Vec::new();
    let mut open: Vec<&Condition> = conditions.collect();
    while let Some(condition) = open.pop() {
        match condition {
            Condition::All(list) => open.extend(list),
            other => atoms.push(other),
        }
    }
    atoms
}

/// Whether conditions can never hold together, as far as the measures' ranges and the conditions themselves
/// say; whether the standard can be met is not asked here.
pub(super) fn never(atoms: &[&Condition], measures: &Measures<'_>) -> bool {
    atoms.iter().enumerate().any(|(place, atom)| match atom {
        Condition::StandardMet | Condition::All(_) => false,
        Condition::Within { of, interval } => {
            let range = Range::possible(of, measures);
            let together = atoms.iter().fold(shared(interval, &range.interval), |so_far, other| match other {
                Condition::Within { of: same, interval } if same == of => shared(&so_far, interval),
                _ => so_far,
            });
            is_empty(&together, range.whole)
        }
        Condition::Answered { of, is } => atoms.iter().skip(place).any(
            |other| matches!(other, Condition::Answered { of: same, is: wanted } if same == of && wanted != is),
        ),
        Condition::Any(list) => list.iter().all(|one| {
            let others = atoms.iter().copied().filter(|other| !matches!(other, Condition::Any(_)));
            let with_one: Vec<&Condition> =
                self::atoms(core::iter::once(one)).into_iter().chain(others).collect();
            never(&with_one, measures)
        }),
    })
}

/// The most lines of a criterion that are compared with each other: no table has so many.
pub(super) const MOST_LINES: usize = 400;

/// Whether two lines can never count at once.
pub(super) fn exclude_each_other(a: &Line, b: &Line, measures: &Measures<'_>) -> bool {
    a.when.is_some() && b.when.is_some() && never(&atoms(a.when.iter().chain(&b.when)), measures)
}

/// Whether a condition holds wherever all of some others hold.
pub(super) fn follows(condition: &Condition, from: &[&Condition]) -> bool {
    from.iter().any(|other| {
        *other == condition
            || match (*other, condition) {
                (
                    Condition::Within { of: narrow_of, interval: narrow },
                    Condition::Within { of, interval: wide },
                ) => narrow_of == of && shared(narrow, wide) == *narrow,
                _ => false,
            }
    })
}
