//! stub
use super::session::Session;
use crate::exchange::Scene;
use crate::text::Language;
pub fn big_screen(_s: Session, _c: Scene) {}
pub fn leave_big_screen(_s: Session) {}
pub fn copy_link(_s: Session) {}
pub fn save_file(_s: Session) {}
pub fn print() {}
pub fn next_theme(_s: Session) {}
pub fn theme_word(_t: u8, _l: Language) -> &'static str {
    ""
}
