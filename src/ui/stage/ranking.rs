//! The ranking on the big screen: twelve members a page.

use leptos::prelude::*;

use super::{Page, title, title_assumed};
use crate::dossier::Provenance;
use crate::number::Exact;
use crate::scoring::{Board, TOTAL};
use crate::text::number::points;
use crate::text::screens::{shell, stage as words};
use crate::text::words as shared;
use crate::ui::dom::{El, el};
use crate::ui::parts::bar::{Fill, bar, share};
use crate::ui::parts::prose::prose;
use crate::ui::parts::trouble;
use crate::ui::ranking::{RowView, Tie, all_rows, change, longest_bar, place, tied, total};
use crate::ui::session::Session;

/// How many members fit on a page.
const ROWS: usize = 12;

/// The pages, at least one.
pub(super) fn pages(session: Session) -> Vec<Page> {
    let count = session.official.with(|dossier| dossier.members.len()).div_ceil(ROWS).max(1);
    let page = |page: usize| -> Page {
        Box::new(move || {
            session.board.with(|board| match board {
                Ok(board) => draw(session, board, page),
                Err(_) => trouble::rulebook(session),
            })
        })
    };
    (0..count).map(page).collect()
}

fn draw(session: Session, board: &Board, page: usize) -> Vec<El> {
    let language = session.words();
    let scale = longest_bar(session);
    let all = all_rows(session, &[], scale);
    let ranked: Vec<&RowView> = board.ranking.rows.iter().filter_map(|row| all.get(row.member)).collect();
    let most = board.rulebook.items.get(TOTAL).map_or(Exact::ZERO, |item| item.points);
    let maximum = share(most, scale);
    let assumed = session.is_assumed();
    // Without a header to say what it is measured against, a change is shown only where a what-if makes it.
    let with_change = assumed || all.iter().any(|row| row.place.single().is_none());
    let shown = ranked.iter().enumerate().skip(page.saturating_mul(ROWS)).take(ROWS);
    let rows: Vec<El> = shown
        .map(|(at, row)| {
            let cell = |class: &str| el("td").attr("role", "cell").class(class);
            let name = el("th").attr("role", "rowheader").attr("scope", "row").class("name");
            let tied = tied(|at| ranked.get(at).copied(), at);
            let change = with_change.then(|| cell("change").add(change(row, all.len(), assumed, language)));
            el("tr")
                .attr("role", "row")
                .class(&class(row, tied))
                .add(cell("place").add(place(row, language)))
                .add(change)
                .add([
                    name.add(row.name.as_str()),
                    cell("total").add(total(row, language)),
                    cell("points").add(bar(&row.segments, &maximum)),
                ])
        })
        .collect();
    let heading =
        format!("{} {}", session.say(words::RANKING), session.dossier.with(|one| one.period.results_year));
    let table = el("table").class("ranking").attr("role", "table").attr("aria-label", &heading);
    vec![
        if assumed { title_assumed(session) } else { title(&heading, &beside(session, &all, most)) },
        table.add(el("tbody").attr("role", "rowgroup").add(rows)),
        legend(session, board, &all),
    ]
}

/// What is said beside the heading: in which state the ranking is, or whose it is.
fn beside(session: Session, rows: &[RowView], most: Exact) -> String {
    if session.public_only.get() {
        return session.say(shell::PUBLIC_ONLY).to_owned();
    }
    if rows.iter().any(|row| row.provenance >= Provenance::Estimate) {
        return session.say(words::ILLUSTRATIVE).to_owned();
    }
    let name = session.dossier.with(|dossier| prose(session, &dossier.name));
    format!("{name} · {}", points(most, session.words()))
}

fn class(row: &RowView, tied: Option<Tie>) -> String {
    let tie = match tied {
        Some(Tie::First) => "tie-first",
        Some(Tie::Middle) => "tie-mid",
        Some(Tie::Last) => "tie-last",
        None => "",
    };
    let first_three = if row.place.single().is_some_and(|place| place <= 3) { "top-three" } else { "" };
    format!("{first_three} {tie}")
}

/// The standards with their inks, and what hatched and outlined fills mean where there are any.
fn legend(session: Session, board: &Board, rows: &[RowView]) -> El {
    let language = session.words();
    let key =
        |class: &str, word: &str| el("li").add(el("span").class("swatch").class(class)).add(" ").add(word);
    let standards = board.rulebook.standards().iter().enumerate().filter_map(|(index, item)| {
        let item = board.rulebook.items.get(*item)?;
        Some(key(&format!("s{}", index.saturating_add(1)), &prose(session, &item.short)))
    });
    let mut keys: Vec<El> = standards.collect();
    let any = |fill: Fill| rows.iter().any(|row| row.segments.iter().any(|segment| segment.fill == fill));
    if any(Fill::Hatched) {
        keys.push(key("illus", language.of(shared::provenance(Provenance::Illustrative))));
    }
    if any(Fill::Outlined) {
        keys.push(key("pending", language.of(shared::OUTLINED_MEANS)));
    }
    el("ul").class("legend").attr("aria-label", language.of(shared::LEGEND)).add(keys)
}
