//! The points of a standard or criterion as a field: changing them is an assumption.

use leptos::prelude::*;

use crate::dossier::{Edit, ItemId};
use crate::number::{Exact, Typed, read_typed};
use crate::text::screens::ranking as words;
use crate::text::{number, problem};
use crate::ui::chunk::{Change, change};
use crate::ui::dom::{El, el, typed};
use crate::ui::session::Session;

/// The points of one item, to try others; with a slider where there is room.
#[must_use]
pub fn weight(session: Session, item: &ItemId, name: &str, wide: bool) -> El {
    let language = session.words();
    let of_table = session
        .official
        .with_untracked(|dossier| dossier.rulebook.criterion(item).and_then(|one| one.points));
    let table_points = of_table.unwrap_or_default();
    let read = item.clone();
    let now = Memo::new(move |_| {
        session.dossier.with(|dossier| {
            let criterion = dossier.rulebook.criterion(&read)?;
            criterion.reweighted_to.or(criterion.points)
        })
    });
    let written = item.clone();
    let set = move |points: Exact| {
        let points = (points != table_points).then_some(points);
        change(session, Change::Assume(Edit::Reweight { item: written.clone(), points }));
    };
    let label = format!("{}: {name}", language.of(words::POINTS_OF));
    let slid = set.clone();
    let slider = wide.then(|| {
        el("input")
            .attr("type", "range")
            .attr("min", "0")
            .attr("max", &table_points.times(Exact::from(2)).rounded(0).to_string())
            .attr("aria-label", &label)
            .live_value(move || now.get().unwrap_or_default().rounded(0).to_string())
            .on("input", move |event| {
                if let Ok(points) = typed(&event).parse::<Exact>() {
                    slid(points);
                }
            })
    });
    let field = el("input")
        .class("points")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("size", "4")
        .attr("aria-label", &label)
        .live_value(move || now.get().map(|points| number::typed(points, language)).unwrap_or_default())
        .on("change", move |event| match read_typed(&typed(&event)) {
            Ok(Typed::Number(points)) if !points.is_negative() => set(points),
            Ok(_) => session.trouble(language.of(words::POINTS_WANTED).to_owned()),
            Err(trouble) => session.trouble(problem::typed(&trouble, language)),
        });
    el("span").class("weight").live_class("changed", move || now.get() != of_table).add(slider).add(field)
}
