//! Sentences from steps: exact ones for what people see most.

use thidua::dossier::{Dossier, read};
use thidua::number::Exact;
use thidua::scoring::{Board, Stage, View};
use thidua::text::{Language, explain};

const VI: Language = Language::Vi;
const EN: Language = Language::En;

/// A dossier of members `a`, `b`, `c` (named Hậu Giang, Trà Vinh, Tiền Giang) under one standard of these criteria.
pub fn dossier(measures: &str, criteria: &str, more: &str, entries: &str, scores: &str) -> Dossier {
    let text = format!(
        r#"{{"format":"thidua/1","period":{{"results_year":2022,"pact_year":2023}},
        "members":[{{"id":"a","name":"Hậu Giang"}},{{"id":"b","name":"Trà Vinh"}},{{"id":"c","name":"Tiền Giang"}}],
        "rulebook":{{"points":100,"measures":[{measures}],{more}
            "standards":[{{"id":"s","title":{{"vi":"Kinh tế","en":"Economy"}},"points":100,"children":[{criteria}]}}]}},
        "entries":{{{entries}}},"scores":{{{scores}}}}}"#
    );
    read(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

pub fn board(dossier: &Dossier, stage: Stage) -> Board {
    Board::of(dossier, View { stage, public_only: false }).unwrap_or_else(|findings| panic!("{findings:?}"))
}

/// The sentences of a criterion of one member.
fn said(dossier: &Dossier, member: usize, item: &str, language: Language) -> Vec<String> {
    let board = board(dossier, Stage::Agreed);
    let place = board.rulebook.items.iter().position(|one| one.id.as_str() == item).unwrap();
    let name = |member: usize| language.label(&dossier.members[member].name).to_owned();
    explain::criterion(dossier, &board, member, place, &name, language)
}

const GRDP: &str =
    r#"{"id":"grdp","title":{"vi":"Tăng trưởng GRDP","en":"GRDP growth"},"kind":"plan_actual","unit":"%"}"#;
const GROWTH: &str = r#"{"id":"c","title":{"vi":"Tăng trưởng GRDP","en":"GRDP growth"},"points":40,"lines":[
    {"id":"c1","rule":{"of_plan":{"of":"grdp","points":40}}},
    {"id":"c2","kind":"bonus","cap":6,"rule":{"of_plan":{"of":"grdp","points":0,"below":0,"above":0.2}}}]}"#;

