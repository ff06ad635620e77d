//! The mark beside a number that says where it comes from.

use crate::dossier::Provenance;
use crate::text::{Language, words};
use crate::ui::dom::{El, el};

/// The mark of a provenance, spoken and on hovering.
#[must_use]
pub fn mark(provenance: Provenance, language: Language) -> El {
    said(provenance, language.of(words::provenance(provenance)))
}

/// The mark of a provenance with other words.
#[must_use]
pub fn said(provenance: Provenance, words: &str) -> El {
    silent(provenance).attr("role", "img").attr("aria-label", words).attr("title", words)
}

/// The mark of a provenance where words beside it say the same.
#[must_use]
pub fn silent(provenance: Provenance) -> El {
    el("span").class("mark").attr("data-from", key(provenance))
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
