//! Words of the screens of the work on a dossier: entry, check, score table.

use crate::text::Phrase;

pub const WORK: Phrase = Phrase("Chấm điểm", "Scoring");
pub const ENTRY: Phrase = Phrase("Nhập số liệu", "Entry");
pub const AUDIT: Phrase = Phrase("Kiểm tra", "Check");
pub const TABLE: Phrase = Phrase("Bảng điểm", "Score table");
