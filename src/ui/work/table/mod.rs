//! The score table as a tree, what its check finds, and the ready-made ones.

mod about;
mod checks;
mod choose;
mod grid;
mod outline;
mod start;
mod tree;
mod using;

use std::sync::Arc;

use leptos::prelude::*;

use super::screen;
use crate::dossier::Dossier;
use crate::exchange::{Ready, Route};
use crate::scoring::{Code, Finding, Rulebook, Severity, lint};
use crate::text::screens::table as words;
use crate::text::screens::work as work_words;
use crate::ui::dom::{El, el};
use crate::ui::session::Session;

/// What was asked for and has not been shown yet.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// It is on its way.
    Coming(Ready),
    /// It did not come, or does not open; why.
    Failed(Ready, String),
    /// A file of one's own does not open; why.
    File(String),
}

/// A question over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// What the dossier that is started shall be.
    Start,
    /// Whether the open dossier shall have this table.
    Use,
}

/// The table that is shown, with the dossier that it belongs to.
#[derive(Debug, Clone)]
struct Shown {
    dossier: Arc<Dossier>,
    preview: bool,
}

impl Shown {
    /// Whether the screen shows the same for both: not when only entries differ.
    fn is_same(&self, other: &Self) -> bool {
        self.preview == other.preview
            && (Arc::ptr_eq(&self.dossier, &other.dossier)
                || (self.dossier.rulebook == other.dossier.rulebook
                    && self.dossier.sources == other.dossier.sources))
    }
}

/// The state of the screen; copies are handles to the same state.
#[derive(Debug, Clone, Copy)]
struct Desk {
    session: Session,
    shown: Memo<Shown>,
    asked: RwSignal<Option<Asked>>,
    question: RwSignal<Option<Question>>,
}

/// The screen.
#[must_use]
pub fn table(session: Session) -> El {
    let shown = Memo::new_with_compare(
        move |_| {
            let dossier = session.preview.get();
            if dossier.rulebook.standards.is_empty() {
                Shown { dossier: session.dossier.get(), preview: false }
            } else {
                Shown { dossier, preview: true }
            }
        },
        |before, now| match (before, now) {
            (Some(before), Some(now)) => !before.is_same(now),
            _ => true,
        },
    );
    let desk = Desk { session, shown, asked: RwSignal::new(None), question: RwSignal::new(None) };
    // A switch of language builds the screen anew and keeps what is looked at; leaving the screen does not.
    on_cleanup(move || {
        if session.route.try_with_untracked(|route| *route != Route::Table) == Some(true) {
            let _gone = session.preview.try_set(Arc::default());
        }
    });
    let sheet = el("article").class("sheet").live(move || {
        let shown = shown.get();
        untrack(|| sheet(desk, &shown))
    });
    let asked = move || {
        let question = desk.question.get()?;
        untrack(|| match question {
            Question::Start => Some(start::start(desk)),
            Question::Use => Some(using::using(desk)),
        })
    };
    let content = el("div").class("score-table").add([choose::choose(desk), sheet]);
    screen(session, work_words::TABLE, vec![content]).live(move || asked().into_iter().collect())
}

/// One table: what it is, what its check finds, its rules.
fn sheet(desk: Desk, shown: &Shown) -> Vec<El> {
    let table = &shown.dossier.rulebook;
    if table.standards.is_empty() {
        return vec![el("p").class("empty-table").add(desk.session.say(words::EMPTY))];
    }
    let (rulebook, mut findings) = match Rulebook::check(table) {
        Ok(rulebook) => (Some(rulebook), Vec::new()),
        Err(errors) => (None, errors),
    };
    findings.extend(lint(table));
    let (of_examples, findings): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(is_of_example);
    let tree = tree::tree(desk, &shown.dossier, rulebook.as_ref(), &findings);
    let examples = checks::examples(desk, &shown.dossier, rulebook.is_some(), &of_examples);
    let checks = checks::checks(desk, &shown.dossier, &findings, &tree.outline);
    let mut parts = about::about(desk, shown);
    parts.extend([checks]);
    parts.extend(examples);
    parts.push(tree.element);
    parts
}

fn is_of_example(finding: &Finding) -> bool {
    matches!(finding.code, Code::ExampleUnknown | Code::ExamplePoints | Code::ExamplePlace)
}

/// How many of these are errors, and how many only want a look.
fn counts(findings: &[Finding]) -> (usize, usize) {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    (errors, findings.len().saturating_sub(errors))
}
