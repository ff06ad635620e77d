//! The figures of one criterion: which lines read them, which way each gets better.

use core::ops::Range;

use super::probe::Probe;
use super::thresholds;
use crate::dossier::{LineKind, Measure, MeasureKind, Quantity, Rule, Value};
use crate::number::Exact;
use crate::scoring::rulebook::{CheckedLine, Part};

/// Which way a measure gets better.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    /// Whether less is better.
    pub less: bool,
    /// Whether that is said; where it is not, only what is worse both ways is worth a word.
    pub is_sure: bool,
}

/// A criterion, with what its lines read.
pub(super) struct Figures<'a> {
    pub probe: &'a mut Probe,
    /// The criterion, its lines and what stands in it.
    pub items: Range<usize>,
    pub caps: Vec<Exact>,
    /// The columns that are read, those that others are shares of first.
    pub reads: Vec<usize>,
    /// The columns that the criterion's own lines read.
    pub own: Vec<usize>,
    /// The lines that read each column, by their places; sorted by columns.
    readers: Vec<(usize, Vec<usize>)>,
    /// The worst and the best of each column that is read; nothing where it hangs on another figure.
    extremes: Vec<Option<Extremes>>,
}

/// The worst and the best value that are worth a look.
#[derive(Clone)]
struct Extremes {
    worst: Option<Value>,
    best: Option<Value>,
}

impl<'a> Figures<'a> {
    pub fn of(probe: &'a mut Probe, item: usize) -> Option<Self> {
        let items = &probe.rulebook.items;
        let Part::Node(node) = &items.get(item)?.part else { return None };
        let caps = [node.bonus_cap, node.deduction_cap, node.swing_cap].into_iter().flatten().collect();
        let depth = items.get(item)?.depth;
        let inside = items.iter().skip(item.saturating_add(1)).take_while(|one| one.depth > depth).count();
        let items = item..item.saturating_add(inside).saturating_add(1);
        let mut readers: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (place, line) in probe.lines(items.clone()) {
            pairs.extend(line.reads.iter().map(|column| (*column, place)));
        }
        pairs.sort_unstable();
        for (column, place) in pairs {
            match readers.last_mut().filter(|(last, _)| *last == column) {
                Some((_, places)) => places.push(place),
                None => readers.push((column, vec![place])),
            }
        }
        let own_lines = node.lines.clone();
        let by_own =
            |(_, places): &&(usize, Vec<usize>)| places.iter().any(|place| own_lines.contains(place));
        let own = readers.iter().filter(by_own).map(|(column, _)| *column).collect();
        let mut reads: Vec<usize> = readers.iter().map(|(column, _)| *column).collect();
        let mut search = Self { probe, items, caps, reads: Vec::new(), own, readers, extremes: Vec::new() };
        reads.sort_by_key(|column| !search.is_whole(*column));
        search.reads = reads;
        Some(search)
    }

    /// Whether points are divided by a measure.
    pub fn divides(&self, column: usize) -> bool {
        self.lines_reading(column).any(|line| line.divided_by == Some(column))
    }

    pub fn lines_reading(&self, column: usize) -> impl Iterator<Item = &CheckedLine> {
        let found = self.readers.binary_search_by_key(&column, |(column, _)| *column).ok();
        let places =
            found.and_then(|found| self.readers.get(found)).into_iter().flat_map(|(_, places)| places);
        places.filter_map(|place| self.probe.line(*place))
    }

    /// The columns that are read together with this one.
    pub fn beside(&self, column: usize) -> Vec<usize> {
        let mut others: Vec<usize> =
            self.lines_reading(column).flat_map(|line| line.reads.iter().copied()).collect();
        others.sort_unstable();
        others.dedup();
        others.retain(|other| *other != column);
        others
    }

    pub fn measure(&self, column: usize) -> Option<&Measure> {
        self.probe.measure(column)
    }

    /// Whether others are shares of this measure.
    pub fn is_whole(&self, column: usize) -> bool {
        !self.parts_of(column).is_empty()
    }

    /// The measures that some line takes as shares of this one.
    pub fn parts_of(&self, column: usize) -> Vec<usize> {
        let mut parts = Vec::new();
        for line in self.lines_reading(column) {
            thresholds::quantities(line, &mut |of| match of {
                Quantity::Share { part, whole } if *whole == column && *part != column => parts.push(*part),
                _ => {}
            });
        }
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// Whether some line takes a measure as a share of another.
    fn is_part(&self, column: usize) -> bool {
        let mut found = false;
        for line in self.lines_reading(column) {
            thresholds::quantities(line, &mut |of| {
                found |= matches!(of, Quantity::Share { part, whole } if *part == column && *whole != column);
            });
        }
        found
    }

    /// Finds the worst and the best of each figure once, where they hang on nothing else.
    pub fn remember_extremes(&mut self) {
        let extremes = |column: &usize| (!self.is_part(*column)).then(|| self.extremes_of(*column));
        self.extremes = self.reads.iter().map(extremes).collect();
    }

    fn extremes_of(&self, column: usize) -> Extremes {
        let values = self.values(column);
        Extremes { worst: values.first().cloned(), best: values.last().cloned() }
    }

    /// The worst or the best of a column, which stands at this place among those that are read.
    pub fn extreme(&self, place: usize, column: usize, best: bool) -> Option<Value> {
        let known = self.extremes.get(place).cloned().flatten();
        let Extremes { worst, best: most } = known.unwrap_or_else(|| self.extremes_of(column));
        if best { most } else { worst }
    }

    /// Which way a measure gets better; nothing where it is no number or has no better.
    pub fn way(&self, column: usize) -> Option<Way> {
        let measure = self.measure(column)?;
        if self.divides(column) {
            return None;
        }
        let is_bad = |line: &CheckedLine| matches!(line.kind, LineKind::Deduction | LineKind::Exclusion);
        // How many there are of something often only chooses the row of a table.
        let chooses = |line: &CheckedLine| {
            matches!(line.rule, Rule::Table { .. })
                && matches!(measure.kind, MeasureKind::Count | MeasureKind::Number)
        };
        let (less, is_sure) = match measure.kind {
            MeasureKind::YesNo | MeasureKind::Choice | MeasureKind::Choices => return None,
            MeasureKind::Date => (true, true),
            _ if self.is_whole(column) => (measure.less_is_better, false),
            _ if measure.less_is_better => (true, true),
            _ if self.lines_reading(column).all(is_bad) => (true, false),
            _ => (false, !self.lines_reading(column).all(chooses)),
        };
        Some(Way { less, is_sure })
    }

    /// Whether one look tells that nothing can be wrong: one line counts cases, in the right direction.
    pub fn is_plain(&self, column: usize, way: Way) -> bool {
        let mut lines = self.lines_reading(column);
        let (Some(line), None) = (lines.next(), lines.next()) else { return false };
        let mut often = 0_usize;
        thresholds::quantities(line, &mut |of| {
            often = often.saturating_add(usize::from(*of == Quantity::Value(column)));
        });
        let adds = match &line.rule {
            Rule::PerCase { of: Quantity::Value(of), each } if *of == column && often == 1 => {
                !each.is_negative()
            }
            Rule::Given { of, .. } if *of == column && often == 0 => true,
            _ => return false,
        };
        match line.kind {
            LineKind::Deduction => way.less,
            LineKind::Bonus | LineKind::Standard => way.less != adds,
            LineKind::Exclusion => true,
        }
    }
}
