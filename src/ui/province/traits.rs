//! Where a member is strong and where it is weak, against the cluster's mean.

use leptos::prelude::*;

use crate::insight::profile::{self, Trait};
use crate::text::Phrase;
use crate::text::screens::province as words;
use crate::ui::parts::number::signed;
use crate::ui::session::Session;

/// How many of each are shown.
const SHOWN: usize = 3;

/// The strengths and weaknesses of a member.
pub(super) fn traits(session: Session, member: usize) -> AnyView {
    let language = session.words();
    let list = move |phrase: Phrase, traits: Vec<Trait>| {
        let lines = traits.into_iter().take(SHOWN).map(|one| {
            let title = session.board.with(|board| {
                let item = board.as_ref().ok()?.rulebook.items.get(one.item)?;
                Some(language.label(&item.title).to_owned())
            });
            view! { <li>{title} " " {signed(one.difference.rounded(2), language)}</li> }
        });
        let lines = lines.collect_view();
        view! {
            <div>
                <h3>{language.of(phrase)}</h3>
                <ul>{lines}</ul>
            </div>
        }
    };
    let both = move || {
        let found =
            session.board.with(|board| board.as_ref().ok().map(|board| profile::traits(board, member)));
        let found = found.filter(|found| !found.strengths.is_empty() || !found.weaknesses.is_empty())?;
        Some(view! {
            <section class="traits">
                {list(words::STRONG, found.strengths)}
                {list(words::WEAK, found.weaknesses)}
            </section>
        })
    };
    both.into_any()
}
