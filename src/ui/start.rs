//! Wires the app to the page: what it shows first, the address, files that are dropped on it.

use leptos::prelude::*;

use super::chunk::{Deed, do_at_desk};
use super::session::Session;
use super::{actions, app, keeping, settings};
use crate::browser::{files, location, panic, screen};
use crate::exchange::{Route, is_link};
use crate::text::screens::{shell as words, work as work_words};

/// Starts the app in place of the first paint.
pub fn start() {
    panic::set_hook();
    mount_to_body(|| {
        let settings = settings::read();
        let fragment = location::fragment();
        let session = Session::new(settings.language, Route::read(&fragment));
        session.theme.set(settings.theme);
        session.names_hidden.set(settings.names_hidden);
        settings::follow(session);
        keeping::begin(session);
        if is_link(&fragment) {
            session.keeping.arriving.set(Some(fragment));
        }
        follow_address(session);
        title_page(session);
        take_dropped_files(session);
        follow_full_screen(session);
        remove_first_paint();
        if let Some(body) = document().body() {
            let _shown = body.append_child(app(session).element());
        }
        session.chunks.fetch_quietly();
    });
}

/// The first paint makes way for the app.
fn remove_first_paint() {
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
}

/// Shows what the address names: a screen, or a dossier in a link. Another screen begins at its top, with the
/// focus on it.
fn follow_address(session: Session) {
    let listening = location::on_fragment(move |fragment| {
        if is_link(&fragment) {
            session.keeping.arriving.set(Some(fragment));
        } else {
            // Setting what is set already would build the whole screen anew.
            if session.keeping.blocked.with_untracked(Option::is_some) {
                session.keeping.blocked.set(None);
            }
            session.route.set(Route::read(&fragment));
        }
    });
    if let Some(listening) = listening {
        listening.for_ever();
    }
    let screen = Memo::new(move |_| core::mem::discriminant(&session.route.get()));
    Effect::new(move |before: Option<()>| {
        screen.track();
        if before.is_some() {
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                crate::browser::focus("main");
            });
        }
    });
}

/// Names the page after its screen.
fn title_page(session: Session) {
    Effect::new(move |_| {
        let language = session.language.get();
        let screen = session.route.with(|route| match route {
            Route::Results => None,
            Route::Ranking(_) => Some(words::RANKING),
            Route::Pact(_) => Some(words::PACT),
            Route::Compare => Some(words::COMPARE),
            Route::Dossiers => Some(words::DOSSIERS),
            Route::History => Some(words::HISTORY),
            Route::Entry(_) => Some(work_words::ENTRY),
            Route::Audit => Some(work_words::AUDIT),
            Route::Table => Some(work_words::TABLE),
            Route::Stage(_) => Some(words::BIG_SCREEN),
        });
        document().set_title(&match screen {
            Some(screen) => format!("{} · Thi Đua", language.of(screen)),
            None => "Thi Đua".to_owned(),
        });
    });
}

/// A file may be dropped anywhere on the page; without this the browser would leave the app and show the file.
fn take_dropped_files(session: Session) {
    let dragging = session.keeping.dragging;
    let brings_files = |event: &web_sys::DragEvent| {
        let types = event.data_transfer().map(|transfer| transfer.types());
        types.is_some_and(|types| types.includes(&"Files".into(), 0))
    };
    let over = window_event_listener(leptos::ev::dragover, move |event| {
        if brings_files(&event) {
            event.prevent_default();
            if !dragging.get_untracked() {
                dragging.set(true);
            }
        }
    });
    let left = window_event_listener(leptos::ev::dragleave, move |event| {
        if event.related_target().is_none() {
            dragging.set(false);
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        dragging.set(false);
        if brings_files(&event) {
            event.prevent_default();
            if let Some(file) = files::dropped(&event) {
                do_at_desk(session, Deed::OpenFile(file));
            }
        }
    });
    on_cleanup(move || {
        over.remove();
        left.remove();
        dropped.remove();
    });
}

/// Who leaves the full screen by the browser's own key leaves the big screen too.
fn follow_full_screen(session: Session) {
    let listening = screen::on_change(move |filled| {
        if !filled && session.route.with_untracked(|route| matches!(route, Route::Stage(_))) {
            actions::leave_big_screen(session);
        }
    });
    if let Some(listening) = listening {
        listening.for_ever();
    }
}
