//! What is told in a sentence each: findings, slips, what to check again, easy plans.

use leptos::prelude::*;

use super::look::Look;
use crate::dossier::{ItemId, MemberId, Provenance};
use crate::insight::audit::Found;
use crate::text::screens::audit as words;
use crate::text::{Phrase, audit as told, problem};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::mark::mark;
use crate::ui::work::target::link_to;

/// How many lines of a section are shown until more are asked for.
const FIRST: usize = 12;

/// One line: its sentence, where its figure comes from, and where it is entered.
struct Line {
    said: String,
    from: Option<Provenance>,
    member: Option<MemberId>,
    item: Option<ItemId>,
}

/// The lines of a section; nothing while it is still looking.
type Lines = Box<dyn Fn() -> Option<(Vec<Line>, Option<String>)>>;

/// The sections.
pub(super) fn sections(look: &Look) -> Vec<El> {
    let (findings, slips, rechecks, easy) = (look.clone(), look.clone(), look.clone(), look.clone());
    vec![
        section(look, words::FINDINGS, None, words::FINDINGS_NONE, Box::new(move || all_findings(&findings))),
        section(
            look,
            words::SLIPS,
            None,
            words::SLIPS_NONE,
            Box::new(move || {
                let found = slips.slips.get()?;
                Some(lines(&slips, &found, |one| (one.member, one.column), told::slip))
            }),
        ),
        section(
            look,
            words::RECHECKS,
            Some(words::RECHECKS_MEAN),
            words::RECHECKS_NONE,
            Box::new(move || {
                let found = rechecks.rechecks.get()?;
                Some(lines(&rechecks, &found, |one| (one.member, one.column), told::recheck))
            }),
        ),
        section(
            look,
            words::EASY,
            None,
            words::EASY_NONE,
            Box::new(move || {
                let found = easy.easy_plans.get()?;
                Some(lines(&easy, &found, |one| (one.member, one.column), told::easy_plan))
            }),
        ),
    ]
}

/// The heading of a section with how much was found.
pub(super) fn head(look: &Look, title: Phrase, count: impl Fn() -> Option<usize> + 'static) -> El {
    let language = look.language();
    let found = move || {
        let count = count();
        count.map(|count| words::found(count, language)).unwrap_or_default()
    };
    el("h2").add(language.of(title)).add(el("span").class("count").live_text(found))
}

fn lines<T>(
    look: &Look,
    found: &Found<T>,
    cell: impl Fn(&T) -> (usize, usize),
    tell: impl Fn(&crate::text::explain::Teller<'_>, &T) -> String,
) -> (Vec<Line>, Option<String>) {
    let line = |one: &T| {
        let (member, column) = cell(one);
        Line {
            said: look.tell(&look.board, |teller| tell(teller, one)),
            from: look.entry(member, column).map(|entry| entry.provenance),
            member: look.member(member).cloned(),
            item: look.home(column).cloned(),
        }
    };
    let partly = told::looked_at(found.members, look.dossier.members.len(), look.language());
    (found.list.iter().map(line).collect(), partly)
}

fn all_findings(look: &Look) -> Option<(Vec<Line>, Option<String>)> {
    let found = look.findings.get()?;
    let session = look.session;
    let name = move |id: &MemberId| session.name_of(id);
    let rulebook = &look.board.rulebook;
    let lines = found.iter().map(|finding| {
        let column = finding.measure.as_ref().and_then(|id| rulebook.column(id));
        let member = finding.member.as_ref();
        let entry =
            finding.measure.as_ref().zip(member).and_then(|(id, member)| look.dossier.entry(id, member));
        let item = finding.item.as_ref().and_then(|id| look.criterion(rulebook.find(id)?));
        Line {
            said: problem::finding_of(finding, &look.dossier, &name, look.language()),
            from: entry.map(|entry| entry.provenance),
            member: member.cloned(),
            item: item.or_else(|| look.home(column?)).cloned(),
        }
    });
    Some((lines.collect(), None))
}

fn section(look: &Look, title: Phrase, means: Option<Phrase>, none: Phrase, lines: Lines) -> El {
    let session = look.session;
    let language = look.language();
    let all = RwSignal::new(false);
    let lines = std::rc::Rc::new(lines);
    let counted = std::rc::Rc::clone(&lines);
    let content = move || {
        let Some((lines, partly)) = lines() else {
            return vec![el("p").class("note").add(session.say(words::WORKING))];
        };
        let partly = partly.map(|said| el("p").class("note").add(said));
        if lines.is_empty() {
            return [el("p").class("note").add(session.say(none))].into_iter().chain(partly).collect();
        }
        let beyond = if all.get() { 0 } else { lines.len().saturating_sub(FIRST) };
        let shown: Vec<El> = lines
            .iter()
            .enumerate()
            .map(|(place, line)| {
                let hidden = !all.get_untracked() && place >= FIRST;
                let row = el("li").class(if hidden { "beyond" } else { "" }).add(line.said.as_str());
                let row = row.add(line.from.map(|from| mark(from, language)));
                let way = line.member.as_ref().map(|member| {
                    el("span").class("no-print").add(" ").add(link_to(
                        member,
                        line.item.as_ref(),
                        session.say(words::OPEN_ENTRY),
                    ))
                });
                row.add(way)
            })
            .collect();
        let more = (beyond > 0)
            .then(|| button("quiet no-print", words::show_more(beyond, language), move || all.set(true)));
        let means = means.map(|means| el("p").class("note").add(session.say(means)));
        means.into_iter().chain([el("ol").class("found").add(shown)]).chain(more).chain(partly).collect()
    };
    el("section").add(head(look, title, move || counted().map(|(lines, _)| lines.len()))).live(content)
}
