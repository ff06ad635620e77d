//! What keeps a rulebook from being scored, in place of a ranking.

use leptos::prelude::*;

use crate::text::problem;
use crate::text::screens::ranking as words;
use crate::ui::dom::{El, el};
use crate::ui::session::Session;

/// The list of what must be mended; nothing where the rulebook can be scored.
#[must_use]
pub fn rulebook(session: Session) -> Vec<El> {
    let language = session.words();
    let Err(findings) = session.board.get() else { return Vec::new() };
    let lines: Vec<El> = session.dossier.with(|dossier| {
        findings.iter().map(|finding| el("li").add(problem::finding(finding, dossier, language))).collect()
    });
    let said = el("p").add(language.of(words::RULEBOOK_TROUBLE));
    vec![el("section").class("trouble").add(said).add(el("ul").add(lines))]
}
