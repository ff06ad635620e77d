//! The published places on the big screen.

use leptos::prelude::*;

use super::{Page, title};
use crate::dossier::Dossier;
use crate::text::screens::{results as of_results, stage as words};
use crate::ui::dom::{El, el};
use crate::ui::parts::prose::prose;
use crate::ui::results::places::{in_order, podium, unpublished};
use crate::ui::session::Session;

/// How many places stand on a page.
const ROWS: usize = 3;

/// Three places a page; one page that says so where none is published.
pub(super) fn pages(session: Session) -> Vec<Page> {
    let count = session.official.with(|dossier| dossier.published.places.len()).div_ceil(ROWS).max(1);
    let page = |page: usize| -> Page {
        Box::new(move || draw(session, &session.official.get(), page, page.saturating_add(1) == count))
    };
    (0..count).map(page).collect()
}

fn draw(session: Session, dossier: &Dossier, page: usize, last: bool) -> Vec<El> {
    let places = in_order(dossier);
    let shown = places.chunks(ROWS).nth(page).unwrap_or_default();
    let heading = format!("{} {}", session.say(words::RESULTS), dossier.period.results_year);
    let mut parts = vec![title(&heading, &prose(session, &dossier.cluster.name))];
    if !shown.is_empty() {
        parts.push(podium(session, shown));
    }
    let note = match (places.is_empty(), last) {
        (true, _) => session.say(of_results::NOTHING).to_owned(),
        (false, true) => unpublished(session, dossier),
        (false, false) => String::new(),
    };
    parts.push(el("p").class("unpublished").add(note));
    parts
}
