//! What the person should know now, with a way back where there is one.

use leptos::prelude::*;

use crate::text::screens::shell as words;
use crate::ui::dom::{El, button, el};
use crate::ui::session::Session;

/// The message area. A message stays until it is closed or another one comes.
pub(super) fn messages(session: Session) -> El {
    el("div").class("messages").attr("role", "status").live(move || {
        let Some(message) = session.message.get() else { return Vec::new() };
        let close = move || session.message.set(None);
        let undo = message.undo.then(|| {
            button("undo", session.say(words::UNDO), move || {
                session.undo();
                session.message.set(None);
            })
        });
        let sentence = el("p").class("message").add(el("span").add(message.text)).add(" ").add(undo);
        let sentence = if message.trouble { sentence.class("error").attr("role", "alert") } else { sentence };
        vec![sentence.add(button("quiet", session.say(words::CLOSE), close))]
    })
}
