//! All that scoring one member needs to see.

use super::best::Best;
use super::facts::{Facts, Instead, Reader};
use super::field::Field;
use super::rulebook::Rulebook;
use super::scorecards::{Stage, State, View};
use super::span::Span;
use super::step::{Trace, What};
use crate::dossier::{Dossier, Given, Missing, StageScores};

/// All that scoring one member needs to see.
pub(super) struct Context<'a> {
    pub dossier: &'a Dossier,
    pub rulebook: &'a Rulebook,
    pub facts: &'a Facts<'a>,
    pub fields: &'a [(usize, Field)],
    pub bests: &'a [(usize, Option<Best>)],
    pub view: View,
    /// What is read in the place of one entry.
    pub instead: Option<Instead<'a>>,
}

impl<'a> Context<'a> {
    /// Reads the facts of one member.
    pub fn reader(&self, member: usize) -> Reader<'a> {
        let year = self.dossier.period.results_year;
        let measures = &self.rulebook.measures;
        Reader { measures, facts: self.facts, member, year, part: None, instead: self.instead }
    }

    pub fn field(&self, line: usize) -> Option<&Field> {
        self.fields.iter().find(|(place, _)| *place == line).map(|(_, field)| field)
    }

    /// The best member's points of a node; nothing until all members have theirs.
    pub fn best(&self, node: usize) -> Option<&Best> {
        self.bests.iter().find(|(place, _)| *place == node)?.1.as_ref()
    }

    /// The points that a person gave to an item at the stage looked at, or at the nearest one before it.
    pub fn decided(&self, member: usize, item: usize) -> Option<(Stage, &'a Given)> {
        let scores = self.stage_scores(member, item)?;
        let (agreed, appraised) = (scores.agreed.as_ref(), scores.appraised.as_ref());
        let agreed = || self.counts(agreed).map(|given| (Stage::Agreed, given));
        let appraised = || self.counts(appraised).map(|given| (Stage::Appraised, given));
        match self.view.stage {
            Stage::Rules => None,
            Stage::Claimed => self.counts(scores.claimed.as_ref()).map(|given| (Stage::Claimed, given)),
            Stage::Appraised => appraised(),
            Stage::Agreed => agreed().or_else(appraised),
        }
    }

    /// The claim that stands where the rules leave points open and nobody has appraised them.
    pub fn standing_claim(&self, member: usize, item: usize) -> Option<(Stage, &'a Given)> {
        if self.view.stage <= Stage::Rules {
            return None;
        }
        let claimed = self.counts(self.stage_scores(member, item)?.claimed.as_ref());
        claimed.map(|given| (Stage::Claimed, given))
    }

    /// Only what is public counts where only public figures do.
    fn counts(&self, given: Option<&'a Given>) -> Option<&'a Given> {
        given.filter(|given| !self.view.public_only || given.provenance.is_public())
    }

    fn stage_scores(&self, member: usize, item: usize) -> Option<&'a StageScores> {
        if self.dossier.scores.is_empty() {
            return None;
        }
        self.dossier.scores_of(&self.dossier.members.get(member)?.id, &self.rulebook.items.get(item)?.id)
    }

    /// Open points whose ends have met are known after all, unless the rulebook wants every number. The step
    /// that says so brings the steps from `start` on to the points.
    pub fn settled(&self, state: State, span: Span, item: usize, start: usize, trace: &mut Trace) -> State {
        let settles = || span.is_settled() && self.rulebook.missing != Missing::Unranked;
        if state != State::Open || !settles() {
            return state;
        }
        let points = span.low.minus(trace.sum_from(start));
        if !points.is_zero() {
            trace.push(|| (item, What::Settled, points));
        }
        State::Known
    }
}
