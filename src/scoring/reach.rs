//! The fewest and the most points that a rule can give, whatever is entered.

use crate::dossier::Rule;
use crate::number::Exact;

/// Returns the points of a rule that is fulfilled without bonus: those at 100 % of plan, or the most.
#[must_use]
pub fn full<M>(rule: &Rule<M>) -> Exact {
    match rule {
        Rule::OfPlan { points, .. } => *points,
        _ => reach(rule).1,
    }
}

/// Returns the fewest and the most points that a rule can give; [`Exact::LIMIT`] where it sets no limit.
#[must_use]
pub fn reach<M>(rule: &Rule<M>) -> (Exact, Exact) {
    let none = Exact::ZERO;
    let without_end = |each: Exact| match each {
        each if each.is_zero() => none,
        each if each.is_negative() => Exact::LIMIT.negated(),
        _ => Exact::LIMIT,
    };
    let span = |points: &mut dyn Iterator<Item = Exact>| {
        points.fold((none, none), |(low, high), points| (low.min(points), high.max(points)))
    };
    match rule {
        Rule::Given { limit, .. } => (none, *limit),
        Rule::Met { points, of: None } => (*points, *points),
        Rule::Met { points, of: Some(_) }
        | Rule::Goalposts { points, .. }
        | Rule::LeaderRelative { points, .. }
        | Rule::BestRelative { points, .. } => span(&mut core::iter::once(*points)),
        Rule::Options { options, .. } => span(&mut options.iter().map(|option| option.points)),
        Rule::Checklist { options, .. } => {
            let sum = |negative: bool| {
                let side = options.iter().filter(|option| option.points.is_negative() == negative);
                side.fold(none, |sum, option| sum.plus(option.points))
            };
            (sum(true), sum(false))
        }
        Rule::PerCase { each, .. } => span(&mut core::iter::once(without_end(*each))),
        Rule::Steps { each, first, .. } => span(&mut [*first, first.plus(without_end(*each))].into_iter()),
        Rule::Bands { bands, .. } => span(&mut bands.iter().map(|band| band.points)),
        Rule::Table { points, .. } => span(&mut points.iter().flatten().copied()),
        Rule::OfPlan { points, above, floor, .. } => {
            let most = if *above > none { Exact::LIMIT } else { *points };
            (*floor, most.max(*floor))
        }
        Rule::Power { .. } => (none, Exact::LIMIT),
    }
}
