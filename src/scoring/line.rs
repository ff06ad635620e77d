//! Scores the lines of one criterion: conditions, recurrence, division, caps, sign, one of a group.

use super::facts::{Reader, Reading};
use super::rule::{Outcome, evaluate, reach};
use super::rulebook::{CheckedLine, Node, Part};
use super::scorecards::{Context, ItemScore, State};
use super::step::{Limit, Trace, What};
use crate::dossier::{Condition, LineKind, Missing, PartsCombine, Provenance};
use crate::number::Exact;

/// Scores all lines of a node and writes their scores; returns the exclusion line that applies.
pub(super) fn score_all(
    context: &Context<'_>,
    member: usize,
    item: usize,
    node: &Node,
    scores: &mut [ItemScore],
    trace: &mut Trace,
) -> Option<usize> {
    let mut excluded = None;
    let mut waiting = Vec::new();
    let line_at = |place: usize| match context.rulebook.items.get(place).map(|item| &item.part) {
        Some(Part::Line(line)) => Some(line),
        _ => None,
    };
    for place in node.lines.clone() {
        let Some(line) = line_at(place) else { continue };
        if line.when.as_ref().is_some_and(asks_for_standard) {
            waiting.push(place);
            continue;
        }
        let (score, applies) = score_line(context, member, place, line, None, trace);
        if applies {
            excluded = Some(place);
        }
        if let Some(slot) = scores.get_mut(place) {
            *slot = score;
        }
    }
    if !waiting.is_empty() {
        let met = standard_met(context, item, node, &waiting, scores);
        for place in waiting {
            let Some(line) = line_at(place) else { continue };
            let (score, _) = score_line(context, member, place, line, Some(met), trace);
            if let Some(slot) = scores.get_mut(place) {
                *slot = score;
            }
        }
    }
    only_one_of_each_group(context, node, scores, trace);
    excluded
}

fn asks_for_standard(condition: &Condition<usize>) -> bool {
    match condition {
        Condition::StandardMet => true,
        Condition::All(list) | Condition::Any(list) => list.iter().any(asks_for_standard),
        Condition::Within { .. } | Condition::Answered { .. } => false,
    }
}

/// Whether a condition holds: yes, no, or not known.
type Holds = Option<bool>;

/// Whether the standard points are reached in full with nothing deducted.
fn standard_met(
    context: &Context<'_>,
    item: usize,
    node: &Node,
    waiting: &[usize],
    scores: &[ItemScore],
) -> Holds {
    let (mut low, mut high) = (Exact::ZERO, Exact::ZERO);
    let (mut whole, mut deducted, mut may_deduct) = (Exact::ZERO, false, false);
    for place in node.lines.clone().filter(|place| !waiting.contains(place)) {
        let Some((part, score)) = context.rulebook.items.get(place).zip(scores.get(place)) else { continue };
        let Part::Line(line) = &part.part else { continue };
        match line.kind {
            LineKind::Standard => {
                whole = whole.plus(part.points);
                low = low.plus(score.low);
                high = high.plus(score.high);
            }
            LineKind::Deduction => {
                deducted |= score.high.is_negative();
                may_deduct |= score.low.is_negative();
            }
            LineKind::Bonus | LineKind::Exclusion => {}
        }
    }
    let stated = context.rulebook.items.get(item).map_or(whole, |item| item.points);
    let wanted = if node.reweighted.is_some() || node.children.is_empty() { whole } else { stated };
    if deducted || high < wanted {
        Some(false)
    } else if low >= wanted && !may_deduct {
        Some(true)
    } else {
        None
    }
}

