//! One row of the table.

use leptos::prelude::*;

use super::Looking;
use super::rows::{Column, RowView};
use crate::dossier::Provenance;
use crate::exchange::Route;
use crate::number::Exact;
use crate::scoring::{Place, State};
use crate::text::Language;
use crate::text::screens::ranking as words;
use crate::ui::dom::{El, el, link};
use crate::ui::parts::bar::{live_bar, share};
use crate::ui::parts::mark;
use crate::ui::parts::number::{missing, number, signed, span};

/// The row of one member. Its cells change only where what they show changes.
pub(super) fn row(looking: Looking, member: usize) -> El {
    let session = looking.session;
    let language = session.words();
    let row = Memo::new(move |_| looking.rows.with(|rows| rows.get(member).cloned()));
    let id = session
        .official
        .with_untracked(|dossier| dossier.members.get(member).map(|member| member.id.clone()));
    let target = Route::Ranking(id.clone()).write();
    let is_open = Memo::new(move |_| looking.open.with(|open| open.is_some() && *open == id));
    let tied = Memo::new(move |_| looking.order.with(|order| tie(looking, order, member)));
    // Each cell has a key of what it shows, and is drawn anew when that changes.
    let show = move |class: &str, key: fn(&RowView) -> String, show: fn(&RowView, Language) -> Vec<El>| {
        let key = move || row.with(|row| row.as_ref().map(key).unwrap_or_default());
        let shown = move || row.with(|row| row.as_ref().map(|row| show(row, language)).unwrap_or_default());
        el("td").attr("role", "cell").class(class).live_by(key, shown)
    };
    let is_first_three = move || {
        row.with(|row| row.as_ref().and_then(|row| row.place.single())).is_some_and(|place| place <= 3)
    };
    let has_moved = move || session.is_assumed() && row.with(|row| row.as_ref().is_some_and(has_moved));
    let key = move || {
        let key = row.with(|row| row.as_ref().map(change_key).unwrap_or_default());
        format!("{key} {} {}", looking.rows.with(Vec::len), session.is_assumed())
    };
    let change = el("td").attr("role", "cell").class("change").live_by(key, move || {
        let members = looking.rows.with(Vec::len);
        row.with(|row| row.as_ref().and_then(|row| change(row, members, session.is_assumed(), language)))
            .into_iter()
            .collect()
    });
    let name = link("member", &target, ())
        .live_text(move || row.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default()));
    let segments = move || row.with(|row| row.as_ref().map(|row| row.segments.clone()).unwrap_or_default());
    let bars = el("td").attr("role", "cell").class("points");
    let bars = bars.add(live_bar(segments, move || looking.maximum.get()));
    el("tr")
        .attr("role", "row")
        .attr("data-member", &member.to_string())
        .live_class("top-three", is_first_three)
        .live_class("tie-first", move || tied.get() == Some(Tie::First))
        .live_class("tie-mid", move || tied.get() == Some(Tie::Middle))
        .live_class("tie-last", move || tied.get() == Some(Tie::Last))
        .live_class("changed", has_moved)
        .live_class("open", move || is_open.get())
        .live_attr("aria-current", move || is_open.get().then(|| "true".to_owned()))
        .add([
            show("place", place_key, place),
            change,
            el("th").attr("role", "rowheader").attr("scope", "row").class("name").add(name),
            show("total", total_key, total),
            show("self", claimed_key, claimed),
            show("diff", difference_key, difference),
            bars,
        ])
}

/// Where a row stands among rows that share a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Tie {
    First,
    Middle,
    Last,
}

fn tie(looking: Looking, order: &[usize], member: usize) -> Option<Tie> {
    if looking.sort.with(|sort| sort.by != Column::Place) {
        return None;
    }
    let at = order.iter().position(|one| *one == member)?;
    looking.rows.with(|rows| tied(|at| rows.get(*order.get(at)?), at))
}

/// Where the row at `at` stands among those that share its place; `row` gives the rows in their order.
pub(in crate::ui) fn tied<'a>(row: impl Fn(usize) -> Option<&'a RowView>, at: usize) -> Option<Tie> {
    let place = |at: usize| {
        let row = row(at)?;
        if matches!(row.place, Place::Ranked { shared: true, .. }) { row.place.single() } else { None }
    };
    let own = place(at)?;
    let before = at.checked_sub(1).and_then(place) == Some(own);
    let after = place(at.saturating_add(1)) == Some(own);
    match (before, after) {
        (false, true) => Some(Tie::First),
        (true, true) => Some(Tie::Middle),
        (true, false) => Some(Tie::Last),
        (false, false) => None,
    }
}

