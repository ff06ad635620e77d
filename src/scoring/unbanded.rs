//! The values that no band of their rule holds: a person has to decide.

use super::context::Context;
use super::facts::Facts;
use super::line::{holds, standard_met};
use super::rule::evaluate;
use super::rulebook::{CheckedLine, Part, Rulebook, TOTAL};
use super::scorecards::{Scorecards, Stage};
use super::step::{Trace, What};
use crate::dossier::{Dossier, Quantity, Rule};
use crate::number::Exact;

/// A value of a member that no band of a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unbanded {
    /// The member.
    pub member: usize,
    /// The line.
    pub line: usize,
    /// The column of the measure, where the value is one measure's: not a share, nor one of a table's two keys.
    pub column: Option<usize>,
    /// The value.
    pub value: Exact,
}

/// Returns the values that no band holds of lines that count, member by member. What an appraisal or an agreement has
/// decided already is left out.
#[must_use]
pub fn unbanded(dossier: &Dossier, rulebook: &Rulebook, cards: &Scorecards) -> Vec<Unbanded> {
    let mut lines: Vec<(usize, &CheckedLine)> = Vec::new();
    for (place, item) in rulebook.items.iter().enumerate() {
        if let Part::Line(line) = &item.part
            && matches!(line.rule, Rule::Bands { .. } | Rule::Table { .. } | Rule::LeaderRelative { .. })
        {
            lines.push((place, line));
        }
    }
    let wanted = |column: usize| lines.iter().any(|(_, line)| line.reads.contains(&column));
    let facts = Facts::collect(dossier, rulebook, cards.view().public_only, &cards.order, wanted);
    let view = cards.view();
    let context = Context {
        dossier,
        rulebook,
        facts: &facts,
        fields: &cards.fields,
        bests: &cards.bests,
        view,
        instead: None,
    };
    let mut found = Vec::new();
    for member in 0..cards.members() {
        for (place, line) in &lines {
            of_line(&context, cards, member, *place, line, &mut found);
        }
    }
    found
}

fn of_line(
    context: &Context<'_>,
    cards: &Scorecards,
    member: usize,
    place: usize,
    line: &CheckedLine,
    found: &mut Vec<Unbanded>,
) {
    let reader = context.reader(member);
    let parent = context.rulebook.items.get(place).map_or(TOTAL, |item| item.parent);
    let Some(Part::Node(node)) = context.rulebook.items.get(parent).map(|item| &item.part) else { return };
    let standard = || if line.waits { standard_met(context, node, cards.of(member)) } else { None };
    if line.when.as_ref().is_some_and(|when| holds(when, &reader, standard()) == Some(false)) {
        return;
    }
    let is_decided =
        |item: usize| context.decided(member, item).is_some_and(|(stage, _)| stage >= Stage::Appraised);
    if is_decided(place) || is_decided(parent) {
        return;
    }
    let parts = line.recurring.as_ref().map(|recurring| usize::from(recurring.parts));
    for part in 0..parts.unwrap_or(1) {
        let reader = super::facts::Reader { part: parts.map(|_| part), ..reader };
        let mut trace = Trace::on();
        evaluate(&line.rule, &reader, None, place, &mut trace);
        let value = trace.into_steps().into_iter().find_map(|step| match step.what {
            What::NoBand { value } => Some(value),
            _ => None,
        });
        found.extend(value.map(|value| Unbanded {
            member,
            line: place,
            column: column_of(&line.rule),
            value,
        }));
    }
}

fn column_of(rule: &Rule<usize>) -> Option<usize> {
    match rule {
        Rule::LeaderRelative { of, .. }
        | Rule::Bands {
            of: Quantity::Value(of) | Quantity::PercentOfPlan(of) | Quantity::DaysAfter { of, .. },
            ..
        } => Some(*of),
        _ => None,
    }
}
