//! The scores of all members, item by item.

use super::best::Best;
use super::context::Context;
use super::facts::Facts;
use super::field::{Field, survey_all};
use super::node;
use super::rulebook::{Part, Rulebook, TOTAL};
use super::step::{Step, Trace};
use super::walk::order_by_id;
use crate::dossier::{Dossier, Provenance};
use crate::number::Exact;

/// Whose scores are looked at. A stage that has no value yet falls back to the one before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// What the members claim (tự chấm); by the rules where a member claims nothing.
    Claimed,
    /// What the rules make of the facts, no person's points counted.
    Rules,
    /// What the appraisal found (thẩm định).
    Appraised,
    /// What was agreed (thống nhất): the official state.
    #[default]
    Agreed,
}

/// What is counted in a scoring.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct View {
    /// Whose scores.
    pub stage: Stage,
    /// Whether only published and public figures count; what is missing then leaves points open.
    pub public_only: bool,
}

/// Whether the points of an item are settled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// They are.
    #[default]
    Known,
    /// Something is missing; they lie between `low` and `high`.
    Open,
    /// Something is missing and the others carry its weight.
    Absent,
}

/// The points of one item for one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemScore {
    /// The fewest points possible; the points themselves where they are known.
    pub low: Exact,
    /// The most points possible.
    pub high: Exact,
    /// Whether they are settled.
    pub state: State,
    /// The least firm provenance among the figures that they rest on.
    pub provenance: Provenance,
}

impl ItemScore {
    /// Nothing, known for certain.
    pub const NOTHING: Self =
        Self { low: Exact::ZERO, high: Exact::ZERO, state: State::Known, provenance: Provenance::Published };

    /// The points, where they are settled.
    #[must_use]
    pub fn points(&self) -> Option<Exact> {
        (self.state == State::Known).then_some(self.low)
    }
}

/// Whether an exclusion line leaves a member unclassified.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Excluded {
    /// None does.
    #[default]
    No,
    /// This line would, but what it asks for is not known.
    Perhaps(usize),
    /// This line does.
    Yes(usize),
}

impl Excluded {
    /// What a line makes of it that applies, does not, or may.
    #[must_use]
    pub fn by(line: usize, applies: Option<bool>) -> Self {
        match applies {
            Some(true) => Self::Yes(line),
            Some(false) => Self::No,
            None => Self::Perhaps(line),
        }
    }

    /// The firmer of both; of two that are as firm, the first.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes(_), _) | (Self::Perhaps(_), Self::No | Self::Perhaps(_)) => self,
            _ => other,
        }
    }
}

/// The scores of all members under one rulebook and one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecards {
    pub(super) view: View,
    pub(super) items: usize,
    pub(super) scores: Vec<ItemScore>,
    pub(super) unrounded: Vec<(Exact, Exact)>,
    pub(super) excluded: Vec<Excluded>,
    pub(super) fields: Vec<(usize, Field)>,
    /// The best points of the nodes that are put in proportion to them.
    pub(super) bests: Vec<(usize, Option<Best>)>,
    /// The members in the order of their ids.
    pub(super) order: Vec<usize>,
}

impl Scorecards {
    /// Scores all members of a dossier.
    #[must_use]
    pub fn score(dossier: &Dossier, rulebook: &Rulebook, view: View) -> Self {
        let members = dossier.members.len();
        let items = rulebook.items.len();
        let order = order_by_id(dossier);
        let fields = survey_all(dossier, rulebook, view.public_only, &order);
        let mut cards = Self {
            view,
            items,
            scores: vec![ItemScore::NOTHING; items.saturating_mul(members)],
            unrounded: vec![(Exact::ZERO, Exact::ZERO); members],
            excluded: vec![Excluded::No; members],
            fields: Vec::new(),
            bests: Vec::new(),
            order: order.clone(),
        };
        let mut bests = Vec::new();
        let blocks = |bests: &[(usize, Option<Best>)], score: &mut dyn FnMut(&Context<'_>, &[usize])| {
            Facts::by_blocks(dossier, rulebook, view.public_only, &order, |facts, block| {
                let context =
                    Context { dossier, rulebook, facts, fields: &fields, bests, view, instead: None };
                score(&context, block);
            });
        };
        // What lies below is in proportion to its own best already: children stand after their parents.
        for item in (0..items).rev().filter(|item| is_relative(rulebook, *item)) {
            let mut points = Vec::with_capacity(members);
            blocks(&bests, &mut |context, block| {
                let done = cards.score_down_to(context, block, item);
                points.extend(done.into_iter().map(|(member, done)| (member, done.own.0, done.own.1)));
            });
            let best = Best::among(points.into_iter(), rulebook.missing);
            bests.push((item, best));
        }
        blocks(&bests, &mut |context, block| cards.score_members(context, block));
        cards.fields = fields;
        cards.bests = bests;
        cards
    }

