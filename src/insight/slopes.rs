//! Two states of a ranking drawn side by side: in which row each member stands in each, and who moved.

use super::compare::{Shift, Spot};

/// How a member moved from one state to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// So many places up.
    Up(u32),
    /// So many places down.
    Down(u32),
    /// Not at all.
    Same,
    /// One of the two places is not known, or not one place.
    Unknown,
}

/// Two states side by side; both lists hold the same members.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slopes {
    /// The members in the order of the first state.
    pub before: Vec<usize>,
    /// The members in the order of the second state.
    pub after: Vec<usize>,
    /// The member that moved most, where it is one.
    pub most: Option<usize>,
}

impl Change {
    /// The change of a member.
    #[must_use]
    pub fn of(shift: &Shift) -> Self {
        match shift.places() {
            Some(0) => Self::Same,
            Some(up) if up > 0 => Self::Up(up.unsigned_abs()),
            Some(down) => Self::Down(down.unsigned_abs()),
            None => Self::Unknown,
        }
    }

    /// By how many places.
    #[must_use]
    pub fn size(self) -> u32 {
        match self {
            Self::Up(by) | Self::Down(by) => by,
            Self::Same | Self::Unknown => 0,
        }
    }
}

/// Lays two states side by side. A member that has no spot in one of them stands there behind those that have
/// one, in the order of the other state.
#[must_use]
pub fn slopes(before: &[Spot], after: &[Spot], shifts: &[Shift]) -> Slopes {
    let order = |state: &[Spot], other: &[Spot]| {
        let mut order: Vec<usize> = state.iter().map(|spot| spot.member).collect();
        let there = order.len();
        for spot in other {
            if !order.iter().take(there).any(|member| *member == spot.member) {
                order.push(spot.member);
            }
        }
        order
    };
    let most = shifts.iter().map(|shift| Change::of(shift).size()).max().filter(|most| *most > 0);
    let mut movers = shifts.iter().filter(|shift| Some(Change::of(shift).size()) == most);
    let most = match (movers.next(), movers.next()) {
        (Some(shift), None) => Some(shift.member),
        _ => None,
    };
    Slopes { before: order(before, after), after: order(after, before), most }
}

#[cfg(test)]
mod tests {
    use super::{Change, Slopes, slopes};
    use crate::dossier::builtin;
    use crate::insight::compare::{Spot, published, shifts, spots};
    use crate::scoring::{Board, Place, View};

    fn state(places: &[(usize, u32)]) -> Vec<Spot> {
        let spot = |(member, best): &(usize, u32)| Spot {
            member: *member,
            place: Place::Ranked { best: *best, worst: *best, shared: false },
            points: None,
        };
        places.iter().map(spot).collect()
    }

    fn drawn(before: &[Spot], after: &[Spot]) -> Slopes {
        slopes(before, after, &shifts(before, after))
    }

    #[test]
    fn who_moved_and_who_moved_most() {
        let (before, after) =
            (state(&[(0, 1), (1, 2), (2, 3), (3, 4)]), state(&[(3, 1), (0, 2), (1, 3), (2, 4)]));
        let found = drawn(&before, &after);
        assert_eq!((found.before, found.after, found.most), (vec![0, 1, 2, 3], vec![3, 0, 1, 2], Some(3)));
        let changes: Vec<Change> = shifts(&before, &after).iter().map(Change::of).collect();
        assert_eq!(changes, [Change::Up(3), Change::Down(1), Change::Down(1), Change::Down(1)]);
    }

    #[test]
    fn nobody_moved_most_where_several_did_or_none() {
        assert_eq!(drawn(&state(&[(0, 1), (1, 2)]), &state(&[(1, 1), (0, 2)])).most, None);
        assert_eq!(drawn(&state(&[(0, 1), (1, 2)]), &state(&[(0, 1), (1, 2)])).most, None);
        assert_eq!(drawn(&[], &[]), Slopes::default());
    }

    #[test]
    fn members_without_a_spot_follow_the_order_of_the_other_state() {
        let found = drawn(&state(&[(2, 1)]), &state(&[(3, 1), (2, 2), (1, 3), (0, 4)]));
        assert_eq!(found.before, [2, 3, 1, 0]);
        assert_eq!(found.after, [3, 2, 1, 0]);
    }

    #[test]
    fn the_published_places_of_the_built_in_dossier_are_the_computed_ones() {
        let dossier = builtin();
        let board = Board::of(&dossier, View::default()).unwrap();
        let (published, computed) = (published(&dossier), spots(&board.ranking));
        let found = drawn(&published, &computed);
        assert_eq!(found.before, found.after);
        assert_eq!(found.before.len(), dossier.members.len());
        let shifts = shifts(&published, &computed);
        let count = |wanted: Change| shifts.iter().filter(|shift| Change::of(shift) == wanted).count();
        assert_eq!((count(Change::Same), count(Change::Unknown)), (3, 9));
    }
}
