//! JSON as a tree, before anything is known of its meaning.

use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::super::ReadProblem;

/// The key under which the parser hands over a number as its digits, unless it is whole and small.
const JSON_NUMBER: &str = "$serde_json::private::Number";

/// Any JSON. The digits of numbers are as written, and a name that stands twice is still there twice.
#[derive(Debug)]
pub(crate) enum Tree {
    Nothing,
    Flag(bool),
    Number(String),
    Text(String),
    List(Vec<Self>),
    Record(Vec<(String, Self)>),
}

/// What stands where nothing does.
pub(super) static NOTHING: Tree = Tree::Nothing;

impl Tree {
    /// The text in a field of a record, whatever else the record holds.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The digits of the number in a field of a record, whatever else the record holds.
    pub(crate) fn digits(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Self::Number(digits)) => Some(digits),
            _ => None,
        }
    }

    /// Whether a record has a field of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    fn get(&self, name: &str) -> Option<&Self> {
        let Self::Record(fields) = self else { return None };
        fields.iter().find(|(key, _)| key == name).map(|(_, tree)| tree)
    }
}

/// Parses a text. The parser goes no deeper than 128 levels, so a tree can be walked by calls.
pub(crate) fn parse(text: &str) -> Result<Tree, ReadProblem> {
    serde_json::from_str(text).map_err(|error| ReadProblem::of_json(&error))
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Grown)
    }
}

struct Grown;

impl<'de> Visitor<'de> for Grown {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields: Vec<(String, Tree)> = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        match fields.as_mut_slice() {
            [(name, Tree::Text(digits))] if name == JSON_NUMBER => Ok(Tree::Number(core::mem::take(digits))),
            _ => Ok(Tree::Record(fields)),
        }
    }
}
