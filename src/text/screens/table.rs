//! Words of the score table: what it says, what its check found, the ready-made ones.

use crate::insight::fit::Fit;
use crate::text::{Language, Phrase};

pub const IN_VIEW: Phrase = Phrase("Bảng điểm của hồ sơ đang mở", "The score table of the open dossier");
pub const PREVIEW: Phrase = Phrase("Xem trước, chưa dùng", "A preview, not in use");
pub const BACK: Phrase = Phrase("Về bảng điểm của hồ sơ", "Back to the dossier’s table");
pub const UNNAMED: Phrase = Phrase("Bảng điểm chưa có tên", "Score table without a name");
pub const TOTAL: Phrase = Phrase("Tổng điểm", "Total");
pub const EMPTY: Phrase = Phrase(
    "Bảng điểm này chưa có tiêu chuẩn nào. Hãy chọn một bảng điểm có sẵn hoặc mở từ tệp.",
    "This score table has no standards yet. Choose a ready-made one or open one from a file.",
);

// Choosing.
pub const READY: Phrase = Phrase("Bảng điểm có sẵn", "Ready-made score tables");
pub const OF_DOSSIER: Phrase = Phrase("của hồ sơ đang mở", "of the open dossier");
pub const READY_DOSSIERS: Phrase = Phrase("Hồ sơ mẫu", "Example dossiers");
pub const FROM_FILE: Phrase = Phrase("Mở bảng điểm từ tệp", "Open a table from a file");
pub const COMING: Phrase = Phrase("Đang tải…", "Loading…");
pub const NOT_REACHED: Phrase = Phrase(
    "Chưa tải được. Hãy kiểm tra kết nối mạng rồi thử lại.",
    "It could not be loaded. Check the connection and try again.",
);
pub const NO_STANDARDS: Phrase =
    Phrase("Bảng điểm trong tệp chưa có tiêu chuẩn nào.", "The table in the file has no standards yet.");
pub const NOT_OPENED: Phrase = Phrase("Không mở được bảng điểm.", "The score table does not open.");

// Using one.
pub const START: Phrase = Phrase("Lập hồ sơ với bảng điểm này", "Start a dossier with this table");
pub const USE: Phrase = Phrase("Dùng cho hồ sơ đang mở", "Use it in the open dossier");
pub const USE_QUESTION: Phrase =
    Phrase("Dùng bảng điểm này cho hồ sơ đang mở?", "Use this table in the open dossier?");
pub const USE_IT: Phrase = Phrase("Dùng bảng điểm này", "Use this table");
pub const KEEP_PRESENT: Phrase = Phrase("Giữ bảng đang dùng", "Keep the present one");
pub const UNDOABLE: Phrase = Phrase("Có thể hoàn tác.", "It can be undone.");
pub const USED: Phrase = Phrase("Đã thay bảng điểm của hồ sơ.", "The dossier has another score table now.");
pub const CHANGED_WHY: Phrase = Phrase("Thay bảng điểm", "Another score table");

// The check.
pub const CHECK: Phrase = Phrase("Kiểm tra bảng điểm", "Check of the table");
pub const NOTHING_FOUND: Phrase = Phrase("Không có gì phải xem lại.", "There is nothing to look at.");
pub const ERROR: Phrase = Phrase("Phải sửa", "To mend");
pub const WARNING: Phrase = Phrase("Nên xem lại", "To look at");
pub const WHOLE_TABLE: Phrase = Phrase("Cả bảng điểm", "The table as a whole");
pub const EXAMPLES: Phrase = Phrase("Ví dụ kiểm chứng", "Worked examples");
pub const EXAMPLES_WAIT: Phrase = Phrase(
    "Chưa tính được ví dụ vì bảng điểm còn lỗi phải sửa.",
    "The examples cannot be reckoned while the table has errors to mend.",
);
pub const AGREES: Phrase = Phrase("Đúng", "Agrees");
pub const DIFFERS: Phrase = Phrase("Sai khác", "Differs");

