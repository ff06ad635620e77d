//! What a rule can read about a member: entries by column, defaults where nothing is stated, provenance.

use super::rulebook::Rulebook;
use super::walk::Walk;
use crate::dossier::{Dossier, Entry, Measure, MeasureKind, Plan, Provenance, Quantity, Value};
use crate::number::{Date, Exact};

/// How many members are looked at together.
const BLOCK: usize = 32;

/// The entries of members, column by column.
#[derive(Debug)]
pub struct Facts<'a> {
    cells: Vec<Option<&'a Entry>>,
    /// Which of the columns here is that of a measure, if it was wanted.
    places: Vec<Option<usize>>,
    /// How many cells a column has.
    height: usize,
    /// The row of each member, counted over all; a member that is not listed has the row of its own number.
    rows: Vec<usize>,
    /// How many rows come before the first one here.
    first: usize,
}

impl<'a> Facts<'a> {
    /// Collects the entries of all members in the columns that are `wanted`; only public figures where
    /// `public_only`. `order` is what [`order_by_id`](super::walk::order_by_id) gives.
    #[must_use]
    pub fn collect(
        dossier: &'a Dossier,
        rulebook: &Rulebook,
        public_only: bool,
        order: &[usize],
        wanted: impl Fn(usize) -> bool,
    ) -> Self {
        let mut walk = Walk::begin(dossier, rulebook, public_only, &wanted);
        let mut cells = Vec::new();
        walk.next(order, &mut cells);
        Self {
            cells,
            places: places_of(rulebook, wanted),
            height: order.len(),
            rows: rows_of(order),
            first: 0,
        }
    }

    /// Shows the entries of all members, some members at a time: what is being read of a large dossier stays close
    /// at hand.
    pub(super) fn by_blocks(
        dossier: &'a Dossier,
        rulebook: &Rulebook,
        public_only: bool,
        order: &[usize],
        mut look: impl FnMut(&Self, &[usize]),
    ) {
        let mut walk = Walk::begin(dossier, rulebook, public_only, |_| true);
        let places = places_of(rulebook, |_| true);
        let mut facts = Self { cells: Vec::new(), places, height: 0, rows: rows_of(order), first: 0 };
        for block in order.chunks(BLOCK) {
            walk.next(block, &mut facts.cells);
            facts.height = block.len();
            look(&facts, block);
            facts.first = facts.first.saturating_add(block.len());
        }
    }

    /// No entries at all: everything is what the rulebook takes where nothing is stated.
    #[must_use]
    pub fn none() -> Self {
        Self { cells: Vec::new(), places: Vec::new(), height: 0, rows: Vec::new(), first: 0 }
    }

    /// Collects the entries of one member only.
    #[must_use]
    pub fn of_member(dossier: &'a Dossier, rulebook: &Rulebook, public_only: bool, member: usize) -> Self {
        let id = dossier.members.get(member).map(|member| &member.id);
        let cell = |measure: &Measure| {
            let entry = dossier.entries.get(&measure.id)?.get(id?)?;
            (!public_only || entry.provenance.is_public()).then_some(entry)
        };
        Self {
            cells: rulebook.measures.iter().map(cell).collect(),
            places: places_of(rulebook, |_| true),
            height: 1,
            rows: Vec::new(),
            first: member,
        }
    }

    /// Returns the entry of a column and member, where it is known and counts.
    #[must_use]
    pub fn entry(&self, column: usize, member: usize) -> Option<&'a Entry> {
        let place = (*self.places.get(column)?)?;
        let row = self.rows.get(member).copied().unwrap_or(member).checked_sub(self.first)?;
        let row = Some(row).filter(|row| *row < self.height)?;
        *self.cells.get(place.checked_mul(self.height)?.checked_add(row)?)?
    }
}

/// Gives the wanted columns their places.
fn places_of(rulebook: &Rulebook, wanted: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut next = 0..rulebook.measures.len();
    let place = |column: usize| if wanted(column) { next.next() } else { None };
    (0..rulebook.measures.len()).map(place).collect()
}

/// The row of each member.
fn rows_of(order: &[usize]) -> Vec<usize> {
    let mut rows = vec![0; order.len()];
    for (row, member) in order.iter().enumerate() {
        if let Some(place) = rows.get_mut(*member) {
            *place = row;
        }
    }
    rows
}

/// Another value in the place of what is entered in one cell.
#[derive(Debug, Clone, Copy)]
pub struct Instead<'a> {
    /// The column.
    pub column: usize,
    /// The member.
    pub member: usize,
    /// The value that is read.
    pub value: &'a Value,
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

