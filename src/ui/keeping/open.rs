//! Opens, copies, renames and deletes what is kept here, and starts new periods.

use std::sync::Arc;

use leptos::prelude::*;

use super::save::{copy_of, save};
use super::{Blocked, InView};
use crate::browser::settings::{Setting, recall};
use crate::browser::storage;
use crate::dossier::{BUILTIN_ID, Dossier, Label, Period};
use crate::exchange::Route;
use crate::exchange::kept::{EnvelopeProblem, LoadProblem, Loaded};
use crate::text::screens::{dossiers as list_words, start as words};
use crate::ui::chunk::{Deed, do_at_desk};
use crate::ui::session::{Origin, Session, Way};

/// Opens what was open last: a dossier that is kept here, or the original.
pub(super) fn last(session: Session) {
    let Some(id) = recall(Setting::Open) else { return };
    match load(&id) {
        Ok(loaded) => {
            if loaded.fallen_back {
                session.trouble_with(words::DAMAGED, session.say(words::RECOVERED), None);
            }
            show(session, loaded);
        }
        // It was deleted.
        Err(LoadProblem::NotKept(_)) => {}
        Err(LoadProblem::Unread { problem: EnvelopeProblem::Newer(_), .. }) => {
            do_at_desk(session, Deed::ShowNewer(id));
        }
        Err(LoadProblem::Unread { .. }) => {
            session.trouble_with(words::DAMAGED, session.say(words::DAMAGED_KEPT), Some(Way::Dossiers));
        }
    }
}

/// Loads a dossier; where its last state is whole but unreadable, the one before.
fn load(id: &str) -> Result<Loaded, LoadProblem> {
    match storage::load(id) {
        Err(LoadProblem::Unread { problem, id: unread }) if !matches!(problem, EnvelopeProblem::Newer(_)) => {
            // What could not be read was moved out of the way.
            match storage::load(id) {
                Ok(loaded) => Ok(Loaded { fallen_back: true, ..loaded }),
                Err(_) => Err(LoadProblem::Unread { problem, id: unread }),
            }
        }
        result => result,
    }
}

/// Shows a dossier that was loaded.
fn show(session: Session, loaded: Loaded) {
    let dossier = Arc::new(loaded.dossier);
    session.keeping.note(InView::Kept(dossier.id.clone()), &dossier, Some(loaded.revision));
    session.open(dossier, Origin::Here);
}

/// Shows a new dossier and saves it at once.
pub(super) fn show_new(session: Session, dossier: Dossier) {
    let dossier = Arc::new(dossier);
    let keeping = session.keeping;
    keeping.note(InView::Kept(dossier.id.clone()), &dossier, None);
    session.open(Arc::clone(&dossier), Origin::Here);
    save(session, &dossier);
}

impl Session {
    /// Says that the dossier that was open last was saved by a newer version of the app.
    pub fn show_newer(&self, id: &str) {
        self.keeping.refresh();
        let unreadable = self.keeping.unreadable.get_untracked();
        if let Some(one) = unreadable.into_iter().find(|one| one.id == id && one.is_newer()) {
            self.keeping.blocked.set(Some(Blocked::Newer { key: one.key }));
        }
    }

    /// Opens a dossier that is kept here.
    pub fn open_kept(&self, id: &str) {
        match load(id) {
            Ok(loaded) => {
                let fallen_back = loaded.fallen_back;
                let name = self.words().label(&loaded.dossier.name).to_owned();
                show(*self, loaded);
                if fallen_back {
                    self.trouble_with(words::DAMAGED, self.say(words::RECOVERED), None);
                } else {
                    self.tell(list_words::opened(&name, self.words()), false);
                }
            }
            Err(_) => self.trouble_with(words::DAMAGED, self.say(words::DAMAGED_KEPT), None),
        }
        self.refresh_list();
    }

