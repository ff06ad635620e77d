//! What the checks find, as data: a code, how bad it is, where, and the numbers. Sentences are made in `text`.

use super::code::Code;
use crate::dossier::{Interval, ItemId, MeasureId, MemberId, Value};
use crate::number::Exact;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The table cannot be scored until it is mended.
    Error,
    /// Scores come out, but somebody should look.
    Warning,
}

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The item of the rulebook that it concerns.
    pub item: Option<ItemId>,
    /// The measure that it concerns.
    pub measure: Option<MeasureId>,
    /// The member that it concerns.
    pub member: Option<MemberId>,
    /// The numbers that show it; each code says which.
    pub numbers: Vec<Exact>,
    /// The values of the measure that it concerns, lowest first.
    pub intervals: Vec<Interval>,
    /// The other items that it concerns.
    pub others: Vec<ItemId>,
    /// The printed codes that it concerns, or names as files have them.
    pub printed: Vec<String>,
    /// The facts under which it shows, where it needs some.
    pub facts: Vec<(MeasureId, Value)>,
}

impl Finding {
    /// A finding that keeps a table from being scored.
    #[must_use]
    pub fn error(code: Code) -> Self {
        Self {
            code,
            severity: Severity::Error,
            item: None,
            measure: None,
            member: None,
            numbers: Vec::new(),
            intervals: Vec::new(),
            others: Vec::new(),
            printed: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// A finding that somebody should look at.
    #[must_use]
    pub fn warning(code: Code) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code) }
    }

    /// Names the item.
    #[must_use]
    pub fn at(mut self, item: &ItemId) -> Self {
        self.item = Some(item.clone());
        self
    }

    /// Names another item.
    #[must_use]
    pub fn beside(mut self, item: &ItemId) -> Self {
        self.others.push(item.clone());
        self
    }

    /// Names the measure.
    #[must_use]
    pub fn about(mut self, measure: &MeasureId) -> Self {
        self.measure = Some(measure.clone());
        self
    }

    /// Names the member.
    #[must_use]
    pub fn of(mut self, member: &MemberId) -> Self {
        self.member = Some(member.clone());
        self
    }

    /// Adds a number.
    #[must_use]
    pub fn with(mut self, number: Exact) -> Self {
        self.numbers.push(number);
        self
    }

    /// Adds names as files have them.
    #[must_use]
    pub fn printing(mut self, names: &[&str]) -> Self {
        self.printed.extend(names.iter().map(|name| (*name).to_owned()));
        self
    }
}
