//! The screens. One folder a screen; `parts` for what they share, `shell` for the frame round them.
//!
//! Every screen is a function `fn screen(session: Session, …) -> El` built with [`dom`]; `view!` is not used,
//! because its types made half of the program (docs/decisions/0004). `ranking/` and `province/` show how.

mod actions;
mod blocked;
mod chunk;
mod compare;
mod dom;
mod dossiers;
mod history;
mod keeping;
mod pact;
mod parts;
mod province;
mod ranking;
mod results;
mod session;
mod settings;
mod shell;
mod stage;
mod start;
mod work;

use leptos::prelude::*;

use self::chunk::{Chunk, Desk, Reading, Work, desk, reading, work};
use self::dom::{El, el};
use self::session::Session;
use crate::dossier::MemberId;
use crate::exchange::Route;

pub use start::start;

/// The app: the frame and the screen that the address names, in the language that is chosen.
///
/// A switch of language rebuilds the screen: words are then plain text instead of thousands of watchers.
fn app(session: Session) -> El {
    shell::listen(session);
    // Another member on the same screen is not another screen: the table stays and the sheet changes.
    let screen = Memo::new(move |_| Screen::of(&session.route.get()));
    el("div").class("host").live(move || {
        let _language = session.language.get();
        let screen = screen.get();
        let blocked = session.keeping.blocked.get();
        let arriving = session.keeping.arriving.with(Option::is_some);
        // A screen that is not loaded yet is shown when it is.
        let needed = if arriving || blocked.is_some() { Some(Chunk::Desk) } else { screen.chunk() };
        let _there = needed.is_none_or(|chunk| session.chunks.has(chunk));
        untrack(|| {
            let (reading, shown) = match blocked {
                _ if arriving => (false, chunk::waiting(session, Chunk::Desk)),
                Some(blocked) => (false, desk(session, Desk::Blocked(blocked))),
                None if screen == Screen::Stage => return vec![show(session, screen)],
                None => (matches!(screen, Screen::Dossiers | Screen::History), show(session, screen)),
            };
            vec![shell::shell(session, reading, shown)]
        })
    })
}

/// A screen without what is open in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Results,
    Ranking,
    Pact,
    Compare,
    Dossiers,
    History,
    Entry,
    Audit,
    Table,
    Stage,
}

impl Screen {
    fn of(route: &Route) -> Self {
        match route {
            Route::Results => Self::Results,
            Route::Ranking(_) => Self::Ranking,
            Route::Pact(_) => Self::Pact,
            Route::Compare => Self::Compare,
            Route::Dossiers => Self::Dossiers,
            Route::History => Self::History,
            Route::Entry(_) => Self::Entry,
            Route::Audit => Self::Audit,
            Route::Table => Self::Table,
            Route::Stage(_) => Self::Stage,
        }
    }

    /// The part of the program that it comes with; none for what a first visit shows.
    fn chunk(self) -> Option<Chunk> {
        match self {
            Self::Results => None,
            Self::Ranking => Some(Chunk::Ranking),
            Self::Pact | Self::Compare | Self::Stage => Some(Chunk::Reading),
            Self::Dossiers | Self::History => Some(Chunk::Desk),
            Self::Entry | Self::Audit | Self::Table => Some(Chunk::Work),
        }
    }
}

fn show(session: Session, screen: Screen) -> El {
    let open: Memo<Option<MemberId>> = Memo::new(move |_| match session.route.get() {
        Route::Ranking(member) | Route::Pact(member) | Route::Entry(member) => member,
        _ => None,
    });
    match screen {
        Screen::Results => results::results(session),
        Screen::Ranking => chunk::ranking(session, open),
        Screen::Pact => reading(session, Reading::Pact(open)),
        Screen::Compare => reading(session, Reading::Compare),
        Screen::Stage => reading(session, Reading::Stage),
        Screen::Dossiers => desk(session, Desk::Dossiers),
        Screen::History => desk(session, Desk::History),
        Screen::Entry => work(session, Work::Entry(open)),
        Screen::Audit => work(session, Work::Audit),
        Screen::Table => work(session, Work::Table),
    }
}
