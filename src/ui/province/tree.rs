//! The scorecard as a tree: standards, groups, criteria.

use leptos::prelude::*;

use super::criterion;
use crate::dossier::LineKind;
use crate::number::Exact;
use crate::scoring::{Board, Limit, Part, State, What, explain};
use crate::text::screens::province as words;
use crate::text::{Language, number};
use crate::ui::parts::bar::{Segment, bar, segments};
use crate::ui::parts::{legend, number as shown};
use crate::ui::session::Session;

/// The tree of one member.
pub(super) fn tree(session: Session, member: usize) -> AnyView {
    let language = session.words();
    let standards = Memo::new(move |_| {
        session
            .board
            .with(|board| board.as_ref().map(|board| board.rulebook.standards().to_vec()).unwrap_or_default())
    });
    let nodes = move || {
        let standards = standards.get();
        let nodes = standards.into_iter().enumerate();
        nodes.map(|(index, item)| standard(session, member, item, index)).collect_view()
    };
    view! {
        <section class="scorecard" aria-label=language.of(words::SCORECARD)>
            <h3>{language.of(words::SCORECARD)}</h3>
            {nodes}
            {legend::provenances(language)}
        </section>
    }
    .into_any()
}

/// Reads something of the board in view; nothing while its rulebook cannot be scored.
pub(super) fn with_board<T>(session: Session, read: impl FnOnce(&Board) -> Option<T>) -> Option<T> {
    session.board.with(|board| board.as_ref().ok().and_then(|board| read(board)))
}

fn standard(session: Session, member: usize, item: usize, index: usize) -> AnyView {
    let language = session.words();
    let class = format!("standard s{}", index.saturating_add(1));
    let open = session.board.with_untracked(|board| {
        board.as_ref().is_ok_and(|board| {
            index == 0 || below(board, item).iter().any(|one| is_notable(session, board, member, *one))
        })
    });
    let own_bar = move || {
        with_board(session, |board| {
            let own = board.rulebook.items.get(item)?;
            let high = board.cards.get(member, item).high.min(own.points.times(Exact::from(2)));
            let scale = own.points.max(high);
            let drawn: Vec<Segment> = segments(board, member, &[item], scale);
            Some(bar(&drawn, crate::ui::parts::bar::share(own.points, scale)))
        })
    };
    let title = title(session, item, language);
    view! {
        <details class=class open=open>
            <summary>
                <span class="name">{title}</span>
                {got(session, member, item)}
                {own_bar}
            </summary>
            {children(session, member, item)}
        </details>
    }
    .into_any()
}

/// The criteria and groups below an item.
fn children(session: Session, member: usize, item: usize) -> AnyView {
    let language = session.words();
    let parts = session.board.with_untracked(|board| match board {
        Ok(board) => match board.rulebook.items.get(item).map(|item| &item.part) {
            Some(Part::Node(node)) => (node.children.clone(), !node.lines.is_empty()),
            _ => (Vec::new(), false),
        },
        Err(_) => (Vec::new(), false),
    });
    let (nodes, own_lines) = parts;
    let own = own_lines.then(|| criterion::explain(session, member, item));
    let nodes = nodes.into_iter().map(|child| {
        let (open, code) = session.board.with_untracked(|board| match board {
            Ok(board) => (
                is_notable(session, board, member, child),
                board.rulebook.items.get(child).map(|item| item.code.clone()).unwrap_or_default(),
            ),
            Err(_) => (false, String::new()),
        });
        let opened = RwSignal::new(open);
        let tag = move || with_board(session, |board| tag(session, board, member, child, language));
        view! {
            <details
                class="criterion"
                open=open
                on:toggle=move |event| {
                    if criterion::is_open(&event) {
                        opened.set(true);
                    }
                }
            >
                <summary>
                    <span class="name">
                        <span class="code">{code}</span>
                        {title(session, child, language)}
                        {move || tag().map(|tag| view! { <span class="tag">{tag}</span> })}
                    </span>
                    {got(session, member, child)}
                </summary>
                {move || opened.get().then(|| children(session, member, child))}
            </details>
        }
    });
    view! {
        {own}
        {nodes.collect_view()}
    }
    .into_any()
}

fn title(session: Session, item: usize, language: Language) -> String {
    let title = session.board.with_untracked(|board| {
        Some(language.label(&board.as_ref().ok()?.rulebook.items.get(item)?.title).to_owned())
    });
    title.unwrap_or_default()
}

/// What an item has, of how much.
fn got(session: Session, member: usize, item: usize) -> AnyView {
    let language = session.words();
    let got = move || {
        with_board(session, |board| {
            let points = board.rulebook.items.get(item)?.points;
            Some(view! {
                {shown::score(&board.cards.get(member, item), language)}
                " "
                <span class="of">"/ " {number::shortest(points, language)}</span>
            })
        })
    };
    view! { <span class="got">{got}</span> }.into_any()
}

fn below(board: &Board, item: usize) -> Vec<usize> {
    match board.rulebook.items.get(item).map(|item| &item.part) {
        Some(Part::Node(node)) => node.children.clone(),
        _ => Vec::new(),
    }
}

/// What happened in a criterion, in two words; empty where nothing did.
fn happened(session: Session, board: &Board, member: usize, item: usize) -> Vec<crate::text::Phrase> {
    let mut happened = Vec::new();
    let score = board.cards.get(member, item);
    if score.state != State::Known {
        happened.push(words::TAG_MISSING);
    }
    let Some(Part::Node(node)) = board.rulebook.items.get(item).map(|item| &item.part) else {
        return happened;
    };
    let mut any = |kind: LineKind, phrase| {
        let of_kind = node.lines.clone().any(|line| {
            let part = board.rulebook.items.get(line).map(|item| &item.part);
            matches!(part, Some(Part::Line(line)) if line.kind == kind)
                && !board.cards.get(member, line).low.is_zero()
        });
        if of_kind {
            happened.push(phrase);
        }
    };
    any(LineKind::Bonus, words::TAG_BONUS);
    any(LineKind::Deduction, words::TAG_DEDUCTION);
    if !node.lines.is_empty() {
        let steps = session
            .dossier
            .with_untracked(|dossier| explain(dossier, &board.rulebook, &board.cards, member, item));
        let capped = |step: &crate::scoring::Step| {
            matches!(
                step.what,
                What::Limited { limit: Limit::Line | Limit::Bonus | Limit::Swing | Limit::Ceiling, .. }
            )
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

fn is_notable(session: Session, board: &Board, member: usize, item: usize) -> bool {
    let open = happened(session, board, member, item);
    open.contains(&words::TAG_DEDUCTION)
        || open.contains(&words::TAG_CAPPED)
        || open.contains(&words::TAG_MISSING)
}

fn tag(session: Session, board: &Board, member: usize, item: usize, language: Language) -> Option<String> {
    let happened = happened(session, board, member, item);
    let words: Vec<&str> = happened.into_iter().map(|phrase| language.of(phrase)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}
