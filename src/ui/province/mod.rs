//! One member beside the ranking: why it stands where it stands, and what if.

mod cell_history;
mod criterion;
mod entry_form;
mod steps;
mod traits;
mod tree;
mod what_if;

use leptos::prelude::*;

use crate::dossier::MemberId;
use crate::exchange::Route;
use crate::text::explain;
use crate::text::screens::province as words;
use crate::ui::parts::icon::{self, icon};
use crate::ui::session::Session;

/// The sheet of one member.
#[component]
pub fn Province(member: MemberId) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let place =
        session.official.with_untracked(|dossier| dossier.members.iter().position(|one| one.id == member));
    let Some(place) = place else {
        return view! {
            <aside class="province" aria-label=language.of(words::MEMBER)>
                <header>
                    <h2>{language.of(words::NO_SUCH_MEMBER)}</h2>
                    {close(session)}
                </header>
            </aside>
        }
        .into_any();
    };
    let verdict = move || {
        let name = session.name(place);
        session.board.with(|board| {
            let board = board.as_ref().ok()?;
            let names = |one: usize| session.name(one);
            Some(explain::verdict(board, place, &name, &names, language))
        })
    };
    let pact = Route::Pact(Some(member.clone())).write();
    view! {
        <aside class="province" aria-labelledby="province-title">
            <header>
                <h2 id="province-title">{move || session.name(place)}</h2>
                {close(session)}
            </header>
            <section>
                <p class="verdict">{verdict}</p>
            </section>
            {traits::traits(session, place)}
            {tree::tree(session, place)}
            {what_if::what_if(session)}
            <section aria-label=language.of(words::MOVEMENTS)>
                {movements(session, member)}
                <p>
                    <a href=pact>{language.of(words::COMMITMENTS_IN_PACT)}</a>
                </p>
            </section>
        </aside>
    }
    .into_any()
}

fn close(session: Session) -> AnyView {
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=session.say(words::CLOSE)
            on:click=move |_| session.go(&Route::Ranking(None))
        >
            {icon(icon::CLOSE)}
        </button>
    }
    .into_any()
}

/// The movements that the member leads.
fn movements(session: Session, member: MemberId) -> AnyView {
    let language = session.words();
    let list = session.dossier.with_untracked(|dossier| {
        let own = dossier.movements.iter().filter(|movement| movement.member.as_ref() == Some(&member));
        let line = |movement: &crate::dossier::Movement| {
            let years = crate::text::number::years(movement.from, movement.to, movement.vision, language);
            let title = language.label(&movement.title).to_owned();
            view! { <li>{title} {(!years.is_empty()).then(|| format!(", {years}"))}</li> }
        };
        own.map(line).collect::<Vec<_>>()
    });
    if list.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{language.of(words::MOVEMENTS)}</h3>
        <ul class="plain-list">{list}</ul>
    }
    .into_any()
}