/// How far a plan is fulfilled: `part` of `whole`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fulfilment {
    /// The plan and the actual, where they are known apart.
    pub known: Option<(Plan, Exact)>,
    /// What is done, or the plan where less is better.
    pub part: Exact,
    /// What it is measured against; above zero.
    pub whole: Exact,
}

impl Fulfilment {
    /// The per cent of plan, up to a million: beyond it, a plan was next to nothing and says nothing.
    #[must_use]
    pub fn percent(&self) -> Exact {
        let percent = if self.whole == Exact::HUNDRED {
            self.part
        } else {
            self.part.times(Exact::HUNDRED).over(self.whole).unwrap_or_default()
        };
        percent.min(Exact::from(1_000_000))
    }

    /// The same share of so many points.
    #[must_use]
    pub fn share_of(&self, points: Exact) -> Exact {
        points.times(self.part).over(self.whole).unwrap_or_default()
    }
}

/// Reads the facts of one member, for one part of the period where a measure recurs.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The columns' definitions.
    pub measures: &'a [Measure],
    /// All that is collected.
    pub facts: &'a Facts<'a>,
    /// The member.
    pub member: usize,
    /// The year whose results are scored.
    pub year: u16,
    /// The part of the period, from 0.
    pub part: Option<usize>,
    /// What is read in the place of one entry.
    pub instead: Option<Instead<'a>>,
}

impl<'a> Reader<'a> {
    /// Returns the value of a column, or what is taken where nothing is stated.
    #[must_use]
    pub fn value(&self, column: usize) -> Option<&'a Value> {
        if let Some(instead) = self.instead
            && (instead.column, instead.member) == (column, self.member)
        {
            return Some(instead.value);
        }
        match self.facts.entry(column, self.member) {
            Some(entry) => Some(&entry.value),
            None => self.measures.get(column)?.unstated.as_ref(),
        }
    }

    /// Returns where the entry of a column comes from; the firmest where nothing is entered.
    #[must_use]
    pub fn provenance(&self, column: usize) -> Provenance {
        let entry = self.facts.entry(column, self.member);
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
    pub fn plan(&self, column: usize) -> Reading<Fulfilment> {
        match self.value(column) {
            None => Reading::Missing(column),
            Some(Value::Plan { plan, actual }) => {
                match fulfilment(*plan, *actual, self.less_is_better(column)) {
                    Some((part, whole)) => {
                        Reading::Known(Fulfilment { known: Some((*plan, *actual)), part, whole })
                    }
                    None => Reading::Unfit(column),
                }
            }
            Some(_) => self.number(column).map(|percent| Fulfilment {
                known: None,
                part: percent,
                whole: Exact::HUNDRED,
            }),
        }
    }

    /// Reads a quantity.
    #[must_use]
    pub fn quantity(&self, quantity: &Quantity<usize>) -> Reading<Exact> {
        match quantity {
            Quantity::Value(column) => self.number(*column),
            Quantity::PercentOfPlan(column) => self.plan(*column).map(|done| done.percent()),
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

    /// Whether less of a measure is better.
    #[must_use]
    pub fn less_is_better(&self, column: usize) -> bool {
        self.measures.get(column).is_some_and(|measure| measure.less_is_better)
    }

    /// Whether less of a quantity is better: only a measure's own number has a direction of its own, for the
    /// per cent of plan turns round already.
    #[must_use]
    pub fn less_of_it_is_better(&self, quantity: &Quantity<usize>) -> bool {
        match quantity {
            Quantity::Value(column) | Quantity::Share { part: column, .. } => self.less_is_better(*column),
            Quantity::DaysAfter { .. } => true,
            Quantity::PercentOfPlan(_) => false,
        }
    }
}

/// How far a plan is fulfilled: inside a range wholly, below it against the lower end, above it against the
/// higher. Where less is better the fraction is turned round; none of a plan of none is the whole plan.
fn fulfilment(plan: Plan, actual: Exact, less_is_better: bool) -> Option<(Exact, Exact)> {
    if actual >= plan.low && actual <= plan.high {
        return Some((Exact::HUNDRED, Exact::HUNDRED));
    }
    let end = if actual < plan.low { plan.low } else { plan.high };
    if end.is_negative() || actual.is_negative() {
        return None;
    }
    let (part, whole) = if less_is_better { (end, actual) } else { (actual, end) };
    match (whole.is_zero(), less_is_better) {
        (false, _) => Some((part, whole)),
        // None at all of what should be little is better than any per cent says.
        (true, true) => Some((Exact::LIMIT, Exact::HUNDRED)),
        (true, false) => None,
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
