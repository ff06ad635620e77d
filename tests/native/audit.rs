//! The audit of entries: each part on small tables, the real self-score of unit A, and what holds on any dossier.

use thidua::dossier::*;
use thidua::insight::audit::*;
use thidua::number::Exact;
use thidua::scoring::{Board, Code, Place, Stage, Trials, View};

use crate::support::{self, MEASURES, at_stage, exact, shared_case, with_facts};
use crate::tien_giang::unit_a;

pub fn board(dossier: &Dossier, view: View) -> Board {
    Board::of(dossier, view).unwrap_or_else(|findings| panic!("{findings:?}"))
}

fn rules(dossier: &Dossier) -> Board {
    board(dossier, at_stage(Stage::Rules))
}

pub fn claim(dossier: &mut Dossier, member: usize, item: &str, points: &str) {
    let claimed = Given { points: exact(points), reason: String::new(), provenance: Provenance::Entered };
    let member = dossier.members[member].id.clone();
    let scores = StageScores { claimed: Some(claimed), ..StageScores::default() };
    dossier.scores.entry(member).or_default().insert(ItemId::new(item), scores);
}

/// Items with the points claimed.
type Claims = &'static [(&'static str, &'static str)];

fn text(value: Exact) -> String {
    value.clean().shortest().to_string()
}

/// Departures as text: `item claimed/by-the-rules difference: reason`.
fn departed(dossier: &Dossier) -> Vec<String> {
    let rules = rules(dossier);
    let found = departures(dossier, &rules);
    let item = |item: usize| rules.rulebook.items[item].id.to_string();
    let of = |departure: &Departure| {
        let why: Vec<String> = departure
            .reasons
            .iter()
            .map(|reason| {
                let what = match &reason.why {
                    Why::Limited { at, counted, .. } => {
                        format!("at most {} of {}", text(*at), text(*counted))
                    }
                    Why::OverMost { most } => format!("at most {}", text(*most)),
                    Why::BonusOver { most, counted } => {
                        format!("bonus at most {} of {}", text(*most), text(*counted))
                    }
                    Why::NotDeducted => "not deducted".to_owned(),
                    Why::NotClaimed => "not claimed".to_owned(),
                    Why::ConditionNotMet => "condition".to_owned(),
                    Why::AnotherCounts { line } => format!("{} counts", item(*line)),
                    Why::Short { points, most } => format!("{} of {}", text(*points), text(*most)),
                    Why::Rounded { digits } => format!("rounded to {digits}"),
                };
                format!("{} {what}", item(reason.item))
            })
            .collect();
        format!(
            "{} {}/{} {}: {}",
            item(departure.item),
            text(departure.claimed),
            text(departure.by_the_rules.low),
            text(departure.difference),
            if why.is_empty() { "?".to_owned() } else { why.join(" + ") }
        )
    };
    found.list.iter().map(of).collect()
}

/// Unit A as its office claimed: criterion by criterion, C5 also by its parts, as its explanation has them.
pub fn claimed_unit_a() -> Option<Dossier> {
    let (mut dossier, expected) = (unit_a()?, shared_case("tien-giang-2022/unit-a-expected.csv")?);
    for row in expected.iter().filter(|row| row[0] != "TOTAL") {
        claim(&mut dossier, 0, &row[0], &row[2]);
    }
    for (item, points) in [("C5.1", "1"), ("C5.2", "2"), ("C5.3", "2")] {
        claim(&mut dossier, 0, item, points);
    }
    Some(dossier)
}

#[test]
fn unit_a_departs_from_the_rules_five_times() {
    let Some(dossier) = claimed_unit_a() else { return };
    let expected = [
        "d2 13/9 4: d2.3 at most 2 of 6",
        "C5.2 2/1 1: C5.2 at most 1",
        "C4 4.5/4 0.5: C4 at most 4",
        "3.1 2/1.5 0.5: 3.1.2 not deducted",
        "C2 5.7/5.5 0.2: C2.4 bonus at most 0.5 of 0.7",
    ];
    assert_eq!(departed(&dossier), expected);
    let rules = rules(&dossier);
    let found = departures(&dossier, &rules);
    let [totals] = found.totals.as_slice() else { panic!("{:?}", found.totals) };
    assert_eq!((text(totals.claimed.low), text(totals.by_the_rules.low)), ("124.4".into(), "118.2".into()));
    let sum = found.list.iter().fold(Exact::ZERO, |sum, one| sum.plus(one.difference));
    assert_eq!(sum, exact("6.2"), "all of the difference of the totals is told");
    assert_eq!(sums(&dossier, &rules), Vec::new(), "5 is the sum of 1, 2 and 2");
    let found = findings(&dossier, &rules);
    assert!(found.iter().all(|finding| finding.code != Code::OutOfRange && finding.code != Code::UnfitEntry));
}

