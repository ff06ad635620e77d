//! The figures of one criterion: which way each gets better, and which of its values are worth a look.

use core::ops::Range;

use super::probe::Probe;
use super::range;
use super::thresholds;
use crate::dossier::{Interval, LineKind, Measure, MeasureKind, Quantity, Rule, Value};
use crate::number::Exact;
use crate::scoring::rulebook::{CheckedLine, Part};

/// The most values of a measure that are tried.
pub(super) const MOST_PLACES: usize = 120;

/// Which way is better.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    More,
    Less,
    /// Nobody says, though perhaps this way: only what is worse both ways is worth a word.
    Perhaps {
        less: bool,
    },
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
}

impl<'a> Figures<'a> {
    pub fn of(probe: &'a mut Probe, item: usize) -> Option<Self> {
        let items = &probe.rulebook.items;
        let Part::Node(node) = &items.get(item)?.part else { return None };
        let caps = [node.bonus_cap, node.deduction_cap, node.swing_cap].into_iter().flatten().collect();
        let depth = items.get(item)?.depth;
        let inside = items.iter().skip(item.saturating_add(1)).take_while(|one| one.depth > depth).count();
        let items = item..item.saturating_add(inside).saturating_add(1);
        let columns = |range: Range<usize>| {
            let mut columns: Vec<usize> =
                probe.lines(range).flat_map(|(_, line)| line.reads.clone()).collect();
            columns.sort_unstable();
            columns.dedup();
            columns
        };
        let (own, mut reads) = (columns(node.lines.clone()), columns(items.clone()));
        let mut search = Self { probe, items, caps, reads: Vec::new(), own };
        reads.sort_by_key(|column| !search.is_whole(*column));
        search.reads = reads;
        Some(search)
    }

    fn lines(&self) -> impl Iterator<Item = &CheckedLine> {
        self.probe.lines(self.items.clone()).map(|(_, line)| line)
    }

    pub fn lines_reading(&self, column: usize) -> impl Iterator<Item = &CheckedLine> {
        self.lines().filter(move |line| line.reads.contains(&column))
    }

    pub fn measure(&self, column: usize) -> Option<&Measure> {
        self.probe.measure(column)
    }

    /// Whether others are shares of this measure.
    fn is_whole(&self, column: usize) -> bool {
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

    /// Which way a measure gets better; nothing where it is no number or has no better.
    pub fn way(&self, column: usize) -> Option<Way> {
        let measure = self.measure(column)?;
        if self.lines().any(|line| line.divided_by == Some(column)) {
            return None;
        }
        let mut kinds = self.lines_reading(column).map(|line| line.kind);
        let is_bad = |kind: LineKind| matches!(kind, LineKind::Deduction | LineKind::Exclusion);
        match measure.kind {
            MeasureKind::YesNo | MeasureKind::Choice | MeasureKind::Choices => None,
            MeasureKind::Date => Some(Way::Less),
            _ if self.is_whole(column) => Some(Way::Perhaps { less: measure.less_is_better }),
            _ if measure.less_is_better => Some(Way::Less),
            _ if kinds.all(is_bad) => Some(Way::Perhaps { less: true }),
            _ => Some(Way::More),
        }
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
            LineKind::Deduction => way != Way::More,
            LineKind::Bonus | LineKind::Standard => way == if adds { Way::More } else { Way::Less },
            LineKind::Exclusion => true,
        }
    }

    /// The values of a measure that are worth a look, the best last.
    pub fn values(&self, column: usize) -> Vec<Value> {
        let Some(measure) = self.measure(column) else { return Vec::new() };
        match measure.kind {
            MeasureKind::YesNo => [measure.less_is_better, !measure.less_is_better].map(Value::Flag).into(),
            MeasureKind::Choice | MeasureKind::Choices => self.choices(column),
            _ if self.lines().any(|line| line.divided_by == Some(column)) => vec![Value::Number(Exact::ONE)],
            _ => {
                let deadline = self.deadline(column);
                let mut places = self.places(column);
                if self.is_whole(column) {
                    // Nothing is a share of nothing.
                    places.retain(|place| *place > Exact::ZERO);
                }
                if measure.less_is_better || measure.kind == MeasureKind::Date {
                    places.reverse();
                }
                places.iter().filter_map(|place| self.probe.at(column, *place, deadline)).collect()
            }
        }
    }

