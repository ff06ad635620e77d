//! Evaluates one rule for one member.

use super::facts::{Reader, Reading};
use super::field::Field;
use super::step::{Limit, Trace, What};
use crate::dossier::{Interval, PointOption, Rule, Value};
use crate::number::Exact;

/// Returns the points of a rule that is fulfilled without bonus: those at 100 % of plan, or the most.
#[must_use]
pub fn full<M>(rule: &Rule<M>) -> Exact {
    match rule {
        Rule::OfPlan { points, .. } => *points,
        _ => reach(rule).1,
    }
}

/// What a rule gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Points.
    Points(Exact),
    /// Something is missing or cannot be read: the fewest and the most points that are possible.
    Open(Exact, Exact),
}

/// Returns the fewest and the most points that a rule can give; [`Exact::LIMIT`] where it sets no limit.
#[must_use]
pub fn reach<M>(rule: &Rule<M>) -> (Exact, Exact) {
    let none = Exact::ZERO;
    let upward =
        |each: Exact| if each.is_negative() { (Exact::LIMIT.negated(), none) } else { (none, Exact::LIMIT) };
    let span = |points: &mut dyn Iterator<Item = Exact>| {
        points.fold((none, none), |(low, high), points| (low.min(points), high.max(points)))
    };
    match rule {
        Rule::Given { limit, .. } => (none, *limit),
        Rule::Met { points, of: None } => (*points, *points),
        Rule::Met { points, of: Some(_) }
        | Rule::Goalposts { points, .. }
        | Rule::LeaderRelative { points, .. }
        | Rule::BestRelative { points, .. } => (none.min(*points), none.max(*points)),
        Rule::Options { options, .. } => span(&mut options.iter().map(|option| option.points)),
        Rule::Checklist { options, .. } => {
            let sum = |positive: bool| {
                let side = options.iter().filter(|option| option.points.is_negative() != positive);
                side.fold(none, |sum, option| sum.plus(option.points))
            };
            (sum(false), sum(true))
        }
        Rule::Steps { each, first, .. } if each.is_zero() => (none.min(*first), none.max(*first)),
        Rule::PerCase { each, .. } | Rule::Steps { each, .. } => upward(*each),
        Rule::Bands { bands, .. } => span(&mut bands.iter().map(|band| band.points)),
        Rule::Table { points, .. } => span(&mut points.iter().flatten().copied()),
        Rule::OfPlan { points, above, floor, .. } => {
            (*floor, if above.is_zero() { (*points).max(*floor) } else { Exact::LIMIT })
        }
        Rule::Power { .. } => (none, Exact::LIMIT),
    }
}

