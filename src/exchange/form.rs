//! What is typed into the fields of one fact, and the value that it says.
//!
//! Every form that takes facts reads them here, so that the same text means the same wherever it is typed.

use super::file::plain_id;
use super::matrix::{answer, date, likely_date};
use crate::dossier::{
    Criterion, Entry, Label, Line, Measure, MeasureId, MeasureKind, Member, MemberId, Plan, PointOption,
    Provenance, Rule, RulebookDraft, Value,
};
use crate::number::{Date, Exact, Typed, TypedProblem, read_typed};

/// What can be typed of one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactForm {
    /// The kind of its value.
    pub kind: MeasureKind,
    /// How many parts of the period it has; 0 where it does not recur.
    pub parts: usize,
    /// Whether a result without a target may stand alone.
    pub without_target: bool,
    /// The options of a choice, its own or those of the rules that read it.
    pub options: Vec<PointOption>,
    low: Option<Exact>,
    high: Option<Exact>,
}

/// One field of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactField {
    /// The whole value.
    Whole,
    /// The plan.
    Plan,
    /// The actual beside a plan.
    Actual,
    /// One part of the period, from 0.
    Part(usize),
}

/// Why a field says no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("field {field}: {fault}")]
pub struct FactProblem {
    /// Which field, from 0.
    pub field: usize,
    /// What is wrong.
    pub fault: FactFault,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FactFault {
    /// No number, or one with two readings.
    #[error("{0}")]
    Number(TypedProblem),
    /// A range, which only a plan can be.
    #[error("a range")]
    Range,
    /// An actual without its plan.
    #[error("no plan")]
    NoPlan,
    /// A plan without its actual.
    #[error("no actual")]
    NoActual,
    /// No day; what it most likely means.
    #[error("no day")]
    Date(Option<Date>),
    /// Neither yes nor no.
    #[error("neither yes nor no")]
    Answer,
    /// None of the options.
    #[error("no such option")]
    Option,
    /// A count that is no whole number from 0 up.
    #[error("no count")]
    Count,
    /// A number outside what can be true of the measure.
    #[error("out of range")]
    Outside,
}

/// What is typed where the answer is yes.
pub const YES: &str = "yes";
/// What is typed where the answer is no.
pub const NO: &str = "no";

impl FactForm {
    /// What the rulebook says of one of its measures.
    #[must_use]
    pub fn of(rulebook: &RulebookDraft, measure: &Measure) -> Self {
        let mut form = Self {
            kind: measure.kind,
            parts: 0,
            without_target: false,
            options: measure.options.clone(),
            low: measure.low,
            high: measure.high,
        };
        for standard in &rulebook.standards {
            form.criterion(standard, &measure.id);
        }
        form
    }

    fn criterion(&mut self, criterion: &Criterion, measure: &MeasureId) {
        for line in &criterion.lines {
            self.line(line, measure);
        }
        for child in &criterion.children {
            self.criterion(child, measure);
        }
    }

    fn line(&mut self, line: &Line, measure: &MeasureId) {
        let mut reads = false;
        line.rule.each_measure(&mut |of| reads |= of == measure);
        if !reads {
            return;
        }
        self.parts =
            self.parts.max(line.recurring.as_ref().map_or(0, |recurring| usize::from(recurring.parts)));
        match &line.rule {
            Rule::LeaderRelative { .. } => self.without_target = true,
            Rule::Options { options, .. } | Rule::Checklist { options, .. } => {
                for option in options {
                    if !self.options.iter().any(|known| known.id == option.id) {
                        self.options.push(option.clone());
                    }
                }
            }
            _ => {}
        }
    }

    /// Its fields, from left to right; of several choices there is none, they are ticked.
    #[must_use]
    pub fn fields(&self) -> Vec<FactField> {
        let is_number = !matches!(
            self.kind,
            MeasureKind::Date | MeasureKind::YesNo | MeasureKind::Choice | MeasureKind::Choices
        );
        match self.kind {
            MeasureKind::Choices => Vec::new(),
            _ if is_number && self.parts > 0 => (0..self.parts).map(FactField::Part).collect(),
            MeasureKind::PlanActual => vec![FactField::Plan, FactField::Actual],
            _ => vec![FactField::Whole],
        }
    }

