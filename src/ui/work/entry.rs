//! Entering facts and claims, member by member or as a table.

use leptos::prelude::*;

use super::screen;
use crate::dossier::MemberId;
use crate::text::screens::work as words;
use crate::ui::dom::El;
use crate::ui::session::Session;

/// The screen.
#[must_use]
pub fn entry(session: Session, _open: Memo<Option<MemberId>>) -> El {
    screen(session, words::ENTRY, Vec::new())
}
