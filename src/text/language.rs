//! The two languages of the app.

use crate::dossier::{Label, Member};

/// A language of the app.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// A phrase in Vietnamese and in English: one that lacks a language does not compile.
///
/// Its words are in the screen's own voice; numbers and names are put in by plain functions, which the
/// compiler checks as it does the phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phrase(
    /// Vietnamese.
    pub &'static str,
    /// English.
    pub &'static str,
);

impl Language {
    /// The language's tag, as in `<html lang>`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Reads a tag such as `en` or `en-GB`; Vietnamese for any other language than English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag == "en" || tag.starts_with("en-") { Self::En } else { Self::Vi }
    }

    /// A phrase in this language.
    #[must_use]
    pub fn of(self, phrase: Phrase) -> &'static str {
        match self {
            Self::Vi => phrase.0,
            Self::En => phrase.1,
        }
    }

    /// A label in this language; the Vietnamese where nobody gave the English.
    #[must_use]
    pub fn label(self, label: &Label) -> &str {
        match self {
            Self::En if !label.en.is_empty() => &label.en,
            _ => &label.vi,
        }
    }

    /// The name of a member; its id where a file gives it none.
    #[must_use]
    pub fn member(self, member: &Member) -> &str {
        let name = self.label(&member.name);
        if name.is_empty() { member.id.as_str() } else { name }
    }
}
