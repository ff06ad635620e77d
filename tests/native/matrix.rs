//! Facts from a table in text: what is read, what is told and left out.

use proptest::prelude::*;

use crate::support::{dossier, exact};
use thidua::dossier::{Dossier, Edit, MeasureId, MemberId, Provenance, Value, read_part};
use thidua::exchange::matrix::{CellFault, Matrix, MatrixOptions, MatrixProblem, read_matrix};
use thidua::number::{DecimalMark, Typed, decimal_mark, read_machine, read_typed_with};
use thidua::text::{Language, problem};

const RULEBOOK: &str = r#"{"points":10,
    "measures":[
        {"id":"grdp","title":{"vi":"Tăng trưởng GRDP","en":"Growth"},"kind":"plan_actual"},
        {"id":"target","title":"Chỉ tiêu","kind":"plan_actual"},
        {"id":"rate","title":{"vi":"Tỷ lệ","en":"Rate"},"kind":"percent"},
        {"id":"3.1","title":"Ngày nộp","kind":"date"},
        {"id":"yes","title":"Có đề án","kind":"yes_no"},
        {"id":"class","title":"Xếp loại","kind":"choice"},
        {"id":"tasks","title":"Nhiệm vụ","kind":"choices","options":[{"id":"t1","title":"Một","points":1},{"id":"t2","points":1}]},
        {"id":"quarter","title":"Hằng quý","kind":"number"},
        {"id":"same1","title":"Cùng tên"},{"id":"same2","title":"Cùng tên"}],
    "standards":[{"id":"s","lines":[
        {"id":"l1","code":"I.1","rule":{"of_plan":{"of":"grdp","points":1}}},
        {"id":"l2","rule":{"leader_relative":{"of":"target","points":1}}},
        {"id":"l3","rule":{"options":{"of":"class","options":[{"id":"a","title":{"vi":"Tốt","en":"Good"},"points":5},{"id":"none","points":0}]}}},
        {"id":"l4","rule":{"given":{"of":"quarter","limit":9}},"recurring":{"parts":4,"combine":"sum"}}]}]}"#;
const MEMBERS: &str =
    r#"[{"id":"hg","name":{"vi":"Hậu Giang","en":"Hau Giang Province"}},{"id":"tv","name":"Trà Vinh"}]"#;

