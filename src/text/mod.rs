//! Every word that people read, in Vietnamese and English; numbers and dates in each language's form.

pub mod audit;
pub mod describe;
pub mod explain;
pub mod form;
mod language;
pub mod number;
pub mod outside;
pub mod problem;
pub mod ready;
pub mod rule;
pub mod screens;
pub mod search;
pub mod words;

pub use language::{Language, Phrase};
pub use words::without_name as member_without_name;
