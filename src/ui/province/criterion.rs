//! One criterion of one member: its sentence, its steps as a picture, clause and sources, its facts to edit.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::tree::with_board;
use super::{cell_history, entry_form, steps};
use crate::dossier::{Dossier, MeasureId, MemberId, SourceId};
use crate::scoring::{Board, Part};
use crate::text::screens::province as words;
use crate::text::{Language, explain};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::mark::mark;
use crate::ui::session::Session;

/// Whether a toggle event tells of an opened element.
pub(super) fn is_open(event: &web_sys::Event) -> bool {
    let target = event.current_target().or_else(|| event.target());
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The explanation of a criterion.
pub(super) fn explain(session: Session, member: usize, item: usize) -> El {
    let language = session.words();
    let sentences = move || {
        let said = with_board(session, |board| {
            let names = |one: usize| session.name(one);
            Some(
                session
                    .dossier
                    .with(|dossier| explain::criterion(dossier, board, member, item, &names, language)),
            )
        });
        said.unwrap_or_default().into_iter().map(|said| el("p").class("sentence").add(said)).collect()
    };
    let picture = move || {
        with_board(session, |board| steps::picture(session, board, member, item))
            .into_iter()
            .collect::<Vec<El>>()
    };
    let clause = with_board(session, |board| {
        let clause = board.rulebook.items.get(item)?.clause.clone();
        (!clause.is_empty()).then(|| format!("{}: {clause}", language.of(words::CLAUSE)))
    });
    let measures = with_board(session, |board| {
        let id = |column: usize| board.rulebook.measures.get(column).map(|measure| measure.id.clone());
        Some(columns(board, item).into_iter().filter_map(id).collect::<Vec<MeasureId>>())
    });
    let member =
        session.official.with_untracked(|dossier| dossier.members.get(member).map(|one| one.id.clone()));
    let facts = measures.unwrap_or_default().into_iter().zip(member.into_iter().cycle());
    let facts: Vec<El> = facts.map(|(measure, member)| fact(session, &member, &measure)).collect();
    el("div")
        .class("explain")
        .live(sentences)
        .live(picture)
        .add(clause.map(|clause| el("p").class("clause").add(clause)))
        .add(el("ul").class("plain-list facts").add(facts))
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
fn fact(session: Session, member: &MemberId, measure: &MeasureId) -> El {
    let language = session.words();
    let editing = RwSignal::new(false);
    let cell = (measure.clone(), member.clone());
    let said = move || {
        let public_only = session.public_only.get();
        session.dossier.with(|dossier| said(dossier, &cell.0, &cell.1, public_only, language))
    };
    let cell = (measure.clone(), member.clone());
    let form = move || {
        if !editing.get() {
            return Vec::new();
        }
        vec![
            untrack(|| entry_form::entry_form(session, &cell.0, &cell.1, editing)),
            cell_history::cell_history(session, &cell.0, &cell.1),
        ]
    };
    let title = session.official.with_untracked(|dossier| {
        dossier
            .rulebook
            .measure(measure)
            .map(|measure| language.label(&measure.title).to_owned())
            .unwrap_or_default()
    });
    let change = button("link-button edit", language.of(words::CHANGE_SHORT), move || {
        editing.update(|open| *open = !*open);
    })
    .attr("aria-label", &format!("{}: {title}", language.of(words::CHANGE_FACT)))
    .live_attr("aria-expanded", move || Some(editing.get().to_string()));
    el("li").class("fact").attr("data-measure", measure.as_str()).live(said).add(" ").add(change).live(form)
}

/// A fact in words: its title, value, mark, note and source, and that it does not count where only public figures do.
fn said(
    dossier: &Dossier,
    measure: &MeasureId,
    member: &MemberId,
    public_only: bool,
    language: Language,
) -> Vec<El> {
    let Some(definition) = dossier.rulebook.measure(measure) else { return Vec::new() };
    let entry = dossier.entry(measure, member);
    let value = explain::value(entry.map(|entry| &entry.value), definition, &dossier.rulebook, language);
    let mut said = vec![el("span").add(language.label(&definition.title)).add(": "), el("b").add(value)];
    if let Some(entry) = entry {
        said.push(mark(entry.provenance, language));
        if public_only && !entry.provenance.is_public() {
            said.push(el("small").class("note").add(" ").add(language.of(words::NOT_COUNTED)));
        }
        if !entry.note.is_empty() {
            said.push(el("small").class("note").add(" ").add(entry.note.as_str()));
        }
        said.extend(entry.source.as_ref().and_then(|id| source(dossier, id, language)));
    }
    said
}

/// The source of a figure, its address as text: the app asks no other host for anything.
fn source(dossier: &Dossier, id: &SourceId, language: Language) -> Option<El> {
    let source = dossier.source(id)?;
    let note = language.label(&source.note);
    let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
    let said = format!(" {}: {}{note}", language.of(words::SOURCE), language.label(&source.title));
    Some(el("small").class("source").attr("title", &source.address).add(said))
}
