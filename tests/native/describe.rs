//! Changes in words, and a new period after an old one.

use thidua::dossier::{
    BUILTIN_ID, Dossier, Edit, Entry, Given, ItemId, Label, MeasureId, MemberId, Period, Provenance,
    StageScores, Value, builtin,
};
use thidua::number::Exact;
use thidua::text::Language::{En, Vi};
use thidua::text::describe;

fn name(dossier: &Dossier) -> impl Fn(&MemberId) -> String {
    move |id| dossier.member(id).expect("a member").name.vi.clone()
}

fn reweight(item: &str, points: Option<i64>) -> Edit {
    Edit::Reweight { item: ItemId::new(item), points: points.map(|points| Exact::new(points, 0)) }
}

fn entry(measure: &str, value: &str, provenance: Provenance) -> Edit {
    let value = Value::Number(value.parse().unwrap());
    let entry = Some(Entry::with(value, provenance));
    Edit::Entry { measure: MeasureId::new(measure), member: MemberId::new("dong-thap"), entry }
}

#[test]
fn assumptions_are_told_in_one_sentence() {
    let dossier = builtin();
    let edits = [reweight("1", Some(500)), reweight("2", Some(250)), reweight("3", None)];
    let told = |edits: &[Edit], most| describe::changes(edits, &dossier, &name(&dossier), Vi, most);
    assert_eq!(told(&edits[..2], 3), "KT-XH: 600 → 500 điểm; CCHC: 150 → 250 điểm");
    assert_eq!(told(&edits[..2], 1), "KT-XH: 600 → 500 điểm và 1 thay đổi khác");
    let english = describe::changes(&edits[..1], &dossier, &name(&dossier), En, 3);
    assert_eq!(english, "Economy: 600 → 500 points");
    assert_eq!(told(&[reweight("no such item", Some(1))], 3), "", "what does not fit is left out");
}

#[test]
fn a_fact_is_told_with_member_and_measure() {
    let dossier = builtin();
    let edit = entry("par", "88.5", Provenance::Public);
    let told = describe::changes(&[edit], &dossier, &name(&dossier), Vi, 3);
    assert!(told.starts_with("Đồng Tháp, PAR INDEX: "), "{told}");
    assert!(told.ends_with("→ 88,5 điểm") || told.ends_with("→ 88,5"), "{told}");
}

#[test]
fn a_new_origin_of_the_same_figure_is_told() {
    let mut dossier = builtin();
    entry("par", "88.5", Provenance::Estimate).apply(&mut dossier).unwrap();
    let edit = entry("par", "88.5", Provenance::Public);
    let told = describe::changes(&[edit], &dossier, &name(&dossier), Vi, 3);
    assert_eq!(told, "Đồng Tháp, PAR INDEX: ước tính → số liệu công khai");
}

#[test]
fn each_stage_of_a_score_is_told() {
    let dossier = builtin();
    let given = |points, reason: &str| {
        let reason = reason.to_owned();
        Some(Given { points: Exact::new(points, 0), reason, provenance: Provenance::Entered })
    };
    let scores =
        StageScores { claimed: given(40, ""), agreed: given(38, "Trễ hạn"), ..StageScores::default() };
    let (member, item) = (MemberId::new("ca-mau"), ItemId::new("4.1"));
    let edit = Edit::Scores { member, item, scores: Some(scores) };
    let mut after = dossier.clone();
    let inverse = edit.apply(&mut after).unwrap();
    let told = describe::change(&edit, &inverse, &after, &name(&dossier), Vi);
    let lines: Vec<String> = told.iter().map(|told| told.line(Vi)).collect();
    let last = lines.last().unwrap();
    assert!(last.starts_with("Cà Mau, ") && last.ends_with(", thống nhất: – → 38 điểm"), "{last}");
    assert_eq!(told.last().unwrap().beside, "Trễ hạn");
}

#[test]
fn what_is_replaced_as_a_whole_is_named() {
    let mut dossier = builtin();
    let mut members = dossier.members.clone();
    members.pop();
    let period = Period { results_year: 2023, pact_year: 2024 };
    let edits = Edit::Many(vec![
        Edit::Name(Label::new("Miền Tây")),
        Edit::Period(period),
        Edit::Members(members),
        Edit::Pact(Box::default()),
    ]);
    let inverse = edits.apply(&mut dossier).unwrap();
    let told = describe::change(&edits, &inverse, &dossier, &|_| String::new(), Vi);
    let lines: Vec<String> = told.iter().map(|told| told.line(Vi)).collect();
    assert_eq!(
        lines,
        [
            "Tên hồ sơ: Tây Nam Bộ 2022–2023 → Miền Tây",
            "Kỳ thi đua: 2022–2023 → 2023–2024",
            "Danh sách đơn vị: 12 → 11",
            "Giao ước: thay bằng nội dung mới",
        ]
    );
}

#[test]
fn every_change_of_the_history_can_be_told() {
    let mut dossier = builtin();
    for edit in [entry("par", "80", Provenance::Entered), reweight("1", Some(500)), reweight("1", None)] {
        dossier.change(edit, "2023-05-02T02:14:00Z", "", "").unwrap();
    }
    for change in &dossier.history.done {
        let told = describe::change(&change.edit, &change.inverse, &dossier, &name(&dossier), Vi);
        assert_eq!(told.len(), 1);
        assert_ne!(told[0].from, told[0].to, "{told:?}");
    }
}

#[test]
fn a_new_period_is_empty_but_for_its_members_and_table() {
    let mut before = builtin();
    reweight("1", Some(500)).apply(&mut before).unwrap();
    let period = Period { results_year: 2023, pact_year: 2024 };
    let names = ["Long An", "Miền Đông", "Hậu Giang", "Miền Tây"];
    let next = before.next("next", "Cụm thi đua các tỉnh Tây Nam Bộ", period, &names, true);
    assert_eq!(next.name.vi, "Tây Nam Bộ 2023–2024");
    assert_eq!(next.name.en, "South-Western Việt Nam 2023–2024");
    assert_eq!((next.id.as_str(), next.period), ("next", period));
    let ids: Vec<&str> = next.members.iter().map(|member| member.id.as_str()).collect();
    assert_eq!(ids, ["long-an", "m1", "hau-giang", "m2"]);
    assert_eq!(next.rulebook, builtin().rulebook, "the table as it was written");
    assert!(next.entries.is_empty() && next.scores.is_empty() && next.history.done.is_empty());
    assert!(next.published.places.is_empty() && next.pact.contents.is_empty());
    assert!(next.cluster.source.is_none_or(|source| next.sources.iter().any(|one| one.id == source)));

    let other = before.next("other", "Cụm số 5", period, &names, false);
    assert_eq!(other.name, Label::new("Cụm số 5 2023–2024"));
    assert_eq!(other.cluster.name, Label::new("Cụm số 5"));
    assert!(other.rulebook.standards.is_empty());
    assert_ne!(other.id, BUILTIN_ID);
}
