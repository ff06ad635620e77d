//! All changes of the dossier, newest first: when, what, from, to, why.

use leptos::prelude::*;

use crate::dossier::{Change, Dossier};
use crate::exchange::Route;
use crate::text::describe;
use crate::text::screens::history as words;
use crate::ui::dom::{El, button, el, link};
use crate::ui::parts::when::when;
use crate::ui::session::Session;

/// The most that is told of one change; the rest is counted.
const MOST: usize = 6;

/// The screen.
#[must_use]
pub fn history(session: Session) -> El {
    let language = session.words();
    let counts = Memo::new(move |_| {
        session.official.with(|dossier| (dossier.history.done.len(), dossier.history.undone.len()))
    });
    let count = move || match counts.get() {
        (0, 0) => String::new(),
        (done, undone) => words::count(done, undone, language),
    };
    let head = el("header")
        .class("page-head")
        .add([el("h1").add(language.of(words::TITLE)), el("p").class("note").live_text(count)]);
    let tools = move || {
        el("p").class("toolbar no-print").add([
            button("undo", language.of(words::UNDO), move || session.undo())
                .live_flag("disabled", move || !session.can_change() || counts.get().0 == 0),
            button("redo", language.of(words::REDO), move || session.redo())
                .live_flag("disabled", move || !session.can_change() || counts.get().1 == 0),
        ])
    };
    let is_empty = Memo::new(move |_| counts.get() == (0, 0));
    el("div")
        .class("host")
        .add(head)
        .live(move || if is_empty.get() { Vec::new() } else { vec![tools()] })
        .live(move || vec![session.official.with(|dossier| changes(session, dossier))])
}

/// The list, or what will stand in it.
fn changes(session: Session, dossier: &Dossier) -> El {
    let history = &dossier.history;
    if history.done.is_empty() && history.undone.is_empty() {
        let ranking = link("button primary", &Route::Ranking(None).write(), session.say(words::TO_RANKING));
        return el("section").class("empty").add([
            el("h2").add(session.say(words::NOTHING)),
            el("p").add(session.say(words::NOTHING_MEANS)),
            el("p").class("actions").add(ranking),
        ]);
    }
    let undone = history.undone.iter().map(|change| line(session, dossier, change, true).class("undone"));
    let done = history.done.iter().rev().map(|change| line(session, dossier, change, false));
    el("ol").class("history").add(undone.chain(done).collect::<Vec<El>>())
}

/// One change.
fn line(session: Session, dossier: &Dossier, change: &Change, undone: bool) -> El {
    let language = session.words();
    let mut told =
        describe::change(&change.edit, &change.inverse, dossier, &|id| session.name_of(id), language);
    let left = told.len().saturating_sub(MOST);
    told.truncate(MOST);
    let mut parts: Vec<El> = told
        .into_iter()
        .map(|told| {
            if told.from == told.to {
                return el("p").add(told.line(language));
            }
            let beside = (!told.beside.is_empty()).then(|| format!(" ({})", told.beside));
            el("p")
                .add(format!("{}: ", told.what))
                .add(el("del").add(told.from))
                .add(" → ")
                .add(el("ins").add(told.to))
                .add(beside)
        })
        .collect();
    if left > 0 {
        parts.push(el("p").add(describe::more(left, language)));
    }
    let undone = undone.then(|| language.of(words::UNDONE));
    let notes: Vec<&str> = undone
        .into_iter()
        .chain([change.why.as_str(), change.by.as_str()])
        .filter(|note| !note.is_empty())
        .collect();
    let why = (!notes.is_empty()).then(|| el("span").class("why").add(notes.join(" · ")));
    let time = el("time").attr("datetime", &change.at).add(when(&change.at, language));
    el("li").add([time, el("div").add(parts).add(why)])
}
