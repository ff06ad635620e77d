//! Points on their way: both ends of what is possible.

use crate::number::Exact;

/// The fewest and the most points; the same where nothing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub low: Exact,
    pub high: Exact,
}

impl Span {
    pub const ZERO: Self = Self { low: Exact::ZERO, high: Exact::ZERO };

    /// Points that are known.
    pub fn of(points: Exact) -> Self {
        Self { low: points, high: points }
    }

    /// Changes both ends by something that never turns them round.
    pub fn each(self, change: impl Fn(Exact) -> Exact) -> Self {
        let low = change(self.low);
        let high = if self.high == self.low { low } else { change(self.high) };
        Self { low, high }
    }

    pub fn plus(self, other: Self) -> Self {
        Self { low: self.low.plus(other.low), high: self.high.plus(other.high) }
    }

    /// As far as zero, where whether the points count at all is open.
    pub fn or_nothing(self) -> Self {
        Self { low: self.low.min(Exact::ZERO), high: self.high.max(Exact::ZERO) }
    }

    /// The same sizes below zero: what a deduction takes away, printed with its minus or without.
    pub fn taken_away(self) -> Self {
        let (low, high) = (self.low.size(), self.high.size());
        let spans_zero = self.low.is_negative() && self.high > Exact::ZERO;
        let least = if spans_zero { Exact::ZERO } else { low.min(high) };
        Self { low: low.max(high).negated(), high: least.negated() }
    }

    pub fn is_settled(self) -> bool {
        self.low == self.high
    }
}
