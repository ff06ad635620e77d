//! Caps: a bonus without one, a cap without a rule, a cap below what it caps.

use super::maxima::most_of_line;
use super::range::Measures;
use crate::dossier::{Criterion, Line, LineKind, Rule};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;

/// Caps of a node that has no line for them.
pub(super) fn of_node(criterion: &Criterion, findings: &mut Vec<Finding>) {
    let caps = [
        (criterion.bonus_cap, LineKind::Bonus, Code::BonusWithoutRule),
        (criterion.deduction_cap, LineKind::Deduction, Code::DeductionWithoutRule),
    ];
    for (cap, kind, code) in caps {
        let Some(cap) = cap.filter(|cap| !cap.is_zero()) else { continue };
        if criterion.lines.iter().all(|line| line.kind != kind) {
            findings.push(Finding::warning(code).at(&criterion.id).with(cap.size()));
        }
    }
}

/// `bounded`: whether the criterion or something above it has a ceiling.
pub(super) fn of_line(
    line: &Line,
    criterion: &Criterion,
    measures: &Measures<'_>,
    bounded: bool,
    findings: &mut Vec<Finding>,
) {
    let endless = || most_of_line(line, measures).is_none() && !bounded;
    let caps = match line.kind {
        LineKind::Bonus => [criterion.bonus_cap, criterion.swing_cap],
        LineKind::Deduction => [criterion.deduction_cap, criterion.swing_cap],
        LineKind::Standard | LineKind::Exclusion => [None, None],
    };
    let uncapped = match line.kind {
        LineKind::Bonus if caps == [None, None] => Some(Code::UncappedBonus),
        LineKind::Standard if criterion.points.is_some() => Some(Code::UncappedStandard),
        _ => None,
    };
    if let Some(code) = uncapped.filter(|_| endless()) {
        findings.push(Finding::warning(code).at(&line.id));
    }
    if line.kind == LineKind::Exclusion {
        return;
    }
    let Some(case) = single_case(&line.rule) else { return };
    let mut given = case;
    if let Some(cap) = line.cap.map(Exact::size) {
        if cap < case {
            findings.push(Finding::warning(Code::CapBelowCase).at(&line.id).with(cap).with(case));
        }
        given = case.min(cap);
    }
    if let Some(cap) = caps.into_iter().flatten().map(Exact::size).min().filter(|cap| *cap < given) {
        let finding = Finding::warning(Code::CriterionCapBelowLine).at(&line.id).beside(&criterion.id);
        findings.push(finding.with(cap).with(given));
    }
}

/// The size of the most points that a single case gives or takes; none where the rule knows no cases.
fn single_case(rule: &Rule) -> Option<Exact> {
    let largest = |points: &mut dyn Iterator<Item = Exact>| points.map(Exact::size).max();
    match rule {
        Rule::Given { limit: points, .. }
        | Rule::Met { points, .. }
        | Rule::PerCase { each: points, .. }
        | Rule::OfPlan { points, .. }
        | Rule::Goalposts { points, .. }
        | Rule::LeaderRelative { points, .. }
        | Rule::BestRelative { points, .. } => Some(points.size()),
        Rule::Options { options, .. } | Rule::Checklist { options, .. } => {
            largest(&mut options.iter().map(|option| option.points))
        }
        Rule::Steps { first, each, .. } => largest(&mut [*first, *each].into_iter()),
        Rule::Bands { bands, .. } => largest(&mut bands.iter().map(|band| band.points)),
        Rule::Table { points, .. } => largest(&mut points.iter().flatten().copied()),
        Rule::Power { .. } => None,
    }
}
