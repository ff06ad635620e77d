//! What a rule can read about a member: entries by column, defaults where nothing is stated, provenance.

use super::rulebook::Rulebook;
use crate::dossier::{Dossier, Entry, Measure, MeasureKind, Plan, Provenance, Quantity, Value};
use crate::number::{Date, Exact};

/// The entries of all members, row by row, one cell for each measure.
#[derive(Debug)]
pub struct Facts<'a> {
    cells: Vec<Option<&'a Entry>>,
    columns: usize,
    first: usize,
}

impl<'a> Facts<'a> {
    /// Collects the entries of a dossier; only public figures where `public_only`.
    #[must_use]
    pub fn collect(dossier: &'a Dossier, rulebook: &Rulebook, public_only: bool) -> Self {
        let columns = rulebook.measures.len();
        let mut rows: Vec<(&str, usize)> =
            dossier.members.iter().enumerate().map(|(row, member)| (member.id.as_str(), row)).collect();
        rows.sort_unstable();
        let mut cells = vec![None; columns.saturating_mul(dossier.members.len())];
        for (column, measure) in rulebook.measures.iter().enumerate() {
            let Some(entries) = dossier.entries.get(&measure.id) else { continue };
            // Both lists are in the order of ids, so one pass over each is enough.
            let mut from = rows.as_slice();
            for (member, entry) in entries {
                let skip = from.partition_point(|(id, _)| *id < member.as_str());
                from = from.get(skip..).unwrap_or_default();
                let Some((id, row)) = from.first() else { break };
                if *id != member.as_str() || (public_only && !entry.provenance.is_public()) {
                    continue;
                }
                let place = row.saturating_mul(columns).saturating_add(column);
                if let Some(cell) = cells.get_mut(place) {
                    *cell = Some(entry);
                }
            }
        }
        Self { cells, columns, first: 0 }
    }

    /// Collects the entries of one member only.
    #[must_use]
    pub fn of_member(dossier: &'a Dossier, rulebook: &Rulebook, public_only: bool, member: usize) -> Self {
        let id = dossier.members.get(member).map(|member| &member.id);
        let cell = |measure: &Measure| {
            let entry = dossier.entries.get(&measure.id)?.get(id?)?;
            (!public_only || entry.provenance.is_public()).then_some(entry)
        };
        let cells = rulebook.measures.iter().map(cell).collect();
        Self { cells, columns: rulebook.measures.len(), first: member }
    }

    /// Returns the cells of one member.
    #[must_use]
    pub fn row(&self, member: usize) -> &[Option<&'a Entry>] {
        let start = member.saturating_sub(self.first).saturating_mul(self.columns);
        self.cells.get(start..start.saturating_add(self.columns)).unwrap_or_default()
    }
}

/// What reading gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading<T> {
    /// It is known.
    Known(T),
    /// Nothing is known of this column.
    Missing(usize),
    /// What is entered in this column cannot be read so.
    Unfit(usize),
}

impl<T> Reading<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Self::Known(value) => Reading::Known(change(value)),
            Self::Missing(column) => Reading::Missing(column),
            Self::Unfit(column) => Reading::Unfit(column),
        }
    }
}

/// Reads the facts of one member, for one part of the period where a measure recurs.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The columns' definitions.
    pub measures: &'a [Measure],
    /// The member's cells.
    pub row: &'a [Option<&'a Entry>],
    /// The year whose results are scored.
    pub year: u16,
    /// The part of the period, from 0.
    pub part: Option<usize>,
}

