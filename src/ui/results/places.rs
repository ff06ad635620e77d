//! The published places: the first three large, the others in a line, and what is not published.

use crate::dossier::{Dossier, Provenance, PublishedPlace};
use crate::insight::compare;
use crate::number::sort_by_key;
use crate::text::screens::results as words;
use crate::text::words::provenance;
use crate::ui::dom::{El, el};
use crate::ui::parts::mark;
use crate::ui::parts::prose::{prose, sources};
use crate::ui::session::Session;

/// The last place that stands large.
const LARGE: u32 = 3;

/// The published places, best first.
#[must_use]
pub(in crate::ui) fn in_order(dossier: &Dossier) -> Vec<&PublishedPlace> {
    let mut places: Vec<&PublishedPlace> = dossier.published.places.iter().collect();
    sort_by_key(&mut places, |place| place.place);
    places
}

/// Large rows of places and names.
#[must_use]
pub(in crate::ui) fn podium(session: Session, places: &[&PublishedPlace]) -> El {
    let row = |place: &&PublishedPlace| {
        let number = el("span").class("place").add(place.place.to_string());
        el("li").add([number, el("span").class("name").add(session.name_of(&place.member))])
    };
    let rows: Vec<El> = places.iter().map(row).collect();
    el("ol").class("podium").add(rows)
}

/// What is not published, in a sentence; empty where everything is.
#[must_use]
pub(in crate::ui) fn unpublished(session: Session, dossier: &Dossier) -> String {
    let note = prose(session, &dossier.published.note);
    if !note.is_empty() {
        return note;
    }
    if dossier.published.places.is_empty() {
        return session.say(words::NO_PLACES).to_owned();
    }
    match compare::unpublished(dossier) {
        Some((first, last)) => words::places_unpublished(first, last, session.words()),
        None => String::new(),
    }
}

/// The section of the published places.
pub(super) fn places(session: Session, dossier: &Dossier) -> El {
    let places = in_order(dossier);
    let (large, rest) = places.split_at(places.partition_point(|place| place.place <= LARGE));
    let rest: Vec<String> =
        rest.iter().map(|place| format!("{} {}", place.place, session.name_of(&place.member))).collect();
    let further = (!rest.is_empty())
        .then(|| el("p").class("unpublished").add([session.say(words::FURTHER), " ", &rest.join(" · ")]));
    let said = el("p").class("unpublished").add(unpublished(session, dossier));
    el("section")
        .class("places")
        .attr("aria-label", session.say(words::PLACES))
        .add(podium(session, large))
        .add(further)
        .add(said.add(origin(session, dossier)))
}

/// Where the places and the figures are read.
fn origin(session: Session, dossier: &Dossier) -> Option<El> {
    let of_places = dossier.published.places.iter().map(|place| &place.source);
    let of_figures = dossier.published.figures.iter().map(|figure| &figure.source);
    let sources = sources(session, dossier, of_places.chain(of_figures))?;
    let said = format!(" {} · {sources}", session.say(provenance(Provenance::Published)));
    Some(el("small").add(mark::silent(Provenance::Published)).add(said))
}
