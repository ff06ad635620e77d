//! A link to copy by hand, where the browser does not let the page copy.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::text::screens::start as words;
use crate::ui::dom::{El, el};
use crate::ui::parts::dialog::{closing, dialog};
use crate::ui::session::Session;

/// The dialog with the link in it, while there is one to copy.
pub(super) fn by_hand(session: Session) -> Vec<El> {
    let Some(link) = session.keeping.by_hand.get() else { return Vec::new() };
    let select = |event: web_sys::Event| {
        let field = event.target().and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        if let Some(field) = field {
            field.select();
        }
    };
    let field = el("textarea")
        .attr("rows", "4")
        .flag("readonly", true)
        .flag("autofocus", true)
        .attr("aria-label", session.say(words::COPY_BY_HAND))
        .add(link)
        .on("focus", select);
    let content = [
        el("p").add(session.say(words::COPY_BY_HAND_MEANS)),
        el("div").class("field").add(field),
        el("div").class("actions").add(closing("", session.say(words::CLOSE), || {})),
    ];
    vec![dialog(session.say(words::COPY_BY_HAND), content, move || session.keeping.by_hand.set(None))]
}
