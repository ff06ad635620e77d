//! Keeps scores up to date after an edit, without scoring everything again.

use super::context::Context;
use super::facts::Facts;
use super::field::Field;
use super::node;
use super::rulebook::{CheckedLine, Part, Rulebook, TOTAL};
use super::scorecards::Scorecards;
use super::step::Trace;
use crate::dossier::{Dossier, LineKind, MeasureId, MemberId};
use crate::number::sort_by;

impl Scorecards {
    /// Brings the scores up to date after one entry has changed. The dossier is the changed one, with the
    /// same members and the same rulebook as before.
    pub fn update(&mut self, dossier: &Dossier, rulebook: &Rulebook, measure: &MeasureId, member: &MemberId) {
        if !self.bests.is_empty() {
            // The best of a whole node may be another now: everybody's points hang on it.
            *self = Self::score(dossier, rulebook, self.view);
            return;
        }
        let Some(column) = rulebook.column(measure) else { return };
        let mut fields = core::mem::take(&mut self.fields);
        let criteria = self.leaders_changed(dossier, rulebook, column, &mut fields);
        self.fields = fields;
        if criteria.iter().any(|item| lines_in(rulebook, *item).any(|line| line.kind == LineKind::Exclusion))
        {
            // Who is excluded may have changed with the leader: rare enough for scoring everything anew.
            *self = Self::score(dossier, rulebook, self.view);
            return;
        }
        if !criteria.is_empty() {
            self.follow_leaders(dossier, rulebook, &criteria);
        }
        self.update_member(dossier, rulebook, member);
    }

    /// Brings the scores up to date after the points that people gave to one member have changed.
    pub fn update_member(&mut self, dossier: &Dossier, rulebook: &Rulebook, member: &MemberId) {
        if !self.bests.is_empty() {
            *self = Self::score(dossier, rulebook, self.view);
            return;
        }
        let id_of = |place: &usize| dossier.members.get(*place).map(|member| &member.id);
        let Ok(found) = self.order.binary_search_by_key(&Some(member), id_of) else { return };
        let Some(member) = self.order.get(found).copied() else { return };
        let facts = Facts::of_member(dossier, rulebook, self.view.public_only, member);
        self.in_context(dossier, rulebook, &facts, |cards, context| cards.score_members(context, &[member]));
    }

    /// Lets scores be written in the light of what relative rules know of all members, of facts given.
    fn in_context(
        &mut self,
        dossier: &Dossier,
        rulebook: &Rulebook,
        facts: &Facts<'_>,
        write: impl FnOnce(&mut Self, &Context<'_>),
    ) {
        let fields = core::mem::take(&mut self.fields);
        let context =
            Context { dossier, rulebook, facts, fields: &fields, bests: &[], view: self.view, instead: None };
        write(self, &context);
        self.fields = fields;
    }

    /// Looks again who leads in the lines that read a column; returns the criteria in which that has changed,
    /// the children before their parents.
    fn leaders_changed(
        &self,
        dossier: &Dossier,
        rulebook: &Rulebook,
        column: usize,
        fields: &mut [(usize, Field)],
    ) -> Vec<usize> {
        let (year, members) = (dossier.period.results_year, self.members());
        let mut criteria = Vec::new();
        for (place, field) in fields.iter_mut() {
            let Some(line) = line_at(rulebook, *place).filter(|line| line.reads.contains(&column)) else {
                continue;
            };
            let wanted = |column: usize| line.reads.contains(&column);
            let facts = Facts::collect(dossier, rulebook, self.view.public_only, &self.order, wanted);
            let Some(after) = Field::survey(line, rulebook, &facts, members, year) else { continue };
            if after != *field {
                criteria.push(rulebook.items.get(*place).map_or(TOTAL, |item| item.parent));
            }
            *field = after;
        }
        sort_by(&mut criteria, |a, b| b.cmp(a));
        criteria.dedup();
        criteria
    }

    /// Where a leader has changed, the criterion follows for every member, and what stands above it.
    fn follow_leaders(&mut self, dossier: &Dossier, rulebook: &Rulebook, criteria: &[usize]) {
        let reads = |column: usize| {
            let mut lines = criteria.iter().flat_map(|item| lines_in(rulebook, *item));
            lines.any(|line| line.reads.contains(&column))
        };
        let facts = Facts::collect(dossier, rulebook, self.view.public_only, &self.order, reads);
        let above = with_ancestors(rulebook, criteria);
        self.in_context(dossier, rulebook, &facts, |cards, context| {
            for member in 0..cards.members() {
                cards.score_items(context, member, criteria, &above);
            }
        });
    }

    /// Scores some criteria of a member, and what stands above them where one of them has moved.
    pub(super) fn score_items(
        &mut self,
        context: &Context<'_>,
        member: usize,
        criteria: &[usize],
        above: &[usize],
    ) {
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
                total = Some((done.unrounded.low.clean(), done.unrounded.high.clean()));
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

pub(super) fn line_at(rulebook: &Rulebook, place: usize) -> Option<&CheckedLine> {
    match rulebook.items.get(place).map(|item| &item.part) {
        Some(Part::Line(line)) => Some(line),
        _ => None,
    }
}

/// The lines of a criterion.
pub(super) fn lines_in(rulebook: &Rulebook, criterion: usize) -> impl Iterator<Item = &CheckedLine> {
    let lines = match rulebook.items.get(criterion).map(|item| &item.part) {
        Some(Part::Node(node)) => node.lines.clone(),
        _ => 0..0,
    };
    lines.filter_map(|place| line_at(rulebook, place))
}

/// What stands above some criteria, the lower first; every parent stands before its children.
pub(super) fn with_ancestors(rulebook: &Rulebook, criteria: &[usize]) -> Vec<usize> {
    let mut above = Vec::new();
    for item in criteria {
        let mut at = *item;
        while at != TOTAL {
            at = rulebook.items.get(at).map_or(TOTAL, |item| item.parent);
            above.push(at);
        }
    }
    sort_by(&mut above, Ord::cmp);
    above.dedup();
    above.reverse();
    above
}
