//! Reading a dossier: what is written is read again, and what is wrong is told with its place.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use thidua::dossier::{Dossier, Fault, FieldProblem, Kind, Provenance, ReadProblem, builtin, read, write};
use thidua::number::ExactProblem;

/// A document in which every field, every rule and every choice of the file form stands at least once.
const EVERY: &str = include_str!("every.json");

fn fault(text: &str) -> Fault {
    match read(text) {
        Err(ReadProblem::Field(fault)) => *fault,
        other => panic!("{other:?} of {text}"),
    }
}

/// The document of everything with another value at one place.
fn with(pointer: &str, json: &str) -> String {
    let mut document: Value = serde_json::from_str(EVERY).unwrap();
    let place = document.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}"));
    *place = serde_json::from_str(json).unwrap();
    document.to_string()
}

#[test]
fn what_is_written_is_read_again() {
    let every = read(EVERY).unwrap();
    for dossier in [builtin(), every, Dossier { format: "thidua/1".to_owned(), ..Dossier::default() }] {
        let text = write(&dossier);
        assert_eq!(read(&text).unwrap(), dossier);
        assert_eq!(write(&read(&text).unwrap()), text);
    }
}

/// What is left out is what it is when it is written out.
#[test]
fn what_is_left_out_is_the_default() {
    let short = read(r#"{"format":"thidua/1","members":[{"id":"m"}]}"#).unwrap();
    let long = read(
        r#"{"format":"thidua/1","id":"","name":{"vi":"","en":""},"cluster":{"name":"","source":null},
        "members":[{"id":"m","name":""}],"offices":[],"entries":{},"history":{"done":[],"undone":[]}}"#,
    );
    assert_eq!(long.unwrap(), short);
}

