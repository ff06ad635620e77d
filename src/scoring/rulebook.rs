//! The checked rulebook: what comes out of the one door that a draft must pass to be scored.
//!
//! The tree lies flat, parents before their children, the total first; measures are columns.

use core::ops::Range;

use super::finding::{Code, Finding};
use crate::dossier::{
    Combine, Condition, Criterion, ItemId, Label, Line, LineKind, Measure, MeasureId, Missing, RankOn,
    Recurrence, Rounding, Rule, RulebookDraft,
};
use crate::number::Exact;

/// The place of the total among the items.
pub const TOTAL: usize = 0;

/// A score table that can be scored.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// The total, the standards, groups, criteria and lines; parents before their children.
    pub items: Vec<Item>,
    /// The measures, in columns.
    pub measures: Vec<Measure>,
    /// Where points are rounded.
    pub rounding: Rounding,
    /// Which total the places are taken from.
    pub rank_on: RankOn,
    /// The items that decide between equal totals, in order.
    pub ties: Vec<usize>,
    /// What a missing number does.
    pub missing: Missing,
}

/// One item of the flat tree.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id; empty for the total.
    pub id: ItemId,
    /// Its code as printed, or its id where it has none.
    pub code: String,
    /// Its name.
    pub title: Label,
    /// Its short name.
    pub short: Label,
    /// The clause of the table.
    pub clause: String,
    /// The item that it belongs to; the total belongs to itself.
    pub parent: usize,
    /// How deep it stands: 0 the total, 1 a standard.
    pub depth: usize,
    /// The most points without bonus; for a line, the most that it gives or takes as far as it says so.
    pub points: Exact,
    /// Its weight in a weighted mean.
    pub weight: Exact,
    /// What it is.
    pub part: Part,
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum Part {
    /// The total, a standard, a group or a criterion.
    Node(Node),
    /// A line.
    Line(CheckedLine),
}

/// How a node gets its points.
#[derive(Debug, Clone)]
pub struct Node {
    /// The nodes in it.
    pub children: Vec<usize>,
    /// Its own lines: they lie side by side.
    pub lines: Range<usize>,
    /// How its children become points.
    pub combine: Combine,
    /// A factor on its points.
    pub times: Option<Exact>,
    /// The most that bonus lines add.
    pub bonus_cap: Option<Exact>,
    /// The most that deduction lines take away.
    pub deduction_cap: Option<Exact>,
    /// The most that both together may move it.
    pub swing_cap: Option<Exact>,
    /// The fewest points.
    pub floor: Option<Exact>,
    /// The most points.
    pub ceiling: Option<Exact>,
    /// Standard points before and after reweighting.
    pub reweighted: Option<(Exact, Exact)>,
    /// Digits after the point.
    pub digits: Option<u32>,
}

/// A line with its measures as columns.
#[derive(Debug, Clone)]
pub struct CheckedLine {
    /// What it does.
    pub kind: LineKind,
    /// How measures become points.
    pub rule: Rule<usize>,
    /// The most points, as a size.
    pub cap: Option<Exact>,
    /// When it counts at all.
    pub when: Option<Condition<usize>>,
    /// The word that it shares with the lines of which only one counts.
    pub one_of: Option<String>,
    /// How a recurring measure is put together.
    pub recurring: Option<Recurrence>,
    /// The column by which points are divided.
    pub divided_by: Option<usize>,
    /// The columns that it reads.
    pub reads: Vec<usize>,
}

impl Rulebook {
    /// Checks a draft. Reports all that keeps it from being scored, not only the first.
    ///
    /// # Errors
    /// The list of what must be mended, each with its place.
    pub fn check(draft: &RulebookDraft) -> Result<Self, Vec<Finding>> {
        let mut builder = Builder { draft, items: Vec::new(), findings: Vec::new() };
        builder.total();
        let ties = builder.ties();
        let Builder { items, findings, .. } = builder;
        if !findings.is_empty() {
            return Err(findings);
        }
        Ok(Self {
            items,
            measures: draft.measures.clone(),
            rounding: draft.rounding,
            rank_on: draft.rank_on,
            ties,
            missing: draft.missing,
        })
    }

