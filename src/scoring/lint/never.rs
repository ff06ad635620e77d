//! Lines that can never count.

use super::conditions::{MOST_LINES, atoms, exclude_each_other, follows, never};
use super::intervals::{is_empty, shared};
use super::maxima::most_of_line;
use super::range::{Measures, Range};
use crate::dossier::{Condition, Criterion, Line, LineKind, MeasureId, Quantity, Rule};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;
use crate::scoring::reach::{full, reach};

pub(super) fn check(criterion: &Criterion, measures: &Measures<'_>, findings: &mut Vec<Finding>) {
    let in_the_way =
        if criterion.lines.iter().any(waits) { in_the_way(criterion, measures) } else { Vec::new() };
    for line in &criterion.lines {
        let nothing = line.kind != LineKind::Standard
            && (gives_nothing(&line.rule, measures) || line.cap.is_some_and(Exact::is_zero));
        if nothing || never(&atoms(line.when.iter()), measures) {
            findings.push(Finding::warning(Code::NeverApplies).at(&line.id));
            continue;
        }
        if !in_the_way.is_empty() && waits(line) {
            let finding = Finding::warning(Code::StandardNeverMet).at(&line.id);
            findings.push(in_the_way.iter().fold(finding, |finding, other| finding.beside(&other.id)));
        }
        if let Some(other) = outdone_by(line, criterion, measures) {
            findings.push(Finding::warning(Code::AlwaysOutdone).at(&line.id).beside(&other.id));
        }
    }
}

/// Whether a rule comes to nothing whatever is entered.
fn gives_nothing(rule: &Rule, measures: &Measures<'_>) -> bool {
    let possible = |of: &Quantity| Range::possible(of, measures);
    match rule {
        Rule::PerCase { of, .. } if possible(of).interval.to.is_some_and(|most| most <= Exact::ZERO) => true,
        Rule::Steps { of, above, .. } if possible(of).interval.to.is_some_and(|most| most <= *above) => true,
        Rule::Bands { of, bands } => bands.iter().filter(|band| !band.points.is_zero()).all(|band| {
            let range = possible(of);
            is_empty(&shared(&band.interval(), &range.interval), range.whole)
        }),
        _ => reach(rule) == (Exact::ZERO, Exact::ZERO),
    }
}

/// Whether a line asks for standard points in full.
fn waits(line: &Line) -> bool {
    atoms(line.when.iter()).into_iter().any(|atom| *atom == Condition::StandardMet)
}

/// The lines that keep the standard points of a criterion from ever being reached in full: standard lines
/// without an end, or that never count, or that exclude each other; deductions from the start.
fn in_the_way<'a>(criterion: &'a Criterion, measures: &Measures<'_>) -> Vec<&'a Line> {
    let standard: Vec<&Line> = criterion
        .lines
        .iter()
        .filter(|line| line.kind == LineKind::Standard && !waits(line) && full(&line.rule) > Exact::ZERO)
        .collect();
    for line in &standard {
        let endless = full(&line.rule).is_unlimited() && line.cap.is_none();
        if endless || never(&atoms(line.when.iter()), measures) {
            return vec![line];
        }
        if standard.len() <= MOST_LINES
            && let Some(other) = standard.iter().find(|other| exclude_each_other(line, other, measures))
        {
            return vec![line, other];
        }
    }
    let always = |line: &&Line| {
        line.kind == LineKind::Deduction
            && line.when.is_none()
            && surely(line, |_| false).is_some_and(|size| !size.is_zero())
    };
    criterion.lines.iter().find(always).into_iter().collect()
}

/// The size of what a line gives for sure where its condition holds and these answers are yes.
fn surely(line: &Line, yes: impl Fn(&MeasureId) -> bool) -> Option<Exact> {
    match &line.rule {
        Rule::Met { points, of }
            if line.divided_by.is_none() && line.recurring.is_none() && of.as_ref().is_none_or(yes) =>
        {
            Some(line.cap.map_or(points.size(), |cap| points.size().min(cap.size())))
        }
        _ => None,
    }
}

/// The line of the same group that counts wherever this one could.
fn outdone_by<'a>(line: &Line, criterion: &'a Criterion, measures: &Measures<'_>) -> Option<&'a Line> {
    let word = line.one_of.as_ref()?;
    if reach(&line.rule).0.is_negative() {
        return None;
    }
    let most = most_of_line(line, measures)?;
    let own = atoms(line.when.iter());
    // Where this line gives something, what it asks for is answered with yes.
    let yes = |measure: &MeasureId| {
        matches!(&line.rule, Rule::Met { of: Some(of), .. } if of == measure)
            || own.iter().any(|atom| matches!(atom, Condition::Answered { of, is: true } if of == measure))
    };
    let mut before = true;
    criterion.lines.iter().find(|other| {
        if other.id == line.id {
            before = false;
            return false;
        }
        let larger = |size: Exact| size > most || (size == most && before);
        other.one_of.as_ref() == Some(word)
            && surely(other, yes).is_some_and(larger)
            && atoms(other.when.iter()).into_iter().all(|atom| follows(atom, &own))
    })
}
