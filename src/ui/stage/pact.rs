//! The pact on the big screen: the motto with the titles, then one content after another, then who signed.

use leptos::prelude::*;

use super::layout::{Face, Size};
use super::{Page, title};
use crate::dossier::{Commitment, Document, Dossier, Movement, PactContent, Signature};
use crate::text::screens::pact as words;
use crate::ui::dom::{El, el};
use crate::ui::pact::offices;
use crate::ui::parts::prose::prose;
use crate::ui::session::Session;

/// How many signatures stand on a page.
const SIGNATURES: usize = 15;

/// A line of a page.
struct Line {
    numeral: String,
    text: String,
    face: Face,
}

/// What stands on one page below the title.
enum Below {
    /// A motto or a content's title, and lines.
    Lines { motto: String, lines: Vec<Line> },
    /// Signatures, from this one on.
    Signatures(usize),
}

/// The pages, at least one.
pub(super) fn pages(session: Session, size: Size) -> Vec<Page> {
    let below = session.official.with(|dossier| {
        let mut pages = overview(session, dossier, size);
        for (index, content) in dossier.pact.contents.iter().enumerate() {
            pages.extend(of_content(session, content, index.saturating_add(1), size));
        }
        pages.extend((0..dossier.pact.signatures.len()).step_by(SIGNATURES).map(Below::Signatures));
        pages
    });
    below.into_iter().map(|below| -> Page { Box::new(move || draw(session, below)) }).collect()
}

/// The motto and the titles of the contents.
fn overview(session: Session, dossier: &Dossier, size: Size) -> Vec<Below> {
    let pact = &dossier.pact;
    let motto = prose(session, &pact.motto);
    let motto = match (motto.is_empty(), pact.contents.is_empty()) {
        (true, true) => session.say(words::EMPTY).to_owned(),
        (true, false) => String::new(),
        (false, _) => format!("“{motto}”"),
    };
    let line = |(index, content): (usize, &PactContent)| {
        let label = if content.title.is_empty() { &content.text } else { &content.title };
        Line { numeral: index.saturating_add(1).to_string(), text: prose(session, label), face: Face::Text }
    };
    let titles = || pact.contents.iter().enumerate().map(line);
    let pages = fill(motto.clone(), titles(), size);
    if pages.len() <= 1 {
        return pages;
    }
    // Where both do not fit together, the motto stands alone.
    let mut apart = vec![Below::Lines { motto, lines: Vec::new() }];
    apart.extend(fill(String::new(), titles(), size));
    apart
}

/// The pages of one content: its text, its documents, its movements, what members promise.
fn of_content(session: Session, content: &PactContent, number: usize, size: Size) -> Vec<Below> {
    let small = |text: String| Line { numeral: String::new(), text, face: Face::Small };
    let document = |document: &Document| small(named(&document.number, prose(session, &document.title)));
    let movement = |movement: &Movement| {
        let number = movement.document.as_ref().map_or("", |document| &document.number);
        small(named(number, format!("“{}”", prose(session, &movement.title))))
    };
    let promise =
        |promise: &Commitment| small(named(&session.name_of(&promise.member), prose(session, &promise.text)));
    let mut lines =
        vec![Line { numeral: number.to_string(), text: prose(session, &content.text), face: Face::Text }];
    lines.extend(content.documents.iter().map(document));
    lines.extend(content.movements.iter().map(movement));
    if content.more_movements {
        // In the line of the last one, so that it never stands alone on a page.
        let more = session.say(words::MORE_MOVEMENTS);
        match lines.last_mut().filter(|_| !content.movements.is_empty()) {
            Some(last) => last.text = format!("{}, {more}", last.text),
            None => lines.push(small(more.to_owned())),
        }
    }
    lines.extend(content.commitments.iter().map(promise));
    lines.retain(|line| !line.text.is_empty());
    fill(prose(session, &content.title), lines.into_iter(), size)
}

fn named(number: &str, text: String) -> String {
    if number.is_empty() { text } else { format!("{number}: {text}") }
}

/// Fills pages with lines, each page under the same motto.
fn fill(motto: String, lines: impl Iterator<Item = Line>, size: Size) -> Vec<Below> {
    let under = if motto.is_empty() { 0 } else { size.height(Face::Motto, &motto) };
    let room = size.room().saturating_sub(under);
    let mut pages: Vec<Vec<Line>> = vec![Vec::new()];
    let mut left = room;
    for line in lines {
        for text in size.split(line.face, &line.text, room) {
            let height = size.height(line.face, &text);
            if height > left && pages.last().is_some_and(|page| !page.is_empty()) {
                pages.push(Vec::new());
                left = room;
            }
            left = left.saturating_sub(height);
            if let Some(page) = pages.last_mut() {
                page.push(Line { numeral: line.numeral.clone(), text, face: line.face });
            }
        }
    }
    pages.into_iter().map(|lines| Below::Lines { motto: motto.clone(), lines }).collect()
}

fn draw(session: Session, below: Below) -> Vec<El> {
    let dossier = session.official.get();
    let heading = format!("{} {}", session.say(words::TITLE), dossier.period.pact_year);
    let mut parts = vec![title(&heading, &prose(session, &dossier.name))];
    let motto = |text: &str| el("p").class("motto").add(text);
    match below {
        Below::Lines { motto: said, lines } => {
            if !said.is_empty() {
                parts.push(motto(&said));
            }
            let lines: Vec<El> = lines.into_iter().map(line).collect();
            if !lines.is_empty() {
                parts.push(el("ol").class("contents").add(lines));
            }
        }
        Below::Signatures(first) => {
            let signatures = &dossier.pact.signatures;
            parts.push(motto(&words::signatures(signatures.len(), session.words())));
            let name = |signature: &Signature| {
                let offices = offices(session, &dossier, &signature.member).join(", ");
                el("li").add([session.name_of(&signature.member).as_str(), " "]).add(el("small").add(offices))
            };
            let names: Vec<El> = signatures.iter().skip(first).take(SIGNATURES).map(name).collect();
            parts.push(el("ul").class("signatures").add(names));
        }
    }
    parts
}

fn line(line: Line) -> El {
    let text = el("span");
    let text = match line.face {
        Face::Small => text.add(el("small").add(line.text)),
        Face::Motto | Face::Text => text.add(line.text),
    };
    el("li").add([el("span").class("numeral").add(line.numeral), text])
}
