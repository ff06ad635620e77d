//! The header: product, dossier, screens, undo and redo, language, menu.

use leptos::prelude::*;

use crate::exchange::Route;
use crate::text::screens::shell as words;
use crate::text::{Language, Phrase};
use crate::ui::parts::icon::{self, icon};
use crate::ui::session::Session;

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let cluster = move || session.official.with(|dossier| language.label(&dossier.name).to_owned());
    let link = move |phrase: Phrase, route: Route, after: AnyView| {
        let target = route.write();
        let here = move || session.route.with(|now| same_screen(now, &route)).then_some("page");
        view! {
            <a href=target aria-current=here>
                {language.of(phrase)}
                {after}
            </a>
        }
    };
    let pact_year = move || session.official.with(|dossier| dossier.period.pact_year);
    let year = view! { <span class="long">"\u{a0}"{pact_year}</span> }.into_any();
    let can_undo = move || {
        session.is_assumed()
            || (session.can_change() && session.official.with(|one| !one.history.done.is_empty()))
    };
    let can_redo =
        move || session.can_change() && session.official.with(|one| !one.history.undone.is_empty());
    let other = match language {
        Language::Vi => Language::En,
        Language::En => Language::Vi,
    };
    let (short, name) = match other {
        Language::Vi => ("VI", "Tiếng Việt"),
        Language::En => ("EN", "English"),
    };
    view! {
        <header class="top">
            <a class="brand" href=Route::Results.write()>
                "Thi Đua"
            </a>
            <a class="dossier-switch" href=Route::Dossiers.write() title=language.of(words::SWITCH_DOSSIER)>
                <span class="cluster">{cluster}</span>
            </a>
            <nav class="nav" aria-label=language.of(words::SCREENS)>
                {link(words::RESULTS, Route::Results, ().into_any())}
                {link(words::RANKING, Route::Ranking(None), ().into_any())}
                {link(words::PACT, Route::Pact(None), year)}
                {link(words::COMPARE, Route::Compare, ().into_any())}
                {link(words::DOSSIERS, Route::Dossiers, ().into_any())}
            </nav>
            <div class="tools">
                <button
                    class="icon-button"
                    type="button"
                    aria-label=language.of(words::UNDO)
                    disabled=move || !can_undo()
                    on:click=move |_| session.undo()
                >
                    {icon(icon::UNDO)}
                </button>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=language.of(words::REDO)
                    disabled=move || !can_redo()
                    on:click=move |_| session.redo()
                >
                    {icon(icon::REDO)}
                </button>
                <button
                    class="lang"
                    type="button"
                    lang=other.tag()
                    aria-label=name
                    on:click=move |_| session.language.set(other)
                >
                    {short}
                </button>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=language.of(words::MENU)
                    popovertarget="menu"
                >
                    {icon(icon::MENU)}
                </button>
            </div>
        </header>
    }
}

/// Whether two routes show the same screen, whichever member is open in it.
fn same_screen(a: &Route, b: &Route) -> bool {
    core::mem::discriminant(a) == core::mem::discriminant(b)
}
