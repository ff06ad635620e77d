//! Words of the big screen.

use crate::text::Phrase;

pub const RESULTS: Phrase = Phrase("Kết quả năm", "Results of");
pub const RANKING: Phrase = Phrase("Xếp hạng năm", "Ranking of");
pub const ILLUSTRATIVE: Phrase =
    Phrase("minh họa, không phải kết quả công bố", "illustrative, not published results");
pub const LEAVE: Phrase = Phrase("Rời màn hình lớn", "Leave the big screen");
pub const KEYS: Phrase = Phrase(
    "Phím mũi tên hoặc Page Up, Page Down: trang trước, trang sau. T: nền sáng, nền tối. Esc: rời màn hình lớn.",
    "Arrow keys or Page Up, Page Down: page before, next page. T: light, dark. Esc: leave the big screen.",
);
