//! Every rule of the language, by cases: a rule, what is entered, the points.

use crate::support::{Scored, one_line};

/// Runs cases of (rule, facts, points, why) on lines that are nothing but their rule.
fn run(cases: &[(&str, &str, &str, &str)]) {
    for (rule, facts, points, why) in cases {
        let scored = Scored::table(&one_line(&format!("\"rule\":{rule}")), &[facts]);
        assert_eq!(scored.points(0, "l"), *points, "{why}: {rule} with {facts}");
        assert_eq!(scored.total(0), *points, "{why}: the total");
    }
}

#[test]
fn given_and_met() {
    let given = r#"{"given":{"of":"judged","limit":30}}"#;
    let met = r#"{"met":{"of":"yes","points":12}}"#;
    run(&[
        (given, r#"{"judged":27.5}"#, "27.5", "as typed"),
        (given, r#"{"judged":31}"#, "30", "at most the limit"),
        (given, r#"{"judged":-1}"#, "0", "never below zero"),
        (given, "{}", "0..30", "not typed yet"),
        (met, r#"{"yes":true}"#, "12", "yes"),
        (met, r#"{"yes":false}"#, "0", "no"),
        (met, "{}", "0..12", "no answer"),
        (met, r#"{"yes":1}"#, "0..12", "an answer that is none"),
        (r#"{"met":{"points":35}}"#, "{}", "35", "granted from the start"),
        (r#"{"met":{"of":"yes","points":-2}}"#, "{}", "-2..0", "what it may take away"),
    ]);
}

#[test]
fn options_and_checklists() {
    let options = r#"{"options":{"of":"choice","options":[{"id":"a","points":8},{"id":"b","points":5},{"id":"c","points":-1}]}}"#;
    let class = r#"{"options":{"of":"class","options":[{"id":"a","points":2}]}}"#;
    let list = r#"{"checklist":{"of":"choices","options":[{"id":"a","points":8},{"id":"b","points":0.5},{"id":"c","points":-1}]}}"#;
    run(&[
        (options, r#"{"choice":{"choice":"b"}}"#, "5", "the option that holds"),
        (options, r#"{"choice":{"choice":"c"}}"#, "-1", "an option that takes away"),
        (options, r#"{"choice":{"choice":"d"}}"#, "-1..8", "no such option"),
        (options, r#"{"choice":7}"#, "-1..8", "a number is no option"),
        (options, "{}", "-1..8", "not chosen yet"),
        (class, r#"{"class":{"choice":"a"}}"#, "2", "an option that the rule names"),
        (class, r#"{"class":{"choice":"z"}}"#, "0", "one that only the measure names gives nothing"),
        (class, r#"{"class":{"choice":"q"}}"#, "0..2", "one that nobody names"),
        (list, r#"{"choices":{"choices":["a","b"]}}"#, "8.5", "the sum of those ticked"),
        (list, r#"{"choices":{"choices":[]}}"#, "0", "none ticked"),
        (list, r#"{"choices":{"choices":["c","a","b"]}}"#, "7.5", "the order does not matter"),
        (list, r#"{"choices":{"choices":["a","a"]}}"#, "8", "ticked twice is ticked"),
        (list, r#"{"choices":{"choices":["x"]}}"#, "-1..8.5", "no such option"),
        (list, "{}", "-1..8.5", "not ticked yet"),
    ]);
}

#[test]
fn cases_and_steps() {
    let each = r#"{"per_case":{"of":{"value":"count"},"each":0.5}}"#;
    let late = r#"{"per_case":{"of":{"days_after":{"of":"day","month":1,"day":31}},"each":2}}"#;
    let steps = r#"{"steps":{"of":{"value":"percent"},"above":92,"first":0.1,"step":1,"each":0.1}}"#;
    let plain = r#"{"steps":{"of":{"value":"n"},"above":0,"step":0.3,"each":1}}"#;
    run(&[
        (each, r#"{"count":0}"#, "0", "no case"),
        (each, r#"{"count":3}"#, "1.5", "three cases"),
        (each, r#"{"count":-3}"#, "0", "fewer than none is none"),
        (each, "{}", "0..∞", "not counted, no limit"),
        (r#"{"per_case":{"of":{"value":"count"},"each":-0.5}}"#, "{}", "-∞..0", "what cases may take away"),
        (r#"{"per_case":{"of":{"value":"none"},"each":1}}"#, "{}", "0", "what is not stated did not happen"),
        (late, r#"{"day":{"date":"2022-02-02"}}"#, "4", "two days late"),
        (late, r#"{"day":{"date":"2022-01-31"}}"#, "0", "on the day"),
        (late, r#"{"day":{"date":"2021-12-01"}}"#, "0", "early"),
        (late, r#"{"day":5}"#, "0..∞", "no day"),
        (steps, r#"{"percent":92}"#, "0", "at the start"),
        (steps, r#"{"percent":92.01}"#, "0.1", "just above it"),
        (steps, r#"{"percent":93}"#, "0.2", "one full step"),
        (steps, r#"{"percent":97.7}"#, "0.6", "five full steps"),
        (steps, r#"{"percent":50}"#, "0", "below"),
        (steps, "{}", "0..∞", "not known"),
        (plain, r#"{"n":0.9}"#, "3", "steps that no binary fraction holds"),
        (plain, r#"{"n":0.89}"#, "2", "not quite three"),
        (
            r#"{"steps":{"of":{"value":"n"},"above":0,"first":5,"step":1,"each":-1}}"#,
            "{}",
            "-∞..5",
            "down from a first",
        ),
    ]);
}

#[test]
fn bands_and_tables() {
    let bands = r#"{"bands":{"of":{"value":"percent"},"bands":[{"from":98,"above":true,"points":5},
        {"from":97,"to":98,"points":4},{"from":96,"to":97,"points":3},{"to":90,"through":true,"points":-1}]}}"#;
    let share = r#"{"bands":{"of":{"share":{"part":"n","whole":"n2"}},"bands":[{"from":95,"points":3},{"to":95,"points":1}]}}"#;
    let plan = r#"{"bands":{"of":{"percent_of_plan":"plan"},"bands":[{"to":95,"points":-2},
        {"from":95,"to":100,"points":-1},{"from":100,"through":true,"to":100,"points":0},{"from":100,"above":true,"to":120,"points":1},{"from":120,"points":2}]}}"#;
    let table = r#"{"table":{"rows_of":{"value":"count"},"columns_of":{"share":{"part":"n","whole":"count"}},
        "rows":[{"to":1000},{"from":1000,"to":2000},{"from":2000}],"columns":[{"to":1},{"from":1,"to":5},{"from":5}],
        "points":[[0,0.5,1],[0,1,1.5],[0,1.2,1.7]]}}"#;
    run(&[
        (bands, r#"{"percent":98.05}"#, "5", "above"),
        (bands, r#"{"percent":98}"#, "0", "in the gap: no band holds it"),
        (bands, r#"{"percent":97.999}"#, "4", "below the upper end"),
        (bands, r#"{"percent":97}"#, "4", "at the lower end"),
        (bands, r#"{"percent":96}"#, "3", "at the lower end of the next"),
        (bands, r#"{"percent":95.9}"#, "0", "below all"),
        (bands, r#"{"percent":90}"#, "-1", "through its upper end"),
        (bands, "{}", "-1..5", "not known"),
        (share, r#"{"n":19,"n2":20}"#, "3", "a share of exactly 95 %"),
        (share, r#"{"n":1,"n2":3}"#, "1", "a share without end"),
        (share, r#"{"n":0,"n2":0}"#, "1", "nothing of nothing is 0 %"),
        (share, r#"{"n":1,"n2":0}"#, "0..3", "something of nothing is no share"),
        (share, r#"{"n":1}"#, "0..3", "the whole is not known"),
        (plan, r#"{"plan":{"plan":20,"actual":31}}"#, "2", "155 % of plan"),
        (plan, r#"{"plan":{"plan":20,"actual":24}}"#, "2", "120 %"),
        (plan, r#"{"plan":{"plan":20,"actual":20}}"#, "0", "100 %"),
        (plan, r#"{"plan":{"plan":20,"actual":19}}"#, "-1", "95 %"),
        (plan, r#"{"plan":94.9}"#, "-2", "the per cent itself"),
        (table, r#"{"count":723,"n":36}"#, "0.5", "first row, 4,98 %"),
        (table, r#"{"count":1000,"n":50}"#, "1.5", "second row from its lower end, 5 %"),
        (table, r#"{"count":2000,"n":20}"#, "1.2", "third row, 1 %"),
        (table, r#"{"count":2000,"n":19}"#, "0", "under 1 %"),
        (table, r#"{"count":5}"#, "0..1.7", "one key is not known"),
        (
            r#"{"table":{"rows_of":{"value":"n"},"columns_of":{"value":"n2"},"rows":[{"from":1,"to":2}],"columns":[{"from":1,"to":2}],"points":[[7]]}}"#,
            r#"{"n":1,"n2":2}"#,
            "0",
            "outside of the columns",
        ),
    ]);
}

#[test]
fn of_plan() {
    let plain = r#"{"of_plan":{"of":"plan","points":40}}"#;
    let above = r#"{"of_plan":{"of":"plan","points":40,"above":0.2}}"#;
    let below = r#"{"of_plan":{"of":"plan","points":40,"below":2,"floor":10}}"#;
    let bonus = r#"{"of_plan":{"of":"plan","points":0,"below":0,"above":0.2}}"#;
    let less = r#"{"of_plan":{"of":"plan_less","points":10,"above":0.1}}"#;
    run(&[
        (plain, r#"{"plan":{"plan":7,"actual":9.11}}"#, "40", "over the plan, no more than at plan"),
        (plain, r#"{"plan":{"plan":200,"actual":150}}"#, "30", "three quarters of the plan"),
        (plain, r#"{"plan":{"plan":3,"actual":1}}"#, "13.3333333333333333", "a third"),
        (plain, r#"{"plan":{"plan":3,"actual":3}}"#, "40", "exactly"),
        (plain, r#"{"plan":{"plan":200,"actual":0}}"#, "0", "nothing done"),
        (plain, r#"{"plan":{"plan":["6","7"],"actual":6.5}}"#, "40", "inside a planned range"),
        (plain, r#"{"plan":{"plan":["6","8"],"actual":3}}"#, "20", "below a range, against its lower end"),
        (above, r#"{"plan":{"plan":["6","8"],"actual":10}}"#, "45", "above a range, against its higher end"),
        (plain, r#"{"plan":75}"#, "30", "the per cent itself"),
        (plain, r#"{"plan":{"plan":0,"actual":0}}"#, "40", "none of a plan of none"),
        (plain, r#"{"plan":{"plan":0,"actual":5}}"#, "0..40", "some of a plan of none: a person decides"),
        (plain, r#"{"plan":{"plan":-2,"actual":-3}}"#, "0..40", "below zero there is no per cent"),
        (plain, "{}", "0..40", "not known"),
        (above, r#"{"plan":{"plan":7,"actual":9.11}}"#, "46.0285714285714286", "30,14 % over, at 0,2 each"),
        (above, "{}", "0..∞", "no limit above"),
        (below, r#"{"plan":{"plan":100,"actual":96}}"#, "32", "4 % under, 2 points each"),
        (below, r#"{"plan":{"plan":100,"actual":50}}"#, "10", "the floor"),
        (below, "{}", "10..40", "between floor and points"),
        (bonus, r#"{"plan":{"plan":100,"actual":80}}"#, "0", "no bonus below the plan"),
        (bonus, r#"{"plan":{"plan":100,"actual":110}}"#, "2", "10 % over"),
        (less, r#"{"plan_less":{"plan":8,"actual":10}}"#, "8", "more than should be: 80 %"),
        (less, r#"{"plan_less":{"plan":10,"actual":8}}"#, "12.5", "less than should be: 125 %"),
        (less, r#"{"plan_less":{"plan":["2","3"],"actual":2.5}}"#, "10", "inside the range"),
        (
            r#"{"of_plan":{"of":"plan_less","points":10}}"#,
            r#"{"plan_less":{"plan":8,"actual":0}}"#,
            "10",
            "none at all",
        ),
    ]);
}

#[test]
fn goalposts_and_powers() {
    let posts = r#"{"goalposts":{"of":{"value":"n"},"low":20,"high":85,"points":1}}"#;
    let down = r#"{"goalposts":{"of":{"value":"n"},"low":40,"high":10,"points":6}}"#;
    let log = r#"{"goalposts":{"of":{"value":"n"},"low":100,"high":10000,"points":10,"logarithmic":true}}"#;
    let run_time =
        r#"{"power":{"of":{"value":"n"},"a":25.4347,"b":18,"c":1.81,"less_is_better":true,"floored_to":0}}"#;
    let throw = r#"{"power":{"of":{"value":"n"},"a":51.39,"b":1.5,"c":1.05,"floored_to":0}}"#;
    let square = r#"{"power":{"of":{"value":"n"},"a":0.04,"b":0,"c":2,"floored_to":0}}"#;
    run(&[
        (posts, r#"{"n":52.5}"#, "0.5", "half way"),
        (posts, r#"{"n":85}"#, "1", "at the high post"),
        (posts, r#"{"n":90}"#, "1", "over it"),
        (posts, r#"{"n":20}"#, "0", "at the low post"),
        (posts, r#"{"n":-5}"#, "0", "under it"),
        (posts, "{}", "0..1", "not known"),
        (down, r#"{"n":25}"#, "3", "less is better, half way"),
        (down, r#"{"n":5}"#, "6", "less than the best post"),
        (down, r#"{"n":41}"#, "0", "more than the worst"),
        (log, r#"{"n":1000}"#, "5", "half way between logarithms"),
        (log, r#"{"n":10000}"#, "10", "all of them"),
        (log, r#"{"n":0}"#, "0", "no logarithm, but below the post"),
        // Decathlon, 100 m and shot: known marks of the official tables.
        (run_time, r#"{"n":10.395}"#, "1000", "10,395 s is worth 1000 points"),
        (run_time, r#"{"n":11.278}"#, "800", "11,278 s is worth 800 points"),
        (run_time, r#"{"n":18}"#, "0", "the time of no points"),
        (run_time, r#"{"n":19}"#, "0", "slower still"),
        (throw, r#"{"n":18.4}"#, "1000", "18,40 m is worth 1000 points"),
        (throw, r#"{"n":18.39}"#, "999", "one centimetre less is not"),
        (throw, "{}", "0..∞", "not known"),
        (square, r#"{"n":50}"#, "100", "exactly 100, not 99,999…"),
    ]);
}
