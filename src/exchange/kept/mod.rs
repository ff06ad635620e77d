//! How dossiers are kept: what is written, what is believed on reading, what is never overwritten.
//!
//! All of it works on a [`Shelf`]: the browser's local storage in the app, a map in tests and where local
//! storage is switched off.
//!
//! | key | what it holds |
//! |---|---|
//! | `thidua/dossier/ID/a`, `thidua/dossier/ID/b` | two states of a dossier in [envelopes](envelope): the last and the one before |
//! | `thidua/dossier/ID/now` | which of the two is the last, and its revision: `a 7` |
//! | `thidua/unread/N/dossier/ID/a` | what could not be read, moved out of the way |

pub mod envelope;
mod keys;
mod rescue;
mod save;
mod shelf;
mod store;

pub use envelope::{EnvelopeProblem, Kept};
pub use keys::{Elsewhere, PREFIX, elsewhere};
pub use rescue::{UNSAVED, rescued};
pub use save::{Decision, SaveProblem, decide, rename, save};
pub use shelf::{Full, MemoryShelf, Shelf};
pub use store::{Found, LoadProblem, Loaded, Unread, delete, discard_unread, list, load, new_id};
