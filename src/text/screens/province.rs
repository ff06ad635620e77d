//! Words of one member's sheet.

use crate::text::Phrase;

pub const MEMBER: Phrase = Phrase("Đơn vị", "Member");
pub const NO_SUCH_MEMBER: Phrase = Phrase("Hồ sơ này không có đơn vị đó", "This dossier has no such member");
pub const CLOSE: Phrase = Phrase("Đóng", "Close");
pub const STRONG: Phrase = Phrase("Mạnh so với cụm", "Strong against the cluster");
pub const WEAK: Phrase = Phrase("Yếu so với cụm", "Weak against the cluster");
pub const NOTHING_STANDS_OUT: Phrase = Phrase("không có gì nổi bật", "nothing stands out");
pub const SCORECARD: Phrase = Phrase("Bảng điểm", "Scorecard");
pub const MOVEMENTS: Phrase = Phrase("Phong trào của đơn vị", "The member’s movements");
pub const COMMITMENTS_IN_PACT: Phrase = Phrase("Cam kết trong Giao ước", "Commitments in the pact");
pub const TAG_MISSING: Phrase = Phrase("còn thiếu", "missing");
pub const TAG_BONUS: Phrase = Phrase("thưởng", "bonus");
pub const TAG_DEDUCTION: Phrase = Phrase("trừ", "deduction");
pub const TAG_CAPPED: Phrase = Phrase("chạm trần", "capped");
pub const TAG_DECIDED: Phrase = Phrase("thẩm định", "appraised");
pub const CLAUSE: Phrase = Phrase("Căn cứ", "Clause");
pub const NOT_COUNTED: Phrase =
    Phrase("không tính khi chỉ xét số liệu công bố", "not counted while only public figures are");
pub const SOURCE: Phrase = Phrase("Nguồn", "Source");
pub const CHANGE_FACT: Phrase = Phrase("Sửa số liệu", "Change the figure");
pub const CHANGE_SHORT: Phrase = Phrase("Sửa", "Change");
pub const CELL_HISTORY: Phrase = Phrase("Lịch sử của số liệu", "History of the figure");
pub const CHANGED: Phrase = Phrase("Đã sửa", "Changed");
pub const NOTE: Phrase = Phrase("Ghi chú, nguồn", "Note, source");
pub const WHY: Phrase = Phrase("Lý do sửa", "Reason for the change");
pub const RECORD: Phrase = Phrase("Ghi", "Record");
pub const TRY: Phrase = Phrase("Xem như giả định", "Try as a what-if");
pub const CANCEL: Phrase = Phrase("Thôi", "Cancel");
pub const NOT_KNOWN: Phrase = crate::text::words::NOT_KNOWN;
pub const VALUE: Phrase = Phrase("Giá trị", "Value");
pub const ACTUAL: Phrase = Phrase("Thực hiện", "Actual");
pub const PLAN: Phrase = Phrase("Kế hoạch", "Plan");
pub const YES: Phrase = Phrase("có", "yes");
pub const NO: Phrase = Phrase("không", "no");
pub const DATE: Phrase = Phrase("Ngày", "Date");
pub const WHAT_IF: Phrase =
    Phrase("Giả định: nếu điểm chuẩn khác đi", "What if the standard points were others");
pub const CRITERION: Phrase = Phrase("Tiêu chuẩn, tiêu chí", "Standard or criterion");
pub const STEPS_STANDARD: Phrase = Phrase("điểm chuẩn", "standard");
pub const STEPS_RESULT: Phrase = Phrase("được", "result");
