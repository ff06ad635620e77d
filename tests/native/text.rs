//! Words: number forms, phrases, sentences.

use thidua::dossier::Label;
use thidua::number::{Date, Exact};
use thidua::text::{Language, number, words};

const VI: Language = Language::Vi;
const EN: Language = Language::En;

fn exact(text: &str) -> Exact {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

#[test]
fn numbers_have_each_languages_form() {
    // (number, Vietnamese, English, why)
    let cases = [
        ("1234.56", "1.234,56", "1,234.56", "groups of three and the comma"),
        ("1234567", "1.234.567", "1,234,567", "two groups"),
        ("999", "999", "999", "no group below a thousand"),
        ("0", "0", "0", "zero"),
        ("-0.5", "−0,5", "−0.5", "a real minus"),
        ("109.50", "109,5", "109.5", "no zeros at the end"),
        ("0.0004", "0", "0", "no sign and no digits that are not shown"),
        ("-0.0004", "0", "0", "what rounds to zero has no minus"),
        ("2.0005", "2,001", "2.001", "three digits, half up"),
    ];
    for (text, vi, en, why) in cases {
        assert_eq!(number::shortest(exact(text), VI), vi, "{text}: {why}");
        assert_eq!(number::shortest(exact(text), EN), en, "{text}: {why}");
    }
    assert_eq!(number::shortest(Exact::LIMIT, VI), "∞");
    assert_eq!(number::shortest(Exact::LIMIT.negated(), VI), "−∞");
}

#[test]
fn digits_may_be_fixed() {
    // (number, digits, Vietnamese, why)
    let cases = [
        ("3.1", 2, "3,10", "zeros are added"),
        ("3", 2, "3,00", "to a whole number too"),
        ("3.145", 2, "3,15", "half up"),
        ("-3.145", 2, "−3,15", "away from zero"),
        ("-0.001", 2, "0,00", "no minus on nothing"),
        ("12.5", 0, "13", "no comma without digits"),
    ];
    for (text, digits, vi, why) in cases {
        assert_eq!(number::fixed(exact(text), digits, VI), vi, "{text}: {why}");
    }
    assert_eq!(number::fixed(exact("1234.5"), 2, EN), "1,234.50");
    assert_eq!(number::fixed_points(exact("3.1"), 2, VI), "3,10 điểm");
}

#[test]
fn signs_are_written_for_bonus_and_deduction() {
    // (number, shown, why)
    let cases = [("6", "+6", "bonus"), ("-0.5", "−0,5", "deduction"), ("0", "0", "neither")];
    for (text, vi, why) in cases {
        assert_eq!(number::signed(exact(text), VI), vi, "{why}");
    }
}

#[test]
fn numbers_split_at_the_comma() {
    let pair = |whole: &str, fraction: &str| (whole.to_owned(), fraction.to_owned());
    assert_eq!(number::parts(exact("1234.5"), VI), pair("1.234", ",5"));
    assert_eq!(number::parts(exact("-7"), EN), pair("−7", ""));
    assert_eq!(number::signed_parts(exact("6"), VI), pair("+6", ""));
    assert_eq!(number::fixed_parts(exact("46"), 2, VI), pair("46", ",00"));
}

#[test]
fn percents_and_bounds() {
    assert_eq!(number::percent(exact("139.21"), VI), "139,21%");
    assert_eq!(number::percent(exact("130.142857"), EN), "130.14%");
    assert_eq!(number::above_percent(exact("116"), VI), "trên 116%");
    assert_eq!(number::above_percent(exact("116"), EN), "above 116%");
    assert_eq!(number::over_percent(exact("105"), VI), "hơn 105%");
    assert_eq!(number::over_percent(exact("105"), EN), "over 105%");
}

#[test]
fn spans_points_and_places() {
    assert_eq!(number::span(exact("6"), exact("7"), VI), "6–7");
    assert_eq!(number::span(exact("7"), exact("7.0"), VI), "7");
    assert_eq!(number::span(exact("-3"), exact("5"), EN), "−3 – 5");
    assert_eq!(number::points(exact("40"), VI), "40 điểm");
    assert_eq!(number::points(exact("1"), EN), "1 point");
    assert_eq!(number::points(exact("-1.0"), EN), "−1 point");
    assert_eq!(number::points(exact("0.5"), EN), "0.5 points");
    assert_eq!(number::points_span(exact("812"), exact("860"), EN), "812–860 points");
    assert_eq!(number::place(4, 4, VI), "hạng 4");
    assert_eq!(number::place(2, 7, VI), "hạng 2–7");
    assert_eq!(number::place(2, 7, EN), "places 2–7");
    assert_eq!(number::ordinal(4, VI), "thứ 4");
    // (place, English)
    let ordinals = [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th")];
    for (place, en) in ordinals.into_iter().chain([(21, "21st"), (102, "102nd"), (111, "111th")]) {
        assert_eq!(number::ordinal(place, EN), en);
    }
}

#[test]
fn days_moments_and_sizes() {
    let day = Date::new(2023, 4, 18).unwrap();
    assert_eq!(number::date(day, VI), "18/04/2023");
    assert_eq!(number::date(day, EN), "18 April 2023");
    assert_eq!(number::timestamp("2026-11-24T09:30:00Z", VI), "24/11/2026 09:30");
    assert_eq!(number::timestamp("2026-11-24T09:30:00Z", EN), "24 November 2026 09:30");
    assert_eq!(number::timestamp("2026-11-24", VI), "24/11/2026");
    assert_eq!(number::timestamp("yesterday", VI), "yesterday", "another form stays as it is");
    assert_eq!(number::years(Some(2020), Some(2025), Some(2030), VI), "2020–2025, tầm nhìn 2030");
    assert_eq!(number::size(12_400, VI), "12 kB");
    assert_eq!(number::size(1_400_000, VI), "1,4 MB");
    assert_eq!(number::size(12, EN), "1 kB", "never nothing");
}

#[test]
fn labels_fall_back_to_vietnamese() {
    assert_eq!(EN.label(&Label::new("Hậu Giang")), "Hậu Giang");
    assert_eq!(EN.label(&Label::both("Cụm", "Cluster")), "Cluster");
    assert_eq!(VI.label(&Label::both("Cụm", "Cluster")), "Cụm");
    assert_eq!(Language::of_tag("en-GB"), EN);
    assert_eq!(Language::of_tag("fr"), VI);
    assert_eq!(words::without_name(0, VI), "Đơn vị A");
    assert_eq!(words::without_name(27, EN), "Member B2");
}

/// The phrases are read from the sources, so that none can hide.
fn phrases() -> Vec<(String, usize, String)> {
    let mut found = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for (line, code) in
                text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
            {
                for quoted in code.split('"').skip(1).step_by(2) {
                    found.push((path.display().to_string(), line + 1, quoted.to_owned()));
                }
            }
        }
    }
    assert!(found.len() > 100, "{} phrases", found.len());
    found
}

#[test]
fn phrases_are_calm_and_composed() {
    for (file, line, phrase) in phrases() {
        let place = format!("{file}:{line}: {phrase}");
        assert!(!phrase.contains('!'), "an exclamation mark: {place}");
        let emoji = |letter: char| matches!(u32::from(letter), 0x2600..=0x27BF | 0xFE0F | 0x1F000..=0x1FAFF);
        assert!(!phrase.chars().any(emoji), "an emoji: {place}");
        // NFC: a Vietnamese letter is one character, never a letter with a mark behind it.
        let mark = |letter: char| matches!(u32::from(letter), 0x0300..=0x036F);
        assert!(!phrase.chars().any(mark), "not in the composed form (NFC): {place}");
    }
}
