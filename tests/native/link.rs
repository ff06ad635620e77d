//! Links: how long they are, that they give back what was sent, and what becomes of damaged ones.

use thidua::dossier::{
    Dossier, Edit, Entry, Given, ItemId, MeasureId, MemberId, Plan, Provenance, SourceId, StageScores, Value,
    builtin,
};
use thidua::exchange::{read_link, write_link};
use thidua::number::Exact;

use super::own;

const NOW: &str = "2023-04-18T09:30:07Z";

fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

fn entry(measure: &str, member: &str, entry: Entry) -> Edit {
    Edit::Entry { measure: MeasureId::new(measure), member: MemberId::new(member), entry: Some(entry) }
}

/// Twelve edits as an afternoon's work makes them.
fn a_dozen_edits() -> Vec<Edit> {
    let number = |text: &str| Entry::entered(Value::Number(exact(text)));
    let plan = |plan: &str, actual: &str| {
        Entry::entered(Value::Plan { plan: Plan::of(exact(plan)), actual: exact(actual) })
    };
    let sourced = Entry {
        source: Some(SourceId::new("sngtg")),
        ..Entry::with(Value::Number(exact("96.37")), Provenance::Public)
    };
    let reason = "Hai hoạt động trùng nhau nên tính một lần (biên bản họp ngày 12/3).";
    let given = |points: &str, reason: &str| {
        Some(Given { points: exact(points), reason: reason.to_owned(), provenance: Provenance::Entered })
    };
    vec![
        entry("grdp", "ben-tre", plan("7.5", "7.33")),
        entry("rev", "dong-thap", number("104.8")),
        entry("rev", "kien-giang", number("112.45")),
        entry("pub", "tien-giang", sourced),
        entry("iip", "bac-lieu", number("108.6")),
        entry("exp", "ca-mau", plan("1150", "1302.5")),
        entry("hi", "soc-trang", number("93.18")),
        entry("papi", "an-giang", Entry::entered(Value::Choice("b".to_owned()))),
        entry("dvc", "long-an", Entry::entered(Value::Choices(vec!["a".to_owned(), "c".to_owned()]))),
        entry("pci10", "vinh-long", Entry::entered(Value::Flag(true))),
        Edit::Reweight { item: ItemId::new("2.1"), points: Some(exact("50")) },
        Edit::Scores {
            member: MemberId::new("tra-vinh"),
            item: ItemId::new("4.2"),
            scores: Some(StageScores {
                claimed: given("25", ""),
                appraised: given("20", reason),
                agreed: None,
            }),
        },
    ]
}

fn edited_builtin() -> Dossier {
    let mut dossier = builtin();
    for edit in a_dozen_edits() {
        edit.apply(&mut dossier).unwrap();
    }
    dossier
}

#[test]
fn the_builtin_dossier_with_a_dozen_edits_is_under_400_characters() {
    let link = write_link(&edited_builtin(), "", NOW).unwrap();
    println!("a dozen edits: {} characters", link.len());
    assert!(link.len() < 400, "{} characters: {link}", link.len());
}

#[test]
fn a_dossier_of_12_by_25_is_under_4000_characters() {
    let mut longest = 0;
    for dossier in [own::dossier(1), own::dossier(2), own::dossier(3), own::school(4), own::school(5)] {
        let link = write_link(&dossier, "", NOW).unwrap();
        longest = longest.max(link.len());
        let received = read_link(&link).unwrap();
        assert_eq!(received.dossier, Dossier { id: String::new(), ..dossier });
    }
    println!("12 × 25: {longest} characters");
    assert!(longest < 4000, "{longest} characters");
}

#[test]
fn the_builtin_dossier_itself_is_a_short_link() {
    let link = write_link(&builtin(), "", NOW).unwrap();
    assert!(link.len() < 100, "{} characters: {link}", link.len());
}
