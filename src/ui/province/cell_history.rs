//! What was changed in one cell: when, by whom, from, to, why.

use leptos::prelude::*;

use crate::dossier::{Entry, MeasureId, MemberId};
use crate::text::screens::province as words;
use crate::text::{explain, number};
use crate::ui::session::Session;

/// The history of a cell, newest first; nothing where it was never changed.
pub(super) fn cell_history(session: Session, measure: MeasureId, member: MemberId) -> AnyView {
    let language = session.words();
    let list = move || {
        session.official.with(|dossier| {
            let definition = dossier.rulebook.measure(&measure)?;
            let value =
                |entry: Option<&Entry>| explain::value(entry.map(|entry| &entry.value), definition, language);
            let mut lines: Vec<AnyView> = dossier
                .history_of_cell(&measure, &member)
                .map(|(change, before, after)| {
                    let why = change.why.clone();
                    let by = change.by.clone();
                    view! {
                        <li>
                            <time>{number::timestamp(&change.at, language)}</time>
                            <span>
                                <del>{value(before)}</del>
                                " → "
                                <ins>{value(after)}</ins>
                                {(!by.is_empty()).then(|| format!(" · {by}"))}
                                {(!why.is_empty()).then(|| view! { <span class="why">{why}</span> })}
                            </span>
                        </li>
                    }
                    .into_any()
                })
                .collect();
            lines.reverse();
            (!lines.is_empty()).then(|| {
                view! {
                    <ol class="history" aria-label=language.of(words::CELL_HISTORY)>
                        {lines}
                    </ol>
                }
            })
        })
    };
    list.into_any()
}
