//! The edge: everything that only a browser can do. No other room but `ui` names web-sys.
//!
//! Plain functions and small structs. Nothing here panics: what a browser refuses comes back as an error or
//! as "it is not so". Listeners that return [`Listener`] stop when it is dropped.

pub mod clipboard;
pub mod clock;
pub mod collation;
pub mod fetch;
pub mod files;
mod listener;
pub mod location;
pub mod motion;
mod page;
pub mod panic;
pub mod print;
pub mod screen;
pub mod settings;
pub mod storage;
pub mod style;

pub use listener::Listener;
pub use page::{focus, focus_first, is_typing};

/// The page's window; there is none in a worker.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The page's document.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}
