//! Exact numbers: points, percents, counts and days, from the keyboard to the paper.
//!
//! What is counted is also put in order here.
//!
//! Nothing here is a binary float: a sum shown as 109,5 *is* 109,5.

mod date;
mod exact;
mod order;
mod power;
mod short;
mod typed;

pub use date::{Date, DateProblem};
pub use exact::{Exact, ExactProblem};
pub use order::{sort_by, sort_by_key};
pub use typed::{DecimalMark, Typed, TypedProblem, decimal_mark, read_machine, read_typed, read_typed_with};
