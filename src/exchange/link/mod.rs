//! A dossier in the fragment of an address: `#l/…`.
//!
//! A link carries the built-in dossier by its fingerprint and what differs from it, or a whole dossier,
//! whichever is shorter. The history of edits is not sent: a link says what is, not how it came about. The
//! dossier's id is sent only to tell where it comes from; a copy that is kept gets its own.

mod carrier;
mod changes;
mod columns;
#[cfg(test)]
mod tests;
mod value;

use serde::Serialize;

use self::carrier::Broken;
use super::gate;
use crate::dossier::decode::{self, record};
use crate::dossier::{
    BUILTIN_ID, Dossier, EditProblem, FORMAT, History, ReadProblem, builtin, difference, fingerprint,
};
use crate::number::sort_by_key;

pub use self::carrier::is_link;

/// The longest name that is sent, in characters.
const LONGEST_NAME: usize = 200;
/// How many digits of the fingerprint a link carries: enough to notice another version.
const FINGERPRINT_DIGITS: usize = 8;

/// What a link brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The dossier, without history and without id: it is not one of those that are kept here.
    pub dossier: Dossier,
    /// The name that it was sent under; that of the dossier where nobody gave one.
    pub name: String,
    /// When it was sent, as `2023-04-18T09:30:00Z`; empty where it is not known.
    pub sent_at: String,
    /// The id that it had where it comes from.
    pub origin: String,
}

