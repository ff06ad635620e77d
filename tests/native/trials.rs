//! What holds for the trials of an audit on any dossier: scored from scratch, it is the same.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use thidua::dossier::*;
use thidua::insight::audit::*;
use thidua::number::Exact;
use thidua::scoring::{MOST_MOVES, Move, Place, Ranking, Rulebook, Scorecards, Slope, Stage, Trials, View};

use crate::audit::{board, claim};
use crate::generator::{self, Dice};

/// The places of all members, scored from scratch with another value in one cell.
fn places_with(
    dossier: &Dossier,
    view: View,
    member: usize,
    measure: &MeasureId,
    value: &Value,
) -> Vec<Place> {
    let mut changed = dossier.clone();
    let column = changed.entries.get_mut(measure).unwrap();
    column.get_mut(&dossier.members[member].id).unwrap().value = value.clone();
    let rulebook = Rulebook::check(&changed.rulebook).unwrap();
    let cards = Scorecards::score(&changed, &rulebook, view);
    places(&Ranking::of(&rulebook, &cards), dossier.members.len())
}

fn places(ranking: &Ranking, members: usize) -> Vec<Place> {
    (0..members).map(|member| ranking.of_member(member).unwrap().place).collect()
}

/// Whether moves tell all of the difference between two lists of places.
fn tell(moves: &[Move], more: usize, before: &[Place], after: &[Place]) -> Result<(), String> {
    let changed: Vec<usize> =
        (0..before.len()).filter(|member| !before[*member].is_same(after[*member])).collect();
    if changed.len() != moves.len() + more || moves.len() > MOST_MOVES {
        return Err(format!("{changed:?}, not {moves:?} and {more}"));
    }
    for one in moves {
        let right = one.before.is_same(before[one.member]) && one.after.is_same(after[one.member]);
        if !right || !changed.contains(&one.member) {
            return Err(format!("{one:?}, not {:?} to {:?}", before[one.member], after[one.member]));
        }
    }
    Ok(())
}

const STAGES: [Stage; 4] = [Stage::Claimed, Stage::Rules, Stage::Appraised, Stage::Agreed];
const MISSING: [Missing; 4] = [Missing::Pending, Missing::Zero, Missing::Reweighted, Missing::Unranked];

/// A random dossier, sometimes without a gap, and a view of it.
fn any_dossier(bytes: &[u8]) -> (Dossier, View) {
    let mut dice = Dice(bytes);
    let missing = *dice.pick(&MISSING);
    let view = View { stage: *dice.pick(&STAGES), public_only: dice.chance(15) };
    let full = dice.chance(50);
    let mut dossier = generator::dossier(&mut dice, missing);
    if full {
        generator::complete(&mut dice, &mut dossier);
    }
    (dossier, view)
}