    /// Reads what is typed, field by field; nothing where all fields are empty. Of several choices, what is typed are
    /// the ids of those that hold.
    ///
    /// # Errors
    /// Says in which field what is wrong; nothing is guessed.
    pub fn read(&self, typed: &[String]) -> Result<Option<Value>, FactProblem> {
        if self.kind == MeasureKind::Choices {
            return Ok(Some(Value::Choices(typed.to_vec())));
        }
        if typed.iter().all(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        let fields = self.fields();
        let field = |wanted: FactField| fields.iter().position(|field| *field == wanted).unwrap_or_default();
        let text = |field: usize| typed.get(field).map_or("", |text| text.trim());
        let whole = text(0);
        let at = |field: usize, fault: FactFault| FactProblem { field, fault };
        Ok(Some(match self.kind {
            MeasureKind::Date => {
                Value::Date(date(whole).ok_or_else(|| at(0, FactFault::Date(likely_date(whole))))?)
            }
            MeasureKind::YesNo => Value::Flag(answer(whole).ok_or(at(0, FactFault::Answer))?),
            MeasureKind::Choice => {
                Value::Choice(self.option(whole).ok_or(at(0, FactFault::Option))?.to_owned())
            }
            _ if self.parts > 0 => {
                let parts = (0..self.parts).map(|part| match text(part) {
                    "" => Ok(None),
                    text => self.number(text, part).map(Some),
                });
                Value::Series(parts.collect::<Result<_, _>>()?)
            }
            MeasureKind::PlanActual => {
                let (plan, actual) = (field(FactField::Plan), field(FactField::Actual));
                self.plan_actual((plan, text(plan)), (actual, text(actual)))?
            }
            _ => self.figure(whole, 0)?,
        }))
    }

    /// One number, or one for each part of a period with semicolons between them.
    fn figure(&self, text: &str, field: usize) -> Result<Value, FactProblem> {
        if !text.contains(';') {
            return self.number(text, field).map(Value::Number);
        }
        let part = |part: &str| match part.trim() {
            "" => Ok(None),
            part => self.number(part, field).map(Some),
        };
        Ok(Value::Series(text.split(';').map(part).collect::<Result<_, _>>()?))
    }

    fn plan_actual(&self, plan: (usize, &str), actual: (usize, &str)) -> Result<Value, FactProblem> {
        let missing = |field: usize, fault: FactFault| Err(FactProblem { field, fault });
        match (plan.1, actual.1) {
            (_, "") => missing(actual.0, FactFault::NoActual),
            // A per cent of plan is not in the measure's own unit and says so.
            ("", text) if text.contains(';') => self.figure(text, actual.0),
            ("", text) if text.ends_with('%') || self.without_target => {
                single(text, actual.0).map(Value::Number)
            }
            ("", _) => missing(plan.0, FactFault::NoPlan),
            (planned, text) => {
                let plan = match read_typed(planned) {
                    Ok(Typed::Number(number)) => Plan::of(number),
                    Ok(Typed::Range(low, high)) => Plan { low, high },
                    Err(problem) => return missing(plan.0, FactFault::Number(problem)),
                };
                Ok(Value::Plan { plan, actual: self.number(text, actual.0)? })
            }
        }
    }

    /// One number that can be true of the measure.
    fn number(&self, text: &str, field: usize) -> Result<Exact, FactProblem> {
        let number = single(text, field)?;
        let fault = if self.kind == MeasureKind::Count
            && (number.is_negative() || number.floored(0) != number)
        {
            Some(FactFault::Count)
        } else if self.low.is_some_and(|low| number < low) || self.high.is_some_and(|high| number > high) {
            Some(FactFault::Outside)
        } else {
            None
        };
        fault.map_or(Ok(number), |fault| Err(FactProblem { field, fault }))
    }

    /// The id of the option that a text names by its id or its name.
    #[must_use]
    pub fn option(&self, text: &str) -> Option<&str> {
        let same = |name: &str| name.to_lowercase() == text.trim().to_lowercase();
        let by_id = self.options.iter().find(|option| option.id == text);
        let named =
            |option: &&PointOption| same(&option.id) || same(&option.title.vi) || same(&option.title.en);
        by_id.or_else(|| self.options.iter().find(named)).map(|option| option.id.as_str())
    }
}

fn single(text: &str, field: usize) -> Result<Exact, FactProblem> {
    match read_typed(text) {
        Ok(Typed::Number(number)) => Ok(number),
        Ok(Typed::Range(..)) => Err(FactProblem { field, fault: FactFault::Range }),
        Err(problem) => Err(FactProblem { field, fault: FactFault::Number(problem) }),
    }
}

/// The entry that a value makes. Where the value is another one, it comes from where is said now, and what was noted
/// of the figure before no longer holds; its evidence and the result of the year before stay.
#[must_use]
pub fn entry_with(before: Option<&Entry>, value: Value, provenance: Provenance) -> Entry {
    match before {
        Some(entry) if entry.value == value => entry.clone(),
        Some(entry) => Entry {
            evidence: entry.evidence.clone(),
            previous: entry.previous,
            ..Entry::with(value, provenance)
        },
        None => Entry::with(value, provenance),
    }
}

/// Splits what was copied from cells side by side: rows by line breaks, cells by tabs. One cell alone is no block.
#[must_use]
pub fn block(text: &str) -> Option<Vec<Vec<&str>>> {
    let text = text.trim_end_matches(['\r', '\n']);
    if !text.contains(['\t', '\n']) {
        return None;
    }
    Some(text.lines().map(|line| line.split('\t').map(unquoted).collect()).collect())
}

/// A cell without the spaces and the quotation marks that a spreadsheet puts round it.
fn unquoted(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell)
}

/// The list of members with one more at its end, under a new id that is made of its name.
#[must_use]
pub fn with_member(members: &[Member], name: &str) -> (Vec<Member>, MemberId) {
    let wanted = Some(plain_id(name)).filter(|id| !id.is_empty()).unwrap_or_else(|| "m".to_owned());
    let is_free = |id: &str| !members.iter().any(|member| member.id.as_str() == id);
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    let id = core::iter::once(wanted.clone()).chain(numbered).find(|id| is_free(id));
    let id = MemberId::new(&id.unwrap_or_default());
    let mut members = members.to_vec();
    members.push(Member { id: id.clone(), name: Label::new(name) });
    (members, id)
}
