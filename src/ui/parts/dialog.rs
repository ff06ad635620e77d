//! A question over the screen. The rest of the page waits; Escape is the harmless answer.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlDialogElement};

use crate::ui::dom::{Content, El, el};

/// A dialog that opens as soon as it is in the page. Its first button should be the harmless one.
///
/// `closed` is called when it closes, however that happens; it should take the dialog out of the page.
#[must_use]
pub fn dialog(title: &str, content: impl Content, mut closed: impl FnMut() + 'static) -> El {
    let dialog = el("dialog")
        .attr("aria-labelledby", "dialog-title")
        .add(el("h2").attr("id", "dialog-title").add(title))
        .add(content)
        .on("close", move |_| closed())
        // Keys belong to the dialog, not to the screen behind it.
        .on("keydown", |event| event.stop_propagation());
    let element = dialog.element().clone();
    // It can be opened only where it is in the page, which it is with the next frame.
    request_animation_frame(move || {
        if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>() {
            let _opened = dialog.show_modal();
        }
    });
    dialog
}

/// Closes the dialog that an event comes from.
pub fn close(event: &Event) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let dialog = element.and_then(|element| element.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// A button of a dialog: closes it, then does something.
#[must_use]
pub fn closing(class: &str, word: &str, mut action: impl FnMut() + 'static) -> El {
    el("button").attr("type", "button").class(class).add(word).on("click", move |event| {
        close(&event);
        action();
    })
}
