//! The score table of Tiền Giang's environment sector, 2022: unit A's facts, claims and what the rules give.

use std::collections::BTreeMap;

use crate::support::{Scored, at_stage, exact, shared_case};
use thidua::dossier::{Dossier, Entry, Given, ItemId, MemberId, Period, RulebookDraft, StageScores, Value};
use thidua::number::Exact;
use thidua::scoring::{Limit, Stage, View, What, explain, run_examples};

pub const RULEBOOK: &str = include_str!("../../public/rulebooks/tien-giang-2022.json");

fn rulebook() -> RulebookDraft {
    thidua::dossier::read_part(RULEBOOK).unwrap()
}

/// The facts that the office stated: the row of the case, the measures that it fills, how its value reads.
const FACTS: [(&str, &str, &[&str]); 22] = [
    ("a4", "household area with certificates", &["a4-household"]),
    ("a4", "total area with certificates", &["a4-total"]),
    ("a7.6", "solutions for managing public land", &["a.7.6"]),
    ("b2.5", "inspection plan made and finished on time", &["b.2.5"]),
    ("b3.1", "all works licensed", &["b3.1"]),
    ("C1", "urban waste collected", &["C1"]),
    ("C2", "establishments meeting the environmental standard", &["C2"]),
    ("C3.3", "collection rounds beyond two", &["C3.3"]),
    ("C4.1", "canal solutions carried out", &["C4.1-a"]),
    ("C4.2", "plastic-waste models in 100 % of communes", &["C4.2-a"]),
    ("C5.1", "guidance issued / inspection plan issued", &["C5.1-a", "C5.1-b"]),
    ("C5.2", "communes without a plan", &["C5.2-a"]),
    ("C5.3", "points given (judged, at most 3)", &["C5.3-a"]),
    ("d2.3", "complaints withdrawn", &["d2.3"]),
    ("2.2.1", "reports sent 3 days early", &["2.2.1"]),
    ("3.1", "date of the reform plan", &["3.1"]),
    ("3.2.1", "emulation topic launched in writing", &["3.2.1"]),
    ("3.3", "files received in the year", &["files"]),
    ("3.3", "files finished early", &["early"]),
    ("3.3", "files late", &["late"]),
    ("4.1", "date of the launch document", &["4.1"]),
    ("4.3.1", "articles printed", &["4.3.1"]),
];

fn value(unit: &str, text: &str) -> Value {
    match (unit, text) {
        ("yes/no", _) => Value::Flag(text == "yes"),
        ("date", _) => Value::Date(text.parse().unwrap()),
        _ => Value::Number(exact(text)),
    }
}

/// Unit A with the facts of the case; nothing where the checkout has no cases beside it.
pub fn unit_a() -> Option<Dossier> {
    let rows = shared_case("tien-giang-2022/unit-a-inputs.csv")?;
    let mut facts: BTreeMap<&str, Value> = BTreeMap::new();
    let mut inspections = Vec::new();
    for row in &rows {
        let [code, fact, unit, text] = [&row[0], &row[1], &row[2], &row[3]].map(String::as_str);
        if code == "d1" {
            inspections.push((fact, exact(text)));
            continue;
        }
        let known = FACTS.iter().find(|(of, what, _)| (*of, *what) == (code, fact));
        let (_, _, measures) = known.unwrap_or_else(|| panic!("no measure for {code}, {fact}"));
        let values: Vec<&str> = text.split(" / ").collect();
        assert_eq!(values.len(), measures.len(), "{code}: {text}");
        facts.extend(measures.iter().zip(values).map(|(measure, text)| (*measure, value(unit, text))));
    }
    assert_eq!(facts.len(), FACTS.len() + 1, "a fact stands for each measure");
    let [("inspections planned", plan), ("inspections done", actual)] = inspections[..] else {
        panic!("{inspections:?}")
    };
    facts.insert("d1", Value::Plan { plan: thidua::dossier::Plan::of(plan), actual });

    let member = MemberId::new("a");
    let mut dossier = Dossier {
        period: Period { results_year: 2022, pact_year: 2023 },
        members: vec![thidua::dossier::Member { id: member.clone(), ..Default::default() }],
        rulebook: rulebook(),
        ..Dossier::default()
    };
    for (measure, value) in facts {
        let measure = thidua::dossier::MeasureId::new(measure);
        assert!(dossier.rulebook.measure(&measure).is_some(), "{measure}");
        dossier.entries.entry(measure).or_default().insert(member.clone(), Entry::entered(value));
    }
    Some(dossier)
}

