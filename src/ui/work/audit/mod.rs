//! What deserves a second look before the conference: departures, findings, slips, what to check again, easy plans.

mod departures;
mod lines;
mod look;

use std::sync::Arc;

use leptos::prelude::*;

use self::look::Look;
use super::screen;
use crate::dossier::{Dossier, Provenance};
use crate::exchange::Route;
use crate::scoring::Board;
use crate::text::screens::{audit as words, work as work_words};
use crate::ui::dom::{El, button, el, link};
use crate::ui::parts::{legend, trouble};
use crate::ui::session::Session;

/// The screen.
#[must_use]
pub fn audit(session: Session) -> El {
    let content = move || match session.official_board.get() {
        Err(_) => trouble::rulebook(session),
        Ok(board) => {
            let dossier = session.official.get();
            untrack(|| sections(session, &dossier, &board))
        }
    };
    screen(session, work_words::AUDIT, vec![el("div").class("audit").live(content)])
}

fn sections(session: Session, dossier: &Arc<Dossier>, board: &Arc<Board>) -> Vec<El> {
    if dossier.members.is_empty() || board.rulebook.standards().is_empty() {
        let way = link("button", &Route::Entry(None).write(), session.say(words::ENTER));
        let said = el("p").add(session.say(words::NO_TABLE));
        return vec![el("section").class("empty").add(said).add(el("p").add(way))];
    }
    let look = Look::start(session, dossier, board);
    let print =
        button("", session.say(words::PRINT), move || crate::ui::actions::print(session)).class("no-print");
    let made_up = is_made_up(dossier)
        .then(|| el("p").class("made-up").attr("role", "note").add(session.say(words::ILLUSTRATIVE)));
    let lead = el("p").class("lead").add(session.say(words::LEAD)).add(print);
    let mut shown = vec![lead];
    shown.extend(made_up);
    shown.push(departures::departures(&look));
    shown.extend(lines::sections(&look));
    shown.push(legend::provenances(session.words()));
    shown
}

/// Whether most figures are made up or estimated.
fn is_made_up(dossier: &Dossier) -> bool {
    let all = || dossier.entries.values().flat_map(|column| column.values());
    let firm = all().filter(|entry| entry.provenance < Provenance::Estimate).count();
    firm.saturating_mul(2) < all().count()
}
