//! The mark beside a number that says where it comes from.

use leptos::prelude::*;

use crate::dossier::Provenance;
use crate::text::{Language, words};

/// The mark of a provenance, spoken and on hovering.
#[must_use]
pub fn mark(provenance: Provenance, language: Language) -> AnyView {
    let said = language.of(words::provenance(provenance));
    view! { <span class="mark" data-from=key(provenance) role="img" aria-label=said title=said></span> }
        .into_any()
}

/// The word for a provenance in the style sheet.
#[must_use]
pub fn key(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Published => "published",
        Provenance::Public => "public",
        Provenance::Entered => "entered",
        Provenance::Estimate => "estimate",
        Provenance::Illustrative => "illustrative",
    }
}