#[test]
fn unit_a_by_the_rules() {
    let (Some(dossier), Some(expected)) = (unit_a(), shared_case("tien-giang-2022/unit-a-expected.csv"))
    else {
        return;
    };
    let scored = Scored::of(dossier, View::default());
    for row in &expected {
        let [code, standard, by_the_rules] = [&row[0], &row[1], &row[3]];
        let place = match code.as_str() {
            "TOTAL" => 0,
            code => scored.rulebook.find(&ItemId::new(code)).unwrap_or_else(|| panic!("no item {code}")),
        };
        assert_eq!(scored.rulebook.items[place].points, exact(standard), "{code}: standard points");
        assert_eq!(scored.cards.get(0, place).points(), Some(exact(by_the_rules)), "{code}");
    }
    assert_eq!(scored.total(0), "118.2");
}

/// The five claims that the rules do not bear out, each with the line whose step says why.
#[test]
fn unit_a_claims() {
    let (Some(mut dossier), Some(expected)) = (unit_a(), shared_case("tien-giang-2022/unit-a-expected.csv"))
    else {
        return;
    };
    let member = dossier.members[0].id.clone();
    let mut claims = BTreeMap::new();
    for row in expected.iter().filter(|row| row[0] != "TOTAL") {
        let claimed = Given { points: exact(&row[2]), reason: String::new(), provenance: Default::default() };
        let scores = StageScores { claimed: Some(claimed), ..StageScores::default() };
        claims.insert(ItemId::new(&row[0]), scores);
    }
    dossier.scores.insert(member, claims);
    let by_the_rules = Scored::of(dossier.clone(), at_stage(Stage::Rules));
    let claimed = Scored::of(dossier, at_stage(Stage::Claimed));
    assert_eq!((claimed.total(0).as_str(), by_the_rules.total(0).as_str()), ("124.4", "118.2"));

    let mut differences = Vec::new();
    for row in expected.iter().filter(|row| row[0] != "TOTAL") {
        let item = ItemId::new(&row[0]);
        let place = claimed.rulebook.find(&item).unwrap();
        let difference = by_the_rules.cards.get(0, place).low.minus(claimed.cards.get(0, place).low);
        assert_eq!(difference.is_zero(), row[4].is_empty(), "{item}: {}", row[4]);
        if !difference.is_zero() {
            differences.push((item.to_string(), difference.shortest().to_string()));
        }
    }
    let named = [("C2", "-0.2"), ("C4", "-0.5"), ("C5", "-1"), ("d2", "-4"), ("3.1", "-0.5")];
    assert_eq!(differences, named.map(|(item, points)| (item.to_owned(), points.to_owned())));

    let bites = |line: &str, cap: &str| {
        let place = by_the_rules.rulebook.find(&ItemId::new(line)).unwrap();
        let steps = explain(&by_the_rules.dossier, &by_the_rules.rulebook, &by_the_rules.cards, 0, place);
        let limit = What::Limited { limit: Limit::Line, at: exact(cap) };
        steps.iter().find(|step| step.what == limit).map(|step| step.points)
    };
    assert_eq!(bites("C2.4", "0.5"), Some(exact("-0.1")), "0,6 by the steps, at most 0,5");
    assert_eq!(bites("d2.3", "2"), Some(exact("-4")), "six withdrawals, at most 2");
    assert_eq!(by_the_rules.points(0, "3.1.2"), "-0.5", "dated after 31 January");
}

#[test]
fn the_table_carries_unit_a_as_its_example() {
    assert_eq!(run_examples(&rulebook()), Ok(Vec::new()));
}

