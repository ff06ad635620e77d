//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

use super::{document, window};

/// The browser did not let the text be copied: show it, so that the person can copy it by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser did not allow copying")]
pub struct NotCopied;

/// Copies a text. Browsers allow it after a click or a key.
///
/// # Errors
/// When neither the clipboard nor the older way through a text field works.
pub async fn copy(text: &str) -> Result<(), NotCopied> {
    if let Some(navigator) = window().map(|window| window.navigator()) {
        // On a page that came by plain http there is no clipboard at all.
        let there = Reflect::get(&navigator, &"clipboard".into());
        if there.is_ok_and(|clipboard| clipboard.is_object()) {
            let copied = JsFuture::from(navigator.clipboard().write_text(text)).await;
            if copied.is_ok() {
                return Ok(());
            }
        }
    }
    through_a_field(text).ok_or(NotCopied)
}

/// Copies by way of a text field that nobody sees.
fn through_a_field(text: &str) -> Option<()> {
    let document = document()?;
    let focused = document.active_element();
    let field = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    field.set_read_only(true);
    field.set_class_name("sr");
    document.body()?.append_child(&field).ok()?;
    field.select();
    let copied = document.unchecked_ref::<HtmlDocument>().exec_command("copy");
    field.remove();
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _focused = focused.focus();
    }
    copied.is_ok_and(|copied| copied).then_some(())
}
