//! Scores the lines of one criterion: conditions, recurrence, division, caps, sign, one of a group.

use super::context::Context;
use super::facts::{Reader, Reading};
use super::group::{self, OpenGroup};
use super::rule::{Outcome, evaluate};
use super::rulebook::{CheckedLine, Node, Part};
use super::scorecards::{Excluded, ItemScore, State};
use super::span::Span;
use super::step::{Limit, Trace, What};
use crate::dossier::{Condition, LineKind, Missing, PartsCombine, Provenance, Recurrence};
use crate::number::Exact;

/// Scores all lines of a node and writes their scores; returns whether an exclusion line applies, and the
/// groups of which it is open what they give.
pub(super) fn score_all<'a>(
    context: &Context<'_>,
    member: usize,
    node: &'a Node,
    scores: &mut [ItemScore],
    trace: &mut Trace,
) -> (Excluded, Vec<OpenGroup<'a>>) {
    let start = trace.len();
    let mut excluded = Excluded::No;
    let mut some_wait = false;
    // What hangs on the standard points comes after everything else.
    for waits in [false, true] {
        if waits && !some_wait {
            break;
        }
        let met = if waits { standard_met(context, node, scores) } else { None };
        for place in node.lines.clone() {
            let Some(line) = line_at(context, place) else { continue };
            some_wait |= line.waits;
            if line.waits != waits {
                continue;
            }
            let (score, applies) = score_line(context, member, place, line, met, trace);
            if line.kind == LineKind::Exclusion {
                excluded = excluded.or(Excluded::by(place, applies));
            }
            if let Some(slot) = scores.get_mut(place) {
                *slot = score;
            }
        }
    }
    if node.groups.is_empty() {
        return (excluded, Vec::new());
    }
    let open_groups =
        node.groups.iter().filter_map(|group| group::settle(context, group, scores, start, trace));
    (excluded, open_groups.collect())
}

pub(super) fn line_at<'a>(context: &Context<'a>, place: usize) -> Option<&'a CheckedLine> {
    match context.rulebook.items.get(place).map(|item| &item.part) {
        Some(Part::Line(line)) => Some(line),
        _ => None,
    }
}

/// Whether a condition holds: yes, no, or not known.
pub(super) type Holds = Option<bool>;

/// Whether the standard lines reach their points in full with nothing deducted.
pub(super) fn standard_met(context: &Context<'_>, node: &Node, scores: &[ItemScore]) -> Holds {
    let (mut reached, mut whole) = (Span::ZERO, Exact::ZERO);
    let (mut deducted, mut may_deduct) = (false, false);
    for place in node.lines.clone() {
        let Some((part, score)) = context.rulebook.items.get(place).zip(scores.get(place)) else { continue };
        let Part::Line(line) = &part.part else { continue };
        match line.kind {
            _ if line.waits => {}
            LineKind::Standard => {
                whole = whole.plus(part.points);
                reached = reached.plus(Span { low: score.low, high: score.high });
            }
            LineKind::Deduction => {
                deducted |= score.high.is_negative();
                may_deduct |= score.low.is_negative();
            }
            LineKind::Bonus | LineKind::Exclusion => {}
        }
    }
    if deducted || reached.high < whole {
        Some(false)
    } else if reached.low >= whole && !may_deduct {
        Some(true)
    } else {
        None
    }
}

/// Scores one line; the second value says whether it applies at all, which is what an exclusion asks.
fn score_line(
    context: &Context<'_>,
    member: usize,
    place: usize,
    line: &CheckedLine,
    standard: Holds,
    trace: &mut Trace,
) -> (ItemScore, Holds) {
    let reader = context.reader(member);
    let read = line.reads.iter().map(|column| reader.provenance(*column));
    let provenance = read.max().unwrap_or(Provenance::Published);
    let start = trace.len();
    let holds = line.when.as_ref().map_or(Some(true), |condition| holds(condition, &reader, standard));
    let (mut span, state) = match holds {
        Some(false) => {
            trace.push(|| (place, What::ConditionNotMet, Exact::ZERO));
            (Span::ZERO, State::Known)
        }
        _ => match (points(context, line, place, &reader, trace), holds) {
            (Outcome::Points(points), Some(_)) => (Span::of(points), State::Known),
            (Outcome::Points(points), None) => {
                trace.push(|| (place, What::ConditionOpen, Exact::ZERO));
                open(context, Span::of(points).or_nothing(), start, trace)
            }
            (Outcome::Open(low, high), Some(_)) => open(context, Span { low, high }, start, trace),
            (Outcome::Open(low, high), None) => open(context, Span { low, high }.or_nothing(), start, trace),
        },
    };
    if let Some(cap) = line.cap {
        let what = What::Limited { limit: Limit::Line, at: cap };
        let after = span.limited(|points| points.within(cap.negated(), cap));
        span = moved(span, after, state, place, what, trace);
    }
    if let Some(digits) = context.rulebook.rounding.line {
        let after = span.scaled(|points| points.rounded(digits));
        span = moved(span, after, state, place, What::Rounded { digits }, trace);
    }
    let applies = match state {
        State::Known => Some(!span.low.is_zero()),
        State::Open => None,
        State::Absent => Some(false),
    };
    match line.kind {
        LineKind::Deduction => {
            if state == State::Known && !span.low.is_negative() {
                trace.negate_from(start);
            }
            span = span.taken_away();
        }
        LineKind::Exclusion => {
            trace.silence_from(start);
            let must_be_known = state == State::Open && context.rulebook.missing == Missing::Unranked;
            let state = if must_be_known { State::Open } else { State::Known };
            // It has no points, so nobody can give it others.
            return (ItemScore { low: Exact::ZERO, high: Exact::ZERO, state, provenance }, applies);
        }
        LineKind::Standard | LineKind::Bonus => {}
    }
    let decided = context.decided(member, place);
    let decided = if state == State::Known {
        decided
    } else {
        decided.or_else(|| context.standing_claim(member, place))
    };
    if let Some((stage, given)) = decided {
        let given_points = Span::of(given.points);
        // People write a deduction with its minus or without.
        let points =
            if line.kind == LineKind::Deduction { given_points.taken_away().low } else { given.points };
        let before = trace.sum_from(start);
        trace.push(|| (place, What::Decided { stage, points }, points.minus(before)));
        let score =
            ItemScore { low: points, high: points, state: State::Known, provenance: given.provenance };
        return (score, applies);
    }
    let state = context.settled(state, span, place, start, trace);
    (ItemScore { low: span.low, high: span.high, state, provenance }, applies)
}

