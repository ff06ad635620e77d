//! What a check of a score table or of its figures found.

use super::{phrase, shown};
use crate::dossier::{Criterion, Dossier, ItemId, Label, MeasureId, MemberId};
use crate::number::Exact;
use crate::scoring::{Code, Finding};
use crate::text::{Language, number, words};

/// What a check found, and where.
#[must_use]
pub fn finding(finding: &Finding, dossier: &Dossier, language: Language) -> String {
    let name = |id: &MemberId| {
        dossier.member(id).map_or_else(|| id.to_string(), |member| language.member(member).to_owned())
    };
    finding_of(finding, dossier, &name, language)
}

/// As [`finding`], with the names of members as they may be shown.
#[must_use]
pub fn finding_of(
    finding: &Finding,
    dossier: &Dossier,
    name: &dyn Fn(&MemberId) -> String,
    language: Language,
) -> String {
    let (place, said) = apart(finding, dossier, name, language);
    let starts_with_code =
        example(finding, dossier, language).is_none() && (finding.member.is_some() || finding.item.is_some());
    let sentence = if place.is_empty() { said } else { format!("{place}: {said}") };
    // A code stays as the table prints it.
    if starts_with_code { sentence } else { capital(&sentence) }
}

/// What a check found, apart: where, as a heading (empty for the table as a whole), and the sentence about it.
#[must_use]
pub fn finding_apart(finding: &Finding, dossier: &Dossier, language: Language) -> (String, String) {
    let (place, said) = apart(finding, dossier, &|id| id.to_string(), language);
    (place, capital(&said))
}

/// What a check found, to stand at its item: the measure, where it is about one, and the sentence.
#[must_use]
pub fn finding_here(finding: &Finding, dossier: &Dossier, language: Language) -> String {
    let (_, said) = apart(finding, dossier, &|id| id.to_string(), language);
    let measure = finding.measure.as_ref().map(|id| measure(dossier, id, language));
    measure.map_or_else(|| capital(&said), |measure| format!("{}: {said}", capital(&measure)))
}

fn apart(
    finding: &Finding,
    dossier: &Dossier,
    name: &dyn Fn(&MemberId) -> String,
    language: Language,
) -> (String, String) {
    let member = finding.member.as_ref().map(name);
    let item = match (&finding.item, finding.code) {
        // What a table says of itself without an item is about its total.
        (None, Code::CoverageUnused) => Some(language.of(words::TOTAL).to_owned()),
        (None, Code::MaximaDiffer | Code::CeilingBelowPoints) => {
            Some(language.of(words::TOTAL).to_owned()).filter(|_| !finding.numbers.is_empty())
        }
        (id, _) => id.as_ref().map(|id| item(dossier, id, language)),
    };
    let measure = finding.measure.as_ref().map(|id| measure(dossier, id, language));
    let example = example(finding, dossier, language);
    let places: Vec<String> = [example, member, item, measure].into_iter().flatten().collect();
    let mut said = language.of(phrase::of(finding.code)).to_owned();
    if let Some(shown) = shown::of(finding, dossier, language) {
        said.push_str(&format!(" ({shown})"));
    }
    said.push('.');
    (places.join(", "), said)
}

pub(super) fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Which worked example a finding is about, by its title, and which of its members.
fn example(finding: &Finding, dossier: &Dossier, language: Language) -> Option<String> {
    if !matches!(finding.code, Code::ExampleUnknown | Code::ExamplePoints | Code::ExamplePlace) {
        return None;
    }
    let [number, member, ..] = finding.numbers.as_slice() else { return None };
    let is_this = |place: &usize| u32::try_from(*place).is_ok_and(|place| Exact::from(place) == *number);
    let found = dossier.rulebook.examples.iter().enumerate().find(|(place, _)| is_this(place));
    let title = found.map_or("", |(_, example)| language.label(&example.title));
    let nth = |value: Exact| number::shortest(value.plus(Exact::ONE), language);
    let (number, member) = (nth(*number), nth(*member));
    let title = if title.is_empty() { number } else { format!("“{title}”") };
    Some(match language {
        Language::Vi => format!("ví dụ {title}, đơn vị thứ {member} của ví dụ"),
        Language::En => format!("example {title}, its member {member}"),
    })
}

/// The place of an item: its code and title; its id where the table does not have it.
pub(super) fn item(dossier: &Dossier, id: &ItemId, language: Language) -> String {
    fn found<'a>(criterion: &'a Criterion, id: &ItemId) -> Option<(&'a str, &'a Label)> {
        if criterion.id == *id {
            return Some((&criterion.code, &criterion.title));
        }
        let line =
            criterion.lines.iter().find(|line| line.id == *id).map(|line| (line.code.as_str(), &line.title));
        line.or_else(|| criterion.children.iter().find_map(|child| found(child, id)))
    }
    let standards = dossier.rulebook.standards.iter();
    let Some((code, title)) = standards.into_iter().find_map(|standard| found(standard, id)) else {
        return format!("“{id}”");
    };
    let code = if code.is_empty() { id.as_str() } else { code };
    let title = language.label(title);
    if title.is_empty() { code.to_owned() } else { format!("{code} {title}") }
}

pub(super) fn measure(dossier: &Dossier, id: &MeasureId, language: Language) -> String {
    let found = dossier.rulebook.measure(id).map(|measure| language.label(&measure.title));
    match found.filter(|title| !title.is_empty()) {
        Some(title) => title.to_owned(),
        None => format!("“{id}”"),
    }
}
