//! What stands round every screen: header, menu, badges, messages.

mod header;
mod keys;
mod menu;
mod messages;
mod states;

use super::dom::{El, el, link};
use super::session::Session;
use crate::text::screens::shell as words;

pub use keys::listen;

/// The frame with a screen in it.
#[must_use]
pub fn shell(session: Session, screen: El) -> El {
    // The address stays what it is when the focus moves, because it says which screen this is.
    let skip = link("skip", "#main", session.say(words::SKIP)).on("click", |event| {
        event.prevent_default();
        crate::browser::focus("main");
    });
    el("div").class("app").live_class("what-if", move || session.is_assumed()).add([
        skip,
        header::header(session),
        menu::menu(session),
        states::states(session),
        el("main").class("view").attr("id", "main").attr("tabindex", "-1").add(screen),
        messages::messages(session),
    ])
}
