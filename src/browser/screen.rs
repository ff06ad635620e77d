//! The full screen, and what lies over the page.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{Listener, document};

// web-sys drops the promises of these two, and a refusal that nobody awaits becomes an error in the console.
#[wasm_bindgen]
extern "C" {
    type Fills;

    #[wasm_bindgen(method, catch, js_name = "requestFullscreen")]
    fn fill(this: &Fills) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = "exitFullscreen")]
    fn leave(this: &Fills) -> Result<js_sys::Promise, JsValue>;
}

/// Whether this page may fill the screen; a phone's browser may not know how.
#[must_use]
pub fn can_fill() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the page fills the screen.
#[must_use]
pub fn is_filled() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Fills the screen with the page. Returns whether it does; browsers allow it only after a click or a key.
pub async fn fill() -> bool {
    if !can_fill() {
        return false;
    }
    let Some(page) = document().and_then(|document| document.document_element()) else { return false };
    settled(page.unchecked_ref::<Fills>().fill()).await
}

/// Gives the screen back. Returns whether the page no longer fills it.
pub async fn leave() -> bool {
    if !is_filled() {
        return true;
    }
    let Some(document) = document() else { return true };
    settled(document.unchecked_ref::<Fills>().leave()).await
}

async fn settled(promise: Result<js_sys::Promise, JsValue>) -> bool {
    match promise {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}

/// Calls `call` with whether the page fills the screen, whenever that changes (also by the Escape key).
pub fn on_change(mut call: impl FnMut(bool) + 'static) -> Option<Listener> {
    Some(Listener::on(document()?, "fullscreenchange", move |_| call(is_filled())))
}

/// Closes the popover of this id.
pub fn hide_popover(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // One that is closed already, or a browser without popovers, is no trouble.
        let _hidden = element.hide_popover();
    }
}

/// Whether there is no room for two things side by side.
#[must_use]
pub fn is_narrow() -> bool {
    let query = super::window().and_then(|window| window.match_media("(max-width: 959px)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Closes the first part of the page of this CSS selector that can be opened and closed.
pub fn close_details(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element {
        let _closed = element.remove_attribute("open");
    }
}
