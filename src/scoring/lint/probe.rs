//! Scores one criterion of one imagined member, figure by figure.
//!
//! The figures are put where the rulebook says what is taken when nothing is stated, so that scoring itself
//! needs neither members nor entries.

use core::ops::Range;

use crate::dossier::{Dossier, Measure, MeasureKind, Period, Plan, Rule, Value};
use crate::number::{Date, Exact};
use crate::scoring::context::Context;
use crate::scoring::facts::{Facts, Reader};
use crate::scoring::field::Field;
use crate::scoring::node;
use crate::scoring::rulebook::{CheckedLine, Part, Rulebook};
use crate::scoring::scorecards::{ItemScore, View};
use crate::scoring::step::{Trace, What};

/// The year whose results are imagined: one that has every day that a deadline can name.
const YEAR: u16 = 2024;

pub(super) struct Probe {
    pub rulebook: Rulebook,
    dossier: Dossier,
    scores: Vec<ItemScore>,
    fields: Vec<(usize, Field)>,
    /// What another member brings to the relative lines.
    rivals: Vec<(usize, Field)>,
    /// What the rulebook itself takes where nothing is stated.
    declared: Vec<Option<Value>>,
    /// How many items it may still score.
    left: u32,
}

impl Probe {
    pub fn new(rulebook: Rulebook, left: u32) -> Self {
        Self {
            dossier: Dossier { period: Period { results_year: YEAR, pact_year: YEAR }, ..Dossier::default() },
            scores: vec![ItemScore::NOTHING; rulebook.items.len()],
            fields: Vec::new(),
            rivals: Vec::new(),
            declared: rulebook.measures.iter().map(|measure| measure.unstated.clone()).collect(),
            rulebook,
            left,
        }
    }

    pub fn measure(&self, column: usize) -> Option<&Measure> {
        self.rulebook.measures.get(column)
    }

    /// The lines among some items, each with its place.
    pub fn lines(&self, items: Range<usize>) -> impl Iterator<Item = (usize, &CheckedLine)> {
        let items = self.rulebook.items.get(items.clone()).unwrap_or_default().iter().zip(items.start..);
        items.filter_map(|(item, place)| match &item.part {
            Part::Line(line) => Some((place, line)),
            Part::Node(_) => None,
        })
    }

    pub fn line(&self, place: usize) -> Option<&CheckedLine> {
        match &self.rulebook.items.get(place)?.part {
            Part::Line(line) => Some(line),
            Part::Node(_) => None,
        }
    }

    /// Whether it may score no more.
    pub fn is_spent(&self) -> bool {
        self.left == 0
    }

    pub fn value(&self, column: usize) -> Option<&Value> {
        self.measure(column)?.unstated.as_ref()
    }

    pub fn declared(&self, column: usize) -> Option<&Value> {
        self.declared.get(column)?.as_ref()
    }

    /// States a figure.
    pub fn set(&mut self, column: usize, value: Option<Value>) {
        if let Some(measure) = self.rulebook.measures.get_mut(column) {
            measure.unstated = value;
        }
    }

    /// What a measure's value is at a place on the line of numbers: the number itself, so much of a plan of
    /// 100, so many days after the deadline.
    pub fn at(&self, column: usize, place: Exact, deadline: Option<(u8, u8)>) -> Option<Value> {
        Some(match self.measure(column)?.kind {
            MeasureKind::Date => {
                let (month, day) = deadline?;
                let days: i32 = place.floored(0).shortest().to_string().parse().ok()?;
                Value::Date(Date::new(YEAR, month, day).ok()?.plus_days(days)?)
            }
            MeasureKind::PlanActual => Value::Plan { plan: Plan::of(Exact::HUNDRED), actual: place },
            _ => Value::Number(place),
        })
    }

    /// Takes what is stated now for what another member has, whom the relative lines compare with.
    pub fn meet_rival(&mut self, items: Range<usize>) {
        self.rivals = self.survey(items);
    }

    fn survey(&self, items: Range<usize>) -> Vec<(usize, Field)> {
        let field = |(place, line): (usize, &CheckedLine)| {
            Some((place, Field::survey(line, &self.rulebook, &Facts::none(), 1, YEAR)?))
        };
        self.lines(items).filter_map(field).collect()
    }

    /// Scores what stands in these items, of which the first is the node asked for. Nothing where the points
    /// are not known or too much was asked already; where `decided` is asked for, nothing where no band holds
    /// a value, so that a person decides.
    pub fn score(&mut self, items: Range<usize>, decided: bool) -> Option<Exact> {
        if self.is_spent() {
            return None;
        }
        self.left = self.left.saturating_sub(u32::try_from(items.len()).unwrap_or(u32::MAX));
        if !self.rivals.is_empty() {
            let mut fields = self.survey(items.clone());
            for ((place, own), (_, rival)) in fields.iter_mut().zip(&self.rivals) {
                own.join(rival, self.compares_less(*place));
            }
            self.fields = fields;
        }
        let facts = Facts::none();
        let context = Context {
            dossier: &self.dossier,
            rulebook: &self.rulebook,
            facts: &facts,
            fields: &self.fields,
            // In proportion to the best, more is still more.
            bests: &[],
            view: View::default(),
            instead: None,
        };
        let mut trace = if decided { Trace::on() } else { Trace::off() };
        for place in items.clone().rev() {
            if let Some(Part::Node(part)) = self.rulebook.items.get(place).map(|item| &item.part) {
                node::score(&context, 0, place, part, &mut self.scores, &mut trace);
            }
        }
        let open = trace.into_steps().iter().any(|step| matches!(step.what, What::NoBand { .. }));
        self.scores.get(items.start)?.points().filter(|_| !open).map(Exact::clean)
    }

    /// Whether the best of what a relative line compares is the least.
    fn compares_less(&self, place: usize) -> bool {
        // A ratio to the target is turned round already.
        let Some(CheckedLine { rule: Rule::BestRelative { of, .. }, .. }) = self.line(place) else {
            return false;
        };
        let (measures, facts) = (&self.rulebook.measures, &Facts::none());
        Reader { measures, facts, member: 0, year: YEAR, part: None, instead: None }.less_of_it_is_better(of)
    }
}
