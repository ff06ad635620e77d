//! The plan of a movement, from the order before and after; the browser only plays it.

use crate::number::{sort_by, sort_by_key};

/// A row that goes from one place in the table to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The member.
    pub member: usize,
    /// Its row before, from 0.
    pub from: usize,
    /// Its row after, from 0.
    pub to: usize,
    /// Whether the person changed it, so that it is drawn above the others.
    pub on_top: bool,
}

/// Plans how rows get from one order to another: one move for each that is in both and stands elsewhere now.
///
/// Orders are lists of members. Who enters or leaves does not move.
#[must_use]
pub fn plan(before: &[usize], after: &[usize]) -> Vec<Move> {
    plan_around(before, after, None)
}

/// As [`plan`], with the member that the person changed last, so that it is drawn above the others.
#[must_use]
pub fn plan_around(before: &[usize], after: &[usize], changed: Option<usize>) -> Vec<Move> {
    let row_before = rows_of(before);
    let mut moves: Vec<Move> = after
        .iter()
        .copied()
        .enumerate()
        .filter_map(|(to, member)| {
            let from = row_before(member)?;
            (from != to).then_some(Move { member, from, to, on_top: changed == Some(member) })
        })
        .collect();
    sort_by_key(&mut moves, |one| one.on_top);
    moves
}

/// Returns the members that can stay where they are while the others are moved, as many as possible, in their order.
///
/// The longest run of rows that stand in the same order before and after: of every length, the run that ends earliest
/// is kept, with whom it came after.
#[must_use]
pub fn staying(before: &[usize], after: &[usize]) -> Vec<usize> {
    let row_before = rows_of(before);
    let rows: Vec<Option<usize>> = after.iter().map(|member| row_before(*member)).collect();
    let row = |place: usize| rows.get(place).copied().flatten();
    // For each length, less one, the place in `after` at which its best run ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut comes_after: Vec<Option<usize>> = vec![None; after.len()];
    for (place, own) in rows.iter().enumerate() {
        if own.is_none() {
            continue;
        }
        let shorter = ends.partition_point(|end| row(*end) < *own);
        if let Some(link) = comes_after.get_mut(place) {
            *link = shorter.checked_sub(1).and_then(|length| ends.get(length).copied());
        }
        match ends.get_mut(shorter) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(place) = at {
        run.extend(after.get(place).copied());
        at = comes_after.get(place).copied().flatten();
    }
    run.reverse();
    run
}

/// Tells in which row a member stands.
fn rows_of(order: &[usize]) -> impl Fn(usize) -> Option<usize> {
    let mut rows: Vec<(usize, usize)> =
        order.iter().copied().enumerate().map(|(row, one)| (one, row)).collect();
    sort_by(&mut rows, Ord::cmp);
    move |member| {
        let found = rows.binary_search_by_key(&member, |(one, _)| *one).ok()?;
        rows.get(found).map(|(_, row)| *row)
    }
}
