//! The one gate that everything from outside passes: files, links, storage, messages of other tabs.
//!
//! Bytes are bounded before they are looked at, must be UTF-8, and become a dossier only as a whole:
//! unknown fields, impossible ids and ids that stand twice are refused, never repaired.

use crate::dossier::{Dossier, ReadProblem, RulebookDraft, check, read, read_either, read_rulebook};

/// The most bytes that are read as a dossier: 8 MB. Twelve members with all their history need 0,2 MB.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// Why bytes or a text are not let in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GateProblem {
    /// More bytes than any dossier has.
    #[error("{bytes} bytes are more than the {LARGEST} bytes that a dossier may have")]
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// Bytes that are no text, as of a picture or a workbook.
    #[error("not a text: byte {at} does not belong to UTF-8")]
    NotText {
        /// The place of the first byte that does not belong, from 0.
        at: usize,
    },
    /// A text that is no dossier.
    #[error(transparent)]
    Unreadable(#[from] ReadProblem),
}

/// Reads the bytes of a file, with or without a byte order mark.
///
/// # Errors
/// Says what is wrong and where.
pub fn dossier_from_bytes(bytes: &[u8]) -> Result<Dossier, GateProblem> {
    Ok(read(text_from_bytes(bytes)?)?)
}

/// Reads the bytes of a score table by itself, such as one of those that lie beside the app.
///
/// # Errors
/// Says what is wrong and where.
pub fn rulebook_from_bytes(bytes: &[u8]) -> Result<RulebookDraft, GateProblem> {
    Ok(read_rulebook(text_from_bytes(bytes)?)?)
}

/// Reads the bytes of a dossier or of a score table by itself: then a dossier of this table, without members and year.
///
/// # Errors
/// Says what is wrong and where.
pub fn either_from_bytes(bytes: &[u8]) -> Result<Dossier, GateProblem> {
    Ok(read_either(text_from_bytes(bytes)?)?)
}

/// Lets in the bytes of a text, such as a table of facts.
///
/// # Errors
/// When there are more than [`LARGEST`], or they are no UTF-8.
pub fn text_from_bytes(bytes: &[u8]) -> Result<&str, GateProblem> {
    within(bytes.len())?;
    core::str::from_utf8(bytes).map_err(|error| GateProblem::NotText { at: error.valid_up_to() })
}

/// Reads a text, as from storage or a link.
///
/// # Errors
/// Says what is wrong and where.
pub fn dossier_from_text(text: &str) -> Result<Dossier, GateProblem> {
    within(text.len())?;
    Ok(read(text)?)
}

/// Lets in a dossier that was put together from parts, as the built-in one with the edits of a link.
///
/// # Errors
/// Says which id or list is wrong.
pub fn dossier_from_parts(dossier: Dossier) -> Result<Dossier, ReadProblem> {
    check(&dossier)?;
    Ok(dossier)
}

/// Checks a size that is known before anything is read.
///
/// # Errors
/// When there are more bytes than [`LARGEST`].
pub fn within(bytes: usize) -> Result<(), GateProblem> {
    if bytes > LARGEST { Err(GateProblem::TooLarge { bytes }) } else { Ok(()) }
}

/// Bounds a text from outside that is only shown, such as a name: so many characters, no line breaks.
#[must_use]
pub fn shown(text: &str, most: usize) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(most).collect()
}
