//! Numbers, dates and places in each language's form: `1.234,56` and `1,234.56`, `18/04/2023` and
//! `18 April 2023`. The minus is U+2212, ranges have an en dash.

use super::{Language, Phrase};
use crate::number::{Date, Exact};

/// The mark before the fraction.
fn comma(language: Language) -> char {
    match language {
        Language::Vi => ',',
        Language::En => '.',
    }
}

/// Splits the digits of a number into its whole part, grouped, and its fraction with its mark.
fn split(value: Exact, language: Language) -> (String, String) {
    let digits = value.size().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let group = match language {
        Language::Vi => '.',
        Language::En => ',',
    };
    let mut grouped = String::with_capacity(whole.len().saturating_add(4));
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    let fraction = if fraction.is_empty() { String::new() } else { format!("{}{fraction}", comma(language)) };
    (grouped, fraction)
}

/// The whole part with its sign and the fraction with its mark, for aligning columns on the comma. At most
/// three digits after the comma are shown, rounded half up; zeros at the end are not.
#[must_use]
pub fn parts(value: Exact, language: Language) -> (String, String) {
    let shown = value.rounded(3).shortest();
    let (whole, fraction) = split(shown, language);
    (if shown.is_negative() { format!("−{whole}") } else { whole }, fraction)
}

/// As [`parts`], with the sign always written; zero has none.
#[must_use]
pub fn signed_parts(value: Exact, language: Language) -> (String, String) {
    let (whole, fraction) = parts(value, language);
    (if value.rounded(3) > Exact::ZERO { format!("+{whole}") } else { whole }, fraction)
}

/// A number without zeros at the end of its fraction.
#[must_use]
pub fn shortest(value: Exact, language: Language) -> String {
    if value.is_unlimited() {
        return "∞".to_owned();
    }
    let (whole, fraction) = parts(value, language);
    whole + &fraction
}

/// A number with its sign always written: `+6`, `−0,5`.
#[must_use]
pub fn signed(value: Exact, language: Language) -> String {
    let (whole, fraction) = signed_parts(value, language);
    whole + &fraction
}

/// A number with exactly its own digits, as it stands in a document.
#[must_use]
pub fn as_written(value: Exact, language: Language) -> String {
    let (whole, fraction) = split(value, language);
    if value.is_negative() { format!("−{whole}{fraction}") } else { whole + &fraction }
}

/// A number as a person would type it into a field: no groups.
#[must_use]
pub fn typed(value: Exact, language: Language) -> String {
    value.shortest().to_string().replace('.', &comma(language).to_string())
}

/// Per cent: `139,21%`.
#[must_use]
pub fn percent(value: Exact, language: Language) -> String {
    format!("{}%", shortest(value.rounded(2), language))
}

/// From one number to another: `812–860`; one number where both are the same.
#[must_use]
pub fn span(low: Exact, high: Exact, language: Language) -> String {
    if low == high {
        return shortest(low, language);
    }
    format!("{}–{}", shortest(low, language), shortest(high, language))
}

/// A day.
#[must_use]
pub fn date(date: Date, language: Language) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match language {
        Language::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Language::En => {
            let month = MONTHS.get(usize::from(date.month()).saturating_sub(1)).copied().unwrap_or_default();
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

/// A moment written as `2023-04-18T09:30:00Z`: the day and the time of day; as it is where it has another form.
#[must_use]
pub fn timestamp(iso: &str, language: Language) -> String {
    let day = iso.get(..10).and_then(|day| day.parse::<Date>().ok());
    match (day, iso.get(11..16)) {
        (Some(day), Some(time)) => format!("{} {time}", date(day, language)),
        (Some(day), None) => date(day, language),
        (None, _) => iso.to_owned(),
    }
}

/// The years of a movement: `2020–2025, tầm nhìn 2030`; empty where none is known.
#[must_use]
pub fn years(from: Option<u16>, to: Option<u16>, vision: Option<u16>, language: Language) -> String {
    const SINCE: Phrase = Phrase("từ", "since");
    const UNTIL: Phrase = Phrase("đến", "until");
    const VISION: Phrase = Phrase("tầm nhìn", "vision");
    let years = match (from, to) {
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => format!("{} {from}", language.of(SINCE)),
        (None, Some(to)) => format!("{} {to}", language.of(UNTIL)),
        (None, None) => String::new(),
    };
    match vision {
        Some(vision) if years.is_empty() => format!("{} {vision}", language.of(VISION)),
        Some(vision) => format!("{years}, {} {vision}", language.of(VISION)),
        None => years,
    }
}

/// So many points: `40 điểm`, `1 point`, `40 points`.
#[must_use]
pub fn points(value: Exact, language: Language) -> String {
    let number = shortest(value, language);
    match language {
        Language::Vi => format!("{number} điểm"),
        Language::En if value.size() == Exact::ONE => format!("{number} point"),
        Language::En => format!("{number} points"),
    }
}

/// A place: `hạng 4`, `hạng 2–7`; `place 4`, `places 2–7`.
#[must_use]
pub fn place(best: u32, worst: u32, language: Language) -> String {
    match (language, best == worst) {
        (Language::Vi, true) => format!("hạng {best}"),
        (Language::Vi, false) => format!("hạng {best}–{worst}"),
        (Language::En, true) => format!("place {best}"),
        (Language::En, false) => format!("places {best}–{worst}"),
    }
}

/// A size in bytes: `12 kB`, `1,4 MB`.
#[must_use]
pub fn size(bytes: usize, language: Language) -> String {
    let bytes = Exact::from(u32::try_from(bytes).unwrap_or(u32::MAX));
    let (unit, divisor, digits) = if bytes < Exact::from(1_000_000) {
        ("kB", Exact::from(1000), 0)
    } else {
        ("MB", Exact::from(1_000_000), 1)
    };
    let value = bytes.over(divisor).unwrap_or_default().rounded(digits).max(Exact::ONE);
    format!("{} {unit}", shortest(value, language))
}
