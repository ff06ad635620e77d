//! Settings that change nothing where they stand, though whoever wrote them meant something.

use crate::dossier::{Combine, Criterion, Missing, PointOption, Rule, RulebookDraft};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;

pub(super) fn check(draft: &RulebookDraft, findings: &mut Vec<Finding>) {
    if is_idle_coverage(draft.coverage, !draft.standards.is_empty(), draft.missing) {
        findings.push(Finding::warning(Code::CoverageUnused));
    }
    for standard in &draft.standards {
        node(standard, draft.combine, draft.missing, findings);
    }
    for measure in &draft.measures {
        findings.extend(recurring(&measure.options).map(|finding| finding.about(&measure.id)));
    }
}

/// `combine`: how the node becomes points of what it stands in.
fn node(criterion: &Criterion, combine: Combine, missing: Missing, findings: &mut Vec<Finding>) {
    let mut say = |code: Code| findings.push(Finding::warning(code).at(&criterion.id));
    if combine == Combine::Sum && criterion.weight.is_some_and(|weight| weight != Exact::ONE) {
        say(Code::WeightUnused);
    }
    if is_idle_coverage(criterion.coverage, !criterion.children.is_empty(), missing) {
        say(Code::CoverageUnused);
    }
    if criterion.reweighted_to.is_some() && criterion.points.is_none_or(Exact::is_zero) {
        say(Code::ReweightUnused);
    }
    for line in &criterion.lines {
        let shares = |word: &String| {
            criterion.lines.iter().filter(|other| other.one_of.as_ref() == Some(word)).count() > 1
        };
        if line.one_of.as_ref().is_some_and(|word| !shares(word)) {
            findings.push(Finding::warning(Code::GroupOfOne).at(&line.id));
        }
        if let Rule::Options { options, .. } | Rule::Checklist { options, .. } = &line.rule {
            findings.extend(recurring(options).map(|finding| finding.at(&line.id)));
        }
    }
    for child in &criterion.children {
        node(child, criterion.combine, missing, findings);
    }
}

/// Only children are counted, and only where the others carry what is missing.
fn is_idle_coverage(coverage: Option<Exact>, has_children: bool, missing: Missing) -> bool {
    coverage.is_some() && (missing != Missing::Reweighted || !has_children)
}

/// Options under the id of one before them; each id once.
fn recurring(options: &[PointOption]) -> Option<Finding> {
    let again = |(place, option): (usize, &PointOption)| {
        options.iter().take(place).any(|before| before.id == option.id)
    };
    let recur = options.iter().enumerate().filter(|(place, option)| again((*place, option)));
    let mut ids: Vec<String> = recur.map(|(_, option)| option.id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    (!ids.is_empty()).then(|| Finding { printed: ids, ..Finding::warning(Code::SameOption) })
}
