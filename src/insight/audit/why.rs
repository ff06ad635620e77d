//! Why a claim departs from the rules: what explains exactly the difference.
//!
//! A claim knows nothing of the steps of scoring, so reasons are looked for among all that the rules did in the criterion:
//! limits that bit, deductions, bonuses, conditions, lines that give less than they could. What comes to exactly the
//! difference, by itself or with one or two others, is the reason; a limit before a deduction, and both before the rest.
//! A claim above all that the criterion can give is told as such, with the bonus that it would take.

use crate::dossier::{Combine, LineKind, Rule};
use crate::number::Exact;
use crate::scoring::{Board, Explainer, ItemScore, Limit, Node, Part, Rulebook, Step, What, reach};

/// What a claim seems to leave out of account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The line, or the node whose limit it is.
    pub item: usize,
    /// What it is.
    pub why: Why,
    /// How much of the difference it explains: points that the claim has more than the rules, below zero less.
    pub points: Exact,
    /// The steps of the item by the rules, for what the sentence tells of its figures.
    pub steps: Vec<Step>,
}

/// What a claim leaves out of account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A limit: so many points count at most, and the figures come to more (or, at a floor, to less).
    Limited {
        /// Which limit.
        limit: Limit,
        /// The limit.
        at: Exact,
        /// What the figures come to without it.
        counted: Exact,
    },
    /// More than all that a line can give, or a node that has no bonus.
    OverMost {
        /// The most that it can give.
        most: Exact,
    },
    /// More bonus than the item gives at most, even where all else is reached in full.
    BonusOver {
        /// The most bonus.
        most: Exact,
        /// The bonus that the claim would take at least.
        counted: Exact,
    },
    /// A deduction that is not made.
    NotDeducted,
    /// A bonus that is not claimed.
    NotClaimed,
    /// Points of a line whose condition is not met.
    ConditionNotMet,
    /// Points of a line of which another counts instead.
    AnotherCounts {
        /// The line that counts.
        line: usize,
    },
    /// The line gives less than it can.
    Short {
        /// What it gives.
        points: Exact,
        /// The most that it can give.
        most: Exact,
    },
    /// Rounding.
    Rounded {
        /// Digits after the point.
        digits: u32,
    },
}

/// The most atoms among which pairs and triples are looked for.
const MOST: usize = 24;

/// Finds what explains exactly the difference between a claim and the rules; nothing where nothing does.
pub(super) fn reasons(
    rules: &Board,
    explainer: &Explainer<'_>,
    member: usize,
    item: usize,
    claimed: Exact,
    difference: Exact,
) -> Vec<Reason> {
    // People claim on the table's own scale; reweighting takes points along.
    let own_scale = |points: Exact| match node_of(&rules.rulebook, item).and_then(|node| node.reweighted) {
        Some((from, to)) => points.times(from).over(to).unwrap_or(points),
        None => points,
    };
    let (claimed, wanted) = (own_scale(claimed), own_scale(difference).clean());
    let mut atoms = Vec::new();
    collect(rules, explainer, member, item, &mut atoms);
    // Limits first, then deductions, then the rest: what stands first is preferred.
    atoms.sort_by_key(|atom| match atom.why {
        Why::Limited { .. } => 0,
        Why::NotDeducted => 1,
        Why::AnotherCounts { .. } | Why::ConditionNotMet => 2,
        _ => 3,
    });
    let is_limit = |atom: &&Reason| matches!(atom.why, Why::Limited { .. });
    if let Some(atom) = atoms.iter().filter(is_limit).find(|atom| atom.points.clean() == wanted) {
        return vec![atom.clone()];
    }
    if let Some(over) = over_the_most(&rules.rulebook, explainer, item, claimed, wanted) {
        return vec![over];
    }
    subset(&atoms, wanted)
}

/// The first one, two or three atoms that come to what is wanted.
fn subset(atoms: &[Reason], wanted: Exact) -> Vec<Reason> {
    if let Some(one) = atoms.iter().find(|one| one.points.clean() == wanted) {
        return vec![one.clone()];
    }
    let atoms = atoms.get(..atoms.len().min(MOST)).unwrap_or_default();
    let behind = |place: usize| atoms.get(place.saturating_add(1)..).unwrap_or_default();
    for (place, one) in atoms.iter().enumerate() {
        for (next, two) in behind(place).iter().enumerate() {
            let sum = one.points.plus(two.points);
            if sum.clean() == wanted {
                return vec![one.clone(), two.clone()];
            }
            let after = place.saturating_add(next).saturating_add(1);
            let third = behind(after).iter().find(|three| sum.plus(three.points).clean() == wanted);
            if let Some(three) = third {
                return vec![one.clone(), two.clone(), three.clone()];
            }
        }
    }
    Vec::new()
}

