//! What is wrong with a field of a file: where, what, and what to do.

use crate::dossier::{Fault, FieldProblem, Kind};
use crate::number::ExactProblem;
use crate::text::{Language, Phrase};

/// Says which field of a file does not fit and how it would.
#[must_use]
pub fn field(fault: &Fault, language: Language) -> String {
    const TOP: Phrase = Phrase("Đầu tệp", "The top of the file");
    let place = if fault.path.is_empty() { language.of(TOP) } else { &fault.path };
    format!("{place}: {}", problem(&fault.problem, language))
}

fn problem(problem: &FieldProblem, language: Language) -> String {
    const MISSING: Phrase = Phrase("thiếu trường này. Hãy thêm vào.", "this field is missing. Add it.");
    const TWICE: Phrase =
        Phrase("tên này có hai lần. Hãy bỏ bớt một.", "this name stands twice. Take one of them out.");
    const NOT_A_NUMBER: Phrase = Phrase(
        "hãy viết số như 12 hoặc -0.5: dấu chấm thập phân, không tách nhóm chữ số.",
        "write a number like 12 or -0.5: with a point, without grouping.",
    );
    const TOO_LONG: Phrase = Phrase(
        "số này quá dài. Một số có nhiều nhất 13 chữ số trước và 12 chữ số sau dấu chấm.",
        "this number is too long. It may have 13 digits before the point and 12 after it.",
    );
    const DATE: Phrase = Phrase(
        "không có ngày này. Hãy viết một ngày có thật như 2022-01-31.",
        "there is no such day. Write a real one like 2022-01-31.",
    );
    const RANGE: Phrase = Phrase(
        "một khoảng có đúng hai số, [thấp, cao]. Hãy viết số thấp trước.",
        "a range has exactly two numbers, [low, high]. Write the lower one first.",
    );
    const VALUE: Phrase = Phrase(
        "một giá trị có cả plan và actual, hoặc chỉ một trong: date, choice, choices, series. Hãy giữ một loại.",
        "a value has plan and actual together, or one of: date, choice, choices, series. Keep one kind.",
    );
    let vietnamese = language == Language::Vi;
    match problem {
        FieldProblem::Missing => language.of(MISSING).to_owned(),
        FieldProblem::Twice => language.of(TWICE).to_owned(),
        FieldProblem::Number(ExactProblem::NotANumber) => language.of(NOT_A_NUMBER).to_owned(),
        FieldProblem::Number(ExactProblem::TooLong) => language.of(TOO_LONG).to_owned(),
        FieldProblem::Date => language.of(DATE).to_owned(),
        FieldProblem::Range => language.of(RANGE).to_owned(),
        FieldProblem::Value => language.of(VALUE).to_owned(),
        FieldProblem::Unknown { known } => {
            let known = known.join(", ");
            if vietnamese {
                format!("không có trường nào tên như vậy. Hãy sửa tên hoặc bỏ đi; ở đây có thể có: {known}.")
            } else {
                format!("there is no such field. Mend its name or take it out; those here are {known}.")
            }
        }
        FieldProblem::Kind { wanted, found } => {
            let (wanted, found) = (language.of(kind(*wanted)), language.of(kind(*found)));
            if vietnamese {
                format!("đang là {found}. Hãy viết {wanted}.")
            } else {
                format!("this is {found}. Write {wanted}.")
            }
        }
        FieldProblem::Choice { found, known } => {
            let known = known.join(", ");
            if vietnamese {
                format!("không có lựa chọn “{found}”. Hãy chọn một trong: {known}.")
            } else {
                format!("there is no choice “{found}”. Take one of: {known}.")
            }
        }
        FieldProblem::Choices { found, known } => {
            let known = known.join(", ");
            if vietnamese {
                format!("có {found} lựa chọn. Hãy chọn đúng một trong: {known}.")
            } else {
                format!("the number of choices made is {found}. Take exactly one of: {known}.")
            }
        }
        FieldProblem::Whole { most } if vietnamese => format!("hãy viết một số nguyên từ 0 đến {most}."),
        FieldProblem::Whole { most } => format!("write a whole number from 0 to {most}."),
    }
}

fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Nothing => Phrase("để trống (null)", "nothing (null)"),
        Kind::Flag => Phrase("true hoặc false", "true or false"),
        Kind::Number => Phrase("một số", "a number"),
        Kind::Text => Phrase("một đoạn chữ trong ngoặc kép", "a text in quotation marks"),
        Kind::List => Phrase("một danh sách […]", "a list […]"),
        Kind::Record => Phrase("một nhóm trường {…}", "a record of fields {…}"),
        Kind::Digits => Phrase("một số như 12 hoặc \"-0.5\"", "a number such as 12 or \"-0.5\""),
        Kind::Label => Phrase("một đoạn chữ hoặc {\"vi\": …, \"en\": …}", "a text or {\"vi\": …, \"en\": …}"),
        Kind::Plan => {
            Phrase("một số kế hoạch hoặc khoảng [thấp, cao]", "a planned number or a range [low, high]")
        }
        Kind::Value => Phrase(
            "một số, true hoặc false, hoặc nhóm trường có plan và actual, date, choice, choices hay series",
            "a number, true or false, or a record with plan and actual, date, choice, choices or series",
        ),
        Kind::Choice => Phrase("tên một lựa chọn, hoặc {tên: …}", "the name of a choice, or {name: …}"),
    }
}