impl<'a> Reader<'a> {
    /// Returns the value of a column, or what is taken where nothing is stated.
    #[must_use]
    pub fn value(&self, column: usize) -> Option<&'a Value> {
        let entry = self.row.get(column).copied().flatten();
        entry.map(|entry| &entry.value).or_else(|| self.measures.get(column)?.unstated.as_ref())
    }

    /// Returns where the entry of a column comes from; the firmest where nothing is entered.
    #[must_use]
    pub fn provenance(&self, column: usize) -> Provenance {
        let entry = self.row.get(column).copied().flatten();
        entry.map_or(Provenance::Published, |entry| entry.provenance)
    }

    /// Reads a plain number.
    #[must_use]
    pub fn number(&self, column: usize) -> Reading<Exact> {
        match (self.value(column), self.part) {
            (None, _) => Reading::Missing(column),
            (Some(Value::Number(number)), _) => Reading::Known(*number),
            (Some(Value::Plan { actual, .. }), _) => Reading::Known(*actual),
            (Some(Value::Series(series)), Some(part)) => match series.get(part) {
                Some(Some(number)) => Reading::Known(*number),
                _ => Reading::Missing(column),
            },
            _ => Reading::Unfit(column),
        }
    }

    /// Reads a yes or no.
    #[must_use]
    pub fn flag(&self, column: usize) -> Reading<bool> {
        match self.value(column) {
            None => Reading::Missing(column),
            Some(Value::Flag(flag)) => Reading::Known(*flag),
            Some(_) => Reading::Unfit(column),
        }
    }

    /// Reads a plan with its actual; a plain number is the per cent of plan itself.
    #[must_use]
    pub fn plan(&self, column: usize) -> Reading<(Option<(Plan, Exact)>, Exact)> {
        let less_is_better = self.measures.get(column).is_some_and(|measure| measure.less_is_better);
        match self.value(column) {
            None => Reading::Missing(column),
            Some(Value::Plan { plan, actual }) => match percent_of_plan(*plan, *actual, less_is_better) {
                Some(percent) => Reading::Known((Some((*plan, *actual)), percent)),
                None => Reading::Unfit(column),
            },
            Some(_) => self.number(column).map(|percent| (None, percent)),
        }
    }

    /// Reads a quantity.
    #[must_use]
    pub fn quantity(&self, quantity: &Quantity<usize>) -> Reading<Exact> {
        match quantity {
            Quantity::Value(column) => self.number(*column),
            Quantity::PercentOfPlan(column) => self.plan(*column).map(|(_, percent)| percent),
            Quantity::Share { part, whole } => match (self.number(*part), self.number(*whole)) {
                (Reading::Known(part_value), Reading::Known(whole_value)) => {
                    // Nothing of nothing is a share of nothing: an office without files has none late.
                    let share = part_value.times(Exact::HUNDRED).over(whole_value);
                    match share {
                        Some(share) => Reading::Known(share),
                        None if part_value.is_zero() => Reading::Known(Exact::ZERO),
                        None => Reading::Unfit(*whole),
                    }
                }
                (Reading::Known(_), other) | (other, _) => other,
            },
            Quantity::DaysAfter { of, month, day } => match self.value(*of) {
                None => Reading::Missing(*of),
                Some(Value::Date(date)) => match Date::new(self.year, *month, *day) {
                    Ok(deadline) => Reading::Known(Exact::from(date.days_after(deadline))),
                    Err(_) => Reading::Unfit(*of),
                },
                Some(_) => Reading::Unfit(*of),
            },
        }
    }
}

/// The per cent of plan: inside a range it is 100, below it against the lower end, above it against the
/// higher. Where less is better the fraction is turned round; none of a plan of none is 100.
fn percent_of_plan(plan: Plan, actual: Exact, less_is_better: bool) -> Option<Exact> {
    if actual >= plan.low && actual <= plan.high {
        return Some(Exact::HUNDRED);
    }
    let end = if actual < plan.low { plan.low } else { plan.high };
    if end.is_negative() || actual.is_negative() {
        return None;
    }
    match less_is_better {
        false => actual.times(Exact::HUNDRED).over(end),
        true if actual.is_zero() => Some(Exact::LIMIT),
        true => end.times(Exact::HUNDRED).over(actual),
    }
}

/// Whether a value is of its measure's kind.
#[must_use]
pub fn fits(value: &Value, measure: &Measure) -> bool {
    let known =
        |id: &String| measure.options.is_empty() || measure.options.iter().any(|option| option.id == *id);
    match (measure.kind, value) {
        (MeasureKind::PlanActual, Value::Plan { .. })
        | (MeasureKind::Date, Value::Date(_))
        | (MeasureKind::YesNo, Value::Flag(_)) => true,
        (MeasureKind::Choice, Value::Choice(id)) => known(id),
        (MeasureKind::Choices, Value::Choices(ids)) => ids.iter().all(known),
        (MeasureKind::Date | MeasureKind::YesNo | MeasureKind::Choice | MeasureKind::Choices, _) => false,
        (_, Value::Number(_) | Value::Series(_)) => true,
        _ => false,
    }
}
