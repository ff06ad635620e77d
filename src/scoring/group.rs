//! Lines that share a word: of each group only the largest counts, the first of equals.

use super::context::Context;
use super::line::line_at;
use super::scorecards::{ItemScore, State};
use super::span::Span;
use super::step::{Trace, What};
use crate::dossier::{LineKind, Missing};
use crate::number::Exact;

/// A group of lines of one kind of which it is open which counts: what it gives as a whole.
#[derive(Debug)]
pub(super) struct OpenGroup<'a> {
    /// The lines; each by itself gives its points or nothing.
    pub lines: &'a [usize],
    /// What they all do.
    pub kind: LineKind,
    /// The fewest and the most points of the one that counts.
    pub span: Span,
}

/// Leaves the points of the line that counts and takes those of the others. Where points are open and more
/// than one line may come to count, each of these gives its points or nothing.
pub(super) fn settle<'a>(
    context: &Context<'_>,
    group: &'a [usize],
    scores: &mut [ItemScore],
    start: usize,
    trace: &mut Trace,
) -> Option<OpenGroup<'a>> {
    let spans: Vec<Span> = group
        .iter()
        .map(|place| scores.get(*place).copied().unwrap_or(ItemScore::NOTHING))
        .map(|score| Span { low: score.low, high: score.high })
        .collect();
    let sizes = || spans.iter().map(|span| span.sizes()).enumerate();
    let mut possible = Vec::new();
    for ((own, place), span) in group.iter().enumerate().zip(&spans) {
        let (_, most) = span.sizes();
        // Ahead of it is who is surely larger, or as large and before it.
        let ahead = sizes().find(|(other, (least, _))| *least > most || (*least == most && *other < own));
        match ahead.and_then(|(other, _)| group.get(other).copied()) {
            Some(line) => {
                let given = trace.sum_of(*place, start);
                if !given.is_zero() {
                    trace.push(|| (*place, What::AnotherCounts { line }, given.negated()));
                }
                if let Some(slot) = scores.get_mut(*place) {
                    (slot.low, slot.high) = (Exact::ZERO, Exact::ZERO);
                    // Where the rulebook wants every number, this one is missed all the same.
                    let settles = context.rulebook.missing != Missing::Unranked;
                    if slot.state == State::Open && settles {
                        slot.state = State::Known;
                    }
                }
            }
            None => possible.push((*place, *span)),
        }
    }
    if possible.len() < 2 {
        return None;
    }
    let mut kinds = possible.iter().filter_map(|(place, _)| Some(line_at(context, *place)?.kind));
    let kind = kinds.next()?;
    let alike = kinds.all(|other| other == kind);
    for (place, span) in &possible {
        let Span { low, high } = span.or_nothing();
        if let Some(slot) = scores.get_mut(*place).filter(|slot| slot.state != State::Absent) {
            (slot.low, slot.high, slot.state) = (low, high, State::Open);
        }
    }
    alike.then(|| OpenGroup { lines: group, kind, span: largest(&possible) })
}

/// What the largest of some points can be.
fn largest(points: &[(usize, Span)]) -> Span {
    let lows = || points.iter().map(|(_, span)| span.low);
    let highs = || points.iter().map(|(_, span)| span.high);
    let (low, high) = if lows().all(|low| !low.is_negative()) {
        (lows().max(), highs().max())
    } else if highs().all(|high| high <= Exact::ZERO) {
        (lows().min(), highs().min())
    } else {
        (lows().min(), highs().max())
    };
    Span { low: low.unwrap_or_default(), high: high.unwrap_or_default() }
}
