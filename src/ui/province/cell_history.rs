//! What was changed in one cell: when, by whom, from, to, why.

use leptos::prelude::*;

use crate::dossier::{Change, Entry, MeasureId, MemberId};
use crate::text::explain;
use crate::text::screens::province as words;
use crate::ui::dom::{El, el};
use crate::ui::parts::when::when;
use crate::ui::session::Session;

/// The history of a cell, newest first; nothing in it where it was never changed.
pub(super) fn cell_history(session: Session, measure: &MeasureId, member: &MemberId) -> El {
    let language = session.words();
    let (measure, member) = (measure.clone(), member.clone());
    let lines = move || {
        session.official.with(|dossier| {
            let Some(definition) = dossier.rulebook.measure(&measure) else { return Vec::new() };
            let value = |entry: Option<&Entry>| {
                explain::value(entry.map(|entry| &entry.value), definition, &dossier.rulebook, language)
            };
            let line = |(change, before, after): (&Change, Option<&Entry>, Option<&Entry>)| {
                let by = (!change.by.is_empty()).then(|| format!(" · {}", change.by));
                let why = (!change.why.is_empty()).then(|| el("span").class("why").add(change.why.as_str()));
                let both =
                    el("span").add(el("del").add(value(before))).add(" → ").add(el("ins").add(value(after)));
                el("li").add([el("time").add(when(&change.at, language)), both.add(by).add(why)])
            };
            let mut lines: Vec<El> = dossier.history_of_cell(&measure, &member).map(line).collect();
            lines.reverse();
            lines
        })
    };
    el("ol").class("history").attr("aria-label", language.of(words::CELL_HISTORY)).live(lines)
}
