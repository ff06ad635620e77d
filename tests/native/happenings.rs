//! Words for everything that can happen in a scoring, in both languages.

use std::collections::BTreeSet;

use thidua::dossier::Dossier;
use thidua::scoring::{Limit, Part, Stage, TOTAL, What};
use thidua::text::{Language, explain};

use crate::explain::{board, dossier};

const VI: Language = Language::Vi;
const EN: Language = Language::En;

/// Every kind of step by name, so that a new one is not forgotten here.
fn kind(what: &What) -> &'static str {
    match what {
        What::FromStart => "FromStart",
        What::Given { .. } => "Given",
        What::Answer { .. } => "Answer",
        What::Chosen { .. } => "Chosen",
        What::Cases { .. } => "Cases",
        What::FullSteps { .. } => "FullSteps",
        What::InBand { .. } => "InBand",
        What::NoBand { .. } => "NoBand",
        What::InTable { .. } => "InTable",
        What::OfPlan { .. } => "OfPlan",
        What::AbovePlan { .. } => "AbovePlan",
        What::BelowPlan { .. } => "BelowPlan",
        What::Between { .. } => "Between",
        What::Leader { .. } => "Leader",
        What::OfBest { .. } => "OfBest",
        What::Power { .. } => "Power",
        What::Missing { .. } => "Missing",
        What::Unfit { .. } => "Unfit",
        What::OthersMissing { .. } => "OthersMissing",
        What::ConditionNotMet => "ConditionNotMet",
        What::ConditionOpen => "ConditionOpen",
        What::AnotherCounts { .. } => "AnotherCounts",
        What::PartOfPeriod { .. } => "PartOfPeriod",
        What::Combined { .. } => "Combined",
        What::Divided { .. } => "Divided",
        What::Limited { limit: Limit::Line, .. } => "Limited line",
        What::Limited { limit: Limit::Bonus, .. } => "Limited bonus",
        What::Limited { limit: Limit::Deduction, .. } => "Limited deduction",
        What::Limited { limit: Limit::Swing, .. } => "Limited swing",
        What::Limited { limit: Limit::Floor, .. } => "Limited floor",
        What::Limited { limit: Limit::Ceiling, .. } => "Limited ceiling",
        What::Times { .. } => "Times",
        What::Reweighted { .. } => "Reweighted",
        What::Child { .. } => "Child",
        What::GeometricMean => "GeometricMean",
        What::MissingCarried => "MissingCarried",
        What::TooLittleKnown { .. } => "TooLittleKnown",
        What::ToBest { .. } => "ToBest",
        What::Rounded { .. } => "Rounded",
        What::Settled => "Settled",
        What::Decided { .. } => "Decided",
    }
}
const KINDS: usize = 41;

