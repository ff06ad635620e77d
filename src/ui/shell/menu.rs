//! The menu: what is done with the whole dossier, and how it is looked at.

use leptos::prelude::*;

use crate::exchange::{Route, Scene};
use crate::text::screens::shell as words;
use crate::ui::actions;
use crate::ui::session::Session;

/// The menu behind the button in the header.
#[component]
pub fn Menu() -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let theme = move || actions::theme_word(session.theme.get(), language);
    view! {
        <div class="menu" id="menu" popover="auto" on:click=close_after_choice>
            <button type="button" on:click=move |_| actions::big_screen(session, Scene::Ranking)>
                {language.of(words::BIG_SCREEN)}
                " "
                <kbd>"F"</kbd>
            </button>
            <button type="button" class="copy-link" on:click=move |_| actions::copy_link(session)>
                {language.of(words::COPY_LINK)}
            </button>
            <button type="button" class="save-file" on:click=move |_| actions::save_file(session)>
                {language.of(words::SAVE_FILE)}
                " "
                <kbd>"Ctrl S"</kbd>
            </button>
            <button type="button" on:click=move |_| session.go(&Route::Dossiers)>
                {language.of(words::OPEN_FILE)}
            </button>
            <button type="button" on:click=move |_| actions::print()>
                {language.of(words::PRINT)}
                " "
                <kbd>"Ctrl P"</kbd>
            </button>
            <hr/>
            <label class="switch">
                <input type="checkbox" role="switch" bind:checked=session.public_only/>
                " "
                {language.of(words::PUBLIC_ONLY_SWITCH)}
            </label>
            <label class="switch">
                <input type="checkbox" role="switch" bind:checked=session.names_hidden/>
                " "
                {language.of(words::HIDE_NAMES)}
            </label>
            <hr/>
            <button type="button" on:click=move |_| actions::next_theme(session)>
                {theme}
            </button>
            <button type="button" on:click=move |_| session.go(&Route::History)>
                {language.of(words::HISTORY)}
            </button>
        </div>
    }
}

/// A chosen button closes the menu; a switch leaves it open.
fn close_after_choice(event: leptos::ev::MouseEvent) {
    use wasm_bindgen::JsCast as _;
    let on_button = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| element.closest("button").ok().flatten());
    if on_button.is_some() {
        crate::browser::screen::hide_popover("menu");
    }
}
