//! One number of an entry that can be turned up and down in whole steps of its own last digit.

use crate::dossier::{Measure, MeasureKind, Value};
use crate::number::Exact;

/// Which number of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The whole value.
    Whole,
    /// The actual beside a plan.
    Actual,
    /// One part of a period, from 0.
    PartOfPeriod(usize),
}

/// A number, or a day, that can be turned up and down.
#[derive(Debug, Clone)]
pub(super) struct Dial<'a> {
    value: &'a Value,
    pub part: Part,
    /// What is typed; days count from the day that is entered.
    pub typed: Exact,
    /// The size of a step: one of the last digit that was typed; a whole one for counts; a day.
    pub unit: Exact,
    /// How many steps down and up there are: as far as the value is from zero, and within its measure's range.
    pub down: i64,
    pub up: i64,
}

/// As far as a day is turned.
const DAYS: i64 = 92;
/// As far as a small number is turned at least.
const LEAST: i64 = 10;
/// No dial has more steps: a number has 13 digits before the point at most.
const MOST: i64 = 1_000_000_000_000_000;

impl<'a> Dial<'a> {
    /// The dials of an entry; none for answers and choices.
    pub fn all(value: &'a Value, measure: &Measure) -> Vec<Self> {
        let dial = |part: Part, typed: Exact| Self::number(value, measure, part, typed);
        match value {
            Value::Number(typed) => vec![dial(Part::Whole, *typed)],
            Value::Plan { actual, .. } => vec![dial(Part::Actual, *actual)],
            Value::Series(parts) => {
                let parts = parts.iter().enumerate();
                parts.filter_map(|(part, typed)| Some(dial(Part::PartOfPeriod(part), (*typed)?))).collect()
            }
            Value::Date(_) => {
                let (typed, unit) = (Exact::ZERO, Exact::ONE);
                vec![Self { value, part: Part::Whole, typed, unit, down: DAYS, up: DAYS }]
            }
            Value::Flag(_) | Value::Choice(_) | Value::Choices(_) => Vec::new(),
        }
    }

    fn number(value: &'a Value, measure: &Measure, part: Part, typed: Exact) -> Self {
        let digits = if measure.kind == MeasureKind::Count { 0 } else { typed.digits() };
        let unit = Exact::new(1, digits);
        let least = match measure.kind {
            MeasureKind::Count | MeasureKind::Points => Some(Exact::ZERO),
            _ => None,
        };
        let low = measure.low.into_iter().chain(least).max();
        let reach = whole(typed.size(), unit).clamp(LEAST, MOST);
        let room = |end: Option<Exact>, from: Exact, to: Exact| match end {
            Some(_) => whole(to.minus(from), unit).clamp(0, reach),
            None => reach,
        };
        let down = room(low, low.unwrap_or_default(), typed);
        let up = room(measure.high, typed, measure.high.unwrap_or_default());
        Self { value, part, typed, unit, down, up }
    }

    /// The value so many steps up, or down where they are below zero.
    pub fn at(&self, steps: i64) -> Option<Value> {
        let number = self.typed.plus(self.by(steps));
        Some(match (self.value, self.part) {
            (Value::Plan { plan, .. }, _) => Value::Plan { plan: *plan, actual: number },
            (Value::Series(parts), Part::PartOfPeriod(part)) => {
                let mut parts = parts.clone();
                *parts.get_mut(part)? = Some(number);
                Value::Series(parts)
            }
            (Value::Date(date), _) => Value::Date(date.plus_days(i32::try_from(steps).ok()?)?),
            _ => Value::Number(number),
        })
    }

    /// So many steps as a number.
    pub fn by(&self, steps: i64) -> Exact {
        Exact::new(steps, self.unit.digits())
    }

    /// The last whole step up to a number, or down from it.
    pub fn step_of(&self, number: Exact) -> i64 {
        let number = number.minus(self.typed);
        let steps = whole(number, self.unit);
        if number.is_negative() && self.by(steps) != number { steps.saturating_sub(1) } else { steps }
    }

    /// The size of a change beside what is typed: a share of it, of a year for days; of nothing, everything.
    pub fn share(&self, steps: i64) -> Exact {
        let whole = match self.value {
            Value::Date(_) => Exact::from(365),
            _ => self.typed.size(),
        };
        self.by(steps).size().over(whole).unwrap_or(Exact::ONE)
    }
}

/// How many whole units a number has, towards zero.
pub(super) fn whole(number: Exact, unit: Exact) -> i64 {
    let units = number.over(unit).unwrap_or_default().clean();
    let size =
        i64::try_from(units.size().floored(0).decimal().normalize().mantissa()).unwrap_or(MOST).min(MOST);
    if number.is_negative() { size.saturating_neg() } else { size }
}
