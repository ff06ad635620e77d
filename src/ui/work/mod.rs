//! The work on a dossier: entering facts and claims, checking them, the score table.

mod audit;
mod entry;
mod table;
mod target;

use leptos::prelude::*;

use super::dom::{El, el, link};
use super::session::Session;
use crate::exchange::Route;
use crate::text::Phrase;
use crate::text::screens::work as words;

pub use self::audit::audit;
pub use self::entry::entry;
pub use self::table::table;

/// A screen of the work: its heading, the ways to the others, what is in it.
fn screen(session: Session, title: Phrase, content: Vec<El>) -> El {
    let way = |phrase: Phrase, route: Route| {
        link("", &route.write(), session.say(phrase)).live_attr("aria-current", move || {
            let here =
                session.route.with(|now| core::mem::discriminant(now) == core::mem::discriminant(&route));
            here.then(|| "page".to_owned())
        })
    };
    let ways = [
        way(words::ENTRY, Route::Entry(None)),
        way(words::AUDIT, Route::Audit),
        way(words::TABLE, Route::Table),
    ];
    let head = el("header").class("page-head").add([
        el("h1").add(session.say(title)),
        el("nav").class("tabs").attr("aria-label", session.say(words::WORK)).add(ways),
    ]);
    el("div").class("host work").add(head).add(content)
}
