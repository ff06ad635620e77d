//! The first screen: what is published, by whom, and the two ways on.

mod figures;
mod offices;
pub(super) mod places;

use leptos::prelude::*;

use super::dom::{El, el, link};
use super::parts::prose::prose;
use super::session::Session;
use crate::dossier::Dossier;
use crate::exchange::Route;
use crate::text::screens::{results as words, shell};

/// The screen.
#[must_use]
pub fn results(session: Session) -> El {
    el("div").class("host").live(move || {
        let dossier = session.official.get();
        let nothing = dossier.published.places.is_empty() && dossier.published.figures.is_empty();
        vec![if nothing { empty(session, &dossier) } else { published(session, &dossier) }]
    })
}

fn title(session: Session, dossier: &Dossier) -> El {
    el("h1").add(format!("{} {}", session.say(words::TITLE), dossier.period.results_year))
}

fn cluster(session: Session, dossier: &Dossier) -> El {
    el("p").class("overline").add(prose(session, &dossier.cluster.name))
}

fn to_ranking(session: Session) -> El {
    link("button primary", &Route::Ranking(None).write(), session.say(shell::RANKING))
}

fn published(session: Session, dossier: &Dossier) -> El {
    let pact = format!("{} {}", session.say(shell::PACT), dossier.period.pact_year);
    let ways = [to_ranking(session), link("button", &Route::Pact(None).write(), pact)];
    el("div")
        .class("results")
        .add(el("header").class("title").add([cluster(session, dossier), title(session, dossier)]))
        .add(places::places(session, dossier))
        .add(figures::figures(session, dossier))
        .add(offices::offices(session, dossier))
        .add(el("p").class("ways").add(ways))
}

/// Nothing is published: the screen says so and leads on.
fn empty(session: Session, dossier: &Dossier) -> El {
    let dossiers = link("button", &Route::Dossiers.write(), session.say(shell::DOSSIERS));
    el("section").class("empty").add([
        el("div").class("overline").add(prose(session, &dossier.cluster.name)),
        title(session, dossier),
        el("p").add(session.say(words::NOTHING)),
        el("div").class("actions").add([to_ranking(session), dossiers]),
    ])
}
