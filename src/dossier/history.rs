//! What was changed, by whom and why; undo and redo.

use serde::Serialize;

use super::edit::{Edit, EditProblem};
use super::id::{MeasureId, MemberId};
use super::{Dossier, Entry};

/// The most changes that a dossier remembers; older ones are forgotten first.
pub const LONGEST_HISTORY: usize = 500;

/// One change that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// When, as `2023-04-18T09:30:00Z`; empty where it is not known.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub at: String,
    /// By whom.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub by: String,
    /// Why.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub why: String,
    /// What was done.
    pub edit: Edit,
    /// What undoes it.
    pub inverse: Edit,
}

/// The changes of a dossier: those that hold, and those that were undone and can be redone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct History {
    /// The changes that hold, oldest first.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub done: Vec<Change>,
    /// The changes that were undone, the next to redo last.
    #[serde(skip_serializing_if = "crate::dossier::is_default")]
    pub undone: Vec<Change>,
}

impl Dossier {
    /// Makes a change and remembers it. What was undone before can no longer be redone.
    ///
    /// # Errors
    /// When the edit does not fit the document; nothing is changed then.
    pub fn change(&mut self, edit: Edit, at: &str, by: &str, why: &str) -> Result<(), EditProblem> {
        let inverse = edit.apply(self)?;
        if inverse == edit {
            return Ok(());
        }
        self.history.undone.clear();
        self.remember(Change { at: at.to_owned(), by: by.to_owned(), why: why.to_owned(), edit, inverse });
        Ok(())
    }

    /// Undoes the last change that holds. Returns whether there was one.
    ///
    /// # Errors
    /// When the document no longer fits the change, as after a damaged file; nothing is changed then.
    pub fn undo(&mut self) -> Result<bool, EditProblem> {
        let Some(change) = self.history.done.pop() else { return Ok(false) };
        let result = change.inverse.replay(self);
        match result {
            Ok(_) => self.history.undone.push(change),
            Err(_) => self.history.done.push(change),
        }
        result.map(|_| true)
    }

    /// Redoes the change that was undone last. Returns whether there was one.
    ///
    /// # Errors
    /// When the document no longer fits the change; nothing is changed then.
    pub fn redo(&mut self) -> Result<bool, EditProblem> {
        let Some(change) = self.history.undone.pop() else { return Ok(false) };
        match change.edit.replay(self) {
            Ok(_) => {
                self.remember(change);
                Ok(true)
            }
            Err(problem) => {
                self.history.undone.push(change);
                Err(problem)
            }
        }
    }

    fn remember(&mut self, change: Change) {
        self.history.done.push(change);
        let over = self.history.done.len().saturating_sub(LONGEST_HISTORY);
        self.history.done.drain(..over);
    }

    /// Returns the changes of one cell, oldest first, each with the entry before and after it.
    pub fn history_of_cell<'a>(
        &'a self,
        measure: &'a MeasureId,
        member: &'a MemberId,
    ) -> impl Iterator<Item = (&'a Change, Option<&'a Entry>, Option<&'a Entry>)> {
        self.history.done.iter().filter_map(move |change| {
            let after = change.edit.entry_of(measure, member)?;
            let before = change.inverse.entry_of(measure, member)?;
            Some((change, before, after))
        })
    }
}
