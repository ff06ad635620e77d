//! What the person should know now, with a way back where there is one.

use leptos::prelude::*;

use crate::text::screens::shell as words;
use crate::ui::session::Session;

/// The message area. Trouble stays until it is closed; other messages make room for the next.
#[component]
pub fn Messages() -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let message = move || {
        session.message.get().map(|message| {
            let close = move |_| session.message.set(None);
            let undo = move |_| {
                session.undo();
                session.message.set(None);
            };
            view! {
                <p class="message" class:error=message.trouble role=if message.trouble { "alert" } else { "status" }>
                    <span>{message.text}</span>
                    " "
                    {message
                        .undo
                        .then(|| view! { <button type="button" on:click=undo>{language.of(words::UNDO)}</button> })}
                    <button type="button" class="quiet" on:click=close>
                        {language.of(words::CLOSE)}
                    </button>
                </p>
            }
        })
    };
    view! { <div class="messages">{message}</div> }
}
