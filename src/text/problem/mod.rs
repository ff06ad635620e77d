//! What went wrong, in sentences: what, where, and what to do.

mod field;
mod file;
mod finding;
mod matrix;
mod phrase;
mod shown;

use super::{Language, Phrase, explain, number};
use crate::dossier::{EditProblem, Measure};
use crate::number::{Date, Exact, Typed, TypedProblem};

pub use field::field;
pub use file::read;
use finding::capital;
pub use finding::{finding, finding_apart, finding_here, finding_of};
pub use matrix::{cell, matrix, more, new_member, shortened, year_wanted};

/// Why a change does not fit the dossier.
#[must_use]
pub fn edit(problem: &EditProblem, language: Language) -> String {
    match (problem, language) {
        (EditProblem::NoMember(id), Language::Vi) => {
            format!("Chưa sửa được: hồ sơ không còn đơn vị “{id}”. Hãy thêm lại đơn vị rồi sửa.")
        }
        (EditProblem::NoMember(id), Language::En) => {
            format!("Nothing was changed: the dossier has no member “{id}”. Add the member first.")
        }
        (EditProblem::NoMeasure(id), Language::Vi) => {
            format!("Chưa sửa được: bảng điểm không có loại số liệu “{id}”. Hãy xem lại bảng điểm.")
        }
        (EditProblem::NoMeasure(id), Language::En) => {
            format!("Nothing was changed: the score table has no measure “{id}”. Look at the score table.")
        }
        (EditProblem::NoItem(id), Language::Vi) => {
            format!("Chưa sửa được: bảng điểm không có mục “{id}”. Hãy xem lại bảng điểm.")
        }
        (EditProblem::NoItem(id), Language::En) => {
            format!("Nothing was changed: the score table has no item “{id}”. Look at the score table.")
        }
        (EditProblem::Points(id), Language::Vi) => {
            format!(
                "Chưa sửa được: mục “{id}” không nhận điểm này. Điểm phải từ 0 trở lên, ở mục có điểm chuẩn."
            )
        }
        (EditProblem::Points(id), Language::En) => {
            format!(
                "Nothing was changed: “{id}” cannot have these points. They are 0 or more, for an item with standard points."
            )
        }
    }
}

/// Why what somebody typed is no number. What can be read in two ways is asked back with both numbers.
#[must_use]
pub fn typed(problem: &TypedProblem, language: Language) -> String {
    let phrase = match problem {
        TypedProblem::Empty => Phrase("Chưa nhập số.", "No number is typed yet."),
        TypedProblem::NotANumber => Phrase(
            "Đây không phải một số. Hãy nhập như 139,21 hoặc 1.234,5.",
            "This is not a number. Type it like 139.21 or 1,234.5.",
        ),
        TypedProblem::TooLong => Phrase(
            "Số này quá dài: nhiều nhất 13 chữ số trước và 12 chữ số sau dấu phẩy.",
            "This number is too long: at most 13 digits before the point and 12 after it.",
        ),
        TypedProblem::RangeOrder => Phrase(
            "Khoảng phải bắt đầu từ số nhỏ, ví dụ 6-7.",
            "A range begins with its lower number, for instance 6-7.",
        ),
        TypedProblem::Ambiguous { grouped, fraction } => {
            let (grouped, fraction) = (both(*grouped, language), both(*fraction, language));
            return match language {
                Language::Vi => format!(
                    "Số này có thể là {} hoặc {}. Hãy nhập {} hay {} cho rõ.",
                    grouped.0, fraction.0, grouped.1, fraction.1
                ),
                Language::En => format!(
                    "This can be {} or {}. Type {} or {} to say which.",
                    grouped.0, fraction.0, grouped.1, fraction.1
                ),
            };
        }
    };
    language.of(phrase).to_owned()
}

/// A number as it is shown, and as it can be typed so that nobody mistakes it.
fn both(typed: Typed, language: Language) -> (String, String) {
    let plain = |value: Exact| number::typed_plainly(value, language);
    match typed {
        Typed::Number(value) => (number::shortest(value, language), plain(value)),
        Typed::Range(low, high) => {
            (number::span(low, high, language), format!("{}-{}", plain(low), plain(high)))
        }
    }
}

/// A text that names no day.
#[must_use]
pub fn date(likely: Option<Date>, language: Language) -> String {
    if let Some(likely) = likely {
        return capital(&likely_date(likely, language));
    }
    language
        .of(Phrase(
            "Không có ngày này. Hãy nhập một ngày có thật, ví dụ 15/12/2022.",
            "There is no such day. Type a real one, for instance 2022-12-15.",
        ))
        .to_owned()
}

/// What a text most likely means that is not written as a day, and how to say so.
fn likely_date(likely: Date, language: Language) -> String {
    let date = number::date(likely, Language::Vi);
    match language {
        Language::Vi => format!("chưa đúng cách ghi ngày. Nếu là ngày {date}, hãy ghi như vậy."),
        Language::En => format!("this is not written as a day. If {date} is meant, write it so."),
    }
}

/// A value outside what can be true of a measure.
#[must_use]
pub fn outside(measure: &Measure, language: Language) -> String {
    let title = language.label(&measure.title);
    let title = if title.is_empty() { measure.id.as_str() } else { title };
    let range = explain::range(measure, language);
    match language {
        Language::Vi => format!("{title} chỉ có thể {range}. Hãy kiểm tra lại số và đơn vị tính."),
        Language::En => format!("{title} can only be {range}. Check the number and its unit."),
    }
}
