//! The chunk of what is done with whole dossiers.
#![allow(
    unsafe_code,
    reason = "the macro declares the imports and exports that the program is torn apart at"
)]

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Chunk, at_once, waiting};
use crate::dossier::{Dossier, Period};
use crate::text::screens::{shell as words, start as keeping_words};
use crate::ui::dom::El;
use crate::ui::keeping::{Blocked, Hindrance};
use crate::ui::session::Session;
use crate::ui::shell::paper;
use crate::ui::{actions, blocked, dossiers, history, keeping};

/// What the chunk shows.
#[derive(Debug, Clone)]
pub enum Desk {
    /// The dossiers that are kept here.
    Dossiers,
    /// What was changed.
    History,
    /// What stands in place of a screen that could not be opened.
    Blocked(Blocked),
    /// The line above what is printed.
    PrintHead,
}

/// What is done with whole dossiers.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Copy a link to the dossier in view.
    CopyLink,
    /// Save the dossier in view to a file.
    SaveFile,
    /// Save to a file what cannot be read, by its key in storage.
    SaveUnreadable(String),
    /// Open a link, by its fragment.
    OpenLink(String),
    /// Say that the dossier of this id was saved by a newer version of the app.
    ShowNewer(String),
    /// Read again what is kept here.
    Refresh,
    /// Open a file.
    OpenFile(web_sys::File),
    /// Open the bytes of a dossier that lies beside the app.
    OpenBytes(Vec<u8>),
    /// Start a dossier with the score table of another one.
    Start(Box<NewDossier>),
    /// Put back what was deleted last.
    RestoreDeleted,
    /// Keep what a link brought.
    KeepCopy,
    /// Keep the dossier in view beside the one that another tab saved.
    KeepApart,
    /// Keep the dossier in view after another tab deleted it.
    KeepDeleted,
    /// Write the dossier in view to storage.
    Write(Arc<Dossier>),
}

/// A dossier to be started with the score table of another one.
#[derive(Debug, Clone)]
pub struct NewDossier {
    /// Whose table it has.
    pub table: Arc<Dossier>,
    /// Its cluster.
    pub cluster: String,
    /// Its years.
    pub period: Period,
    /// Its members, one name a line.
    pub members: String,
}

#[wasm_split(desk, preload(load), fallible)]
pub(super) fn build(session: Session, screen: Desk) -> Result<El, SplitLoaderError> {
    Ok(match screen {
        Desk::Dossiers => dossiers::dossiers(session),
        Desk::History => history::history(session),
        Desk::Blocked(blocked) => blocked::in_place(session, blocked),
        Desk::PrintHead => paper::head(session),
    })
}

#[wasm_split(desk, fallible)]
fn act(session: Session, deed: Deed) -> Result<(), SplitLoaderError> {
    match deed {
        Deed::CopyLink => actions::copy_link(session),
        Deed::SaveFile => actions::save_file(session),
        Deed::SaveUnreadable(key) => actions::save_unreadable(session, &key),
        Deed::OpenLink(fragment) => {
            session.open_link(&fragment);
            session.keeping.arriving.set(None);
        }
        Deed::ShowNewer(id) => session.show_newer(&id),
        Deed::Refresh => session.keeping.refresh(),
        Deed::OpenFile(file) => actions::open_file(session, file),
        Deed::OpenBytes(bytes) => session.open_bytes(&bytes),
        Deed::Start(new) => {
            let members: Vec<&str> =
                new.members.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
            session.start_with_table(&new.table, &new.cluster, new.period, &members);
        }
        Deed::RestoreDeleted => session.restore_deleted(),
        Deed::KeepCopy => session.keep_copy(),
        Deed::KeepApart => session.keep_apart(),
        Deed::KeepDeleted => session.keep_deleted(),
        Deed::Write(dossier) => keeping::write_changed(session, &dossier),
    }
    Ok(())
}

/// A screen, or word that it is coming.
#[must_use]
pub fn desk(session: Session, screen: Desk) -> El {
    at_once(build(session, screen)).unwrap_or_else(|| waiting(session, Chunk::Desk))
}

/// Does it, now or as soon as the chunk is there. Where that does not come, the person is told.
pub fn do_at_desk(session: Session, deed: Deed) {
    spawn_local(async move {
        let writes = matches!(deed, Deed::Write(_));
        if act(session, deed).await.is_ok() {
            return;
        }
        if writes {
            session.keeping.hindrance.set(Some(Hindrance::NotWritten));
        }
        session.trouble_with(keeping_words::NOT_DONE, session.say(words::PART_MISSING), None);
    });
}
