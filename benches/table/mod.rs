//! The dossier that scoring is timed with.
//!
//! Members × 40 criteria in five standards, by the rules that score tables are made of: per cent of plan, bands,
//! cases, answers, given points, options, and one line that depends on the leading member. The numbers are the
//! same on every run.

use thidua::dossier::{
    Dossier, Entry, Given, ItemId, MeasureId, Member, MemberId, Period, Plan, Provenance, StageScores, Value,
    read_rulebook,
};
use thidua::number::Exact;

/// How many criteria.
pub const CRITERIA: usize = 40;

/// The same numbers on every run.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }

    /// With so many digits after the point.
    fn between(&mut self, from: u32, to: u32, digits: u32) -> Exact {
        let unit = 10_u32.pow(digits);
        Exact::new(i64::from(from * unit + self.below((to - from) * unit)), digits)
    }
}

/// Kind of measure and fields of the line of a criterion; `m` stands for its measure.
const LINES: [(&str, &str); 8] = [
    ("plan_actual", r#""rule":{"of_plan":{"of":"m","points":25,"below":1,"above":"0.1"}},"cap":30"#),
    (
        "percent",
        r#""rule":{"bands":{"of":{"value":"m"},"bands":[{"from":95,"points":25},{"from":90,"to":95,"points":20},
        {"from":80,"to":90,"points":15},{"from":50,"to":80,"points":10},{"to":50,"points":0}]}}"#,
    ),
    ("count", r#""kind":"deduction","rule":{"per_case":{"of":{"value":"m"},"each":"0.5"}},"cap":5"#),
    ("yes_no", r#""rule":{"met":{"points":25,"of":"m"}}"#),
    ("points", r#""rule":{"given":{"of":"m","limit":25}}"#),
    (
        "choice",
        r#""rule":{"options":{"of":"m","options":[{"id":"a","points":25},{"id":"b","points":20},
        {"id":"c","points":10},{"id":"d","points":0}]}}"#,
    ),
    ("plan_actual", r#""rule":{"of_plan":{"of":"m","points":25}},"cap":25"#),
    ("percent", r#""rule":{"goalposts":{"of":{"value":"m"},"low":50,"high":100,"points":25}}"#),
];
/// The last criterion of all.
const LEADER: (&str, &str) = ("plan_actual", r#""rule":{"leader_relative":{"of":"m","points":25}}"#);

fn line_of(place: usize) -> (&'static str, &'static str) {
    if place + 1 == CRITERIA { LEADER } else { LINES[place % LINES.len()] }
}

/// A dossier of so many members; 40 criteria, each with a measure of its own.
pub fn dossier(members: usize) -> Dossier {
    let mut measures = Vec::new();
    let mut standards = Vec::new();
    for standard in 0..CRITERIA / LINES.len() {
        let mut children = Vec::new();
        for place in standard * LINES.len()..(standard + 1) * LINES.len() {
            let (kind, line) = line_of(place);
            let line = line.replace(r#""m""#, &format!(r#""m{place}""#));
            measures.push(format!(r#"{{"id":"m{place}","kind":"{kind}"}}"#));
            children.push(format!(r#"{{"id":"c{place}","points":25,"lines":[{{"id":"l{place}",{line}}}]}}"#));
        }
        standards.push(format!(r#"{{"id":"s{standard}","points":200,"children":[{}]}}"#, children.join(",")));
    }
    let text = format!(
        r#"{{"points":1000,"rounding":{{"total":2}},"ties":["s0","s1"],"measures":[{}],"standards":[{}]}}"#,
        measures.join(","),
        standards.join(",")
    );
    let mut dossier = Dossier {
        period: Period { results_year: 2022, pact_year: 2023 },
        rulebook: read_rulebook(&text).expect("the table is one"),
        ..Dossier::default()
    };
    let id = |member: usize| MemberId::new(&format!("m{member:05}"));
    dossier.members = (0..members).map(|member| Member { id: id(member), ..Member::default() }).collect();
    let mut numbers = Numbers(20_230_418);
    for place in 0..CRITERIA {
        let column = (0..members).map(|member| {
            let value = match line_of(place).0 {
                "plan_actual" => {
                    let plan = Plan::of(numbers.between(50, 500, 0));
                    Value::Plan { plan, actual: numbers.between(45, 600, 2) }
                }
                "percent" => Value::Number(numbers.between(40, 100, 2)),
                "count" => Value::Number(numbers.between(0, 8, 0)),
                "yes_no" => Value::Flag(numbers.below(4) > 0),
                "choice" => Value::Choice(["a", "b", "c", "d"][numbers.below(4) as usize].to_owned()),
                _ => Value::Number(numbers.between(10, 25, 1)),
            };
            (id(member), Entry::entered(value))
        });
        let column = column.collect();
        dossier.entries.insert(MeasureId::new(&format!("m{place}")), column);
    }
    dossier
}

/// What every member claims for a few criteria, for the audit.
pub fn claim(dossier: &mut Dossier) {
    for (place, member) in dossier.members.iter().enumerate() {
        let row = dossier.scores.entry(member.id.clone()).or_default();
        for criterion in (place % 5..CRITERIA).step_by(5) {
            let points = Exact::from(u32::try_from(15 + criterion % 10).unwrap_or_default());
            let claimed = Some(Given { points, reason: String::new(), provenance: Provenance::Entered });
            row.insert(
                ItemId::new(&format!("c{criterion}")),
                StageScores { claimed, ..StageScores::default() },
            );
        }
    }
}

/// The edits that are timed: what is changed, where, and its two values.
pub fn edits() -> [(&'static str, MeasureId, [Value; 2]); 3] {
    let plan = |actual: u32| Value::Plan { plan: Plan::of(Exact::HUNDRED), actual: Exact::from(actual) };
    let number = |number: u32| Value::Number(Exact::from(number));
    [
        ("one edit", MeasureId::new("m1"), [number(0), number(97)]),
        ("one edit of the leader", MeasureId::new("m39"), [plan(0), plan(2_000)]),
        ("one edit below the leader", MeasureId::new("m39"), [plan(90), plan(140)]),
    ]
}
