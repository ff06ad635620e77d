//! Logarithm, power and geometric mean of exact numbers, to at least 18 significant digits.
//!
//! Composite indices need them (geometric means, logarithmic goalposts, the power rule of decathlon). Binary
//! floats are not used, so the same inputs give the same digits on every machine.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Exact;

/// ln 2 to 28 digits.
const LN_2: Decimal = Decimal::from_parts(2_860_148_159, 2_180_329_217, 375_755_839, false, 28);
/// The most terms of a series; both series below need fewer than 40.
const TERMS: u32 = 60;
/// Significant digits that are kept of a power: the last ones of 28 are inexact, and without them the
/// square root of 4 is 2.
const KEPT: u32 = 22;
/// The largest whole exponent that is reached by multiplication.
const MOST_FACTORS: u32 = 64;

/// The four operations, called instead of woven in: each is a kilobyte of code, and the series below use them
/// thirty times.
trait Called: Sized {
    fn mul(self, other: Self) -> Option<Self>;
    fn div(self, other: Self) -> Option<Self>;
    fn add(self, other: Self) -> Option<Self>;
    fn sub(self, other: Self) -> Option<Self>;
}

impl Called for Decimal {
    #[inline(never)]
    fn mul(self, other: Self) -> Option<Self> {
        self.checked_mul(other)
    }

    #[inline(never)]
    fn div(self, other: Self) -> Option<Self> {
        self.checked_div(other)
    }

    #[inline(never)]
    fn add(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }

    #[inline(never)]
    fn sub(self, other: Self) -> Option<Self> {
        self.checked_sub(other)
    }
}

impl Exact {
    /// Returns the natural logarithm, or nothing for zero and below.
    #[must_use]
    pub fn ln(self) -> Option<Self> {
        ln(self.decimal()).map(Self::from_decimal)
    }

    /// Returns `self` to the power of `exponent`, or nothing where that is no real number or too large.
    /// Whole exponents up to 64 are multiplied out.
    #[must_use]
    pub fn power(self, exponent: Self) -> Option<Self> {
        if let Some(times) = whole(exponent) {
            return multiplied(self.decimal(), times).map(Self::from_decimal);
        }
        if self.is_zero() {
            return if exponent.is_negative() { None } else { Some(Self::ZERO) };
        }
        let logarithm = ln(self.decimal())?.mul(exponent.decimal())?;
        exp(logarithm).map(Self::from_decimal)
    }

    /// Returns the weighted geometric mean of values with their weights; zero where a value is zero or below,
    /// or no weight is above zero.
    #[must_use]
    pub fn geometric_mean(parts: impl Iterator<Item = (Self, Self)>) -> Self {
        let (mut logarithms, mut weights) = (Decimal::ZERO, Decimal::ZERO);
        for (value, weight) in parts.filter(|(_, weight)| !weight.is_zero()) {
            let Some(logarithm) = ln(value.decimal()) else { return Self::ZERO };
            logarithms = logarithms.saturating_add(logarithm.saturating_mul(weight.decimal()));
            weights = weights.saturating_add(weight.decimal());
        }
        let mean = logarithms.div(weights).filter(|_| weights > Decimal::ZERO);
        mean.and_then(exp).map(Self::from_decimal).unwrap_or_default()
    }
}

/// The exponent, if it is a whole number that is worth multiplying out.
fn whole(exponent: Exact) -> Option<i32> {
    let exponent = exponent.decimal();
    if !exponent.fract().is_zero() || exponent.abs() > Decimal::from(MOST_FACTORS) {
        return None;
    }
    i32::try_from(exponent).ok()
}

/// Squares and multiplies.
fn multiplied(base: Decimal, times: i32) -> Option<Decimal> {
    let (mut result, mut square, mut left) = (Decimal::ONE, base, times.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            result = result.mul(square)?;
        }
        left >>= 1;
        if left > 0 {
            square = square.mul(square)?;
        }
    }
    if times < 0 { Decimal::ONE.div(result) } else { Some(result) }
}

/// Halves or doubles into [2/3, 4/3], then sums 2·(z + z³/3 + z⁵/5 + …) with z = (m − 1)/(m + 1).
fn ln(value: Decimal) -> Option<Decimal> {
    if value <= Decimal::ZERO {
        return None;
    }
    let (low, high) = (Decimal::new(6667, 4), Decimal::new(13334, 4));
    let (mut mantissa, mut twos) = (value, 0_i64);
    while mantissa > high {
        mantissa = mantissa.div(Decimal::TWO)?;
        twos = twos.saturating_add(1);
    }
    while mantissa < low {
        mantissa = mantissa.mul(Decimal::TWO)?;
        twos = twos.saturating_sub(1);
    }
    let z = mantissa.sub(Decimal::ONE)?.div(mantissa.add(Decimal::ONE)?)?;
    let square = z.mul(z)?;
    let (mut power, mut sum) = (z, Decimal::ZERO);
    for index in 0..TERMS {
        let term = power.div(Decimal::from(index.saturating_mul(2).saturating_add(1)))?;
        if term.is_zero() {
            break;
        }
        sum = sum.add(term)?;
        power = power.mul(square)?;
    }
    sum.mul(Decimal::TWO)?.add(LN_2.mul(Decimal::from(twos))?)
}

/// Takes out whole powers of two, then sums 1 + r + r²/2! + … for a remainder below ln 2.
fn exp(value: Decimal) -> Option<Decimal> {
    let twos = value.div(LN_2)?.round();
    let rest = value.sub(twos.mul(LN_2)?)?;
    let (mut term, mut sum) = (Decimal::ONE, Decimal::ONE);
    for index in 1..TERMS {
        term = term.mul(rest)?.div(Decimal::from(index))?;
        if term.is_zero() {
            break;
        }
        sum = sum.add(term)?;
    }
    let twos: i64 = twos.try_into().ok()?;
    let factor = if twos < 0 { Decimal::new(5, 1) } else { Decimal::TWO };
    for _ in 0..twos.unsigned_abs().min(200) {
        sum = sum.mul(factor)?;
    }
    sum.round_sf_with_strategy(KEPT, RoundingStrategy::MidpointAwayFromZero)
}