/// Scores one line; the second value says whether an exclusion applies.
fn score_line(
    context: &Context<'_>,
    member: usize,
    place: usize,
    line: &CheckedLine,
    standard: Option<Holds>,
    trace: &mut Trace,
) -> (ItemScore, bool) {
    let year = context.dossier.period.results_year;
    let row = context.facts.row(member);
    let reader = Reader { measures: &context.rulebook.measures, row, year, part: None };
    let provenance =
        line.reads.iter().map(|column| reader.provenance(*column)).max().unwrap_or(Provenance::Published);
    let start = trace.len();
    let (mut low, mut high, mut state) = (Exact::ZERO, Exact::ZERO, State::Known);
    let holds =
        line.when.as_ref().map_or(Some(true), |condition| holds(condition, &reader, standard.flatten()));
    if holds == Some(false) {
        trace.push(place, What::ConditionNotMet, Exact::ZERO);
    } else {
        match points(context, line, place, &reader, trace) {
            Outcome::Points(points) => (low, high) = (points, points),
            Outcome::Open(fewest, most) => match context.rulebook.missing {
                Missing::Zero => {}
                Missing::Reweighted => state = State::Absent,
                Missing::Pending | Missing::Unranked => (low, high, state) = (fewest, most, State::Open),
            },
        }
        if holds.is_none() && state != State::Absent {
            (low, high, state) = (low.min(Exact::ZERO), high.max(Exact::ZERO), State::Open);
        }
    }
    if let Some(cap) = line.cap {
        let capped = |points: Exact| points.clamp(cap.negated(), cap);
        if capped(low) != low && state == State::Known {
            trace.push(place, What::Limited { limit: Limit::Line, at: cap }, capped(low).minus(low));
        }
        (low, high) = (capped(low), capped(high));
    }
    if let Some(digits) = context.rulebook.rounding.line {
        if low.rounded(digits) != low && state == State::Known {
            trace.push(place, What::Rounded { digits }, low.rounded(digits).minus(low));
        }
        (low, high) = (low.rounded(digits), high.rounded(digits));
    }
    let applies = line.kind == LineKind::Exclusion && state == State::Known && !low.is_zero();
    match line.kind {
        LineKind::Deduction => {
            // A table may print what it takes away with or without its minus.
            let negative = low.is_negative();
            if !negative {
                trace.negate_from(start);
            }
            let (smaller, larger) = (low.size().min(high.size()), low.size().max(high.size()));
            (low, high) = (larger.negated(), smaller.negated());
        }
        LineKind::Exclusion => {
            trace.silence_from(start);
            (low, high) = (Exact::ZERO, Exact::ZERO);
            state = State::Known;
        }
        LineKind::Standard | LineKind::Bonus => {}
    }
    let mut score = ItemScore { low, high, state, provenance };
    let decided = context.decided(member, place);
    let decided = if state == State::Known {
        decided
    } else {
        decided.or_else(|| context.standing_claim(member, place))
    };
    if let Some((stage, given)) = decided {
        let points = given.points;
        let before = trace.sum_from(start);
        trace.push(place, What::Decided { stage, points }, points.minus(before));
        score = ItemScore { low: points, high: points, state: State::Known, provenance: given.provenance };
    }
    (score, applies)
}

fn holds(condition: &Condition<usize>, reader: &Reader<'_>, standard: Holds) -> Holds {
    match condition {
        Condition::StandardMet => standard,
        Condition::Within { of, interval } => match reader.quantity(of) {
            Reading::Known(value) => Some(interval.holds(value)),
            Reading::Missing(_) | Reading::Unfit(_) => None,
        },
        Condition::Answered { of, is } => match reader.flag(*of) {
            Reading::Known(flag) => Some(flag == *is),
            Reading::Missing(_) | Reading::Unfit(_) => None,
        },
        Condition::All(list) => together(list.iter().map(|one| holds(one, reader, standard)), false),
        Condition::Any(list) => together(list.iter().map(|one| holds(one, reader, standard)), true),
    }
}

