//! What is typed into the fields of one fact: what it says, what is told, and that what is written reads back the same.

use proptest::prelude::*;

use crate::support::{dossier, exact};
use thidua::dossier::{Dossier, Entry, Measure, MemberId, Plan, Provenance, Value};
use thidua::exchange::form::{FactFault, FactForm, block, entry_with, with_member};
use thidua::exchange::matrix::{MatrixOptions, counts, read_matrix, template};
use thidua::insight::entering::{groups, progress};
use thidua::number::Date;
use thidua::scoring::Rulebook;
use thidua::text::{Language, form};

const RULEBOOK: &str = r#"{"points":10,
    "measures":[
        {"id":"grdp","title":"Tăng trưởng","kind":"plan_actual","unit":"%"},
        {"id":"target","kind":"plan_actual"},
        {"id":"rate","title":"Tỷ lệ","kind":"percent","low":0,"high":100},
        {"id":"sent","kind":"date"},
        {"id":"yes","kind":"yes_no","unstated":false},
        {"id":"class","kind":"choice"},
        {"id":"tasks","kind":"choices","options":[{"id":"t1","title":"Một","points":1},{"id":"t2","points":1}]},
        {"id":"quarter","kind":"number"},
        {"id":"cases","kind":"count"}],
    "standards":[{"id":"s","children":[
      {"id":"c1","lines":[
        {"id":"l1","rule":{"of_plan":{"of":"grdp","points":1}}},
        {"id":"l2","rule":{"leader_relative":{"of":"target","points":1}}},
        {"id":"l3","rule":{"options":{"of":"class","options":[{"id":"a","title":{"vi":"Tốt","en":"Good"},"points":5},{"id":"b","points":0}]}}}]},
      {"id":"c2","lines":[
        {"id":"l4","rule":{"given":{"of":"quarter","limit":9}},"recurring":{"parts":4,"combine":"sum"}},
        {"id":"l5","rule":{"met":{"of":"yes","points":1}},"when":{"within":{"of":{"value":"rate"},"interval":{"from":9}}}},
        {"id":"l6","rule":{"of_plan":{"of":"grdp","points":1}}}]}]}]}"#;

