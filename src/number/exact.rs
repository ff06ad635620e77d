//! The one number type of the product.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::ser::{Serialize, Serializer};

use super::short;

/// An exact decimal number from −10¹⁵ to 10¹⁵ with at most 20 digits after the point.
///
/// Arithmetic never panics and never wraps: a result outside the range stops at the limit, which no
/// honest score reaches (what enters is bounded to 13 digits before the point). Sums and differences of
/// numbers below 10⁸ are exact, so the steps of a sum add up to it; quotients end after 20 digits.
#[derive(Clone, Copy, Default)]
pub struct Exact(Decimal);

/// Why a text is not an [`Exact`] in the strict form of files and links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExactProblem {
    /// Something other than an optional minus, digits, and a point followed by digits.
    #[error("a number is written like 12 or -0.5")]
    NotANumber,
    /// More than 13 digits before the point or 12 after it.
    #[error("a number has at most 13 digits before the point and 12 after it")]
    TooLong,
}

/// The most digits after the point.
const FINEST: u32 = 20;
/// Digits after the point that are free of what quotients leave behind: 0,12499…9 is 0,125 here.
const CLEAN: u32 = 16;
/// The most digits after the point that a file holds.
const FILED: u32 = 12;
/// 10¹⁵, the end of the range.
const END: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);
/// The largest number that a file holds: 13 digits before the point.
const LARGEST_FILED: Decimal = Decimal::from_parts(1_316_134_911, 2_328, 0, false, 0);
/// From here on a number counts as unlimited.
const HALF_END: Decimal = Decimal::from_parts(1_382_236_160, 116_415, 0, false, 0);
const HALF_UP: RoundingStrategy = RoundingStrategy::MidpointAwayFromZero;

