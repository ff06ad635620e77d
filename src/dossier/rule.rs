//! The rule language: how measures become points.
//!
//! A rule refers to measures by `M`: by id in a document, by column in a checked rulebook.

use serde::Serialize;

use super::id::MeasureId;
use super::label::Label;
use crate::number::Exact;

/// How a line turns measures into points. Points are sizes: a deduction line takes them away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule<M = MeasureId> {
    /// Points that a person types, between 0 and the limit.
    Given {
        /// The measure that holds the points.
        of: M,
        /// The most that can be given.
        limit: Exact,
    },
    /// Fixed points if the answer is yes; from the start where no measure is asked.
    Met {
        /// The points.
        points: Exact,
        /// The yes-or-no measure; without one the points are granted from the start.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<M>,
    },
    /// The points of the one option that holds.
    Options {
        /// A choice measure.
        of: M,
        /// The options with their points.
        options: Vec<PointOption>,
    },
    /// The sum of the points of all options that hold.
    Checklist {
        /// A measure of several choices.
        of: M,
        /// The options with their points.
        options: Vec<PointOption>,
    },
    /// So many points for each case, day late, commune, quarter.
    PerCase {
        /// What is counted.
        of: Quantity<M>,
        /// Points for each.
        each: Exact,
    },
    /// From a start on, points for each further full step.
    Steps {
        /// What is measured.
        of: Quantity<M>,
        /// The start: nothing up to and including it.
        above: Exact,
        /// Points as soon as the start is passed.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        first: Exact,
        /// The size of a step, above 0.
        step: Exact,
        /// Points for each full step.
        each: Exact,
    },
    /// The points of the interval that holds the value.
    Bands {
        /// What is measured.
        of: Quantity<M>,
        /// The intervals; gaps and overlaps are reported, not mended.
        bands: Vec<Band>,
    },
    /// The points of the row that holds one value and the column that holds another.
    Table {
        /// What chooses the row.
        rows_of: Quantity<M>,
        /// What chooses the column.
        columns_of: Quantity<M>,
        /// The intervals of the rows.
        rows: Vec<Interval>,
        /// The intervals of the columns.
        columns: Vec<Interval>,
        /// The points, row by row.
        points: Vec<Vec<Exact>>,
    },
    /// Points in proportion to actual / plan; the per cent of plan respects the measure's direction.
    OfPlan {
        /// A measure of plan and actual (or of per cent of plan).
        of: M,
        /// Points at exactly 100 % of plan.
        points: Exact,
        /// Points lost for each percentage point below plan; without it, in proportion.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        below: Option<Exact>,
        /// Points won for each percentage point above plan.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        above: Exact,
        /// The fewest points.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        floor: Exact,
    },
    /// Points in proportion to where the value lies between two posts, both ends clamped.
    Goalposts {
        /// What is measured.
        of: Quantity<M>,
        /// The post of no points.
        low: Exact,
        /// The post of all points; below `low` where less is better.
        high: Exact,
        /// Points at the high post.
        points: Exact,
        /// Whether distances are taken between natural logarithms.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        logarithmic: bool,
    },
    /// Half the points at plan, all for the leading member, between them in proportion to the surplus.
    LeaderRelative {
        /// A measure of plan and actual; a plain number for a member without a target.
        of: M,
        /// The most points.
        points: Exact,
    },
    /// Points in proportion to the best member's value.
    BestRelative {
        /// What is compared.
        of: Quantity<M>,
        /// Points of the best.
        points: Exact,
    },
    /// a·(b − x)^c where less is better (`b` is the time of no points), a·(x − b)^c where more is.
    Power {
        /// What is measured.
        of: Quantity<M>,
        /// The factor a.
        a: Exact,
        /// The value b of no points.
        b: Exact,
        /// The exponent c.
        c: Exact,
        /// Whether less is better, as in a race.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        less_is_better: bool,
        /// How many digits after the point are kept, rounding down.
        #[serde(skip_serializing_if = "crate::dossier::is_default")]
        floored_to: Option<u32>,
    },
}

/// A number that a rule reads from measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity<M = MeasureId> {
    /// The measure's own number.
    Value(M),
    /// 100 × actual / plan.
    PercentOfPlan(M),
    /// 100 × one measure / another.
    Share {
        /// The part.
        part: M,
        /// The whole.
        whole: M,
    },
    /// Days after a day of the year whose results are scored; 0 or less when in time.
    DaysAfter {
        /// A date measure.
        of: M,
        /// The month, 1 to 12.
        month: u8,
        /// The day of the month.
        day: u8,
    },
}

/// One answer and its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointOption {
    /// Its id, which entries name.
    pub id: String,
    /// What it says.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub title: Label,
    /// Its points.
    pub points: Exact,
}

/// An interval of numbers with open or closed ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// The lower end, or none.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub from: Option<Exact>,
    /// The upper end, or none.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub to: Option<Exact>,
    /// Whether the lower end itself is outside ("above 98").
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub above: bool,
    /// Whether the upper end itself is inside ("up to 95").
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub through: bool,
}

impl Interval {
    /// Whether the interval holds `value`.
    #[must_use]
    pub fn holds(&self, value: Exact) -> bool {
        self.from.is_none_or(|from| if self.above { value > from } else { value >= from })
            && self.to.is_none_or(|to| if self.through { value <= to } else { value < to })
    }
}

/// An interval and its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Band {
    /// The lower end, or none.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub from: Option<Exact>,
    /// The upper end, or none.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub to: Option<Exact>,
    /// Whether the lower end itself is outside ("above 98").
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub above: bool,
    /// Whether the upper end itself is inside ("up to 95").
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub through: bool,
    /// The points of a value in it.
    pub points: Exact,
}