/// A document in which everything happens to somebody.
fn everything() -> Vec<Dossier> {
    let measures = r#"
        {"id":"plan","title":"Thu ngân sách","kind":"plan_actual","unit":"tỷ đồng"},
        {"id":"few","title":"Hộ nghèo","kind":"plan_actual","unit":"hộ","less_is_better":true},
        {"id":"mark","title":"Điểm Hội đồng","kind":"points"},
        {"id":"yes","title":"Có đề án","kind":"yes_no"},
        {"id":"one","title":"Xếp loại","kind":"choice"},
        {"id":"many","title":"Nhiệm vụ","kind":"choices"},
        {"id":"cases","title":"Vụ việc","kind":"count","unit":{"vi":"vụ","en":"cases"}},
        {"id":"rate","title":"Tỷ lệ","kind":"percent"},
        {"id":"day","title":"Ngày nộp","kind":"date"},
        {"id":"none","title":"Chưa biết","kind":"number"},
        {"id":"bad","title":"Nhập sai","kind":"number"},
        {"id":"some","title":"Có nơi thiếu","kind":"number"},
        {"id":"quarter","title":"Hằng quý","kind":"number"},
        {"id":"authors","title":"Số tác giả","kind":"count"}"#;
    let line = |id: &str, rest: &str| format!(r#"{{"id":"{id}","title":"Dòng {id}",{rest}}}"#);
    let criterion = |id: &str, rest: &str, lines: &[String]| {
        format!(r#"{{"id":"{id}","title":"Tiêu chí {id}","points":10,{rest}"lines":[{}]}}"#, lines.join(","))
    };
    let start = |id: &str| line(id, r#""rule":{"met":{"points":10}}"#);
    let cases = |id: &str, kind: &str, each: u8| {
        line(
            id,
            &format!(r#""kind":"{kind}","rule":{{"per_case":{{"of":{{"value":"cases"}},"each":{each}}}}}"#),
        )
    };
    let of = |id: &str, rule: &str| line(id, &format!(r#""rule":{{{rule}}}"#));
    let criteria = [
        criterion(
            "1",
            "",
            &[
                start("1a"),
                of("1b", r#""given":{"of":"mark","limit":5}"#),
                of("1c", r#""met":{"of":"yes","points":1}"#),
            ],
        ),
        criterion(
            "2",
            "",
            &[
                of(
                    "2a",
                    r#""options":{"of":"one","options":[{"id":"x","title":"Tốt","points":5},{"id":"y","points":3}]}"#,
                ),
                of(
                    "2b",
                    r#""checklist":{"of":"many","options":[{"id":"x","title":"Một","points":5},{"id":"y","title":"Hai","points":3}]}"#,
                ),
            ],
        ),
        criterion("3", r#""deduction_cap":4,"#, &[start("3a"), cases("3b", "deduction", 3)]),
        criterion(
            "4",
            "",
            &[
                of("4a", r#""steps":{"of":{"value":"rate"},"above":50,"first":2,"step":10,"each":1}"#),
                of(
                    "4b",
                    r#""bands":{"of":{"value":"rate"},"bands":[{"from":60,"to":80,"points":5},{"from":80,"above":true,"to":95,"through":true,"points":6}]}"#,
                ),
                of(
                    "4c",
                    r#""table":{"rows_of":{"value":"rate"},"columns_of":{"percent_of_plan":"plan"},"rows":[{"to":90},{"from":90}],"columns":[{"to":100},{"from":100,"to":200}],"points":[[1,2],[3,4]]}"#,
                ),
                of(
                    "4d",
                    r#""bands":{"of":{"share":{"part":"cases","whole":"authors"}},"bands":[{"points":1}]}"#,
                ),
                of("4e", r#""per_case":{"of":{"days_after":{"of":"day","month":12,"day":15}},"each":1}"#),
            ],
        ),
        criterion(
            "5",
            "",
            &[
                of("5a", r#""of_plan":{"of":"plan","points":10,"below":0.5,"above":0.1}"#),
                of("5b", r#""of_plan":{"of":"few","points":10}"#),
                of("5c", r#""goalposts":{"of":{"value":"rate"},"low":0,"high":100,"points":10}"#),
                of(
                    "5d",
                    r#""goalposts":{"of":{"value":"rate"},"low":1,"high":100,"points":10,"logarithmic":true}"#,
                ),
            ],
        ),
        criterion(
            "6",
            "",
            &[
                of("6a", r#""leader_relative":{"of":"plan","points":10}"#),
                of("6b", r#""best_relative":{"of":{"value":"rate"},"points":10}"#),
                of("6c", r#""power":{"of":{"value":"rate"},"a":0.1,"b":10,"c":1.08}"#),
                of("6d", r#""power":{"of":{"value":"rate"},"a":0.1,"b":500,"c":1.08,"less_is_better":true}"#),
                of("6e", r#""best_relative":{"of":{"value":"some"},"points":10}"#),
            ],
        ),
        criterion(
            "7",
            "",
            &[of("7a", r#""given":{"of":"none","limit":5}"#), of("7b", r#""given":{"of":"bad","limit":5}"#)],
        ),
        criterion(
            "8",
            "",
            &[
                start("8a"),
                line(
                    "8b",
                    r#""kind":"bonus","when":{"all":[{"within":{"of":{"value":"rate"},"interval":{"from":99}}},{"answered":{"of":"yes","is":true}}]},"rule":{"met":{"points":1}}"#,
                ),
                line(
                    "8c",
                    r#""kind":"bonus","when":{"any":[{"within":{"of":{"value":"none"},"interval":{"to":1}}},"standard_met"]},"rule":{"met":{"points":2}}"#,
                ),
                line(
                    "8d",
                    r#""kind":"bonus","when":{"within":{"of":{"value":"none"},"interval":{"from":1}}},"rule":{"met":{"points":2}}"#,
                ),
                line("8e", r#""kind":"exclusion","rule":{"met":{"points":1,"of":"yes"}}"#),
            ],
        ),
        criterion(
            "9",
            "",
            &[
                line("9a", r#""one_of":"g","rule":{"met":{"points":5}}"#),
                line("9b", r#""one_of":"g","rule":{"met":{"points":3}}"#),
                line("9c", r#""one_of":"h","rule":{"given":{"of":"none","limit":5}}"#),
                line("9d", r#""one_of":"h","rule":{"met":{"points":5}}"#),
            ],
        ),
        criterion(
            "10",
            "",
            &[
                line(
                    "10a",
                    r#""recurring":{"parts":4,"combine":"mean"},"rule":{"given":{"of":"quarter","limit":10}}"#,
                ),
                line(
                    "10b",
                    r#""recurring":{"parts":2,"combine":{"weighted":[1,2]}},"rule":{"given":{"of":"quarter","limit":10}}"#,
                ),
                line(
                    "10c",
                    r#""recurring":{"parts":3,"combine":"sum"},"cap":5,"rule":{"given":{"of":"quarter","limit":10}}"#,
                ),
                line("10d", r#""divided_by":"authors","rule":{"met":{"points":10}}"#),
            ],
        ),
        criterion(
            "11",
            r#""bonus_cap":5,"floor":4,"#,
            &[cases("11a", "bonus", 7), cases("11b", "deduction", 9)],
        ),
        criterion(
            "12",
            r#""swing_cap":1,"ceiling":9,"times":2,"reweighted_to":7,"#,
            &[start("12a"), cases("12b", "bonus", 7)],
        ),
        criterion("13", "", &[of("13a", r#""of_plan":{"of":"few","points":10}"#)]),
    ];
    let entries = r#"
        "plan":{"a":{"value":{"plan":700,"actual":911}},"b":{"value":{"plan":7,"actual":6}},"c":{"value":{"plan":0,"actual":6}}},
        "few":{"a":{"value":{"plan":70,"actual":90}},"b":{"value":{"plan":7,"actual":0}}},
        "mark":{"a":{"value":3},"b":{"value":6}},"yes":{"a":{"value":true},"b":{"value":false}},
        "one":{"a":{"value":{"choice":"x"}},"b":{"value":{"choice":"y"}}},"many":{"a":{"value":{"choices":["x","y"]}},"b":{"value":{"choices":[]}}},
        "cases":{"a":{"value":2},"b":{"value":0}},"rate":{"a":{"value":91.5},"b":{"value":40},"c":{"value":130}},
        "day":{"a":{"value":{"date":"2022-12-18"}},"b":{"value":{"date":"2022-12-10"}}},
        "bad":{"a":{"value":true}},"some":{"a":{"value":3},"b":{"value":4}},
        "quarter":{"a":{"value":{"series":[1,2,3,5]}},"b":{"value":{"series":[1,null,3,5]}}},"authors":{"a":{"value":3},"b":{"value":1}}"#;
    let scores = r#""a":{"13":{"claimed":{"points":9},"agreed":{"points":8,"reason":"Đã đối chiếu"}},"7":{"claimed":{"points":4}}}"#;
    let rounding = r#""rounding":{"criterion":1,"total":0},"#;
    let all = criteria.join(",");
    let two = r#"{"id":"p","title":"Phần một","weight":2,"lines":[{"id":"p1","rule":{"given":{"of":"m","limit":10}}}]},
        {"id":"q","title":"Phần hai","lines":[{"id":"q1","rule":{"given":{"of":"n","limit":10}}}]}"#;
    let pair = r#"{"id":"m","title":"Một","kind":"points"},{"id":"n","title":"Hai","kind":"points"}"#;
    let known = r#""m":{"a":{"value":3},"b":{"value":4}},"n":{"a":{"value":5}}"#;
    let mean =
        |combine: &str| format!(r#"{{"id":"g","title":"Nhóm","combine":"{combine}","children":[{two}]}}"#);
    let group = format!(r#"{{"id":"g","title":"Nhóm","coverage":70,"children":[{two}]}}"#);
    vec![
        dossier(measures, &all, rounding, entries, scores),
        dossier(measures, &all, r#""missing":"zero","rounding":{"line":1},"#, entries, ""),
        dossier(measures, &all, r#""missing":"reweighted","#, entries, ""),
        dossier(measures, &all, r#""missing":"unranked","#, entries, ""),
        dossier(pair, &mean("weighted_mean"), "", known, ""),
        dossier(pair, &mean("geometric_mean"), "", known, ""),
        dossier(pair, two, r#""missing":"reweighted","#, known, ""),
        dossier(pair, &group, r#""missing":"reweighted","best_is":100,"#, known, ""),
    ]
}

/// A finished sentence has words, no hole of a pattern, no doubled space or mark, and closed brackets.
#[track_caller]
fn check(sentence: &str) {
    assert!(sentence.chars().any(char::is_alphabetic), "no words: {sentence:?}");
    for leftover in
        ["{", "}", "  ", "()", "; ;", ": ;", " ;", " ,", ",,", "→ (", "= )", "%%", "None", "Some("]
    {
        assert!(!sentence.contains(leftover), "{leftover:?} in: {sentence}");
    }
    assert!(!sentence.ends_with([' ', ':', '→', ';', ',']), "cut off: {sentence}");
    assert_eq!(sentence.matches('(').count(), sentence.matches(')').count(), "{sentence}");
}

#[test]
fn whatever_happens_has_words_in_both_languages() {
    let mut seen = BTreeSet::new();
    for dossier in everything() {
        for stage in [Stage::Claimed, Stage::Rules, Stage::Agreed] {
            let board = board(&dossier, stage);
            for language in [VI, EN] {
                let name = |member: usize| language.label(&dossier.members[member].name).to_owned();
                let teller = explain::Teller { dossier: &dossier, board: &board, name: &name, language };
                for member in 0..dossier.members.len() {
                    check(&teller.verdict(member));
                    for (item, part) in board.rulebook.items.iter().enumerate() {
                        if matches!(part.part, Part::Line(_)) {
                            continue;
                        }
                        let steps =
                            thidua::scoring::explain(&dossier, &board.rulebook, &board.cards, member, item);
                        for step in &steps {
                            seen.insert(kind(&step.what));
                            check(&explain::step(&teller, member, step));
                        }
                        for sentence in explain::criterion(&dossier, &board, member, item, &name, language) {
                            check(&sentence);
                        }
                        for sentence in explain::sentences(&teller, member, item) {
                            check(&sentence.text);
                        }
                    }
                    assert!(!explain::criterion(&dossier, &board, member, TOTAL, &name, language).is_empty());
                }
            }
        }
    }
    assert_eq!(seen.len(), KINDS, "not every kind of step happened: {seen:?}");
}

#[test]
fn languages_do_not_mix() {
    // Words that only one of the languages has.
    let english = ["points", "the ", "of plan", "weight", "rounded", "bonus"];
    let vietnamese = ["điểm chuẩn", "kế hoạch", "làm tròn", "trọng số", "chưa", "mức"];
    for dossier in everything() {
        let board = board(&dossier, Stage::Agreed);
        for (language, foreign) in [(VI, english), (EN, vietnamese)] {
            let name = |_: usize| String::from("X");
            let teller = explain::Teller { dossier: &dossier, board: &board, name: &name, language };
            for item in 0..board.rulebook.items.len() {
                for sentence in explain::sentences(&teller, 0, item) {
                    for word in foreign {
                        assert!(!sentence.text.contains(word), "{word:?} in: {}", sentence.text);
                    }
                }
            }
        }
    }
}
