//! What dossiers are kept on: texts by key.

use std::collections::BTreeMap;

/// No room is left. What stood under the key still stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser has no room left for this page")]
pub struct Full;

/// Texts by key, as local storage has them.
pub trait Shelf {
    /// Returns the text under a key.
    fn read(&self, key: &str) -> Option<String>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// When there is no room for it; what stood there is unchanged.
    fn write(&mut self, key: &str, text: &str) -> Result<(), Full>;

    /// Takes away what stands under a key.
    fn remove(&mut self, key: &str);

    /// Returns all keys, in any order.
    fn keys(&self) -> Vec<String>;
}

/// A shelf that lasts as long as the page, with room for so many bytes.
#[derive(Debug, Clone)]
pub struct MemoryShelf {
    texts: BTreeMap<String, String>,
    room: usize,
}

impl Default for MemoryShelf {
    /// A shelf with room for everything.
    fn default() -> Self {
        Self::with_room(usize::MAX)
    }
}

impl MemoryShelf {
    /// Makes an empty shelf with room for so many bytes of keys and texts.
    #[must_use]
    pub fn with_room(room: usize) -> Self {
        Self { texts: BTreeMap::new(), room }
    }

    /// How many bytes its keys and texts have.
    #[must_use]
    pub fn used(&self) -> usize {
        let sizes = self.texts.iter().map(|(key, text)| key.len().saturating_add(text.len()));
        sizes.fold(0, usize::saturating_add)
    }

    /// Changes the room.
    pub fn set_room(&mut self, room: usize) {
        self.room = room;
    }
}

impl Shelf for MemoryShelf {
    fn read(&self, key: &str) -> Option<String> {
        self.texts.get(key).cloned()
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Full> {
        let before = self.texts.get(key).map_or(0, |old| key.len().saturating_add(old.len()));
        let after = key.len().saturating_add(text.len());
        if self.used().saturating_sub(before).saturating_add(after) > self.room {
            return Err(Full);
        }
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        self.texts.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.keys().cloned().collect()
    }
}
