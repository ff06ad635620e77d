//! Which places are possible for whom.

use super::ranking::{Place, Standing};
use super::rulebook::Rulebook;
use super::scorecards::Scorecards;
use crate::number::{Exact, sort_by, sort_by_key};

/// The most members with the same total whose tie chains are compared one by one where these are open; above
/// it every order among them counts as possible.
const MOST_PAIRS: usize = 200;

/// Gives places 1, 2, 2, 4 to rows that are in order.
pub(super) fn in_order(rows: &mut [Standing], tied: impl Fn(&Standing, &Standing) -> bool) {
    let mut place = 1_u32;
    let mut before: Option<Standing> = None;
    for (row, position) in rows.iter_mut().zip(1_u32..) {
        let shared = before.is_some_and(|before| tied(&before, row));
        if !shared {
            place = position;
        }
        row.place = Place::Ranked { best: place, worst: place, shared };
        before = Some(*row);
    }
    // The first of those that share a place learns of it from the one behind it.
    let mut behind = None;
    for row in rows.iter_mut().rev() {
        if let Place::Ranked { best, shared, .. } = &mut row.place {
            let shares_with_behind = behind == Some((*best, true));
            behind = Some((*best, *shared));
            *shared |= shares_with_behind;
        }
    }
}

/// How one member stands to the others.
#[derive(Clone, Copy, Default)]
struct Count {
    /// How many are surely ahead.
    surely: usize,
    /// How many are possibly ahead, the sure ones included.
    possibly: usize,
    /// Whether another surely shares its total and its tie chain.
    shared: bool,
}

/// Gives each row the places that are possible where points are open. Somebody is surely ahead whose fewest
/// points exceed a member's most, and possibly ahead whose most points exceed its fewest. Where both can come
/// to the same total, the tie chain can put either ahead.
pub(super) fn widened(rulebook: &Rulebook, cards: &Scorecards, rows: &mut [Standing]) {
    let surely_there = rows.iter().filter(|row| row.perhaps_excluded.is_none());
    let mut lows: Vec<Exact> = surely_there.map(|row| row.low).collect();
    let mut highs: Vec<Exact> = rows.iter().map(|row| row.high).collect();
    let mut settled: Vec<Exact> = rows.iter().filter(|row| is_settled(row)).map(|row| row.low).collect();
    for list in [&mut lows, &mut highs, &mut settled] {
        sort_by(list, Ord::cmp);
    }
    let has_chain = !rulebook.ties.is_empty();
    let mut counts: Vec<Count> = rows
        .iter()
        .map(|row| {
            let itself = usize::from(!is_settled(row));
            let mut possibly = above(&highs, row.low).saturating_sub(itself);
            if has_chain {
                // Those that can just reach its fewest points; among settled equals the chain is looked at below.
                let equals = if is_settled(row) { equal(&settled, row.low) } else { 0 };
                possibly = possibly.saturating_add(equal(&highs, row.low)).saturating_sub(equals);
            }
            Count { surely: above(&lows, row.high), possibly, shared: false }
        })
        .collect();
    let mut equals: Vec<usize> =
        (0..rows.len()).filter(|place| rows.get(*place).is_some_and(is_settled)).collect();
    let total = |place: &usize| rows.get(*place).map(|row| row.low);
    sort_by_key(&mut equals, total);
    for group in equals.chunk_by(|a, b| total(a) == total(b)).filter(|group| group.len() > 1) {
        among_equals(rulebook, cards, rows, group, &mut counts);
    }
    let as_place = |count: usize| u32::try_from(count.saturating_add(1)).unwrap_or(u32::MAX);
    for (row, count) in rows.iter_mut().zip(counts) {
        let (best, worst) = (as_place(count.surely), as_place(count.possibly));
        row.place = Place::Ranked { best, worst, shared: count.shared };
    }
}

/// Counts who is ahead among members that are settled at the same total, by the tie chain.
fn among_equals(
    rulebook: &Rulebook,
    cards: &Scorecards,
    rows: &[Standing],
    group: &[usize],
    counts: &mut [Count],
) {
    let chain_of = |place: usize| -> Vec<(Exact, Exact)> {
        let member = rows.get(place).map_or(0, |row| row.member);
        let score = |item: &usize| cards.get(member, *item);
        rulebook.ties.iter().map(|item| (score(item).low.clean(), score(item).high.clean())).collect()
    };
    let chains: Vec<(usize, Vec<(Exact, Exact)>)> =
        group.iter().map(|place| (*place, chain_of(*place))).collect();
    let unclear =
        group.len() > MOST_PAIRS && chains.iter().flat_map(|(_, chain)| chain).any(|(low, high)| low != high);
    for (place, own) in &chains {
        let Some(count) = counts.get_mut(*place) else { continue };
        if unclear {
            count.possibly = count.possibly.saturating_add(group.len().saturating_sub(1));
            continue;
        }
        for (other, chain) in chains.iter().filter(|(other, _)| other != place) {
            let (surely, possibly) = ahead(chain, own);
            let there = rows.get(*other).is_some_and(|row| row.perhaps_excluded.is_none());
            count.surely = count.surely.saturating_add(usize::from(surely && there));
            count.possibly = count.possibly.saturating_add(usize::from(possibly));
            count.shared |= there && !possibly && !ahead(own, chain).1;
        }
    }
}

/// Whether a chain is surely, and possibly, ahead of another: the first item that tells them apart decides.
fn ahead(chain: &[(Exact, Exact)], other: &[(Exact, Exact)]) -> (bool, bool) {
    let mut surely_so_far = true;
    for ((low, high), (other_low, other_high)) in chain.iter().zip(other) {
        if high < other_low {
            return (false, !surely_so_far);
        }
        if low > other_high {
            return (surely_so_far, true);
        }
        surely_so_far &= low == high && other_low == other_high;
    }
    (false, !surely_so_far)
}

fn is_settled(row: &Standing) -> bool {
    row.low == row.high
}

/// How many of a sorted list lie above a value.
fn above(sorted: &[Exact], value: Exact) -> usize {
    sorted.len().saturating_sub(sorted.partition_point(|one| *one <= value))
}

/// How many of a sorted list are a value.
fn equal(sorted: &[Exact], value: Exact) -> usize {
    let below = sorted.partition_point(|one| *one < value);
    sorted.partition_point(|one| *one <= value).saturating_sub(below)
}
