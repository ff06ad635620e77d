//! Saves the dossier in view after each change.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Elsewhere, Hindrance, InView};
use crate::browser::{panic, storage};
use crate::dossier::{BUILTIN_ID, Dossier, Edit, Label, write};
use crate::exchange::kept::SaveProblem;
use crate::text::screens::start as words;
use crate::text::{Language, Phrase};
use crate::ui::chunk::{Deed, do_at_desk};
use crate::ui::session::{Origin, Session};

/// Saves whenever the dossier in view differs from what is stored.
pub(super) fn follow(session: Session) {
    Effect::new(move |_| {
        let dossier = session.official.get();
        let here = session.origin.with_untracked(|origin| *origin == Origin::Here);
        let saved = session.keeping.saved.get_value();
        if here && !Arc::ptr_eq(&dossier, &saved) {
            do_at_desk(session, Deed::Write(dossier));
        }
    });
}

/// Saves the dossier in view if it differs from what is stored.
pub fn write_changed(session: Session, dossier: &Arc<Dossier>) {
    // It may have become another since.
    let still_here = session.official.with_untracked(|now| Arc::ptr_eq(now, dossier));
    if still_here && **dossier != *session.keeping.saved.get_value() {
        save(session, dossier);
    }
}

/// Saves the dossier in view, whatever is stored of it in this tab's own name.
pub(super) fn save(session: Session, dossier: &Arc<Dossier>) {
    let keeping = session.keeping;
    if keeping.elsewhere.get_untracked() == Some(Elsewhere::Saved) {
        keep_apart(session, dossier);
        return;
    }
    if dossier.id.is_empty() {
        let mut dossier = Dossier::clone(dossier);
        dossier.id = storage::new_id(&dossier.name.vi);
        session.official.set(Arc::new(dossier));
        return;
    }
    let seen = keeping.seen.get_value();
    match storage::save(dossier, seen) {
        Ok(revision) => {
            panic::hold(None);
            let off = storage::status() == storage::Status::SwitchedOff;
            keeping.hindrance.set(off.then_some(Hindrance::SwitchedOff));
            keeping.note(InView::Kept(dossier.id.clone()), dossier, Some(revision));
            session.refresh_list();
        }
        Err(problem @ (SaveProblem::Full(_) | SaveProblem::NotWritten)) => {
            let full = matches!(problem, SaveProblem::Full(_));
            keeping.hindrance.set(Some(if full { Hindrance::Full } else { Hindrance::NotWritten }));
            // Should the app fail now, its message brings what could not be saved.
            panic::hold(Some(write(dossier)));
        }
        // What stands there belongs to another tab or to a newer version of the app.
        Err(
            SaveProblem::SavedElsewhere { .. }
            | SaveProblem::Newer(_)
            | SaveProblem::NoId(_)
            | SaveProblem::NotLoaded(_),
        ) => keep_apart(session, dossier),
    }
}

/// Keeps the dossier in view under another id and name, because its own belongs to somebody else by now.
pub(super) fn keep_apart(session: Session, dossier: &Dossier) {
    let apart = copy_of(dossier, words::THIS_COPY);
    let name = session.words().label(&apart.name).to_owned();
    let apart = Arc::new(apart);
    session.keeping.seen.set_value(None);
    session.keeping.elsewhere.set(None);
    session.official.set(Arc::clone(&apart));
    save(session, &apart);
    session.tell(words::kept_apart(&name, session.words()), false);
}

/// A copy of a dossier under a free id, its name with a remark.
pub(super) fn copy_of(dossier: &Dossier, remark: Phrase) -> Dossier {
    let mut copy = dossier.clone();
    let mut name = Label::new(&format!("{} ({})", copy.name.vi, Language::Vi.of(remark)));
    if !copy.name.en.is_empty() {
        name.en = format!("{} ({})", copy.name.en, Language::En.of(remark));
    }
    copy.id = storage::new_id(if copy.id == BUILTIN_ID || copy.id.is_empty() { &name.vi } else { &copy.id });
    // A new name fits every dossier.
    let _before = Edit::Name(name).apply(&mut copy);
    copy
}