#[test]
fn faults_are_told_with_their_place() {
    use FieldProblem::{Date, Missing, Number, Range, Twice};
    let line = "/rulebook/standards/0/lines";
    let kind = |wanted, found| FieldProblem::Kind { wanted, found };
    let lines = "rulebook.standards[0].lines";
    // (what is replaced, by what, where the fault is, what it is, why)
    let cases = [
        ("/members/0", r#"{}"#, "members[0].id".to_owned(), Missing, "a field is missing"),
        ("/period", r#"{"results_year":2022}"#, "period.pact_year".to_owned(), Missing, "another one"),
        ("/members", r#"{}"#, "members".to_owned(), kind(Kind::List, Kind::Record), "no list"),
        ("/members", r#"["m"]"#, "members[0]".to_owned(), kind(Kind::Record, Kind::Text), "no record"),
        ("/members/0/id", "1", "members[0].id".to_owned(), kind(Kind::Text, Kind::Number), "no text"),
        ("/cluster/name", "null", "cluster.name".to_owned(), kind(Kind::Label, Kind::Nothing), "no label"),
        (
            "/cluster/name",
            r#"{"vi":1}"#,
            "cluster.name.vi".to_owned(),
            kind(Kind::Text, Kind::Number),
            "in it",
        ),
        ("/awards/0/given", "1", "awards[0].given".to_owned(), kind(Kind::Flag, Kind::Number), "no answer"),
        (
            "/entries/number/m/value",
            "[]",
            "entries.number.m.value".to_owned(),
            kind(Kind::Value, Kind::List),
            "no value",
        ),
        (
            "/entries",
            r#"{"tỷ đồng":{"a b":{}}}"#,
            r#"entries["tỷ đồng"]["a b"].value"#.to_owned(),
            Missing,
            "names that are quoted",
        ),
        (
            "/rulebook/points",
            "{}",
            "rulebook.points".to_owned(),
            kind(Kind::Digits, Kind::Record),
            "no number",
        ),
        (
            "/rulebook/points",
            "1e3",
            "rulebook.points".to_owned(),
            Number(ExactProblem::NotANumber),
            "an exponent",
        ),
        (
            "/rulebook/points",
            "0.1234567890123",
            "rulebook.points".to_owned(),
            Number(ExactProblem::TooLong),
            "long",
        ),
        (
            "/period/pact_year",
            "70000",
            "period.pact_year".to_owned(),
            FieldProblem::Whole { most: 65535 },
            "large",
        ),
        (
            "/period/pact_year",
            "-1",
            "period.pact_year".to_owned(),
            FieldProblem::Whole { most: 65535 },
            "below zero",
        ),
        (
            "/period/pact_year",
            "2023.0",
            "period.pact_year".to_owned(),
            FieldProblem::Whole { most: 65535 },
            "a point",
        ),
        (
            "/period/pact_year",
            "\"2023\"",
            "period.pact_year".to_owned(),
            kind(Kind::Number, Kind::Text),
            "a text",
        ),
        ("/pact/signed/date", "\"2023-02-29\"", "pact.signed.date".to_owned(), Date, "no such day"),
        (
            "/rulebook/measures/2/unstated/plan",
            "[7,6]",
            "rulebook.measures[2].unstated.plan".to_owned(),
            Range,
            "backwards",
        ),
        (
            "/rulebook/measures/2/unstated/plan",
            "[6]",
            "rulebook.measures[2].unstated.plan".to_owned(),
            Range,
            "one",
        ),
        (
            "/rulebook/measures/2/unstated/plan",
            "null",
            "rulebook.measures[2].unstated.plan".to_owned(),
            kind(Kind::Plan, Kind::Nothing),
            "no plan",
        ),
        (
            "/rulebook/measures/2/unstated",
            r#"{"plan":7}"#,
            "rulebook.measures[2].unstated".to_owned(),
            FieldProblem::Value,
            "half a value",
        ),
        (
            "/rulebook/measures/2/unstated",
            r#"{"choice":"a","date":"2022-01-31"}"#,
            "rulebook.measures[2].unstated".to_owned(),
            FieldProblem::Value,
            "two kinds at once",
        ),
        (
            "/rulebook/measures/2/unstated",
            "{}",
            "rulebook.measures[2].unstated".to_owned(),
            FieldProblem::Value,
            "no kind",
        ),
        (
            &format!("{line}/6/rule/bands/bands/0/points"),
            "true",
            format!("{lines}[6].rule.bands.bands[0].points"),
            kind(Kind::Digits, Kind::Flag),
            "deep",
        ),
        (
            &format!("{line}/6/rule"),
            "7",
            format!("{lines}[6].rule"),
            kind(Kind::Choice, Kind::Number),
            "no choice",
        ),
        (
            &format!("{line}/6/rule"),
            "\"bands\"",
            format!("{lines}[6].rule.bands"),
            kind(Kind::Record, Kind::Nothing),
            "a choice without its fields",
        ),
        (
            &format!("{line}/0/when"),
            r#"{"standard_met":1}"#,
            format!("{lines}[0].when.standard_met"),
            kind(Kind::Nothing, Kind::Number),
            "a choice with more than its name",
        ),
        (
            &format!("{line}/6/rule/bands"),
            r#"{"of":{"value":"number"}}"#,
            format!("{lines}[6].rule.bands.bands"),
            Missing,
            "a field of a choice",
        ),
        (
            "/rulebook/combine",
            "\"product\"",
            "rulebook.combine".to_owned(),
            FieldProblem::Choice {
                found: "product".to_owned(),
                known: &["sum", "weighted_mean", "geometric_mean"],
            },
            "no such choice",
        ),
        (
            "/published/figures/0/value",
            r#"{"percent":1,"words":"x"}"#,
            "published.figures[0].value".to_owned(),
            FieldProblem::Choices { found: 2, known: &["percent", "above_percent", "over_percent", "words"] },
            "two choices at once",
        ),
        (
            "/published/figures/0/value",
            "{}",
            "published.figures[0].value".to_owned(),
            FieldProblem::Choices { found: 0, known: &["percent", "above_percent", "over_percent", "words"] },
            "no choice is made",
        ),
        (
            "/members/1",
            r#"{"id":"n","nmae":"N"}"#,
            "members[1].nmae".to_owned(),
            FieldProblem::Unknown { known: &["id", "name"] },
            "a slip",
        ),
    ];
    for (pointer, json, path, problem, why) in cases {
        assert_eq!(fault(&with(pointer, json)), Fault { path, problem }, "{why}");
    }
    let twice = fault(r#"{"format":"thidua/1","members":[{"id":"m","name":"a","id":"n"}]}"#);
    assert_eq!(twice, Fault { path: "members[0].id".to_owned(), problem: Twice });
    let twice = fault(r#"{"format":"thidua/1","entries":{"a":{"m":{"value":1},"m":{"value":2}}}}"#);
    assert_eq!(twice, Fault { path: "entries.a.m".to_owned(), problem: Twice });
}

#[test]
fn parts_are_read_alone() {
    use thidua::dossier::{Entry, read_part};
    let texts: BTreeMap<String, String> = read_part(r#"{"a":"1","b":""}"#).unwrap();
    assert_eq!(texts.len(), 2);
    assert_eq!(read_part::<Entry>(r#"{"value":1}"#).unwrap().provenance, Provenance::Entered);
    let problem = read_part::<Vec<Entry>>(r#"[{"value":1},{}]"#).unwrap_err();
    assert_eq!(problem.to_string(), "[1].value: the field is missing");
}

#[test]
fn faults_are_english_sentences() {
    // (what stands in the document, what is said)
    let cases = [
        (r#""nmae":"x""#, "nmae: no such field; there are format, id, name, cluster, "),
        (r#""members":1"#, "members: a list is wanted, not a number"),
        (r#""rulebook":{}"#, "rulebook.points: the field is missing"),
        (r#""offices":[{"role":"x"}]"#, "offices[0].role: no such choice \"x\"; there are head, deputy_head"),
    ];
    for (part, said) in cases {
        let problem = read(&format!(r#"{{"format":"thidua/1",{part}}}"#)).unwrap_err().to_string();
        assert!(problem.starts_with(said), "{problem}");
    }
}

#[test]
fn what_is_no_dossier_is_told_apart() {
    for text in ["[]", "1", "null", "\"thidua/1\"", "{}", r#"{"format":1}"#, r#"{"format":"thidua/0"}"#] {
        assert_eq!(read(text), Err(ReadProblem::NotADossier), "{text}");
    }
    let newer = r#"{"format":"thidua/2","what":[]}"#;
    assert_eq!(read(newer), Err(ReadProblem::Newer("thidua/2".to_owned())));
    for text in ["", "{", "{\"format\":\"thidua/1\"", "{\"format\":\"thidua/1\"}}", "{\"a\":01}"] {
        assert!(matches!(read(text), Err(ReadProblem::Json { line: 1, .. })), "{text}");
    }
    let deep = format!("{{\"format\":\"thidua/1\",\"id\":{}", "[".repeat(100_000));
    assert!(matches!(read(&deep), Err(ReadProblem::Json { .. })));
}

/// As deep as the parser goes, the decoder goes too.
#[test]
fn edits_in_edits_are_bounded() {
    let nested = |depth: usize| {
        let (open, close) = (r#"{"many":["#.repeat(depth), "]}".repeat(depth));
        read(&format!(
            r#"{{"format":"thidua/1","history":{{"done":[{{"edit":{open}{close},"inverse":{{"many":[]}}}}]}}}}"#
        ))
    };
    assert!(nested(60).is_ok());
    assert!(matches!(nested(64), Err(ReadProblem::Json { .. })));
}

/// The key that the parser uses for numbers is a name like any other.
#[test]
fn numbers_are_not_mistaken_for_records() {
    let text = r#"{"format":"thidua/1","entries":{"$serde_json::private::Number":{"m":{"value":1}}}}"#;
    let dossier = read(text).unwrap();
    assert_eq!(read(&write(&dossier)).unwrap(), dossier);
}

/// Any JSON, often with the names and words of the file form.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        "[a-z_]{0,4}",
        prop::sample::select(vec![
            "id",
            "vi",
            "en",
            "of",
            "points",
            "plan",
            "actual",
            "date",
            "choices",
            "series",
            "many",
            "name",
            "value",
            "bands",
            "2022-02-30",
            "1e9",
            "-0",
            "12.5",
            "sum",
        ])
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(word.clone(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// The pointers of all places in a document.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(list) => {
            for (index, item) in list.iter().enumerate() {
                places(item, &format!("{here}/{index}"), found);
            }
        }
        Value::Object(map) => {
            for (name, field) in map {
                places(field, &format!("{here}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Whatever the text is: a dossier comes of it that can be written and read, or a problem with a sentence.
fn read_or_told(text: &str) -> Result<(), TestCaseError> {
    match read(text) {
        Ok(dossier) => prop_assert_eq!(read(&write(&dossier)), Ok(dossier)),
        Err(problem) => prop_assert!(problem.to_string().len() > 5),
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read_or_told(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn damaged_text_is_read_or_told(at in any::<Index>(), length in 0..4_usize, put in "[\\[\\]{}\",:0-9a-z]{0,3}") {
        let from = EVERY.char_indices().nth(at.index(EVERY.chars().count())).map_or(0, |(from, _)| from);
        let rest: String = EVERY[from..].chars().skip(length).collect();
        read_or_told(&format!("{}{put}{rest}", &EVERY[..from]))?;
    }

    #[test]
    fn another_value_anywhere_is_read_or_told(at in any::<Index>(), other in any_json()) {
        let mut document: Value = serde_json::from_str(EVERY).unwrap();
        let mut found = Vec::new();
        places(&document, "", &mut found);
        *document.pointer_mut(&found[at.index(found.len())]).unwrap() = other;
        read_or_told(&document.to_string())?;
    }
}

#[test]
fn faults_are_said_in_both_languages() {
    use thidua::text::{Language, problem};
    // (what stands in the document, Vietnamese, English)
    let cases = [
        (
            r#""period":{"results_year":2022}"#,
            "period.pact_year: thiếu trường này. Hãy thêm vào.",
            "period.pact_year: this field is missing. Add it.",
        ),
        (
            r#""members":{}"#,
            "members: đang là một nhóm trường {…}. Hãy viết một danh sách […].",
            "members: this is a record of fields {…}. Write a list […].",
        ),
        (
            r#""cluster":{"nmae":"x"}"#,
            "cluster.nmae: không có trường nào tên như vậy. Hãy sửa tên hoặc bỏ đi; ở đây có thể có: name, source.",
            "cluster.nmae: there is no such field. Mend its name or take it out; those here are name, source.",
        ),
    ];
    for (part, vi, en) in cases {
        let fault = fault(&format!(r#"{{"format":"thidua/1",{part}}}"#));
        assert_eq!(problem::field(&fault, Language::Vi), vi);
        assert_eq!(problem::field(&fault, Language::En), en);
    }
}
