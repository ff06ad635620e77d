//! What stands round a rule and round a criterion: caps, conditions, groups, recurrence, division, exclusion,
//! rounding, and how parts are put together.

use crate::support::{MEASURES, Scored};
use thidua::dossier::{Edit, EditProblem, ItemId};
use thidua::scoring::{Limit, What, explain};

/// A table of one criterion "c" with these fields, in a table with these.
fn table(criterion: &str, more: &str) -> String {
    format!(r#"{{"points":0,"measures":{MEASURES},{more}"standards":[{{"id":"c",{criterion}}}]}}"#)
}

/// Runs cases of (fields of the criterion, facts, points of the criterion, why).
fn run(cases: &[(&str, &str, &str, &str)]) {
    for (criterion, facts, points, why) in cases {
        let scored = Scored::table(&table(criterion, ""), &[facts]);
        assert_eq!(scored.points(0, "c"), *points, "{why}: {criterion} with {facts}");
    }
}

/// The lines that most cases share: 5 points from the start, +1 and −1 for each case.
const UP_AND_DOWN: &str = r#""lines":[{"id":"s","rule":{"met":{"points":5}}},
    {"id":"b","kind":"bonus","rule":{"per_case":{"of":{"value":"n"},"each":1}}},
    {"id":"d","kind":"deduction","rule":{"per_case":{"of":{"value":"n2"},"each":1}}}]"#;

