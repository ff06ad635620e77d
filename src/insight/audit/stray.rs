//! What a dossier holds that does not count, and who is not classified: for who reads a file without a screen.

use std::collections::BTreeSet;

use crate::dossier::{Dossier, ItemId, MeasureId, MemberId};
use crate::scoring::{Board, Code, Excluded, Finding};

/// Finds entries and scores of measures, items and members that the dossier does not have: one finding for each measure
/// or member that is unknown as a whole, else for each cell.
#[must_use]
pub fn strays(dossier: &Dossier, board: &Board) -> Vec<Finding> {
    let members: BTreeSet<&MemberId> = dossier.members.iter().map(|member| &member.id).collect();
    let measures: BTreeSet<&MeasureId> = board.rulebook.measures.iter().map(|measure| &measure.id).collect();
    let items: BTreeSet<&ItemId> = board.rulebook.items.iter().skip(1).map(|item| &item.id).collect();
    let stray = || Finding::warning(Code::UnknownEntry);
    let mut found = Vec::new();
    for (measure, entries) in &dossier.entries {
        if !measures.contains(measure) {
            found.push(stray().about(measure));
            continue;
        }
        let unknown = entries.keys().filter(|member| !members.contains(member));
        found.extend(unknown.map(|member| stray().of(member).about(measure)));
    }
    for (member, scores) in &dossier.scores {
        if !members.contains(member) {
            found.push(stray().of(member));
            continue;
        }
        let unknown = scores.keys().filter(|item| !items.contains(item));
        found.extend(unknown.map(|item| stray().of(member).at(item)));
    }
    found
}

/// Tells which members an exclusion line leaves unclassified, or may: members in the order of the list.
#[must_use]
pub fn exclusions(dossier: &Dossier, board: &Board) -> Vec<Finding> {
    let told = |(place, member): (usize, &crate::dossier::Member)| {
        let (code, line) = match board.cards.excluded(place) {
            Excluded::No => return None,
            Excluded::Perhaps(line) => (Code::ExclusionOpen, line),
            Excluded::Yes(line) => (Code::Unclassified, line),
        };
        let line = board.rulebook.items.get(line)?;
        Some(Finding::warning(code).of(&member.id).at(&line.id))
    };
    dossier.members.iter().enumerate().filter_map(told).collect()
}
