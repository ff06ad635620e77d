//! The entries of a whole dossier as columns, one for each measure, in the order of the members.
//!
//! What does not fit a column (what is known of a member that is gone, a value without a short form) stays
//! where the file form has it.

use serde::Serialize;

use super::value;
use crate::dossier::decode::record;
use crate::dossier::{Dossier, Entry, MeasureId, Provenance, ReadProblem, SourceId};

/// What stands where nothing is known.
const MISSING: &str = "-";
/// The letters of the provenances, firmest first.
const LETTERS: [(&str, Provenance); 5] = [
    ("p", Provenance::Published),
    ("s", Provenance::Public),
    ("e", Provenance::Entered),
    ("g", Provenance::Estimate),
    ("i", Provenance::Illustrative),
];

/// The entries of one measure.
#[derive(Debug, Default, Serialize)]
pub(super) struct Column {
    /// The measure.
    #[serde(rename = "m")]
    measure: MeasureId,
    /// The letter of the provenance that most of them have; `e` where it is left out.
    #[serde(rename = "p", skip_serializing_if = "String::is_empty")]
    provenance: String,
    /// The values with spaces between, in the order of the members.
    #[serde(rename = "v")]
    values: String,
    /// What is special about some: place in the column, provenance, source, note, evidence, result of the year
    /// before.
    #[serde(rename = "x", skip_serializing_if = "Vec::is_empty")]
    special: Vec<Vec<String>>,
}

record!(Column { measure = "m", values = "v" | provenance = "p", special = "x" });

/// Takes the entries of a dossier apart into columns and the dossier without them.
pub(super) fn pack(dossier: &Dossier) -> (Vec<Column>, Dossier) {
    let mut rest = dossier.clone();
    let mut columns = Vec::new();
    for (measure, entries) in &dossier.entries {
        let usual = most_common(entries.values().map(|entry| entry.provenance));
        let mut column = Column { measure: measure.clone(), ..Column::default() };
        if usual != Provenance::default() {
            letter(usual).clone_into(&mut column.provenance);
        }
        let mut values = Vec::with_capacity(dossier.members.len());
        for (place, member) in dossier.members.iter().enumerate() {
            let known = entries.get(&member.id);
            let Some((entry, text)) = known.and_then(|entry| Some((entry, value::pack(&entry.value)?)))
            else {
                values.push(MISSING.to_owned());
                continue;
            };
            values.push(text);
            let mut special = special(entry, usual);
            if !special.is_empty() {
                special.insert(0, place.to_string());
                column.special.push(special);
            }
            if let Some(left) = rest.entries.get_mut(measure) {
                left.remove(&member.id);
            }
        }
        while values.last().is_some_and(|value| value == MISSING) {
            values.pop();
        }
        column.values = values.join(" ");
        columns.push(column);
    }
    columns.retain(|column| !column.values.is_empty());
    rest.entries.retain(|_, left| !left.is_empty());
    (columns, rest)
}

/// Puts the columns back into the dossier.
pub(super) fn unpack(columns: Vec<Column>, dossier: &mut Dossier) -> Result<(), ReadProblem> {
    for column in columns {
        let usual = provenance(&column.provenance)?;
        let mut special = column.special.iter();
        let mut next = special.next();
        let cells = dossier.entries.entry(column.measure.clone()).or_default();
        for (place, text) in column.values.split(' ').enumerate() {
            if text == MISSING {
                continue;
            }
            let member = dossier.members.get(place).ok_or_else(|| wrong(&column.values))?;
            let value = value::unpack(text).ok_or_else(|| wrong(text))?;
            let mut entry = Entry::with(value, usual);
            if let Some(details) = next
                && details.first().is_some_and(|at| *at == place.to_string())
            {
                specialise(&mut entry, details.get(1..).unwrap_or_default())?;
                next = special.next();
            }
            cells.insert(member.id.clone(), entry);
        }
        if next.is_some() {
            return Err(wrong(column.measure.as_str()));
        }
    }
    Ok(())
}

/// What a column or a packed edit says that cannot be.
pub(super) fn wrong(text: &str) -> ReadProblem {
    ReadProblem::Json {
        line: 1,
        column: 1,
        message: format!("\"{}\" cannot be read", super::gate::shown(text, 80)),
    }
}

fn most_common(provenances: impl Iterator<Item = Provenance>) -> Provenance {
    let mut counts = LETTERS.map(|(_, provenance)| (0_usize, provenance));
    for found in provenances {
        for (count, _) in counts.iter_mut().filter(|(_, provenance)| *provenance == found) {
            *count = count.saturating_add(1);
        }
    }
    counts.into_iter().max_by_key(|(count, _)| *count).map(|(_, usual)| usual).unwrap_or_default()
}

fn letter(provenance: Provenance) -> &'static str {
    LETTERS.iter().find(|(_, one)| *one == provenance).map_or("", |(letter, _)| letter)
}

fn provenance(letter: &str) -> Result<Provenance, ReadProblem> {
    if letter.is_empty() {
        return Ok(Provenance::default());
    }
    LETTERS.iter().find(|(one, _)| *one == letter).map(|(_, found)| *found).ok_or_else(|| wrong(letter))
}

/// What is to be said of an entry beside its value: provenance (empty: the usual one), source, note,
/// evidence, the result of the year before; nothing after the last that is said.
pub(super) fn special(entry: &Entry, usual: Provenance) -> Vec<String> {
    let letter = if entry.provenance == usual { "" } else { letter(entry.provenance) };
    let source = entry.source.as_ref().map_or("", SourceId::as_str);
    let previous = entry.previous.map(|previous| previous.to_string()).unwrap_or_default();
    let mut parts = [letter, source, &entry.note, &entry.evidence, &previous].map(str::to_owned).to_vec();
    while parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    parts
}

/// Adds to an entry what [`special`] says of it.
pub(super) fn specialise(entry: &mut Entry, parts: &[String]) -> Result<(), ReadProblem> {
    let part = |at: usize| parts.get(at).map(String::as_str).unwrap_or_default();
    if parts.len() > 5 {
        return Err(wrong(part(5)));
    }
    if !part(0).is_empty() {
        entry.provenance = provenance(part(0))?;
    }
    entry.source = (!part(1).is_empty()).then(|| SourceId::new(part(1)));
    part(2).clone_into(&mut entry.note);
    part(3).clone_into(&mut entry.evidence);
    if !part(4).is_empty() {
        entry.previous = Some(part(4).parse().map_err(|_| wrong(part(4)))?);
    }
    Ok(())
}
