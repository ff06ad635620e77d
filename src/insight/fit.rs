//! What of a dossier fits another score table.

use crate::dossier::{Criterion, Dossier, ItemId, RulebookDraft};
use crate::scoring::fits;

/// How much of what was entered another table can use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fit {
    /// Entries that the table reads.
    pub read: usize,
    /// Entries of measures that the table does not have. They stay in the dossier and are not counted.
    pub without_measure: usize,
    /// Entries whose value is not of the kind that the table's measure wants; they count as not known.
    pub unfit: usize,
    /// Scores that people gave for items that the table does not have. They stay and are not counted.
    pub without_item: usize,
}

/// Looks at all entries and scores of a dossier with the eyes of another table.
#[must_use]
pub fn fit(dossier: &Dossier, table: &RulebookDraft) -> Fit {
    let mut fit = Fit::default();
    for (id, column) in &dossier.entries {
        let measure = table.measure(id);
        for entry in column.values() {
            let count = match measure {
                None => &mut fit.without_measure,
                Some(measure) if fits(&entry.value, measure) => &mut fit.read,
                Some(_) => &mut fit.unfit,
            };
            *count = count.saturating_add(1);
        }
    }
    let items = dossier.scores.values().flat_map(|row| row.keys());
    fit.without_item =
        items.filter(|item| !table.standards.iter().any(|standard| holds(standard, item))).count();
    fit
}

fn holds(criterion: &Criterion, item: &ItemId) -> bool {
    criterion.id == *item
        || criterion.lines.iter().any(|line| line.id == *item)
        || criterion.children.iter().any(|child| holds(child, item))
}
