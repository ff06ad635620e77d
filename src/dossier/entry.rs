//! What is known of a member: facts by measure, and the three scores that people gave.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use super::id::SourceId;
use crate::number::{Date, Exact};

/// Where a figure comes from; the order goes from the firmest to the least firm.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// Published by the cluster itself.
    Published,
    /// A public statistic, with its source.
    Public,
    /// Entered by the people who keep this dossier.
    #[default]
    Entered,
    /// Somebody's estimate.
    Estimate,
    /// Made up to show how the scoring works; never a real result.
    Illustrative,
}

impl Provenance {
    /// Whether the figure is published or a public statistic.
    #[must_use]
    pub fn is_public(self) -> bool {
        self <= Self::Public
    }
}

/// A plan: one number, or a range from `low` to `high` (Tiền Giang planned "6-7 %").
///
/// In a file: a number, or `[low, high]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Plan {
    /// The lower end; the plan itself where it is one number.
    pub low: Exact,
    /// The higher end.
    pub high: Exact,
}

impl Plan {
    /// A plan of one number.
    #[must_use]
    pub fn of(plan: Exact) -> Self {
        Self { low: plan, high: plan }
    }
}

/// The value of one measure for one member.
///
/// In a file: a number or a string of digits for a number, `true` or `false` for an answer, or a map
/// that says the kind: `{"plan": ["6", "7"], "actual": "7.02"}`, `{"date": "2022-02-09"}`, `{"choice": "b"}`, `{"choices": ["a", "c"]}`, `{"series": ["1", null]}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, per cent, count, or points; for a measure of plan and actual, the per cent of plan.
    Number(Exact),
    /// A plan and what was done.
    Plan {
        /// What was planned.
        plan: Plan,
        /// What was done, in the same unit.
        actual: Exact,
    },
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// One of the measure's options, by id.
    Choice(String),
    /// Those of the measure's options that hold, by id.
    Choices(Vec<String>),
    /// One number for each month, quarter or half-year; none where it is not known.
    Series(Vec<Option<Exact>>),
}

/// One figure of one member, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
// In this order, so that what scoring reads lies together: the value, and where it comes from.
#[repr(C)]
pub struct Entry {
    /// The value itself.
    pub value: Value,
    /// Where it comes from.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub provenance: Provenance,
    /// The source, where one is named.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
    /// A remark, such as "December estimate".
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub note: String,
    /// The evidence that the member sent: a document's number, a link, a file's name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub evidence: String,
    /// The result of the year before, in the unit of the actual, where it is known.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub previous: Option<Exact>,
}

impl Entry {
    /// A figure that the people of this dossier entered.
    #[must_use]
    pub fn entered(value: Value) -> Self {
        Self::with(value, Provenance::Entered)
    }

    /// A figure of the given provenance without source or remark.
    #[must_use]
    pub fn with(value: Value, provenance: Provenance) -> Self {
        Self { value, provenance, source: None, note: String::new(), evidence: String::new(), previous: None }
    }
}

/// Points that a person gave to a criterion or a line, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Given {
    /// The points.
    pub points: Exact,
    /// Why they are what they are; wanted where they differ from the stage before.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub reason: String,
    /// Where they come from.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub provenance: Provenance,
}

/// The scores of one criterion or line that people gave, stage by stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct StageScores {
    /// What the member claims (its self-score).
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub claimed: Option<Given>,
    /// What the appraisal found.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub appraised: Option<Given>,
    /// What was agreed in the end.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub agreed: Option<Given>,
}

impl StageScores {
    /// Whether no stage has points.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claimed.is_none() && self.appraised.is_none() && self.agreed.is_none()
    }
}

impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.low == self.high {
            self.low.serialize(serializer)
        } else {
            [self.low, self.high].serialize(serializer)
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = "Value";
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Flag(flag) => flag.serialize(serializer),
            Self::Plan { plan, actual } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("plan", plan)?;
                map.serialize_entry("actual", actual)?;
                map.end()
            }
            Self::Date(date) => serializer.serialize_newtype_variant(name, 3, "date", date),
            Self::Choice(choice) => serializer.serialize_newtype_variant(name, 4, "choice", choice),
            Self::Choices(choices) => serializer.serialize_newtype_variant(name, 5, "choices", choices),
            Self::Series(series) => serializer.serialize_newtype_variant(name, 6, "series", series),
        }
    }
}
