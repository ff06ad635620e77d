//! Who takes part, in which period, and which province holds which office.

use serde::Serialize;

use super::id::{MemberId, SourceId};
use super::label::Label;
use crate::number::Date;

/// The emulation cluster.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Cluster {
    /// Its name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub name: Label,
    /// Where its membership is read.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// The emulation period: the year that is scored and the year that the pact is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Period {
    /// The year whose results are scored.
    pub results_year: u16,
    /// The year that the pact is for.
    pub pact_year: u16,
}

/// A member of the cluster.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Its id, which never changes.
    pub id: MemberId,
    /// Its name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub name: Label,
}

/// An office of the cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Cụm trưởng.
    Head,
    /// Cụm phó.
    DeputyHead,
}

/// A province that holds an office in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Office {
    /// The year.
    pub year: u16,
    /// The office.
    pub role: Role,
    /// The province.
    pub member: MemberId,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// The conference that sums up the year and signs the pact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Conference {
    /// The day.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub date: Option<Date>,
    /// The place.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub place: Label,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// An award, proposed or given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Award {
    /// Its name.
    pub title: Label,
    /// The year it is for.
    pub year: u16,
    /// Who is proposed or has received it.
    pub member: MemberId,
    /// Whether it is given; otherwise it is proposed.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub given: bool,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// Where a figure or a fact is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its name: the paper, the office, the document.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// Its address on the web, shown as text.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub address: String,
    /// A remark, such as "copy of the provincial report".
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub note: Label,
}
