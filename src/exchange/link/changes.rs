//! What differs from the built-in dossier: entries as short lists, other edits as the file form has them.

use serde::Serialize;

use super::{columns, value};
use crate::dossier::decode::record;
use crate::dossier::{Edit, Entry, MeasureId, MemberId, Provenance, ReadProblem};

/// The edits of a link.
#[derive(Debug, Default, Serialize)]
pub(super) struct Changes {
    /// Edits in their own form, which come first.
    #[serde(rename = "o", skip_serializing_if = "Vec::is_empty")]
    others: Vec<Edit>,
    /// Entries: measure, member, value, provenance (empty: entered), source, note, evidence, result of
    /// the year before. A list of measure and member alone clears the entry.
    #[serde(rename = "e", skip_serializing_if = "Vec::is_empty")]
    entries: Vec<Vec<String>>,
}

record!(Changes { | others = "o", entries = "e" });

/// Packs edits that do not hang on each other's order, as those of a difference.
pub(super) fn pack(edits: &[Edit]) -> Changes {
    let mut changes = Changes::default();
    for edit in edits {
        match packed(edit) {
            Some(list) => changes.entries.push(list),
            None => changes.others.push(edit.clone()),
        }
    }
    changes
}

fn packed(edit: &Edit) -> Option<Vec<String>> {
    let Edit::Entry { measure, member, entry } = edit else { return None };
    let mut list = vec![measure.to_string(), member.to_string()];
    if let Some(entry) = entry {
        list.push(value::pack(&entry.value)?);
        list.append(&mut columns::special(entry, Provenance::Entered));
    }
    Some(list)
}

/// Unpacks the edits, in the order in which they are replayed.
pub(super) fn unpack(changes: Changes) -> Result<Vec<Edit>, ReadProblem> {
    let mut edits = changes.others;
    for list in &changes.entries {
        let part = |at: usize| list.get(at).map(String::as_str);
        let (Some(measure), Some(member)) = (part(0), part(1)) else {
            return Err(columns::wrong(&list.join(" ")));
        };
        let entry = match part(2) {
            None => None,
            Some(text) => {
                let value = value::unpack(text).ok_or_else(|| columns::wrong(text))?;
                let mut entry = Entry::entered(value);
                columns::specialise(&mut entry, list.get(3..).unwrap_or_default())?;
                Some(entry)
            }
        };
        edits.push(Edit::Entry { measure: MeasureId::new(measure), member: MemberId::new(member), entry });
    }
    Ok(edits)
}
