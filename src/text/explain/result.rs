//! What a line gives: `40 điểm chuẩn`, `+ 6 điểm thưởng`, `không bị trừ điểm`.

use super::Teller;
use crate::dossier::LineKind;
use crate::number::Exact;
use crate::scoring::{ItemScore, State};
use crate::text::{Language, Phrase, number};

/// Points rounded as their criterion rounds, so that what is shown adds up.
pub(super) fn shown(points: Exact, digits: Option<u32>) -> Exact {
    if points.is_unlimited() { points } else { points.rounded(digits.unwrap_or(3).min(3)) }
}

/// The result of one line. `first` where no result stands before it in the sentence; `named` where the table
/// knows standard points at all.
pub(super) fn of(
    teller: &Teller<'_>,
    kind: LineKind,
    score: &ItemScore,
    digits: Option<u32>,
    first: bool,
    named: bool,
) -> String {
    let language = teller.language;
    let comma = if first { "" } else { ", " };
    if kind == LineKind::Exclusion {
        let applies = Phrase("không xếp loại", "unclassified");
        return format!("{comma}{}", teller.say(applies));
    }
    if score.state == State::Absent {
        let left_out =
            Phrase("chưa tính; các tiêu chí khác mang phần này", "left out; the others carry its weight");
        return format!("{comma}{}", teller.say(left_out));
    }
    let (low, high) = (shown(score.low, digits), shown(score.high, digits));
    if score.state == State::Known && low.is_zero() {
        let nothing = match kind {
            LineKind::Bonus => Phrase("không có điểm thưởng", "no bonus"),
            LineKind::Deduction => Phrase("không bị trừ điểm", "nothing deducted"),
            LineKind::Standard | LineKind::Exclusion => Phrase("", ""),
        };
        if kind != LineKind::Standard {
            return format!("{comma}{}", teller.say(nothing));
        }
    }
    if score.state == State::Open && (high.is_unlimited() || low.is_unlimited()) {
        return format!("{comma}{}", without_end(language, kind, named, low, high));
    }
    let sign = match (kind, first) {
        (LineKind::Standard, true) => "",
        // What may come to nothing has no sign yet.
        (_, true) if score.state == State::Open && (low.is_zero() || high.is_zero()) => "",
        (_, first) => match (low.is_negative(), first) {
            (true, true) => "−",
            (true, false) => " − ",
            (false, true) => "+",
            (false, false) => " + ",
        },
    };
    let (fewest, most) = match kind {
        // The sign says which way.
        LineKind::Standard if first => (low, high),
        _ => (low.size().min(high.size()), low.size().max(high.size())),
    };
    format!("{sign}{}", counted(language, kind, named, fewest, most))
}

/// A number of points with the word of its kind, from the fewest to the most.
fn counted(language: Language, kind: LineKind, named: bool, low: Exact, high: Exact) -> String {
    let one = low == Exact::ONE && high == Exact::ONE;
    format!("{} {}", number::span(low, high, language), language.of(word(kind, named, one)))
}

/// Open points to which no end is set.
fn without_end(language: Language, kind: LineKind, named: bool, low: Exact, high: Exact) -> String {
    let word = language.of(word(kind, named, false));
    let least = if low.is_unlimited() { high.size() } else { low };
    match (language, least.is_zero()) {
        (Language::Vi, true) => format!("chưa rõ {word}"),
        (Language::Vi, false) => format!("từ {} {word} trở lên", number::shortest(least, language)),
        (Language::En, true) => format!("{word}: not known yet"),
        (Language::En, false) => format!("{} or more {word}", number::shortest(least, language)),
    }
}

fn word(kind: LineKind, named: bool, one: bool) -> Phrase {
    match kind {
        LineKind::Standard if !named => Phrase("điểm", if one { "point" } else { "points" }),
        LineKind::Standard => Phrase("điểm chuẩn", if one { "standard point" } else { "standard points" }),
        LineKind::Bonus => Phrase("điểm thưởng", if one { "bonus point" } else { "bonus points" }),
        LineKind::Deduction => Phrase("điểm trừ", if one { "point deducted" } else { "points deducted" }),
        LineKind::Exclusion => Phrase("", ""),
    }
}
