//! Printed codes: those that recur, and gaps in numbered sequences.

use crate::dossier::{Criterion, ItemId, RulebookDraft};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;

/// The most missing codes that one finding names.
const MOST: u32 = 5;

/// A code as it stands in the table, and on what.
struct Printed<'a> {
    item: &'a ItemId,
    code: &'a str,
    /// The line's place in its criterion, for its own code.
    line: Option<(&'a ItemId, usize)>,
}

pub(super) fn check(draft: &RulebookDraft, findings: &mut Vec<Finding>) {
    let mut printed = Vec::new();
    for standard in &draft.standards {
        collect(standard, "", &mut printed);
    }
    recurring(&printed, findings);
    gaps(&printed, findings);
}

/// The code without what people put behind it; the id where none is printed.
fn code_of<'a>(code: &'a str, id: &'a ItemId) -> &'a str {
    let code = if code.is_empty() { id.as_str() } else { code };
    code.trim_end_matches(['.', ')', ' '])
}

/// What carries the code of its parent is a row of it that has no code of its own.
fn collect<'a>(criterion: &'a Criterion, above: &str, printed: &mut Vec<Printed<'a>>) {
    let own = code_of(&criterion.code, &criterion.id);
    if own != above {
        printed.push(Printed { item: &criterion.id, code: own, line: None });
    }
    for (place, line) in criterion.lines.iter().enumerate() {
        let code = code_of(&line.code, &line.id);
        if code != own {
            printed.push(Printed { item: &line.id, code, line: Some((&criterion.id, place)) });
        }
        for code in &line.other_codes {
            printed.push(Printed { item: &line.id, code: code_of(code, &line.id), line: None });
        }
    }
    for child in &criterion.children {
        collect(child, own, printed);
    }
}

/// Codes that stand in more than one place, and the items that they stand on, by their places in the list.
struct Recurring<'a> {
    codes: Vec<&'a str>,
    often: u32,
    items: Vec<(usize, &'a ItemId)>,
}

fn recurring(printed: &[Printed<'_>], findings: &mut Vec<Finding>) {
    let mut by_code: Vec<(usize, &Printed<'_>)> = printed.iter().enumerate().collect();
    by_code.sort_by_key(|(_, one)| one.code);
    let mut found: Vec<Recurring<'_>> = Vec::new();
    for group in by_code.chunk_by(|(_, a), (_, b)| a.code == b.code) {
        let Some(mut one) = places_of(group) else { continue };
        // What recurs on the same item has one cause and is told at once.
        while let Some(other) = found.iter().position(|other| other.meets(&one)) {
            let other = found.swap_remove(other);
            one.often = one.often.saturating_add(other.often);
            one.codes.extend(other.codes);
            one.items.extend(other.items);
        }
        found.push(one);
    }
    for mut one in found {
        one.codes.sort_unstable();
        one.items.sort_unstable();
        let often = |item: &ItemId| one.items.iter().filter(|(_, other)| *other == item).count();
        let most = one.items.iter().map(|(_, item)| often(item)).max();
        let Some((_, at)) = one.items.iter().find(|(_, item)| Some(often(item)) == most) else { continue };
        let mut finding = Finding::warning(Code::SameCode).at(at).with(Exact::from(one.often));
        for (_, item) in &one.items {
            if item != at && !finding.others.contains(item) {
                finding = finding.beside(item);
            }
        }
        finding.printed = one.codes.iter().map(|code| (*code).to_owned()).collect();
        findings.push(finding);
    }
}

impl Recurring<'_> {
    fn meets(&self, other: &Self) -> bool {
        self.items.iter().any(|(_, item)| other.items.iter().any(|(_, one)| one == item))
    }
}

/// Where one code stands; nothing where that is one place.
fn places_of<'a>(group: &[(usize, &Printed<'a>)]) -> Option<Recurring<'a>> {
    let (_, first) = group.first()?;
    let mut found = Recurring { codes: vec![first.code], often: 0, items: Vec::new() };
    let mut before: Option<(&ItemId, usize)> = None;
    for (place, one) in group {
        // Lines side by side under one code are the rows of one printed item.
        let follows = one
            .line
            .zip(before)
            .is_some_and(|((of, line), (same, last))| same == of && last.saturating_add(1) == line);
        before = one.line;
        if follows {
            continue;
        }
        found.often = found.often.saturating_add(1);
        if !found.items.iter().any(|(_, item)| *item == one.item) {
            found.items.push((*place, one.item));
        }
    }
    (found.often > 1).then_some(found)
}

/// A code that ends in a number: what stands before it, with all signs alike, and the number.
struct Numbered<'a> {
    before: String,
    number: u32,
    printed: &'a Printed<'a>,
}

/// Takes a code apart, for instance `b.2.6` and `b2.6` both into `b.2.` and 6; nothing for a word.
fn numbered<'a>(printed: &'a Printed<'a>) -> Option<Numbered<'a>> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for letter in printed.code.chars() {
        let kind = (letter.is_alphabetic(), letter.is_ascii_digit());
        match kind {
            (false, false) if matches!(letter, '.' | ' ') => {}
            (false, false) => return None,
            _ if last == Some(kind) => parts.last_mut()?.extend(letter.to_lowercase()),
            _ => parts.push(letter.to_lowercase().collect()),
        }
        last = Some(kind);
    }
    let number = parts.pop()?.parse().ok()?;
    let is_word = |part: &String| part.chars().count() > 3;
    if parts.iter().any(is_word) {
        return None;
    }
    let before = parts.into_iter().flat_map(|part| [part, ".".to_owned()]).collect();
    Some(Numbered { before, number, printed })
}

fn gaps(printed: &[Printed<'_>], findings: &mut Vec<Finding>) {
    let mut sequence: Vec<Numbered<'_>> = printed.iter().filter_map(numbered).collect();
    sequence.sort_by(|a, b| (&a.before, a.number).cmp(&(&b.before, b.number)));
    sequence.dedup_by(|a, b| a.before == b.before && a.number == b.number);
    for siblings in sequence.chunk_by(|a, b| a.before == b.before) {
        let steps = || siblings.iter().zip(siblings.iter().skip(1));
        let between =
            |a: &Numbered<'_>, b: &Numbered<'_>| b.number.saturating_sub(a.number).saturating_sub(1);
        let missing = steps().fold(0, |sum: u32, (a, b)| sum.saturating_add(between(a, b)));
        // Numbers that are mostly gaps are no sequence.
        if usize::try_from(missing).unwrap_or(usize::MAX) >= siblings.len() {
            continue;
        }
        for (before, after) in steps().filter(|(a, b)| between(a, b) > 0) {
            let mut finding = Finding::warning(Code::MissingCode).at(after.printed.item);
            let stem = after.printed.code.trim_end_matches(|letter: char| letter.is_ascii_digit());
            for step in 1..=between(before, after).min(MOST) {
                finding.printed.push(format!("{stem}{}", before.number.saturating_add(step)));
            }
            findings.push(finding);
        }
    }
}
