//! Settings that change nothing where they stand, though whoever wrote them meant something.

use std::collections::{BTreeMap, BTreeSet};

use crate::dossier::{Combine, Criterion, Missing, PointOption, Rule, RulebookDraft};
use crate::number::Exact;
use crate::scoring::check::reweight;
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
    if criterion.reweighted_to.is_some() && reweight(criterion).is_none() {
        say(Code::ReweightUnused);
    }
    let mut groups = BTreeMap::<&String, u32>::new();
    for word in criterion.lines.iter().filter_map(|line| line.one_of.as_ref()) {
        let lines = groups.entry(word).or_default();
        *lines = lines.saturating_add(1);
    }
    for line in &criterion.lines {
        if line.one_of.as_ref().is_some_and(|word| groups.get(word) == Some(&1)) {
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
    let (mut seen, mut again) = (BTreeSet::new(), BTreeSet::new());
    for option in options {
        if !seen.insert(&option.id) {
            again.insert(&option.id);
        }
    }
    let printed: Vec<String> = again.into_iter().cloned().collect();
    (!printed.is_empty()).then(|| Finding { printed, ..Finding::warning(Code::SameOption) })
}
