//! Text that people wrote, in Vietnamese and, where somebody gave it, in English.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

/// A name or a sentence of the document in one or two languages.
///
/// In a file it is a string (Vietnamese, or the same in both) or `{"vi": …, "en": …}`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Label {
    /// Vietnamese.
    pub vi: String,
    /// English; empty where nobody gave it, and then the Vietnamese stands for it.
    pub en: String,
}

impl Label {
    /// Makes a label of one text for both languages.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { vi: text.to_owned(), en: String::new() }
    }

    /// Makes a label of two texts.
    #[must_use]
    pub fn both(vi: &str, en: &str) -> Self {
        Self { vi: vi.to_owned(), en: en.to_owned() }
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.en.is_empty() {
            return serializer.serialize_str(&self.vi);
        }
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("vi", &self.vi)?;
        map.serialize_entry("en", &self.en)?;
        map.end()
    }
}
