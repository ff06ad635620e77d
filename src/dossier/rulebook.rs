//! The score table as people write it. What is checked and ready to score is `scoring::Rulebook`.

use serde::Serialize;

use super::entry::{Provenance, Value};
use super::id::{ItemId, MeasureId, SourceId};
use super::label::Label;
use super::rule::{Condition, PointOption, Recurrence, Rule};
use crate::number::Exact;

/// A score table: what is measured, how it becomes points, how points become places.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RulebookDraft {
    /// Its name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub name: Label,
    /// Whether the table itself is published, entered by its keepers, or made up.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub provenance: Provenance,
    /// The source, where one is named.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub source: Option<SourceId>,
    /// What a reader must know about it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub note: Label,
    /// The maximum without bonus, for instance 1000.
    pub points: Exact,
    /// How the standards become the total.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub combine: Combine,
    /// A factor on the total, for instance 10.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub times: Option<Exact>,
    /// The highest total; none where bonus may lift it over the maximum.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub ceiling: Option<Exact>,
    /// The total of the best member; the others have theirs in proportion to it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub best_is: Option<Exact>,
    /// Where missing numbers are carried by the others: the least share of the standards, in per cent of their
    /// points or weights, that must be known for a total.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub coverage: Option<Exact>,
    /// The standards, in order.
    pub standards: Vec<Criterion>,
    /// What is measured, in order.
    pub measures: Vec<Measure>,
    /// Where points are rounded.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub rounding: Rounding,
    /// Which total the places are taken from.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub rank_on: RankOn,
    /// What decides between equal totals, in order: the points of these items, more is better.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub ties: Vec<ItemId>,
    /// What a missing number does.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub missing: Missing,
    /// Inputs with the points that the authors of the table expect.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub examples: Vec<WorkedExample>,
}

/// A node of the tree: a standard at the top, a criterion where it has lines, a group between.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Criterion {
    /// Its id, which never changes.
    pub id: ItemId,
    /// Its code as printed, for instance `a7`; the id where empty.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub code: String,
    /// Its name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// A name of at most 12 letters for bars and narrow columns; the title where empty.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub short: Label,
    /// Its standard points (điểm chuẩn); none in a table that has only weights.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub points: Option<Exact>,
    /// Points that it is scaled to, as if the table gave it so many: the result × this / `points`.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub reweighted_to: Option<Exact>,
    /// Its weight in a weighted mean.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub weight: Option<Exact>,
    /// How its children become its points.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub combine: Combine,
    /// A factor on its points.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub times: Option<Exact>,
    /// The nodes in it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub children: Vec<Self>,
    /// Its own lines.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub lines: Vec<Line>,
    /// The most that its bonus lines add.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub bonus_cap: Option<Exact>,
    /// The most that its deduction lines take away.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub deduction_cap: Option<Exact>,
    /// The most that bonus and deductions together may move it, up or down.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub swing_cap: Option<Exact>,
    /// The fewest points it can have.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub floor: Option<Exact>,
    /// The most points it can have; none where bonus may lift it over its standard points.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub ceiling: Option<Exact>,
    /// The points of the best member; the others have theirs in proportion to it.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub best_is: Option<Exact>,
    /// Where missing numbers are carried by the others: the least share of its children, in per cent of their
    /// points or weights, that must be known; with less it is left out itself.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub coverage: Option<Exact>,
    /// The clause of the table, as a place: "mục a7", "Điều 6".
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub clause: String,
}

/// One line of a criterion: one rule with its own cap and condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its id, which never changes.
    pub id: ItemId,
    /// Its code as printed; the id where empty.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub code: String,
    /// Further codes that the table prints for what stands in the line: those of its bands, or of the cells of
    /// its table, as often as they are printed.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub other_codes: Vec<String>,
    /// What it says.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// Whether it makes up the standard points, adds, takes away or excludes.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub kind: LineKind,
    /// How measures become its points.
    pub rule: Rule,
    /// The most points (as a size) that it gives or takes.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub cap: Option<Exact>,
    /// When it counts at all.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub when: Option<Condition>,
    /// Of the lines of a criterion with the same word here only the largest counts.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub one_of: Option<String>,
    /// How a measure that recurs is put together.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub recurring: Option<Recurrence>,
    /// A count measure by which the points are divided, such as the number of authors.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub divided_by: Option<MeasureId>,
    /// The clause of the table, as a place.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub clause: String,
}

/// What a line does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Makes up the standard points.
    #[default]
    Standard,
    /// Adds (điểm thưởng).
    Bonus,
    /// Takes away (điểm trừ).
    Deduction,
    /// Leaves the member unclassified (không xếp loại), whatever its points, when it applies.
    Exclusion,
}

/// How the parts of a node become its points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// Added up.
    #[default]
    Sum,
    /// The mean, each part with its weight (1 where it has none).
    WeightedMean,
    /// The n-th root of the product, each part with its weight (1 where it has none).
    GeometricMean,
}

/// Something that is counted, measured or answered about each member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// Its id, which never changes.
    pub id: MeasureId,
    /// Its name.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// What kind of value it has.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub kind: MeasureKind,
    /// Its unit: `%`, `tỷ đồng`, `vụ`.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub unit: Label,
    /// Whether less is better.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub less_is_better: bool,
    /// The lowest value that can be true.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub low: Option<Exact>,
    /// The highest value that can be true.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub high: Option<Exact>,
    /// The options of a choice; those of the rule where empty.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub options: Vec<PointOption>,
    /// What is taken where nothing is stated ("what is not listed did not happen").
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub unstated: Option<Value>,
    /// The evidence that it wants, in words; none where empty.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub evidence: Label,
}

/// The kind of a measure's value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// Any number.
    #[default]
    Number,
    /// Per cent.
    Percent,
    /// A plan and an actual in the same unit.
    PlanActual,
    /// A whole number from 0 up.
    Count,
    /// Points that a person gives.
    Points,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// One of several options.
    Choice,
    /// Any of several options.
    Choices,
}

impl MeasureKind {
    /// The name that files have.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Percent => "percent",
            Self::PlanActual => "plan_actual",
            Self::Count => "count",
            Self::Points => "points",
            Self::Date => "date",
            Self::YesNo => "yes_no",
            Self::Choice => "choice",
            Self::Choices => "choices",
        }
    }
}

/// How many digits after the point are kept, half up; none where nothing is rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Rounding {
    /// On each line.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub line: Option<u32>,
    /// On each node that has lines.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub criterion: Option<u32>,
    /// On each standard.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub standard: Option<u32>,
    /// On the total.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub total: Option<u32>,
}

/// Which total the places are taken from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RankOn {
    /// The total as it is shown.
    #[default]
    Rounded,
    /// The total before rounding.
    Exact,
}

/// What a missing number does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// The points stay open between the fewest and the most that are possible.
    #[default]
    Pending,
    /// It gives no points.
    Zero,
    /// Its criterion is left out and the others carry its weight.
    Reweighted,
    /// The member has no place.
    Unranked,
}

/// Inputs with the points that the authors of a table expect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkedExample {
    /// What it shows.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// The year whose results are scored; asked for where days are counted.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub year: u16,
    /// The facts, by measure; one list for each member that plays in it.
    pub members: Vec<ExampleMember>,
}

/// One member of a worked example.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ExampleMember {
    /// The facts, by measure.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub facts: std::collections::BTreeMap<MeasureId, Value>,
    /// The points expected, by item.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub expect: std::collections::BTreeMap<ItemId, Exact>,
    /// The total expected.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub total: Option<Exact>,
    /// The place expected among the members of the example, from 1.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub place: Option<u32>,
}
