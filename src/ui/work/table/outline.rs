//! Where each item of the tree stands in the page: to go to it, to search, to open and close.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::dossier::ItemId;
use crate::text::search::Search;
use crate::ui::dom::El;

/// One item in the page.
pub(super) struct Place {
    /// The item.
    pub id: ItemId,
    /// Its row or its part of the page.
    pub element: El,
    /// What takes the focus for it.
    pub focus: El,
    /// All that it says, for the search.
    pub text: String,
    /// The item that it stands in, by its place.
    pub parent: Option<usize>,
    /// Whether it can be opened.
    pub opens: bool,
}

/// All items, parents before their children.
#[derive(Clone)]
pub(super) struct Outline {
    pub places: Rc<Vec<Place>>,
    /// What is searched.
    pub wanted: RwSignal<String>,
}

impl Outline {
    /// Opens the way to an item and goes there.
    pub fn go(&self, id: &ItemId) {
        let Some(at) = self.places.iter().position(|place| place.id == *id) else { return };
        self.wanted.set(String::new());
        self.open_to(at);
        if let Some(place) = self.places.get(at)
            && let Some(element) = place.focus.element().dyn_ref::<HtmlElement>()
        {
            // Once the search has let go of what it hides.
            let element = element.clone();
            request_animation_frame(move || {
                let _focused = element.focus();
            });
        }
    }

    /// Opens an item and all that it stands in.
    fn open_to(&self, at: usize) {
        let mut next = Some(at);
        while let Some(place) = next.and_then(|at| self.places.get(at)) {
            set_open(place, true);
            next = place.parent;
        }
    }

    /// Opens or closes everything.
    pub fn set_all(&self, open: bool) {
        self.places.iter().for_each(|place| set_open(place, open));
    }

    /// Shows what holds the words, what it stands in and what stands in it. Returns how many hold them.
    pub fn filter(&self, typed: &str) -> usize {
        let search = Search::new(typed);
        if search.is_empty() {
            self.places.iter().for_each(|place| show(place, true));
            return 0;
        }
        let found: Vec<bool> = self.places.iter().map(|place| search.finds(&place.text)).collect();
        let mut shown = found.clone();
        for (at, place) in self.places.iter().enumerate() {
            // Children of what is found stay with it.
            let inherits = place.parent.is_some_and(|parent| found.get(parent) == Some(&true));
            let of_found = inherits && !place.opens;
            if found.get(at) != Some(&true) {
                if let Some(slot) = shown.get_mut(at) {
                    *slot = of_found;
                }
                continue;
            }
            let mut next = place.parent;
            while let Some(parent) = next {
                if let Some(slot) = shown.get_mut(parent) {
                    *slot = true;
                }
                next = self.places.get(parent).and_then(|place| place.parent);
            }
        }
        for (place, on) in self.places.iter().zip(&shown) {
            show(place, *on);
        }
        for (at, is_found) in found.iter().enumerate() {
            if *is_found {
                self.open_to(at);
            }
        }
        found.into_iter().filter(|found| *found).count()
    }
}

fn set_open(place: &Place, open: bool) {
    if place.opens {
        let _set = place.element.clone().flag("open", open);
    }
}

fn show(place: &Place, on: bool) {
    let _set = place.element.clone().flag("hidden", !on);
}
