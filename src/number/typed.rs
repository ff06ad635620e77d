//! Reads numbers as people type and paste them.
//!
//! Accepted, with spaces of any kind around and a `%` at the end:
//! - a sign `-`, `−`, `–` or `+`, also apart from its number: `- 0,5`, `+1`;
//! - a comma or a point before the fraction: `3.5`, `0,5`, `139,21 %`;
//! - groups of three with the other mark or with spaces: `1.234,56`, `1,234.56`, `1 234,5`, `1.234.567`;
//! - a range with a dash: `6-7`, `6 – 7,5`.
//!
//! `1.234` and `1,234` can mean two numbers: they are not guessed but reported as ambiguous, with both.

use core::fmt;

use super::{Exact, ExactProblem};

/// What a typed text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// One number.
    Number(Exact),
    /// A range from a lower to a higher number, as a plan may be ("6-7 %").
    Range(Exact, Exact),
}

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Range(low, high) => write!(f, "{low} – {high}"),
        }
    }
}

/// Why a typed text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TypedProblem {
    /// Nothing was typed.
    #[error("nothing is typed")]
    Empty,
    /// Something in it belongs to no number.
    #[error("not a number")]
    NotANumber,
    /// More than 13 digits before the mark or 12 after it.
    #[error("more digits than a figure has")]
    TooLong,
    /// It can be read in two ways, and only the person knows which.
    #[error("can be read as {grouped} or as {fraction}")]
    Ambiguous {
        /// What it says if the mark groups thousands.
        grouped: Typed,
        /// What it says if the mark begins the fraction.
        fraction: Typed,
    },
    /// A range whose first number is the higher one.
    #[error("the range begins with its higher number")]
    RangeOrder,
}

const MINUS: [char; 4] = ['-', '−', '–', '—'];

/// The mark before the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecimalMark {
    /// `139.21`; then a comma groups thousands.
    Point,
    /// `139,21`; then a point groups thousands.
    Comma,
}

impl DecimalMark {
    fn of(mark: char) -> Self {
        if mark == '.' { Self::Point } else { Self::Comma }
    }

    fn other(self) -> Self {
        if self == Self::Point { Self::Comma } else { Self::Point }
    }
}

/// What a mark says that can be read in two ways.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    NotSettled,
    Groups,
    Fraction,
    With(DecimalMark),
}

/// What keeps one reading from being a number.
enum Fault {
    TwoReadings,
    Problem(TypedProblem),
}

/// Reads one typed number or range.
///
/// # Errors
/// Says why the text is no number; nothing is guessed.
pub fn read_typed(text: &str) -> Result<Typed, TypedProblem> {
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim();
    if text.is_empty() {
        return Err(TypedProblem::Empty);
    }
    match read(text, Reading::NotSettled) {
        Ok(typed) => Ok(typed),
        Err(Fault::Problem(problem)) => Err(problem),
        Err(Fault::TwoReadings) => match (read(text, Reading::Groups), read(text, Reading::Fraction)) {
            (Ok(grouped), Ok(fraction)) => Err(TypedProblem::Ambiguous { grouped, fraction }),
            // A range may leave one reading in which it does not run backwards.
            (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
            (Err(Fault::Problem(problem)), Err(_)) => Err(problem),
            (Err(Fault::TwoReadings), Err(_)) => Err(TypedProblem::NotANumber),
        },
    }
}

/// Reads one typed number or range where it is known which mark begins a fraction, as from the other numbers of a
/// file: `1.234` is then no longer ambiguous.
///
/// # Errors
/// Says why the text is no number.
pub fn read_typed_with(text: &str, mark: Option<DecimalMark>) -> Result<Typed, TypedProblem> {
    let Some(mark) = mark else { return read_typed(text) };
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim();
    if text.is_empty() {
        return Err(TypedProblem::Empty);
    }
    read(text, Reading::With(mark)).map_err(|fault| match fault {
        Fault::Problem(problem) => problem,
        Fault::TwoReadings => TypedProblem::NotANumber,
    })
}

/// Reads a number that a program has written as no person does, with more digits after the point than a figure has
/// (`72.30000000000001`) or with an exponent (`1.5e-05`): rounded half up to 12 digits. Nothing for any other text.
#[must_use]
pub fn read_machine(text: &str) -> Option<Exact> {
    const KEPT: usize = 12;
    let text = text.trim();
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            (mantissa, exponent.parse::<i32>().ok().filter(|size| size.abs() <= 20)?)
        }
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_fine = fraction.len() > KEPT && fraction.len() <= 40;
    if !(is_fine || mantissa != text) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let kept = fraction.get(..KEPT.min(fraction.len()))?;
    let digits = if kept.is_empty() { whole.to_owned() } else { format!("{whole}.{kept}") };
    let up = fraction.as_bytes().get(KEPT).is_some_and(|digit| *digit >= b'5');
    let step = if up { Exact::new(1, 12) } else { Exact::ZERO };
    let cut: Exact = digits.parse().ok()?;
    let mut number = if mantissa.starts_with('-') { cut.minus(step) } else { cut.plus(step) };
    let factor = if exponent < 0 { Exact::new(1, 1) } else { Exact::from(10) };
    for _ in 0..exponent.unsigned_abs() {
        number = number.times(factor);
    }
    // What is too large for a file is no figure.
    let number = number.rounded(12).shortest();
    (number.size() < Exact::new(10_000_000_000_000, 0)).then_some(number)
}

