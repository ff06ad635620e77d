//! Words of the entry screen.

use crate::text::{Language, Phrase};

// Members.
pub const MEMBERS: Phrase = Phrase("Các đơn vị", "Members");
pub const FIRST_MEMBER: Phrase = Phrase(
    "Hồ sơ chưa có đơn vị nào. Hãy thêm đơn vị đầu tiên để nhập số liệu.",
    "The dossier has no members yet. Add the first one to enter its figures.",
);
pub const MEMBER_NAME: Phrase = Phrase("Tên đơn vị", "Name of the member");
pub const NEW_MEMBER: Phrase = Phrase("Đơn vị mới", "New member");
pub const CHANGE_LIST: Phrase = Phrase("Sửa danh sách đơn vị", "Change the list of members");
pub const ADD: Phrase = Phrase("Thêm đơn vị", "Add the member");
pub const RENAME: Phrase = Phrase("Đổi tên", "Rename");
pub const REMOVE: Phrase = Phrase("Bỏ đơn vị", "Remove");
pub const RECORD: Phrase = Phrase("Ghi", "Record");
pub const CANCEL: Phrase = Phrase("Thôi", "Cancel");
pub const NAME_WANTED: Phrase = Phrase("Hãy ghi tên đơn vị.", "Give the member a name.");
pub const NAME_TAKEN: Phrase =
    Phrase("Hồ sơ đã có đơn vị tên này.", "The dossier has a member of this name already.");
pub const NAMES_HIDDEN: Phrase = Phrase(
    "Tên các đơn vị đang được ẩn. Hãy hiện tên rồi đổi.",
    "The names of the members are hidden. Show them to rename one.",
);
pub const NO_TABLE: Phrase = Phrase(
    "Hồ sơ chưa có bảng điểm, nên chưa có gì để nhập.",
    "The dossier has no score table yet, so there is nothing to enter.",
);
pub const MAKE_TABLE: Phrase = Phrase("Mở bảng điểm", "Open the score table");

// The head.
pub const TOTALS: Phrase = Phrase("Tổng điểm", "Total");
pub const CLAIMED: Phrase = Phrase("Tự chấm", "Self-score");
pub const CLAIMED_WHOLE: Phrase = Phrase("Tự chấm cả mục", "Self-score of all of it");
pub const BY_THE_RULES: Phrase = Phrase("Theo bảng điểm", "By the rules");
pub const DIFFERENCE: Phrase = Phrase("Chênh lệch", "Difference");
pub const ONLY_MISSING: Phrase = Phrase("Chỉ mục còn thiếu", "Only what is missing");
pub const NOTHING_MISSING: Phrase = Phrase("Không còn số liệu nào thiếu.", "No figure is missing any more.");
pub const COMPLETE: Phrase = Phrase("đủ số liệu", "complete");
pub const FROM: Phrase = Phrase("Nguồn gốc của số nhập mới", "Where new figures come from");
pub const SAVED_AT_ONCE: Phrase = Phrase(
    "Mỗi số được ghi ngay khi rời ô. Enter xuống dòng, Shift+Enter lên, Tab sang phải; dán được cả khối ô từ bảng tính.",
    "Each figure is recorded on leaving its field. Enter goes down, Shift+Enter up, Tab right; blocks of cells can be pasted.",
);

// Rows.
pub const PLAN: Phrase = Phrase("Kế hoạch", "Plan");
pub const ACTUAL: Phrase = Phrase("Thực hiện", "Actual");
pub const YEAR_BEFORE: Phrase = Phrase("Năm trước", "Year before");
pub const EVIDENCE: Phrase = Phrase("Minh chứng", "Evidence");
pub const DATE_FORM: Phrase = Phrase("ngày/tháng/năm", "yyyy-mm-dd");
pub const YES: Phrase = Phrase("có", "yes");
pub const NO: Phrase = Phrase("không", "no");
pub const NOTHING: Phrase = Phrase("–", "–");
pub const NONE_OF_THEM: Phrase = Phrase("không mục nào", "none of them");
pub const CLEAR: Phrase = Phrase("Xóa", "Clear");
pub const WAITING: Phrase = Phrase("Được ghi khi có số liệu.", "Recorded once there is a figure.");
pub const ORIGIN: Phrase = Phrase("Nguồn gốc và ghi chú", "Where it comes from, note");
pub const NOTE: Phrase = Phrase("Ghi chú, nguồn", "Note, source");
pub const UNREAD: Phrase =
    Phrase("Số liệu mà bảng điểm không dùng", "Figures that the score table does not use");
pub const USED_ALSO: Phrase = Phrase("Dùng thêm", "Also uses");
pub const WHICH: Phrase = Phrase("Có hai cách đọc. Ý là:", "This can be read in two ways. Which is meant:");
pub const GROUPED: Phrase = Phrase("hàng nghìn", "thousands");
pub const FRACTION: Phrase = Phrase("phần thập phân", "a fraction");

/// How much is missing: `còn thiếu 5`.
#[must_use]
pub fn missing(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("còn thiếu {count}"),
        Language::En => format!("{count} missing"),
    }
}

