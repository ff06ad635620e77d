//! The words of each screen.
#![allow(missing_docs, reason = "a phrase says what it is")]

pub mod dossiers;
pub mod failed;
pub mod history;
pub mod province;
pub mod ranking;
pub mod shell;
pub mod start;
