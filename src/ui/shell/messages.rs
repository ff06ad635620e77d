//! What the person should know now, with a way on where there is one.

use core::time::Duration;

use leptos::prelude::*;

use crate::exchange::Route;
use crate::text::screens::{shell as words, start as keeping_words};
use crate::ui::chunk::{Change, Deed, change, do_at_desk};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::icon::{self, icon};
use crate::ui::session::{Message, Session, Way};

/// How long a message stays that tells only what was done.
const SHOWN_FOR: Duration = Duration::from_secs(8);

/// The message area. Trouble, and what offers a way on, stays until it is closed or another message comes.
pub(super) fn messages(session: Session) -> El {
    let shown = move || {
        let Some(message) = session.message.get() else { return Vec::new() };
        if !message.trouble && message.way.is_none() {
            leave_later(session, message.clone());
        }
        vec![shown(session, message)]
    };
    el("div").class("messages").live(shown)
}

fn leave_later(session: Session, message: Message) {
    let leave = move || {
        if session.message.with_untracked(|now| now.as_ref() == Some(&message)) {
            session.message.set(None);
        }
    };
    set_timeout(leave, SHOWN_FOR);
}

fn shown(session: Session, message: Message) -> El {
    let close = move || session.message.set(None);
    let way = message.way.map(|way| {
        let word = match way {
            Way::Undo | Way::Restore => words::UNDO,
            Way::SaveFile => words::SAVE_FILE,
            Way::Dossiers => keeping_words::TO_DOSSIERS,
        };
        button("way", session.say(word), move || {
            close();
            match way {
                Way::Undo => change(session, Change::Undo),
                Way::Restore => do_at_desk(session, Deed::RestoreDeleted),
                Way::SaveFile => do_at_desk(session, Deed::SaveFile),
                Way::Dossiers => session.go(&Route::Dossiers),
            }
        })
    });
    let (class, role) = if message.trouble { ("error", "alert") } else { ("", "status") };
    let lead = (!message.lead.is_empty()).then(|| el("b").add(message.lead));
    let said = el("span").add(lead).add(" ").add(message.text);
    let close =
        button("icon-button close", icon(icon::CLOSE), close).attr("aria-label", session.say(words::CLOSE));
    el("p").class("message").class(class).attr("role", role).add(said).add(" ").add(way).add(close)
}
