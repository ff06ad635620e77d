//! What makes one member's result: where it is strong or weak against the cluster, what it won and lost beside the
//! standard points, what separates it from another.

use crate::dossier::{Combine, LineKind};
use crate::number::{Exact, sort_by};
use crate::scoring::{Board, Part, Place, State, TOTAL};

/// How a member stands in one criterion against the mean of the cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trait {
    /// The criterion.
    pub item: usize,
    /// Its points.
    pub points: Exact,
    /// How many points above the mean (below zero: under it).
    pub difference: Exact,
    /// Its share of the standard points, in per cent; none where the criterion has none.
    pub share: Option<Exact>,
    /// The mean share, in per cent.
    pub mean_share: Option<Exact>,
}

/// Where a member is strong and where it is weak, the strongest and the weakest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traits {
    /// Criteria with more points than the mean.
    pub strengths: Vec<Trait>,
    /// Criteria with fewer.
    pub weaknesses: Vec<Trait>,
}

/// A bonus or deduction line that gave or took points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gain {
    /// The line.
    pub line: usize,
    /// The criterion that it belongs to.
    pub criterion: usize,
    /// What it gave (below zero: took), before the caps of the criterion.
    pub points: Exact,
}

/// What separates two members in one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duel {
    /// The total, a standard, a group or a criterion.
    pub item: usize,
    /// The first member's points less the other's, fewest and most, the same where all is known; nothing where the item
    /// is left out for one of them.
    pub difference: Option<(Exact, Exact)>,
    /// What the nodes below separate, the widest difference first; nothing below a criterion.
    pub parts: Vec<Self>,
    /// What limits, factors and rounding add to the sum of the parts; nothing where parts are not summed or
    /// something is open.
    pub rest: Option<Exact>,
}

impl Duel {
    /// The difference, where it is known for certain.
    #[must_use]
    pub fn settled(&self) -> Option<Exact> {
        self.difference.filter(|(low, high)| low == high).map(|(low, _)| low)
    }

    /// How far the members can lie apart, without the sign.
    fn width(&self) -> Exact {
        self.difference.map_or(Exact::ZERO, |(low, high)| low.size().max(high.size()))
    }
}

/// Compares the criteria of a member with the mean of all members whose points are known, by points. What is not
/// known of the member, or of all others, is left out, and so is what differs by less than a hundredth.
#[must_use]
pub fn traits(board: &Board, member: usize) -> Traits {
    let mut traits = Traits::default();
    for item in board.rulebook.criteria() {
        let Some(found) = compared(board, member, item) else { continue };
        let visible = found.difference.rounded(2);
        if visible > Exact::ZERO {
            traits.strengths.push(found);
        } else if visible.is_negative() {
            traits.weaknesses.push(found);
        }
    }
    sort_by(&mut traits.strengths, |a, b| b.difference.cmp(&a.difference).then(a.item.cmp(&b.item)));
    sort_by(&mut traits.weaknesses, |a, b| a.difference.cmp(&b.difference).then(a.item.cmp(&b.item)));
    traits
}

fn compared(board: &Board, member: usize, item: usize) -> Option<Trait> {
    let points = board.cards.get(member, item).points()?;
    let known = (0..board.cards.members()).filter_map(|one| board.cards.get(one, item).points());
    let (sum, count) =
        known.fold((Exact::ZERO, 0_u32), |(sum, count), points| (sum.plus(points), count.saturating_add(1)));
    if count < 2 {
        return None;
    }
    let mean = sum.over(Exact::from(count))?;
    let whole = board.rulebook.items.get(item)?.points;
    let share = |points: Exact| points.times(Exact::HUNDRED).over(whole).filter(|_| !whole.is_unlimited());
    Some(Trait {
        item,
        points,
        difference: points.minus(mean),
        share: share(points),
        mean_share: share(mean),
    })
}

/// The bonus and deduction lines that gave or took points for certain, in the order of the table.
#[must_use]
pub fn gains(board: &Board, member: usize) -> Vec<Gain> {
    let items = board.rulebook.items.iter().enumerate();
    items
        .filter_map(|(line, item)| {
            let Part::Line(part) = &item.part else { return None };
            let points = board.cards.get(member, line).points()?;
            let beside = matches!(part.kind, LineKind::Bonus | LineKind::Deduction) && !points.is_zero();
            beside.then_some(Gain { line, criterion: item.parent, points })
        })
        .collect()
}

/// The member just above in the ranking: the last one with a better place. Nothing for the first, and where the place
/// is not one place.
#[must_use]
pub fn just_above(board: &Board, member: usize) -> Option<usize> {
    let own = board.ranking.of_member(member)?.place.single()?;
    let mut better = board.ranking.rows.iter().filter(|row| match row.place {
        Place::Ranked { worst, .. } => worst < own,
        Place::Unclassified { .. } | Place::Unranked => false,
    });
    better.next_back().map(|row| row.member)
}

/// What separates two members, by standard and criterion.
#[must_use]
pub fn duel(board: &Board, member: usize, other: usize) -> Duel {
    between(board, member, other, TOTAL)
}

fn between(board: &Board, member: usize, other: usize, item: usize) -> Duel {
    let (own, theirs) = (board.cards.get(member, item), board.cards.get(other, item));
    let there = own.state != State::Absent && theirs.state != State::Absent;
    let difference = there.then(|| (own.low.minus(theirs.high), own.high.minus(theirs.low)));
    let Some(Part::Node(node)) = board.rulebook.items.get(item).map(|item| &item.part) else {
        return Duel { item, difference, parts: Vec::new(), rest: None };
    };
    let mut parts: Vec<Duel> =
        node.children.iter().map(|child| between(board, member, other, *child)).collect();
    let sum = parts.iter().try_fold(Exact::ZERO, |sum, part| Some(sum.plus(part.settled()?)));
    let summed = node.combine == Combine::Sum && !parts.is_empty() && node.lines.is_empty();
    sort_by(&mut parts, |a, b| b.width().cmp(&a.width()).then(a.item.cmp(&b.item)));
    let mut duel = Duel { item, difference, parts, rest: None };
    duel.rest = duel.settled().zip(sum).filter(|_| summed).map(|(whole, sum)| whole.minus(sum));
    duel
}
