//! The states that can be compared.

use leptos::prelude::*;

use crate::dossier::Provenance;
use crate::insight::compare::{Spot, published, spots, spots_as};
use crate::scoring::{Board, Stage, View};
use crate::text::Phrase;
use crate::text::screens::compare as words;
use crate::ui::session::Session;

/// A state of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Published,
    Claimed,
    Rules,
    Appraised,
    Agreed,
    Assumed,
    PublicOnly,
}

/// Where the members stand in a state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub spots: Vec<Spot>,
    /// The members whose points rest on illustrative or estimated figures.
    pub illustrative: Vec<usize>,
}

/// All states, in the order of the choice.
const ALL: [State; 7] = [
    State::Published,
    State::Claimed,
    State::Rules,
    State::Appraised,
    State::Agreed,
    State::Assumed,
    State::PublicOnly,
];

impl State {
    /// The states that there are now: a what-if only while something is assumed.
    pub(super) fn choices(session: Session) -> Vec<Self> {
        let assumed = session.is_assumed();
        ALL.into_iter().filter(|state| assumed || *state != Self::Assumed).collect()
    }

    /// Its key in a field.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Claimed => "claimed",
            Self::Rules => "rules",
            Self::Appraised => "appraised",
            Self::Agreed => "agreed",
            Self::Assumed => "assumed",
            Self::PublicOnly => "public-only",
        }
    }

    /// The state of a key.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        ALL.into_iter().find(|state| state.key() == key)
    }

    /// Its name.
    pub(super) fn name(self) -> Phrase {
        match self {
            Self::Published => words::PUBLISHED,
            Self::Claimed => words::CLAIMED,
            Self::Rules => words::RULES,
            Self::Appraised => words::APPRAISED,
            Self::Agreed => words::AGREED,
            Self::Assumed => words::ASSUMED,
            Self::PublicOnly => words::PUBLIC_ONLY,
        }
    }

    /// Where each member stands in it; nobody where the rulebook cannot be scored.
    pub(super) fn look(self, session: Session) -> Look {
        let official = session.official.get();
        let stage = match self {
            Self::Published => return Look { spots: published(&official), illustrative: Vec::new() },
            Self::Rules => Stage::Rules,
            Self::Claimed => Stage::Claimed,
            Self::Appraised => Stage::Appraised,
            Self::Agreed | Self::Assumed | Self::PublicOnly => Stage::Agreed,
        };
        let view = View { stage, public_only: self == Self::PublicOnly || session.public_only.get() };
        let dossier = if self == Self::Assumed { session.dossier.get() } else { official.clone() };
        let Ok(board) = Board::of(&dossier, view) else { return Look::default() };
        let made_up = |member: &usize| board.cards.total(*member).provenance >= Provenance::Estimate;
        let spots = if self == Self::Assumed {
            spots_as(&board.ranking, &dossier.members, &official.members)
        } else {
            spots(&board.ranking)
        };
        Look { spots, illustrative: (0..board.cards.members()).filter(made_up).collect() }
    }
}
