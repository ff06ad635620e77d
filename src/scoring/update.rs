//! Keeps scores up to date after an edit, without scoring everything again.

use super::context::Context;
use super::facts::Facts;
use super::field::Field;
use super::node;
use super::rulebook::{CheckedLine, Part, Rulebook, TOTAL};
use super::scorecards::Scorecards;
use super::step::Trace;
use crate::dossier::{Dossier, MeasureId, MemberId};

impl Scorecards {
    /// Brings the scores up to date after one entry has changed. The dossier is the changed one, with the
    /// same members and the same rulebook as before.
    pub fn update(&mut self, dossier: &Dossier, rulebook: &Rulebook, measure: &MeasureId, member: &MemberId) {
        let Some(column) = rulebook.column(measure) else { return };
        let mut fields = core::mem::take(&mut self.fields);
        self.follow_leaders(dossier, rulebook, column, &mut fields);
        self.fields = fields;
        self.update_member(dossier, rulebook, member);
    }

    /// Brings the scores up to date after the points that people gave to one member have changed.
    pub fn update_member(&mut self, dossier: &Dossier, rulebook: &Rulebook, member: &MemberId) {
        let id_of = |place: &usize| dossier.members.get(*place).map(|member| &member.id);
        let Ok(found) = self.order.binary_search_by_key(&Some(member), id_of) else { return };
        let Some(member) = self.order.get(found).copied() else { return };
        let facts = Facts::of_member(dossier, rulebook, self.view.public_only, member);
        let fields = core::mem::take(&mut self.fields);
        let context = Context { dossier, rulebook, facts: &facts, fields: &fields, view: self.view };
        self.score_member(&context, member);
        self.fields = fields;
    }

    /// Where the leader of a relative line has changed, the whole column of its criterion follows, and what
    /// stands above it.
    fn follow_leaders(
        &mut self,
        dossier: &Dossier,
        rulebook: &Rulebook,
        column: usize,
        fields: &mut [(usize, Field)],
    ) {
        let (year, members) = (dossier.period.results_year, self.members());
        let public_only = self.view.public_only;
        let mut criteria = Vec::new();
        for (place, field) in fields.iter_mut() {
            let Some(line) = line_at(rulebook, *place).filter(|line| line.reads.contains(&column)) else {
                continue;
            };
            let wanted = |column: usize| line.reads.contains(&column);
            let facts = Facts::collect(dossier, rulebook, public_only, &self.order, wanted);
            let Some(after) = Field::survey(line, rulebook, &facts, members, year) else { continue };
            let parent = rulebook.items.get(*place).map_or(TOTAL, |item| item.parent);
            if after != *field && !criteria.contains(&parent) {
                criteria.push(parent);
            }
            *field = after;
        }
        if criteria.is_empty() {
            return;
        }
        // Children stand behind their parents and are scored first.
        criteria.sort_unstable_by(|a, b| b.cmp(a));
        let reads = |column: usize| criteria.iter().any(|item| reads_in(rulebook, *item, column));
        let facts = Facts::collect(dossier, rulebook, public_only, &self.order, reads);
        let context = Context { dossier, rulebook, facts: &facts, fields, view: self.view };
        let above = with_ancestors(rulebook, &criteria);
        for member in 0..members {
            self.score_items(&context, member, &criteria, &above);
        }
    }

    /// Scores some criteria of a member, and what stands above them where one of them has moved.
    fn score_items(&mut self, context: &Context<'_>, member: usize, criteria: &[usize], above: &[usize]) {
        let start = member.saturating_mul(self.items);
        let Some(scores) = self.scores.get_mut(start..start.saturating_add(self.items)) else { return };
        let mut total = None;
        // Scores one node and tells whether its points have moved.
        let mut moves = |item: &usize| {
            let Some(Part::Node(part)) = context.rulebook.items.get(*item).map(|item| &item.part) else {
                return false;
            };
            let before = scores.get(*item).copied();
            let done = node::score(context, member, *item, part, scores, &mut Trace::off());
            if *item == TOTAL {
                total = Some(done.unrounded);
            }
            scores.get(*item).copied() != before
        };
        let moved = criteria.iter().map(&mut moves).fold(false, core::ops::BitOr::bitor);
        if moved {
            for item in above {
                moves(item);
            }
        }
        if let Some((place, total)) = self.unrounded.get_mut(member).zip(total) {
            *place = total;
        }
    }
}

fn line_at(rulebook: &Rulebook, place: usize) -> Option<&CheckedLine> {
    match rulebook.items.get(place).map(|item| &item.part) {
        Some(Part::Line(line)) => Some(line),
        _ => None,
    }
}

/// Whether a line of a criterion reads a column.
fn reads_in(rulebook: &Rulebook, criterion: usize, column: usize) -> bool {
    match rulebook.items.get(criterion).map(|item| &item.part) {
        Some(Part::Node(node)) => node
            .lines
            .clone()
            .filter_map(|place| line_at(rulebook, place))
            .any(|line| line.reads.contains(&column)),
        _ => false,
    }
}

/// What stands above some criteria, the lower first; every parent stands before its children.
fn with_ancestors(rulebook: &Rulebook, criteria: &[usize]) -> Vec<usize> {
    let mut above = Vec::new();
    for item in criteria {
        let mut at = *item;
        while at != TOTAL {
            at = rulebook.items.get(at).map_or(TOTAL, |item| item.parent);
            above.push(at);
        }
    }
    above.sort_unstable();
    above.dedup();
    above.reverse();
    above
}
