//! Changes one fact of one member, officially or as an assumption.

use leptos::prelude::*;

use crate::dossier::{
    Edit, Entry, Measure, MeasureId, MeasureKind, MemberId, PointOption, Provenance, Value,
};
use crate::exchange::form::{FactField, FactForm, NO, YES, entry_with};
use crate::text::screens::province as words;
use crate::text::{self, Language, Phrase};
use crate::ui::dom::{El, button, el};
use crate::ui::parts::field;
use crate::ui::session::Session;

/// What is typed in the form; it becomes a value only when the person is done.
#[derive(Clone, Copy)]
struct Draft {
    first: RwSignal<String>,
    second: RwSignal<String>,
    ticked: RwSignal<Vec<String>>,
    provenance: RwSignal<Provenance>,
    note: RwSignal<String>,
    why: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Draft {
    fn of(form: &FactForm, entry: Option<&Entry>, language: Language) -> Self {
        // A field for a day holds it as ISO writes it, in every language.
        let language = if form.kind == MeasureKind::Date { Language::En } else { language };
        let written = text::form::written(form, entry.map(|entry| &entry.value), language);
        let is_plan = form.fields().contains(&FactField::Plan);
        let (first, second, ticked) = match (form.kind, written.as_slice()) {
            (MeasureKind::Choices, ids) => (String::new(), String::new(), ids.to_vec()),
            (_, [plan, actual]) if is_plan => (actual.clone(), plan.clone(), Vec::new()),
            // The parts of a period stand in one field here.
            (_, parts) if parts.iter().any(|part| !part.is_empty()) => {
                (parts.join("; "), String::new(), Vec::new())
            }
            _ => Default::default(),
        };
        // A changed figure is the keeper's own until they say otherwise.
        Self {
            first: RwSignal::new(first),
            second: RwSignal::new(second),
            ticked: RwSignal::new(ticked),
            provenance: RwSignal::new(Provenance::Entered),
            note: RwSignal::new(String::new()),
            why: RwSignal::new(String::new()),
            error: RwSignal::new(None),
        }
    }

    /// The value that is typed; none where nothing is, which clears the cell.
    fn value(self, form: &FactForm, measure: &Measure, language: Language) -> Result<Option<Value>, String> {
        let (first, second) = (self.first.get_untracked(), self.second.get_untracked());
        let typed = match form.fields().as_slice() {
            [] => self.ticked.get_untracked(),
            [FactField::Plan, FactField::Actual] => vec![second, first],
            [FactField::Part(_), ..] => first.split(';').map(str::to_owned).collect(),
            _ => vec![first],
        };
        form.read(&typed).map_err(|problem| text::form::fault(problem.fault, Some(measure), language))
    }
}

/// The form of one fact.
pub(super) fn entry_form(
    session: Session,
    measure: &MeasureId,
    member: &MemberId,
    editing: RwSignal<bool>,
) -> El {
    let language = session.words();
    let found = session.dossier.with_untracked(|dossier| {
        let definition = dossier.rulebook.measure(measure)?.clone();
        let form = FactForm::of(&dossier.rulebook, &definition);
        Some((definition, form, dossier.entry(measure, member).cloned()))
    });
    let Some((definition, form, entry)) = found else { return el("p") };
    let draft = Draft::of(&form, entry.as_ref(), language);
    let title = format!("{}: {}", language.of(words::CHANGE_FACT), language.label(&definition.title));
    let fields = fields(&definition, &form, draft, language);
    let (measure, member) = (measure.clone(), member.clone());
    let submit = move |assume: bool| {
        let value = match draft.value(&form, &definition, language) {
            Ok(value) => value,
            Err(sentence) => {
                draft.error.set(Some(sentence));
                return;
            }
        };
        draft.error.set(None);
        let entry = value.map(|value| {
            let provenance = draft.provenance.get_untracked();
            let mut entry =
                Entry { provenance, source: None, ..entry_with(entry.as_ref(), value, provenance) };
            entry.note = draft.note.get_untracked().trim().to_owned();
            entry
        });
        let edit = Edit::Entry { measure: measure.clone(), member: member.clone(), entry };
        if assume {
            session.assume(edit);
            editing.set(false);
        } else if session.change(edit, draft.why.get_untracked().trim()) {
            let title = language.label(&definition.title);
            let name = untrack(|| session.name_of(&member));
            session.tell(format!("{} {title}, {name}.", language.of(words::CHANGED)), true);
            editing.set(false);
        }
    };
    let assume = submit.clone();
    let error = move || {
        let sentence = draft.error.get();
        let shown =
            |said| el("p").class("error whole").attr("id", "entry-error").attr("role", "alert").add(said);
        sentence.map(shown).into_iter().collect::<Vec<El>>()
    };
    let record = el("button").attr("type", "submit").class("primary record").add(language.of(words::RECORD));
    let actions = el("div").class("actions").add([
        record.live_flag("disabled", move || !session.can_change()),
        button("try", language.of(words::TRY), move || assume(true)),
        button("quiet", language.of(words::CANCEL), move || editing.set(false)),
    ]);
    el("form")
        .class("entry")
        .attr("aria-label", &title)
        .on("submit", move |event| {
            event.prevent_default();
            submit(false);
        })
        .add(fields)
        .live(error)
        .add([
            field::provenance(draft.provenance, language),
            field::text(language.of(words::NOTE), "entry-note", draft.note).class("whole"),
            field::text(language.of(words::WHY), "entry-why", draft.why).class("whole"),
            actions,
        ])
}

/// The fields that a kind of measure wants.
fn fields(measure: &Measure, form: &FactForm, draft: Draft, language: Language) -> Vec<El> {
    let number = |label: Phrase, id: &str, signal: RwSignal<String>| {
        let input = el("input")
            .attr("id", id)
            .attr("inputmode", "decimal")
            .attr("autocomplete", "off")
            .attr("aria-describedby", "entry-error")
            .live_attr("aria-invalid", move || draft.error.with(Option::is_some).then(|| "true".to_owned()))
            .bind(signal);
        let beside = el("span").class("beside").add(language.label(&measure.unit));
        field::field(language.of(label), id, el("span").class("with-unit").add([input, beside]))
    };
    let choice = |options: Vec<(String, String)>| {
        let unknown = (String::new(), language.of(words::NOT_KNOWN).to_owned());
        let all: Vec<(String, String)> = [unknown].into_iter().chain(options).collect();
        let chosen = draft.first.get_untracked();
        let select = field::select("entry-first", &all, &chosen, move |id| draft.first.set(id));
        vec![field::field(language.of(words::VALUE), "entry-first", select).class("whole")]
    };
    let options = || {
        let option = |one: &PointOption| (one.id.clone(), language.label(&one.title).to_owned());
        form.options.iter().map(option).collect::<Vec<_>>()
    };
    match measure.kind {
        MeasureKind::PlanActual => vec![
            number(words::ACTUAL, "entry-first", draft.first),
            number(words::PLAN, "entry-second", draft.second),
        ],
        MeasureKind::YesNo => {
            let option = |id: &str, phrase| (id.to_owned(), language.of(phrase).to_owned());
            choice(vec![option(YES, words::YES), option(NO, words::NO)])
        }
        MeasureKind::Choice => choice(options()),
        MeasureKind::Choices => options().into_iter().map(|option| tick(draft, option)).collect(),
        MeasureKind::Date => {
            let input = el("input").attr("id", "entry-first").attr("type", "date").bind(draft.first);
            vec![field::field(language.of(words::DATE), "entry-first", input).class("whole")]
        }
        MeasureKind::Number | MeasureKind::Percent | MeasureKind::Count | MeasureKind::Points => {
            vec![number(words::VALUE, "entry-first", draft.first)]
        }
    }
}

/// One of several options that may hold together.
fn tick(draft: Draft, (id, title): (String, String)) -> El {
    let of = id.clone();
    let toggle = move |_| {
        draft.ticked.update(|ticked| match ticked.iter().position(|one| *one == id) {
            Some(at) => {
                ticked.remove(at);
            }
            None => ticked.push(id.clone()),
        });
    };
    let input = el("input")
        .attr("type", "checkbox")
        .live_checked(move || draft.ticked.with(|ticked| ticked.contains(&of)))
        .on("change", toggle);
    el("label").class("field whole switch").add(input).add(" ").add(title)
}
