//! Badges that say in which state the screens are: opened from a link, assumed, public figures only.

use leptos::prelude::*;

use crate::text::screens::shell as words;
use crate::text::{describe, number};
use crate::ui::session::{Origin, Session};

/// The badges under the header.
#[component]
pub fn States() -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let from_link = move || match session.origin.get() {
        Origin::Here => None,
        Origin::Link { name, sent_at } => {
            let when = number::timestamp(&sent_at, language);
            Some(view! {
                <div class="badge from-link">
                    <p>
                        <b>{language.of(words::FROM_LINK)}</b>
                        " "
                        {name}
                        {(!when.is_empty()).then(|| format!(", {} {when}", language.of(words::SENT)))}
                    </p>
                    <div class="actions">
                        <button type="button" class="keep-copy" on:click=move |_| session.keep_copy()>
                            {language.of(words::KEEP_COPY)}
                        </button>
                        <button type="button" on:click=move |_| session.leave_link()>
                            {language.of(words::CLOSE_LINK)}
                        </button>
                    </div>
                </div>
            })
        }
    };
    let assumed = move || {
        session.is_assumed().then(|| {
            let said = session.assumptions.with(|edits| {
                session.official.with(|official| {
                    session.dossier.with(|dossier| describe::changes(edits, official, dossier, language, 3))
                })
            });
            view! {
                <div class="badge assumed">
                    <p>
                        <b>{language.of(words::ASSUMED)}</b>
                        " "
                        {said}
                    </p>
                    <div class="actions">
                        <button type="button" class="drop" on:click=move |_| session.drop_assumptions()>
                            {language.of(words::DROP)}
                        </button>
                        {move || {
                            session
                                .can_change()
                                .then(|| {
                                    view! {
                                        <button
                                            type="button"
                                            class="keep"
                                            on:click=move |_| session.keep_assumptions(language.of(words::KEPT_BECAUSE))
                                        >
                                            {language.of(words::KEEP)}
                                        </button>
                                    }
                                })
                        }}
                    </div>
                </div>
            }
        })
    };
    let public_only = move || {
        session.public_only.get().then(|| {
            view! {
                <div class="badge public-only">
                    <p>
                        <b>{language.of(words::PUBLIC_ONLY)}</b>
                        " "
                        {language.of(words::PUBLIC_ONLY_MEANS)}
                    </p>
                    <div class="actions">
                        <button type="button" on:click=move |_| session.public_only.set(false)>
                            {language.of(words::SHOW_ALL)}
                        </button>
                    </div>
                </div>
            }
        })
    };
    view! {
        <aside class="states" aria-label=language.of(words::STATE)>
            {from_link}
            {assumed}
            {public_only}
        </aside>
    }
}
