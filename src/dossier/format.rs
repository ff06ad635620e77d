//! The file form: JSON, tagged with the version of the format.
//!
//! Reading is strict: unknown fields, ids that are used twice and references that lead nowhere are
//! refused with a sentence, so that a slip in a file written by hand shows where it is.

use std::collections::BTreeSet;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::decode::{At, Decode as _, Fault, Tree, parse};
use super::{Cluster, Criterion, Dossier, Period, RulebookDraft, is_id};

/// The tag of the format that this program writes.
pub const FORMAT: &str = "thidua/1";

/// The largest file that is read, in bytes.
const LARGEST: usize = 64 * 1024 * 1024;
/// The most members, measures and items.
const MOST: usize = 20_000;
/// The deepest nesting of groups in a rulebook.
const DEEPEST: usize = 8;

/// Why a text is not a dossier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// Larger than any dossier.
    #[error("the file is larger than {} MB", LARGEST / 1024 / 1024)]
    TooLarge,
    /// Not JSON, or cut off.
    #[error("line {line}, column {column}: {message}")]
    Json {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader says.
        message: String,
    },
    /// JSON, but with a field that is not what it should be.
    #[error(transparent)]
    Field(#[from] Box<Fault>),
    /// JSON without the format tag.
    #[error("no \"format\": \"{FORMAT}\" at the top")]
    NotADossier,
    /// A later version of the format.
    #[error("the file is of the newer format {0}; this program reads {FORMAT}")]
    Newer(String),
    /// A text that cannot be an id.
    #[error("{what}: \"{id}\" cannot be an id (1 to 64 bytes, no control characters)")]
    Id {
        /// Which list it is in.
        what: &'static str,
        /// The text.
        id: String,
    },
    /// An id that stands twice in one list.
    #[error("{what}: the id \"{id}\" stands twice")]
    Twice {
        /// Which list it is in.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// A list that is longer, or a tree that is deeper, than the program takes.
    #[error("too many or too deep: {0}")]
    TooMany(&'static str),
}

/// Reads a dossier from its file form.
///
/// # Errors
/// Says what is wrong and where; nothing is repaired silently.
pub fn read(text: &str) -> Result<Dossier, ReadProblem> {
    if text.len() > LARGEST {
        return Err(ReadProblem::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = parse(text)?;
    let format = tree.text("format").unwrap_or_default();
    let version = format.strip_prefix("thidua/").ok_or(ReadProblem::NotADossier)?;
    match version.parse::<u32>() {
        Ok(1) => {}
        Ok(number) if number > 1 => return Err(ReadProblem::Newer(format.to_owned())),
        _ => return Err(ReadProblem::NotADossier),
    }
    let mut dossier = Dossier::decode(&At::top(&tree))?;
    check(&dossier)?;
    without_empty_rows(&mut dossier);
    Ok(dossier)
}

/// Reads a score table by itself, in the form that it has in the field `rulebook` of a dossier.
///
/// # Errors
/// Says what is wrong and where.
pub fn read_rulebook(text: &str) -> Result<RulebookDraft, ReadProblem> {
    if text.len() > LARGEST {
        return Err(ReadProblem::TooLarge);
    }
    rulebook_of(&parse(text.strip_prefix('\u{feff}').unwrap_or(text))?)
}

/// Reads a dossier, or a score table by itself: then a dossier of this table, without members and year.
///
/// # Errors
/// Says what is wrong and where.
pub fn read_either(text: &str) -> Result<Dossier, ReadProblem> {
    if text.len() > LARGEST {
        return Err(ReadProblem::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = parse(text)?;
    if tree.text("format").is_some() || !tree.has("standards") {
        return read(text);
    }
    let rulebook = rulebook_of(&tree)?;
    let name = rulebook.name.clone();
    Ok(Dossier { rulebook, ..Dossier::empty("", name, Cluster::default(), Period::default()) })
}

fn rulebook_of(tree: &Tree) -> Result<RulebookDraft, ReadProblem> {
    let rulebook = RulebookDraft::decode(&At::top(tree))?;
    check_rulebook(&rulebook)?;
    Ok(rulebook)
}

/// Drops rows that say nothing (`"entries": {"grdp": {}}`), so that a document has one form only.
fn without_empty_rows(dossier: &mut Dossier) {
    dossier.entries.retain(|_, column| !column.is_empty());
    for row in dossier.scores.values_mut() {
        row.retain(|_, scores| !scores.is_empty());
    }
    dossier.scores.retain(|_, row| !row.is_empty());
}

/// Writes the file form, with line breaks for people.
#[must_use]
pub fn write(dossier: &Dossier) -> String {
    // Only a map with keys that are no strings can fail, and the document has none.
    serde_json::to_string_pretty(dossier).unwrap_or_default()
}

/// Returns the fingerprint of a document or a part of it: 16 hexadecimal digits of the hash of its file form.
#[must_use]
pub fn fingerprint<T: Serialize>(part: &T) -> String {
    let text = serde_json::to_string(part).unwrap_or_default();
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

impl ReadProblem {
    /// Tells where JSON is wrong and why.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        let message = error.to_string();
        // The library ends its sentence with the place, which is kept apart here.
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Self::Json { line: error.line(), column: error.column(), message }
    }
}

/// Checks what every document fulfils that [`read`] returns: ids are ids and stand once, lists are bounded.
///
/// For documents that are put together from parts, as from a link.
///
/// # Errors
/// Says what is wrong; never one of the problems of a text.
pub fn check(dossier: &Dossier) -> Result<(), ReadProblem> {
    unique("members", dossier.members.iter().map(|member| member.id.as_str()))?;
    unique("sources", dossier.sources.iter().map(|source| source.id.as_str()))?;
    let cells = || {
        dossier.entries.iter().flat_map(|(measure, column)| {
            core::iter::once(measure.as_str()).chain(column.keys().map(super::MemberId::as_str))
        })
    };
    let items = || {
        dossier.scores.iter().flat_map(|(member, row)| {
            core::iter::once(member.as_str()).chain(row.keys().map(super::ItemId::as_str))
        })
    };
    ids("entries", cells())?;
    ids("scores", items())?;
    check_rulebook(&dossier.rulebook)
}

/// Checks what a rulebook must fulfil to be read at all; whether it can be scored is checked in `scoring`.
fn check_rulebook(rulebook: &RulebookDraft) -> Result<(), ReadProblem> {
    unique("measures", rulebook.measures.iter().map(|measure| measure.id.as_str()))?;
    let mut items = Vec::new();
    for standard in &rulebook.standards {
        collect(standard, 1, &mut items)?;
    }
    unique("items of the rulebook", items.into_iter())
}

fn collect<'a>(criterion: &'a Criterion, depth: usize, items: &mut Vec<&'a str>) -> Result<(), ReadProblem> {
    if depth > DEEPEST {
        return Err(ReadProblem::TooMany("groups in groups"));
    }
    items.push(criterion.id.as_str());
    items.extend(criterion.lines.iter().map(|line| line.id.as_str()));
    criterion.children.iter().try_for_each(|child| collect(child, depth.saturating_add(1), items))
}

fn ids<'a>(what: &'static str, list: impl Iterator<Item = &'a str>) -> Result<(), ReadProblem> {
    for id in list {
        if !is_id(id) {
            return Err(ReadProblem::Id { what, id: id.chars().take(80).collect() });
        }
    }
    Ok(())
}

fn unique<'a>(what: &'static str, list: impl Iterator<Item = &'a str>) -> Result<(), ReadProblem> {
    let mut seen = BTreeSet::new();
    for id in list {
        ids(what, core::iter::once(id))?;
        if !seen.insert(id) {
            return Err(ReadProblem::Twice { what, id: id.to_owned() });
        }
        if seen.len() > MOST {
            return Err(ReadProblem::TooMany(what));
        }
    }
    Ok(())
}