fn table() -> Dossier {
    dossier(RULEBOOK, r#"[{"id":"hg","name":"Hậu Giang"},{"id":"tv","name":"Trà Vinh"}]"#, "{}")
}

fn of(measure: &str) -> (FactForm, Measure) {
    let table = table();
    let measure = table.rulebook.measures.iter().find(|one| one.id.as_str() == measure).unwrap().clone();
    (FactForm::of(&table.rulebook, &measure), measure)
}

/// What fields say: the value as it stands in a file, `-` for nothing, or the field and its fault.
fn said(measure: &str, typed: &[&str]) -> String {
    let typed: Vec<String> = typed.iter().map(|text| (*text).to_owned()).collect();
    match of(measure).0.read(&typed) {
        Ok(None) => "-".to_owned(),
        Ok(Some(value)) => serde_json::to_string(&value).unwrap().replace('"', ""),
        Err(problem) => problem.to_string(),
    }
}

#[test]
fn fields_say_values() {
    for (measure, typed, expected) in [
        ("rate", &["139,21"][..], "field 0: out of range"),
        ("rate", &["39,21 %"], "39.21"),
        ("rate", &[" - 0,5"], "field 0: out of range"),
        ("rate", &["1.234"], "field 0: can be read as 1234 or as 1.234"),
        ("rate", &["6-7"], "field 0: a range"),
        ("rate", &["abc"], "field 0: not a number"),
        ("rate", &[" "], "-"),
        ("cases", &["3"], "3"),
        ("cases", &["3,5"], "field 0: no count"),
        ("cases", &["-1"], "field 0: no count"),
        // The plan comes first, as on paper.
        ("grdp", &["6-7", "7,02"], "{plan:[6,7],actual:7.02}"),
        ("grdp", &["20", "31"], "{plan:20,actual:31}"),
        ("grdp", &["20", ""], "field 1: no actual"),
        // An actual alone is no per cent of plan unless it says so.
        ("grdp", &["", "31"], "field 0: no plan"),
        ("grdp", &["", "95 %"], "95"),
        ("grdp", &["", ""], "-"),
        // Without a target a result stands alone where a rule takes it.
        ("target", &["", "31"], "31"),
        ("sent", &["9/2/2022"], "{date:2022-02-09}"),
        ("sent", &["2022-02-09"], "{date:2022-02-09}"),
        ("sent", &["31/2/2022"], "field 0: no day"),
        ("yes", &["yes"], "true"),
        ("yes", &["Không"], "false"),
        ("yes", &["có lẽ"], "field 0: neither yes nor no"),
        ("class", &["a"], "{choice:a}"),
        ("class", &["tốt"], "{choice:a}"),
        ("class", &["c"], "field 0: no such option"),
        ("tasks", &["t2"], "{choices:[t2]}"),
        ("quarter", &["1", "", "2,5", ""], "{series:[1,null,2.5,null]}"),
        ("quarter", &["1", "x", "", ""], "field 1: not a number"),
        ("quarter", &["", "", "", ""], "-"),
        ("cases", &["1; 2"], "{series:[1,2]}"),
    ] {
        assert_eq!(said(measure, typed), expected, "{measure}: {typed:?}");
    }
}

#[test]
fn every_fault_has_a_sentence_in_both_languages() {
    let (_, rate) = of("rate");
    let number = |text: &str| FactFault::Number(thidua::number::read_typed(text).unwrap_err());
    for fault in [
        number("x"),
        number("1.234"),
        FactFault::Range,
        FactFault::NoPlan,
        FactFault::NoActual,
        FactFault::Date(None),
        FactFault::Date(Date::new(2022, 12, 17).ok()),
        FactFault::Answer,
        FactFault::Option,
        FactFault::Count,
        FactFault::Outside,
    ] {
        let [vi, en] = [Language::Vi, Language::En].map(|language| form::fault(fault, Some(&rate), language));
        assert!(vi.ends_with('.') && en.ends_with('.') && vi != en, "{fault}: {vi} {en}");
        assert_ne!(form::fault(fault, None, Language::Vi), "");
    }
}

/// A value that a form of this measure can hold.
fn value(measure: &str) -> BoxedStrategy<Value> {
    let number = || {
        (-1_000_000_i64..1_000_000, 0_u32..5)
            .prop_map(|(units, digits)| thidua::number::Exact::new(units, digits))
    };
    let positive =
        || (0_i64..9_000_000, 0_u32..5).prop_map(|(units, digits)| thidua::number::Exact::new(units, digits));
    match measure {
        "grdp" => (positive(), positive(), number())
            .prop_map(|(a, b, actual)| Value::Plan { plan: Plan { low: a.min(b), high: a.max(b) }, actual })
            .boxed(),
        "sent" => (1_u8..=12, 1_u8..=28)
            .prop_map(|(month, day)| Value::Date(Date::new(2022, month, day).unwrap()))
            .boxed(),
        "yes" => any::<bool>().prop_map(Value::Flag).boxed(),
        "class" => prop_oneof![Just("a"), Just("b")].prop_map(|id| Value::Choice(id.to_owned())).boxed(),
        "quarter" => proptest::collection::vec(proptest::option::of(number()), 4)
            .prop_filter("something is known", |parts| parts.iter().any(Option::is_some))
            .prop_map(Value::Series)
            .boxed(),
        _ => number().prop_map(Value::Number).boxed(),
    }
}

proptest! {
    /// What stands in the fields says what is recorded, in both languages: nothing is lost by looking at it.
    #[test]
    fn what_is_written_reads_back(
        (measure, value) in prop_oneof![Just("grdp"), Just("target"), Just("sent"), Just("yes"), Just("class"), Just("quarter")]
            .prop_flat_map(|measure| (Just(measure), value(measure)))
    ) {
        let (fact, _) = of(measure);
        for language in [Language::Vi, Language::En] {
            let written = form::written(&fact, Some(&value), language);
            prop_assert_eq!(written.len(), fact.fields().len());
            prop_assert_eq!(fact.read(&written), Ok(Some(value.clone())), "{:?}", written);
        }
    }
}

#[test]
fn a_changed_figure_keeps_its_evidence_and_loses_what_was_noted_of_the_old_one() {
    let before = Entry {
        source: Some(thidua::dossier::SourceId::new("paper")),
        note: "ước tháng 12".to_owned(),
        evidence: "BC 12".to_owned(),
        previous: Some(exact("5")),
        ..Entry::with(Value::Number(exact("7")), Provenance::Public)
    };
    assert_eq!(
        entry_with(Some(&before), Value::Number(exact("7.0")), Provenance::Entered),
        before,
        "the same figure"
    );
    let after = entry_with(Some(&before), Value::Number(exact("8")), Provenance::Entered);
    assert_eq!((after.provenance, after.source, after.note.as_str()), (Provenance::Entered, None, ""));
    assert_eq!((after.evidence.as_str(), after.previous), ("BC 12", Some(exact("5"))));
}

#[test]
fn a_block_is_several_cells() {
    assert_eq!(block("139,21"), None, "one cell is pasted as text");
    assert_eq!(block("139,21\r\n"), None, "one cell of a spreadsheet");
    assert_eq!(block("20\t31\r\n5\t\r\n"), Some(vec![vec!["20", "31"], vec!["5", ""]]));
    assert_eq!(block("1\n\n\"3\"\n"), Some(vec![vec!["1"], vec![""], vec!["3"]]));
}

#[test]
fn new_members_have_ids_of_their_own() {
    let (first, id) = with_member(&[], "Đơn vị A");
    assert_eq!(id, MemberId::new("don-vi-a"));
    let (second, id) = with_member(&first, "Don vi a");
    assert_eq!((id.as_str(), second.len()), ("don-vi-a-2", 2));
    assert_eq!(with_member(&second, "…").1.as_str(), "m", "a name without letters");
}

#[test]
fn a_measure_stands_under_the_first_criterion_that_reads_it() {
    let table = table();
    let rulebook = Rulebook::check(&table.rulebook).unwrap();
    let name = |column: &usize| rulebook.measures[*column].id.to_string();
    let (groups, unread) = groups(&rulebook);
    let columns: Vec<Vec<String>> =
        groups.iter().map(|group| group.columns.iter().map(name).collect()).collect();
    assert_eq!(columns[0], ["grdp", "target", "class"]);
    assert_eq!(
        (columns[1].contains(&"rate".to_owned()), columns[1].len()),
        (true, 3),
        "conditions count too: {columns:?}"
    );
    assert_eq!(groups[1].elsewhere.iter().map(|(column, _)| name(column)).collect::<Vec<_>>(), ["grdp"]);
    assert_eq!(unread.iter().map(name).collect::<Vec<_>>(), ["sent", "tasks", "cases"]);
}

#[test]
fn what_is_missing_is_counted() {
    let mut table = table();
    let read = [true, true, true, false, true, true, false, true, false];
    let counted = |table: &Dossier| {
        let progress = progress(table, &read, &MemberId::new("hg"));
        (progress.entered, progress.missing)
    };
    assert_eq!(counted(&table), (0, 5), "an answer that the table takes as no is not missing");
    let series = |parts: &str| {
        let entries = format!(r#"{{"quarter":{{"hg":{{"value":{{"series":{parts}}}}}}}}}"#);
        dossier(RULEBOOK, r#"[{"id":"hg"}]"#, &entries)
    };
    table = series("[1,null,2,3]");
    assert_eq!(counted(&table), (1, 5), "a quarter is missing");
    assert_eq!(counted(&series("[1,4,2,3]")), (1, 4));
}

#[test]
fn a_template_reads_back_when_it_is_filled_in() {
    let table = table();
    let empty = template(&table.rulebook, &["Hậu Giang".to_owned(), "tv".to_owned()], &|label| &label.vi);
    let rows: Vec<&str> = empty.lines().collect();
    assert_eq!(rows[0], "\ttitle\tunit\tHậu Giang\ttv");
    assert!(
        rows.contains(&"grdp.plan\tTăng trưởng\t%\t\t") && rows.contains(&"quarter.4\t\t\t\t"),
        "{empty}"
    );
    let filled = empty.replace("grdp.plan\tTăng trưởng\t%\t\t", "grdp.plan\tTăng trưởng\t%\t6-7\t7");
    let filled = filled.replace("grdp.actual\tTăng trưởng\t%\t\t", "grdp.actual\tTăng trưởng\t%\t7,02\t6,5");
    let matrix = read_matrix(&filled, &table, MatrixOptions::default()).unwrap();
    assert_eq!((matrix.values, matrix.problems.len()), (2, 0), "{:?}", matrix.problems);
    let mut changed = table.clone();
    let found = counts(&matrix.edit, &table);
    assert_eq!((found.new, found.changed, found.same), (2, 0, 0));
    matrix.edit.apply(&mut changed).unwrap();
    let again = filled.replace("\t7,02\t", "\t7,5\t");
    let again = read_matrix(&again, &changed, MatrixOptions::default()).unwrap();
    let found = counts(&again.edit, &changed);
    assert_eq!((found.new, found.changed, found.same), (0, 1, 1));
}
