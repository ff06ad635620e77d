//! Calendar days. Year, month and day are all that an emulation period knows, so this is forty lines
//! instead of a date library, which would add 6 kB to the first load.

use core::fmt;
use core::str::FromStr;

use serde::Serialize;

/// A day of the Gregorian calendar, from the year 1900 to 2999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text or a triple that names no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date is a real day written like 2022-01-31")]
pub struct DateProblem;

impl Date {
    /// The first day that there is here.
    pub const FIRST: Self = Self { year: 1900, month: 1, day: 1 };

    /// Makes the day, if the calendar has it.
    ///
    /// # Errors
    /// When there is no such day or the year is not between 1900 and 2999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateProblem> {
        let date = Self { year, month, day };
        let in_range = (1900..=2999).contains(&year) && (1..=12).contains(&month);
        if in_range && day >= 1 && day <= date.days_in_month() { Ok(date) } else { Err(DateProblem) }
    }

    /// The year, 1900 to 2999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    fn is_leap_year(self) -> bool {
        self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400))
    }

    fn days_in_month(self) -> u8 {
        match self.month {
            2 if self.is_leap_year() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Returns the number of days from `other` to `self`; negative when `self` is earlier.
    #[must_use]
    pub fn days_after(self, other: Self) -> i32 {
        self.day_number().saturating_sub(other.day_number())
    }

    /// Returns the day so many days later, or earlier where `days` is negative; nothing beyond 100 000 days and
    /// outside the years that a date can have.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let mut month = Self { day: 1, ..self };
        let mut day = i32::from(self.day).checked_add(days).filter(|_| days.unsigned_abs() <= 100_000)?;
        while day < 1 {
            month = match month.month {
                1 => Self { year: month.year.checked_sub(1)?, month: 12, day: 1 },
                later => Self { month: later.saturating_sub(1), ..month },
            };
            day = day.saturating_add(i32::from(month.days_in_month()));
        }
        while day > i32::from(month.days_in_month()) {
            day = day.saturating_sub(i32::from(month.days_in_month()));
            month = match month.month {
                12 => Self { year: month.year.checked_add(1)?, month: 1, day: 1 },
                earlier => Self { month: earlier.saturating_add(1), ..month },
            };
        }
        Self::new(month.year, month.month, u8::try_from(day).ok()?).ok()
    }

    /// Counts days from 1 March of the year 0, so that the leap day is the last of its year.
    fn day_number(self) -> i32 {
        let (year, month) = if self.month > 2 {
            (i32::from(self.year), i32::from(self.month) - 3)
        } else {
            (i32::from(self.year) - 1, i32::from(self.month) + 9)
        };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl FromStr for Date {
    type Err = DateProblem;

    /// Reads `2022-01-31`.
    fn from_str(text: &str) -> Result<Self, DateProblem> {
        let mut parts = text.splitn(3, '-');
        let mut next = |length: usize| -> Result<u16, DateProblem> {
            let part = parts.next().ok_or(DateProblem)?;
            if part.len() != length || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(DateProblem);
            }
            part.parse().map_err(|_| DateProblem)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let small = |number: u16| u8::try_from(number).map_err(|_| DateProblem);
        Self::new(year, small(month)?, small(day)?)
    }
}