    /// The choices of the lines that read a measure, by their points.
    fn choices(&self, column: usize) -> Vec<Value> {
        let mut options = Vec::new();
        let mut several = false;
        for line in self.lines_reading(column) {
            let (Rule::Options { options: of_line, .. } | Rule::Checklist { options: of_line, .. }) =
                &line.rule
            else {
                continue;
            };
            several |= matches!(line.rule, Rule::Checklist { .. });
            options.extend(of_line.iter().map(|option| match line.kind {
                LineKind::Deduction => (option.points.size().negated(), &option.id),
                _ => (option.points, &option.id),
            }));
        }
        options.sort_by_key(|(points, _)| *points);
        if several {
            let good = options.iter().filter(|(points, _)| !points.is_negative());
            let all = good.map(|(_, id)| (*id).clone()).collect();
            return vec![Value::Choices(Vec::new()), Value::Choices(all)];
        }
        options.into_iter().map(|(_, id)| Value::Choice(id.clone())).collect()
    }

    /// The first deadline that a date is read against: its days are counted from there.
    pub fn deadline(&self, column: usize) -> Option<(u8, u8)> {
        let mut deadline = None;
        for line in self.lines_reading(column) {
            thresholds::quantities(line, &mut |of| match of {
                Quantity::DaysAfter { of, month, day } if *of == column => {
                    deadline = deadline.or(Some((*month, *day)));
                }
                _ => {}
            });
        }
        deadline
    }

    /// The places on the line of numbers where something changes, and just beside them, lowest first.
    pub fn places(&self, column: usize) -> Vec<Exact> {
        let Some(measure) = self.measure(column) else { return Vec::new() };
        let deadline = self.deadline(column);
        let days = |month: u8, day: u8| match self.probe.at(column, Exact::ZERO, Some((month, day))) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        };
        let mut ends = Vec::new();
        for line in self.lines_reading(column) {
            thresholds::each(line, &self.caps, &mut |of, at| {
                ends.extend(match of {
                    Quantity::Value(of) if *of == column => Some(at),
                    Quantity::PercentOfPlan(of) if *of == column => {
                        let turned = measure.less_is_better && measure.kind == MeasureKind::PlanActual;
                        let share = || Exact::from(10_000).over(at).map(|part| part.rounded(2));
                        if turned { share() } else { Some(at) }
                    }
                    Quantity::Share { part, whole } if *part == column && *whole != column => {
                        match self.probe.value(*whole) {
                            Some(Value::Number(whole)) => at.times(*whole).over(Exact::HUNDRED),
                            _ => None,
                        }
                    }
                    Quantity::DaysAfter { of, month, day } if *of == column => {
                        let first = deadline.and_then(|(month, day)| days(month, day));
                        let between = days(*month, *day).zip(first);
                        between.map(|(own, first)| at.plus(Exact::from(own.days_after(first))))
                    }
                    _ => None,
                });
            });
        }
        let steps = matches!(measure.kind, MeasureKind::Count | MeasureKind::Date);
        let (small, far) =
            if steps { (Exact::ONE, Exact::from(10)) } else { (Exact::new(1, 2), Exact::from(10)) };
        let range = match measure.kind {
            MeasureKind::Date => Interval::default(),
            MeasureKind::PlanActual => Interval { from: Some(Exact::ZERO), ..Interval::default() },
            _ => range::Range::expected_of(measure, ends.iter().copied()).interval,
        };
        ends.extend([range.from, range.to].into_iter().flatten());
        if ends.is_empty() {
            ends.push(Exact::ZERO);
        }
        if steps {
            for end in &mut ends {
                *end = end.floored(0);
            }
        }
        let beyond = ends.iter().max().map(|most| most.plus(far));
        let mut places: Vec<Exact> = ends
            .into_iter()
            .flat_map(|end| [end.minus(small), end, end.plus(small)])
            .chain(beyond)
            .filter(|place| range.holds(*place) && !place.is_unlimited())
            .map(Exact::clean)
            .collect();
        places.sort_unstable();
        places.dedup();
        places.truncate(MOST_PLACES);
        places
    }
}
