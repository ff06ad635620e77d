//! The audit of what was entered: what departs from the rules, what cannot be right, what to look at again.
//!
//! Everything is data; the sentences are made in `text::audit`. Each part can be asked for alone. Parts that try other
//! values look at the best [`MOST_MEMBERS`] members, and at fewer where trials are dear; they say at how many.

mod departure;
mod dial;
mod easy;
mod finding;
mod peers;
mod recheck;
mod slip;
mod stray;
mod sums;
mod why;

pub use departure::{Departure, Departures, Totals, departures};
pub use easy::{EasyPlan, easy_plans};
pub use finding::findings;
pub use peers::Peers;
pub use recheck::{Change, NEAR, Part, Recheck, rechecks};
pub use slip::{Evidence, Slip, SlipKind, SlipPart, slips};
pub use stray::{exclusions, strays};
pub use sums::sums;
pub use why::{Reason, Why, line_by_line};

use crate::dossier::Dossier;
use crate::scoring::{Board, Finding, Scorecards, Stage, Trials, View};

/// The most members whose entries are tried with other values: the best ones.
pub const MOST_MEMBERS: usize = 64;
/// The most scorings of single members that a part of the audit may take.
const MOST_WORK: usize = 60_000;

/// What trying other values found, and how many members were looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found<T> {
    /// What was found, what matters most first.
    pub list: Vec<T>,
    /// How many members were looked at entirely, from the best on; all where it is as many as there are.
    pub members: usize,
}

/// All that an audit finds.
#[derive(Debug, Clone)]
pub struct Audit {
    /// What the rules make of the facts, no person's points counted: what claims are held against.
    pub rules: Board,
    /// Where claims depart from the rules, and both totals.
    pub departures: Departures,
    /// What is wrong or missing with single entries and sums.
    pub findings: Vec<Finding>,
    /// What may be a slip of the keyboard.
    pub slips: Found<Slip>,
    /// What is worth checking again, because a small change would change a place.
    pub rechecks: Found<Recheck>,
    /// Plans that the result of the year before had reached already.
    pub easy_plans: Found<EasyPlan>,
}

/// Audits a dossier under one view.
///
/// # Errors
/// What keeps the rulebook from being scored.
pub fn audit(dossier: &Dossier, view: View) -> Result<Audit, Vec<Finding>> {
    let board = Board::of(dossier, view)?;
    Ok(audit_of(dossier, &board))
}

/// Audits a dossier that this board was made of.
#[must_use]
pub fn audit_of(dossier: &Dossier, board: &Board) -> Audit {
    let rules = at_stage(dossier, board, Stage::Rules);
    let departures = departures(dossier, &rules);
    let mut findings = findings(dossier, board);
    findings.extend(sums(dossier, &rules));
    let mut trials = Trials::of(dossier, board);
    let slips = slips(&mut trials);
    let rechecks = rechecks(&mut trials);
    let easy_plans = easy_plans(&mut trials);
    Audit { rules, departures, findings, slips, rechecks, easy_plans }
}

/// The same dossier at another stage.
#[must_use]
pub fn at_stage(dossier: &Dossier, board: &Board, stage: Stage) -> Board {
    let rulebook = board.rulebook.clone();
    let cards = Scorecards::score(dossier, &rulebook, View { stage, ..board.cards.view() });
    let ranking = crate::scoring::Ranking::after(&rulebook, &cards, &board.ranking);
    Board { rulebook, cards, ranking }
}

/// What is asked about the entry of a member and a column; what is found is put into the list.
type Ask<'a, T> = dyn FnMut(&mut Trials<'_>, usize, usize, &mut Vec<T>) + 'a;

/// Goes through the entries that count and that lines read, of the best members first, and asks about each; stops
/// where the trials have become dear. Returns what was found and how many members were looked at entirely.
fn each_entry<T>(trials: &mut Trials<'_>, ask: &mut Ask<'_, T>) -> Found<T> {
    let mut found = Found { list: Vec::new(), members: 0 };
    let start = trials.work();
    for member in trials.members().take(MOST_MEMBERS) {
        for column in 0..trials.columns() {
            if trials.work().saturating_sub(start) > MOST_WORK {
                return found;
            }
            if trials.is_read(column) && trials.entry(member, column).is_some() {
                ask(trials, member, column, &mut found.list);
            }
        }
        found.members = found.members.saturating_add(1);
    }
    found
}
