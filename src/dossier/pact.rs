//! The emulation pact for the next year and the movements that members lead.

use serde::Serialize;

use super::id::{MemberId, SourceId};
use super::label::Label;
use crate::number::Date;

/// The pact (giao ước thi đua).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pact {
    /// Its motto.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub motto: Label,
    /// Its contents, in order.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub contents: Vec<PactContent>,
    /// Who signed it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub signatures: Vec<Signature>,
    /// When and where it was signed.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub signed: super::Conference,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// One content (nội dung) of the pact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PactContent {
    /// A few words that name it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// Its text.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub text: Label,
    /// The documents that it carries out.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub documents: Vec<Document>,
    /// The movements that belong to it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub movements: Vec<Movement>,
    /// Whether the list of movements is open ("…").
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub more_movements: bool,
    /// What members promise under it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub commitments: Vec<Commitment>,
}

/// What one member promises under a content of the pact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Commitment {
    /// The member.
    pub member: MemberId,
    /// The promise.
    pub text: Label,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// A document of the state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its kind and official title.
    pub title: Label,
    /// Its number, for instance `19/CT-TTg`.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub number: String,
    /// Its date, where it is known for certain.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub date: Option<Date>,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// An emulation movement (phong trào thi đua).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Movement {
    /// Its name.
    pub title: Label,
    /// The member that leads it; none for a movement of the Prime Minister.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub member: Option<MemberId>,
    /// The first year.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub from: Option<u16>,
    /// The last year.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub to: Option<u16>,
    /// The year of its vision.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub vision: Option<u16>,
    /// The document that launched it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub document: Option<Document>,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// A signature under the pact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// The member.
    pub member: MemberId,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}
