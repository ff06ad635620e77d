//! What a device remembers of how a person likes to see the app. No part of a dossier.
//!
//! | key | value | where it is not there |
//! |---|---|---|
//! | `thidua/language` | `vi`, `en` | Vietnamese |
//! | `thidua/theme` | `light`, `dark` | what the device says |
//! | `thidua/names` | `hidden` | names are shown |
//! | `thidua/open` | the id of the dossier that was open last | the built-in dossier |
//!
//! Values are plain words, so that a page's start script can read them before the app has loaded. Kept
//! dossiers stand beside them, see [`exchange::kept`](crate::exchange::kept).

use super::storage;

/// Something that a device remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Language,
    /// The theme.
    Theme,
    /// Whether names are hidden.
    Names,
    /// The dossier that was open last.
    Open,
}

impl Setting {
    fn key(self) -> &'static str {
        match self {
            Self::Language => "thidua/language",
            Self::Theme => "thidua/theme",
            Self::Names => "thidua/names",
            Self::Open => "thidua/open",
        }
    }
}

/// Returns what is remembered, as written: it may be any word.
#[must_use]
pub fn recall(setting: Setting) -> Option<String> {
    storage::with_shelf(|shelf| shelf.read(setting.key()))
}

/// Remembers a word, or forgets it. A device that remembers nothing is no trouble here.
pub fn remember(setting: Setting, word: Option<&str>) {
    storage::with_shelf(|shelf| match word {
        Some(word) => {
            let _whether_there_is_room = shelf.write(setting.key(), word);
        }
        None => shelf.remove(setting.key()),
    });
}
