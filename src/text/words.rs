//! Words that several screens share: one word for one thing. A screen's own phrases stand in `screens`.
#![allow(missing_docs, reason = "a phrase says what it is")]

use super::{Language, Phrase};
use crate::dossier::{LineKind, Provenance, Role};
use crate::scoring::Stage;

// What there is.
pub const CLUSTER: Phrase = Phrase("cụm thi đua", "emulation cluster");
pub const PERIOD: Phrase = Phrase("kỳ thi đua", "emulation period");
pub const YEAR: Phrase = Phrase("năm", "year");
pub const MEMBER: Phrase = Phrase("đơn vị", "member");
pub const HEAD: Phrase = Phrase("Cụm trưởng", "Head");
pub const DEPUTY_HEAD: Phrase = Phrase("Cụm phó", "Deputy head");
pub const ROTATING_FLAG: Phrase = Phrase("cờ luân lưu", "rotating flag");
pub const DOSSIER: Phrase = Phrase("hồ sơ", "dossier");
pub const RESULTS: Phrase = Phrase("Kết quả", "Results");
pub const RANKING: Phrase = Phrase("Xếp hạng", "Ranking");
pub const PACT: Phrase = Phrase("Giao ước thi đua", "Emulation pact");
pub const CONTENT: Phrase = Phrase("nội dung", "content");
pub const MOTTO: Phrase = Phrase("phương châm", "motto");
pub const DOCUMENTS: Phrase = Phrase("văn bản", "documents");
pub const COMMITMENTS: Phrase = Phrase("cam kết", "commitments");
pub const MOVEMENTS: Phrase = Phrase("phong trào thi đua", "emulation movements");
pub const SIGNATURES: Phrase = Phrase("các đơn vị ký kết", "signatures");
pub const SCORE_TABLE: Phrase = Phrase("bảng điểm", "score table");
pub const STANDARD: Phrase = Phrase("tiêu chuẩn", "standard");
pub const CRITERION: Phrase = Phrase("tiêu chí", "criterion");
pub const CLAUSE: Phrase = Phrase("căn cứ", "clause");
pub const SOURCE: Phrase = Phrase("nguồn", "source");
pub const EVIDENCE: Phrase = Phrase("tài liệu minh chứng", "evidence");

// Figures, points and places.
pub const PLAN: Phrase = Phrase("kế hoạch", "plan");
pub const BUDGET_ESTIMATE: Phrase = Phrase("dự toán", "budget estimate");
pub const ACTUAL: Phrase = Phrase("thực hiện", "actual");
pub const YEAR_BEFORE: Phrase = Phrase("kết quả năm trước", "result of the year before");
pub const PLACE: Phrase = Phrase("hạng", "place");
pub const TOTAL: Phrase = Phrase("tổng điểm", "total");
pub const POINTS: Phrase = Phrase("điểm", "points");
pub const STANDARD_POINTS: Phrase = Phrase("điểm chuẩn", "standard points");
pub const BONUS: Phrase = Phrase("điểm thưởng", "bonus");
pub const DEDUCTION: Phrase = Phrase("điểm trừ", "deduction");
pub const TIED: Phrase = Phrase("đồng hạng", "tied");
pub const UNCLASSIFIED: Phrase = Phrase("không xếp loại", "unclassified");
pub const UNRANKED: Phrase = Phrase("chưa xếp hạng", "not ranked yet");
pub const YES: Phrase = Phrase("có", "yes");
pub const NO: Phrase = Phrase("không", "no");

// How firm a figure or a place is.
pub const OFFICIAL: Phrase = Phrase("chính thức", "official");
pub const WHAT_IF: Phrase = Phrase("giả định", "what-if");
pub const PUBLISHED: Phrase = Phrase("đã công bố", "published");
pub const NOT_PUBLISHED: Phrase = Phrase("chưa công bố", "not published");
pub const COMPUTED: Phrase = Phrase("tính theo bảng điểm", "computed");
pub const NOT_KNOWN: Phrase = Phrase("chưa có số liệu", "no figure yet");
pub const PROVENANCE: Phrase = Phrase("Nguồn gốc số liệu", "Where the figure comes from");
pub const LEGEND: Phrase = Phrase("Chú giải", "Legend");
pub const SOLID_MEANS: Phrase = Phrase("công bố, công khai, tự nhập", "published, public, entered");
pub const HATCHED_MEANS: Phrase = Phrase("minh họa, ước tính", "illustrative, estimated");
pub const OUTLINED_MEANS: Phrase = NOT_KNOWN;

pub const READ_ONLY: Phrase = Phrase(
    "Hồ sơ này mở từ đường dẫn nên chỉ đọc. Hãy giữ một bản rồi sửa.",
    "This dossier was opened from a link and is read-only. Keep a copy to change it.",
);

/// The word for a provenance.
#[must_use]
pub fn provenance(provenance: Provenance) -> Phrase {
    match provenance {
        Provenance::Published => Phrase("cụm đã công bố", "published by the cluster"),
        Provenance::Public => Phrase("số liệu công khai", "public statistic"),
        Provenance::Entered => Phrase("tự nhập", "entered"),
        Provenance::Estimate => Phrase("ước tính", "estimate"),
        Provenance::Illustrative => Phrase("minh họa", "illustrative"),
    }
}

/// The word for a stage of scoring.
#[must_use]
pub fn stage(stage: Stage) -> Phrase {
    match stage {
        Stage::Claimed => Phrase("tự chấm", "self-score"),
        Stage::Rules => Phrase("theo bảng điểm", "by the rules"),
        Stage::Appraised => Phrase("thẩm định", "appraisal"),
        Stage::Agreed => Phrase("thống nhất", "agreed"),
    }
}

/// The word for what a line gives.
#[must_use]
pub fn kind(kind: LineKind) -> Phrase {
    match kind {
        LineKind::Standard => STANDARD_POINTS,
        LineKind::Bonus => BONUS,
        LineKind::Deduction => DEDUCTION,
        LineKind::Exclusion => UNCLASSIFIED,
    }
}

/// The word for an office.
#[must_use]
pub fn role(role: Role) -> Phrase {
    match role {
        Role::Head => HEAD,
        Role::DeputyHead => DEPUTY_HEAD,
    }
}

/// The name of a member whose name is hidden: `Đơn vị A`, after `Z` `Đơn vị A2`.
#[must_use]
pub fn without_name(member: usize, language: Language) -> String {
    const LETTERS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = LETTERS.get(member.checked_rem(26).unwrap_or(0)).copied().map_or('?', char::from);
    let round = member.checked_div(26).unwrap_or(0).saturating_add(1);
    let word = language.of(Phrase("Đơn vị", "Member"));
    if round == 1 { format!("{word} {letter}") } else { format!("{word} {letter}{round}") }
}
