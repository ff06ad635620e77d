//! Rules that look at all members: who leads, and what that makes of the others.

use crate::support::{Scored, dossier, exact, one_line, shared_case};
use thidua::scoring::{View, What, explain};

#[test]
fn relative_to_the_best() {
    let best = r#"{"best_relative":{"of":{"value":"n"},"points":100}}"#;
    let less = r#"{"best_relative":{"of":{"value":"less"},"points":100}}"#;
    // (rule, values of the members, points, why)
    let cases: [(&str, &str, &[&str], &str, &str); 11] = [
        (best, "n", &["50", "200", "30"], "25 100 15", "in proportion to the best"),
        (best, "n", &["3", "1", "3"], "100 33.3333333333333333 100", "two lead"),
        (best, "n", &["0", "0"], "0 0", "nobody has anything"),
        (best, "n", &["-5", "10"], "0 100", "below zero is nothing"),
        (best, "n", &["-5", "-3"], "0 0", "nobody has anything good"),
        (best, "n", &["50", "100", ""], "0..50 0..100 0..100", "another may come to lead"),
        (best, "n", &["0", "7", ""], "0 0..100 0..100", "nothing stays nothing"),
        (less, "less", &["10", "40", "20"], "100 25 50", "less is better"),
        (less, "less", &["0", "40"], "100 0", "none at all is best"),
        (less, "less", &["8", "8"], "100 100", "two lead with less"),
        (less, "less", &["10", ""], "0..100 0..100", "another may need less"),
    ];
    for (rule, measure, values, points, why) in cases {
        let facts: Vec<String> = values
            .iter()
            .map(
                |value| {
                    if value.is_empty() { "{}".to_owned() } else { format!(r#"{{"{measure}":{value}}}"#) }
                },
            )
            .collect();
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        let scored = Scored::table(&one_line(&format!("\"rule\":{rule}")), &facts);
        assert_eq!(scored.totals(), points, "{why}");
    }
}

#[test]
fn relative_to_the_leader() {
    let with = |target: &str, actual: &str| format!(r#"{{"plan":{{"plan":{target},"actual":{actual}}}}}"#);
    let without = |actual: &str| format!(r#"{{"plan":{actual}}}"#);
    let cases: [(Vec<String>, &str, &str); 9] = [
        (
            vec![with("10", "12"), with("10", "11"), with("10", "10"), with("10", "4")],
            "10 7.5 5 2",
            "by the leader's surplus",
        ),
        (vec![with("10", "12"), with("10000", "11999.5")], "10 10", "within 0,0001 of the highest ratio"),
        (vec![with("10", "12"), with("10000", "11998")], "10 9.995", "not within 0,0001"),
        (vec![with("10", "9"), with("10", "5")], "4.5 2.5", "nobody reaches the target"),
        (vec![with("10", "12"), without("150"), without("75")], "10 10 5", "with and without a target apart"),
        (
            vec![with("10", "12"), with("10", "11"), with("10", "7"), "{}".to_owned()],
            "5..10 5..7.5 3.5 0..10",
            "another may come to lead",
        ),
        (
            vec![without("150"), without("0"), "{}".to_owned()],
            "0..10 0 0..10",
            "another may come to lead without a target",
        ),
        (vec![with("0", "3"), with("10", "12")], "0 10", "a target of nothing measures nothing"),
        (vec![with("10", "-3"), with("10", "12")], "0 10", "never below zero"),
    ];
    let rule = one_line(r#""rule":{"leader_relative":{"of":"plan","points":10}}"#);
    for (facts, points, why) in cases {
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        assert_eq!(Scored::table(&rule, &facts).totals(), points, "{why}");
    }
}

/// Where less is better the ratio is turned round: none of what should be little leads whatever the others have.
#[test]
fn relative_to_a_leader_with_less() {
    let with =
        |target: &str, actual: &str| format!(r#"{{"plan_less":{{"plan":{target},"actual":{actual}}}}}"#);
    // (target and actual of each member, points, why)
    let cases: [(Vec<String>, &str, &str); 3] = [
        (
            vec![with("10", "5"), with("10", "8"), with("10", "20")],
            "10 6.25 2.5",
            "ratios of 2, 1.25 and 0.5",
        ),
        (vec![with("10", "0"), with("10", "5"), with("10", "20")], "10 5 2.5", "nothing at all"),
        (vec![with("0", "0"), with("10", "5")], "0 10", "a target of nothing measures nothing"),
    ];
    let rule = one_line(r#""rule":{"leader_relative":{"of":"plan_less","points":10}}"#);
    for (facts, points, why) in cases {
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        assert_eq!(Scored::table(&rule, &facts).totals(), points, "{why}");
    }
}

/// The worked example of the rule that this follows; its points are rounded to two digits.
#[test]
fn leader_relative_vectors() {
    let Some(rows) = shared_case("leader-relative/vectors.csv") else { return };
    let (mut members, mut cells) = (Vec::new(), Vec::new());
    for row in &rows {
        members.push(format!(r#"{{"id":"{}"}}"#, row[1]));
        let value = if row[2].is_empty() {
            format!("\"{}\"", row[3])
        } else {
            format!(r#"{{"plan":"{}","actual":"{}"}}"#, row[2], row[3])
        };
        cells.push(format!(r#""{}":{{"value":{value}}}"#, row[1]));
    }
    let rulebook = r#"{"points":10,"rounding":{"criterion":2},"measures":[{"id":"m","kind":"plan_actual"}],
        "standards":[{"id":"s","points":10,"lines":[{"id":"l","rule":{"leader_relative":{"of":"m","points":10}}}]}]}"#;
    let entries = format!(r#"{{"m":{{{}}}}}"#, cells.join(","));
    let scored =
        Scored::of(dossier(rulebook, &format!("[{}]", members.join(",")), &entries), View::default());
    for (member, row) in rows.iter().enumerate() {
        assert_eq!(scored.cards.total(member).points(), Some(exact(&row[6])), "{}: {}", row[1], row[5]);
    }
    assert_eq!(scored.places(), "1= 1= 1= 5= 4 5=");

    // Whose points changed because another leads now is told who leads, and with what.
    let leader = |scored: &Scored, member| {
        let steps = explain(&scored.dossier, &scored.rulebook, &scored.cards, member, 2);
        steps.iter().find_map(|step| match step.what {
            What::Leader { leader, best, .. } => Some((leader, best)),
            _ => None,
        })
    };
    assert_eq!(leader(&scored, 3), Some((0, exact("1.2"))), "the first of those that lead together");
    let after = scored.changed(|dossier| {
        let cell = dossier.entries.values_mut().flatten().find(|(member, _)| member.as_str() == "D");
        cell.unwrap().1.value = thidua::dossier::read_part(r#"{"plan":80,"actual":120}"#).unwrap();
    });
    assert_eq!(leader(&after, 0), Some((3, exact("1.5"))));
    assert_eq!(after.total(0), "7");
}

/// A total in proportion to the best total, as in a ranking of which the best unit has 100.
#[test]
fn best_total_counts_as_100() {
    let part = |id: &str, of: &str, weight: u8, rest: &str| {
        format!(
            r#"{{"id":"{id}","weight":{weight},"points":100,{rest}"lines":[{{"id":"{id}-0","rule":{{"best_relative":{{"of":{{"value":"{of}"}},"points":100}}}}}}]}}"#
        )
    };
    let table = |fields: &str, parts: &[String]| {
        let measures = crate::support::MEASURES;
        format!(r#"{{"points":100,{fields}"measures":{measures},"standards":[{}]}}"#, parts.join(","))
    };
    let two = [part("x", "n", 60, ""), part("y", "n2", 40, "")];
    let mean = |fields: &str| table(&format!(r#""combine":"weighted_mean","best_is":100,{fields}"#), &two);
    let below = |best: u8| {
        let group = format!(
            r#"{{"id":"g","combine":"sum","best_is":{best},"children":[{}]}}"#,
            [part("x", "n", 1, ""), part("y", "n2", 1, "")].join(",")
        );
        table("", &[group, part("z", "count", 1, "")])
    };
    // (table, facts of the members, totals, why)
    let cases: [(String, &[&str], &str, &str); 11] = [
        (mean(""), &[r#"{"n":10,"n2":5}"#, r#"{"n":5,"n2":10}"#], "100 87.5", "80 of 80 and 70 of 80"),
        (
            mean(r#""rounding":{"total":1},"#),
            &[r#"{"n":10,"n2":5}"#, r#"{"n":4,"n2":8}"#, r#"{"n":0,"n2":0}"#],
            "100 75.3 0",
            "85, 64 and 0 of 85; rounded after scaling",
        ),
        (mean(""), &[r#"{"n":10,"n2":5}"#, r#"{"n":10,"n2":5}"#], "100 100", "two lead"),
        (mean(""), &[r#"{"n":0,"n2":0}"#, r#"{"n":0,"n2":0}"#], "0 0", "nobody has anything"),
        (
            mean(r#""missing":"zero","#),
            &[r#"{"n":10,"n2":5}"#, r#"{"n":5}"#],
            "100 30",
            "what is missing is nothing",
        ),
        (
            mean(r#""missing":"reweighted","#),
            &[r#"{"n":10}"#, r#"{"n":5,"n2":10}"#, "{}"],
            "100 70 -",
            "by the weight that is known; who has nothing is not compared",
        ),
        (
            mean(r#""missing":"unranked","#),
            &[r#"{"n":10,"n2":5}"#, r#"{"n2":5}"#],
            "100 40..100",
            "who lacks a figure has no place and holds up nobody",
        ),
        (
            mean(r#""missing":"unranked","#),
            &[r#"{"n":10,"n2":5}"#, r#"{"n2":10}"#],
            "100 50..100",
            "though it might have more than the best",
        ),
        (mean(""), &[r#"{"n":10,"n2":5}"#, r#"{"n":5}"#], "60..100 30..100", "another may come to lead"),
        (
            below(50),
            &[r#"{"n":2,"n2":1,"count":1}"#, r#"{"n":1,"n2":1,"count":2}"#],
            "100 137.5",
            "of a group",
        ),
        (
            mean(r#""ceiling":60,"#),
            &[r#"{"n":10,"n2":5}"#, r#"{"n":4,"n2":4}"#],
            "100 93.3333333333333333",
            "limits come first",
        ),
    ];
    for (table, facts, totals, why) in cases {
        assert_eq!(Scored::table(&table, facts).totals(), totals, "{why}");
    }
}

/// Where others carry what is missing, a table can say how much must be known.
#[test]
fn too_little_known_for_a_total() {
    let part = |id: &str, of: &str, points: u8| {
        format!(
            r#"{{"id":"{id}","points":{points},"weight":{points},"lines":[{{"id":"{id}-0","rule":{{"given":{{"of":"{of}","limit":{points}}}}}}}]}}"#
        )
    };
    let parts = [part("a", "n", 40), part("b", "n2", 35), part("c", "count", 25)].join(",");
    let facts = [r#"{"n":20,"n2":35}"#, r#"{"n":20,"count":25}"#, r#"{"n":20,"n2":35,"count":5}"#, "{}"];
    // (where, combination, least per cent, totals, places, why)
    let cases = [
        ("total", "sum", "75", "73.3333333333333333 - 60 -", "1 - 2 -", "exactly three quarters are enough"),
        ("total", "sum", "75.1", "- - 60 -", "- - 1 -", "not above"),
        ("total", "weighted_mean", "70", "27 - 21.5 -", "1 - 2 -", "by weights in a mean"),
        ("group", "sum", "75", "73.3333333333333333 - 60 -", "1 - 2 -", "in a group as well"),
        ("total", "sum", "0", "73.3333333333333333 69.2307692307692308 60 -", "1 2 3 -", "nothing is asked"),
    ];
    for (place, combine, coverage, totals, places, why) in cases {
        let fields = format!(r#""combine":"{combine}","coverage":{coverage}"#);
        let measures = crate::support::MEASURES;
        let head = format!(r#""points":100,"missing":"reweighted","measures":{measures}"#);
        let table = match place {
            "total" => format!(r#"{{{head},{fields},"standards":[{parts}]}}"#),
            _ => format!(r#"{{{head},"standards":[{{"id":"g",{fields},"children":[{parts}]}}]}}"#),
        };
        let scored = Scored::table(&table, &facts);
        assert_eq!((scored.totals().as_str(), scored.places().as_str()), (totals, places), "{why}");
    }
}
