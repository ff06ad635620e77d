//! Easy plans: plans that the result of the year before had reached already, and what they brought.

use super::{Found, each_entry};
use crate::dossier::{Plan, Value};
use crate::number::Exact;
use crate::scoring::{Move, Standing, Trials};

/// A plan that the result of the year before had reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EasyPlan {
    /// The member.
    pub member: usize,
    /// The column of the measure.
    pub column: usize,
    /// The plan.
    pub plan: Plan,
    /// What was done.
    pub actual: Exact,
    /// The result of the year before.
    pub previous: Exact,
    /// How far the plan stays behind that result; zero where it is the same.
    pub behind: Exact,
    /// The points that the plan brings above those of a plan as high as that result: of the total that the place is
    /// taken from, the fewest where points are open.
    pub points: Exact,
    /// Where the member stands.
    pub before: Standing,
    /// Where it would stand with that result for a plan.
    pub after: Standing,
    /// Whose places would change.
    pub moves: Vec<Move>,
    /// How many more there are.
    pub more: usize,
}

/// Finds the easy plans, those that bring the most points first.
pub fn easy_plans(trials: &mut Trials<'_>) -> Found<EasyPlan> {
    let mut found = each_entry(trials, &mut |trials, member, column, list| {
        list.extend(of_entry(trials, member, column));
    });
    found.list.sort_by(|a, b| {
        let place = |one: &EasyPlan| (one.column, one.member);
        b.points.cmp(&a.points).then(b.moves.len().cmp(&a.moves.len())).then_with(|| place(a).cmp(&place(b)))
    });
    found
}

fn of_entry(trials: &mut Trials<'_>, member: usize, column: usize) -> Option<EasyPlan> {
    let entry = trials.entry(member, column)?;
    let previous = entry.previous?;
    let Value::Plan { plan, actual } = entry.value else { return None };
    // A range is fulfilled from its nearer end on.
    let behind = if trials.measure(column)?.less_is_better {
        plan.high.minus(previous)
    } else {
        previous.minus(plan.low)
    };
    if behind.is_negative() {
        return None;
    }
    let honest = Value::Plan { plan: Plan::of(previous), actual };
    let outcome = trials.outcome(member, column, &honest)?;
    let points = outcome.before.low.minus(outcome.after.low);
    let (before, after, moves, more) = (outcome.before, outcome.after, outcome.moves, outcome.more);
    Some(EasyPlan { member, column, plan, actual, previous, behind, points, before, after, moves, more })
}
