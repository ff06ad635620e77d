//! Words of what is kept and sent: storage, links, files, other tabs.

use crate::text::{Language, Phrase};

pub const SAVE_FILE: Phrase = Phrase("Lưu thành tệp", "Save to file");
pub const OPEN_FILE: Phrase = Phrase("Mở một tệp", "Open a file");
pub const RELOAD: Phrase = Phrase("Tải lại trang", "Reload the page");
pub const DETAILS: Phrase = Phrase("Chi tiết", "Details");
pub const TO_DOSSIERS: Phrase = Phrase("Xem các hồ sơ", "See the dossiers");

// Storage.
pub const NOT_SAVED: Phrase = Phrase("Chưa lưu được.", "Not saved.");
pub const NOT_DONE: Phrase = Phrase("Chưa làm được.", "Not done.");
pub const NOT_SAVING: Phrase = Phrase("Không lưu được trên máy này.", "Nothing is kept on this device.");
pub const SWITCHED_OFF: Phrase = Phrase(
    "Trình duyệt không cho trang này lưu dữ liệu; thay đổi sẽ mất khi đóng trang. Hãy lưu thành tệp.",
    "The browser does not let this page keep data; changes are lost when it is closed. Save to a file.",
);
pub const FULL: Phrase = Phrase(
    "Bộ nhớ của trình duyệt đã đầy; thay đổi vẫn còn trên màn hình này. Hãy lưu thành tệp, hoặc xóa bớt hồ sơ.",
    "The browser’s storage is full; the changes are still on this screen. Save to a file, or delete a dossier.",
);
pub const NOT_WRITTEN: Phrase = Phrase(
    "Trình duyệt không ghi được; thay đổi vẫn còn trên màn hình này. Hãy lưu thành tệp.",
    "The browser could not write; the changes are still on this screen. Save to a file.",
);
pub const NOT_COPIED: Phrase = Phrase("Không còn chỗ cho một bản sao.", "There is no room left for a copy.");
pub const DAMAGED: Phrase = Phrase("Có dữ liệu không đọc được.", "Some data cannot be read.");
pub const DAMAGED_KEPT: Phrase = Phrase(
    "Dữ liệu được giữ nguyên, không ghi đè; có thể lưu thành tệp ở màn hình Hồ sơ.",
    "It is kept as it is and not overwritten; it can be saved to a file on the Dossiers screen.",
);
pub const RECOVERED: Phrase = Phrase(
    "Bản lưu mới nhất bị hỏng nên đã mở bản lưu trước đó. Bản hỏng được giữ ở màn hình Hồ sơ.",
    "The latest save is damaged, so the one before it was opened. The damaged one is kept on the Dossiers screen.",
);
pub const NEWER_TITLE: Phrase =
    Phrase("Hồ sơ này do bản mới hơn ghi", "This dossier was written by a newer version");
pub const NEWER_MEANS: Phrase = Phrase(
    "Bản đang chạy chưa đọc được hồ sơ này. Hãy tải lại trang để lấy bản mới.",
    "The version that runs cannot read it yet. Reload the page to get the new one.",
);
pub const NEWER_KEPT: Phrase =
    Phrase("Dữ liệu được giữ nguyên, không ghi đè.", "The data are kept as they are and not overwritten.");

// Two tabs.
pub const ELSEWHERE: Phrase =
    Phrase("Hồ sơ này vừa được sửa ở một thẻ khác.", "This dossier was just changed in another tab.");
pub const ELSEWHERE_MEANS: Phrase = Phrase(
    "Ở đây vẫn là bản cũ; chưa có gì bị ghi đè.",
    "Here is still the earlier one; nothing was overwritten.",
);
pub const OPEN_NEWER: Phrase = Phrase("Mở bản mới", "Open the new one");
pub const KEEP_AS_OTHER: Phrase = Phrase("Giữ bản này thành bản khác", "Keep this one as another dossier");
pub const DELETED_ELSEWHERE: Phrase =
    Phrase("Hồ sơ này vừa bị xóa ở một thẻ khác.", "This dossier was just deleted in another tab.");
pub const DELETED_ELSEWHERE_MEANS: Phrase =
    Phrase("Ở đây vẫn còn, nhưng chưa được lưu lại.", "Here it still is, but it is no longer kept.");
pub const KEEP_DELETED: Phrase = Phrase("Giữ lại ở đây", "Keep it here");
pub const THIS_COPY: Phrase = Phrase("bản ở thẻ này", "from this tab");

