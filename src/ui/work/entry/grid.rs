//! Rows of fields one below the other: Enter goes down, Shift and Enter up, and a pasted block of cells fills them.
//!
//! Facts and claims are two lanes: down from a fact is the next fact, down from a claim the next claim.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::Entering;
use crate::dossier::Edit;
use crate::exchange::form::block;
use crate::text::screens::entry as words;
use crate::ui::dom::El;
use crate::ui::session::Session;

/// Which rows stand one below the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Facts,
    Claims,
}

/// What a field of a row is; down from one is the same of the next row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The nth field of the value, or the claim.
    Value(usize),
    /// The result of the year before.
    Previous,
    /// The evidence.
    Evidence,
}

/// What became of what is typed in a row.
pub(super) enum Taken {
    /// It is as recorded.
    Nothing,
    /// It changes the dossier.
    Changed(Edit),
    /// It says no value; the row tells why.
    Trouble,
}

/// What became of a text that was put into a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    /// It stands there.
    There,
    /// The row has no such field.
    NoField,
    /// The field cannot hold it; the row tells why.
    Unfit,
}

/// One row of fields.
pub(super) trait Row {
    fn lane(&self) -> Lane;
    /// The fields from left to right.
    fn fields(&self) -> Vec<(Role, Element)>;
    /// Puts a text into a field, as if it were typed.
    fn put(&self, field: usize, text: &str) -> Put;
    /// Reads what is typed.
    fn take(&self) -> Taken;
}

/// The rows of a sheet, from top to bottom.
#[derive(Clone, Default)]
pub(super) struct Grid(Rc<RefCell<Vec<Rc<dyn Row>>>>);

impl Grid {
    /// Adds a row at the bottom.
    pub fn push(&self, row: Rc<dyn Row>) {
        self.0.borrow_mut().push(row);
    }

    /// The rows of a lane that are shown.
    fn lane(&self, lane: Lane) -> Vec<Rc<dyn Row>> {
        let rows = self.0.borrow();
        rows.iter().filter(|row| row.lane() == lane && is_shown(row.as_ref())).cloned().collect()
    }

    /// The row and the field that an event comes from.
    fn at(&self, event: &Event) -> Option<(Lane, usize, usize)> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        [Lane::Facts, Lane::Claims].into_iter().find_map(|lane| {
            let rows = self.lane(lane);
            rows.iter().enumerate().find_map(|(place, row)| {
                let field = row.fields().iter().position(|(_, field)| *field == target)?;
                Some((lane, place, field))
            })
        })
    }

    /// Listens on the element that holds all rows.
    pub fn listen(&self, host: El, entering: Entering) -> El {
        let (keys, pastes) = (self.clone(), self.clone());
        host.on("keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                keys.key(event);
            }
        })
        .on("paste", move |event| {
            if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
                pastes.paste(event, entering.session);
            }
        })
    }

    fn key(&self, event: &KeyboardEvent) {
        // A letter that is still being composed takes the Enter for itself.
        let composing = event.is_composing() || event.key_code() == 229;
        let command = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.key() != "Enter" || composing || command {
            return;
        }
        let Some((lane, place, field)) = self.at(event) else { return };
        event.prevent_default();
        let rows = self.lane(lane);
        let Some((role, element)) = rows.get(place).and_then(|row| row.fields().into_iter().nth(field))
        else {
            return;
        };
        let next = if event.shift_key() { place.checked_sub(1) } else { place.checked_add(1) };
        match next.and_then(|next| rows.get(next)) {
            Some(row) => {
                let fields = row.fields();
                let column = column_of(&fields, role);
                if let Some((_, field)) = fields.get(column) {
                    focus(field);
                }
            }
            // Beyond the last field there is nothing: what is typed in it is recorded.
            None => {
                if let Some(element) = element.dyn_ref::<HtmlElement>() {
                    let _left = element.blur();
                    focus(element);
                }
            }
        }
    }

    fn paste(&self, event: &ClipboardEvent, session: Session) {
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        let Some(text) = text else { return };
        let Some(block) = block(&text) else { return };
        let Some((lane, place, field)) = self.at(event) else { return };
        event.prevent_default();
        let rows = self.lane(lane);
        let role = rows.get(place).and_then(|row| row.fields().get(field).map(|(role, _)| *role));
        let Some(role) = role else { return };
        let mut below = rows.iter().skip(place);
        let (mut edits, mut put, mut left_over) = (Vec::new(), 0_usize, 0_usize);
        for (line, cells) in block.iter().enumerate() {
            let Some(row) = below.next() else {
                left_over = left_over.saturating_add(cells.iter().filter(|cell| !cell.is_empty()).count());
                continue;
            };
            let start = if line == 0 { field } else { column_of(&row.fields(), role) };
            let (mut own, mut fits) = (0_usize, true);
            for (column, cell) in cells.iter().enumerate() {
                let became = row.put(start.saturating_add(column), cell);
                fits &= became != Put::Unfit;
                match became {
                    Put::There => own = own.saturating_add(1),
                    _ if cell.is_empty() => {}
                    Put::NoField | Put::Unfit => left_over = left_over.saturating_add(1),
                }
            }
            match if fits { row.take() } else { Taken::Trouble } {
                Taken::Nothing => put = put.saturating_add(own),
                Taken::Changed(edit) => {
                    put = put.saturating_add(own);
                    edits.push(edit);
                }
                Taken::Trouble => left_over = left_over.saturating_add(own),
            }
        }
        let changes = !edits.is_empty();
        if !changes || session.change(Edit::Many(edits), "") {
            session.tell(words::pasted(put, left_over, session.words()), changes);
        }
    }
}

/// The field of a row that stands below one of this role.
fn column_of(fields: &[(Role, Element)], role: Role) -> usize {
    let same = fields.iter().position(|(one, _)| *one == role);
    let is_value = |(one, _): &(Role, Element)| matches!(one, Role::Value(_));
    same.unwrap_or_else(|| match role {
        Role::Value(_) => fields.iter().rposition(is_value).unwrap_or_default(),
        Role::Previous | Role::Evidence => 0,
    })
}

fn is_shown(row: &dyn Row) -> bool {
    let first = row.fields().into_iter().next();
    first.is_some_and(|(_, field)| field.closest("[hidden]").ok().flatten().is_none())
}

/// Puts the focus on a field and marks what stands in it, so that typing takes its place.
fn focus(field: &Element) {
    if let Some(field) = field.dyn_ref::<HtmlElement>() {
        let _focused = field.focus();
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}
