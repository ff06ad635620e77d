//! The big screen: places, ranking and pact, legible from the back of a hall. No chrome; keys and clicks
//! turn the pages.

mod layout;
mod pact;
mod places;
mod ranking;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use self::layout::Size;
use super::actions;
use super::dom::{El, button, el};
use super::session::Session;
use crate::dossier::MemberId;
use crate::exchange::{Route, Scene};
use crate::text::describe;
use crate::text::screens::{shell, stage as words};

/// The scenes in the order that the keys turn them.
const SCENES: [Scene; 3] = [Scene::Places, Scene::Ranking, Scene::Pact];

/// A page that is drawn when it is shown.
type Page = Box<dyn FnOnce() -> Vec<El>>;

/// What is shown, and how.
#[derive(Clone, Copy)]
struct Showing {
    session: Session,
    scene: Memo<Scene>,
    /// The page of the scene, from 0; one too high stands for the last.
    page: RwSignal<usize>,
    size: RwSignal<Size>,
    light: RwSignal<bool>,
}

impl Showing {
    fn new(session: Session) -> Self {
        let scene = Memo::new(move |_| match session.route.get() {
            Route::Stage(scene) => scene,
            _ => Scene::default(),
        });
        Self {
            session,
            scene,
            page: RwSignal::new(0),
            size: RwSignal::new(Size::of_window()),
            light: RwSignal::new(false),
        }
    }

    fn pages(self) -> Vec<Page> {
        match self.scene.get() {
            Scene::Places => places::pages(self.session),
            Scene::Ranking => ranking::pages(self.session),
            Scene::Pact => pact::pages(self.session, self.size.get()),
        }
    }
}

/// The screen.
#[must_use]
pub fn stage(session: Session) -> El {
    let showing = Showing::new(session);
    listen(showing);
    let shown = move || {
        let pages = showing.pages();
        let at = showing.page.get().min(pages.len().saturating_sub(1));
        pages.into_iter().nth(at).map(|draw| draw()).unwrap_or_default()
    };
    let leave = button("skip", session.say(words::LEAVE), move || actions::leave_big_screen(session));
    el("main")
        .class("stage")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .live_class("what-if", move || session.is_assumed())
        .live_attr("data-theme", move || showing.light.get().then(|| "light".to_owned()))
        .on("click", move |event| click(showing, &event))
        .live(shown)
        .add([
            el("p").class("sr").add(session.say(words::KEYS)),
            leave.on("click", |event| event.stop_propagation()),
        ])
}

/// The line above a page: what it is, and whose or in which state.
fn title(heading: &str, beside: &str) -> El {
    let (heading, beside) = (el("b").add(heading), el("span").add(beside));
    el("h1").class("stage-title").add(heading).add(" ").add(beside)
}

/// The line above a page that shows what is assumed: that it is no result, and what was changed.
fn title_assumed(session: Session) -> El {
    let said = session.assumptions.with(|edits| {
        let name = |member: &MemberId| session.name_of(member);
        session.official.with(|official| describe::changes(edits, official, &name, session.words(), 1))
    });
    title(session.say(shell::ASSUMED), &said).class("assumed")
}

fn listen(showing: Showing) {
    let keys = window_event_listener(leptos::ev::keydown, move |event| key(showing, &event));
    let resized = window_event_listener(leptos::ev::resize, move |_| showing.size.set(Size::of_window()));
    on_cleanup(move || {
        keys.remove();
        resized.remove();
    });
}

fn key(showing: Showing, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" | " " => turn(showing, true),
        "ArrowLeft" | "ArrowUp" | "PageUp" => turn(showing, false),
        "t" | "T" => showing.light.update(|light| *light = !*light),
        _ => return,
    }
    event.prevent_default();
}

/// The right half turns to the next page, the left half to the one before.
fn click(showing: Showing, event: &Event) {
    if let Some(event) = event.dyn_ref::<MouseEvent>() {
        let middle = showing.size.with_untracked(|size| size.width) / 2;
        turn(showing, event.client_x() >= middle);
    }
}

/// Turns a page: within the scene, then to the scene beside it.
fn turn(showing: Showing, forth: bool) {
    let Showing { session, scene, page, .. } = showing;
    let last = untrack(|| showing.pages()).len().saturating_sub(1);
    let here = page.get_untracked().min(last);
    let within = if forth { (here < last).then(|| here.saturating_add(1)) } else { here.checked_sub(1) };
    if let Some(other) = within {
        page.set(other);
        return;
    }
    let scene = scene.get_untracked();
    let at = SCENES.iter().position(|one| *one == scene).unwrap_or(0);
    let beside = if forth { at.checked_add(1) } else { at.checked_sub(1) };
    if let Some(beside) = beside.and_then(|beside| SCENES.get(beside)) {
        page.set(if forth { 0 } else { usize::MAX });
        let route = Route::Stage(*beside);
        session.route.set(route.clone());
        session.go(&route);
    }
}
