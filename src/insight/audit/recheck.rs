//! What is worth checking again: the entries of which the smallest change would change a place, anybody's.
//!
//! A number is turned up and down in steps of its own last digit (counts by one, days by one) until the ranking is
//! another, no further than to nothing or to its double. Between the edges of the rules points go one way, so the engine
//! is asked at the edges and the place of the change is then closed in on; it is scored there, and one step before.
//! Only where one number pulls points both ways at once between two edges are the first [`NEAR`] steps asked one by one,
//! and a change beyond them need not be the very first; nor need it be where a rule compares members and one number moves
//! others against each other.

use super::dial::{Dial, whole};
use super::{Found, each_entry};
use crate::dossier::{Measure, Rule, Value};
use crate::number::Exact;
use crate::scoring::{Move, Rulebook, Slope, Slopes, Trials, Tried};

pub use super::dial::Part;

/// How many steps are asked one by one where points may go both ways.
pub const NEAR: i64 = 60;

/// An entry and the smallest changes of it that would change a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recheck {
    /// The member.
    pub member: usize,
    /// The column of the measure.
    pub column: usize,
    /// Which number of the entry; the whole for answers and choices.
    pub part: Part,
    /// The changes: of a number down and up at most, of answers and choices each other one; the smallest first.
    pub changes: Vec<Change>,
}

/// A change of an entry that changes a place, while one step less does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The other value.
    pub to: Value,
    /// How much the number changes, days for a day; nothing for answers and choices.
    pub by: Option<Exact>,
    /// The size of the change: a share of the number, of a year for days; 1 for answers and choices and where the
    /// number is zero.
    pub size: Exact,
    /// Whose places change: the member's own first if it does, then the nearest.
    pub moves: Vec<Move>,
    /// How many more there are.
    pub more: usize,
}

/// Finds the entries of which a small change would change a place, the smallest change first.
pub fn rechecks(trials: &mut Trials<'_>) -> Found<Recheck> {
    let rulebook = &trials.board().rulebook;
    // What does not hang on the member is asked once for each column: of numbers, and of actuals.
    let slopes: Vec<[Slopes; 2]> = (0..trials.columns())
        .map(|column| [rulebook.slopes(column, false), rulebook.slopes(column, true)])
        .collect();
    let mut found = each_entry(trials, &mut |trials, member, column, list| {
        let slopes = slopes.get(column).copied().unwrap_or_default();
        of_entry(trials, member, column, slopes, list);
    });
    found.list.sort_by(|a, b| {
        let size = |one: &Recheck| one.changes.first().map(|change| change.size);
        let place = |one: &Recheck| (one.column, one.member, one.part);
        size(a).cmp(&size(b)).then_with(|| place(a).cmp(&place(b)))
    });
    found
}

fn of_entry(
    trials: &mut Trials<'_>,
    member: usize,
    column: usize,
    slopes: [Slopes; 2],
    list: &mut Vec<Recheck>,
) {
    let Some((entry, measure)) = trials.entry(member, column).zip(trials.measure(column)) else { return };
    let [of_number, of_actual] = slopes;
    for dial in Dial::all(&entry.value, measure) {
        let slopes = if dial.part == Part::Actual { of_actual } else { of_number };
        let mut edges = None;
        let mut changes = Vec::new();
        for up in [false, true] {
            let turn = Turn { dial: &dial, member, column, up, slopes };
            let change = turn.first(trials, &mut edges).and_then(|steps| turn.change(trials, steps));
            changes.extend(change);
        }
        push(list, member, column, dial.part, changes);
    }
    let others = others(&entry.value, measure, &trials.board().rulebook, column);
    let mut changes = Vec::new();
    for to in others {
        if let Some(outcome) = trials.outcome(member, column, &to).filter(|outcome| !outcome.moves.is_empty())
        {
            let (moves, more) = (outcome.moves, outcome.more);
            changes.push(Change { to, by: None, size: Exact::ONE, moves, more });
        }
    }
    push(list, member, column, Part::Whole, changes);
}

