//! Facts from a table in text: rows are measures and columns members, or the other way round.
//!
//! What can be read becomes one edit; what cannot is told cell by cell and left out. Nothing is guessed: a number
//! with two readings is told as such unless the file itself settles which mark begins a fraction.
//!
//! - The first row names the members, the first column the measures: by id, by name in either language, measures
//!   also by the code of the item that reads only them. Names are compared without regard to case and marks.
//! - `measure.plan` and `measure.actual` are two rows of one measure of plan and actual; `measure.1` to
//!   `measure.N` are the parts of one that recurs.
//! - Cells are apart by comma, semicolon or tab. An empty cell says nothing: what is known already stays.

mod cell;
mod decimal;
mod measures;
mod names;
mod reader;
mod sheet;
mod template;

pub(super) use cell::{answer, date, likely_date};
pub use template::{Counts, counts, template};

use crate::dossier::{Dossier, Edit, Provenance};
use crate::number::{Date, DecimalMark, TypedProblem};

/// The most bytes of a table.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;
/// The most rows and the most columns.
pub const MOST_LINES: usize = 20_001;
/// The most cells.
pub const MOST_CELLS: usize = 2_000_000;
/// The most problems that are kept; the others are counted.
pub const MOST_PROBLEMS: usize = 500;

/// How a table is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct MatrixOptions {
    /// The mark before a fraction; what the table itself settles where it is not said.
    pub decimal: Option<DecimalMark>,
    /// Whether a column of somebody unknown makes a new member, called as the column is.
    pub new_members: bool,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// What a table gave.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// All that it changes, as one edit that fits the dossier.
    pub edit: Edit,
    /// How many values it sets.
    pub values: usize,
    /// How many members it adds.
    pub new_members: usize,
    /// How many numbers stood as programs write them, with an exponent or more than 12 digits after the point, and were
    /// rounded to 12.
    pub shortened: usize,
    /// Whether its rows are members and its columns measures.
    pub turned: bool,
    /// The mark before a fraction, as said or as settled by the table; none where neither did.
    pub decimal: Option<DecimalMark>,
    /// What could not be read and was left out, in the order of the table.
    pub problems: Vec<CellProblem>,
    /// How many more problems there are than are kept.
    pub more_problems: usize,
}

/// One cell that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// The line of the text in which its row begins, from 1.
    pub row: usize,
    /// The column, from 1.
    pub column: usize,
    /// What stands in it; cut where it is long.
    pub text: String,
    /// What is wrong.
    pub fault: CellFault,
}

/// Why a cell is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// No measure is called so; the whole line is left out.
    UnknownMeasure,
    /// Several measures are called so; the whole line is left out.
    SeveralMeasures,
    /// The measure stands in an earlier line already.
    MeasureTwice,
    /// No member is called so; the whole line is left out.
    UnknownMember,
    /// Several members are called so; the whole line is left out.
    SeveralMembers,
    /// The member stands in an earlier line already.
    MemberTwice,
    /// It stands outside all that is named.
    NoHeading,
    /// A quotation mark begins here and never ends, so what follows cannot be told apart.
    OpenQuote,
    /// It is no number, or one with two readings.
    Number(TypedProblem),
    /// A range, which only a plan can be.
    Range,
    /// An actual without its plan.
    NoPlan,
    /// A plan without its actual.
    NoActual,
    /// No day; what it most likely means.
    Date(Option<Date>),
    /// Neither yes nor no.
    Answer,
    /// None of the options.
    Option {
        /// The ids of the options.
        known: Vec<String>,
    },
    /// More parts than the period has.
    Parts {
        /// How many it has.
        parts: usize,
    },
}

impl CellFault {
    /// A short name for programs, which does not change.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::UnknownMeasure => "unknown_measure",
            Self::SeveralMeasures => "several_measures",
            Self::MeasureTwice => "measure_twice",
            Self::UnknownMember => "unknown_member",
            Self::SeveralMembers => "several_members",
            Self::MemberTwice => "member_twice",
            Self::NoHeading => "no_heading",
            Self::OpenQuote => "open_quote",
            Self::Number(TypedProblem::Ambiguous { .. }) => "ambiguous_number",
            Self::Number(_) => "not_a_number",
            Self::Range => "range",
            Self::NoPlan => "no_plan",
            Self::NoActual => "no_actual",
            Self::Date(_) => "not_a_date",
            Self::Answer => "not_an_answer",
            Self::Option { .. } => "unknown_option",
            Self::Parts { .. } => "too_many_parts",
        }
    }
}

/// Why a text is no table of facts at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatrixProblem {
    /// More bytes, rows, columns or cells than are read.
    #[error("more than {MOST_BYTES} bytes, {MOST_LINES} rows or columns, or {MOST_CELLS} cells")]
    TooLarge,
    /// Nothing but headings, or nothing at all.
    #[error("no row with a heading and a value")]
    Empty,
    /// Neither the first row nor the first column names a measure of the rulebook.
    #[error("neither the first column nor the first row names a measure of the rulebook")]
    NoMeasure,
}

/// Reads a table for a dossier.
///
/// # Errors
/// When it is too large, or nothing in it can be told to be a measure.
pub fn read_matrix(text: &str, dossier: &Dossier, options: MatrixOptions) -> Result<Matrix, MatrixProblem> {
    let sheet = sheet::split(text)?;
    reader::read(&sheet, dossier, options)
}
