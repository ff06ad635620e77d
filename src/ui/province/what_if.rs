//! What if a standard or a criterion had other points: a slider and a number, as assumptions.

use leptos::prelude::*;

use crate::dossier::ItemId;
use crate::scoring::Part;
use crate::text::screens::province as words;
use crate::ui::parts::weight::WeightField;
use crate::ui::session::Session;

/// The controls.
pub(super) fn what_if(session: Session) -> AnyView {
    let language = session.words();
    let choices: Vec<(ItemId, String)> = session.board.with_untracked(|board| {
        let Ok(board) = board else { return Vec::new() };
        let node = |item: &&crate::scoring::Item| item.depth > 0 && matches!(item.part, Part::Node(_));
        let choice = |item: &crate::scoring::Item| {
            (item.id.clone(), format!("{} {}", item.code, language.label(&item.title)))
        };
        board.rulebook.items.iter().filter(node).map(choice).collect()
    });
    let chosen = RwSignal::new(choices.first().map(|(id, _)| id.clone()));
    let names = choices.clone();
    let options =
        choices.into_iter().map(|(id, title)| view! { <option value=id.to_string()>{title}</option> });
    let options = options.collect_view();
    let field = move || {
        let item = chosen.get()?;
        let name = names.iter().find(|(id, _)| *id == item).map(|(_, name)| name.clone()).unwrap_or_default();
        Some(view! { <WeightField item name wide=true /> })
    };
    view! {
        <section aria-label=language.of(words::WHAT_IF)>
            <h3>{language.of(words::WHAT_IF)}</h3>
            <div class="what-if-tools">
                <div class="field">
                    <label for="what-if-item">{language.of(words::CRITERION)}</label>
                    <select
                        id="what-if-item"
                        on:change=move |event| chosen.set(Some(ItemId::new(&event_target_value(&event))))
                    >
                        {options}
                    </select>
                </div>
                {field}
            </div>
        </section>
    }
    .into_any()
}