/// Lines of one criterion `c` of the table of [`lines`].
const BONUS: &str = r#"{"id":"s","rule":{"met":{"points":10}}},
    {"id":"b","kind":"bonus","cap":2,"rule":{"per_case":{"of":{"value":"none"},"each":1}}},
    {"id":"d","kind":"deduction","rule":{"per_case":{"of":{"value":"count"},"each":0.5}}},
    {"id":"w","kind":"bonus","rule":{"met":{"points":3}},"when":{"answered":{"of":"yes","is":true}}}"#;

fn lines(lines: &str, criterion: &str) -> String {
    format!(
        r#"{{"points":10,"measures":{MEASURES},"standards":[{{"id":"c","points":10{criterion},"lines":[{lines}]}}]}}"#
    )
}

#[test]
fn departures_have_reasons() {
    // (claims, facts, the departures, why)
    let cases: [(Claims, &str, &str, &str); 16] = [
        (&[("c", "10")], r#"{"count":0,"yes":false}"#, "", "as the rules have it"),
        (
            &[("c", "15")],
            r#"{"none":5,"count":0,"yes":false}"#,
            "c 15/12 3: b at most 2 of 5",
            "the cap bites by 3",
        ),
        (
            &[("c", "13")],
            r#"{"count":0,"yes":false}"#,
            "c 13/10 3: w condition",
            "a bonus of 3 that is not due",
        ),
        (&[("c", "10")], r#"{"count":3,"yes":false}"#, "c 10/8.5 1.5: d not deducted", "three cases at 0,5"),
        (
            &[("c", "11")],
            r#"{"none":1,"count":3,"yes":false}"#,
            "c 11/9.5 1.5: d not deducted",
            "a deduction, not a bonus",
        ),
        (
            &[("c", "10")],
            r#"{"none":1,"count":0,"yes":false}"#,
            "c 10/11 -1: b not claimed",
            "less than is due",
        ),
        (
            &[("c", "15")],
            r#"{"none":5,"count":4,"yes":false}"#,
            "c 15/10 5: b at most 2 of 5 + d not deducted",
            "the cap bites by 3, and 2 are not deducted",
        ),
        (&[("c", "12.3")], r#"{"none":1,"count":0,"yes":false}"#, "c 12.3/11 1.3: ?", "nothing explains 1,3"),
        (&[("d", "0")], r#"{"count":3,"yes":false}"#, "d 0/-1.5 1.5: d not deducted", "a claim on a line"),
        (
            &[("d", "1.5")],
            r#"{"count":3,"yes":false}"#,
            "",
            "a deduction is claimed with its minus or without",
        ),
        (
            &[("b", "3")],
            r#"{"none":3,"count":0,"yes":false}"#,
            "b 3/2 1: b at most 2 of 3",
            "a claim on the capped line",
        ),
        (
            &[("b", "2.5")],
            r#"{"none":3,"count":0,"yes":false}"#,
            "b 2.5/2 0.5: b at most 2",
            "over the cap by less",
        ),
        (
            &[("c", "15.5")],
            r#"{"none":2,"count":0,"yes":true}"#,
            "c 15.5/15 0.5: c bonus at most 5 of 5.5",
            "two bonuses",
        ),
        (
            &[("c", "10"), ("b", "1")],
            r#"{"none":0,"count":0,"yes":false}"#,
            "b 1/0 1: ?",
            "only the part departs",
        ),
        (
            &[("c", "20")],
            "{}",
            "c 20/-∞ 7: c bonus at most 5 of 10",
            "over all that is possible of what is open",
        ),
        (&[("c", "13")], "{}", "", "possible"),
    ];
    for (claims, facts, expected, why) in cases {
        let mut dossier = with_facts(&lines(BONUS, ""), &[facts]);
        for (item, points) in claims {
            claim(&mut dossier, 0, item, points);
        }
        let told: Vec<String> = departed(&dossier)
            .into_iter()
            .map(|told| told.replace(&format!("-{}", Exact::LIMIT), "-∞"))
            .collect();
        assert_eq!(told.join("; "), expected, "{claims:?}, {facts}: {why}");
    }
}

#[test]
fn sums_are_held_against_their_parts() {
    let table = format!(
        r#"{{"points":30,"measures":{MEASURES},"standards":[{{"id":"s","points":30,"children":[
            {{"id":"a","points":10,"lines":[{{"id":"a1","rule":{{"met":{{"points":10}}}}}}]}},
            {{"id":"b","points":20,"bonus_cap":1,"lines":[{{"id":"b1","rule":{{"given":{{"of":"judged","limit":20}}}}}},
                {{"id":"b2","kind":"bonus","rule":{{"per_case":{{"of":{{"value":"none"}},"each":1}}}}}}]}}
        ]}}]}}"#
    );
    // (claims, what differs: item typed/sum, why)
    let cases: [(Claims, &str, &str); 9] = [
        (&[("a", "10"), ("b", "15"), ("s", "25")], "", "25 = 10 + 15"),
        (&[("a", "10"), ("b", "15"), ("s", "26")], "s 26/25", "typed one too many"),
        (&[("a", "9.5"), ("s", "27.5")], "", "b counts 18 as the rules have it"),
        (&[("a", "9.5"), ("s", "28")], "s 28/27.5", "the same, mistyped"),
        (&[("b1", "15"), ("b", "15")], "", "a criterion and its line"),
        (&[("b1", "15"), ("b", "51")], "b 51/15", "digits exchanged"),
        (&[("b1", "15"), ("b2", "3"), ("b", "18")], "", "the plain sum, whatever the cap"),
        (&[("b1", "15"), ("b2", "3"), ("b", "16")], "", "what the table makes of it"),
        (&[("s", "99")], "", "no part is claimed: a departure, not a sum"),
    ];
    for (claims, expected, why) in cases {
        let mut dossier = with_facts(&table, &[r#"{"judged":18,"none":0}"#]);
        for (item, points) in claims {
            claim(&mut dossier, 0, item, points);
        }
        let found = sums(&dossier, &rules(&dossier));
        let told: Vec<String> = found
            .iter()
            .map(|finding| {
                assert_eq!(finding.code, Code::SumDiffers);
                let item = finding.item.as_ref().unwrap();
                format!("{item} {}/{}", text(finding.numbers[0]), text(finding.numbers[1]))
            })
            .collect();
        assert_eq!(told.join("; "), expected, "{claims:?}: {why}");
    }
}

#[test]
fn entries_are_looked_at() {
    let measures = r#"[
        {"id":"n","low":0,"high":100,"evidence":"Báo cáo"}, {"id":"count","kind":"count"}, {"id":"day","kind":"date"},
        {"id":"plan","kind":"plan_actual","low":0}, {"id":"judged","kind":"points"}, {"id":"yes","kind":"yes_no"}
    ]"#;
    let table = format!(
        r#"{{"points":5,"measures":{measures},"standards":[{{"id":"s","lines":[
            {{"id":"l","rule":{{"bands":{{"of":{{"value":"n"}},"bands":[{{"from":90,"above":true,"points":5}},{{"from":80,"to":90,"points":4}}]}}}},"when":{{"answered":{{"of":"yes","is":true}}}}}}
        ]}}]}}"#
    );
    // (facts, evidence of n, what is found, why)
    let cases = [
        (r#"{"n":95,"yes":true}"#, "12/BC", "", "all right"),
        (r#"{"n":95,"yes":true}"#, "", "EvidenceMissing n", "it wants a report"),
        (r#"{"n":90,"yes":true}"#, "12/BC", "NoBand l n 90", "exactly between two bands"),
        (r#"{"n":90,"yes":false}"#, "12/BC", "", "the line does not count"),
        (r#"{"n":90}"#, "12/BC", "NoBand l n 90", "it may count"),
        (r#"{"n":100.5,"yes":true}"#, "12/BC", "OutOfRange n 100.5", "above the highest"),
        (r#"{"n":-1,"yes":false}"#, "12/BC", "OutOfRange n -1", "below the lowest"),
        (r#"{"n":true,"yes":true}"#, "12/BC", "UnfitEntry n", "no number"),
        (r#"{"count":2}"#, "", "", "a count"),
        (r#"{"count":2.5}"#, "", "OutOfRange count 2.5", "half a case"),
        (r#"{"count":-2}"#, "", "OutOfRange count -2", "fewer than none"),
        (r#"{"judged":-2}"#, "", "OutOfRange judged -2", "points below zero"),
        (r#"{"plan":{"plan":5,"actual":-1}}"#, "", "OutOfRange plan -1", "an actual below zero"),
        (r#"{"plan":{"plan":-5,"actual":1}}"#, "", "OutOfRange plan -5", "a plan below zero"),
        (r#"{"day":{"date":"2022-02-09"}}"#, "", "", "a day of the year"),
        (r#"{"day":{"date":"2021-12-31"}}"#, "", "", "a day of the year before"),
        (r#"{"day":{"date":"2202-02-09"}}"#, "", "OutOfRange day", "digits exchanged"),
        (r#"{"day":7}"#, "", "UnfitEntry day", "no day"),
    ];
    for (facts, evidence, expected, why) in cases {
        let mut dossier = with_facts(&table, &[facts]);
        for entry in
            dossier.entries.get_mut(&MeasureId::new("n")).into_iter().flat_map(|column| column.values_mut())
        {
            entry.evidence = evidence.to_owned();
        }
        let found = findings(&dossier, &board(&dossier, View::default()));
        let told: Vec<String> = found
            .iter()
            .map(|finding| {
                let ids = [
                    finding.item.as_ref().map(ToString::to_string),
                    finding.measure.as_ref().map(ToString::to_string),
                ];
                let numbers = finding.numbers.iter().map(|number| text(*number));
                let parts = [format!("{:?}", finding.code)]
                    .into_iter()
                    .chain(ids.into_iter().flatten())
                    .chain(numbers);
                parts.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(told.join("; "), expected, "{facts}: {why}");
    }
}

#[test]
fn decided_values_and_illustrations_are_left_alone() {
    let table = r#"{"points":5,"measures":[{"id":"n","evidence":"Báo cáo"}],"standards":[{"id":"s","lines":[
        {"id":"l","rule":{"bands":{"of":{"value":"n"},"bands":[{"from":90,"points":5}]}}}]}]}"#;
    let mut dossier = with_facts(table, &[r#"{"n":7}"#]);
    let codes = |dossier: &Dossier, view: View| -> Vec<Code> {
        findings(dossier, &board(dossier, view)).iter().map(|finding| finding.code).collect()
    };
    assert_eq!(codes(&dossier, View::default()), [Code::NoBand, Code::EvidenceMissing]);
    for entry in dossier.entries.values_mut().flat_map(|column| column.values_mut()) {
        entry.provenance = Provenance::Illustrative;
    }
    assert_eq!(codes(&dossier, View::default()), [Code::NoBand], "what is made up has no evidence");
    claim(&mut dossier, 0, "l", "3");
    let row = dossier.scores.get_mut(&MemberId::new("a")).unwrap().get_mut(&ItemId::new("l")).unwrap();
    row.appraised = row.claimed.clone();
    assert_eq!(codes(&dossier, View::default()), [], "an appraisal has decided");
    assert_eq!(codes(&dossier, at_stage(Stage::Rules)), [Code::NoBand], "by the rules nobody decides");
}

/// A table of one number for each of many members: points are the number itself.
fn numbers(measure: &str, values: &[&str]) -> Dossier {
    let table = format!(
        r#"{{"points":0,"measures":[{{"id":"m",{measure}}}],"standards":[{{"id":"s","lines":[{{"id":"l","rule":{{"per_case":{{"of":{{"value":"m"}},"each":1}}}}}}]}}]}}"#
    );
    let facts: Vec<String> = values.iter().map(|value| format!(r#"{{"m":{value}}}"#)).collect();
    with_facts(&table, &facts.iter().map(String::as_str).collect::<Vec<_>>())
}

fn number(value: &Value) -> String {
    match value {
        Value::Number(number) => text(*number),
        Value::Plan { plan, actual } => format!("{}/{}", text(*actual), text(plan.low)),
        other => format!("{other:?}"),
    }
}

fn slipped(dossier: &Dossier) -> Vec<String> {
    let board = board(dossier, View::default());
    let found = slips(&mut Trials::of(dossier, &board));
    let place = |place: Place| place.single().map_or("-".to_owned(), |place| place.to_string());
    let of = |slip: &Slip| {
        let evidence = match slip.evidence {
            Evidence::Range => "range".to_owned(),
            Evidence::Previous { previous } => format!("before {}", text(previous)),
            Evidence::Others { peers, .. } => {
                format!("others {}±{}", text(peers.median), text(peers.deviation))
            }
        };
        format!(
            "{} {} -> {} {:?} {evidence} {}->{}",
            dossier.members[slip.member].id,
            number(&slip.typed),
            number(&slip.alternative),
            slip.kind,
            place(slip.before.place),
            place(slip.after.place),
        )
    };
    found.list.iter().map(of).collect()
}

#[test]
fn slips_of_the_keyboard() {
    let number = r#""kind":"number""#;
    let range = r#""low":0,"high":100"#;
    let count = r#""kind":"count""#;
    // (measure, values of the members a, b, c …, what is found, why)
    let cases: [(&str, &[&str], &str, &str); 14] = [
        (number, &["96.1", "97.2", "95.8", "98", "96.9", "97.5"], "", "a clean column"),
        (
            number,
            &["69.1", "97.2", "95.8", "98", "96.9", "97.5"],
            "a 69.1 -> 96.1 Swapped others 97.2±1.944 6->5",
            "69,1 for 96,1",
        ),
        (
            number,
            &["961", "97.2", "95.8", "98", "96.9", "97.5"],
            "a 961 -> 96.1 Shifted { digits: 1, up: false } others 97.2±1.944 1->5",
            "no comma",
        ),
        (
            number,
            &["9.61", "97.2", "95.8", "98", "96.9", "97.5"],
            "a 9.61 -> 96.1 Shifted { digits: 1, up: true } others 97.2±1.944 6->5",
            "the comma too early",
        ),
        (
            number,
            &["0.961", "97.2", "95.8", "98", "96.9", "97.5"],
            "a 0.961 -> 96.1 Shifted { digits: 2, up: true } others 97.2±1.944 6->5",
            "a share for a per cent",
        ),
        (
            number,
            &["1.234", "1250", "1190", "1305", "1221", "1402"],
            "a 1.234 -> 1234 Thousand { up: true } others 1250±55 6->4",
            "a point that groups",
        ),
        (number, &["85", "97.2", "95.8", "98", "96.9", "97.5"], "", "far, but nothing alike is nearer"),
        (number, &["9.5", "97.2", "95.8", "98"], "", "three others say too little"),
        (number, &["12", "30", "95", "150", "8", "61", "44"], "", "members that differ as they like"),
        (number, &["94", "97.2", "95.8", "98", "96.9", "97.5"], "", "49 would be further off"),
        (
            range,
            &["961", "97.2", "95.8"],
            "a 961 -> 96.1 Shifted { digits: 1, up: false } range 1->2",
            "above what can be true",
        ),
        (range, &["96.1", "97.2"], "", "in the range"),
        (
            count,
            &["20", "2", "3", "2", "1", "2", "4"],
            "a 20 -> 2 Shifted { digits: 1, up: false } others 2±0.5 1->3",
            "a zero too many",
        ),
        (count, &["15", "2", "3", "2", "1", "2", "4"], "", "1,5 is no count"),
    ];
    for (measure, values, expected, why) in cases {
        assert_eq!(slipped(&numbers(measure, values)).join("; "), expected, "{values:?}: {why}");
    }
    let mut dossier = numbers(number, &["1200", "900"]);
    let entry = dossier.entries.get_mut(&MeasureId::new("m")).unwrap().get_mut(&MemberId::new("a")).unwrap();
    entry.previous = Some(exact("110"));
    let expected = ["a 1200 -> 120 Shifted { digits: 1, up: false } before 110 1->2"];
    assert_eq!(slipped(&dossier), expected, "ten times as much as the year before");
}

#[test]
fn slips_beside_a_plan() {
    let table = format!(
        r#"{{"points":10,"measures":{MEASURES},"standards":[{{"id":"s","lines":[{{"id":"l","rule":{{"of_plan":{{"of":"plan","points":10,"above":0.1}}}}}}]}}]}}"#
    );
    let others = ["104/100", "210/200", "52/50", "31.2/30", "102/100"];
    // (plan and actual of a, what is found, why)
    let cases = [
        ("103/100", "", "like the others"),
        (
            "1030/100",
            "a 1030/100 -> 103/100 Shifted { digits: 1, up: false } others 104±2.08 1->5",
            "a zero too many",
        ),
        (
            "103/1000",
            "a 103/1000 -> 1030/1000 Shifted { digits: 1, up: true } others 104±2.08 6->5",
            "or too few",
        ),
        ("80/83", "", "96 % is like the others, and so is 104 %"),
        ("130/103", "a 130/103 -> 103/103 Swapped others 104±2.08 1->6", "digits exchanged"),
    ];
    for (own, expected, why) in cases {
        let fact = |text: &str| {
            let (actual, plan) = text.split_once('/').unwrap();
            format!(r#"{{"plan":{{"plan":{plan},"actual":{actual}}}}}"#)
        };
        let facts: Vec<String> = core::iter::once(own).chain(others).map(fact).collect();
        let dossier = with_facts(&table, &facts.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(slipped(&dossier).join("; "), expected, "{own}: {why}");
    }
}

#[test]
fn clean_tables_have_next_to_no_slips() {
    assert_eq!(slipped(&builtin()), [""; 0]);
    for seed in [1, 7, 42] {
        let found = slipped(&crate::own::dossier(seed));
        assert!(found.len() <= 1, "{found:?}");
    }
}

fn rechecked(dossier: &Dossier) -> Vec<String> {
    let board = board(dossier, View::default());
    let found = rechecks(&mut Trials::of(dossier, &board));
    let id = |member: usize| &dossier.members[member].id;
    let place = |place: Place| place.single().map_or("-".to_owned(), |place| place.to_string());
    let of = |recheck: &Recheck| {
        let changes = recheck.changes.iter().map(|change| {
            let by = change.by.map_or_else(|| format!("{:?}", change.to), text);
            let moves: Vec<String> = change
                .moves
                .iter()
                .map(|one| format!("{} {}->{}", id(one.member), place(one.before), place(one.after)))
                .collect();
            format!("{by}: {}", moves.join(", "))
        });
        format!("{} {}", id(recheck.member), changes.collect::<Vec<_>>().join(" | "))
    };
    found.list.iter().map(of).collect()
}

#[test]
fn small_changes_that_change_a_place() {
    let dossier = numbers(r#""kind":"number""#, &["97.2", "95.80", "95.5"]);
    let expected = ["b -0.3: c 3->2 | 1.4: b 2->1", "c 0.3: c 3->2", "a -1.4: b 2->1"];
    assert_eq!(rechecked(&dossier), expected, "a tie is a place; the smallest share of the number first");
    let dossier = numbers(r#""kind":"number""#, &["97.2", "95.5", "95.5"]);
    let expected = ["b -0.1: b 2->3 | 0.1: c 2->3", "c -0.1: c 2->3 | 0.1: b 2->3", "a -1.7: b 2->1, c 2->1"];
    assert_eq!(rechecked(&dossier), expected, "who shares a place loses or wins by the last digit");
    let dossier = numbers(r#""kind":"count""#, &["7", "5", "0"]);
    let expected = ["a -2: b 2->1", "b 2: b 2->1 | -5: c 3->2", "c 5: c 3->2"];
    assert_eq!(rechecked(&dossier), expected, "counts go by one");
    let dossier = numbers(r#""high":98"#, &["97.2", "95.80", "50"]);
    let expected = ["a -1.4: b 2->1", "b 1.4: b 2->1 | -45.8: c 3->2", "c 46: c 3->2, b 2->3"];
    assert_eq!(rechecked(&dossier), expected, "in the range of the measure");
    let dossier = numbers(r#""high":97.3"#, &["97.2", "95.80", "50"]);
    assert!(rechecked(&dossier)[0].starts_with("a -1.4"), "{:?}", rechecked(&dossier));
}

/// Rechecks of the member a alone where others stand at 4 and 8 points.
#[test]
fn rechecks_of_every_kind() {
    let table = |line: &str| {
        format!(
            r#"{{"points":10,"missing":"zero","measures":{MEASURES},"standards":[{{"id":"s","lines":[{{"id":"l",{line}}},
                {{"id":"other","kind":"bonus","rule":{{"per_case":{{"of":{{"value":"none"}},"each":1}}}}}}]}}]}}"#
        )
    };
    let bands = r#"[{"from":90,"points":9},{"from":80,"to":90,"points":5},{"to":80,"points":1}]"#;
    let n = |bands: &str| format!(r#""rule":{{"bands":{{"of":{{"value":"n"}},"bands":{bands}}}}}"#);
    let gap = r#"[{"from":90,"above":true,"points":9},{"from":80,"to":90,"points":5}]"#;
    let before = r#""rule":{"met":{"points":6}},"when":{"within":{"of":{"days_after":{"of":"day","month":1,"day":31}},"interval":{"to":0,"through":true}}}"#;
    // (line, fact of a, its rechecks, why)
    let cases = [
        (n(bands), r#"{"n":85}"#, "a 5: a 2->1, b 1->2 | -6: a 2->3, c 3->2", "the ends of the bands"),
        (n(bands), r#"{"n":85.0}"#, "a 5: a 2->1, b 1->2 | -5.1: a 2->3, c 3->2", "one tenth less than the end"),
        (n(gap), r#"{"n":85.0}"#, "a 5: a 2->3, c 3->2 | -5.1: a 2->3, c 3->2", "90 is in no band"),
        (r#""rule":{"met":{"points":6,"of":"yes"}}"#.to_owned(), r#"{"yes":true}"#, "a Flag(false): a 2->3, c 3->2", "an answer"),
        (
            r#""rule":{"options":{"of":"choice","options":[{"id":"x","points":9},{"id":"y","points":6},{"id":"z","points":5}]}}"#.to_owned(),
            r#"{"choice":{"choice":"y"}}"#,
            r#"a Choice("x"): a 2->1, b 1->2"#,
            "only the option that changes a place",
        ),
        (before.to_owned(), r#"{"day":{"date":"2022-01-26"}}"#, "a 6: a 2->3, c 3->2", "after 31 January"),
        (before.to_owned(), r#"{"day":{"date":"2022-02-09"}}"#, "a -9: a 3->2, c 2->3", "by 31 January"),
        (
            r#""rule":{"of_plan":{"of":"plan","points":10}}"#.to_owned(),
            r#"{"plan":{"plan":200,"actual":130.0}}"#,
            "a 30: a 2->1 | -50: c 3->2",
            "in proportion",
        ),
        (
            r#""kind":"deduction","rule":{"per_case":{"of":{"value":"count"},"each":1}}"#.to_owned(),
            r#"{"count":0,"none":6}"#,
            "a -2: c 3->2 | 2: a 2->1; a 2: c 3->2",
            "a deduction, and the bonus beside it",
        ),
        (
            r#""rule":{"per_case":{"of":{"share":{"part":"n","whole":"count"}},"each":1}}"#.to_owned(),
            r#"{"n":3,"count":100}"#,
            "a -25: a 3->2; a 1: a 3->2",
            "a share of nothing is nothing, but one of little is much",
        ),
        (
            r#""rule":{"per_case":{"of":{"value":"n"},"each":1}},"recurring":{"parts":2,"combine":"sum"}"#.to_owned(),
            r#"{"n":{"series":["2.5","3.5"]}}"#,
            "a -2: c 3->2 | 2: a 2->1; a -2: c 3->2 | 2: a 2->1",
            "each part of a period",
        ),
    ];
    for (line, fact, expected, why) in cases {
        let dossier = with_facts(&table(&line), &[fact, r#"{"none":8}"#, r#"{"none":4}"#]);
        let told = rechecked(&dossier).into_iter().filter(|told| told.starts_with("a "));
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{line} {fact}: {why}");
    }
}

#[test]
fn plans_that_were_reached_the_year_before() {
    let table = |less: bool| {
        format!(
            r#"{{"points":10,"measures":[{{"id":"m","kind":"plan_actual","less_is_better":{less}}}],"standards":[{{"id":"s","lines":[{{"id":"l","rule":{{"of_plan":{{"of":"m","points":10,"above":0.1}}}}}}]}}]}}"#
        )
    };
    // (less is better, plan, actual and last year's result of a; what is found: behind, points, places; why)
    let cases = [
        (false, "100", "110", "", "", "nothing is known of the year before"),
        (false, "100", "110", "90", "", "a plan above it"),
        (false, "100", "110", "100", "0 0 1->1", "a plan as high as it"),
        (false, "100", "110", "110", "10 1 1->2", "110 % of plan, or 100 %"),
        (false, "100", "110", "220", "120 6 1->2", "or half of it"),
        (
            false,
            "[90,105]",
            "110",
            "100",
            "10 -0.5238095238095238 2->1",
            "a range is reached from its lower end on",
        ),
        (true, "20", "16", "25", "", "fewer than the year before"),
        (true, "20", "16", "16", "4 2.5 1->2", "more than the year before"),
    ];
    for (less, plan, actual, previous, expected, why) in cases {
        let own = format!(r#"{{"m":{{"plan":{plan},"actual":{actual}}}}}"#);
        let other =
            if less { r#"{"m":{"plan":105,"actual":100}}"# } else { r#"{"m":{"plan":100,"actual":105}}"# };
        let mut dossier = with_facts(&table(less), &[&own, other]);
        let column = dossier.entries.get_mut(&MeasureId::new("m")).unwrap();
        column.get_mut(&MemberId::new("a")).unwrap().previous =
            (!previous.is_empty()).then(|| exact(previous));
        let board = board(&dossier, View::default());
        let found = easy_plans(&mut Trials::of(&dossier, &board));
        let place = |place: Place| place.single().unwrap();
        let of = |one: &EasyPlan| {
            let (before, after) = (place(one.before.place), place(one.after.place));
            format!("{} {} {before}->{after}", text(one.behind), text(one.points))
        };
        let told: Vec<String> = found.list.iter().map(of).collect();
        assert_eq!(told.join("; "), expected, "{plan}, {actual}, {previous}: {why}");
    }
}

/// What a dossier holds that does not count, and who is not classified.
#[test]
fn what_does_not_count_is_told() {
    let rulebook = r#"{"points":10,"measures":[{"id":"m","kind":"points"},{"id":"crime","kind":"yes_no"}],
        "standards":[{"id":"s","points":10,"lines":[{"id":"s0","rule":{"given":{"of":"m","limit":10}}},
            {"id":"out","kind":"exclusion","rule":{"met":{"of":"crime","points":1}}}]}]}"#;
    let entries = r#"{"m":{"a":{"value":7},"b":{"value":6},"c":{"value":5}},
        "crime":{"a":{"value":true},"b":{"value":false}}}"#;
    let mut dossier = support::dossier(rulebook, r#"[{"id":"a"},{"id":"b"},{"id":"c"}]"#, entries);
    let told = |findings: &[thidua::scoring::Finding]| -> Vec<String> {
        let part = |text: Option<String>| text.unwrap_or_default();
        findings
            .iter()
            .map(|one| {
                let measure = part(one.measure.as_ref().map(ToString::to_string));
                let member = part(one.member.as_ref().map(ToString::to_string));
                let item = part(one.item.as_ref().map(ToString::to_string));
                format!("{} {measure}/{member}/{item}", one.code.name())
            })
            .collect()
    };
    assert_eq!(
        told(&exclusions(&dossier, &rules(&dossier))),
        ["unclassified /a/out", "exclusion_open /c/out"],
        "excluded, not excluded, not known"
    );
    assert!(strays(&dossier, &rules(&dossier)).is_empty(), "everything has its place");
    let first = &exclusions(&dossier, &rules(&dossier))[0];
    let said = thidua::text::problem::finding(first, &dossier, thidua::text::Language::En);
    assert!(said.starts_with("a, out: "), "a member without a name goes by its id: {said}");
    let row = dossier.entries.remove(&MeasureId::new("crime")).unwrap();
    dossier.entries.insert(MeasureId::new("crimes"), row);
    let cells = dossier.entries.get_mut(&MeasureId::new("m")).unwrap();
    cells.insert(MemberId::new("d"), Entry::entered(Value::Number(exact("1"))));
    claim(&mut dossier, 0, "s9", "3");
    claim(&mut dossier, 1, "s0", "3");
    let scores = dossier.scores[&MemberId::new("b")].clone();
    dossier.scores.insert(MemberId::new("e"), scores);
    assert_eq!(
        told(&strays(&dossier, &rules(&dossier))),
        ["unknown_entry crimes//", "unknown_entry m/d/", "unknown_entry /a/s9", "unknown_entry /e/"],
        "a measure, a member, an item and a member with scores that the dossier does not have"
    );
}
