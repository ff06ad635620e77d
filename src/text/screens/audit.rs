//! Words of the check.

use crate::text::{Language, Phrase};

pub const LEAD: Phrase =
    Phrase("Những chỗ cần xem lại trước hội nghị.", "What deserves a second look before the conference.");
pub const PRINT: Phrase = Phrase("In", "Print");
pub const WORKING: Phrase = Phrase("Đang xét…", "Looking…");
pub const NO_TABLE: Phrase = Phrase(
    "Hồ sơ chưa có bảng điểm hoặc chưa có đơn vị, nên chưa có gì để kiểm tra.",
    "The dossier has no score table or no members yet, so there is nothing to check.",
);
pub const ENTER: Phrase = Phrase("Nhập số liệu", "Enter figures");
pub const ILLUSTRATIVE: Phrase = Phrase(
    "Phần lớn số liệu của hồ sơ này là minh họa hoặc ước tính: kết quả kiểm tra chỉ cho thấy cách làm, không nói gì về đơn vị có thật.",
    "Most figures of this dossier are illustrative or estimated: what is found here shows how the check works and says nothing about real members.",
);

pub const DEPARTURES: Phrase = Phrase("Tự chấm khác bảng điểm", "Self-scores that depart from the rules");
pub const DEPARTURES_NONE: Phrase = Phrase(
    "Không có: đã so mọi điểm tự chấm với điểm theo bảng điểm.",
    "None: every self-score was held against the points by the rules.",
);
pub const NO_CLAIMS: Phrase = Phrase(
    "Chưa đơn vị nào tự chấm, nên chưa có gì để so.",
    "No member has scored itself yet, so there is nothing to compare.",
);
pub const FINDINGS: Phrase = Phrase("Số liệu sai hoặc thiếu", "Figures that are wrong or incomplete");
pub const FINDINGS_NONE: Phrase = Phrase(
    "Không có: đã xét tổng tự chấm, loại và khoảng của từng số, khung điểm và minh chứng.",
    "None: sums of self-scores, the kind and range of each figure, bands and evidence were looked at.",
);
pub const SLIPS: Phrase = Phrase("Có thể gõ nhầm", "Possible slips of the keyboard");
pub const SLIPS_NONE: Phrase = Phrase(
    "Không có: đã xét dấu phẩy, chữ số đảo chỗ, số không thừa thiếu, kế hoạch và thực hiện đổi chỗ.",
    "None: commas, exchanged digits, zeros too many or too few, plan and actual exchanged were looked at.",
);
pub const RECHECKS: Phrase = Phrase("Nên đối chiếu lại", "Worth checking again");
pub const RECHECKS_MEAN: Phrase = Phrase(
    "Số nào lệch ít nhất đã làm đổi hạng đứng trước.",
    "First the figures of which the smallest change would move a place.",
);
pub const RECHECKS_NONE: Phrase = Phrase(
    "Không có: không số nào, đổi đến gấp đôi hoặc về không, làm thay đổi hạng.",
    "None: no figure, turned down to nothing or up to its double, would move a place.",
);
pub const EASY: Phrase = Phrase("Kế hoạch thấp hơn năm trước", "Easy plans");
pub const EASY_NONE: Phrase = Phrase(
    "Không có: đã so kế hoạch với kết quả năm trước, ở những số liệu có ghi năm trước.",
    "None: plans were held against the result of the year before, wherever that is entered.",
);
pub const OPEN_ENTRY: Phrase = Phrase("Mở chỗ nhập", "Open the entry");
pub const CRITERION: Phrase = Phrase("Tiêu chí", "Criterion");
pub const CLAIMED: Phrase = Phrase("Tự chấm", "Self-score");
pub const BY_THE_RULES: Phrase = Phrase("Theo bảng điểm", "By the rules");
pub const DIFFERENCE: Phrase = Phrase("Chênh lệch", "Difference");
pub const WHY: Phrase = Phrase("Dòng, căn cứ và lý do", "Line, clause and reason");
pub const TOTAL: Phrase = Phrase("Tổng", "Total");
pub const MEMBER: Phrase = Phrase("Đơn vị", "Member");

/// What is beyond the part of a list that is shown.
#[must_use]
pub fn show_more(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("Hiện thêm {count} mục"),
        Language::En => format!("Show {count} more"),
    }
}

/// A number of things that were found.
#[must_use]
pub fn found(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("{count} chỗ"),
        Language::En => format!("{count} found"),
    }
}
