//! The sentences of an audit, in both languages.

use thidua::dossier::*;
use thidua::insight::audit::*;
use thidua::scoring::{Board, Stage, Trials, View};
use thidua::text::explain::Teller;
use thidua::text::{Language, audit as told, member_without_name};

use crate::audit::{board, claim, claimed_unit_a};
use crate::support::{at_stage, exact, with_facts};

const VI: Language = Language::Vi;
const EN: Language = Language::En;

/// Tells a list with hidden names.
fn tell<T>(
    dossier: &Dossier,
    board: &Board,
    language: Language,
    list: &[T],
    say: fn(&Teller<'_>, &T) -> String,
) -> Vec<String> {
    let name = |member: usize| member_without_name(member, language);
    let teller = Teller { dossier, board, name: &name, language };
    let said: Vec<String> = list.iter().map(|one| say(&teller, one)).collect();
    for sentence in &said {
        assert!(
            sentence.ends_with('.') && !sentence.contains("..") && !sentence.contains("  "),
            "{sentence}"
        );
        assert!(!sentence.contains("()") && !sentence.contains(": :"), "{sentence}");
    }
    said
}

#[test]
fn unit_a_is_told_why() {
    let Some(mut dossier) = claimed_unit_a() else { return };
    dossier.rulebook.criterion_mut(&ItemId::new("d2")).unwrap().clause = "mục d2".to_owned();
    let rules = board(&dossier, at_stage(Stage::Rules));
    let found = departures(&dossier, &rules);
    let vi = [
        "Đơn vị A, d2 Giải quyết khiếu nại, tố cáo (mục d2): tự chấm 13, theo bảng điểm 9 (−4): dòng d2.3 “Vận động rút đơn” (mục d2) thưởng tối đa 2 điểm, tính ra 6 (Vận động rút đơn: 6 trường hợp).",
        "Đơn vị A, C5.2 Kế hoạch của các xã: tự chấm 2, theo bảng điểm 1 (−1): mục này tối đa 1 điểm và không có điểm thưởng.",
        "Đơn vị A, C4 Môi trường nông thôn: tự chấm 4,5, theo bảng điểm 4 (−0,5): mục này tối đa 4 điểm và không có điểm thưởng.",
        "Đơn vị A, 3.1 Kế hoạch cải cách hành chính: tự chấm 2, theo bảng điểm 1,5 (−0,5): dòng 3.1.2 “Ban hành sau ngày 31/1” trừ 0,5 điểm nhưng tự chấm chưa trừ (Ngày ban hành kế hoạch cải cách hành chính: 09/02/2022).",
        "Đơn vị A, C2 Cơ sở xử lý chất thải đạt tiêu chuẩn: tự chấm 5,7, theo bảng điểm 5,5 (−0,2): dòng C2.4 “Trên 92 %: 0,1, thêm 0,1 mỗi 1 %” thưởng tối đa 0,5 điểm, tự chấm tính 0,7 (Cơ sở xử lý chất thải đạt tiêu chuẩn: 97,7%).",
    ];
    assert_eq!(tell(&dossier, &rules, VI, &found.list, told::departure), vi);
    let en = tell(&dossier, &rules, EN, &found.list, told::departure);
    assert_eq!(
        en[0],
        "Member A, d2 Complaints and denunciations (mục d2): self-score 13, by the rules 9 (−4): line d2.3 “Complaints withdrawn after persuasion” (mục d2) gives a bonus of at most 2 points, the figures come to 6 (Complaints withdrawn after persuasion: 6 cases)."
    );
    assert!(en[3].contains(
        "takes 0.5 points away, which the self-score does not (Date of the reform plan: 9 February 2022)"
    ));
    let both =
        [VI, EN].map(|language| tell(&dossier, &rules, language, &found.totals, told::totals).concat());
    assert_eq!(both[0], "Đơn vị A: tổng điểm tự chấm 124,4, theo bảng điểm 118,2 (−6,2).");
    assert_eq!(both[1], "Member A: total self-score 124.4, by the rules 118.2 (−6.2).");
}

/// Every reason has words, and what nothing explains is told line by line.
#[test]
fn reasons_are_told() {
    let table = |extra: &str| {
        format!(
            r#"{{"points":10,"measures":{},"standards":[{{"id":"c","code":"1","title":"Kinh tế","points":10,"clause":"Điều 6",{extra}"lines":[
            {{"id":"s","title":"Chuẩn","rule":{{"given":{{"of":"judged","limit":10}}}}}},
            {{"id":"b","title":"Thưởng","kind":"bonus","one_of":"x","rule":{{"per_case":{{"of":{{"value":"none"}},"each":1}}}}}},
            {{"id":"b2","title":"Thưởng khác","kind":"bonus","one_of":"x","rule":{{"met":{{"points":2,"of":"yes"}}}}}},
            {{"id":"w","title":"Thêm","kind":"bonus","rule":{{"met":{{"points":4}}}},"when":{{"answered":{{"of":"yes2","is":true}}}}}},
            {{"id":"d","title":"Trừ","kind":"deduction","rule":{{"per_case":{{"of":{{"value":"count"}},"each":0.5}}}}}}]}}]}}"#,
            crate::support::MEASURES
        )
    };
    // (limits of the criterion, facts, claim, what the sentence says after the points, why)
    let cases = [
        (
            "",
            r#"{"judged":10,"count":1,"yes":false,"yes2":false}"#,
            "10",
            "dòng d “Trừ” (Điều 6) trừ 0,5 điểm nhưng tự chấm chưa trừ (count: 1).",
            "a deduction",
        ),
        (
            "",
            r#"{"judged":10,"count":0,"yes":false,"yes2":false}"#,
            "14",
            "dòng w “Thêm” (Điều 6) chỉ được 4 điểm khi yes2: có (yes2: không).",
            "a condition",
        ),
        (
            "",
            r#"{"judged":10,"count":0,"yes":false,"yes2":false,"none":1}"#,
            "10",
            "dòng b “Thưởng” (Điều 6) thưởng 1 điểm nhưng tự chấm chưa tính (none: 1).",
            "a bonus left out",
        ),
        (
            "",
            r#"{"judged":7,"count":0,"yes":false,"yes2":false}"#,
            "10",
            "dòng s “Chuẩn” (Điều 6) được 7 trên tối đa 10 điểm (judged: 7).",
            "less than could be",
        ),
        (
            "",
            r#"{"judged":10,"count":0,"yes":true,"yes2":false,"none":3}"#,
            "15",
            "dòng b2 “Thưởng khác” (Điều 6) không cộng dồn với dòng b “Thưởng” (Điều 6) (yes: có).",
            "two of a group",
        ),
        (
            r#""bonus_cap":3,"#,
            r#"{"judged":10,"count":0,"yes":false,"yes2":false,"none":5}"#,
            "15",
            "mục này thưởng tối đa 3 điểm, tính ra 5.",
            "a cap on bonus",
        ),
        (
            r#""deduction_cap":1,"#,
            r#"{"judged":10,"count":4,"yes":false,"yes2":false}"#,
            "8",
            "mục này trừ tối đa 1 điểm, tính ra 2.",
            "a cap on deductions",
        ),
        (
            r#""ceiling":11,"#,
            r#"{"judged":10,"count":0,"yes":false,"yes2":false,"none":3}"#,
            "13",
            "mục này tối đa 11 điểm, tính ra 13.",
            "a ceiling",
        ),
        (
            "",
            r#"{"judged":9.5,"count":0,"yes":false,"yes2":false,"none":3}"#,
            "12.34",
            "bảng điểm cho s Chuẩn (Điều 6) +9,5, b Thưởng (Điều 6) +3.",
            "nothing explains it",
        ),
    ];
    for (limits, facts, claimed, expected, why) in cases {
        let mut dossier = with_facts(&table(limits), &[facts]);
        claim(&mut dossier, 0, "c", claimed);
        let rules = board(&dossier, at_stage(Stage::Rules));
        let found = departures(&dossier, &rules);
        let said = tell(&dossier, &rules, VI, &found.list, told::departure);
        tell(&dossier, &rules, EN, &found.list, told::departure);
        let [said] = said.as_slice() else { panic!("{why}: {said:?}") };
        assert!(said.starts_with("Đơn vị A, 1 Kinh tế (Điều 6): tự chấm "), "{said}");
        assert_eq!(said.split_once("): ").unwrap().1.split_once("): ").unwrap().1, expected, "{why}");
    }
}