/// Evaluates a rule. `item` is the line's place, for the steps.
pub fn evaluate(
    rule: &Rule<usize>,
    reader: &Reader<'_>,
    field: Option<&Field>,
    item: usize,
    trace: &mut Trace,
) -> Outcome {
    let open = |reading: Reading<()>, trace: &mut Trace| {
        match reading {
            Reading::Missing(measure) => trace.push(item, What::Missing { measure }, Exact::ZERO),
            Reading::Unfit(measure) => trace.push(item, What::Unfit { measure }, Exact::ZERO),
            Reading::Known(()) => {}
        }
        let (low, high) = reach(rule);
        Outcome::Open(low, high)
    };
    macro_rules! known {
        ($reading:expr) => {
            match $reading {
                Reading::Known(value) => value,
                Reading::Missing(column) => return open(Reading::Missing(column), trace),
                Reading::Unfit(column) => return open(Reading::Unfit(column), trace),
            }
        };
    }
    let points = match rule {
        Rule::Given { of, limit } => {
            let value = known!(reader.number(*of));
            let points = value.clamp(Exact::ZERO, (*limit).max(Exact::ZERO));
            trace.push(item, What::Given { value, limit: *limit }, points);
            points
        }
        Rule::Met { points, of: None } => {
            trace.push(item, What::FromStart, *points);
            *points
        }
        Rule::Met { points, of: Some(measure) } => {
            let yes = known!(reader.flag(*measure));
            let points = if yes { *points } else { Exact::ZERO };
            trace.push(item, What::Answer { measure: *measure, yes }, points);
            points
        }
        Rule::Options { of, options } => match reader.value(*of) {
            None => return open(Reading::Missing(*of), trace),
            Some(Value::Choice(id)) => match position(options, id) {
                Some((option, points)) => {
                    trace.push(item, What::Chosen { measure: *of, option }, points);
                    points
                }
                None => return open(Reading::Unfit(*of), trace),
            },
            Some(_) => return open(Reading::Unfit(*of), trace),
        },
        Rule::Checklist { of, options } => match reader.value(*of) {
            None => return open(Reading::Missing(*of), trace),
            Some(Value::Choices(ids)) => {
                let mut sum = Exact::ZERO;
                for (option, one) in options.iter().enumerate().filter(|(_, one)| ids.contains(&one.id)) {
                    trace.push(item, What::Chosen { measure: *of, option }, one.points);
                    sum = sum.plus(one.points);
                }
                sum
            }
            Some(_) => return open(Reading::Unfit(*of), trace),
        },
        Rule::PerCase { of, each } => {
            let count = known!(reader.quantity(of)).max(Exact::ZERO);
            let points = each.times(count);
            trace.push(item, What::Cases { count, each: *each }, points);
            points
        }
        Rule::Steps { of, above, first, step, each } => {
            let value = known!(reader.quantity(of));
            let passed = value > *above;
            let full = value.minus(*above).over(*step).map_or(Exact::ZERO, |steps| steps.floored(0));
            let full = if passed { full } else { Exact::ZERO };
            let points = if passed { first.plus(each.times(full)) } else { Exact::ZERO };
            trace.push(item, What::FullSteps { value, above: *above, full, each: *each }, points);
            points
        }
        Rule::Bands { of, bands } => {
            let value = known!(reader.quantity(of));
            match bands.iter().find(|band| band.interval().holds(value)) {
                Some(band) => {
                    trace.push(item, What::InBand { value, band: band.interval() }, band.points);
                    band.points
                }
                None => {
                    trace.push(item, What::NoBand { value }, Exact::ZERO);
                    Exact::ZERO
                }
            }
        }
        Rule::Table { rows_of, columns_of, rows, columns, points } => {
            let row_value = known!(reader.quantity(rows_of));
            let column_value = known!(reader.quantity(columns_of));
            let cell = holding(rows, row_value).zip(holding(columns, column_value));
            let found = cell.and_then(|((row, row_interval), (column, column_interval))| {
                let points = points.get(row)?.get(column)?;
                Some((*points, row_interval, column_interval))
            });
            match found {
                Some((points, row, column)) => {
                    trace.push(item, What::InTable { row_value, row, column_value, column }, points);
                    points
                }
                None => {
                    let outside = if holding(rows, row_value).is_none() { row_value } else { column_value };
                    trace.push(item, What::NoBand { value: outside }, Exact::ZERO);
                    Exact::ZERO
                }
            }
        }
        Rule::OfPlan { of, points, below, above, floor } => {
            let (plan, percent) = known!(reader.plan(*of));
            let what = What::OfPlan { measure: *of, known: plan, percent };
            let mut sum = match (percent < Exact::HUNDRED, below) {
                (true, None) => {
                    let share = points.times(percent).over(Exact::HUNDRED).unwrap_or_default();
                    trace.push(item, what, share);
                    share
                }
                (true, Some(each)) => {
                    let under = Exact::HUNDRED.minus(percent);
                    let lost = each.times(under);
                    trace.push(item, what, *points);
                    trace.push(item, What::BelowPlan { under, each: *each }, lost.negated());
                    points.minus(lost)
                }
                (false, _) => {
                    trace.push(item, what, *points);
                    *points
                }
            };
            if percent > Exact::HUNDRED && !above.is_zero() {
                let over = percent.minus(Exact::HUNDRED);
                let won = above.times(over);
                trace.push(item, What::AbovePlan { over, each: *above }, won);
                sum = sum.plus(won);
            }
            at_least(*floor, sum, item, trace)
        }
        Rule::Goalposts { of, low, high, points, logarithmic } => {
            let value = known!(reader.quantity(of));
            let clamped = value.clamp((*low).min(*high), (*low).max(*high));
            let distance = |from: Exact, to: Exact| {
                if *logarithmic { Some(to.ln()?.minus(from.ln()?)) } else { Some(to.minus(from)) }
            };
            let share = distance(*low, clamped).zip(distance(*low, *high));
            let share = share.and_then(|(own, whole)| points.times(own).over(whole)).unwrap_or_default();
            trace.push(item, What::Between { value, low: *low, high: *high }, share);
            share
        }
        Rule::LeaderRelative { of, points } => {
            let known = match reader.value(*of) {
                None => return open(Reading::Missing(*of), trace),
                Some(Value::Plan { plan, actual }) => Ok((plan.high, *actual)),
                Some(Value::Number(actual)) => Err(*actual),
                Some(_) => return open(Reading::Unfit(*of), trace),
            };
            super::field::leader_relative(known, *points, field, item, trace)
        }
        Rule::BestRelative { of, points } => {
            let own = known!(reader.quantity(of));
            let (best, leader) = field.and_then(|field| field.best).unwrap_or((own, 0));
            let share = points.times(own).over(best).unwrap_or_default();
            trace.push(item, What::OfBest { leader, own, best }, share);
            share
        }
        Rule::Power { of, a, b, c, less_is_better, floored_to } => {
            let value = known!(reader.quantity(of));
            let distance = if *less_is_better { b.minus(value) } else { value.minus(*b) };
            let points = if distance.is_negative() {
                Exact::ZERO
            } else {
                distance.power(*c).map_or(Exact::LIMIT, |power| a.times(power))
            };
            let points = floored_to.map_or(points, |digits| points.floored(digits));
            trace.push(item, What::Power { value }, points);
            points
        }
    };
    Outcome::Points(points)
}

fn position(options: &[PointOption], id: &str) -> Option<(usize, Exact)> {
    options
        .iter()
        .enumerate()
        .find(|(_, option)| option.id == id)
        .map(|(place, option)| (place, option.points))
}

fn holding(intervals: &[Interval], value: Exact) -> Option<(usize, Interval)> {
    intervals.iter().copied().enumerate().find(|(_, interval)| interval.holds(value))
}

/// Lifts points to a floor, with a step that says so.
fn at_least(floor: Exact, points: Exact, item: usize, trace: &mut Trace) -> Exact {
    if points >= floor {
        return points;
    }
    trace.push(item, What::Limited { limit: Limit::Floor, at: floor }, floor.minus(points));
    floor
}
