//! What goes wrong has a sentence in both languages: what, where, what to do.

use thidua::dossier::{Dossier, Edit, EditProblem, ItemId, MeasureId, MemberId, ReadProblem, builtin, read};
use thidua::number::{Date, Exact, TypedProblem, read_typed};
use thidua::scoring::{Code, Finding, Rulebook, lint};
use thidua::text::{Language, explain, problem};

const VI: Language = Language::Vi;
const EN: Language = Language::En;

/// A finished sentence in each language, and not the same one.
#[track_caller]
fn both(said: impl Fn(Language) -> String) -> (String, String) {
    let (vi, en) = (said(VI), said(EN));
    for sentence in [&vi, &en] {
        assert!(sentence.ends_with('.'), "no sentence: {sentence:?}");
        // A sentence begins large, but for the name of a field or a code, which stands as it is written.
        let named = sentence.split(' ').next().is_some_and(|first| first.ends_with(':'));
        assert!(named || sentence.chars().next().is_some_and(|first| !first.is_lowercase()), "{sentence:?}");
        for leftover in ["{}", "  ", "()", " .", ".."] {
            assert!(!sentence.contains(leftover), "{leftover:?} in: {sentence}");
        }
    }
    assert_ne!(vi, en);
    (vi, en)
}

#[test]
fn typed_numbers_that_are_none() {
    // (typed, words that the Vietnamese sentence has, why)
    let cases = [
        ("", "Chưa nhập", "nothing"),
        ("mười", "không phải một số", "a word"),
        ("12345678901234", "quá dài", "14 digits"),
        ("7-6", "số nhỏ", "a range that runs backwards"),
        ("1.234", "1.234 hoặc 1,234", "two readings: both are asked"),
        ("1.234-2.345", "hoặc", "two readings of a range"),
    ];
    for (typed, has, why) in cases {
        let trouble = read_typed(typed).unwrap_err();
        let (vi, _) = both(|language| problem::typed(&trouble, language));
        assert!(vi.contains(has), "{why}: {vi}");
    }
}

/// What the question about two readings offers can be typed, and means what it says.
#[test]
fn an_ambiguous_number_is_asked_so_that_the_answer_is_clear() {
    let Err(trouble @ TypedProblem::Ambiguous { grouped, fraction }) = read_typed("1.234") else { panic!() };
    let sentence = problem::typed(&trouble, VI);
    assert_eq!(sentence, "Số này có thể là 1.234 hoặc 1,234. Hãy nhập 1234 hay 1,2340 cho rõ.");
    assert_eq!(read_typed("1234").unwrap(), grouped);
    assert_eq!(read_typed("1,2340").unwrap().to_string().trim_end_matches('0'), fraction.to_string());
    assert_eq!(problem::typed(&trouble, EN), "This can be 1,234 or 1.234. Type 1234 or 1.2340 to say which.");
}

