//! What can be asked of rankings: movement, comparison, strengths and weaknesses, duel.

use proptest::prelude::*;
use thidua::dossier::{Dossier, Edit, ItemId, builtin};
use thidua::insight::compare::{Agreement, Shift, published, shifts, spots, spots_as, unpublished};
use thidua::insight::movement::{Move, plan, plan_around, staying};
use thidua::insight::profile::{duel, gains, just_above, traits};
use thidua::number::Exact;
use thidua::scoring::{Board, Stage, TOTAL, View};
use thidua::text::explain::Teller;
use thidua::text::{Language, number};

use crate::support::exact;

fn board(dossier: &Dossier, view: View) -> Board {
    Board::of(dossier, view).unwrap_or_else(|findings| panic!("{findings:?}"))
}

fn official(dossier: &Dossier) -> Board {
    board(dossier, View::default())
}

fn member(dossier: &Dossier, id: &str) -> usize {
    dossier.members.iter().position(|member| member.id.as_str() == id).unwrap()
}

fn item(board: &Board, id: &str) -> usize {
    board.rulebook.find(&ItemId::new(id)).unwrap()
}

/// A table of two criteria with 60 and 40 points that people give, for members with these points.
fn small(points: &[(&str, &str)]) -> Dossier {
    let rulebook = r#"{"points":100,"measures":[{"id":"m","kind":"points"},{"id":"n","kind":"points"},{"id":"late","kind":"count","unstated":0}],
        "standards":[{"id":"s","points":60,"ceiling":61,"lines":[{"id":"s1","rule":{"given":{"of":"m","limit":70}}}]},
            {"id":"t","points":40,"children":[{"id":"u","points":40,"lines":[{"id":"u1","rule":{"given":{"of":"n","limit":40}}},
                {"id":"u2","kind":"deduction","rule":{"per_case":{"of":{"value":"late"},"each":2}}}]}]}]}"#;
    let facts: Vec<String> = points.iter().map(|(m, n)| format!(r#"{{"m":{m},"n":{n}}}"#)).collect();
    let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
    crate::support::with_facts(rulebook, &facts)
}

#[test]
fn moves_are_planned_from_both_orders() {
    let one = |member, from, to| Move { member, from, to, on_top: false };
    // (before, after, moves, why)
    let cases = [
        (vec![0, 1, 2], vec![0, 1, 2], vec![], "nothing moves without cause"),
        (vec![0, 1, 2], vec![1, 0, 2], vec![one(1, 1, 0), one(0, 0, 1)], "two change places"),
        (
            vec![0, 1, 2],
            vec![2, 0, 1],
            vec![one(2, 2, 0), one(0, 0, 1), one(1, 1, 2)],
            "the last comes first",
        ),
        (vec![0, 1, 2], vec![2, 1], vec![one(2, 2, 0)], "who leaves does not move"),
        (vec![7], vec![3, 7], vec![one(7, 0, 1)], "who enters does not move either"),
    ];
    for (before, after, moves, why) in cases {
        assert_eq!(plan(&before, &after), moves, "{why}");
    }
    let moves = plan_around(&[0, 1, 2], &[2, 0, 1], Some(2));
    let last = moves.last().unwrap();
    assert!(last.on_top && last.member == 2, "what the person changed is drawn last: {moves:?}");
    assert_eq!(moves.iter().filter(|one| one.on_top).count(), 1);
}

#[test]
fn as_many_rows_as_possible_stay() {
    type Rows = &'static [usize];
    let cases: [(Rows, Rows, Rows, &str); 8] = [
        (&[1, 2, 3, 4], &[1, 2, 3, 4], &[1, 2, 3, 4], "nothing moves"),
        (&[1, 2, 3, 4], &[4, 1, 2, 3], &[1, 2, 3], "the last goes to the top, alone"),
        (&[1, 2, 3, 4], &[2, 3, 4, 1], &[2, 3, 4], "the first goes to the end, alone"),
        (&[1, 2, 3, 4], &[1, 3, 2, 4], &[1, 2, 4], "of two that change places one stays"),
        (&[1, 2, 3], &[3, 2, 1], &[1], "turned round, one stays"),
        (&[1, 2, 3], &[9, 1, 3], &[1, 3], "who enters does not stay, who leaves is not asked"),
        (&[], &[1, 2], &[], "nobody was there"),
        (&[1, 2], &[], &[], "nobody is left"),
    ];
    for (before, after, expected, why) in cases {
        assert_eq!(staying(before, after), expected, "{before:?} to {after:?}: {why}");
    }
}

proptest! {
    #[test]
    fn who_stays_keeps_the_order_and_nobody_else_could(
        after in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle()
    ) {
        let before: Vec<usize> = (0..9).collect();
        let stays = staying(&before, &after);
        // Who stays stands in rising order here, and in the order of `after`.
        prop_assert!(stays.windows(2).all(|pair| pair[0] < pair[1]));
        let places: Vec<_> = stays.iter().map(|one| after.iter().position(|other| other == one)).collect();
        prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
        // No set of rows that rises is larger.
        let rises = |set: u32| {
            let kept: Vec<_> = after.iter().filter(|one| set >> **one & 1 == 1).collect();
            kept.windows(2).all(|pair| pair[0] < pair[1])
        };
        let most = (0..1_u32 << 9).filter(|set| rises(*set)).map(u32::count_ones).max();
        prop_assert_eq!(most, u32::try_from(stays.len()).ok());
    }
}

proptest! {
    /// Playing the plan on the rows before gives the rows after.
    #[test]
    fn a_plan_leads_to_the_order_after(after in Just((0..20_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let before: Vec<usize> = (0..20).collect();
        let mut rows = before.clone();
        for one in plan(&before, &after) {
            prop_assert_eq!(before[one.from], one.member);
            rows[one.to] = one.member;
        }
        prop_assert_eq!(rows, after);
    }
}

#[test]
fn states_are_compared_by_place_and_points() {
    let dossier = small(&[("50", "30"), ("55", "20"), ("10", "10")]);
    let before = official(&dossier);
    let mut changed = dossier.clone();
    Edit::Reweight { item: ItemId::new("t"), points: Some(Exact::from(20)) }.apply(&mut changed).unwrap();
    let after = official(&changed);
    let shifts = shifts(&spots(&before.ranking), &spots(&after.ranking));
    // Halving the second standard: 50 + 15 = 65 and 55 + 10 = 65 share the first place.
    let told: Vec<_> =
        shifts.iter().map(|one| (one.member, one.places(), one.points(), one.has_moved())).collect();
    let expected = [
        (0, Some(0), Some(Exact::from(-15)), false),
        (1, Some(1), Some(Exact::from(-10)), true),
        (2, Some(0), Some(Exact::from(-5)), false),
    ];
    assert_eq!(told, expected);
}

#[test]
fn members_are_matched_by_id() {
    let before = small(&[("50", "30"), ("55", "20"), ("10", "10")]);
    let mut after = before.clone();
    after.members.remove(0);
    let ranking = official(&after).ranking;
    let spots = spots_as(&ranking, &after.members, &before.members);
    let members: Vec<usize> = spots.iter().map(|spot| spot.member).collect();
    assert_eq!(members, [1, 2], "counted as in the first list");
    let gone = shifts(&self::spots(&official(&before).ranking), &spots);
    let last = gone.last().unwrap();
    assert_eq!((last.member, last.after, last.places()), (0, None, None), "who is gone stands last");
}

#[test]
fn published_places_stand_beside_the_computed_ones() {
    let dossier = builtin();
    let board = official(&dossier);
    let published = published(&dossier);
    let names: Vec<&str> =
        published.iter().map(|spot| dossier.members[spot.member].name.vi.as_str()).collect();
    assert_eq!(names, ["Hậu Giang", "Trà Vinh", "Tiền Giang"]);
    assert_eq!(unpublished(&dossier), Some((4, 12)));
    let shifts = shifts(&published, &spots(&board.ranking));
    assert_eq!(shifts.len(), 12);
    let same = shifts.iter().filter(|one| one.agreement() == Some(Agreement::Same)).count();
    assert_eq!(same, 3, "the illustrative table gives the published places");
    let public = self::board(&dossier, View { stage: Stage::Agreed, public_only: true });
    let shifts = self::shifts(&published, &spots(&public.ranking));
    assert!(shifts.iter().filter_map(Shift::agreement).all(|one| one == Agreement::Possible));
    assert!(shifts.iter().all(|one| one.places().is_none() && one.points().is_none()));
}

#[test]
fn unpublished_places_leave_out_what_a_tie_covers() {
    let mut dossier = builtin();
    dossier.published.places[2].place = 2;
    assert_eq!(unpublished(&dossier), Some((4, 12)), "places 1, 2, 2: nobody is third");
    dossier.published.places.clear();
    assert_eq!(unpublished(&dossier), None);
}

#[test]
fn strengths_and_weaknesses_are_measured_at_the_mean() {
    let board = official(&small(&[("60", "10"), ("30", "25"), ("30", "25")]));
    let found = traits(&board, 0);
    let strong = found.strengths[0];
    assert_eq!(
        (strong.item, strong.points, strong.difference),
        (item(&board, "s"), exact("60"), exact("20"))
    );
    assert_eq!(strong.share.unwrap(), exact("100"));
    assert_eq!(strong.mean_share.unwrap().rounded(2), exact("66.67"));
    let weak = found.weaknesses[0];
    assert_eq!((weak.item, weak.difference), (item(&board, "u"), exact("-10")));
    assert_eq!((found.strengths.len(), found.weaknesses.len()), (1, 1));
}

#[test]
fn what_is_not_known_is_no_strength() {
    let dossier = builtin();
    let public = board(&dossier, View { stage: Stage::Agreed, public_only: true });
    for member in 0..dossier.members.len() {
        let found = traits(&public, member);
        for one in found.strengths.iter().chain(&found.weaknesses) {
            assert!(public.cards.get(member, one.item).points().is_some());
        }
    }
}

#[test]
fn differences_from_the_mean_cancel_out() {
    let dossier = builtin();
    let board = official(&dossier);
    let mut sums = vec![Exact::ZERO; board.rulebook.items.len()];
    for member in 0..dossier.members.len() {
        let found = traits(&board, member);
        for one in found.strengths.iter().chain(&found.weaknesses) {
            sums[one.item] = sums[one.item].plus(one.difference);
        }
    }
    // What differs by less than a hundredth is left out, twelve times at most.
    assert!(sums.iter().all(|sum| sum.size() < exact("0.12")), "{sums:?}");
}

#[test]
fn gains_are_bonus_and_deductions() {
    let dossier = builtin();
    let board = official(&dossier);
    let found = gains(&board, member(&dossier, "an-giang"));
    let told: Vec<(&str, String)> = found
        .iter()
        .map(|gain| {
            (board.rulebook.items[gain.line].id.as_str(), gain.points.rounded(2).shortest().to_string())
        })
        .collect();
    assert!(told.contains(&("1.1b", "6".to_owned())), "a capped bonus: {told:?}");
    assert!(told.contains(&("4.4b", "-3".to_owned())), "three days late: {told:?}");
    assert!(found.iter().all(|gain| board.rulebook.items[gain.line].parent == gain.criterion));
}

#[test]
fn a_duel_adds_up_to_the_difference_of_the_totals() {
    let dossier = builtin();
    let board = official(&dossier);
    for member in 0..dossier.members.len() {
        let Some(above) = just_above(&board, member) else {
            assert_eq!(board.ranking.of_member(member).unwrap().place.single(), Some(1));
            continue;
        };
        let found = duel(&board, member, above);
        let gap = board.cards.total(member).low.minus(board.cards.total(above).low);
        assert_eq!((found.item, found.settled()), (TOTAL, Some(gap)));
        let parts = found.parts.iter().fold(Exact::ZERO, |sum, part| sum.plus(part.settled().unwrap()));
        assert_eq!(parts.plus(found.rest.unwrap()), gap);
        let widths: Vec<Exact> = found.parts.iter().map(|part| part.settled().unwrap().size()).collect();
        assert!(widths.windows(2).all(|pair| pair[0] >= pair[1]), "the widest first: {widths:?}");
    }
}

#[test]
fn a_duel_tells_what_a_ceiling_adds() {
    let dossier = small(&[("70", "30"), ("50", "30")]);
    let board = official(&dossier);
    let found = duel(&board, 0, 1);
    assert_eq!(found.settled(), Some(exact("11")), "70 is cut to 61");
    let standard = found.parts.iter().find(|part| part.item == item(&board, "s")).unwrap();
    assert_eq!((standard.settled(), standard.rest), (Some(exact("11")), None), "no nodes below a criterion");
    let even = found.parts.iter().find(|part| part.item == item(&board, "t")).unwrap();
    assert_eq!((even.settled(), even.parts.len()), (Some(Exact::ZERO), 1));
}

#[test]
fn a_duel_stays_open_where_figures_are_missing() {
    let dossier = builtin();
    let public = board(&dossier, View { stage: Stage::Agreed, public_only: true });
    let found = duel(&public, 0, 1);
    let (low, high) = found.difference.unwrap();
    assert!(low < high && found.settled().is_none() && found.rest.is_none());
    assert_eq!(just_above(&public, 0), None, "no place is one place");
}

#[test]
fn a_duel_is_told_in_a_sentence() {
    let dossier = builtin();
    let board = official(&dossier);
    let name = |member: usize| dossier.members[member].name.vi.clone();
    let teller = |language| Teller { dossier: &dossier, board: &board, name: &name, language };
    let (own, above) = (member(&dossier, "tra-vinh"), member(&dossier, "hau-giang"));
    let found = duel(&board, own, above);
    let vi = teller(Language::Vi).duel(&found, above);
    let gap = number::fixed_points(found.settled().unwrap().size(), 2, Language::Vi);
    assert!(vi.starts_with(&format!("kém Hậu Giang {gap}: ")), "{vi}");
    assert_eq!(vi.matches(';').count(), 3, "four standards: {vi}");
    let en = teller(Language::En).duel(&duel(&board, above, own), own);
    assert!(en.contains(" ahead of Trà Vinh: ") && en.contains("Economy"), "{en}");
    let even = teller(Language::Vi).duel(&duel(&board, own, own), above);
    assert_eq!(even, "bằng điểm Hậu Giang");
}
