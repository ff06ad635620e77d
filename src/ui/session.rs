//! What the screens share: the dossier, what is assumed on top of it, how it is looked at.
//!
//! Data lives in a few top-level signals; everything else derives from them. Screens change the dossier
//! through [`Session::change`] and nothing else.

use std::sync::Arc;

use leptos::prelude::*;

use super::chunk::{Chunks, assumed, scored};
use super::keeping::Keeping;
use super::settings::Theme;
use crate::browser::clock;
use crate::dossier::{Dossier, Edit, MemberId, difference};
use crate::exchange::Route;
use crate::scoring::{Board, Finding, Stage, View};
use crate::text::{Language, Phrase};

/// A scored dossier, or what keeps its rulebook from being scored.
pub type Outcome = Result<Arc<Board>, Arc<Vec<Finding>>>;

/// A sentence for the person, with a way back where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The sentence.
    pub text: String,
    /// Whether it tells of something that went wrong.
    pub trouble: bool,
    /// What failed, in a few words before the sentence.
    pub lead: &'static str,
    /// What can be done about it from here.
    pub way: Option<Way>,
}

/// A way on from a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Undo the last change.
    Undo,
    /// Put back the dossier that was deleted.
    Restore,
    /// Save the dossier to a file.
    SaveFile,
    /// See the dossiers that are kept here.
    Dossiers,
}

/// Where the dossier in view comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Kept in this browser (or the built-in one): it can be changed.
    Here,
    /// Opened from a link: read-only until a copy is kept.
    Link {
        /// The name that it was sent under.
        name: String,
        /// When it was sent, as an ISO timestamp.
        sent_at: String,
    },
}

/// The state that all screens share; copies are handles to the same state.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// The dossier without assumptions.
    pub official: RwSignal<Arc<Dossier>>,
    /// Where it comes from.
    pub origin: RwSignal<Origin>,
    /// What is assumed on top of it; empty where nothing is. Set through [`Session::set_assumptions`] only.
    pub assumptions: RwSignal<Vec<Edit>>,
    /// The official dossier and the one with what was assumed last, so that it is not put together again.
    tried: StoredValue<Option<(Arc<Dossier>, Arc<Dossier>)>>,
    /// Whose scores are looked at.
    pub stage: RwSignal<Stage>,
    /// Whether only published and public figures count.
    pub public_only: RwSignal<bool>,
    /// Whether the names of members are hidden.
    pub names_hidden: RwSignal<bool>,
    /// The language.
    pub language: RwSignal<Language>,
    /// The screen.
    pub route: RwSignal<Route>,
    /// Whether the page is being printed.
    pub printing: RwSignal<bool>,
    /// A dossier whose score table is looked at without being used; one without standards where none is.
    pub preview: RwSignal<Arc<Dossier>>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// What the person should know now.
    pub message: RwSignal<Option<Message>>,
    /// What becomes of the dossier beyond this page.
    pub keeping: Keeping,
    /// The parts of the program that are loaded when they are used.
    pub chunks: Chunks,
    /// The dossier with the assumptions.
    pub dossier: Memo<Arc<Dossier>>,
    /// The official dossier, scored.
    pub official_board: Memo<Outcome>,
    /// The dossier with the assumptions, scored.
    pub board: Memo<Outcome>,
    /// The dossier with the assumptions at the stage of the members' claims.
    pub claimed_board: Memo<Outcome>,
}

/// A memo of something that cannot be compared cheaply: every computation counts as a change.
fn always<T: Send + Sync + 'static>(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
    Memo::new_with_compare(compute, |_, _| true)
}

impl Session {
    /// Starts with the dossier that comes with the app, in a language.
    #[must_use]
    pub fn new(language: Language, route: Route) -> Self {
        let keeping = Keeping::new();
        let official = RwSignal::new(keeping.original());
        let assumptions = RwSignal::new(Vec::<Edit>::new());
        let stage = RwSignal::new(Stage::default());
        let public_only = RwSignal::new(false);
        let tried = StoredValue::new(None);
        let dossier = always(move |_| {
            let dossier = official.get();
            assumptions.with(|edits| match tried.get_value() {
                _ if edits.is_empty() => dossier,
                Some((on, whole)) if Arc::ptr_eq(&on, &dossier) => whole,
                _ => assumed(&dossier, edits),
            })
        });
        let chunks = Chunks::new();
        let view = move || View { stage: stage.get(), public_only: public_only.get() };
        let official_board =
            always(move |before| official.with(|dossier| scored(chunks, dossier, view(), before)));
        let board = always(move |before| {
            if assumptions.with(Vec::is_empty) {
                return official_board.get();
            }
            dossier.with(|dossier| scored(chunks, dossier, view(), before))
        });
        let claimed_board = always(move |before| {
            let view = View { stage: Stage::Claimed, public_only: public_only.get() };
            dossier.with(|dossier| scored(chunks, dossier, view, before))
        });
        Self {
            official,
            origin: RwSignal::new(Origin::Here),
            assumptions,
            tried,
            stage,
            public_only,
            names_hidden: RwSignal::new(false),
            language: RwSignal::new(language),
            route: RwSignal::new(route),
            printing: RwSignal::new(false),
            preview: RwSignal::new(Arc::default()),
            theme: RwSignal::new(Theme::default()),
            message: RwSignal::new(None),
            keeping,
            chunks,
            dossier,
            official_board,
            board,
            claimed_board,
        }
    }

