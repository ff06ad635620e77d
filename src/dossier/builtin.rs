//! The dossier that the program brings along: Tây Nam Bộ, results of 2022 and pact of 2023.
//!
//! Published and public figures stand in it with their sources; the score table and every figure that no
//! public source covers are illustrative and marked so.

use super::{Dossier, fingerprint, read};

/// The id of the built-in dossier.
pub const BUILTIN_ID: &str = "tay-nam-bo-2022";

const TEXT: &str = include_str!("builtin.json");

/// Returns the built-in dossier.
///
/// A test proves that its text can be read; were it damaged, the program would show an empty dossier.
#[must_use]
pub fn builtin() -> Dossier {
    read(TEXT).unwrap_or_default()
}

/// Returns the fingerprint of the built-in dossier, which links to it carry.
#[must_use]
pub fn builtin_fingerprint() -> String {
    fingerprint(&builtin())
}
