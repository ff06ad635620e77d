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

/// As [`parts`], with exactly so many digits after the comma, rounded half up.
#[must_use]
pub fn fixed_parts(value: Exact, digits: u32, language: Language) -> (String, String) {
    let shown = value.rounded(digits);
    let (whole, mut fraction) = split(shown, language);
    if fraction.is_empty() && digits > 0 {
        fraction.push(comma(language));
    }
    for _ in shown.digits()..digits {
        fraction.push('0');
    }
    (if shown.is_negative() { format!("−{whole}") } else { whole }, fraction)
}

/// A number with exactly so many digits after the comma, rounded half up: `3,10`.
#[must_use]
pub fn fixed(value: Exact, digits: u32, language: Language) -> String {
    if value.is_unlimited() {
        return shortest(value, language);
    }
    let (whole, fraction) = fixed_parts(value, digits, language);
    whole + &fraction
}

/// A number without zeros at the end of its fraction; `∞` where it stands for "no limit".
#[must_use]
pub fn shortest(value: Exact, language: Language) -> String {
    if value.is_unlimited() {
        return if value.is_negative() { "−∞" } else { "∞" }.to_owned();
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

/// As [`typed`], so that nobody takes it for another number on reading it again: a zero behind three digits of a
/// fraction tells them from a group of thousands.
#[must_use]
pub fn typed_plainly(value: Exact, language: Language) -> String {
    let typed = typed(value, language);
    if value.shortest().digits() == 3 { format!("{typed}0") } else { typed }
}

/// Per cent: `139,21%`.
#[must_use]
pub fn percent(value: Exact, language: Language) -> String {
    format!("{}%", shortest(value.rounded(2), language))
}

/// A lower bound as the newspaper gives it: `trên 116%`, `above 116%`.
#[must_use]
pub fn above_percent(value: Exact, language: Language) -> String {
    format!("{} {}", language.of(Phrase("trên", "above")), percent(value, language))
}

/// A lower bound that is not far off: `hơn 105%`, `over 105%`.
#[must_use]
pub fn over_percent(value: Exact, language: Language) -> String {
    format!("{} {}", language.of(Phrase("hơn", "over")), percent(value, language))
}

/// From one number to another: `812–860`; one number where both look the same.
#[must_use]
pub fn span(low: Exact, high: Exact, language: Language) -> String {
    let (from, to) = (shortest(low, language), shortest(high, language));
    if from == to {
        return from;
    }
    // Beside a minus the dash wants room.
    if low.is_negative() || high.is_negative() {
        format!("{from} – {to}")
    } else {
        format!("{from}–{to}")
    }
}

/// A day of the year: `15/12`, `15 December`.
#[must_use]
pub fn day_of_year(day: u8, month: u8, language: Language) -> String {
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
        Language::Vi => format!("{day:02}/{month:02}"),
        Language::En => {
            let name = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
            format!("{day} {name}")
        }
    }
}

/// A day.
#[must_use]
pub fn date(date: Date, language: Language) -> String {
    let gap = if language == Language::Vi { '/' } else { ' ' };
    format!("{}{gap}{}", day_of_year(date.day(), date.month(), language), date.year())
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
    counted(&shortest(value, language), language)
}

/// So many points with exactly so many digits after the comma: `3,10 điểm`.
#[must_use]
pub fn fixed_points(value: Exact, digits: u32, language: Language) -> String {
    counted(&fixed(value, digits, language), language)
}

/// From the fewest to the most points: `812–860 điểm`.
#[must_use]
pub fn points_span(low: Exact, high: Exact, language: Language) -> String {
    counted(&span(low, high, language), language)
}

fn counted(number: &str, language: Language) -> String {
    let word = match (language, number) {
        (Language::Vi, _) => "điểm",
        (Language::En, "1" | "−1") => "point",
        (Language::En, _) => "points",
    };
    format!("{number} {word}")
}

/// A place as an ordinal: `thứ 4`, `4th`.
#[must_use]
pub fn ordinal(place: u32, language: Language) -> String {
    if language == Language::Vi {
        return format!("thứ {place}");
    }
    let ending = match (place.checked_rem(10), place.checked_rem(100)) {
        (Some(1), Some(last)) if last != 11 => "st",
        (Some(2), Some(last)) if last != 12 => "nd",
        (Some(3), Some(last)) if last != 13 => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
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
