//! The check of a rulebook: what somebody should look at in a table that can be scored all the same.
//!
//! Each file looks for one thing. All but the search for figures where doing better gives fewer points read
//! the draft as it stands, so they also work on one that cannot be scored yet.

mod bands;
mod caps;
mod columns;
mod conditions;
mod figures;
mod idle;
mod intervals;
mod maxima;
mod monotony;
mod never;
mod printed;
mod probe;
mod range;
mod same;
mod thresholds;
mod values;

use super::examples::run_on;
use super::finding::Finding;
use super::rulebook::Rulebook;
use crate::dossier::{Criterion, ItemId, RulebookDraft};
use range::Measures;

/// Checks a table: gaps, caps that do not fit, bonuses without a rule or an end, lines that never count, codes
/// that recur, doing better for fewer points; and runs its worked examples. All findings are warnings, in the
/// order of the table, those of the examples last. What asks for a table that can be scored is left out
/// where [`Rulebook::check`] reports errors.
#[must_use]
pub fn lint(draft: &RulebookDraft) -> Vec<Finding> {
    let mut findings = Vec::new();
    let measures = Measures::of(&draft.measures);
    maxima::of_total(draft, &measures, &mut findings);
    for standard in &draft.standards {
        criterion(standard, &measures, draft.ceiling.is_some(), &mut findings);
    }
    printed::check(draft, &mut findings);
    same::check(draft, &mut findings);
    idle::check(draft, &mut findings);
    let rulebook = Rulebook::check(draft).ok();
    let examples = rulebook.as_ref().map(|rulebook| run_on(draft, rulebook)).unwrap_or_default();
    if let Some(rulebook) = rulebook {
        monotony::check(rulebook, &mut findings);
    }
    let mut order = Vec::new();
    for standard in &draft.standards {
        in_order(standard, &mut order);
    }
    let mut places: Vec<(&ItemId, usize)> = order.into_iter().zip(0..).collect();
    places.sort_unstable();
    findings.sort_by_cached_key(|finding| {
        let item = finding.item.as_ref()?;
        let found = places.partition_point(|(one, _)| *one < item);
        places.get(found).map(|(_, place)| *place)
    });
    findings.extend(examples);
    findings
}

/// Looks at one node and what stands in it. `bounded`: whether something above it has a ceiling.
fn criterion(criterion: &Criterion, measures: &Measures<'_>, bounded: bool, findings: &mut Vec<Finding>) {
    let bounded = bounded || criterion.ceiling.is_some();
    maxima::of_node(criterion, measures, findings);
    caps::of_node(criterion, findings);
    for line in &criterion.lines {
        caps::of_line(line, criterion, measures, bounded, findings);
        columns::check(line, findings);
        bands::check(line, measures, findings);
    }
    never::check(criterion, measures, findings);
    for child in &criterion.children {
        self::criterion(child, measures, bounded, findings);
    }
}

/// The items of a node in the order of the table.
fn in_order<'a>(criterion: &'a Criterion, order: &mut Vec<&'a ItemId>) {
    order.push(&criterion.id);
    order.extend(criterion.lines.iter().map(|line| &line.id));
    for child in &criterion.children {
        in_order(child, order);
    }
}