/// Lines that unit A's facts leave untouched: one fact of another office each.
#[test]
fn other_facts() {
    // (facts, item, points, why)
    let cases = [
        (r#"{"a1.1":2,"a1.2":9}"#, "a1", "1.5", "deductions of a1 end at 1,5"),
        (r#"{"a2.1":1,"a2.3":1}"#, "a2", "1.5", "two deductions of a2"),
        (r#"{"a4-household":98.4,"a4-total":99}"#, "a4", "3", "under 98,5 %: a deduction, and so no bonus"),
        (r#"{"a4-household":98.5,"a4-total":99}"#, "a4", "3.5", "from 98,5 %, but under 99 %"),
        (r#"{"a4-household":99,"a4-total":94.9}"#, "a4", "4.5", "households only"),
        (r#"{"a4-household":99,"a4-total":95}"#, "a4", "5.5", "both: only the larger bonus counts"),
        (
            r#"{"a4-household":99,"a4-total":95,"a4.1.1":true}"#,
            "a4",
            "2.5",
            "no bonus where something is deducted",
        ),
        (r#"{"a.7.1":true,"a.7.2":9,"a.7.6":1}"#, "a7", "2.5", "the cap on deductions leaves the bonus"),
        (r#"{"b.2.6":true}"#, "b2", "4.5", "a deduction that stands in the bonus column"),
        (r#"{"C1":98.01}"#, "C1", "5", "above 98 %"),
        (r#"{"C1":98}"#, "C1", "0", "exactly 98 % is in no band"),
        (r#"{"C1":97}"#, "C1", "4", "from 97 %"),
        (r#"{"C1":95.9}"#, "C1", "0", "below 96 % nothing is said"),
        (r#"{"C2":90}"#, "C2", "0", "exactly 90 % is in no band"),
        (r#"{"C2":92.5}"#, "C2", "5.1", "above 92 %"),
        (r#"{"C2":93}"#, "C2", "5.2", "one full per cent more"),
        (r#"{"C2":100}"#, "C2", "5.5", "at most 0,5"),
        (r#"{"C3.1-b":true,"C3.1-a":3}"#, "C3.1", "0", "no direction, and never below 0"),
        (r#"{"C3.2-a":20,"C3.2-b":3}"#, "C3.2", "0.7", "each with its own cap"),
        (r#"{"d1":{"plan":20,"actual":18}}"#, "d1", "1", "90 % of the plan"),
        (r#"{"d1":{"plan":20,"actual":19}}"#, "d1", "2", "95 % of the plan"),
        (r#"{"d1":{"plan":20,"actual":20}}"#, "d1", "3", "the plan"),
        (r#"{"d1":{"plan":20,"actual":23}}"#, "d1", "4", "over by 15 %"),
        (r#"{"d1":{"plan":20,"actual":24}}"#, "d1", "5", "over by 20 %"),
        (r#"{"d1.1":true}"#, "d1", "0", "not planned: nothing else matters"),
        (r#"{"d2.1":9,"d2.3":1}"#, "d2", "1", "deductions end at 7, the bonus stays"),
        (r#"{"2.1.1-a":1,"2.1.1-b":1}"#, "2.1", "-2", "no floor is printed"),
        (r#"{"3.1":{"date":"2022-01-31"}}"#, "3.1", "2", "on the last day"),
        (r#"{"3.2.1":false,"3.2.3":true}"#, "3.2", "1", "not launched, not inspected"),
        (r#"{"files":1000,"early":50,"late":0}"#, "3.3", "7.5", "second row, 5 %"),
        (r#"{"files":1000,"early":9,"late":0}"#, "3.3", "6", "under 1 % early"),
        (r#"{"files":999,"early":500,"late":1}"#, "3.3", "5", "one file late: no bonus, and a deduction"),
        (r#"{"files":2000,"early":0,"late":200}"#, "3.3", "4.3", "third row, 10 % late"),
        (r#"{"files":0,"early":0,"late":0}"#, "3.3", "6", "no files at all"),
        (r#"{"4.1":{"date":"2022-02-01"}}"#, "4.1", "0", "a day late"),
        (r#"{"4.3.1":9,"4.3.2":1}"#, "4.3", "2", "at most 1 for articles"),
        (r#"{"5.3":4,"5.5":9}"#, "5b", "-2", "each with its own cap of 3"),
        ("{}", "a1", "3", "what is not stated did not happen"),
        ("{}", "C1", "0..5", "what must be stated is not known"),
        ("{}", "3.2", "1.5..2.5", "launched or not"),
    ];
    for (facts, item, points, why) in cases {
        let scored = Scored::table(RULEBOOK, &[facts]);
        assert_eq!(scored.points(0, item), points, "{item} with {facts}: {why}");
    }
    let excluded = Scored::table(RULEBOOK, &[r#"{"5.2":true}"#, "{}"]);
    assert_eq!(excluded.places(), "x 1", "no self-score sent: unclassified, whatever the points");
    let sum = |scored: &Scored, depth: usize| {
        let items = scored.rulebook.items.iter().filter(|item| item.depth == depth);
        items.fold(Exact::ZERO, |sum, item| sum.plus(item.points))
    };
    assert_eq!(sum(&excluded, 1), exact("100"), "the standards add up");
}
