//! The chunk of scoring and of the ranking. The first screen does without both: it shows what is published.
#![allow(
    unsafe_code,
    reason = "the macro declares the imports and exports that the program is torn apart at"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Chunk, Chunks, at_once, waiting};
use crate::dossier::{Dossier, MemberId};
use crate::scoring::{Board, Ranking, View};
use crate::ui::dom::El;
use crate::ui::ranking;
use crate::ui::session::{Outcome, Session};

#[wasm_split(ranking, preload(load), fallible)]
fn build(session: Session, open: Memo<Option<MemberId>>) -> Result<El, SplitLoaderError> {
    Ok(ranking::ranking(session, open))
}

#[wasm_split(ranking, preload(load_score), fallible)]
fn score(dossier: Arc<Dossier>, view: View, before: Option<Outcome>) -> Result<Outcome, SplitLoaderError> {
    let empty = Ranking::default();
    let earlier = match &before {
        Some(Ok(board)) => &board.ranking,
        _ => &empty,
    };
    Ok(Board::after(&dossier, view, earlier).map(Arc::new).map_err(Arc::new))
}

/// Loads the chunk.
pub(super) async fn load_all() -> Result<(), SplitLoaderError> {
    load().await?;
    load_score().await
}

/// Scores a dossier, beginning with the order of the ranking before. Watches until the chunk is there; whoever shows scores
/// has it, and until then there are none.
pub fn scored(chunks: Chunks, dossier: &Arc<Dossier>, view: View, before: Option<&Outcome>) -> Outcome {
    let none = || Err(Arc::new(Vec::new()));
    if !chunks.has(Chunk::Ranking) {
        return none();
    }
    at_once(score(Arc::clone(dossier), view, before.cloned())).unwrap_or_else(none)
}

/// The screen, or word that it is coming.
#[must_use]
pub fn ranking(session: Session, open: Memo<Option<MemberId>>) -> El {
    at_once(build(session, open)).unwrap_or_else(|| waiting(session, Chunk::Ranking))
}
