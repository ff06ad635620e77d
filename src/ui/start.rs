//! Wires the app to the page: what it shows first, the address, the device's settings.

use leptos::prelude::*;

use super::session::Session;
use super::{app, settings};
use crate::dossier::builtin;
use crate::exchange::Route;
use crate::text::screens::shell as words;

/// Starts the app in place of the first paint.
pub fn start() {
    mount_to_body(|| {
        let settings = settings::read();
        let session = Session::new(builtin(), settings.language, Route::read(&fragment()));
        session.theme.set(settings.theme);
        session.names_hidden.set(settings.names_hidden);
        settings::follow(session);
        follow_address(session);
        title_page(session);
        remove_first_paint();
        if let Some(body) = document().body() {
            let _shown = body.append_child(app(session).element());
        }
    });
}

/// The fragment of the address, with its `#`.
fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The first paint makes way for the app.
fn remove_first_paint() {
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
}

/// Shows the screen that the address names. Another screen begins at its top, with the focus on it.
fn follow_address(session: Session) {
    let listening = window_event_listener(leptos::ev::hashchange, move |_| {
        session.route.set(Route::read(&fragment()));
    });
    on_cleanup(move || listening.remove());
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
            Route::Stage(_) => Some(words::BIG_SCREEN),
        });
        document().set_title(&match screen {
            Some(screen) => format!("{} · Thi Đua", language.of(screen)),
            None => "Thi Đua".to_owned(),
        });
    });
}
