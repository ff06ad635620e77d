//! Keys that work on every screen.

use leptos::prelude::*;

use crate::exchange::{Route, Scene};
use crate::ui::actions;
use crate::ui::chunk::{Change, Deed, change, do_at_desk};
use crate::ui::session::Session;

/// Listens for the keys of the whole app.
///
/// Ctrl Z and Ctrl Y (or Ctrl Shift Z) undo and redo, Ctrl S saves to a file, Ctrl P prints, F fills the screen, `/` goes to
/// the search box, Escape closes what is open. Keys typed into a field belong to the field.
pub fn listen(session: Session) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let command = event.ctrl_key() || event.meta_key();
        let typing = crate::browser::is_typing();
        let done = match (command, event.key().as_str()) {
            (true, "s" | "S") => {
                do_at_desk(session, Deed::SaveFile);
                true
            }
            (true, "p" | "P") => {
                actions::print(session);
                true
            }
            (true, "z") if !typing => {
                change(session, Change::Undo);
                true
            }
            (true, "y" | "Z") if !typing => {
                change(session, Change::Redo);
                true
            }
            (false, "f" | "F") if !typing && !event.alt_key() => {
                actions::big_screen(session, scene(&session.route.get_untracked()));
                true
            }
            (false, "/") if !typing => {
                crate::browser::focus_first("input[type=search]");
                true
            }
            (false, "Escape") => escape(session),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    });
    let printing = window_event_listener(leptos::ev::beforeprint, move |_| session.printing.set(true));
    let printed = window_event_listener(leptos::ev::afterprint, move |_| session.printing.set(false));
    on_cleanup(move || {
        handle.remove();
        printing.remove();
        printed.remove();
    });
}

/// What of a screen goes on the big screen.
fn scene(route: &Route) -> Scene {
    match route {
        Route::Stage(scene) => *scene,
        Route::Results => Scene::Places,
        Route::Pact(_) => Scene::Pact,
        _ => Scene::Ranking,
    }
}

/// Closes the message, then the open member. Returns whether there was one.
fn escape(session: Session) -> bool {
    if session.message.get_untracked().is_some() {
        session.message.set(None);
        return true;
    }
    match session.route.get_untracked() {
        Route::Ranking(Some(_)) => session.go(&Route::Ranking(None)),
        Route::Pact(Some(_)) => session.go(&Route::Pact(None)),
        Route::Stage(_) => actions::leave_big_screen(session),
        _ => return false,
    }
    true
}
