//! The chunk of the screens to read.
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
use crate::ui::{compare, pact, stage};

/// The screens of the chunk.
#[derive(Debug, Clone, Copy)]
pub enum Reading {
    /// The pact, for the member that is open or the whole cluster.
    Pact(Memo<Option<MemberId>>),
    /// Two states side by side.
    Compare,
    /// The big screen.
    Stage,
}

#[wasm_split(reading, preload(load), fallible)]
pub(super) fn build(session: Session, screen: Reading) -> Result<El, SplitLoaderError> {
    Ok(match screen {
        Reading::Pact(open) => pact::pact(session, open),
        Reading::Compare => compare::compare(session),
        Reading::Stage => stage::stage(session),
    })
}

/// A screen, or word that it is coming.
#[must_use]
pub fn reading(session: Session, screen: Reading) -> El {
    at_once(build(session, screen)).unwrap_or_else(|| waiting(session, Chunk::Reading))
}
