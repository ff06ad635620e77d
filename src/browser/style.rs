//! The second style sheet: the look of what is loaded later.

use core::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen_futures::JsFuture;

use super::document;

/// Where the release says what the second style sheet is called, and how its content must be.
const NAMED: &str = "meta[name=later-style]";

thread_local! {
    /// The second style sheet on its way, or there.
    static COMING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Asks for the second style sheet where nobody has. Returns what waits for it and tells whether it is there: at once where
/// the page has all its styles anyway, as in development.
pub fn later() -> impl Future<Output = bool> {
    let coming = COMING.with(|coming| {
        // Only here is it borrowed, and nothing below comes back here.
        let mut coming = coming.try_borrow_mut().ok()?;
        if coming.is_none() {
            *coming = ask();
        }
        coming.clone()
    });
    async move {
        let Some(coming) = coming else { return true };
        let came = JsFuture::from(coming).await.is_ok();
        if !came {
            // The next one who needs it asks again.
            COMING.with(RefCell::take);
        }
        came
    }
}

fn ask() -> Option<Promise> {
    let document = document()?;
    let named = document.query_selector(NAMED).ok()??.get_attribute("content")?;
    let (name, integrity) = named.split_once(' ')?;
    let link = document.create_element("link").ok()?;
    let address = format!("./{name}");
    let attributes =
        [("rel", "stylesheet"), ("href", &address), ("integrity", integrity), ("crossorigin", "anonymous")];
    for (attribute, value) in attributes {
        link.set_attribute(attribute, value).ok()?;
    }
    let coming = Promise::new(&mut |there: Function, missing: Function| {
        let _listens = link.add_event_listener_with_callback("load", &there);
        let _listens = link.add_event_listener_with_callback("error", &missing);
    });
    document.head()?.append_child(&link).ok()?;
    Some(coming)
}
