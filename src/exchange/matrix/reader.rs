//! From rows of cells to one edit: which way round the table is, whose line is whose, what each cell says.

use std::collections::BTreeSet;

use super::cell::{Cells, is_blank};
use super::measures::{Column, Measures, Slot};
use super::names::{Found, Names};
use super::sheet::Sheet;
use super::{CellFault, CellProblem, MOST_PROBLEMS, Matrix, MatrixOptions, MatrixProblem, decimal};
use crate::dossier::{Dossier, Edit, Entry, LONGEST_ID, Label, MeasureKind, Member, MemberId, Value, is_id};
use crate::exchange::file::plain_id;
use crate::exchange::gate::shown;
use crate::number::Exact;

/// Headings of lines that are notes to the reader and are passed over.
const NOTES: [&str; 8] = ["title", "unit", "note", "name", "tên", "đơn vị tính", "đvt", "ghi chú"];

/// The longest piece of a cell that a problem shows, in characters.
const SHOWN: usize = 60;

/// A table seen as lines of measures across members, whichever way it is written.
struct Grid<'a> {
    sheet: &'a Sheet,
    /// Whether its rows are members.
    turned: bool,
}

impl Grid<'_> {
    /// How many lines of measures and of members there are, the headings included.
    fn size(&self) -> (usize, usize) {
        let (rows, columns) = (self.sheet.rows.len(), self.sheet.width());
        if self.turned { (columns, rows) } else { (rows, columns) }
    }

    /// The row and the column of a cell in the text.
    fn place(&self, measure: usize, member: usize) -> (usize, usize) {
        if self.turned { (member, measure) } else { (measure, member) }
    }

    fn cell(&self, measure: usize, member: usize) -> &str {
        let (row, column) = self.place(measure, member);
        self.sheet.cell(row, column)
    }
}

/// Reads a table that is split into cells.
pub(super) fn read(
    sheet: &Sheet,
    dossier: &Dossier,
    options: MatrixOptions,
) -> Result<Matrix, MatrixProblem> {
    if sheet.rows.len() < 2 || sheet.width() < 2 {
        return Err(MatrixProblem::Empty);
    }
    let measures = Measures::of(&dossier.rulebook);
    let mut names = Names::default();
    for (place, member) in dossier.members.iter().enumerate() {
        names.add(place, member.id.as_str(), &member.name);
    }
    let mut reading = Reading {
        grid: Grid { sheet, turned: is_turned(sheet, &measures) },
        measures,
        names: names.sorted(),
        dossier,
        options,
        members: dossier.members.clone(),
        problems: Vec::new(),
    };
    let lines = reading.measure_lines();
    if lines.is_empty() {
        return Err(MatrixProblem::NoMeasure);
    }
    let columns = reading.member_lines();
    reading.beyond_headings(&lines, &columns);
    Ok(reading.values(&lines, &columns))
}

/// Whether the first row names more measures than the first column does.
fn is_turned(sheet: &Sheet, measures: &Measures<'_>) -> bool {
    let known = |name: &str| usize::from(measures.find(name).is_ok());
    let down = (1..sheet.rows.len()).map(|row| known(sheet.cell(row, 0))).fold(0, usize::saturating_add);
    let across = (1..sheet.width()).map(|column| known(sheet.cell(0, column))).fold(0, usize::saturating_add);
    across > down
}

/// One line of the table that belongs to a measure: its place in the table, the measure, what it fills.
type MeasureLine = (usize, usize, Slot);
/// One line that belongs to a member: its place in the table and the member.
type MemberLine = (usize, usize);

struct Reading<'a> {
    grid: Grid<'a>,
    measures: Measures<'a>,
    names: Names,
    dossier: &'a Dossier,
    options: MatrixOptions,
    /// The members with those that the table adds.
    members: Vec<Member>,
    problems: Vec<(usize, usize, CellFault)>,
}