#[test]
fn caps_floors_and_ceilings() {
    let with = |limits: &str| format!("{limits}{UP_AND_DOWN}");
    let cases = [
        ("", r#"{"n":3,"n2":1}"#, "7", "bonus and deduction"),
        ("", r#"{"n":30,"n2":0}"#, "35", "no cap: over the standard points"),
        ("", r#"{"n":0,"n2":9}"#, "-4", "no floor: below zero"),
        (r#""bonus_cap":2,"#, r#"{"n":3,"n2":1}"#, "6", "the bonus cap bites"),
        (r#""bonus_cap":2,"#, r#"{"n":2,"n2":1}"#, "6", "the bonus is just its cap"),
        (r#""bonus_cap":2,"#, r#"{"n":0,"n2":4}"#, "1", "a bonus cap is no cap on deductions"),
        (
            r#""deduction_cap":1.5,"#,
            r#"{"n":1,"n2":4}"#,
            "4.5",
            "the deduction cap bites and leaves the bonus",
        ),
        (r#""deduction_cap":-1.5,"#, r#"{"n":1,"n2":4}"#, "4.5", "a cap printed with its minus"),
        (r#""deduction_cap":1.5,"#, r#"{"n":9,"n2":1}"#, "13", "a deduction cap is no cap on bonus"),
        (r#""swing_cap":2,"#, r#"{"n":9,"n2":1}"#, "7", "both together, up"),
        (r#""swing_cap":2,"#, r#"{"n":1,"n2":9}"#, "3", "both together, down"),
        (r#""swing_cap":2,"#, r#"{"n":9,"n2":8}"#, "6", "both together, within"),
        (r#""bonus_cap":3,"deduction_cap":3,"swing_cap":2,"#, r#"{"n":9,"n2":9}"#, "5", "all three"),
        (r#""floor":1,"#, r#"{"n":0,"n2":9}"#, "1", "the floor"),
        (r#""ceiling":6,"#, r#"{"n":9,"n2":0}"#, "6", "the ceiling"),
        (r#""floor":1,"ceiling":6,"#, r#"{"n":0,"n2":0}"#, "5", "between them"),
        (r#""times":10,"#, r#"{"n":3,"n2":1}"#, "70", "a factor"),
        (r#""times":10,"ceiling":60,"#, r#"{"n":3,"n2":1}"#, "60", "a ceiling after the factor"),
    ];
    for (limits, facts, points, why) in cases {
        run(&[(&with(limits), facts, points, why)]);
    }
    // The step of a limit names it, its value and what it took.
    let scored = Scored::table(&table(&with(r#""bonus_cap":2,"#), ""), &[r#"{"n":3,"n2":1}"#]);
    let steps = explain(&scored.dossier, &scored.rulebook, &scored.cards, 0, 1);
    let cap =
        |what: &What| matches!(what, What::Limited { limit: Limit::Bonus, at } if at.to_string() == "2");
    assert_eq!(
        steps.iter().filter(|step| cap(&step.what)).map(|step| step.points.to_string()).collect::<Vec<_>>(),
        ["-1"]
    );
}

#[test]
fn caps_of_lines() {
    let line = |kind: &str, cap: &str, each: &str| {
        format!(
            r#""lines":[{{"id":"l","kind":"{kind}","cap":{cap},"rule":{{"per_case":{{"of":{{"value":"n"}},"each":{each}}}}}}}]"#
        )
    };
    let cases = [
        ("standard", "3", "2", r#"{"n":1}"#, "2", "under its cap"),
        ("standard", "3", "2", r#"{"n":7}"#, "3", "over its cap"),
        ("standard", "3", "2", "{}", "0..3", "not known: within its cap"),
        ("bonus", "0.5", "0.1", r#"{"n":6}"#, "0.5", "a bonus over its cap"),
        ("deduction", "1", "0.25", r#"{"n":9}"#, "-1", "a deduction over its cap"),
        ("deduction", "1", "0.25", r#"{"n":2}"#, "-0.5", "a deduction under its cap"),
        ("deduction", "-1", "-0.25", r#"{"n":9}"#, "-1", "printed with a minus, cap and points"),
        ("deduction", "1", "-0.25", r#"{"n":2}"#, "-0.5", "points printed with a minus"),
        ("deduction", "1", "0.25", "{}", "-1..0", "not known: within its cap"),
        ("bonus", "0", "1", "{}", "0", "a cap of nothing settles what is not known"),
    ];
    for (kind, cap, each, facts, points, why) in cases {
        run(&[(&line(kind, cap, each), facts, points, why)]);
    }
    let mixed = r#""lines":[{"id":"l","kind":"deduction","rule":{"bands":{"of":{"value":"n"},"bands":[{"to":0,"points":-2},{"from":0,"points":1}]}}}]"#;
    run(&[
        (mixed, r#"{"n":-1}"#, "-2", "a deduction takes away, whatever its sign"),
        (mixed, r#"{"n":1}"#, "-1", "a deduction takes away, whatever its sign"),
        (mixed, "{}", "-2..0", "a deduction that may be nothing"),
    ]);
}

#[test]
fn conditions() {
    let line =
        |when: &str| format!(r#""lines":[{{"id":"l","rule":{{"met":{{"points":3}}}},"when":{when}}}]"#);
    let within = r#"{"within":{"of":{"value":"n"},"interval":{"from":99}}}"#;
    let yes = r#"{"answered":{"of":"yes","is":true}}"#;
    let no = r#"{"answered":{"of":"yes","is":false}}"#;
    let all = format!(r#"{{"all":[{within},{yes}]}}"#);
    let any = format!(r#"{{"any":[{within},{yes}]}}"#);
    let cases: [(&str, &str, &str, &str); 18] = [
        (within, r#"{"n":99}"#, "3", "in the interval"),
        (within, r#"{"n":98.9}"#, "0", "outside of it"),
        (within, "{}", "0..3", "not known"),
        (yes, r#"{"yes":true}"#, "3", "the answer wanted"),
        (yes, r#"{"yes":false}"#, "0", "the other answer"),
        (no, r#"{"yes":false}"#, "3", "no is wanted"),
        (no, r#"{"yes":true}"#, "0", "no is wanted, yes is answered"),
        (&all, r#"{"n":99,"yes":true}"#, "3", "all hold"),
        (&all, r#"{"n":99,"yes":false}"#, "0", "one does not"),
        (&all, r#"{"yes":false}"#, "0", "one does not, whatever the other"),
        (&all, r#"{"yes":true}"#, "0..3", "one is not known"),
        (&any, r#"{"n":99,"yes":false}"#, "3", "one holds"),
        (&any, r#"{"n":1,"yes":false}"#, "0", "none holds"),
        (&any, r#"{"yes":true}"#, "3", "one holds, whatever the other"),
        (&any, r#"{"yes":false}"#, "0..3", "one is not known"),
        (&any, "{}", "0..3", "nothing is known"),
        (r#"{"all":[]}"#, "{}", "3", "nothing is asked"),
        (r#"{"any":[]}"#, "{}", "0", "none of none holds"),
    ];
    for (when, facts, points, why) in cases {
        run(&[(&line(when), facts, points, why)]);
    }
}

#[test]
fn only_where_the_standard_is_met() {
    let lines = r#""lines":[{"id":"b","kind":"bonus","rule":{"met":{"points":1}},"when":"standard_met"},
        {"id":"s","rule":{"met":{"of":"yes","points":3}}},{"id":"s2","rule":{"met":{"points":2}}},
        {"id":"d","kind":"deduction","rule":{"per_case":{"of":{"value":"n"},"each":0.5}}},
        {"id":"o","kind":"bonus","rule":{"met":{"of":"yes2","points":7}}}]"#;
    let facts = |yes: &str, cases: &str| format!(r#"{{"yes":{yes},"n":{cases},"yes2":false}}"#);
    run(&[
        (lines, &facts("true", "0"), "6", "in full and nothing deducted"),
        (lines, &facts("false", "0"), "2", "not in full"),
        (lines, &facts("true", "1"), "4.5", "in full, but something deducted"),
        (lines, r#"{"yes":true,"yes2":false}"#, "-∞..6", "deductions are not known"),
        (lines, r#"{"n":0,"yes2":false}"#, "2..6", "the standard is not known"),
        (lines, r#"{"yes":false,"n":0,"yes2":true}"#, "9", "another bonus does not stand in for it"),
    ]);
    let capped = lines.replace(r#""each":0.5}}"#, r#""each":0.5}},"cap":2"#);
    run(&[(&capped, r#"{"yes":true,"yes2":false}"#, "3..6", "at most 2 deducted, and then no bonus")]);
    let of_plan = r#""lines":[{"id":"s","rule":{"of_plan":{"of":"plan","points":10,"above":0.1}}},
        {"id":"b","kind":"bonus","rule":{"per_case":{"of":{"value":"n"},"each":1}},"cap":2,"when":{"any":["standard_met",{"answered":{"of":"yes","is":true}}]}}]"#;
    run(&[
        (of_plan, r#"{"plan":{"plan":4,"actual":4},"n":1,"yes":false}"#, "11", "met at 100 % of plan"),
        (of_plan, r#"{"plan":{"plan":4,"actual":5},"n":9,"yes":false}"#, "14.5", "met above it"),
        (of_plan, r#"{"plan":{"plan":4,"actual":2},"n":9,"yes":false}"#, "5", "not met"),
        (
            of_plan,
            r#"{"plan":{"plan":4,"actual":2},"n":9,"yes":true}"#,
            "7",
            "not met, but the other half of the condition holds",
        ),
    ]);
}

#[test]
fn one_line_of_a_group() {
    let bonus = r#""lines":[{"id":"x","kind":"bonus","one_of":"g","rule":{"met":{"of":"yes","points":3}}},
        {"id":"y","kind":"bonus","one_of":"g","rule":{"per_case":{"of":{"value":"n"},"each":1}},"cap":2},
        {"id":"z","kind":"bonus","rule":{"met":{"points":1}}},{"id":"w","kind":"bonus","one_of":"alone","rule":{"met":{"points":1}}}]"#;
    let deduction = r#""lines":[{"id":"x","kind":"deduction","one_of":"g","rule":{"met":{"of":"yes","points":3}}},
        {"id":"y","kind":"deduction","one_of":"g","rule":{"per_case":{"of":{"value":"n"},"each":1}},"cap":2}]"#;
    run(&[
        (bonus, r#"{"yes":true,"n":2}"#, "5", "the larger counts"),
        (bonus, r#"{"yes":false,"n":2}"#, "4", "the other where the larger does not hold"),
        (bonus, r#"{"yes":false,"n":0}"#, "2", "none holds"),
        (bonus, r#"{"yes":true}"#, "5", "what the other may give does not matter"),
        (bonus, r#"{"n":2}"#, "4..5", "at least what is known"),
        (bonus, "{}", "2..5", "nothing is known"),
        (deduction, r#"{"yes":true,"n":2}"#, "-3", "the larger deduction counts"),
        (deduction, r#"{"yes":false,"n":1}"#, "-1", "the other"),
        (deduction, r#"{"yes":true}"#, "-3", "what the other may take does not matter"),
        (deduction, r#"{"n":1}"#, "-3..-1", "at least what is known"),
    ]);
    let scored = Scored::table(&table(bonus, ""), &[r#"{"yes":true,"n":2}"#]);
    assert_eq!((scored.points(0, "x"), scored.points(0, "y")), ("3".to_owned(), "0".to_owned()));
}

#[test]
fn measures_that_recur() {
    let line = |parts: u8, combine: &str| {
        format!(
            r#""lines":[{{"id":"l","rule":{{"given":{{"of":"judged","limit":100}}}},"recurring":{{"parts":{parts},"combine":{combine}}}}}]"#
        )
    };
    let (halves, sum, mean) = (line(2, r#"{"weighted":[1,2]}"#), line(4, r#""sum""#), line(4, r#""mean""#));
    run(&[
        (&halves, r#"{"judged":{"series":[90,96]}}"#, "94", "(H1 + 2·H2) / 3"),
        (
            &halves,
            r#"{"judged":{"series":[90,null]}}"#,
            "30..96.6666666666666667",
            "the second half is not known",
        ),
        (&halves, r#"{"judged":{"series":[90]}}"#, "30..96.6666666666666667", "the second half is not there"),
        (&sum, r#"{"judged":{"series":[1,2,3,4]}}"#, "10", "added up"),
        (&mean, r#"{"judged":{"series":[1,2,3,4]}}"#, "2.5", "the mean"),
        (&mean, r#"{"judged":{"series":[1,2,3,4,50]}}"#, "2.5", "a part too many is not looked at"),
        (
            &mean,
            r#"{"judged":{"series":[200,100,100,100]}}"#,
            "100",
            "the rule's own limit holds in each part",
        ),
        (&sum, "{}", "0..400", "nothing is known"),
        (&sum, r#"{"judged":7}"#, "28", "one number stands for every part"),
    ]);
    // Days late each month, two points off for each, never more than ten.
    let late = r#""lines":[{"id":"s","rule":{"met":{"points":10}}},{"id":"l","kind":"deduction","cap":10,
        "rule":{"per_case":{"of":{"value":"n"},"each":2}},"recurring":{"parts":12,"combine":"sum"}}]"#;
    run(&[
        (late, r#"{"n":{"series":[0,1,0,0,0,2,0,0,0,0,0,0]}}"#, "4", "three days in all"),
        (late, r#"{"n":{"series":[9,0,0,0,0,2,0,0,0,0,0,0]}}"#, "0", "never under 0"),
    ]);
}

#[test]
fn points_divided_among_authors() {
    let line =
        r#""lines":[{"id":"l","rule":{"met":{"of":"yes","points":10}},"divided_by":"authors","cap":4}]"#;
    let whole = r#""lines":[{"id":"l","rule":{"given":{"of":"n","limit":9}},"divided_by":"authors"}]"#;
    run(&[
        (line, r#"{"yes":true,"authors":4}"#, "2.5", "among four"),
        (line, r#"{"yes":true,"authors":3}"#, "3.3333333333333333", "among three"),
        (line, r#"{"yes":true,"authors":1}"#, "4", "alone, up to the cap"),
        (line, r#"{"yes":true,"authors":0}"#, "4", "nobody named"),
        (line, r#"{"yes":false,"authors":3}"#, "0", "nothing to divide"),
        (line, r#"{"yes":true}"#, "0..4", "how many is not known"),
        (line, r#"{"authors":4}"#, "0..2.5", "what is divided is not known"),
        (whole, r#"{"n":3,"authors":0.5}"#, "3", "half an author takes no more than the whole"),
    ]);
}

#[test]
fn exclusion() {
    let lines = r#""lines":[{"id":"s","rule":{"met":{"points":5}}},
        {"id":"x","kind":"exclusion","rule":{"met":{"of":"yes","points":1}}},
        {"id":"x2","kind":"exclusion","rule":{"per_case":{"of":{"value":"none"},"each":1}},"when":{"answered":{"of":"yes2","is":true}}}]"#;
    let facts = [
        r#"{"yes":false,"yes2":false,"none":1}"#,
        r#"{"yes":true,"yes2":false}"#,
        r#"{"yes":false,"yes2":true,"none":1}"#,
        r#"{"yes2":false}"#,
    ];
    let scored = Scored::table(&table(lines, ""), &facts);
    assert_eq!(scored.totals(), "5 5 5 5", "an exclusion takes no points");
    assert_eq!(scored.places(), "1 x x 1=?");
    // Whatever the points, the unclassified stand last, in the order of the list.
    let order: Vec<usize> = scored.ranking.rows.iter().map(|row| row.member).collect();
    assert_eq!(order, [0, 3, 1, 2]);
    // What hangs on the standard points can exclude, too.
    let late = r#""lines":[{"id":"x","kind":"exclusion","rule":{"met":{"points":1}},"when":"standard_met"},{"id":"s","rule":{"met":{"of":"yes","points":5}}}]"#;
    assert_eq!(Scored::table(&table(late, ""), &[r#"{"yes":true}"#, r#"{"yes":false}"#]).places(), "x 1");
}

#[test]
fn rounding() {
    let tree = |rounding: &str| {
        let line = |id: &str, of: &str| {
            format!(
                r#"{{"id":"{id}","rule":{{"goalposts":{{"of":{{"value":"{of}"}},"low":0,"high":3,"points":1}}}}}}"#
            )
        };
        let lines = format!("{},{}", line("l", "n"), line("m", "n2"));
        format!(
            r#"{{"points":0,"rounding":{{{rounding}}},"measures":{MEASURES},"standards":[
            {{"id":"s","children":[{{"id":"c","lines":[{lines}]}}]}},{{"id":"t","lines":[{}]}}]}}"#,
            line("o", "n")
        )
    };
    let cases = [
        ("", "0.3333333333333333 1 1.3333333333333333", "nothing is rounded"),
        (r#""line":2"#, "0.33 1 1.33", "each line"),
        (r#""line":0"#, "0 1 1", "each line to whole points"),
        (r#""criterion":1"#, "0.3333333333333333 1 1.3", "each node with lines"),
        (r#""standard":1"#, "0.3333333333333333 1 1.3", "each standard"),
        (r#""total":1"#, "0.3333333333333333 1 1.3", "the total"),
        (r#""line":1,"total":0"#, "0.3 1 1", "line and total"),
    ];
    for (digits, expected, why) in cases {
        let scored = Scored::table(&tree(digits), &[r#"{"n":1,"n2":2}"#]);
        let points = [scored.points(0, "l"), scored.points(0, "s"), scored.total(0)];
        assert_eq!(points.join(" "), expected, "{why}");
    }
    // Half goes up, below zero away from zero.
    let half = |sign: &str| format!(r#""lines":[{{"id":"l","rule":{{"met":{{"points":{sign}0.125}}}}}}]"#);
    for (sign, expected) in [("", "0.13"), ("-", "-0.13")] {
        let scored = Scored::table(&table(&half(sign), r#""rounding":{"total":2},"#), &["{}"]);
        assert_eq!(scored.total(0), expected);
    }
}

#[test]
fn parts_put_together() {
    let child = |id: &str, weight: &str, of: &str| {
        format!(
            r#"{{"id":"{id}",{weight}"points":10,"lines":[{{"id":"{id}l","rule":{{"given":{{"of":"{of}","limit":1000}}}}}}]}}"#
        )
    };
    let tree = |combine: &str, a: &str, b: &str| {
        format!(r#""combine":"{combine}","children":[{},{}]"#, child("x", a, "n"), child("y", b, "n2"))
    };
    let plain = |combine: &str| tree(combine, "", "");
    let weighted = |combine: &str| tree(combine, r#""weight":20,"#, r#""weight":5,"#);
    run(&[
        (&plain("sum"), r#"{"n":4,"n2":9}"#, "13", "added up"),
        (&plain("weighted_mean"), r#"{"n":4,"n2":9}"#, "6.5", "the mean"),
        (&weighted("weighted_mean"), r#"{"n":4,"n2":9}"#, "5", "the weighted mean"),
        (&plain("geometric_mean"), r#"{"n":4,"n2":9}"#, "6", "the square root of 36"),
        (&weighted("geometric_mean"), r#"{"n":2,"n2":64}"#, "4", "the fifth root of 2⁴·64"),
        (&plain("geometric_mean"), r#"{"n":0,"n2":9}"#, "0", "nothing in one part"),
        (&plain("geometric_mean"), r#"{"n":4}"#, "0..63.2455532033675866", "one part is not known"),
        (&plain("weighted_mean"), r#"{"n":4}"#, "2..502", "one part is not known"),
    ]);
    // A node may have children and lines of its own.
    let both = format!(
        r#""children":[{}],"lines":[{{"id":"b","kind":"bonus","cap":2,"rule":{{"per_case":{{"of":{{"value":"n2"}},"each":1}}}}}}]"#,
        child("x", "", "n")
    );
    run(&[(&both, r#"{"n":4,"n2":9}"#, "6", "children and a bonus line")]);
}

/// A criterion can be scaled as if the table gave it other points; its limits and what people gave go along.
#[test]
fn reweighting() {
    let text = format!(
        r#"{{"points":15,"measures":{MEASURES},"standards":[
        {{"id":"w","points":10,"children":[{{"id":"c","points":8,"bonus_cap":2,"floor":1,"ceiling":9,{UP_AND_DOWN}}},
            {{"id":"e","points":2,"lines":[{{"id":"el","rule":{{"met":{{"points":2}}}}}}]}}]}},
        {{"id":"t","points":5,"lines":[{{"id":"tl","rule":{{"met":{{"of":"yes","points":5}}}}}}]}}]}}"#
    );
    let facts =
        [r#"{"n":3,"n2":1,"yes":true}"#, r#"{"n":9,"n2":0,"yes":true}"#, r#"{"n":0,"n2":9,"yes":false}"#];
    let scored = Scored::table(&text, &facts);
    assert_eq!(scored.totals(), "13 14 3");
    let reweighted = |item: &str, points: &str| {
        scored.changed(|dossier| {
            let points = Some(points.parse().unwrap());
            Edit::Reweight { item: ItemId::new(item), points }.apply(dossier).unwrap();
        })
    };
    let points_of = |scored: &Scored, item: usize| scored.rulebook.items[item].points.to_string();
    let double = reweighted("c", "16");
    assert_eq!(double.totals(), "19 21 4", "caps, floor and ceiling in proportion");
    assert_eq!((points_of(&double, 1), points_of(&double, 0)), ("18".to_owned(), "23".to_owned()));
    assert_eq!(reweighted("c", "0").totals(), "7 7 2", "as if it were not there");
    assert_eq!(reweighted("w", "20").totals(), "21 23 6", "a whole standard");
    let refused = |item: &str, points: &str| {
        let points = Some(points.parse().unwrap());
        Edit::Reweight { item: ItemId::new(item), points }.apply(&mut scored.dossier.clone()).unwrap_err()
    };
    assert_eq!(refused("c", "-1"), EditProblem::Points(ItemId::new("c")));
    assert_eq!(refused("nothing", "1"), EditProblem::NoItem(ItemId::new("nothing")));
    assert_eq!(refused("el", "1"), EditProblem::NoItem(ItemId::new("el")), "a line has no points of its own");

    let agreed = double.changed(|dossier| {
        let scores = thidua::dossier::read_part(r#"{"agreed":{"points":4}}"#).unwrap();
        let item = ItemId::new("c");
        Edit::Scores { member: dossier.members[0].id.clone(), item, scores: Some(scores) }
            .apply(dossier)
            .unwrap();
    });
    assert_eq!(agreed.points(0, "c"), "8", "agreed points are on the table's own scale");
}
