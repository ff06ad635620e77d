//! What goes wrong has a sentence in both languages: what, where, what to do.

use thidua::dossier::{Dossier, Edit, EditProblem, ItemId, MeasureId, MemberId, ReadProblem, builtin, read};
use thidua::number::{Exact, TypedProblem, read_typed};
use thidua::scoring::{Code, Finding, Rulebook};
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
    both(problem::date);
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

/// Every code, so that a new one is not forgotten here.
fn all_codes() -> Vec<Code> {
    use Code::*;
    let next = |code: Code| match code {
        UnknownMeasure => Some(UnfitMeasure),
        UnfitMeasure => Some(StepNotPositive),
        StepNotPositive => Some(RuleNumber),
        RuleNumber => Some(TableShape),
        TableShape => Some(Goalposts),
        Goalposts => Some(Recurrence),
        Recurrence => Some(UnknownTieItem),
        UnknownTieItem => Some(Weights),
        Weights => Some(EmptyNode),
        EmptyNode => Some(UnfitEntry),
        UnfitEntry => Some(NoBand),
        NoBand => Some(ExampleUnknown),
        ExampleUnknown => Some(ExamplePoints),
        ExamplePoints => Some(ExamplePlace),
        ExamplePlace => Some(OutOfRange),
        OutOfRange => Some(EvidenceMissing),
        EvidenceMissing => Some(SumDiffers),
        SumDiffers => None,
    };
    std::iter::successors(Some(UnknownMeasure), |code| next(*code)).collect()
}

#[test]
fn findings_say_where() {
    let dossier = builtin();
    for code in all_codes() {
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
