//! What fills and marks mean; it stands wherever they do, on paper too.

use leptos::prelude::*;

use super::mark::key;
use crate::dossier::Provenance;
use crate::text::{Language, words};

/// The fills of bars.
#[must_use]
pub fn fills(language: Language) -> AnyView {
    view! {
        <ul class="legend" aria-label=language.of(words::LEGEND)>
            <li>
                <span class="swatch"></span>
                " "
                {language.of(words::SOLID_MEANS)}
            </li>
            <li>
                <span class="swatch illus"></span>
                " "
                {language.of(words::HATCHED_MEANS)}
            </li>
            <li>
                <span class="swatch pending"></span>
                " "
                {language.of(words::OUTLINED_MEANS)}
            </li>
        </ul>
    }
    .into_any()
}

/// The marks beside numbers.
#[must_use]
pub fn provenances(language: Language) -> AnyView {
    let all = [
        Provenance::Published,
        Provenance::Public,
        Provenance::Entered,
        Provenance::Estimate,
        Provenance::Illustrative,
    ];
    let marks = all.map(|one| {
        view! {
            <li>
                <span class="mark" data-from=key(one)></span>
                " "
                {language.of(words::provenance(one))}
            </li>
        }
    });
    view! { <ul class="legend" aria-label=language.of(words::LEGEND)>{marks.into_iter().collect_view()}</ul> }
        .into_any()
}
