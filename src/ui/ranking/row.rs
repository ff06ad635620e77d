//! One row of the table.

use leptos::prelude::*;

use super::Looking;
use super::rows::{Column, RowView};
use crate::dossier::{MemberId, Provenance};
use crate::exchange::Route;
use crate::number::Exact;
use crate::scoring::{Place, State};
use crate::text::screens::ranking as words;
use crate::text::{Language, number as forms};
use crate::ui::parts::bar::{bar, share};
use crate::ui::parts::number::{number, signed};
use crate::ui::session::Session;

/// The row of one member. It changes only where what it shows changes.
#[component]
pub(super) fn Row(member: usize, looking: Looking, open: Signal<Option<MemberId>>) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let row = Memo::new(move |_| looking.rows.with(|rows| rows.get(member).cloned()));
    let id = session
        .official
        .with_untracked(|dossier| dossier.members.get(member).map(|member| member.id.clone()));
    let target = Route::Ranking(id.clone()).write();
    let is_open = move || open.with(|open| open.is_some() && *open == id);
    let tied = Memo::new(move |_| looking.order.with(|order| tie(looking, order, member)));
    let with = move |show: fn(&RowView, Language) -> AnyView| {
        move || row.with(|row| row.as_ref().map(|row| show(row, language)))
    };
    let top_three = move || {
        row.with(|row| row.as_ref().and_then(|row| row.place.single()).is_some_and(|place| place <= 3))
    };
    let moved = move || session.is_assumed() && row.with(|row| row.as_ref().is_some_and(has_moved));
    view! {
        <tr
            role="row"
            data-member=member.to_string()
            class:top-three=top_three
            class:tie-first=move || tied.get() == Some(Tie::First)
            class:tie-mid=move || tied.get() == Some(Tie::Middle)
            class:tie-last=move || tied.get() == Some(Tie::Last)
            class:changed=moved
            class:open=is_open.clone()
            aria-current=move || is_open().then_some("true")
        >
            <td role="cell" class="place">
                {with(place)}
            </td>
            <td role="cell" class="change">
                {move || row.with(|row| row.as_ref().map(|row| change(row, looking.rows.with(Vec::len), session.is_assumed(), language)))}
            </td>
            <th role="rowheader" scope="row" class="name">
                <a class="member" href=target>
                    {move || row.with(|row| row.as_ref().map(|row| row.name.clone()))}
                </a>
            </th>
            <td role="cell" class="total">
                {with(total)}
            </td>
            <td role="cell" class="self">
                {with(claimed)}
            </td>
            <td role="cell" class="diff">
                {with(difference)}
            </td>
            <td role="cell" class="points">
                {move || {
                    let maximum = looking.maximum.get();
                    row.with(|row| row.as_ref().map(|row| bar(&row.segments, maximum)))
                }}
            </td>
        </tr>
    }
}

/// Where a row stands among rows that share a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    First,
    Middle,
    Last,
}

fn tie(looking: Looking, order: &[usize], member: usize) -> Option<Tie> {
    if looking.sort.with(|sort| sort.by != Column::Place) {
        return None;
    }
    let at = order.iter().position(|one| *one == member)?;
    looking.rows.with(|rows| {
        let place = |at: usize| {
            let row = rows.get(*order.get(at)?)?;
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
    })
}

fn has_moved(row: &RowView) -> bool {
    row.place_before.is_some() && row.place.single() != row.place_before
}

fn place(row: &RowView, language: Language) -> AnyView {
    let text = match row.place {
        Place::Ranked { best, worst, .. } if best == worst => best.to_string(),
        Place::Ranked { best, worst, .. } => format!("{best}–{worst}"),
        Place::Unclassified { .. } | Place::Unranked => "–".to_owned(),
    };
    let spoken = match row.place {
        Place::Ranked { .. } => None,
        Place::Unclassified { .. } => Some(language.of(words::UNCLASSIFIED)),
        Place::Unranked => Some(language.of(words::UNRANKED)),
    };
    let published = row.published.map(|place| {
        let title = format!("{} {place}", language.of(words::PUBLISHED_PLACE));
        view! { <span class="mark" data-from="published" role="img" aria-label=title.clone() title=title></span> }
    });
    let open = row.place.single().is_none();
    view! {
        <span class:range=open title=spoken>
            {text}
        </span>
        {published}
        {spoken.map(|spoken| view! { <span class="sr">{spoken}</span> })}
    }
    .into_any()
}

fn change(row: &RowView, members: usize, assumed: bool, language: Language) -> AnyView {
    if let Place::Ranked { best, worst, .. } = row.place
        && best != worst
    {
        return reach(best, worst, members);
    }
    let Some((now, before)) = row.place.single().zip(row.place_before).filter(|(now, before)| now != before)
    else {
        return ().into_any();
    };
    let (arrow, class, word) = if now < before {
        ("▲", "delta up", language.of(words::UP))
    } else {
        ("▼", "delta down", language.of(words::DOWN))
    };
    let by = now.abs_diff(before);
    let was = format!("{} {before}", language.of(words::FROM_PLACE));
    let spoken = format!("{word} {by}, {was}");
    let title = spoken.clone();
    view! {
        <span class=class title=title>
            <span aria-hidden="true">{arrow} {by}</span>
            {assumed.then(|| view! { <span class="was" aria-hidden="true">{was}</span> })}
            <span class="sr">{spoken}</span>
        </span>
    }
    .into_any()
}

/// An interval of places, drawn on the way from the first place to the last.
fn reach(best: u32, worst: u32, members: usize) -> AnyView {
    let all = Exact::from(u32::try_from(members).unwrap_or(u32::MAX));
    let from = share(Exact::from(best.saturating_sub(1)), all);
    let size = share(Exact::from(worst.saturating_sub(best).saturating_add(1)), all);
    view! { <span class="reach" aria-hidden="true" style:--from=from style:--size=size></span> }.into_any()
}

fn total(row: &RowView, language: Language) -> AnyView {
    match row.state {
        State::Known => number(row.total.0, language, row.provenance >= Provenance::Estimate),
        State::Open => {
            let text = forms::span(row.total.0, row.total.1, language);
            view! { <span class="num span">{text}</span> }.into_any()
        }
        State::Absent => view! { <span class="num pending">"–"</span> }.into_any(),
    }
}

fn claimed(row: &RowView, language: Language) -> AnyView {
    match row.claimed {
        Some(points) => number(points, language, row.provenance >= Provenance::Estimate),
        None => view! { <span class="num pending">"–"</span> }.into_any(),
    }
}

fn difference(row: &RowView, language: Language) -> AnyView {
    row.difference().map_or_else(|| ().into_any(), |points| signed(points, language))
}
