//! What a table must know of the measures: their names, and how the rulebook reads them.

use super::names::{Found, Names};
use crate::dossier::{Criterion, Line, MeasureId, MeasureKind, PointOption, Rule, RulebookDraft};

/// One measure as its cells are read.
#[derive(Debug)]
pub(super) struct Column<'a> {
    /// Its id.
    pub id: &'a MeasureId,
    /// What kind of value it has.
    pub kind: MeasureKind,
    /// The options of a choice, its own and those of the rules that read it.
    pub options: Vec<&'a PointOption>,
    /// Whether a rule takes a plain number as a result without a target.
    pub without_target: bool,
    /// How many parts of the period it has; 0 where it does not recur.
    pub parts: usize,
}

/// What a line of the table fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    /// The whole value.
    Whole,
    /// The plan.
    Plan,
    /// The actual.
    Actual,
    /// One part of the period, from 0.
    Part(usize),
}

/// The measures of a rulebook with all their names.
#[derive(Debug)]
pub(super) struct Measures<'a> {
    /// In the order of the rulebook.
    pub columns: Vec<Column<'a>>,
    names: Names,
}

impl<'a> Measures<'a> {
    /// Collects the measures of a rulebook.
    pub fn of(rulebook: &'a RulebookDraft) -> Self {
        let mut names = Names::default();
        let columns = rulebook.measures.iter().enumerate().map(|(place, measure)| {
            names.add(place, measure.id.as_str(), &measure.title);
            Column {
                id: &measure.id,
                kind: measure.kind,
                options: measure.options.iter().collect(),
                without_target: false,
                parts: 0,
            }
        });
        let mut measures = Self { columns: columns.collect(), names: Names::default() };
        for standard in &rulebook.standards {
            measures.criterion(standard, &mut names);
        }
        measures.names = names.sorted();
        measures
    }

    /// Notes what a criterion's lines say of the measures that they read. A code stands for a measure where it is
    /// the only one that is read under it.
    fn criterion(&mut self, criterion: &'a Criterion, names: &mut Names) {
        let mut read = Vec::new();
        for line in &criterion.lines {
            let own = self.line(line);
            if let [only] = own.as_slice() {
                names.add_code(*only, line.id.as_str());
                names.add_code(*only, &line.code);
            }
            read.extend(own);
        }
        read.sort_unstable();
        read.dedup();
        if let ([only], true) = (read.as_slice(), criterion.children.is_empty()) {
            names.add_code(*only, criterion.id.as_str());
            names.add_code(*only, &criterion.code);
        }
        for child in &criterion.children {
            self.criterion(child, names);
        }
    }

    /// The measures that a line's rule reads.
    fn line(&mut self, line: &'a Line) -> Vec<usize> {
        let mut read = Vec::new();
        let parts = line.recurring.as_ref().map_or(0, |recurring| usize::from(recurring.parts));
        let options: &[PointOption] = match &line.rule {
            Rule::Options { options, .. } | Rule::Checklist { options, .. } => options,
            _ => &[],
        };
        let without_target = matches!(line.rule, Rule::LeaderRelative { .. });
        line.rule.each_measure(&mut |of| {
            let Some(place) = self.columns.iter().position(|column| column.id == of) else { return };
            if let Some(column) = self.columns.get_mut(place) {
                column.parts = column.parts.max(parts);
                column.without_target |= without_target;
                for option in options {
                    if !column.options.iter().any(|known| known.id == option.id) {
                        column.options.push(option);
                    }
                }
            }
            if !read.contains(&place) {
                read.push(place);
            }
        });
        read
    }

    /// Finds the measure that a line of the table is called after, and what of it the line fills.
    pub fn find(&self, name: &str) -> Result<(usize, Slot), Found> {
        let whole = self.names.find(name);
        if let Found::One(place) = whole {
            return Ok((place, Slot::Whole));
        }
        let Some((stem, ending)) = name.trim().rsplit_once('.') else { return Err(whole) };
        let Found::One(place) = self.names.find(stem) else { return Err(whole) };
        let column = self.columns.get(place).ok_or(whole)?;
        let slot = match ending.trim().to_lowercase().as_str() {
            "plan" | "kế hoạch" if column.kind == MeasureKind::PlanActual => Slot::Plan,
            "actual" | "thực hiện" if column.kind == MeasureKind::PlanActual => Slot::Actual,
            number => match number.parse::<usize>() {
                Ok(part) if part >= 1 && part <= column.parts => Slot::Part(part.saturating_sub(1)),
                _ => return Err(whole),
            },
        };
        Ok((place, slot))
    }
}