// Links.
pub const LINK_COPIED: Phrase = Phrase("Đã chép đường dẫn.", "The link was copied.");
pub const LINK_NOT_COPIED: Phrase = Phrase("Không tạo được đường dẫn.", "No link was made.");
pub const LINK_WITHOUT_ASSUMPTIONS: Phrase = Phrase(
    "Đường dẫn mang hồ sơ chính thức, không kèm giả định.",
    "It carries the official dossier, without the what-if.",
);
pub const COPY_BY_HAND: Phrase = Phrase("Đường dẫn", "Link");
pub const COPY_BY_HAND_MEANS: Phrase = Phrase(
    "Trình duyệt không cho chép tự động. Hãy chọn cả dòng này rồi chép.",
    "The browser does not let the page copy. Select this whole line and copy it.",
);
pub const CLOSE: Phrase = Phrase("Đóng", "Close");
pub const COPY_KEPT: Phrase = Phrase(
    "Đã giữ một bản trong trình duyệt này; có thể sửa.",
    "A copy is kept in this browser and can be changed.",
);
pub const NOTHING_CHANGED_HERE: Phrase =
    Phrase("Hồ sơ lưu trong máy này không bị thay đổi.", "The dossiers on this device were not touched.");
pub const LINK_BROKEN: Phrase = Phrase("Đường dẫn không nguyên vẹn", "The link is not whole");
pub const LINK_NOT_OPENED: Phrase = Phrase("Không mở được đường dẫn", "The link does not open");
pub const LINK_NEWER: Phrase = Phrase("Đường dẫn do bản mới hơn tạo", "The link was made by a newer version");

// Files.
pub const FILE_SAVED: Phrase = Phrase("Đã lưu thành tệp.", "Saved to a file.");
pub const FILE_WITHOUT_ASSUMPTIONS: Phrase = Phrase(
    "Tệp mang hồ sơ chính thức, không kèm giả định.",
    "It holds the official dossier, without the what-if.",
);
pub const FILE_NOT_OPENED: Phrase = Phrase("Không mở được tệp.", "The file does not open.");
pub const FILE_ALREADY: Phrase = Phrase(
    "Hồ sơ trong tệp giống hệt bản đang lưu ở đây.",
    "The dossier in the file is the same as the one kept here.",
);
pub const FROM_FILE: Phrase = Phrase("bản từ tệp", "from a file");
pub const FILE_AS_OTHER: Phrase = Phrase(
    "Ở đây đã có một bản khác của hồ sơ này, nên tệp được mở thành một hồ sơ riêng.",
    "Another state of this dossier is kept here, so the file was opened as a dossier of its own.",
);
pub const FILE_NOT_SAVED: Phrase = Phrase("Chưa lưu được tệp.", "The file was not saved.");
pub const FILE_NOT_SAVED_MEANS: Phrase = Phrase(
    "Trình duyệt không cho tải xuống. Hãy cho phép trang này tải tệp, hoặc chép đường dẫn.",
    "The browser did not let the download begin. Allow this page to download, or copy the link.",
);
pub const TRY_ANYWAY: Phrase = Phrase("Vẫn mở thử", "Open it anyway");

/// How to get back to what the app shows first.
#[must_use]
pub fn see_results(year: u16, language: Language) -> String {
    match language {
        Language::Vi => format!("Xem kết quả {year}"),
        Language::En => format!("See the results of {year}"),
    }
}

/// Names a long link and says what may happen to it.
#[must_use]
pub fn long_link(characters: usize, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "Đường dẫn dài {characters} ký tự; có ứng dụng nhắn tin sẽ cắt mất phần cuối, khi đó hãy gửi tệp."
        ),
        Language::En => {
            format!("It has {characters} characters; some messengers cut such a link: send a file then.")
        }
    }
}

/// Says that a change was kept apart, because another tab had saved first.
#[must_use]
pub fn kept_apart(name: &str, language: Language) -> String {
    match language {
        Language::Vi => {
            format!("Một thẻ khác đã lưu hồ sơ này trước, nên thay đổi ở đây được giữ thành “{name}”.")
        }
        Language::En => {
            format!("Another tab had saved this dossier first, so your change is kept as “{name}”.")
        }
    }
}

/// Says how many dossiers a file brought back that was saved when the app had failed.
#[must_use]
pub fn brought_back(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Vi, _) => format!("Đã lấy lại {count} hồ sơ từ tệp."),
        (Language::En, 1) => "1 dossier was brought back from the file.".to_owned(),
        (Language::En, _) => format!("{count} dossiers were brought back from the file."),
    }
}

/// Says that a file could not be read from the disk.
#[must_use]
pub fn file_not_read(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Máy không đọc được “{name}”; tệp có thể đã bị chuyển đi. Hãy chọn lại."),
        Language::En => format!("“{name}” could not be read; it may have been moved. Choose it again."),
    }
}

/// Says that a file is larger than any dossier.
#[must_use]
pub fn file_too_large(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("“{name}” lớn hơn một hồ sơ có thể có."),
        Language::En => format!("“{name}” is larger than a dossier can be."),
    }
}
