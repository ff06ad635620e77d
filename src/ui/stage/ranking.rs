//! The ranking on the big screen: twelve members a page.

use leptos::prelude::*;

use super::{Page, state, title};
use crate::dossier::Provenance;
use crate::number::Exact;
use crate::scoring::{Board, TOTAL};
use crate::text::number::points;
use crate::text::screens::stage as words;
use crate::text::words as shared;
use crate::ui::dom::{El, el};
use crate::ui::parts::bar::{Fill, bar, share};
use crate::ui::parts::prose::prose;
use crate::ui::parts::trouble;
use crate::ui::ranking::{RowView, Tie, all_rows, change, has_moved, longest_bar, place, tied, total};
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
    let shown = ranked.iter().enumerate().skip(page.saturating_mul(ROWS)).take(ROWS);
    let rows: Vec<El> = shown
        .map(|(at, row)| {
            let cell = |class: &str| el("td").attr("role", "cell").class(class);
            let name = el("th").attr("role", "rowheader").attr("scope", "row").class("name");
            let tied = tied(|at| ranked.get(at).copied(), at);
            el("tr").attr("role", "row").class(&class(row, tied, assumed)).add([
                cell("place").add(place(row, language)),
                cell("change").add(change(row, all.len(), assumed, language)),
                name.add(row.name.as_str()),
                cell("total").add(total(row, language)),
                cell("points").add(bar(&row.segments, &maximum)),
            ])
        })
        .collect();
    let (name, year) =
        session.dossier.with(|dossier| (prose(session, &dossier.name), dossier.period.results_year));
    let heading = format!("{} {year}", session.say(words::RANKING));
    let official = || {
        let made_up = all.iter().any(|row| row.provenance >= Provenance::Estimate);
        let illustrative = || session.say(words::ILLUSTRATIVE).to_owned();
        (if made_up { illustrative() } else { format!("{name} · {}", points(most, language)) }, false)
    };
    let (beside, assumed) = state(session).unwrap_or_else(official);
    let table = el("table").class("ranking").attr("role", "table").attr("aria-label", &heading);
    vec![
        title(&heading, &beside, assumed),
        table.add(el("tbody").attr("role", "rowgroup").add(rows)),
        legend(session, board, &all),
    ]
}

fn class(row: &RowView, tied: Option<Tie>, assumed: bool) -> String {
    let tie = match tied {
        Some(Tie::First) => "tie-first",
        Some(Tie::Middle) => "tie-mid",
        Some(Tie::Last) => "tie-last",
        None => "",
    };
    let first_three = if row.place.single().is_some_and(|place| place <= 3) { "top-three" } else { "" };
    let changed = if assumed && has_moved(row) { "changed" } else { "" };
    format!("{first_three} {tie} {changed}")
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
