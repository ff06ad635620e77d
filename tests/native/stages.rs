//! The three scores that stand side by side, what each falls back to, and what is public.

use crate::support::{MEASURES, Scored, at_stage, with_facts};
use thidua::dossier::{Dossier, ItemId, MemberId, Provenance, StageScores};
use thidua::scoring::{Scorecards, Stage, View};

const STAGES: [Stage; 4] = [Stage::Claimed, Stage::Rules, Stage::Appraised, Stage::Agreed];

/// One criterion "c" of 10 points with a line "l" (what is entered) and a deduction "d" (1 for each case).
fn table() -> String {
    format!(
        r#"{{"points":10,"rounding":{{"criterion":1}},"measures":{MEASURES},"standards":[{{"id":"c","points":10,"ceiling":12,"lines":[
        {{"id":"l","rule":{{"given":{{"of":"n","limit":10}}}}}},
        {{"id":"d","kind":"deduction","rule":{{"per_case":{{"of":{{"value":"none"}},"each":1}}}}}}]}}]}}"#
    )
}

fn give(dossier: &mut Dossier, item: &str, scores: &str) {
    let scores: StageScores =
        thidua::dossier::read_part(scores).unwrap_or_else(|problem| panic!("{problem}: {scores}"));
    let member = dossier.members[0].id.clone();
    dossier.scores.entry(member).or_default().insert(ItemId::new(item), scores);
}

