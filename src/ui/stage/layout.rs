//! How much fits on one page of the big screen, reckoned from the number of letters: the style sheet sets text
//! in parts of the screen's height, and nothing may run into its lowest sixth.

use leptos::prelude::*;

/// The size of the window, in pixels of the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub width: i32,
    pub height: i32,
}

/// A kind of text on a page, as the style sheet sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// The motto and the title of a content.
    Motto,
    /// The text of a content.
    Text,
    /// A document or a movement under it.
    Small,
}

impl Size {
    /// The size of the window now.
    pub(super) fn of_window() -> Self {
        let page = document().document_element();
        let (width, height) = page.map_or((0, 0), |page| (page.client_width(), page.client_height()));
        Self { width: width.max(1), height: height.max(1) }
    }

    /// The height that a page has for what stands below its title.
    pub(super) fn room(self) -> i32 {
        self.height * 745 / 1000
    }

    /// The size of the letters.
    fn letters(self, face: Face) -> i32 {
        let (of_height, of_width) = match face {
            Face::Motto => (74, 46),
            Face::Text => (52, 37),
            Face::Small => return self.height * 405 / 10_000,
        };
        (self.height * of_height / 1000).min(self.width * of_width / 1000)
    }

    /// How many letters stand in a line, on the safe side.
    pub(super) fn line(self, face: Face) -> usize {
        let indent = if face == Face::Motto { 0 } else { self.letters(Face::Text) * 3 / 2 };
        let width = self.width * 94 / 100 - indent;
        // Letters are about half as wide as high; bold ones are wider.
        let hundredths = match face {
            Face::Motto => 54,
            Face::Text => 49,
            Face::Small => 47,
        };
        usize::try_from(width * 100 / (self.letters(face) * hundredths).max(1)).unwrap_or(1).max(8)
    }

    /// The height of a text with the space around it.
    pub(super) fn height(self, face: Face, text: &str) -> i32 {
        let lines = text.chars().count().div_ceil(self.line(face)).max(1);
        let lines = i32::try_from(lines).unwrap_or(i32::MAX);
        let around = match face {
            Face::Motto => self.height * 54 / 1000,
            Face::Text | Face::Small => self.height * 36 / 1000,
        };
        lines.saturating_mul(self.letters(face) * 14 / 10).saturating_add(around)
    }

    /// Splits a text where it is higher than `room`, between words.
    pub(super) fn split(self, face: Face, text: &str, room: i32) -> Vec<String> {
        let mut parts = Vec::new();
        let mut part = String::new();
        for word in text.split_whitespace() {
            let longer = if part.is_empty() { word.to_owned() } else { format!("{part} {word}") };
            if !part.is_empty() && self.height(face, &longer) > room {
                parts.push(core::mem::replace(&mut part, word.to_owned()));
            } else {
                part = longer;
            }
        }
        parts.push(part);
        parts
    }
}