/// `deciding` settles the whole as soon as one part has it; what is not known leaves it open.
fn together(parts: impl Iterator<Item = Holds>, deciding: bool) -> Holds {
    let mut all_known = true;
    for part in parts {
        match part {
            Some(holds) if holds == deciding => return Some(deciding),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!deciding)
}

/// The points of a line's rule, over the parts of the period and divided among authors.
fn points(
    context: &Context<'_>,
    line: &CheckedLine,
    place: usize,
    reader: &Reader<'_>,
    trace: &mut Trace,
) -> Outcome {
    let outcome = match &line.recurring {
        None => evaluate(&line.rule, reader, context.field(place), place, trace),
        Some(recurrence) => {
            let parts = usize::from(recurrence.parts);
            let weight = |part: usize| match &recurrence.combine {
                PartsCombine::Weighted(weights) => weights.get(part).copied().unwrap_or_default(),
                PartsCombine::Sum | PartsCombine::Mean => Exact::ONE,
            };
            let (mut low, mut high, mut open) = (Exact::ZERO, Exact::ZERO, false);
            let mut weights = Exact::ZERO;
            for part in 0..parts {
                let one = Reader { part: Some(part), ..*reader };
                let (fewest, most) = match evaluate(&line.rule, &one, None, place, &mut Trace::off()) {
                    Outcome::Points(points) => (points, points),
                    Outcome::Open(fewest, most) => {
                        open = true;
                        (fewest, most)
                    }
                };
                trace.push(place, What::PartOfPeriod { part, points: fewest }, Exact::ZERO);
                weights = weights.plus(weight(part));
                low = low.plus(fewest.times(weight(part)));
                high = high.plus(most.times(weight(part)));
            }
            if recurrence.combine != PartsCombine::Sum {
                low = low.over(weights).unwrap_or_default();
                high = high.over(weights).unwrap_or_default();
            }
            trace.push(place, What::Combined { parts }, if open { Exact::ZERO } else { low });
            if open { Outcome::Open(low, high) } else { Outcome::Points(low) }
        }
    };
    let Some(column) = line.divided_by else { return outcome };
    match (outcome, reader.number(column)) {
        (Outcome::Points(whole), Reading::Known(by)) if by > Exact::ZERO => {
            let share = whole.over(by).unwrap_or(whole);
            trace.push(place, What::Divided { by }, share.minus(whole));
            Outcome::Points(share)
        }
        (Outcome::Points(whole), Reading::Known(_)) => Outcome::Points(whole),
        _ => {
            let (low, high) = reach(&line.rule);
            Outcome::Open(low.min(Exact::ZERO), high.max(Exact::ZERO))
        }
    }
}

/// Of the lines that share a word only the largest counts; the others give nothing.
fn only_one_of_each_group(context: &Context<'_>, node: &Node, scores: &mut [ItemScore], trace: &mut Trace) {
    let word_at = |place: usize| match context.rulebook.items.get(place).map(|item| &item.part) {
        Some(Part::Line(line)) => line.one_of.as_deref(),
        _ => None,
    };
    let mut seen: Vec<&str> = Vec::new();
    for first in node.lines.clone() {
        let Some(word) = word_at(first).filter(|word| !seen.contains(word)) else { continue };
        seen.push(word);
        let group: Vec<usize> = node.lines.clone().filter(|place| word_at(*place) == Some(word)).collect();
        let size = |place: &usize| {
            scores.get(*place).map_or(Exact::ZERO, |score| score.low.size().max(score.high.size()))
        };
        let Some(counts) =
            group.iter().copied().reduce(|best, place| if size(&place) > size(&best) { place } else { best })
        else {
            continue;
        };
        for place in group.into_iter().filter(|place| *place != counts) {
            let Some(score) = scores.get(place).copied() else { continue };
            // A line that is still open may come to count: the group then reaches from the fewest to the most.
            if score.state == State::Open
                && let Some(chosen) = scores.get_mut(counts)
            {
                chosen.low = chosen.low.min(score.low);
                chosen.high = chosen.high.max(score.high);
                chosen.state = State::Open;
            }
            if !score.low.is_zero() {
                trace.push(place, What::AnotherCounts { line: counts }, score.low.negated());
            }
            if let Some(slot) = scores.get_mut(place) {
                (slot.low, slot.high) = (Exact::ZERO, Exact::ZERO);
                if slot.state == State::Open {
                    slot.state = State::Known;
                }
            }
        }
    }
}