    /// Opens the dossier that comes with the app. Its changes are kept under its own id, or under another one
    /// where a changed one is kept already.
    pub fn open_original(&self) {
        let keeping = self.keeping;
        let mut dossier = keeping.original();
        if storage::list().kept.iter().any(|kept| kept.id == BUILTIN_ID) {
            Arc::make_mut(&mut dossier).id = storage::new_id(BUILTIN_ID);
        }
        keeping.note(InView::Original, &dossier, None);
        let name = self.words().label(&dossier.name).to_owned();
        self.open(dossier, Origin::Here);
        self.tell(list_words::opened(&name, self.words()), false);
    }

    /// A dossier that is kept here, as it is stored; the one in view as it is on the screen.
    #[must_use]
    pub fn kept_dossier(&self, id: &str) -> Option<Arc<Dossier>> {
        if self.keeping.in_view.with_untracked(|in_view| *in_view == InView::Kept(id.to_owned())) {
            return Some(self.official.get_untracked());
        }
        load(id).ok().map(|loaded| Arc::new(loaded.dossier))
    }

    /// Makes a copy of a dossier that is kept here. The one in view stays in view.
    pub fn duplicate(&self, id: &str) {
        let Some(dossier) = self.kept_dossier(id) else { return };
        let copy = copy_of(&dossier, list_words::COPY);
        match storage::save(&copy, None) {
            Ok(_) => {
                let name = self.words().label(&copy.name);
                self.tell(list_words::duplicated(name, self.words()), false);
            }
            Err(_) => self.trouble_with(words::NOT_SAVED, self.say(words::NOT_COPIED), None),
        }
        self.refresh_list();
    }

    /// Renames a dossier that is kept here.
    pub fn rename(&self, id: &str, name: &str) {
        let name = Label::new(name);
        if self.keeping.in_view.with_untracked(|in_view| *in_view == InView::Kept(id.to_owned())) {
            self.change(crate::dossier::Edit::Name(name), "");
            return;
        }
        if storage::rename(id, name).is_err() {
            self.trouble_with(words::NOT_SAVED, self.say(words::NOT_WRITTEN), None);
        }
        self.refresh_list();
    }

    /// Deletes a dossier that is kept here; the last one that was deleted can be put back.
    pub fn delete(&self, id: &str) {
        let Some(dossier) = self.kept_dossier(id) else { return };
        storage::delete(id);
        let name = self.words().label(&dossier.name).to_owned();
        self.keeping.deleted.set_value(Some(Dossier::clone(&dossier)));
        if self.keeping.in_view.with_untracked(|in_view| *in_view == InView::Kept(id.to_owned())) {
            self.open_original();
        }
        self.refresh_list();
        self.tell_with(list_words::deleted(&name, self.words()), Some(Way::Restore));
    }

    /// Puts back the dossier that was deleted last.
    pub fn restore_deleted(&self) {
        let Some(dossier) = self.keeping.deleted.get_value() else { return };
        match storage::save(&dossier, None) {
            Ok(_) => self.keeping.deleted.set_value(None),
            Err(_) => self.trouble_with(words::NOT_SAVED, self.say(words::NOT_WRITTEN), None),
        }
        self.refresh_list();
    }

    /// Deletes something that cannot be read.
    pub fn delete_unreadable(&self, key: &str) {
        storage::discard_unread(key);
        self.refresh_list();
    }

    /// Starts a new period: an empty dossier to fill in.
    pub fn start_period(&self, cluster: &str, period: Period, members: &[&str], with_table: bool) {
        let next =
            self.official.with_untracked(|dossier| dossier.next("", cluster, period, members, with_table));
        self.start(next, &Route::Ranking(None));
    }

    /// Starts an empty dossier with the score table of another one.
    pub fn start_with_table(&self, table: &Dossier, name: &str, period: Period, members: &[&str]) {
        let mut base = Dossier::clone(&self.official.get_untracked());
        // A table and its source fit every dossier.
        let _before = base.taking_table(table).apply(&mut base);
        self.start(base.next("", name, period, members, true), &Route::Entry(None));
    }

    fn start(&self, dossier: Dossier, then: &Route) {
        let name = self.words().label(&dossier.name).to_owned();
        let dossier = Dossier { id: storage::new_id(&dossier.name.vi), ..dossier };
        show_new(*self, dossier);
        self.go(then);
        self.tell(list_words::created(&name, self.words()), false);
    }
}
