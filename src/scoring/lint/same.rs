//! Nodes that give all members the same, so that they never change a place.

use crate::dossier::{Combine, Condition, Criterion, Line, LineKind, Rule, RulebookDraft};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;

pub(super) fn check(draft: &RulebookDraft, findings: &mut Vec<Finding>) {
    let weighs = draft.combine != Combine::Sum;
    for standard in &draft.standards {
        node(standard, weighs, findings);
    }
}

/// `weighs`: whether the weight of the node counts.
fn node(criterion: &Criterion, weighs: bool, findings: &mut Vec<Finding>) {
    let is_zero = |number: Option<Exact>| number.is_some_and(Exact::is_zero);
    let no_room = criterion.floor.zip(criterion.ceiling).is_some_and(|(floor, ceiling)| floor >= ceiling);
    let counts_nothing = (weighs && is_zero(criterion.weight)) || is_zero(criterion.times) || no_room;
    let has_parts = !criterion.lines.is_empty() || !criterion.children.is_empty();
    let differs = criterion.lines.iter().any(|line| differs(line, criterion));
    // What stands in the children is said there.
    if counts_nothing && has_parts
        || (!differs && criterion.children.is_empty() && !criterion.lines.is_empty())
    {
        findings.push(Finding::warning(Code::AlwaysSame).at(&criterion.id));
        return;
    }
    for child in &criterion.children {
        node(child, criterion.combine != Combine::Sum, findings);
    }
}

/// Whether a line can make a difference between members.
fn differs(line: &Line, criterion: &Criterion) -> bool {
    let is_zero = |cap: Option<Exact>| cap.is_some_and(Exact::is_zero);
    let shut = match line.kind {
        LineKind::Bonus => is_zero(criterion.bonus_cap) || is_zero(criterion.swing_cap),
        LineKind::Deduction => is_zero(criterion.deduction_cap) || is_zero(criterion.swing_cap),
        LineKind::Standard | LineKind::Exclusion => false,
    };
    let reads = !matches!(line.rule, Rule::Met { of: None, .. }) || line.when.as_ref().is_some_and(asks);
    !shut && !is_zero(line.cap) && (reads || line.divided_by.is_some())
}

/// Whether a condition asks for a figure.
fn asks(condition: &Condition) -> bool {
    match condition {
        Condition::Within { .. } | Condition::Answered { .. } => true,
        Condition::StandardMet => false,
        Condition::All(list) | Condition::Any(list) => list.iter().any(asks),
    }
}
