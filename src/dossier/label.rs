//! Text that people wrote, in Vietnamese and, where somebody gave it, in English.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
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

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Label;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or {\"vi\": text, \"en\": text}")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Label, E> {
                Ok(Label::new(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Label, A::Error> {
                let mut label = Label::default();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "vi" => label.vi = map.next_value()?,
                        "en" => label.en = map.next_value()?,
                        other => return Err(de::Error::unknown_field(other, &["vi", "en"])),
                    }
                }
                Ok(label)
            }
        }
        deserializer.deserialize_any(Text)
    }
}