fn growth(value: &str) -> Dossier {
    let entry = format!(r#""grdp":{{"a":{{"value":{value}}}}}"#);
    dossier(GRDP, GROWTH, r#""rounding":{"criterion":2},"#, &entry, "")
}

#[test]
fn growth_against_plan() {
    // (value, Vietnamese, English, why)
    let cases = [
        (
            r#"{"plan":7,"actual":9.11}"#,
            "Tăng trưởng GRDP: 9,11% / kế hoạch 7% = 130,14% kế hoạch → 40 điểm chuẩn + 6 điểm thưởng (mức trần của điểm thưởng)",
            "GRDP growth: 9.11% / plan 7% = 130.14% of plan → 40 standard points + 6 bonus points (the cap of the bonus)",
            "capped: the cap is the reason, not the reckoning",
        ),
        (
            r#"{"plan":7,"actual":7.7}"#,
            "Tăng trưởng GRDP: 7,7% / kế hoạch 7% = 110% kế hoạch → 40 điểm chuẩn + 2 điểm thưởng (vượt 10 điểm phần trăm × 0,2 điểm)",
            "GRDP growth: 7.7% / plan 7% = 110% of plan → 40 standard points + 2 bonus points (10 percentage points above × 0.2 points)",
            "not capped: the reckoning",
        ),
        (
            r#"{"plan":7,"actual":6.3}"#,
            "Tăng trưởng GRDP: 6,3% / kế hoạch 7% = 90% kế hoạch → 36 điểm chuẩn (40 × 90%), không có điểm thưởng",
            "GRDP growth: 6.3% / plan 7% = 90% of plan → 36 standard points (40 × 90%), no bonus",
            "below plan, in proportion",
        ),
        (
            r#"{"plan":[6,7],"actual":6.5}"#,
            "Tăng trưởng GRDP: 6,5%, trong kế hoạch 6–7% → 40 điểm chuẩn, không có điểm thưởng",
            "GRDP growth: 6.5%, within the plan of 6–7% → 40 standard points, no bonus",
            "a plan that is a range",
        ),
        (
            "116.64",
            "Tăng trưởng GRDP: 116,64% kế hoạch → 40 điểm chuẩn + 3,33 điểm thưởng (vượt 16,64 điểm phần trăm × 0,2 điểm)",
            "GRDP growth: 116.64% of plan → 40 standard points + 3.33 bonus points (16.64 percentage points above × 0.2 points)",
            "only the per cent of plan is known",
        ),
    ];
    for (value, vi, en, why) in cases {
        let dossier = growth(value);
        assert_eq!(said(&dossier, 0, "c", VI), [vi], "{why}");
        assert_eq!(said(&dossier, 0, "c", EN), [en], "{why}");
    }
    let missing = "Tăng trưởng GRDP: chưa có số liệu → 0–40 điểm chuẩn + 0–6 điểm thưởng";
    assert_eq!(said(&growth("1"), 1, "c", VI), [missing], "pending is an interval, never zero");
}

#[test]
fn every_line_has_its_own_sentence_too() {
    let dossier = growth(r#"{"plan":7,"actual":9.11}"#);
    let board = board(&dossier, Stage::Agreed);
    let item = board.rulebook.items.iter().position(|one| one.id.as_str() == "c").unwrap();
    let name = |_: usize| String::from("Hậu Giang");
    let teller = explain::Teller { dossier: &dossier, board: &board, name: &name, language: VI };
    let sentences = explain::sentences(&teller, 0, item);
    let told: Vec<&str> = sentences.iter().map(|one| one.text.as_str()).collect();
    let figures = "Tăng trưởng GRDP: 9,11% / kế hoạch 7% = 130,14% kế hoạch";
    let expected = [
        format!("{figures} → 40 điểm chuẩn"),
        format!("{figures} → +6 điểm thưởng (mức trần của điểm thưởng)"),
        "Cộng: 40 + 6 = 46 điểm".to_owned(),
        "Nguồn gốc: tự nhập".to_owned(),
    ];
    assert_eq!(told, expected);
    let points: Vec<Option<Exact>> = sentences.iter().map(|one| one.points).collect();
    assert_eq!(points, [Some(Exact::from(40)), Some(Exact::from(6)), Some(Exact::from(46)), None]);
}

#[test]
fn totals_are_one_sentence() {
    // (points of a, b and c, Vietnamese of a, English of a, why)
    let cases = [
        (
            ["95.2", "92.1", "9"],
            "95,20 điểm, hạng 1/3; hơn hạng nhì (Trà Vinh) 3,10 điểm",
            "95.20 points, place 1/3; 3.10 points ahead of the second (Trà Vinh)",
            "first",
        ),
        (
            ["92.1", "95.2", "9"],
            "92,10 điểm, hạng 2/3; kém đơn vị ngay trên (Trà Vinh) 3,10 điểm",
            "92.10 points, place 2/3; 3.10 points behind the member above (Trà Vinh)",
            "behind",
        ),
        (
            ["95", "95", "9"],
            "95,00 điểm, đồng hạng 1/3; đồng hạng với Trà Vinh",
            "95.00 points, tied at place 1/3; tied with Trà Vinh",
            "tied",
        ),
        (
            ["95", "", "9"],
            "95,00 điểm, hạng 1–2 trong 3; hạng là một khoảng vì còn đơn vị chưa đủ số liệu",
            "95.00 points, places 1–2 of 3; the place is a range while figures of others are missing",
            "another is open",
        ),
        (
            ["", "95", "9"],
            "0–100 điểm, hạng 1–3 trong 3; còn thiếu số liệu nên hạng là một khoảng",
            "0–100 points, places 1–3 of 3; figures are missing, so the place is a range",
            "open itself",
        ),
    ];
    for (points, vi, en, why) in cases {
        let cell = |(id, points): (&str, &str)| format!(r#""{id}":{{"value":{points}}}"#);
        let cells = ["a", "b", "c"].into_iter().zip(points).filter(|(_, points)| !points.is_empty());
        let cells = cells.map(cell).collect::<Vec<_>>().join(",");
        let dossier = dossier(
            r#"{"id":"m","kind":"points"}"#,
            r#"{"id":"c","points":100,"lines":[{"id":"c1","rule":{"given":{"of":"m","limit":100}}}]}"#,
            r#""rounding":{"total":2},"#,
            &format!(r#""m":{{{cells}}}"#),
            "",
        );
        let board = board(&dossier, Stage::Agreed);
        let name = |member: usize| dossier.members[member].name.vi.clone();
        assert_eq!(explain::verdict(&board, 0, "Hậu Giang", &name, VI), format!("Hậu Giang: {vi}"), "{why}");
        assert_eq!(explain::verdict(&board, 0, "Hậu Giang", &name, EN), format!("Hậu Giang: {en}"), "{why}");
    }
}

#[test]
fn equal_totals_say_what_decided() {
    let dossier = dossier(
        r#"{"id":"m","kind":"points"},{"id":"n","kind":"points"}"#,
        r#"{"id":"c","title":"Tăng trưởng","points":50,"lines":[{"id":"c1","rule":{"given":{"of":"m","limit":50}}}]},
           {"id":"d","points":50,"lines":[{"id":"d1","rule":{"given":{"of":"n","limit":50}}}]}"#,
        r#""ties":["c"],"#,
        r#""m":{"a":{"value":30},"b":{"value":20},"c":{"value":20}},"n":{"a":{"value":10},"b":{"value":20},"c":{"value":20}}"#,
        "",
    );
    let board = board(&dossier, Stage::Agreed);
    let name = |member: usize| dossier.members[member].name.vi.clone();
    let verdict = |member: usize| explain::verdict(&board, member, &name(member), &name, VI);
    assert_eq!(
        verdict(0),
        "Hậu Giang: 40 điểm, hạng 1/3; bằng điểm Trà Vinh, xếp trên vì hơn về Tăng trưởng"
    );
    let tied = "đồng hạng với Tiền Giang; đã xét theo Tăng trưởng mà vẫn bằng nhau";
    assert_eq!(verdict(1), format!("Trà Vinh: 40 điểm, đồng hạng 2/3; {tied}"));
}

#[test]
fn a_decision_gives_its_reason() {
    let measures =
        r#"{"id":"m","title":"Phong trào","kind":"count","unit":{"vi":"phong trào","en":"movements"}}"#;
    let criteria =
        r#"{"id":"c","points":25,"lines":[{"id":"c1","rule":{"per_case":{"of":{"value":"m"},"each":5}}}]}"#;
    let scores = r#""a":{"c":{"claimed":{"points":25},"appraised":{"points":20,"reason":"Hai phong trào trùng chuyên đề."}}}"#;
    let dossier = dossier(measures, criteria, "", r#""m":{"a":{"value":5},"b":{"value":1}}"#, scores);
    let expected = [
        "Phong trào: 5 phong trào × 5 điểm → 25 điểm chuẩn",
        "Kết quả: 20 điểm (thẩm định: 20 điểm thay cho 25, tự chấm 25, lý do: Hai phong trào trùng chuyên đề)",
    ];
    assert_eq!(said(&dossier, 0, "c", VI), expected);
    assert_eq!(
        said(&dossier, 1, "c", EN),
        ["Phong trào: 1 movement × 5 points → 5 standard points"],
        "of one there is one"
    );
}

#[test]
fn relative_rules_name_the_leader() {
    let measures = r#"{"id":"m","title":"Doanh thu","kind":"plan_actual","unit":"tỷ đồng"}"#;
    let criteria =
        r#"{"id":"c","points":10,"lines":[{"id":"c1","rule":{"leader_relative":{"of":"m","points":10}}}]}"#;
    let entries = r#""m":{"a":{"value":{"plan":100,"actual":110}},"b":{"value":{"plan":100,"actual":120}},"c":{"value":{"plan":0,"actual":5}}}"#;
    let dossier = dossier(measures, criteria, "", entries, "");
    let behind =
        "Doanh thu: đạt 110% chỉ tiêu → 7,5 điểm chuẩn (dẫn đầu hiện là Trà Vinh: đạt 120% chỉ tiêu)";
    assert_eq!(said(&dossier, 0, "c", VI), [behind]);
    assert_eq!(said(&dossier, 1, "c", VI), ["Doanh thu: đạt 120% chỉ tiêu → 10 điểm chuẩn (đang dẫn đầu)"]);
}
