//! The engine on small tables.

use thidua::dossier::{Dossier, read};
use thidua::number::Exact;
use thidua::scoring::{Ranking, Rulebook, Scorecards, View, explain};

fn dossier(rulebook: &str, members: &str, entries: &str) -> Dossier {
    let text = format!(
        r#"{{"format":"thidua/1","period":{{"results_year":2022,"pact_year":2023}},"members":{members},"rulebook":{rulebook},"entries":{entries}}}"#
    );
    read(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// The worked example of a rule relative to the leader: members with and without a target apart.
#[test]
fn leader_relative_vectors() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/cases/leader-relative/vectors.csv");
    let text = std::fs::read_to_string(file).unwrap();
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(fields).collect();
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
    let rulebook = r#"{"points":10,"rounding":{"criterion":2},
        "measures":[{"id":"m","kind":"plan_actual"}],
        "standards":[{"id":"s","points":10,"lines":[{"id":"l","rule":{"leader_relative":{"of":"m","points":10}}}]}]}"#;
    let dossier = dossier(
        rulebook,
        &format!("[{}]", members.join(",")),
        &format!(r#"{{"m":{{{}}}}}"#, cells.join(",")),
    );
    let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
    let cards = Scorecards::score(&dossier, &rulebook, View::default());
    for (member, row) in rows.iter().enumerate() {
        let expected: Exact = row[6].parse().unwrap();
        assert_eq!(cards.total(member).points(), Some(expected), "{}: {}", row[1], row[5]);
        let steps = explain(&dossier, &rulebook, &cards, member, 1);
        let sum = steps.iter().fold(Exact::ZERO, |sum, step| sum.plus(step.points));
        assert_eq!(sum, expected, "steps of {}: {steps:?}", row[1]);
    }
    let places: Vec<_> = Ranking::of(&rulebook, &cards)
        .rows
        .iter()
        .map(|row| (row.place.single(), cards.total(row.member).low.to_string()))
        .collect();
    assert_eq!(places.iter().filter(|(place, _)| *place == Some(1)).count(), 3, "{places:?}");
}

/// Splits one CSV row; quotes hold commas.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            _ => field.push(letter),
        }
    }
    fields.push(field);
    fields
}
