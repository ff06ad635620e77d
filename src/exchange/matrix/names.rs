//! Finds measures and members by what people call them.

use crate::dossier::Label;
use crate::exchange::file::plain_id;

/// Names of several things, each with its place.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By rank, then by name: an id counts before a name, a name before a code, the letters without marks last.
    keys: Vec<(u8, String, usize)>,
}

/// What is found under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// One thing.
    One(usize),
    /// Several things.
    Several,
    /// Nothing.
    Nothing,
}

const ID: u8 = 0;
const TITLE: u8 = 1;
const CODE: u8 = 2;
const PLAIN: u8 = 3;

impl Names {
    /// Adds a thing with its id and its names.
    pub fn add(&mut self, place: usize, id: &str, label: &Label) {
        self.keys.push((ID, id.to_owned(), place));
        for name in [&label.vi, &label.en].into_iter().filter(|name| !name.is_empty()) {
            self.keys.push((TITLE, folded(name), place));
        }
        for name in [id, &label.vi, &label.en] {
            let plain = plain(name);
            if !plain.is_empty() {
                self.keys.push((PLAIN, plain, place));
            }
        }
    }

    /// Adds another code of a thing.
    pub fn add_code(&mut self, place: usize, code: &str) {
        if !code.is_empty() {
            self.keys.push((CODE, folded(code), place));
            self.keys.push((PLAIN, plain(code), place));
        }
    }

    /// Makes ready for finding.
    pub fn sorted(mut self) -> Self {
        self.keys.sort_unstable();
        self.keys.dedup();
        self
    }

    /// Finds what is called so.
    pub fn find(&self, name: &str) -> Found {
        let name = name.trim();
        let folded = folded(name);
        let plain = plain(name);
        for (rank, key) in [(ID, name), (TITLE, &folded), (CODE, &folded), (PLAIN, &plain)] {
            let start = self.keys.partition_point(|(other, text, _)| (*other, text.as_str()) < (rank, key));
            let rest = self.keys.get(start..).unwrap_or_default();
            let mut same = rest.iter().take_while(|(other, text, _)| (*other, text.as_str()) == (rank, key));
            match (same.next(), same.next()) {
                (None, _) => {}
                (Some((_, _, place)), None) => return Found::One(*place),
                (Some(_), Some(_)) => return Found::Several,
            }
        }
        Found::Nothing
    }
}

/// A name without marks, in which a letter and a digit stand together: `a7.6` and `a.7.6` are one.
fn plain(name: &str) -> String {
    let id = plain_id(name);
    let mut text = String::with_capacity(id.len());
    let mut letters = id.chars().peekable();
    while let Some(letter) = letters.next() {
        let before = text.chars().next_back();
        let joins = letter == '-'
            && before
                .zip(letters.peek().copied())
                .is_some_and(|(before, after)| before.is_ascii_digit() != after.is_ascii_digit());
        if !joins {
            text.push(letter);
        }
    }
    text
}

/// A name in small letters with single spaces.
fn folded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(word.chars().flat_map(char::to_lowercase));
    }
    text
}
