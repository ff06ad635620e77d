//! Words of the pact.

use crate::text::{Language, Phrase};

pub const TITLE: Phrase = Phrase("Giao ước thi đua năm", "Emulation pact of");
pub const FIND: Phrase = Phrase("Tìm trong giao ước", "Find in the pact");
pub const WHOLE_CLUSTER: Phrase = Phrase("Cả cụm", "Whole cluster");
pub const BIG_SCREEN: Phrase = Phrase("Màn hình lớn", "Big screen");
pub const PRINT: Phrase = Phrase("In giao ước", "Print the pact");
pub const COMMITMENTS: Phrase = Phrase("Cam kết của các đơn vị", "Commitments of members");
pub const MORE_MOVEMENTS: Phrase = Phrase("và các phong trào khác", "and other movements");
pub const UNSIGNED: Phrase = Phrase("Chưa ghi nhận chữ ký của:", "No signature recorded of:");
pub const MEMBERS_MOVEMENTS: Phrase = Phrase("Phong trào của các đơn vị", "Movements of members");
pub const SIGNATURE: Phrase = Phrase("Ký kết", "Signature");
pub const HAS_SIGNED: Phrase = Phrase("đã ký giao ước", "has signed the pact");
pub const HAS_NOT_SIGNED: Phrase = Phrase("chưa ghi nhận chữ ký", "no signature recorded");
pub const OFFICE: Phrase = Phrase("Chức vụ", "Office");
pub const COMMITMENT: Phrase = Phrase("Cam kết", "Commitments");
pub const NO_OWN_COMMITMENT: Phrase = Phrase(
    "chưa công bố cam kết riêng; các nội dung chung dưới đây áp dụng cho mọi đơn vị ký kết",
    "none of its own published; the contents below hold for every member that signed",
);
pub const MOVEMENT: Phrase = Phrase("Phong trào", "Movements");
pub const NO_OWN_MOVEMENT: Phrase = Phrase("chưa ghi nhận phong trào riêng", "none of its own recorded");
pub const TO_SCORECARD: Phrase = Phrase("Xem bảng điểm của đơn vị", "See the member’s scorecard");
pub const EMPTY: Phrase = Phrase(
    "Hồ sơ này chưa có giao ước thi đua: chưa có phương châm, nội dung, chữ ký và phong trào.",
    "This dossier has no emulation pact yet: no motto, contents, signatures or movements.",
);

/// When and where the pact was signed; empty where neither is known.
#[must_use]
pub fn signed(day: Option<&str>, place: &str, language: Language) -> String {
    match (language, day, place) {
        (_, None, "") => String::new(),
        (Language::Vi, Some(day), "") => format!("Ký ngày {day}"),
        (Language::Vi, Some(day), place) => format!("Ký ngày {day} tại {place}"),
        (Language::Vi, None, place) => format!("Ký tại {place}"),
        (Language::En, Some(day), "") => format!("Signed on {day}"),
        (Language::En, Some(day), place) => format!("Signed on {day} in {place}"),
        (Language::En, None, place) => format!("Signed in {place}"),
    }
}

/// How many members have signed.
#[must_use]
pub fn signatures(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Vi, 0) => "Chưa ghi nhận chữ ký".to_owned(),
        (Language::Vi, count) => format!("{count} đơn vị ký kết"),
        (Language::En, 0) => "No signatures recorded".to_owned(),
        (Language::En, 1) => "Signed by 1 member".to_owned(),
        (Language::En, count) => format!("Signed by {count} members"),
    }
}

/// How often what is searched was found.
#[must_use]
pub fn found(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Vi, 0) => "Không có chỗ nào khớp.".to_owned(),
        (Language::Vi, count) => format!("{count} chỗ khớp"),
        (Language::En, 0) => "No match.".to_owned(),
        (Language::En, 1) => "1 match".to_owned(),
        (Language::En, count) => format!("{count} matches"),
    }
}
