//! What can be wrong with a part of a dossier that is JSON all right.

use core::fmt;

use crate::number::ExactProblem;

/// Something wrong in a text that is JSON but not what is wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// Where, for instance `rulebook.standards[0].lines[2].rule.per_case.each`; empty at the top.
    pub path: String,
    /// What.
    pub problem: FieldProblem,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the top" } else { &self.path };
        write!(f, "{path}: {}", self.problem)
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldProblem {
    /// A field of this name does not belong here.
    #[error("no such field; there are {}", known.join(", "))]
    Unknown {
        /// The fields that belong here.
        known: &'static [&'static str],
    },
    /// A field that must be here is not.
    #[error("the field is missing")]
    Missing,
    /// The name stands twice.
    #[error("the name stands twice")]
    Twice,
    /// Another kind of JSON is wanted.
    #[error("{wanted} is wanted, not {found}")]
    Kind {
        /// What is wanted.
        wanted: Kind,
        /// What is there.
        found: Kind,
    },
    /// None of the choices.
    #[error("no such choice \"{found}\"; there are {}", known.join(", "))]
    Choice {
        /// What is there, its beginning where it is long.
        found: String,
        /// The choices.
        known: &'static [&'static str],
    },
    /// Several choices at once, or none.
    #[error("exactly one choice is wanted, not {found}; there are {}", known.join(", "))]
    Choices {
        /// How many are made.
        found: usize,
        /// The choices.
        known: &'static [&'static str],
    },
    /// No number, or one that is too long.
    #[error("{0}")]
    Number(ExactProblem),
    /// A number that is no whole number or too large.
    #[error("a whole number from 0 to {most} is wanted")]
    Whole {
        /// The largest.
        most: u64,
    },
    /// Not a day, such as 30 February.
    #[error("a date is a real day written like 2022-01-31")]
    Date,
    /// A planned range that has not two numbers, the lower one first.
    #[error("a range has two numbers, [low, high]")]
    Range,
    /// A value of several kinds or of none.
    #[error("a value has plan and actual together, or one other kind")]
    Value,
}

/// A kind of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`, or a choice's name alone.
    Nothing,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// A record of named fields.
    Record,
    /// A number, also as a text.
    Digits,
    /// A text in one or two languages.
    Label,
    /// A planned number or range.
    Plan,
    /// The value of a measure.
    Value,
    /// One of several choices.
    Choice,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing (null)",
            Self::Flag => "true or false",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Record => "a record of fields",
            Self::Digits => "a number such as 12 or \"-0.5\"",
            Self::Label => "a text or {\"vi\": text, \"en\": text}",
            Self::Plan => "a planned number or a range [low, high]",
            Self::Value => {
                "a number, true or false, or a record with plan and actual, date, choice, choices or series"
            }
            Self::Choice => "the name of a choice, or a record with that name",
        })
    }
}

/// The beginning of a text from outside, to be shown.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(80).collect()
}
