//! What the rows of the table show, computed from the boards; no view in it.

use core::cmp::Ordering;

use leptos::prelude::*;

use crate::browser::collation;
use crate::dossier::Provenance;
use crate::number::{Exact, sort_by};
use crate::scoring::{Board, Place, State, TOTAL};
use crate::text::search::Search;
use crate::ui::parts::bar::{Segment, segments};
use crate::ui::session::{Outcome, Session};

/// By what the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sort {
    /// The column.
    pub by: Column,
    /// Whether the other way round.
    pub reversed: bool,
}

/// A column that the table can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The place.
    Place,
    /// The name.
    Name,
    /// The total of the standards in view.
    Total,
    /// The total that the member claims.
    Claimed,
    /// The difference between the total and the claim.
    Difference,
    /// One standard, by its place among the items.
    Standard(usize),
}

impl Default for Sort {
    fn default() -> Self {
        Self { by: Column::Place, reversed: false }
    }
}

/// What decides which rows are shown, and in which order.
pub(super) struct Order {
    pub sort: Sort,
    pub search: String,
}

/// What one row shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct RowView {
    /// The member's name, as it may be shown.
    pub name: String,
    /// The place in view.
    pub place: Place,
    /// The published place, where it is published.
    pub published: Option<u32>,
    /// The place before: the official one where something is assumed, else the one by the claims.
    pub place_before: Option<u32>,
    /// The total of the standards in view, fewest and most.
    pub total: (Exact, Exact),
    /// Whether the total is settled.
    pub state: State,
    /// The least firm provenance in it.
    pub provenance: Provenance,
    /// The total by the member's claims.
    pub claimed: Option<Exact>,
    /// The bar.
    pub segments: Vec<Segment>,
    /// The points of each standard, for sorting.
    pub standards: Vec<(usize, Exact)>,
}

impl RowView {
    /// The difference between the total and the claim, where both are settled.
    pub fn difference(&self) -> Option<Exact> {
        let total = (self.state == State::Known).then_some(self.total.0)?;
        Some(total.minus(self.claimed?))
    }
}

/// The points at the end of the longest bar: the maximum, or the most that somebody has.
pub(in crate::ui) fn scale(session: Session) -> Exact {
    let of = |outcome: &Outcome| match outcome {
        Ok(board) => {
            let maximum = board.rulebook.items.get(TOTAL).map_or(Exact::ONE, |item| item.points);
            let totals = (0..board.cards.members()).map(|member| board.cards.total(member).high);
            totals.filter(|points| !points.is_unlimited()).fold(maximum, Exact::max)
        }
        Err(_) => Exact::ONE,
    };
    let longest = session.board.with(of);
    // A little room beyond the maximum, so that its mark can be seen; even, so that bars do not jump.
    longest
        .times(Exact::new(104, 2))
        .over(Exact::from(10))
        .map_or(longest, |tenth| tenth.rounded(0).times(Exact::from(10)))
}

/// The rows of all members.
pub(in crate::ui) fn all(session: Session, left_out: &[usize], scale: Exact) -> Vec<RowView> {
    let assumed = session.is_assumed();
    session.board.with(|board| {
        let Ok(board) = board else { return Vec::new() };
        let claimed = session.claimed_board.get();
        let official = session.official_board.get();
        let before = if assumed { official } else { claimed.clone() };
        let claimed = claimed.ok();
        let before = before.ok();
        (0..board.cards.members())
            .map(|member| {
                let mut row = row(board, claimed.as_deref(), before.as_deref(), left_out, scale, member);
                row.name = session.name(member);
                row.published = session.official.with(|dossier| {
                    let member = dossier.members.get(member)?;
                    dossier.published_place(&member.id).map(|published| published.place)
                });
                row
            })
            .collect()
    })
}

fn row(
    board: &Board,
    claimed: Option<&Board>,
    before: Option<&Board>,
    left_out: &[usize],
    scale: Exact,
    member: usize,
) -> RowView {
    let place_in = |board: &Board| board.ranking.of_member(member).map_or(Place::Unranked, |row| row.place);
    let picked: Vec<usize> =
        board.rulebook.standards().iter().copied().filter(|item| !left_out.contains(item)).collect();
    let score = board.cards.total(member);
    let (mut total, mut state, mut provenance) = ((score.low, score.high), score.state, score.provenance);
    if !left_out.is_empty() {
        (total, state, provenance) = ((Exact::ZERO, Exact::ZERO), State::Known, Provenance::Published);
        for item in &picked {
            let score = board.cards.get(member, *item);
            total = (total.0.plus(score.low), total.1.plus(score.high));
            provenance = provenance.max(score.provenance);
            if score.state == State::Open {
                state = State::Open;
            }
        }
    }
    let standards = board.rulebook.standards().iter().map(|item| (*item, board.cards.get(member, *item).low));
    RowView {
        name: String::new(),
        place: place_in(board),
        published: None,
        place_before: before.and_then(|board| place_in(board).single()),
        total,
        state,
        provenance,
        claimed: claimed.and_then(|board| board.cards.total(member).points()).filter(|_| left_out.is_empty()),
        segments: segments(board, member, &picked, scale),
        standards: standards.collect(),
    }
}

/// The members to show, in order.
pub(super) fn order(session: Session, rows: &[RowView], wanted: &Order) -> Vec<usize> {
    let mut order: Vec<usize> = session.board.with(|board| match board {
        Ok(board) => board.ranking.rows.iter().map(|row| row.member).collect(),
        Err(_) => Vec::new(),
    });
    order.retain(|member| *member < rows.len());
    let found = Search::new(&wanted.search);
    order.retain(|member| rows.get(*member).is_some_and(|row| found.finds(&row.name)));
    let points = |row: &RowView| match wanted.sort.by {
        Column::Place | Column::Name => None,
        Column::Total => Some(row.total.1),
        Column::Claimed => row.claimed,
        Column::Difference => row.difference(),
        Column::Standard(item) => {
            row.standards.iter().find(|(one, _)| *one == item).map(|(_, points)| *points)
        }
    };
    match wanted.sort.by {
        Column::Place => {}
        Column::Name => {
            let collator = collation::Collator::vietnamese();
            let name = |member: usize| rows.get(member).map_or("", |row| row.name.as_str());
            sort_by(&mut order, |a, b| collator.compare(name(*a), name(*b)));
        }
        // Most points first; what is not known stands last either way.
        _ => sort_by(&mut order, |a, b| {
            let (a, b) = (rows.get(*a).and_then(points), rows.get(*b).and_then(points));
            match (a, b) {
                (Some(a), Some(b)) if wanted.sort.reversed => a.cmp(&b),
                (Some(a), Some(b)) => b.cmp(&a),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            }
        }),
    }
    if wanted.sort.reversed && matches!(wanted.sort.by, Column::Place | Column::Name) {
        order.reverse();
    }
    order
}
