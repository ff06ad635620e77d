//! The paper as it is drawn: contents, signatures, movements of members; what is searched is marked.

use super::paper::{Content, Line, Paper};
use crate::text::screens::pact as words;
use crate::text::search::Search;
use crate::ui::dom::{El, el};
use crate::ui::session::Session;

/// Draws the paper.
pub(super) fn document(session: Session, paper: &Paper, search: &Search) -> Vec<El> {
    let contents: Vec<El> = paper.contents.iter().map(|one| content(session, one, search)).collect();
    let mut parts = Vec::new();
    if !contents.is_empty() {
        parts.push(el("ol").class("contents").add(contents));
    }
    parts.extend(signatures(session, paper, search));
    if !paper.movements.is_empty() {
        parts.push(el("h2").add(session.say(words::MEMBERS_MOVEMENTS)));
        parts.push(list("own", "who", &paper.movements, search));
    }
    parts
}

fn list(class: &str, margin: &str, lines: &[Line], search: &Search) -> El {
    let rows: Vec<El> = lines.iter().map(|line| row(line, margin, search)).collect();
    el("ul").class(class).add(rows)
}

fn content(session: Session, content: &Content, search: &Search) -> El {
    let some = |class: &str, lines: &[Line]| (!lines.is_empty()).then(|| list(class, "no", lines, search));
    let mut movements = some("movements", &content.movements);
    if content.more_movements {
        let more = Line { text: session.say(words::MORE_MOVEMENTS).to_owned(), ..Line::default() };
        let more = row(&more, "no", &Search::default());
        movements = Some(movements.unwrap_or_else(|| el("ul").class("movements")).add(more));
    }
    let commitments = some("movements", &content.commitments)
        .map(|list| list.attr("aria-label", session.say(words::COMMITMENTS)));
    let number = content.number.to_string();
    el("li")
        .attr("value", &number)
        .add(el("span").class("numeral").attr("aria-hidden", "true").add(number))
        .add(marked(el("p").class("text"), &content.text, search))
        .add(some("documents", &content.documents))
        .add(movements)
        .add(commitments)
}

/// A line with its margin; `class` is the margin's.
pub(super) fn row(line: &Line, class: &str, search: &Search) -> El {
    let text = marked(el("span"), &line.text, search);
    let text = match line.remark.as_str() {
        "" => text,
        remark => text.add(" ").add(marked(el("small"), remark, search)),
    };
    el("li").add([marked(el("span").class(class), &line.margin, search), text])
}

fn signatures(session: Session, paper: &Paper, search: &Search) -> Vec<El> {
    if paper.signatures.is_empty() && !search.is_empty() {
        return Vec::new();
    }
    let name = |line: &Line| {
        marked(el("li"), &line.text, search).add(" ").add(marked(el("small"), &line.remark, search))
    };
    let names: Vec<El> = paper.signatures.iter().map(name).collect();
    let heading = words::signatures(paper.signed, session.words());
    let mut parts = vec![el("h2").add(heading), el("ul").class("signatures").add(names)];
    if !paper.unsigned.is_empty() {
        let said = format!("{} {}", session.say(words::UNSIGNED), paper.unsigned.join(", "));
        parts.push(el("p").class("unpublished").add(said));
    }
    parts
}

/// A text in an element, with what is searched marked.
fn marked(element: El, text: &str, search: &Search) -> El {
    let mut element = element;
    let mut end = 0;
    for hit in search.hits(text) {
        element = element.add(text.get(end..hit.start));
        end = hit.end;
        element = element.add(text.get(hit).map(|found| el("mark").add(found)));
    }
    element.add(text.get(end..))
}
