//! Whether the parts add up: children and standard lines to the points of their node, a ceiling and a floor to
//! both. And how much a line can give.

use super::conditions::{MOST_LINES, exclude_each_other};
use super::range::{Measures, Range};
use crate::dossier::{
    Combine, Criterion, Line, LineKind, MeasureKind, PartsCombine, Quantity, Rule, RulebookDraft,
};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;
use crate::scoring::reach::reach;

/// The total of the table.
pub(super) fn of_total(draft: &RulebookDraft, measures: &Measures<'_>, findings: &mut Vec<Finding>) {
    let RulebookDraft { points, ceiling, .. } = draft;
    if draft.combine == Combine::Sum
        && !draft.standards.is_empty()
        && let Some(parts) = sum(draft.standards.iter().map(|standard| most_of_node(standard, measures)))
    {
        let parts = draft.times.map_or(parts, |factor| parts.times(factor));
        findings.extend(differ(*points, parts, *ceiling));
    }
    if let Some(ceiling) = ceiling.filter(|ceiling| ceiling < points) {
        findings.push(Finding::warning(Code::CeilingBelowPoints).with(ceiling).with(*points));
    }
}

/// A standard, group or criterion.
pub(super) fn of_node(criterion: &Criterion, measures: &Measures<'_>, findings: &mut Vec<Finding>) {
    let Criterion { id, points, ceiling, floor, .. } = criterion;
    if let Some(stated) = points
        && let Some(parts) = parts(criterion, measures)
    {
        findings.extend(differ(*stated, parts, *ceiling).map(|finding| finding.at(id)));
    }
    if let (Some(ceiling), Some(points)) = (ceiling, points)
        && ceiling < points
    {
        findings.push(Finding::warning(Code::CeilingBelowPoints).at(id).with(*ceiling).with(*points));
    }
    let Some(floor) = floor else { return };
    let of_kind = |kind: LineKind| criterion.lines.iter().any(|line| line.kind == kind);
    let nothing_to_deduct = of_kind(LineKind::Deduction) && !of_kind(LineKind::Bonus);
    let too_high = |most: &Exact| floor > most || (nothing_to_deduct && floor == most);
    let most = points.iter().chain(ceiling).min();
    if let Some(most) = most.filter(|most| too_high(most)) {
        findings.push(Finding::warning(Code::FloorTooHigh).at(id).with(*floor).with(*most));
    }
}

/// Parts that come to something else, unless a ceiling brings them to what is stated.
fn differ(stated: Exact, parts: Exact, ceiling: Option<Exact>) -> Option<Finding> {
    let limited = ceiling.map_or(parts, |ceiling| parts.min(ceiling));
    let differ = stated != parts && stated != limited;
    differ.then(|| Finding::warning(Code::MaximaDiffer).with(stated).with(parts))
}

/// The most standard points of a node; none where that cannot be said.
fn most_of_node(criterion: &Criterion, measures: &Measures<'_>) -> Option<Exact> {
    let limited = |parts: Exact| criterion.ceiling.map_or(parts, |ceiling| parts.min(ceiling));
    criterion.points.or_else(|| parts(criterion, measures).map(limited))
}

/// What the children and the standard lines of a node come to at most; none where that cannot be said.
fn parts(criterion: &Criterion, measures: &Measures<'_>) -> Option<Exact> {
    let has_parts = !criterion.children.is_empty() || !criterion.lines.is_empty();
    if !has_parts || (criterion.combine != Combine::Sum && !criterion.children.is_empty()) {
        return None;
    }
    let children = sum(criterion.children.iter().map(|child| most_of_node(child, measures)))?;
    let mut rivals: Vec<(Exact, Vec<&Line>)> = Vec::new();
    for line in criterion.lines.iter().filter(|line| line.kind == LineKind::Standard) {
        let most = full_of_line(line, measures)?;
        // Of lines that exclude each other one counts, as of a group.
        let few = criterion.lines.len() <= MOST_LINES;
        let rival = |other: &&Line| {
            (other.one_of.is_some() && other.one_of == line.one_of)
                || (few && exclude_each_other(other, line, measures))
        };
        match rivals.iter_mut().find(|(_, others)| others.iter().all(rival)) {
            Some((largest, others)) => {
                *largest = (*largest).max(most);
                others.push(line);
            }
            None => rivals.push((most, vec![line])),
        }
    }
    let lines = rivals.iter().fold(children, |sum, (most, _)| sum.plus(*most));
    Some(criterion.times.map_or(lines, |factor| lines.times(factor)))
}

fn sum(mut parts: impl Iterator<Item = Option<Exact>>) -> Option<Exact> {
    parts.try_fold(Exact::ZERO, |sum, part| Some(sum.plus(part?)))
}

/// The points of a line that is fulfilled without bonus; none where they have no end.
fn full_of_line(line: &Line, measures: &Measures<'_>) -> Option<Exact> {
    match &line.rule {
        Rule::OfPlan { points, .. } => limited(line, Some(*points)),
        _ => most_of_line(line, measures),
    }
}

/// The most points of a line, by its rule, its cap and what its measures can be; none where they have no end.
pub(super) fn most_of_line(line: &Line, measures: &Measures<'_>) -> Option<Exact> {
    limited(line, most_of_rule(&line.rule, measures))
}

fn limited(line: &Line, most: Option<Exact>) -> Option<Exact> {
    let most = match &line.recurring {
        Some(recurrence) if recurrence.combine == PartsCombine::Sum => {
            most.map(|most| most.times(Exact::from(u32::from(recurrence.parts))))
        }
        _ => most,
    };
    let cap = line.cap.map(Exact::size);
    most.map_or(cap, |most| Some(cap.map_or(most, |cap| most.min(cap))))
}

fn most_of_rule(rule: &Rule, measures: &Measures<'_>) -> Option<Exact> {
    let (_, most) = reach(rule);
    if !most.is_unlimited() {
        return Some(most);
    }
    let range = |of: &Quantity| Range::expected(of, measures, core::iter::empty()).interval;
    match rule {
        Rule::PerCase { of, each } => Some(each.times(range(of).to?)),
        Rule::Steps { of, above, first, step, each } => {
            let steps = range(of).to?.minus(*above).over(*step)?.floored(0);
            Some(first.plus(each.times(steps)).max(Exact::ZERO))
        }
        Rule::OfPlan { of, points, above, .. } => {
            let is_percent = measures.find(of).is_some_and(|measure| measure.kind == MeasureKind::Percent);
            let most = range(&Quantity::Value(of.clone())).to.filter(|_| is_percent)?;
            Some(points.plus(above.times(most.minus(Exact::HUNDRED).max(Exact::ZERO))))
        }
        Rule::Power { of, a, b, c, less_is_better, .. } => {
            let distance = if *less_is_better { b.minus(range(of).from?) } else { range(of).to?.minus(*b) };
            Some(a.times(distance.max(Exact::ZERO).power(*c)?))
        }
        _ => None,
    }
}