impl Reading<'_> {
    fn problem(&mut self, measure: usize, member: usize, fault: CellFault) {
        let (row, column) = self.grid.place(measure, member);
        self.problems.push((row, column, fault));
    }

    /// The lines of measures, those of one measure side by side.
    fn measure_lines(&mut self) -> Vec<MeasureLine> {
        let mut lines: Vec<MeasureLine> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut rest = Vec::new();
        for line in 1..self.grid.size().0 {
            let name = self.grid.cell(line, 0);
            match self.measures.find(name) {
                // A whole value and its parts exclude one another.
                Ok((measure, slot)) => {
                    let whole = seen.contains(&(measure, Slot::Whole));
                    let parts = slot == Slot::Whole && seen.iter().any(|(other, _)| *other == measure);
                    if whole || parts || !seen.insert((measure, slot)) {
                        rest.push((line, CellFault::MeasureTwice));
                    } else {
                        lines.push((line, measure, slot));
                    }
                }
                Err(_) if is_note(name) => {}
                Err(Found::Several) => rest.push((line, CellFault::SeveralMeasures)),
                Err(_) if name.is_empty() => rest.push((line, CellFault::NoHeading)),
                Err(_) => rest.push((line, CellFault::UnknownMeasure)),
            }
        }
        for (line, fault) in rest {
            let says_something =
                (1..self.grid.size().1).any(|member| !self.grid.cell(line, member).is_empty());
            if says_something || fault != CellFault::NoHeading {
                self.problem(line, 0, fault);
            }
        }
        lines.sort_by_key(|(_, measure, slot)| (*measure, *slot));
        lines
    }

    /// The lines of members; unknown ones become members where that is wanted.
    fn member_lines(&mut self) -> Vec<MemberLine> {
        let mut lines: Vec<MemberLine> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut ids: BTreeSet<String> = self.members.iter().map(|member| member.id.to_string()).collect();
        for line in 1..self.grid.size().1 {
            let name = self.grid.cell(0, line).to_owned();
            let member = match self.names.find(&name) {
                Found::One(member) => member,
                Found::Several => {
                    self.problem(0, line, CellFault::SeveralMembers);
                    continue;
                }
                Found::Nothing if name.is_empty() || is_note(&name) => continue,
                Found::Nothing if self.options.new_members => {
                    let known = |member: &Member| member.name.vi == shown(&name, 200);
                    let first_new = self.dossier.members.len();
                    let new = self.members.get(first_new..).unwrap_or_default();
                    // Who stands twice is one and the same.
                    match ids.contains(&name).then(|| new.iter().position(known)).flatten() {
                        Some(place) => first_new.saturating_add(place),
                        None => {
                            self.members.push(new_member(&name, &mut ids));
                            self.members.len().saturating_sub(1)
                        }
                    }
                }
                Found::Nothing => {
                    self.problem(0, line, CellFault::UnknownMember);
                    continue;
                }
            };
            if seen.insert(member) {
                lines.push((line, member));
            } else {
                self.problem(0, line, CellFault::MemberTwice);
            }
        }
        lines
    }

    /// What stands in lines without a heading is told.
    fn beyond_headings(&mut self, lines: &[MeasureLine], columns: &[MemberLine]) {
        let headed: BTreeSet<usize> = columns.iter().map(|(line, _)| *line).collect();
        for member in (1..self.grid.size().1).filter(|line| !headed.contains(line)) {
            if !self.grid.cell(0, member).is_empty() {
                continue;
            }
            for (line, _, _) in lines {
                if !self.grid.cell(*line, member).is_empty() {
                    self.problem(*line, member, CellFault::NoHeading);
                }
            }
        }
    }

    fn values(mut self, lines: &[MeasureLine], columns: &[MemberLine]) -> Matrix {
        let decimal = self.options.decimal.or_else(|| self.decimal(lines, columns));
        let mut cells = Cells { decimal, shortened: 0 };
        let mut edits = Vec::new();
        let new_members = self.members.len().saturating_sub(self.dossier.members.len());
        if new_members > 0 {
            edits.push(Edit::Members(self.members.clone()));
        }
        let mut values = 0_usize;
        for group in lines.chunk_by(|a, b| a.1 == b.1) {
            let Some((_, measure, _)) = group.first() else { continue };
            let Some(column) = self.measures.columns.get(*measure) else { continue };
            for (line, member) in columns {
                let value = match read_group(&mut cells, &self.grid, group, *line, column) {
                    Ok(value) => value,
                    Err((at, fault)) => {
                        let (row, column) = self.grid.place(at, *line);
                        self.problems.push((row, column, fault));
                        None
                    }
                };
                if let (Some(value), Some(member)) = (value, self.members.get(*member)) {
                    values = values.saturating_add(1);
                    let entry = Some(self.entry(column, &member.id, value));
                    edits.push(Edit::Entry { measure: column.id.clone(), member: member.id.clone(), entry });
                }
            }
        }
        if self.grid.sheet.open_quote {
            self.problems.push((self.grid.sheet.rows.len().saturating_sub(1), 0, CellFault::OpenQuote));
        }
        self.problems.sort_by_key(|(row, column, _)| (*row, *column));
        let more_problems = self.problems.len().saturating_sub(MOST_PROBLEMS);
        let sheet = self.grid.sheet;
        let problems =
            self.problems.into_iter().take(MOST_PROBLEMS).map(|(row, column, fault)| CellProblem {
                row: sheet.rows.get(row).map_or(0, |row| row.line),
                column: column.saturating_add(1),
                text: shown(sheet.cell(row, column), SHOWN),
                fault,
            });
        Matrix {
            edit: Edit::Many(edits),
            values,
            new_members,
            shortened: cells.shortened,
            turned: self.grid.turned,
            decimal,
            problems: problems.collect(),
            more_problems,
        }
    }

    /// An entry with a new value; what is noted of the figure stays where it is the same figure.
    fn entry(&self, column: &Column<'_>, member: &MemberId, value: Value) -> Entry {
        match self.dossier.entry(column.id, member) {
            Some(entry) if entry.value == value => entry.clone(),
            _ => Entry::with(value, self.options.provenance),
        }
    }

    /// What all cells that hold numbers settle.
    fn decimal(&self, lines: &[MeasureLine], columns: &[MemberLine]) -> Option<crate::number::DecimalMark> {
        let numbers = lines.iter().filter(|(_, measure, _)| {
            let kind = self.measures.columns.get(*measure).map(|column| column.kind);
            !matches!(
                kind,
                Some(MeasureKind::Date | MeasureKind::YesNo | MeasureKind::Choice | MeasureKind::Choices)
            )
        });
        let grid = &self.grid;
        let cells =
            numbers.flat_map(|(line, _, _)| columns.iter().map(move |(member, _)| grid.cell(*line, *member)));
        decimal::settled(grid.sheet, cells)
    }
}

