//! Where the values of a quantity lie.

use super::intervals::shared;
use crate::dossier::{Interval, Measure, MeasureId, MeasureKind, Quantity};
use crate::number::Exact;

/// Where the values of a quantity lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    /// From the lowest to the highest.
    pub interval: Interval,
    /// Whether there are only whole numbers.
    pub whole: bool,
}

/// The measures of a table, by their ids.
pub(super) struct Measures<'a>(Vec<&'a Measure>);

impl<'a> Measures<'a> {
    pub fn of(measures: &'a [Measure]) -> Self {
        let mut sorted: Vec<&Measure> = measures.iter().collect();
        sorted.sort_by_key(|measure| &measure.id);
        Self(sorted)
    }

    pub fn find(&self, id: &MeasureId) -> Option<&'a Measure> {
        let found = self.0.binary_search_by_key(&id, |measure| &measure.id).ok()?;
        self.0.get(found).copied()
    }
}

impl Range {
    /// What can be true at all, as far as the table says.
    pub fn possible(of: &Quantity, measures: &Measures<'_>) -> Self {
        let of_measure = |id: &MeasureId| measures.find(id).map_or_else(Self::any, Self::of_measure);
        match of {
            Quantity::Value(id) => of_measure(id),
            Quantity::PercentOfPlan(id) => match measures.find(id) {
                Some(measure) if measure.kind != MeasureKind::PlanActual => Self::of_measure(measure),
                // What is done below zero is no share of a plan.
                _ => Self::any().not_below_zero(),
            },
            Quantity::Share { part, .. } => {
                let negative = of_measure(part).interval.from.is_none_or(Exact::is_negative);
                if negative { Self::any() } else { Self::any().not_below_zero() }
            }
            Quantity::DaysAfter { .. } => Self { whole: true, ..Self::any() },
        }
    }

    /// What is to be expected: where the measure does not say, nothing below 0 and no more than 100 per cent,
    /// unless the rule itself names numbers beyond.
    pub fn expected(of: &Quantity, measures: &Measures<'_>, ends: impl Iterator<Item = Exact>) -> Self {
        let range = Self::possible(of, measures);
        if matches!(of, Quantity::DaysAfter { .. }) {
            return range;
        }
        let is_percent = match of {
            Quantity::Value(id) | Quantity::PercentOfPlan(id) => {
                measures.find(id).is_some_and(|measure| measure.kind == MeasureKind::Percent)
            }
            Quantity::Share { .. } => true,
            Quantity::DaysAfter { .. } => false,
        };
        range.narrowed(is_percent, ends)
    }

    /// The range of a measure's own values, narrowed as [`Self::expected`] says.
    pub fn expected_of(measure: &Measure, ends: impl Iterator<Item = Exact>) -> Self {
        Self::of_measure(measure).narrowed(measure.kind == MeasureKind::Percent, ends)
    }

    fn narrowed(self, is_percent: bool, ends: impl Iterator<Item = Exact>) -> Self {
        let (mut low, mut high) = (Exact::ZERO, Exact::HUNDRED);
        for end in ends {
            (low, high) = (low.min(end), high.max(end));
        }
        let from = if low.is_negative() { None } else { Some(low) };
        let to = if high > Exact::HUNDRED || !is_percent { None } else { Some(high) };
        let interval =
            Interval { from: self.interval.from.or(from), to: self.interval.to.or(to), ..self.interval };
        Self { interval, ..self }
    }

    fn of_measure(measure: &Measure) -> Self {
        let interval = Interval { from: measure.low, to: measure.high, above: false, through: true };
        let range = Self { interval, whole: measure.kind == MeasureKind::Count };
        match measure.kind {
            MeasureKind::Count | MeasureKind::Points => range.not_below_zero(),
            _ => range,
        }
    }

    fn any() -> Self {
        Self { interval: Interval { through: true, ..Interval::default() }, whole: false }
    }

    fn not_below_zero(self) -> Self {
        let zero_up = Interval { from: Some(Exact::ZERO), ..Interval::default() };
        Self { interval: Interval { through: true, ..shared(&self.interval, &zero_up) }, ..self }
    }
}
