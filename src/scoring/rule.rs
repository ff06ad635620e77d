//! Evaluates one rule for one member.

use super::facts::{Fulfilment, Reader, Reading};
use super::field::{Field, best_relative, leader_relative};
use super::reach::reach;
use super::step::{Limit, Trace, What};
use crate::dossier::{Interval, PointOption, Rule, Value};
use crate::number::Exact;

/// What a rule gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Points.
    Points(Exact),
    /// Something is missing or cannot be read: the fewest and the most points that are possible.
    Open(Exact, Exact),
}

/// Evaluates a rule. `item` is the line's place, for the steps.
pub fn evaluate(
    rule: &Rule<usize>,
    reader: &Reader<'_>,
    field: Option<&Field>,
    item: usize,
    trace: &mut Trace,
) -> Outcome {
    let missing = |measure: usize, trace: &mut Trace| {
        trace.push(|| (item, What::Missing { measure }, Exact::ZERO));
        let (low, high) = reach(rule);
        Outcome::Open(low, high)
    };
    let unfit = |measure: usize, trace: &mut Trace| {
        trace.push(|| (item, What::Unfit { measure }, Exact::ZERO));
        let (low, high) = reach(rule);
        Outcome::Open(low, high)
    };
    macro_rules! known {
        ($reading:expr) => {
            match $reading {
                Reading::Known(value) => value,
                Reading::Missing(column) => return missing(column, trace),
                Reading::Unfit(column) => return unfit(column, trace),
            }
        };
    }
    let points = match rule {
        Rule::Given { of, limit } => {
            let value = known!(reader.number(*of));
            let points = value.within(Exact::ZERO, *limit);
            trace.push(|| (item, What::Given { value, limit: *limit }, points));
            points
        }
        Rule::Met { points, of: None } => {
            trace.push(|| (item, What::FromStart, *points));
            *points
        }
        Rule::Met { points, of: Some(measure) } => {
            let yes = known!(reader.flag(*measure));
            let points = if yes { *points } else { Exact::ZERO };
            trace.push(|| (item, What::Answer { measure: *measure, yes }, points));
            points
        }
        Rule::Options { of, options } => match reader.value(*of) {
            None => return missing(*of, trace),
            Some(Value::Choice(id)) => match options.iter().position(|option| option.id == *id) {
                Some(option) => chosen(options, option, *of, item, trace),
                // An option that the measure has and the rule does not name gives nothing.
                None if is_option(reader, *of, id) => Exact::ZERO,
                None => return unfit(*of, trace),
            },
            Some(_) => return unfit(*of, trace),
        },
        Rule::Checklist { of, options } => match reader.value(*of) {
            None => return missing(*of, trace),
            Some(Value::Choices(ids)) => {
                let named = |id: &String| options.iter().any(|option| option.id == *id);
                if !ids.iter().all(|id| named(id) || is_option(reader, *of, id)) {
                    return unfit(*of, trace);
                }
                let ticked = (0..options.len())
                    .filter(|option| options.get(*option).is_some_and(|one| ids.contains(&one.id)));
                ticked.fold(Exact::ZERO, |sum, option| sum.plus(chosen(options, option, *of, item, trace)))
            }
            Some(_) => return unfit(*of, trace),
        },
        Rule::PerCase { of, each } => {
            let count = known!(reader.quantity(of)).max(Exact::ZERO);
            let points = each.times(count);
            trace.push(|| (item, What::Cases { count, each: *each }, points));
            points
        }
        Rule::Steps { of, above, first, step, each } => {
            let value = known!(reader.quantity(of));
            let (full, points) = if value > *above {
                let full = value.minus(*above).over(*step).unwrap_or_default().floored(0);
                (full, first.plus(each.times(full)))
            } else {
                (Exact::ZERO, Exact::ZERO)
            };
            trace.push(|| (item, What::FullSteps { value, above: *above, full, each: *each }, points));
            points
        }
        Rule::Bands { of, bands } => {
            let value = known!(reader.quantity(of));
            match bands.iter().find(|band| band.interval().holds(value)) {
                Some(band) => {
                    trace.push(|| (item, What::InBand { value, band: band.interval() }, band.points));
                    band.points
                }
                None => no_band(value, item, trace),
            }
        }
        Rule::Table { rows_of, columns_of, rows, columns, points } => {
            let row_value = known!(reader.quantity(rows_of));
            let column_value = known!(reader.quantity(columns_of));
            let Some((place, row)) = holding(rows, row_value) else {
                return Outcome::Points(no_band(row_value, item, trace));
            };
            let Some((column_place, column)) = holding(columns, column_value) else {
                return Outcome::Points(no_band(column_value, item, trace));
            };
            let cell = points.get(place).and_then(|cells| cells.get(column_place));
            let points = cell.copied().unwrap_or_default();
            trace.push(|| (item, What::InTable { row_value, row, column_value, column }, points));
            points
        }
        Rule::OfPlan { of, points, below, above, floor } => {
            let done = known!(reader.plan(*of));
            of_plan(&done, (*of, *points, *below, *above, *floor), item, trace)
        }
        Rule::Goalposts { of, low, high, points, logarithmic } => {
            let value = known!(reader.quantity(of));
            let share = between(value, (*low, *high), *points, *logarithmic);
            trace.push(|| (item, What::Between { value, low: *low, high: *high }, share));
            share
        }
        Rule::LeaderRelative { of, points } => {
            return known!(leader_relative(reader, *of, *points, field, item, trace));
        }
        Rule::BestRelative { of, points } => {
            let own = known!(reader.quantity(of));
            return best_relative(reader, of, own, *points, field, item, trace);
        }
        Rule::Power { of, a, b, c, less_is_better, floored_to } => {
            let value = known!(reader.quantity(of));
            let distance = if *less_is_better { b.minus(value) } else { value.minus(*b) };
            let points = if distance > Exact::ZERO {
                distance.power(*c).map_or(Exact::LIMIT, |power| a.times(power))
            } else {
                Exact::ZERO
            };
            let points = floored_to.map_or(points, |digits| points.floored(digits));
            trace.push(|| (item, What::Power { value }, points));
            points
        }
    };
    Outcome::Points(points)
}

