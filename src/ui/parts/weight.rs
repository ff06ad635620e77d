//! The points of a standard or criterion as a field: changing them is an assumption.

use leptos::prelude::*;

use crate::dossier::{Edit, ItemId};
use crate::number::{Exact, Typed, read_typed};
use crate::text::screens::ranking as words;
use crate::text::{number, problem};
use crate::ui::session::Session;

/// The points of one item, to try others.
#[component]
pub fn WeightField(
    /// The standard or criterion.
    item: ItemId,
    /// Its name, for the field's label.
    name: String,
    /// Whether there is room for a slider.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let of_table = session
        .official
        .with_untracked(|dossier| dossier.rulebook.criterion(&item).and_then(|one| one.points));
    let table_points = of_table.unwrap_or_default();
    let (read, written) = (item.clone(), item);
    let now = Memo::new(move |_| {
        session.dossier.with(|dossier| {
            let criterion = dossier.rulebook.criterion(&read)?;
            criterion.reweighted_to.or(criterion.points)
        })
    });
    let set = move |points: Exact| {
        let points = (points != table_points).then_some(points);
        session.assume(Edit::Reweight { item: written.clone(), points });
    };
    let (set_typed, set_slid) = (set.clone(), set);
    let typed = move |event: web_sys::Event| match read_typed(&event_target_value(&event)) {
        Ok(Typed::Number(points)) if !points.is_negative() => set_typed(points),
        Ok(_) => session.trouble(language.of(words::POINTS_WANTED).to_owned()),
        Err(trouble) => session.trouble(problem::typed(&trouble, language)),
    };
    let slid = move |event: web_sys::Event| {
        if let Ok(points) = event_target_value(&event).parse::<Exact>() {
            set_slid(points);
        }
    };
    let shown = move || now.get().map(|points| number::typed(points, language)).unwrap_or_default();
    let label = format!("{}: {name}", language.of(words::POINTS_OF));
    let highest = table_points.times(Exact::from(2)).rounded(0).to_string();
    let changed = move || now.get() != of_table;
    let slider = wide.then(|| {
        let label = label.clone();
        view! {
            <input
                type="range"
                min="0"
                max=highest
                step="1"
                aria-label=label
                prop:value=move || now.get().unwrap_or_default().rounded(0).to_string()
                on:input=slid
            />
        }
    });
    view! {
        <span class="weight" class:changed=changed>
            {slider}
            <input
                class="points"
                inputmode="decimal"
                autocomplete="off"
                size="4"
                aria-label=label
                prop:value=shown
                on:change=typed
            />
        </span>
    }
}
