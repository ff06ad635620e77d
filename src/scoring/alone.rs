//! One member moves and all others keep their points: its neighbours in the ranking tell whose places change.

use core::cmp::Ordering;

use super::ranking::{Place, Standing, compare, is_settled};
use super::trial::{MOST_MOVES, Move, Trials};

impl<'a> Trials<'a> {
    /// Whether the places change where only one member's points have; nothing where that cannot be told from
    /// its neighbours, because places are intervals.
    pub(super) fn moves_alone(&self, own: &Standing) -> Option<bool> {
        let (rulebook, cards) = (&self.board.rulebook, &self.cards);
        let was = self.standing(own.member)?;
        if !own.has_place() && !was.has_place() {
            return Some(!own.place.is_same(was.place));
        }
        if !self.settled || !own.has_place() || !was.has_place() || !is_settled(rulebook, cards, own) {
            return None;
        }
        let row = *self.rows.get(own.member)?;
        let shared = matches!(was.place, Place::Ranked { shared: true, .. });
        let stays = |other: Option<&Standing>, order: Ordering| {
            let Some(other) = other else { return true };
            let tied = shared && other.place.is_same(was.place);
            compare(rulebook, cards, own, other) == if tied { Ordering::Equal } else { order }
        };
        let ahead = row.checked_sub(1).and_then(|row| self.row(row));
        let behind = self.row(row.saturating_add(1));
        Some(!(stays(ahead, Ordering::Greater) && stays(behind, Ordering::Less)))
    }

    /// A row that has a place.
    fn row(&self, row: usize) -> Option<&'a Standing> {
        self.board.ranking.rows.get(row).filter(|_| row < self.ranked)
    }

    /// The rows that have a place, ahead of and behind a member's own.
    fn around(&self, member: usize) -> (&'a [Standing], &'a [Standing]) {
        let row = self.rows.get(member).copied().unwrap_or_default();
        let rows = self.board.ranking.rows.get(..self.ranked).unwrap_or_default();
        (rows.get(..row).unwrap_or_default(), rows.get(row.saturating_add(1)..).unwrap_or_default())
    }

    /// The place of a member whose points alone have changed.
    pub(super) fn place_alone(&self, own: &Standing) -> Place {
        let (ahead, behind) = self.around(own.member);
        let order = |other: &Standing| compare(&self.board.rulebook, &self.cards, other, own);
        let better = |rows: &[Standing]| rows.partition_point(|row| order(row).is_lt());
        let not_worse = |rows: &[Standing]| rows.partition_point(|row| order(row).is_le());
        let count = better(ahead).saturating_add(better(behind));
        let shared = not_worse(ahead).saturating_add(not_worse(behind)) > count;
        let place = u32::try_from(count.saturating_add(1)).unwrap_or(u32::MAX);
        Place::Ranked { best: place, worst: place, shared }
    }

    /// The others whose places change where one member's points alone have, the nearest first: whom it leaves
    /// behind now, and whom it left behind before. Returns how many there are beyond those that are listed.
    pub(super) fn others_alone(&self, before: &Standing, after: &Standing, moves: &mut Vec<Move>) -> usize {
        let (ahead, behind) = self.around(after.member);
        let order = |other: &Standing| compare(&self.board.rulebook, &self.cards, other, after);
        let tied = |row: &&Standing| row.place.is_same(before.place);
        // Ahead of it, and at its own place, stand those that it did not leave behind.
        let equal = behind.iter().take_while(tied).count();
        let (equal, behind) = behind.split_at(equal);
        let left = |rows: &'a [Standing]| {
            let first = rows.partition_point(|row| order(row).is_le());
            rows.get(first..).unwrap_or_default()
        };
        let now_behind = left(ahead).iter().rev().chain(left(equal));
        let no_longer = behind.iter().take_while(|row| order(row).is_le());
        let step = |row: &Standing, down: bool| {
            let place = row.place.single().unwrap_or_default();
            let place = if down { place.saturating_add(1) } else { place.saturating_sub(1) };
            Move {
                member: row.member,
                before: row.place,
                after: Place::Ranked { best: place, worst: place, shared: false },
            }
        };
        let all = left(ahead).len().saturating_add(left(equal).len());
        let all = all.saturating_add(behind.partition_point(|row| order(row).is_le()));
        let down = now_behind.map(|row| step(row, true));
        let up = no_longer.map(|row| step(row, false));
        moves.extend(down.chain(up).take(MOST_MOVES));
        all.saturating_sub(moves.len())
    }
}
