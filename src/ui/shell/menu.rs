//! The menu: what is done with the whole dossier, and how it is looked at.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::exchange::{Route, Scene};
use crate::text::Phrase;
use crate::text::screens::shell as words;
use crate::ui::actions;
use crate::ui::chunk::{Deed, do_at_desk};
use crate::ui::dom::{El, button, el};
use crate::ui::session::Session;

/// The menu behind the button in the header.
pub(super) fn menu(session: Session) -> El {
    let item = |class: &str, phrase: Phrase, key: &str, action: fn(Session)| {
        let key = (!key.is_empty()).then(|| el("kbd").add(key));
        button(class, session.say(phrase), move || action(session)).add(" ").add(key)
    };
    let switch = |phrase: Phrase, signal: RwSignal<bool>| {
        let tick = el("input").attr("type", "checkbox").attr("role", "switch").bind_checked(signal);
        el("label").class("switch").add(tick).add(" ").add(session.say(phrase))
    };
    let theme = button("", (), move || actions::next_theme(session))
        .live_text(move || actions::theme_word(session.theme.get(), session.words()).to_owned());
    let items = [
        item("", words::BIG_SCREEN, "F", |session| actions::big_screen(session, Scene::Ranking)),
        item("copy-link", words::COPY_LINK, "", |session| do_at_desk(session, Deed::CopyLink)),
        item("save-file", words::SAVE_FILE, "Ctrl S", |session| do_at_desk(session, Deed::SaveFile)),
        item("", words::OPEN_FILE, "", |session| session.go(&Route::Dossiers)),
        item("", words::PRINT, "Ctrl P", actions::print),
        el("hr"),
        switch(words::PUBLIC_ONLY_SWITCH, session.public_only),
        switch(words::HIDE_NAMES, session.names_hidden),
        el("hr"),
        theme,
        item("", words::HISTORY, "", |session| session.go(&Route::History)),
    ];
    let menu = el("div").class("menu").attr("id", "menu").attr("popover", "auto").add(items);
    menu.on("click", close_after_choice)
}

/// A chosen button closes the menu; a switch leaves it open.
fn close_after_choice(event: web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let on_button = target.and_then(|element| element.closest("button").ok().flatten());
    if on_button.is_some() {
        crate::browser::screen::hide_popover("menu");
    }
}
