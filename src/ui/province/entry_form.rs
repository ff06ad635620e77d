//! Changes one fact of one member, officially or as an assumption.

use leptos::prelude::*;

use super::super::parts::provenance_select::ProvenanceSelect;
use crate::dossier::{Edit, Entry, Measure, MeasureId, MeasureKind, MemberId, Plan, Provenance, Value};
use crate::number::{Typed, read_typed};
use crate::text::screens::province as words;
use crate::text::{Language, number, problem};
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
    fn of(entry: Option<&Entry>, language: Language) -> Self {
        let exact = |value| number::typed(value, language);
        let (first, second, ticked) = match entry.map(|entry| &entry.value) {
            None => Default::default(),
            Some(Value::Number(number)) => (exact(*number), String::new(), Vec::new()),
            Some(Value::Plan { plan, actual }) => {
                let range = if plan.low == plan.high {
                    exact(plan.low)
                } else {
                    format!("{}-{}", exact(plan.low), exact(plan.high))
                };
                (exact(*actual), range, Vec::new())
            }
            Some(Value::Date(date)) => (date.to_string(), String::new(), Vec::new()),
            Some(Value::Flag(flag)) => {
                ((if *flag { "yes" } else { "no" }).to_owned(), String::new(), Vec::new())
            }
            Some(Value::Choice(id)) => (id.clone(), String::new(), Vec::new()),
            Some(Value::Choices(ids)) => (String::new(), String::new(), ids.clone()),
            Some(Value::Series(parts)) => {
                let parts: Vec<String> =
                    parts.iter().map(|part| part.map(exact).unwrap_or_default()).collect();
                (parts.join("; "), String::new(), Vec::new())
            }
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
    fn value(self, measure: &Measure, language: Language) -> Result<Option<Value>, String> {
        let (first, second) = (self.first.get_untracked(), self.second.get_untracked());
        let single = |text: &str| match read_typed(text) {
            Ok(Typed::Number(number)) => Ok(number),
            Ok(Typed::Range(..)) => Err(language.of(words::ONE_NUMBER).to_owned()),
            Err(trouble) => Err(problem::typed(&trouble, language)),
        };
        if first.trim().is_empty() && second.trim().is_empty() && measure.kind != MeasureKind::Choices {
            return Ok(None);
        }
        let value = match measure.kind {
            MeasureKind::YesNo => Value::Flag(first == "yes"),
            MeasureKind::Choice => Value::Choice(first),
            MeasureKind::Choices => Value::Choices(self.ticked.get_untracked()),
            MeasureKind::Date => Value::Date(first.parse().map_err(|_| problem::date(language))?),
            MeasureKind::PlanActual if !second.trim().is_empty() => {
                let plan = match read_typed(&second) {
                    Ok(Typed::Number(plan)) => Plan::of(plan),
                    Ok(Typed::Range(low, high)) => Plan { low, high },
                    Err(trouble) => return Err(problem::typed(&trouble, language)),
                };
                Value::Plan { plan, actual: single(&first)? }
            }
            MeasureKind::Number
            | MeasureKind::Percent
            | MeasureKind::PlanActual
            | MeasureKind::Count
            | MeasureKind::Points
                if first.contains(';') =>
            {
                let part =
                    |part: &str| if part.trim().is_empty() { Ok(None) } else { single(part).map(Some) };
                Value::Series(first.split(';').map(part).collect::<Result<_, _>>()?)
            }
            MeasureKind::Number
            | MeasureKind::Percent
            | MeasureKind::PlanActual
            | MeasureKind::Count
            | MeasureKind::Points => Value::Number(single(&first)?),
        };
        let number = match &value {
            Value::Number(number) => Some(*number),
            Value::Plan { actual, .. } => Some(*actual),
            _ => None,
        };
        let outside = number.is_some_and(|number| {
            measure.low.is_some_and(|low| number < low) || measure.high.is_some_and(|high| number > high)
        });
        if outside { Err(problem::outside(measure, language)) } else { Ok(Some(value)) }
    }
}

/// The form of one fact.
pub(super) fn entry_form(
    session: Session,
    measure: MeasureId,
    member: MemberId,
    editing: RwSignal<bool>,
) -> AnyView {
    let language = session.words();
    let found = session.dossier.with_untracked(|dossier| {
        let definition = dossier.rulebook.measure(&measure)?.clone();
        Some((definition, dossier.entry(&measure, &member).cloned()))
    });
    let Some((definition, entry)) = found else { return ().into_any() };
    let draft = Draft::of(entry.as_ref(), language);
    let title = format!("{}: {}", language.of(words::CHANGE_FACT), language.label(&definition.title));
    let fields = fields(&definition, draft, language);
    let options_missing = definition.clone();
    let submit = move |assume: bool| {
        let value = match draft.value(&options_missing, language) {
            Ok(value) => value,
            Err(sentence) => {
                draft.error.set(Some(sentence));
                return;
            }
        };
        draft.error.set(None);
        let entry = value.map(|value| {
            let mut entry = Entry::with(value, draft.provenance.get_untracked());
            entry.note = draft.note.get_untracked().trim().to_owned();
            entry
        });
        let edit = Edit::Entry { measure: measure.clone(), member: member.clone(), entry };
        if assume {
            session.assume(edit);
            editing.set(false);
        } else if session.change(edit, draft.why.get_untracked().trim()) {
            let title = language.label(&options_missing.title);
            session.tell(
                format!("{} {title}, {}.", language.of(words::CHANGED), session.name_of(&member)),
                true,
            );
            editing.set(false);
        }
    };
    let (assume, record) = (submit.clone(), submit);
    let error = move || {
        draft
            .error
            .get()
            .map(|sentence| view! { <p class="error whole" id="entry-error" role="alert">{sentence}</p> })
    };
    view! {
        <form
            class="entry"
            aria-label=title
            on:submit=move |event| {
                event.prevent_default();
                record(false);
            }
        >
            {fields}
            {error}
            <ProvenanceSelect chosen=draft.provenance />
            <div class="field whole">
                <label for="entry-note">{language.of(words::NOTE)}</label>
                <input id="entry-note" bind:value=draft.note/>
            </div>
            <div class="field whole">
                <label for="entry-why">{language.of(words::WHY)}</label>
                <input id="entry-why" bind:value=draft.why/>
            </div>
            <div class="actions">
                <button type="submit" class="primary record" disabled=move || !session.can_change()>
                    {language.of(words::RECORD)}
                </button>
                <button type="button" class="try" on:click=move |_| assume(true)>
                    {language.of(words::TRY)}
                </button>
                <button type="button" class="quiet" on:click=move |_| editing.set(false)>
                    {language.of(words::CANCEL)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The fields that a kind of measure wants.
fn fields(measure: &Measure, draft: Draft, language: Language) -> AnyView {
    let unit = language.label(&measure.unit).to_owned();
    let invalid = move || draft.error.with(Option::is_some).then_some("true");
    let text = |label: String, id: &'static str, signal: RwSignal<String>, unit: String| {
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <span class="with-unit">
                    <input
                        id=id
                        inputmode="decimal"
                        autocomplete="off"
                        bind:value=signal
                        aria-invalid=invalid
                        aria-describedby="entry-error"
                    />
                    <span class="beside">{unit}</span>
                </span>
            </div>
        }
    };
    let select = |options: Vec<(String, String)>| {
        let empty = view! { <option value="">{language.of(words::NOT_KNOWN)}</option> };
        let options = options.into_iter().map(|(id, title)| {
            let is_chosen = draft.first.with_untracked(|first| *first == id);
            view! { <option value=id selected=is_chosen>{title}</option> }
        });
        let options = options.collect_view();
        view! {
            <div class="field whole">
                <label for="entry-first">{language.of(words::VALUE)}</label>
                <select id="entry-first" on:change=move |event| draft.first.set(event_target_value(&event))>
                    {empty}
                    {options}
                </select>
            </div>
        }
    };
    let options = || {
        let option =
            |one: &crate::dossier::PointOption| (one.id.clone(), language.label(&one.title).to_owned());
        measure.options.iter().map(option).collect::<Vec<_>>()
    };
    match measure.kind {
        MeasureKind::PlanActual => view! {
            {text(language.of(words::ACTUAL).to_owned(), "entry-first", draft.first, unit.clone())}
            {text(language.of(words::PLAN).to_owned(), "entry-second", draft.second, unit)}
        }
        .into_any(),
        MeasureKind::YesNo => {
            let yes = (String::from("yes"), language.of(words::YES).to_owned());
            let no = (String::from("no"), language.of(words::NO).to_owned());
            select(vec![yes, no]).into_any()
        }
        MeasureKind::Choice => select(options()).into_any(),
        MeasureKind::Choices => options()
            .into_iter()
            .map(|(id, title)| {
                let (of, toggled) = (id.clone(), id);
                let checked = move || draft.ticked.with(|ticked| ticked.contains(&of));
                let toggle = move |_| {
                    draft.ticked.update(|ticked| match ticked.iter().position(|one| *one == toggled) {
                        Some(at) => {
                            ticked.remove(at);
                        }
                        None => ticked.push(toggled.clone()),
                    });
                };
                view! {
                    <label class="field whole switch">
                        <input type="checkbox" prop:checked=checked on:change=toggle/>
                        {title}
                    </label>
                }
            })
            .collect_view()
            .into_any(),
        MeasureKind::Date => view! {
            <div class="field whole">
                <label for="entry-first">{language.of(words::DATE)}</label>
                <input id="entry-first" type="date" bind:value=draft.first/>
            </div>
        }
        .into_any(),
        MeasureKind::Number | MeasureKind::Percent | MeasureKind::Count | MeasureKind::Points => {
            text(language.of(words::VALUE).to_owned(), "entry-first", draft.first, unit).into_any()
        }
    }
}
