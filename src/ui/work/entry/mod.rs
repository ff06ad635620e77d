//! Entering facts and claims, member by member or as a table.

mod choices;
mod claim;
mod detail;
mod fact;
mod field;
mod grid;
mod head;
mod members;
mod scored;
mod sheet;
mod table_of_figures;

use std::sync::Arc;

use leptos::prelude::*;

use self::scored::Scored;
use super::screen;
use crate::dossier::{Dossier, MemberId, Provenance};
use crate::exchange::Route;
use crate::text::screens::{entry as words, work as work_words};
use crate::ui::dom::{El, el, link};
use crate::ui::parts::trouble;
use crate::ui::session::Session;

/// What the parts of the screen share; copies are handles to the same state.
#[derive(Clone, Copy)]
struct Entering {
    session: Session,
    /// The scores by the rules and by the claims; nothing while the table cannot be scored.
    scored: Memo<Option<Arc<Scored>>>,
    /// Where newly entered figures come from.
    from: RwSignal<Provenance>,
    /// Whether only what is missing is shown.
    only_missing: RwSignal<bool>,
}

/// The screen.
#[must_use]
pub fn entry(session: Session, open: Memo<Option<MemberId>>) -> El {
    let table = Memo::new_with_compare(
        move |_| session.official.get(),
        |before: Option<&Arc<Dossier>>, after: Option<&Arc<Dossier>>| match (before, after) {
            (Some(before), Some(after)) => before.rulebook != after.rulebook || before.period != after.period,
            _ => true,
        },
    );
    let entering = Entering {
        session,
        scored: scored::memo(session),
        from: RwSignal::new(Provenance::Entered),
        only_missing: RwSignal::new(false),
    };
    // The member that the address names, or the first one.
    let who = Memo::new(move |_| {
        let wanted = open.get();
        session.official.with(|dossier| {
            let known = |id: &MemberId| dossier.members.iter().any(|member| member.id == *id);
            wanted.filter(known).or_else(|| dossier.members.first().map(|member| member.id.clone()))
        })
    });
    let content = move || {
        let table = table.get();
        let who = who.get();
        untrack(|| match (table.rulebook.standards.is_empty(), who) {
            (true, _) => vec![no_table(session)],
            (false, None) => vec![members::first(session)],
            (false, Some(who)) => work_of(entering, &who),
        })
    };
    screen(session, work_words::ENTRY, vec![el("div").class("entering").live(content)])
}

fn work_of(entering: Entering, who: &MemberId) -> Vec<El> {
    let session = entering.session;
    let main = el("div").class("own-sheet");
    let main = if entering.scored.with(Option::is_some) {
        main.add([
            head::head(entering, who),
            head::tools(entering),
            table_of_figures::table_of_figures(session, entering.from),
            sheet::sheet(entering, who),
        ])
    } else {
        main.add(trouble::rulebook(session))
    };
    vec![members::members(entering, who), main]
}

fn no_table(session: Session) -> El {
    let way = link("button", &Route::Table.write(), session.say(words::MAKE_TABLE));
    el("section").class("empty").add(el("p").add(session.say(words::NO_TABLE))).add(el("p").add(way))
}
