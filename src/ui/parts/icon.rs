//! The few icons of the app, drawn as strokes on a 20 × 20 grid.

use leptos::prelude::*;

/// Two arrows back: undo.
pub const UNDO: &str = "M4 8h9a4 4 0 0 1 0 8H8M4 8l4-4M4 8l4 4";
/// Two arrows forth: redo.
pub const REDO: &str = "M16 8H7a4 4 0 0 0 0 8h5M16 8l-4-4M16 8l-4 4";
/// Three lines: the menu.
pub const MENU: &str = "M3 6h14M3 10h14M3 14h14";
/// A cross: close.
pub const CLOSE: &str = "M5 5l10 10M15 5L5 15";

/// One icon; the button around it carries the words.
#[must_use]
pub fn icon(path: &'static str) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
    .into_any()
}
