//! Places: standard competition ranks (1, 2, 2, 4), with a tie chain, and intervals where points are open.

use core::cmp::Ordering;

use super::places::{in_order, widened};
use super::rulebook::Rulebook;
use super::scorecards::{Excluded, Scorecards, State};
use crate::dossier::{Missing, RankOn};
use crate::number::{Exact, sort_by, sort_by_key};

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
    /// An exclusion line of which it is not known whether it applies: the member may lose its place.
    pub perhaps_excluded: Option<usize>,
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

    /// Whether the place, or what is possible of it, is the same; who shares it plays no part.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        match (self.ends(), other.ends()) {
            (None, None) => self == other,
            (own, others) => own == others,
        }
    }

    /// The best and the worst place, where there is one at all.
    fn ends(self) -> Option<(u32, u32)> {
        match self {
            Self::Ranked { best, worst, .. } => Some((best, worst)),
            Self::Unclassified { .. } | Self::Unranked => None,
        }
    }
}

impl Standing {
    pub(super) fn has_place(&self) -> bool {
        self.place.ends().is_some()
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
        let members = 0..cards.members();
        let mut rows: Vec<Standing> = if earlier.rows.len() == members.len() {
            earlier.rows.iter().map(|row| standing(rulebook, cards, row.member)).collect()
        } else {
            members.map(|member| standing(rulebook, cards, member)).collect()
        };
        // Members that share a place stand in the order of the cluster's own list.
        sort_by(&mut rows, |a, b| {
            let outside = (!a.has_place()).cmp(&!b.has_place());
            let better = || if a.has_place() { compare(rulebook, cards, a, b) } else { Ordering::Equal };
            outside.then_with(better).then(a.member.cmp(&b.member))
        });
        let ranked = rows.partition_point(Standing::has_place);
        let (ranked, _) = rows.split_at_mut(ranked);
        if is_all_settled(rulebook, cards, ranked) {
            in_order(ranked, |a, b| compare(rulebook, cards, a, b).is_eq());
        } else {
            widened(rulebook, cards, ranked);
            sort_by_key(ranked, |row| (row.place.ends(), row.member));
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

/// Where a member stands before it is compared with others.
pub(super) fn standing(rulebook: &Rulebook, cards: &Scorecards, member: usize) -> Standing {
    let total = cards.total(member);
    let (low, high) = match rulebook.rank_on {
        RankOn::Rounded => (total.low.clean(), total.high.clean()),
        RankOn::Exact => cards.unrounded(member),
    };
    let unranked =
        total.state == State::Absent || (rulebook.missing == Missing::Unranked && total.state == State::Open);
    let some_place = Place::Ranked { best: 1, worst: 1, shared: false };
    let (place, perhaps_excluded) = match cards.excluded(member) {
        Excluded::Yes(line) => (Place::Unclassified { line }, None),
        _ if unranked => (Place::Unranked, None),
        Excluded::Perhaps(line) => (some_place, Some(line)),
        Excluded::No => (some_place, None),
    };
    Standing { member, place, low, high, perhaps_excluded }
}

/// Whether nothing is open of a member that has a place: neither its total nor its tie chain.
pub(super) fn is_settled(rulebook: &Rulebook, cards: &Scorecards, row: &Standing) -> bool {
    is_total_settled(row) && is_chain_settled(rulebook, cards, row)
}

fn is_total_settled(row: &Standing) -> bool {
    row.low == row.high && row.perhaps_excluded.is_none()
}

fn is_chain_settled(rulebook: &Rulebook, cards: &Scorecards, row: &Standing) -> bool {
    rulebook.ties.iter().map(|item| cards.get(row.member, *item)).all(|score| score.low == score.high)
}

/// Whether nothing is open of rows in order that could change a place: no total, and no tie chain where totals are equal.
fn is_all_settled(rulebook: &Rulebook, cards: &Scorecards, rows: &[Standing]) -> bool {
    let mut pairs = rows.iter().zip(rows.iter().skip(1));
    rows.iter().all(is_total_settled)
        && pairs.all(|(a, b)| {
            a.low != b.low || (is_chain_settled(rulebook, cards, a) && is_chain_settled(rulebook, cards, b))
        })
}

/// Better first: the total, then the tie chain. The names and the order of members play no part.
pub(super) fn compare(rulebook: &Rulebook, cards: &Scorecards, a: &Standing, b: &Standing) -> Ordering {
    b.low.cmp(&a.low).then_with(|| b.high.cmp(&a.high)).then_with(|| {
        let points = |row: &Standing, item: usize| cards.get(row.member, item).low.clean();
        let items = rulebook.ties.iter();
        let orders = items.map(|item| points(b, *item).cmp(&points(a, *item)));
        orders.fold(Ordering::Equal, Ordering::then)
    })
}
