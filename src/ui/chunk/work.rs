//! The chunk of the work on a dossier: entry, check, score table.
#![allow(
    unsafe_code,
    reason = "the macro declares the imports and exports that the program is torn apart at"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Chunk, at_once, waiting};
use crate::dossier::MemberId;
use crate::ui::dom::El;
use crate::ui::session::Session;
use crate::ui::work::{audit, entry, table};

/// The screens of the chunk.
#[derive(Debug, Clone, Copy)]
pub enum Work {
    /// Facts and claims, with one member open.
    Entry(Memo<Option<MemberId>>),
    /// What deserves a second look.
    Audit,
    /// The score table.
    Table,
}

#[wasm_split(work, preload(load), fallible)]
pub(super) fn build(session: Session, screen: Work) -> Result<El, SplitLoaderError> {
    Ok(match screen {
        Work::Entry(open) => entry(session, open),
        Work::Audit => audit(session),
        Work::Table => table(session),
    })
}

/// A screen, or word that it is coming.
#[must_use]
pub fn work(session: Session, screen: Work) -> El {
    at_once(build(session, screen)).unwrap_or_else(|| waiting(session, Chunk::Work))
}
