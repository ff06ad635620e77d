//! Which way points go as a number rises: between the edges of the rules, and over them.
//!
//! Everything round a rule (caps, floors, sums, weights, rounding) keeps the order of points, so that the total goes
//! the way that the lines go, where these agree.

use super::reach::reach;
use super::rulebook::{CheckedLine, Rulebook};
use super::update::lines_in;
use crate::dossier::{Band, Condition, LineKind, Quantity, Rule};
use crate::number::Exact;

/// Which way points go as a number rises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Slope {
    /// They stay.
    #[default]
    Flat,
    /// They rise, or stay.
    Up,
    /// They fall, or stay.
    Down,
    /// They may rise here and fall there.
    Mixed,
}

/// Which way the total goes as the number of a column rises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Slopes {
    /// Over all values.
    pub whole: Slope,
    /// Between two edges: the ends of bands, of table cells and of conditions, and starts.
    pub between: Slope,
}

impl Slope {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Flat, slope) | (slope, Self::Flat) => slope,
            (one, other) if one == other => one,
            _ => Self::Mixed,
        }
    }

    /// The other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            same => same,
        }
    }

    /// As something of this sign: nothing of it is flat.
    fn signed(self, points: Exact) -> Self {
        match (points.is_zero(), points.is_negative()) {
            (true, _) => Self::Flat,
            (false, true) => self.reversed(),
            (false, false) => self,
        }
    }
}

/// What is asked: a column, and whether the number in it is the actual beside a plan.
#[derive(Clone, Copy)]
struct Asked<'a> {
    rulebook: &'a Rulebook,
    column: usize,
    planned: bool,
}

impl Rulebook {
    /// Tells which way the total goes as the number of a column rises: of the actual where it is `planned`.
    #[must_use]
    pub fn slopes(&self, column: usize, planned: bool) -> Slopes {
        let asked = Asked { rulebook: self, column, planned };
        let mut slopes = Slopes::default();
        let mut relative = 0_u32;
        for criterion in self.criteria() {
            // What hangs on the standard points follows the lines that make these up.
            let mut standard = Slopes::default();
            for waits in [false, true] {
                let lines = lines_in(self, criterion).filter(|line| line.waits == waits);
                for line in lines {
                    let gate = if waits { standard } else { Slopes::default() };
                    let own = asked.line(line, gate);
                    slopes = slopes.and(own);
                    if !waits && matches!(line.kind, LineKind::Standard | LineKind::Deduction) {
                        standard = standard.and(own);
                    }
                    if line.reads.contains(&column) && super::field::is_relative(&line.rule) {
                        relative = relative.saturating_add(1);
                    }
                }
            }
        }
        // Two leaders that move at once may move two others against each other.
        if relative > 1 { slopes.and(Slopes { whole: Slope::Mixed, between: Slope::Mixed }) } else { slopes }
    }
}

impl Slopes {
    fn and(self, other: Self) -> Self {
        Self { whole: self.whole.and(other.whole), between: self.between.and(other.between) }
    }
}

