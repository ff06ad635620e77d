//! The heart: a pure function from a dossier to scorecards and a ranking.
//!
//! No clock, no browser, no language and no binary float in it. The same function feeds the screen, the
//! stage, the print, the export and the tests, so they cannot disagree.

mod board;
mod check;
mod code;
mod context;
mod examples;
mod facts;
mod faults;
mod field;
mod finding;
mod group;
mod line;
mod lint;
mod node;
mod places;
mod ranking;
mod reach;
mod rule;
mod rulebook;
mod scorecards;
mod span;
mod step;
mod update;

pub use board::Board;
pub use code::Code;
pub use examples::run_examples;
pub use facts::fits;
pub use field::Field;
pub use finding::{Finding, Severity};
pub use lint::lint;
pub use ranking::{Place, Ranking, Standing};
pub use reach::reach;
pub use rulebook::{CheckedLine, Item, Node, Part, Rulebook, TOTAL};
pub use scorecards::{Excluded, ItemScore, Scorecards, Stage, State, View, explain};
pub use step::{Limit, Step, Trace, What};
