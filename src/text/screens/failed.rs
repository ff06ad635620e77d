//! Words of the message that stands where the app has failed, in both languages at once.

use crate::text::Phrase;

pub const TITLE: Phrase = Phrase("Ứng dụng gặp lỗi và đã dừng lại", "The app has failed and stopped");
pub const WHAT_NOW: Phrase = Phrase(
    "Những gì đã lưu vẫn còn trong trình duyệt này. Hãy lưu dữ liệu ra tệp cho chắc, rồi tải lại trang.",
    "What was saved is still in this browser. Save your data to a file to be safe, then reload the page.",
);
pub const SAVE: Phrase = Phrase("Lưu dữ liệu của tôi", "Save my data");
pub const DETAILS: Phrase = Phrase("Chi tiết để báo lỗi", "Details for a report");
pub const RELOAD: Phrase = Phrase("Tải lại trang", "Reload");
