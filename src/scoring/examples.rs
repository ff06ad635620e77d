//! Runs the worked examples that a rulebook carries: inputs with the points that its authors expect.

use super::code::Code;
use super::finding::Finding;
use super::ranking::{Place, Ranking};
use super::rulebook::Rulebook;
use super::scorecards::{ItemScore, Scorecards, View};
use crate::dossier::{
    Dossier, Entry, ExampleMember, ItemId, Member, MemberId, Period, RulebookDraft, WorkedExample,
};
use crate::number::Exact;

/// Runs all worked examples of a table. What comes to something else than expected is a warning; none means
/// that every example is fulfilled.
///
/// # Errors
/// What keeps the table from being scored at all.
pub fn run_examples(draft: &RulebookDraft) -> Result<Vec<Finding>, Vec<Finding>> {
    Ok(run_on(draft, &Rulebook::check(draft)?))
}

/// The same for a table that is checked already.
pub(super) fn run_on(draft: &RulebookDraft, rulebook: &Rulebook) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, example) in draft.examples.iter().enumerate() {
        let dossier = example_dossier(draft, example);
        let cards = Scorecards::score(&dossier, rulebook, View::default());
        let ranking = Ranking::of(rulebook, &cards);
        for (member, expected) in example.members.iter().enumerate() {
            let place = [number, member];
            for measure in expected.facts.keys().filter(|measure| draft.measure(measure).is_none()) {
                findings.push(with_place(Finding::warning(Code::ExampleUnknown).about(measure), place));
            }
            for (item, points) in &expected.expect {
                match rulebook.find(item) {
                    Some(found) => {
                        let score = cards.get(member, found);
                        findings.extend(points_differ(place, Some(item), *points, score));
                    }
                    None => {
                        findings.push(with_place(Finding::warning(Code::ExampleUnknown).at(item), place));
                    }
                }
            }
            if let Some(points) = expected.total {
                findings.extend(points_differ(place, None, points, cards.total(member)));
            }
            findings.extend(place_differs(place, expected, &ranking));
        }
    }
    findings
}

/// The dossier that an example makes: its members are called 1, 2, 3.
fn example_dossier(draft: &RulebookDraft, example: &WorkedExample) -> Dossier {
    let period = Period { results_year: example.year, pact_year: example.year.saturating_add(1) };
    let mut dossier = Dossier { period, rulebook: draft.clone(), ..Dossier::default() };
    for (number, member) in (1_u32..).zip(&example.members) {
        let id = MemberId::new(&number.to_string());
        dossier.members.push(Member { id: id.clone(), ..Member::default() });
        for (measure, value) in &member.facts {
            let column = dossier.entries.entry(measure.clone()).or_default();
            column.insert(id.clone(), Entry::entered(value.clone()));
        }
    }
    dossier
}

fn points_differ(
    place: [usize; 2],
    item: Option<&ItemId>,
    expected: Exact,
    score: ItemScore,
) -> Option<Finding> {
    if score.points().is_some_and(|points| points.clean() == expected) {
        return None;
    }
    let finding = with_place(Finding::warning(Code::ExamplePoints), place);
    let finding = finding.with(expected).with(score.low).with(score.high);
    Some(item.into_iter().fold(finding, Finding::at))
}

fn place_differs(place: [usize; 2], expected: &ExampleMember, ranking: &Ranking) -> Option<Finding> {
    let wanted = expected.place?;
    let [_, member] = place;
    let got = ranking.of_member(member).map(|row| row.place)?;
    if got.single() == Some(wanted) {
        return None;
    }
    let finding = with_place(Finding::warning(Code::ExamplePlace), place).with(Exact::from(wanted));
    Some(match got {
        Place::Ranked { best, worst, .. } => finding.with(Exact::from(best)).with(Exact::from(worst)),
        Place::Unclassified { .. } | Place::Unranked => finding,
    })
}

fn with_place(finding: Finding, place: [usize; 2]) -> Finding {
    place
        .into_iter()
        .fold(finding, |finding, number| finding.with(Exact::from(u32::try_from(number).unwrap_or(u32::MAX))))
}
