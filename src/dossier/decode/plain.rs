//! How single values, lists and maps are decoded.

use std::collections::BTreeMap;

use super::fault::{FieldProblem, Kind};
use super::{At, Decode, Decoded, Tree, fields};
use crate::dossier::{ItemId, Label, MeasureId, MemberId, Plan, SourceId, Value};
use crate::number::{Date, Exact};

impl Decode for bool {
    fn blank() -> Self {
        false
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        match at.tree {
            Tree::Flag(flag) => Ok(*flag),
            _ => Err(at.wrong(Kind::Flag)),
        }
    }
}

impl Decode for String {
    fn blank() -> Self {
        Self::new()
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        at.text().map(str::to_owned)
    }
}

macro_rules! whole {
    ($($type:ty),*) => {$(
        impl Decode for $type {
            fn blank() -> Self {
                0
            }

            fn decode(at: &At<'_>) -> Decoded<Self> {
                Ok(Self::try_from(at.whole(u64::from(Self::MAX))?).unwrap_or(Self::MAX))
            }
        }
    )*};
}

whole!(u8, u16, u32);

impl Decode for u64 {
    fn blank() -> Self {
        0
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        at.whole(Self::MAX)
    }
}

/// What can name the fields of a map.
pub(crate) trait Key: Ord {
    /// Makes it of its text; whether the text may be one is checked where a dossier enters.
    fn of(text: &str) -> Self;
}

impl Key for String {
    fn of(text: &str) -> Self {
        text.to_owned()
    }
}

macro_rules! id {
    ($($type:ty),*) => {$(
        impl Key for $type {
            fn of(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl Decode for $type {
            fn blank() -> Self {
                Self::default()
            }

            fn decode(at: &At<'_>) -> Decoded<Self> {
                at.text().map(Self::new)
            }
        }
    )*};
}

id!(MemberId, MeasureId, ItemId, SourceId);

impl<T: Decode> Decode for Option<T> {
    fn blank() -> Self {
        None
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        match at.tree {
            Tree::Nothing => Ok(None),
            _ => T::decode(at).map(Some),
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        T::decode(at).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    #[inline(never)]
    fn decode(at: &At<'_>) -> Decoded<Self> {
        let mut list = Self::new();
        for (place, tree) in at.list()?.iter().enumerate() {
            list.push(T::decode(&at.item(place, tree))?);
        }
        Ok(list)
    }
}

impl<K: Key, T: Decode> Decode for BTreeMap<K, T> {
    fn blank() -> Self {
        Self::new()
    }

    #[inline(never)]
    fn decode(at: &At<'_>) -> Decoded<Self> {
        let mut map = Self::new();
        for (name, tree) in at.record()? {
            let inner = at.field(name, tree);
            if map.insert(K::of(name), T::decode(&inner)?).is_some() {
                return Err(inner.fault(FieldProblem::Twice));
            }
        }
        Ok(map)
    }
}

impl Decode for Exact {
    fn blank() -> Self {
        Self::ZERO
    }

    /// A text or a JSON number; the digits are taken as written.
    #[inline(never)]
    fn decode(at: &At<'_>) -> Decoded<Self> {
        match at.tree {
            Tree::Number(digits) | Tree::Text(digits) => {
                digits.parse().map_err(|problem| at.fault(FieldProblem::Number(problem)))
            }
            _ => Err(at.wrong(Kind::Digits)),
        }
    }
}

impl Decode for Date {
    fn blank() -> Self {
        Self::FIRST
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        at.text()?.parse().map_err(|_| at.fault(FieldProblem::Date))
    }
}

impl Decode for Label {
    fn blank() -> Self {
        Self::default()
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        let mut label = Self::default();
        match at.tree {
            Tree::Text(text) => label.vi.clone_from(text),
            Tree::Record(_) => super::fill!(at; ; vi => label.vi, en => label.en),
            _ => return Err(at.wrong(Kind::Label)),
        }
        Ok(label)
    }
}

impl Decode for Plan {
    fn blank() -> Self {
        Self::of(Exact::ZERO)
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        match at.tree {
            Tree::Number(_) | Tree::Text(_) => Exact::decode(at).map(Self::of),
            Tree::List(_) => match Vec::decode(at)?.as_slice() {
                [low, high] if low <= high => Ok(Self { low: *low, high: *high }),
                _ => Err(at.fault(FieldProblem::Range)),
            },
            _ => Err(at.wrong(Kind::Plan)),
        }
    }
}

impl Decode for Value {
    fn blank() -> Self {
        Self::Flag(false)
    }

    fn decode(at: &At<'_>) -> Decoded<Self> {
        match at.tree {
            Tree::Flag(flag) => Ok(Self::Flag(*flag)),
            Tree::Number(_) | Tree::Text(_) => Exact::decode(at).map(Self::Number),
            Tree::Record(_) => value(at),
            _ => Err(at.wrong(Kind::Value)),
        }
    }
}

/// A value that says of which kind it is.
fn value(at: &At<'_>) -> Decoded<Value> {
    const NAMES: &[&str] = &["plan", "actual", "date", "choice", "choices", "series"];
    let (mut plan, mut actual, mut other, mut several) = (None, None, None, false);
    fields(at, NAMES, 0, &mut |place, at| {
        let value = match place {
            0 => {
                plan = Some(Plan::decode(at)?);
                return Ok(());
            }
            1 => {
                actual = Some(Exact::decode(at)?);
                return Ok(());
            }
            2 => Value::Date(Date::decode(at)?),
            3 => Value::Choice(String::decode(at)?),
            4 => Value::Choices(Vec::decode(at)?),
            _ => Value::Series(Vec::decode(at)?),
        };
        several |= other.replace(value).is_some();
        Ok(())
    })?;
    match (plan, actual, other) {
        (Some(plan), Some(actual), None) => Ok(Value::Plan { plan, actual }),
        (None, None, Some(value)) if !several => Ok(value),
        _ => Err(at.fault(FieldProblem::Value)),
    }
}
