//! Parts of the program that a first visit does without: they are loaded when they are first used, and quietly once
//! the first screen stands.
//!
//! The release tears the program apart at the functions marked `wasm_split` in this folder and nowhere else: what only
//! such a function reaches lies in its chunk. Data and signals are the same for all of it, so a chunk is used like any
//! other function once it is there.

mod desk;
mod ranking;
mod reading;
mod sheet;
mod work;

use core::pin::pin;
use core::task::{Context, Poll, Waker};
use core::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use super::dom::{El, button, el};
use super::session::Session;
use crate::browser::style;
use crate::text::screens::shell as words;

pub use desk::{Deed, NewDossier, do_at_desk};
pub use desk::{Desk, desk};
pub use ranking::{ranking, scored};
pub use reading::{Reading, reading};
pub use sheet::{Change, Sheet, assumed, change, sheet};
pub use work::{Work, work};

/// A part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// Scoring, and the ranking: what shows scores has it.
    Ranking,
    /// One member's sheet: why every number is what it is.
    Sheet,
    /// Screens to read: the pact, two states side by side, the big screen.
    Reading,
    /// What is done with whole dossiers: the list, files, links, saving.
    Desk,
    /// The work on a dossier: entry, check, score table.
    Work,
}

impl Chunk {
    const ALL: [Self; 5] = [Self::Ranking, Self::Sheet, Self::Reading, Self::Desk, Self::Work];
}

/// How far a chunk has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Load {
    #[default]
    NotAsked,
    Asked,
    There,
    Failed,
}

/// How far the chunks have come; copies are handles to the same state.
#[derive(Debug, Clone, Copy)]
pub struct Chunks([RwSignal<Load>; Chunk::ALL.len()]);

impl Chunks {
    /// None has been asked for.
    #[must_use]
    pub fn new() -> Self {
        Self(Chunk::ALL.map(|_| RwSignal::new(Load::default())))
    }

    fn of(self, chunk: Chunk) -> RwSignal<Load> {
        let [ranking, sheet, reading, desk, work] = self.0;
        match chunk {
            Chunk::Ranking => ranking,
            Chunk::Sheet => sheet,
            Chunk::Reading => reading,
            Chunk::Desk => desk,
            Chunk::Work => work,
        }
    }

    /// Whether a chunk is there; asks for it where nobody has. Watches until it is.
    pub fn has(self, chunk: Chunk) -> bool {
        let load = self.of(chunk);
        let now = load.get();
        if now == Load::NotAsked {
            spawn_local(async move {
                self.fetch(chunk).await;
            });
        }
        now == Load::There
    }

    /// Loads a chunk, or waits for it. Returns whether it is there.
    pub async fn fetch(self, chunk: Chunk) -> bool {
        let load = self.of(chunk);
        if load.get_untracked() == Load::There {
            return true;
        }
        if load.get_untracked() != Load::Asked {
            load.set(Load::Asked);
        }
        let styled = style::later();
        let needs_scores = matches!(chunk, Chunk::Sheet | Chunk::Reading | Chunk::Work);
        if needs_scores {
            // Asked for now, so that both come at the same time; waited for below.
            spawn_local(async move {
                self.fetch(Chunk::Ranking).await;
            });
        }
        let loaded = match chunk {
            Chunk::Ranking => ranking::load_all().await,
            Chunk::Sheet => sheet::load_all().await,
            Chunk::Reading => reading::load().await,
            Chunk::Desk => desk::load().await,
            Chunk::Work => work::load().await,
        };
        let scored = !needs_scores || Box::pin(self.fetch(Chunk::Ranking)).await;
        let there = styled.await && scored && loaded.is_ok();
        let now = if there { Load::There } else { Load::Failed };
        if load.get_untracked() != now {
            load.set(now);
        }
        there
    }

    /// Loads everything, one after another, once the first screen has been drawn: what is asked for later is there then.
    pub fn fetch_quietly(self) {
        const AFTER: Duration = Duration::from_millis(300);
        set_timeout(
            move || {
                spawn_local(async move {
                    for chunk in Chunk::ALL {
                        self.fetch(chunk).await;
                    }
                });
            },
            AFTER,
        );
    }
}

impl Default for Chunks {
    fn default() -> Self {
        Self::new()
    }
}

/// What a function of a chunk gives, which answers at once when its chunk is there.
fn at_once<T>(answer: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    match pin!(answer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(answer)) => Some(answer),
        Poll::Ready(Err(_)) | Poll::Pending => None,
    }
}

/// What stands where a chunk is still missing: nothing for a moment, then that it is being loaded; where it did not
/// come, why and what to do.
#[must_use]
pub fn waiting(session: Session, chunk: Chunk) -> El {
    let load = session.chunks.of(chunk);
    let inside = move || match load.get() {
        Load::Failed => {
            let again =
                button("button primary", session.say(words::TRY_AGAIN), move || load.set(Load::NotAsked));
            let said = el("p").attr("role", "alert").add(session.say(words::PART_MISSING));
            vec![said, el("p").class("actions").add(again)]
        }
        Load::NotAsked | Load::Asked | Load::There => {
            vec![el("p").class("patience").attr("role", "status").add(session.say(words::PART_COMING))]
        }
    };
    el("div").class("waiting").live(inside)
}
