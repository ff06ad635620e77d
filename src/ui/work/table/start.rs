//! Starts a dossier with the table that is shown.

use leptos::prelude::*;

use super::Desk;
use crate::text::screens::{dossiers as dossier_words, table as words};
use crate::ui::dom::{El, el};
use crate::ui::dossiers::period_form;
use crate::ui::parts::dialog::{closing, dialog};

/// Asks for cluster, years and members, then makes the dossier and goes to its entries.
pub(super) fn start(desk: Desk) -> El {
    let session = desk.session;
    let table = desk.shown.with_untracked(|shown| shown.dossier.clone());
    let cancel = closing("cancel", session.say(dossier_words::CANCEL), || {});
    let form = period_form(session, Some(table), Some(cancel));
    dialog(session.say(words::START), el("div").add(form), move || desk.question.set(None))
}
