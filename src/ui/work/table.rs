//! The score table as a tree, what its check finds, and the ready-made ones.

use super::screen;
use crate::text::screens::work as words;
use crate::ui::dom::El;
use crate::ui::session::Session;

/// The screen.
#[must_use]
pub fn table(session: Session) -> El {
    screen(session, words::TABLE, Vec::new())
}
