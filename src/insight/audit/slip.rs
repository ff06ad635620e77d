//! Slips of the keyboard: another value that is typed almost alike, is more plausible, and changes a place.
//!
//! A value is held against its measure's range, against the result of the year before, and against the other members'
//! values of the same measure ([`Peers`]). Another value is more plausible where
//!
//! - what is typed cannot be true and the other can; or
//! - the actual is five times the result of the year before or more, or a fifth or less, and the other lies between half
//!   of it and its double; or
//! - what is typed lies more than eight deviations from the others' median and the other no more than two.
//!
//! Otherwise nothing is said, and nothing either where no place would change.

use super::finding::is_possible;
use super::peers::{Column, Peers, comparable};
use super::{Found, each_entry};
use crate::dossier::{Measure, MeasureKind, Plan, Value};
use crate::number::Exact;
use crate::scoring::{Move, Standing, Trials};

/// What the fingers may have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// The plan and the actual stand in each other's place.
    Exchanged,
    /// Two neighbouring digits stand in each other's place.
    Swapped,
    /// A comma and a point: 1.234 for 1234, or the other way round.
    Thousand {
        /// Whether the other value is the larger one.
        up: bool,
    },
    /// The comma stands elsewhere, or zeros are too many or too few.
    Shifted {
        /// By how many digits, 1 or 2.
        digits: u32,
        /// Whether the other value is the larger one.
        up: bool,
    },
}

/// Why the other value is more plausible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// What is typed cannot be true; the other can.
    Range,
    /// The result of the year before.
    Previous {
        /// That result.
        previous: Exact,
    },
    /// The other members.
    Others {
        /// What they say.
        peers: Peers,
        /// What is typed, as it is compared: the per cent of plan of a plan and an actual.
        typed: Exact,
        /// The other value, as it is compared.
        alternative: Exact,
    },
}

/// A value that may be a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The member.
    pub member: usize,
    /// The column of the measure.
    pub column: usize,
    /// Which number is taken for another: the whole value, the plan and actual together where they are exchanged.
    pub part: SlipPart,
    /// What the fingers may have done.
    pub kind: SlipKind,
    /// What is typed.
    pub typed: Value,
    /// What may have been meant.
    pub alternative: Value,
    /// Why that is more plausible.
    pub evidence: Evidence,
    /// Where the member stands.
    pub before: Standing,
    /// Where it would stand.
    pub after: Standing,
    /// Whose places would change.
    pub moves: Vec<Move>,
    /// How many more there are.
    pub more: usize,
}

/// Which number of an entry a slip concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipPart {
    /// The whole value.
    Whole,
    /// The actual beside a plan.
    Actual,
    /// The plan.
    Plan,
}

/// Finds values that may be slips of the keyboard; those that would move the member furthest first.
pub fn slips(trials: &mut Trials<'_>) -> Found<Slip> {
    let columns: Vec<Column> = (0..trials.columns()).map(|column| Column::of(trials, column)).collect();
    let mut found = each_entry(trials, &mut |trials, member, column, list| {
        let others = columns.get(column).and_then(|column| column.others(member));
        list.extend(of_entry(trials, member, column, others));
    });
    let far = |slip: &Slip| {
        let place = |standing: &Standing| standing.place.single();
        place(&slip.before).zip(place(&slip.after)).map_or(u32::MAX, |(before, after)| before.abs_diff(after))
    };
    let points = |slip: &Slip| slip.after.low.minus(slip.before.low).size();
    found.list.sort_by(|a, b| {
        let place = |slip: &Slip| (slip.column, slip.member);
        far(b).cmp(&far(a)).then(points(b).cmp(&points(a))).then_with(|| place(a).cmp(&place(b)))
    });
    found
}

fn of_entry(trials: &mut Trials<'_>, member: usize, column: usize, others: Option<Peers>) -> Option<Slip> {
    let (entry, measure) = trials.entry(member, column).zip(trials.measure(column))?;
    let seen = Seen { measure, previous: entry.previous, others, typed: &entry.value };
    if !seen.may_be_wrong() {
        return None;
    }
    let mut best: Option<(Exact, SlipPart, SlipKind, Value, Evidence)> = None;
    for (part, kind, value) in alternatives(&entry.value) {
        let Some((evidence, distance)) = seen.evidence(&value) else { continue };
        // Of alternatives as plausible as each other the first stands.
        if best.as_ref().is_none_or(|(least, ..)| distance < *least) {
            best = Some((distance, part, kind, value, evidence));
        }
    }
    let (_, part, kind, alternative, evidence) = best?;
    let outcome = trials.outcome(member, column, &alternative).filter(|outcome| !outcome.moves.is_empty())?;
    let (before, after, moves, more) = (outcome.before, outcome.after, outcome.moves, outcome.more);
    let typed = entry.value.clone();
    Some(Slip { member, column, part, kind, typed, alternative, evidence, before, after, moves, more })
}

/// What an entry is held against.
struct Seen<'a> {
    measure: &'a Measure,
    previous: Option<Exact>,
    others: Option<Peers>,
    typed: &'a Value,
}

