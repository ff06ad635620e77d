//! A listener that stops when it is dropped.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::EventTarget;

/// Listens as long as it lives.
#[derive(Debug)]
#[must_use = "it stops listening when it is dropped; `for_ever` keeps it"]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    called: Closure<dyn FnMut(JsValue)>,
}

impl Listener {
    /// Calls `call` with each event of this name.
    pub(super) fn on(
        target: impl Into<EventTarget>,
        event: &'static str,
        call: impl FnMut(JsValue) + 'static,
    ) -> Self {
        let (target, called) = (target.into(), Closure::<dyn FnMut(JsValue)>::new(call));
        // Only a name that is no string could be refused.
        let _added = target.add_event_listener_with_callback(event, called.as_ref().unchecked_ref());
        Self { target, event, called }
    }

    /// Keeps listening until the page is closed.
    pub fn for_ever(self) {
        core::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let called = self.called.as_ref().unchecked_ref();
        let _removed = self.target.remove_event_listener_with_callback(self.event, called);
    }
}
