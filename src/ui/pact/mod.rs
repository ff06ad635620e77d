//! The pact, as it was signed: search in it, see what concerns one member, print it.

mod document;
mod member;
mod paper;
mod toolbar;

use leptos::prelude::*;

use super::dom::{El, el, link};
use super::parts::prose::{prose, sources};
use super::session::Session;
use crate::dossier::{Dossier, MemberId};
use crate::exchange::Route;
use crate::text::screens::{pact as words, shell};
use crate::text::search::Search;
use crate::text::{Language, number};

pub(super) use self::paper::offices;

/// The screen, for the member that is open or the whole cluster.
#[must_use]
pub fn pact(session: Session, open: Memo<Option<MemberId>>) -> El {
    let is_empty = Memo::new(move |_| {
        session.official.with(|dossier| {
            dossier.pact.contents.is_empty()
                && dossier.pact.signatures.is_empty()
                && dossier.movements.is_empty()
        })
    });
    el("div")
        .class("host")
        .live(move || vec![if is_empty.get() { empty(session) } else { article(session, open) }])
}

fn title(session: Session, dossier: &Dossier) -> String {
    format!("{} {}", session.say(words::TITLE), dossier.period.pact_year)
}

fn article(session: Session, open: Memo<Option<MemberId>>) -> El {
    let language = session.words();
    let typed = RwSignal::new(String::new());
    let search = Memo::new(move |_| typed.with(|typed| Search::new(typed)));
    let paper = Memo::new(move |_| paper::paper(session, &session.official.get()));
    let found = move || {
        let count = search.with(|search| paper.with(|paper| paper.hits(search)));
        if search.with(Search::is_empty) { String::new() } else { words::found(count, language) }
    };
    let own = move || {
        let dossier = session.official.get();
        open.get().map(|open| member::member(session, &dossier, &open)).into_iter().collect()
    };
    let body = move || search.with(|search| document::document(session, &paper.get().only(search), search));
    let read_in = move || {
        let dossier = session.official.get();
        let read = sources(session, &dossier, [&dossier.pact.source, &dossier.pact.signed.source]);
        read.map(|read| el("p").class("unpublished").add(el("small").add(read))).into_iter().collect()
    };
    el("article")
        .class("pact")
        .live(move || head(session, &session.official.get()))
        .add(toolbar::toolbar(session, open, typed, found))
        .live(own)
        .live(body)
        .live(read_in)
}

/// Whose pact it is, for which year, where it was signed, and its motto.
fn head(session: Session, dossier: &Dossier) -> Vec<El> {
    let language = session.words();
    let pact = &dossier.pact;
    let day = pact.signed.date.map(|day| number::date(day, language));
    let signed = words::signed(day.as_deref(), &prose(session, &pact.signed.place), language);
    let mut head = vec![el("header").class("doc-title").add([
        el("p").add(prose(session, &dossier.cluster.name)),
        el("h1").add(title(session, dossier)),
        el("p").add(signed),
    ])];
    if !pact.motto.is_empty() {
        let quoted = |text: &str| format!("“{text}”");
        let motto = el("p").class("motto").add(quoted(language.label(&pact.motto)));
        // The motto is Vietnamese; under a translation it stands as it was signed.
        let translated = language == Language::En && !pact.motto.en.is_empty();
        let original = translated.then(|| el("small").attr("lang", "vi").add(quoted(&pact.motto.vi)));
        head.push(motto.add(original));
    }
    head
}

/// There is no pact yet: the screen says so and leads on.
fn empty(session: Session) -> El {
    let ways = [
        link("button primary", &Route::Dossiers.write(), session.say(shell::DOSSIERS)),
        link("button", &Route::Ranking(None).write(), session.say(shell::RANKING)),
    ];
    el("section").class("empty").add([
        el("h1").live_text(move || title(session, &session.official.get())),
        el("p").add(session.say(words::EMPTY)),
        el("div").class("actions").add(ways),
    ])
}
