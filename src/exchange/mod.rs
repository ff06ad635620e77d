//! In and out as bytes and text: links, files, routes, and the form in which dossiers are kept.
//!
//! What comes from outside is not trusted: it passes [`gate`], which bounds it and reads it strictly.

pub mod file;
pub mod form;
pub mod gate;
pub mod kept;
mod link;
pub mod matrix;
mod ready;
mod route;
mod scorecards;

pub use link::{LinkProblem, Received, SendProblem, is_link, read_link, write_link};
pub use ready::Ready;
pub use route::{Route, Scene};
pub use scorecards::{SCORECARD_HEADING, TOTAL_CODE, item_codes, write_scorecards};
