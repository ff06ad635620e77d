//! What becomes of the dossier in view beyond this page: kept in this browser, shared with other tabs, opened
//! from links and files.
//!
//! The dossier in view is saved after each change. Nothing is ever written over what cannot be read or over
//! what another tab has saved; where that threatens, the change is kept as another dossier.

mod arrive;
mod open;
mod rows;
mod save;
mod tabs;

use std::sync::Arc;

use leptos::prelude::*;

use super::chunk::{Chunk, Deed, do_at_desk};
use super::session::Session;
use crate::browser::settings::{Setting, remember};
use crate::browser::storage;
use crate::dossier::{Dossier, builtin};
use crate::exchange::{LinkProblem, Route};

pub use rows::{Row, Unreadable};
pub use save::write_changed;

/// Which dossier is in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InView {
    /// The one that comes with the app, unchanged.
    Original,
    /// One that is kept here, or will be with its first change, by its id.
    Kept(String),
    /// One from a link.
    Link,
}

/// What keeps changes from being saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The browser does not let this page keep anything.
    SwitchedOff,
    /// There is no room left.
    Full,
    /// The browser did not keep what it was given.
    NotWritten,
}

/// What another tab did to the dossier in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    /// It saved another state.
    Saved,
    /// It deleted it.
    Deleted,
}

/// What stands in place of a screen, until the person goes somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blocked {
    /// A link that does not open.
    Link(Box<LinkProblem>),
    /// The dossier that was open last was saved by a newer version of the app.
    Newer {
        /// Its key in storage.
        key: String,
    },
}

/// What is in view before a link is opened, to come back to.
#[derive(Debug, Clone)]
struct Back {
    dossier: Arc<Dossier>,
    in_view: InView,
    seen: Option<u64>,
    saved: Arc<Dossier>,
}

/// The state of keeping; copies are handles to the same state.
#[derive(Debug, Clone, Copy)]
pub struct Keeping {
    /// Which dossier is in view.
    pub in_view: RwSignal<InView>,
    /// The dossiers that are kept here, last saved first.
    pub rows: RwSignal<Vec<Row>>,
    /// What cannot be read.
    pub unreadable: RwSignal<Vec<Unreadable>>,
    /// What keeps changes from being saved.
    pub hindrance: RwSignal<Option<Hindrance>>,
    /// What another tab did to the dossier in view.
    pub elsewhere: RwSignal<Option<Elsewhere>>,
    /// What stands in place of a screen.
    pub blocked: RwSignal<Option<Blocked>>,
    /// A link that is to be opened as soon as the part of the program that reads it is there.
    pub arriving: RwSignal<Option<String>>,
    /// Whether a file is dragged over the page.
    pub dragging: RwSignal<bool>,
    /// A link that the person must copy by hand.
    pub by_hand: RwSignal<Option<String>>,
    /// The dossier that comes with the app.
    original: StoredValue<Arc<Dossier>>,
    /// The revision of the dossier in view that was loaded or saved last.
    seen: StoredValue<Option<u64>>,
    /// The dossier in view as it was loaded or saved last.
    saved: StoredValue<Arc<Dossier>>,
    /// The dossier that was deleted last.
    deleted: StoredValue<Option<Dossier>>,
    /// What was in view before a link.
    back: StoredValue<Option<Back>>,
    /// The link in view.
    link: StoredValue<String>,
}

impl Keeping {
    /// Starts with the original in view.
    #[must_use]
    pub fn new() -> Self {
        let original = Arc::new(builtin());
        Self {
            in_view: RwSignal::new(InView::Original),
            rows: RwSignal::new(Vec::new()),
            unreadable: RwSignal::new(Vec::new()),
            hindrance: RwSignal::new(None),
            elsewhere: RwSignal::new(None),
            blocked: RwSignal::new(None),
            arriving: RwSignal::new(None),
            dragging: RwSignal::new(false),
            by_hand: RwSignal::new(None),
            original: StoredValue::new(Arc::clone(&original)),
            seen: StoredValue::new(None),
            saved: StoredValue::new(original),
            deleted: StoredValue::new(None),
            back: StoredValue::new(None),
            link: StoredValue::new(String::new()),
        }
    }

    /// The dossier that comes with the app.
    #[must_use]
    pub fn original(&self) -> Arc<Dossier> {
        self.original.get_value()
    }

    /// Reads again what is kept here, for the list of dossiers.
    pub fn refresh(&self) {
        let (rows, unreadable) = self.rows.with_untracked(|before| rows::read(before));
        self.rows.set(rows);
        self.unreadable.set(unreadable);
    }

    /// Notes that this dossier is in view, as it is stored under this revision.
    fn note(&self, in_view: InView, dossier: &Arc<Dossier>, seen: Option<u64>) {
        let last = match &in_view {
            InView::Kept(id) if seen.is_some() => Some(id.clone()),
            _ => None,
        };
        if in_view != InView::Link {
            remember(Setting::Open, last.as_deref());
            self.back.set_value(None);
        }
        self.seen.set_value(seen);
        self.saved.set_value(Arc::clone(dossier));
        self.elsewhere.set(None);
        // Whoever watches this draws the whole screen anew.
        if self.blocked.with_untracked(Option::is_some) {
            self.blocked.set(None);
        }
        self.in_view.set(in_view);
    }
}

impl Session {
    /// Reads again what is kept here, where somebody looks at it.
    fn refresh_list(&self) {
        if self.route.with_untracked(|route| *route == Route::Dossiers) {
            do_at_desk(*self, Deed::Refresh);
        }
    }
}

impl Default for Keeping {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows what was open last, and keeps saving from then on.
pub fn begin(session: Session) {
    if storage::probe() == storage::Status::SwitchedOff {
        session.keeping.hindrance.set(Some(Hindrance::SwitchedOff));
    }
    open::last(session);
    follow_arrivals(session);
    save::follow(session);
    tabs::listen(session);
}

/// Opens links. The part of the program that reads them may still be on its way.
fn follow_arrivals(session: Session) {
    Effect::new(move |_| {
        let Some(fragment) = session.keeping.arriving.get() else { return };
        if session.chunks.has(Chunk::Desk) {
            do_at_desk(session, Deed::OpenLink(fragment));
        }
    });
}
