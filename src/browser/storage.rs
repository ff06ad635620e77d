//! Keeps dossiers in local storage, through gloo-storage behind an adapter of ours: gloo panics where local
//! storage is switched off, so it is tried first, and where it is not there a map takes its place for as
//! long as the page is open, with [`Status::SwitchedOff`] to be shown.
//!
//! What is written and believed is decided in [`exchange::kept`](crate::exchange::kept), on plain texts.

use core::cell::{Cell, RefCell};

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};

use super::{Listener, clock, window};
use crate::dossier::{Dossier, Label};
use crate::exchange::kept::{
    self, Elsewhere, Found, Full, LoadProblem, Loaded, MemoryShelf, PREFIX, SaveProblem, Shelf,
};

/// How storage does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// It keeps what it is given.
    #[default]
    Ready,
    /// The browser keeps nothing for this page: all is gone when the page is closed. Offer a file.
    SwitchedOff,
    /// There was no room for the last save; what was saved before still stands. The next save that works
    /// makes it ready again.
    Full,
}

thread_local! {
    static STATUS: Cell<Status> = const { Cell::new(Status::Ready) };
    /// In place of local storage where there is none.
    static MEMORY: RefCell<MemoryShelf> = RefCell::default();
}

/// Local storage through gloo-storage. It is made only after [`there`] has found local storage.
struct LocalShelf(Storage);

/// Local storage, where the browser has it for this page.
fn there() -> Option<LocalShelf> {
    // A browser that blocks it answers with an error or with nothing; `raw` would panic on either.
    window()?.local_storage().ok()??;
    Some(LocalShelf(LocalStorage::raw()))
}

impl Shelf for LocalShelf {
    fn read(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok().flatten()
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Full> {
        self.0.set_item(key, text).map_err(|_| Full)
    }

    fn remove(&mut self, key: &str) {
        let _removed = self.0.remove_item(key);
    }

    fn keys(&self) -> Vec<String> {
        let count = self.0.length().unwrap_or(0);
        (0..count).filter_map(|place| self.0.key(place).ok().flatten()).collect()
    }
}

/// Works on local storage, or on the map in its place.
pub(super) fn with_shelf<T>(work: impl FnOnce(&mut dyn Shelf) -> T) -> T {
    if let Some(mut shelf) = there() {
        return work(&mut shelf);
    }
    STATUS.set(Status::SwitchedOff);
    // Only this function borrows it, and no work calls back into it; were it so, a fresh map would do.
    MEMORY.with(|memory| match memory.try_borrow_mut() {
        Ok(mut shelf) => work(&mut *shelf),
        Err(_) => work(&mut MemoryShelf::default()),
    })
}

/// How storage does, as far as the calls before have shown.
#[must_use]
pub fn status() -> Status {
    STATUS.get()
}

/// Tries storage with a key of its own, and returns how it does.
#[must_use]
pub fn probe() -> Status {
    const KEY: &str = "thidua/try";
    let status = match there() {
        None => Status::SwitchedOff,
        Some(mut shelf) => {
            let kept = shelf.write(KEY, "1").is_ok() && shelf.read(KEY).is_some();
            shelf.remove(KEY);
            if kept { Status::Ready } else { Status::Full }
        }
    };
    STATUS.set(status);
    status
}

/// Lists what is kept. What is damaged is moved out of the way, where nothing overwrites it.
#[must_use]
pub fn list() -> Found {
    with_shelf(kept::list)
}

/// Loads a dossier.
///
/// # Errors
/// When it is not kept or cannot be read; what there is stays.
pub fn load(id: &str) -> Result<Loaded, LoadProblem> {
    with_shelf(|shelf| kept::load(shelf, id))
}

/// Saves a dossier under its id and returns its revision, which the next save names as `seen`.
///
/// It costs some milliseconds for each 100 kB: call it after the screen has shown the edit. To save over
/// another tab's state on purpose, pass the revision that [`SaveProblem::SavedElsewhere`] names.
///
/// # Errors
/// Says why nothing was saved; the state before still stands then.
pub fn save(dossier: &Dossier, seen: Option<u64>) -> Result<u64, SaveProblem> {
    let saved = with_shelf(|shelf| kept::save(shelf, dossier, seen, &clock::now()));
    noted(saved)
}

/// Renames a kept dossier and returns its new revision.
///
/// # Errors
/// When it cannot be loaded or saved; it keeps its name then.
pub fn rename(id: &str, name: Label) -> Result<u64, SaveProblem> {
    noted(with_shelf(|shelf| kept::rename(shelf, id, name, &clock::now())))
}

fn noted(saved: Result<u64, SaveProblem>) -> Result<u64, SaveProblem> {
    match &saved {
        Err(SaveProblem::Full(_)) => STATUS.set(Status::Full),
        Ok(_) if STATUS.get() == Status::Full => STATUS.set(Status::Ready),
        _ => {}
    }
    saved
}

/// Deletes a dossier.
pub fn delete(id: &str) {
    with_shelf(|shelf| kept::delete(shelf, id));
}

/// Returns an id for a new dossier of this name, which none that is kept has.
#[must_use]
pub fn new_id(name: &str) -> String {
    with_shelf(|shelf| kept::new_id(shelf, name))
}

/// Returns the text of something that cannot be read, for saving it to a file.
#[must_use]
pub fn unread_text(key: &str) -> Option<String> {
    with_shelf(|shelf| shelf.read(key))
}

/// Discards something damaged, when its owner says so.
pub fn discard_unread(key: &str) {
    with_shelf(|shelf| kept::discard_unread(shelf, key));
}

/// Calls `call` when another tab has saved or deleted a dossier, or somebody has emptied the storage.
pub fn on_change_elsewhere(mut call: impl FnMut(Elsewhere) + 'static) -> Option<Listener> {
    Some(Listener::on(window()?, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        if let Some(change) = kept::elsewhere(event.key().as_deref(), event.new_value().as_deref()) {
            call(change);
        }
    }))
}

/// Asks the browser not to clear this page's storage by itself. What it answers changes nothing here.
pub fn ask_to_persist() {
    let Some(navigator) = window().map(|window| window.navigator()) else { return };
    // On a page that came by plain http there is no such manager.
    let there = js_sys::Reflect::get(&navigator, &"storage".into());
    if there.is_ok_and(|manager| manager.is_object()) {
        let _answer = navigator.storage().persist();
    }
}

/// Returns all that this program keeps, by key, without touching anything: for saving it in distress.
pub(super) fn everything() -> Vec<(String, String)> {
    let all = |shelf: &dyn Shelf| -> Vec<(String, String)> {
        let keys = shelf.keys().into_iter().filter(|key| key.starts_with(PREFIX));
        keys.filter_map(|key| shelf.read(&key).map(|text| (key, text))).collect()
    };
    match there() {
        Some(shelf) => all(&shelf),
        None => MEMORY.with(|memory| memory.try_borrow().map(|shelf| all(&*shelf)).unwrap_or_default()),
    }
}
