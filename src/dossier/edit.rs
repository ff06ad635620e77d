//! The only way to change a dossier. Applying an edit gives the edit that undoes it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::cluster::{Award, Cluster, Conference, Member, Office, Period, Source};
use super::id::{ItemId, MeasureId, MemberId};
use super::label::Label;
use super::pact::{Movement, Pact};
use super::published::Published;
use super::rulebook::RulebookDraft;
use super::{Dossier, Entry, StageScores};
use crate::number::Exact;

/// One change of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Sets or clears what is known of one member and measure.
    Entry {
        /// The measure.
        measure: MeasureId,
        /// The member.
        member: MemberId,
        /// What is known now; nothing clears it.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        entry: Option<Entry>,
    },
    /// Sets or clears the scores that people gave to one member for one criterion or line.
    Scores {
        /// The member.
        member: MemberId,
        /// The criterion or line.
        item: ItemId,
        /// The scores now; nothing clears them.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        scores: Option<StageScores>,
    },
    /// Scales a standard, group or criterion as if the table gave it so many points; nothing unscales it.
    Reweight {
        /// The standard, group or criterion.
        item: ItemId,
        /// Its points now.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        points: Option<Exact>,
    },
    /// Renames the dossier.
    Name(Label),
    /// Replaces the cluster.
    Cluster(Cluster),
    /// Replaces the period.
    Period(Period),
    /// Replaces the list of members; entries of members that are gone stay until they come back.
    Members(Vec<Member>),
    /// Replaces the offices.
    Offices(Vec<Office>),
    /// Replaces the score table.
    Rulebook(Box<RulebookDraft>),
    /// Replaces the published results.
    Published(Box<Published>),
    /// Replaces the pact.
    Pact(Box<Pact>),
    /// Replaces the conference under the pact.
    Signed(Conference),
    /// Replaces the movements of members.
    Movements(Vec<Movement>),
    /// Replaces the awards.
    Awards(Vec<Award>),
    /// Replaces the sources.
    Sources(Vec<Source>),
    /// Several changes as one.
    Many(Vec<Self>),
}

/// Why an edit does not fit a dossier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditProblem {
    /// The dossier has no such member.
    #[error("no member \"{0}\"")]
    NoMember(MemberId),
    /// The rulebook has no such measure.
    #[error("no measure \"{0}\"")]
    NoMeasure(MeasureId),
    /// The rulebook has no such standard, group, criterion or line.
    #[error("no item \"{0}\" in the score table")]
    NoItem(ItemId),
    /// Points below zero, or scaling an item that has no standard points.
    #[error("\"{0}\" cannot have these points")]
    Points(ItemId),
}

impl Edit {
    /// Applies the edit and returns the one that undoes it, which [`Edit::replay`] takes.
    ///
    /// # Errors
    /// When it names something that the dossier does not have. The dossier is unchanged then.
    pub fn apply(&self, dossier: &mut Dossier) -> Result<Self, EditProblem> {
        self.run(dossier, true)
    }

    /// Applies an edit that was made for this state: the inverse of an edit that has just left it, or a
    /// [`difference`](super::difference) from it.
    ///
    /// It does not ask whether members and measures are known, because a dossier may hold what is known of
    /// members that are gone, and must be led back to such a state too.
    ///
    /// # Errors
    /// When it scales an item that the table does not have. The dossier is unchanged then.
    pub fn replay(&self, dossier: &mut Dossier) -> Result<Self, EditProblem> {
        self.run(dossier, false)
    }

