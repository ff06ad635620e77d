//! The door that a draft must pass to be scored: it reports all that keeps it out, not only the first.

use super::code::Code;
use super::faults::{below_zero, condition_faults, line_faults, rule_faults};
use super::finding::Finding;
use super::reach::full;
use super::rulebook::{CheckedLine, Item, Node, Part, Rulebook, TOTAL};
use crate::dossier::{
    Combine, Condition, Criterion, ItemId, Label, Line, LineKind, MeasureId, RulebookDraft,
};
use crate::number::{Exact, sort_by};

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
            best_is: draft.best_is,
            coverage: draft.coverage,
            ..Criterion::default()
        };
        self.findings.extend(weights(&root));
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
            part: Part::Node(node(&root, draft.rounding.total)),
        });
        let children: Vec<usize> =
            draft.standards.iter().map(|standard| self.criterion(standard, TOTAL, 1)).collect();
        let whole = self.shares_of(&children, draft.combine);
        if draft.combine != Combine::Sum && !children.is_empty() && whole.is_zero() {
            self.findings.push(Finding::error(Code::Weights).printing(&["weight"]));
        }
        let sum = self.points_of(&children);
        let reweighted = draft.standards.iter().any(has_reweight);
        if let Some(item) = self.items.first_mut() {
            if reweighted && draft.combine == Combine::Sum {
                item.points = sum;
            }
            if let Part::Node(node) = &mut item.part {
                node.whole = whole;
                node.children = children;
            }
        }
    }

    fn points_of(&self, places: &[usize]) -> Exact {
        let items = places.iter().filter_map(|place| self.items.get(*place));
        items.fold(Exact::ZERO, |sum, item| sum.plus(item.points))
    }

    fn shares_of(&self, places: &[usize], combine: Combine) -> Exact {
        let items = places.iter().filter_map(|place| self.items.get(*place));
        items.fold(Exact::ZERO, |sum, item| sum.plus(item.share(combine)))
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
        self.findings.extend(weights(criterion).map(|finding| finding.at(&criterion.id)));
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
            part: Part::Node(node(criterion, digits)),
        });
        let first = self.items.len();
        let deeper = depth.saturating_add(1);
        for line in &criterion.lines {
            self.line(line, place, deeper);
        }
        let lines = first..self.items.len();
        let children: Vec<usize> =
            criterion.children.iter().map(|child| self.criterion(child, place, deeper)).collect();
        let whole = self.shares_of(&children, criterion.combine);
        if criterion.combine != Combine::Sum && !children.is_empty() && whole.is_zero() {
            let weights = Finding::error(Code::Weights).printing(&["weight"]);
            self.findings.push(weights.at(&criterion.id));
        }
        let points = self.standard_points(criterion, &children, self.items.get(lines.clone()));
        if let Some(item) = self.items.get_mut(place) {
            item.points = points;
            if let Part::Node(node) = &mut item.part {
                node.groups = groups(criterion, first);
                node.lines = lines;
                node.whole = whole;
                node.children = children;
            }
        }
        place
    }

    /// The points that count as the node's own: as stated, or what its parts come to; after reweighting.
    fn standard_points(&self, criterion: &Criterion, children: &[usize], lines: Option<&[Item]>) -> Exact {
        let is_standard =
            |item: &&Item| matches!(&item.part, Part::Line(line) if line.kind == LineKind::Standard);
        // A line without a limit says nothing of how much its criterion is worth.
        let lines = lines.unwrap_or_default().iter().filter(is_standard);
        let lines = lines.filter(|line| !line.points.is_unlimited());
        let of_parts = lines.fold(self.points_of(children), |sum, item| sum.plus(item.points));
        match (criterion.points, criterion.reweighted_to) {
            (Some(_), Some(to)) => to,
            (Some(stated), None) => {
                let follows =
                    criterion.combine == Combine::Sum && criterion.children.iter().any(has_reweight);
                if follows { of_parts } else { stated }
            }
            (None, _) => criterion.best_is.unwrap_or(of_parts),
        }
    }

    fn line(&mut self, line: &Line, parent: usize, depth: usize) {
        let mut reads = Vec::new();
        let findings = &mut self.findings;
        let measures = &self.draft.measures;
        let mut column = |measure: &MeasureId| -> Result<usize, core::convert::Infallible> {
            let found = measures.iter().position(|one| one.id == *measure);
            if found.is_none() {
                findings.push(Finding::error(Code::UnknownMeasure).at(&line.id).about(measure));
            }
            let place = found.unwrap_or(0);
            if !reads.contains(&place) {
                reads.push(place);
            }
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
        let mut faults = rule_faults(&line.rule, measures);
        faults.extend(line_faults(line, measures));
        faults.extend(line.when.iter().flat_map(|when| condition_faults(when, measures)));
        sort_by(&mut faults, |one, other| one.code.cmp(&other.code));
        for fault in faults {
            let fault = fault.at(&line.id);
            if !self.findings.contains(&fault) {
                self.findings.push(fault);
            }
        }
        let most = full(&rule);
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
                waits: when.as_ref().is_some_and(asks_for_standard),
                when,
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

fn node(criterion: &Criterion, digits: Option<u32>) -> Node {
    let reweighted = reweight(criterion);
    Node {
        children: Vec::new(),
        lines: 0..0,
        groups: Vec::new(),
        combine: criterion.combine,
        whole: Exact::ZERO,
        times: criterion.times,
        bonus_cap: criterion.bonus_cap.map(Exact::size),
        deduction_cap: criterion.deduction_cap.map(Exact::size),
        swing_cap: criterion.swing_cap.map(Exact::size),
        floor: criterion.floor,
        ceiling: criterion.ceiling,
        best_is: criterion.best_is,
        coverage: criterion.coverage,
        reweighted,
        digits,
    }
}

/// The lines that share a word, word by word; a word that stands alone makes no group.
fn groups(criterion: &Criterion, first: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (line, place) in criterion.lines.iter().zip(first..) {
        let Some(word) = line.one_of.as_deref() else { continue };
        match groups.iter_mut().find(|(known, _)| *known == word) {
            Some((_, group)) => group.push(place),
            None => groups.push((word, vec![place])),
        }
    }
    groups.into_iter().map(|(_, group)| group).filter(|group| group.len() > 1).collect()
}

fn asks_for_standard(condition: &Condition<usize>) -> bool {
    match condition {
        Condition::StandardMet => true,
        Condition::All(list) | Condition::Any(list) => list.iter().any(asks_for_standard),
        Condition::Within { .. } | Condition::Answered { .. } => false,
    }
}

/// Numbers below zero, a best without points, more to be known than all.
fn weights(criterion: &Criterion) -> Option<Finding> {
    let mut wrong = below_zero(&[
        ("weight", criterion.weight),
        ("points", criterion.points),
        ("reweighted_to", criterion.reweighted_to),
        ("times", criterion.times),
        ("coverage", criterion.coverage),
    ]);
    if criterion.best_is.is_some_and(|points| points <= Exact::ZERO) {
        wrong.push("best_is");
    }
    if criterion.coverage.is_some_and(|coverage| coverage > Exact::HUNDRED) {
        wrong.push("coverage");
    }
    (!wrong.is_empty()).then(|| Finding::error(Code::Weights).printing(&wrong))
}

fn code_or_id(code: &str, id: &ItemId) -> String {
    if code.is_empty() { id.to_string() } else { code.to_owned() }
}

/// Whether it, or what stands in it, is scaled to other points.
fn has_reweight(criterion: &Criterion) -> bool {
    reweight(criterion).is_some() || criterion.children.iter().any(has_reweight)
}

/// From how many points to how many a criterion is scaled; nothing where there is nothing to scale from.
pub(super) fn reweight(criterion: &Criterion) -> Option<(Exact, Exact)> {
    criterion.points.filter(|points| !points.is_zero()).zip(criterion.reweighted_to)
}
