//! What separates two states of a document, as edits.

use super::{Dossier, Edit, Pact, RulebookDraft};

/// Returns edits that lead from `before` to `after`, history and id apart; none where they are the same.
///
/// Replaying them in order ([`Edit::replay`]) on `before` gives the contents of `after`.
#[must_use]
pub fn difference(before: &Dossier, after: &Dossier) -> Vec<Edit> {
    let mut edits = Vec::new();
    macro_rules! replaced {
        ($($field:ident => $edit:expr),* $(,)?) => {
            $(if before.$field != after.$field {
                edits.push($edit(after.$field.clone().into()));
            })*
        };
    }
    replaced! {
        name => Edit::Name,
        cluster => Edit::Cluster,
        period => Edit::Period,
        sources => Edit::Sources,
        members => Edit::Members,
        offices => Edit::Offices,
        published => Edit::Published,
        movements => Edit::Movements,
        awards => Edit::Awards,
    }
    pact(&before.pact, &after.pact, &mut edits);
    rulebook(&before.rulebook, &after.rulebook, &mut edits);
    entries(before, after, &mut edits);
    scores(before, after, &mut edits);
    edits
}

/// Day and place of the signing are told alone; any other change replaces the whole pact.
fn pact(before: &Pact, after: &Pact, edits: &mut Vec<Edit>) {
    if before == after {
        return;
    }
    let signed = Pact { signed: after.signed.clone(), ..before.clone() };
    edits.push(if signed == *after {
        Edit::Signed(after.signed.clone())
    } else {
        Edit::Pact(Box::new(after.clone()))
    });
}

/// Reweighted criteria are told one by one; any other change replaces the whole table.
fn rulebook(before: &RulebookDraft, after: &RulebookDraft, edits: &mut Vec<Edit>) {
    if before == after {
        return;
    }
    let mut reweights = Vec::new();
    let mut reached = before.clone();
    reweighted(&after.standards, &mut |item, points| {
        if let Some(criterion) = reached.criterion_mut(item)
            && criterion.reweighted_to != points
        {
            criterion.reweighted_to = points;
            reweights.push(Edit::Reweight { item: item.clone(), points });
        }
    });
    if reached == *after {
        edits.append(&mut reweights);
    } else {
        edits.push(Edit::Rulebook(Box::new(after.clone())));
    }
}

fn reweighted(
    criteria: &[super::Criterion],
    visit: &mut dyn FnMut(&super::ItemId, Option<crate::number::Exact>),
) {
    for criterion in criteria {
        visit(&criterion.id, criterion.reweighted_to);
        reweighted(&criterion.children, visit);
    }
}

fn entries(before: &Dossier, after: &Dossier, edits: &mut Vec<Edit>) {
    for (measure, column) in &before.entries {
        for member in column.keys().filter(|member| after.entry(measure, member).is_none()) {
            edits.push(Edit::Entry { measure: measure.clone(), member: member.clone(), entry: None });
        }
    }
    for (measure, column) in &after.entries {
        for (member, entry) in
            column.iter().filter(|(member, entry)| before.entry(measure, member) != Some(entry))
        {
            let entry = Some(entry.clone());
            edits.push(Edit::Entry { measure: measure.clone(), member: member.clone(), entry });
        }
    }
}

fn scores(before: &Dossier, after: &Dossier, edits: &mut Vec<Edit>) {
    for (member, row) in &before.scores {
        for item in row.keys().filter(|item| after.scores_of(member, item).is_none()) {
            edits.push(Edit::Scores { member: member.clone(), item: item.clone(), scores: None });
        }
    }
    for (member, row) in &after.scores {
        for (item, scores) in
            row.iter().filter(|(item, scores)| before.scores_of(member, item) != Some(scores))
        {
            let scores = Some(scores.clone());
            edits.push(Edit::Scores { member: member.clone(), item: item.clone(), scores });
        }
    }
}
