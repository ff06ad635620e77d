//! Words of the frame round every screen.

use crate::text::Phrase;

pub const SKIP: Phrase = Phrase("Đến nội dung", "Skip to content");
pub const SWITCH_DOSSIER: Phrase = Phrase("Đổi hồ sơ", "Switch dossier");
pub const SCREENS: Phrase = Phrase("Màn hình", "Screens");
pub const RESULTS: Phrase = Phrase("Kết quả", "Results");
pub const RANKING: Phrase = Phrase("Xếp hạng", "Ranking");
pub const PACT: Phrase = Phrase("Giao ước", "Pact");
pub const COMPARE: Phrase = Phrase("So sánh", "Compare");
pub const DOSSIERS: Phrase = Phrase("Hồ sơ", "Dossiers");
pub const UNDO: Phrase = Phrase("Hoàn tác", "Undo");
pub const REDO: Phrase = Phrase("Làm lại", "Redo");
pub const MENU: Phrase = Phrase("Trình đơn", "Menu");
pub const STATE: Phrase = Phrase("Trạng thái", "State");
pub const FROM_LINK: Phrase = Phrase("Xem từ đường dẫn (chỉ đọc).", "Opened from a link (read-only).");
pub const SENT: Phrase = Phrase("gửi lúc", "sent");
pub const KEEP_COPY: Phrase = Phrase("Giữ một bản", "Keep a copy");
pub const CLOSE_LINK: Phrase = Phrase("Về hồ sơ của tôi", "Back to my dossiers");
pub const ASSUMED: Phrase = Phrase("Giả định, không phải kết quả.", "What-if, not a result.");
pub const DROP: Phrase = Phrase("Bỏ giả định", "Drop");
pub const KEEP: Phrase = Phrase("Giữ thành chính thức", "Keep as official");
pub const KEPT_BECAUSE: Phrase = Phrase("Giữ từ giả định", "Kept from a what-if");
pub const PUBLIC_ONLY: Phrase =
    Phrase("Chỉ số liệu công bố, công khai.", "Published and public figures only.");
pub const PUBLIC_ONLY_MEANS: Phrase = Phrase(
    "Số liệu còn thiếu làm cho hạng thành một khoảng; bảng điểm vẫn là minh họa nếu có ghi như vậy.",
    "What is missing turns a place into an interval; the score table stays illustrative where it says so.",
);
pub const SHOW_ALL: Phrase = Phrase("Hiện tất cả", "Show all");
pub const CLOSE: Phrase = Phrase("Đóng", "Close");
pub const BIG_SCREEN: Phrase = Phrase("Màn hình lớn", "Big screen");
pub const COPY_LINK: Phrase = Phrase("Chép đường dẫn", "Copy link");
pub const SAVE_FILE: Phrase = Phrase("Lưu thành tệp", "Save to file");
pub const OPEN_FILE: Phrase = Phrase("Mở tệp", "Open a file");
pub const PRINT: Phrase = Phrase("In", "Print");
pub const PUBLIC_ONLY_SWITCH: Phrase =
    Phrase("Chỉ số liệu công bố, công khai", "Published and public figures only");
pub const HIDE_NAMES: Phrase = Phrase("Giấu tên đơn vị", "Hide members’ names");
pub const THEME_DEVICE: Phrase = Phrase("Giao diện: theo máy", "Theme: as the device");
pub const THEME_LIGHT: Phrase = Phrase("Giao diện: sáng", "Theme: light");
pub const THEME_DARK: Phrase = Phrase("Giao diện: tối", "Theme: dark");
pub const HISTORY: Phrase = Phrase("Lịch sử chỉnh sửa", "History of changes");
pub const PART_COMING: Phrase = Phrase("Đang tải…", "Loading…");
pub const PART_MISSING: Phrase = Phrase(
    "Chưa tải được phần này của ứng dụng. Hãy kiểm tra kết nối mạng rồi thử lại.",
    "This part of the app could not be loaded. Check the connection and try again.",
);
pub const TRY_AGAIN: Phrase = Phrase("Thử lại", "Try again");
pub const PRINTED: Phrase = Phrase("In ngày", "Printed");
pub const FINGERPRINT: Phrase = Phrase("dấu vân", "fingerprint");
