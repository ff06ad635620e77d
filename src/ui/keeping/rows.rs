//! What the list of dossiers shows.

use crate::browser::storage;
use crate::dossier::{FORMAT, Label, Period};
use crate::exchange::file::file_bytes;
use crate::exchange::kept::{EnvelopeProblem, Found, Kept, Unread};
use crate::text::screens::dossiers as words;
use crate::text::{Language, number};

/// A dossier that is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// Its period.
    pub period: Period,
    /// How many members it has.
    pub members: usize,
    /// When it was saved last.
    pub saved_at: String,
    /// Which state of it this tells of.
    revision: u64,
    /// How large its file would be, in bytes.
    pub bytes: usize,
}

impl Row {
    /// Its name, or words for one that has none.
    #[must_use]
    pub fn shown_name(&self, language: Language) -> String {
        let name = language.label(&self.name);
        if name.trim().is_empty() { language.of(words::UNNAMED).to_owned() } else { name.to_owned() }
    }
}

/// Something that is kept here and cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key in storage.
    pub key: String,
    /// Which dossier it was.
    pub id: String,
    /// Why it cannot be read.
    pub problem: EnvelopeProblem,
    /// How large it is, in bytes.
    pub bytes: usize,
}

impl Unreadable {
    fn of(unread: Unread) -> Self {
        let bytes = storage::unread_text(&unread.key).map_or(0, |text| text.len());
        Self { key: unread.key, id: unread.id, problem: unread.problem, bytes }
    }

    /// Whether a newer version of the app can read it.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(self.problem, EnvelopeProblem::Newer(_))
    }

    /// What it is called in the list.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        let title = if self.is_newer() { words::NEWER } else { words::UNREADABLE };
        language.of(title).to_owned()
    }

    /// Which dossier it was, how large it is, what is wrong with it.
    #[must_use]
    pub fn facts(&self, language: Language) -> String {
        let why = match &self.problem {
            EnvelopeProblem::Damaged => language.of(words::NOT_AS_SAVED).to_owned(),
            EnvelopeProblem::Newer(theirs) => words::newer_form(theirs, FORMAT, language),
            EnvelopeProblem::Unreadable(problem) => crate::text::problem::read(problem, language),
        };
        let kept = language.of(words::UNREADABLE_KEPT);
        format!("{} · {} · {why}; {kept}", self.id, number::size(self.bytes, language))
    }
}

/// Reads the list. What turns out to be unreadable is moved out of the way and told among the unreadable.
///
/// Only what was saved since the rows `before` is loaded.
pub(super) fn read(before: &[Row]) -> (Vec<Row>, Vec<Unreadable>) {
    let mut found = storage::list();
    let loaded = rows(&found, before);
    if loaded.len() < found.kept.len() {
        // Loading has moved what it could not read.
        found = storage::list();
    }
    let Found { damaged, newer, .. } = found;
    (loaded, damaged.into_iter().chain(newer).map(Unreadable::of).collect())
}

fn rows(found: &Found, before: &[Row]) -> Vec<Row> {
    let row = |one: &Kept| {
        let is_same =
            |row: &&Row| row.id == one.id && row.revision == one.revision && row.saved_at == one.saved_at;
        if let Some(known) = before.iter().find(is_same) {
            return Some(known.clone());
        }
        let loaded = storage::load(&one.id).ok()?;
        Some(Row {
            id: one.id.clone(),
            name: one.name.clone(),
            period: loaded.dossier.period,
            members: loaded.dossier.members.len(),
            saved_at: one.saved_at.clone(),
            revision: one.revision,
            bytes: file_bytes(&loaded.dossier).len(),
        })
    };
    found.kept.iter().filter_map(row).collect()
}