/// The value one step nearer to what is entered; counts go by whole steps.
fn one_step_less(to: &Value, entered: &Value, part: Part, kind: MeasureKind) -> Option<Value> {
    let nearer = |to: Exact, typed: Exact| {
        let unit = if kind == MeasureKind::Count { Exact::ONE } else { Exact::new(1, typed.digits()) };
        if to > typed { to.minus(unit) } else { to.plus(unit) }
    };
    Some(match (to, entered, part) {
        (Value::Number(to), Value::Number(typed), _) => Value::Number(nearer(*to, *typed)),
        (Value::Plan { plan, actual: to }, Value::Plan { actual, .. }, _) => {
            Value::Plan { plan: *plan, actual: nearer(*to, *actual) }
        }
        (Value::Series(to), Value::Series(typed), Part::PartOfPeriod(part)) => {
            let mut series = to.clone();
            series[part] = Some(nearer(to[part].unwrap(), typed[part].unwrap()));
            Value::Series(series)
        }
        (Value::Date(to), Value::Date(typed), _) => {
            Value::Date(to.plus_days(if to > typed { -1 } else { 1 }).unwrap())
        }
        _ => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn trials_tell_what_scoring_anew_tells(bytes in vec(any::<u8>(), 300..1400)) {
        let (dossier, view) = any_dossier(&bytes);
        let board = board(&dossier, view);
        let before = places(&board.ranking, dossier.members.len());
        let mut trials = Trials::of(&dossier, &board);
        let mut dice = Dice(&bytes[100..]);
        for _ in 0..12 {
            let (column, member) = (usize::from(dice.below(13)), usize::from(dice.below(6)) % dossier.members.len());
            let measure = &board.rulebook.measures[column].id;
            if dossier.entry(measure, &dossier.members[member].id).is_none() {
                continue;
            }
            let value = generator::value(&mut dice, measure.as_str());
            let after = places_with(&dossier, view, member, measure, &value);
            let outcome = trials.outcome(member, column, &value).unwrap();
            let told = tell(&outcome.moves, outcome.more, &before, &after);
            prop_assert!(told.is_ok(), "{} of {member} with {value:?}: {}", measure, told.unwrap_err());
            prop_assert!(outcome.after.place.is_same(after[member]));
            prop_assert_eq!(trials.try_value(member, column, &value).moves, !outcome.moves.is_empty());
        }
    }

    #[test]
    fn rechecks_are_true(bytes in vec(any::<u8>(), 300..1400)) {
        let (dossier, view) = any_dossier(&bytes);
        let board = board(&dossier, view);
        let before = places(&board.ranking, dossier.members.len());
        let same = |after: &[Place]| before.iter().zip(after).all(|(one, other)| one.is_same(*other));
        let found = rechecks(&mut Trials::of(&dossier, &board));
        prop_assert_eq!(found.members, dossier.members.len());
        for recheck in &found.list {
            let measure = &board.rulebook.measures[recheck.column];
            let entered = &dossier.entry(&measure.id, &dossier.members[recheck.member].id).unwrap().value;
            for change in &recheck.changes {
                let after = places_with(&dossier, view, recheck.member, &measure.id, &change.to);
                let told = tell(&change.moves, change.more, &before, &after);
                prop_assert!(told.is_ok() && !same(&after), "{recheck:?}: {told:?}");
                if let Some(less) = one_step_less(&change.to, entered, recheck.part, measure.kind) {
                    let after = places_with(&dossier, view, recheck.member, &measure.id, &less);
                    prop_assert!(same(&after), "one step less moves too: {recheck:?}");
                }
            }
        }
    }

    /// Every step before a change is tried: none of them changes a place. Only where a rule compares members, or one
    /// number pulls points both ways, may a nearer change be passed over.
    #[test]
    fn rechecks_are_the_nearest(bytes in vec(any::<u8>(), 300..1400)) {
        let (dossier, view) = any_dossier(&bytes);
        let board = board(&dossier, view);
        let mut trials = Trials::of(&dossier, &board);
        let compares = |column: usize| board.rulebook.items.iter().any(|item| match &item.part {
            thidua::scoring::Part::Line(line) => {
                let relative = matches!(line.rule, Rule::LeaderRelative { .. } | Rule::BestRelative { .. });
                relative && line.reads.contains(&column)
            }
            thidua::scoring::Part::Node(_) => false,
        });
        for recheck in rechecks(&mut trials).list.into_iter().filter(|one| !compares(one.column)) {
            let measure = &board.rulebook.measures[recheck.column];
            let entered = &dossier.entry(&measure.id, &dossier.members[recheck.member].id).unwrap().value;
            let planned = matches!(entered, Value::Plan { .. });
            let both_ways = board.rulebook.slopes(recheck.column, planned).between == Slope::Mixed;
            for change in &recheck.changes {
                let nearer = |at: &Value| {
                    one_step_less(at, entered, recheck.part, measure.kind).filter(|less| less != entered)
                };
                let before: Vec<Value> = std::iter::successors(nearer(&change.to), nearer).take(400).collect();
                // Where points go both ways only the first steps are tried one by one.
                let far = if both_ways { before.len().saturating_sub(usize::try_from(NEAR).unwrap()) } else { 0 };
                for less in &before[far..] {
                    let moves = trials.try_value(recheck.member, recheck.column, less).moves;
                    prop_assert!(!moves || before.len() == 400 && both_ways, "{:?} moves: {recheck:?}", less);
                }
            }
        }
    }

    #[test]
    fn an_audit_of_any_dossier_ends_well(bytes in vec(any::<u8>(), 300..1400)) {
        let (mut dossier, view) = any_dossier(&bytes);
        let mut dice = Dice(&bytes[200..]);
        // Claims and results of the year before, as they come.
        let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
        let items: Vec<String> = rulebook.items.iter().skip(1).map(|item| item.id.to_string()).collect();
        for member in 0..dossier.members.len() {
            for item in items.iter().filter(|_| dice.chance(20)).collect::<Vec<_>>() {
                claim(&mut dossier, member, item, &dice.size().to_string());
            }
        }
        for entry in dossier.entries.values_mut().flat_map(BTreeMap::values_mut) {
            entry.previous = dice.maybe(40, Dice::size);
        }
        let found = audit(&dossier, view).unwrap();
        prop_assert_eq!(&found.slips, &audit(&dossier, view).unwrap().slips);
        let before = places(&board(&dossier, view).ranking, dossier.members.len());
        for slip in &found.slips.list {
            let measure = &rulebook.measures[slip.column].id;
            let after = places_with(&dossier, view, slip.member, measure, &slip.alternative);
            prop_assert!(tell(&slip.moves, slip.more, &before, &after).is_ok() && !slip.moves.is_empty());
        }
        for departure in &found.departures.list {
            let sum = departure.reasons.iter().fold(Exact::ZERO, |sum, reason| sum.plus(reason.points));
            let item = &rulebook.items[departure.item];
            let scaled = matches!(&item.part, thidua::scoring::Part::Node(node) if node.reweighted.is_some());
            let explains = departure.reasons.is_empty() || sum.clean() == departure.difference.clean();
            prop_assert!(explains || scaled, "{departure:?}");
        }
    }
}