fn node_of(rulebook: &Rulebook, item: usize) -> Option<&Node> {
    match rulebook.items.get(item).map(|item| &item.part) {
        Some(Part::Node(node)) => Some(node),
        _ => None,
    }
}

/// All that the rules did in an item and below it, as far as points come up unchanged.
fn collect(rules: &Board, explainer: &Explainer<'_>, member: usize, item: usize, atoms: &mut Vec<Reason>) {
    let steps = explainer.steps(item);
    let Some(node) = node_of(&rules.rulebook, item) else {
        of_line(rules, member, item, &steps, atoms);
        return;
    };
    // A factor changes the points of lines on their way.
    let lines = if node.times.is_none() { node.lines.clone() } else { 0..0 };
    for place in lines {
        let own: Vec<Step> = steps.iter().filter(|step| step.item == place).cloned().collect();
        of_line(rules, member, place, &own, atoms);
    }
    let mut sum = Exact::ZERO;
    for step in steps.iter().filter(|step| step.item == item) {
        push_step(rules, item, step, sum, &steps, atoms);
        sum = sum.plus(step.points);
    }
    let passes = node.times.is_none() && node.reweighted.is_none();
    if node.combine == Combine::Sum && passes {
        for child in &node.children {
            collect(rules, explainer, member, *child, atoms);
        }
    }
}

/// A limit or rounding among the steps of an item.
fn push_step(
    rules: &Board,
    item: usize,
    step: &Step,
    before: Exact,
    steps: &[Step],
    atoms: &mut Vec<Reason>,
) {
    let points = step.points.negated();
    if points.is_zero() {
        return;
    }
    let why = match step.what {
        What::Limited { limit, at } => {
            // What a criterion's bonus or deductions come to is told by how far the limit bit.
            let counted = match limit {
                Limit::Line => before,
                Limit::Bonus | Limit::Deduction | Limit::Swing => at.plus(points.size()),
                Limit::Floor | Limit::Ceiling => at.plus(points),
            };
            Why::Limited { limit, at, counted: counted.size() }
        }
        What::Rounded { digits } => Why::Rounded { digits },
        What::AnotherCounts { line } => Why::AnotherCounts { line },
        _ => return,
    };
    let own = match rules.rulebook.items.get(item).map(|item| &item.part) {
        Some(Part::Line(_)) => steps.to_vec(),
        _ => Vec::new(),
    };
    atoms.push(Reason { item, why, points, steps: own });
}

/// What the rules did in one line.
fn of_line(rules: &Board, member: usize, item: usize, steps: &[Step], atoms: &mut Vec<Reason>) {
    let Some(checked) = rules.rulebook.items.get(item) else { return };
    let Part::Line(line) = &checked.part else { return };
    let mut sum = Exact::ZERO;
    for step in steps {
        push_step(rules, item, step, sum, steps, atoms);
        sum = sum.plus(step.points);
    }
    let Some(given) = rules.cards.get(member, item).points() else { return };
    let mut push = |why: Why, points: Exact| {
        if !points.is_zero() && !points.is_unlimited() {
            atoms.push(Reason { item, why, points, steps: steps.to_vec() });
        }
    };
    let most = checked.points;
    let unmet = steps.iter().any(|step| step.what == What::ConditionNotMet);
    match line.kind {
        LineKind::Deduction => push(Why::NotDeducted, given.negated()),
        // A deduction may stand among the bonuses.
        LineKind::Bonus if given.is_negative() => push(Why::NotDeducted, given.negated()),
        LineKind::Bonus | LineKind::Standard if unmet => push(Why::ConditionNotMet, most),
        LineKind::Bonus => {
            push(Why::NotClaimed, given.negated());
            let by_answer = matches!(line.rule, Rule::Met { .. } | Rule::Options { .. } | Rule::Given { .. });
            if by_answer && given < most {
                push(Why::Short { points: given, most }, most.minus(given));
            }
        }
        LineKind::Standard if given < most => {
            push(Why::Short { points: given, most }, most.minus(given));
        }
        LineKind::Standard | LineKind::Exclusion => {}
    }
}