    fn run(&self, dossier: &mut Dossier, checked: bool) -> Result<Self, EditProblem> {
        use core::mem::replace;
        Ok(match self {
            Self::Entry { measure, member, entry } => {
                if checked && entry.is_some() {
                    known_member(dossier, member)?;
                    known_measure(dossier, measure)?;
                }
                let before = set(&mut dossier.entries, measure, member, entry.clone());
                Self::Entry { measure: measure.clone(), member: member.clone(), entry: before }
            }
            Self::Scores { member, item, scores } => {
                if checked && scores.is_some() {
                    known_member(dossier, member)?;
                    known_item(dossier, item)?;
                }
                let scores = scores.clone().filter(|scores| !scores.is_empty());
                let before = set(&mut dossier.scores, member, item, scores);
                Self::Scores { member: member.clone(), item: item.clone(), scores: before }
            }
            Self::Reweight { item, points } => {
                let criterion = dossier.rulebook.criterion_mut(item);
                let criterion = criterion.ok_or_else(|| EditProblem::NoItem(item.clone()))?;
                let scalable = criterion.points.is_some_and(|points| points > Exact::ZERO);
                if checked && points.is_some_and(|points| points.is_negative() || !scalable) {
                    return Err(EditProblem::Points(item.clone()));
                }
                let before = replace(&mut criterion.reweighted_to, *points);
                Self::Reweight { item: item.clone(), points: before }
            }
            Self::Name(name) => Self::Name(replace(&mut dossier.name, name.clone())),
            Self::Cluster(cluster) => Self::Cluster(replace(&mut dossier.cluster, cluster.clone())),
            Self::Period(period) => Self::Period(replace(&mut dossier.period, *period)),
            Self::Members(members) => Self::Members(replace(&mut dossier.members, members.clone())),
            Self::Offices(offices) => Self::Offices(replace(&mut dossier.offices, offices.clone())),
            Self::Rulebook(rulebook) => {
                Self::Rulebook(Box::new(replace(&mut dossier.rulebook, (**rulebook).clone())))
            }
            Self::Published(published) => {
                Self::Published(Box::new(replace(&mut dossier.published, (**published).clone())))
            }
            Self::Pact(pact) => Self::Pact(Box::new(replace(&mut dossier.pact, (**pact).clone()))),
            Self::Signed(signed) => Self::Signed(replace(&mut dossier.pact.signed, signed.clone())),
            Self::Movements(list) => Self::Movements(replace(&mut dossier.movements, list.clone())),
            Self::Awards(list) => Self::Awards(replace(&mut dossier.awards, list.clone())),
            Self::Sources(list) => Self::Sources(replace(&mut dossier.sources, list.clone())),
            Self::Many(edits) => {
                // A whole table of facts: who and what is known is looked up once, not for each of its cells.
                let checked = checked && !(edits.len() > MANY && entries_fit(dossier, edits)?);
                let mut inverses: Vec<Self> = Vec::with_capacity(edits.len());
                for edit in edits {
                    match edit.run(dossier, checked) {
                        Ok(inverse) => inverses.push(inverse),
                        Err(problem) => {
                            for inverse in inverses.iter().rev() {
                                // An inverse fits the state that its edit has just left.
                                let _undone = inverse.replay(dossier);
                            }
                            return Err(problem);
                        }
                    }
                }
                inverses.reverse();
                Self::Many(inverses)
            }
        })
    }

    /// Returns what the edit sets for one cell, if it touches that cell: `Some(None)` where it clears it.
    #[must_use]
    pub fn entry_of(&self, measure: &MeasureId, member: &MemberId) -> Option<Option<&Entry>> {
        match self {
            Self::Entry { measure: of, member: whose, entry } if of == measure && whose == member => {
                Some(entry.as_ref())
            }
            Self::Many(edits) => edits.iter().rev().find_map(|edit| edit.entry_of(measure, member)),
            _ => None,
        }
    }
}

/// Sets or clears one cell of a table of tables and returns what was there. No row is left empty.
fn set<R: Ord + Clone, C: Ord + Clone, V>(
    table: &mut BTreeMap<R, BTreeMap<C, V>>,
    row: &R,
    column: &C,
    value: Option<V>,
) -> Option<V> {
    if let Some(value) = value {
        return table.entry(row.clone()).or_default().insert(column.clone(), value);
    }
    let cells = table.get_mut(row)?;
    let before = cells.remove(column);
    if cells.is_empty() {
        table.remove(row);
    }
    before
}

/// From so many edits on it pays to look members and measures up together.
const MANY: usize = 64;

/// Checks edits that are all entries, after at most one list of members; tells whether they are.
fn entries_fit(dossier: &Dossier, edits: &[Edit]) -> Result<bool, EditProblem> {
    let (members, rest) = match edits.split_first() {
        Some((Edit::Members(members), rest)) => (members, rest),
        _ => (&dossier.members, edits),
    };
    if !rest.iter().all(|edit| matches!(edit, Edit::Entry { .. })) {
        return Ok(false);
    }
    let members: BTreeSet<&MemberId> = members.iter().map(|member| &member.id).collect();
    let measures: BTreeSet<&MeasureId> =
        dossier.rulebook.measures.iter().map(|measure| &measure.id).collect();
    for edit in rest {
        let Edit::Entry { measure, member, entry: Some(_) } = edit else { continue };
        if !members.contains(member) {
            return Err(EditProblem::NoMember(member.clone()));
        }
        if !measures.contains(measure) {
            return Err(EditProblem::NoMeasure(measure.clone()));
        }
    }
    Ok(true)
}

fn known_member(dossier: &Dossier, member: &MemberId) -> Result<(), EditProblem> {
    dossier.member(member).map(|_| ()).ok_or_else(|| EditProblem::NoMember(member.clone()))
}

fn known_measure(dossier: &Dossier, measure: &MeasureId) -> Result<(), EditProblem> {
    dossier.rulebook.measure(measure).map(|_| ()).ok_or_else(|| EditProblem::NoMeasure(measure.clone()))
}

fn known_item(dossier: &Dossier, item: &ItemId) -> Result<(), EditProblem> {
    fn holds(criterion: &super::Criterion, item: &ItemId) -> bool {
        criterion.id == *item
            || criterion.lines.iter().any(|line| line.id == *item)
            || criterion.children.iter().any(|child| holds(child, item))
    }
    let found = dossier.rulebook.standards.iter().any(|standard| holds(standard, item));
    if found { Ok(()) } else { Err(EditProblem::NoItem(item.clone())) }
}
