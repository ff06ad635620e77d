//! The heart: a pure function from a dossier to scorecards and a ranking.
//!
//! No clock, no browser, no language and no binary float in it. The same function feeds the screen, the
//! stage, the print, the export and the tests, so they cannot disagree.

mod alone;
mod best;
mod board;
mod check;
mod code;
mod context;
mod edges;
mod examples;
mod facts;
mod faults;
mod field;
mod finding;
mod group;
mod lead;
mod line;
mod lint;
mod node;
mod places;
mod ranking;
mod reach;
mod rule;
mod rulebook;
mod scorecards;
mod slope;
mod span;
mod step;
mod trial;
mod unbanded;
mod update;
mod walk;

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
pub use scorecards::{Excluded, Explainer, ItemScore, Scorecards, Stage, State, View, explain};
pub use slope::{Slope, Slopes};
pub use step::{Limit, Step, Trace, What};
pub use trial::{MOST_MOVES, Move, Outcome, Trials, Tried};
pub use unbanded::{Unbanded, unbanded};
