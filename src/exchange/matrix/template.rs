//! An empty table of facts to fill in elsewhere, and what a filled one would change.

use super::measures::Measures;
use crate::dossier::{Dossier, Edit, Label, MeasureKind, RulebookDraft};

/// How many values a table would set, by what becomes of the dossier.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of which nothing is known yet.
    pub new: usize,
    /// In the place of others.
    pub changed: usize,
    /// That stand in the dossier already.
    pub same: usize,
}

/// Counts what an edit that a table gave would do to the dossier that it was read for.
#[must_use]
pub fn counts(edit: &Edit, dossier: &Dossier) -> Counts {
    let mut counts = Counts::default();
    add(edit, dossier, &mut counts);
    counts
}

fn add(edit: &Edit, dossier: &Dossier, counts: &mut Counts) {
    let count = match edit {
        Edit::Many(edits) => {
            for edit in edits {
                add(edit, dossier, counts);
            }
            return;
        }
        Edit::Entry { measure, member, entry } => match dossier.entry(measure, member) {
            None => &mut counts.new,
            Some(before) if Some(before) == entry.as_ref() => &mut counts.same,
            Some(_) => &mut counts.changed,
        },
        _ => return,
    };
    *count = count.saturating_add(1);
}

/// An empty table of all measures of a rulebook for members of these names, its cells apart by tabs: rows with id, name and
/// unit of each measure, two for a plan and its actual, one for each part of a period.
///
/// [`read_matrix`](super::read_matrix) reads it back once it is filled in. `say` chooses the language of names.
#[must_use]
pub fn template<'a>(
    rulebook: &'a RulebookDraft,
    members: &[String],
    say: &dyn Fn(&'a Label) -> &'a str,
) -> String {
    let measures = Measures::of(rulebook);
    let mut text = String::from("\ttitle\tunit");
    for member in members {
        text.push('\t');
        text.push_str(&plain(member));
    }
    let mut row = |id: &str, title: &str, unit: &str| {
        text.push('\n');
        for (place, cell) in [id, title, unit].into_iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            text.push_str(&plain(cell));
        }
        for _ in members {
            text.push('\t');
        }
    };
    for (measure, column) in rulebook.measures.iter().zip(&measures.columns) {
        let (id, title, unit) = (measure.id.as_str(), say(&measure.title), say(&measure.unit));
        if column.parts > 0 {
            for part in 1..=column.parts {
                row(&format!("{id}.{part}"), title, unit);
            }
        } else if measure.kind == MeasureKind::PlanActual {
            row(&format!("{id}.plan"), title, unit);
            row(&format!("{id}.actual"), title, unit);
        } else {
            row(id, title, unit);
        }
    }
    text.push('\n');
    text
}

/// A cell without what would begin another one.
fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() || letter == '"' { ' ' } else { letter }).collect()
}
