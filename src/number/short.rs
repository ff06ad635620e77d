//! What short decimals allow to be done faster: those whose digits fit into 64 bits, as nearly all do that people type.
//!
//! The library's way holds for every decimal: it brings 96 bits to the same scale to compare them, and makes 28 digits
//! of a quotient of which eight would have to be rounded off again. Both together were most of the time that scoring
//! takes. What is not short goes the library's way.

use core::cmp::Ordering;

use rust_decimal::Decimal;

/// The powers of ten that fit into 64 bits, from 10⁰ to 10¹⁹.
#[allow(clippy::indexing_slicing, reason = "computed while compiling: what fails here does not compile")]
const POWERS: [u64; 20] = {
    let mut powers = [1; 20];
    let mut place = 1;
    while place < powers.len() {
        powers[place] = powers[place - 1] * 10;
        place += 1;
    }
    powers
};

fn power_of_ten(exponent: u32) -> Option<u64> {
    POWERS.get(usize::try_from(exponent).ok()?).copied()
}

/// The digits of a number without the point and without the sign, where they are few.
fn digits_of(number: Decimal) -> Option<u64> {
    let parts = number.unpack();
    (parts.hi == 0).then(|| u64::from(parts.mid) << 32 | u64::from(parts.lo))
}

/// Compares two numbers, if both are short.
pub(super) fn compare(one: Decimal, other: Decimal) -> Option<Ordering> {
    if one.scale() == other.scale() {
        return Some(one.mantissa().cmp(&other.mantissa()));
    }
    if one.is_sign_negative() != other.is_sign_negative() {
        // Zero has no sign here, so the negative one is below zero.
        return Some(other.is_sign_negative().cmp(&one.is_sign_negative()));
    }
    let raised = |number: Decimal, to: u32| {
        let power = power_of_ten(to.saturating_sub(number.scale()))?;
        // 64 bits times 64 bits fit into 128.
        Some(u128::from(digits_of(number)?).saturating_mul(u128::from(power)))
    };
    let sizes = raised(one, other.scale())?.cmp(&raised(other, one.scale())?);
    Some(if one.is_sign_negative() { sizes.reverse() } else { sizes })
}

/// The quotient of two numbers, rounded half up after `digits`, if both are short. `other` is not zero.
pub(super) fn quotient(one: Decimal, other: Decimal, digits: u32) -> Option<Decimal> {
    let negative = one.is_sign_negative() != other.is_sign_negative();
    let divisor = digits_of(other).filter(|divisor| *divisor != 0)?;
    let own = digits_of(one)?;
    // So many zeros behind the digits make whole units of the last digit.
    let zeros = |digits: u32| digits.checked_add(other.scale())?.checked_sub(one.scale());
    // Most quotients in a score table end soon: 91,5 of 100, 3 of 4.
    let soon = digits.min(6);
    if let Some(whole) = zeros(soon).and_then(power_of_ten).and_then(|power| own.checked_mul(power))
        && whole % divisor == 0
    {
        return decimal(u128::from(whole / divisor), soon, negative).map(|quotient| quotient.normalize());
    }
    let zeros = zeros(digits)?;
    let first = zeros.min(19);
    let whole = u128::from(own).checked_mul(u128::from(power_of_ten(first)?))?;
    let whole = whole.checked_mul(u128::from(power_of_ten(zeros.saturating_sub(first))?))?;
    let divisor = u128::from(divisor);
    let (units, rest) = (whole / divisor, whole % divisor);
    let up = rest >= divisor.saturating_sub(rest);
    decimal(units.saturating_add(u128::from(up)), digits, negative)
}

fn decimal(units: u128, scale: u32, negative: bool) -> Option<Decimal> {
    let units = i128::try_from(units).ok()?;
    Decimal::try_from_i128_with_scale(if negative { units.checked_neg()? } else { units }, scale).ok()
}
