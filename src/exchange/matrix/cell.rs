//! From the text of one cell to a value of its measure's kind.

use super::CellFault;
use super::measures::Column;
use crate::dossier::{MeasureKind, Plan, Value};
use crate::number::{Date, DecimalMark, Exact, Typed, TypedProblem, read_machine, read_typed_with};

/// What people write where nothing is known.
const UNKNOWN: [&str; 11] = ["-", "–", "—", "..", "...", "…", "n/a", "na", "nan", "null", "nc"];
const YES: [&str; 8] = ["yes", "y", "true", "1", "x", "có", "đúng", "✓"];
const NO: [&str; 7] = ["no", "n", "false", "0", "không", "sai", "✗"];

/// Reads the cells of one table.
#[derive(Debug)]
pub(super) struct Cells {
    /// The mark before a fraction.
    pub decimal: Option<DecimalMark>,
    /// How many numbers were too fine and were rounded.
    pub shortened: usize,
}

type Read<T> = Result<T, CellFault>;

/// Whether a cell says nothing.
pub(super) fn is_blank(text: &str, column: &Column<'_>) -> bool {
    let unknown = || UNKNOWN.iter().any(|word| text.eq_ignore_ascii_case(word));
    text.is_empty() || (unknown() && !column.options.iter().any(|option| option.id == text))
}

impl Cells {
    /// Reads a whole value.
    pub fn value(&mut self, text: &str, column: &Column<'_>) -> Read<Value> {
        match column.kind {
            MeasureKind::Number | MeasureKind::Percent | MeasureKind::Count | MeasureKind::Points => {
                self.figure(text, column)
            }
            MeasureKind::PlanActual => match text.split_once('/') {
                Some((plan, actual)) => self.plan_actual(plan.trim(), actual.trim(), column),
                None => self.figure(text, column),
            },
            MeasureKind::Date => {
                date(text).map(Value::Date).ok_or_else(|| CellFault::Date(likely_date(text)))
            }
            MeasureKind::YesNo => answer(text).map(Value::Flag).ok_or(CellFault::Answer),
            MeasureKind::Choice => option(text, column).map(Value::Choice),
            MeasureKind::Choices => choices(text, column).map(Value::Choices),
        }
    }

    /// One number, or one for each part of the period.
    fn figure(&mut self, text: &str, column: &Column<'_>) -> Read<Value> {
        if !text.contains('|') {
            return self.number(text).map(Value::Number);
        }
        let parts = text.split('|').map(str::trim);
        let parts =
            parts.map(|part| if is_blank(part, column) { Ok(None) } else { self.number(part).map(Some) });
        let series: Vec<Option<Exact>> = parts.collect::<Read<_>>()?;
        if series.len() > column.parts {
            return Err(CellFault::Parts { parts: column.parts });
        }
        Ok(Value::Series(series))
    }

    /// A plan and what was done.
    pub fn plan_actual(&mut self, plan: &str, actual: &str, column: &Column<'_>) -> Read<Value> {
        match (is_blank(plan, column), is_blank(actual, column)) {
            (_, true) => Err(CellFault::NoActual),
            (true, false) if column.without_target => self.number(actual).map(Value::Number),
            (true, false) => Err(CellFault::NoPlan),
            (false, false) => {
                let plan = match self.typed(plan)? {
                    Typed::Number(number) => Plan::of(number),
                    Typed::Range(low, high) => Plan { low, high },
                };
                Ok(Value::Plan { plan, actual: self.number(actual)? })
            }
        }
    }

    /// One number.
    pub fn number(&mut self, text: &str) -> Read<Exact> {
        match self.typed(text)? {
            Typed::Number(number) => Ok(number),
            Typed::Range(..) => Err(CellFault::Range),
        }
    }

    fn typed(&mut self, text: &str) -> Read<Typed> {
        match read_typed_with(text, self.decimal) {
            Ok(typed) => Ok(typed),
            Err(problem @ (TypedProblem::TooLong | TypedProblem::NotANumber))
                if self.decimal != Some(DecimalMark::Comma) =>
            {
                let number = read_machine(text).ok_or(CellFault::Number(problem))?;
                self.shortened = self.shortened.saturating_add(1);
                Ok(Typed::Number(number))
            }
            Err(problem) => Err(CellFault::Number(problem)),
        }
    }
}

/// A day: `31/12/2022`, `31-12-2022`, `31.12.2022`, `2022-12-31`.
pub(in crate::exchange) fn date(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split(['/', '-', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len());
    if parts.next().is_some() || !short(day) || !short(month) || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The day that a text most likely means which is not written as one: `17/12/22`, `2022/12/17`, or the number of a
/// day as spreadsheets count from 30 December 1899. Somebody must say that it is so.
pub(in crate::exchange) fn likely_date(text: &str) -> Option<Date> {
    if let Ok(days @ 20_000..=80_000) = text.parse::<i32>() {
        return Date::FIRST.plus_days(days.saturating_sub(2));
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    match (first.len(), third.len()) {
        (4, _) => date(&format!("{third}/{second}/{first}")),
        // With hyphens it may be year, month and day.
        (_, 2) if !text.contains('-') => {
            date(&format!("{first}/{second}/20{third}")).filter(|day| day.year() <= 2050)
        }
        _ => None,
    }
}

/// Yes or no, in either language.
pub(in crate::exchange) fn answer(text: &str) -> Option<bool> {
    let word = text.to_lowercase();
    if YES.contains(&word.as_str()) { Some(true) } else { NO.contains(&word.as_str()).then_some(false) }
}

/// The id of the option that a text names by id or by title.
fn option(text: &str, column: &Column<'_>) -> Read<String> {
    if let Some(option) = column.options.iter().find(|option| option.id == text) {
        return Ok(option.id.clone());
    }
    let word = text.to_lowercase();
    let mut named = column.options.iter().filter(|option| {
        [&option.id, &option.title.vi, &option.title.en].into_iter().any(|name| name.to_lowercase() == word)
    });
    match (named.next(), named.next()) {
        (Some(option), None) => Ok(option.id.clone()),
        _ => {
            Err(CellFault::Option { known: column.options.iter().map(|option| option.id.clone()).collect() })
        }
    }
}

/// The options that a text names, apart by `;` or `+`; `none`, `không` or `0` where none of them holds.
fn choices(text: &str, column: &Column<'_>) -> Read<Vec<String>> {
    if let Ok(one) = option(text, column) {
        return Ok(vec![one]);
    }
    if ["none", "không", "0"].contains(&text.to_lowercase().as_str()) {
        return Ok(Vec::new());
    }
    text.split([';', '+'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| option(part, column))
        .collect()
}
