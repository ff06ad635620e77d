//! Words of the list of changes.

use crate::text::{Language, Phrase};

pub const TITLE: Phrase = Phrase("Lịch sử chỉnh sửa", "History of changes");
pub const UNDO: Phrase = Phrase("Hoàn tác", "Undo");
pub const REDO: Phrase = Phrase("Làm lại", "Redo");
pub const UNDONE: Phrase = Phrase("đã hoàn tác", "undone");
pub const NOTHING: Phrase = Phrase("Chưa có thay đổi nào", "Nothing was changed yet");
pub const NOTHING_MEANS: Phrase = Phrase(
    "Mỗi lần sửa được ghi lại ở đây: lúc nào, sửa gì, từ đâu đến đâu và vì sao.",
    "Every change is noted here: when, what, from which value to which, and why.",
);
pub const TO_RANKING: Phrase = Phrase("Đến bảng xếp hạng", "Go to the ranking");

/// How many changes there are, and how many were undone.
#[must_use]
pub fn count(done: usize, undone: usize, language: Language) -> String {
    let changes = match (language, done) {
        (Language::Vi, _) => format!("{done} thay đổi"),
        (Language::En, 1) => "1 change".to_owned(),
        (Language::En, _) => format!("{done} changes"),
    };
    if undone == 0 { changes } else { format!("{changes}, {undone} {}", language.of(UNDONE)) }
}
