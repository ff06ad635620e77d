//! What must hold for any rulebook, any entries and any order of things.

use proptest::prelude::*;

use crate::generator::{self, Dice};
use crate::support::{Scored, at_stage};
use thidua::dossier::{Combine, Criterion, Dossier, Edit, LineKind, Missing, Rule, write};
use thidua::number::Exact;
use thidua::scoring::{Part, Place, Ranking, Rulebook, Scorecards, Stage, Standing, State, View};

const POLICIES: [Missing; 4] = [Missing::Pending, Missing::Zero, Missing::Reweighted, Missing::Unranked];
const STAGES: [Stage; 3] = [Stage::Agreed, Stage::Rules, Stage::Appraised];

/// A random dossier and how it is looked at, with bytes left over for what a property does to it.
#[derive(Clone)]
struct Case {
    dossier: Dossier,
    view: View,
    rest: Vec<u8>,
}

impl core::fmt::Debug for Case {
    /// Shows the document, which says more than the bytes that made it.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:?} {}", self.view, write(&self.dossier))
    }
}

/// A smaller case is made of fewer bytes.
fn cases(policies: &'static [Missing]) -> impl Strategy<Value = Case> {
    let rest = prop::collection::vec(any::<u8>(), 200);
    (prop::collection::vec(any::<u8>(), 0..1500), rest).prop_map(|(bytes, rest)| {
        let mut dice = Dice(&bytes);
        let (missing, stage) = (*dice.pick(policies), *dice.pick(&STAGES));
        let view = View { stage, public_only: dice.chance(15) };
        Case { dossier: generator::dossier(&mut dice, missing), view, rest }
    })
}

fn any_case() -> impl Strategy<Value = Case> {
    cases(&POLICIES)
}

/// The place of each member by its id, and the points that it rests on.
fn places(scored: &Scored) -> Vec<(String, Place, Exact, Exact)> {
    let row = |row: &Standing| {
        let id = scored.dossier.members[row.member].id.to_string();
        // Lines may stand in another order, so an exclusion is only told, not named.
        let place = match row.place {
            Place::Unclassified { .. } => Place::Unclassified { line: 0 },
            place => place,
        };
        // Beyond every limit the order of a sum may show.
        let end = |points: Exact| if points.is_unlimited() { Exact::LIMIT } else { points.clean() };
        (id, place, end(row.low), end(row.high))
    };
    let mut rows: Vec<_> = scored.ranking.rows.iter().map(row).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows
}

