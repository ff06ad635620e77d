//! Where a figure comes from, as a field.

use leptos::prelude::*;

use super::mark::key;
use crate::dossier::Provenance;
use crate::text::words;
use crate::ui::session::Session;

const ALL: [Provenance; 5] = [
    Provenance::Entered,
    Provenance::Public,
    Provenance::Published,
    Provenance::Estimate,
    Provenance::Illustrative,
];

/// The choice of a provenance.
#[component]
pub fn ProvenanceSelect(
    /// What is chosen.
    chosen: RwSignal<Provenance>,
) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let options = ALL.map(|one| {
        view! {
            <option value=key(one) selected=move || chosen.get() == one>
                {language.of(words::provenance(one))}
            </option>
        }
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        if let Some(one) = ALL.into_iter().find(|one| key(*one) == value) {
            chosen.set(one);
        }
    };
    view! {
        <div class="field whole">
            <label for="entry-provenance">{language.of(words::PROVENANCE)}</label>
            <select id="entry-provenance" on:change=choose>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}
