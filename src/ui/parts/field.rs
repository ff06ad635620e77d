//! Fields of forms: a label, what is typed or chosen, and what stands beside it.

use leptos::prelude::*;

use super::mark::key;
use crate::dossier::Provenance;
use crate::text::{Language, words};
use crate::ui::dom::{El, el, typed};

/// A field with its label above it.
#[must_use]
pub fn field(label: &str, id: &str, control: El) -> El {
    el("div").class("field").add(el("label").attr("for", id).add(label)).add(control)
}

/// A one-line text field bound to a signal.
#[must_use]
pub fn text(label: &str, id: &str, signal: RwSignal<String>) -> El {
    field(label, id, el("input").attr("id", id).attr("autocomplete", "off").bind(signal))
}

/// A choice of one of several options, by id.
#[must_use]
pub fn select(
    id: &str,
    options: &[(String, String)],
    chosen: &str,
    mut choose: impl FnMut(String) + 'static,
) -> El {
    let option = |(id, title): &(String, String)| {
        el("option").attr("value", id).flag("selected", id == chosen).add(title.as_str())
    };
    let options: Vec<El> = options.iter().map(option).collect();
    el("select").attr("id", id).add(options).on("change", move |event| choose(typed(&event)))
}

const PROVENANCES: [Provenance; 5] = [
    Provenance::Entered,
    Provenance::Public,
    Provenance::Published,
    Provenance::Estimate,
    Provenance::Illustrative,
];

/// Where a figure comes from, as a field.
#[must_use]
pub fn provenance(chosen: RwSignal<Provenance>, language: Language) -> El {
    let options =
        PROVENANCES.map(|one| (key(one).to_owned(), language.of(words::provenance(one)).to_owned()));
    let control = select("entry-provenance", &options, key(chosen.get_untracked()), move |id| {
        if let Some(one) = PROVENANCES.into_iter().find(|one| key(*one) == id) {
            chosen.set(one);
        }
    });
    field(language.of(words::PROVENANCE), "entry-provenance", control).class("whole")
}