fn table() -> Dossier {
    dossier(RULEBOOK, MEMBERS, r#"{"rate":{"hg":{"value":7,"provenance":"public","note":"số cũ"}}}"#)
}

fn read(text: &str) -> Matrix {
    read_matrix(text, &table(), MatrixOptions::default()).unwrap_or_else(|why| panic!("{why}: {text}"))
}

/// What a table sets: `measure member value` for each cell.
fn set(matrix: &Matrix) -> Vec<String> {
    let Edit::Many(edits) = &matrix.edit else { panic!("{:?}", matrix.edit) };
    let cell = |edit: &Edit| match edit {
        Edit::Entry { measure, member, entry: Some(entry) } => Some(format!(
            "{measure} {member} {}",
            serde_json::to_string(&entry.value).unwrap().replace('"', "")
        )),
        _ => None,
    };
    edits.iter().filter_map(cell).collect()
}

/// What a table tells: `row:column fault` for each problem.
fn told(matrix: &Matrix) -> Vec<String> {
    let one = |problem: &thidua::exchange::matrix::CellProblem| {
        for language in [Language::Vi, Language::En] {
            let sentence = problem::cell(problem, language);
            assert!(sentence.ends_with('.') && !sentence.contains("{}"), "{sentence}");
        }
        format!("{}:{} {}", problem.row, problem.column, problem.fault.name())
    };
    matrix.problems.iter().map(one).collect()
}

/// What is not written as a day, and the day that it most likely means: somebody is asked, nothing is guessed.
#[test]
fn likely_days() {
    // (cell, the likely day)
    let cases = [
        ("17/12/22", Some("2022-12-17")),
        ("1.2.22", Some("2022-02-01")),
        ("2022/12/17", Some("2022-12-17")),
        ("2022-1-5", Some("2022-01-05")),
        ("15/03/98", None),
        ("22-12-17", None),
        ("2022/13/17", None),
        ("44912", Some("2022-12-17")),
        ("36526", Some("2000-01-01")),
        ("31/11/22", None),
        ("17/12/2x", None),
        ("19999", None),
        ("80001", None),
        ("hôm qua", None),
    ];
    for (cell, likely) in cases {
        let matrix = read_matrix(&format!("m,hg\n3.1,{cell}\n"), &table(), MatrixOptions::default()).unwrap();
        let faults: Vec<_> = matrix.problems.iter().map(|problem| &problem.fault).collect();
        let [CellFault::Date(told)] = faults.as_slice() else { panic!("{cell}: {faults:?}") };
        assert_eq!(told.map(|day| day.to_string()).as_deref(), likely, "{cell}");
    }
}

#[test]
fn cells_of_every_kind() {
    // (measure, cell, value or the name of the fault, why)
    let cases = [
        ("rate", "139,21 %", "139.21", "a decimal comma and a unit"),
        ("rate", "- 0,5", "-0.5", "a sign apart"),
        ("rate", "1.234,56", "1234.56", "groups of three"),
        ("rate", "", "", "nothing is known"),
        ("rate", "n/a", "", "nothing is known"),
        ("rate", "…", "", "nothing is known"),
        ("rate", "-", "", "nothing is known"),
        ("rate", "6-7", "range", "only a plan is a range"),
        ("rate", "mười", "not_a_number", "a word"),
        ("rate", "1.234", "ambiguous_number", "two readings, and nothing else in the file"),
        ("rate", "1|2", "too_many_parts", "does not recur"),
        ("grdp", "6-7 / 7,02", "{plan:[6,7],actual:7.02}", "a range as plan"),
        ("grdp", "700/911", "{plan:700,actual:911}", "plan and actual"),
        ("grdp", "103,5", "103.5", "the per cent of plan itself"),
        ("grdp", "700 /", "no_actual", "nothing done yet"),
        ("grdp", "/ 911", "no_plan", "nothing to measure it by"),
        ("target", "/ 150", "150", "a result without a target"),
        ("target", "150", "150", "a result without a target"),
        ("3.1", "09/02/2022", "{date:2022-02-09}", "day first"),
        ("3.1", "9-2-2022", "{date:2022-02-09}", "short, with hyphens"),
        ("3.1", "2022-02-09", "{date:2022-02-09}", "year first"),
        ("3.1", "30/02/2022", "not_a_date", "no such day"),
        ("3.1", "17/12/22", "not_a_date", "a year of two digits is asked for"),
        ("3.1", "44912", "not_a_date", "a spreadsheet's number of a day is asked for"),
        ("yes", "có", "true", "Vietnamese"),
        ("yes", "Không", "false", "Vietnamese"),
        ("yes", "X", "true", "a tick"),
        ("yes", "0", "false", "a digit"),
        ("yes", "maybe", "not_an_answer", "neither"),
        ("class", "a", "{choice:a}", "by id"),
        ("class", "tốt", "{choice:a}", "by title"),
        ("class", "GOOD", "{choice:a}", "by the English title"),
        ("class", "none", "{choice:none}", "an option that is called so"),
        ("class", "b", "unknown_option", "no such option"),
        ("tasks", "t1+t2", "{choices:[t1,t2]}", "two of them"),
        ("tasks", "t2; một", "{choices:[t2,t1]}", "by id and by title"),
        ("tasks", "không", "{choices:[]}", "none of them"),
        ("tasks", "t1+t3", "unknown_option", "one of them is not there"),
        ("quarter", "1|2|..|4,5", "{series:[1,2,null,4.5]}", "four quarters, one unknown"),
        ("quarter", "8", "8", "one number"),
        ("quarter", "1|2|3|4|5", "too_many_parts", "five quarters"),
    ];
    for (measure, cell, expected, why) in cases {
        // Between tabs nothing but the cells themselves says which mark begins a fraction.
        let matrix = read(&format!("x\ttv\n{measure}\t{cell}\n"));
        let got = match (set(&matrix).first(), told(&matrix).first()) {
            (Some(value), None) => value.replace(&format!("{measure} tv "), ""),
            (None, Some(problem)) => problem.replace("2:2 ", ""),
            (None, None) => String::new(),
            both => panic!("{both:?}"),
        };
        assert_eq!(got, expected, "{measure} {cell:?}: {why}");
    }
}

#[test]
fn headings_and_separators() {
    let two = ["rate hg 1.5", "rate tv 2"];
    // (table, what it sets, what it tells, why)
    let cases: [(&str, &[&str], &[&str], &str); 21] = [
        ("m,hg,tv\nrate,1.5,2\n", &two, &[], "commas"),
        ("m;hg;tv\nrate;1,5;2\n", &two, &[], "semicolons and decimal commas"),
        ("m\thg\ttv\nrate\t1,5\t2", &two, &[], "tabs, no line break at the end"),
        ("sep=;\nm;hg;tv\nrate;1,5;2\n", &two, &[], "the separator said in a first line"),
        ("\u{feff}m,hg,tv\r\n\r\nrate,1.5,2\r\n,,\r\n", &two, &[], "a mark, CRLF, blank lines"),
        ("m,\"hg\",tv\n\"rate\",\"1,5\",2\n", &two, &[], "a decimal comma in quotation marks"),
        (",Hậu Giang,trà  vinh\nTỷ lệ,1.5,2\n", &two, &[], "names"),
        (",Hau Giang Province,Tra Vinh\nrate,1.5,2\n", &two, &[], "English names, names without marks"),
        ("m,rate,yes\nhg,1.5,x\ntv,2,\n", &["rate hg 1.5", "rate tv 2", "yes hg true"], &[], "turned"),
        ("m,unit,hg,tv,ghi chú\nrate,%,1.5,2,xem lại\n", &two, &[], "columns of notes"),
        ("m,hg\nI.1,101\n", &["grdp hg 101"], &[], "by the code of the line that reads it"),
        (
            "m,hg\nI1,101\nl-3,a\n",
            &["grdp hg 101", "class hg {choice:a}"],
            &[],
            "with other marks in the code",
        ),
        ("m,hg\nl3,a\n", &["class hg {choice:a}"], &[], "by the id of the line that reads it"),
        ("m,hg,xx\nrate,1,2\n", &["rate hg 1"], &["1:3 unknown_member"], "somebody unknown"),
        ("m,hg\nrate,1\nnothing,2\n", &["rate hg 1"], &["3:1 unknown_measure"], "an unknown measure"),
        ("m,hg\nrate,1\ncùng tên,2\n", &["rate hg 1"], &["3:1 several_measures"], "a name of two"),
        ("m,hg,Hậu Giang\nrate,1,2\n", &["rate hg 1"], &["1:3 member_twice"], "a member twice"),
        ("m,hg\nrate,1\nRate,2\n", &["rate hg 1"], &["3:1 measure_twice"], "a measure twice"),
        ("m,hg\nrate,1,9\n,5\n", &["rate hg 1"], &["2:3 no_heading", "3:1 no_heading"], "outside"),
        ("m,hg,tv\nrate,1,\"2\nyes,x,x\n", &["rate hg 1"], &["2:1 open_quote", "2:3 not_a_number"], "open"),
        ("m,hg\nquarter.5,1\nrate,1\n", &["rate hg 1"], &["2:1 unknown_measure"], "a fifth quarter"),
    ];
    for (text, sets, tells, why) in cases {
        let matrix = read(text);
        assert_eq!(
            (set(&matrix), told(&matrix)),
            (sets.iter().map(ToString::to_string).collect(), tells.iter().map(ToString::to_string).collect()),
            "{why}"
        );
        assert_eq!(matrix.values, sets.len(), "{why}");
    }
}

#[test]
fn one_measure_in_several_lines() {
    // (table, what it sets, what it tells, why)
    let cases: [(&str, &[&str], &[&str], &str); 7] = [
        (
            "m,hg,tv\ngrdp.plan,6-7,7\ngrdp.actual,7.02,\n",
            &["grdp hg {plan:[6,7],actual:7.02}"],
            &["2:3 no_actual"],
            "plan and actual",
        ),
        ("m,hg\ngrdp.actual,7\n", &[], &["2:2 no_plan"], "an actual alone"),
        (
            "m,hg,tv\ntarget.plan,,80\ntarget.actual,150,80\n",
            &["target hg 150", "target tv {plan:80,actual:80}"],
            &[],
            "without a target",
        ),
        (
            "m,hg\nTăng trưởng GRDP.kế hoạch,7\ngrdp.thực hiện,8\n",
            &["grdp hg {plan:7,actual:8}"],
            &[],
            "in Vietnamese",
        ),
        ("m,hg\nquarter.2,5\nquarter.1,x\n", &[], &["3:2 not_a_number"], "parts"),
        ("m,hg\nquarter.2,5\nquarter.4,6\n", &["quarter hg {series:[null,5,null,6]}"], &[], "some parts"),
        ("m,hg\ngrdp,101\ngrdp.plan,6\n", &["grdp hg 101"], &["3:1 measure_twice"], "whole and part"),
    ];
    for (text, sets, tells, why) in cases {
        let matrix = read(text);
        assert_eq!(set(&matrix), sets, "{why}");
        assert_eq!(told(&matrix), tells, "{why}");
    }
}

/// What a file settles about its decimal mark, and what it does not.
#[test]
fn the_file_settles_the_decimal_mark() {
    let point = MatrixOptions { decimal: Some(DecimalMark::Point), ..MatrixOptions::default() };
    let comma = MatrixOptions { decimal: Some(DecimalMark::Comma), ..MatrixOptions::default() };
    let open = MatrixOptions::default();
    // (options, table, what it sets, why)
    let cases: [(MatrixOptions, &str, &[&str], &str); 10] = [
        (open, "m,hg,tv\nrate,5.123,0.962\n", &["rate hg 5.123", "rate tv 0.962"], "between commas"),
        (
            open,
            "m;hg;tv\nrate;5.123;139.21\n",
            &["rate hg 5.123", "rate tv 139.21"],
            "another number says so",
        ),
        (open, "m;hg;tv\nrate;5.123;139,21\n", &["rate hg 5123", "rate tv 139.21"], "the other way"),
        (open, "m;hg;tv\nrate;5.123;1.234.567\n", &["rate hg 5123", "rate tv 1234567"], "groups say so"),
        (open, "m;hg;tv\nrate;5.123;4\n", &["rate tv 4"], "nothing says so"),
        (open, "m;hg;tv\nrate;5.123;1,5\nquarter;2.5;\n", &["rate tv 1.5", "quarter hg 2.5"], "both say so"),
        (
            open,
            "m,hg,tv\nrate,5.123,\"1,5\"\n",
            &["rate hg 5123", "rate tv 1.5"],
            "a comma in quotation marks",
        ),
        (
            point,
            "m;hg;tv\nrate;5.123;\"1,234\"\n",
            &["rate hg 5.123", "rate tv 1234"],
            "said to be the point",
        ),
        (comma, "m;hg;tv\nrate;5.123;1,234\n", &["rate hg 5123", "rate tv 1.234"], "said to be the comma"),
        (
            open,
            "m;hg;tv\n3.1;01.02.2022;..\nrate;5.123;\n",
            &["3.1 hg {date:2022-02-01}"],
            "dates say nothing",
        ),
    ];
    for (options, text, sets, why) in cases {
        let matrix = read_matrix(text, &table(), options).unwrap();
        assert_eq!(set(&matrix), sets, "{why}");
        assert!(matrix.problems.iter().all(|one| one.fault.name() == "ambiguous_number"), "{why}");
    }
    for (text, mark) in [("1.234,56", DecimalMark::Comma), ("1,234,567", DecimalMark::Point)] {
        assert_eq!(decimal_mark(text), Some(mark), "{text}");
    }
    let other = read_typed_with("1.5", Some(DecimalMark::Comma));
    assert_eq!(other, Ok(Typed::Number(exact("1.5"))), "one digit cannot be grouped: a point all the same");
    for text in ["..", "1,2,3", "12", "1.234", "-", "a.b", "1.", ".5"] {
        assert_eq!(decimal_mark(text), None, "{text}");
    }
    let long = read("m,hg,tv\nrate,72.30000000000001,-0.12345678901250\n");
    assert_eq!(
        (set(&long), long.shortened),
        (vec!["rate hg 72.3".to_owned(), "rate tv -0.123456789013".to_owned()], 2)
    );
    let machine = [
        ("1.23", None),
        ("1.5e-05", Some("0.000015")),
        ("-2E+3", Some("-2000")),
        ("1e-15", Some("0")),
        ("1e20", None),
        ("1e13", None),
        ("9999999999999e0", Some("9999999999999")),
        ("1.123456789012", None),
        ("e5", None),
        ("1e", None),
        ("1.0000000000005", Some("1.000000000001")),
        ("-1.0000000000005", Some("-1.000000000001")),
        ("1.x000000000005", None),
    ];
    for (text, expected) in machine {
        let read = read_machine(text).map(|number| number.to_string());
        assert_eq!(read.as_deref(), expected, "{text}");
    }
    assert!(read_typed_with("", Some(DecimalMark::Point)).is_err());
}

#[test]
fn unknown_columns_become_members_where_that_is_wanted() {
    let options =
        MatrixOptions { new_members: true, provenance: Provenance::Illustrative, ..MatrixOptions::default() };
    let long = format!("Đại học {}", "rất dài ".repeat(12)).trim().to_owned();
    let text = format!("m,hg,Côte d'Ivoire,NA,{long},{long} hai,NA\nrate,1,2,3,4,5,6\n");
    let matrix = read_matrix(&text, &table(), options).unwrap();
    assert_eq!((matrix.new_members, told(&matrix)), (4, vec!["1:7 member_twice".to_owned()]));
    let mut dossier = table();
    let undo = matrix.edit.apply(&mut dossier).unwrap();
    let ids: Vec<&str> = dossier.members.iter().map(|member| member.id.as_str()).collect();
    assert_eq!(ids[..4], ["hg", "tv", "Côte d'Ivoire", "NA"], "called as in the table");
    assert_eq!(dossier.members[4].name.vi, long);
    assert!(ids[4] != ids[5] && ids[4..].iter().all(|id| thidua::dossier::is_id(id)));
    let entry = dossier.entry(&MeasureId::new("rate"), &MemberId::new("NA")).unwrap();
    assert_eq!(
        (&entry.value, entry.provenance),
        (&Value::Number(thidua::number::Exact::from(3)), Provenance::Illustrative)
    );
    undo.replay(&mut dossier).unwrap();
    assert_eq!(dossier, table(), "one edit, undone at once");
}

/// An empty cell takes nothing away, and the same figure keeps what is noted of it.
#[test]
fn what_is_known_stays() {
    let mut dossier = table();
    read("m,hg,tv\nrate,,5\n").edit.apply(&mut dossier).unwrap();
    let rate =
        |dossier: &Dossier| dossier.entry(&MeasureId::new("rate"), &MemberId::new("hg")).unwrap().clone();
    assert_eq!(rate(&dossier), rate(&table()));
    read("m,hg\nrate,7.0\n").edit.apply(&mut dossier).unwrap();
    assert_eq!(rate(&dossier).note, "số cũ");
    read("m,hg\nrate,8\n").edit.apply(&mut dossier).unwrap();
    assert_eq!((rate(&dossier).note.as_str(), rate(&dossier).provenance), ("", Provenance::Entered));
}

#[test]
fn texts_that_are_no_tables() {
    let refused = |text: &str| read_matrix(text, &table(), MatrixOptions::default()).unwrap_err();
    let cases = [
        (String::new(), MatrixProblem::Empty),
        ("rate\n5\n".to_owned(), MatrixProblem::Empty),
        ("m,hg\n".to_owned(), MatrixProblem::Empty),
        ("a,b\nc,d\n".to_owned(), MatrixProblem::NoMeasure),
        (",".repeat(30_000), MatrixProblem::TooLarge),
        ("1,\n".repeat(30_000), MatrixProblem::TooLarge),
        ("x".repeat(17_000_000), MatrixProblem::TooLarge),
    ];
    for (text, expected) in cases {
        let problem = refused(&text);
        assert_eq!(problem, expected, "{}", text.chars().take(20).collect::<String>());
        for language in [Language::Vi, Language::En] {
            assert!(problem::matrix(&problem, language).ends_with('.'));
        }
    }
    let many = format!("m,hg\n{}", "nothing,1\n".repeat(600) + "rate,1\n");
    let matrix = read(&many);
    assert_eq!((matrix.problems.len(), matrix.more_problems), (500, 100), "the others are counted");
}

fn cell() -> BoxedStrategy<String> {
    prop_oneof![
        2 => "[0-9]{1,4}([.,][0-9]{1,4})?",
        1 => "[ -~àệ\u{feff}\u{a0}\\n\\t]{0,8}",
        1 => prop::sample::select(vec!["", "6-7 / 7", "có", "1|2", "t1+t2", "09/02/2022", "a", "\"", "..", "%"])
            .prop_map(str::to_owned),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// Whatever stands in the cells: nothing panics, what is read fits the dossier, and no cell is lost in silence.
    #[test]
    fn nothing_is_lost(cells in prop::collection::vec(cell(), 20), separator in prop::sample::select(vec![b',', b';', b'\t'])) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["m", "hg", "tv"]).unwrap();
        let ids = ["grdp", "target", "rate", "3.1", "yes", "class", "tasks", "quarter", "same1", "same2"];
        for (id, row) in ids.iter().zip(cells.chunks(2)) {
            writer.write_record([id, row[0].as_str(), row[1].as_str()]).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let matrix = read(&text);
        let mut dossier = table();
        matrix.edit.apply(&mut dossier).unwrap();
        let blank = |text: &String| ["", "..", "-", "–"].contains(&text.trim());
        let said = cells.iter().filter(|text| !blank(text)).count();
        prop_assert!(matrix.values + matrix.problems.len() >= said, "{:?} {:?}", set(&matrix), matrix.problems);
        prop_assert!(matrix.values <= said);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-z0-9,;\\t\"\\n .grdprate-]{0,200}") {
        for turned in [text.clone(), format!("m,rate\n{text}"), format!("m,hg\nrate,{text}")] {
            let result = read_matrix(&turned, &table(), MatrixOptions { new_members: true, ..MatrixOptions::default() });
            if let Ok(matrix) = result {
                prop_assert!(matrix.edit.apply(&mut table()).is_ok());
            }
        }
    }
}

/// The reader knows no fault without a sentence; each is told above or here.
#[test]
fn a_name_of_two_members_is_told() {
    let two = dossier(RULEBOOK, r#"[{"id":"a","name":"Cái Bè"},{"id":"b","name":"Cái Bè"}]"#, "{}");
    let matrix = read_matrix("m,Cái Bè,b\nrate,1,2\n", &two, MatrixOptions::default()).unwrap();
    assert_eq!(matrix.problems[0].fault, CellFault::SeveralMembers);
    assert_eq!(
        (set(&matrix), told(&matrix)),
        (vec!["rate b 2".to_owned()], vec!["1:2 several_members".to_owned()])
    );
    let value: Value = read_part("2").unwrap();
    assert_eq!(value, Value::Number(2.into()));
}

/// A large table is one edit that is checked as a whole: it fits, or nothing changes.
#[test]
fn a_large_table_is_checked_as_a_whole() {
    let heading: Vec<String> = (0..100).map(|number| format!("unit {number}")).collect();
    let text = format!("m,{}\nrate,{}\n", heading.join(","), vec!["1"; 100].join(","));
    let options = MatrixOptions { new_members: true, ..MatrixOptions::default() };
    let Edit::Many(edits) = read_matrix(&text, &table(), options).unwrap().edit else { panic!() };
    let mut dossier = table();
    let undo = Edit::Many(edits.clone()).apply(&mut dossier).unwrap();
    assert_eq!(dossier.entries.values().map(std::collections::BTreeMap::len).sum::<usize>(), 101);
    undo.replay(&mut dossier).unwrap();
    assert_eq!(dossier, table());
    // Without the members, or for a table without the measure, nothing of it fits.
    let without_members = Edit::Many(edits[1..].to_vec());
    assert!(matches!(without_members.apply(&mut dossier), Err(thidua::dossier::EditProblem::NoMember(_))));
    dossier.rulebook.measures.clear();
    let before = dossier.clone();
    let result = Edit::Many(edits).apply(&mut dossier);
    assert!(matches!(result, Err(thidua::dossier::EditProblem::NoMeasure(_))));
    assert_eq!(dossier, before);
}
