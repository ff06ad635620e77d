//! In and out as bytes and text.
mod route;
pub use route::{Route, Scene};
