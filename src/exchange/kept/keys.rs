//! Under which keys things are kept, and what a change of one key means to another tab.

/// How every key of this program begins.
pub const PREFIX: &str = "thidua/";

const DOSSIERS: &str = "thidua/dossier/";
const UNREAD: &str = "thidua/unread/";
const POINTER: &str = "now";

/// One of the two places of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    A,
    B,
}

impl Slot {
    pub(super) const BOTH: [Self; 2] = [Self::A, Self::B];

    fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// Which slot holds the last state of a dossier, and which revision that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pointer {
    pub(super) slot: Slot,
    pub(super) revision: u64,
}

impl Pointer {
    pub(super) fn write(self) -> String {
        format!("{} {}", self.slot.letter(), self.revision)
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let (letter, revision) = text.split_once(' ')?;
        let slot = Slot::BOTH.into_iter().find(|slot| slot.letter() == letter)?;
        Some(Self { slot, revision: revision.parse().ok()? })
    }
}

pub(super) fn slot_key(id: &str, slot: Slot) -> String {
    format!("{DOSSIERS}{id}/{}", slot.letter())
}

pub(super) fn pointer_key(id: &str) -> String {
    format!("{DOSSIERS}{id}/{POINTER}")
}

/// The dossier that a key belongs to.
pub(super) fn dossier_of(key: &str) -> Option<&str> {
    key.strip_prefix(DOSSIERS)?.rsplit_once('/').map(|(id, _)| id)
}

/// The key under which what cannot be read is put, the `number`-th of that name.
pub(super) fn unread_key(key: &str, number: usize) -> String {
    format!("{UNREAD}{number}/{}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// The key where what cannot be read came from.
pub(super) fn unread_from(key: &str) -> Option<String> {
    let (_, from) = key.strip_prefix(UNREAD)?.split_once('/')?;
    Some(format!("{PREFIX}{from}"))
}

/// What another tab has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Elsewhere {
    /// It has saved this revision of the dossier of this id.
    Saved {
        /// The dossier.
        id: String,
        /// The revision, from 1.
        revision: u64,
    },
    /// It has deleted the dossier of this id.
    Deleted {
        /// The dossier.
        id: String,
    },
    /// Somebody has emptied the storage of this page.
    Emptied,
}

/// Tells what a change of storage in another tab means: its key and new text, neither where all was emptied.
///
/// Only the turn of a pointer counts: before it nothing is saved.
#[must_use]
pub fn elsewhere(key: Option<&str>, text: Option<&str>) -> Option<Elsewhere> {
    let Some(key) = key else { return Some(Elsewhere::Emptied) };
    let id = dossier_of(key).filter(|id| pointer_key(id) == key)?.to_owned();
    match text {
        None => Some(Elsewhere::Deleted { id }),
        Some(text) => Pointer::read(text).map(|pointer| Elsewhere::Saved { id, revision: pointer.revision }),
    }
}
