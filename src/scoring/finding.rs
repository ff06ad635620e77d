//! What the checks find, as data: a code, how bad it is, where, and the numbers. Sentences are made in `text`.

use crate::dossier::{ItemId, MeasureId, MemberId};
use crate::number::Exact;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The table cannot be scored until it is mended.
    Error,
    /// Scores come out, but somebody should look.
    Warning,
}

/// What is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A rule reads a measure that the table does not have.
    UnknownMeasure,
    /// A rule reads a measure of a kind that it cannot read.
    UnfitMeasure,
    /// A step that is not above zero.
    StepNotPositive,
    /// A number of a rule that makes no rule: a limit, slope, factor or exponent below zero, no day of a year.
    RuleNumber,
    /// A table of points whose rows and columns do not match its intervals.
    TableShape,
    /// Goalposts that stand on the same place, or a logarithm of something not above zero.
    Goalposts,
    /// A recurrence without parts, or with another number of weights than parts.
    Recurrence,
    /// An item of the tie chain that the table does not have.
    UnknownTieItem,
    /// Weights that add up to nothing, or points below zero.
    Weights,
    /// A node with neither lines nor children.
    EmptyNode,
    /// An entry whose value is not of its measure's kind.
    UnfitEntry,
    /// A value that no band of its rule holds.
    NoBand,
    /// A worked example names a measure or an item that the table does not have.
    ExampleUnknown,
    /// A worked example comes to other points than its authors expect. Numbers: the example and its member,
    /// from 0; the points expected; the fewest and the most points that the table gives.
    ExamplePoints,
    /// A worked example comes to another place than its authors expect. Numbers: the example and its member,
    /// from 0; the place expected; the best and the worst place, or none where there is no place.
    ExamplePlace,
    /// A value outside what can be true of its measure. Number: the value; none for a day.
    OutOfRange,
    /// An entry without the evidence that its measure wants.
    EvidenceMissing,
    /// A claim on a whole that is not what the claims on its parts come to. Numbers: the claim; what they come to.
    SumDiffers,
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
    /// The numbers that show it.
    pub numbers: Vec<Exact>,
}

impl Finding {
    /// A finding that keeps a table from being scored.
    #[must_use]
    pub fn error(code: Code) -> Self {
        Self { code, severity: Severity::Error, item: None, measure: None, member: None, numbers: Vec::new() }
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
}
