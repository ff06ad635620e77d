//! Listing, loading and deleting what is kept.

use std::collections::BTreeSet;

use super::envelope::{self, EnvelopeProblem, Kept};
use super::keys::{Pointer, Slot, dossier_of, pointer_key, slot_key, unread_from, unread_key};
use super::shelf::{Full, Shelf};
use crate::dossier::{BUILTIN_ID, Dossier, LONGEST_ID};
use crate::exchange::file::plain_id;
use crate::number::sort_by;

/// Something kept that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its key, by which its text can be read, saved to a file, and discarded.
    pub key: String,
    /// The id of the dossier that it was.
    pub id: String,
    /// Why it cannot be read.
    pub problem: EnvelopeProblem,
}

/// What is on the shelf.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The dossiers, last saved first.
    pub kept: Vec<Kept>,
    /// What is damaged; it was moved out of the way.
    pub damaged: Vec<Unread>,
    /// What a newer version of the program has saved; it is left where it is for that version.
    pub newer: Vec<Unread>,
    /// Ids of dossiers whose last state is damaged, so that the one before stands in `kept`.
    pub fallen_back: Vec<String>,
}

/// A dossier that was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The dossier.
    pub dossier: Dossier,
    /// The revision of it, which a later save names.
    pub revision: u64,
    /// Whether the last state is damaged and this is the one before.
    pub fallen_back: bool,
}

/// Why a dossier cannot be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadProblem {
    /// No dossier of this id is kept.
    #[error("no dossier \"{0}\" is kept here")]
    NotKept(String),
    /// It cannot be read; what there is stays.
    #[error("the dossier \"{id}\" cannot be read: {problem}")]
    Unread {
        /// The dossier.
        id: String,
        /// Why.
        problem: EnvelopeProblem,
    },
}

/// The state that counts.
pub(super) struct Current {
    pub(super) slot: Slot,
    kept: Kept,
    /// The last revision that was ever saved; above that of `kept` where that state is lost.
    pub(super) revision: u64,
    fallen_back: bool,
}

/// What the two slots of a dossier hold.
pub(super) enum State {
    Nothing,
    Current(Box<Current>),
    Newer(String, EnvelopeProblem),
    Damaged(EnvelopeProblem),
}

/// Finds the state that counts: the one that the pointer names, or the last that is whole.
pub(super) fn state(shelf: &dyn Shelf, id: &str) -> State {
    let pointer = shelf.read(&pointer_key(id)).and_then(|text| Pointer::read(&text));
    let mut best: Option<(Slot, Kept)> = None;
    let mut damaged = None;
    for slot in Slot::BOTH {
        let key = slot_key(id, slot);
        let Some(text) = shelf.read(&key) else { continue };
        match envelope::outside(&text) {
            Ok(kept) if kept.id == id => {
                let named = pointer.is_some_and(|pointer| pointer.slot == slot);
                let later = best.as_ref().is_none_or(|(_, best)| kept.revision > best.revision);
                // A state that was written but never pointed to was not saved.
                let saved = pointer.is_none_or(|pointer| kept.revision <= pointer.revision);
                if named || (saved && later) || best.is_none() {
                    best = Some((slot, kept));
                }
            }
            Err(problem @ EnvelopeProblem::Newer(_)) => return State::Newer(key, problem),
            Err(problem) => damaged = Some(problem),
            Ok(_) => damaged = Some(EnvelopeProblem::Damaged),
        }
    }
    match (best, damaged) {
        (Some((slot, kept)), damaged) => {
            let revision = pointer.map_or(kept.revision, |pointer| pointer.revision.max(kept.revision));
            // Without a pointer, nobody knows whether the damaged state was the last.
            let fallen_back = revision > kept.revision || (pointer.is_none() && damaged.is_some());
            State::Current(Box::new(Current { slot, kept, revision, fallen_back }))
        }
        (None, Some(problem)) => State::Damaged(problem),
        (None, None) => State::Nothing,
    }
}

