//! One member beside the ranking: why it stands where it stands, and what if.

mod cell_history;
mod criterion;
mod entry_form;
mod steps;
mod traits;
mod tree;
mod what_if;

use leptos::prelude::*;

use super::dom::{El, button, el, link};
use super::parts::icon::{self, icon};
use super::session::Session;
use crate::dossier::{MemberId, Movement};
use crate::exchange::Route;
use crate::text::screens::province as words;
use crate::text::{explain, number};

/// The sheet of one member.
#[must_use]
pub fn province(session: Session, member: &MemberId) -> El {
    let language = session.words();
    let sheet = el("aside").class("province").attr("aria-labelledby", "province-title");
    let title = el("h2").attr("id", "province-title");
    let place =
        session.official.with_untracked(|dossier| dossier.members.iter().position(|one| one.id == *member));
    let Some(place) = place else {
        let title = title.add(language.of(words::NO_SUCH_MEMBER));
        return sheet.add(el("header").add([title, close(session)]));
    };
    let title = title.live_text(move || session.name(place));
    let verdict = move || {
        let name = session.name(place);
        let said = session.board.with(|board| {
            let board = board.as_ref().ok()?;
            Some(explain::verdict(board, place, &name, &|one: usize| session.name(one), language))
        });
        said.unwrap_or_default()
    };
    sheet.add([
        el("header").add([title, close(session)]),
        el("section").add(el("p").class("verdict").live_text(verdict)),
        traits::traits(session, place),
        tree::tree(session, place),
        what_if::what_if(session),
        pact(session, member),
    ])
}

fn close(session: Session) -> El {
    button("icon-button", icon(icon::CLOSE), move || session.go(&Route::Ranking(None)))
        .attr("aria-label", session.say(words::CLOSE))
}

/// The movements that the member leads, and the way to what it has signed.
fn pact(session: Session, member: &MemberId) -> El {
    let language = session.words();
    let line = |movement: &Movement| {
        let years = number::years(movement.from, movement.to, movement.vision, language);
        let years = if years.is_empty() { years } else { format!(", {years}") };
        el("li").add(language.label(&movement.title)).add(years)
    };
    let lines: Vec<El> = session.dossier.with_untracked(|dossier| {
        dossier
            .movements
            .iter()
            .filter(|movement| movement.member.as_ref() == Some(member))
            .map(line)
            .collect()
    });
    let list = (!lines.is_empty())
        .then(|| [el("h3").add(language.of(words::MOVEMENTS)), el("ul").class("plain-list").add(lines)]);
    let target = Route::Pact(Some(member.clone())).write();
    let commitments = el("p").add(link("", &target, language.of(words::COMMITMENTS_IN_PACT)));
    el("section").attr("aria-label", language.of(words::MOVEMENTS)).add(list).add(commitments)
}
