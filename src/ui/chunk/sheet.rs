//! The chunk of one member's sheet.
#![allow(
    unsafe_code,
    reason = "the macro declares the imports and exports that the program is torn apart at"
)]

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Chunk, at_once, waiting};
use crate::dossier::{Dossier, Edit, MemberId};
use crate::text::screens::{shell as words, start as keeping_words};
use crate::ui::dom::El;
use crate::ui::parts::trouble;
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
    /// What keeps the score table from being scored.
    Trouble,
}

/// A change of what is in view.
#[derive(Debug, Clone)]
pub enum Change {
    /// Undo the last one.
    Undo,
    /// Redo the one that was undone last.
    Redo,
    /// Assume an edit.
    Assume(Edit),
}

#[wasm_split(sheet, preload(load), fallible)]
pub(super) fn build(session: Session, what: Sheet) -> Result<Vec<El>, SplitLoaderError> {
    Ok(match what {
        Sheet::Member(member) => vec![province::province(session, &member)],
        Sheet::Assumed => shell::assumed(session),
        Sheet::Trouble => trouble::rulebook(session),
    })
}

#[wasm_split(sheet, fallible)]
fn act(session: Session, change: Change) -> Result<(), SplitLoaderError> {
    match change {
        Change::Undo => session.undo(),
        Change::Redo => session.redo(),
        Change::Assume(edit) => session.assume(edit),
    }
    Ok(())
}

#[wasm_split(sheet, preload(load_assumed), fallible)]
fn with_assumed(dossier: Arc<Dossier>, edits: Vec<Edit>) -> Result<Arc<Dossier>, SplitLoaderError> {
    let mut dossier = dossier;
    let changed = Arc::make_mut(&mut dossier);
    for edit in &edits {
        // An assumption that no longer fits, after the table changed, is left out.
        let _inverse = edit.apply(changed);
    }
    Ok(dossier)
}

/// Loads the chunk.
pub(super) async fn load_all() -> Result<(), SplitLoaderError> {
    load().await?;
    load_assumed().await
}

/// Makes a change, now or as soon as the chunk is there.
pub fn change(session: Session, change: Change) {
    spawn_local(async move {
        // All of the chunk, because what is assumed is put on the dossier by another function of it.
        let there = session.chunks.fetch(Chunk::Sheet).await;
        if !there || act(session, change).await.is_err() {
            session.trouble_with(keeping_words::NOT_DONE, session.say(words::PART_MISSING), None);
        }
    });
}

/// The dossier with edits that are assumed on it. Whoever has assumed something has this chunk.
#[must_use]
pub fn assumed(dossier: &Arc<Dossier>, edits: &[Edit]) -> Arc<Dossier> {
    at_once(with_assumed(Arc::clone(dossier), edits.to_vec())).unwrap_or_else(|| Arc::clone(dossier))
}

/// Something of the chunk, or word that it is coming. Watches until it is there.
#[must_use]
pub fn sheet(session: Session, what: Sheet) -> Vec<El> {
    let there = session.chunks.has(Chunk::Sheet);
    let shown = if there { at_once(build(session, what)) } else { None };
    shown.unwrap_or_else(|| vec![untrack(|| waiting(session, Chunk::Sheet))])
}
