//! What stands round every screen: header, menu, badges, messages.

mod header;
mod keys;
mod menu;
mod messages;
mod states;

use leptos::prelude::*;

use super::session::Session;
use crate::text::screens::shell as words;

pub use keys::listen;

/// The frame with a screen in it.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let session = Session::of_context();
    view! {
        <div class="app" class:what-if=move || session.is_assumed()>
            <a class="skip" href="#main" on:click=skip>
                {session.say(words::SKIP)}
            </a>
            <header::Header />
            <menu::Menu />
            <states::States />
            <main class="view" id="main" tabindex="-1">
                {children()}
            </main>
            <messages::Messages />
        </div>
    }
}

/// Moves the focus to the screen; the address stays what it is, because it says which screen this is.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::browser::focus("main");
}
