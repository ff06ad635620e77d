//! Words of the ranking.

use crate::text::Phrase;

pub const TITLE: Phrase = Phrase("Xếp hạng", "Ranking");
pub const ILLUSTRATIVE_TABLE: Phrase = Phrase(
    "Bảng điểm minh họa: điểm và hạng tính ở đây không phải kết quả thật.",
    "An illustrative score table: points and places computed here are no real result.",
);
pub const BIG_SCREEN: Phrase = Phrase("Màn hình lớn", "Big screen");
pub const NO_MEMBERS: Phrase = Phrase("Hồ sơ này chưa có đơn vị nào.", "This dossier has no members yet.");
pub const ADD_MEMBERS: Phrase = Phrase("Thêm đơn vị", "Add members");
pub const NOBODY_FOUND: Phrase = Phrase("Không có đơn vị nào khớp.", "No member matches.");
pub const PLACE: Phrase = Phrase("Hạng", "Place");
pub const CHANGE: Phrase = Phrase("Đổi", "Chg");
pub const AGAINST_OFFICIAL: Phrase = Phrase("so với chính thức", "against the official places");
pub const AGAINST_CLAIMS: Phrase = Phrase("so với tự chấm", "against the self-scores");
pub const MEMBER: Phrase = Phrase("Đơn vị", "Member");
pub const TOTAL: Phrase = Phrase("Tổng điểm", "Total");
pub const CLAIMED: Phrase = Phrase("Tự chấm", "Self");
pub const DIFFERENCE: Phrase = Phrase("Chênh", "Diff.");
pub const DIFFERENCE_MEANS: Phrase = Phrase("chênh lệch so với tự chấm", "difference from the self-score");
pub const COUNT_STANDARD: Phrase = Phrase("Tính", "Count");
pub const POINTS_OF: Phrase = Phrase("Thử điểm chuẩn khác", "Try other standard points");
pub const POINTS_WANTED: Phrase = Phrase(
    "Điểm chuẩn là một số từ 0 trở lên, ví dụ 600.",
    "Standard points are one number from 0 up, for instance 600.",
);
pub const UP: Phrase = Phrase("lên", "up");
pub const DOWN: Phrase = Phrase("xuống", "down");
pub const FROM_PLACE: Phrase = Phrase("từ", "from");
pub const PUBLISHED_PLACE: Phrase = Phrase("hạng đã công bố:", "published place:");
pub const UNCLASSIFIED: Phrase = Phrase("không xếp loại", "unclassified");
pub const UNRANKED: Phrase = Phrase("chưa xếp hạng: còn thiếu số liệu", "no place: figures are missing");
pub const STAGE_OF_SCORING: Phrase = Phrase("Giai đoạn chấm", "Stage of scoring");
pub const STAGE_CLAIMED: Phrase = Phrase("Tự chấm", "Self-score");
pub const STAGE_RULES: Phrase = Phrase("Theo bảng", "By the rules");
pub const STAGE_APPRAISED: Phrase = Phrase("Thẩm định", "Appraised");
pub const STAGE_AGREED: Phrase = Phrase("Thống nhất", "Agreed");
pub const FIND_MEMBER: Phrase = Phrase("Tìm đơn vị", "Find a member");
pub const PUBLIC_ONLY_SWITCH: Phrase = Phrase("Chỉ số liệu công bố, công khai", "Published figures only");
pub const RULEBOOK_TROUBLE: Phrase = Phrase(
    "Bảng điểm chưa chấm được. Cần sửa những chỗ sau:",
    "The score table cannot be scored yet. Mend these places:",
);
