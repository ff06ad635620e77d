//! What is done with a whole dossier, from the menu, the list of dossiers and by keys.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::{Session, Way};
use super::settings::Theme;
use crate::browser::files::FileProblem;
use crate::browser::{clipboard, clock, files, location, print as paper, screen, storage};
use crate::dossier::Dossier;
use crate::exchange::file::{MEDIA_TYPE, file_bytes, file_name};
use crate::exchange::{Route, Scene, write_link};
use crate::text::screens::{shell as shell_words, start as words};
use crate::text::{Language, outside};

/// From how many characters on a link is likely to be cut on its way.
const LONG_LINK: usize = 2000;
/// How often closed parts are looked for before printing: what opens may hold further closed parts.
const PASSES: u8 = 4;

/// Fills the screen with a scene.
pub fn big_screen(session: Session, scene: Scene) {
    session.go(&Route::Stage(scene));
    spawn_local(async {
        // Where the browser does not let it, the scene fills the window.
        let _filled = screen::fill().await;
    });
}

/// Comes back from the big screen to the screen that the scene belongs to.
pub fn leave_big_screen(session: Session) {
    let back = match session.route.get_untracked() {
        Route::Stage(Scene::Places) => Route::Results,
        Route::Stage(Scene::Pact) => Route::Pact(None),
        _ => Route::Ranking(None),
    };
    session.go(&back);
    spawn_local(async {
        let _left = screen::leave().await;
    });
}

/// Copies a link to the dossier in view. It carries the official dossier; what is assumed stays here.
pub fn copy_link(session: Session) {
    send(
        session,
        &session.official.get_untracked(),
        session.assumptions.with_untracked(|list| !list.is_empty()),
    );
}

/// Copies a link to the dossier that comes with the app.
pub fn copy_link_to_original(session: Session) {
    send(session, &session.keeping.original(), false);
}

/// Copies a link to a dossier that is kept here.
pub fn copy_link_of(session: Session, id: &str) {
    if let Some(dossier) = session.kept_dossier(id) {
        send(session, &dossier, false);
    }
}

fn send(session: Session, dossier: &Dossier, assumed: bool) {
    let language = session.words();
    let link = match write_link(dossier, "", &clock::now()) {
        Ok(link) => format!("{}{link}", location::page_address()),
        Err(problem) => {
            session.trouble_with(
                words::LINK_NOT_COPIED,
                outside::send(&problem, language),
                Some(Way::SaveFile),
            );
            return;
        }
    };
    spawn_local(async move {
        if clipboard::copy(&link).await.is_err() {
            session.keeping.by_hand.set(Some(link));
            return;
        }
        let mut said = language.of(words::LINK_COPIED).to_owned();
        let length = link.chars().count();
        if length > LONG_LINK {
            said = format!("{said} {}", words::long_link(length, language));
        }
        if assumed {
            said = format!("{said} {}", language.of(words::LINK_WITHOUT_ASSUMPTIONS));
        }
        session.tell(said, false);
    });
}

/// Saves the dossier in view to a file, without what is assumed.
pub fn save_file(session: Session) {
    let assumed = session.assumptions.with_untracked(|list| !list.is_empty());
    save(session, &session.official.get_untracked(), assumed);
}

/// Saves a dossier that is kept here to a file.
pub fn save_file_of(session: Session, id: &str) {
    if let Some(dossier) = session.kept_dossier(id) {
        save(session, &dossier, false);
    }
}

/// Saves the dossier that comes with the app to a file.
pub fn save_original(session: Session) {
    save(session, &session.keeping.original(), false);
}

/// Saves something that cannot be read to a file, as it stands in storage.
pub fn save_unreadable(session: Session, key: &str) {
    if let Some(text) = storage::unread_text(key) {
        let name = format!("thi-dua-{}.json", crate::exchange::file::plain_id(key));
        saved(session, files::save(&name, MEDIA_TYPE, text.as_bytes()), false);
    }
}

fn save(session: Session, dossier: &Dossier, assumed: bool) {
    let result = files::save(&file_name(dossier), MEDIA_TYPE, &file_bytes(dossier));
    saved(session, result, assumed);
}

fn saved(session: Session, result: Result<(), FileProblem>, assumed: bool) {
    match result {
        Ok(()) if assumed => {
            let said = [words::FILE_SAVED, words::FILE_WITHOUT_ASSUMPTIONS].map(|phrase| session.say(phrase));
            session.tell(said.join(" "), false);
        }
        Ok(()) => session.tell(session.say(words::FILE_SAVED), false),
        Err(_) => {
            session.trouble_with(words::FILE_NOT_SAVED, session.say(words::FILE_NOT_SAVED_MEANS), None);
        }
    }
}

/// Opens a file that was chosen or dropped.
pub fn open_file(session: Session, file: web_sys::File) {
    spawn_local(async move {
        let language = session.words();
        match files::read(&file).await {
            Ok(bytes) => session.open_bytes(&bytes),
            Err(problem) => {
                let said = match problem {
                    FileProblem::TooLarge { name } => words::file_too_large(&name, language),
                    FileProblem::NotRead { name } | FileProblem::NotSaved { name } => {
                        words::file_not_read(&name, language)
                    }
                };
                session.trouble_with(words::FILE_NOT_OPENED, said, None);
            }
        }
    });
}

/// Prints the screen, with every part of it that can be opened open.
pub fn print(session: Session) {
    // Here, because what watches this draws only once the browser has its turn again.
    session.printing.set(true);
    open_closed_parts(Vec::new(), PASSES);
}

/// Opens what is closed, lets the page draw what was in it, and so on; then prints and closes it again.
fn open_closed_parts(mut opened: Vec<web_sys::Element>, passes: u8) {
    let before = opened.len();
    while let Ok(Some(part)) = document().query_selector("main details:not([open])") {
        if passes == 0 || part.set_attribute("open", "").is_err() {
            break;
        }
        opened.push(part);
    }
    if opened.len() == before {
        let closing = StoredValue::new_local(Some(opened));
        let listening = StoredValue::new_local(None);
        listening.set_value(Some(window_event_listener(leptos::ev::afterprint, move |_| {
            for part in closing.try_update_value(Option::take).flatten().unwrap_or_default() {
                let _closed = part.remove_attribute("open");
            }
            if let Some(listening) = listening.try_update_value(Option::take).flatten() {
                let listening: WindowListenerHandle = listening;
                listening.remove();
            }
        })));
        paper::print();
        return;
    }
    // One frame for the browser to tell that they are open, one to draw what is in them.
    request_animation_frame(move || {
        request_animation_frame(move || open_closed_parts(opened, passes.saturating_sub(1)));
    });
}

/// Takes the next theme.
pub fn next_theme(session: Session) {
    session.theme.update(|theme| *theme = theme.next());
}

/// The words of the theme that holds.
#[must_use]
pub fn theme_word(theme: Theme, language: Language) -> &'static str {
    language.of(match theme {
        Theme::Device => shell_words::THEME_DEVICE,
        Theme::Light => shell_words::THEME_LIGHT,
        Theme::Dark => shell_words::THEME_DARK,
    })
}
