//! Looks at one part after another once the page stands, so that nothing waits for all of it.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::dossier::{Dossier, Entry, ItemId, MemberId};
use crate::insight::audit::{
    Departures, EasyPlan, Found, Recheck, Slip, at_stage, departures, easy_plans, findings, rechecks, slips,
    sums,
};
use crate::insight::entering::groups;
use crate::scoring::{Board, Finding, Part, Stage, Trials};
use crate::text::Language;
use crate::text::explain::Teller;
use crate::ui::session::Session;

/// What one part found; nothing while it is still looking.
pub(super) type Pending<T> = RwSignal<Option<Arc<T>>>;

/// All parts of a check.
#[derive(Clone)]
pub(super) struct Look {
    pub session: Session,
    pub dossier: Arc<Dossier>,
    pub board: Arc<Board>,
    /// The board by the rules, and where claims depart from it.
    pub departures: Pending<(Board, Departures)>,
    pub findings: Pending<Vec<Finding>>,
    pub slips: Pending<Found<Slip>>,
    pub rechecks: Pending<Found<Recheck>>,
    pub easy_plans: Pending<Found<EasyPlan>>,
    /// The criterion under which each column is entered.
    homes: Rc<Vec<Option<usize>>>,
}

impl Look {
    /// Begins to look.
    pub fn start(session: Session, dossier: &Arc<Dossier>, board: &Arc<Board>) -> Self {
        let mut homes = vec![None; board.rulebook.measures.len()];
        for group in groups(&board.rulebook).0 {
            for column in group.columns {
                if let Some(home) = homes.get_mut(column) {
                    *home = Some(group.item);
                }
            }
        }
        let look = Self {
            session,
            dossier: Arc::clone(dossier),
            board: Arc::clone(board),
            departures: RwSignal::new(None),
            findings: RwSignal::new(None),
            slips: RwSignal::new(None),
            rechecks: RwSignal::new(None),
            easy_plans: RwSignal::new(None),
            homes: Rc::new(homes),
        };
        let alive = Rc::new(Cell::new(true));
        let ends = StoredValue::new_local(Rc::clone(&alive));
        on_cleanup(move || {
            let _ended = ends.try_with_value(|alive| alive.set(false));
        });
        next(look.clone(), alive, 0);
        look
    }

    /// One step. Returns whether there is another.
    fn step(&self, step: usize) -> bool {
        let (dossier, board) = (self.dossier.as_ref(), self.board.as_ref());
        match step {
            0 => {
                let rules = at_stage(dossier, board, Stage::Rules);
                let found = departures(dossier, &rules);
                let mut all = findings(dossier, board);
                all.extend(sums(dossier, &rules));
                self.departures.set(Some(Arc::new((rules, found))));
                self.findings.set(Some(Arc::new(all)));
            }
            1 => self.slips.set(Some(Arc::new(slips(&mut Trials::of(dossier, board))))),
            2 => self.easy_plans.set(Some(Arc::new(easy_plans(&mut Trials::of(dossier, board))))),
            _ => self.rechecks.set(Some(Arc::new(rechecks(&mut Trials::of(dossier, board))))),
        }
        step < 3
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.session.words()
    }

    /// Tells with names as they may be shown, of a board. Watches whether names are hidden.
    pub fn tell<T>(&self, board: &Board, tell: impl FnOnce(&Teller<'_>) -> T) -> T {
        let session = self.session;
        let name = move |place: usize| session.name(place);
        tell(&Teller { dossier: &self.dossier, board, name: &name, language: self.language() })
    }

    /// The criterion under which a column is entered.
    pub fn home(&self, column: usize) -> Option<&ItemId> {
        let item = *self.homes.get(column)?.as_ref()?;
        self.board.rulebook.items.get(item).map(|item| &item.id)
    }

    /// The criterion under which an item is claimed: a line's own criterion.
    pub fn criterion(&self, item: usize) -> Option<&ItemId> {
        let items = &self.board.rulebook.items;
        let found = items.get(item)?;
        match found.part {
            Part::Line(_) => items.get(found.parent).map(|parent| &parent.id),
            Part::Node(_) => Some(&found.id),
        }
    }

    /// The id of a member by its place.
    pub fn member(&self, place: usize) -> Option<&MemberId> {
        self.dossier.members.get(place).map(|member| &member.id)
    }

    /// The entry of a member and column.
    pub fn entry(&self, member: usize, column: usize) -> Option<&Entry> {
        let measure = self.board.rulebook.measures.get(column)?;
        self.dossier.entry(&measure.id, self.member(member)?)
    }
}

/// Takes a step when the browser has drawn what there is, and then the next.
fn next(look: Look, alive: Rc<Cell<bool>>, step: usize) {
    set_timeout(
        move || {
            if alive.get() && look.step(step) {
                next(look, alive, step.saturating_add(1));
            }
        },
        core::time::Duration::from_millis(20),
    );
}
