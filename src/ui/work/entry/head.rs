//! What stays in sight while figures are entered: whose they are, both totals, how much is missing.

use leptos::prelude::*;

use super::Entering;
use crate::dossier::MemberId;
use crate::insight::entering::progress;
use crate::scoring::TOTAL;
use crate::text::screens::entry as words;
use crate::text::{Language, Phrase};
use crate::ui::dom::{El, el};
use crate::ui::parts::{field, number as shown};
use crate::ui::session::Session;

/// The head.
pub(super) fn head(entering: Entering, who: &MemberId) -> El {
    let session = entering.session;
    let language = session.words();
    let id = who.clone();
    let name = el("h2").live_text(move || session.name_of(&id));
    let id = who.clone();
    let said = el("p").class("progress").live_text(move || {
        let Some(scored) = entering.scored.get() else { return String::new() };
        let progress = session.official.with_untracked(|dossier| progress(dossier, &scored.read, &id));
        let left = match progress.missing {
            0 => language.of(words::COMPLETE).to_owned(),
            missing => words::missing(missing, language),
        };
        format!("{}, {left}", words::entered(progress.entered, language))
    });
    el("header").class("own-head").add(el("div").add([name, said])).add(totals(entering, who, language))
}

/// What is set for all fields, and how they are used.
pub(super) fn tools(entering: Entering) -> El {
    let language = entering.session.words();
    let only = el("label").class("switch").add([
        el("input").attr("type", "checkbox").attr("role", "switch").bind_checked(entering.only_missing),
        el("span").add(language.of(words::ONLY_MISSING)),
    ]);
    el("div")
        .class("own-tools no-print")
        .add([only, from(entering)])
        .add(el("p").class("note").add(language.of(words::SAVED_AT_ONCE)))
}

/// Where newly entered figures come from.
fn from(entering: Entering) -> El {
    let language = entering.session.words();
    field::provenance(entering.from, language).class("from")
}

fn totals(entering: Entering, who: &MemberId, language: Language) -> El {
    let figure = |phrase: Phrase, class: &str, value: Box<dyn Fn() -> Vec<El>>| {
        el("div").class(class).add(el("dt").add(language.of(phrase))).add(el("dd").live(value))
    };
    let session = entering.session;
    let claimed = who.clone();
    let claims = Box::new(move || {
        let Some((scored, place)) = scored_place(entering, &claimed) else { return Vec::new() };
        if !has_claims(session, &claimed) {
            return vec![shown::missing()];
        }
        vec![shown::score(&scored.claimed.total(place), language)]
    });
    let by_rules = who.clone();
    let rules = Box::new(move || {
        let Some((scored, place)) = scored_place(entering, &by_rules) else { return Vec::new() };
        vec![shown::score(&scored.rules.total(place), language)]
    });
    let differing = who.clone();
    let difference = Box::new(move || {
        let Some((scored, place)) = scored_place(entering, &differing) else { return Vec::new() };
        let difference = scored.difference(place, TOTAL).filter(|_| has_claims(session, &differing));
        vec![difference.map_or_else(shown::missing, |difference| shown::signed(difference, language))]
    });
    el("dl").class("totals").attr("aria-live", "polite").add([
        figure(words::CLAIMED, "claimed", claims),
        figure(words::BY_THE_RULES, "by-rules", rules),
        figure(words::DIFFERENCE, "difference", difference),
    ])
}

/// Whether a member claims anything.
pub(super) fn has_claims(session: Session, who: &MemberId) -> bool {
    session.official.with_untracked(|dossier| {
        dossier.scores.get(who).is_some_and(|scores| scores.values().any(|scores| scores.claimed.is_some()))
    })
}

/// The scores as they are now, and the place of a member in them. Watches.
pub(super) fn scored_place(
    entering: Entering,
    who: &MemberId,
) -> Option<(std::sync::Arc<super::scored::Scored>, usize)> {
    let scored = entering.scored.get()?;
    let place = entering
        .session
        .official
        .with_untracked(|dossier| dossier.members.iter().position(|member| member.id == *who));
    Some((scored, place?))
}
