//! The address of the page. Screens and links live in its fragment, behind `#`.

use wasm_bindgen::JsValue;

use super::{Listener, window};

/// Returns the fragment with its `#`; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment (with or without its `#`), as a step that the browser's back button undoes.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = window() {
        let _set = window.location().set_hash(fragment);
    }
}

/// Puts another fragment in place of this one, without a step back and without telling anybody.
pub fn replace_fragment(fragment: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let _replaced = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
}

/// Returns the address of the page without its fragment: a link's fragment goes behind it.
#[must_use]
pub fn page_address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    match address.split_once('#') {
        Some((page, _)) => page.to_owned(),
        None => address,
    }
}

/// Calls `call` with the new fragment whenever it changes, by a click, the back button or typing.
pub fn on_fragment(mut call: impl FnMut(String) + 'static) -> Option<Listener> {
    Some(Listener::on(window()?, "hashchange", move |_| call(fragment())))
}
