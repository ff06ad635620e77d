//! One fact of one member: its fields, its evidence, what is wrong with what is typed.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent};

use super::field::{self, Trouble};
use super::grid::{Grid, Lane, Put, Role, Row, Taken};
use super::{Entering, choices, detail};
use crate::dossier::{Edit, Entry, Measure, MeasureKind, MemberId};
use crate::exchange::form::{FactFault, FactForm, FactProblem, entry_with};
use crate::insight::entering::is_missing;
use crate::number::{Exact, Typed, TypedProblem, read_typed};
use crate::text::screens::entry as words;
use crate::text::{self, Language, explain, number};
use crate::ui::dom::{El, el, watch};

/// The row of a fact.
pub(super) struct Fact {
    pub entering: Entering,
    pub who: MemberId,
    pub measure: Measure,
    pub form: FactForm,
    /// What is known; watches.
    pub entry: Memo<Option<Entry>>,
    values: Vec<Element>,
    previous: Option<Element>,
    evidence: Option<Element>,
    trouble: RwSignal<Option<Trouble>>,
    /// Whether a plan or an actual still waits for the other.
    half: RwSignal<bool>,
    /// Whether evidence is typed that waits for its figure.
    waits: RwSignal<bool>,
}

/// Builds the row of a measure, the `number`th of the sheet.
pub(super) fn fact(entering: Entering, who: &MemberId, measure: &Measure, number: usize, grid: &Grid) -> El {
    let session = entering.session;
    let language = session.words();
    let form = session.official.with_untracked(|dossier| FactForm::of(&dossier.rulebook, measure));
    let (id, member) = (measure.id.clone(), who.clone());
    let entry = Memo::new(move |_| session.official.with(|dossier| dossier.entry(&id, &member).cloned()));
    let (title_id, error_id) = (format!("fact-{number}"), format!("fact-{number}-error"));
    let trouble = RwSignal::new(None::<Trouble>);
    let marked = |control: El, place: usize| {
        control
            .attr("aria-describedby", &error_id)
            .live_attr("aria-invalid", move || {
                trouble
                    .with(|trouble| trouble.as_ref().is_some_and(|one| one.field == place))
                    .then(|| "true".to_owned())
            })
            .live_flag("disabled", move || !session.can_change())
    };
    let title = language.label(&measure.title);
    let title = if title.is_empty() { measure.id.as_str() } else { title };
    let mut fields = el("div").class("fields");
    let mut values = Vec::new();
    for (place, one) in form.fields().into_iter().enumerate() {
        let caption = field::caption(&form, one, language);
        let name = caption.as_ref().map_or_else(|| title.to_owned(), |caption| format!("{title}: {caption}"));
        let control = marked(field::control(&form, one, language), place).attr("aria-label", &name);
        values.push(control.element().clone());
        fields = fields.add(captioned(caption.as_deref(), control));
    }
    let previous = (measure.kind == MeasureKind::PlanActual && form.parts == 0).then(|| {
        let caption = language.of(words::YEAR_BEFORE);
        marked(field::text().attr("inputmode", "decimal").class("figure"), values.len())
            .attr("aria-label", &format!("{title}: {caption}"))
    });
    let previous_element = previous.as_ref().map(|control| control.element().clone());
    if let Some(control) = previous {
        fields = fields.add(captioned(Some(language.of(words::YEAR_BEFORE)), control));
    }
    let wanted = language.label(&measure.evidence);
    let evidence = (!wanted.is_empty()).then(|| {
        field::text()
            .class("evidence")
            .attr("maxlength", "2000")
            .attr("placeholder", wanted)
            .attr("aria-label", &format!("{title}: {}, {wanted}", language.of(words::EVIDENCE)))
            .live_flag("disabled", move || !session.can_change())
    });
    let row = Rc::new(Fact {
        entering,
        who: who.clone(),
        measure: measure.clone(),
        form,
        entry,
        values,
        previous: previous_element,
        evidence: evidence.as_ref().map(|control| control.element().clone()),
        trouble,
        half: RwSignal::new(false),
        waits: RwSignal::new(false),
    });
    let follows = Rc::clone(&row);
    watch(move || follows.follow());
    let unit = field::unit(measure, language).to_owned();
    let fields = match measure.kind {
        MeasureKind::Choices => fields.add(choices::ticks(&row, &title_id)),
        _ => fields.add((!unit.is_empty()).then(|| el("span").class("unit").add(unit))),
    };
    let evidence = evidence.map(|control| {
        let waits = row.waits;
        let waiting =
            move || waits.get().then(|| el("small").add(language.of(words::WAITING))).into_iter().collect();
        el("div")
            .class("proof")
            .add(el("span").class("caption").add(language.of(words::EVIDENCE)))
            .add(control)
            .live(waiting)
    });
    let (changes, leaves, chooses) = (Rc::clone(&row), Rc::clone(&row), Rc::clone(&row));
    let error = field::trouble(trouble, &error_id, language, move |field, text| {
        chooses.put(field, text);
        chooses.record();
    });
    grid.push(Rc::clone(&row) as Rc<dyn Row>);
    let missing = Rc::clone(&row);
    el("div")
        .class("fact")
        .attr("role", "group")
        .attr("aria-labelledby", &title_id)
        .attr("data-measure", measure.id.as_str())
        .live_class("lacking", move || missing.is_missing())
        .on("change", move |_| changes.changed())
        .on("focusout", move |event| leaves.left(&event))
        .add(what(measure, &title_id, title, language))
        .add(fields)
        .add(detail::origin(&row, number))
        .add(evidence)
        .add(error)
}

