//! What could not be read of a table of facts: where, what, and what to do.

use crate::exchange::matrix::{CellFault, CellProblem, MOST_BYTES, MOST_CELLS, MOST_LINES, MatrixProblem};
use crate::text::{Language, Phrase, number};

/// Why a text is no table of facts.
#[must_use]
pub fn matrix(problem: &MatrixProblem, language: Language) -> String {
    const EMPTY: Phrase = Phrase(
        "Bảng chưa có gì: cần một hàng tiêu đề ghi các đơn vị và ít nhất một hàng số liệu.",
        "There is nothing in the table: it needs a first row that names the members and a row of figures.",
    );
    const NO_MEASURE: Phrase = Phrase(
        "Không cột đầu nào, hàng đầu nào ghi loại số liệu của bảng điểm. Hãy ghi mã hoặc tên loại số liệu ở cột đầu, đơn vị ở hàng đầu.",
        "Neither the first column nor the first row names a measure of the score table. Put the ids or names of measures in the first column and the members in the first row.",
    );
    match (problem, language) {
        (MatrixProblem::Empty, _) => language.of(EMPTY).to_owned(),
        (MatrixProblem::NoMeasure, _) => language.of(NO_MEASURE).to_owned(),
        (MatrixProblem::TooLarge, Language::Vi) => format!(
            "Bảng quá lớn: nhiều nhất {}, {} hàng hoặc cột, {} ô. Hãy chia thành nhiều bảng.",
            number::size(MOST_BYTES, language),
            count(MOST_LINES, language),
            count(MOST_CELLS, language)
        ),
        (MatrixProblem::TooLarge, Language::En) => format!(
            "The table is too large: at most {}, {} rows or columns, {} cells. Divide it into several.",
            number::size(MOST_BYTES, language),
            count(MOST_LINES, language),
            count(MOST_CELLS, language)
        ),
    }
}

/// Why one cell is left out: its place, what stands in it, what is wrong.
#[must_use]
pub fn cell(problem: &CellProblem, language: Language) -> String {
    let CellProblem { row, column, text, fault } = problem;
    let why = fault_of(fault, language);
    match language {
        Language::Vi => format!("Dòng {row}, cột {column}, “{text}”: {why}"),
        Language::En => format!("Line {row}, column {column}, “{text}”: {why}"),
    }
}

/// A column of facts made a member that the dossier did not have.
#[must_use]
pub fn new_member(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("danh sách chưa có “{name}” nên đã thêm; hãy xem có viết nhầm tên không."),
        Language::En => {
            format!("the dossier has no member “{name}”, so it was added; see whether the name is a slip.")
        }
    }
}

/// That days cannot be counted without a year.
#[must_use]
pub fn year_wanted(language: Language) -> String {
    const WANTED: Phrase = Phrase(
        "Có ngày tháng mà chưa có năm được chấm. Hãy ghi period.results_year trong hồ sơ, hoặc --year.",
        "There are dates but no year that is scored. Write period.results_year in the dossier, or --year.",
    );
    language.of(WANTED).to_owned()
}

/// That numbers were rounded on reading.
#[must_use]
pub fn shortened(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "{count} số do máy ghi (hơn 12 chữ số lẻ hoặc có số mũ) đã được làm tròn đến 12 chữ số lẻ."
        ),
        Language::En => {
            format!(
                "{count} numbers as programs write them (exponents, more than 12 decimals) were rounded to 12 decimals."
            )
        }
    }
}

/// That there are more problems than are told.
#[must_use]
pub fn more(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("Còn {count} ô khác chưa đọc được."),
        Language::En => format!("{count} more cells could not be read."),
    }
}

fn count(count: usize, language: Language) -> String {
    number::shortest(u32::try_from(count).unwrap_or(u32::MAX).into(), language)
}

