//! One look at a dossier: the checked rulebook, the scorecards and the ranking together.

use super::finding::Finding;
use super::ranking::Ranking;
use super::rulebook::Rulebook;
use super::scorecards::{Scorecards, View};
use crate::dossier::Dossier;

/// All that is computed from a dossier under one view.
#[derive(Debug, Clone)]
pub struct Board {
    /// The checked rulebook.
    pub rulebook: Rulebook,
    /// The scores.
    pub cards: Scorecards,
    /// The places.
    pub ranking: Ranking,
}

impl Board {
    /// Checks the rulebook, scores all members and ranks them.
    ///
    /// # Errors
    /// What keeps the rulebook from being scored.
    pub fn of(dossier: &Dossier, view: View) -> Result<Self, Vec<Finding>> {
        Self::after(dossier, view, &Ranking::default())
    }

    /// The same, beginning with the order of an earlier ranking.
    ///
    /// # Errors
    /// What keeps the rulebook from being scored.
    pub fn after(dossier: &Dossier, view: View, earlier: &Ranking) -> Result<Self, Vec<Finding>> {
        let rulebook = Rulebook::check(&dossier.rulebook)?;
        let cards = Scorecards::score(dossier, &rulebook, view);
        let ranking = Ranking::after(&rulebook, &cards, earlier);
        Ok(Self { rulebook, cards, ranking })
    }
}