/// Which mark begins a fraction in a text of one or several numbers, where the text settles it: `139,21`,
/// `1.234,56` and `1.234.567` do, `1.234` and `12` do not.
#[must_use]
pub fn decimal_mark(text: &str) -> Option<DecimalMark> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    numbers.into_iter().find_map(|number| {
        let mut marks = number.chars().filter(|mark| matches!(mark, '.' | ','));
        let first = marks.next()?;
        match marks.next_back() {
            Some(last) => {
                let (whole, fraction) =
                    if last == first { (number, "0") } else { number.rsplit_once(last)? };
                let grouped = without_groups(whole, Some(first)).is_ok() && !fraction.is_empty();
                let mark = DecimalMark::of(last);
                grouped.then_some(if last == first { mark.other() } else { mark })
            }
            None => {
                let (whole, fraction) = number.split_once(first)?;
                let fits = !whole.is_empty() && !fraction.is_empty();
                (fits && !may_group(whole, fraction)).then(|| DecimalMark::of(first))
            }
        }
    })
}

/// Whether one mark between these digits may group thousands.
fn may_group(whole: &str, fraction: &str) -> bool {
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && fraction.len() == 3
}

fn read(text: &str, reading: Reading) -> Result<Typed, Fault> {
    let (negative, rest) = sign(text);
    let signed = |number: Exact| if negative { number.negated() } else { number };
    let dash = rest.char_indices().find(|(_, mark)| MINUS.contains(mark));
    let Some((at, mark)) = dash else {
        return Ok(Typed::Number(signed(unsigned(rest, reading)?)));
    };
    let first = rest.get(..at).unwrap_or_default().trim();
    let second = rest.get(at.saturating_add(mark.len_utf8())..).unwrap_or_default().trim();
    let low = signed(unsigned(first.strip_suffix('%').unwrap_or(first).trim(), reading)?);
    let high = unsigned(second, reading)?;
    if low > high { Err(Fault::Problem(TypedProblem::RangeOrder)) } else { Ok(Typed::Range(low, high)) }
}

fn sign(text: &str) -> (bool, &str) {
    match text.chars().next() {
        Some('+') => (false, text.get(1..).unwrap_or_default().trim_start()),
        Some(mark) if MINUS.contains(&mark) => {
            (true, text.get(mark.len_utf8()..).unwrap_or_default().trim_start())
        }
        _ => (false, text),
    }
}

fn unsigned(text: &str, reading: Reading) -> Result<Exact, Fault> {
    let mut marks = text.chars().filter(|mark| matches!(mark, '.' | ','));
    let first = marks.next();
    let (one, last) = match marks.next_back() {
        Some(last) => (false, Some(last)),
        None => (first.is_some(), first),
    };
    let both = first != last;
    // With two kinds of mark the last one begins the fraction; a mark that recurs groups thousands.
    let fraction_mark = if both || one { last } else { None };
    let (whole, fraction) = match fraction_mark.and_then(|mark| text.rsplit_once(mark)) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let group_mark = if one { None } else { first };
    let whole_digits = without_groups(whole, group_mark)?;
    let digits_only = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits_only(&whole_digits) || fraction.is_some_and(|part| !digits_only(part)) {
        return Err(Fault::Problem(TypedProblem::NotANumber));
    }
    let Some(fraction) = fraction else { return strict(&whole_digits) };
    let may_group = one && whole == whole_digits && may_group(&whole_digits, fraction);
    let reading = match (reading, fraction_mark) {
        (Reading::With(mark), Some(own)) if mark == DecimalMark::of(own) => Reading::Fraction,
        (Reading::With(_), _) => Reading::Groups,
        (reading, _) => reading,
    };
    match reading {
        Reading::NotSettled if may_group => Err(Fault::TwoReadings),
        Reading::Groups if may_group => strict(&format!("{whole_digits}{fraction}")),
        _ => strict(&format!("{whole_digits}.{fraction}")),
    }
}

/// Joins groups of three that stand apart by `mark` or by spaces.
fn without_groups(whole: &str, mark: Option<char>) -> Result<String, Fault> {
    let separator = |letter: char| Some(letter) == mark || letter.is_whitespace();
    if !whole.contains(separator) {
        return Ok(whole.to_owned());
    }
    let mut digits = String::new();
    for (index, group) in whole.split(separator).enumerate() {
        let right = if index == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        if !right {
            return Err(Fault::Problem(TypedProblem::NotANumber));
        }
        digits.push_str(group);
    }
    Ok(digits)
}

fn strict(digits: &str) -> Result<Exact, Fault> {
    digits.parse().map_err(|problem| {
        Fault::Problem(match problem {
            ExactProblem::NotANumber => TypedProblem::NotANumber,
            ExactProblem::TooLong => TypedProblem::TooLong,
        })
    })
}