/// What the fact is, and what is taken where nothing is entered.
fn what(measure: &Measure, id: &str, title: &str, language: Language) -> El {
    let unstated = measure.unstated.as_ref().map(|value| {
        let value = explain::value(Some(value), measure, &crate::dossier::RulebookDraft::default(), language);
        el("small").add(words::unstated(&value, language))
    });
    el("div").class("what").add(el("span").attr("id", id).add(title)).add(unstated)
}

fn captioned(caption: Option<&str>, control: El) -> El {
    let caption = caption.map(|caption| el("span").class("caption").attr("aria-hidden", "true").add(caption));
    el("span").class("cell").add(caption).add(control)
}

impl Fact {
    pub fn language(&self) -> Language {
        self.entering.session.words()
    }

    fn is_missing(&self) -> bool {
        let _watched = self.entry.get();
        self.entering.session.official.with_untracked(|dossier| is_missing(dossier, &self.measure, &self.who))
    }

    /// Writes what is recorded into the fields, unless something is typed there that says no value yet.
    fn follow(&self) {
        let entry = self.entry.get();
        let entry = entry.as_ref();
        if self.trouble.with_untracked(Option::is_none) && !self.half.get_untracked() {
            self.write(entry);
        }
        if let (Some(field), Some(entry)) = (&self.evidence, entry) {
            field::write(field, &entry.evidence);
        }
    }

    fn write(&self, entry: Option<&Entry>) {
        let written = text::form::written(&self.form, entry.map(|entry| &entry.value), self.language());
        for (place, field) in self.values.iter().enumerate() {
            field::write(field, written.get(place).map_or("", String::as_str));
        }
        if let (Some(field), Some(entry)) = (&self.previous, entry) {
            let text = entry.previous.map(|value| number::typed_plainly(value, self.language()));
            field::write(field, &text.unwrap_or_default());
        }
    }

    /// What is typed in the fields beside the value.
    fn beside(&self, entry: Entry) -> Result<Entry, Trouble> {
        let mut entry = entry;
        if let Some(field) = &self.evidence {
            field::typed(field).trim().clone_into(&mut entry.evidence);
        }
        if let Some(field) = &self.previous {
            let text = field::typed(field);
            entry.previous = match text.trim() {
                "" => None,
                text => Some(single(text).map_err(|fault| self.told(self.values.len(), fault))?),
            };
        }
        Ok(entry)
    }

    fn told(&self, field: usize, fault: FactFault) -> Trouble {
        let language = self.language();
        if let FactFault::Number(TypedProblem::Ambiguous { grouped, fraction }) = fault {
            let said = language.of(words::WHICH).to_owned();
            return Trouble {
                field,
                said,
                readings: Some([plain(grouped, language), plain(fraction, language)]),
            };
        }
        Trouble { field, said: text::form::fault(fault, Some(&self.measure), language), readings: None }
    }

