//! Exact numbers: strict reading, rounding, limits, logarithm and power, what people type, days.

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use thidua::number::{Date, Exact, Typed, TypedProblem, read_typed};

fn exact(text: &str) -> Exact {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

/// Reads a number as files hold it.
fn filed(json: &str) -> Option<Exact> {
    thidua::dossier::read_part(json).ok()
}

#[test]
fn reads_the_strict_form_and_nothing_else() {
    // (text, what is shown; nothing where it is refused, why)
    let cases = [
        ("12", Some("12"), "whole"),
        ("-0.5", Some("-0.5"), "minus"),
        ("1234.56", Some("1234.56"), "fraction"),
        ("109.50", Some("109.50"), "zeros at the end stay as written"),
        ("007", Some("7"), "zeros at the start fall away"),
        ("-0", Some("0"), "zero has no sign"),
        ("-0.00", Some("0.00"), "zero has no sign, with digits either"),
        ("9999999999999.999999999999", Some("9999999999999.999999999999"), "the longest"),
        ("10000000000000", None, "14 digits before the point"),
        ("0.0000000000001", None, "13 digits after the point"),
        ("", None, "nothing"),
        ("-", None, "a sign alone"),
        (".5", None, "no digit before the point"),
        ("5.", None, "no digit after the point"),
        ("1.2.3", None, "two points"),
        ("0,5", None, "a comma"),
        ("+1", None, "a plus"),
        ("--1", None, "two signs"),
        ("1e3", None, "an exponent"),
        (" 1", None, "a space"),
        ("1_000", None, "grouping"),
        ("٣", None, "digits of another script"),
        ("NaN", None, "a word"),
    ];
    for (text, shown, why) in cases {
        let read: Result<Exact, _> = text.parse();
        assert_eq!(read.map(|number| number.to_string()).ok().as_deref(), shown, "{text:?}: {why}");
    }
}

#[test]
fn reads_and_writes_numbers_in_files() {
    let third = Exact::ONE.over(Exact::from(3)).unwrap();
    // (JSON, what it reads as; nothing where it is refused, why)
    let cases = [
        ("\"0.5\"", Some("0.5"), "a string"),
        ("0.5", Some("0.5"), "a number"),
        ("-7", Some("-7"), "a whole number"),
        ("0.1000", Some("0.1000"), "digits as written"),
        ("1e3", None, "an exponent"),
        ("true", None, "an answer"),
        ("null", None, "nothing"),
        ("{\"digits\":\"5\"}", None, "a map"),
        ("[1]", None, "a list"),
        ("123456789012345", None, "too long"),
    ];
    for (json, shown, why) in cases {
        assert_eq!(filed(json).map(|number| number.to_string()).as_deref(), shown, "{json}: {why}");
    }
    let written = |number: Exact| serde_json::to_string(&number).unwrap();
    assert_eq!(written(exact("109.50")), "\"109.50\"");
    assert_eq!(written(third), "\"0.333333333333\"", "as many digits as can be read again");
    assert_eq!(written(Exact::LIMIT), "\"9999999999999\"");
}

#[test]
fn rounds_half_up() {
    // (number, digits, half up, down, why)
    let cases = [
        ("2.5", 0, "3", "2", "half goes up"),
        ("-2.5", 0, "-3", "-3", "below zero half goes away from zero"),
        ("2.4999", 0, "2", "2", "less than half"),
        ("0.125", 2, "0.13", "0.12", "half of the last digit"),
        ("-0.125", 2, "-0.13", "-0.13", "half of the last digit below zero"),
        ("-0.4", 0, "0", "-1", "zero has no sign"),
        ("7", 2, "7", "7", "nothing to round"),
        ("1.005", 30, "1.005", "1.005", "more digits than there are"),
        ("99.995", 2, "100.00", "99.99", "carries"),
    ];
    for (number, digits, half_up, down, why) in cases {
        let number = exact(number);
        assert_eq!(number.rounded(digits).to_string(), half_up, "{number}: {why}");
        assert_eq!(number.floored(digits).to_string(), down, "{number}, down: {why}");
    }
    // An eighth, 33 eighths and two, by way of quotients that end after 20 digits.
    let third = Exact::ONE.over(Exact::from(3)).unwrap();
    assert_eq!(third.times(exact("0.375")).rounded(2).to_string(), "0.13");
    let one = Exact::ONE.over(Exact::from(7)).unwrap().times(Exact::from(7));
    assert_eq!(one.times(exact("4.125")).rounded(2).to_string(), "4.13");
    let two = third.plus(third).plus(third).times(Exact::from(2));
    assert_eq!((two.floored(0), two.clean()), (Exact::from(2), Exact::from(2)));
}

#[test]
fn quotients() {
    let cases = [
        ("1", "3", "0.33333333333333333333", "ends after 20 digits"),
        ("2", "3", "0.66666666666666666667", "rounded half up"),
        ("-2", "3", "-0.66666666666666666667", "below zero as above it"),
        ("2", "-3", "-0.66666666666666666667", "the other way round"),
        ("91.5", "100", "0.915", "ends soon"),
        ("3", "4", "0.75", "ends soon, with no zero at its end"),
        ("600", "3", "200", "whole, with its zeros"),
        ("1", "128", "0.0078125", "ends after seven digits"),
        ("0", "7", "0", "nothing of something"),
        ("0.000000000001", "3", "0.00000000000033333333", "a small part"),
        ("9999999999999", "0.000001", "1000000000000000", "stops at the limit"),
    ];
    for (one, other, expected, why) in cases {
        let got = exact(one).over(exact(other)).unwrap();
        assert_eq!(got.shortest().to_string(), expected, "{one} of {other}: {why}");
        if why.starts_with("ends soon") {
            assert_eq!(got.to_string(), expected, "{one} of {other} as it is kept: {why}");
        }
    }
}

#[test]
fn stops_at_the_limits() {
    let (big, tiny) = (exact("9999999999999"), exact("0.000000000001"));
    let (limit, least) = (Exact::LIMIT, Exact::LIMIT.negated());
    assert_eq!(limit.to_string(), "1000000000000000");
    // (result, expected, why)
    let cases = [
        (big.times(big), limit, "product"),
        (big.times(big.negated()), least, "product below zero"),
        (limit.plus(limit), limit, "sum"),
        (least.minus(limit), least, "difference"),
        (big.over(tiny).unwrap(), limit, "quotient"),
        (limit.over(exact("-0.000000000001")).unwrap(), least, "quotient below zero"),
        (limit.over(Exact::new(-1, 20)).unwrap(), least, "quotient that no decimal holds"),
        (least.over(Exact::new(-1, 20)).unwrap(), limit, "the same above zero"),
        (tiny.times(tiny), Exact::ZERO, "product too small to keep"),
        (Exact::ZERO.negated(), Exact::ZERO, "zero turned round"),
    ];
    for (result, expected, why) in cases {
        assert_eq!(result, expected, "{why}");
        assert!(!result.to_string().starts_with("-0"), "{why}: zero has no sign");
    }
    assert_eq!(Exact::ONE.over(Exact::ZERO), None);
    assert!(limit.is_unlimited() && least.is_unlimited() && !big.is_unlimited());
}

/// What is for pictures and for people who look for faults is the number, too.
#[test]
fn is_shown_as_it_is() {
    // (number, for pictures, for debugging)
    for (text, picture, debug) in [("109.5", 109.5, "109.5"), ("-0.25", -0.25, "-0.25"), ("0", 0.0, "0")] {
        let number = exact(text);
        assert!((number.for_picture() - picture).abs() < f64::EPSILON, "{text} in a picture");
        assert_eq!(format!("{number:?}"), debug);
    }
    let state = std::hash::RandomState::new();
    let hashed = |text: &str| std::hash::BuildHasher::hash_one(&state, exact(text));
    assert!((1..20).any(|number: u32| hashed(&number.to_string()) != hashed("0")), "numbers are told apart");
}

/// To 18 significant digits, or to the last of the 20 digits after the point that are kept.
fn assert_close(got: Option<Exact>, expected: &str, what: &str) {
    let got = got.unwrap_or_else(|| panic!("{what} is nothing")).decimal();
    let expected: Decimal = expected.parse().unwrap();
    let allowed = (expected.abs() * Decimal::new(1, 18)).max(Decimal::new(1, 20));
    assert!((got - expected).abs() <= allowed, "{what}: {got} is not {expected}");
}

#[test]
fn logarithms() {
    let cases = [
        ("2", "0.693147180559945309417232"),
        ("3", "1.098612288668109691395245"),
        ("10", "2.302585092994045684017991"),
        ("0.5", "-0.693147180559945309417232"),
        ("0.6667", "-0.405415109358122716873784"),
        ("1.3334", "0.287732071201822592543448"),
        ("100", "4.605170185988091368035983"),
        ("75000", "11.225243392518447492650738"),
        ("123456789.123456789", "18.631401767168018032693933"),
        ("0.000000000001", "-27.631021115928548208215897"),
        ("9999999999999.999999999999", "29.933606208922593892233889"),
    ];
    for (number, expected) in cases {
        assert_close(exact(number).ln(), expected, &format!("ln {number}"));
    }
    assert_eq!(Exact::ONE.ln(), Some(Exact::ZERO));
    assert_eq!(Exact::ZERO.ln(), None);
    assert_eq!(exact("-1").ln(), None);
}

#[test]
fn powers_and_roots() {
    let cases = [
        ("2", "0.5", "1.414213562373095048801689"),
        ("0.04", "0.5", "0.2"),
        ("0.000001", "0.5", "0.001"),
        ("10", "-0.5", "0.316227766016837933199889"),
        ("2", "0.1", "1.071773462536293164213006"),
        ("1.5", "-2.5", "0.362887369301211570103301"),
        ("1000", "2.5", "31622776.601683793319988935"),
        ("7", "1.81", "33.855361263639163118761800"),
        ("4.5", "1.42", "8.463729395910937148541735"),
        ("12.76", "1.05", "14.492496631664050376388764"),
        ("253.5", "1.88", "33073.379308996120823879"),
        ("99999.99", "1.99", "8912507607.748176206051"),
        ("2", "10", "1024"),
        ("-3", "3", "-27"),
        ("1.0001", "64", "1.006420201727613920156534"),
        ("2", "-2", "0.25"),
        ("0", "0", "1"),
        ("0", "1.5", "0"),
    ];
    for (base, exponent, expected) in cases {
        assert_close(exact(base).power(exact(exponent)), expected, &format!("{base}^{exponent}"));
    }
    for (base, exponent, why) in [
        ("0", "-1", "a division by zero"),
        ("-2", "0.5", "no real number"),
        ("1000000000000", "64", "too large"),
        ("1000000000000", "2.5", "too large"),
    ] {
        assert_eq!(exact(base).power(exact(exponent)), None, "{base}^{exponent}: {why}");
    }
    // What is a whole number comes out as one, so that rounding down does not take a point away.
    assert_eq!(exact("4").power(exact("0.5")), Some(Exact::from(2)));
    assert_eq!(exact("1000000000000").power(exact("0.75")), Some(exact("1000000000")));
}

#[test]
fn geometric_means() {
    // (values with weights, expected, why)
    type Weighted = (&'static str, &'static str);
    let cases: [(&[Weighted], &str, &str); 8] = [
        (&[("4", "1"), ("8", "1"), ("16", "1")], "8", "the cube root of 512"),
        (&[("0.8", "1"), ("0.8", "1"), ("0.8", "1")], "0.8", "of the same numbers"),
        (&[("2", "1"), ("16", "2")], "8", "weighted: the cube root of 2·16·16"),
        (&[("1", "0.5"), ("4", "0.5")], "2", "weights need not be whole"),
        (&[("5", "0"), ("7", "1")], "7", "no weight, no part"),
        (&[("0", "1"), ("9", "1")], "0", "nothing in one part is nothing in all"),
        (&[("-1", "1"), ("9", "1")], "0", "below zero there is no mean"),
        (&[], "0", "of nothing"),
    ];
    for (parts, expected, why) in cases {
        let mean = Exact::geometric_mean(parts.iter().map(|(value, weight)| (exact(value), exact(weight))));
        assert_eq!(mean, exact(expected), "{why}");
    }
    // The product of these is larger than any number that is kept; their mean is not.
    let large = Exact::geometric_mean(core::iter::repeat_n((exact("1000"), Exact::ONE), 12));
    assert_eq!(large, exact("1000"));
}

#[test]
fn reads_what_people_type() {
    let number = |text: &str| Ok(Typed::Number(exact(text)));
    let range = |low: &str, high: &str| Ok(Typed::Range(exact(low), exact(high)));
    let two = |grouped: &str, fraction: &str| {
        let (grouped, fraction) = (Typed::Number(exact(grouped)), Typed::Number(exact(fraction)));
        Err(TypedProblem::Ambiguous { grouped, fraction })
    };
    let junk = Err(TypedProblem::NotANumber);
    // (text, expected, why)
    let cases = [
        ("3.5", number("3.5"), "a point"),
        ("0,5", number("0.5"), "a comma"),
        ("- 0,5", number("-0.5"), "a minus apart from its number"),
        ("-0.5", number("-0.5"), "a minus"),
        ("−0,5", number("-0.5"), "a true minus sign"),
        ("– 0,5", number("-0.5"), "a dash for a minus"),
        ("+ 0,1", number("0.1"), "a plus apart from its number"),
        ("+1", number("1"), "a plus"),
        ("1.234,56", number("1234.56"), "Vietnamese grouping"),
        ("1,234.56", number("1234.56"), "English grouping"),
        ("1 234,5", number("1234.5"), "grouped by a space"),
        ("1\u{a0}234\u{202f}567", number("1234567"), "grouped by spaces that do not break"),
        ("1.234.567", number("1234567"), "a mark that recurs groups"),
        ("1.234.567,8", number("1234567.8"), "groups and a fraction"),
        ("139,21 %", number("139.21"), "per cent"),
        ("139.21%", number("139.21"), "per cent without a space"),
        ("  7 ", number("7"), "spaces around"),
        ("0.123", number("0.123"), "a number below one is never grouped"),
        ("1234.567", number("1234.567"), "four digits are no group"),
        ("012.345", number("12.345"), "a group does not begin with zero"),
        ("1,2345", number("1.2345"), "four digits after the mark"),
        ("6-7", range("6", "7"), "a range"),
        ("6 – 7,5 %", range("6", "7.5"), "a range of per cent"),
        ("6%-7%", range("6", "7"), "per cent on both ends"),
        ("-2-3", range("-2", "3"), "a range that begins below zero"),
        ("1.500-2", range("1.5", "2"), "the other reading would run backwards"),
        ("1.234", two("1234", "1.234"), "two readings"),
        ("1,234", two("1234", "1.234"), "two readings with a comma"),
        ("-12.500", two("-12500", "-12.5"), "both readings keep the sign"),
        ("6-6", range("6", "6"), "a range of one number"),
        ("7-6", Err(TypedProblem::RangeOrder), "backwards"),
        ("", Err(TypedProblem::Empty), "nothing"),
        (" % ", Err(TypedProblem::Empty), "nothing of nothing"),
        ("12345678901234", Err(TypedProblem::TooLong), "14 digits"),
        ("0,1234567890123", Err(TypedProblem::TooLong), "13 digits after the mark"),
        ("abc", junk, "letters"),
        ("5 vụ", junk, "a unit"),
        ("1.2.3", junk, "groups of one digit"),
        ("1.23.456", junk, "a group of two digits"),
        ("1,5.5", junk, "a group of one digit"),
        ("1,234.567,8", junk, "marks in turn"),
        ("5,", junk, "no fraction yet"),
        (",5", junk, "no digit before the mark"),
        ("++5", junk, "two signs"),
        ("--5", junk, "two signs"),
        ("5--3", junk, "a range to below zero is not typed so"),
        ("6-", junk, "half a range"),
        ("2022-02-09", junk, "a day"),
        ("1e5", junk, "an exponent"),
        ("٣", junk, "digits of another script"),
        ("5 %%", junk, "per cent twice"),
    ];
    for (text, expected, why) in cases {
        assert_eq!(read_typed(text), expected, "{text:?}: {why}");
    }
    let (low, high) = (exact("1234"), exact("1500"));
    let fraction = Typed::Range(exact("1.234"), exact("1.5"));
    let ambiguous = TypedProblem::Ambiguous { grouped: Typed::Range(low, high), fraction };
    assert_eq!(read_typed("1.234-1.500"), Err(ambiguous), "a range keeps both its ends in both readings");
}

#[test]
fn days() {
    // (text, whether it is a day, why)
    let cases = [
        ("2022-01-31", true, "a day"),
        ("2024-02-29", true, "a leap day"),
        ("2000-02-29", true, "a leap day of a century that has one"),
        ("2023-02-29", false, "no leap year"),
        ("2100-02-29", false, "a century without a leap day"),
        ("2022-04-31", false, "a month of 30 days"),
        ("2022-13-01", false, "no such month"),
        ("2022-00-10", false, "no month"),
        ("2022-01-00", false, "no day"),
        ("1899-12-31", false, "too early"),
        ("3000-01-01", false, "too late"),
        ("2022-1-31", false, "one digit of a month"),
        ("31/01/2022", false, "another order"),
        ("2022-01-31-01", false, "too much"),
        ("2022-01", false, "too little"),
        ("+202-01-31", false, "a sign"),
    ];
    for (text, is_day, why) in cases {
        let read: Result<Date, _> = text.parse();
        assert_eq!(
            read.map(|date| date.to_string()).ok().as_deref(),
            is_day.then_some(text),
            "{text}: {why}"
        );
    }
    // (day, days after 31 January 2022)
    for (day, days) in [
        ("2022-01-31", 0),
        ("2022-02-09", 9),
        ("2022-01-10", -21),
        ("2022-03-01", 29),
        ("2022-07-15", 165),
        ("2022-12-01", 304),
        ("2024-03-01", 760),
        ("2021-01-31", -365),
        ("2122-01-31", 36_524),
        ("1922-01-31", -36_525),
    ] {
        let deadline = Date::new(2022, 1, 31).unwrap();
        let day: Date = day.parse().unwrap();
        assert_eq!(day.days_after(deadline), days, "{day}");
        assert_eq!(deadline.plus_days(days), Some(day), "so many days later: {day}");
    }
}

#[test]
fn no_day_lies_beyond_the_calendar() {
    let last = Date::new(2999, 12, 31).unwrap();
    assert_eq!((Date::FIRST.plus_days(-1), last.plus_days(1)), (None, None));
    assert_eq!((last.plus_days(i32::MAX), last.plus_days(i32::MIN)), (None, None));
    assert_eq!(Date::FIRST.plus_days(365), Date::new(1901, 1, 1).ok(), "1900 had no leap day");
}

/// Any number that the engine can hold.
fn any_exact() -> impl Strategy<Value = Exact> {
    (any::<i64>(), 0..=20_u32).prop_map(|(mantissa, scale)| Exact::new(mantissa, scale))
}

/// Digits as people type them, as quotients have them, as few as none.
fn any_digits() -> impl Strategy<Value = i128> {
    let long = 10_i128.pow(28) - 1;
    prop_oneof![-20..=20_i128, -999_999..=999_999_i128, any::<i64>().prop_map(i128::from), -long..=long]
}

proptest! {
    #[test]
    fn reading_never_panics(text in "\\PC{0,40}") {
        let _number: Result<Exact, _> = text.parse();
        let _date: Result<Date, _> = text.parse();
        let _typed = read_typed(&text);
    }

    #[test]
    fn reading_what_is_nearly_a_number_never_panics(text in "[-+−–., %0-9]{0,30}") {
        if let Ok(Typed::Range(low, high)) = read_typed(&text) {
            prop_assert!(low <= high);
        }
        if let Ok(number) = text.parse::<Exact>() {
            prop_assert_eq!(number.to_string().parse::<Exact>(), Ok(number));
        }
    }

    #[test]
    fn what_is_shown_in_either_language_is_read(mantissa in -9_999_999_999_i64..9_999_999_999, scale in 0..=6_u32) {
        let number = Exact::new(mantissa, scale);
        let other_mark = number.to_string().replace('.', ",");
        for text in [number.to_string(), other_mark.clone(), format!(" {other_mark} %")] {
            match read_typed(&text) {
                Ok(read) => prop_assert_eq!(read, Typed::Number(number)),
                Err(TypedProblem::Ambiguous { fraction, .. }) => prop_assert_eq!(fraction, Typed::Number(number)),
                Err(problem) => prop_assert!(false, "{}: {}", text, problem),
            }
        }
    }

    #[test]
    fn arithmetic_stays_inside_the_limits(a in any_exact(), b in any_exact(), digits in 0..40_u32) {
        let results = [
            Some(a), a.over(b), a.power(b), a.ln(), Some(a.plus(b)), Some(a.minus(b)), Some(a.times(b)),
            Some(a.rounded(digits)), Some(a.floored(digits)), Some(a.negated()), Some(a.size()), Some(a.clean()),
        ];
        for result in results.into_iter().flatten() {
            prop_assert!(result.size() <= Exact::LIMIT && result.digits() <= 20);
            prop_assert!(!result.is_zero() || !result.to_string().starts_with('-'));
            let text = serde_json::to_string(&result).unwrap();
            prop_assert!(filed(&text).is_some(), "{} is written so that it cannot be read", text);
        }
    }

    #[test]
    fn sums_of_points_are_exact(a in any_exact(), b in any_exact()) {
        let small = Exact::from(100_000_000);
        if a.size() < small && b.size() < small {
            prop_assert_eq!(a.plus(b).minus(b), a);
            prop_assert_eq!(a.plus(b.minus(a)), b);
        }
    }

    #[test]
    fn the_order_is_that_of_the_values(a in any_exact(), b in any_exact(), zeros in 0..8_u32) {
        prop_assert_eq!(a.cmp(&b), a.decimal().cmp(&b.decimal()));
        prop_assert_eq!(a == b, a.decimal() == b.decimal());
        // 9,5 and 9,500 are the same.
        let mut longer = a.decimal();
        longer.rescale(longer.scale().saturating_add(zeros).min(20));
        if longer == a.decimal() {
            let longer = Exact::from_decimal(longer);
            prop_assert!(longer == a && longer.cmp(&a).is_eq());
            prop_assert_eq!(longer.cmp(&b), a.cmp(&b));
        }
    }

    #[test]
    fn quotients_are_those_of_the_library(
        (a, b) in (-9_999_999_999_999_i64..9_999_999_999_999, 1..9_999_999_999_i64), scales in (0..=12_u32, 0..=6_u32)
    ) {
        let (a, b) = (Exact::new(a, scales.0), Exact::new(b, scales.1));
        let expected = Exact::from_decimal(a.decimal() / b.decimal());
        let last_digit = Exact::from_decimal(Decimal::new(1, 20));
        for (got, expected) in [(a.over(b), expected), (a.over(b.negated()), expected.negated())] {
            let apart = got.unwrap_or_default().minus(expected).size();
            prop_assert!(apart <= last_digit, "{:?} is not {}", got, expected);
        }
    }

    #[test]
    fn sums_products_and_order_are_those_of_the_library(
        (a, b) in (any_digits(), any_digits()), scales in (0..=20_u32, 0..=20_u32)
    ) {
        let decimal = |digits: i128, scale| Decimal::try_from_i128_with_scale(digits, scale).unwrap_or_default();
        let (a, b) = (decimal(a, scales.0), decimal(b, scales.1));
        let (one, other) = (Exact::from_decimal(a), Exact::from_decimal(b));
        let (a, b) = (one.decimal(), other.decimal());
        let cases = [
            (one.plus(other), a.saturating_add(b), "sum"),
            (one.minus(other), a.saturating_sub(b), "difference"),
            (one.times(other), a.saturating_mul(b), "product"),
        ];
        let end = Exact::LIMIT.decimal();
        for (got, expected, what) in cases {
            let expected = expected.round_dp_with_strategy(20, RoundingStrategy::MidpointAwayFromZero);
            prop_assert_eq!(got.decimal(), expected.clamp(-end, end), "{} of {} and {}", what, a, b);
            prop_assert!(!got.to_string().starts_with("-0") || !got.is_zero(), "a {} of zero has a sign", what);
        }
        prop_assert_eq!(one.cmp(&other), a.cmp(&b), "order of {} and {}", a, b);
    }

    #[test]
    fn rounding_is_to_the_nearest(number in any_exact(), digits in 0..12_u32) {
        let half = Exact::new(5, digits + 1).plus(Exact::new(1, 16));
        prop_assert!(number.rounded(digits).minus(number).size() <= half);
        let down = number.minus(number.floored(digits));
        prop_assert!(down > Exact::new(-1, 16) && down < Exact::new(1, digits).plus(Exact::new(1, 16)));
    }
}

/// The sort is that of the library, equals in the order in which they stood.
#[test]
fn sorting() {
    use proptest::prelude::*;
    proptest!(|(list in prop::collection::vec((0u8..9, any::<u16>()), 0..70))| {
        let mut ours = list.clone();
        thidua::number::sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
        let mut wanted = list;
        wanted.sort_by_key(|one| one.0);
        prop_assert_eq!(ours, wanted);
    });
}