/// What the rulebook makes of points that are not known; the steps so far stay as reasons without points.
fn open(context: &Context<'_>, span: Span, start: usize, trace: &mut Trace) -> (Span, State) {
    trace.silence_from(start);
    match context.rulebook.missing {
        Missing::Zero => (Span::ZERO, State::Known),
        Missing::Reweighted => (Span::ZERO, State::Absent),
        Missing::Pending | Missing::Unranked => (span, State::Open),
    }
}

/// Tells a change of the points of a line, with a step where that moves known ones.
fn moved(before: Span, after: Span, state: State, place: usize, what: What, trace: &mut Trace) -> Span {
    if trace.is_on() && state == State::Known && after.low != before.low {
        trace.push(|| (place, what, after.low.minus(before.low)));
    }
    after
}

pub(super) fn holds(condition: &Condition<usize>, reader: &Reader<'_>, standard: Holds) -> Holds {
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
        Some(recurrence) => over_the_period(context, line, recurrence, place, reader, trace),
    };
    let Some(column) = line.divided_by else { return outcome };
    let by = match reader.number(column) {
        // One author or none at all takes the whole.
        Reading::Known(by) => by.max(Exact::ONE),
        Reading::Missing(measure) | Reading::Unfit(measure) => {
            trace.push(|| (place, What::Missing { measure }, Exact::ZERO));
            let (low, high) = match outcome {
                Outcome::Points(points) => (points, points),
                Outcome::Open(low, high) => (low, high),
            };
            return Outcome::Open(low.min(Exact::ZERO), high.max(Exact::ZERO));
        }
    };
    let share = |points: Exact| points.over(by).unwrap_or(points);
    match outcome {
        Outcome::Points(whole) => {
            let points = share(whole);
            trace.push(|| (place, What::Divided { by }, points.minus(whole)));
            Outcome::Points(points)
        }
        Outcome::Open(low, high) => {
            let Span { low, high } = Span { low, high }.scaled(share);
            Outcome::Open(low, high)
        }
    }
}

fn over_the_period(
    context: &Context<'_>,
    line: &CheckedLine,
    recurrence: &Recurrence,
    place: usize,
    reader: &Reader<'_>,
    trace: &mut Trace,
) -> Outcome {
    let parts = usize::from(recurrence.parts);
    let weight = |part: usize| match &recurrence.combine {
        PartsCombine::Weighted(weights) => weights.get(part).copied().unwrap_or_default(),
        PartsCombine::Sum | PartsCombine::Mean => Exact::ONE,
    };
    let (mut span, mut weights, mut open) = (Span::ZERO, Exact::ZERO, false);
    for part in 0..parts {
        let one = Reader { part: Some(part), ..*reader };
        let points = match evaluate(&line.rule, &one, None, place, &mut Trace::off()) {
            Outcome::Points(points) => Span::of(points),
            Outcome::Open(..) if context.rulebook.missing == Missing::Zero => Span::ZERO,
            Outcome::Open(low, high) => {
                open = true;
                // Once more, for the step that names what is missing.
                evaluate(&line.rule, &one, None, place, trace);
                Span { low, high }
            }
        };
        trace.push(|| (place, What::PartOfPeriod { part, points: points.low }, Exact::ZERO));
        weights = weights.plus(weight(part));
        span = span.plus(points.scaled(|points| points.times(weight(part))));
    }
    if !matches!(recurrence.combine, PartsCombine::Sum) {
        span = span.scaled(|sum| sum.over(weights).unwrap_or_default());
    }
    if open {
        return Outcome::Open(span.low, span.high);
    }
    trace.push(|| (place, What::Combined { parts }, span.low));
    Outcome::Points(span.low)
}
