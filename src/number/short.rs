//! What short decimals allow to be done faster: those whose digits fit into 64 bits, as nearly all do that people type.
//!
//! The library's way holds for every decimal: it brings 96 bits to the same scale to compare and to add them, counts
//! bits before it multiplies, and makes 28 digits of a quotient of which eight would have to be rounded off again.
//! Together that was most of the time that scoring takes. What does not fit here goes the library's way.

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

/// So many zeros behind the digits, if they fit.
#[inline]
fn raised(digits: u128, zeros: u32) -> Option<u128> {
    if zeros == 0 {
        return Some(digits);
    }
    let first = zeros.min(19);
    let power = u128::from(power_of_ten(first)?);
    let raised = match u64::try_from(digits) {
        // 64 bits times 64 bits fit into 128.
        Ok(few) => u128::from(few).saturating_mul(power),
        Err(_) => digits.checked_mul(power)?,
    };
    match zeros.saturating_sub(first) {
        0 => Some(raised),
        rest => raised.checked_mul(u128::from(power_of_ten(rest)?)),
    }
}

/// The digits of a number without the point and without the sign, where they are few.
fn digits_of(number: Decimal) -> Option<u64> {
    let parts = number.unpack();
    (parts.hi == 0).then(|| u64::from(parts.mid) << 32 | u64::from(parts.lo))
}

/// Compares two numbers, if both are short or have as many digits after the point.
pub(super) fn compare(one: Decimal, other: Decimal) -> Option<Ordering> {
    if one.is_sign_negative() != other.is_sign_negative() {
        // Zero has no sign here, so the negative one is below zero.
        return Some(other.is_sign_negative().cmp(&one.is_sign_negative()));
    }
    let sizes = match (digits_of(one).zip(digits_of(other)), one.scale(), other.scale()) {
        (Some((own, others)), a, b) if a == b => own.cmp(&others),
        (Some((own, others)), a, b) => {
            let own = raised(u128::from(own), b.saturating_sub(a))?;
            own.cmp(&raised(u128::from(others), a.saturating_sub(b))?)
        }
        (None, a, b) if a == b => one.mantissa().unsigned_abs().cmp(&other.mantissa().unsigned_abs()),
        (None, ..) => return None,
    };
    Some(if one.is_sign_negative() { sizes.reverse() } else { sizes })
}

/// The sum of two numbers, if it fits with all its digits. A sum of zero has no sign.
#[inline]
pub(super) fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let raised =
        |number: Decimal| raised(number.mantissa().unsigned_abs(), scale.saturating_sub(number.scale()));
    let (own, others) = (raised(one)?, raised(other)?);
    if one.is_sign_negative() == other.is_sign_negative() {
        return decimal(own.checked_add(others)?, scale, one.is_sign_negative());
    }
    let negative =
        if own > others { one.is_sign_negative() } else { other.is_sign_negative() && own < others };
    decimal(own.abs_diff(others), scale, negative)
}

/// The product of two numbers, if both are short and it fits with all its digits.
#[inline]
pub(super) fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    // 64 bits times 64 bits fit into 128.
    let units = u128::from(digits_of(one)?).saturating_mul(u128::from(digits_of(other)?));
    let negative = one.is_sign_negative() != other.is_sign_negative();
    decimal(units, one.scale().saturating_add(other.scale()), negative)
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
    let whole = raised(u128::from(own), zeros(digits)?)?;
    let divisor = u128::from(divisor);
    let (units, rest) = (whole / divisor, whole % divisor);
    let up = rest >= divisor.saturating_sub(rest);
    decimal(units.saturating_add(u128::from(up)), digits, negative)
}

/// The decimal of these digits, if they are not too many.
#[inline]
fn decimal(units: u128, scale: u32, negative: bool) -> Option<Decimal> {
    let fits = units >> 96 == 0 && scale <= Decimal::MAX_SCALE;
    let part = |bits: u32| (units >> bits) as u32;
    fits.then(|| Decimal::from_parts(part(0), part(32), part(64), negative, scale))
}
