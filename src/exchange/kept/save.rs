//! Saving: never over what cannot be read, never over what another tab has saved.

use super::envelope::{self, EnvelopeProblem};
use super::keys::{Pointer, Slot, pointer_key, slot_key};
use super::shelf::{Full, Shelf};
use super::store::{LoadProblem, State, load, not_ours, set_aside, state};
use crate::dossier::{Dossier, Edit, Label, is_id};

/// Why a dossier was not saved. What was saved before still stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveProblem {
    /// No room is left.
    #[error(transparent)]
    Full(#[from] Full),
    /// The browser took the text and gave back another one.
    #[error("the browser did not keep what it was given")]
    NotWritten,
    /// Another tab has saved the dossier since this one read it.
    #[error("another tab has saved revision {stored} of this dossier")]
    SavedElsewhere {
        /// The revision of the other tab.
        stored: u64,
    },
    /// A newer version of the program has saved the dossier.
    #[error("a newer version of the program has saved this dossier")]
    Newer(EnvelopeProblem),
    /// The dossier has no id under which it could be kept.
    #[error("\"{0}\" cannot be the id of a kept dossier")]
    NoId(String),
    /// It could not be read before it was to be changed.
    #[error(transparent)]
    NotLoaded(#[from] LoadProblem),
}

/// What to do with a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Write it as this revision.
    Write(u64),
    /// Leave it: another tab has saved this revision, which the saver has not seen.
    SavedElsewhere(u64),
}

/// Decides about a save, from the revision that is stored and the one that the saver read or wrote last.
///
/// A saver that has seen nothing may only write where nothing is. What another tab has deleted is written
/// again: nothing is lost by that.
#[must_use]
pub fn decide(stored: Option<u64>, seen: Option<u64>) -> Decision {
    match (stored, seen) {
        (Some(stored), seen) if seen.is_none_or(|seen| seen < stored) => Decision::SavedElsewhere(stored),
        (stored, seen) => Decision::Write(stored.max(seen).unwrap_or(0).saturating_add(1)),
    }
}

/// Saves a dossier under its id and returns the revision: writes beside the last state, reads it back, and
/// only then turns the pointer.
///
/// `seen` is the revision that the saver loaded or saved last; none for a new dossier. To save over another
/// tab's state on purpose, pass the revision that the problem names.
///
/// # Errors
/// Says why nothing was saved; the state before still stands then.
pub fn save(
    shelf: &mut dyn Shelf,
    dossier: &Dossier,
    seen: Option<u64>,
    now: &str,
) -> Result<u64, SaveProblem> {
    let id = dossier.id.as_str();
    if !is_id(id) {
        return Err(SaveProblem::NoId(id.to_owned()));
    }
    let (slot, stored) = match state(shelf, id) {
        State::Newer(_, problem) => return Err(SaveProblem::Newer(problem)),
        State::Nothing | State::Damaged(_) => (Slot::A, None),
        State::Current(current) => (current.slot.other(), Some(current.revision)),
    };
    let revision = match decide(stored, seen) {
        Decision::Write(revision) => revision,
        Decision::SavedElsewhere(stored) => return Err(SaveProblem::SavedElsewhere { stored }),
    };
    let key = slot_key(id, slot);
    if shelf.read(&key).is_some_and(|text| not_ours(&text, id).is_some()) {
        set_aside(shelf, &key)?;
    }
    let text = envelope::wrap(dossier, revision, now);
    shelf.write(&key, &text)?;
    if shelf.read(&key).as_deref() != Some(text.as_str()) {
        return Err(SaveProblem::NotWritten);
    }
    shelf.write(&pointer_key(id), &Pointer { slot, revision }.write())?;
    Ok(revision)
}

/// Renames a kept dossier, as a change in its history.
///
/// # Errors
/// When it cannot be loaded or saved; it keeps its name then.
pub fn rename(shelf: &mut dyn Shelf, id: &str, name: Label, now: &str) -> Result<u64, SaveProblem> {
    let mut loaded = load(shelf, id)?;
    // A new name fits every dossier.
    let _fits = loaded.dossier.change(Edit::Name(name), now, "", "");
    save(shelf, &loaded.dossier, Some(loaded.revision), now)
}
