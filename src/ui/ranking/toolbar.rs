//! Above the table: whose scores, search, public figures only.

use leptos::prelude::*;

use super::Looking;
use crate::scoring::Stage;
use crate::text::Phrase;
use crate::text::screens::ranking as words;
use crate::ui::session::Session;

/// The stages in the order of the work, with their words.
const STAGES: [(Stage, Phrase); 4] = [
    (Stage::Claimed, words::STAGE_CLAIMED),
    (Stage::Rules, words::STAGE_RULES),
    (Stage::Appraised, words::STAGE_APPRAISED),
    (Stage::Agreed, words::STAGE_AGREED),
];

/// The toolbar.
#[component]
pub(super) fn Toolbar(looking: Looking) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let stages = STAGES.map(|(stage, phrase)| {
        view! {
            <label>
                <input
                    type="radio"
                    name="stage"
                    prop:checked=move || session.stage.get() == stage
                    on:change=move |_| session.stage.set(stage)
                />
                {language.of(phrase)}
            </label>
        }
    });
    view! {
        <div class="toolbar">
            <fieldset class="segments">
                <legend class="sr">{language.of(words::STAGE_OF_SCORING)}</legend>
                {stages.into_iter().collect_view()}
            </fieldset>
            <div class="search">
                <input
                    type="search"
                    aria-label=language.of(words::FIND_MEMBER)
                    placeholder=language.of(words::FIND_MEMBER)
                    prop:value=looking.search
                    on:input=move |event| looking.search.set(event_target_value(&event))
                />
            </div>
            <label class="switch">
                <input type="checkbox" role="switch" bind:checked=session.public_only/>
                " "
                {language.of(words::PUBLIC_ONLY_SWITCH)}
            </label>
        </div>
    }
}
