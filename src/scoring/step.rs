//! Why a number is what it is, as data: the steps of an explanation. Sentences are made in `text`.

use super::scorecards::Stage;
use crate::dossier::{Interval, Plan};
use crate::number::Exact;

/// One step. The points of all steps of an item add up to its points exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The item that the step belongs to: a line, or the node itself for its caps and rounding.
    pub item: usize,
    /// What happened.
    pub what: What,
    /// The points that it added (below zero: took away).
    pub points: Exact,
}

/// What happened in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Standard points that are granted from the start.
    FromStart,
    /// Points that a person typed, of at most the limit.
    Given {
        /// What was typed.
        value: Exact,
        /// The most that could be given.
        limit: Exact,
    },
    /// A yes or a no.
    Answer {
        /// The column of the measure.
        measure: usize,
        /// The answer.
        yes: bool,
    },
    /// The option that holds, by its place among the rule's options.
    Chosen {
        /// The column of the measure.
        measure: usize,
        /// The place of the option.
        option: usize,
    },
    /// So many cases at so many points.
    Cases {
        /// How many.
        count: Exact,
        /// The points of each.
        each: Exact,
    },
    /// So many full steps above a start.
    FullSteps {
        /// The value.
        value: Exact,
        /// The start.
        above: Exact,
        /// How many full steps lie between.
        full: Exact,
        /// The points of each.
        each: Exact,
    },
    /// The band that holds the value.
    InBand {
        /// The value.
        value: Exact,
        /// The band.
        band: Interval,
    },
    /// No band holds the value: a person decides.
    NoBand {
        /// The value.
        value: Exact,
    },
    /// The cell of a two-key table.
    InTable {
        /// The value that chose the row.
        row_value: Exact,
        /// The row.
        row: Interval,
        /// The value that chose the column.
        column_value: Exact,
        /// The column.
        column: Interval,
    },
    /// Points at or below plan, in proportion.
    OfPlan {
        /// The column of the measure.
        measure: usize,
        /// The plan and the actual, where they are known apart.
        known: Option<(Plan, Exact)>,
        /// The per cent of plan.
        percent: Exact,
    },
    /// Points for the percentage points above plan.
    AbovePlan {
        /// How many percentage points above 100.
        over: Exact,
        /// The points of each.
        each: Exact,
    },
    /// Points lost for the percentage points below plan.
    BelowPlan {
        /// How many percentage points below 100.
        under: Exact,
        /// The points of each.
        each: Exact,
    },
    /// Between two posts.
    Between {
        /// The value.
        value: Exact,
        /// The post of no points.
        low: Exact,
        /// The post of all points.
        high: Exact,
    },
    /// Relative to the leading member.
    Leader {
        /// The leading member.
        leader: usize,
        /// The own ratio of actual to target, or the own result without a target.
        own: Exact,
        /// The leader's.
        best: Exact,
        /// Whether both have targets.
        targeted: bool,
    },
    /// Relative to the best member's value.
    OfBest {
        /// The best member.
        leader: usize,
        /// The own value.
        own: Exact,
        /// The best value.
        best: Exact,
    },
    /// By the power rule.
    Power {
        /// The value.
        value: Exact,
    },
    /// Nothing is known of this measure.
    Missing {
        /// The column of the measure.
        measure: usize,
    },
    /// What is entered cannot be read by the rule.
    Unfit {
        /// The column of the measure.
        measure: usize,
    },
    /// A figure of another member, who may come to lead, is missing: the points may still fall.
    OthersMissing {
        /// The column of the measure.
        measure: usize,
    },
    /// The condition of the line does not hold.
    ConditionNotMet,
    /// Whether the condition of the line holds is not known.
    ConditionOpen,
    /// Another line of the same group counts instead.
    AnotherCounts {
        /// The line that counts.
        line: usize,
    },
    /// One part of a period; its points are put together in `Combined`.
    PartOfPeriod {
        /// The part, from 0.
        part: usize,
        /// The points of the part by itself.
        points: Exact,
    },
    /// The parts of a period, put together.
    Combined {
        /// How many parts.
        parts: usize,
    },
    /// Divided, as among authors.
    Divided {
        /// By how many.
        by: Exact,
    },
    /// A cap, a floor or a ceiling bit.
    Limited {
        /// Which.
        limit: Limit,
        /// Its value.
        at: Exact,
    },
    /// A factor.
    Times {
        /// The factor.
        factor: Exact,
    },
    /// Scaled from the table's points to others.
    Reweighted {
        /// The table's points.
        from: Exact,
        /// The points that it is scaled to.
        to: Exact,
    },
    /// The points of a node below.
    Child {
        /// The node.
        item: usize,
        /// Its own points.
        points: Exact,
        /// Its weight, where the mean is weighted.
        weight: Option<Exact>,
    },
    /// The geometric mean of the nodes below.
    GeometricMean,
    /// The points of missing criteria are carried by the others.
    MissingCarried,
    /// Too few of the criteria are known, so that the others do not carry the missing ones.
    TooLittleKnown {
        /// How much is known, in per cent of the points or weights.
        known: Exact,
        /// How much must be known, in per cent.
        coverage: Exact,
    },
    /// In proportion to the best member's points of the same node.
    ToBest {
        /// The member that has the best.
        leader: usize,
        /// The best points before they are scaled.
        best: Exact,
        /// What the best counts as.
        points: Exact,
    },
    /// Rounded half up.
    Rounded {
        /// Digits after the point.
        digits: u32,
    },
    /// Something is missing, but whatever it will be, the points come to this: a limit settles them.
    Settled,
    /// A person's points stand instead of the points so far.
    Decided {
        /// Whose.
        stage: Stage,
        /// The points that a person gave.
        points: Exact,
    },
}