/// Changes every criterion of a tree.
fn each_criterion(criteria: &mut [Criterion], change: &mut dyn FnMut(&mut Criterion)) {
    for criterion in criteria {
        change(criterion);
        each_criterion(&mut criterion.children, change);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Scoring adds up the steps of every item of every member on the way.
    #[test]
    fn steps_add_up_to_the_points(case in any_case()) {
        Scored::of(case.dossier, case.view);
    }

    #[test]
    fn ends_are_in_order_and_known_points_are_one(case in any_case()) {
        let scored = Scored::of(case.dossier, case.view);
        for member in 0..scored.cards.members() {
            for (item, score) in scored.cards.of(member).iter().enumerate() {
                let id = &scored.rulebook.items[item].id;
                prop_assert!(score.low <= score.high, "{} of {}", id, member);
                prop_assert!(score.state != State::Known || score.low == score.high, "{} of {}", id, member);
                let policy = scored.rulebook.missing;
                let may_be_open = matches!(policy, Missing::Pending | Missing::Unranked);
                prop_assert!(score.state != State::Open || may_be_open);
                prop_assert!(score.state != State::Absent || policy == Missing::Reweighted);
            }
        }
    }

    #[test]
    fn limits_hold(case in any_case()) {
        let mut dossier = case.dossier;
        dossier.scores.clear();
        dossier.rulebook.rounding = Default::default();
        dossier.rulebook.best_is = None;
        each_criterion(&mut dossier.rulebook.standards, &mut |criterion| {
            criterion.reweighted_to = None;
            criterion.best_is = None;
        });
        let scored = Scored::of(dossier, View::default());
        for member in 0..scored.cards.members() {
            for (item, (part, score)) in scored.rulebook.items.iter().zip(scored.cards.of(member)).enumerate() {
                if score.state == State::Absent {
                    continue;
                }
                match &part.part {
                    Part::Line(line) => {
                        let most = line.cap.unwrap_or(Exact::LIMIT);
                        prop_assert!(score.low.size() <= most && score.high.size() <= most, "{}", part.id);
                        prop_assert!(line.kind != LineKind::Deduction || score.high <= Exact::ZERO);
                    }
                    Part::Node(node) => {
                        let ceiling = node.ceiling.unwrap_or(Exact::LIMIT);
                        let floor = node.floor.unwrap_or(Exact::LIMIT.negated()).min(ceiling);
                        prop_assert!(score.low >= floor && score.high <= ceiling, "{}", part.id);
                        let limited = !score.low.is_unlimited() && !score.high.is_unlimited();
                        let plain = limited && node.children.is_empty() && node.times.is_none();
                        if plain && node.floor.is_none() && node.ceiling.is_none() {
                            let standard = |end: fn(&Scored, usize, usize) -> Exact| {
                                let lines = node.lines.clone().filter(|place| {
                                    matches!(&scored.rulebook.items[*place].part, Part::Line(line) if line.kind == LineKind::Standard)
                                });
                                lines.fold(Exact::ZERO, |sum, place| sum.plus(end(&scored, member, place)))
                            };
                            let low = score.low.minus(standard(|scored, member, place| scored.cards.get(member, place).low));
                            let high = score.high.minus(standard(|scored, member, place| scored.cards.get(member, place).high));
                            let up = node.bonus_cap.unwrap_or(Exact::LIMIT).min(node.swing_cap.unwrap_or(Exact::LIMIT));
                            let swing = node.swing_cap.unwrap_or(Exact::LIMIT);
                            prop_assert!(high <= up, "bonus of {} ({})", part.id, item);
                            prop_assert!(low >= swing.negated(), "swing of {}", part.id);
                            let only_deductions = node.lines.clone().all(|place| {
                                matches!(&scored.rulebook.items[place].part, Part::Line(line) if line.kind != LineKind::Bonus)
                            });
                            let down = node.deduction_cap.unwrap_or(Exact::LIMIT).negated();
                            prop_assert!(!only_deductions || low >= down, "deductions of {}", part.id);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn order_of_members_changes_no_place(case in any_case()) {
        let mut dice = Dice(&case.rest);
        let scored = Scored::of(case.dossier, case.view);
        let shuffled = scored.changed(|dossier| dice.shuffle(&mut dossier.members));
        prop_assert_eq!(places(&scored), places(&shuffled));
    }

    #[test]
    fn order_of_lines_and_criteria_changes_nothing(case in any_case()) {
        let mut dice = Dice(&case.rest);
        let scored = Scored::of(case.dossier, case.view);
        let shuffled = scored.changed(|dossier| {
            dice.shuffle(&mut dossier.rulebook.measures);
            dice.shuffle(&mut dossier.rulebook.standards);
            each_criterion(&mut dossier.rulebook.standards, &mut |criterion| {
                dice.shuffle(&mut criterion.lines);
                dice.shuffle(&mut criterion.children);
            });
        });
        prop_assert_eq!(places(&scored), places(&shuffled));
        for member in 0..scored.cards.members() {
            for item in &scored.rulebook.items {
                if matches!(&item.part, Part::Node(_)) && !item.id.as_str().is_empty() {
                    prop_assert_eq!(scored.points(member, item.id.as_str()), shuffled.points(member, item.id.as_str()));
                }
            }
        }
    }

    #[test]
    fn more_bonus_never_lowers_a_total(case in any_case(), points in 0..500_i64) {
        let (mut dice, mut dossier) = (Dice(&case.rest), case.dossier);
        // A node of children only is not rounded as a criterion; a line of its own would make it one.
        dossier.rulebook.rounding.criterion = None;
        // Where the best is what counts, more for one is less for the others.
        dossier.rulebook.best_is = None;
        each_criterion(&mut dossier.rulebook.standards, &mut |criterion| criterion.best_is = None);
        let scored = Scored::of(dossier, case.view);
        let more = scored.changed(|dossier| {
            let standard = usize::from(dice.below(u8::try_from(dossier.rulebook.standards.len()).unwrap()));
            let mut line = generator::line(&mut Dice(&[]), "more");
            (line.kind, line.rule) = (LineKind::Bonus, Rule::Met { points: Exact::new(points, 2), of: None });
            dossier.rulebook.standards[standard].lines.push(line);
        });
        for member in 0..scored.cards.members() {
            let (before, after) = (scored.cards.total(member), more.cards.total(member));
            if before.state != State::Absent && after.state != State::Absent {
                prop_assert!(after.low.clean() >= before.low.clean() && after.high.clean() >= before.high.clean());
            }
        }
    }

    #[test]
    fn an_update_is_as_good_as_scoring_anew(case in any_case()) {
        let mut dice = Dice(&case.rest);
        let (mut dossier, view) = (case.dossier, case.view);
        let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
        let mut cards = Scorecards::score(&dossier, &rulebook, view);
        let mut ranking = Ranking::of(&rulebook, &cards);
        for _ in 0..4 {
            let edit = generator::edit(&mut dice, &dossier);
            let Edit::Entry { measure, member, .. } = &edit else { unreachable!() };
            edit.apply(&mut dossier).unwrap();
            cards.update(&dossier, &rulebook, measure, member);
            prop_assert_eq!(&cards, &Scorecards::score(&dossier, &rulebook, view));
            ranking = Ranking::after(&rulebook, &cards, &ranking);
            prop_assert_eq!(&ranking, &Ranking::of(&rulebook, &cards));
        }
    }

    #[test]
    fn intervals_hold_every_completion(case in cases(&[Missing::Pending])) {
        let mut dice = Dice(&case.rest);
        let scored = Scored::of(case.dossier, at_stage(case.view.stage));
        let complete = scored.changed(|dossier| generator::complete(&mut dice, dossier));
        for member in 0..scored.cards.members() {
            // The deepest first: they tell the most.
            for (item, before) in scored.cards.of(member).iter().enumerate().rev() {
                let after = complete.cards.get(member, item);
                let inside = after.low.clean() >= before.low.clean() && after.high.clean() <= before.high.clean();
                prop_assert!(inside, "{} of {}: {:?} is not inside {:?}", scored.rulebook.items[item].id, member, after, before);
            }
            let (before, after) = (scored.ranking.of_member(member).unwrap(), complete.ranking.of_member(member).unwrap());
            match (before.place, after.place) {
                (Place::Ranked { best, worst, .. }, Place::Ranked { best: better, worst: worse, .. }) => {
                    prop_assert!(best <= better && worse <= worst, "member {}: {:?} is not inside {:?}", member, after, before);
                }
                (Place::Ranked { .. }, Place::Unclassified { .. }) => prop_assert!(before.perhaps_excluded.is_some()),
                (Place::Unclassified { .. }, Place::Unclassified { .. }) => {}
                (before, after) => prop_assert_eq!(before, after),
            }
        }
    }

    #[test]
    fn places_follow_the_totals(case in any_case()) {
        let mut dossier = case.dossier;
        dossier.rulebook.ties.clear();
        let scored = Scored::of(dossier, case.view);
        let ranked: Vec<_> = scored.ranking.rows.iter().filter(|row| matches!(row.place, Place::Ranked { .. })).collect();
        if ranked.iter().all(|row| row.low == row.high && row.perhaps_excluded.is_none()) {
            for row in &ranked {
                let ahead = ranked.iter().filter(|other| other.low > row.low).count();
                prop_assert_eq!(row.place.single(), Some(u32::try_from(ahead + 1).unwrap()));
                let level = ranked.iter().filter(|other| other.low == row.low).count();
                let Place::Ranked { shared, .. } = row.place else { unreachable!() };
                prop_assert_eq!(shared, level > 1);
            }
        }
    }
}

/// The generator reaches every rule, every kind of line and every way of putting parts together.
#[test]
fn generator_reaches_everything() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..300 {
        let mut dossier = any_case().new_tree(&mut runner).unwrap().current().dossier;
        assert!(Rulebook::check(&dossier.rulebook).is_ok());
        each_criterion(&mut dossier.rulebook.standards, &mut |criterion| {
            seen.insert(format!("{:?}", criterion.combine));
            for line in &criterion.lines {
                let name = format!("{:?}", line.rule);
                seen.insert(name.split(' ').next().unwrap_or_default().to_owned());
                seen.insert(format!("{:?}", line.kind));
                seen.extend(line.one_of.clone());
            }
        });
    }
    let rules = 13;
    let kinds = 4;
    let combines = [Combine::Sum, Combine::WeightedMean, Combine::GeometricMean].len();
    assert_eq!(seen.len(), rules + kinds + combines + 2, "{seen:?}");
}
