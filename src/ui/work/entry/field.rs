//! The fields of one fact: text fields for numbers and days, lists for answers and choices.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::dossier::{Measure, MeasureKind, Value};
use crate::exchange::form::{FactField, FactForm, NO, YES};
use crate::text::Language;
use crate::text::screens::entry as words;
use crate::ui::dom::{El, el};

/// What is wrong with what is typed in a row.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// In which field.
    pub field: usize,
    /// The sentence.
    pub said: String,
    /// The two readings of a number that has two: what would stand in the field.
    pub readings: Option<[String; 2]>,
}

/// A field of a fact.
pub(super) fn control(form: &FactForm, field: FactField, language: Language) -> El {
    match form.kind {
        MeasureKind::YesNo => list(
            [(YES, language.of(words::YES).to_owned()), (NO, language.of(words::NO).to_owned())].into_iter(),
            language,
        ),
        MeasureKind::Choice => {
            let options = form.options.iter().map(|option| {
                let title = language.label(&option.title);
                let title = if title.is_empty() { &option.id } else { title };
                (option.id.as_str(), title.to_owned())
            });
            list(options, language)
        }
        MeasureKind::Date => {
            text().attr("inputmode", "numeric").attr("placeholder", language.of(words::DATE_FORM))
        }
        _ => {
            let size = if matches!(field, FactField::Part(_)) { "part" } else { "figure" };
            text().attr("inputmode", "decimal").class(size)
        }
    }
}

/// A field for text.
pub(super) fn text() -> El {
    el("input").attr("autocomplete", "off").attr("spellcheck", "false")
}

fn list<'a>(options: impl Iterator<Item = (&'a str, String)>, language: Language) -> El {
    let first = el("option").attr("value", "").add(language.of(words::NOTHING));
    let options = options.map(|(id, title)| el("option").attr("value", id).add(title));
    el("select").add(first).add(options.collect::<Vec<_>>())
}

/// What a field is called, where a fact has several.
pub(super) fn caption(form: &FactForm, field: FactField, language: Language) -> Option<String> {
    match field {
        FactField::Whole => None,
        FactField::Plan => Some(language.of(words::PLAN).to_owned()),
        FactField::Actual => Some(language.of(words::ACTUAL).to_owned()),
        FactField::Part(part) => Some(words::part(part, form.parts, language)),
    }
}

/// What stands in a field.
pub(super) fn typed(field: &Element) -> String {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        String::new()
    }
}

/// Writes into a field; what stands there already is left alone, so that the cursor stays.
pub(super) fn write(field: &Element, text: &str) {
    if typed(field) == text {
        return;
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    }
}

/// What is written into a field for a text that was pasted: a list holds only its own options.
pub(super) fn fitting(form: &FactForm, text: &str) -> Option<String> {
    match form.kind {
        MeasureKind::YesNo | MeasureKind::Choice if !text.is_empty() => match form.read(&[text.to_owned()]) {
            Ok(Some(Value::Flag(true))) => Some(YES.to_owned()),
            Ok(Some(Value::Flag(false))) => Some(NO.to_owned()),
            Ok(Some(Value::Choice(id))) => Some(id),
            _ => None,
        },
        MeasureKind::Choices => None,
        _ => Some(text.to_owned()),
    }
}

/// The unit of a measure; per cent where it says nothing else.
pub(super) fn unit(measure: &Measure, language: Language) -> &str {
    let unit = language.label(&measure.unit);
    if unit.is_empty() && measure.kind == MeasureKind::Percent { "%" } else { unit }
}

/// The sentence under a row, and the two readings as buttons.
pub(super) fn trouble(
    signal: RwSignal<Option<Trouble>>,
    id: &str,
    language: Language,
    choose: impl Fn(usize, &str) + Clone + 'static,
) -> El {
    let said = move || {
        let Some(trouble) = signal.get() else { return Vec::new() };
        let Some(readings) = trouble.readings else {
            return vec![el("span").attr("role", "alert").add(trouble.said)];
        };
        let field = trouble.field;
        let reading = |(text, phrase): (String, _)| {
            let choose = choose.clone();
            let label = format!("{text} ({})", language.of(phrase));
            crate::ui::dom::button("reading", label, move || choose(field, &text))
        };
        let [grouped, fraction] = readings;
        vec![
            el("span").attr("role", "alert").add(trouble.said),
            reading((grouped, words::GROUPED)),
            reading((fraction, words::FRACTION)),
        ]
    };
    el("p").class("error").attr("id", id).live(said)
}
