//! The head of the table: sorting in the header cells, and the rule spelt as a sum of standards.

use leptos::prelude::*;

use super::Looking;
use super::rows::{Column, Sort};
use crate::scoring::TOTAL;
use crate::text::screens::ranking as words;
use crate::text::{Phrase, number};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::weight::weight;

/// The header cells.
pub(super) fn header(looking: Looking) -> El {
    let session = looking.session;
    let language = session.words();
    let change = el("span").add(language.of(words::CHANGE)).live_attr("title", move || {
        let against = if session.is_assumed() { words::AGAINST_OFFICIAL } else { words::AGAINST_CLAIMS };
        Some(language.of(against).to_owned())
    });
    let difference = cell(looking, Column::Difference, words::DIFFERENCE, "diff");
    let row = el("tr").attr("role", "row").add([
        cell(looking, Column::Place, words::PLACE, "place"),
        head_cell("change").add(change),
        cell(looking, Column::Name, words::MEMBER, "name"),
        cell(looking, Column::Total, words::TOTAL, "total"),
        cell(looking, Column::Claimed, words::CLAIMED, "self"),
        difference.attr("title", language.of(words::DIFFERENCE_MEANS)),
        rule(looking),
    ]);
    el("thead").attr("role", "rowgroup").add(row)
}

fn head_cell(class: &str) -> El {
    el("th").attr("role", "columnheader").attr("scope", "col").class(class)
}

/// A header cell with its sort button.
fn cell(looking: Looking, by: Column, phrase: Phrase, class: &str) -> El {
    let sorted = move || match looking.sort.get() {
        Sort { by: now, reversed } if now == by => Some(direction(by, reversed).to_owned()),
        _ => None,
    };
    let sort = button("sort", looking.session.say(phrase), move || sort_by(looking, by));
    head_cell(class).live_attr("aria-sort", sorted).add(sort)
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

/// The rule: the standards with their points, and their sum.
fn rule(looking: Looking) -> El {
    let session = looking.session;
    let language = session.words();
    let standards = Memo::new(move |_| {
        session
            .board
            .with(|board| board.as_ref().map(|board| board.rulebook.standards().to_vec()).unwrap_or_default())
    });
    let terms = move || {
        let standards = standards.get();
        let term = |(index, item): (usize, usize)| {
            let plus = (index > 0).then(|| el("span").class("op").add("+"));
            plus.into_iter().chain([term(looking, item, index)])
        };
        standards.into_iter().enumerate().flat_map(term).collect()
    };
    let sum = move || {
        let points = session
            .board
            .with(|board| board.as_ref().ok()?.rulebook.items.get(TOTAL).map(|item| item.points));
        points.map(|points| number::shortest(points, language)).unwrap_or_default()
    };
    let maximum = move || looking.maximum.get();
    let sum = el("span").class("sum").add("= ").add(el("b").live_text(sum));
    let rule = el("div").class("rule").live_var("--max", maximum).live(terms).add(sum);
    let axis = el("span").class("axis").attr("aria-hidden", "true").live_var("--max", maximum);
    let sorted = move || match looking.sort.get() {
        Sort { by: by @ Column::Standard(_), reversed } => Some(direction(by, reversed).to_owned()),
        _ => None,
    };
    head_cell("points").live_attr("aria-sort", sorted).add([rule, axis])
}

/// One standard in the rule: whether it is counted in the view, its name to sort by, its points to try others.
fn term(looking: Looking, item: usize, index: usize) -> El {
    let session = looking.session;
    let language = session.words();
    let found = session.board.with_untracked(|board| {
        let item = board.as_ref().ok()?.rulebook.items.get(item)?;
        Some((language.label(&item.short).to_owned(), item.id.clone()))
    });
    let Some((name, id)) = found else { return el("span") };
    let toggle = move |_| {
        looking.left_out.update(|left_out| match left_out.iter().position(|one| *one == item) {
            Some(at) => {
                left_out.swap_remove(at);
            }
            None => left_out.push(item),
        });
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("aria-label", &format!("{} {name}", language.of(words::COUNT_STANDARD)))
        .live_checked(move || looking.left_out.with(|left_out| !left_out.contains(&item)))
        .on("change", toggle);
    let sort = button("sort", name.as_str(), move || sort_by(looking, Column::Standard(item)))
        .live_attr("aria-pressed", move || {
            Some(looking.sort.with(|sort| sort.by == Column::Standard(item)).to_string())
        });
    el("span").class(&format!("term s{}", index.saturating_add(1))).add([
        el("label").class("pick").add(tick),
        sort,
        weight(session, &id, &name, false),
    ])
}