impl Exact {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// One.
    pub const ONE: Self = Self(Decimal::ONE);
    /// One hundred, as in per cent.
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);
    /// Stands for "no limit": no score that is made of bounded inputs reaches it.
    pub const LIMIT: Self = Self(END);

    /// Makes `mantissa` × 10^−`scale`, for instance `new(1095, 1)` = 109,5. Scales over 28 count as 28.
    #[must_use]
    pub fn new(mantissa: i64, scale: u32) -> Self {
        Self::from_decimal(Decimal::new(mantissa, scale.min(28)))
    }

    /// Returns the underlying decimal, for formatting and for mathematics.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Wraps a decimal that mathematics has made, stopping at the limits and after 20 digits.
    #[must_use]
    #[inline]
    pub fn from_decimal(value: Decimal) -> Self {
        // 96 bits with 14 digits after the point stay inside the range, 64 bits with 5, and 15 digits anywhere.
        let parts = value.unpack();
        let low = u64::from(parts.mid) << 32 | u64::from(parts.lo);
        let few = parts.hi == 0 && (low <= 1_000_000_000_000_000 || parts.scale >= 5);
        if parts.scale <= FINEST && (few || parts.scale >= 14) {
            return Self(value).without_signed_zero();
        }
        Self::within_limits(value)
    }

    fn within_limits(value: Decimal) -> Self {
        let value =
            if value.scale() > FINEST { value.round_dp_with_strategy(FINEST, HALF_UP) } else { value };
        Self(value.clamp(-END, END)).without_signed_zero()
    }

    /// Zero has no sign: the library knows a −0, which would be shown and written as such.
    fn without_signed_zero(self) -> Self {
        if self.0.is_zero() && self.0.is_sign_negative() { Self(-self.0) } else { self }
    }

    /// Returns `self + other`.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        match (self.is_zero(), other.is_zero()) {
            (true, _) => other,
            (_, true) => self,
            _ => Self::from_decimal(
                short::sum(self.0, other.0).unwrap_or_else(|| self.0.saturating_add(other.0)),
            ),
        }
    }

    /// Returns `self − other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        if other.is_zero() {
            return self;
        }
        self.plus(other.negated())
    }

    /// Returns `self × other`.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        if self.is_zero() || other.is_zero() {
            return Self::ZERO;
        }
        let product = short::product(self.0, other.0);
        Self::from_decimal(product.unwrap_or_else(|| self.0.saturating_mul(other.0)))
    }

    /// Returns `self ÷ other` to 20 digits after the point, or nothing when `other` is zero.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        if let Some(quotient) = short::quotient(self.0, other.0, FINEST) {
            return Some(Self::from_decimal(quotient));
        }
        let end = if self.0.is_sign_negative() == other.0.is_sign_negative() { END } else { -END };
        Some(self.0.checked_div(other.0).map_or(Self(end), Self::from_decimal))
    }

    /// Returns `−self`.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0).without_signed_zero()
    }

    /// Returns the size without the sign.
    #[must_use]
    pub fn size(self) -> Self {
        Self(self.0.abs())
    }

    /// Returns the nearest number from `low` to `high`; `low` where there is none between them.
    #[must_use]
    pub fn within(self, low: Self, high: Self) -> Self {
        if self > low { self.min(high).max(low) } else { low }
    }

    /// Rounds half up (away from zero) to `digits` after the point.
    #[must_use]
    pub fn rounded(self, digits: u32) -> Self {
        if self.0.scale() <= digits {
            return self;
        }
        Self(self.clean().0.round_dp_with_strategy(digits, HALF_UP)).without_signed_zero()
    }

    /// Rounds towards −∞ to `digits` after the point.
    #[must_use]
    pub fn floored(self, digits: u32) -> Self {
        if self.0.scale() <= digits {
            return self;
        }
        let down = RoundingStrategy::ToNegativeInfinity;
        Self(self.clean().0.round_dp_with_strategy(digits, down)).without_signed_zero()
    }

    /// Returns the number without what quotients leave behind after its 16th digit: three thirds are one.
    /// Totals are compared so.
    #[must_use]
    pub fn clean(self) -> Self {
        if self.0.scale() <= CLEAN {
            return self;
        }
        Self(self.0.round_dp_with_strategy(CLEAN, HALF_UP)).without_signed_zero()
    }

    /// Whether the number is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Whether the number stands for "no limit".
    #[must_use]
    pub fn is_unlimited(self) -> bool {
        self.0.abs() >= HALF_END
    }

    /// The nearest whole number of pixels or permille and the like: for pictures only, never for a score.
    #[must_use]
    pub fn for_picture(self) -> f64 {
        use rust_decimal::prelude::ToPrimitive as _;
        self.0.to_f64().unwrap_or(0.0)
    }

    /// Returns the number without zeros at the end of its fraction (109,50 becomes 109,5).
    #[must_use]
    pub fn shortest(self) -> Self {
        Self(self.0.normalize())
    }

    /// Returns how many digits stand after the point.
    #[must_use]
    pub fn digits(self) -> u32 {
        self.0.scale()
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        short::compare(self.0, other.0).unwrap_or_else(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Exact {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let (own, others) = (self.0.unpack(), other.0.unpack());
        if own.scale != others.scale {
            return self.cmp(other).is_eq();
        }
        (own.lo, own.mid, own.hi, own.negative) == (others.lo, others.mid, others.hi, others.negative)
    }
}

impl Eq for Exact {}

impl Hash for Exact {
    /// Equal numbers have equal hashes, however many zeros end them.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl From<i32> for Exact {
    fn from(value: i32) -> Self {
        Self(Decimal::from(value))
    }
}

impl From<u32> for Exact {
    fn from(value: u32) -> Self {
        Self(Decimal::from(value))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Exact {
    type Err = ExactProblem;

    /// Reads the strict form: `12`, `-0.5`, `1234.56`; a point, no grouping, no exponent, no plus sign.
    fn from_str(text: &str) -> Result<Self, ExactProblem> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(ExactProblem::NotANumber);
        }
        if whole.len() > 13 || fraction.len() > 12 {
            return Err(ExactProblem::TooLong);
        }
        let fraction = if digits.contains('.') { fraction } else { "" };
        let mut mantissa: i128 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            mantissa = mantissa.saturating_mul(10).saturating_add(i128::from(byte.saturating_sub(b'0')));
        }
        let scale = u32::try_from(fraction.len()).unwrap_or(0);
        let value = Decimal::try_from_i128_with_scale(if negative { -mantissa } else { mantissa }, scale)
            .map_err(|_| ExactProblem::TooLong)?;
        Ok(Self(value).without_signed_zero())
    }
}

impl Serialize for Exact {
    /// Writes a string: a program that reads the file must not turn the number into a binary float. What is
    /// written can be read again: a computed number ends after 12 digits in a file.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let filed = self.rounded(FILED).0.clamp(-LARGEST_FILED, LARGEST_FILED);
        serializer.collect_str(&filed)
    }
}
