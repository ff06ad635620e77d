//! The scorecards as a table for other programs.

use crate::support::{dossier, exact, shared_case};
use thidua::dossier::{Dossier, read};
use thidua::exchange::{SCORECARD_HEADING, item_codes, write_scorecards};
use thidua::scoring::{Code, Rulebook};

/// The rows behind the heading.
fn rows(dossier: &Dossier) -> Vec<String> {
    let text = write_scorecards(dossier).unwrap();
    let mut lines = text.lines().map(str::to_owned);
    assert_eq!(lines.next().unwrap(), SCORECARD_HEADING);
    lines.collect()
}

#[test]
fn unit_a_comes_out_as_its_case_says() {
    let Some(expected) = shared_case("tien-giang-2022/unit-a-expected.csv") else { return };
    let dossier = read(include_str!("../../public/dossiers/unit-a.json")).unwrap();
    let rows = rows(&dossier);
    for case in expected {
        let mut found = rows.iter().filter(|row| row.split(',').nth(1) == Some(case[0].as_str()));
        let (Some(row), None) = (found.next(), found.next()) else { panic!("{} stands once", case[0]) };
        let cells: Vec<&str> = row.split(',').collect();
        assert_eq!(cells[0], "a");
        assert_eq!((exact(cells[2]), exact(cells[3])), (exact(&case[2]), exact(&case[3])), "{}", case[0]);
        assert_eq!(cells[4], if case[0] == "TOTAL" { "1" } else { "" });
    }
}

#[test]
fn what_is_open_or_without_a_place_is_empty() {
    let table = |missing: &str, entries: &str| {
        let rulebook = format!(
            r#"{{"points":10,"missing":"{missing}","measures":[{{"id":"m"}},{{"id":"out","kind":"yes_no","unstated":false}}],
            "standards":[{{"id":"s","lines":[{{"id":"l","rule":{{"goalposts":{{"of":{{"value":"m"}},"low":0,"high":9,"points":1}}}}}},
            {{"id":"x","kind":"exclusion","rule":{{"met":{{"of":"out","points":1}}}}}}]}}]}}"#
        );
        dossier(&rulebook, r#"[{"id":"a"},{"id":"b, \"B\""},{"id":"c"}]"#, entries)
    };
    let known = r#"{"m":{"a":{"value":3},"b, \"B\"":{"value":4.5}},"out":{"a":{"value":true}}}"#;
    let open = table("pending", known);
    let expected = [
        "a,s,,0.3333333333333333,",
        "a,l,,0.3333333333333333,",
        "a,x,,0,",
        // Unclassified: neither total nor place.
        "a,TOTAL,,,",
        "\"b, \"\"B\"\"\",s,,0.5,",
        "\"b, \"\"B\"\"\",l,,0.5,",
        "\"b, \"\"B\"\"\",x,,0,",
        "\"b, \"\"B\"\"\",TOTAL,,0.5,1-2",
        "c,s,,,",
        "c,l,,,",
        "c,x,,0,",
        "c,TOTAL,,,1-2",
    ];
    assert_eq!(rows(&open), expected);
    for (missing, total) in
        [("unranked", "c,TOTAL,,,"), ("reweighted", "c,TOTAL,,,"), ("zero", "c,TOTAL,,0,2")]
    {
        assert_eq!(rows(&table(missing, known)).last().unwrap(), total, "{missing}");
    }
    let faulty = dossier(r#"{"points":1,"measures":[],"standards":[{"id":"s"}]}"#, "[]", "{}");
    assert_eq!(write_scorecards(&faulty).unwrap_err()[0].code, Code::EmptyNode);
}

#[test]
fn claims_stand_beside_the_rules() {
    let mut dossier = dossier(
        r#"{"points":10,"measures":[{"id":"m"}],"standards":[
            {"id":"s","children":[{"id":"c","lines":[{"id":"l","kind":"deduction","rule":{"per_case":{"of":{"value":"m"},"each":1}}}]},
            {"id":"d","lines":[{"id":"k","rule":{"met":{"points":2}}}]}]}]}"#,
        r#"[{"id":"a"},{"id":"b"}]"#,
        r#"{"m":{"a":{"value":3},"b":{"value":1}}}"#,
    );
    let claim = r#"{"a":{"l":{"claimed":{"points":"1.50"}}},"b":{"c":{"agreed":{"points":-9}}}}"#;
    dossier.scores = thidua::dossier::read_part(claim).unwrap();
    let expected = [
        "a,s,0.5,-1,",
        "a,c,-1.5,-3,",
        "a,l,-1.5,-3,",
        "a,d,,2,",
        "a,k,,2,",
        "a,TOTAL,0.5,-1,2",
        "b,s,,1,",
        "b,c,,-1,",
        "b,l,,-1,",
        "b,d,,2,",
        "b,k,,2,",
        "b,TOTAL,,1,1",
    ];
    assert_eq!(rows(&dossier), expected, "what was agreed is neither");
}

#[test]
fn codes_tell_items_apart() {
    let lines = |list: &[(&str, &str)]| {
        let line = |(id, code): &(&str, &str)| {
            format!(r#"{{"id":"{id}","code":"{code}","rule":{{"met":{{"points":1}}}}}}"#)
        };
        list.iter().map(line).collect::<Vec<_>>().join(",")
    };
    let criterion = |id: &str, code: &str, list: &[(&str, &str)]| {
        format!(r#"{{"id":"{id}","code":"{code}","lines":[{}]}}"#, lines(list))
    };
    // (criteria, codes in their order, why)
    let cases = [
        (vec![criterion("x", "A1", &[("x1", "A1.1"), ("x2", "")])], "A1 A1.1 x2", "as printed, or the id"),
        (vec![criterion("x", "A1.", &[("x1", "b.")])], "A1 b", "a full stop at the end"),
        (vec![criterion("x", "A1", &[("x1", "A1")])], "A1 x1", "the criterion keeps it"),
        (
            vec![criterion("x", "A", &[("x1", "a"), ("x2", "b")]), criterion("y", "B", &[("y1", "a")])],
            "A x1 b B y1",
            "a, b, c, d recur",
        ),
        (
            vec![criterion("x", "A", &[("x1", "1")]), criterion("y", "A", &[("y1", "2")])],
            "x 1 y 2",
            "two criteria",
        ),
        (
            vec![criterion("x", "y1", &[("x1", "1")]), criterion("y", "", &[("y1", "2")])],
            "x 1 y 2",
            "a line's id is its own",
        ),
        (
            vec![criterion("x", "", &[("x1", "y")]), criterion("y", "", &[("y1", "2")])],
            "x x1 y 2",
            "a criterion's id does not",
        ),
    ];
    for (criteria, expected, why) in cases {
        let text = format!(r#"{{"points":1,"measures":[],"standards":[{}]}}"#, criteria.join(","));
        let rulebook = Rulebook::check(&thidua::dossier::read_rulebook(&text).unwrap()).unwrap();
        let codes = item_codes(&rulebook);
        assert_eq!(codes[1..].join(" "), expected, "{why}");
        assert_eq!(
            codes[1..].iter().collect::<std::collections::BTreeSet<_>>().len(),
            codes.len() - 1,
            "{why}"
        );
    }
}
