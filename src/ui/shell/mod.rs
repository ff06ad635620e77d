//! What stands round every screen: header, menu, badges, messages.

mod by_hand;
mod header;
mod kept;
mod keys;
mod menu;
mod messages;
pub mod paper;
mod states;

use leptos::prelude::*;

use super::chunk::{Chunk, Desk, desk};
use super::dom::{El, el, link};
use super::session::Session;
use crate::text::screens::shell as words;

pub use keys::listen;
pub use states::assumed;

/// The line above what is printed; only paper shows it.
fn print_head(session: Session) -> El {
    el("div").class("print-head").live(move || {
        if session.printing.get() && session.chunks.has(Chunk::Desk) {
            return vec![desk(session, Desk::PrintHead)];
        }
        Vec::new()
    })
}

/// The frame with a screen in it; `reading` where it is read as a column of text.
#[must_use]
pub fn shell(session: Session, reading: bool, screen: El) -> El {
    // The address stays what it is when the focus moves, because it says which screen this is.
    let skip = link("skip", "#main", session.say(words::SKIP)).on("click", |event| {
        event.prevent_default();
        crate::browser::focus("main");
    });
    let main = el("main").class(if reading { "view reading" } else { "view" });
    let frame = el("div").class("app").live_class("what-if", move || session.is_assumed()).add([
        skip,
        header::header(session),
        states::states(session),
        main.attr("id", "main").attr("tabindex", "-1").add([print_head(session), screen]),
        messages::messages(session),
    ]);
    frame.live(move || by_hand::by_hand(session))
}
