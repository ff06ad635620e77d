//! The header: product, dossier, screens, undo and redo, language, menu.

use leptos::prelude::*;

use crate::exchange::Route;
use crate::text::screens::{shell as words, work as work_words};
use crate::text::{Language, Phrase};
use crate::ui::chunk::{Change, change};
use crate::ui::dom::{El, button, el, link};
use crate::ui::parts::icon::{self, icon};
use crate::ui::session::Session;

/// The header.
pub(super) fn header(session: Session) -> El {
    let language = session.words();
    let dossier =
        link("dossier-switch", &Route::Dossiers.write(), ())
            .attr("title", language.of(words::SWITCH_DOSSIER))
            .add(el("span").class("cluster").live_text(move || {
                session.official.with(|dossier| language.label(&dossier.name).to_owned())
            }));
    let year = el("span")
        .class("long")
        .live_text(move || format!("\u{a0}{}", session.official.with(|dossier| dossier.period.pact_year)));
    let screens = [
        screen(session, words::RESULTS, Route::Results),
        screen(session, words::RANKING, Route::Ranking(None)),
        screen(session, words::PACT, Route::Pact(None)).add(year),
        screen(session, words::COMPARE, Route::Compare),
        work(session),
        screen(session, words::DOSSIERS, Route::Dossiers),
    ];
    el("header").class("top").add([
        link("brand", &Route::Results.write(), "Thi Đua"),
        dossier,
        el("nav").class("nav").attr("aria-label", language.of(words::SCREENS)).add(screens),
        tools(session),
        super::menu::menu(session),
    ])
}

/// The link to a screen; it says when the screen is this one.
fn screen(session: Session, phrase: Phrase, route: Route) -> El {
    link("", &route.write(), session.say(phrase)).live_attr("aria-current", move || {
        let here = session.route.with(|now| core::mem::discriminant(now) == core::mem::discriminant(&route));
        here.then(|| "page".to_owned())
    })
}

/// The link to the work on a dossier; it says when one of its screens is this one.
fn work(session: Session) -> El {
    link("", &Route::Entry(None).write(), session.say(work_words::WORK)).live_attr(
        "aria-current",
        move || {
            let here = session.route.with(|now| matches!(now, Route::Entry(_) | Route::Audit | Route::Table));
            here.then(|| "page".to_owned())
        },
    )
}

fn tools(session: Session) -> El {
    let language = session.words();
    let changes = |done: bool| {
        let list = move |dossier: &std::sync::Arc<crate::dossier::Dossier>| {
            if done { dossier.history.done.is_empty() } else { dossier.history.undone.is_empty() }
        };
        move || session.can_change() && !session.official.with(list)
    };
    let (can_undo, can_redo) = (changes(true), changes(false));
    let undo = icon_button(language.of(words::UNDO), icon::UNDO, move || change(session, Change::Undo))
        .live_flag("disabled", move || !session.is_assumed() && !can_undo());
    let redo = icon_button(language.of(words::REDO), icon::REDO, move || change(session, Change::Redo))
        .live_flag("disabled", move || !can_redo());
    let (other, short, name) = match language {
        Language::Vi => (Language::En, "EN", "English"),
        Language::En => (Language::Vi, "VI", "Tiếng Việt"),
    };
    let words = [el("span").attr("aria-hidden", "true").add(short), el("span").class("sr").add(name)];
    let switch = button("lang", words, move || session.language.set(other)).attr("lang", other.tag());
    let menu = icon_button(language.of(words::MENU), icon::MENU, || {}).attr("popovertarget", "menu");
    el("div").class("tools").add([undo, redo, switch, menu])
}

/// A button that shows only an icon; its word is spoken.
pub(super) fn icon_button(word: &str, path: &str, action: impl FnMut() + 'static) -> El {
    button("icon-button", icon(path), action).attr("aria-label", word)
}