#[test]
fn all_is_told() {
    let table = r#"{"points":10,"measures":[
        {"id":"m","title":{"vi":"Thu ngân sách","en":"Revenue"},"kind":"plan_actual","unit":{"vi":"tỷ đồng","en":"billion đồng"}},
        {"id":"n","title":{"vi":"Hồ sơ đúng hạn","en":"Files on time"},"kind":"percent","low":0,"high":100},
        {"id":"d","title":{"vi":"Ngày báo cáo","en":"Day of the report"},"kind":"date"},
        {"id":"y","title":{"vi":"Có vi phạm","en":"Violation"},"kind":"yes_no"}
    ],"standards":[{"id":"s","lines":[
        {"id":"l","rule":{"of_plan":{"of":"m","points":10,"above":0.1}}},
        {"id":"k","kind":"bonus","rule":{"per_case":{"of":{"value":"n"},"each":0.1}}},
        {"id":"q","kind":"deduction","rule":{"met":{"points":3}},"when":{"within":{"of":{"days_after":{"of":"d","month":1,"day":31}},"interval":{"from":0,"above":true}}}},
        {"id":"r","kind":"deduction","rule":{"met":{"points":5,"of":"y"}}}
    ]}]}"#;
    let fact = |plan: &str, actual: &str, share: &str| {
        format!(
            r#"{{"m":{{"plan":{plan},"actual":{actual}}},"n":{share},"d":{{"date":"2022-01-28"}},"y":false}}"#
        )
    };
    let facts = [
        fact("1000", "1200", "9.5"),
        fact("1000", "1040.5", "97"),
        fact("5000", "5000", "96"),
        fact("900", "910", "95.5"),
        fact("100", "1030", "98"),
        fact("640", "650", "961"),
    ];
    let mut dossier = with_facts(table, &facts.each_ref().map(String::as_str));
    let column = dossier.entries.get_mut(&MeasureId::new("m")).unwrap();
    column.get_mut(&MemberId::new("a")).unwrap().previous = Some(exact("1150"));
    let found = board(&dossier, View::default());
    let mut trials = Trials::of(&dossier, &found);
    let (slips, rechecks, easy) = (slips(&mut trials), rechecks(&mut trials), easy_plans(&mut trials));
    let say = |language: Language| {
        let mut said = tell(&dossier, &found, language, &slips.list, told::slip);
        said.extend(tell(&dossier, &found, language, &rechecks.list, told::recheck));
        said.extend(tell(&dossier, &found, language, &easy.list, told::easy_plan));
        said
    };
    let (vi, en) = (say(VI), say(EN));
    let expected = [
        "Đơn vị A, Hồ sơ đúng hạn: đã nhập 9,5%; có thể nhập nhỏ đi 10 lần, đúng ra là 95%: các đơn vị khác ở quanh mức 97%. Nếu vậy thì hạng 6 (12,95 điểm) thành hạng 3 (21,5 điểm), Đơn vị C từ hạng 5 xuống hạng 6, Đơn vị D từ hạng 4 xuống hạng 5, Đơn vị B từ hạng 3 xuống hạng 4.",
        "Đơn vị F, Hồ sơ đúng hạn: đã nhập 961%; có thể nhập gấp 10 lần, đúng ra là 96,1%: số liệu này chỉ có thể từ 0% đến 100%. Nếu vậy thì hạng 2 (106,256 điểm) thành hạng 3 (19,766 điểm), Đơn vị B từ hạng 3 lên hạng 2.",
        "Đơn vị C, Thu ngân sách: 5.000 tỷ đồng (kế hoạch 5.000 tỷ đồng); tăng 31 tỷ đồng (0,6%) thì Đơn vị C từ hạng 5 lên hạng 4, Đơn vị D từ hạng 4 xuống hạng 5; giảm 3.325 tỷ đồng (66,5%) thì Đơn vị A từ hạng 6 lên hạng 5.",
        "Đơn vị B, Hồ sơ đúng hạn: 97%; giảm 5 điểm phần trăm thì Đơn vị B từ hạng 3 xuống hạng 4, Đơn vị D từ hạng 4 lên hạng 3.",
        "Đơn vị D, Ngày báo cáo: 28/01/2022; muộn hơn 4 ngày thì Đơn vị D từ hạng 4 xuống hạng 5, Đơn vị C từ hạng 5 lên hạng 4.",
        "Đơn vị D, Có vi phạm: không; nếu là “có” thì Đơn vị D từ hạng 4 xuống hạng 5, Đơn vị C từ hạng 5 lên hạng 4.",
        "Đơn vị A, Thu ngân sách: 1.200 tỷ đồng (kế hoạch 1.000 tỷ đồng); kế hoạch thấp hơn 150 tỷ đồng so với kết quả năm trước (1.150 tỷ đồng); nhờ vậy được thêm 1,565 điểm so với lấy kết quả năm trước làm kế hoạch.",
    ];
    for sentence in expected {
        assert!(vi.iter().any(|said| said == sentence), "{sentence}\n{vi:#?}");
    }
    let expected = [
        "Member E, Revenue: 1,030 billion đồng (plan 100 billion đồng) is entered, perhaps 10 times too large, for 103 billion đồng (plan 100 billion đồng): the other members lie around 101.56% of plan, this one at 1,030%. Then place 1 (112.8 points) becomes place 3 (20.1 points), Member F from place 2 up to place 1, Member B from place 3 up to place 2.",
        "Member C, Files on time: 96%; up by 1 percentage point moves Member C from place 5 up to place 4, Member D from place 4 down to place 5; down by 67 percentage points moves Member C from place 5 down to place 6, Member A from place 6 up to place 5.",
        "Member D, Violation: no; “yes” instead moves Member D from place 4 down to place 5, Member C from place 5 up to place 4.",
        "Member A, Revenue: 1,200 billion đồng (plan 1,000 billion đồng); the plan is 150 billion đồng below the result of the year before (1,150 billion đồng); it brings 1.565 points more than a plan as high as that result.",
    ];
    for sentence in expected {
        assert!(en.iter().any(|said| said == sentence), "{sentence}\n{en:#?}");
    }
    assert_eq!(told::looked_at(64, 10_598, VI).unwrap(), "Mới xét 64 đơn vị đứng đầu trên tổng số 10.598.");
    assert_eq!(told::looked_at(12, 12, VI), None);
}
