//! What of the pact concerns one member: its signature, offices, commitments and movements.

use super::document::row;
use super::paper::{Line, led, offices};
use crate::dossier::{Dossier, MemberId, PactContent};
use crate::exchange::Route;
use crate::text::screens::{pact as words, province};
use crate::text::search::Search;
use crate::text::{Phrase, number};
use crate::ui::dom::{El, el, link};
use crate::ui::parts::prose::prose;
use crate::ui::session::Session;

/// The section of one member, before the paper.
pub(super) fn member(session: Session, dossier: &Dossier, member: &MemberId) -> El {
    if dossier.member(member).is_none() {
        return el("p").class("unpublished").add(session.say(province::NO_SUCH_MEMBER));
    }
    let mut lines = vec![signature(session, dossier, member)];
    let held = offices(session, dossier, member);
    if !held.is_empty() {
        lines.push(line(session, words::OFFICE, held.join(", ")));
    }
    lines.extend(commitments(session, dossier, member));
    lines.extend(movements(session, dossier, member));
    let rows: Vec<El> = lines.iter().map(|line| row(line, "who", &Search::default())).collect();
    let scorecard = Route::Ranking(Some(member.clone())).write();
    el("section").attr("aria-labelledby", "own-part").add([
        el("h2").attr("id", "own-part").add(session.name_of(member)),
        el("ul").class("own").add(rows),
        el("p").class("unpublished no-print").add(link("", &scorecard, session.say(words::TO_SCORECARD))),
    ])
}

fn line(session: Session, margin: Phrase, text: String) -> Line {
    Line { margin: session.say(margin).to_owned(), text, remark: String::new() }
}

fn signature(session: Session, dossier: &Dossier, member: &MemberId) -> Line {
    let signed = dossier.pact.signatures.iter().any(|signature| signature.member == *member);
    let day = dossier.pact.signed.date.filter(|_| signed);
    let said = session.say(if signed { words::HAS_SIGNED } else { words::HAS_NOT_SIGNED }).to_owned();
    let remark = day.map(|day| number::date(day, session.words())).unwrap_or_default();
    Line { remark, ..line(session, words::SIGNATURE, said) }
}

/// What the member promises, each with the content that it stands under.
fn commitments(session: Session, dossier: &Dossier, member: &MemberId) -> Vec<Line> {
    let of_content = |content: &PactContent| {
        let own = content.commitments.iter().filter(|promise| promise.member == *member);
        let remark = prose(session, &content.title);
        own.map(|promise| (prose(session, &promise.text), remark.clone())).collect::<Vec<_>>()
    };
    let own = dossier.pact.contents.iter().flat_map(of_content);
    let lines = own.map(|(text, remark)| Line { text, remark, ..Line::default() }).collect();
    headed(session, lines, words::COMMITMENT, words::NO_OWN_COMMITMENT)
}

fn movements(session: Session, dossier: &Dossier, member: &MemberId) -> Vec<Line> {
    let own = dossier.movements.iter().filter(|movement| movement.member.as_ref() == Some(member));
    let lines = own.map(|movement| led(session, movement)).collect();
    headed(session, lines, words::MOVEMENT, words::NO_OWN_MOVEMENT)
}

/// Lines whose first one has the heading in its margin; one line that says so where there are none.
fn headed(session: Session, mut lines: Vec<Line>, margin: Phrase, none: Phrase) -> Vec<Line> {
    match lines.first_mut() {
        Some(first) => {
            session.say(margin).clone_into(&mut first.margin);
            lines
        }
        None => vec![line(session, margin, session.say(none).to_owned())],
    }
}