/// Which limit bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The cap of a line.
    Line,
    /// The cap of a criterion's bonus.
    Bonus,
    /// The cap of a criterion's deductions.
    Deduction,
    /// The cap of both together.
    Swing,
    /// The fewest points of a node or a rule.
    Floor,
    /// The most points of a node.
    Ceiling,
}

/// Collects steps, or nothing when nobody asks.
#[derive(Debug, Default)]
pub struct Trace(Option<Vec<Step>>);

impl Trace {
    /// A trace that nobody reads: pushing costs nothing.
    #[must_use]
    pub fn off() -> Self {
        Self(None)
    }

    /// A trace that collects.
    #[must_use]
    pub fn on() -> Self {
        Self(Some(Vec::new()))
    }

    /// Whether somebody asks for the steps.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Adds a step (the item, what happened, its points), which is made only if somebody asks.
    pub fn push(&mut self, step: impl FnOnce() -> (usize, What, Exact)) {
        if let Some(steps) = &mut self.0 {
            let (item, what, points) = step();
            steps.push(Step { item, what, points });
        }
    }

    /// Changes the sign of the steps from `start` on, as a deduction does.
    pub fn negate_from(&mut self, start: usize) {
        for step in self.0.iter_mut().flat_map(|steps| steps.iter_mut()).skip(start) {
            step.points = step.points.negated();
        }
    }

    /// Keeps the steps from `start` on as reasons without points, as an exclusion or a missing figure does.
    pub fn silence_from(&mut self, start: usize) {
        for step in self.0.iter_mut().flat_map(|steps| steps.iter_mut()).skip(start) {
            step.points = Exact::ZERO;
        }
    }

    /// The points of the steps from `start` on.
    #[must_use]
    pub fn sum_from(&self, start: usize) -> Exact {
        let steps = self.0.iter().flatten().skip(start);
        steps.fold(Exact::ZERO, |sum, step| sum.plus(step.points))
    }

    /// The points of the steps of one item from `start` on.
    #[must_use]
    pub fn sum_of(&self, item: usize, start: usize) -> Exact {
        let steps = self.0.iter().flatten().skip(start).filter(|step| step.item == item);
        steps.fold(Exact::ZERO, |sum, step| sum.plus(step.points))
    }

    /// How many steps there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, Vec::len)
    }

    /// Whether there are no steps.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the steps.
    #[must_use]
    pub fn into_steps(self) -> Vec<Step> {
        self.0.unwrap_or_default()
    }
}
