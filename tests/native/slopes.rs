//! Which way points go as a number rises, and where they change their mind: rule by rule, and by what stands round a rule.

use thidua::dossier::{MeasureId, RulebookDraft, read_part};
use thidua::scoring::{Board, Rulebook, Slope, Slopes, Trials, View};

use crate::support::{MEASURES, Scored, one_line};

/// `U` up, `D` down, `F` flat, `M` mixed: over all values, then between the edges.
fn letters(slopes: Slopes) -> String {
    let letter = |slope: Slope| match slope {
        Slope::Up => 'U',
        Slope::Down => 'D',
        Slope::Flat => 'F',
        Slope::Mixed => 'M',
    };
    [slopes.whole, slopes.between].map(letter).iter().collect()
}

fn slopes(lines: &[String], measure: &str, planned: bool) -> String {
    let lines: Vec<String> =
        lines.iter().enumerate().map(|(n, line)| format!(r#"{{"id":"l{n}",{line}}}"#)).collect();
    let text = format!(
        r#"{{"points":0,"measures":{MEASURES},"standards":[{{"id":"s","lines":[{}]}}]}}"#,
        lines.join(",")
    );
    let draft: RulebookDraft = read_part(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
    let rulebook = Rulebook::check(&draft).unwrap_or_else(|findings| panic!("{findings:?}\n{text}"));
    letters(rulebook.slopes(rulebook.column(&MeasureId::new(measure)).unwrap(), planned))
}

fn rule(rule: &str) -> String {
    format!(r#""rule":{rule}"#)
}

fn bands(of: &str, bands: &str) -> String {
    rule(&format!(r#"{{"bands":{{"of":{of},"bands":[{bands}]}}}}"#))
}

const RISING: &str = r#"{"to":5,"points":1},{"from":5,"points":2}"#;
const FALLING: &str = r#"{"to":5,"points":2},{"from":5,"points":1}"#;

#[test]
fn rules_by_themselves() {
    let n = r#"{"value":"n"}"#;
    let share = r#"{"share":{"part":"n","whole":"n2"}}"#;
    let deduction = |line: String| format!(r#""kind":"deduction",{line}"#);
    let case = |each: i8| rule(&format!(r#"{{"per_case":{{"of":{n},"each":{each}}}}}"#));
    let steps = |first: i8, each: i8| {
        rule(&format!(r#"{{"steps":{{"of":{n},"above":1,"first":{first},"step":1,"each":{each}}}}}"#))
    };
    let goalposts = |low: u8, high: u8, points: i8| {
        rule(&format!(r#"{{"goalposts":{{"of":{n},"low":{low},"high":{high},"points":{points}}}}}"#))
    };
    let table = rule(
        r#"{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"n2"},"rows":[{"to":1},{"from":1}],"columns":[{}],"points":[[1],[2]]}}"#,
    );
    let best = |of: &str| rule(&format!(r#"{{"best_relative":{{"of":{of},"points":3}}}}"#));
    let of_plan = |of: &str| rule(&format!(r#"{{"of_plan":{{"of":"{of}","points":3}}}}"#));
    let leader = |of: &str| rule(&format!(r#"{{"leader_relative":{{"of":"{of}","points":3}}}}"#));
    let power =
        |less: bool| rule(&format!(r#"{{"power":{{"of":{n},"a":1,"b":9,"c":2,"less_is_better":{less}}}}}"#));
    // (line, measure, whether there is a plan, over all values and between edges, why)
    let cases = [
        (rule(r#"{"given":{"of":"n","limit":3}}"#), "n", false, "UU", "as typed"),
        (rule(r#"{"met":{"of":"yes","points":3}}"#), "n", false, "FF", "another measure"),
        (case(1), "n", false, "UU", "more for each"),
        (case(-1), "n", false, "DD", "less for each"),
        (case(0), "n", false, "FF", "nothing for each"),
        (deduction(case(1)), "n", false, "DD", "taken away for each"),
        (deduction(case(-1)), "n", false, "DD", "the same with its minus"),
        (steps(1, 1), "n", false, "UU", "a start and steps"),
        (steps(1, 0), "n", false, "UF", "the start alone"),
        (steps(-1, 1), "n", false, "MU", "a start below zero"),
        (bands(n, RISING), "n", false, "UF", "two bands"),
        (bands(n, FALLING), "n", false, "DF", "two bands, the other way"),
        (bands(n, r#"{"from":5,"points":2}"#), "n", false, "UF", "nothing below"),
        (bands(n, r#"{"to":5,"points":2}"#), "n", false, "DF", "nothing above"),
        (bands(n, r#"{"from":0,"to":5,"points":2}"#), "n", false, "MF", "nothing on either side"),
        (bands(n, r#"{"to":5,"points":2},{"from":5,"points":2}"#), "n", false, "FF", "the same everywhere"),
        (bands(n, r#"{"to":5,"points":2},{"from":6,"points":2}"#), "n", false, "MF", "a gap between"),
        (bands(n, r#"{"from":5,"to":5,"through":true,"points":2}"#), "n", false, "MF", "one value only"),
        (deduction(bands(n, RISING)), "n", false, "DF", "more is taken away"),
        (
            deduction(bands(n, r#"{"to":5,"points":-1},{"from":5,"points":1}"#)),
            "n",
            false,
            "MF",
            "both signs",
        ),
        (bands(r#"{"percent_of_plan":"plan"}"#, RISING), "plan", true, "UF", "of plan"),
        (bands(r#"{"percent_of_plan":"plan_less"}"#, RISING), "plan_less", true, "DF", "less is better"),
        (
            bands(r#"{"percent_of_plan":"plan_less"}"#, RISING),
            "plan_less",
            false,
            "UF",
            "the per cent itself",
        ),
        (bands(r#"{"days_after":{"of":"day","month":1,"day":31}}"#, FALLING), "day", false, "DF", "later"),
        (bands(share, RISING), "n", false, "UF", "a part"),
        (bands(share, RISING), "n2", false, "MF", "a whole, down to nothing"),
        (rule(&format!(r#"{{"per_case":{{"of":{share},"each":1}}}}"#)), "n2", false, "MD", "a whole"),
        (rule(&format!(r#"{{"power":{{"of":{share},"a":1,"b":0,"c":1}}}}"#)), "n2", false, "MD", "a whole"),
        (table.clone(), "n", false, "MF", "rows"),
        (table.clone(), "n2", false, "MF", "columns"),
        (table, "count", false, "FF", "neither"),
        (of_plan("plan"), "plan", true, "UU", "of plan"),
        (of_plan("plan_less"), "plan_less", true, "DD", "less is better"),
        (of_plan("plan_less"), "plan_less", false, "UU", "the per cent itself"),
        (of_plan("plan"), "n", false, "FF", "another measure"),
        (goalposts(0, 9, 3), "n", false, "UU", "towards the higher post"),
        (goalposts(9, 0, 3), "n", false, "DD", "towards the lower post"),
        (goalposts(0, 9, -3), "n", false, "DD", "points below zero"),
        (leader("plan"), "plan", true, "UU", "nearer to the leader"),
        (leader("plan_less"), "plan_less", true, "DD", "less is better"),
        (best(n), "n", false, "UU", "nearer to the best"),
        (best(r#"{"value":"less"}"#), "less", false, "DD", "less is better"),
        (
            best(r#"{"percent_of_plan":"plan_less"}"#),
            "plan_less",
            true,
            "DD",
            "the per cent has turned already",
        ),
        (best(r#"{"days_after":{"of":"day","month":1,"day":1}}"#), "day", false, "DD", "earlier is better"),
        (best(r#"{"share":{"part":"less","whole":"n2"}}"#), "less", false, "DD", "a small part is better"),
        (power(false), "n", false, "UU", "above a value"),
        (power(true), "n", false, "DD", "below a value"),
    ];
    for (line, measure, planned, expected, why) in cases {
        assert_eq!(
            slopes(std::slice::from_ref(&line), measure, planned),
            expected,
            "{why}: {measure} in {line}"
        );
    }
}

#[test]
fn what_stands_round_a_rule() {
    let met = |rest: &str| format!(r#""rule":{{"met":{{"points":2}}}}{rest}"#);
    let within = |interval: &str| format!(r#"{{"within":{{"of":{{"value":"n"}},"interval":{interval}}}}}"#);
    let when = |interval: &str| format!(r#","when":{}"#, within(interval));
    let given = r#""rule":{"given":{"of":"n","limit":3}}"#.to_owned();
    let waits = |kind: &str| met(&format!(r#","kind":"{kind}","when":"standard_met""#));
    let both = format!(r#","when":{{"all":[{},{}]}}"#, within(r#"{"from":5}"#), within(r#"{"from":7}"#));
    let against = format!(r#","when":{{"any":[{},{}]}}"#, within(r#"{"from":5}"#), within(r#"{"to":3}"#));
    let gated = |rule: &str| format!("{rule}{}", when(r#"{"from":5}"#));
    let two_signs = bands(r#"{"value":"n2"}"#, r#"{"to":5,"points":-1},{"from":5,"points":1}"#);
    let best = |of: &str| rule(&format!(r#"{{"best_relative":{{"of":{{"value":"{of}"}},"points":3}}}}"#));
    let deduction = r#","kind":"deduction""#;
    // (lines, measure, over all values and between edges, why)
    let cases = [
        (vec![met(&when(r#"{"from":5}"#))], "n", "UF", "from a value on"),
        (vec![met(&when(r#"{"to":5}"#))], "n", "DF", "up to a value"),
        (vec![met(&when(r#"{"from":5,"to":7}"#))], "n", "MF", "between two values"),
        (vec![met(&when("{}"))], "n", "FF", "always"),
        (
            vec![met(&format!("{}{deduction}", when(r#"{"from":5}"#)))],
            "n",
            "DF",
            "a deduction from a value on",
        ),
        (vec![met(r#","when":{"answered":{"of":"yes","is":true}}"#)], "n", "FF", "an answer"),
        (vec![met(&both)], "n", "UF", "two conditions that agree"),
        (vec![met(&against)], "n", "MF", "two that do not"),
        (vec![gated(&two_signs)], "n", "MF", "what may give or take"),
        (vec![gated(&case_of_n2(-1))], "n", "DF", "what only takes"),
        (vec![gated(&case_of_n2(1))], "n", "UF", "what only gives"),
        (vec![met(r#","divided_by":"count""#)], "count", "DD", "shared among more"),
        (vec![met(&format!(r#","divided_by":"count"{deduction}"#))], "count", "UU", "a deduction shared"),
        (vec![given.clone(), waits("bonus")], "n", "UU", "more for who has it all"),
        (vec![given.clone(), waits("deduction")], "n", "MM", "less for who has it all"),
        (vec![waits("bonus")], "n", "FF", "nothing to wait for"),
        (vec![best("n")], "n", "UU", "one comparison"),
        (vec![best("n"), best("n")], "n", "MM", "two comparisons at once"),
        (vec![best("n"), best("n2")], "n", "UU", "another comparison"),
        (vec![given.clone(), given], "n", "UU", "two that agree"),
    ];
    for (lines, measure, expected, why) in cases {
        assert_eq!(slopes(&lines, measure, false), expected, "{why}: {measure} in {lines:?}");
    }
}

fn case_of_n2(each: i8) -> String {
    rule(&format!(r#"{{"per_case":{{"of":{{"value":"n2"}},"each":{each}}}}}"#))
}

#[test]
fn slopes_turn_and_join() {
    use Slope::{Down, Flat, Mixed, Up};
    for (one, turned) in [(Up, Down), (Down, Up), (Flat, Flat), (Mixed, Mixed)] {
        assert_eq!(one.reversed(), turned);
        assert_eq!((one.and(one), one.and(Flat), Flat.and(one)), (one, one, one), "{one:?}");
    }
    assert_eq!((Up.and(Down), Down.and(Up), Up.and(Mixed)), (Mixed, Mixed, Mixed));
}

/// The values at which a rule changes its mind, and with bends those at which points go steeper or flatter.
#[test]
fn edges_and_bends() {
    let n = r#"{"value":"n"}"#;
    let plan = r#"{"percent_of_plan":"plan"}"#;
    let less = r#"{"percent_of_plan":"plan_less"}"#;
    let share = r#"{"share":{"part":"n","whole":"n2"}}"#;
    let at =
        |of: &str, end: u8| bands(of, &format!(r#"{{"to":{end},"points":1}},{{"from":{end},"points":2}}"#));
    let table = rule(
        r#"{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"n2"},"rows":[{"to":1},{"from":1,"to":3}],"columns":[{"to":7},{"from":7}],"points":[[1,2],[3,4]]}}"#,
    );
    let steps = rule(&format!(r#"{{"steps":{{"of":{n},"above":2,"step":3,"each":1}}}}"#));
    let within = |interval: &str| format!(r#"{{"within":{{"of":{n},"interval":{interval}}}}}"#);
    let met = |when: &str| format!(r#""rule":{{"met":{{"points":2}}}},"when":{when}"#);
    let full_steps = (1..=18).map(|step| (2 + 3 * step).to_string()).collect::<Vec<_>>().join(" ");
    let (forty, fifty) = (r#"{"n":10,"n2":40}"#, r#"{"plan":{"plan":50,"actual":40}}"#);
    let range = r#"{"plan":{"plan":[6,7],"actual":6.5}}"#;
    let little = r#"{"plan_less":{"plan":50,"actual":40}}"#;
    // (line, facts, measure, edges, with bends)
    let cases = [
        (bands(n, RISING), forty, "n", "5", "5"),
        (bands(n, RISING), forty, "n2", "", ""),
        (table.clone(), forty, "n", "1 3", "1 3"),
        (table, forty, "n2", "7", "7"),
        (steps, r#"{"n":9}"#, "n", "2", &format!("2 {full_steps}")),
        (
            format!(r#"{},"cap":3"#, rule(&format!(r#"{{"per_case":{{"of":{n},"each":"-0.5"}}}}"#))),
            forty,
            "n",
            "0",
            "0 6",
        ),
        (rule(&format!(r#"{{"per_case":{{"of":{n},"each":1}}}}"#)), forty, "n", "0", "0"),
        (rule(&format!(r#"{{"best_relative":{{"of":{n},"points":1}}}}"#)), forty, "n", "0", "0"),
        (rule(r#"{"given":{"of":"n","limit":7}}"#), forty, "n", "", "7"),
        (
            rule(&format!(r#"{{"goalposts":{{"of":{n},"low":1,"high":9,"points":1}}}}"#)),
            forty,
            "n",
            "",
            "1 9",
        ),
        (rule(r#"{"of_plan":{"of":"plan","points":1}}"#), fifty, "plan", "", "50"),
        (rule(r#"{"of_plan":{"of":"plan","points":1}}"#), range, "plan", "", "6 7"),
        (rule(r#"{"of_plan":{"of":"plan","points":1}}"#), r#"{"plan":90}"#, "plan", "", "100"),
        (rule(r#"{"leader_relative":{"of":"plan","points":1}}"#), fifty, "plan", "", "50"),
        (at(plan, 80), fifty, "plan", "40 50", "40 50"),
        (at(plan, 80), r#"{"plan":90}"#, "plan", "80", "80"),
        (at(less, 80), little, "plan_less", "50 62.5", "50 62.5"),
        (at(share, 50), forty, "n", "20", "20"),
        (at(share, 50), forty, "n2", "0 20", "0 20"),
        (at(share, 50), r#"{"n":10}"#, "n", "", ""),
        (
            at(r#"{"days_after":{"of":"day","month":1,"day":31}}"#, 5),
            r#"{"day":{"date":"2022-02-09"}}"#,
            "day",
            "-4",
            "-4",
        ),
        (met(&within(r#"{"from":3,"to":4}"#)), forty, "n", "3 4", "3 4"),
        (
            met(&format!(r#"{{"all":[{},{{"any":[{}]}}]}}"#, within(r#"{"from":3}"#), within(r#"{"to":8}"#))),
            forty,
            "n",
            "3 8",
            "3 8",
        ),
    ];
    for (line, facts, measure, edges, bends) in cases {
        let scored = Scored::table(&one_line(&line), &[facts]);
        let board = Board::of(&scored.dossier, View::default()).unwrap();
        let trials = Trials::of(&scored.dossier, &board);
        let column = scored.rulebook.column(&MeasureId::new(measure)).unwrap();
        let found = |bends: bool| {
            let values = trials.edges(0, column, bends).into_iter().map(|value| value.shortest().to_string());
            values.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            (found(false).as_str(), found(true).as_str()),
            (edges, bends),
            "{measure} in {line} with {facts}"
        );
    }
}
