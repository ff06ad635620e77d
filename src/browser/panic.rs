//! What a person sees when the program has failed: a sentence, and a way to save the data, instead of a
//! page that no longer answers.
//!
//! After a panic nothing of this program may run again. So all is prepared in the hook, with plain elements
//! and functions of the browser's own behind them.

use core::cell::RefCell;
use core::sync::atomic::{AtomicBool, Ordering};
use std::panic::PanicHookInfo;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element};

use super::{document, files, storage, window};
use crate::exchange::kept;
use crate::text::Phrase;
use crate::text::screens::failed as words;

/// The name of the file with all that is kept.
const FILE: &str = "thi-dua-du-lieu.json";

thread_local! {
    /// What could not be saved.
    static UNSAVED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Sets the hook. Call it first of all.
pub fn set_hook() {
    std::panic::set_hook(Box::new(|info| {
        static SHOWN: AtomicBool = AtomicBool::new(false);
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        // One that fails while it is shown must not begin anew.
        if !SHOWN.swap(true, Ordering::Relaxed) {
            let _shown = show(info);
        }
    }));
}

/// Lets the message bring a text too that storage does not hold, such as a dossier that could not be saved;
/// nothing takes it back.
pub fn hold(unsaved: Option<String>) {
    UNSAVED.with(|held| {
        if let Ok(mut held) = held.try_borrow_mut() {
            *held = unsaved;
        }
    });
}

fn show(info: &PanicHookInfo<'_>) -> Option<()> {
    let document = document()?;
    if let Ok(Some(app)) = document.query_selector(".app, .stage") {
        let _out_of_reach = app.set_attribute("inert", "");
    }
    let over = document.create_element("div").ok()?;
    over.set_class_name("fatal");
    let _role = over.set_attribute("role", "alert");
    let section = text(&document, &over, "section", "")?;
    section.set_class_name("trouble");
    text(&document, &section, "h1", words::TITLE.0)?;
    text(&document, &section, "p", words::WHAT_NOW.0)?;
    let english = text(&document, &section, "p", &format!("{}. {}", words::TITLE.1, words::WHAT_NOW.1))?;
    let _lang = english.set_attribute("lang", "en");
    let actions = text(&document, &section, "p", "")?;
    actions.set_class_name("actions");
    let both = |Phrase(vi, en)| format!("{vi} / {en}");
    if let Some(address) = files::address_of("application/json", saved().as_bytes()) {
        let save = text(&document, &actions, "a", &both(words::SAVE))?;
        save.set_class_name("button primary");
        let _href = save.set_attribute("href", &address);
        let _name = save.set_attribute("download", FILE);
    }
    let reload = text(&document, &actions, "button", &both(words::RELOAD))?;
    let _type = reload.set_attribute("type", "button");
    let _listens = reload_on_click(&reload);
    let details = text(&document, &section, "details", "")?;
    text(&document, &details, "summary", &both(words::DETAILS))?;
    let details = text(&document, &details, "p", "")?;
    text(&document, &details, "code", &info.to_string())?;
    document.body()?.append_child(&over).ok()?;
    super::focus_first(".fatal a, .fatal button");
    Some(())
}

fn text(document: &Document, parent: &Element, tag: &str, words: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_text_content(Some(words));
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Reloads the page on a click, by the browser's own function: none of ours may be called any more.
fn reload_on_click(button: &Element) -> Option<()> {
    let location = window()?.location();
    let reload = Reflect::get(&location, &"reload".into()).ok()?.dyn_into::<Function>().ok()?;
    button.add_event_listener_with_callback("click", &reload.bind0(&location)).ok()
}

/// All that is kept, as one JSON object of texts by key, with what could not be saved.
fn saved() -> String {
    let texts = js_sys::Object::new();
    let put = |key: &str, text: &str| {
        // A fresh object takes any property.
        let _put = Reflect::set(&texts, &key.into(), &text.into());
    };
    for (key, text) in storage::everything() {
        put(&key, &text);
    }
    if let Some(unsaved) = UNSAVED.with(|held| held.try_borrow().ok().and_then(|held| held.clone())) {
        put(kept::UNSAVED, &unsaved);
    }
    let text = js_sys::JSON::stringify_with_replacer_and_space(&texts, &JsValue::NULL, &2.into());
    text.map(String::from).unwrap_or_default()
}
