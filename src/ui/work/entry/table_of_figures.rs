//! A whole table of figures, pasted or opened: looked at first, then recorded as one change.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::browser::{clipboard, files};
use crate::dossier::{Dossier, Provenance};
use crate::exchange::matrix::{
    CellFault, Matrix, MatrixOptions, MatrixProblem, counts, read_matrix, template,
};
use crate::number::{DecimalMark, TypedProblem};
use crate::text::screens::entry as words;
use crate::text::{Language, problem};
use crate::ui::dom::{El, button, el, typed};
use crate::ui::session::Session;

thread_local! {
    /// What stands in the box: it stays there until it is recorded, whatever screen is looked at meanwhile.
    static LEFT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// How many problems are listed; the others are counted.
const LISTED: usize = 100;

#[derive(Clone, Copy)]
struct Figures {
    session: Session,
    text: RwSignal<String>,
    decimal: RwSignal<Option<DecimalMark>>,
    new_members: RwSignal<bool>,
    provenance: RwSignal<Provenance>,
}

/// The part of the screen, closed until it is wanted.
pub(super) fn table_of_figures(session: Session, from: RwSignal<Provenance>) -> El {
    let language = session.words();
    let left = LEFT.with(|left| left.borrow().clone());
    let open = !left.is_empty();
    let state = Figures {
        session,
        text: RwSignal::new(left),
        decimal: RwSignal::new(None),
        new_members: RwSignal::new(false),
        provenance: from,
    };
    let area = el("textarea")
        .attr("id", "figures-text")
        .attr("rows", "6")
        .attr("wrap", "off")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .live_value(move || state.text.get())
        .on("input", move |event| state.put(typed(&event)))
        // Keys in the box belong to the box.
        .on("keydown", |event| event.stop_propagation());
    let file = el("input")
        .class("sr")
        .attr("type", "file")
        .attr("accept", ".csv,.tsv,.txt,text/csv,text/plain")
        .on("change", move |event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(file) = input.and_then(|input| files::chosen(&input)) {
                state.open(file);
            }
        });
    let tools = el("p").class("actions").add([
        el("label").class("button").add(file).add(language.of(words::OPEN_CSV)),
        button("", language.of(words::COPY_TEMPLATE), move || state.copy_template()),
    ]);
    let field = el("div")
        .class("field")
        .add(el("label").attr("for", "figures-text").add(language.of(words::TABLE_TEXT)))
        .add(area);
    el("details")
        .class("figures-table no-print")
        .flag("open", open)
        .add(el("summary").add(language.of(words::TABLE_OF_FIGURES)))
        .add(el("p").class("note").add(language.of(words::TABLE_MEANS)))
        .add([tools, field])
        .add(el("div").class("preview").attr("aria-live", "polite").live(move || state.preview()))
}

impl Figures {
    fn put(self, text: String) {
        LEFT.with(|left| left.borrow_mut().clone_from(&text));
        self.decimal.set(None);
        self.new_members.set(false);
        self.text.set(text);
    }

    fn language(self) -> Language {
        self.session.words()
    }

    fn open(self, file: web_sys::File) {
        spawn_local(async move {
            let said = match files::read(&file).await {
                Ok(bytes) => match text_of(&bytes) {
                    Some(text) => {
                        self.put(text);
                        return;
                    }
                    None => words::NOT_TEXT,
                },
                Err(_) => words::FILE_NOT_READ,
            };
            self.session.trouble(self.session.say(said).to_owned());
        });
    }

    fn copy_template(self) {
        let language = self.language();
        let text = self.session.official.with_untracked(|dossier| {
            let members: Vec<String> =
                dossier.members.iter().map(|member| self.heading(dossier, member)).collect();
            template(&dossier.rulebook, &members, &|label| language.label(label))
        });
        spawn_local(async move {
            if clipboard::copy(&text).await.is_ok() {
                self.session.tell(self.session.say(words::TEMPLATE_COPIED), false);
            } else {
                self.session.tell(self.session.say(words::NOT_COPIED), false);
                if self.text.with_untracked(|text| text.trim().is_empty()) {
                    self.put(text);
                }
            }
        });
    }

