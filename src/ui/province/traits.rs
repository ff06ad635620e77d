//! Where a member is strong and where it is weak, against the cluster's mean.

use leptos::prelude::*;

use crate::insight::profile::{self, Trait};
use crate::text::Phrase;
use crate::text::screens::province as words;
use crate::ui::dom::{El, el};
use crate::ui::parts::number::signed;
use crate::ui::session::Session;

/// How many of each are shown.
const SHOWN: usize = 3;

/// The strengths and weaknesses of a member.
pub(super) fn traits(session: Session, member: usize) -> El {
    el("section").class("traits").live(move || {
        let found =
            session.board.with(|board| board.as_ref().ok().map(|board| profile::traits(board, member)));
        let Some(found) = found else { return Vec::new() };
        vec![list(session, words::STRONG, &found.strengths), list(session, words::WEAK, &found.weaknesses)]
    })
}

fn list(session: Session, phrase: Phrase, traits: &[Trait]) -> El {
    let language = session.words();
    let line = |one: &Trait| {
        let title = session.board.with_untracked(|board| {
            let item = board.as_ref().ok()?.rulebook.items.get(one.item)?;
            Some(language.label(&item.title).to_owned())
        });
        el("li").add(title).add(" ").add(signed(one.difference.rounded(2), language))
    };
    let lines: Vec<El> = traits.iter().take(SHOWN).map(line).collect();
    let nothing = lines.is_empty().then(|| el("p").add(language.of(words::NOTHING_STANDS_OUT)));
    el("div").add(el("h3").add(language.of(phrase))).add(el("ul").add(lines)).add(nothing)
}