    /// The language, for words that the whole screen is rebuilt for when it changes.
    #[must_use]
    pub fn words(&self) -> Language {
        self.language.get_untracked()
    }

    /// A phrase in the language of the screen.
    #[must_use]
    pub fn say(&self, phrase: Phrase) -> &'static str {
        self.words().of(phrase)
    }

    /// Whether something is assumed.
    #[must_use]
    pub fn is_assumed(&self) -> bool {
        self.assumptions.with(|assumptions| !assumptions.is_empty())
    }

    /// Whether the dossier may be changed here.
    #[must_use]
    pub fn can_change(&self) -> bool {
        self.origin.with(|origin| *origin == Origin::Here)
    }

    /// Makes an official change, remembered with its time and reason. Returns whether it was made.
    pub fn change(&self, edit: Edit, why: &str) -> bool {
        if !self.origin.with_untracked(|origin| *origin == Origin::Here) {
            self.trouble(self.say(crate::text::words::READ_ONLY).to_owned());
            return false;
        }
        let mut dossier = self.official.get_untracked();
        let result = Arc::make_mut(&mut dossier).change(edit, &clock::now(), "", why);
        match result {
            Ok(()) => {
                self.official.set(dossier);
                true
            }
            Err(problem) => {
                self.trouble(crate::text::problem::edit(&problem, self.words()));
                false
            }
        }
    }

    /// Undoes the last change: the last assumption first, then the last official change.
    pub fn undo(&self) {
        if self.assumptions.with_untracked(|assumptions| !assumptions.is_empty()) {
            let mut assumptions = self.assumptions.get_untracked();
            assumptions.pop();
            self.set_assumptions(assumptions);
            return;
        }
        self.step(Dossier::undo);
    }

    /// Redoes the change that was undone last.
    pub fn redo(&self) {
        self.step(Dossier::redo);
    }

    fn step(&self, step: fn(&mut Dossier) -> Result<bool, crate::dossier::EditProblem>) {
        if !self.origin.with_untracked(|origin| *origin == Origin::Here) {
            return;
        }
        let mut dossier = self.official.get_untracked();
        match step(Arc::make_mut(&mut dossier)) {
            Ok(true) => self.official.set(dossier),
            Ok(false) => {}
            Err(problem) => self.trouble(crate::text::problem::edit(&problem, self.words())),
        }
    }

    /// Assumes a change, on top of what is assumed already.
    pub fn assume(&self, edit: Edit) {
        let mut trial = (*self.dossier.get_untracked()).clone();
        if let Err(problem) = edit.apply(&mut trial) {
            self.trouble(crate::text::problem::edit(&problem, self.words()));
            return;
        }
        // What is assumed is told as what differs, so that a slider moved back and forth leaves nothing.
        let official = self.official.get_untracked();
        let edits = difference(&official, &trial);
        self.tried.set_value(Some((official, Arc::new(trial))));
        self.assumptions.set(edits);
    }

    /// Assumes these edits and nothing else.
    pub fn set_assumptions(&self, edits: Vec<Edit>) {
        self.tried.set_value(None);
        self.assumptions.set(edits);
    }

    /// Drops all assumptions.
    pub fn drop_assumptions(&self) {
        self.set_assumptions(Vec::new());
    }

    /// Makes what is assumed official, as one change.
    pub fn keep_assumptions(&self, why: &str) {
        let edits = self.assumptions.get_untracked();
        if !edits.is_empty() && self.change(Edit::Many(edits), why) {
            self.drop_assumptions();
        }
    }

    /// Shows another dossier. What it is to this browser is the matter of [`Keeping`].
    pub fn open(&self, dossier: Arc<Dossier>, origin: Origin) {
        self.drop_assumptions();
        self.origin.set(origin);
        self.official.set(dossier);
    }

    /// Tells the person something, with the offer to undo the last change or without.
    pub fn tell(&self, text: impl Into<String>, undo: bool) {
        self.tell_with(text, undo.then_some(Way::Undo));
    }

    /// Tells the person something and offers a way on.
    pub fn tell_with(&self, text: impl Into<String>, way: Option<Way>) {
        self.message.set(Some(Message { text: text.into(), trouble: false, lead: "", way }));
    }

    /// Tells the person what went wrong.
    pub fn trouble(&self, text: String) {
        self.message.set(Some(Message { text, trouble: true, lead: "", way: None }));
    }

    /// Tells the person what failed, what it means, and what can be done.
    pub fn trouble_with(&self, lead: Phrase, text: impl Into<String>, way: Option<Way>) {
        self.message.set(Some(Message { text: text.into(), trouble: true, lead: self.say(lead), way }));
    }

    /// The name of a member, by its place in the list, as it may be shown.
    #[must_use]
    pub fn name(&self, member: usize) -> String {
        self.dossier.with(|dossier| name_in(dossier, member, self.words(), self.names_hidden.get()))
    }

    /// The name of a member by its id, as it may be shown.
    #[must_use]
    pub fn name_of(&self, id: &MemberId) -> String {
        let place = self.dossier.with(|dossier| dossier.members.iter().position(|member| member.id == *id));
        place.map_or_else(|| id.to_string(), |place| self.name(place))
    }

    /// Goes to a screen.
    pub fn go(&self, route: &Route) {
        crate::browser::location::set_fragment(&route.write());
    }
}

fn name_in(dossier: &Dossier, member: usize, language: Language, hidden: bool) -> String {
    if hidden {
        return crate::text::member_without_name(member, language);
    }
    dossier.members.get(member).map(|member| language.member(member).to_owned()).unwrap_or_default()
}
