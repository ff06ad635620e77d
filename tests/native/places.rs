//! Places: ties and what decides them, rounded or exact totals, missing figures under every policy.

use crate::support::{MEASURES, Scored};
use thidua::scoring::{Ranking, explain};

/// A table of criteria "n" and "n2", each worth what is entered, up to 10; `more` are fields of the table.
fn two_criteria(more: &str) -> String {
    let criterion = |of: &str| {
        format!(
            r#"{{"id":"{of}c","points":10,"lines":[{{"id":"{of}l","rule":{{"given":{{"of":"{of}","limit":10}}}}}}]}}"#
        )
    };
    let standards = format!("{},{}", criterion("n"), criterion("n2"));
    format!(r#"{{"points":20,{more}"measures":{MEASURES},"standards":[{standards}]}}"#)
}

/// Facts of members from `n n2` pairs; `?` is not known.
fn members(pairs: &[&str]) -> Vec<String> {
    let facts = |pair: &&str| {
        let cells = pair.split(' ').zip(["n", "n2"]).filter(|(value, _)| *value != "?");
        let cells: Vec<String> = cells.map(|(value, of)| format!(r#""{of}":{value}"#)).collect();
        format!("{{{}}}", cells.join(","))
    };
    pairs.iter().map(facts).collect()
}

fn scored(more: &str, pairs: &[&str]) -> Scored {
    let facts = members(pairs);
    let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
    Scored::table(&two_criteria(more), &facts)
}

#[test]
fn ties() {
    let chain = r#""ties":["n2c"],"#;
    let long = r#""ties":["n2c","nl"],"#;
    // (table, `n n2` of each member, places, why)
    let cases: [(&str, &[&str], &str, &str); 12] = [
        ("", &["3 3", "5 5", "4 4"], "3 1 2", "best first"),
        ("", &["9 9", "5 5", "6 4", "1 1"], "1 2= 2= 4", "1, 2, 2, 4"),
        ("", &["5 5", "6 4", "4 6", "1 1"], "1= 1= 1= 4", "three lead"),
        ("", &["1 1", "5 5", "5 5"], "3 1= 1=", "two lead"),
        (chain, &["9 9", "5 5", "6 4", "1 1"], "1 2 3 4", "the chain decides"),
        (chain, &["9 9", "5 5", "5 5", "6 4"], "1 2= 2= 4", "the chain ties, too"),
        (chain, &["5 5", "6 4", "4 6", "1 1"], "2 3 1 4", "the chain decides among three"),
        (long, &["5 5", "5 5"], "1= 1=", "a long chain that ties"),
        ("", &[], "", "nobody"),
        ("", &["2 2"], "1", "alone"),
        (r#""rounding":{"total":0},"#, &["5.2 5", "5 5", "5 5.6"], "2= 2= 1", "on the rounded total"),
        (
            r#""rounding":{"total":0},"rank_on":"exact","#,
            &["5.2 5", "5 5", "5 5.6"],
            "2 3 1",
            "on the exact total",
        ),
    ];
    for (table, pairs, places, why) in cases {
        assert_eq!(scored(table, pairs).places(), places, "{why}: {pairs:?}");
    }
    // Rows that share a place stand in the order of the list, wherever they stood before.
    let tied = scored("", &["1 1", "5 5", "6 4", "4 6"]);
    let rows = |ranking: &Ranking| ranking.rows.iter().map(|row| row.member).collect::<Vec<_>>();
    assert_eq!(rows(&tied.ranking), [1, 2, 3, 0]);
    let mut backwards = tied.ranking.clone();
    backwards.rows.reverse();
    assert_eq!(Ranking::after(&tied.rulebook, &tied.cards, &backwards), tied.ranking);
}

/// Three thirds are one: totals that are the same in truth share a place, whatever quotients leave behind.
#[test]
fn equal_totals_share_a_place() {
    let line = |id: &str, of: &str| {
        format!(
            r#"{{"id":"{id}","rule":{{"goalposts":{{"of":{{"value":"{of}"}},"low":0,"high":3,"points":1}}}}}}"#
        )
    };
    let lines = [line("x", "n"), line("y", "n2"), line("z", "count")].join(",");
    for rank_on in ["rounded", "exact"] {
        let table = format!(
            r#"{{"points":3,"rank_on":"{rank_on}","ties":["c"],"measures":{MEASURES},"standards":[{{"id":"c","lines":[{lines}]}}]}}"#
        );
        let facts =
            [r#"{"n":1,"n2":1,"count":1}"#, r#"{"n":3,"n2":0,"count":0}"#, r#"{"n":2,"n2":0,"count":1}"#];
        assert_eq!(Scored::table(&table, &facts).places(), "1= 1= 1=", "on the {rank_on} total");
    }
}

#[test]
fn missing_figures_leave_intervals() {
    let chain = r#""ties":["n2c"],"#;
    // (table, `n n2` of each member, totals, places, why)
    let cap = r#""ceiling":10,"ties":["n2c"],"#;
    let cases: [(&str, &[&str], &str, &str, &str); 12] = [
        ("", &["9 9", "? 5", "1 1"], "18 5..15 2", "1 2 3", "open, but it changes no place"),
        ("", &["9 9", "? 9", "1 1"], "18 9..19 2", "1-2 1-2 3", "open between two places"),
        ("", &["? ?", "? ?", "? ?"], "0..20 0..20 0..20", "1-3 1-3 1-3", "nothing is known"),
        (
            "",
            &["9 9", "5 5", "? 0"],
            "18 10 0..10",
            "1 2 2-3",
            "it can just reach a total and share the place",
        ),
        (
            chain,
            &["9 9", "5 5", "? 0"],
            "18 10 0..10",
            "1 2-3 2-3",
            "where it can just reach a total the chain may put it ahead",
        ),
        (
            chain,
            &["9 9", "5 5", "? 10"],
            "18 10 10..20",
            "1-2 2-3 1-3",
            "its fewest points are another's total",
        ),
        (
            chain,
            &["6 4", "5 5", "5 5", "? ?"],
            "10 10 10 0..20",
            "3-4 1-2= 1-2= 1-4",
            "the chain goes on among those that are settled",
        ),
        ("", &["5 5", "5 5", "? 0"], "10 10 0..10", "1= 1= 1-3", "shared, and another may share it"),
        (cap, &["10 3", "10 ?"], "10 10", "1-2 1-2", "only what decides between them is open"),
        (cap, &["10 ?", "10 3"], "10 10", "1-2 1-2", "the other way round"),
        (cap, &["10 3", "9 0", "10 ?"], "10 9 10", "1-2 3 1-2", "with another below"),
        (r#""rounding":{"total":0},"#, &["5 5", "? 0.4"], "10 0..10", "1 1-2", "rounded to the same total"),
    ];
    for (table, pairs, totals, places, why) in cases {
        let scored = scored(table, pairs);
        assert_eq!(scored.totals(), totals, "{why}: {pairs:?}");
        assert_eq!(scored.places(), places, "{why}: {pairs:?}");
    }
}

#[test]
fn missing_figures_under_other_policies() {
    let policy = |policy: &str| format!(r#""missing":"{policy}","#);
    let pairs = ["9 9", "? 8", "1 1", "? ?"];
    // (policy, totals, places, why)
    let cases = [
        ("pending", "18 8..18 2 0..20", "1-2 1-3 3-4 1-4", "open"),
        ("zero", "18 8 2 0", "1 2 3 4", "no points"),
        ("reweighted", "18 16 2 -", "1 2 3 -", "the other criterion carries its weight"),
        ("unranked", "18 8..18 2 0..20", "1 - 2 -", "no place without every number"),
    ];
    for (missing, totals, places, why) in cases {
        let scored = scored(&policy(missing), &pairs);
        assert_eq!(
            (scored.totals().as_str(), scored.places().as_str()),
            (totals, places),
            "{missing}: {why}"
        );
    }
}

/// Who may yet be excluded stands surely ahead of nobody, neither by its total nor by the tie chain.
#[test]
fn perhaps_excluded() {
    let table = format!(
        r#"{{"points":10,"ties":["s"],"measures":{MEASURES},"standards":[{{"id":"c","lines":[
        {{"id":"s","rule":{{"given":{{"of":"n","limit":10}}}}}},{{"id":"t","rule":{{"given":{{"of":"n2","limit":10}}}}}},
        {{"id":"x","kind":"exclusion","rule":{{"met":{{"of":"yes","points":1}}}}}}]}}]}}"#
    );
    let member = |n: u32, n2: u32, yes: &str| format!(r#"{{"n":{n},"n2":{n2}{yes}}}"#);
    let (no, open) = (r#","yes":false"#, "");
    let cases = [
        ([member(9, 9, no), member(5, 5, no), member(1, 1, no)], "1 2 3", "nobody is"),
        ([member(9, 9, open), member(5, 5, no), member(1, 1, no)], "1? 1-2 2-3", "the first may be"),
        (
            [member(9, 9, no), member(5, 5, open), member(5, 5, no)],
            "1 2=? 2",
            "it shares its place, if it has one",
        ),
        ([member(9, 9, no), member(6, 4, open), member(5, 5, no)], "1 2? 2-3", "ahead by the chain"),
    ];
    for (facts, places, why) in cases {
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        assert_eq!(Scored::table(&table, &facts).places(), places, "{why}");
    }
}

/// What each policy makes of a condition, a group, a part of a period that is not known.
#[test]
fn missing_figures_inside_a_criterion() {
    let condition = r#"{"id":"l","rule":{"met":{"points":3}},"when":{"answered":{"of":"yes","is":true}}}"#;
    let period =
        r#"{"id":"l","rule":{"given":{"of":"n","limit":10}},"recurring":{"parts":3,"combine":"sum"}}"#;
    let group = r#"{"id":"l","kind":"bonus","one_of":"g","rule":{"met":{"of":"yes","points":3}}},
        {"id":"m","kind":"bonus","one_of":"g","rule":{"met":{"points":5}}}"#;
    let exclusion = r#"{"id":"l","rule":{"met":{"points":3}}},{"id":"m","kind":"exclusion","rule":{"met":{"of":"yes","points":1}}}"#;
    let capped = r#"{"id":"l","cap":0,"rule":{"given":{"of":"n","limit":10}}}"#;
    let relative = r#"{"id":"l","rule":{"best_relative":{"of":{"value":"n"},"points":10}}}"#;
    // (lines, facts of the members, totals under pending, zero, reweighted, unranked; places of the last)
    let cases: [(&str, &[&str], [&str; 4], &str); 6] = [
        (condition, &["{}"], ["0..3", "0", "-", "0..3"], "-"),
        (period, &[r#"{"n":{"series":[4,null,3]}}"#], ["7..17", "7", "-", "7..17"], "-"),
        (group, &["{}"], ["5", "5", "-", "5..5"], "-"),
        (exclusion, &["{}"], ["3", "3", "3", "3..3"], "-"),
        (capped, &["{}"], ["0", "0", "-", "0..0"], "-"),
        (
            relative,
            &[r#"{"n":5}"#, r#"{"n":10}"#, "{}"],
            ["0..5 0..10 0..10", "5 10 0", "5 10 -", "5 10 0..10"],
            "2 1 -",
        ),
    ];
    for (lines, facts, totals, places) in cases {
        for (policy, expected) in ["pending", "zero", "reweighted", "unranked"].iter().zip(totals) {
            let table = format!(
                r#"{{"points":10,"missing":"{policy}","measures":{MEASURES},"standards":[{{"id":"c","points":10,"lines":[{lines}]}}]}}"#
            );
            let scored = Scored::table(&table, facts);
            assert_eq!(scored.totals(), expected, "{policy}: {lines}");
            if *policy == "unranked" {
                assert_eq!(scored.places(), places, "{lines}");
            }
        }
    }
}

/// A criterion that is left out is carried by the others in every way of putting parts together.
#[test]
fn reweighted_missing_criteria() {
    let child = |id: &str, weight: u32, of: &str| {
        format!(
            r#"{{"id":"{id}","points":{weight},"weight":{weight},"lines":[{{"id":"{id}l","rule":{{"given":{{"of":"{of}","limit":100}}}}}}]}}"#
        )
    };
    let children = [child("x", 20, "n"), child("y", 30, "n2"), child("z", 50, "count")].join(",");
    // (how, points without "n2", why)
    let cases = [
        ("sum", "120", "(20 + 64) · 100 / 70"),
        ("weighted_mean", "51.4285714285714286", "(20·20 + 50·64) / 70"),
        ("geometric_mean", "45.9040927867229777", "20^(2/7) · 64^(5/7)"),
    ];
    for (combine, points, why) in cases {
        let table = format!(
            r#"{{"points":100,"missing":"reweighted","measures":{MEASURES},"standards":[{{"id":"g","combine":"{combine}","children":[{children}]}}]}}"#
        );
        let scored = Scored::table(&table, &[r#"{"n":20,"count":64}"#, r#"{"n":20,"n2":0,"count":64}"#]);
        assert_eq!(scored.points(0, "g"), points, "{combine}: {why}");
        assert_eq!(scored.points(0, "y"), "-");
        assert_ne!(scored.points(1, "g"), points, "nothing is known to be nothing: it is not missing");
    }
}

/// An explanation names what is missing, and a limit that settles it all the same.
#[test]
fn settled_by_a_limit() {
    let table = format!(
        r#"{{"points":3,"measures":{MEASURES},"standards":[{{"id":"c","points":3,"floor":2,"ceiling":2,"lines":[
        {{"id":"s","rule":{{"met":{{"points":3}}}}}},
        {{"id":"d","kind":"deduction","rule":{{"per_case":{{"of":{{"value":"n"}},"each":1}}}}}}]}}]}}"#
    );
    let scored = Scored::table(&table, &["{}"]);
    assert_eq!(scored.total(0), "2");
    let steps = explain(&scored.dossier, &scored.rulebook, &scored.cards, 0, 1);
    let shown: Vec<String> = steps.iter().map(|step| format!("{:?} {}", step.what, step.points)).collect();
    let missing = scored.rulebook.column(&thidua::dossier::MeasureId::new("n")).unwrap();
    assert!(shown.contains(&format!("Missing {{ measure: {missing} }} 0")), "{shown:?}");
    assert!(shown.iter().any(|step| step.starts_with("Settled")), "{shown:?}");
}
