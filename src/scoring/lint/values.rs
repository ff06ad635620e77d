//! The values of a figure that are worth a look: where something changes, and just beside.

use super::figures::Figures;
use super::range;
use super::thresholds;
use crate::dossier::{Interval, LineKind, MeasureKind, Quantity, Rule, Value};
use crate::number::Exact;

/// The most values of a measure that are tried.
pub(super) const MOST_PLACES: usize = 120;

impl Figures<'_> {
    /// The values of a measure that are worth a look, the best last.
    pub fn values(&self, column: usize) -> Vec<Value> {
        let Some(measure) = self.measure(column) else { return Vec::new() };
        match measure.kind {
            MeasureKind::YesNo => [measure.less_is_better, !measure.less_is_better].map(Value::Flag).into(),
            MeasureKind::Choice | MeasureKind::Choices => self.choices(column),
            _ if self.divides(column) => vec![Value::Number(Exact::ONE)],
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
        // A part is no larger than its whole.
        let mut most = None;
        for line in self.lines_reading(column) {
            thresholds::quantities(line, &mut |of| match of {
                Quantity::Share { part, whole } if *part == column && *whole != column => {
                    if let Some(Value::Number(whole)) = self.probe.value(*whole) {
                        most = Some(most.unwrap_or(*whole).min(*whole));
                    }
                }
                _ => {}
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
            .filter(|place| {
                range.holds(*place) && !place.is_unlimited() && most.is_none_or(|most| *place <= most)
            })
            .map(Exact::clean)
            .collect();
        places.sort_unstable();
        places.dedup();
        places.truncate(MOST_PLACES);
        places
    }
}
