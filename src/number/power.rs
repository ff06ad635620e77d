//! Logarithm, power and roots of exact numbers, to at least 20 significant digits.
//!
//! Composite indices need them (geometric means, logarithmic goalposts, the power rule of decathlon). Binary
//! floats are not used, so the same inputs give the same digits on every machine.

use rust_decimal::Decimal;

use super::Exact;

/// ln 2 to 28 digits.
const LN_2: Decimal = Decimal::from_parts(2_860_148_159, 2_180_329_217, 375_755_839, false, 28);
/// The most terms of a series; both series below need fewer than 40.
const TERMS: u32 = 60;

impl Exact {
    /// Returns the natural logarithm, or nothing for zero and below.
    #[must_use]
    pub fn ln(self) -> Option<Self> {
        ln(self.decimal()).map(Self::from_decimal)
    }

    /// Returns `self` to the power of `exponent`, or nothing where that is no real number or too large.
    #[must_use]
    pub fn power(self, exponent: Self) -> Option<Self> {
        if exponent.is_zero() {
            return Some(Self::ONE);
        }
        if self.is_zero() {
            return if exponent.is_negative() { None } else { Some(Self::ZERO) };
        }
        let logarithm = ln(self.decimal())?.checked_mul(exponent.decimal())?;
        exp(logarithm).map(Self::from_decimal)
    }
}

/// Halves or doubles into [2/3, 4/3], then sums 2·(z + z³/3 + z⁵/5 + …) with z = (m − 1)/(m + 1).
fn ln(value: Decimal) -> Option<Decimal> {
    if value <= Decimal::ZERO {
        return None;
    }
    let (low, high) = (Decimal::new(6667, 4), Decimal::new(13334, 4));
    let (mut mantissa, mut twos) = (value, 0_i64);
    while mantissa > high {
        mantissa = mantissa.checked_div(Decimal::TWO)?;
        twos = twos.checked_add(1)?;
    }
    while mantissa < low {
        mantissa = mantissa.checked_mul(Decimal::TWO)?;
        twos = twos.checked_sub(1)?;
    }
    let z = mantissa.checked_sub(Decimal::ONE)?.checked_div(mantissa.checked_add(Decimal::ONE)?)?;
    let square = z.checked_mul(z)?;
    let (mut power, mut sum) = (z, Decimal::ZERO);
    for index in 0..TERMS {
        let term = power.checked_div(Decimal::from(index.checked_mul(2)?.checked_add(1)?))?;
        if term.is_zero() {
            break;
        }
        sum = sum.checked_add(term)?;
        power = power.checked_mul(square)?;
    }
    sum.checked_mul(Decimal::TWO)?.checked_add(LN_2.checked_mul(Decimal::from(twos))?)
}

/// Takes out whole powers of two, then sums 1 + r + r²/2! + … for a remainder below ln 2.
fn exp(value: Decimal) -> Option<Decimal> {
    let twos = value.checked_div(LN_2)?.round();
    let rest = value.checked_sub(twos.checked_mul(LN_2)?)?;
    let (mut term, mut sum) = (Decimal::ONE, Decimal::ONE);
    for index in 1..TERMS {
        term = term.checked_mul(rest)?.checked_div(Decimal::from(index))?;
        if term.is_zero() {
            break;
        }
        sum = sum.checked_add(term)?;
    }
    let twos: i64 = twos.try_into().ok()?;
    let factor = if twos < 0 { Decimal::new(5, 1) } else { Decimal::TWO };
    for _ in 0..twos.unsigned_abs().min(200) {
        sum = sum.checked_mul(factor)?;
    }
    Some(sum)
}
