//! Where the focus is.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::document;

/// Puts the focus on the element of this id, if there is one.
pub fn focus(id: &str) {
    put(document().and_then(|document| document.get_element_by_id(id)));
}

/// Puts the focus on the first element of this CSS selector, if there is one.
pub fn focus_first(selector: &str) {
    put(document().and_then(|document| document.query_selector(selector).ok().flatten()));
}

/// Whether the focus is in a field: letters typed there belong to the field, not to the app.
#[must_use]
pub fn is_typing() -> bool {
    let Some(focused) = document().and_then(|document| document.active_element()) else { return false };
    let field = focused.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=range])");
    field.unwrap_or(false)
}

fn put(element: Option<web_sys::Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that takes no focus leaves it where it is.
        let _focused = element.focus();
    }
}
