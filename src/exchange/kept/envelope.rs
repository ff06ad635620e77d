//! The envelope of a kept dossier: what it is, a checksum, and the dossier in its file form.
//!
//! `{"v":1,"at":"2023-04-18T09:30:00Z","revision":7,"id":"…","name":"…","year":2022,"check":"…","data":{…}}`
//!
//! The checksum covers everything before and after it, so that a list of dossiers can be shown without
//! reading each, and still nothing damaged is believed.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::dossier::decode::{from_json, parse, record};
use crate::dossier::{Dossier, Label, ReadProblem};
use crate::exchange::gate;

/// The version of the envelope that this program writes.
const VERSION: u32 = 1;
const CHECK: &str = ",\"check\":\"";
const DATA: &str = "\",\"data\":";

/// What stands on the outside of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    #[serde(rename = "v")]
    version: u32,
    /// When it was saved, as `2023-04-18T09:30:00Z`.
    #[serde(rename = "at")]
    pub saved_at: String,
    /// How often the dossier was saved, from 1.
    pub revision: u64,
    /// The id of the dossier.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// The year whose results it scores.
    #[serde(rename = "year")]
    pub results_year: u16,
}

record!(Kept { version = "v", saved_at = "at", revision, id, name, results_year = "year" });

/// Why an envelope cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeProblem {
    /// No envelope, or not as it was written: the checksum is another.
    #[error("not as it was saved")]
    Damaged,
    /// Written by a later version of this program.
    #[error("saved by a newer version of the program ({0})")]
    Newer(String),
    /// Whole, but its dossier is none that this program takes.
    #[error(transparent)]
    Unreadable(ReadProblem),
}

/// Puts a dossier into an envelope, with its history.
#[must_use]
pub fn wrap(dossier: &Dossier, revision: u64, now: &str) -> String {
    let outside = Kept {
        version: VERSION,
        saved_at: now.to_owned(),
        revision,
        id: dossier.id.clone(),
        name: dossier.name.clone(),
        results_year: dossier.period.results_year,
    };
    // Only maps with keys that are no strings can fail, and there are none.
    let head = serde_json::to_string(&outside).unwrap_or_default();
    let data = serde_json::to_string(dossier).unwrap_or_default();
    let head = head.strip_suffix('}').unwrap_or_default();
    format!("{head}{CHECK}{}{DATA}{data}}}", checksum(head, &data))
}

/// Reads the outside of an envelope and checks that all of it is as it was written.
///
/// # Errors
/// When it is damaged or of a later version.
pub fn outside(text: &str) -> Result<Kept, EnvelopeProblem> {
    parts(text).map(|(kept, _)| kept)
}

/// Opens an envelope.
///
/// # Errors
/// When it is damaged or of a later version, or its dossier cannot be read.
pub fn open(text: &str) -> Result<(Kept, Dossier), EnvelopeProblem> {
    let (kept, data) = parts(text)?;
    match gate::dossier_from_text(data) {
        Ok(dossier) if dossier.id == kept.id => Ok((kept, dossier)),
        Err(gate::GateProblem::Unreadable(ReadProblem::Newer(format))) => Err(EnvelopeProblem::Newer(format)),
        Err(gate::GateProblem::Unreadable(problem)) => Err(EnvelopeProblem::Unreadable(problem)),
        _ => Err(EnvelopeProblem::Damaged),
    }
}

fn parts(text: &str) -> Result<(Kept, &str), EnvelopeProblem> {
    let split = || -> Option<(Kept, &str)> {
        // Quotes within a text are escaped, so neither mark can stand in a name.
        let (head, rest) = text.split_once(CHECK)?;
        let (check, data) = rest.split_once(DATA)?;
        let data = data.strip_suffix('}')?;
        let kept: Kept = from_json(&format!("{head}}}")).ok()?;
        (kept.version == VERSION && check == checksum(head, data)).then_some((kept, data))
    };
    split().ok_or_else(|| later(text))
}

/// Tells an envelope of a later version, whatever its form, from a damaged one.
fn later(text: &str) -> EnvelopeProblem {
    let version = parse(text).ok().and_then(|tree| tree.digits("v")?.parse::<u32>().ok());
    match version {
        Some(version) if version > VERSION => EnvelopeProblem::Newer(version.to_string()),
        _ => EnvelopeProblem::Damaged,
    }
}

fn checksum(head: &str, data: &str) -> String {
    let hash = Sha256::new().chain_update(head).chain_update([0]).chain_update(data).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
