//! What stands in place of a screen when something could not be opened: what is wrong, that nothing is lost,
//! what to do.

use leptos::prelude::*;

use super::chunk::{Deed, do_at_desk};
use super::dom::{El, button, el, link};
use super::keeping::Blocked;
use super::session::Session;
use crate::exchange::{LinkProblem, Route};
use crate::text::outside;
use crate::text::screens::start as words;

/// The sentence in place of a screen.
pub(super) fn in_place(session: Session, blocked: Blocked) -> El {
    match blocked {
        Blocked::Link(problem) => of_link(session, &problem),
        Blocked::Newer { key } => newer(session, key),
    }
}

fn of_link(session: Session, problem: &LinkProblem) -> El {
    let language = session.words();
    let said = outside::link(problem, language);
    let year = session.official.with_untracked(|dossier| dossier.period.results_year);
    let mut actions = vec![
        link("button primary", &Route::Results.write(), words::see_results(year, language)),
        link("button", &Route::Dossiers.write(), language.of(words::OPEN_FILE)),
    ];
    if matches!(problem, LinkProblem::OtherBase { attempt: Some(_) }) {
        actions.push(button("try", language.of(words::TRY_ANYWAY), move || session.open_attempt()));
    }
    let details = (!said.details.is_empty()).then(|| {
        let code = el("p").add(el("code").add(said.details));
        el("details").add([el("summary").add(language.of(words::DETAILS)), code])
    });
    el("section")
        .class("trouble")
        .attr("role", "alert")
        .add([
            el("h1").add(said.title),
            el("p").add(said.sentence),
            el("p").add(language.of(words::NOTHING_CHANGED_HERE)),
            el("p").class("actions").add(actions),
        ])
        .add(details)
}

fn newer(session: Session, key: String) -> El {
    let actions = [
        button("primary reload", session.say(words::RELOAD), || {
            let _whether_it_could = window().location().reload();
        }),
        button("save-file", session.say(words::SAVE_FILE), move || {
            do_at_desk(session, Deed::SaveUnreadable(key.clone()));
        }),
        link("button", &Route::Dossiers.write(), session.say(words::TO_DOSSIERS)),
    ];
    el("section").class("trouble").attr("role", "alert").add([
        el("h1").add(session.say(words::NEWER_TITLE)),
        el("p").add(session.say(words::NEWER_MEANS)),
        el("p").add(session.say(words::NEWER_KEPT)),
        el("p").class("actions").add(actions),
    ])
}