    /// Reads what is typed; `done` where the person has left the row.
    fn read(&self, done: bool) -> Taken {
        let before = self.entry.get_untracked();
        let typed: Vec<String> = self.values.iter().map(field::typed).collect();
        let typed = if self.measure.kind == MeasureKind::Choices { None } else { Some(typed) };
        let value = match typed {
            None => Ok(before.as_ref().map(|entry| entry.value.clone())),
            // What stands there as it is recorded says what is recorded, whatever it would say if it were typed.
            Some(typed) if before.is_some() && typed == self.recorded(before.as_ref()) => {
                Ok(before.as_ref().map(|entry| entry.value.clone()))
            }
            Some(typed) => self.form.read(&typed),
        };
        let value = match value {
            Ok(value) => value,
            Err(FactProblem { fault: FactFault::NoActual | FactFault::NoPlan, .. }) if !done => {
                self.half.set(true);
                self.trouble.set(None);
                return Taken::Nothing;
            }
            Err(FactProblem { field, fault }) => {
                self.half.set(false);
                self.trouble.set(Some(self.told(field, fault)));
                return Taken::Trouble;
            }
        };
        self.half.set(false);
        let from = self.entering.from.get_untracked();
        let entry = value.map(|value| self.beside(entry_with(before.as_ref(), value, from))).transpose();
        let entry = match entry {
            Ok(entry) => entry,
            Err(trouble) => {
                self.trouble.set(Some(trouble));
                return Taken::Trouble;
            }
        };
        self.trouble.set(None);
        let beside = [&self.evidence, &self.previous].into_iter().flatten();
        let typed_beside = beside.into_iter().any(|field| !field::typed(field).trim().is_empty());
        self.waits.set(entry.is_none() && typed_beside);
        if entry == before {
            // Another spelling of the same number.
            self.write(entry.as_ref());
            return Taken::Nothing;
        }
        let (measure, member) = (self.measure.id.clone(), self.who.clone());
        Taken::Changed(Edit::Entry { measure, member, entry })
    }

    /// How what is recorded stands in the fields.
    fn recorded(&self, entry: Option<&Entry>) -> Vec<String> {
        let written = text::form::written(&self.form, entry.map(|entry| &entry.value), self.language());
        let text = |place: usize| written.get(place).cloned().unwrap_or_default();
        (0..self.values.len()).map(text).collect()
    }

    /// Records what is typed.
    fn record(&self) {
        if let Taken::Changed(edit) = self.read(true) {
            self.entering.session.change(edit, "");
        }
    }

    fn changed(&self) {
        // A field that leaves the page tells so, when nobody listens any more.
        if self.half.try_get_untracked().is_none() {
            return;
        }
        if let Taken::Changed(edit) = self.read(false) {
            self.entering.session.change(edit, "");
        }
    }

    /// The focus has gone somewhere: where it left the row, half a plan is told.
    fn left(&self, event: &web_sys::Event) {
        if self.half.try_get_untracked() != Some(true) {
            return;
        }
        let to = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
        let to = to.and_then(|to| to.dyn_into::<Element>().ok());
        let stays = to.is_some_and(|to| self.values.contains(&to) || self.previous.as_ref() == Some(&to));
        if !stays {
            self.record();
        }
    }
}

impl Row for Fact {
    fn lane(&self) -> Lane {
        Lane::Facts
    }

    fn fields(&self) -> Vec<(Role, Element)> {
        let values = self.values.iter().enumerate().map(|(place, field)| (Role::Value(place), field.clone()));
        let previous = self.previous.iter().map(|field| (Role::Previous, field.clone()));
        let evidence = self.evidence.iter().map(|field| (Role::Evidence, field.clone()));
        values.chain(previous).chain(evidence).collect()
    }

    fn put(&self, field: usize, text: &str) -> Put {
        let fields = self.fields();
        let Some((role, element)) = fields.get(field) else { return Put::NoField };
        let fitting = match role {
            Role::Value(_) => field::fitting(&self.form, text),
            Role::Previous | Role::Evidence => Some(text.to_owned()),
        };
        if let Some(fitting) = fitting {
            field::write(element, &fitting);
            return Put::There;
        }
        let fault =
            if self.measure.kind == MeasureKind::YesNo { FactFault::Answer } else { FactFault::Option };
        let said = text::form::fault(fault, Some(&self.measure), self.language());
        self.trouble.set(Some(Trouble { field, said: format!("“{text}”: {said}"), readings: None }));
        Put::Unfit
    }

    fn take(&self) -> Taken {
        self.read(true)
    }
}

/// One number.
pub(super) fn single(text: &str) -> Result<Exact, FactFault> {
    match read_typed(text) {
        Ok(Typed::Number(number)) => Ok(number),
        Ok(Typed::Range(..)) => Err(FactFault::Range),
        Err(problem) => Err(FactFault::Number(problem)),
    }
}

/// A reading as it is typed so that nobody mistakes it.
pub(super) fn plain(typed: Typed, language: Language) -> String {
    let exact = |value: Exact| number::typed_plainly(value, language);
    match typed {
        Typed::Number(number) => exact(number),
        Typed::Range(low, high) => format!("{}-{}", exact(low), exact(high)),
    }
}