/// A claim above all that the item can give.
fn over_the_most(
    rulebook: &Rulebook,
    explainer: &Explainer<'_>,
    item: usize,
    claimed: Exact,
    difference: Exact,
) -> Option<Reason> {
    let most = most_of(rulebook, item);
    if claimed <= most || most.is_unlimited() {
        return None;
    }
    let reason = |item: usize, why: Why, steps: Vec<Step>| Reason { item, why, points: difference, steps };
    let Some(node) = node_of(rulebook, item) else {
        return Some(reason(item, Why::OverMost { most }, explainer.steps(item)));
    };
    let bonus = bonus_of(rulebook, node);
    if bonus.is_zero() {
        let below = node.children.iter().any(|child| has_bonus(rulebook, *child));
        return (!below).then(|| reason(item, Why::OverMost { most }, Vec::new()));
    }
    // Where all else is reached in full, the rest of the claim is bonus.
    let counted = claimed.minus(most.minus(bonus));
    let why = Why::BonusOver { most: bonus, counted };
    let mut lines = node.lines.clone().filter(|line| is_bonus(rulebook, *line));
    Some(match (lines.next(), lines.next()) {
        (Some(line), None) => reason(line, why, explainer.steps(line)),
        _ => reason(item, why, Vec::new()),
    })
}

fn is_bonus(rulebook: &Rulebook, item: usize) -> bool {
    let found = rulebook.items.get(item).map(|item| &item.part);
    matches!(found, Some(Part::Line(line)) if line.kind == LineKind::Bonus && reach(&line.rule).1 > Exact::ZERO)
}

fn has_bonus(rulebook: &Rulebook, item: usize) -> bool {
    is_bonus(rulebook, item) || rulebook.parts_of(item).into_iter().any(|part| has_bonus(rulebook, part))
}

/// The most points that an item can give on the table's own scale; [`Exact::LIMIT`] where nothing limits it.
fn most_of(rulebook: &Rulebook, item: usize) -> Exact {
    let Some(found) = rulebook.items.get(item) else { return Exact::LIMIT };
    let node = match &found.part {
        Part::Node(node) => node,
        Part::Line(line) => {
            let most = match line.kind {
                LineKind::Deduction | LineKind::Exclusion => return Exact::ZERO,
                LineKind::Standard | LineKind::Bonus => reach(&line.rule).1.max(Exact::ZERO),
            };
            let parts = line.recurring.as_ref().map_or(1, |recurring| u32::from(recurring.parts));
            let most = most.times(Exact::from(parts));
            return line.cap.map_or(most, |cap| most.min(cap));
        }
    };
    if node.combine != Combine::Sum && !node.children.is_empty() {
        return Exact::LIMIT;
    }
    let is_standard = |line: &usize| {
        let part = rulebook.items.get(*line).map(|item| &item.part);
        matches!(part, Some(Part::Line(line)) if line.kind == LineKind::Standard)
    };
    let standard = node.lines.clone().filter(is_standard).chain(node.children.iter().copied());
    let sum = standard.fold(Exact::ZERO, |sum, part| sum.plus(most_of(rulebook, part)));
    let sum = sum.plus(bonus_of(rulebook, node));
    let sum =
        if sum.is_unlimited() { Exact::LIMIT } else { node.times.map_or(sum, |factor| sum.times(factor)) };
    let sum = node.floor.map_or(sum, |floor| sum.max(floor));
    node.ceiling.map_or(sum, |ceiling| sum.min(ceiling))
}

/// The most bonus that a node's own lines can give.
fn bonus_of(rulebook: &Rulebook, node: &Node) -> Exact {
    let most = |line: usize| if is_bonus(rulebook, line) { most_of(rulebook, line) } else { Exact::ZERO };
    let is_grouped = |line: &usize| node.groups.iter().any(|group| group.contains(line));
    let single = node.lines.clone().filter(|line| !is_grouped(line)).map(most);
    // Of a group only the largest counts.
    let groups = node.groups.iter().map(|group| group.iter().copied().map(most).max().unwrap_or_default());
    let sum = single.chain(groups).fold(Exact::ZERO, Exact::plus);
    [node.bonus_cap, node.swing_cap].into_iter().flatten().fold(sum, Exact::min)
}

/// The points of the parts of an item by the rules, line by line: what is told where nothing explains a difference.
#[must_use]
pub fn line_by_line(rules: &Board, member: usize, item: usize) -> Vec<(usize, ItemScore)> {
    let parts = rules.rulebook.parts_of(item).into_iter();
    parts
        .map(|part| (part, rules.cards.get(member, part)))
        .filter(|(_, score)| !score.high.is_zero() || !score.low.is_zero())
        .collect()
}
