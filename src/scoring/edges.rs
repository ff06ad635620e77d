//! The values of an entry at which a rule changes its mind: ends of bands, of table cells and of conditions, starts.

use super::facts::{Reader, Reading};
use super::rulebook::CheckedLine;
use super::trial::Trials;
use super::update::lines_in;
use crate::dossier::{Condition, Interval, Quantity, Rule, Value};
use crate::number::{Date, Exact};

impl Trials<'_> {
    /// The values at which a rule that reads an entry changes its mind, in order: numbers, or days after the day that
    /// is entered. With `bends` also those at which points begin to go steeper or flatter, as far as it is easy to say.
    #[must_use]
    pub fn edges(&self, member: usize, column: usize, bends: bool) -> Vec<Exact> {
        let rulebook = &self.board().rulebook;
        let mut edges = Edges { reader: self.reader(member), column, bends, found: Vec::new() };
        for criterion in rulebook.criteria() {
            for line in lines_in(rulebook, criterion).filter(|line| line.reads.contains(&column)) {
                edges.of_line(line);
            }
        }
        let mut found = edges.found;
        found.sort_unstable();
        found.dedup();
        found
    }
}

struct Edges<'a> {
    reader: Reader<'a>,
    column: usize,
    bends: bool,
    found: Vec<Exact>,
}

/// How many full steps below and above a value count as bends.
const STEPS: i64 = 16;

impl Edges<'_> {
    fn of_line(&mut self, line: &CheckedLine) {
        match &line.rule {
            Rule::Bands { of, bands } => {
                for band in bands {
                    self.of_interval(of, &band.interval());
                }
            }
            Rule::Table { rows_of, columns_of, rows, columns, .. } => {
                for row in rows {
                    self.of_interval(rows_of, row);
                }
                for column in columns {
                    self.of_interval(columns_of, column);
                }
            }
            Rule::Steps { of, above, .. } => self.of_end(of, *above),
            Rule::PerCase { of, .. } | Rule::BestRelative { of, .. } => self.of_end(of, Exact::ZERO),
            _ => {}
        }
        if self.bends {
            self.of_bends(line);
        }
        if let Some(condition) = &line.when {
            self.of_condition(condition);
        }
    }

    fn of_bends(&mut self, line: &CheckedLine) {
        match &line.rule {
            Rule::Given { of, limit } => self.of_end(&Quantity::Value(*of), *limit),
            Rule::PerCase { of, each } => {
                let most = line.cap.and_then(|cap| cap.over(each.size()));
                if let Some(most) = most {
                    self.of_end(of, most);
                }
            }
            Rule::Steps { of, above, step, .. } => {
                let Reading::Known(value) = self.reader.quantity(of) else { return };
                let full = value.minus(*above).over(*step).unwrap_or_default().floored(0);
                for number in -STEPS..=STEPS {
                    let number = full.plus(Exact::new(number, 0));
                    if number > Exact::ZERO {
                        self.of_end(of, above.plus(step.times(number)));
                    }
                }
            }
            Rule::OfPlan { of, .. } | Rule::LeaderRelative { of, .. } => {
                self.of_end(&Quantity::PercentOfPlan(*of), Exact::HUNDRED);
            }
            Rule::Goalposts { of, low, high, .. } => {
                self.of_end(of, *low);
                self.of_end(of, *high);
            }
            _ => {}
        }
    }

    fn of_condition(&mut self, condition: &Condition<usize>) {
        match condition {
            Condition::Within { of, interval } => self.of_interval(of, interval),
            Condition::All(list) | Condition::Any(list) => {
                for one in list {
                    self.of_condition(one);
                }
            }
            Condition::StandardMet | Condition::Answered { .. } => {}
        }
    }

    fn of_interval(&mut self, of: &Quantity<usize>, interval: &Interval) {
        for end in [interval.from, interval.to].into_iter().flatten() {
            self.of_end(of, end);
        }
    }

    /// The value of the entry at which a quantity comes to an end.
    fn of_end(&mut self, of: &Quantity<usize>, end: Exact) {
        let column = self.column;
        match of {
            Quantity::Value(own) if *own == column => self.found.push(end),
            Quantity::PercentOfPlan(own) if *own == column => match self.reader.value(column) {
                Some(Value::Plan { plan, .. }) => {
                    for plan in [plan.low, plan.high] {
                        let whole = plan.times(Exact::HUNDRED);
                        let less = self.reader.less_is_better(column);
                        let at = if less { whole.over(end) } else { plan.times(end).over(Exact::HUNDRED) };
                        self.found.extend(at);
                        self.found.push(plan);
                    }
                }
                _ => self.found.push(end),
            },
            Quantity::Share { part, whole } if *part == column && *whole != column => {
                if let Reading::Known(whole) = self.reader.number(*whole) {
                    self.found.extend(whole.times(end).over(Exact::HUNDRED));
                }
            }
            Quantity::Share { part, whole } if *whole == column && *part != column => {
                self.found.push(Exact::ZERO);
                if let Reading::Known(part) = self.reader.number(*part) {
                    self.found.extend(part.times(Exact::HUNDRED).over(end));
                }
            }
            Quantity::DaysAfter { of, month, day } if *of == column => {
                if let Some(Value::Date(date)) = self.reader.value(column)
                    && let Ok(deadline) = Date::new(self.reader.year, *month, *day)
                {
                    self.found.push(Exact::from(deadline.days_after(*date)).plus(end));
                }
            }
            _ => {}
        }
    }
}
