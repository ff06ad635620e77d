//! What is known of a member: facts by measure, and the three scores that people gave.

use core::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap as _, Serializer};
use serde::{Deserialize, Serialize};

use super::id::SourceId;
use crate::number::{Date, Exact};

/// Where a figure comes from; the order goes from the firmest to the least firm.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The value itself.
    pub value: Value,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub provenance: Provenance,
    /// The source, where one is named.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
    /// A remark, such as "December estimate".
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub note: String,
    /// The evidence that the member sent: a document's number, a link, a file's name.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub evidence: String,
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
        Self { value, provenance, source: None, note: String::new(), evidence: String::new() }
    }
}

/// Points that a person gave to a criterion or a line, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The points.
    pub points: Exact,
    /// Why they are what they are; wanted where they differ from the stage before.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub reason: String,
    /// Where they come from.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub provenance: Provenance,
}

/// The scores of one criterion or line that people gave, stage by stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageScores {
    /// What the member claims (its self-score).
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub claimed: Option<Given>,
    /// What the appraisal found.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
    pub appraised: Option<Given>,
    /// What was agreed in the end.
    #[serde(default, skip_serializing_if = "crate::dossier::is_default")]
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

impl<'de> Deserialize<'de> for Plan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        impl<'de> Visitor<'de> for Form {
            type Value = Plan;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a planned number or a range [low, high]")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Plan, E> {
                text.parse().map(Plan::of).map_err(E::custom)
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Plan, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Plan, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Plan, A::Error> {
                Exact::deserialize(de::value::MapAccessDeserializer::new(map)).map(Plan::of)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Plan, A::Error> {
                let missing = || de::Error::custom("a range has two numbers, [low, high]");
                let low = seq.next_element()?.ok_or_else(missing)?;
                let high = seq.next_element()?.ok_or_else(missing)?;
                if low > high || seq.next_element::<Exact>()?.is_some() {
                    return Err(missing());
                }
                Ok(Plan { low, high })
            }
        }
        deserializer.deserialize_any(Form)
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

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        impl<'de> Visitor<'de> for Form {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "a number, true or false, or a map with plan and actual, date, choice, choices or series",
                )
            }

            fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Value, E> {
                Ok(Value::Flag(flag))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
                text.parse().map(Value::Number).map_err(E::custom)
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let (mut plan, mut actual, mut other) = (None, None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "plan" => plan = Some(map.next_value()?),
                        "actual" => actual = Some(map.next_value()?),
                        "date" => other = Some(Value::Date(map.next_value()?)),
                        "choice" => other = Some(Value::Choice(map.next_value()?)),
                        "choices" => other = Some(Value::Choices(map.next_value()?)),
                        "series" => other = Some(Value::Series(map.next_value()?)),
                        // A JSON number arrives as its digits under a private key.
                        key if key.starts_with('$') => {
                            let digits: String = map.next_value()?;
                            other = Some(Value::Number(digits.parse().map_err(de::Error::custom)?));
                        }
                        key => {
                            let known = &["plan", "actual", "date", "choice", "choices", "series"];
                            return Err(de::Error::unknown_field(key, known));
                        }
                    }
                }
                match (plan, actual, other) {
                    (Some(plan), Some(actual), None) => Ok(Value::Plan { plan, actual }),
                    (None, None, Some(value)) => Ok(value),
                    _ => Err(de::Error::custom("a value has plan and actual together, or one other kind")),
                }
            }
        }
        deserializer.deserialize_any(Form)
    }
}