    /// Returns the item of this id.
    #[must_use]
    pub fn find(&self, id: &ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == *id)
    }

    /// Returns the column of this measure.
    #[must_use]
    pub fn column(&self, id: &MeasureId) -> Option<usize> {
        self.measures.iter().position(|measure| measure.id == *id)
    }

    /// Returns the places of the standards, in order.
    #[must_use]
    pub fn standards(&self) -> &[usize] {
        match self.items.first().map(|item| &item.part) {
            Some(Part::Node(node)) => &node.children,
            _ => &[],
        }
    }

    /// Returns the places of the nodes that have lines, in order.
    pub fn criteria(&self) -> impl Iterator<Item = usize> {
        let has_lines = |item: &Item| matches!(&item.part, Part::Node(node) if !node.lines.is_empty());
        self.items.iter().enumerate().filter(move |(_, item)| has_lines(item)).map(|(index, _)| index)
    }

    /// Returns the places of an item's own children and lines, in order.
    #[must_use]
    pub fn parts_of(&self, item: usize) -> Vec<usize> {
        match self.items.get(item).map(|item| &item.part) {
            Some(Part::Node(node)) => node.lines.clone().chain(node.children.iter().copied()).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the standard that an item belongs to; the total belongs to none.
    #[must_use]
    pub fn standard_of(&self, item: usize) -> Option<usize> {
        let found = self.items.get(item)?;
        match found.depth {
            0 => None,
            1 => Some(item),
            _ => self.standard_of(found.parent),
        }
    }
}

struct Builder<'a> {
    draft: &'a RulebookDraft,
    items: Vec<Item>,
    findings: Vec<Finding>,
}

