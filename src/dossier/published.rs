//! What the cluster itself made public.

use serde::Serialize;

use super::id::{MemberId, SourceId};
use super::label::Label;
use crate::number::Exact;

/// The published results of the year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Published {
    /// The published places.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub places: Vec<PublishedPlace>,
    /// The published figures of the cluster as a whole.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub figures: Vec<PublishedFigure>,
    /// What is not published, in a sentence.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub note: Label,
}

/// A published place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedPlace {
    /// The place, from 1.
    pub place: u32,
    /// The member.
    pub member: MemberId,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// A published figure of the cluster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedFigure {
    /// What it measures.
    pub title: Label,
    /// What is published.
    pub value: PublishedValue,
    /// What it is compared with: "kế hoạch 2022".
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub basis: Label,
    /// How to read it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub note: Label,
    /// The source.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
}

/// What was published of a figure: a number, a lower bound, or words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PublishedValue {
    /// Exactly so many per cent.
    Percent(Exact),
    /// "Trên": more than so many per cent.
    AbovePercent(Exact),
    /// "Hơn": somewhat more than so many per cent.
    OverPercent(Exact),
    /// In words, without a number.
    Words(Label),
}
