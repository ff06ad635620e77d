//! Points in proportion to the best member's: the total of a ranking in which the best unit has 100.
//!
//! It takes a look at all members, as a relative line does, but at points instead of figures, and so after
//! everything below the node is scored.

use super::scorecards::State;
use super::span::Span;
use crate::dossier::Missing;
use crate::number::Exact;

/// The best member's points of one node before they are scaled, and whose they are; of equals the first in the
/// list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Best {
    /// What somebody has for certain.
    pub low: Exact,
    /// What somebody may come to have; the same as `low` where all is known.
    pub high: Exact,
    /// The member that has `low`.
    pub leader: usize,
}

impl Best {
    /// Looks for the best among the points of all members. Open points count as far as the rulebook lets them
    /// wait.
    pub fn among(points: impl Iterator<Item = (usize, Span, State)>, missing: Missing) -> Option<Self> {
        let mut best: Option<Self> = None;
        for (member, span, state) in points {
            match state {
                State::Known => {}
                State::Open if missing == Missing::Pending => {}
                State::Open | State::Absent => continue,
            }
            let own = Self { low: span.low, high: span.high, leader: member };
            best = Some(match best {
                None => own,
                Some(best) => {
                    // Of equals the first in the list leads, in whatever order they come.
                    let leads = (own.low, best.leader) > (best.low, member);
                    let leader = if leads { own } else { best };
                    Self { high: best.high.max(own.high), ..leader }
                }
            });
        }
        best
    }

    /// Scales points so that the best has `points`; below zero is nothing, as where figures are compared.
    pub fn scale(&self, span: Span, points: Exact) -> Span {
        let share = |own: Exact, of: Exact| match own {
            own if own <= Exact::ZERO => Exact::ZERO,
            own if own >= of || own.is_unlimited() => points,
            _ if of.is_unlimited() => Exact::ZERO,
            own => points.times(own).over(of).unwrap_or_default(),
        };
        // The larger the best, the nearer to nothing are the others.
        let low = share(span.low, self.high);
        if span.is_settled() && self.low == self.high {
            return Span::of(low);
        }
        Span { low, high: share(span.high, self.low) }
    }
}
