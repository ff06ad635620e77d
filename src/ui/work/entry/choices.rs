//! Several options that may hold together, as boxes to tick.

use std::rc::Rc;

use leptos::prelude::*;

use super::fact::Fact;
use crate::dossier::{Edit, Value};
use crate::exchange::form::entry_with;
use crate::text::screens::entry as words;
use crate::ui::dom::{El, button, el};

/// The boxes of a fact. None of them ticked is not the same as nothing known: that none holds is said by a box of its own.
pub(super) fn ticks(row: &Rc<Fact>, title_id: &str) -> El {
    let language = row.language();
    let session = row.entering.session;
    let boxes: Vec<El> = row
        .form
        .options
        .iter()
        .map(|option| {
            let title = language.label(&option.title);
            let title = if title.is_empty() { &option.id } else { title };
            let (shown, ticked) = (Rc::clone(row), Rc::clone(row));
            let (own, id) = (option.id.clone(), option.id.clone());
            let on = move || ids(&shown).is_some_and(|ids| ids.contains(&own));
            tick(title, on, move |on| {
                let mut ids = ids(&ticked).unwrap_or_default();
                ids.retain(|one| *one != id);
                if on {
                    ids.push(id.clone());
                }
                record(&ticked, Some(ids));
            })
            .live_flag("data-locked", move || !session.can_change())
        })
        .collect();
    let (shown, none) = (Rc::clone(row), Rc::clone(row));
    let none = tick(
        language.of(words::NONE_OF_THEM),
        move || ids(&shown).is_some_and(|ids| ids.is_empty()),
        move |on| record(&none, on.then(Vec::new)),
    );
    let (known, cleared) = (Rc::clone(row), Rc::clone(row));
    let clear = button("link-button", language.of(words::CLEAR), move || record(&cleared, None))
        .live_flag("hidden", move || known.entry.with(Option::is_none));
    el("div")
        .class("ticks")
        .attr("role", "group")
        .attr("aria-labelledby", title_id)
        .add(boxes)
        .add([none, clear])
}

fn tick(title: &str, on: impl Fn() -> bool + 'static, mut change: impl FnMut(bool) + 'static) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .live_checked(on)
        .on("change", move |event| change(crate::ui::dom::ticked(&event)));
    el("label").add(input).add(el("span").add(title))
}

/// The options that hold, where anything is known. Watches.
fn ids(row: &Fact) -> Option<Vec<String>> {
    match row.entry.get()?.value {
        Value::Choices(ids) => Some(ids),
        _ => None,
    }
}

fn record(row: &Fact, ids: Option<Vec<String>>) {
    let before = row.entry.get_untracked();
    let from = row.entering.from.get_untracked();
    let entry = ids.map(|ids| entry_with(before.as_ref(), Value::Choices(ids), from));
    let (measure, member) = (row.measure.id.clone(), row.who.clone());
    row.entering.session.change(Edit::Entry { measure, member, entry }, "");
}
