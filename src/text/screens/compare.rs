//! Words of the comparison.

use crate::text::{Language, Phrase};

pub const TITLE: Phrase = Phrase("So sánh", "Compare");
pub const FROM: Phrase = Phrase("Từ", "From");
pub const TO: Phrase = Phrase("đến", "to");
pub const SWAP: Phrase = Phrase("Đổi chiều", "Swap");
pub const PUBLISHED: Phrase = Phrase("Đã công bố", "Published");
pub const AGREED: Phrase = Phrase("Thống nhất (chính thức)", "Agreed (official)");
pub const RULES: Phrase = Phrase("Theo bảng điểm", "By the rules");
pub const CLAIMED: Phrase = Phrase("Tự chấm", "Self-score");
pub const APPRAISED: Phrase = Phrase("Thẩm định", "Appraised");
pub const ASSUMED: Phrase = Phrase("Giả định", "What-if");
pub const PUBLIC_ONLY: Phrase = Phrase("Chỉ số liệu công khai", "Public figures only");
pub const UP: Phrase = Phrase("lên", "up");
pub const DOWN: Phrase = Phrase("xuống", "down");
pub const SAME: Phrase = Phrase("giữ nguyên", "unchanged");
pub const MOST: Phrase = Phrase("thay đổi nhiều nhất", "moved most");
pub const NO_PLACE: Phrase = Phrase("không rõ hạng", "place not known");
pub const POINTS_ILLUSTRATIVE: Phrase = Phrase("điểm minh họa", "illustrative points");

/// How many members moved up, down, not at all, and of how many it is not known.
#[must_use]
pub fn summary(up: usize, down: usize, same: usize, unknown: usize, language: Language) -> String {
    let said = match language {
        Language::Vi => [
            (up, format!("{up} đơn vị lên")),
            (down, format!("{down} đơn vị xuống")),
            (same, format!("{same} đơn vị giữ nguyên")),
            (unknown, format!("{unknown} đơn vị chưa so sánh được")),
        ],
        Language::En => [
            (up, format!("{up} up")),
            (down, format!("{down} down")),
            (same, format!("{same} unchanged")),
            (unknown, format!("{unknown} cannot be compared")),
        ],
    };
    let parts: Vec<String> = said.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    if parts.is_empty() { String::new() } else { format!("{}.", parts.join(", ")) }
}