impl Asked<'_> {
    fn line(self, line: &CheckedLine, standard: Slopes) -> Slopes {
        let (least, most) = reach(&line.rule);
        let takes = matches!(line.kind, LineKind::Deduction | LineKind::Exclusion);
        // The sign of what the line gives, if it has only one.
        let negative = match (least.is_negative(), most > Exact::ZERO) {
            (true, true) => None,
            (true, false) => Some(true),
            (false, _) => Some(takes),
        };
        // A deduction printed with its minus takes away as much as one without.
        let of_points = |slope: Slope| match (takes, least.is_negative(), most > Exact::ZERO) {
            (false, ..) | (true, true, false) => slope,
            (true, false, _) => slope.reversed(),
            (true, true, true) => slope.and(slope.reversed()),
        };
        let of_gate = |gate: Slope| match negative {
            Some(negative) => {
                if negative {
                    gate.reversed()
                } else {
                    gate
                }
            }
            None => gate.and(gate.reversed()),
        };
        let divides = if line.divided_by == Some(self.column) { Slope::Down } else { Slope::Flat };
        let gate = line.when.as_ref().map_or(Slope::Flat, |when| self.condition(when));
        let whole =
            of_points(self.rule(&line.rule, true)).and(of_gate(gate.and(standard.whole).and(divides)));
        // A share of nothing has no value, however high the shares of little are.
        let whole = if self.is_a_whole(line) { Slope::Mixed } else { whole };
        let between = of_points(self.rule(&line.rule, false)).and(of_gate(standard.between.and(divides)));
        Slopes { whole, between }
    }

    fn is_a_whole(self, line: &CheckedLine) -> bool {
        let is_whole =
            |of: &Quantity<usize>| matches!(of, Quantity::Share { whole, .. } if *whole == self.column);
        match &line.rule {
            Rule::PerCase { of, .. }
            | Rule::Steps { of, .. }
            | Rule::Bands { of, .. }
            | Rule::Goalposts { of, .. }
            | Rule::BestRelative { of, .. }
            | Rule::Power { of, .. } => is_whole(of),
            _ => false,
        }
    }

    fn quantity(self, of: &Quantity<usize>) -> Slope {
        let is = |column: usize| if column == self.column { Slope::Up } else { Slope::Flat };
        match of {
            Quantity::Value(column) | Quantity::DaysAfter { of: column, .. } => is(*column),
            Quantity::PercentOfPlan(column) => self.of_plan(*column),
            Quantity::Share { part, whole } => is(*part).and(is(*whole).reversed()),
        }
    }

    /// The per cent of plan turns round where less is better; a number without a plan is the per cent itself.
    fn of_plan(self, column: usize) -> Slope {
        match (column == self.column, self.planned && self.less_is_better(column)) {
            (false, _) => Slope::Flat,
            (true, true) => Slope::Down,
            (true, false) => Slope::Up,
        }
    }

    fn less_is_better(self, column: usize) -> bool {
        self.rulebook.measures.get(column).is_some_and(|measure| measure.less_is_better)
    }

    /// Which way the points of a rule go: with its edges, or between them.
    fn rule(self, rule: &Rule<usize>, with_edges: bool) -> Slope {
        let edges = |of: &Quantity<usize>, slope: Slope| match (self.quantity(of), with_edges) {
            (Slope::Flat, _) | (_, false) => Slope::Flat,
            (Slope::Down, true) => slope.reversed(),
            (Slope::Up, true) => slope,
            (Slope::Mixed, true) => Slope::Mixed,
        };
        match rule {
            Rule::Given { of, .. } => self.quantity(&Quantity::Value(*of)),
            Rule::Met { .. } | Rule::Options { .. } | Rule::Checklist { .. } => Slope::Flat,
            Rule::PerCase { of, each } => self.quantity(of).signed(*each),
            Rule::Steps { of, first, each, .. } => {
                let slope = self.quantity(of);
                let start = if with_edges { slope.signed(*first) } else { Slope::Flat };
                start.and(slope.signed(*each))
            }
            Rule::Bands { of, bands } => edges(of, bands_slope(bands)),
            Rule::Table { rows_of, columns_of, .. } => {
                edges(rows_of, Slope::Mixed).and(edges(columns_of, Slope::Mixed))
            }
            Rule::OfPlan { of, .. } => self.of_plan(*of),
            Rule::Goalposts { of, low, high, points, .. } => {
                self.quantity(of).signed(*points).signed(high.minus(*low))
            }
            Rule::LeaderRelative { of, points } => {
                let slope = self.quantity(&Quantity::Value(*of)).signed(*points);
                if self.less_is_better(*of) { slope.reversed() } else { slope }
            }
            Rule::BestRelative { of, points } => {
                let less = match of {
                    Quantity::Value(column) | Quantity::Share { part: column, .. } => {
                        self.less_is_better(*column)
                    }
                    Quantity::DaysAfter { .. } => true,
                    Quantity::PercentOfPlan(_) => false,
                };
                let slope = self.quantity(of).signed(*points);
                if less { slope.reversed() } else { slope }
            }
            Rule::Power { of, less_is_better, .. } => {
                let slope = self.quantity(of);
                if *less_is_better { slope.reversed() } else { slope }
            }
        }
    }

    /// Whether a condition comes to hold (up) or ceases to (down) as the number rises.
    fn condition(self, condition: &Condition<usize>) -> Slope {
        match condition {
            Condition::StandardMet | Condition::Answered { .. } => Slope::Flat,
            Condition::Within { of, interval } => match (interval.from, interval.to) {
                (None, None) => Slope::Flat,
                (Some(_), None) => self.quantity(of),
                (None, Some(_)) => self.quantity(of).reversed(),
                (Some(_), Some(_)) => self.quantity(of).and(self.quantity(of).reversed()),
            },
            Condition::All(list) | Condition::Any(list) => {
                list.iter().fold(Slope::Flat, |slope, one| slope.and(self.condition(one)))
            }
        }
    }
}

/// Which way the points of bands go; a value in no band has none.
fn bands_slope(bands: &[Band]) -> Slope {
    let mut ends: Vec<Exact> = bands.iter().flat_map(|band| [band.from, band.to]).flatten().collect();
    ends.sort_unstable();
    ends.dedup();
    let points = |value: Exact| {
        bands.iter().find(|band| band.interval().holds(value)).map_or(Exact::ZERO, |band| band.points)
    };
    let half = Exact::new(5, 1);
    let mut before = points(ends.first().map_or(Exact::ZERO, |first| first.minus(Exact::ONE)));
    let mut slope = Slope::Flat;
    for (place, end) in ends.iter().enumerate() {
        let next = ends.get(place.saturating_add(1));
        let behind = next.map_or(end.plus(Exact::ONE), |next| end.plus(*next).times(half));
        for value in [*end, behind] {
            let now = points(value);
            slope = slope.and(Slope::Up.signed(now.minus(before)));
            before = now;
        }
    }
    slope
}
