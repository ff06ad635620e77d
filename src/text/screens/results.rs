//! Words of the first screen.

use crate::dossier::PublishedValue;
use crate::text::{Language, Phrase};

pub const TITLE: Phrase = Phrase("Kết quả thi đua năm", "Emulation results of");
pub const PLACES: Phrase = Phrase("Các hạng đã công bố", "Published places");
pub const NO_PLACES: Phrase = Phrase("Các hạng chưa được công bố.", "The places have not been published.");
pub const FURTHER: Phrase = Phrase("Các hạng tiếp theo:", "Further places:");
pub const FIGURES: Phrase = Phrase("Số liệu của cả cụm", "Figures of the whole cluster");
pub const AGAINST: Phrase = Phrase("Cả cụm so với", "Cluster against");
pub const FLAG: Phrase = Phrase("Cờ luân lưu", "Rotating flag");
pub const HANDED_TO: Phrase = Phrase("trao cho", "handed to");
pub const CONFERENCE: Phrase = Phrase("Hội nghị tổng kết", "Conference");
pub const PROPOSED: Phrase = Phrase("đề nghị", "proposed");
pub const NOTHING: Phrase =
    Phrase("Hồ sơ này chưa có kết quả nào được công bố.", "Nothing has been published in this dossier yet.");

/// The word before a figure that is a lower bound.
#[must_use]
pub fn bound(value: &PublishedValue, language: Language) -> Option<&'static str> {
    match value {
        PublishedValue::AbovePercent(_) => Some(language.of(Phrase("trên", "above"))),
        PublishedValue::OverPercent(_) => Some(language.of(Phrase("hơn", "over"))),
        PublishedValue::Percent(_) | PublishedValue::Words(_) => None,
    }
}

/// Which places are not published.
#[must_use]
pub fn places_unpublished(first: u32, last: u32, language: Language) -> String {
    match (language, first == last) {
        (Language::Vi, true) => format!("Hạng {first} chưa được công bố."),
        (Language::Vi, false) => format!("Các hạng {first}–{last} chưa được công bố."),
        (Language::En, true) => format!("Place {first} has not been published."),
        (Language::En, false) => format!("Places {first}–{last} have not been published."),
    }
}