fn push(list: &mut Vec<Recheck>, member: usize, column: usize, part: Part, mut changes: Vec<Change>) {
    changes.sort_by_key(|change| change.size);
    if !changes.is_empty() {
        list.push(Recheck { member, column, part, changes });
    }
}

/// One number, turned one way.
#[derive(Clone, Copy)]
struct Turn<'a> {
    dial: &'a Dial<'a>,
    member: usize,
    column: usize,
    up: bool,
    slopes: Slopes,
}

/// So many steps, and the total there.
#[derive(Clone, Copy)]
struct Stop {
    steps: i64,
    total: Exact,
}

impl Turn<'_> {
    fn signed(&self, steps: i64) -> i64 {
        if self.up { steps } else { steps.saturating_neg() }
    }

    fn try_at(&self, trials: &mut Trials<'_>, steps: i64) -> Option<Tried> {
        let value = self.dial.at(self.signed(steps))?;
        Some(trials.try_value(self.member, self.column, &value))
    }

    /// The fewest steps after which a place changes. The edges of the entry's rules are looked up when they are wanted.
    fn first(&self, trials: &mut Trials<'_>, edges: &mut Option<Vec<Exact>>) -> Option<i64> {
        let end = if self.up { self.dial.up } else { self.dial.down };
        let start = Stop { steps: 0, total: trials.total(self.member) };
        if self.slopes.whole == Slope::Mixed {
            return self.first_outward(trials, self.stops(trials, edges, end), start, end);
        }
        let mut same = start;
        let mut other =
            Stop { steps: end, total: self.try_at(trials, end).filter(|tried| tried.moves)?.total };
        // Points go one way all along: of the stops on the way, the first where a place is another.
        let stops = self.stops(trials, edges, end);
        let mut stops = stops.as_slice();
        while let Some(middle) = stops.get(stops.len() >> 1).copied().filter(|steps| *steps < other.steps) {
            let (before, after) = stops.split_at(stops.len() >> 1);
            let tried = self.try_at(trials, middle)?;
            let stop = Stop { steps: middle, total: tried.total };
            if tried.moves {
                (other, stops) = (stop, before);
            } else {
                (same, stops) = (stop, after.get(1..).unwrap_or_default());
            }
        }
        self.close_in(trials, [same, same], other)
    }

    /// The same where points may go both ways: stop by stop, outward.
    fn first_outward(&self, trials: &mut Trials<'_>, stops: Vec<i64>, start: Stop, end: i64) -> Option<i64> {
        let near = if self.slopes.between == Slope::Mixed { end.min(NEAR) } else { 0 };
        let (mut earlier, mut same) = (start, start);
        for steps in (1..=near).chain(stops.into_iter().filter(|steps| *steps > near)) {
            let tried = self.try_at(trials, steps)?;
            let stop = Stop { steps, total: tried.total };
            if tried.moves {
                return self.close_in(trials, [earlier, same], stop);
            }
            (earlier, same) = (same, stop);
        }
        None
    }

    /// Where the engine is asked: at each edge and beside it, one step before the end, and there.
    fn stops(&self, trials: &Trials<'_>, edges: &mut Option<Vec<Exact>>, end: i64) -> Vec<i64> {
        let bends = self.slopes.whole != Slope::Mixed;
        let edges = edges.get_or_insert_with(|| trials.edges(self.member, self.column, bends));
        let beside = |edge: &Exact| {
            let step = self.signed(self.dial.step_of(*edge));
            [step.saturating_sub(1), step, step.saturating_add(1)]
        };
        let mut stops: Vec<i64> = edges.iter().flat_map(beside).collect();
        // At nothing a share or a ratio may have no value.
        stops.extend([end.saturating_sub(1), end]);
        stops.retain(|steps| (1..=end).contains(steps));
        stops.sort_unstable();
        stops.dedup();
        stops
    }

    /// Between a stop where all is as it was and one where a place is another, finds the first of these. The total
    /// that the neighbour has tells where to look: on the way between the two stops, on the way that led to the first
    /// of them, and, where neither is straight, by halves.
    fn close_in(&self, trials: &mut Trials<'_>, path: [Stop; 2], other: Stop) -> Option<i64> {
        let [mut earlier, mut same] = path;
        let mut other = other;
        let (behind, ahead) = trials.beside(self.member);
        let goal = if other.total > same.total { ahead } else { behind };
        let mut turn = 0_u8;
        while other.steps.saturating_sub(same.steps) > 1 {
            let guess = match turn {
                0 => goal.and_then(|goal| meets(same, other, same, goal)),
                1 => goal.and_then(|goal| meets(earlier, same, same, goal)),
                _ => None,
            };
            let is_last = turn == 2;
            turn = if is_last { 0 } else { turn.saturating_add(1) };
            if guess.is_none() && !is_last && goal.is_some() {
                continue;
            }
            let middle = same.steps.saturating_add(other.steps.saturating_sub(same.steps) >> 1);
            let steps = guess.unwrap_or(middle);
            let steps = steps.clamp(same.steps.saturating_add(1), other.steps.saturating_sub(1));
            for steps in [Some(steps), guess.map(|_| steps)].into_iter().flatten() {
                // After a good guess the answer is one step beside.
                let steps = match steps {
                    tried if tried == other.steps => tried.saturating_sub(1),
                    tried if tried == same.steps => tried.saturating_add(1),
                    fresh => fresh,
                };
                if steps <= same.steps || steps >= other.steps {
                    break;
                }
                let tried = self.try_at(trials, steps)?;
                let stop = Stop { steps, total: tried.total };
                if tried.moves {
                    other = stop;
                } else {
                    (earlier, same) = (same, stop);
                }
            }
        }
        Some(other.steps)
    }

    fn change(&self, trials: &mut Trials<'_>, steps: i64) -> Option<Change> {
        let steps = self.signed(steps);
        let to = self.dial.at(steps)?;
        let outcome = trials.outcome(self.member, self.column, &to)?;
        let (moves, more) = (outcome.moves, outcome.more);
        Some(Change { to, by: Some(self.dial.by(steps)), size: self.dial.share(steps), moves, more })
    }
}

