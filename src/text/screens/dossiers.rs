//! Words of the list of dossiers, of opening files and of starting a new period.

use crate::text::{Language, Phrase};

pub const TITLE: Phrase = Phrase("Hồ sơ", "Dossiers");
pub const KEPT_HERE: Phrase =
    Phrase("Lưu trong trình duyệt này; không gửi đi đâu.", "Kept in this browser; nothing is sent anywhere.");
pub const LIST: Phrase = Phrase("Các hồ sơ", "The dossiers");
pub const OPEN_NOW: Phrase = Phrase("đang mở", "open");
pub const ORIGINAL: Phrase = Phrase("bản gốc", "original");
pub const COMES_ALONG: Phrase = Phrase("đi kèm ứng dụng", "comes with the app");
pub const LAST_CHANGED: Phrase = Phrase("lưu lần cuối", "last saved");
pub const OPEN: Phrase = Phrase("Mở", "Open");
pub const RENAME: Phrase = Phrase("Đổi tên", "Rename");
pub const DUPLICATE: Phrase = Phrase("Nhân bản", "Duplicate");
pub const SAVE_FILE: Phrase = Phrase("Lưu thành tệp", "Save to file");
pub const COPY_LINK: Phrase = Phrase("Chép đường dẫn", "Copy link");
pub const DELETE: Phrase = Phrase("Xóa", "Delete");
pub const UNNAMED: Phrase = Phrase("Hồ sơ chưa có tên", "Dossier without a name");

pub const NEW_NAME: Phrase = Phrase("Tên hồ sơ", "Name of the dossier");
pub const NAME_WANTED: Phrase = Phrase("Hãy ghi tên hồ sơ.", "Give the dossier a name.");
pub const RENAMED: Phrase = Phrase("Đã đổi tên hồ sơ.", "The dossier was renamed.");
pub const RECORD: Phrase = Phrase("Ghi", "Record");
pub const CANCEL: Phrase = Phrase("Thôi", "Cancel");
pub const COPY: Phrase = Phrase("bản sao", "copy");

pub const DELETE_MEANS: Phrase = Phrase(
    "Hồ sơ sẽ mất khỏi trình duyệt này. Hãy lưu thành tệp nếu còn cần đến.",
    "The dossier will be gone from this browser. Save it to a file if it may still be needed.",
);
pub const KEEP_IT: Phrase = Phrase("Giữ lại", "Keep it");
pub const SAVE_THEN_DELETE: Phrase = Phrase("Lưu thành tệp rồi xóa", "Save to file, then delete");

pub const UNREADABLE: Phrase = Phrase("Dữ liệu không đọc được", "Data that cannot be read");
pub const UNREADABLE_KEPT: Phrase = Phrase("dữ liệu được giữ nguyên", "kept as it is");
pub const NEWER: Phrase = Phrase("Hồ sơ do bản mới hơn ghi", "Dossier written by a newer version");
pub const NOT_AS_SAVED: Phrase = Phrase("không còn đúng như khi lưu", "no longer as it was saved");

pub const OPEN_FILE: Phrase = Phrase("Mở một tệp", "Open a file");
pub const DROP_HERE: Phrase = Phrase(
    "Thả tệp hồ sơ (.json) vào đây, hoặc chọn từ máy.",
    "Drop a dossier file (.json) here, or choose one from this device.",
);
pub const CHOOSE_FILE: Phrase = Phrase("Chọn tệp", "Choose a file");

pub const NEW_PERIOD: Phrase = Phrase("Kỳ thi đua mới", "A new period");
pub const NEW_PERIOD_MEANS: Phrase = Phrase(
    "Tạo một hồ sơ trống để nhập số liệu; hồ sơ đang mở vẫn được giữ.",
    "Makes an empty dossier to fill in; the one that is open stays as it is.",
);
pub const CLUSTER_NAME: Phrase = Phrase("Tên cụm", "Name of the cluster");
pub const RESULTS_YEAR: Phrase = Phrase("Năm chấm điểm", "Year that is scored");
pub const PACT_YEAR: Phrase = Phrase("Năm của Giao ước", "Year of the pact");
pub const MEMBERS: Phrase = Phrase("Các đơn vị, mỗi dòng một tên", "Members, one name a line");
pub const SCORE_TABLE: Phrase = Phrase("Bảng điểm", "Score table");
pub const SAME_TABLE: Phrase = Phrase("Như hồ sơ đang mở", "As in the open dossier");
pub const EMPTY_TABLE: Phrase = Phrase("Trống", "Empty");
pub const CREATE: Phrase = Phrase("Tạo hồ sơ", "Create the dossier");
pub const CLUSTER_WANTED: Phrase = Phrase("Hãy ghi tên cụm.", "Give the name of the cluster.");
pub const MEMBERS_WANTED: Phrase = Phrase("Hãy ghi ít nhất một đơn vị.", "Give at least one member.");
pub const PACT_NOT_BEFORE: Phrase = Phrase(
    "Năm của Giao ước không thể trước năm chấm điểm.",
    "The pact cannot be for a year before the one that is scored.",
);

/// How many members a dossier has.
#[must_use]
pub fn members(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Vi, _) => format!("{count} đơn vị"),
        (Language::En, 1) => "1 member".to_owned(),
        (Language::En, _) => format!("{count} members"),
    }
}

/// Says what a year looks like, with an example.
#[must_use]
pub fn year_wanted(example: u16, language: Language) -> String {
    match language {
        Language::Vi => format!("Năm gồm bốn chữ số, ví dụ {example}."),
        Language::En => format!("A year has four digits, for instance {example}."),
    }
}

/// Says that a member stands twice.
#[must_use]
pub fn twice(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("“{name}” được ghi hai lần."),
        Language::En => format!("“{name}” stands twice."),
    }
}

/// Asks whether a dossier is to be deleted.
#[must_use]
pub fn delete_question(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Xóa “{name}”?"),
        Language::En => format!("Delete “{name}”?"),
    }
}

/// Says that a dossier was deleted.
#[must_use]
pub fn deleted(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Đã xóa “{name}”."),
        Language::En => format!("“{name}” was deleted."),
    }
}

/// Says that a dossier is open now.
#[must_use]
pub fn opened(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Đã mở “{name}”."),
        Language::En => format!("“{name}” is open."),
    }
}

/// Says that a new dossier was made.
#[must_use]
pub fn created(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Đã tạo “{name}”. Mở từng đơn vị để nhập số liệu."),
        Language::En => format!("“{name}” was made. Open a member to enter its figures."),
    }
}

/// Says that a copy of a dossier was made.
#[must_use]
pub fn duplicated(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Đã nhân bản thành “{name}”."),
        Language::En => format!("Duplicated as “{name}”."),
    }
}

/// Says which form something has and which one can be read.
#[must_use]
pub fn newer_form(theirs: &str, ours: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("dạng {theirs}, bản đang chạy đọc được đến {ours}"),
        Language::En => format!("form {theirs}, this version reads up to {ours}"),
    }
}
