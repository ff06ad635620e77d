//! Numbers on screens: aligned on the comma, marked where they rest on illustrative figures.

use crate::dossier::Provenance;
use crate::number::Exact;
use crate::scoring::{ItemScore, State};
use crate::text::{Language, number};
use crate::ui::dom::{El, el};

fn aligned((whole, fraction): (String, String)) -> El {
    el("span").class("num").add([el("span").class("int").add(whole), el("span").class("frac").add(fraction)])
}

/// A number whose whole part and fraction stand apart, so that columns align on the comma.
#[must_use]
pub fn number(value: Exact, language: Language, illustrative: bool) -> El {
    let number = aligned(number::parts(value, language));
    if illustrative { number.class("illus") } else { number }
}

/// A number with its sign, as for differences, bonus and deductions.
#[must_use]
pub fn signed(value: Exact, language: Language) -> El {
    aligned(number::signed_parts(value, language))
}

/// A dash where nothing is known.
#[must_use]
pub fn missing() -> El {
    aligned(("–".to_owned(), String::new())).class("missing")
}

/// From the fewest to the most points.
#[must_use]
pub fn span(low: Exact, high: Exact, language: Language) -> El {
    el("span").class("num span").add(number::span(low, high, language))
}

/// The points of an item: a number, a span where something is missing, or a dash where nothing is known.
#[must_use]
pub fn score(score: &ItemScore, language: Language) -> El {
    match score.state {
        State::Known => number(score.low, language, score.provenance >= Provenance::Estimate),
        State::Open => span(score.low, score.high, language),
        State::Absent => missing(),
    }
}
