//! Finds the entries of members, some members at a time.

use core::cmp::Ordering;
use core::iter::Peekable;
use std::collections::btree_map;

use super::rulebook::Rulebook;
use crate::dossier::{Dossier, Entry, MemberId, Provenance};

/// The members' places in the order of their ids, so that one pass finds the entries of a whole column.
#[must_use]
pub fn order_by_id(dossier: &Dossier) -> Vec<usize> {
    let mut order: Vec<usize> = (0..dossier.members.len()).collect();
    crate::number::sort_by_key(&mut order, |member| dossier.members.get(*member).map(|member| &member.id));
    order
}

/// A walk through the columns of a dossier in the order of members' ids. The columns are sorted so, too: one pass
/// finds everything.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    dossier: &'a Dossier,
    /// The entries of each wanted column that are still to come.
    columns: Vec<Peekable<btree_map::Iter<'a, MemberId, Entry>>>,
    /// The least firm provenance that counts.
    least_firm: Provenance,
}

impl<'a> Walk<'a> {
    /// Begins with the first member, in the columns that are `wanted`.
    pub fn begin(
        dossier: &'a Dossier,
        rulebook: &Rulebook,
        public_only: bool,
        wanted: impl Fn(usize) -> bool,
    ) -> Self {
        let measures = rulebook.measures.iter().enumerate().filter(|(column, _)| wanted(*column));
        let columns = measures.map(|(_, measure)| {
            let entries = dossier.entries.get(&measure.id);
            entries.map_or_else(btree_map::Iter::default, |entries| entries.iter()).peekable()
        });
        let least_firm = if public_only { Provenance::Public } else { Provenance::Illustrative };
        Self { dossier, columns: columns.collect(), least_firm }
    }

    /// Finds the entries of the next members: the cells of the first wanted column, a cell for each member, then those
    /// of the next column.
    pub fn next(&mut self, members: &[usize], cells: &mut Vec<Option<&'a Entry>>) {
        cells.clear();
        for entries in &mut self.columns {
            cells.extend(members.iter().map(|member| {
                let member = self.dossier.members.get(*member)?;
                entry_of(&member.id, entries).filter(|entry| entry.provenance <= self.least_firm)
            }));
        }
    }
}

/// Goes on to the entry of a member.
fn entry_of<'a>(
    member: &MemberId,
    entries: &mut Peekable<btree_map::Iter<'a, MemberId, Entry>>,
) -> Option<&'a Entry> {
    loop {
        let (id, entry) = entries.peek()?;
        match (*id).cmp(member) {
            Ordering::Less => {
                entries.next();
            }
            Ordering::Equal => {
                let entry = *entry;
                entries.next();
                return Some(entry);
            }
            Ordering::Greater => return None,
        }
    }
}
