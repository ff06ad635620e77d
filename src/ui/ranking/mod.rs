//! The ranking: explore, sort, search, assume; one member open beside it.

mod header;
mod motion;
mod row;
mod rows;
mod toolbar;

use leptos::prelude::*;

use self::rows::{Order, RowView, Sort};
use crate::dossier::{MemberId, Provenance};
use crate::exchange::Scene;
use crate::number::Exact;
use crate::scoring::TOTAL;
use crate::text::screens::ranking as words;
use crate::ui::actions;
use crate::ui::parts::{legend, trouble};
use crate::ui::province::Province;
use crate::ui::session::Session;

/// How the table is looked at; it is not part of the document.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    /// By what rows are sorted.
    pub sort: RwSignal<Sort>,
    /// What is searched.
    pub search: RwSignal<String>,
    /// The standards that are left out, by their place among the items.
    pub left_out: RwSignal<Vec<usize>>,
    /// The rows, by member.
    pub rows: Memo<Vec<RowView>>,
    /// The members in the order of the table.
    pub order: Memo<Vec<usize>>,
    /// Where the maximum stands, as a share of the longest bar.
    pub maximum: Memo<String>,
}

/// The screen.
#[component]
pub fn RankingScreen(
    /// The member that is open.
    #[prop(into)]
    open: Signal<Option<MemberId>>,
) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let sort = RwSignal::new(Sort::default());
    let search = RwSignal::new(String::new());
    let left_out = RwSignal::new(Vec::new());
    let scale = Memo::new(move |_| rows::scale(session));
    let maximum = Memo::new(move |_| {
        let points = session.board.with(|board| match board {
            Ok(board) => board.rulebook.items.get(TOTAL).map_or(Exact::ZERO, |item| item.points),
            Err(_) => Exact::ZERO,
        });
        crate::ui::parts::bar::share(points, scale.get())
    });
    let rows = Memo::new(move |_| left_out.with(|left_out| rows::all(session, left_out, scale.get())));
    let order = Memo::new(move |_| {
        let wanted = Order { sort: sort.get(), search: search.get() };
        rows.with(|rows| rows::order(session, rows, &wanted))
    });
    let looking = Looking { sort, search, left_out, rows, order, maximum };
    let year = move || session.official.with(|dossier| dossier.period.results_year);
    let note = move || {
        let illustrative =
            session.dossier.with(|dossier| dossier.rulebook.provenance >= Provenance::Estimate);
        illustrative.then(|| language.of(words::ILLUSTRATIVE_TABLE))
    };
    let full_note = move || session.dossier.with(|dossier| language.label(&dossier.rulebook.note).to_owned());
    let has_members = move || session.dossier.with(|dossier| !dossier.members.is_empty());
    let scored = move || session.board.with(Result::is_ok);
    let caption = move || format!("{} {}", language.of(words::TITLE), year());
    view! {
        <div class="split">
            <section class="board" aria-labelledby="board-title">
                <header class="page-head">
                    <h1 id="board-title">{caption}</h1>
                    <p class="note" title=full_note>{note}</p>
                    <button
                        type="button"
                        class="stage-button"
                        on:click=move |_| actions::big_screen(session, Scene::Ranking)
                    >
                        {language.of(words::BIG_SCREEN)}
                    </button>
                </header>
                <Show when=move || !has_members()>
                    <p class="empty">{language.of(words::NO_MEMBERS)}</p>
                </Show>
                <Show when=move || has_members() && !scored()>
                    <trouble::RulebookTrouble />
                </Show>
                <Show when=move || has_members() && scored()>
                    <toolbar::Toolbar looking />
                    <Table looking open />
                    {legend::fills(language)}
                </Show>
            </section>
            {move || {
                let member = open.get()?;
                Some(view! { <Province member /> })
            }}
        </div>
    }
}

/// The table itself.
#[component]
fn Table(looking: Looking, open: Signal<Option<MemberId>>) -> impl IntoView {
    let session = Session::of_context();
    let language = session.words();
    let body = NodeRef::<leptos::html::Tbody>::new();
    motion::glide(session, looking.order, body);
    let caption = language.of(words::TITLE);
    let nobody = move || looking.order.with(Vec::is_empty);
    view! {
        <table class="ranking" role="table" aria-label=caption>
            <header::Header looking />
            <tbody role="rowgroup" node_ref=body>
                <For each=move || looking.order.get() key=|member| *member let:member>
                    <row::Row member looking open />
                </For>
            </tbody>
        </table>
        <Show when=nobody>
            <p class="empty">{language.of(words::NOBODY_FOUND)}</p>
        </Show>
    }
}
