//! Where a figure comes from: its mark, and on demand its provenance and note to change.

use std::rc::Rc;

use leptos::prelude::*;

use super::fact::Fact;
use super::field;
use crate::dossier::{Edit, Entry, Provenance};
use crate::text::screens::{entry as words, province as province_words};
use crate::text::words as all_words;
use crate::ui::dom::{El, button, el, typed};
use crate::ui::parts::field as parts;
use crate::ui::parts::mark;

const ALL: [Provenance; 5] = [
    Provenance::Entered,
    Provenance::Public,
    Provenance::Published,
    Provenance::Estimate,
    Provenance::Illustrative,
];

/// The mark of a figure as a button, and what it opens. Nothing where nothing is known.
pub(super) fn origin(row: &Rc<Fact>, number: usize) -> El {
    let language = row.language();
    let open = RwSignal::new(false);
    let shown = Rc::clone(row);
    let known = Memo::new({
        let entry = row.entry;
        move |_| entry.with(|entry| entry.as_ref().map(|entry| entry.provenance))
    });
    let marked = move || {
        let Some(provenance) = known.get() else { return Vec::new() };
        let name =
            format!("{}: {}", language.of(words::ORIGIN), language.of(all_words::provenance(provenance)));
        let toggle =
            button("icon-button", mark::silent(provenance), move || open.update(|open| *open = !*open))
                .attr("aria-label", &name)
                .attr("title", &name)
                .live_attr("aria-expanded", move || Some(open.get().to_string()));
        let opened = {
            let row = Rc::clone(&shown);
            move || if open.get() { untrack(|| vec![opened(&row, number)]) } else { Vec::new() }
        };
        vec![toggle, el("div").class("origin-fields").live(opened)]
    };
    el("div").class("origin").live(marked)
}

fn opened(row: &Rc<Fact>, number: usize) -> El {
    let language = row.language();
    let session = row.entering.session;
    let entry = row.entry.get_untracked();
    let id = format!("from-{number}");
    let options =
        ALL.map(|one| (mark::key(one).to_owned(), language.of(all_words::provenance(one)).to_owned()));
    let chosen = entry.as_ref().map(|entry| entry.provenance).unwrap_or_default();
    let chooses = Rc::clone(row);
    let select = parts::select(&id, &options, mark::key(chosen), move |key| {
        if let Some(provenance) = ALL.into_iter().find(|one| mark::key(*one) == key) {
            record(&chooses, |entry| entry.provenance = provenance);
        }
    });
    let note_id = format!("note-{number}");
    let notes = Rc::clone(row);
    let note = field::text()
        .attr("id", &note_id)
        .attr("maxlength", "2000")
        .attr("value", entry.as_ref().map_or("", |entry| &entry.note))
        .on("change", move |event| {
            let note = typed(&event).trim().to_owned();
            record(&notes, |entry| entry.note.clone_from(&note));
        });
    let source = entry.as_ref().and_then(|entry| entry.source.as_ref()).and_then(|id| {
        let title = session.official.with_untracked(|dossier| {
            dossier.source(id).map(|source| language.label(&source.title).to_owned())
        })?;
        Some(el("p").class("note").add(format!("{}: {title}", language.of(province_words::SOURCE))))
    });
    el("div")
        .class("opened")
        .add(parts::field(
            language.of(all_words::PROVENANCE),
            &id,
            select.live_flag("disabled", move || !session.can_change()),
        ))
        .add(parts::field(
            language.of(words::NOTE),
            &note_id,
            note.live_flag("disabled", move || !session.can_change()),
        ))
        .add(source)
}

fn record(row: &Fact, change: impl FnOnce(&mut Entry)) {
    let Some(mut entry) = row.entry.get_untracked() else { return };
    change(&mut entry);
    let (measure, member) = (row.measure.id.clone(), row.who.clone());
    row.entering.session.change(Edit::Entry { measure, member, entry: Some(entry) }, "");
}
