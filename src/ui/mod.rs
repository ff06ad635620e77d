//! The screens. One folder a screen; `parts` for what they share, `shell` for the frame round them.

mod actions;
mod compare;
mod dossiers;
mod history;
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

use leptos::prelude::*;

use self::session::Session;
use crate::dossier::MemberId;
use crate::exchange::Route;

pub use start::start;

/// The app: the frame and the screen that the address names, in the language that is chosen.
///
/// A switch of language rebuilds the screen: words are then plain text instead of thousands of watchers.
#[component]
fn App(
    /// The state that the screens share.
    session: Session,
) -> impl IntoView {
    provide_context(session);
    shell::listen(session);
    // Another member on the same screen is not another screen: the table stays and the sheet changes.
    let screen = Memo::new(move |_| Screen::of(&session.route.get()));
    move || {
        let _language = session.language.get();
        match screen.get() {
            Screen::Stage => view! { <stage::Stage /> }.into_any(),
            screen => view! { <shell::Shell>{show(session, screen)}</shell::Shell> }.into_any(),
        }
    }
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
            Route::Stage(_) => Self::Stage,
        }
    }
}

fn show(session: Session, screen: Screen) -> AnyView {
    let open: Signal<Option<MemberId>> = Memo::new(move |_| match session.route.get() {
        Route::Ranking(member) | Route::Pact(member) => member,
        _ => None,
    })
    .into();
    match screen {
        Screen::Results | Screen::Stage => view! { <results::Results /> }.into_any(),
        Screen::Ranking => view! { <ranking::RankingScreen open /> }.into_any(),
        Screen::Pact => view! { <pact::PactScreen open /> }.into_any(),
        Screen::Compare => view! { <compare::Compare /> }.into_any(),
        Screen::Dossiers => view! { <dossiers::Dossiers /> }.into_any(),
        Screen::History => view! { <history::History /> }.into_any(),
    }
}