fn place_key(row: &RowView) -> String {
    let published = row.published.unwrap_or_default();
    match row.place {
        Place::Ranked { best, worst, .. } => format!("{best} {worst} {published}"),
        Place::Unclassified { .. } => format!("unclassified {published}"),
        Place::Unranked => format!("unranked {published}"),
    }
}

fn change_key(row: &RowView) -> String {
    format!("{} {}", place_key(row), row.place_before.unwrap_or_default())
}

fn total_key(row: &RowView) -> String {
    let (low, high) = row.total;
    let state = match row.state {
        State::Known => "",
        State::Open => "open",
        State::Absent => "absent",
    };
    format!("{low} {high} {state} {}", row.provenance >= Provenance::Estimate)
}

fn claimed_key(row: &RowView) -> String {
    let claimed = row.claimed.map(|points| points.to_string()).unwrap_or_default();
    format!("{claimed} {}", row.provenance >= Provenance::Estimate)
}

fn difference_key(row: &RowView) -> String {
    row.difference().map(|points| points.to_string()).unwrap_or_default()
}

fn has_moved(row: &RowView) -> bool {
    row.place_before.is_some() && row.place.single() != row.place_before
}

pub(in crate::ui) fn place(row: &RowView, language: Language) -> Vec<El> {
    let text = match row.place {
        Place::Ranked { best, worst, .. } if best == worst => best.to_string(),
        Place::Ranked { best, worst, .. } => format!("{best}–{worst}"),
        Place::Unclassified { .. } | Place::Unranked => "–".to_owned(),
    };
    let shown = el("span").add(text);
    let mut cell = vec![if row.place.single().is_none() { shown.class("range") } else { shown }];
    let spoken = match row.place {
        Place::Ranked { .. } => None,
        Place::Unclassified { .. } => Some(words::UNCLASSIFIED),
        Place::Unranked => Some(words::UNRANKED),
    };
    cell.extend(spoken.map(|spoken| el("span").class("sr").add(language.of(spoken))));
    cell.extend(row.published.map(|place| {
        mark::said(Provenance::Published, &format!("{} {place}", language.of(words::PUBLISHED_PLACE)))
    }));
    cell
}

pub(in crate::ui) fn change(row: &RowView, members: usize, assumed: bool, language: Language) -> Option<El> {
    if let Place::Ranked { best, worst, .. } = row.place
        && best != worst
    {
        return Some(reach(best, worst, members));
    }
    let (now, before) = row.place.single().zip(row.place_before).filter(|(now, before)| now != before)?;
    let (arrow, class, word) =
        if now < before { ("▲", "up", words::UP) } else { ("▼", "down", words::DOWN) };
    let by = now.abs_diff(before);
    let was = format!("{} {before}", language.of(words::FROM_PLACE));
    let spoken = format!("{} {by}, {was}", language.of(word));
    let was = assumed.then(|| el("span").class("was").attr("aria-hidden", "true").add(was));
    let drawn = el("span").attr("aria-hidden", "true").add(format!("{arrow}{by}"));
    let spoken = el("span").class("sr").add(spoken);
    Some(el("span").class("delta").class(class).add(drawn).add(was).add(spoken))
}

/// An interval of places, drawn on the way from the first place to the last.
fn reach(best: u32, worst: u32, members: usize) -> El {
    let all = Exact::from(u32::try_from(members).unwrap_or(u32::MAX));
    let from = share(Exact::from(best.saturating_sub(1)), all);
    let size = share(Exact::from(worst.saturating_sub(best).saturating_add(1)), all);
    el("span").class("reach").attr("aria-hidden", "true").var("--from", &from).var("--size", &size)
}

pub(in crate::ui) fn total(row: &RowView, language: Language) -> Vec<El> {
    vec![match row.state {
        State::Known => number(row.total.0, language, row.provenance >= Provenance::Estimate),
        State::Open => span(row.total.0, row.total.1, language),
        State::Absent => missing(),
    }]
}

fn claimed(row: &RowView, language: Language) -> Vec<El> {
    vec![match row.claimed {
        Some(points) => number(points, language, row.provenance >= Provenance::Estimate),
        None => missing(),
    }]
}

fn difference(row: &RowView, language: Language) -> Vec<El> {
    row.difference().map(|points| signed(points, language)).into_iter().collect()
}
