//! The scorecard as a tree: standards, groups, criteria.

use leptos::prelude::*;

use super::criterion;
use crate::dossier::LineKind;
use crate::scoring::{Board, Limit, Part, State, Step, What, explain};
use crate::text::screens::province as words;
use crate::text::{Language, Phrase, number};
use crate::ui::dom::{El, el};
use crate::ui::parts::bar::{bar, segments, share};
use crate::ui::parts::{legend, number as shown};
use crate::ui::session::Session;

/// The tree of one member.
pub(super) fn tree(session: Session, member: usize) -> El {
    let language = session.words();
    let standards = Memo::new(move |_| {
        session
            .board
            .with(|board| board.as_ref().map(|board| board.rulebook.standards().to_vec()).unwrap_or_default())
    });
    let nodes = move || {
        let standards = standards.get().into_iter().enumerate();
        standards.map(|(index, item)| untrack(|| standard(session, member, item, index))).collect()
    };
    el("section")
        .class("scorecard")
        .attr("aria-label", language.of(words::SCORECARD))
        .add(el("h3").add(language.of(words::SCORECARD)))
        .live(nodes)
        .add(legend::provenances(language))
}

/// Reads something of the board in view; nothing while its rulebook cannot be scored.
pub(super) fn with_board<T>(session: Session, read: impl FnOnce(&Board) -> Option<T>) -> Option<T> {
    session.board.with(|board| board.as_ref().ok().and_then(|board| read(board)))
}

fn standard(session: Session, member: usize, item: usize, index: usize) -> El {
    let open = index == 0
        || with_board(session, |board| {
            let children = children_of(board, item);
            Some(children.into_iter().any(|child| is_notable(session, board, member, child)))
        })
        .unwrap_or(false);
    let own_bar = move || {
        let bar = with_board(session, |board| {
            let own = board.rulebook.items.get(item)?.points;
            let scale = board.cards.get(member, item).high.min(own.plus(own)).max(own);
            Some(bar(&segments(board, member, &[item], scale), &share(own, scale)))
        });
        bar.into_iter().collect()
    };
    let summary = el("summary")
        .add(el("span").class("name").add(title(session, item)))
        .add(got(session, member, item))
        .live(own_bar);
    el("details")
        .class(&format!("standard s{}", index.saturating_add(1)))
        .flag("open", open)
        .add(summary)
        .add(inside(session, member, item))
}

/// What an item holds: its own lines explained, and the criteria below it.
fn inside(session: Session, member: usize, item: usize) -> Vec<El> {
    let parts = with_board(session, |board| match &board.rulebook.items.get(item)?.part {
        Part::Node(node) => Some((node.children.clone(), !node.lines.is_empty())),
        Part::Line(_) => None,
    });
    let (children, has_lines) = parts.unwrap_or_default();
    let own = has_lines.then(|| criterion::explain(session, member, item));
    own.into_iter().chain(children.into_iter().map(|child| node(session, member, child))).collect()
}

/// A criterion or group; its inside is built when it is opened.
fn node(session: Session, member: usize, item: usize) -> El {
    let language = session.words();
    let (open, code) = with_board(session, |board| {
        Some((is_notable(session, board, member, item), board.rulebook.items.get(item)?.code.clone()))
    })
    .unwrap_or_default();
    let opened = RwSignal::new(open);
    let tag = move || {
        let tag = with_board(session, |board| tag(session, board, member, item, language));
        tag.map(|tag| el("span").class("tag").add(tag)).into_iter().collect()
    };
    let name =
        el("span").class("name").add(el("span").class("code").add(code)).add(title(session, item)).live(tag);
    let content = move || if opened.get() { untrack(|| inside(session, member, item)) } else { Vec::new() };
    el("details")
        .class("criterion")
        .flag("open", open)
        .on("toggle", move |event| {
            if !opened.get_untracked() && criterion::is_open(&event) {
                opened.set(true);
            }
        })
        .add(el("summary").add(name).add(got(session, member, item)))
        .live(content)
}

fn title(session: Session, item: usize) -> String {
    let title = session.board.with_untracked(|board| {
        Some(session.words().label(&board.as_ref().ok()?.rulebook.items.get(item)?.title).to_owned())
    });
    title.unwrap_or_default()
}

/// What an item has, of how much.
fn got(session: Session, member: usize, item: usize) -> El {
    let language = session.words();
    el("span").class("got").live(move || {
        let both = with_board(session, |board| {
            let points = number::shortest(board.rulebook.items.get(item)?.points, language);
            let of = el("span").class("of").add("/ ").add(points);
            Some(vec![shown::score(&board.cards.get(member, item), language), of])
        });
        both.unwrap_or_default()
    })
}

fn children_of(board: &Board, item: usize) -> Vec<usize> {
    match board.rulebook.items.get(item).map(|item| &item.part) {
        Some(Part::Node(node)) => node.children.clone(),
        _ => Vec::new(),
    }
}

/// What happened in a criterion, in a word each; nothing where nothing did.
fn happened(session: Session, board: &Board, member: usize, item: usize) -> Vec<Phrase> {
    let mut happened = Vec::new();
    if board.cards.get(member, item).state != State::Known {
        happened.push(words::TAG_MISSING);
    }
    let Some(Part::Node(node)) = board.rulebook.items.get(item).map(|item| &item.part) else {
        return happened;
    };
    let any = |kind: LineKind| {
        node.lines.clone().any(|line| {
            let part = board.rulebook.items.get(line).map(|item| &item.part);
            matches!(part, Some(Part::Line(line)) if line.kind == kind)
                && !board.cards.get(member, line).low.is_zero()
        })
    };
    if any(LineKind::Bonus) {
        happened.push(words::TAG_BONUS);
    }
    if any(LineKind::Deduction) {
        happened.push(words::TAG_DEDUCTION);
    }
    if !node.lines.is_empty() {
        let steps = session
            .dossier
            .with_untracked(|dossier| explain(dossier, &board.rulebook, &board.cards, member, item));
        let capped = |step: &Step| {
            let caps = [Limit::Line, Limit::Bonus, Limit::Deduction, Limit::Swing, Limit::Ceiling];
            matches!(&step.what, What::Limited { limit, .. } if caps.contains(limit))
        };
        if steps.iter().any(capped) {
            happened.push(words::TAG_CAPPED);
        }
        if steps.iter().any(|step| matches!(step.what, What::Decided { .. })) {
            happened.push(words::TAG_DECIDED);
        }
    }
    happened
}

/// Whether a criterion opens by itself: something is missing, taken away or cut.
fn is_notable(session: Session, board: &Board, member: usize, item: usize) -> bool {
    let notable = [words::TAG_DEDUCTION, words::TAG_CAPPED, words::TAG_MISSING];
    happened(session, board, member, item).iter().any(|one| notable.contains(one))
}

fn tag(session: Session, board: &Board, member: usize, item: usize, language: Language) -> Option<String> {
    let happened = happened(session, board, member, item);
    let words: Vec<&str> = happened.into_iter().map(|phrase| language.of(phrase)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}
