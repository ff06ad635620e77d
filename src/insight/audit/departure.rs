//! Where the points that members claim depart from what the rules make of their facts.

use super::sums::claimed_below;
use super::why::{Reason, reasons};
use crate::dossier::{Dossier, ItemId};
use crate::number::Exact;
use crate::scoring::{Board, Explainer, ItemScore, Scorecards, Stage, State, View};

/// A claim that the rules do not bear out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The member.
    pub member: usize,
    /// The criterion or line.
    pub item: usize,
    /// The points claimed, as they count.
    pub claimed: Exact,
    /// The points by the rules; an interval where figures are missing and the claim lies outside it.
    pub by_the_rules: ItemScore,
    /// How much more is claimed; below zero where less is. Against the nearer end where the rules leave points open.
    pub difference: Exact,
    /// What explains exactly this difference; empty where nothing does.
    pub reasons: Vec<Reason>,
}

/// What a member's claims come to, and what the rules give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// The member.
    pub member: usize,
    /// The total with its claims, by the rules where it claims nothing.
    pub claimed: ItemScore,
    /// The total by the rules.
    pub by_the_rules: ItemScore,
}

/// All departures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Departures {
    /// Item by item, the largest difference first.
    pub list: Vec<Departure>,
    /// The totals of the members that claim anything, in the order of the list.
    pub totals: Vec<Totals>,
}

/// Finds where claims depart from the rules. Of claims on a whole and on its parts only those on the parts are held
/// against the rules; whether the whole is their sum is another question ([`sums`](super::sums)).
#[must_use]
pub fn departures(dossier: &Dossier, rules: &Board) -> Departures {
    let mut found = Departures::default();
    if dossier.scores.is_empty() {
        return found;
    }
    let (rulebook, view) = (&rules.rulebook, rules.cards.view());
    let cards = Scorecards::score(dossier, rulebook, View { stage: Stage::Claimed, ..view });
    for (member, id) in dossier.members.iter().enumerate() {
        let Some(scores) = dossier.scores.get(&id.id) else { continue };
        let counts = |id: &ItemId| {
            let claim = scores.get(id).and_then(|scores| scores.claimed.as_ref());
            claim.is_some_and(|claim| !view.public_only || claim.provenance.is_public())
        };
        let mut explainer = None;
        let mut any = false;
        for (item, checked) in rulebook.items.iter().enumerate() {
            if !counts(&checked.id) {
                continue;
            }
            any = true;
            let claimed = cards.get(member, item);
            let by_the_rules = rules.cards.get(member, item);
            let Some(difference) = difference(&claimed, &by_the_rules) else { continue };
            if claimed_below(rules, item, &counts) {
                continue;
            }
            let explainer =
                explainer.get_or_insert_with(|| Explainer::of(dossier, rulebook, &rules.cards, member));
            let reasons = reasons(rules, explainer, member, item, claimed.low, difference);
            let claimed = claimed.low;
            found.list.push(Departure { member, item, claimed, by_the_rules, difference, reasons });
        }
        if any {
            let (claimed, by_the_rules) = (cards.total(member), rules.cards.total(member));
            found.totals.push(Totals { member, claimed, by_the_rules });
        }
    }
    found.list.sort_by(|a, b| {
        let place = |one: &Departure| (one.item, one.member);
        b.difference.size().cmp(&a.difference.size()).then_with(|| place(a).cmp(&place(b)))
    });
    found
}

/// How far a claim lies outside what the rules give; nothing where it does not.
fn difference(claimed: &ItemScore, by_the_rules: &ItemScore) -> Option<Exact> {
    let claim = claimed.points()?.clean();
    let (low, high) = match by_the_rules.state {
        State::Absent => return None,
        State::Known | State::Open => (by_the_rules.low.clean(), by_the_rules.high.clean()),
    };
    let difference = if claim < low { claim.minus(low) } else { claim.minus(high) };
    (claim < low || claim > high).then_some(difference)
}