/// The value of one measure and member from the lines of the measure; where it cannot be read, the line at fault.
fn read_group(
    cells: &mut Cells,
    grid: &Grid<'_>,
    group: &[MeasureLine],
    member: usize,
    column: &Column<'_>,
) -> Result<Option<Value>, (usize, CellFault)> {
    let text = |line: usize| Some(grid.cell(line, member)).filter(|text| !is_blank(text, column));
    if let [(line, _, Slot::Whole)] = group {
        let Some(text) = text(*line) else { return Ok(None) };
        return cells.value(text, column).map(Some).map_err(|fault| (*line, fault));
    }
    let slot = |wanted: Slot| group.iter().find(|(_, _, slot)| *slot == wanted).map(|(line, _, _)| *line);
    if group.iter().any(|(_, _, slot)| matches!(slot, Slot::Plan | Slot::Actual)) {
        let (plan, actual) = (slot(Slot::Plan).and_then(text), slot(Slot::Actual).and_then(text));
        let line = match (plan, actual) {
            (None, None) => return Ok(None),
            (Some(_), _) => slot(Slot::Plan),
            (None, Some(_)) => slot(Slot::Actual),
        };
        let value = cells.plan_actual(plan.unwrap_or_default(), actual.unwrap_or_default(), column);
        return value.map(Some).map_err(|fault| (line.unwrap_or_default(), fault));
    }
    let mut series: Vec<Option<Exact>> = vec![None; column.parts];
    let mut any = false;
    for (line, _, own) in group {
        let (Slot::Part(part), Some(text)) = (own, text(*line)) else { continue };
        let number = cells.number(text).map_err(|fault| (*line, fault))?;
        if let Some(place) = series.get_mut(*part) {
            *place = Some(number);
            any = true;
        }
    }
    Ok(any.then_some(Value::Series(series)))
}

fn is_note(name: &str) -> bool {
    NOTES.contains(&name.to_lowercase().as_str())
}

/// A member called as its line is. Its id is the name itself where that can be one.
fn new_member(name: &str, ids: &mut BTreeSet<String>) -> Member {
    let wanted = if is_id(name) { name.to_owned() } else { plain_id(name) };
    let mut id = wanted.clone();
    let mut number = 2_u32;
    while id.is_empty() || ids.contains(&id) {
        let ending = format!("-{number}");
        let stem: String = wanted.chars().take(LONGEST_ID / 4).collect();
        id = format!("{stem}{ending}");
        number = number.saturating_add(1);
    }
    ids.insert(id.clone());
    Member { id: MemberId::new(&id), name: Label::new(&shown(name, 200)) }
}
