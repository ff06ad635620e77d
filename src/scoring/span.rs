//! Points on their way: both ends of what is possible.

use crate::number::Exact;

/// The fewest and the most points; the same where nothing is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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

    /// Sets limits to both ends.
    pub fn limited(self, limit: impl Fn(Exact) -> Exact) -> Self {
        let low = limit(self.low);
        let high = if self.is_settled() { low } else { limit(self.high) };
        Self { low, high }
    }

    /// Multiplies, divides or rounds both ends. What has no limit has none afterwards.
    pub fn scaled(self, scale: impl Fn(Exact) -> Exact) -> Self {
        let low = scale(self.low);
        if self.is_settled() {
            return Self::of(low);
        }
        Self { low: as_unlimited(self.low, low), high: as_unlimited(self.high, scale(self.high)) }
    }

    /// Adds both ends. What has no limit has none afterwards.
    pub fn plus(self, other: Self) -> Self {
        match (self.is_nothing(), other.is_nothing()) {
            (_, true) => return self,
            (true, _) => return other,
            _ => {}
        }
        let low = self.low.plus(other.low);
        if self.is_settled() && other.is_settled() {
            return Self::of(low);
        }
        let end = |a: Exact, b: Exact, sum: Exact| as_unlimited(a, as_unlimited(b, sum));
        let high = self.high.plus(other.high);
        Self { low: end(self.low, other.low, low), high: end(self.high, other.high, high) }
    }

    /// As far as zero, where whether the points count at all is open.
    pub fn or_nothing(self) -> Self {
        Self { low: self.low.min(Exact::ZERO), high: self.high.max(Exact::ZERO) }
    }

    /// The smallest and the largest size of what lies between the ends.
    pub fn sizes(self) -> (Exact, Exact) {
        let (low, high) = (self.low.size(), self.high.size());
        let spans_zero = self.low.is_negative() && self.high > Exact::ZERO;
        (if spans_zero { Exact::ZERO } else { low.min(high) }, low.max(high))
    }

    /// The same sizes below zero: what a deduction takes away, printed with its minus or without.
    pub fn taken_away(self) -> Self {
        let (least, most) = self.sizes();
        Self { low: most.negated(), high: least.negated() }
    }

    /// Whether it is zero and settled.
    pub fn is_nothing(self) -> bool {
        self.low.is_zero() && self.high.is_zero()
    }

    pub fn is_settled(self) -> bool {
        self.low == self.high
    }
}

/// What became of an end, as without limit as it was before; nothing of it stays nothing.
pub(super) fn as_unlimited(before: Exact, after: Exact) -> Exact {
    match (before.is_unlimited(), before.is_negative()) {
        _ if after.is_zero() => after,
        (true, true) => Exact::LIMIT.negated(),
        (true, false) => Exact::LIMIT,
        (false, _) => after,
    }
}
