//! Gives the open dossier the table that is shown, after a word on what becomes of its entries.

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::insight::fit::fit;
use crate::text::screens::table as words;
use crate::ui::dom::{El, el};
use crate::ui::parts::dialog::{closing, dialog};

/// Asks whether to do it.
pub(super) fn using(desk: Desk) -> El {
    let session = desk.session;
    let table = desk.shown.with_untracked(|shown| shown.dossier.clone());
    let told = session.official.with_untracked(|dossier| fit(dossier, &table.rulebook));
    let do_it = move || {
        let edit = session.official.with_untracked(|dossier| dossier.taking_table(&table));
        if session.change(edit, session.say(words::CHANGED_WHY)) {
            session.preview.set(Arc::default());
            session.tell(session.say(words::USED), true);
        }
    };
    let actions = el("div").class("actions").add([
        closing("keep", session.say(words::KEEP_PRESENT), || {}).flag("autofocus", true),
        closing("primary use-it", session.say(words::USE_IT), do_it),
    ]);
    let said = [words::fit(&told, session.words()), session.say(words::UNDOABLE).to_owned()].join(" ");
    dialog(session.say(words::USE_QUESTION), [el("p").add(said), actions], move || desk.question.set(None))
}
