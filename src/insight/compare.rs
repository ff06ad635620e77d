//! How two states of a ranking differ, member by member: official and what-if, self-score and agreed, published and
//! computed.

use crate::dossier::{Dossier, Member};
use crate::number::{Exact, sort_by_key};
use crate::scoring::{Place, Ranking};

/// Where a member stands in one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The member.
    pub member: usize,
    /// Its place, or the interval of places that are possible.
    pub place: Place,
    /// The fewest and the most points; none where points are not known, as with published places.
    pub points: Option<(Exact, Exact)>,
}

/// What became of one member between two states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The member.
    pub member: usize,
    /// Where it stood; nothing where it has no spot in the first state.
    pub before: Option<Spot>,
    /// Where it stands; nothing where it has no spot in the second state.
    pub after: Option<Spot>,
}

/// How a published place and the computed one go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same.
    Same,
    /// Figures are missing, and the published place is among those that are possible.
    Possible,
    /// They are not.
    Differs,
}

impl Shift {
    /// How many places the member went up (below zero: down), where both are one place.
    #[must_use]
    pub fn places(&self) -> Option<i32> {
        let single = |spot: Option<Spot>| i32::try_from(spot?.place.single()?).ok();
        single(self.before)?.checked_sub(single(self.after)?)
    }

    /// How many points it won, where both are known for certain.
    #[must_use]
    pub fn points(&self) -> Option<Exact> {
        let settled = |spot: Option<Spot>| spot?.points.filter(|(low, high)| low == high).map(|(low, _)| low);
        Some(settled(self.after)?.minus(settled(self.before)?))
    }

    /// Whether its place, or what is possible of it, is another.
    #[must_use]
    pub fn has_moved(&self) -> bool {
        let ends = |spot: Option<Spot>| {
            spot.map(|spot| match spot.place {
                Place::Ranked { best, worst, .. } => (best, worst),
                Place::Unclassified { .. } => (u32::MAX, 0),
                Place::Unranked => (u32::MAX, 1),
            })
        };
        ends(self.before) != ends(self.after)
    }

    /// How the place before, as a published one, goes together with the computed one after it.
    #[must_use]
    pub fn agreement(&self) -> Option<Agreement> {
        let published = self.before?.place.single()?;
        Some(match self.after?.place {
            Place::Ranked { best, worst, .. } if best == worst && best == published => Agreement::Same,
            Place::Ranked { best, worst, .. } if best != worst && (best..=worst).contains(&published) => {
                Agreement::Possible
            }
            _ => Agreement::Differs,
        })
    }
}

/// Where the members of a ranking stand, in its order.
#[must_use]
pub fn spots(ranking: &Ranking) -> Vec<Spot> {
    let spot = |row: &crate::scoring::Standing| Spot {
        member: row.member,
        place: row.place,
        points: Some((row.low, row.high)),
    };
    ranking.rows.iter().map(spot).collect()
}

/// The same for a state whose list of members may be another: members are counted as in `reference`, and who is not
/// in it is left out.
#[must_use]
pub fn spots_as(ranking: &Ranking, members: &[Member], reference: &[Member]) -> Vec<Spot> {
    let mut spots = spots(ranking);
    if members == reference {
        return spots;
    }
    spots.retain_mut(|spot| {
        let id = members.get(spot.member).map(|member| &member.id);
        let place = id.and_then(|id| reference.iter().position(|member| member.id == *id));
        spot.member = place.unwrap_or(spot.member);
        place.is_some()
    });
    spots
}

/// The published places, best first; nothing of the members whose place is not published.
#[must_use]
pub fn published(dossier: &Dossier) -> Vec<Spot> {
    let places = &dossier.published.places;
    let spot = |published: &crate::dossier::PublishedPlace| {
        let member = dossier.members.iter().position(|member| member.id == published.member)?;
        let best = published.place;
        let shared = places.iter().filter(|one| one.place == best).count() > 1;
        Some(Spot { member, place: Place::Ranked { best, worst: best, shared }, points: None })
    };
    let mut spots: Vec<Spot> = places.iter().filter_map(spot).collect();
    sort_by_key(&mut spots, |spot| (spot.place.single(), spot.member));
    spots
}

/// The first and the last place that are not published; nothing where all are, or none is.
#[must_use]
pub fn unpublished(dossier: &Dossier) -> Option<(u32, u32)> {
    let places = &dossier.published.places;
    let count = u32::try_from(dossier.members.len()).ok()?;
    let known = |place: &u32| places.iter().any(|one| one.place == *place);
    let behind_tie = |place: &u32| {
        // Of two that share place 2 one stands on place 3.
        let shared = |first: u32| places.iter().filter(|one| one.place == first).count();
        (1..*place)
            .any(|first| usize::try_from(place.saturating_sub(first)).is_ok_and(|gap| gap < shared(first)))
    };
    let mut open = (1..=count).filter(|place| !known(place) && !behind_tie(place));
    let first = open.next().filter(|_| !places.is_empty())?;
    Some((first, open.next_back().unwrap_or(first)))
}

/// What became of each member between two states: in the order of the second, then those that are only in the first.
#[must_use]
pub fn shifts(before: &[Spot], after: &[Spot]) -> Vec<Shift> {
    let find = |spots: &[Spot], member: usize| spots.iter().copied().find(|spot| spot.member == member);
    let there = after.iter().map(|spot| Shift {
        member: spot.member,
        before: find(before, spot.member),
        after: Some(*spot),
    });
    let gone = before.iter().filter(|spot| find(after, spot.member).is_none()).map(|spot| Shift {
        member: spot.member,
        before: Some(*spot),
        after: None,
    });
    there.chain(gone).collect()
}
