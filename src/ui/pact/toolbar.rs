//! Above the paper: search, for which member, big screen, print.

use leptos::prelude::*;

use crate::dossier::MemberId;
use crate::exchange::{Route, Scene};
use crate::text::screens::{pact as words, province};
use crate::ui::actions;
use crate::ui::dom::{El, button, el, typed};
use crate::ui::session::Session;

/// The toolbar. `found` says how often what is searched was found.
pub(super) fn toolbar(
    session: Session,
    open: Memo<Option<MemberId>>,
    search: RwSignal<String>,
    found: impl Fn() -> String + 'static,
) -> El {
    let find = session.say(words::FIND);
    let field =
        el("input").attr("type", "search").attr("aria-label", find).attr("placeholder", find).bind(search);
    let member = el("label").class("choice").add([session.say(province::MEMBER), " "]);
    let select = el("select")
        .live(move || members(session, open.get().as_ref()))
        .on("change", move |event| choose(session, &typed(&event)));
    let stage = button("stage-button end", session.say(words::BIG_SCREEN), move || {
        actions::big_screen(session, Scene::Pact);
    });
    el("div").class("toolbar no-print").add([
        el("div").class("search").add(field),
        el("small").attr("role", "status").live_text(found),
        member.add(select),
        stage,
        button("", session.say(words::PRINT), move || actions::print(session)),
    ])
}

/// The whole cluster, then the members in the cluster's own order, as choices.
fn members(session: Session, open: Option<&MemberId>) -> Vec<El> {
    let option = |value: &str, name: &str, chosen: bool| {
        el("option").attr("value", value).flag("selected", chosen).add(name)
    };
    let mut options = vec![option("", session.say(words::WHOLE_CLUSTER), open.is_none())];
    let dossier = session.official.get();
    options.extend(
        dossier
            .members
            .iter()
            .map(|one| option(one.id.as_str(), &session.name_of(&one.id), open == Some(&one.id))),
    );
    options
}

/// Goes to the pact of one member, or of the whole cluster where nothing is chosen.
fn choose(session: Session, value: &str) {
    let known = session.official.with_untracked(|dossier| {
        dossier.members.iter().find(|one| one.id.as_str() == value).map(|one| one.id.clone())
    });
    session.go(&Route::Pact(known));
}