impl Builder<'_> {
    fn total(&mut self) {
        let draft = self.draft;
        let root = Criterion {
            points: Some(draft.points),
            combine: draft.combine,
            times: draft.times,
            ceiling: draft.ceiling,
            children: Vec::new(),
            ..Criterion::default()
        };
        let reweighted = draft.standards.iter().any(has_reweight);
        self.items.push(Item {
            id: ItemId::default(),
            code: String::new(),
            title: draft.name.clone(),
            short: Label::default(),
            clause: String::new(),
            parent: TOTAL,
            depth: 0,
            points: draft.points,
            weight: Exact::ONE,
            part: Part::Node(self.node(&root, draft.rounding.total)),
        });
        let children: Vec<usize> =
            draft.standards.iter().map(|standard| self.criterion(standard, TOTAL, 1)).collect();
        let sum = self.sum_of(&children);
        if let Some(item) = self.items.first_mut() {
            if reweighted && draft.combine == Combine::Sum {
                item.points = sum;
            }
            if let Part::Node(node) = &mut item.part {
                node.children = children;
            }
        }
    }

    fn sum_of(&self, places: &[usize]) -> Exact {
        let points = |place: &usize| self.items.get(*place).map_or(Exact::ZERO, |item| item.points);
        places.iter().map(points).fold(Exact::ZERO, Exact::plus)
    }

    fn node(&self, criterion: &Criterion, digits: Option<u32>) -> Node {
        let reweighted = criterion.points.filter(|points| !points.is_zero()).zip(criterion.reweighted_to);
        Node {
            children: Vec::new(),
            lines: 0..0,
            combine: criterion.combine,
            times: criterion.times,
            bonus_cap: criterion.bonus_cap,
            deduction_cap: criterion.deduction_cap,
            swing_cap: criterion.swing_cap,
            floor: criterion.floor,
            ceiling: criterion.ceiling,
            reweighted,
            digits,
        }
    }

    fn criterion(&mut self, criterion: &Criterion, parent: usize, depth: usize) -> usize {
        let place = self.items.len();
        let rounding = self.draft.rounding;
        let own = if criterion.lines.is_empty() { None } else { rounding.criterion };
        let digits = if depth == 1 { rounding.standard.or(own) } else { own };
        if criterion.lines.is_empty() && criterion.children.is_empty() {
            self.findings.push(Finding::error(Code::EmptyNode).at(&criterion.id));
        }
        let weight = criterion.weight.unwrap_or(Exact::ONE);
        let negative = |number: Option<Exact>| number.is_some_and(Exact::is_negative);
        if weight.is_negative() || negative(criterion.points) || negative(criterion.reweighted_to) {
            self.findings.push(Finding::error(Code::Weights).at(&criterion.id));
        }
        self.items.push(Item {
            id: criterion.id.clone(),
            code: code_or_id(&criterion.code, &criterion.id),
            title: criterion.title.clone(),
            short: if criterion.short.is_empty() { criterion.title.clone() } else { criterion.short.clone() },
            clause: criterion.clause.clone(),
            parent,
            depth,
            points: Exact::ZERO,
            weight,
            part: Part::Node(self.node(criterion, digits)),
        });
        let first = self.items.len();
        for line in &criterion.lines {
            self.line(line, place, depth.saturating_add(1));
        }
        let lines = first..self.items.len();
        let deeper = depth.saturating_add(1);
        let children: Vec<usize> =
            criterion.children.iter().map(|child| self.criterion(child, place, deeper)).collect();
        let combines = criterion.combine != Combine::Sum && !children.is_empty();
        let weights = children.iter().filter_map(|child| self.items.get(*child)).map(|item| item.weight);
        if combines && weights.fold(Exact::ZERO, Exact::plus).is_zero() {
            self.findings.push(Finding::error(Code::Weights).at(&criterion.id));
        }
        let standard_lines = self.items.get(lines.clone()).unwrap_or_default().iter();
        let of_lines = standard_lines
            .filter(|item| matches!(&item.part, Part::Line(line) if line.kind == LineKind::Standard))
            .fold(Exact::ZERO, |sum, item| sum.plus(item.points));
        let stated = criterion.points.unwrap_or_else(|| of_lines.plus(self.sum_of(&children)));
        let any_reweight_below = criterion.children.iter().any(has_reweight);
        if let Some(item) = self.items.get_mut(place) {
            item.points = criterion.reweighted_to.filter(|_| criterion.points.is_some()).unwrap_or(stated);
        }
        if any_reweight_below && criterion.reweighted_to.is_none() && criterion.combine == Combine::Sum {
            let sum = of_lines.plus(self.sum_of(&children));
            if let Some(item) = self.items.get_mut(place) {
                item.points = sum;
            }
        }
        if let Some(Part::Node(node)) = self.items.get_mut(place).map(|item| &mut item.part) {
            node.lines = lines;
            node.children = children;
        }
        place
    }

    fn line(&mut self, line: &Line, parent: usize, depth: usize) {
        let mut reads = Vec::new();
        let findings = &mut self.findings;
        let mut column = |measure: &MeasureId| -> Result<usize, core::convert::Infallible> {
            let found = self.draft.measures.iter().position(|one| one.id == *measure);
            if found.is_none() {
                findings.push(Finding::error(Code::UnknownMeasure).at(&line.id).about(measure));
            }
            let place = found.unwrap_or(0);
            reads.push(place);
            Ok(place)
        };
        let Ok(rule) = line.rule.try_map(&mut column);
        let when = line.when.as_ref().map(|when| {
            let Ok(when) = when.try_map(&mut column);
            when
        });
        let divided_by = line.divided_by.as_ref().map(|measure| {
            let Ok(place) = column(measure);
            place
        });
        for code in super::faults::faults(&line.rule, line.recurring.as_ref(), &self.draft.measures) {
            self.findings.push(Finding::error(code).at(&line.id));
        }
        let most = super::rule::full(&rule);
        let cap = line.cap.map(Exact::size);
        let points = cap.map_or(most, |cap| most.min(cap));
        self.items.push(Item {
            id: line.id.clone(),
            code: code_or_id(&line.code, &line.id),
            title: line.title.clone(),
            short: Label::default(),
            clause: line.clause.clone(),
            parent,
            depth,
            points,
            weight: Exact::ONE,
            part: Part::Line(CheckedLine {
                kind: line.kind,
                rule,
                cap,
                when,
                one_of: line.one_of.clone(),
                recurring: line.recurring.clone(),
                divided_by,
                reads,
            }),
        });
    }

    fn ties(&mut self) -> Vec<usize> {
        let mut ties = Vec::new();
        for id in &self.draft.ties {
            match self.items.iter().position(|item| item.id == *id) {
                Some(place) => ties.push(place),
                None => self.findings.push(Finding::error(Code::UnknownTieItem).at(id)),
            }
        }
        ties
    }
}

fn code_or_id(code: &str, id: &ItemId) -> String {
    if code.is_empty() { id.to_string() } else { code.to_owned() }
}

fn has_reweight(criterion: &Criterion) -> bool {
    criterion.reweighted_to.is_some() || criterion.children.iter().any(has_reweight)
}
