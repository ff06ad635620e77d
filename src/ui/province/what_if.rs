//! What if a standard or a criterion had other points: a slider and a number, as assumptions.

use leptos::prelude::*;

use crate::dossier::ItemId;
use crate::scoring::{Item, Part};
use crate::text::screens::province as words;
use crate::ui::dom::{El, el};
use crate::ui::parts::field;
use crate::ui::parts::weight::weight;
use crate::ui::session::Session;

/// The controls.
pub(super) fn what_if(session: Session) -> El {
    let language = session.words();
    let choices: Vec<(String, String)> = session.board.with_untracked(|board| {
        let Ok(board) = board else { return Vec::new() };
        let is_node = |item: &&Item| item.depth > 0 && matches!(item.part, Part::Node(_));
        let choice =
            |item: &Item| (item.id.to_string(), format!("{} {}", item.code, language.label(&item.title)));
        board.rulebook.items.iter().filter(is_node).map(choice).collect()
    });
    let first = choices.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let chosen = RwSignal::new(first.clone());
    let select = field::select("what-if-item", &choices, &first, move |id| chosen.set(id));
    let control = move || {
        let id = chosen.get();
        let found = choices.iter().find(|(one, _)| *one == id);
        found
            .map(|(id, name)| untrack(|| weight(session, &ItemId::new(id), name, true)))
            .into_iter()
            .collect()
    };
    let tools = el("div")
        .class("what-if-tools")
        .add(field::field(language.of(words::CRITERION), "what-if-item", select))
        .live(control);
    el("section")
        .attr("aria-label", language.of(words::WHAT_IF))
        .add(el("h3").add(language.of(words::WHAT_IF)))
        .add(tools)
}
