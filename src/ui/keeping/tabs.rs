//! Other tabs of this browser: told of, never followed or overwritten silently.

use leptos::prelude::*;

use super::save::{keep_apart, save};
use super::{Elsewhere, InView};
use crate::browser::storage;
use crate::dossier::BUILTIN_ID;
use crate::exchange::kept::Elsewhere as Event;
use crate::ui::session::Session;

/// Listens to what other tabs save and delete.
pub(super) fn listen(session: Session) {
    let listening = storage::on_change_elsewhere(move |event| {
        let keeping = session.keeping;
        session.refresh_list();
        let in_view = keeping.in_view.get_untracked();
        let is_mine = |id: &str| match &in_view {
            InView::Kept(mine) => mine == id,
            // Its first change would be saved under the id of the original.
            InView::Original => {
                session.official.with_untracked(|dossier| dossier.id == id && id == BUILTIN_ID)
            }
            InView::Link => false,
        };
        let seen = keeping.seen.get_value();
        match event {
            Event::Saved { id, revision } if is_mine(&id) && seen.is_none_or(|seen| revision > seen) => {
                keeping.elsewhere.set(Some(Elsewhere::Saved));
            }
            Event::Deleted { id } if is_mine(&id) && seen.is_some() => {
                keeping.elsewhere.set(Some(Elsewhere::Deleted));
            }
            Event::Emptied if seen.is_some() => keeping.elsewhere.set(Some(Elsewhere::Deleted)),
            _ => {}
        }
    });
    if let Some(listening) = listening {
        listening.for_ever();
    }
}

impl Session {
    /// Opens the state that another tab has saved, in place of the one in view.
    pub fn open_elsewhere(&self) {
        let id = self.official.with_untracked(|dossier| dossier.id.clone());
        self.open_kept(&id);
    }

    /// Keeps the state in view as another dossier, beside the one that another tab has saved.
    pub fn keep_apart(&self) {
        keep_apart(*self, &self.official.get_untracked());
    }

    /// Saves the dossier in view again, after another tab has deleted it.
    pub fn keep_deleted(&self) {
        self.keeping.elsewhere.set(None);
        save(*self, &self.official.get_untracked());
    }
}
