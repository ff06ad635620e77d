//! Words that several screens share: one word for one thing.

use super::Phrase;
use crate::dossier::{Provenance, Role};
use crate::scoring::Stage;

pub const READ_ONLY: Phrase = Phrase(
    "Hồ sơ này mở từ đường dẫn nên chỉ đọc. Hãy giữ một bản rồi sửa.",
    "This dossier was opened from a link and is read-only. Keep a copy to change it.",
);
pub const LEGEND: Phrase = Phrase("Chú giải", "Legend");
pub const SOLID_MEANS: Phrase = Phrase("công bố, công khai, tự nhập", "published, public, entered");
pub const HATCHED_MEANS: Phrase = Phrase("minh họa, ước tính", "illustrative, estimated");
pub const OUTLINED_MEANS: Phrase = Phrase("chưa có số liệu", "no figure yet");
pub const PROVENANCE: Phrase = Phrase("Nguồn gốc số liệu", "Where the figure comes from");
pub const HEAD: Phrase = Phrase("Cụm trưởng", "Head");
pub const DEPUTY_HEAD: Phrase = Phrase("Cụm phó", "Deputy head");
pub const NOT_KNOWN: Phrase = Phrase("chưa có số liệu", "not known");
pub const YES: Phrase = Phrase("có", "yes");
pub const NO: Phrase = Phrase("không", "no");
pub const PLAN: Phrase = Phrase("kế hoạch", "plan");

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
        Stage::Appraised => Phrase("thẩm định", "appraised"),
        Stage::Agreed => Phrase("thống nhất", "agreed"),
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
pub fn without_name(member: usize, language: super::Language) -> String {
    const LETTERS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = LETTERS.get(member.checked_rem(26).unwrap_or(0)).copied().map_or('?', char::from);
    let round = member.checked_div(26).unwrap_or(0).saturating_add(1);
    let word = language.of(Phrase("Đơn vị", "Member"));
    if round == 1 { format!("{word} {letter}") } else { format!("{word} {letter}{round}") }
}
