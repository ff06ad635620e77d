//! Bands, and the rows and columns of two-key tables: values that none holds, values that several hold, and
//! bands that no value reaches.

use super::intervals::{among_whole, append, pieces};
use super::range::{Measures, Range};
use crate::dossier::{Interval, Line, LineKind, MeasureKind, Quantity, Rule};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;

/// The most intervals that are looked at: no table has so many, and each is compared with all the others.
const MOST: usize = 200;

pub(super) fn check(line: &Line, measures: &Measures<'_>, findings: &mut Vec<Finding>) {
    let mut look = |of: &Quantity, intervals: &[Interval], points: &[&[Exact]]| {
        if intervals.len() <= MOST {
            key(&Key { line, of, intervals, points }, measures, findings);
        }
    };
    match &line.rule {
        Rule::Bands { of, bands } => {
            let intervals: Vec<Interval> = bands.iter().map(crate::dossier::Band::interval).collect();
            let points: Vec<&[Exact]> =
                bands.iter().map(|band| core::slice::from_ref(&band.points)).collect();
            look(of, &intervals, &points);
        }
        Rule::Table { rows_of, columns_of, rows, columns, points } => {
            let by_row: Vec<&[Exact]> = points.iter().map(Vec::as_slice).collect();
            look(rows_of, rows, &by_row);
            let column = |place: usize| points.iter().filter_map(|row| row.get(place).copied()).collect();
            let by_column: Vec<Vec<Exact>> = (0..columns.len()).map(column).collect();
            let by_column: Vec<&[Exact]> = by_column.iter().map(Vec::as_slice).collect();
            look(columns_of, columns, &by_column);
        }
        _ => {}
    }
}

/// The intervals of one quantity, each with the points that it gives.
struct Key<'a> {
    line: &'a Line,
    of: &'a Quantity,
    intervals: &'a [Interval],
    points: &'a [&'a [Exact]],
}

fn key(key: &Key<'_>, measures: &Measures<'_>, findings: &mut Vec<Finding>) {
    let ends = key.intervals.iter().flat_map(|one| [one.from, one.to]).flatten();
    let range = Range::expected(key.of, measures, ends);
    let pieces = pieces(key.intervals, &range.interval, range.whole);
    let holders: Vec<Vec<usize>> = pieces
        .iter()
        .map(|piece| {
            (0..).zip(key.intervals).filter(|(_, one)| one.holds(piece.inside)).map(|(at, _)| at).collect()
        })
        .collect();
    let (mut gaps, mut overlaps) = (Vec::new(), Vec::new());
    let (mut in_gap, mut in_overlap) = (false, false);
    let nothing_below = key.nothing_said(End::Low, &holders, measures);
    let nothing_above = key.nothing_said(End::High, &holders, measures);
    let first_held = holders.iter().position(|holders| !holders.is_empty());
    let last_held = holders.iter().rposition(|holders| !holders.is_empty());
    for (place, (piece, holders)) in pieces.iter().zip(&holders).enumerate() {
        let below = first_held.is_some_and(|first| place < first);
        let above = last_held.is_some_and(|last| place > last);
        let gap = holders.is_empty() && !(below && nothing_below) && !(above && nothing_above);
        if gap {
            append(&mut gaps, piece.interval, in_gap);
        }
        in_gap = gap;
        let counts = holders.split_first().is_some_and(|(first, others)| {
            others.iter().any(|other| key.points.get(*first) != key.points.get(*other))
        });
        if counts {
            append(&mut overlaps, piece.interval, in_overlap);
        }
        in_overlap = counts;
    }
    let shown = |one: &Interval| {
        let mut one = if range.whole { among_whole(one) } else { *one };
        // The end of what is possible need not be told: "under 96".
        if one.from != one.to && one.from == range.interval.from {
            one.from = None;
        }
        if one.from != one.to && one.to == range.interval.to {
            one.to = None;
        }
        one
    };
    let mut report = |code: Code, intervals: Vec<Interval>| {
        if !intervals.is_empty() {
            let finding = Finding::warning(code).at(&key.line.id).about(main_measure(key.of));
            findings.push(Finding { intervals, ..finding });
        }
    };
    report(Code::BandGap, gaps.iter().map(shown).collect());
    report(Code::BandOverlap, overlaps.iter().map(shown).collect());
    let possible = Range::possible(key.of, measures);
    let reachable = self::pieces(key.intervals, &possible.interval, possible.whole);
    let never = key.intervals.iter().filter(|one| !reachable.iter().any(|piece| one.holds(piece.inside)));
    report(Code::BandUnreachable, never.copied().collect());
}

/// The measure that a quantity is about.
fn main_measure(of: &Quantity) -> &crate::dossier::MeasureId {
    match of {
        Quantity::Value(id) | Quantity::PercentOfPlan(id) => id,
        Quantity::Share { part, .. } => part,
        Quantity::DaysAfter { of, .. } => of,
    }
}

/// An end of the numbers.
#[derive(PartialEq, Eq)]
enum End {
    Low,
    High,
}

impl Key<'_> {
    /// Whether silence beyond the last band at this end says clearly that there is nothing: no bonus for
    /// less than the least that earns one, no deduction for who did well.
    fn nothing_said(&self, end: End, holders: &[Vec<usize>], measures: &Measures<'_>) -> bool {
        if self.line.kind == LineKind::Standard {
            return false;
        }
        if self.line.kind == LineKind::Exclusion {
            return true;
        }
        let bonus = self.line.kind == LineKind::Bonus;
        let more_is_better = match self.of {
            Quantity::PercentOfPlan(_) => true,
            Quantity::DaysAfter { .. } => false,
            Quantity::Value(id) | Quantity::Share { part: id, .. } => {
                let measure = measures.find(id);
                let less = measure.is_some_and(|measure| measure.less_is_better);
                // What is read for a deduction only may have been left without a direction.
                let counted = || measure.is_some_and(|measure| measure.kind == MeasureKind::Count);
                !less && (bonus || self.falls(holders).unwrap_or_else(|| !counted()))
            }
        };
        // The bonus ends where it gets worse, the deduction where it gets better.
        (end == End::Low) == (more_is_better == bonus)
    }

    /// Whether the first band has more points than the last; nothing where both have the same.
    fn falls(&self, holders: &[Vec<usize>]) -> Option<bool> {
        let mut held = holders.iter().filter_map(|holders| holders.first());
        let first = held.next()?;
        let last = held.next_back().unwrap_or(first);
        let size = |place: &usize| {
            let points = self.points.get(*place).copied().unwrap_or_default();
            points.iter().fold(Exact::ZERO, |sum, points| sum.plus(points.size()))
        };
        let (first, last) = (size(first), size(last));
        (first != last).then_some(first > last)
    }
}
