//! What the other members say of the same measure: their median and how far they lie from it.

use crate::dossier::{Measure, Plan, Value};
use crate::number::Exact;
use crate::scoring::Trials;

/// The most members that are asked, in the order of the ranking.
const MOST: usize = 256;
/// Fewer others than these say nothing.
const LEAST: usize = 4;

/// The median of the others and their usual distance from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peers {
    /// The median of the other members' values; for a plan and an actual, of their per cent of plan.
    pub median: Exact,
    /// The median of their distances from it, but no less than a fiftieth of it: of members that all say the same, a
    /// small difference says nothing.
    pub deviation: Exact,
}

/// The values of one column.
#[derive(Debug, Default)]
pub(super) struct Column {
    /// By value; for a plan and an actual, the per cent of plan.
    sorted: Vec<(Exact, usize)>,
}

impl Column {
    pub fn of(trials: &Trials<'_>, column: usize) -> Self {
        let Some(measure) = trials.measure(column) else { return Self::default() };
        let value =
            |member: usize| Some((comparable(&trials.entry(member, column)?.value, measure)?, member));
        let mut sorted: Vec<(Exact, usize)> = trials.members().take(MOST).filter_map(value).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// What the members but one say; nothing where they are too few.
    pub fn others(&self, member: usize) -> Option<Peers> {
        let others: Vec<Exact> =
            self.sorted.iter().filter(|(_, whose)| *whose != member).map(|(value, _)| *value).collect();
        if others.len() < LEAST {
            return None;
        }
        let median = middle(&others)?;
        let mut distances: Vec<Exact> = others.iter().map(|value| value.minus(median).size()).collect();
        distances.sort_unstable();
        let least = median.size().over(Exact::from(50)).unwrap_or_default();
        Some(Peers { median, deviation: middle(&distances)?.max(least) })
    }
}

impl Peers {
    /// Whether a value lies more than eight deviations from the median: members do not differ so.
    pub(super) fn is_far(&self, value: Exact) -> bool {
        !self.deviation.is_zero() && value.minus(self.median).size() > self.deviation.times(Exact::from(8))
    }

    /// Whether a value lies no more than two deviations from the median.
    pub(super) fn is_near(&self, value: Exact) -> bool {
        value.minus(self.median).size() <= self.deviation.times(Exact::from(2))
    }

    /// How far a value lies from the median, in deviations.
    #[must_use]
    pub fn distance(&self, value: Exact) -> Exact {
        value.minus(self.median).size().over(self.deviation).unwrap_or(Exact::LIMIT)
    }
}

/// What of a value is compared between members: a number itself, the per cent of plan of a plan and an actual.
pub(super) fn comparable(value: &Value, measure: &Measure) -> Option<Exact> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Plan { plan, actual } => {
            let Plan { low, high } = *plan;
            let end = (*actual).clamp(low.min(high), high.max(low));
            let (part, whole) = if measure.less_is_better { (end, *actual) } else { (*actual, end) };
            part.times(Exact::HUNDRED).over(whole)
        }
        _ => None,
    }
}

/// The middle of a sorted list.
fn middle(sorted: &[Exact]) -> Option<Exact> {
    let upper = sorted.len() >> 1;
    let lower = sorted.len().checked_sub(1)? >> 1;
    let sum = sorted.get(lower)?.plus(*sorted.get(upper)?);
    Some(sum.times(Exact::new(5, 1)))
}
