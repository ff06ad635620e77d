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
    let mut rows: Vec<(usize, usize)> =
        before.iter().copied().enumerate().map(|(row, one)| (one, row)).collect();
    sort_by(&mut rows, Ord::cmp);
    let row_before = |member: usize| {
        let found = rows.binary_search_by_key(&member, |(one, _)| *one).ok()?;
        rows.get(found).map(|(_, row)| *row)
    };
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
