//! What the rules and the claims come to, kept up to date while figures are entered.

use std::sync::Arc;

use leptos::prelude::*;

use crate::number::Exact;
use crate::scoring::{Part, Rulebook, Scorecards, Stage, State, View};
use crate::ui::session::Session;

/// The scores of all members at two stages.
pub(super) struct Scored {
    /// The checked score table.
    pub rulebook: Rulebook,
    /// By the rules alone.
    pub rules: Scorecards,
    /// With the claims, by the rules where a member claims nothing.
    pub claimed: Scorecards,
    /// Which measures lines read, by column.
    pub read: Vec<bool>,
}

/// The scores of the dossier without assumptions, all figures counted.
pub(super) fn memo(session: Session) -> Memo<Option<Arc<Scored>>> {
    let scored = move |_: Option<&Option<Arc<Scored>>>| {
        session.official.with(|dossier| {
            let rulebook = Rulebook::check(&dossier.rulebook).ok()?;
            let at = |stage: Stage| Scorecards::score(dossier, &rulebook, View { stage, public_only: false });
            let (rules, claimed) = (at(Stage::Rules), at(Stage::Claimed));
            let mut read = vec![false; rulebook.measures.len()];
            for item in &rulebook.items {
                if let Part::Line(line) = &item.part {
                    for column in &line.reads {
                        if let Some(read) = read.get_mut(*column) {
                            *read = true;
                        }
                    }
                }
            }
            Some(Arc::new(Scored { rulebook, rules, claimed, read }))
        })
    };
    Memo::new_with_compare(scored, |_, _| true)
}

impl Scored {
    /// What the rules give above the claim; below zero where more is claimed. Nothing while either is open.
    pub fn difference(&self, member: usize, item: usize) -> Option<Exact> {
        let known = |cards: &Scorecards| {
            let score = cards.get(member, item);
            (score.state == State::Known).then_some(score.low.clean())
        };
        Some(known(&self.rules)?.minus(known(&self.claimed)?).clean().shortest())
    }
}