#[test]
fn each_stage_falls_back_to_the_one_before() {
    let known = r#"{"n":6}"#;
    // (facts, item, what people gave, totals when claimed, by the rules, appraised, agreed, why)
    let cases = [
        (known, "c", "{}", ["6", "6", "6", "6"], "nobody gave anything"),
        (known, "c", r#"{"claimed":{"points":9}}"#, ["9", "6", "6", "6"], "a claim stands only for itself"),
        (
            known,
            "c",
            r#"{"claimed":{"points":9},"appraised":{"points":7}}"#,
            ["9", "6", "7", "7"],
            "appraised",
        ),
        (
            known,
            "c",
            r#"{"claimed":{"points":9},"appraised":{"points":7},"agreed":{"points":8}}"#,
            ["9", "6", "7", "8"],
            "agreed",
        ),
        (known, "c", r#"{"agreed":{"points":8}}"#, ["6", "6", "6", "8"], "agreed, not appraised"),
        (known, "c", r#"{"agreed":{"points":0}}"#, ["6", "6", "6", "0"], "agreed to nothing is agreed"),
        (known, "c", r#"{"agreed":{"points":13}}"#, ["6", "6", "6", "13"], "people may go beyond a ceiling"),
        (
            known,
            "c",
            r#"{"agreed":{"points":7.25}}"#,
            ["6", "6", "6", "7.3"],
            "what people give is rounded, too",
        ),
        (known, "l", r#"{"agreed":{"points":8}}"#, ["6", "6", "6", "8"], "a line"),
        (known, "d", r#"{"agreed":{"points":-2}}"#, ["6", "6", "6", "4"], "a deduction with its minus"),
        (known, "d", r#"{"agreed":{"points":2}}"#, ["6", "6", "6", "4"], "a deduction without its minus"),
        ("{}", "c", "{}", ["0..10", "0..10", "0..10", "0..10"], "nothing is known"),
        (
            "{}",
            "c",
            r#"{"claimed":{"points":9}}"#,
            ["9", "0..10", "9", "9"],
            "where the rules leave it open a claim stands",
        ),
        (
            "{}",
            "l",
            r#"{"claimed":{"points":9}}"#,
            ["9", "0..10", "9", "9"],
            "a claim for a line that is open",
        ),
        (
            "{}",
            "c",
            r#"{"claimed":{"points":9},"appraised":{"points":5}}"#,
            ["9", "0..10", "5", "5"],
            "appraised against the claim",
        ),
    ];
    for (facts, item, given, totals, why) in cases {
        for (stage, expected) in STAGES.into_iter().zip(totals) {
            let mut dossier = with_facts(&table(), &[facts]);
            give(&mut dossier, item, given);
            let scored = Scored::of(dossier, at_stage(stage));
            assert_eq!(scored.total(0), expected, "{stage:?}: {why}");
        }
    }
}

#[test]
fn a_criterion_goes_before_its_lines() {
    let mut dossier = with_facts(&table(), &[r#"{"n":6}"#]);
    give(&mut dossier, "l", r#"{"agreed":{"points":3}}"#);
    give(&mut dossier, "c", r#"{"agreed":{"points":8}}"#);
    let scored = Scored::of(dossier, View::default());
    assert_eq!((scored.points(0, "l").as_str(), scored.total(0).as_str()), ("3", "8"));
}

#[test]
fn only_public_figures() {
    let public_only = |stage| View { stage, public_only: true };
    let score = |provenance: Provenance, given: &str| {
        let mut dossier = with_facts(&table(), &[r#"{"n":6}"#]);
        for entry in dossier.entries.values_mut().flat_map(|column| column.values_mut()) {
            entry.provenance = provenance;
        }
        give(&mut dossier, "c", given);
        Scored::of(dossier, public_only(Stage::Agreed))
    };
    // (provenance of the entry, what people gave, total, why)
    let public = r#"{"agreed":{"points":8,"provenance":"published"}}"#;
    let cases = [
        (Provenance::Published, "{}", "6", "published"),
        (Provenance::Public, "{}", "6", "a public statistic"),
        (Provenance::Entered, "{}", "0..10", "entered"),
        (Provenance::Estimate, "{}", "0..10", "estimated"),
        (Provenance::Illustrative, "{}", "0..10", "made up"),
        (Provenance::Illustrative, public, "8", "agreed and published"),
        (Provenance::Public, r#"{"agreed":{"points":8}}"#, "6", "what is agreed is not public"),
        (
            Provenance::Public,
            r#"{"agreed":{"points":8},"appraised":{"points":7,"provenance":"public"}}"#,
            "7",
            "what is appraised is, what is agreed is not",
        ),
        (Provenance::Entered, r#"{"claimed":{"points":9}}"#, "0..10", "a claim that is not public"),
    ];
    for (provenance, given, total, why) in cases {
        assert_eq!(score(provenance, given).total(0), total, "{why}");
    }
}

/// A score carries the least firm provenance among the figures that it rests on.
#[test]
fn provenance_of_scores() {
    let mut dossier = with_facts(&table(), &[r#"{"n":6,"none":1}"#, r#"{"n":6}"#]);
    let member = MemberId::new("a");
    let mut set = |measure: &str, provenance| {
        let column = dossier.entries.get_mut(measure).unwrap();
        column.get_mut(&member).unwrap().provenance = provenance;
    };
    set("n", Provenance::Public);
    set("none", Provenance::Estimate);
    let scored = Scored::of(dossier, View::default());
    assert_eq!(scored.score(0, "l").provenance, Provenance::Public);
    assert_eq!(scored.score(0, "c").provenance, Provenance::Estimate);
    assert_eq!(scored.cards.total(1).provenance, Provenance::Entered);
    let agreed =
        scored.changed(|dossier| give(dossier, "c", r#"{"agreed":{"points":8,"provenance":"published"}}"#));
    assert_eq!(
        agreed.cards.total(0).provenance,
        Provenance::Published,
        "what people agreed replaces the figures"
    );
}

/// After an edit of what people gave, one member is scored anew and nothing else.
#[test]
fn scores_of_one_member_follow_an_edit() {
    let scored = Scored::table(&table(), &[r#"{"n":6}"#, r#"{"n":3}"#]);
    let after = scored.changed(|dossier| give(dossier, "c", r#"{"agreed":{"points":1}}"#));
    let mut cards = scored.cards.clone();
    cards.update_member(&after.dossier, &after.rulebook, &MemberId::new("a"));
    assert_eq!(cards, Scorecards::score(&after.dossier, &after.rulebook, View::default()));
    cards.update_member(&after.dossier, &after.rulebook, &MemberId::new("nobody"));
    assert_eq!(cards, after.cards);
}
