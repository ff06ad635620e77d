//! Sentences about what comes from outside and does not get in: links, files, what storage holds.

use super::screens::start as words;
use super::{Language, Phrase, number, problem};
use crate::dossier::ReadProblem;
use crate::exchange::gate::{GateProblem, LARGEST};
use crate::exchange::{LinkProblem, SendProblem};

/// What a person is told in place of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What happened, in a few words.
    pub title: &'static str,
    /// What is wrong, and what to do.
    pub sentence: String,
    /// For whoever looks into it; often empty.
    pub details: String,
}

/// Says why a link does not open and what to do.
#[must_use]
pub fn link(trouble: &LinkProblem, language: Language) -> Said {
    const CUT: Phrase = Phrase(
        "Đường dẫn này bị cắt mất phần cuối. Hãy xin người gửi chép lại cả đường dẫn, hoặc gửi tệp.",
        "The end of this link is missing. Ask the sender to copy the whole link again, or to send a file.",
    );
    const ALTERED: Phrase = Phrase(
        "Đường dẫn này đã bị thay đổi trên đường gửi. Hãy xin người gửi chép lại cả đường dẫn, hoặc gửi tệp.",
        "This link was changed on its way. Ask the sender to copy the whole link again, or to send a file.",
    );
    const TOO_LARGE: Phrase = Phrase(
        "Đường dẫn này chứa nhiều dữ liệu hơn một hồ sơ có thể có, nên không được mở.",
        "This link holds more data than a dossier can have, so it was not opened.",
    );
    const NEWER: Phrase = Phrase(
        "Bản đang chạy chưa đọc được đường dẫn này. Hãy tải lại trang để lấy bản mới rồi mở lại.",
        "The version that runs cannot read this link yet. Reload the page to get the new one, then open it again.",
    );
    const OTHER_BASE: Phrase = Phrase(
        "Đường dẫn này dựng trên một phiên bản khác của hồ sơ gốc, nên số liệu có thể khác với bản người gửi thấy. \
         Hãy tải lại trang, hoặc xin người gửi gửi tệp.",
        "This link builds on another version of the original dossier, so figures may differ from what the sender \
         saw. Reload the page, or ask the sender for a file.",
    );
    const NO_DOSSIER: Phrase = Phrase(
        "Đường dẫn này nguyên vẹn nhưng không chứa một hồ sơ đọc được. Hãy xin người gửi gửi tệp.",
        "This link is whole but holds no dossier that can be read. Ask the sender for a file.",
    );
    let (title, sentence, details) = match trouble {
        LinkProblem::CutShort => (words::LINK_BROKEN, CUT, String::new()),
        LinkProblem::Altered | LinkProblem::NotALink => (words::LINK_BROKEN, ALTERED, String::new()),
        LinkProblem::TooLarge => (words::LINK_NOT_OPENED, TOO_LARGE, String::new()),
        LinkProblem::NewerFormat(_) | LinkProblem::Unreadable(ReadProblem::Newer(_)) => {
            (words::LINK_NEWER, NEWER, String::new())
        }
        LinkProblem::OtherBase { .. } => (words::LINK_NOT_OPENED, OTHER_BASE, String::new()),
        LinkProblem::DoesNotFit(trouble) => {
            (words::LINK_NOT_OPENED, NO_DOSSIER, problem::edit(trouble, language))
        }
        LinkProblem::Unreadable(trouble) => {
            (words::LINK_NOT_OPENED, NO_DOSSIER, problem::read(trouble, language))
        }
    };
    Said { title: language.of(title), sentence: language.of(sentence).to_owned(), details }
}

/// Says why a dossier does not go into a link.
#[must_use]
pub fn send(trouble: &SendProblem, language: Language) -> String {
    const NOT_EXACT: Phrase = Phrase(
        "Hồ sơ này không thể nằm trọn trong một đường dẫn. Hãy lưu thành tệp rồi gửi tệp.",
        "A link cannot hold this dossier. Save it to a file and send that.",
    );
    match (trouble, language) {
        (SendProblem::TooLong { characters }, Language::Vi) => {
            format!(
                "Hồ sơ này quá lớn để gửi bằng đường dẫn ({characters} ký tự). Hãy lưu thành tệp rồi gửi tệp."
            )
        }
        (SendProblem::TooLong { characters }, Language::En) => {
            format!(
                "This dossier is too large for a link ({characters} characters). Save it to a file and send that."
            )
        }
        _ => language.of(NOT_EXACT).to_owned(),
    }
}

/// Says why a file is not let in where a score table is wanted.
#[must_use]
pub fn table(trouble: &GateProblem, language: Language) -> String {
    const NOT_A_TABLE: Phrase = Phrase(
        "Tệp này không phải hồ sơ thi đua, cũng không phải bảng điểm (bảng điểm có points, standards, measures).",
        "This is neither a dossier nor a score table (a score table has points, standards, measures).",
    );
    match trouble {
        GateProblem::Unreadable(ReadProblem::NotADossier) => language.of(NOT_A_TABLE).to_owned(),
        _ => gate(trouble, language),
    }
}

/// Says why a file is not let in and what to do.
#[must_use]
pub fn gate(trouble: &GateProblem, language: Language) -> String {
    const NOT_TEXT: Phrase = Phrase(
        "Đây không phải tệp hồ sơ (.json) của Thi Đua; có thể là ảnh, bảng tính hoặc tệp nén.",
        "This is no dossier file (.json) of Thi Đua; it may be a picture, a workbook or an archive.",
    );
    match trouble {
        GateProblem::NotText { .. } => language.of(NOT_TEXT).to_owned(),
        GateProblem::Unreadable(trouble) => problem::read(trouble, language),
        GateProblem::TooLarge { bytes } => {
            let (size, most) = (number::size(*bytes, language), number::size(LARGEST, language));
            match language {
                Language::Vi => format!("Tệp có {size}; một hồ sơ không vượt quá {most}."),
                Language::En => format!("The file has {size}; a dossier has at most {most}."),
            }
        }
    }
}
