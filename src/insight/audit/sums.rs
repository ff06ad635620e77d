//! Sums that were typed, held against the sums of their parts.

use crate::dossier::{Combine, Dossier, ItemId, StageScores};
use crate::number::Exact;
use crate::scoring::{Board, Code, Finding, Node, Part, Scorecards, Stage, State, View, What, explain};

/// Finds the claims on a standard, a group or a criterion that are not what the claims on its parts come to: neither
/// their plain sum nor what the table makes of them. A part without a claim counts as the rules have it.
#[must_use]
pub fn sums(dossier: &Dossier, rules: &Board) -> Vec<Finding> {
    if dossier.scores.is_empty() {
        return Vec::new();
    }
    let rulebook = &rules.rulebook;
    let view = View { stage: Stage::Claimed, ..rules.cards.view() };
    let cards = Scorecards::score(dossier, rulebook, view);
    let mut findings = Vec::new();
    for (member, id) in dossier.members.iter().enumerate() {
        let Some(scores) = dossier.scores.get(&id.id) else { continue };
        for (item, found) in rulebook.items.iter().enumerate() {
            let Part::Node(node) = &found.part else { continue };
            let Some(claim) = scores.get(&found.id).and_then(|scores| scores.claimed.as_ref()) else {
                continue;
            };
            let counts = !view.public_only || claim.provenance.is_public();
            let has_claim = |id: &ItemId| scores.get(id).is_some_and(is_claimed);
            if !counts || !claimed_below(rules, item, &has_claim) {
                continue;
            }
            let sum = plain_sum(&cards, member, node);
            let made = made_of_parts(dossier, rules, &cards, member, item, claim.points);
            let typed = claim.points.clean();
            if let Some(sum) = sum.or(made)
                && sum.clean() != typed
                && made.is_none_or(|made| made.clean() != typed)
            {
                let finding = Finding::warning(Code::SumDiffers).of(&id.id).at(&found.id);
                findings.push(finding.with(claim.points).with(sum.clean().shortest()));
            }
        }
    }
    findings
}

fn is_claimed(scores: &StageScores) -> bool {
    scores.claimed.is_some()
}

/// Whether something below an item is claimed.
pub(super) fn claimed_below(rules: &Board, item: usize, has_claim: &dyn Fn(&ItemId) -> bool) -> bool {
    rules.rulebook.parts_of(item).into_iter().any(|part| {
        let found = rules.rulebook.items.get(part);
        found.is_some_and(|found| has_claim(&found.id)) || claimed_below(rules, part, has_claim)
    })
}

/// What the parts of a node add up to, where they are added up and all known.
fn plain_sum(cards: &Scorecards, member: usize, node: &Node) -> Option<Exact> {
    if !node.children.is_empty() && node.combine != Combine::Sum {
        return None;
    }
    let mut parts = node.lines.clone().chain(node.children.iter().copied());
    parts.try_fold(Exact::ZERO, |sum, part| Some(sum.plus(cards.get(member, part).points()?)))
}

/// What the table makes of the parts of a node: the points that the claim stands instead of.
fn made_of_parts(
    dossier: &Dossier,
    rules: &Board,
    cards: &Scorecards,
    member: usize,
    item: usize,
    claimed: Exact,
) -> Option<Exact> {
    let known = |part: usize| cards.get(member, part).state == State::Known;
    if !rules.rulebook.parts_of(item).into_iter().all(known) {
        return None;
    }
    let steps = explain(dossier, &rules.rulebook, cards, member, item);
    let decided = steps.iter().find(|step| step.item == item && matches!(step.what, What::Decided { .. }))?;
    Some(claimed.minus(decided.points))
}