// The tree.
pub const RULES: Phrase = Phrase("Các tiêu chuẩn và tiêu chí", "Standards and criteria");
pub const FIND: Phrase = Phrase("Tìm trong bảng điểm", "Search the table");
pub const EXPAND: Phrase = Phrase("Mở tất cả", "Open all");
pub const COLLAPSE: Phrase = Phrase("Gập lại", "Close all");

/// How many errors and warnings were found, in one line.
#[must_use]
pub fn found(errors: usize, warnings: usize, language: Language) -> String {
    let errors = match (language, errors) {
        (_, 0) => None,
        (Language::Vi, _) => Some(format!("{errors} lỗi phải sửa trước khi chấm điểm")),
        (Language::En, 1) => Some("1 error to mend before scoring".to_owned()),
        (Language::En, _) => Some(format!("{errors} errors to mend before scoring")),
    };
    let warnings = match (language, warnings) {
        (_, 0) => None,
        (Language::Vi, _) => Some(format!("{warnings} điều nên xem lại")),
        (Language::En, 1) => Some("1 thing to look at".to_owned()),
        (Language::En, _) => Some(format!("{warnings} things to look at")),
    };
    let told: Vec<String> = errors.into_iter().chain(warnings).collect();
    if told.is_empty() { language.of(NOTHING_FOUND).to_owned() } else { format!("{}.", told.join(", ")) }
}

/// How many things were found in a part of the table, on one word's room.
#[must_use]
pub fn found_here(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Vi, _) => format!("{count} điều nên xem lại"),
        (Language::En, _) => format!("{count} to look at"),
    }
}

/// How many numbers of a worked example come out as its authors expect.
#[must_use]
pub fn agrees(numbers: usize, language: Language) -> String {
    match (language, numbers) {
        (Language::Vi, _) => format!("{numbers} con số tính ra như mong đợi"),
        (Language::En, 1) => "1 number as expected".to_owned(),
        (Language::En, _) => format!("{numbers} numbers as expected"),
    }
}

/// How many items hold what is searched.
#[must_use]
pub fn hits(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Vi, 0) => "Không có mục nào khớp.".to_owned(),
        (Language::Vi, _) => format!("{count} mục khớp."),
        (Language::En, 0) => "Nothing matches.".to_owned(),
        (Language::En, 1) => "1 item matches.".to_owned(),
        (Language::En, _) => format!("{count} items match."),
    }
}

/// What becomes of the entries of a dossier under another table.
#[must_use]
pub fn fit(fit: &Fit, language: Language) -> String {
    let vi = language == Language::Vi;
    let Fit { read, without_measure, unfit, without_item } = *fit;
    if read.saturating_add(without_measure).saturating_add(unfit).saturating_add(without_item) == 0 {
        return language
            .of(Phrase("Hồ sơ chưa có số liệu nào.", "The dossier has no figures yet."))
            .to_owned();
    }
    let mut told = vec![if vi {
        format!("Bảng mới dùng được {read} số liệu đã nhập.")
    } else {
        format!("Of the figures entered the new table reads {read}.")
    }];
    if without_measure > 0 {
        told.push(if vi {
            format!("{without_measure} số liệu không có trong bảng mới: vẫn giữ trong hồ sơ nhưng không tính điểm.")
        } else {
            format!("It has no place for {without_measure}: they stay in the dossier and are not scored.")
        });
    }
    if unfit > 0 {
        told.push(if vi {
            format!("{unfit} số liệu không đúng loại bảng mới cần: phải nhập lại.")
        } else {
            format!("{unfit} are not of the kind that it wants: they must be entered again.")
        });
    }
    if without_item > 0 {
        told.push(if vi {
            format!(
                "{without_item} điểm đã chấm thuộc mục không có trong bảng mới: vẫn giữ nhưng không tính."
            )
        } else {
            format!("{without_item} scores are for items that it does not have: they stay and do not count.")
        });
    }
    told.join(" ")
}
