//! Numbers on screens: aligned on the comma, marked where they rest on illustrative figures.

use leptos::prelude::*;

use crate::dossier::Provenance;
use crate::number::Exact;
use crate::scoring::{ItemScore, State};
use crate::text::{Language, number};

/// A number whose whole part and fraction stand apart, so that columns align on the comma.
#[must_use]
pub fn number(value: Exact, language: Language, illustrative: bool) -> AnyView {
    let (whole, fraction) = number::parts(value, language);
    view! {
        <span class="num" class:illus=illustrative>
            <span class="int">{whole}</span>
            <span class="frac">{fraction}</span>
        </span>
    }
    .into_any()
}

/// A number with its sign, as for differences, bonus and deductions.
#[must_use]
pub fn signed(value: Exact, language: Language) -> AnyView {
    let (whole, fraction) = number::signed_parts(value, language);
    view! {
        <span class="num">
            <span class="int">{whole}</span>
            <span class="frac">{fraction}</span>
        </span>
    }
    .into_any()
}

/// The points of an item: a number, a span where something is missing, or a dash where nothing is known.
#[must_use]
pub fn score(score: &ItemScore, language: Language) -> AnyView {
    let illustrative = score.provenance == Provenance::Illustrative;
    match score.state {
        State::Known => number(score.low, language, illustrative),
        State::Open => {
            let text = number::span(score.low, score.high, language);
            view! { <span class="num span">{text}</span> }.into_any()
        }
        State::Absent => view! { <span class="num pending">"–"</span> }.into_any(),
    }
}