/// How much is entered: `đã nhập 24`.
#[must_use]
pub fn entered(count: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("đã nhập {count} số liệu"),
        Language::En if count == 1 => "1 figure entered".to_owned(),
        Language::En => format!("{count} figures entered"),
    }
}

/// What the table takes where a field stays empty.
#[must_use]
pub fn unstated(value: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("bỏ trống là {value}"),
        Language::En => format!("{value} if left empty"),
    }
}

/// The nth part of a period: `quý 2`.
#[must_use]
pub fn part(part: usize, parts: usize, language: Language) -> String {
    let word = match parts {
        12 => Phrase("tháng", "month"),
        4 => Phrase("quý", "quarter"),
        2 => Phrase("nửa năm", "half-year"),
        _ => Phrase("kỳ", "part"),
    };
    format!("{} {}", language.of(word), part.saturating_add(1))
}

/// That a member was removed.
#[must_use]
pub fn removed(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Đã bỏ {name} khỏi danh sách đơn vị."),
        Language::En => format!("{name} was removed from the list of members."),
    }
}

/// That a block of cells was pasted.
#[must_use]
pub fn pasted(values: usize, left_over: usize, language: Language) -> String {
    let mut said = match language {
        Language::Vi => format!("Đã dán {values} ô."),
        Language::En if values == 1 => "1 cell was pasted.".to_owned(),
        Language::En => format!("{values} cells were pasted."),
    };
    if left_over > 0 {
        said.push_str(&match language {
            Language::Vi => format!(" {left_over} ô chưa ghi được: không có chỗ hoặc cần xem lại."),
            Language::En => format!(" {left_over} could not be recorded: no field for them, or look again."),
        });
    }
    said
}

// A whole table of figures.
pub const TABLE_OF_FIGURES: Phrase = Phrase("Dán hoặc mở bảng số liệu", "Paste or open a table of figures");
pub const TABLE_MEANS: Phrase = Phrase(
    "Mỗi hàng một loại số liệu, mỗi cột một đơn vị (hoặc ngược lại). Dán từ Excel, Word hoặc mở tệp CSV; xem trước rồi mới ghi.",
    "A row for each measure, a column for each member (or the other way round). Paste from Excel or Word, or open a CSV file; nothing is recorded before you have seen what it does.",
);
pub const TABLE_TEXT: Phrase = Phrase("Bảng số liệu", "Table of figures");
pub const OPEN_CSV: Phrase = Phrase("Mở tệp CSV", "Open a CSV file");
pub const COPY_TEMPLATE: Phrase = Phrase("Chép bảng trống để điền", "Copy an empty table to fill in");
pub const TEMPLATE_COPIED: Phrase = Phrase(
    "Đã chép bảng trống. Hãy dán vào Excel, điền rồi dán lại vào đây.",
    "An empty table is copied. Paste it into a spreadsheet, fill it in, and paste it back here.",
);
pub const NOT_COPIED: Phrase = Phrase(
    "Trình duyệt không cho chép. Bảng trống được đặt vào ô dưới đây.",
    "The browser did not allow copying. The empty table stands in the box below.",
);
pub const NOT_TEXT: Phrase = Phrase(
    "Tệp này không phải văn bản. Hãy lưu bảng tính thành CSV (UTF-8) rồi mở lại.",
    "This file is no text. Save the spreadsheet as CSV (UTF-8) and open it again.",
);
pub const FILE_NOT_READ: Phrase =
    Phrase("Chưa đọc được tệp này. Hãy thử lại.", "This file could not be read. Try again.");
pub const PREVIEW: Phrase = Phrase("Sẽ ghi", "What it sets");
pub const WRITE: Phrase = Phrase("Ghi vào hồ sơ", "Record in the dossier");
pub const WRITTEN: Phrase = Phrase("Đã ghi bảng số liệu vào hồ sơ.", "The table of figures is recorded.");
pub const WHICH_MARK: Phrase = Phrase(
    "Có số đọc được hai cách, như 1.234. Trong bảng này, phần thập phân viết sau:",
    "Some numbers can be read in two ways, like 1.234. In this table a fraction begins with:",
);
pub const COMMA: Phrase = Phrase("dấu phẩy (1,5)", "a comma (1,5)");
pub const POINT: Phrase = Phrase("dấu chấm (1.5)", "a point (1.5)");
pub const PROBLEMS: Phrase = Phrase("Chưa đọc được", "Left out");

/// What a table would change: `12 số mới, 3 số thay đổi, 5 số như cũ`.
#[must_use]
pub fn counts(new: usize, changed: usize, same: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("{new} số mới, {changed} số thay đổi, {same} số như cũ"),
        Language::En => format!("{new} new, {changed} changed, {same} as before"),
    }
}

/// The offer to add members that the table names.
#[must_use]
pub fn add_members(names: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Thêm vào hồ sơ các đơn vị: {names}"),
        Language::En => format!("Add these members to the dossier: {names}"),
    }
}
