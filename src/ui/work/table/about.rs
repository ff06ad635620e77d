//! Which table this is: name, points, where it comes from, how it is reckoned as a whole, what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Desk, Question, Shown};
use crate::text::screens::table as words;
use crate::text::{Phrase, number, rule, words as common};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::{mark, prose};

/// The head of the sheet.
pub(super) fn about(desk: Desk, shown: &Shown) -> Vec<El> {
    let session = desk.session;
    let language = session.words();
    let table = &shown.dossier.rulebook;
    let name = language.label(&table.name);
    let name = if name.is_empty() { session.say(words::UNNAMED) } else { name };
    let (whole, fraction) = number::parts(table.points, language);
    let total = el("p").class("total").add([
        el("span").class("what").add(session.say(words::TOTAL)),
        el("b").add(format!("{whole}{fraction}")),
    ]);
    let provenance = el("span").class("from").add(mark::silent(table.provenance)).add(" ");
    let provenance = provenance.add(language.of(common::provenance(table.provenance)));
    let over = if shown.preview { words::PREVIEW } else { words::IN_VIEW };
    let over = el("p").class("overline").add([el("span").add(session.say(over)), provenance]);
    let names = el("div").add([over, el("h2").attr("id", "table-name").attr("tabindex", "-1").add(name)]);
    let mut parts = vec![el("header").add([names, total])];
    if shown.preview {
        parts.push(actions(desk));
    }
    let note = language.label(&table.note);
    if !note.is_empty() {
        parts.push(el("p").class("note").add(note));
    }
    parts.extend(
        prose::sources(session, &shown.dossier, [&table.source])
            .map(|source| el("p").class("clause").add(source)),
    );
    parts.push(el("p").class("whole").add(rule::whole(table, language).join(" ")));
    parts
}

/// What can be done with a table that is only looked at.
fn actions(desk: Desk) -> El {
    let session = desk.session;
    let ask = move |class: &str, phrase: Phrase, question: Question| {
        button(class, session.say(phrase), move || desk.question.set(Some(question)))
    };
    let back = button("quiet back", session.say(words::BACK), move || {
        session.preview.set(Arc::default());
        crate::browser::focus("table-name");
    });
    let usable = move || {
        let used = session.can_change().then(|| ask("use", words::USE, Question::Use));
        used.into_iter().collect()
    };
    el("div")
        .class("actions no-print")
        .add(ask("primary start", words::START, Question::Start))
        .live(usable)
        .add(back)
}
