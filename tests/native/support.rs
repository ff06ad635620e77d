//! Small tables for tests: a rulebook and facts as JSON, scored, with every explanation added up.

use thidua::dossier::{Dossier, ItemId, Value, read};
use thidua::number::Exact;
use thidua::scoring::{ItemScore, Place, Ranking, Rulebook, Scorecards, Stage, State, View, explain};

/// One measure of each kind, for rules to read.
pub const MEASURES: &str = r#"[
    {"id":"n"}, {"id":"n2"}, {"id":"less","less_is_better":true},
    {"id":"percent","kind":"percent"}, {"id":"count","kind":"count"}, {"id":"authors","kind":"count"},
    {"id":"none","kind":"count","unstated":0}, {"id":"judged","kind":"points"},
    {"id":"plan","kind":"plan_actual"}, {"id":"plan_less","kind":"plan_actual","less_is_better":true},
    {"id":"day","kind":"date"}, {"id":"yes","kind":"yes_no"}, {"id":"yes2","kind":"yes_no"},
    {"id":"choice","kind":"choice"}, {"id":"choices","kind":"choices"},
    {"id":"class","kind":"choice","options":[{"id":"a","points":0},{"id":"z","points":0}]}
]"#;

pub fn exact(text: &str) -> Exact {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

/// A dossier from JSON: a rulebook, members, entries.
pub fn dossier(rulebook: &str, members: &str, entries: &str) -> Dossier {
    let period = r#"{"results_year":2022,"pact_year":2023}"#;
    let text = format!(
        r#"{{"format":"thidua/1","period":{period},"members":{members},"rulebook":{rulebook},"entries":{entries}}}"#
    );
    read(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// A table of one line with these fields.
pub fn one_line(line: &str) -> String {
    format!(
        r#"{{"points":0,"measures":{MEASURES},"standards":[{{"id":"s","lines":[{{"id":"l",{line}}}]}}]}}"#
    )
}

/// A scored table.
pub struct Scored {
    pub dossier: Dossier,
    pub rulebook: Rulebook,
    pub cards: Scorecards,
    pub ranking: Ranking,
}

impl Scored {
    /// Scores a dossier and adds up the steps of everything.
    pub fn of(dossier: Dossier, view: View) -> Self {
        let rulebook = Rulebook::check(&dossier.rulebook).unwrap_or_else(|findings| panic!("{findings:?}"));
        let cards = Scorecards::score(&dossier, &rulebook, view);
        let ranking = Ranking::of(&rulebook, &cards);
        let scored = Self { dossier, rulebook, cards, ranking };
        scored.add_up();
        scored
    }

    /// Scores the members "a", "b", "c" … with these facts, a map of values by measure for each.
    pub fn table(rulebook: &str, facts: &[&str]) -> Self {
        Self::seen(rulebook, facts, View::default())
    }

    pub fn seen(rulebook: &str, facts: &[&str], view: View) -> Self {
        Self::of(with_facts(rulebook, facts), view)
    }

    /// The same dossier after a change to it, scored.
    pub fn changed(&self, change: impl FnOnce(&mut Dossier)) -> Self {
        let mut dossier = self.dossier.clone();
        change(&mut dossier);
        Self::of(dossier, self.cards.view())
    }

    fn add_up(&self) {
        for member in 0..self.cards.members() {
            for item in 0..self.rulebook.items.len() {
                let Some(points) = self.cards.get(member, item).points() else { continue };
                let steps = explain(&self.dossier, &self.rulebook, &self.cards, member, item);
                let sum = steps.iter().fold(Exact::ZERO, |sum, step| sum.plus(step.points));
                let id = &self.rulebook.items[item].id;
                assert_eq!(
                    sum, points,
                    "the steps of \"{id}\" for member {member} do not add up: {steps:#?}"
                );
            }
        }
    }

    pub fn score(&self, member: usize, item: &str) -> ItemScore {
        let place = self.rulebook.find(&ItemId::new(item)).unwrap_or_else(|| panic!("no item {item}"));
        self.cards.get(member, place)
    }

    /// The points of an item as text: `3`, `0..5` where open, `-` where left out.
    pub fn points(&self, member: usize, item: &str) -> String {
        shown(self.score(member, item))
    }

    pub fn total(&self, member: usize) -> String {
        shown(self.cards.total(member))
    }

    /// The totals of all members.
    pub fn totals(&self) -> String {
        (0..self.cards.members()).map(|member| self.total(member)).collect::<Vec<_>>().join(" ")
    }

    /// The places of all members in the order of the list: `1`, `2=` where shared, `2-4` where open, `x` where
    /// unclassified, `?` after a place that may be lost, `-` where there is none.
    pub fn places(&self) -> String {
        let place = |member: usize| {
            let row = self.ranking.of_member(member).unwrap();
            let mut text = match row.place {
                Place::Ranked { best, worst, shared } => {
                    let range = if best == worst { format!("{best}") } else { format!("{best}-{worst}") };
                    range + if shared { "=" } else { "" }
                }
                Place::Unclassified { .. } => "x".to_owned(),
                Place::Unranked => "-".to_owned(),
            };
            if row.perhaps_excluded.is_some() {
                text.push('?');
            }
            text
        };
        (0..self.cards.members()).map(place).collect::<Vec<_>>().join(" ")
    }
}

/// A dossier of the members "a", "b", "c" … with these facts.
pub fn with_facts(rulebook: &str, facts: &[&str]) -> Dossier {
    let ids: Vec<String> =
        (0..facts.len()).map(|at| char::from(b'a' + u8::try_from(at).unwrap()).to_string()).collect();
    let members: Vec<String> = ids.iter().map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    let mut dossier = dossier(rulebook, &format!("[{}]", members.join(",")), "{}");
    for (id, facts) in ids.iter().zip(facts) {
        let facts: std::collections::BTreeMap<thidua::dossier::MeasureId, Value> =
            thidua::dossier::read_part(facts).unwrap_or_else(|problem| panic!("{facts}: {problem}"));
        for (measure, value) in facts {
            let entry = thidua::dossier::Entry::entered(value);
            dossier.entries.entry(measure).or_default().insert(thidua::dossier::MemberId::new(id), entry);
        }
    }
    dossier
}

pub fn shown(score: ItemScore) -> String {
    let text = |points: Exact| {
        if points.is_unlimited() {
            if points.is_negative() { "-∞".to_owned() } else { "∞".to_owned() }
        } else {
            points.clean().shortest().to_string()
        }
    };
    match score.state {
        State::Known => text(score.low),
        State::Open => format!("{}..{}", text(score.low), text(score.high)),
        State::Absent => "-".to_owned(),
    }
}

pub fn at_stage(stage: Stage) -> View {
    View { stage, public_only: false }
}

/// A case of `../shared/cases`; nothing where the checkout has no such folder beside it.
pub fn shared_case(path: &str) -> Option<Vec<Vec<String>>> {
    let file = format!("{}/../shared/cases/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).ok()?;
    Some(text.lines().skip(1).map(fields).collect())
}

/// Splits one CSV row; quotes hold commas.
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            _ => field.push(letter),
        }
    }
    fields.push(field);
    fields
}
