//! Two states of the ranking side by side, joined by slope lines.

mod lines;
mod state;

use leptos::prelude::*;

use self::state::{Look, State};
use super::dom::{El, button, el, typed};
use super::parts::trouble;
use super::session::Session;
use crate::insight::compare::{Shift, shifts};
use crate::insight::slopes::Change;
use crate::text::Phrase;
use crate::text::screens::{compare as words, ranking};

/// One of the two states: what is chosen, and what that shows.
#[derive(Clone, Copy)]
struct Side {
    chosen: RwSignal<State>,
    shown: Memo<State>,
    look: Memo<Look>,
}

impl Side {
    fn new(session: Session, first: State) -> Self {
        let chosen = RwSignal::new(first);
        let shown = Memo::new(move |_| match chosen.get() {
            State::Assumed if !session.is_assumed() => State::Agreed,
            state => state,
        });
        Self { chosen, shown, look: Memo::new(move |_| shown.get().look(session)) }
    }
}

/// The screen.
#[must_use]
pub fn compare(session: Session) -> El {
    // What somebody assumes is what they want to see against the official state.
    let (first, second) = if untrack(|| session.is_assumed()) {
        (State::Agreed, State::Assumed)
    } else {
        (State::Claimed, State::Agreed)
    };
    let (before, after) = (Side::new(session, first), Side::new(session, second));
    let shifts = Memo::new(move |_| {
        before.look.with(|before| after.look.with(|after| shifts(&before.spots, &after.spots)))
    });
    let summary = el("p")
        .class("note")
        .attr("role", "status")
        .live_text(move || shifts.with(|shifts| summary(session, shifts)));
    let swap = button("", session.say(words::SWAP), move || {
        let (one, other) = (before.shown.get_untracked(), after.shown.get_untracked());
        before.chosen.set(other);
        after.chosen.set(one);
    });
    let content = move || {
        if session.official.with(|dossier| dossier.members.is_empty()) {
            return vec![el("p").class("empty").add(session.say(ranking::NO_MEMBERS))];
        }
        let trouble = trouble::rulebook(session);
        if !trouble.is_empty() {
            return trouble;
        }
        let names = (before.shown.get().name(), after.shown.get().name());
        before.look.with(|before| {
            after
                .look
                .with(|after| shifts.with(|shifts| lines::lines(session, names, (before, after), shifts)))
        })
    };
    let title = el("h1").attr("id", "compare-title").add(session.say(words::TITLE));
    el("section")
        .class("compare")
        .attr("aria-labelledby", "compare-title")
        .add([
            el("header").class("page-head").add([title, summary]),
            el("div").class("toolbar").add([
                choice(session, words::FROM, before),
                choice(session, words::TO, after),
                swap,
            ]),
        ])
        .live(content)
}

/// How many members moved, in a sentence.
fn summary(session: Session, shifts: &[Shift]) -> String {
    let count = |wanted: fn(Change) -> bool| shifts.iter().filter(|shift| wanted(Change::of(shift))).count();
    words::summary(
        count(|change| matches!(change, Change::Up(_))),
        count(|change| matches!(change, Change::Down(_))),
        count(|change| matches!(change, Change::Same)),
        count(|change| matches!(change, Change::Unknown)),
        session.words(),
    )
}

/// The choice of one of the two states.
fn choice(session: Session, label: Phrase, side: Side) -> El {
    let options = move || {
        let shown = side.shown.get();
        let option = |state: State| {
            let option = el("option").attr("value", state.key()).flag("selected", state == shown);
            option.add(session.say(state.name()))
        };
        State::choices(session).into_iter().map(option).collect()
    };
    let select = el("select").live(options).on("change", move |event| {
        if let Some(state) = State::of_key(&typed(&event)) {
            side.chosen.set(state);
        }
    });
    el("label").class("choice").add([session.say(label), " "]).add(select)
}