impl Seen<'_> {
    /// Whether anything speaks against what is typed; most entries end here.
    fn may_be_wrong(&self) -> bool {
        let far = || {
            let value = comparable(self.typed, self.measure);
            self.others.zip(value).is_some_and(|(peers, value)| peers.is_far(value))
        };
        !self.can_be_true(self.typed) || far() || self.is_off(self.typed)
    }

    /// Why another value is more plausible, and how far it lies from what is expected.
    fn evidence(&self, value: &Value) -> Option<(Evidence, Exact)> {
        if !self.can_be_true(value) {
            return None;
        }
        let compared = comparable(value, self.measure);
        let distance = self.others.zip(compared).map(|(peers, value)| peers.distance(value));
        let distance = distance.unwrap_or(Exact::LIMIT);
        if !self.can_be_true(self.typed) {
            return Some((Evidence::Range, distance));
        }
        if let Some(((peers, alternative), typed)) =
            self.others.zip(compared).zip(comparable(self.typed, self.measure))
            && peers.is_far(typed)
            && peers.is_near(alternative)
        {
            return Some((Evidence::Others { peers, typed, alternative }, distance));
        }
        let previous = self.previous.filter(|_| self.is_off(self.typed))?;
        let is_like = result(value)?.times(Exact::from(2)) >= previous
            && result(value)? <= previous.times(Exact::from(2));
        is_like.then_some((Evidence::Previous { previous }, distance))
    }

    fn can_be_true(&self, value: &Value) -> bool {
        match value {
            // A number beside no plan is the per cent of plan, of which the range says nothing.
            Value::Number(number) if self.measure.kind == MeasureKind::PlanActual => !number.is_negative(),
            Value::Number(number) => is_possible(self.measure, *number),
            Value::Plan { plan, actual } => {
                [plan.low, plan.high, *actual].into_iter().all(|number| is_possible(self.measure, number))
            }
            _ => true,
        }
    }

    /// Whether the result is a fifth of the one of the year before or less, or five times it or more.
    fn is_off(&self, value: &Value) -> bool {
        let five = Exact::from(5);
        let of_kind = self.measure.kind != MeasureKind::PlanActual || matches!(value, Value::Plan { .. });
        let previous = self.previous.filter(|previous| *previous > Exact::ZERO && of_kind);
        previous.zip(result(value)).is_some_and(|(previous, result)| {
            result.times(five) <= previous || result >= previous.times(five)
        })
    }
}

/// What was done, as it is entered.
fn result(value: &Value) -> Option<Exact> {
    match value {
        Value::Number(number) | Value::Plan { actual: number, .. } => Some(*number),
        _ => None,
    }
}

/// What may have been meant, the likeliest slip first.
fn alternatives(value: &Value) -> Vec<(SlipPart, SlipKind, Value)> {
    let mut list = Vec::new();
    match value {
        Value::Number(number) => {
            let others = of_number(*number).into_iter();
            list.extend(others.map(|(kind, number)| (SlipPart::Whole, kind, Value::Number(number))));
        }
        Value::Plan { plan, actual } => {
            let planned = plan.low == plan.high;
            if planned && plan.low != *actual {
                let exchanged = Value::Plan { plan: Plan::of(*actual), actual: plan.low };
                list.push((SlipPart::Whole, SlipKind::Exchanged, exchanged));
            }
            let with = |actual: Exact| Value::Plan { plan: *plan, actual };
            let others = of_number(*actual).into_iter();
            list.extend(others.map(|(kind, number)| (SlipPart::Actual, kind, with(number))));
            let others = if planned { of_number(plan.low) } else { Vec::new() };
            let with = |plan: Exact| Value::Plan { plan: Plan::of(plan), actual: *actual };
            list.extend(others.into_iter().map(|(kind, number)| (SlipPart::Plan, kind, with(number))));
        }
        _ => {}
    }
    list
}

/// Numbers that are typed almost like this one.
fn of_number(number: Exact) -> Vec<(SlipKind, Exact)> {
    let mut list: Vec<(SlipKind, Exact)> =
        swapped(number).into_iter().map(|other| (SlipKind::Swapped, other)).collect();
    if number.is_zero() {
        return list;
    }
    let scaled = |by: i32, up: bool| {
        let by = Exact::from(by);
        if up { Some(number.times(by)) } else { number.over(by) }
    };
    let mut push = |kind: SlipKind, other: Option<Exact>| {
        list.extend(other.map(|other| (kind, other.shortest())));
    };
    for up in [false, true] {
        push(SlipKind::Shifted { digits: 1, up }, scaled(10, up));
        push(SlipKind::Shifted { digits: 2, up }, scaled(100, up));
    }
    // Three digits behind the mark, or a whole number of four and more.
    let is_whole = number.floored(0) == number;
    if number.digits() == 3 && !is_whole {
        push(SlipKind::Thousand { up: true }, scaled(1000, true));
    }
    if is_whole && number.size() >= Exact::from(1000) {
        push(SlipKind::Thousand { up: false }, scaled(1000, false));
    }
    list
}

/// The number with two neighbouring digits in each other's place, for each two that differ; none that would begin with a
/// zero that nobody types.
fn swapped(number: Exact) -> Vec<Exact> {
    let text = number.size().to_string();
    let digits: Vec<char> = text.chars().collect();
    let places: Vec<usize> =
        digits.iter().enumerate().filter(|(_, digit)| **digit != '.').map(|(place, _)| place).collect();
    let mut list = Vec::new();
    for pair in places.windows(2) {
        let [left, right] = pair else { continue };
        let mut changed = digits.clone();
        if changed.get(*left) == changed.get(*right) {
            continue;
        }
        changed.swap(*left, *right);
        let leading_zero = changed.first() == Some(&'0') && changed.get(1).is_some_and(|next| *next != '.');
        let Ok(other) = changed.into_iter().collect::<String>().parse::<Exact>() else { continue };
        if !leading_zero {
            list.push(if number.is_negative() { other.negated() } else { other });
        }
    }
    list
}