/// Lists what is kept. What is damaged is moved out of the way first, so that nothing overwrites it.
#[must_use]
pub fn list(shelf: &mut dyn Shelf) -> Found {
    let keys = shelf.keys();
    let ids: BTreeSet<&str> = keys.iter().filter_map(|key| dossier_of(key)).collect();
    let mut found = Found::default();
    for id in ids {
        match state(shelf, id) {
            State::Nothing => {}
            State::Newer(key, problem) => found.newer.push(Unread { key, id: id.to_owned(), problem }),
            State::Damaged(_) => clear_damaged(shelf, id, &mut found.damaged),
            State::Current(current) => {
                if current.fallen_back {
                    found.fallen_back.push(id.to_owned());
                }
                clear_damaged(shelf, id, &mut found.damaged);
                found.kept.push(current.kept);
            }
        }
    }
    sort_by(&mut found.kept, |a, b| b.saved_at.cmp(&a.saved_at).then_with(|| a.id.cmp(&b.id)));
    for key in keys {
        if let Some(from) = unread_from(&key) {
            let id = dossier_of(&from).unwrap_or(&from).to_owned();
            let text = shelf.read(&key).unwrap_or_default();
            let problem = envelope::open(&text).err().unwrap_or(EnvelopeProblem::Damaged);
            found.damaged.push(Unread { key, id, problem });
        }
    }
    found
}

/// Moves the damaged slots of a dossier out of the way; where there is no room, they stay and are listed.
fn clear_damaged(shelf: &mut dyn Shelf, id: &str, damaged: &mut Vec<Unread>) {
    for slot in Slot::BOTH {
        let key = slot_key(id, slot);
        let Some(problem) = shelf.read(&key).and_then(|text| not_ours(&text, id)) else { continue };
        let key = set_aside(shelf, &key).unwrap_or(key);
        damaged.push(Unread { key, id: id.to_owned(), problem });
    }
}

/// Why the text in a slot is no state of this dossier, if it is none.
pub(super) fn not_ours(text: &str, id: &str) -> Option<EnvelopeProblem> {
    match envelope::outside(text) {
        Ok(kept) if kept.id == id => None,
        Ok(_) => Some(EnvelopeProblem::Damaged),
        Err(problem) => Some(problem),
    }
}

/// Moves a text out of the way and returns its new key.
pub(super) fn set_aside(shelf: &mut dyn Shelf, key: &str) -> Result<String, Full> {
    let Some(text) = shelf.read(key) else { return Ok(key.to_owned()) };
    let mut number = 1_usize;
    let mut place = unread_key(key, number);
    while shelf.read(&place).is_some() {
        number = number.saturating_add(1);
        place = unread_key(key, number);
    }
    shelf.write(&place, &text)?;
    shelf.remove(key);
    Ok(place)
}

/// Loads a dossier.
///
/// # Errors
/// When it is not kept or cannot be read. A state that is whole but holds no dossier of this program is
/// moved out of the way, so that the state before can be loaded by another try.
pub fn load(shelf: &mut dyn Shelf, id: &str) -> Result<Loaded, LoadProblem> {
    let unread = |problem| LoadProblem::Unread { id: id.to_owned(), problem };
    let current = match state(shelf, id) {
        State::Nothing => return Err(LoadProblem::NotKept(id.to_owned())),
        State::Newer(_, problem) | State::Damaged(problem) => return Err(unread(problem)),
        State::Current(current) => current,
    };
    let key = slot_key(id, current.slot);
    let text = shelf.read(&key).unwrap_or_default();
    match envelope::open(&text) {
        Ok((_, dossier)) => {
            Ok(Loaded { dossier, revision: current.revision, fallen_back: current.fallen_back })
        }
        Err(problem) => {
            if !matches!(problem, EnvelopeProblem::Newer(_)) {
                // Where there is no room it stays, and is found again.
                let _place = set_aside(shelf, &key);
            }
            Err(unread(problem))
        }
    }
}

/// Deletes a dossier and both its states. What was moved out of the way stays.
pub fn delete(shelf: &mut dyn Shelf, id: &str) {
    shelf.remove(&pointer_key(id));
    for slot in Slot::BOTH {
        shelf.remove(&slot_key(id, slot));
    }
}

/// Discards something that cannot be read, when its owner says so. Anything else is left alone.
pub fn discard_unread(shelf: &mut dyn Shelf, key: &str) {
    if unread_from(key).is_some() {
        shelf.remove(key);
    }
}

/// Returns an id for a new dossier of this name that nothing on the shelf has: `cum-so-3`, `cum-so-3-2` …
#[must_use]
pub fn new_id(shelf: &dyn Shelf, name: &str) -> String {
    let keys = shelf.keys();
    let taken: BTreeSet<&str> = keys.iter().filter_map(|key| dossier_of(key)).collect();
    let mut stem = plain_id(name);
    if stem.is_empty() {
        "ho-so".clone_into(&mut stem);
    }
    stem.truncate(LONGEST_ID.saturating_sub(16));
    let mut id = stem.clone();
    let mut number = 1_usize;
    while taken.contains(id.as_str()) || id == BUILTIN_ID {
        number = number.saturating_add(1);
        id = format!("{stem}-{number}");
    }
    id
}