fn fault_of(fault: &CellFault, language: Language) -> String {
    let phrase = match fault {
        CellFault::Number(problem) => return super::typed(problem, language),
        CellFault::Option { known } => {
            let most: Vec<&str> = known.iter().take(12).map(String::as_str).collect();
            let list = most.join(", ");
            return match language {
                Language::Vi => format!("không có lựa chọn này. Hãy ghi một trong: {list}."),
                Language::En => format!("there is no such option. Write one of: {list}."),
            };
        }
        CellFault::Parts { parts: 0 } => Phrase(
            "loại số liệu này không chia theo kỳ. Hãy ghi một số.",
            "this measure has no parts of the period. Write one number.",
        ),
        CellFault::Parts { parts } => {
            return match language {
                Language::Vi => format!("nhiều số hơn số kỳ. Hãy ghi nhiều nhất {parts} số."),
                Language::En => format!("more numbers than parts of the period. Write at most {parts}."),
            };
        }
        CellFault::UnknownMeasure => Phrase(
            "bảng điểm không có loại số liệu này, nên cả dòng được bỏ qua. Hãy ghi mã hoặc tên như trong bảng điểm.",
            "the score table has no such measure, so the whole line is left out. Write its id or name as in the score table.",
        ),
        CellFault::SeveralMeasures => Phrase(
            "có nhiều loại số liệu cùng tên này, nên cả dòng được bỏ qua. Hãy ghi mã.",
            "several measures are called so, and the whole line is left out. Write the id.",
        ),
        CellFault::MeasureTwice => Phrase(
            "loại số liệu này đã có ở một dòng trước; dòng sau được bỏ qua. Hãy giữ một dòng.",
            "an earlier line has this measure already; the later one is left out. Keep one of them.",
        ),
        CellFault::UnknownMember => Phrase(
            "hồ sơ không có đơn vị này, nên cả dòng được bỏ qua. Hãy ghi mã hoặc tên như trong hồ sơ, hoặc thêm đơn vị trước.",
            "the dossier has no such member, so the whole line is left out. Write its id or name as in the dossier, or add the member first.",
        ),
        CellFault::SeveralMembers => Phrase(
            "có nhiều đơn vị cùng tên này, nên cả dòng được bỏ qua. Hãy ghi mã.",
            "several members are called so, and the whole line is left out. Write the id.",
        ),
        CellFault::MemberTwice => Phrase(
            "đơn vị này đã có ở một dòng trước; dòng sau được bỏ qua. Hãy giữ một dòng.",
            "an earlier line has this member already; the later one is left out. Keep one of them.",
        ),
        CellFault::NoHeading => Phrase(
            "ô này nằm ngoài các dòng có tiêu đề. Hãy ghi tiêu đề hoặc xóa ô.",
            "this cell lies outside the lines that have a heading. Write the heading or clear the cell.",
        ),
        CellFault::OpenQuote => Phrase(
            "có dấu ngoặc kép mở ra mà không đóng, phần sau không đọc được. Hãy đóng hoặc bỏ dấu ấy.",
            "a quotation mark opens and never closes, so what follows cannot be read. Close it or take it out.",
        ),
        CellFault::Range => Phrase(
            "chỉ kế hoạch mới có thể là một khoảng. Hãy ghi một số.",
            "only a plan can be a range. Write one number.",
        ),
        CellFault::NoPlan => Phrase(
            "có thực hiện mà không có kế hoạch. Hãy ghi kế hoạch, hoặc ghi phần trăm kế hoạch.",
            "there is an actual without its plan. Write the plan, or the per cent of plan.",
        ),
        CellFault::NoActual => Phrase(
            "có kế hoạch mà chưa có thực hiện. Hãy ghi cả hai.",
            "there is a plan without its actual. Write both.",
        ),
        CellFault::Date(Some(likely)) => return super::likely_date(*likely, language),
        CellFault::Date(None) => Phrase(
            "không có ngày này. Hãy ghi như 15/12/2022 hoặc 2022-12-15.",
            "there is no such day. Write it like 15/12/2022 or 2022-12-15.",
        ),
        CellFault::Answer => Phrase("hãy ghi có hoặc không.", "write yes or no."),
    };
    language.of(phrase).to_owned()
}
