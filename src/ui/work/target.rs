//! Where in a sheet the next entry screen opens: a link can name a member, and what it means in the sheet goes beside it.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::dossier::{ItemId, MemberId};
use crate::exchange::Route;
use crate::ui::dom::{Content, El, link};

thread_local! {
    static WANTED: RefCell<Option<ItemId>> = const { RefCell::new(None) };
}

/// A link to a member's entry, at one of its criteria.
pub(super) fn link_to(member: &MemberId, item: Option<&ItemId>, content: impl Content) -> El {
    let item = item.cloned();
    link("", &Route::Entry(Some(member.clone())).write(), content).on("click", move |_| {
        WANTED.with(|wanted| wanted.borrow_mut().clone_from(&item));
    })
}

/// Goes to the criterion that a link meant, once it is in the page.
pub(super) fn arrive() {
    let Some(item) = WANTED.with(|wanted| wanted.borrow_mut().take()) else { return };
    request_animation_frame(move || {
        let found = document().get_element_by_id(&id_of(&item));
        if let Some(found) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
            found.scroll_into_view();
            let _focused = found.focus();
        }
    });
}

/// The id of the element of a criterion.
pub(super) fn id_of(item: &ItemId) -> String {
    format!("item-{item}")
}
