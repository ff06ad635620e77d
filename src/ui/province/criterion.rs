//! One criterion of one member: its sentence, its steps as a picture, clause and sources, its facts to edit.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::tree::with_board;
use super::{cell_history, entry_form, steps};
use crate::dossier::{MeasureId, SourceId};
use crate::scoring::{Board, Part};
use crate::text::explain;
use crate::text::screens::province as words;
use crate::ui::parts::mark::mark;
use crate::ui::session::Session;

/// Whether a toggle event tells of an opened element.
pub(super) fn is_open(event: &web_sys::Event) -> bool {
    let target = event.current_target().or_else(|| event.target());
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The explanation of a criterion.
pub(super) fn explain(session: Session, member: usize, item: usize) -> AnyView {
    let language = session.words();
    let sentences = move || {
        with_board(session, |board| {
            let said = session.dossier.with(|dossier| {
                explain::criterion(dossier, board, member, item, &|one| session.name(one), language)
            });
            Some(said.into_iter().map(|sentence| view! { <p class="sentence">{sentence}</p> }).collect_view())
        })
    };
    let picture = move || with_board(session, |board| steps::picture(session, board, member, item));
    let clause = move || {
        with_board(session, |board| {
            let clause = board.rulebook.items.get(item)?.clause.clone();
            (!clause.is_empty()).then(|| format!("{}: {clause}. ", language.of(words::CLAUSE)))
        })
    };
    let columns = session
        .board
        .with_untracked(|board| board.as_ref().map(|board| columns(board, item)).unwrap_or_default());
    let measures: Vec<MeasureId> = session.board.with_untracked(|board| {
        let Ok(board) = board else { return Vec::new() };
        let id = |column: &usize| board.rulebook.measures.get(*column).map(|measure| measure.id.clone());
        columns.iter().filter_map(id).collect()
    });
    let facts = measures.into_iter().map(|measure| fact(session, member, measure));
    view! {
        <div class="explain">
            {sentences}
            {picture}
            <p class="clause">{clause}</p>
            <ul class="plain-list facts">{facts.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The columns that the lines of a criterion read, each once.
fn columns(board: &Board, item: usize) -> Vec<usize> {
    let Some(Part::Node(node)) = board.rulebook.items.get(item).map(|item| &item.part) else {
        return Vec::new();
    };
    let mut columns = Vec::new();
    for line in node.lines.clone() {
        if let Some(Part::Line(line)) = board.rulebook.items.get(line).map(|item| &item.part) {
            for column in &line.reads {
                if !columns.contains(column) {
                    columns.push(*column);
                }
            }
        }
    }
    columns
}

/// One fact: its value, where it comes from, and the way to change it.
fn fact(session: Session, member: usize, measure: MeasureId) -> AnyView {
    let language = session.words();
    let editing = RwSignal::new(false);
    let member_id =
        session.official.with_untracked(|dossier| dossier.members.get(member).map(|one| one.id.clone()));
    let Some(member_id) = member_id else { return ().into_any() };
    let (for_text, for_form, for_history) = (measure.clone(), measure.clone(), measure.clone());
    let (id_text, id_form, id_history) = (member_id.clone(), member_id.clone(), member_id);
    let said = move || {
        session.dossier.with(|dossier| {
            let definition = dossier.rulebook.measure(&for_text)?;
            let entry = dossier.entry(&for_text, &id_text);
            let value = explain::value(entry.map(|entry| &entry.value), definition, language);
            let note = entry.map(|entry| entry.note.clone()).filter(|note| !note.is_empty());
            let source = entry.and_then(|entry| entry.source.as_ref()).and_then(|id| source(session, id));
            Some(view! {
                {language.label(&definition.title).to_owned()}
                ": "
                <b>{value}</b>
                {entry.map(|entry| mark(entry.provenance, language))}
                {note.map(|note| view! { <small class="note">" " {note}</small> })}
                {source}
            })
        })
    };
    let form = move || {
        editing.get().then(|| {
            view! {
                {entry_form::entry_form(session, for_form.clone(), id_form.clone(), editing)}
                {cell_history::cell_history(session, for_history.clone(), id_history.clone())}
            }
        })
    };
    let title = session.official.with_untracked(|dossier| {
        dossier
            .rulebook
            .measure(&measure)
            .map(|measure| language.label(&measure.title).to_owned())
            .unwrap_or_default()
    });
    let change = format!("{}: {title}", language.of(words::CHANGE_FACT));
    view! {
        <li class="fact" data-measure=measure.to_string()>
            {said}
            " "
            <button
                type="button"
                class="quiet edit"
                aria-label=change
                aria-expanded=move || editing.get().to_string()
                on:click=move |_| editing.update(|editing| *editing = !*editing)
            >
                {language.of(words::CHANGE_SHORT)}
            </button>
            {form}
        </li>
    }
    .into_any()
}

/// The source of a figure, its address as text: the app asks no other host for anything.
fn source(session: Session, id: &SourceId) -> Option<AnyView> {
    let language = session.words();
    session.dossier.with(|dossier| {
        let source = dossier.source(id)?;
        let title = language.label(&source.title).to_owned();
        let address = source.address.clone();
        let note = language.label(&source.note).to_owned();
        let said = view! {
            <small class="source" title=address>
                " "
                {language.of(words::SOURCE)}
                ": "
                {title}
                {(!note.is_empty()).then(|| format!(" ({note})"))}
            </small>
        };
        Some(said.into_any())
    })
}
