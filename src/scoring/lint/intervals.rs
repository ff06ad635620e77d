//! Intervals among each other: what they share, and the pieces that their ends cut the numbers into.

use crate::dossier::Interval;
use crate::number::Exact;

/// What two intervals share.
pub(super) fn shared(a: &Interval, b: &Interval) -> Interval {
    let (from, above) = match (a.from, b.from) {
        (Some(one), Some(other)) if one == other => (a.from, a.above || b.above),
        (Some(one), Some(other)) if one < other => (b.from, b.above),
        (None, Some(_)) => (b.from, b.above),
        (from, _) => (from, a.above),
    };
    let (to, through) = match (a.to, b.to) {
        (Some(one), Some(other)) if one == other => (a.to, a.through && b.through),
        (Some(one), Some(other)) if one > other => (b.to, b.through),
        (None, Some(_)) => (b.to, b.through),
        (to, _) => (to, a.through),
    };
    Interval { from, to, above, through }
}

/// Whether an interval holds no number; no whole one, where only `whole` ones are asked for.
pub(super) fn is_empty(interval: &Interval, whole: bool) -> bool {
    let interval = if whole { among_whole(interval) } else { *interval };
    match (interval.from, interval.to) {
        (Some(from), Some(to)) if from == to => interval.above || !interval.through,
        (Some(from), Some(to)) => from > to,
        _ => false,
    }
}

/// The same whole numbers with closed ends: "above 0 and under 3" is 1 to 2.
pub(super) fn among_whole(interval: &Interval) -> Interval {
    let next = |end: Exact| end.floored(0).plus(Exact::ONE);
    let up = |end: Exact| if end == end.floored(0) { end } else { next(end) };
    let from = interval.from.map(|from| if interval.above { next(from) } else { up(from) });
    let to = interval.to.map(|to| if interval.through { to.floored(0) } else { up(to).minus(Exact::ONE) });
    Interval { from, to, above: false, through: true }
}

/// A piece of the numbers on which all intervals are the same.
pub(super) struct Piece {
    /// The piece.
    pub interval: Interval,
    /// A number in it.
    pub inside: Exact,
}

/// Cuts `range` at the ends of some intervals: numbers and the stretches between them, lowest first. Of
/// whole numbers only the pieces that hold some.
pub(super) fn pieces(intervals: &[Interval], range: &Interval, whole: bool) -> Vec<Piece> {
    let ends = intervals.iter().chain([range]).flat_map(|one| [one.from, one.to]).flatten();
    let mut ends: Vec<Exact> = ends.collect();
    ends.sort_unstable();
    ends.dedup();
    let between = |from: Option<Exact>, to: Option<Exact>| Piece {
        interval: Interval { from, to, above: from.is_some(), through: false },
        inside: match (from, to) {
            (Some(from), Some(to)) => from.plus(to).times(Exact::new(5, 1)),
            (Some(from), None) => from.plus(Exact::ONE),
            (None, Some(to)) => to.minus(Exact::ONE),
            (None, None) => Exact::ZERO,
        },
    };
    let mut pieces = Vec::new();
    let mut before = None;
    for end in ends {
        pieces.push(between(before, Some(end)));
        let point = Interval { from: Some(end), to: Some(end), above: false, through: true };
        pieces.push(Piece { interval: point, inside: end });
        before = Some(end);
    }
    pieces.push(between(before, None));
    pieces.retain(|piece| range.holds(piece.inside) && !is_empty(&piece.interval, whole));
    pieces
}

/// Puts a piece behind the last of a list: joined where nothing lies between.
pub(super) fn append(list: &mut Vec<Interval>, piece: Interval, touches: bool) {
    match list.last_mut().filter(|_| touches) {
        Some(last) => (last.to, last.through) = (piece.to, piece.through),
        None => list.push(piece),
    }
}
