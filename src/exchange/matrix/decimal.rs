//! Which mark begins a fraction in a whole table.

use super::sheet::Sheet;
use crate::number::{DecimalMark, decimal_mark};

/// What the numbers of a table settle for all of them: the mark that surely begins a fraction in some, if the other
/// one does so in none. Between commas a number without quotation marks cannot have a comma of its own, so there the
/// point does where nothing says otherwise.
pub(super) fn settled<'a>(sheet: &Sheet, numbers: impl Iterator<Item = &'a str>) -> Option<DecimalMark> {
    let (mut point, mut comma) = (false, false);
    for text in numbers {
        match decimal_mark(text) {
            Some(DecimalMark::Point) => point = true,
            Some(DecimalMark::Comma) => comma = true,
            None => {}
        }
    }
    match (point, comma) {
        (true, false) => Some(DecimalMark::Point),
        (false, true) => Some(DecimalMark::Comma),
        (false, false) if sheet.separator == b',' => Some(DecimalMark::Point),
        _ => None,
    }
}
