//! Dossiers as files.

use crate::dossier::{Dossier, write};

pub use super::gate::{GateProblem, dossier_from_bytes as read_file};

/// The media type of a saved dossier.
pub const MEDIA_TYPE: &str = "application/json";

/// Returns the name of the file that a dossier is saved to: `thi-dua-tay-nam-bo-2022.json`.
///
/// ASCII letters, digits and hyphens only, so that every system takes it.
#[must_use]
pub fn file_name(dossier: &Dossier) -> String {
    let wanted = if dossier.id.is_empty() { &dossier.name.vi } else { &dossier.id };
    let mut stem = plain_id(wanted);
    let year = dossier.period.results_year.to_string();
    if dossier.period.results_year > 0 && !stem.contains(&year) {
        stem = join(&stem, &year);
    }
    format!("{}.json", join("thi-dua", &stem))
}

/// Returns the bytes of the file: JSON with line breaks for people, and a line break at the end.
#[must_use]
pub fn file_bytes(dossier: &Dossier) -> Vec<u8> {
    let mut text = write(dossier);
    text.push('\n');
    text.into_bytes()
}

/// Returns an id made of a name: small ASCII letters and digits with hyphens between, at most 48 of them.
///
/// `Cụm thi đua các tỉnh Tây Nam Bộ` becomes `cum-thi-dua-cac-tinh-tay-nam-bo`.
#[must_use]
pub fn plain_id(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match without_marks(letter) {
            Some(letter) => id.push(letter),
            // A letter's mark written apart belongs to the letter.
            None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
            None if id.is_empty() || id.ends_with('-') => {}
            None => id.push('-'),
        }
        if id.len() == 48 {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

fn join(left: &str, right: &str) -> String {
    match (left, right) {
        ("", one) | (one, "") => one.to_owned(),
        _ => format!("{left}-{right}"),
    }
}

/// The ASCII letter or digit that a small Vietnamese letter is written with, without its marks.
fn without_marks(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'à'..='ã' | 'ă' | '\u{1ea0}'..='\u{1eb7}' => 'a',
        'đ' => 'd',
        'è'..='ê' | '\u{1eb8}'..='\u{1ec7}' => 'e',
        'ì' | 'í' | 'ĩ' | '\u{1ec8}'..='\u{1ecb}' => 'i',
        'ò'..='õ' | 'ơ' | '\u{1ecc}'..='\u{1ee3}' => 'o',
        'ù' | 'ú' | 'ũ' | 'ư' | '\u{1ee4}'..='\u{1ef1}' => 'u',
        'ý' | '\u{1ef2}'..='\u{1ef9}' => 'y',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Label, builtin};

    #[test]
    fn names_become_ascii() {
        assert_eq!(plain_id("Cụm thi đua các tỉnh Tây Nam Bộ"), "cum-thi-dua-cac-tinh-tay-nam-bo");
        assert_eq!(plain_id("  ĐỒNG THÁP — 2022 (bản sao) "), "dong-thap-2022-ban-sao");
        assert_eq!(plain_id("Bạc Liêu, Kỹ thuật, Mỹ Tho, Ngã Bảy"), "bac-lieu-ky-thuat-my-tho-nga-bay");
        assert_eq!(plain_id("To\u{302}\u{309}ng"), "tong");
        assert_eq!(plain_id("***"), "");
        assert_eq!(plain_id(&"tỉnh ".repeat(50)).len(), 48);
    }

    #[test]
    fn a_file_is_named_after_dossier_and_year() {
        let mut dossier = builtin();
        assert_eq!(file_name(&dossier), "thi-dua-tay-nam-bo-2022.json");
        dossier.id = "my copy".to_owned();
        assert_eq!(file_name(&dossier), "thi-dua-my-copy-2022.json");
        dossier.id.clear();
        dossier.name = Label::new("Cụm Đông");
        assert_eq!(file_name(&dossier), "thi-dua-cum-dong-2022.json");
        dossier.name = Label::default();
        assert_eq!(file_name(&dossier), "thi-dua-2022.json");
        dossier.period.results_year = 0;
        assert_eq!(file_name(&dossier), "thi-dua.json");
    }

    #[test]
    fn what_is_saved_opens_again() {
        let dossier = builtin();
        assert_eq!(read_file(&file_bytes(&dossier)).unwrap(), dossier);
        let marked = [b"\xef\xbb\xbf".as_slice(), &file_bytes(&dossier)].concat();
        assert_eq!(read_file(&marked).unwrap(), dossier);
    }

    #[test]
    fn what_is_no_dossier_is_told() {
        assert_eq!(read_file(b"PK\x03\x04\xff"), Err(GateProblem::NotText { at: 4 }));
        assert!(matches!(read_file(b"{}"), Err(GateProblem::Unreadable(_))));
        let large = vec![b' '; super::super::gate::LARGEST + 1];
        assert_eq!(read_file(&large), Err(GateProblem::TooLarge { bytes: large.len() }));
    }
}
