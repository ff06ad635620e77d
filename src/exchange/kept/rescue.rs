//! Reads files that were saved in distress: texts as storage held them.

use std::collections::BTreeMap;

use super::keys::PREFIX;
use super::shelf::{MemoryShelf, Shelf as _};
use super::{envelope, list, load};
use crate::dossier::Dossier;
use crate::exchange::gate;

/// Under which key such a file holds a dossier that could not be saved, in its file form.
pub const UNSAVED: &str = "thidua/unsaved";

/// Returns the dossiers of a file that was saved in distress; none where it is no such file.
///
/// Either it is one envelope, saved because the program that ran then could not read it, or it has all texts
/// of storage by key, saved when the program had failed. What cannot be read is left out.
#[must_use]
pub fn rescued(text: &str) -> Vec<Dossier> {
    if text.len() > gate::LARGEST {
        return Vec::new();
    }
    if let Ok((_, dossier)) = envelope::open(text) {
        return vec![dossier];
    }
    let Ok(texts) = serde_json::from_str::<BTreeMap<String, String>>(text) else { return Vec::new() };
    let unsaved = texts.get(UNSAVED).and_then(|text| gate::dossier_from_text(text).ok());
    let mut shelf = MemoryShelf::default();
    for (key, text) in texts.iter().filter(|(key, _)| key.starts_with(PREFIX)) {
        // The shelf has room for everything.
        let _put = shelf.write(key, text);
    }
    let kept = list(&mut shelf).kept;
    let loaded = kept.into_iter().filter_map(|kept| load(&mut shelf, &kept.id).ok());
    unsaved.into_iter().chain(loaded.map(|loaded| loaded.dossier)).collect()
}