impl Band {
    /// The interval without its points.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval { from: self.from, to: self.to, above: self.above, through: self.through }
    }
}

/// When a line counts at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition<M = MeasureId> {
    /// Only if the criterion's standard points are reached in full and nothing is deducted.
    StandardMet,
    /// Only if the quantity lies in the interval.
    Within {
        /// What is measured.
        of: Quantity<M>,
        /// Where it must lie.
        interval: Interval,
    },
    /// Only if the answer to a yes-or-no measure is this one.
    Answered {
        /// A yes-or-no measure.
        of: M,
        /// The answer wanted.
        is: bool,
    },
    /// Only if all of them hold.
    All(Vec<Self>),
    /// Only if one of them holds.
    Any(Vec<Self>),
}

/// How the points of a measure that recurs become one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recurrence {
    /// How many parts the period has: 12 months, 4 quarters, 2 half-years.
    pub parts: u8,
    /// How the parts' points are put together.
    pub combine: PartsCombine,
}

/// How the parts of a period are put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartsCombine {
    /// Added up.
    Sum,
    /// The mean.
    Mean,
    /// The weighted mean, as in (H1 + 2·H2) / 3.
    Weighted(Vec<Exact>),
}

impl<M> Quantity<M> {
    /// Turns the measures into another form of reference, or says which has none.
    ///
    /// # Errors
    /// The first error of `change`.
    pub fn try_map<N, E>(&self, change: &mut dyn FnMut(&M) -> Result<N, E>) -> Result<Quantity<N>, E> {
        Ok(match self {
            Self::Value(of) => Quantity::Value(change(of)?),
            Self::PercentOfPlan(of) => Quantity::PercentOfPlan(change(of)?),
            Self::Share { part, whole } => Quantity::Share { part: change(part)?, whole: change(whole)? },
            Self::DaysAfter { of, month, day } => {
                Quantity::DaysAfter { of: change(of)?, month: *month, day: *day }
            }
        })
    }
}

impl<M> Condition<M> {
    /// Turns the measures into another form of reference.
    ///
    /// # Errors
    /// The first error of `change`.
    pub fn try_map<N, E>(&self, change: &mut dyn FnMut(&M) -> Result<N, E>) -> Result<Condition<N>, E> {
        let mut all = |list: &[Self]| -> Result<Vec<Condition<N>>, E> {
            list.iter().map(|condition| condition.try_map(change)).collect()
        };
        Ok(match self {
            Self::StandardMet => Condition::StandardMet,
            Self::All(list) => Condition::All(all(list)?),
            Self::Any(list) => Condition::Any(all(list)?),
            Self::Within { of, interval } => {
                Condition::Within { of: of.try_map(change)?, interval: *interval }
            }
            Self::Answered { of, is } => Condition::Answered { of: change(of)?, is: *is },
        })
    }
}

impl<M> Rule<M> {
    /// Turns the measures into another form of reference.
    ///
    /// # Errors
    /// The first error of `change`.
    pub fn try_map<N, E>(&self, change: &mut dyn FnMut(&M) -> Result<N, E>) -> Result<Rule<N>, E> {
        Ok(match self {
            Self::Given { of, limit } => Rule::Given { of: change(of)?, limit: *limit },
            Self::Met { points, of } => {
                Rule::Met { points: *points, of: of.as_ref().map(&mut *change).transpose()? }
            }
            Self::Options { of, options } => Rule::Options { of: change(of)?, options: options.clone() },
            Self::Checklist { of, options } => Rule::Checklist { of: change(of)?, options: options.clone() },
            Self::PerCase { of, each } => Rule::PerCase { of: of.try_map(change)?, each: *each },
            Self::Steps { of, above, first, step, each } => Rule::Steps {
                of: of.try_map(change)?,
                above: *above,
                first: *first,
                step: *step,
                each: *each,
            },
            Self::Bands { of, bands } => Rule::Bands { of: of.try_map(change)?, bands: bands.clone() },
            Self::Table { rows_of, columns_of, rows, columns, points } => Rule::Table {
                rows_of: rows_of.try_map(change)?,
                columns_of: columns_of.try_map(change)?,
                rows: rows.clone(),
                columns: columns.clone(),
                points: points.clone(),
            },
            Self::OfPlan { of, points, below, above, floor } => {
                Rule::OfPlan { of: change(of)?, points: *points, below: *below, above: *above, floor: *floor }
            }
            Self::Goalposts { of, low, high, points, logarithmic } => Rule::Goalposts {
                of: of.try_map(change)?,
                low: *low,
                high: *high,
                points: *points,
                logarithmic: *logarithmic,
            },
            Self::LeaderRelative { of, points } => Rule::LeaderRelative { of: change(of)?, points: *points },
            Self::BestRelative { of, points } => {
                Rule::BestRelative { of: of.try_map(change)?, points: *points }
            }
            Self::Power { of, a, b, c, less_is_better, floored_to } => Rule::Power {
                of: of.try_map(change)?,
                a: *a,
                b: *b,
                c: *c,
                less_is_better: *less_is_better,
                floored_to: *floored_to,
            },
        })
    }

    /// Calls `visit` with every measure that the rule reads.
    pub fn each_measure(&self, visit: &mut dyn FnMut(&M)) {
        let result: Result<Rule<()>, core::convert::Infallible> = self.try_map(&mut |measure| {
            visit(measure);
            Ok(())
        });
        drop(result);
    }
}
