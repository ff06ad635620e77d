//! What keeps a rulebook from being scored, in place of a ranking.

use leptos::prelude::*;

use crate::text::problem;
use crate::text::screens::ranking as words;
use crate::ui::session::Session;

/// The list of what must be mended.
#[component]
pub fn RulebookTrouble() -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let findings = move || match session.board.get() {
        Ok(_) => Vec::new(),
        Err(findings) => session.dossier.with(|dossier| {
            findings.iter().map(|finding| problem::finding(finding, dossier, language)).collect::<Vec<_>>()
        }),
    };
    let lines = move || findings().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    view! {
        <section class="trouble">
            <p>{language.of(words::RULEBOOK_TROUBLE)}</p>
            <ul>{lines}</ul>
        </section>
    }
}
