//! Which table to look at: the one in use, the ready-made ones, one from a file.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Asked, Desk};
use crate::browser::files::FileProblem;
use crate::browser::{fetch, files, screen};
use crate::dossier::Dossier;
use crate::exchange::{Ready, gate};
use crate::text::screens::{shell as shell_words, start as file_words, table as words};
use crate::text::{Language, outside, ready};
use crate::ui::chunk::{Deed, do_at_desk};
use crate::ui::dom::{El, button, el};

/// The panel. It stands open where there is room for it.
pub(super) fn choose(desk: Desk) -> El {
    let session = desk.session;
    let row = |one: Ready| choice(desk, one);
    let tables: Vec<El> = core::iter::once(in_use(desk)).chain(Ready::RULEBOOKS.map(row)).collect();
    let title = el("summary").add(el("h2").add(session.say(words::READY)));
    el("details").class("choose no-print").flag("open", !screen::is_narrow()).add(title).add(el("div").add([
        el("ul").add(tables),
        el("h3").add(session.say(words::READY_DOSSIERS)),
        el("ul").add(Ready::DOSSIERS.map(row)),
        own_file(desk),
    ]))
}

/// The table that the open dossier has.
fn in_use(desk: Desk) -> El {
    let session = desk.session;
    let language = session.words();
    let name = move || {
        session.dossier.with(|dossier| {
            let name = language.label(&dossier.rulebook.name);
            if name.is_empty() { language.of(words::UNNAMED).to_owned() } else { name.to_owned() }
        })
    };
    let chosen = move || session.preview.with(|preview| preview.rulebook.standards.is_empty());
    let pick = button("pick-table", (), move || {
        desk.asked.set(None);
        session.preview.set(Arc::default());
        arrive();
    })
    .live_attr("aria-current", move || chosen().then(|| "true".to_owned()))
    .add(el("b").live_text(name))
    .add(el("small").add(session.say(words::OF_DOSSIER)));
    el("li").add(pick)
}

fn choice(desk: Desk, one: Ready) -> El {
    let session = desk.session;
    let chosen = move || session.preview.with(|preview| preview.id == one.address());
    let pick = button("pick-table", (), move || fetch_ready(desk, one))
        .live_attr("aria-current", move || chosen().then(|| "true".to_owned()))
        .add(el("b").add(session.say(ready::name(one))))
        .add(el("small").add(session.say(ready::about(one))));
    el("li").add(pick).live(move || match desk.asked.get() {
        Some(Asked::Coming(asked)) if asked == one => {
            vec![el("p").class("patience").attr("role", "status").add(session.say(words::COMING))]
        }
        Some(Asked::Failed(asked, why)) if asked == one => {
            let again = button("again", session.say(shell_words::TRY_AGAIN), move || fetch_ready(desk, one));
            vec![el("p").class("failed").attr("role", "alert").add(why), again]
        }
        _ => Vec::new(),
    })
}

/// Fetches one and shows it: a table as a preview, a dossier as one that is kept.
fn fetch_ready(desk: Desk, one: Ready) {
    let session = desk.session;
    desk.asked.set(Some(Asked::Coming(one)));
    spawn_local(async move {
        let language = session.words();
        let result = match fetch::bytes(&format!("./{}", one.address())).await {
            Ok(bytes) if Ready::DOSSIERS.contains(&one) => {
                desk.asked.set(None);
                do_at_desk(session, Deed::OpenBytes(bytes));
                return;
            }
            Ok(bytes) => read(&bytes, language),
            Err(_) => Err(language.of(words::NOT_REACHED).to_owned()),
        };
        // Another one may have been asked for since, or the screen been left.
        if desk.asked.try_get_untracked().flatten() != Some(Asked::Coming(one)) {
            return;
        }
        match result {
            Ok(dossier) => show(desk, Dossier { id: one.address().to_owned(), ..dossier }),
            Err(why) => desk.asked.set(Some(Asked::Failed(one, why))),
        }
    });
}

/// Reads a table, or the table of a dossier.
fn read(bytes: &[u8], language: Language) -> Result<Dossier, String> {
    let dossier = gate::either_from_bytes(bytes).map_err(|problem| outside::table(&problem, language))?;
    if dossier.rulebook.standards.is_empty() {
        return Err(language.of(words::NO_STANDARDS).to_owned());
    }
    Ok(dossier)
}

fn show(desk: Desk, dossier: Dossier) {
    desk.asked.set(None);
    desk.session.preview.set(Arc::new(dossier));
    arrive();
}

/// Goes to the table that is shown now; where there is little room, out of the way of the list.
fn arrive() {
    if screen::is_narrow() {
        screen::close_details(".choose");
    }
    request_animation_frame(|| crate::browser::focus("table-name"));
}

/// A table of one's own, from a file of a table or of a whole dossier.
fn own_file(desk: Desk) -> El {
    let session = desk.session;
    let input = el("input").class("sr").attr("type", "file").attr("accept", ".json,application/json");
    let input = input.on("change", move |event| {
        if let Some(file) = files::chosen(&event_target(&event)) {
            open_file(desk, file);
        }
    });
    el("div")
        .class("own-file")
        .add(el("label").class("button").add(input).add(session.say(words::FROM_FILE)))
        .live(move || match desk.asked.get() {
            Some(Asked::File(why)) => {
                let lead = el("b").add(session.say(words::NOT_OPENED));
                vec![el("p").class("failed").attr("role", "alert").add(lead).add(" ").add(why)]
            }
            _ => Vec::new(),
        })
}

fn open_file(desk: Desk, file: web_sys::File) {
    desk.asked.set(None);
    spawn_local(async move {
        let language = desk.session.words();
        let result = match files::read(&file).await {
            Ok(bytes) => read(&bytes, language),
            Err(FileProblem::TooLarge { name }) => Err(file_words::file_too_large(&name, language)),
            Err(FileProblem::NotRead { name } | FileProblem::NotSaved { name }) => {
                Err(file_words::file_not_read(&name, language))
            }
        };
        match result {
            Ok(dossier) => show(desk, Dossier { id: String::new(), ..dossier }),
            Err(why) => desk.asked.set(Some(Asked::File(why))),
        }
    });
}
