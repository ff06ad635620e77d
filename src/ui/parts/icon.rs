//! The few icons of the app, drawn as strokes on a 20 × 20 grid.

use crate::ui::dom::{El, svg};

/// An arrow back: undo.
pub const UNDO: &str = "M4 8h9a4 4 0 0 1 0 8H8M4 8l4-4M4 8l4 4";
/// An arrow forth: redo.
pub const REDO: &str = "M16 8H7a4 4 0 0 0 0 8h5M16 8l-4-4M16 8l-4 4";
/// Three lines: the menu.
pub const MENU: &str = "M3 6h14M3 10h14M3 14h14";
/// A cross: close.
pub const CLOSE: &str = "M5 5l10 10M15 5L5 15";

/// One icon; the button around it carries the words.
#[must_use]
pub fn icon(path: &str) -> El {
    let frame = svg("svg").attr("class", "icon").attr("viewBox", "0 0 20 20").attr("aria-hidden", "true");
    frame.add(svg("path").attr("d", path))
}
