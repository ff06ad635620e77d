//! The words of each screen.
#![allow(missing_docs, reason = "a phrase says what it is")]

pub mod audit;
pub mod compare;
pub mod dossiers;
pub mod entry;
pub mod failed;
pub mod history;
pub mod pact;
pub mod province;
pub mod ranking;
pub mod results;
pub mod shell;
pub mod stage;
pub mod start;
pub mod table;
pub mod work;
