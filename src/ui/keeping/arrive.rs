//! What comes from outside: links and files.

use std::sync::Arc;

use leptos::prelude::*;

use super::open::show_new;
use super::save::copy_of;
use super::{Back, Blocked, InView};
use crate::browser::storage;
use crate::dossier::Dossier;
use crate::exchange::kept;
use crate::exchange::{LinkProblem, Received, Route, file, read_link};
use crate::text::outside;
use crate::text::screens::{dossiers as list_words, start as words};
use crate::ui::session::{Origin, Session};

impl Session {
    /// Opens a link: read-only, beside what is kept here. One that does not open says why.
    pub fn open_link(&self, fragment: &str) {
        let keeping = self.keeping;
        let known = keeping.link.with_value(|link| link == fragment);
        // The back button leads to a link that is open: what is assumed on it stays.
        if known && keeping.in_view.with_untracked(|in_view| *in_view == InView::Link) {
            keeping.blocked.set(None);
            self.route.set(Route::Results);
            return;
        }
        match read_link(fragment) {
            Ok(received) => {
                keeping.link.set_value(fragment.to_owned());
                self.show_received(received);
            }
            Err(problem) => self.keeping.blocked.set(Some(Blocked::Link(Box::new(problem)))),
        }
        self.route.set(Route::Results);
    }

    /// Opens what could be made of a link that builds on another version of the original.
    pub fn open_attempt(&self) {
        if let Some(Blocked::Link(problem)) = self.keeping.blocked.get_untracked()
            && let LinkProblem::OtherBase { attempt: Some(received) } = *problem
        {
            self.show_received(*received);
        }
    }

    fn show_received(&self, received: Received) {
        let keeping = self.keeping;
        let in_view = keeping.in_view.get_untracked();
        if in_view != InView::Link {
            keeping.back.set_value(Some(Back {
                dossier: self.official.get_untracked(),
                in_view,
                seen: keeping.seen.get_value(),
                saved: keeping.saved.get_value(),
            }));
        }
        let dossier = Arc::new(received.dossier);
        keeping.note(InView::Link, &dossier, None);
        self.open(dossier, Origin::Link { name: received.name, sent_at: received.sent_at });
    }

    /// Keeps what a link brought as a dossier of this browser, which can be changed.
    pub fn keep_copy(&self) {
        let name = match self.origin.get_untracked() {
            Origin::Link { name, .. } => name,
            Origin::Here => return,
        };
        let mut dossier = Dossier::clone(&self.official.get_untracked());
        dossier.id = storage::new_id(&name);
        let assumptions = self.assumptions.get_untracked();
        show_new(*self, dossier);
        self.set_assumptions(assumptions);
        self.leave_link_address();
        if self.keeping.hindrance.get_untracked().is_none() {
            self.tell(self.say(words::COPY_KEPT), false);
        }
    }

    /// Comes back from a link to what was in view before.
    pub fn leave_link(&self) {
        let keeping = self.keeping;
        if let Some(back) = keeping.back.get_value() {
            keeping.note(back.in_view, &back.saved, back.seen);
            self.open(back.dossier, Origin::Here);
        }
        self.leave_link_address();
    }

    /// The address names a screen again, so that a reload does not open the link once more.
    fn leave_link_address(&self) {
        if crate::exchange::is_link(&crate::browser::location::fragment()) {
            self.go(&self.route.get_untracked());
        }
    }

    /// Opens the bytes of a file as a dossier of this browser, or brings back what a file saved in distress holds.
    pub fn open_bytes(&self, bytes: &[u8]) {
        match file::read_file(bytes) {
            Ok(dossier) => {
                self.open_sent(dossier);
                if self.route.with_untracked(|route| *route == Route::Dossiers) {
                    self.go(&Route::Results);
                }
            }
            Err(problem) => {
                let rescued = core::str::from_utf8(bytes).map(kept::rescued).unwrap_or_default();
                if rescued.is_empty() {
                    self.trouble_with(words::FILE_NOT_OPENED, outside::gate(&problem, self.words()), None);
                    return;
                }
                let count = rescued.len();
                for dossier in rescued {
                    self.open_sent(dossier);
                }
                self.tell(words::brought_back(count, self.words()), false);
            }
        }
    }

    /// Opens a dossier that came in a file; one that is kept here in another state stays beside it.
    fn open_sent(&self, dossier: Dossier) {
        let name = self.words().label(&dossier.name).to_owned();
        let kept = if dossier.id.is_empty() { None } else { storage::load(&dossier.id).ok() };
        match kept.map(|loaded| loaded.dossier) {
            Some(kept) if kept == dossier => {
                self.open_kept(&dossier.id);
                self.tell(self.say(words::FILE_ALREADY), false);
            }
            Some(_) => {
                show_new(*self, copy_of(&dossier, words::FROM_FILE));
                self.tell(self.say(words::FILE_AS_OTHER), false);
            }
            None if dossier == *self.keeping.original() => self.open_original(),
            None => {
                let id = if dossier.id.is_empty() { storage::new_id(&name) } else { dossier.id.clone() };
                show_new(*self, Dossier { id, ..dossier });
                self.tell(list_words::opened(&name, self.words()), false);
            }
        }
    }
}
