//! What of a dossier is still to be entered: which measures belong to which criterion, and how much is known.

use crate::dossier::{Dossier, Measure, MemberId, Value};
use crate::scoring::{Part, Rulebook};

/// The measures of one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The criterion.
    pub item: usize,
    /// The columns that its lines read first, in the order of its lines.
    pub columns: Vec<usize>,
    /// The columns that it reads as well, each with the criterion under which it stands.
    pub elsewhere: Vec<(usize, usize)>,
}

/// Puts every measure under the first criterion that reads it. Also returns the columns that nothing reads.
#[must_use]
pub fn groups(rulebook: &Rulebook) -> (Vec<Group>, Vec<usize>) {
    let mut home: Vec<Option<usize>> = vec![None; rulebook.measures.len()];
    let mut groups = Vec::new();
    for item in rulebook.criteria() {
        let mut group = Group { item, columns: Vec::new(), elsewhere: Vec::new() };
        let parts = rulebook.parts_of(item).into_iter();
        let lines = parts.filter_map(|part| match &rulebook.items.get(part)?.part {
            Part::Line(line) => Some(line),
            Part::Node(_) => None,
        });
        for column in lines.flat_map(|line| &line.reads) {
            match home.get_mut(*column) {
                Some(Some(of)) if *of != item => {
                    let seen = (*column, *of);
                    if !group.elsewhere.contains(&seen) {
                        group.elsewhere.push(seen);
                    }
                }
                Some(of @ None) => {
                    *of = Some(item);
                    group.columns.push(*column);
                }
                _ => {}
            }
        }
        groups.push(group);
    }
    let unread = home.iter().enumerate().filter(|(_, of)| of.is_none()).map(|(column, _)| column);
    (groups, unread.collect())
}

/// How much of one member is entered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many measures are entered.
    pub entered: usize,
    /// How many of those that lines read are not known: nothing is entered, or not for every part of the period, and
    /// the table takes nothing instead.
    pub missing: usize,
}

/// Whether something is still to be entered of a measure and member.
#[must_use]
pub fn is_missing(dossier: &Dossier, measure: &Measure, member: &MemberId) -> bool {
    match dossier.entry(&measure.id, member) {
        Some(entry) => matches!(&entry.value, Value::Series(parts) if parts.contains(&None)),
        None => measure.unstated.is_none(),
    }
}

/// Counts what is entered of a member, and what is missing; `read` tells which columns lines read.
#[must_use]
pub fn progress(dossier: &Dossier, read: &[bool], member: &MemberId) -> Progress {
    let mut progress = Progress::default();
    for (column, measure) in dossier.rulebook.measures.iter().enumerate() {
        if dossier.entry(&measure.id, member).is_some() {
            progress.entered = progress.entered.saturating_add(1);
        }
        if read.get(column).copied().unwrap_or(false) && is_missing(dossier, measure, member) {
            progress.missing = progress.missing.saturating_add(1);
        }
    }
    progress
}
