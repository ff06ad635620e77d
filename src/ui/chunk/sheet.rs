//! The chunk of one member's sheet.
#![allow(
    unsafe_code,
    reason = "the macro declares the imports and exports that the program is torn apart at"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Chunk, at_once, waiting};
use crate::dossier::MemberId;
use crate::ui::dom::El;
use crate::ui::province;
use crate::ui::session::Session;
use crate::ui::shell;

/// What the chunk shows.
#[derive(Debug, Clone)]
pub enum Sheet {
    /// The sheet of a member.
    Member(MemberId),
    /// The badge that says what is assumed.
    Assumed,
}

#[wasm_split(sheet, preload(load), fallible)]
pub(super) fn build(session: Session, what: Sheet) -> Result<Vec<El>, SplitLoaderError> {
    Ok(match what {
        Sheet::Member(member) => vec![province::province(session, &member)],
        Sheet::Assumed => shell::assumed(session),
    })
}

/// Something of the chunk, or word that it is coming. Watches until it is there.
#[must_use]
pub fn sheet(session: Session, what: Sheet) -> Vec<El> {
    let there = session.chunks.has(Chunk::Sheet);
    let shown = if there { at_once(build(session, what)) } else { None };
    shown.unwrap_or_else(|| vec![untrack(|| waiting(session, Chunk::Sheet))])
}
