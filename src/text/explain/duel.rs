//! What separates two members, as one sentence: `Kém Trà Vinh 8,25 điểm: KT-XH −10,20; CCHC +1,95`.

use super::Teller;
use crate::insight::profile::Duel;
use crate::number::Exact;
use crate::text::{Language, Phrase, number};

/// The most items that are named.
const NAMED: usize = 4;

impl Teller<'_> {
    /// Tells a duel of a member with `other`: who is ahead by how much, and the items that make most of it, the widest
    /// first. Each number is the first member's points less the other's.
    #[must_use]
    pub fn duel(&self, duel: &Duel, other: usize) -> String {
        let name = (self.name)(other);
        let vi = self.language == Language::Vi;
        let head = match duel.settled() {
            None => {
                let open = Phrase(
                    "còn thiếu số liệu nên chưa so hết được với",
                    "figures are missing for a comparison with",
                );
                format!("{} {name}", self.say(open))
            }
            Some(gap) if gap.is_zero() && vi => format!("bằng điểm {name}"),
            Some(gap) if gap.is_zero() => format!("level with {name}"),
            Some(gap) => {
                let points = self.gap(gap.size());
                match (vi, gap.is_negative()) {
                    (true, true) => format!("kém {name} {points}"),
                    (true, false) => format!("hơn {name} {points}"),
                    (false, true) => format!("{points} behind {name}"),
                    (false, false) => format!("{points} ahead of {name}"),
                }
            }
        };
        let differ = duel.parts.iter().filter_map(|part| {
            let points = part.settled()?.rounded(2);
            (!points.is_zero())
                .then(|| format!("{} {}", self.short(part.item), number::signed(points, self.language)))
        });
        let parts: Vec<String> = differ.take(NAMED).collect();
        if parts.is_empty() { head } else { format!("{head}: {}", parts.join("; ")) }
    }

    /// Points with the digits that totals have.
    fn gap(&self, points: Exact) -> String {
        match self.board.rulebook.rounding.total {
            Some(digits) => number::fixed_points(points, digits, self.language),
            None => number::points(points, self.language),
        }
    }
}
