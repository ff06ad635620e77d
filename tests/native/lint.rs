//! The check of a score table: for each code a small table that has the fault and one that just has not.

use proptest::prelude::*;
use thidua::dossier::{
    Dossier, Entry, ItemId, MeasureKind, Member, MemberId, Missing, Period, Plan, Rule, RulebookDraft, Value,
    builtin, read_part,
};
use thidua::number::{Date, Exact};
use thidua::scoring::{Code, Finding, Part, Rulebook, Severity, View, lint};

use crate::any_rule;
use crate::generator::{self, Dice};
use crate::support::{MEASURES, Scored};
use crate::tien_giang::RULEBOOK;

/// A standard line of 10 points that asks for an answer.
const TEN: &str = r#"{"id":"ten","rule":{"met":{"of":"yes","points":10}}}"#;

/// A table of 10 points with these standards.
fn table(standards: &str) -> RulebookDraft {
    let text = format!(r#"{{"points":10,"measures":{MEASURES},"standards":[{standards}]}}"#);
    read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// A standard of 10 points with these fields and lines.
fn standard(fields: &str, lines: &[&str]) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(r#"{{"id":"s","points":10,{fields}{comma}"lines":[{}]}}"#, lines.join(","))
}

/// A standard of ten points that somebody answers for, and a line beside it.
fn beside(line: &str) -> String {
    standard("", &[TEN, line])
}

/// What is found, as `code at item`.
fn found(draft: &RulebookDraft) -> Vec<String> {
    let place = |finding: &Finding| finding.item.as_ref().map_or(String::new(), ToString::to_string);
    lint(draft).iter().map(|finding| format!("{} {}", finding.code.name(), place(finding))).collect()
}

/// For each code: tables with the fault, and tables that are near to it and have none.
#[test]
fn faults_and_what_is_near_to_them() {
    let bonus = |rest: &str| beside(&format!(r#"{{"id":"l","kind":"bonus",{rest}}}"#));
    let deduction = |rest: &str| beside(&format!(r#"{{"id":"l","kind":"deduction",{rest}}}"#));
    let bands = |of: &str, bands: &str| {
        standard("", &[&format!(r#"{{"id":"l","rule":{{"bands":{{"of":{of},"bands":[{bands}]}}}}}}"#)])
    };
    let percent = r#"{"value":"percent"}"#;
    let met = |id: &str, rest: &str| format!(r#"{{"id":"{id}","rule":{{"met":{rest}}}}}"#);
    let one_case = r#""rule":{"per_case":{"of":{"value":"count"},"each":1}}"#;
    let within = |measure: &str, interval: &str| {
        format!(r#""when":{{"within":{{"of":{{"value":"{measure}"}},"interval":{interval}}}}}"#)
    };
    let waiting = |lines: &[&str]| {
        let bonus =
            r#"{"id":"l","kind":"bonus","rule":{"met":{"of":"yes2","points":1}},"when":"standard_met"}"#;
        standard("", &[lines, &[bonus]].concat())
    };
    let group = |first: &str, second: &str| {
        let line = |id: &str, rest: &str| format!(r#"{{"id":"{id}","kind":"bonus","one_of":"g",{rest}}}"#);
        standard("", &[TEN, &line("first", first), &line("second", second)])
    };
    let two = |first: &str, second: &str| {
        let line = |id: &str, code: &str| {
            format!(
                r#"{{"id":"{id}","points":5,"lines":[{{"id":"{id}l","code":"{code}","rule":{{"met":{{"of":"yes","points":5}}}}}}]}}"#
            )
        };
        format!("{},{}", line("x", first), line("y", second))
    };
    // (table, what is found, why)
    let cases: Vec<(String, &str, &str)> = vec![
        // Maxima.
        (standard("", &[TEN]), "", "all is well"),
        (standard("", &[&met("l", r#"{"of":"yes","points":9}"#)]), "maxima_differ s", "9 of 10"),
        (r#"{"id":"s","points":9,"lines":[{"id":"l","rule":{"given":{"of":"judged","limit":9}}}]}"#.into(), "maxima_differ", "the total"),
        (standard("", &[TEN, &met("l", r#"{"of":"yes2","points":2}"#)]), "maxima_differ s", "12 of 10"),
        (standard(r#""ceiling":10"#, &[TEN, &met("l", r#"{"of":"yes2","points":2}"#)]), "", "12, of which 10 at most count"),
        (standard(r#""times":2"#, &[&met("l", r#"{"of":"yes","points":5}"#)]), "", "twice 5"),
        (
            standard("", &[
                &format!(r#"{{"id":"l","rule":{{"met":{{"of":"yes","points":8}}}},{}}}"#, within("n", r#"{"to":5}"#)),
                &format!(r#"{{"id":"m","rule":{{"met":{{"of":"yes","points":10}}}},{}}}"#, within("n", r#"{"from":5}"#)),
            ]),
            "",
            "one or the other, never both",
        ),
        (standard("", &[r#"{"id":"l","rule":{"given":{"of":"judged","limit":5}},"recurring":{"parts":2,"combine":"sum"}}"#]), "", "twice 5 a year"),
        (standard(r#""combine":"geometric_mean","children":[{"id":"c","lines":[{"id":"l","rule":{"given":{"of":"judged","limit":5}}}]}]"#, &[]), "", "a mean does not add up"),
        (
            r#"{"id":"s","points":10,"children":[{"id":"c","points":4,"lines":[{"id":"l","rule":{"given":{"of":"judged","limit":4}}}]},{"id":"d","points":5,"lines":[{"id":"m","rule":{"met":{"of":"yes","points":5}}}]}]}"#.into(),
            "maxima_differ s",
            "4 and 5 are not 10",
        ),
        // Bands.
        (bands(percent, r#"{"from":98,"above":true,"points":10},{"to":98,"points":4}"#), "band_gap l", "exactly 98"),
        (bands(percent, r#"{"from":98,"above":true,"points":10},{"to":98,"through":true,"points":4}"#), "", "to 98"),
        (bands(percent, r#"{"from":98,"points":10},{"from":50,"to":98,"points":4}"#), "band_gap l", "below 50"),
        (bands(percent, r#"{"from":98,"points":10},{"from":0,"to":98,"points":4}"#), "", "nothing lies below 0"),
        (bands(percent, r#"{"from":98,"to":100,"points":10},{"to":98,"points":4}"#), "band_gap l", "exactly 100"),
        (bands(r#"{"value":"judged"}"#, r#"{"from":1,"points":10},{"to":0,"through":true,"points":4}"#), "band_gap l", "half a point"),
        (bands(r#"{"value":"count"}"#, r#"{"from":1,"points":10},{"to":0,"through":true,"points":4}"#), "", "no half cases"),
        (bands(percent, r#"{"from":90,"points":10},{"to":91,"points":4}"#), "band_overlap l", "90 to 91"),
        (bands(percent, r#"{"from":90,"points":10},{"from":80,"points":10},{"to":80,"points":4}"#), "", "the same points twice"),
        (bands(r#"{"value":"count"}"#, r#"{"points":10},{"to":0,"points":10}"#), "band_unreachable l", "fewer than none"),
        (bands(percent, r#"{"from":90,"points":10},{"from":50,"to":40,"points":5},{"to":90,"points":4}"#), "band_unreachable l", "from 50 to 40"),
        (
            bonus(r#""rule":{"bands":{"of":{"percent_of_plan":"plan"},"bands":[{"from":100,"to":110,"points":1},{"from":110,"points":2}]}}"#),
            "",
            "below the plan there is no bonus: nothing is left open",
        ),
        (
            bonus(r#""rule":{"bands":{"of":{"percent_of_plan":"plan"},"bands":[{"from":100,"to":110,"points":1},{"from":110,"to":120,"points":2}]}}"#),
            "band_gap l",
            "above 120",
        ),
        (deduction(r#""rule":{"bands":{"of":{"days_after":{"of":"day","month":1,"day":31}},"bands":[{"from":1,"to":6,"points":1},{"from":6,"points":2}]}}"#), "", "in time nothing is deducted"),
        (deduction(r#""rule":{"bands":{"of":{"days_after":{"of":"day","month":1,"day":31}},"bands":[{"from":1,"to":6,"points":1},{"from":7,"points":2}]}}"#), "band_gap l", "6 days late"),
        (deduction(r#""rule":{"bands":{"of":{"value":"count"},"bands":[{"from":1,"to":6,"points":1}]}}"#), "band_gap l", "six cases and more"),
        (
            standard("", &[r#"{"id":"l","rule":{"table":{"rows_of":{"value":"count"},"columns_of":{"value":"percent"},"rows":[{"to":5},{"from":6}],"columns":[{"to":50},{"from":50}],"points":[[0,10],[0,10]]}}}"#]),
            "band_gap l",
            "five cases",
        ),
        (
            standard("", &[r#"{"id":"l","rule":{"table":{"rows_of":{"value":"count"},"columns_of":{"value":"percent"},"rows":[{"to":5},{"from":5}],"columns":[{"to":50},{"from":40}],"points":[[0,10],[0,10]]}}}"#]),
            "band_overlap l",
            "40 to 50 per cent",
        ),
        // Caps.
        (standard(r#""bonus_cap":1"#, &[TEN]), "bonus_without_rule s", "a bonus of 1 for nothing"),
        (standard(r#""bonus_cap":0"#, &[TEN]), "", "no bonus at all"),
        (standard(r#""deduction_cap":1"#, &[TEN]), "deduction_without_rule s", "a cap on nothing"),
        (bonus(one_case), "uncapped_bonus l", "one for each case"),
        (bonus(&format!(r#"{one_case},"cap":3"#)), "", "at most 3"),
        (standard(r#""bonus_cap":3"#, &[TEN, &format!(r#"{{"id":"l","kind":"bonus",{one_case}}}"#)]), "", "the criterion has a cap"),
        (standard(r#""ceiling":12"#, &[TEN, &format!(r#"{{"id":"l","kind":"bonus",{one_case}}}"#)]), "", "the criterion has a ceiling"),
        (bonus(r#""rule":{"per_case":{"of":{"value":"percent"},"each":0.1}}"#), "", "100 per cent is the most"),
        (bonus(r#""rule":{"of_plan":{"of":"plan","points":0,"below":0,"above":0.1}}"#), "uncapped_bonus l", "ever more over the plan"),
        (standard("", &[&format!(r#"{{"id":"l",{one_case}}}"#)]), "uncapped_standard l", "20 cases make 20 of 10"),
        (standard("", &[&format!(r#"{{"id":"l",{one_case},"cap":10}}"#)]), "", "at most 10"),
        (bonus(r#""rule":{"met":{"of":"yes2","points":-1}}"#), "deduction_among_bonus l", "a bonus of minus 1"),
        (deduction(r#""rule":{"met":{"of":"yes2","points":-1}}"#), "", "a deduction printed with its minus"),
        (bonus(r#""rule":{"options":{"of":"choice","options":[{"id":"a","points":-1},{"id":"b","points":1}]}}"#), "", "up or down"),
        (deduction(r#""rule":{"options":{"of":"choice","options":[{"id":"a","points":-1},{"id":"b","points":1}]}}"#), "mixed_signs l", "both are taken away"),
        (bonus(r#""rule":{"per_case":{"of":{"value":"count"},"each":2}},"cap":1"#), "cap_below_case l", "2 for a case, 1 at most"),
        (bonus(r#""rule":{"per_case":{"of":{"value":"count"},"each":2}},"cap":2"#), "", "one case"),
        (standard(r#""bonus_cap":1"#, &[TEN, r#"{"id":"l","kind":"bonus","rule":{"met":{"of":"yes2","points":2}}}"#]), "criterion_cap_below_line l", "2, of which 1 counts"),
        (standard(r#""bonus_cap":1"#, &[TEN, r#"{"id":"l","kind":"bonus","rule":{"met":{"of":"yes2","points":2}},"cap":1}"#]), "cap_below_case l", "its own cap has it already"),
        (standard(r#""deduction_cap":2"#, &[TEN, r#"{"id":"l","kind":"deduction","rule":{"met":{"of":"yes2","points":-2}}}"#]), "", "2 at most"),
        (standard(r#""swing_cap":1"#, &[TEN, r#"{"id":"l","kind":"deduction","rule":{"met":{"of":"yes2","points":2}}}"#]), "criterion_cap_below_line l", "moves by 1 at most"),
        (standard(r#""ceiling":9"#, &[TEN]), "ceiling_below_points s", "9 at most of 10"),
        (standard(r#""floor":10"#, &[TEN]), "", "no deductions: a floor that says nothing wrong"),
        (standard(r#""floor":10"#, &[TEN, r#"{"id":"l","kind":"deduction","rule":{"met":{"of":"yes2","points":2}}}"#]), "floor_too_high s", "nothing can be deducted"),
        (standard(r#""floor":5"#, &[TEN, r#"{"id":"l","kind":"deduction","rule":{"met":{"of":"yes2","points":2}}}"#]), "", "a fair floor"),
        // Lines that never count.
        (bonus(&format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("count", r#"{"to":0}"#))), "never_applies l", "fewer than no cases"),
        (deduction(&format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("count", r#"{"to":0,"through":true}"#))), "", "no cases"),
        (deduction(&format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("count", r#"{"from":2,"above":true,"to":3}"#))), "never_applies l", "no whole number"),
        (bonus(r#""rule":{"met":{"points":1}},"when":{"all":[{"answered":{"of":"yes","is":true}},{"answered":{"of":"yes","is":false}}]}"#), "never_applies l", "yes and no"),
        (bonus(r#""rule":{"met":{"points":1}},"when":{"any":[{"answered":{"of":"yes","is":true}},{"answered":{"of":"yes","is":false}}]}"#), "", "yes or no"),
        (bonus(r#""rule":{"met":{"points":1}},"when":{"any":[]}"#), "never_applies l", "one of none"),
        (bonus(r#""rule":{"met":{"of":"yes2","points":0}}"#), "never_applies l", "a bonus of nothing"),
        (bonus(r#""rule":{"bands":{"of":{"value":"count"},"bands":[{"points":0},{"to":0,"points":1}]}}"#), "band_unreachable l never_applies l", "a band below nothing"),
        (waiting(&[TEN]), "", "the standard can be met"),
        (waiting(&[TEN, r#"{"id":"d","kind":"deduction","rule":{"met":{"points":1}}}"#]), "standard_never_met l", "always deducted"),
        (waiting(&[&format!(r#"{{"id":"c",{one_case}}}"#)]), "uncapped_standard c standard_never_met l", "never enough"),
        (
            waiting(&[
                r#"{"id":"a","rule":{"met":{"points":10}},"when":{"answered":{"of":"yes","is":true}}}"#,
                r#"{"id":"b","rule":{"met":{"points":8}},"when":{"answered":{"of":"yes","is":false}}}"#,
            ]),
            "standard_never_met l",
            "one or the other",
        ),
        (
            group(r#""rule":{"met":{"points":1}},"when":{"answered":{"of":"yes2","is":true}}"#, r#""rule":{"met":{"points":2}},"when":{"answered":{"of":"yes2","is":true}}"#),
            "always_outdone first",
            "2 whenever 1",
        ),
        (
            group(
                r#""rule":{"met":{"points":1}},"when":{"answered":{"of":"yes2","is":true}}"#,
                r#""rule":{"met":{"points":2}},"when":{"all":[{"answered":{"of":"yes2","is":true}},{"answered":{"of":"yes","is":true}}]}"#,
            ),
            "",
            "the larger asks for more",
        ),
        (
            group(
                &format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("n", r#"{"from":9}"#)),
                &format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("n", r#"{"from":5}"#)),
            ),
            "",
            "equal points: the first counts where it can",
        ),
        (
            group(
                &format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("n", r#"{"from":5}"#)),
                &format!(r#""rule":{{"met":{{"points":1}}}},{}"#, within("n", r#"{"from":9}"#)),
            ),
            "always_outdone second",
            "equal points: the first counts always",
        ),
        // Codes.
        (two("1.1", "1.2"), "", "in order"),
        (two("1.1", "1.1."), "same_code xl", "a code twice"),
        (two("x", "y"), "", "a line under the code of its criterion"),
        (standard("", &[&format!("{},{}", met("l", r#"{"of":"yes","points":4}"#).replace(r#""rule""#, r#""code":"1","rule""#), met("m", r#"{"of":"yes2","points":6}"#).replace(r#""rule""#, r#""code":"1","rule""#))]), "", "two rows of one printed item"),
        (two("5.3", "5.5"), "missing_code yl", "5.4 is not there"),
        (two("b.2.6", "b2.7"), "", "one code spelt in two ways"),
        (two("2", "9"), "", "no sequence at all"),
        (two("5.3", "year-5.5"), "", "no code at all"),
        // What never changes a place.
        (standard("", &[&met("l", r#"{"points":10}"#)]), "always_same s", "10 for everybody"),
        (standard("", &[&met("l", r#"{"points":10}"#), r#"{"id":"x","kind":"exclusion","rule":{"met":{"of":"yes","points":1}}}"#]), "", "somebody may be excluded"),
        (standard(r#""swing_cap":0"#, &[&met("l", r#"{"points":10}"#), r#"{"id":"d","kind":"deduction","rule":{"met":{"of":"yes","points":1}}}"#]), "always_same s criterion_cap_below_line d", "nothing may move it"),
        (standard(r#""floor":10,"ceiling":10"#, &[TEN]), "always_same s", "no room between"),
        (format!(r#"{{"id":"s","points":10,"combine":"weighted_mean","children":[{{"id":"c","lines":[{TEN}]}},{{"id":"w","weight":0,"lines":[{}]}}]}}"#, met("l", r#"{"of":"yes2","points":1}"#)), "always_same w", "a weight of nothing"),
        // Settings that change nothing.
        (standard(r#""weight":3"#, &[TEN]), "weight_unused s", "standards are added up"),
        (standard(r#""weight":1"#, &[TEN]), "", "the weight that it has anyway"),
        (format!(r#"{{"id":"s","points":10,"combine":"weighted_mean","children":[{{"id":"c","weight":3,"lines":[{TEN}]}}]}}"#), "", "in a mean a weight counts"),
        (standard(r#""coverage":50"#, &[TEN]), "coverage_unused s", "nothing is carried here, and there are no children"),
        (standard(r#""reweighted_to":20"#, &[TEN]), "", "from 10 to 20"),
        (format!(r#"{{"id":"s","reweighted_to":10,"lines":[{TEN}]}}"#), "reweight_unused s", "from what?"),
        (beside(r#"{"id":"l","kind":"bonus","one_of":"x","rule":{"met":{"of":"yes2","points":1}}}"#), "group_of_one l", "one of one"),
        (standard("", &[r#"{"id":"l","rule":{"options":{"of":"choice","options":[{"id":"a","points":10},{"id":"b","points":5},{"id":"a","points":3}]}}}"#]), "same_option l", "a twice"),
        (standard("", &[r#"{"id":"l","rule":{"checklist":{"of":"choices","options":[{"id":"a","points":5},{"id":"b","points":3},{"id":"b","points":2}]}}}"#]), "same_option l", "b is added twice"),
    ];
    for (standards, expected, why) in &cases {
        let found = found(&table(standards)).join(" ");
        assert_eq!(found.trim(), *expected, "{why}: {standards}");
    }
    // The first is searched for below; the others are faults of entries, not of a table.
    let without = [Code::BetterGivesFewer, Code::OutOfRange, Code::EvidenceMissing, Code::SumDiffers];
    let told =
        |code: &Code| cases.iter().any(|(_, expected, _)| expected.split(' ').any(|one| one == code.name()));
    let of_table = Code::ALL.iter().filter(|code| **code >= Code::MaximaDiffer && !without.contains(code));
    for code in of_table {
        assert!(told(code), "no table has the fault {}", code.name());
    }
}

/// A share that must be known counts where the others carry what is missing, and only for children.
#[test]
fn coverage_without_effect() {
    let line = |id: &str| {
        format!(r#"{{"id":"{id}","points":10,"lines":[{}]}}"#, TEN.replace("ten", &format!("{id}-0")))
    };
    let table = |missing: &str, top: &str, standard: &str| {
        let children =
            format!(r#"{{"id":"s","points":20{standard},"children":[{},{}]}}"#, line("a"), line("b"));
        let text = format!(
            r#"{{"points":20,"missing":"{missing}"{top},"measures":{MEASURES},"standards":[{children}]}}"#
        );
        read_part::<RulebookDraft>(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
    };
    let half = r#","coverage":50"#;
    // (what is missing, coverage of the total, of the standard, what is found)
    let cases = [
        ("reweighted", half, half, ""),
        ("pending", half, "", "coverage_unused "),
        ("zero", "", half, "coverage_unused s"),
        ("unranked", half, half, "coverage_unused  coverage_unused s"),
    ];
    for (missing, top, standard, expected) in cases {
        let found = found(&table(missing, top, standard)).join(" ");
        assert_eq!(found, expected, "{missing}{top}{standard}");
    }
}

/// Options of a measure can share an id, too; each is told once.
#[test]
fn options_of_a_measure_that_share_an_id() {
    let options = ["a", "b", "a", "b", "a"].map(|id| format!(r#"{{"id":"{id}","points":0}}"#)).join(",");
    let measures =
        MEASURES.replacen(r#""kind":"choice""#, &format!(r#""kind":"choice","options":[{options}]"#), 1);
    let text = format!(r#"{{"points":10,"measures":{measures},"standards":[{}]}}"#, standard("", &[TEN]));
    let draft: RulebookDraft = read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
    let told: Vec<_> =
        lint(&draft).into_iter().map(|finding| (finding.code, finding.measure, finding.printed)).collect();
    let choice = draft
        .measures
        .iter()
        .find(|measure| measure.kind == MeasureKind::Choice)
        .map(|measure| measure.id.clone());
    assert_eq!(
        told,
        [(Code::SameOption, choice, vec!["a".to_owned(), "b".to_owned()])],
        "a and b come twice"
    );
}

/// Names for files and the command line: each its own, in small letters.
#[test]
fn codes_have_names() {
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
}

/// Doing better for fewer points: the value and its points, the better value and its points.
#[test]
fn better_for_fewer_points() {
    let line = |rest: &str| format!(r#"{{"id":"l",{rest}}}"#);
    let bands = |of: &str, kind: &str, bands: &str| {
        line(&format!(r#""kind":"{kind}","rule":{{"bands":{{"of":{of},"bands":[{bands}]}}}}"#))
    };
    let up = r#"{"to":50,"points":4},{"from":50,"points":10}"#;
    let down = r#"{"to":50,"points":10},{"from":50,"points":4}"#;
    let when =
        |interval: &str| format!(r#""when":{{"within":{{"of":{{"value":"n"}},"interval":{interval}}}}}"#);
    // (lines, the four numbers or none, why)
    let cases: Vec<(Vec<String>, &str, &str)> = vec![
        (vec![bands(r#"{"value":"n"}"#, "standard", up)], "", "more gives more"),
        (vec![bands(r#"{"value":"n"}"#, "standard", down)], "49.99 10 50 4", "more gives less"),
        (vec![bands(r#"{"value":"less"}"#, "standard", down)], "", "less is better"),
        (vec![bands(r#"{"value":"less"}"#, "standard", up)], "50 10 49.99 4", "less is better and gives less"),
        (vec![bands(r#"{"value":"count"}"#, "deduction", r#"{"to":3,"points":1},{"from":3,"points":2}"#)], "", "more cases, more deducted: nobody said that more is better"),
        (vec![bands(r#"{"value":"count"}"#, "deduction", r#"{"to":3,"points":2},{"from":3,"points":1}"#)], "", "less deducted for more: one way it is right"),
        (
            vec![bands(r#"{"value":"count"}"#, "deduction", r#"{"to":3,"points":1},{"from":3,"to":5,"points":3},{"from":5,"points":2}"#)],
            "5 -2 4 -3",
            "wrong either way",
        ),
        (vec![bands(r#"{"percent_of_plan":"plan"}"#, "standard", r#"{"to":100,"points":4},{"from":100,"to":120,"points":10},{"from":120,"points":8}"#)], "119.99 10 120 8", "too far over the plan"),
        (vec![bands(r#"{"percent_of_plan":"plan_less"}"#, "standard", up)], "", "half of the plan where less is better"),
        (vec![bands(r#"{"days_after":{"of":"day","month":1,"day":31}}"#, "deduction", r#"{"to":1,"points":0},{"from":1,"to":6,"points":2},{"from":6,"points":1}"#)], "6 -1 5 -2", "very late is cheaper than late"),
        (vec![bands(r#"{"days_after":{"of":"day","month":1,"day":31}}"#, "deduction", r#"{"to":1,"points":0},{"from":1,"to":6,"points":1},{"from":6,"points":2}"#)], "", "the later the more"),
        (vec![line(r#""rule":{"goalposts":{"of":{"value":"n"},"low":9,"high":1,"points":10}}"#)], "1 10 1.01 9.9875", "posts for less, a measure for more"),
        (vec![line(r#""rule":{"power":{"of":{"value":"n"},"a":1,"b":9,"c":1,"less_is_better":true}}"#)], "0 9 0.01 8.99", "a race against a jump"),
        (vec![line(r#""kind":"deduction","rule":{"best_relative":{"of":{"value":"n"},"points":5}}"#)], "", "deducted for the best: nobody said that more is better"),
        (vec![line(r#""rule":{"best_relative":{"of":{"value":"n"},"points":-5}}"#)], "0 0 0.01 -0.0005", "the best loses most"),
        // The whole criterion is judged together.
        (
            vec![
                format!(r#"{{"id":"a","rule":{{"met":{{"points":10}}}}}}"#),
                format!(r#"{{"id":"b","kind":"deduction","rule":{{"met":{{"points":1}}}},{}}}"#, when(r#"{"to":98.5}"#)),
                format!(r#"{{"id":"c","kind":"bonus","rule":{{"met":{{"points":2}}}},{}}}"#, when(r#"{"from":99}"#)),
            ],
            "",
            "a deduction below, a bonus above",
        ),
        (
            vec![
                format!(r#"{{"id":"a","rule":{{"met":{{"points":10}}}},{}}}"#, when(r#"{"to":98.5}"#)),
                format!(r#"{{"id":"b","kind":"bonus","rule":{{"met":{{"points":12}}}},{}}}"#, when(r#"{"from":98.5}"#)),
            ],
            "",
            "the standard ends where a larger bonus begins",
        ),
        (
            vec![
                format!(r#"{{"id":"a","rule":{{"met":{{"points":10}}}},{}}}"#, when(r#"{"to":98.5}"#)),
                format!(r#"{{"id":"b","kind":"bonus","rule":{{"met":{{"points":2}}}},{}}}"#, when(r#"{"from":98.5}"#)),
            ],
            "98.49 10 98.5 2",
            "the standard ends where a smaller bonus begins",
        ),
        // Values that no band holds are another finding.
        (vec![bands(r#"{"value":"n"}"#, "standard", r#"{"to":50,"points":4},{"from":50,"above":true,"points":10}"#)], "", "50 itself gets nothing"),
        (vec![bands(r#"{"value":"n"}"#, "standard", r#"{"to":50,"points":10},{"from":50,"above":true,"points":4}"#)], "49.99 10 50.01 4", "a gap hides nothing"),
        // Two keys.
        (
            vec![line(r#""rule":{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"n2"},"rows":[{"to":5},{"from":5}],"columns":[{"to":5},{"from":5}],"points":[[1,2],[3,10]]}}"#)],
            "",
            "up along both keys",
        ),
        (
            vec![line(r#""rule":{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"n2"},"rows":[{"to":5},{"from":5}],"columns":[{"to":5},{"from":5}],"points":[[2,3],[1,10]]}}"#)],
            "4.99 2 5 1",
            "down along the rows, in the first column only",
        ),
        (
            vec![line(r#""rule":{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"percent"},"rows":[{"to":5},{"from":5}],"columns":[{"to":50},{"from":50}],"points":[[2,10],[1,9]]}}"#)],
            "",
            "the larger get less in every column: a class, not a result",
        ),
        (
            vec![line(r#""rule":{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"percent"},"rows":[{"to":5},{"from":5}],"columns":[{"to":50},{"from":50}],"points":[[2,1],[10,9]]}}"#)],
            "49.99 10 50 9",
            "per cent is a result",
        ),
        (
            vec![line(r#""rule":{"table":{"rows_of":{"value":"count"},"columns_of":{"share":{"part":"none","whole":"count"}},"rows":[{"to":1000},{"from":1000}],"columns":[{"to":10},{"from":10}],"points":[[0,8],[0,10]]}}"#)],
            "",
            "more cases at the same share",
        ),
        (
            vec![line(r#""rule":{"table":{"rows_of":{"value":"count"},"columns_of":{"share":{"part":"none","whole":"count"}},"rows":[{"to":1000},{"from":1000,"to":2000},{"from":2000}],"columns":[{"to":10},{"from":10}],"points":[[0,8],[0,10],[0,9]]}}"#)],
            "1999 10 2000 9",
            "a class in the middle sticks out at the same share",
        ),
        // What another line takes away.
        (
            vec![
                format!(r#"{{"id":"a","rule":{{"met":{{"points":10}}}},{}}}"#, when(r#"{"from":1}"#)),
                r#"{"id":"b","kind":"deduction","rule":{"steps":{"of":{"value":"n"},"above":4,"step":1,"each":1}},"cap":3}"#.to_owned(),
            ],
            "4.99 10 5 9",
            "a deduction that grows with what is good",
        ),
    ];
    for (lines, expected, why) in &cases {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let draft = table(&format!(r#"{{"id":"s","lines":[{}]}}"#, lines.join(",")));
        let falls = lint(&draft).into_iter().filter(|finding| finding.code == Code::BetterGivesFewer);
        let falls: Vec<String> = falls
            .map(|finding| {
                finding.numbers.iter().map(|one| one.shortest().to_string()).collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(falls.join(" | "), *expected, "{why}: {lines:?}");
    }
}

/// A fall that shows only beside another figure names it.
#[test]
fn the_figures_that_matter_are_named() {
    let draft = table(&standard(
        "",
        &[
            r#"{"id":"a","rule":{"met":{"points":10}}}"#,
            r#"{"id":"b","kind":"bonus","rule":{"met":{"points":1}},"when":{"all":[{"answered":{"of":"yes","is":true}},{"within":{"of":{"value":"n"},"interval":{"to":5}}}]}}"#,
            r#"{"id":"c","kind":"deduction","rule":{"per_case":{"of":{"value":"none"},"each":1}}}"#,
        ],
    ));
    let findings = lint(&draft);
    let fall = findings.iter().find(|finding| finding.code == Code::BetterGivesFewer).unwrap();
    let facts: Vec<String> = fall.facts.iter().map(|(id, value)| format!("{id} {value:?}")).collect();
    assert_eq!(
        facts,
        ["yes Flag(true)"],
        "cases that are taken for none where nothing is stated do not matter"
    );
}

/// What can be linted is, where the table cannot be scored yet.
#[test]
fn a_table_that_cannot_be_scored_is_linted_all_the_same() {
    let lines = [TEN, r#"{"id":"l","kind":"bonus","rule":{"per_case":{"of":{"value":"nobody"},"each":1}}}"#];
    let draft = table(&standard("", &lines));
    assert!(Rulebook::check(&draft).is_err());
    assert_eq!(found(&draft), ["uncapped_bonus l"]);
    assert_eq!(found(&RulebookDraft::default()), [""; 0], "an empty table");
}

/// A worked example that comes out otherwise stands at the end of the list.
#[test]
fn examples_come_last() {
    let mut draft = table(&standard(r#""bonus_cap":1"#, &[TEN]));
    draft.examples = read_part(r#"[{"members":[{"facts":{"yes":true},"total":9}]}]"#).unwrap();
    assert_eq!(found(&draft), ["bonus_without_rule s", "example_points "]);
}

/// Everything that the printed table of Tiền Giang has, and nothing else.
#[test]
fn tien_giang() {
    let draft: RulebookDraft = read_part(RULEBOOK).unwrap();
    let findings = lint(&draft);
    assert!(findings.iter().all(|finding| finding.severity == Severity::Warning));
    let dossier = Dossier { rulebook: draft, ..Dossier::default() };
    let told: Vec<String> = findings
        .iter()
        .map(|finding| thidua::text::problem::finding(finding, &dossier, thidua::text::Language::Vi))
        .collect();
    let expected: [&str; 10] = [
        "a2 Quy hoạch, kế hoạch sử dụng đất: có ghi mức thưởng tối đa nhưng không có dòng điểm thưởng nào; hãy thêm quy tắc hoặc bỏ mức này (0,5 điểm).",
        "a.7.6 Giải pháp quản lý tốt: điểm thưởng không có mức tối đa; hãy đặt mức trần, trừ khi đó là chủ ý.",
        "a9.4 Gửi sớm trước 5 ngày làm việc: điểm thưởng không có mức tối đa; hãy đặt mức trần, trừ khi đó là chủ ý.",
        "b.2.6 Không xây dựng kế hoạch kiểm tra: dòng này chỉ trừ điểm mà không đứng ở cột điểm trừ; hãy chuyển sang điểm trừ (−0,5 điểm).",
        "C1.1 Trên 98 %: 5; từ 97 %: 4; từ 96 %: 3, Chất thải rắn đô thị được thu gom: có giá trị không thuộc mức nào nên không được điểm; hãy bổ sung các mức (dưới 96%; đúng 98%).",
        "C2.1 Trên 90 %: 5; từ 80 %: 4; từ 70 %: 3, Cơ sở xử lý chất thải đạt tiêu chuẩn: có giá trị không thuộc mức nào nên không được điểm; hãy bổ sung các mức (dưới 70%; đúng 90%).",
        "2.2.1 Báo cáo gửi sớm 3 ngày: điểm thưởng không có mức tối đa; hãy đặt mức trần, trừ khi đó là chủ ý.",
        "3.3.2 Tỷ lệ hồ sơ trước hạn, theo số hồ sơ: một mã được in ở nhiều chỗ nên dễ nhầm khi nhắc đến; hãy đặt cho mỗi chỗ một mã riêng (“a”, “b”, “c”, “d”: 27 chỗ; a Quản lý đất đai; b. Tài nguyên nước, khoáng sản, biển; d. Thanh tra, khiếu nại; 3.3.3 Tỷ lệ hồ sơ trễ hạn, theo số hồ sơ).",
        "4.1.1 Ban hành sau ngày 31/1: dòng này chỉ trừ điểm mà không đứng ở cột điểm trừ; hãy chuyển sang điểm trừ (−1 điểm).",
        "5.5 Nhiệm vụ không phối hợp: dãy số bị ngắt trước mục này; hãy xem có sót mục nào không (5.4).",
    ];
    assert_eq!(told, expected);
}

/// Tables that are in order: nothing is found.
#[test]
fn nothing_silly_is_said() {
    assert_eq!(found(&builtin().rulebook), [""; 0], "the built-in table");
    let tables = [
        ("authors", include_str!("../rulebooks/authors.json")),
        ("best is 100", include_str!("../rulebooks/best-is-100.json")),
        ("days late", include_str!("../rulebooks/days-late.json")),
        ("decathlon", include_str!("../rulebooks/decathlon.json")),
        ("half-years", include_str!("../rulebooks/half-years.json")),
        ("human development", include_str!("../rulebooks/human-development.json")),
        ("reweighted", include_str!("../rulebooks/reweighted.json")),
        ("weighted sum", include_str!("../rulebooks/weighted-sum.json")),
    ];
    for (name, text) in tables {
        assert_eq!(found(&read_part(text).unwrap()), [""; 0], "{name}");
    }
}

/// The value of a measure at a place of a finding: see [`Code::BetterGivesFewer`].
fn value_at(draft: &RulebookDraft, finding: &Finding, place: Exact) -> Value {
    match draft.measure(finding.measure.as_ref().unwrap()).unwrap().kind {
        MeasureKind::PlanActual => Value::Plan { plan: Plan::of(Exact::HUNDRED), actual: place },
        MeasureKind::Date => {
            let days: i32 = place.shortest().to_string().parse().unwrap();
            Value::Date(Date::new(2024, 1, 31).unwrap().plus_days(days).unwrap())
        }
        _ => Value::Number(place),
    }
}

/// Whether a finding can be shown with one member and one figure: nobody is compared, no share goes along.
fn stands_alone(rulebook: &Rulebook, finding: &Finding) -> bool {
    let item = rulebook.find(finding.item.as_ref().unwrap()).unwrap();
    let depth = rulebook.items[item].depth;
    let inside = rulebook.items[item + 1..].iter().take_while(|one| one.depth > depth);
    let mut inside = rulebook.items[item..=item].iter().chain(inside);
    let compares = |part: &Part| match part {
        Part::Line(line) => matches!(line.rule, Rule::LeaderRelative { .. } | Rule::BestRelative { .. }),
        Part::Node(node) => node.best_is.is_some(),
    };
    // In generated tables shares are taken of this measure, and it is read for nothing else.
    finding.measure.as_ref().unwrap().as_str() != "count2" && !inside.any(|item| compares(&item.part))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Any draft at all, checked or not, is linted without a panic.
    #[test]
    fn any_table_can_be_linted(draft in any_rule::rulebook()) {
        let _findings = lint(&draft);
    }

    /// Where doing better gives fewer points, scoring says so too.
    #[test]
    fn falls_are_true(bytes in proptest::collection::vec(any::<u8>(), 40..400)) {
        let mut dice = Dice(&bytes);
        let draft = generator::rulebook(&mut dice, Missing::Pending);
        let rulebook = Rulebook::check(&draft).unwrap();
        for finding in lint(&draft) {
            if finding.code != Code::BetterGivesFewer || !stands_alone(&rulebook, &finding) {
                continue;
            }
            let [value, points, better, fewer] = finding.numbers[..] else { panic!("{finding:?}") };
            prop_assert!(fewer < points);
            for (place, points) in [(value, points), (better, fewer)] {
                let member = MemberId::new("a");
                let mut dossier = Dossier {
                    period: Period { results_year: 2024, pact_year: 2024 },
                    members: vec![Member { id: member.clone(), ..Member::default() }],
                    rulebook: draft.clone(),
                    ..Dossier::default()
                };
                let own = (finding.measure.clone().unwrap(), value_at(&draft, &finding, place));
                for (measure, value) in finding.facts.iter().cloned().chain([own]) {
                    let column = dossier.entries.entry(measure).or_default();
                    column.insert(member.clone(), Entry::entered(value));
                }
                let scored = Scored::of(dossier, View::default());
                let item: &ItemId = finding.item.as_ref().unwrap();
                let score = scored.score(0, item.as_str());
                prop_assert_eq!(score.points().map(Exact::clean), Some(points), "{:?}", finding);
            }
        }
    }
}
