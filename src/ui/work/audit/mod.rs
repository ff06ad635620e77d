//! What deserves a second look before the ceremony.

use super::screen;
use crate::text::screens::work as words;
use crate::ui::dom::El;
use crate::ui::session::Session;

/// The screen.
#[must_use]
pub fn audit(session: Session) -> El {
    screen(session, words::AUDIT, Vec::new())
}