#[test]
fn files_that_are_no_dossiers() {
    let newer = r#"{"format":"thidua/9"}"#;
    let twice = r#"{"format":"thidua/1","members":[{"id":"a"},{"id":"a"}]}"#;
    let id = r#"{"format":"thidua/1","members":[{"id":" a"}]}"#;
    let deep = format!(
        r#"{{"format":"thidua/1","rulebook":{{"points":1,"measures":[],"standards":[{}{}]}}}}"#,
        r#"{"id":"x","children":["#.repeat(9),
        "]}".repeat(9)
    );
    // (file, words that the Vietnamese sentence has, why)
    let cases = [
        ("{}", "không phải hồ sơ", "no format tag"),
        (newer, "phiên bản mới hơn (thidua/9)", "a later format"),
        (twice, "danh sách đơn vị: mã “a” có hai lần", "an id twice"),
        (id, "không dùng làm mã được", "no id"),
        (r#"{"format":"thidua/1""#, "cắt giữa chừng", "cut off"),
        (
            r#"{"format":"thidua/1","memberz":[]}"#,
            "memberz: không có trường nào tên như vậy",
            "an unknown field",
        ),
        (r#"{"format":"thidua/1","members":[{}]}"#, "thiếu trường này", "a missing field"),
        (
            r#"{"format":"thidua/1","members":7}"#,
            "members: đang là một số",
            "another kind of value, with its place",
        ),
        (deep.as_str(), "lồng quá sâu", "too deep"),
    ];
    for (file, has, why) in cases {
        let trouble = read(file).unwrap_err();
        let (vi, _) = both(|language| problem::read(&trouble, language));
        assert!(vi.contains(has), "{why}: {vi}");
    }
    both(|language| problem::read(&ReadProblem::TooLarge, language));
}

#[test]
fn edits_that_do_not_fit() {
    let troubles = [
        EditProblem::NoMember(MemberId::new("x")),
        EditProblem::NoMeasure(MeasureId::new("x")),
        EditProblem::NoItem(ItemId::new("x")),
        EditProblem::Points(ItemId::new("x")),
    ];
    for trouble in troubles {
        let (vi, en) = both(|language| problem::edit(&trouble, language));
        assert!(vi.contains("“x”") && en.contains("“x”"), "which one: {vi}");
    }
    let mut dossier = builtin();
    let edit = Edit::Reweight { item: ItemId::new("9.9"), points: None };
    let trouble = edit.apply(&mut dossier).unwrap_err();
    both(|language| problem::edit(&trouble, language));
    both(|language| problem::date(None, language));
    let likely = Date::new(2022, 12, 17).ok();
    let (vi, en) = both(|language| problem::date(likely, language));
    assert!(vi.contains("17/12/2022") && en.contains("17/12/2022"), "as it can be typed: {vi} {en}");
}

#[test]
fn values_outside_what_can_be_true() {
    let dossier = builtin();
    // (measure, the range in Vietnamese, the range in English)
    let cases = [
        ("grdp", "từ −30% đến 40%", "from −30% to 40%"),
        ("rev", "từ 0 tỷ đồng trở lên", "0 billion đồng or more"),
    ];
    for (id, vi, en) in cases {
        let measure = dossier.rulebook.measure(&MeasureId::new(id)).unwrap();
        let said = both(|language| problem::outside(measure, language));
        assert!(said.0.contains(vi) && said.1.contains(en), "{said:?}");
    }
}

#[test]
fn findings_say_where() {
    let dossier = builtin();
    for code in Code::ALL.iter().copied() {
        let finding = Finding::warning(code).at(&ItemId::new("1.1")).about(&MeasureId::new("grdp"));
        let (vi, en) = both(|language| problem::finding(&finding, &dossier, language));
        assert!(vi.contains("1.1 Tăng trưởng GRDP") && en.contains("1.1 GRDP growth"), "{vi}");
        let bare = Finding::error(code);
        both(|language| problem::finding(&bare, &dossier, language));
        let unknown = Finding::error(code).at(&ItemId::new("zz")).about(&MeasureId::new("yy"));
        let (vi, _) = both(|language| problem::finding(&unknown, &dossier, language));
        assert!(vi.contains("“zz”, “yy”"), "what the table does not have is named by its id: {vi}");
    }
    let finding = Finding::warning(Code::NoBand).of(&MemberId::new("hau-giang")).with(Exact::new(125, 1));
    assert!(problem::finding(&finding, &dossier, VI).starts_with("Hậu Giang: "));
    assert!(problem::finding(&finding, &dossier, VI).ends_with(" (12,5)."));
    let hidden = problem::finding_of(&finding, &dossier, &|_| "Đơn vị A".to_owned(), VI);
    assert!(hidden.starts_with("Đơn vị A: "), "names can be hidden: {hidden}");
}

/// What the check of a table says, with its numbers and units, in both languages.
#[test]
fn a_table_with_faults_is_told() {
    let text = r#"{"format":"thidua/1","rulebook":{"points":20,
        "measures":[
            {"id":"grdp","title":{"vi":"GRDP","en":"GRDP"},"kind":"plan_actual"},
            {"id":"sent","title":{"vi":"Ngày gửi","en":"Day sent"},"kind":"date"},
            {"id":"files","title":{"vi":"Hồ sơ","en":"Files"},"unit":{"vi":"hồ sơ","en":"files"},"kind":"count"},
            {"id":"ok","title":{"vi":"Được duyệt","en":"Approved"},"kind":"yes_no"}
        ],
        "standards":[{"id":"1","title":{"vi":"Kinh tế","en":"Economy"},"points":10,"ceiling":9,"lines":[
            {"id":"1.1","title":"A","rule":{"bands":{"of":{"percent_of_plan":"grdp"},"bands":[
                {"from":100,"above":true,"points":10},{"to":100,"points":9}]}}},
            {"id":"1.2","title":"B","kind":"deduction","cap":1,"rule":{"bands":{"of":{"days_after":{"of":"sent","month":12,"day":15}},"bands":[
                {"from":1,"to":6,"points":2},{"from":8,"points":1}]}}},
            {"id":"1.4","title":"C","kind":"deduction","rule":{"options":{"of":"pick","options":[{"id":"a","points":-1},{"id":"b","points":2}]}}}
        ]}]}}"#;
    let mut dossier: Dossier = read(text).unwrap();
    let told = |dossier: &Dossier, language: Language| -> Vec<String> {
        lint(&dossier.rulebook).iter().map(|finding| problem::finding(finding, dossier, language)).collect()
    };
    let expected = [
        "Tổng điểm: các phần cộng lại không bằng điểm chuẩn đã ghi; hãy sửa một trong hai (ghi 20, các phần cộng lại 10 điểm).",
        "1 Kinh tế: điểm cao nhất cho phép thấp hơn điểm chuẩn; hãy sửa một trong hai (cao nhất 9, chuẩn 10 điểm).",
        "1.1 A, GRDP: có giá trị không thuộc mức nào nên không được điểm; hãy bổ sung các mức (đúng 100%).",
        "1.2 B: mức trần thấp hơn điểm của một trường hợp; hãy sửa một trong hai (mức trần 1, một trường hợp 2 điểm).",
        "1.2 B, Ngày gửi: có giá trị không thuộc mức nào nên không được điểm; hãy bổ sung các mức (từ 6 ngày đến 7 ngày).",
        "1.4 C: dòng điểm trừ có cả số âm lẫn số dương, và số nào cũng bị trừ; hãy ghi cùng một dấu (−1 – 2 điểm).",
        "1.4 C: dãy số bị ngắt trước mục này; hãy xem có sót mục nào không (1.3).",
    ];
    assert_eq!(told(&dossier, VI), expected);
    let standard = |fields: &str, lines: &str| {
        let text = format!(r#"[{{"id":"1","title":"I",{fields}"lines":[{lines}]}}]"#);
        thidua::dossier::read_part(&text).unwrap_or_else(|problem| panic!("{text}: {problem}"))
    };
    let bands = |of: &str, bands: &str| format!(r#""rule":{{"bands":{{"of":{of},"bands":[{bands}]}}}}"#);
    // (fields of a standard, its lines, Vietnamese, English)
    let cases = [
        (
            "",
            format!(r#"{{"id":"1.1","title":"A",{}}}"#, bands(r#"{"percent_of_plan":"grdp"}"#, r#"{"to":100,"points":9},{"from":100,"points":8.5}"#)),
            "1 I, GRDP: kết quả tốt hơn lại được ít điểm hơn; hãy xem lại số điểm, hoặc số liệu này tốt lên theo chiều nào (99,99% kế hoạch: 9 điểm; 100% kế hoạch: 8,5 điểm).",
            "1 I, GRDP: a better result gets fewer points; look at the points, or at which way this measure gets better (99.99% of plan: 9 points; 100% of plan: 8.5 points).",
        ),
        (
            "",
            format!(r#"{{"id":"1.1","title":"A","kind":"deduction",{}}}"#, bands(r#"{"days_after":{"of":"sent","month":12,"day":15}}"#, r#"{"to":1,"points":1},{"from":1,"points":0}"#)),
            "1 I, Ngày gửi: kết quả tốt hơn lại được ít điểm hơn; hãy xem lại số điểm, hoặc số liệu này tốt lên theo chiều nào (sau hạn 1 ngày: 0 điểm; sau hạn 0 ngày: −1 điểm).",
            "1 I, Day sent: a better result gets fewer points; look at the points, or at which way this measure gets better (1 day after the deadline: 0 points; 0 days after the deadline: −1 point).",
        ),
        (
            "",
            format!(r#"{{"id":"1.1","title":"A","when":{{"answered":{{"of":"ok","is":true}}}},{}}}"#, bands(r#"{"value":"files"}"#, r#"{"to":5,"points":9},{"from":5,"points":8}"#)),
            "1 I, Hồ sơ: kết quả tốt hơn lại được ít điểm hơn; hãy xem lại số điểm, hoặc số liệu này tốt lên theo chiều nào (4 hồ sơ: 9 điểm; 5 hồ sơ: 8 điểm; khi Được duyệt: có).",
            "1 I, Files: a better result gets fewer points; look at the points, or at which way this measure gets better (4 files: 9 points; 5 files: 8 points; with Approved: yes).",
        ),
        (
            "",
            r#"{"id":"1.1","title":"A","kind":"bonus","one_of":"x","rule":{"met":{"of":"ok","points":1}}},{"id":"1.2","title":"B","kind":"bonus","one_of":"x","rule":{"met":{"of":"ok","points":2}}}"#.to_owned(),
            "1.1 A: dòng khác cùng nhóm luôn được tính thay dòng này; hãy xem lại số điểm hoặc điều kiện (1.2 B).",
            "1.1 A: another line of the group always counts instead; look at the points or the conditions (1.2 B).",
        ),
        (
            r#""deduction_cap":1,"#,
            r#"{"id":"1.1","title":"A","kind":"deduction","rule":{"met":{"of":"ok","points":2}}}"#.to_owned(),
            "1.1 A: mức trần của mục thấp hơn điểm của dòng này; hãy sửa một trong hai (mức trần 1, dòng này 2 điểm).",
            "1.1 A: the cap of the item is below the points of this line; mend one or the other (cap 1, this line 2 points).",
        ),
        (
            "",
            format!(r#"{{"id":"1.1","title":"A","kind":"deduction",{}}}"#, bands(r#"{"value":"files"}"#, r#"{"to":0,"points":1},{"to":5,"points":1},{"from":3,"points":2}"#)),
            "1.1 A, Hồ sơ: có giá trị thuộc nhiều mức cùng lúc, mức đứng trước được tính; hãy tách các mức (từ 3 hồ sơ đến 4 hồ sơ).",
            "1.1 A, Files: some values are in several bands, of which the first counts; part the bands (from 3 files to 4 files).",
        ),
    ];
    dossier.rulebook.points = Exact::ZERO;
    for (fields, lines, vi, en) in cases {
        dossier.rulebook.standards = standard(fields, &lines);
        let skipped = |told: Vec<String>| {
            told.into_iter().find(|told| {
                told.starts_with(vi.split(':').next().unwrap())
                    || told.starts_with(en.split(':').next().unwrap())
            })
        };
        assert_eq!(skipped(told(&dossier, VI)).as_deref(), Some(vi));
        assert_eq!(skipped(told(&dossier, EN)).as_deref(), Some(en));
    }
}

#[test]
fn examples_say_what_was_expected() {
    let number = |value: i32| Exact::from(value);
    let mut finding = Finding::warning(Code::ExamplePoints).at(&ItemId::new("1.1"));
    finding.numbers = vec![number(0), number(0), number(46), number(45), number(45)];
    let dossier = builtin();
    let (vi, en) = both(|language| problem::finding(&finding, &dossier, language));
    assert!(vi.ends_with("(mong đợi 46, bảng điểm cho 45 điểm)."), "{vi}");
    assert!(en.ends_with("(expected 46, the table gives 45 points)."), "{en}");
    assert!(vi.starts_with("Ví dụ “"), "{vi}");
    finding.code = Code::ExamplePlace;
    finding.numbers = vec![number(7), number(1), number(2)];
    let (vi, _) = both(|language| problem::finding(&finding, &dossier, language));
    assert!(
        vi.starts_with("Ví dụ 8, đơn vị thứ 2")
            && vi.ends_with("(mong đợi hạng 2, bảng điểm cho không xếp hạng)."),
        "{vi}"
    );
}

/// The findings of a table that cannot be scored, as a person reads them.
#[test]
fn a_faulty_table_is_told() {
    let text = r#"{"format":"thidua/1","rulebook":{"points":10,"measures":[],"ties":["z"],
        "standards":[{"id":"s","code":"I","title":"Kinh tế","lines":[{"id":"l","title":"Thu ngân sách","rule":{"met":{"points":1,"of":"m"}}}]}]}}"#;
    let dossier: Dossier = read(text).unwrap();
    let findings = Rulebook::check(&dossier.rulebook).unwrap_err();
    let told: Vec<String> = findings.iter().map(|finding| problem::finding(finding, &dossier, VI)).collect();
    let expected = [
        "l Thu ngân sách, “m”: dòng này đọc một loại số liệu không có trong bảng; hãy thêm vào hoặc sửa tên.",
        "“z”: mục dùng để xét khi bằng điểm không có trong bảng.",
    ];
    assert_eq!(told, expected);
}

#[test]
fn choices_are_called_by_their_names() {
    let dossier = builtin();
    let value = |measure: &str, member: &str, language: Language| {
        let (measure, member) = (MeasureId::new(measure), MemberId::new(member));
        let entry = dossier.entry(&measure, &member).map(|entry| &entry.value);
        explain::value(entry, dossier.rulebook.measure(&measure).unwrap(), &dossier.rulebook, language)
    };
    // (measure, member, Vietnamese, English, why)
    let cases = [
        ("grdp", "hau-giang", "13,94% (kế hoạch 7,5%)", "13.94% (plan 7.5%)", "plan and actual"),
        ("rev", "hau-giang", "126,67% kế hoạch", "126.67% of plan", "only the per cent of plan"),
        ("papi", "hau-giang", "Trung bình cao", "Upper middle", "an option of the rule"),
        (
            "mov",
            "long-an",
            "Xây dựng nông thôn mới, Vì người nghèo, Văn hóa công sở",
            "New rural areas, For the poor, Office culture",
            "several",
        ),
        ("demo", "hau-giang", "có", "yes", "an answer"),
        ("rep", "an-giang", "18/12/2022", "18 December 2022", "a day"),
        ("copy", "bac-lieu", "chưa có số liệu", "no figure yet", "nothing entered"),
    ];
    for (measure, member, vi, en, why) in cases {
        assert_eq!(value(measure, member, VI), vi, "{why}");
        assert_eq!(value(measure, member, EN), en, "{why}");
    }
}
