//! Puts lists in order.
//!
//! The library's sort is made anew for every kind of list, some kilobytes each time, and this program sorts a score of
//! kinds. Here the work is done once, on places in the list; only moving the elements is made anew.

use core::cmp::Ordering;

/// Sorts a list; equals stay in the order in which they stand. A list that is in order already, or nearly, costs little more
/// than one look at each element.
pub fn sort_by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order = places_in_order(list.len(), &mut |a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for place in 0..list.len() {
        // What belongs here may have been moved away by an earlier exchange; its trail leads to where it is.
        let mut from = order.get(place).copied().unwrap_or(place);
        while from < place {
            from = order.get(from).copied().unwrap_or(place);
        }
        if from != place {
            list.swap(place, from);
            // Shortens the trails of those that come later.
            if let Some(trail) = order.get_mut(place) {
                *trail = from;
            }
        }
    }
}

/// Sorts a list by what `key` gives for each element; equals stay in the order in which they stand.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// The places from 0 to `length`, in the order of what stands there: a merge sort that leaves alone what is in order.
fn places_in_order(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged = Vec::with_capacity(length);
    let mut width: usize = 1;
    while width < length {
        let step = width.saturating_mul(2);
        for pair in order.chunks_mut(step) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            let (Some(last), Some(first)) = (left.last(), right.first()) else { continue };
            if compare(*last, *first).is_le() {
                continue;
            }
            merged.clear();
            let (mut left, mut right) = (left, right);
            while let (Some((a, lefts)), Some((b, rights))) = (left.split_first(), right.split_first()) {
                if compare(*a, *b).is_le() {
                    merged.push(*a);
                    left = lefts;
                } else {
                    merged.push(*b);
                    right = rights;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
            pair.copy_from_slice(&merged);
        }
        width = step;
    }
    order
}