    /// What a member's column is called: its name, or its id where names are hidden or several have the same.
    fn heading(self, dossier: &Dossier, member: &crate::dossier::Member) -> String {
        let name = self.language().label(&member.name);
        let same = dossier.members.iter().filter(|one| self.language().label(&one.name) == name).count();
        let hidden = self.session.names_hidden.get_untracked();
        if hidden || same > 1 || name.is_empty() { member.id.to_string() } else { name.to_owned() }
    }

    fn read(self) -> Option<Result<Matrix, MatrixProblem>> {
        let options = MatrixOptions {
            decimal: self.decimal.get(),
            new_members: self.new_members.get(),
            provenance: self.provenance.get(),
        };
        self.text.with(|text| {
            let says_something = !text.trim().is_empty();
            says_something.then(|| self.session.official.with(|dossier| read_matrix(text, dossier, options)))
        })
    }

    fn preview(self) -> Vec<El> {
        let language = self.language();
        let matrix = match self.read() {
            None => return Vec::new(),
            Some(Err(trouble)) => {
                return vec![
                    el("p").class("error").attr("role", "alert").add(problem::matrix(&trouble, language)),
                ];
            }
            Some(Ok(matrix)) => matrix,
        };
        let counts = self.session.official.with(|dossier| counts(&matrix.edit, dossier));
        let said = words::counts(counts.new, counts.changed, counts.same, language);
        let mut shown = vec![
            el("p").class("sums").add(format!("{}: ", language.of(words::PREVIEW))).add(el("b").add(said)),
        ];
        let asks =
            |wanted: fn(&CellFault) -> bool| matrix.problems.iter().filter(move |one| wanted(&one.fault));
        let is_ambiguous =
            |fault: &CellFault| matches!(fault, CellFault::Number(TypedProblem::Ambiguous { .. }));
        if asks(is_ambiguous).next().is_some() {
            shown.push(self.which_mark());
        }
        let unknown: Vec<&str> =
            asks(|fault| matches!(fault, CellFault::UnknownMember)).map(|one| one.text.as_str()).collect();
        if !unknown.is_empty() {
            let add = words::add_members(&unknown.join(", "), language);
            shown.push(el("p").class("actions").add(button("", add, move || self.new_members.set(true))));
        }
        if matrix.shortened > 0 {
            shown.push(el("p").class("note").add(problem::shortened(matrix.shortened, language)));
        }
        if !matrix.problems.is_empty() {
            let lines = matrix.problems.iter().take(LISTED);
            let lines: Vec<El> = lines.map(|one| el("li").add(problem::cell(one, language))).collect();
            let more = matrix.problems.len().saturating_sub(LISTED).saturating_add(matrix.more_problems);
            let count = matrix.problems.len().saturating_add(matrix.more_problems);
            shown.push(el("h3").add(format!("{} ({count})", language.of(words::PROBLEMS))));
            shown.push(el("ul").class("problems").add(lines));
            if more > 0 {
                shown.push(el("p").class("note").add(problem::more(more, language)));
            }
        }
        let changes = counts.new.saturating_add(counts.changed) > 0 || matrix.new_members > 0;
        let edit = matrix.edit;
        let record = button("primary", language.of(words::WRITE), move || {
            if self.session.change(edit.clone(), "") {
                self.put(String::new());
                self.session.tell(self.session.say(words::WRITTEN), true);
            }
        });
        let off = move || !changes || !self.session.can_change();
        shown.push(el("p").class("actions").add(record.live_flag("disabled", off)));
        shown
    }

    /// Asks once for the whole table.
    fn which_mark(self) -> El {
        let language = self.language();
        let choose = |mark: DecimalMark, phrase| {
            button("reading", language.of(phrase), move || self.decimal.set(Some(mark)))
        };
        el("p")
            .class("which")
            .add(el("span").add(language.of(words::WHICH_MARK)))
            .add([choose(DecimalMark::Comma, words::COMMA), choose(DecimalMark::Point, words::POINT)])
    }
}

/// The text of a file: UTF-8, or the UTF-16 that a spreadsheet writes as "Unicode text".
fn text_of(bytes: &[u8]) -> Option<String> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| match pair {
            [first, second] => read([*first, *second]),
            _ => 0,
        });
        String::from_utf16(&units.collect::<Vec<u16>>()).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).ok().filter(|text| !text.contains('\0')),
    }
}
