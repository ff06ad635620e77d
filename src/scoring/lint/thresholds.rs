//! The numbers at which a line changes what it does: ends of bands, steps, posts, the plan, where a cap bites.

use crate::dossier::{Condition, Interval, Quantity, Rule};
use crate::number::Exact;
use crate::scoring::rulebook::CheckedLine;

/// Calls `visit` with each quantity that a line reads and each number at which the line changes what it does.
/// `caps` are those of its criterion.
pub(super) fn each(line: &CheckedLine, caps: &[Exact], visit: &mut dyn FnMut(&Quantity<usize>, Exact)) {
    let caps = || caps.iter().copied().chain(line.cap);
    let number = |number: i32| Exact::from(number);
    match &line.rule {
        Rule::Given { of, limit } => {
            visit(&Quantity::Value(*of), Exact::ZERO);
            visit(&Quantity::Value(*of), *limit);
        }
        Rule::PerCase { of, each } => {
            let capped = caps().filter_map(|cap| cap.over(each.size()));
            [0, 1, 2].map(number).into_iter().chain(capped).for_each(|at| visit(of, at));
        }
        Rule::Steps { of, above, first, step, each } => {
            let capped = caps()
                .filter_map(|cap| cap.minus(first.size()).over(each.size()))
                .map(|steps| steps.floored(0));
            let steps = [0, 1, 2].map(number).into_iter().chain(capped);
            steps.for_each(|steps| visit(of, above.plus(step.times(steps))));
        }
        Rule::Bands { of, bands } => bands.iter().for_each(|band| ends(of, &band.interval(), visit)),
        Rule::Table { rows_of, columns_of, rows, columns, .. } => {
            for row in rows {
                ends(rows_of, row, visit);
            }
            for column in columns {
                ends(columns_of, column, visit);
            }
        }
        Rule::OfPlan { of, above, .. } => {
            let capped = caps().filter_map(|cap| cap.over(*above)).map(|over| over.plus(Exact::HUNDRED));
            let percents = [0, 50, 90, 100, 110].map(number).into_iter().chain(capped);
            percents.for_each(|percent| visit(&Quantity::PercentOfPlan(*of), percent));
        }
        Rule::Goalposts { of, low, high, .. } => {
            visit(of, *low);
            visit(of, *high);
        }
        Rule::LeaderRelative { of, .. } => {
            [0, 50, 100, 120, 150]
                .map(number)
                .into_iter()
                .for_each(|at| visit(&Quantity::PercentOfPlan(*of), at));
        }
        Rule::BestRelative { of, .. } => [50, 100, 150].map(number).into_iter().for_each(|at| visit(of, at)),
        Rule::Power { of, b, .. } => visit(of, *b),
        Rule::Met { .. } | Rule::Options { .. } | Rule::Checklist { .. } => {}
    }
    if let Some(when) = &line.when {
        of_condition(when, visit);
    }
}

fn of_condition(condition: &Condition<usize>, visit: &mut dyn FnMut(&Quantity<usize>, Exact)) {
    match condition {
        Condition::Within { of, interval } => ends(of, interval, visit),
        Condition::All(list) | Condition::Any(list) => list.iter().for_each(|one| of_condition(one, visit)),
        Condition::StandardMet | Condition::Answered { .. } => {}
    }
}

fn ends(of: &Quantity<usize>, interval: &Interval, visit: &mut dyn FnMut(&Quantity<usize>, Exact)) {
    [interval.from, interval.to].into_iter().flatten().for_each(|end| visit(of, end));
}

/// Calls `visit` with each quantity that a line reads.
pub(super) fn quantities(line: &CheckedLine, visit: &mut dyn FnMut(&Quantity<usize>)) {
    match &line.rule {
        Rule::PerCase { of, .. }
        | Rule::Steps { of, .. }
        | Rule::Bands { of, .. }
        | Rule::Goalposts { of, .. }
        | Rule::BestRelative { of, .. }
        | Rule::Power { of, .. } => visit(of),
        Rule::Table { rows_of, columns_of, .. } => {
            visit(rows_of);
            visit(columns_of);
        }
        Rule::Given { .. }
        | Rule::Met { .. }
        | Rule::Options { .. }
        | Rule::Checklist { .. }
        | Rule::OfPlan { .. }
        | Rule::LeaderRelative { .. } => {}
    }
    let mut open: Vec<&Condition<usize>> = line.when.iter().collect();
    while let Some(condition) = open.pop() {
        match condition {
            Condition::Within { of, .. } => visit(of),
            Condition::All(list) | Condition::Any(list) => open.extend(list),
            Condition::StandardMet | Condition::Answered { .. } => {}
        }
    }
}