/// Why a fragment does not open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkProblem {
    /// It does not begin as a link does.
    #[error("not a link to a dossier")]
    NotALink,
    /// Its end is missing, as when a message cuts a long address.
    #[error("the end of the link is missing")]
    CutShort,
    /// A character in it was changed.
    #[error("the link was changed on its way")]
    Altered,
    /// Larger than any link, or it would unpack to more than a dossier has.
    #[error("the link holds more than a dossier")]
    TooLarge,
    /// Made by a later version of the program.
    #[error("the link is of the newer form {0}")]
    NewerFormat(u8),
    /// It tells what differs from another built-in dossier than that of this program.
    ///
    /// The figures that it does not name would be other ones than the sender saw.
    #[error("the link builds on another version of the built-in dossier")]
    OtherBase {
        /// Its changes on the built-in dossier of this program, where they fit: not what the sender saw.
        attempt: Option<Box<Received>>,
    },
    /// Whole, but its changes name what the built-in dossier does not have.
    #[error("the link does not fit: {0}")]
    DoesNotFit(#[from] EditProblem),
    /// Whole, but not a dossier.
    #[error("the link holds no dossier: {0}")]
    Unreadable(#[from] ReadProblem),
}

/// Why a dossier cannot be sent as a link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendProblem {
    /// The link would be longer than browsers take.
    #[error("the link would have {characters} characters, more than browsers take")]
    TooLong {
        /// How many it would have.
        characters: usize,
    },
    /// The dossier would not open again, as one with an id that stands twice.
    #[error("the dossier would not open again: {0}")]
    NotReadable(#[source] LinkProblem),
    /// Reading the link again would give something else. The file form still holds the dossier.
    #[error("a link cannot hold this dossier exactly")]
    NotExact,
}

/// The first line: what the link is.
#[derive(Debug, Clone, Default, Serialize)]
struct Head {
    /// The name it is sent under, unless it is the dossier's.
    #[serde(rename = "n", skip_serializing_if = "String::is_empty")]
    name: String,
    /// When it was sent.
    #[serde(rename = "t", skip_serializing_if = "String::is_empty")]
    sent_at: String,
    /// The id where it comes from, unless it is that of the base.
    #[serde(rename = "i", skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    /// The beginning of the fingerprint of the built-in dossier that the rest builds on; none for a whole.
    #[serde(rename = "b", skip_serializing_if = "Option::is_none")]
    base: Option<String>,
}

record!(Head { | name = "n", sent_at = "t", origin = "i", base = "b" });

/// Writes a link: the fragment with its `#`, to be put behind the address of the page.
///
/// `name` is what the sender calls it (empty: the dossier's name), `now` the time as
/// `2023-04-18T09:30:00Z`.
///
/// # Errors
/// When the dossier is too large, or would not come out of the link as it went in.
pub fn write_link(dossier: &Dossier, name: &str, now: &str) -> Result<String, SendProblem> {
    let wanted = sent(dossier);
    let base = Base::builtin();
    let name = if name == wanted.name.vi { String::new() } else { gate::shown(name, LONGEST_NAME) };
    let head = Head { name, sent_at: gate::shown(now, 40), ..Head::default() };
    let mut texts = [changed(&base, &wanted, &dossier.id, &head), whole(&wanted, &dossier.id, &head)];
    sort_by_key(&mut texts, length);
    let [short, long] = &texts;
    // A text four times as long never packs shorter, and packing takes time.
    let other = (length(long) / 4 <= length(short)).then(|| carrier::seal(long));
    let first = carrier::seal(short);
    let (best, other) = match other {
        Some(other) if other.len() < first.len() => (other, Some(first)),
        other => (first, other),
    };
    exact(best, &wanted, &base).or_else(|problem| {
        // The other form is a way round a weakness of this one that nobody knows of yet.
        let other = other.unwrap_or_else(|| carrier::seal(long));
        exact(other, &wanted, &base).map_err(|_| problem)
    })
}

/// The dossier that changes build on, as a link sends it, and the mark by which links know it.
struct Base {
    dossier: Dossier,
    mark: String,
}

impl Base {
    fn builtin() -> Self {
        let builtin = builtin();
        let mark = fingerprint(&builtin).chars().take(FINGERPRINT_DIGITS).collect();
        Self { dossier: sent(&builtin), mark }
    }
}

/// What of a dossier a link carries, beside its id.
fn sent(dossier: &Dossier) -> Dossier {
    Dossier { format: FORMAT.to_owned(), id: String::new(), history: History::default(), ..dossier.clone() }
}

/// Gives a link away only if it opens as it was sent.
fn exact(link: String, wanted: &Dossier, base: &Base) -> Result<String, SendProblem> {
    match opened(&link, || Base { dossier: base.dossier.clone(), mark: base.mark.clone() }) {
        Ok(received) if received.dossier == *wanted => Ok(link),
        Ok(_) => Err(SendProblem::NotExact),
        Err(LinkProblem::TooLarge) => Err(SendProblem::TooLong { characters: link.len() }),
        Err(problem) => Err(SendProblem::NotReadable(problem)),
    }
}

fn length(parts: &[String; 2]) -> usize {
    parts.iter().map(String::len).sum()
}

/// The text of a whole dossier: words first, then figures.
fn whole(wanted: &Dossier, origin: &str, head: &Head) -> [String; 2] {
    let origin = (!origin.is_empty()).then(|| origin.to_owned());
    let (columns, rest) = columns::pack(wanted);
    let head = json(&Head { origin, ..head.clone() });
    [format!("{head}\n{}\n", json(&rest)), json(&columns)]
}

/// The text of what differs from the base.
fn changed(base: &Base, wanted: &Dossier, origin: &str, head: &Head) -> [String; 2] {
    let origin = (origin != BUILTIN_ID).then(|| origin.to_owned());
    let head = json(&Head { origin, base: Some(base.mark.clone()), ..head.clone() });
    let packed = changes::pack(&difference(&base.dossier, wanted));
    [format!("{head}\n{}", json(&packed)), String::new()]
}

/// Reads a link: a fragment with or without its `#`, or a whole address.
///
/// # Errors
/// Says why it does not open. Nothing is guessed: a link opens as it was sent or not at all.
pub fn read_link(link: &str) -> Result<Received, LinkProblem> {
    opened(link, Base::builtin)
}

fn opened(link: &str, base: impl FnOnce() -> Base) -> Result<Received, LinkProblem> {
    let text = carrier::open(link).map_err(|broken| match broken {
        Broken::NotALink => LinkProblem::NotALink,
        Broken::CutShort => LinkProblem::CutShort,
        Broken::Altered => LinkProblem::Altered,
        Broken::TooLarge => LinkProblem::TooLarge,
        Broken::Newer(tag) => LinkProblem::NewerFormat(tag),
    })?;
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let head: Head = decode::from_json(first)?;
    match &head.base {
        None => {
            let (body, columns) = rest.split_once('\n').unwrap_or((rest, "[]"));
            let mut dossier = gate::dossier_from_text(body).map_err(|problem| match problem {
                gate::GateProblem::Unreadable(problem) => LinkProblem::Unreadable(problem),
                _ => LinkProblem::TooLarge,
            })?;
            columns::unpack(decode::from_json(columns)?, &mut dossier)?;
            received(dossier, &head, "")
        }
        Some(mark) => {
            let base = base();
            let result = replayed(base.dossier, rest, &head);
            if *mark == base.mark {
                result
            } else {
                Err(LinkProblem::OtherBase { attempt: result.ok().map(Box::new) })
            }
        }
    }
}

fn replayed(mut dossier: Dossier, packed: &str, head: &Head) -> Result<Received, LinkProblem> {
    for edit in changes::unpack(decode::from_json(packed)?)? {
        edit.replay(&mut dossier)?;
    }
    received(dossier, head, BUILTIN_ID)
}

fn received(dossier: Dossier, head: &Head, origin: &str) -> Result<Received, LinkProblem> {
    let dossier = gate::dossier_from_parts(sent(&dossier))?;
    let name = if head.name.is_empty() { &dossier.name.vi } else { &head.name };
    Ok(Received {
        name: gate::shown(name, LONGEST_NAME),
        sent_at: gate::shown(&head.sent_at, 40),
        origin: gate::shown(head.origin.as_deref().unwrap_or(origin), LONGEST_NAME),
        dossier,
    })
}

fn json<T: Serialize>(part: &T) -> String {
    // Only maps with keys that are no strings can fail, and a link has none.
    serde_json::to_string(part).unwrap_or_default()
}
