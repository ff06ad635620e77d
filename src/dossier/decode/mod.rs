//! From JSON to the parts of a dossier, strictly, in little code.
//!
//! A text becomes a [`Tree`] by one general parser; a tree becomes typed values by [`Decode`]. [`At`] is a
//! place in the tree that knows the way to it, so that a [`Fault`] can say where it is. What a record or a
//! choice consists of is listed once, with `record!` and `choice!` in [`forms`]. What every
//! record does (finding names, refusing others, missing what is wanted) is one function here, not code that
//! is made anew for each type: it weighs a quarter of derived code, and that is first load.

mod at;
mod fault;
mod forms;
mod macros;
mod plain;
mod tree;

pub use at::At;
pub use fault::{Fault, FieldProblem, Kind};
pub(crate) use macros::{choice, fill, key, record, variant};
pub(crate) use tree::{Tree, parse};

use super::ReadProblem;

/// What a part of a dossier is decoded to, or why it cannot be.
pub type Decoded<T> = Result<T, Box<Fault>>;

/// What can be made of JSON.
pub trait Decode: Sized {
    /// Something that stands in for the value while the record around it is being filled; nobody sees it.
    fn blank() -> Self;

    /// Makes the value.
    fn decode(at: &At<'_>) -> Decoded<Self>;
}

/// Reads a part of a dossier, such as one entry, from its file form; what it refers to is not asked.
///
/// # Errors
/// Says what is wrong and where.
pub fn from_json<T: Decode>(text: &str) -> Result<T, ReadProblem> {
    let tree = parse(text)?;
    Ok(T::decode(&At::top(&tree))?)
}

/// Puts what is decoded into a field.
#[inline(never)]
pub(crate) fn set<T: Decode>(slot: &mut T, at: &At<'_>) -> Decoded<()> {
    *slot = T::decode(at)?;
    Ok(())
}

/// Goes through a record: `fill` gets the place of each field's name in `names` and its value. Of the names
/// the first `wanted` must be there, and no other name may be.
#[inline(never)]
pub(crate) fn fields(
    at: &At<'_>,
    names: &'static [&'static str],
    wanted: usize,
    fill: &mut dyn FnMut(usize, &At<'_>) -> Decoded<()>,
) -> Decoded<()> {
    let mut seen = 0_u32;
    for (name, tree) in at.record()? {
        let inner = at.field(name, tree);
        let place = names.iter().position(|known| known == name);
        let place = place.ok_or_else(|| inner.fault(FieldProblem::Unknown { known: names }))?;
        let bit = bit(place);
        if seen & bit != 0 {
            return Err(inner.fault(FieldProblem::Twice));
        }
        seen |= bit;
        fill(place, &inner)?;
    }
    for (place, name) in names.iter().enumerate().take(wanted) {
        if seen & bit(place) == 0 {
            return Err(at.field(name, &tree::NOTHING).fault(FieldProblem::Missing));
        }
    }
    Ok(())
}

/// The mark of a field; [`fill`] sees to it that a record has no more fields than there are marks.
fn bit(place: usize) -> u32 {
    u32::try_from(place).ok().and_then(|place| 1_u32.checked_shl(place)).unwrap_or_default()
}