fn chosen(options: &[PointOption], option: usize, measure: usize, item: usize, trace: &mut Trace) -> Exact {
    let points = options.get(option).map_or(Exact::ZERO, |option| option.points);
    trace.push(|| (item, What::Chosen { measure, option }, points));
    points
}

/// Whether a measure itself has an option of this id.
fn is_option(reader: &Reader<'_>, column: usize, id: &str) -> bool {
    reader.measures.get(column).is_some_and(|measure| measure.options.iter().any(|option| option.id == *id))
}

fn no_band(value: Exact, item: usize, trace: &mut Trace) -> Exact {
    trace.push(|| (item, What::NoBand { value }, Exact::ZERO));
    Exact::ZERO
}

fn holding(intervals: &[Interval], value: Exact) -> Option<(usize, Interval)> {
    intervals.iter().copied().enumerate().find(|(_, interval)| interval.holds(value))
}

/// The measure, the points at plan, the slopes below and above it, and the floor of an of-plan rule.
type PlanRule = (usize, Exact, Option<Exact>, Exact, Exact);

fn of_plan(
    done: &Fulfilment,
    (measure, points, below, above, floor): PlanRule,
    item: usize,
    trace: &mut Trace,
) -> Exact {
    let what = || What::OfPlan { measure, known: done.known, percent: done.percent() };
    let mut sum = if done.part >= done.whole {
        trace.push(|| (item, what(), points));
        points
    } else if let Some(each) = below {
        let under = Exact::HUNDRED.minus(done.percent());
        let lost = each.times(under);
        trace.push(|| (item, what(), points));
        trace.push(|| (item, What::BelowPlan { under, each }, lost.negated()));
        points.minus(lost)
    } else {
        let share = done.share_of(points);
        trace.push(|| (item, what(), share));
        share
    };
    if done.part > done.whole && !above.is_zero() {
        let over = done.percent().minus(Exact::HUNDRED);
        let won = above.times(over);
        trace.push(|| (item, What::AbovePlan { over, each: above }, won));
        sum = sum.plus(won);
    }
    if sum < floor {
        trace.push(|| (item, What::Limited { limit: Limit::Floor, at: floor }, floor.minus(sum)));
        return floor;
    }
    sum
}

/// The points of a place between two posts.
fn between(value: Exact, (low, high): (Exact, Exact), points: Exact, logarithmic: bool) -> Exact {
    let place = value.within(low.min(high), low.max(high));
    if place == high {
        return points;
    }
    let distance = |from: Exact, to: Exact| {
        if logarithmic { Some(to.ln()?.minus(from.ln()?)) } else { Some(to.minus(from)) }
    };
    let share = distance(low, place).zip(distance(low, high));
    share.and_then(|(own, whole)| points.times(own).over(whole)).unwrap_or_default()
}
