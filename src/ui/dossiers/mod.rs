//! The dossiers of this browser: open, rename, duplicate, delete, save, send; open files; start a new period.

mod list;
mod period;
mod question;

use leptos::prelude::*;

use crate::browser::files;
use crate::text::Phrase;
use crate::text::screens::dossiers as words;
use crate::ui::actions;
use crate::ui::dom::{El, el};
use crate::ui::session::Session;

pub use self::period::period_form;

/// The screen.
#[must_use]
pub fn dossiers(session: Session) -> El {
    let asked = RwSignal::new(None);
    let head = el("header").class("page-head").add([
        el("h1").add(session.say(words::TITLE)),
        el("p").class("note").add(session.say(words::KEPT_HERE)),
    ]);
    let section = |id: &str, title: Phrase, content: El| {
        let title = el("h2").attr("id", id).add(session.say(title));
        el("section").class("section-gap").attr("aria-labelledby", id).add([title, content])
    };
    el("div")
        .class("host")
        .add([
            head,
            list::list(session, asked),
            section("open-file", words::OPEN_FILE, drop(session)),
            section("new-period", words::NEW_PERIOD, period_form(session, None, None)),
        ])
        .live(move || {
            asked.get().map(|question| question::ask(session, question, asked)).into_iter().collect()
        })
}

/// Where a file is dropped or chosen. Files may be dropped anywhere; here is where it is said.
fn drop(session: Session) -> El {
    let input = el("input").class("sr").attr("type", "file").attr("accept", ".json,application/json").on(
        "change",
        move |event| {
            if let Some(file) = files::chosen(&event_target(&event)) {
                actions::open_file(session, file);
            }
        },
    );
    el("div").class("drop").live_class("over", move || session.keeping.dragging.get()).add([
        el("p").add(session.say(words::DROP_HERE)),
        el("label").class("button").add(input).add(session.say(words::CHOOSE_FILE)),
    ])
}