    pub(super) fn score_members(&mut self, context: &Context<'_>, members: &[usize]) {
        for (member, done) in self.score_down_to(context, members, TOTAL) {
            if let Some(place) = self.excluded.get_mut(member) {
                *place = done.excluded;
            }
            if let Some(place) = self.unrounded.get_mut(member) {
                *place = (done.unrounded.low.clean(), done.unrounded.high.clean());
            }
        }
    }

    /// Scores these members' nodes from the last to this one, and so all that it is made of. Node by node, not
    /// member by member: doing the same again and again is what a processor does fastest.
    fn score_down_to(
        &mut self,
        context: &Context<'_>,
        members: &[usize],
        node: usize,
    ) -> Vec<(usize, node::Done)> {
        let mut results: Vec<_> = members.iter().map(|member| (*member, node::Done::default())).collect();
        for item in (node..self.items).rev() {
            let Some(Part::Node(part)) = context.rulebook.items.get(item).map(|item| &item.part) else {
                continue;
            };
            for (member, last) in &mut results {
                let start = member.saturating_mul(self.items);
                let row = start..start.saturating_add(self.items);
                let Some(scores) = self.scores.get_mut(row) else { continue };
                let done = node::score(context, *member, item, part, scores, &mut Trace::off());
                *last = node::Done { excluded: done.excluded.or(last.excluded), ..done };
            }
        }
        results
    }

    /// What was counted.
    #[must_use]
    pub fn view(&self) -> View {
        self.view
    }

    /// How many members there are.
    #[must_use]
    pub fn members(&self) -> usize {
        self.excluded.len()
    }

    /// Returns the scores of one member, item by item.
    #[must_use]
    pub fn of(&self, member: usize) -> &[ItemScore] {
        let start = member.saturating_mul(self.items);
        self.scores.get(start..start.saturating_add(self.items)).unwrap_or_default()
    }

    /// Returns the score of one member and item.
    #[must_use]
    pub fn get(&self, member: usize, item: usize) -> ItemScore {
        self.of(member).get(item).copied().unwrap_or(ItemScore::NOTHING)
    }

    /// Returns the total as it is shown.
    #[must_use]
    pub fn total(&self, member: usize) -> ItemScore {
        self.get(member, TOTAL)
    }

    /// Returns the total before rounding, fewest and most.
    #[must_use]
    pub fn unrounded(&self, member: usize) -> (Exact, Exact) {
        self.unrounded.get(member).copied().unwrap_or_default()
    }

    /// Returns whether an exclusion line leaves a member unclassified.
    #[must_use]
    pub fn excluded(&self, member: usize) -> Excluded {
        self.excluded.get(member).copied().unwrap_or_default()
    }
}

/// Whether the points of a node are put in proportion to the best.
fn is_relative(rulebook: &Rulebook, item: usize) -> bool {
    let part = rulebook.items.get(item).map(|item| &item.part);
    matches!(part, Some(Part::Node(node)) if node.best_is.is_some())
}

/// Returns the steps that made the points of one item for one member; they add up to the points exactly
/// where these are known.
#[must_use]
pub fn explain(
    dossier: &Dossier,
    rulebook: &Rulebook,
    cards: &Scorecards,
    member: usize,
    item: usize,
) -> Vec<Step> {
    Explainer::of(dossier, rulebook, cards, member).steps(item)
}

/// Explains several items of one member, whose facts it looks up only once.
#[derive(Debug)]
pub struct Explainer<'a> {
    dossier: &'a Dossier,
    rulebook: &'a Rulebook,
    cards: &'a Scorecards,
    member: usize,
    facts: Facts<'a>,
}

impl<'a> Explainer<'a> {
    /// Makes ready to explain the scores of a member.
    #[must_use]
    pub fn of(dossier: &'a Dossier, rulebook: &'a Rulebook, cards: &'a Scorecards, member: usize) -> Self {
        let facts = Facts::of_member(dossier, rulebook, cards.view.public_only, member);
        Self { dossier, rulebook, cards, member, facts }
    }

    /// Returns the steps that made the points of one item; they add up to the points exactly where these are
    /// known.
    #[must_use]
    pub fn steps(&self, item: usize) -> Vec<Step> {
        let Self { dossier, rulebook, cards, member, facts } = self;
        let context = Context {
            dossier,
            rulebook,
            facts,
            fields: &cards.fields,
            bests: &cards.bests,
            view: cards.view,
            instead: None,
        };
        let mut scores = cards.of(*member).to_vec();
        let mut trace = Trace::on();
        let found = rulebook.items.get(item);
        let node = match found.map(|item| &item.part) {
            Some(Part::Node(_)) => item,
            Some(Part::Line(_)) => found.map_or(TOTAL, |item| item.parent),
            None => return Vec::new(),
        };
        if let Some(Part::Node(part)) = rulebook.items.get(node).map(|item| &item.part) {
            node::score(&context, *member, node, part, &mut scores, &mut trace);
        }
        let mut steps = trace.into_steps();
        if node != item {
            steps.retain(|step| step.item == item);
        }
        steps
    }
}
