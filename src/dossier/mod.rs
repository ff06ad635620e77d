//! The document of one cluster and one period: what is saved, sent, opened and sealed.
//!
//! Everything else (scorecards, places, differences) is computed from it and never stored. The only way
//! to change it is an [`Edit`].

mod builtin;
mod cluster;
pub(crate) mod decode;
mod difference;
mod edit;
mod entry;
mod format;
mod history;
mod id;
mod label;
mod pact;
mod published;
mod rule;
mod rulebook;
mod start;

use std::collections::BTreeMap;

use serde::Serialize;

pub use builtin::{BUILTIN_ID, builtin, builtin_fingerprint};
pub use cluster::{Award, Cluster, Conference, Member, Office, Period, Role, Source};
pub use decode::{Fault, FieldProblem, Kind, from_json as read_part};
pub use difference::difference;
pub use edit::{Edit, EditProblem};
pub use entry::{Entry, Given, Plan, Provenance, StageScores, Value};
pub use format::{FORMAT, ReadProblem, check, fingerprint, read, read_either, read_rulebook, write};
pub use history::{Change, History, LONGEST_HISTORY};
pub use id::{ItemId, LONGEST_ID, MeasureId, MemberId, SourceId, is_id};
pub use label::Label;
pub use pact::{Commitment, Document, Movement, Pact, PactContent, Signature};
pub use published::{Published, PublishedFigure, PublishedPlace, PublishedValue};
pub use rule::{Band, Condition, Interval, PartsCombine, PointOption, Quantity, Recurrence, Rule};
pub use rulebook::{
    Combine, Criterion, ExampleMember, Line, LineKind, Measure, MeasureKind, Missing, RankOn, Rounding,
    RulebookDraft, WorkedExample,
};

/// The facts of all members: by measure, then by member. What is not in it is not known.
pub type Entries = BTreeMap<MeasureId, BTreeMap<MemberId, Entry>>;

/// The scores that people gave: by member, then by criterion or line.
pub type Scores = BTreeMap<MemberId, BTreeMap<ItemId, StageScores>>;

/// The whole document of one cluster and one period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Dossier {
    /// The format of the file; [`FORMAT`].
    pub format: String,
    /// Its id among the dossiers that somebody keeps.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub id: String,
    /// Its name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub name: Label,
    /// The cluster.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub cluster: Cluster,
    /// The period.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub period: Period,
    /// The members, in the order of the cluster's own list.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub members: Vec<Member>,
    /// Who held which office in which year.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub offices: Vec<Office>,
    /// The score table.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub rulebook: RulebookDraft,
    /// The facts.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub entries: Entries,
    /// The scores that people gave.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub scores: Scores,
    /// What the cluster published.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub published: Published,
    /// The pact for the next year.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub pact: Pact,
    /// The movements that members lead.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub movements: Vec<Movement>,
    /// Awards proposed and given.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub awards: Vec<Award>,
    /// The sources that figures refer to.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub sources: Vec<Source>,
    /// What was changed, by whom and why.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub history: History,
}

impl Dossier {
    /// An empty dossier to fill in: this cluster and period, no members, no rules.
    #[must_use]
    pub fn empty(id: &str, name: Label, cluster: Cluster, period: Period) -> Self {
        Self { format: FORMAT.to_owned(), id: id.to_owned(), name, cluster, period, ..Self::default() }
    }

    /// Returns the entry of one member and measure, if it is known.
    #[must_use]
    pub fn entry(&self, measure: &MeasureId, member: &MemberId) -> Option<&Entry> {
        self.entries.get(measure)?.get(member)
    }

    /// Returns the scores that people gave to one member for one item.
    #[must_use]
    pub fn scores_of(&self, member: &MemberId, item: &ItemId) -> Option<&StageScores> {
        self.scores.get(member)?.get(item)
    }

    /// Returns the member of this id.
    #[must_use]
    pub fn member(&self, id: &MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == *id)
    }

    /// Returns the source of this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Returns the published place of a member, if it is published.
    #[must_use]
    pub fn published_place(&self, member: &MemberId) -> Option<&PublishedPlace> {
        self.published.places.iter().find(|place| place.member == *member)
    }

    /// Returns the members that hold an office in a year, in the order of the list.
    pub fn office(&self, year: u16, role: Role) -> impl Iterator<Item = &Office> {
        self.offices.iter().filter(move |office| office.year == year && office.role == role)
    }
}

impl RulebookDraft {
    /// Returns the measure of this id.
    #[must_use]
    pub fn measure(&self, id: &MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == *id)
    }

    /// Returns the standard, group or criterion of this id, wherever it stands in the tree.
    #[must_use]
    pub fn criterion(&self, id: &ItemId) -> Option<&Criterion> {
        self.standards.iter().find_map(|standard| standard.find(id))
    }

    /// Returns the standard, group or criterion of this id for changing.
    pub fn criterion_mut(&mut self, id: &ItemId) -> Option<&mut Criterion> {
        self.standards.iter_mut().find_map(|standard| standard.find_mut(id))
    }
}

impl Criterion {
    fn find(&self, id: &ItemId) -> Option<&Self> {
        if self.id == *id { Some(self) } else { self.children.iter().find_map(|child| child.find(id)) }
    }

    fn find_mut(&mut self, id: &ItemId) -> Option<&mut Self> {
        if self.id == *id {
            Some(self)
        } else {
            self.children.iter_mut().find_map(|child| child.find_mut(id))
        }
    }
}

/// Whether a value is the one that a file may leave out.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
