//! What the check of a table found, with the way to each item, and whether its worked examples come out.

use super::outline::Outline;
use super::{Desk, counts};
use crate::dossier::{Dossier, WorkedExample};
use crate::number::Exact;
use crate::scoring::{Finding, Severity};
use crate::text::screens::table as words;
use crate::text::{Language, problem};
use crate::ui::dom::{El, button, el};
use crate::ui::session::Session;

/// The findings, in the order of the table.
pub(super) fn checks(desk: Desk, dossier: &Dossier, findings: &[Finding], outline: &Outline) -> El {
    let session = desk.session;
    let language = session.words();
    let (errors, warnings) = counts(findings);
    let one = |finding: &Finding| {
        let (place, said) = problem::finding_apart(finding, dossier, language);
        let place = if place.is_empty() { session.say(words::WHOLE_TABLE).to_owned() } else { place };
        let place = match &finding.item {
            Some(item) => {
                let (outline, item) = (outline.clone(), item.clone());
                button("link-button", place, move || outline.go(&item))
            }
            None => el("b").add(place),
        };
        el("li").class("finding").add([severity(session, finding), place, el("p").add(said)])
    };
    let list = (!findings.is_empty())
        .then(|| el("ol").class("findings").add(findings.iter().map(one).collect::<Vec<El>>()));
    el("section")
        .class("checks")
        .attr("aria-labelledby", "checks-title")
        .add(el("h3").attr("id", "checks-title").add(session.say(words::CHECK)))
        .add(el("p").class("count").add(words::found(errors, warnings, language)))
        .add(list)
}

/// The finding where it was found, in the tree.
pub(super) fn inline(session: Session, dossier: &Dossier, findings: &[&Finding]) -> Option<El> {
    let one = |finding: &&Finding| {
        let said = problem::finding_here(finding, dossier, session.words());
        el("li").class("finding").add([severity(session, finding), el("p").add(said)])
    };
    (!findings.is_empty())
        .then(|| el("ul").class("findings here").add(findings.iter().map(one).collect::<Vec<El>>()))
}

fn severity(session: Session, finding: &Finding) -> El {
    match finding.severity {
        Severity::Error => el("span").class("severity error").add(session.say(words::ERROR)),
        Severity::Warning => el("span").class("severity").add(session.say(words::WARNING)),
    }
}

/// The worked examples; nothing where the table has none.
pub(super) fn examples(desk: Desk, dossier: &Dossier, scored: bool, findings: &[Finding]) -> Option<El> {
    let session = desk.session;
    let examples = &dossier.rulebook.examples;
    if examples.is_empty() {
        return None;
    }
    let inside = if scored {
        let one = |(number, one): (usize, &WorkedExample)| example(session, dossier, number, one, findings);
        el("ul").class("examples").add(examples.iter().enumerate().map(one).collect::<Vec<El>>())
    } else {
        el("p").add(session.say(words::EXAMPLES_WAIT))
    };
    let title = el("h3").attr("id", "examples-title").add(session.say(words::EXAMPLES));
    Some(el("section").class("checks").attr("aria-labelledby", "examples-title").add(title).add(inside))
}

fn example(
    session: Session,
    dossier: &Dossier,
    number: usize,
    example: &WorkedExample,
    findings: &[Finding],
) -> El {
    let language = session.words();
    let is_of_it = |finding: &&Finding| {
        let of = finding.numbers.first().copied();
        u32::try_from(number).is_ok_and(|number| of == Some(Exact::from(number)))
    };
    let wrong: Vec<El> = findings
        .iter()
        .filter(is_of_it)
        .map(|finding| el("p").add(problem::finding(finding, dossier, language)))
        .collect();
    let title = title(example, number, language);
    let (class, sign, word) = if wrong.is_empty() {
        ("verdict", "✓", words::AGREES)
    } else {
        ("verdict differs", "✗", words::DIFFERS)
    };
    let verdict = el("span")
        .class(class)
        .add(el("span").attr("aria-hidden", "true").add(sign))
        .add(" ")
        .add(session.say(word));
    let told = if wrong.is_empty() {
        let count = |member: &crate::dossier::ExampleMember| {
            let whole =
                usize::from(member.total.is_some()).saturating_add(usize::from(member.place.is_some()));
            member.expect.len().saturating_add(whole)
        };
        let numbers = example.members.iter().map(count).fold(0, usize::saturating_add);
        vec![el("p").add(words::agrees(numbers, language))]
    } else {
        wrong
    };
    el("li").add([verdict, el("b").add(title)]).add(told)
}

fn title(example: &WorkedExample, number: usize, language: Language) -> String {
    let title = language.label(&example.title);
    if title.is_empty() { number.saturating_add(1).to_string() } else { title.to_owned() }
}
