//! Why a file is not a dossier.

use crate::dossier::{FORMAT, ReadProblem};
use crate::text::{Language, Phrase};

/// Why a file or a text is not a dossier.
#[must_use]
pub fn read(problem: &ReadProblem, language: Language) -> String {
    let vi = language == Language::Vi;
    match problem {
        ReadProblem::TooLarge => language
            .of(Phrase(
                "Tệp lớn hơn mức cho phép của một hồ sơ (64 MB). Hãy kiểm tra lại có chọn đúng tệp không.",
                "The file is larger than a dossier may be (64 MB). Check that it is the right file.",
            ))
            .to_owned(),
        ReadProblem::Json { line, column, message } => {
            let what = json(message, language);
            if vi {
                format!(
                    "Không đọc được tệp ở dòng {line}, cột {column}: {what}. Hãy sửa chỗ đó, hoặc lấy lại tệp gốc."
                )
            } else {
                format!(
                    "The file cannot be read at line {line}, column {column}: {what}. Mend it there, or fetch the original file again."
                )
            }
        }
        ReadProblem::Field(fault) => super::field(fault, language),
        ReadProblem::NotADossier if vi => {
            format!(
                "Tệp này không phải hồ sơ thi đua: ở đầu không có \"format\": \"{FORMAT}\". Hãy chọn tệp đã lưu từ trang này."
            )
        }
        ReadProblem::NotADossier => {
            format!(
                "This is no emulation dossier: it does not begin with \"format\": \"{FORMAT}\". Choose a file saved from this page."
            )
        }
        ReadProblem::Newer(format) if vi => {
            format!(
                "Tệp được lưu bằng phiên bản mới hơn ({format}). Hãy tải lại trang để có phiên bản mới rồi mở lại tệp."
            )
        }
        ReadProblem::Newer(format) => {
            format!(
                "The file was saved by a newer version ({format}). Reload the page to get it, then open the file again."
            )
        }
        ReadProblem::Id { what, id } if vi => {
            format!(
                "Ở {}: “{id}” không dùng làm mã được. Mã dài từ 1 đến 64 byte, không có dấu cách ở hai đầu.",
                list(what, language)
            )
        }
        ReadProblem::Id { what, id } => {
            format!(
                "In {}: “{id}” cannot be an id. An id has 1 to 64 bytes and no space at either end.",
                list(what, language)
            )
        }
        ReadProblem::Twice { what, id } if vi => {
            format!("Ở {}: mã “{id}” có hai lần. Hãy đổi một trong hai mã.", list(what, language))
        }
        ReadProblem::Twice { what, id } => {
            format!("In {}: the id “{id}” stands twice. Change one of them.", list(what, language))
        }
        ReadProblem::TooMany(what) if vi => {
            format!("Quá nhiều hoặc lồng quá sâu: {}. Hãy chia thành nhiều hồ sơ.", list(what, language))
        }
        ReadProblem::TooMany(what) => {
            format!("Too many or too deep: {}. Divide it into several dossiers.", list(what, language))
        }
    }
}

/// The parser's own remark, in the language where it is the common one.
fn json(message: &str, language: Language) -> String {
    if message.starts_with("EOF") {
        language.of(Phrase("tệp bị cắt giữa chừng", "the file is cut off")).to_owned()
    } else if language == Language::Vi {
        format!("nội dung không đúng định dạng ({message})")
    } else {
        message.to_owned()
    }
}

/// The name of a list of the document.
fn list(what: &str, language: Language) -> &str {
    language.of(match what {
        "members" => Phrase("danh sách đơn vị", "the list of members"),
        "sources" => Phrase("danh sách nguồn", "the list of sources"),
        "entries" => Phrase("số liệu", "the entries"),
        "scores" => Phrase("điểm đã chấm", "the scores"),
        "measures" => Phrase("danh sách loại số liệu", "the list of measures"),
        "items of the rulebook" => Phrase("bảng điểm", "the score table"),
        "groups in groups" => Phrase("các nhóm trong bảng điểm", "groups within groups of the score table"),
        _ => return what,
    })
}
