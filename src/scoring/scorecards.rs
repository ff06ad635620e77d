//! The scores of all members, item by item, and keeping them up to date after an edit.

use super::facts::Facts;
use super::field::{Field, survey_all};
use super::node;
use super::rulebook::{Part, Rulebook, TOTAL};
use super::step::{Step, Trace};
use crate::dossier::{Dossier, Given, MeasureId, MemberId, Provenance, StageScores};
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

/// The scores of all members under one rulebook and one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecards {
    view: View,
    items: usize,
    scores: Vec<ItemScore>,
    unrounded: Vec<(Exact, Exact)>,
    excluded: Vec<Option<usize>>,
    fields: Vec<(usize, Field)>,
}

/// All that scoring one member needs to see.
pub(super) struct Context<'a> {
    pub dossier: &'a Dossier,
    pub rulebook: &'a Rulebook,
    pub facts: &'a Facts<'a>,
    pub fields: &'a [(usize, Field)],
    pub view: View,
}

impl Context<'_> {
    pub fn field(&self, line: usize) -> Option<&Field> {
        self.fields.iter().find(|(place, _)| *place == line).map(|(_, field)| field)
    }

    /// The points that a person gave to an item at the stage looked at, or at the nearest one before it.
    pub fn decided(&self, member: usize, item: usize) -> Option<(Stage, &Given)> {
        let scores = self.stage_scores(member, item)?;
        let found = match self.view.stage {
            Stage::Rules => None,
            Stage::Claimed => scores.claimed.as_ref().map(|given| (Stage::Claimed, given)),
            Stage::Appraised => scores.appraised.as_ref().map(|given| (Stage::Appraised, given)),
            Stage::Agreed => {
                let agreed = scores.agreed.as_ref().map(|given| (Stage::Agreed, given));
                agreed.or_else(|| scores.appraised.as_ref().map(|given| (Stage::Appraised, given)))
            }
        };
        found.filter(|(_, given)| !self.view.public_only || given.provenance.is_public())
    }

    /// The claim that stands where the rules leave points open and nobody has appraised them.
    pub fn standing_claim(&self, member: usize, item: usize) -> Option<(Stage, &Given)> {
        if self.view.stage <= Stage::Rules {
            return None;
        }
        let claimed = self.stage_scores(member, item)?.claimed.as_ref()?;
        (!self.view.public_only || claimed.provenance.is_public()).then_some((Stage::Claimed, claimed))
    }

    fn stage_scores(&self, member: usize, item: usize) -> Option<&StageScores> {
        if self.dossier.scores.is_empty() {
            return None;
        }
        self.dossier.scores_of(&self.dossier.members.get(member)?.id, &self.rulebook.items.get(item)?.id)
    }
}

impl Scorecards {
    /// Scores all members of a dossier.
    #[must_use]
    pub fn score(dossier: &Dossier, rulebook: &Rulebook, view: View) -> Self {
        let members = dossier.members.len();
        let items = rulebook.items.len();
        let facts = Facts::collect(dossier, rulebook, view.public_only);
        let fields = survey_all(rulebook, &facts, members, dossier.period.results_year);
        let mut cards = Self {
            view,
            items,
            scores: vec![ItemScore::NOTHING; items.saturating_mul(members)],
            unrounded: vec![(Exact::ZERO, Exact::ZERO); members],
            excluded: vec![None; members],
            fields,
        };
        let fields = core::mem::take(&mut cards.fields);
        let context = Context { dossier, rulebook, facts: &facts, fields: &fields, view };
        for member in 0..members {
            cards.score_member(&context, member);
        }
        cards.fields = fields;
        cards
    }

    /// Brings the scores up to date after one entry has changed. The dossier is the changed one, with the
    /// same members and the same rulebook as before.
    pub fn update(&mut self, dossier: &Dossier, rulebook: &Rulebook, measure: &MeasureId, member: &MemberId) {
        let Some(column) = rulebook.column(measure) else { return };
        let row = dossier.members.iter().position(|one| one.id == *member);
        let relative: Vec<usize> =
            self.fields.iter().map(|(line, _)| *line).filter(|line| reads(rulebook, *line, column)).collect();
        if relative.is_empty() {
            let Some(row) = row else { return };
            let facts = Facts::of_member(dossier, rulebook, self.view.public_only, row);
            let fields = core::mem::take(&mut self.fields);
            let context = Context { dossier, rulebook, facts: &facts, fields: &fields, view: self.view };
            self.score_member(&context, row);
            self.fields = fields;
        } else {
            *self = Self::score(dossier, rulebook, self.view);
        }
    }

    fn score_member(&mut self, context: &Context<'_>, member: usize) {
        let start = member.saturating_mul(self.items);
        let Some(scores) = self.scores.get_mut(start..start.saturating_add(self.items)) else { return };
        let mut excluded = None;
        let mut unrounded = (Exact::ZERO, Exact::ZERO);
        for item in (0..self.items).rev() {
            let Some(Part::Node(part)) = context.rulebook.items.get(item).map(|item| &item.part) else {
                continue;
            };
            let done = node::score(context, member, item, part, scores, &mut Trace::off());
            excluded = done.excluded.or(excluded);
            if item == TOTAL {
                unrounded = done.unrounded;
            }
        }
        if let Some(place) = self.excluded.get_mut(member) {
            *place = excluded;
        }
        if let Some(place) = self.unrounded.get_mut(member) {
            *place = unrounded;
        }
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

    /// Returns the exclusion line that leaves a member unclassified.
    #[must_use]
    pub fn excluded_by(&self, member: usize) -> Option<usize> {
        self.excluded.get(member).copied().flatten()
    }
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
    let facts = Facts::of_member(dossier, rulebook, cards.view.public_only, member);
    let context = Context { dossier, rulebook, facts: &facts, fields: &cards.fields, view: cards.view };
    let mut scores = cards.of(member).to_vec();
    let mut trace = Trace::on();
    let found = rulebook.items.get(item);
    let node = match found.map(|item| &item.part) {
        Some(Part::Node(_)) => item,
        Some(Part::Line(_)) => found.map_or(TOTAL, |item| item.parent),
        None => return Vec::new(),
    };
    if let Some(Part::Node(part)) = rulebook.items.get(node).map(|item| &item.part) {
        node::score(&context, member, node, part, &mut scores, &mut trace);
    }
    let mut steps = trace.into_steps();
    if node != item {
        steps.retain(|step| step.item == item);
    }
    steps
}

fn reads(rulebook: &Rulebook, line: usize, column: usize) -> bool {
    matches!(rulebook.items.get(line).map(|item| &item.part), Some(Part::Line(line)) if line.reads.contains(&column))
}
