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

/// A product that fits into 64 bits. In a browser, which is slow at multiplying 128 bits, only one that surely does;
/// what comes of the others is the same.
#[inline]
fn small_product(one: u64, other: u64) -> Option<u64> {
    if cfg!(target_arch = "wasm32") {
        let fits = one.leading_zeros().saturating_add(other.leading_zeros()) >= u64::BITS;
        fits.then(|| one.wrapping_mul(other))
    } else {
        one.checked_mul(other)
    }
}

/// So many zeros behind few digits, if they surely fit into 64 bits.
#[inline]
fn raised_a_little(digits: u64, zeros: u32) -> Option<u64> {
    if zeros == 0 { Some(digits) } else { small_product(digits, power_of_ten(zeros)?) }
}

/// So many zeros behind the digits, if they fit.
#[inline]
fn raised(digits: u128, zeros: u32) -> Option<u128> {
    if zeros == 0 {
        return Some(digits);
    }
    let first = zeros.min(19);
    let raised = digits.checked_mul(u128::from(power_of_ten(first)?))?;
    match zeros.saturating_sub(first) {
        0 => Some(raised),
        rest => raised.checked_mul(u128::from(power_of_ten(rest)?)),
    }
}

/// The digits of a number without the point and without the sign, where they are few.
#[inline]
fn digits_of(number: Decimal) -> Option<u64> {
    let parts = number.unpack();
    (parts.hi == 0).then(|| u64::from(parts.mid) << 32 | u64::from(parts.lo))
}

/// The digits of two numbers on the scale of the finer one, and that scale, if they are few.
#[inline]
fn side_by_side(one: Decimal, other: Decimal) -> Option<(u64, u64, u32)> {
    let scale = one.scale().max(other.scale());
    let raised = |number: Decimal| raised_a_little(digits_of(number)?, scale.saturating_sub(number.scale()));
    Some((raised(one)?, raised(other)?, scale))
}

/// Compares two numbers, if they fit on one scale.
pub(super) fn compare(one: Decimal, other: Decimal) -> Option<Ordering> {
    if one.is_sign_negative() != other.is_sign_negative() {
        // Zero has no sign here, so the negative one is below zero.
        return Some(other.is_sign_negative().cmp(&one.is_sign_negative()));
    }
    let sizes = match side_by_side(one, other) {
        Some((own, others, _)) => own.cmp(&others),
        None => {
            let (a, b) = (one.scale(), other.scale());
            let own = raised(one.mantissa().unsigned_abs(), b.saturating_sub(a))?;
            own.cmp(&raised(other.mantissa().unsigned_abs(), a.saturating_sub(b))?)
        }
    };
    Some(if one.is_sign_negative() { sizes.reverse() } else { sizes })
}

/// The sum of two numbers, if it fits with all its digits. A sum of zero has no sign.
#[inline]
pub(super) fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let (negative, others_negative) = (one.is_sign_negative(), other.is_sign_negative());
    let sign = |order: Ordering| match order {
        Ordering::Greater => negative,
        Ordering::Equal => negative && others_negative,
        Ordering::Less => others_negative,
    };
    if let Some((own, others, scale)) = side_by_side(one, other) {
        let sum =
            if negative == others_negative { own.checked_add(others) } else { Some(own.abs_diff(others)) };
        if let Some(sum) = sum {
            return Some(few(sum, scale, sign(own.cmp(&others))));
        }
    }
    let scale = one.scale().max(other.scale());
    let raised =
        |number: Decimal| raised(number.mantissa().unsigned_abs(), scale.saturating_sub(number.scale()));
    let (own, others) = (raised(one)?, raised(other)?);
    let sum = if negative == others_negative { own.checked_add(others)? } else { own.abs_diff(others) };
    decimal(sum, scale, sign(own.cmp(&others)))
}

/// The product of two numbers, if both are short and it fits with all its digits.
#[inline]
pub(super) fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    let (own, others) = (digits_of(one)?, digits_of(other)?);
    let negative = one.is_sign_negative() != other.is_sign_negative();
    let scale = one.scale().saturating_add(other.scale());
    match small_product(own, others) {
        Some(units) if scale <= Decimal::MAX_SCALE => Some(few(units, scale, negative)),
        // 64 bits times 64 bits fit into 128.
        _ => decimal(u128::from(own).saturating_mul(u128::from(others)), scale, negative),
    }
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
        return Some(few(whole / divisor, soon, negative).normalize());
    }
    let whole = raised(u128::from(own), zeros(digits)?)?;
    let divisor = u128::from(divisor);
    let (units, rest) = (whole / divisor, whole % divisor);
    let up = rest >= divisor.saturating_sub(rest);
    decimal(units.saturating_add(u128::from(up)), digits, negative)
}

/// The decimal of few digits; the scale is at most 28.
#[inline]
fn few(units: u64, scale: u32, negative: bool) -> Decimal {
    Decimal::from_parts(units as u32, (units >> 32) as u32, 0, negative, scale)
}

/// The decimal of these digits, if they are not too many.
#[inline]
fn decimal(units: u128, scale: u32, negative: bool) -> Option<Decimal> {
    let fits = units >> 96 == 0 && scale <= Decimal::MAX_SCALE;
    let part = |bits: u32| (units >> bits) as u32;
    fits.then(|| Decimal::from_parts(part(0), part(32), part(64), negative, scale))
}
