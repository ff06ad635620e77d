//! Badges that say in which state the screens are: opened from a link, assumed, public figures only.

use leptos::prelude::*;

use super::kept;
use crate::dossier::MemberId;
use crate::text::screens::shell as words;
use crate::text::{Phrase, describe};
use crate::ui::chunk::{Deed, Sheet, do_at_desk, sheet};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::when::when;
use crate::ui::session::{Origin, Session};

/// The badges under the header.
pub(super) fn states(session: Session) -> El {
    el("aside")
        .class("states")
        .attr("aria-label", session.say(words::STATE))
        .live(move || kept::hindrance(session))
        .live(move || kept::elsewhere(session))
        .live(move || from_link(session))
        .live(move || if session.is_assumed() { sheet(session, Sheet::Assumed) } else { Vec::new() })
        .live(move || public_only(session))
}

/// A badge: what it is about, what it means, what can be done.
pub(super) fn badge(session: Session, class: &str, title: Phrase, said: &str, actions: Vec<El>) -> El {
    let sentence = el("p").add(el("b").add(session.say(title))).add(" ").add(said);
    el("div").class("badge").class(class).add(sentence).add(el("div").class("actions").add(actions))
}

fn from_link(session: Session) -> Vec<El> {
    let language = session.words();
    let Origin::Link { name, sent_at } = session.origin.get() else { return Vec::new() };
    let when = when(&sent_at, language);
    let said = if when.is_empty() { name } else { format!("{name}, {} {when}", language.of(words::SENT)) };
    let actions = vec![
        button("keep-copy", language.of(words::KEEP_COPY), move || do_at_desk(session, Deed::KeepCopy)),
        button("leave-link", language.of(words::CLOSE_LINK), move || session.leave_link()),
    ];
    vec![badge(session, "from-link", words::FROM_LINK, &said, actions)]
}

/// The badge of what is assumed.
pub fn assumed(session: Session) -> Vec<El> {
    if !session.is_assumed() {
        return Vec::new();
    }
    let language = session.words();
    let said = session.assumptions.with(|edits| {
        let name = |member: &MemberId| session.name_of(member);
        session.official.with(|official| describe::changes(edits, official, &name, language, 3))
    });
    let mut actions =
        vec![button("drop-what-if", language.of(words::DROP), move || session.drop_assumptions())];
    if session.can_change() {
        let keep = move || session.keep_assumptions(language.of(words::KEPT_BECAUSE));
        actions.push(button("keep-what-if", language.of(words::KEEP), keep));
    }
    vec![badge(session, "assumed", words::ASSUMED, &said, actions)]
}

fn public_only(session: Session) -> Vec<El> {
    if !session.public_only.get() {
        return Vec::new();
    }
    let language = session.words();
    let all = button("", language.of(words::SHOW_ALL), move || session.public_only.set(false));
    vec![badge(session, "public-only", words::PUBLIC_ONLY, language.of(words::PUBLIC_ONLY_MEANS), vec![all])]
}
