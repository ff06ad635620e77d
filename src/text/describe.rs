//! stub
use super::Language;
use crate::dossier::{Dossier, Edit};
pub fn changes(
    _edits: &[Edit],
    _before: &Dossier,
    _after: &Dossier,
    _language: Language,
    _most: usize,
) -> String {
    String::new()
}
