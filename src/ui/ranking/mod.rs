//! The ranking: explore, sort, search, assume; one member open beside it.

mod header;
mod motion;
mod row;
mod rows;
mod toolbar;

use leptos::prelude::*;

use self::rows::{Order, Sort};
use super::actions;
use super::chunk::{Sheet, sheet};
use super::dom::{El, button, el, link};
use super::parts::{bar, legend};
use super::session::Session;
use crate::dossier::{MemberId, Provenance};
use crate::exchange::{Route, Scene};
use crate::number::Exact;
use crate::scoring::TOTAL;
use crate::text::screens::ranking as words;

pub(super) use self::row::{Tie, change, place, tied, total};
pub(super) use self::rows::{RowView, all as all_rows, scale as longest_bar};

/// How the table is looked at; it is not part of the document.
#[derive(Clone, Copy)]
struct Looking {
    session: Session,
    /// The member that is open.
    open: Memo<Option<MemberId>>,
    /// By what rows are sorted.
    sort: RwSignal<Sort>,
    /// What is searched.
    search: RwSignal<String>,
    /// The standards that are left out, by their place among the items.
    left_out: RwSignal<Vec<usize>>,
    /// The rows, by member.
    rows: Memo<Vec<RowView>>,
    /// The members in the order of the table.
    order: Memo<Vec<usize>>,
    /// Where the maximum stands, as a share of the longest bar.
    maximum: Memo<String>,
}

impl Looking {
    fn new(session: Session, open: Memo<Option<MemberId>>) -> Self {
        let sort = RwSignal::new(Sort::default());
        let search = RwSignal::new(String::new());
        let left_out = RwSignal::new(Vec::new());
        let scale = Memo::new(move |_| rows::scale(session));
        let maximum = Memo::new(move |_| {
            let points = session.board.with(|board| match board {
                Ok(board) => board.rulebook.items.get(TOTAL).map_or(Exact::ZERO, |item| item.points),
                Err(_) => Exact::ZERO,
            });
            bar::share(points, scale.get())
        });
        let rows = Memo::new(move |_| left_out.with(|left_out| rows::all(session, left_out, scale.get())));
        let order = Memo::new(move |_| {
            let wanted = Order { sort: sort.get(), search: search.get() };
            rows.with(|rows| rows::order(session, rows, &wanted))
        });
        Self { session, open, sort, search, left_out, rows, order, maximum }
    }
}

/// The screen.
#[must_use]
pub fn ranking(session: Session, open: Memo<Option<MemberId>>) -> El {
    let looking = Looking::new(session, open);
    let has_members = Memo::new(move |_| session.dossier.with(|dossier| !dossier.members.is_empty()));
    let is_scored = Memo::new(move |_| session.board.with(Result::is_ok));
    let content = move || match (has_members.get(), is_scored.get()) {
        (false, _) => {
            let add = link("", &Route::Entry(None).write(), session.say(words::ADD_MEMBERS));
            vec![el("p").class("empty").add(session.say(words::NO_MEMBERS)).add(" ").add(add)]
        }
        (true, false) => sheet(session, Sheet::Trouble),
        (true, true) => vec![
            toolbar::toolbar(looking),
            table(looking),
            el("div").live(move || nobody(looking)),
            legend::fills(session.words()),
        ],
    };
    let board = el("section").class("board").attr("aria-labelledby", "board-title");
    let sheet = move || match open.get() {
        Some(member) => sheet(session, Sheet::Member(member)),
        None => Vec::new(),
    };
    el("div").class("split").add(board.add(head(session)).live(content)).live(sheet)
}

fn head(session: Session) -> El {
    let language = session.words();
    let title = el("h1").attr("id", "board-title").live_text(move || {
        format!(
            "{} {}",
            language.of(words::TITLE),
            session.official.with(|dossier| dossier.period.results_year)
        )
    });
    let note = el("p")
        .class("note")
        .live_text(move || {
            let illustrative =
                session.dossier.with(|dossier| dossier.rulebook.provenance >= Provenance::Estimate);
            if illustrative { language.of(words::ILLUSTRATIVE_TABLE).to_owned() } else { String::new() }
        })
        .live_attr("title", move || {
            let note = session.dossier.with(|dossier| language.label(&dossier.rulebook.note).to_owned());
            (!note.is_empty()).then_some(note)
        });
    let stage = button("stage-button", language.of(words::BIG_SCREEN), move || {
        actions::big_screen(session, Scene::Ranking);
    });
    el("header").class("page-head").add([title, note, stage])
}

fn table(looking: Looking) -> El {
    let rows = el("tbody")
        .attr("role", "rowgroup")
        .each(move || looking.order.get(), move |member| row::row(looking, member));
    motion::glide(looking.order, rows.element().clone());
    el("table")
        .class("ranking")
        .attr("role", "table")
        .attr("aria-label", looking.session.say(words::TITLE))
        .add([header::header(looking), rows])
}

fn nobody(looking: Looking) -> Vec<El> {
    if !looking.order.with(Vec::is_empty) {
        return Vec::new();
    }
    vec![el("p").class("empty").add(looking.session.say(words::NOBODY_FOUND))]
}
