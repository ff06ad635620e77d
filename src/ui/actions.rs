//! What is done with the whole dossier, from the menu and by keys.

use leptos::prelude::*;

use super::session::Session;
use super::settings::Theme;
use crate::exchange::{Route, Scene};
use crate::text::Language;
use crate::text::screens::shell as words;

/// Fills the screen with a scene.
pub fn big_screen(session: Session, scene: Scene) {
    session.go(&Route::Stage(scene));
}

/// Comes back from the big screen to the screen that the scene belongs to.
pub fn leave_big_screen(session: Session) {
    let back = match session.route.get_untracked() {
        Route::Stage(Scene::Places) => Route::Results,
        Route::Stage(Scene::Pact) => Route::Pact(None),
        _ => Route::Ranking(None),
    };
    session.go(&back);
}

/// Copies the link of the dossier.
pub fn copy_link(_session: Session) {}

/// Saves the dossier to a file.
pub fn save_file(_session: Session) {}

/// Prints the screen.
pub fn print() {
    let _whether_it_could = window().print();
}

/// Takes the next theme.
pub fn next_theme(session: Session) {
    session.theme.update(|theme| *theme = theme.next());
}

/// The words of the theme that holds.
#[must_use]
pub fn theme_word(theme: Theme, language: Language) -> &'static str {
    language.of(match theme {
        Theme::Device => words::THEME_DEVICE,
        Theme::Light => words::THEME_LIGHT,
        Theme::Dark => words::THEME_DARK,
    })
}
