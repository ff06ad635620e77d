//! Places: standard competition ranks (1, 2, 2, 4), with a tie chain, and intervals where points are open.

use core::cmp::Ordering;

use super::rulebook::Rulebook;
use super::scorecards::{Scorecards, State};
use crate::dossier::{Missing, RankOn};
use crate::number::Exact;

/// The members in the order of their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Best place first; members without a place last.
    pub rows: Vec<Standing>,
}

/// Where one member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The member.
    pub member: usize,
    /// Its place, or why it has none.
    pub place: Place,
    /// The total that its place is taken from, the fewest points possible.
    pub low: Exact,
    /// The most points possible; the same as `low` where all is known.
    pub high: Exact,
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// From the best to the worst place that is possible, from 1; one place where both are the same.
    Ranked {
        /// The best place.
        best: u32,
        /// The worst place.
        worst: u32,
        /// Whether another member shares it.
        shared: bool,
    },
    /// Unclassified (không xếp loại) because of this exclusion line.
    Unclassified {
        /// The line.
        line: usize,
    },
    /// Without a place because a number is missing and the rulebook wants all of them.
    Unranked,
}

impl Place {
    /// The place, where it is one place.
    #[must_use]
    pub fn single(self) -> Option<u32> {
        match self {
            Self::Ranked { best, worst, .. } if best == worst => Some(best),
            _ => None,
        }
    }
}

impl Ranking {
    /// Ranks scored members.
    #[must_use]
    pub fn of(rulebook: &Rulebook, cards: &Scorecards) -> Self {
        Self::after(rulebook, cards, &Self::default())
    }

    /// Ranks scored members, beginning with the order of an earlier ranking: fast where few have moved.
    #[must_use]
    pub fn after(rulebook: &Rulebook, cards: &Scorecards, earlier: &Self) -> Self {
        let count = cards.members();
        let mut order: Vec<usize> = earlier.rows.iter().map(|row| row.member).collect();
        if order.len() != count {
            order = (0..count).collect();
        }
        let mut rows: Vec<Standing> =
            order.into_iter().map(|member| standing(rulebook, cards, member)).collect();
        rows.sort_by(|a, b| outside(a).cmp(&outside(b)).then_with(|| compare(rulebook, cards, a, b)));
        let ranked = rows.partition_point(|row| !outside(row));
        let (ranked, rest) = rows.split_at_mut(ranked);
        rest.sort_by_key(|row| row.member);
        place_in_order(rulebook, cards, ranked);
        if ranked.iter().any(|row| row.low != row.high) {
            widen(ranked);
            ranked.sort_by_key(|row| match row.place {
                Place::Ranked { best, worst, .. } => (best, worst, row.member),
                Place::Unclassified { .. } | Place::Unranked => (u32::MAX, u32::MAX, row.member),
            });
        } else {
            by_member_within_places(ranked);
        }
        Self { rows }
    }

    /// Returns where a member stands.
    #[must_use]
    pub fn of_member(&self, member: usize) -> Option<&Standing> {
        self.rows.iter().find(|row| row.member == member)
    }

    /// Returns at which row a member stands, from 0.
    #[must_use]
    pub fn row_of(&self, member: usize) -> Option<usize> {
        self.rows.iter().position(|row| row.member == member)
    }
}

fn outside(row: &Standing) -> bool {
    !matches!(row.place, Place::Ranked { .. })
}

fn standing(rulebook: &Rulebook, cards: &Scorecards, member: usize) -> Standing {
    let total = cards.total(member);
    let (low, high) = match rulebook.rank_on {
        RankOn::Rounded => (total.low, total.high),
        RankOn::Exact => cards.unrounded(member),
    };
    let unranked =
        total.state == State::Absent || (rulebook.missing == Missing::Unranked && total.state == State::Open);
    let place = match cards.excluded_by(member) {
        Some(line) => Place::Unclassified { line },
        None if unranked => Place::Unranked,
        None => Place::Ranked { best: 1, worst: 1, shared: false },
    };
    Standing { member, place, low, high }
}

/// Better first: the total, then the tie chain. The names and the order of members play no part.
fn compare(rulebook: &Rulebook, cards: &Scorecards, a: &Standing, b: &Standing) -> Ordering {
    b.low.cmp(&a.low).then_with(|| b.high.cmp(&a.high)).then_with(|| {
        let points = |row: &Standing, item: usize| cards.get(row.member, item).low;
        rulebook
            .ties
            .iter()
            .map(|item| points(b, *item).cmp(&points(a, *item)))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    })
}

/// Gives places 1, 2, 2, 4 to rows that are in order.
fn place_in_order(rulebook: &Rulebook, cards: &Scorecards, rows: &mut [Standing]) {
    let mut place = 1_u32;
    let mut before: Option<Standing> = None;
    let mut position = 0_u32;
    for row in rows.iter_mut() {
        position = position.saturating_add(1);
        let tied = before.is_some_and(|before| compare(rulebook, cards, &before, row).is_eq());
        if !tied {
            place = position;
        }
        before = Some(*row);
        row.place = Place::Ranked { best: place, worst: place, shared: tied };
    }
    // The first of those that share a place learns of it from the one behind it.
    let mut behind = None;
    for row in rows.iter_mut().rev() {
        if let Place::Ranked { best, shared, .. } = &mut row.place {
            let shares_with_behind = behind == Some((*best, true));
            behind = Some((*best, *shared));
            *shared |= shares_with_behind;
        }
    }
}

/// Members that share a place stand in the order of the cluster's own list.
fn by_member_within_places(rows: &mut [Standing]) {
    rows.sort_by_key(|row| match row.place {
        Place::Ranked { best, .. } => (best, row.member),
        Place::Unclassified { .. } | Place::Unranked => (u32::MAX, row.member),
    });
}

/// Widens places to what is possible where points are open. A member is surely behind those whose fewest
/// points exceed its most, and possibly behind those whose most points exceed its fewest.
fn widen(rows: &mut [Standing]) {
    let mut lows: Vec<Exact> = rows.iter().map(|row| row.low).collect();
    let mut highs: Vec<Exact> = rows.iter().map(|row| row.high).collect();
    lows.sort_unstable();
    highs.sort_unstable();
    let above = |sorted: &[Exact], value: Exact| {
        sorted.len().saturating_sub(sorted.partition_point(|one| *one <= value))
    };
    let as_place = |count: usize| u32::try_from(count.saturating_add(1)).unwrap_or(u32::MAX);
    // Among members that are settled at the same total the chain has decided already.
    let settled_before: Vec<usize> = rows
        .iter()
        .map(|row| {
            let first = rows.iter().find(|one| one.low == row.low && one.high == row.high);
            match (row.low == row.high, first.map(|one| one.place), row.place) {
                (true, Some(Place::Ranked { best: first, .. }), Place::Ranked { best, .. }) => {
                    usize::try_from(best.saturating_sub(first)).unwrap_or(0)
                }
                _ => 0,
            }
        })
        .collect();
    for (row, behind) in rows.iter_mut().zip(settled_before) {
        let surely = above(&lows, row.high).saturating_add(behind);
        let itself = usize::from(row.high > row.low);
        let possibly = above(&highs, row.low).saturating_sub(itself).saturating_add(behind);
        if let Place::Ranked { best, worst, shared } = &mut row.place {
            *shared &= row.low == row.high;
            (*best, *worst) = (as_place(surely), as_place(possibly));
        }
    }
}
