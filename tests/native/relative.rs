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