/// Where the total comes to a goal if it goes on from `from` as straight as between two stops.
fn meets(one: Stop, two: Stop, from: Stop, goal: Exact) -> Option<i64> {
    let steps = Exact::new(two.steps.saturating_sub(one.steps), 0);
    let way = goal.minus(from.total).times(steps).over(two.total.minus(one.total))?;
    // Rounded up: the goal is to be reached.
    let steps = whole(way.negated().floored(0).negated(), Exact::ONE);
    (steps > 0).then(|| from.steps.saturating_add(steps))
}

/// The other answers: yes for no, each other option, one option more or less.
fn others(value: &Value, measure: &Measure, rulebook: &Rulebook, column: usize) -> Vec<Value> {
    match value {
        Value::Flag(yes) => vec![Value::Flag(!yes)],
        Value::Choice(chosen) => {
            let others = options(measure, rulebook, column).into_iter().filter(|option| option != chosen);
            others.map(Value::Choice).collect()
        }
        Value::Choices(ticked) => {
            let change = |option: String| {
                let mut changed = ticked.clone();
                match ticked.iter().position(|one| *one == option) {
                    Some(place) => {
                        changed.remove(place);
                    }
                    None => changed.push(option),
                }
                Value::Choices(changed)
            };
            options(measure, rulebook, column).into_iter().map(change).collect()
        }
        _ => Vec::new(),
    }
}

/// The options of a choice: the measure's own, or those that the rules name.
fn options(measure: &Measure, rulebook: &Rulebook, column: usize) -> Vec<String> {
    let mut ids: Vec<String> = measure.options.iter().map(|option| option.id.clone()).collect();
    if ids.is_empty() {
        let lines = rulebook.items.iter().filter_map(|item| match &item.part {
            crate::scoring::Part::Line(line) => Some(line),
            crate::scoring::Part::Node(_) => None,
        });
        for line in lines {
            if let Rule::Options { of, options } | Rule::Checklist { of, options } = &line.rule
                && *of == column
            {
                ids.extend(options.iter().map(|option| option.id.clone()));
            }
        }
        ids.sort_unstable();
        ids.dedup();
    }
    ids
}
