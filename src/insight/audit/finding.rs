//! What is wrong or missing with single entries.

use crate::dossier::{Dossier, Entry, Measure, MeasureKind, MemberId, Plan, Provenance, Value};
use crate::number::Exact;
use crate::scoring::{Board, Code, Finding, fits, unbanded};

/// Finds entries of the wrong kind, values outside what can be true, values that no band holds, and evidence that is
/// missing: measure by measure in the order of the table, members in the order of the list.
#[must_use]
pub fn findings(dossier: &Dossier, board: &Board) -> Vec<Finding> {
    let mut findings = Vec::new();
    for measure in &board.rulebook.measures {
        let Some(entries) = dossier.entries.get(&measure.id) else { continue };
        for member in &dossier.members {
            let Some(entry) = entries.get(&member.id) else { continue };
            of_entry(dossier, measure, &member.id, entry, &mut findings);
        }
    }
    for one in unbanded(dossier, &board.rulebook, &board.cards) {
        let (member, line) = (dossier.members.get(one.member), board.rulebook.items.get(one.line));
        let Some((member, line)) = member.zip(line) else { continue };
        let mut finding = Finding::warning(Code::NoBand).of(&member.id).at(&line.id).with(one.value);
        if let Some(measure) = one.column.and_then(|column| board.rulebook.measures.get(column)) {
            finding = finding.about(&measure.id);
        }
        findings.push(finding);
    }
    findings.sort_by_key(|finding| rank(finding.code));
    findings
}

/// What cannot be read comes first, what is only wanted last.
fn rank(code: Code) -> u8 {
    match code {
        Code::UnfitEntry => 0,
        Code::OutOfRange => 1,
        Code::NoBand => 2,
        _ => 3,
    }
}

fn of_entry(
    dossier: &Dossier,
    measure: &Measure,
    member: &MemberId,
    entry: &Entry,
    findings: &mut Vec<Finding>,
) {
    let mut push = |code: Code, value: Option<Exact>| {
        let finding = Finding::warning(code).of(member).about(&measure.id);
        findings.push(value.into_iter().fold(finding, Finding::with));
    };
    if !fits(&entry.value, measure) {
        push(Code::UnfitEntry, None);
    } else if let Some(value) = impossible(measure, &entry.value, dossier.period.results_year) {
        push(Code::OutOfRange, value);
    }
    // What is made up has no evidence, and a public figure with its source is its own.
    let needs_none = entry.provenance == Provenance::Illustrative
        || (entry.provenance.is_public() && entry.source.is_some());
    if !measure.evidence.is_empty() && entry.evidence.trim().is_empty() && !needs_none {
        push(Code::EvidenceMissing, None);
    }
}

/// Whether a value cannot be true of its measure, and which number of it: outside the range, a count below zero or with
/// a fraction, points below zero, a day more than a year before or after the year that is scored.
fn impossible(measure: &Measure, value: &Value, year: u16) -> Option<Option<Exact>> {
    let mut numbers: Vec<Exact> = Vec::new();
    match value {
        Value::Number(number) if measure.kind == MeasureKind::PlanActual => {
            // The per cent of plan itself: the range is one of the unit that it is measured in.
            return number.is_negative().then_some(Some(*number));
        }
        Value::Number(number) => numbers.push(*number),
        Value::Plan { plan: Plan { low, high }, actual } => numbers.extend([*low, *high, *actual]),
        Value::Series(parts) => numbers.extend(parts.iter().flatten()),
        Value::Date(date) => return (date.year().abs_diff(year) > 1).then_some(None),
        Value::Flag(_) | Value::Choice(_) | Value::Choices(_) => {}
    }
    numbers.into_iter().find(|number| !is_possible(measure, *number)).map(Some)
}

/// Whether a number can be true of a measure.
pub(super) fn is_possible(measure: &Measure, number: Exact) -> bool {
    let in_range =
        measure.low.is_none_or(|low| number >= low) && measure.high.is_none_or(|high| number <= high);
    in_range
        && match measure.kind {
            MeasureKind::Count => !number.is_negative() && number.floored(0) == number,
            MeasureKind::Points => !number.is_negative(),
            _ => true,
        }
}
