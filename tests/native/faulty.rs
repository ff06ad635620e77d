//! Entries that a rule cannot read, tables that cannot be scored, tables of nothing.

use crate::support::{MEASURES, Scored, one_line};
use thidua::dossier::{Dossier, MeasureKind, RulebookDraft, builtin};
use thidua::number::Exact;
use thidua::scoring::{Code, Rulebook, Scorecards, State, View};
use thidua::text::{Language, problem};

/// A known value of any kind is read by its rule and by no other.
#[test]
fn entries_of_another_kind_stay_open() {
    let values = [
        r#""5""#,
        r#"{"plan":1,"actual":2}"#,
        r#"{"date":"2022-01-01"}"#,
        "true",
        r#"{"choice":"a"}"#,
        r#"{"choices":["a"]}"#,
        r#"{"series":[1,2]}"#,
    ];
    // (rule, what it reads among the values above)
    let rules = [
        (r#"{"given":{"of":"judged","limit":3}}"#, "judged", [true, true, false, false, false, false, false]),
        (r#"{"met":{"of":"yes","points":3}}"#, "yes", [false, false, false, true, false, false, false]),
        (
            r#"{"options":{"of":"choice","options":[{"id":"a","points":3}]}}"#,
            "choice",
            [false, false, false, false, true, false, false],
        ),
        (
            r#"{"checklist":{"of":"choices","options":[{"id":"a","points":3}]}}"#,
            "choices",
            [false, false, false, false, false, true, false],
        ),
        (r#"{"of_plan":{"of":"plan","points":3}}"#, "plan", [true, true, false, false, false, false, false]),
        (
            r#"{"bands":{"of":{"days_after":{"of":"day","month":1,"day":1}},"bands":[{"points":3}]}}"#,
            "day",
            [false, false, true, false, false, false, false],
        ),
        (
            r#"{"best_relative":{"of":{"value":"n"},"points":3}}"#,
            "n",
            [true, true, false, false, false, false, false],
        ),
        (
            r#"{"leader_relative":{"of":"plan","points":3}}"#,
            "plan",
            [true, true, false, false, false, false, false],
        ),
    ];
    for (rule, measure, known) in rules {
        for (value, known) in values.iter().zip(known) {
            let facts = format!(r#"{{"{measure}":{value}}}"#);
            let scored = Scored::table(&one_line(&format!("\"rule\":{rule}")), &[&facts]);
            let expected = if known { State::Known } else { State::Open };
            assert_eq!(scored.score(0, "l").state, expected, "{rule} with {value}");
        }
    }
}

/// What keeps a table from being scored is reported all at once, each with its place.
#[test]
fn tables_that_cannot_be_scored() {
    let line = |rule: &str| format!(r#"[{{"id":"s","lines":[{{"id":"l",{rule}}}]}}]"#);
    let rule = |rule: &str| line(&format!("\"rule\":{rule}"));
    let met = r#""rule":{"met":{"points":1}}"#;
    let cases = [
        (rule(r#"{"met":{"of":"nobody","points":1}}"#), Code::UnknownMeasure, "no such measure"),
        (rule(r#"{"met":{"of":"n","points":1}}"#), Code::UnfitMeasure, "a number is no answer"),
        (
            rule(r#"{"options":{"of":"choices","options":[]}}"#),
            Code::UnfitMeasure,
            "several choices are no choice",
        ),
        (rule(r#"{"per_case":{"of":{"value":"day"},"each":1}}"#), Code::UnfitMeasure, "a day is no number"),
        (
            rule(r#"{"per_case":{"of":{"days_after":{"of":"n","month":1,"day":31}},"each":1}}"#),
            Code::UnfitMeasure,
            "a number is no day",
        ),
        (rule(r#"{"of_plan":{"of":"count","points":1}}"#), Code::UnfitMeasure, "a count is no plan"),
        (
            rule(r#"{"leader_relative":{"of":"percent","points":1}}"#),
            Code::UnfitMeasure,
            "per cent is no plan",
        ),
        (
            rule(r#"{"steps":{"of":{"value":"n"},"above":0,"step":0,"each":1}}"#),
            Code::StepNotPositive,
            "a step of nothing",
        ),
        (
            rule(
                r#"{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"n2"},"rows":[{}],"columns":[{},{}],"points":[[1]]}}"#,
            ),
            Code::TableShape,
            "a cell is missing",
        ),
        (
            rule(r#"{"goalposts":{"of":{"value":"n"},"low":5,"high":5,"points":1}}"#),
            Code::Goalposts,
            "posts on one place",
        ),
        (
            rule(r#"{"goalposts":{"of":{"value":"n"},"low":0,"high":5,"points":1,"logarithmic":true}}"#),
            Code::Goalposts,
            "no logarithm of zero",
        ),
        (rule(r#"{"given":{"of":"judged","limit":-3}}"#), Code::RuleNumber, "a limit below zero"),
        (
            rule(r#"{"of_plan":{"of":"plan","points":10,"below":-1}}"#),
            Code::RuleNumber,
            "less would give more",
        ),
        (
            rule(r#"{"power":{"of":{"value":"n"},"a":1,"b":0,"c":-1}}"#),
            Code::RuleNumber,
            "more would give less",
        ),
        (
            rule(r#"{"per_case":{"of":{"days_after":{"of":"day","month":2,"day":30}},"each":1}}"#),
            Code::RuleNumber,
            "no such day",
        ),
        (
            line(&format!(r#"{met},"when":{{"answered":{{"of":"n","is":true}}}}"#)),
            Code::UnfitMeasure,
            "a condition on no answer",
        ),
        (
            line(&format!(
                r#"{met},"when":{{"all":[{{"within":{{"of":{{"value":"day"}},"interval":{{}}}}}}]}}"#
            )),
            Code::UnfitMeasure,
            "a condition on no number",
        ),
        (line(&format!(r#"{met},"divided_by":"yes""#)), Code::UnfitMeasure, "divided by an answer"),
        (line(&format!(r#"{met},"recurring":{{"parts":0,"combine":"sum"}}"#)), Code::Recurrence, "no parts"),
        (
            line(&format!(r#"{met},"recurring":{{"parts":2,"combine":{{"weighted":[1]}}}}"#)),
            Code::Recurrence,
            "a weight is missing",
        ),
        (
            line(&format!(r#"{met},"recurring":{{"parts":2,"combine":{{"weighted":[2,-1]}}}}"#)),
            Code::Recurrence,
            "a weight below zero",
        ),
        (
            line(
                r#""rule":{"best_relative":{"of":{"value":"n"},"points":1}},"recurring":{"parts":2,"combine":"sum"}"#,
            ),
            Code::Recurrence,
            "nobody leads in a part",
        ),
        (r#"[{"id":"s"}]"#.to_owned(), Code::EmptyNode, "neither lines nor children"),
        (
            format!(r#"[{{"id":"s","weight":-1,"lines":[{{"id":"l",{met}}}]}}]"#),
            Code::Weights,
            "a weight below zero",
        ),
        (
            format!(r#"[{{"id":"s","times":-1,"lines":[{{"id":"l",{met}}}]}}]"#),
            Code::Weights,
            "a factor below zero",
        ),
        (
            format!(
                r#"[{{"id":"s","combine":"weighted_mean","children":[{{"id":"c","weight":0,"lines":[{{"id":"l",{met}}}]}}]}}]"#
            ),
            Code::Weights,
            "weights of nothing",
        ),
    ];
    let check = |standards: &str, more: &str| {
        let text = format!(r#"{{"points":0,{more}"measures":{MEASURES},"standards":{standards}}}"#);
        let draft: RulebookDraft =
            thidua::dossier::read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
        Rulebook::check(&draft).map(|_| ()).unwrap_err()
    };
    for (standards, code, why) in cases {
        let found: Vec<Code> = check(&standards, "").iter().map(|finding| finding.code).collect();
        assert_eq!(found, [code], "{why}: {standards}");
    }
    let weightless = format!(r#"[{{"id":"s","weight":0,"lines":[{{"id":"l",{met}}}]}}]"#);
    let found = check(&weightless, r#""combine":"weighted_mean","#);
    assert_eq!(found.iter().map(|one| (one.code, &one.item)).collect::<Vec<_>>(), [(Code::Weights, &None)]);
    let two = r#"[{"id":"s","lines":[{"id":"l","rule":{"met":{"of":"n","points":1}}}]},{"id":"t"}]"#;
    let found = check(two, r#""ties":["nothing"],"#);
    let places: Vec<_> =
        found.iter().map(|finding| (finding.code, finding.item.as_ref().unwrap().as_str())).collect();
    assert_eq!(
        places,
        [(Code::UnfitMeasure, "l"), (Code::EmptyNode, "t"), (Code::UnknownTieItem, "nothing")]
    );
}

/// A fault names the fields that are wrong, or the measure, its kind and those that the rule can read.
#[test]
fn faults_name_what_is_wrong() {
    let rule = |rule: &str| format!(r#"{{"id":"s","lines":[{{"id":"l","rule":{rule}}}]}}"#);
    let met = r#""lines":[{"id":"l","rule":{"met":{"points":1}}}]"#;
    // (standard, what is named, in English)
    let cases = [
        (
            rule(r#"{"of_plan":{"of":"plan","points":10,"below":-1,"above":-2}}"#),
            " below above",
            "(below, above)",
        ),
        (rule(r#"{"power":{"of":{"value":"n"},"a":-1,"b":-5,"c":-1}}"#), " a c", "(a, c)"),
        (
            rule(r#"{"per_case":{"of":{"days_after":{"of":"day","month":13,"day":1}},"each":1}}"#),
            " month day",
            "(month, day)",
        ),
        (
            rule(r#"{"of_plan":{"of":"count","points":1}}"#),
            "count plan_actual percent",
            "(it is count, wanted: plan_actual or percent)",
        ),
        (
            rule(r#"{"best_relative":{"of":{"share":{"part":"day","whole":"yes"}},"points":1}}"#),
            "day number percent count points plan_actual; yes number percent count points plan_actual",
            "(it is date, wanted: number or percent or count or points or plan_actual)",
        ),
        (
            format!(r#"{{"id":"s","weight":-1,"points":-2,"coverage":101,{met}}}"#),
            " weight points coverage",
            "(weight, points, coverage)",
        ),
        (
            format!(r#"{{"id":"s","combine":"weighted_mean","children":[{{"id":"c","weight":0,{met}}}]}}"#),
            " weight",
            "(weight)",
        ),
        (
            format!(r#"{{"id":"s","best_is":0,"coverage":-1,{met}}}"#),
            " coverage best_is",
            "(coverage, best_is)",
        ),
    ];
    for (standard, named, told) in cases {
        let text = format!(r#"{{"points":0,"measures":{MEASURES},"standards":[{standard}]}}"#);
        let draft: RulebookDraft =
            thidua::dossier::read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
        let found = Rulebook::check(&draft).map(|_| ()).unwrap_err();
        let one = |finding: &thidua::scoring::Finding| {
            let measure = finding.measure.as_ref().map_or("", |measure| measure.as_str());
            format!("{measure} {}", finding.printed.join(" "))
        };
        let names: Vec<String> = found.iter().map(one).collect();
        assert_eq!(names.join("; "), named, "{standard}");
        let dossier = Dossier { rulebook: draft, ..Dossier::default() };
        let said = problem::finding(&found[0], &dossier, Language::En);
        assert!(said.contains(told), "{told} in: {said}");
        let here = problem::finding_here(&found[0], &dossier, Language::En);
        let measure = found[0].measure.as_ref().map_or(String::new(), |id| format!("“{id}”: "));
        assert!(here.starts_with(&measure) && here.contains(told), "at its item: {here}");
    }
}

/// Every item belongs to the standard above it; the total belongs to none.
#[test]
fn items_belong_to_standards() {
    let rulebook = Rulebook::check(&builtin().rulebook).unwrap();
    assert_eq!(rulebook.standard_of(0), None, "the total");
    let mut standard = None;
    for (place, item) in rulebook.items.iter().enumerate().skip(1) {
        // Items stand after what they stand in.
        standard = if item.depth == 1 { Some(place) } else { standard };
        assert_eq!(rulebook.standard_of(place), standard, "{}", item.id);
    }
    assert_eq!(rulebook.standard_of(rulebook.items.len()), None, "no such item");
}

/// The points of the total are as stated, unless they are added up and a standard is scaled to others.
#[test]
fn points_of_the_total() {
    // (how standards come together, the standard, points of the total, why)
    let cases = [
        ("sum", r#""points":90"#, "100", "as stated, though the parts come to 90"),
        ("sum", r#""points":90,"reweighted_to":45"#, "45", "what the scaled parts come to"),
        ("sum", r#""reweighted_to":45"#, "100", "nothing to scale from"),
        ("weighted_mean", r#""points":90,"reweighted_to":45"#, "100", "a mean is not added up"),
    ];
    for (combine, fields, points, why) in cases {
        let lines = r#""lines":[{"id":"l","rule":{"met":{"points":1}}}]"#;
        let text = format!(
            r#"{{"points":100,"combine":"{combine}","measures":{MEASURES},"standards":[{{"id":"s",{fields},{lines}}}]}}"#
        );
        let draft: RulebookDraft =
            thidua::dossier::read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
        let rulebook = Rulebook::check(&draft).unwrap();
        assert_eq!(rulebook.items[0].points.to_string(), points, "{why}: {combine} {fields}");
    }
}

/// Kinds of measures are called as files call them.
#[test]
fn kinds_have_the_names_of_files() {
    let names = "number percent plan_actual count points date yes_no choice choices";
    for name in names.split(' ') {
        let kind: MeasureKind = thidua::dossier::read_part(&format!("\"{name}\"")).unwrap();
        assert_eq!(kind.name(), name);
    }
}

/// A rule on nothing at all never panics, and an empty table scores nothing.
#[test]
fn empty_tables() {
    let scored = Scored::table(r#"{"points":0,"measures":[],"standards":[]}"#, &["{}", "{}"]);
    assert_eq!((scored.totals().as_str(), scored.places().as_str()), ("0 0", "1= 1="));
    let nobody = Scored::table(&one_line(r#""rule":{"best_relative":{"of":{"value":"n"},"points":1}}"#), &[]);
    assert!(nobody.ranking.rows.is_empty());
    assert_eq!(nobody.cards, Scorecards::score(&nobody.dossier, &nobody.rulebook, View::default()));
    assert_eq!(nobody.cards.total(0).low, Exact::ZERO);
}
