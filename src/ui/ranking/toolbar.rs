//! Above the table: whose scores, search, public figures only.

use leptos::prelude::*;

use super::Looking;
use crate::scoring::Stage;
use crate::text::Phrase;
use crate::text::screens::ranking as words;
use crate::ui::dom::{El, el};

/// The stages in the order of the work, with their words.
const STAGES: [(Stage, Phrase); 4] = [
    (Stage::Claimed, words::STAGE_CLAIMED),
    (Stage::Rules, words::STAGE_RULES),
    (Stage::Appraised, words::STAGE_APPRAISED),
    (Stage::Agreed, words::STAGE_AGREED),
];

/// The toolbar.
pub(super) fn toolbar(looking: Looking) -> El {
    let session = looking.session;
    let language = session.words();
    let stages = STAGES.map(|(stage, phrase)| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "stage")
            .live_checked(move || session.stage.get() == stage)
            .on("change", move |_| session.stage.set(stage));
        el("label").add(radio).add(language.of(phrase))
    });
    let legend = el("legend").class("sr").add(language.of(words::STAGE_OF_SCORING));
    let find = language.of(words::FIND_MEMBER);
    let search = el("input")
        .attr("type", "search")
        .attr("aria-label", find)
        .attr("placeholder", find)
        .bind(looking.search);
    let tick = el("input").attr("type", "checkbox").attr("role", "switch").bind_checked(session.public_only);
    el("div").class("toolbar").add([
        el("fieldset").class("segments").add(legend).add(stages),
        el("div").class("search").add(search),
        el("label").class("switch").add(tick).add(" ").add(language.of(words::PUBLIC_ONLY_SWITCH)),
    ])
}
