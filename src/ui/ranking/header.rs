//! The head of the table: sorting in the header cells, and the rule spelt as a sum of standards.

use leptos::prelude::*;

use super::Looking;
use super::rows::{Column, Sort};
use crate::scoring::TOTAL;
use crate::text::screens::ranking as words;
use crate::text::{Language, Phrase, number};
use crate::ui::parts::weight::WeightField;
use crate::ui::session::Session;

/// The header cells.
#[component]
pub(super) fn Header(looking: Looking) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let against = move || {
        language.of(if session.is_assumed() { words::AGAINST_OFFICIAL } else { words::AGAINST_CLAIMS })
    };
    let standards = move || {
        session.board.with(|board| match board {
            Ok(board) => board.rulebook.standards().to_vec(),
            Err(_) => Vec::new(),
        })
    };
    let standards = Memo::new(move |_| standards());
    let terms = move || {
        standards
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, item)| {
                let plus = (index > 0).then(|| view! { <span class="op">"+"</span> });
                view! {
                    {plus}
                    <Term item index looking />
                }
            })
            .collect_view()
    };
    let sum = move || {
        let points = session
            .board
            .with(|board| board.as_ref().ok()?.rulebook.items.get(TOTAL).map(|item| item.points));
        points.map(|points| number::shortest(points, language))
    };
    view! {
        <thead role="rowgroup">
            <tr role="row">
                {column(looking, Column::Place, words::PLACE, "place", language)}
                <th role="columnheader" scope="col" class="change">
                    <span title=against>{language.of(words::CHANGE)}</span>
                </th>
                {column(looking, Column::Name, words::MEMBER, "name", language)}
                {column(looking, Column::Total, words::TOTAL, "total", language)}
                {column(looking, Column::Claimed, words::CLAIMED, "self", language)}
                {column(looking, Column::Difference, words::DIFFERENCE, "diff", language)}
                <th role="columnheader" scope="col" class="points">
                    <div class="rule" style:--max=move || looking.maximum.get()>
                        {terms}
                        <span class="sum">"= " <b>{sum}</b></span>
                    </div>
                    <span class="axis" style:--max=move || looking.maximum.get() aria-hidden="true"></span>
                </th>
            </tr>
        </thead>
    }
}

/// A header cell with its sort button.
fn column(looking: Looking, by: Column, phrase: Phrase, class: &'static str, language: Language) -> AnyView {
    let sorted = move || match looking.sort.get() {
        Sort { by: now, reversed } if now == by => Some(direction(by, reversed)),
        _ => None,
    };
    view! {
        <th role="columnheader" scope="col" class=class aria-sort=sorted>
            <button class="sort" type="button" on:click=move |_| sort_by(looking, by)>
                {language.of(phrase)}
            </button>
        </th>
    }
    .into_any()
}

fn direction(by: Column, reversed: bool) -> &'static str {
    let ascending_first = matches!(by, Column::Place | Column::Name);
    if ascending_first == reversed { "descending" } else { "ascending" }
}

/// Sorts by a column; a second time the other way round.
fn sort_by(looking: Looking, by: Column) {
    looking.sort.update(|sort| {
        let reversed = sort.by == by && !sort.reversed;
        *sort = Sort { by, reversed };
    });
}

/// One standard in the rule: whether it is counted in the view, its name to sort by, its points to try others.
#[component]
fn Term(item: usize, index: usize, looking: Looking) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let (name, id) = session
        .board
        .with_untracked(|board| match board {
            Ok(board) => board
                .rulebook
                .items
                .get(item)
                .map(|item| (language.label(&item.short).to_owned(), item.id.clone())),
            Err(_) => None,
        })
        .unwrap_or_else(|| (String::new(), crate::dossier::ItemId::default()));
    let class = format!("term s{}", index.saturating_add(1));
    let counted = move || looking.left_out.with(|left_out| !left_out.contains(&item));
    let toggle = move |_| {
        looking.left_out.update(|left_out| match left_out.iter().position(|one| *one == item) {
            Some(at) => {
                left_out.swap_remove(at);
            }
            None => left_out.push(item),
        });
    };
    let sorted = move || looking.sort.with(|sort| sort.by == Column::Standard(item));
    let count = format!("{} {name}", language.of(words::COUNT_STANDARD));
    view! {
        <span class=class>
            <label class="pick">
                <input type="checkbox" prop:checked=counted on:change=toggle aria-label=count/>
            </label>
            <button
                class="sort"
                type="button"
                aria-pressed=move || sorted().to_string()
                on:click=move |_| sort_by(looking, Column::Standard(item))
            >
                {name.clone()}
            </button>
            <WeightField item=id name=name.clone() />
        </span>
    }
}
