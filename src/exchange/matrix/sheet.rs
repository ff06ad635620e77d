//! From text to rows of cells: which mark stands between cells, quotes, line breaks of every kind.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{MOST_BYTES, MOST_CELLS, MOST_LINES, MatrixProblem};

/// A table as rows of cells, with where each stands.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The rows in which something stands.
    pub rows: Vec<Row>,
    /// The mark between cells.
    pub separator: u8,
    /// Whether the last row begins with a quotation mark that never ends.
    pub open_quote: bool,
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// The line of the text in which it begins, from 1.
    pub line: usize,
    /// Its cells, without spaces at their ends.
    pub cells: Vec<String>,
}

impl Sheet {
    /// A cell by its place, from 0; nothing where the row ends before it.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.cells.get(column)).map_or("", String::as_str)
    }

    /// How many cells the longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
    }
}

/// A row behind the last one: where it does not come out whole, a quotation mark was left open before it.
const END: &str = "\n\u{1}end\n";

/// Splits a text.
pub(super) fn split(text: &str) -> Result<Sheet, MatrixProblem> {
    if text.len() > MOST_BYTES {
        return Err(MatrixProblem::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (separator, text, first_line) = match separator_line(text) {
        Some((separator, rest)) => (separator, rest, 2),
        None => (guess(text), text, 1),
    };
    let mut records = Records {
        reader: ReaderBuilder::new().delimiter(separator).build(),
        output: vec![0; text.len().saturating_add(END.len())],
        ends: vec![0; MOST_LINES.saturating_add(1)],
    };
    records.reader.set_line(first_line);
    let (mut rows, mut cells, mut ended) = (Vec::new(), 0_usize, false);
    let whole = [text, END].concat();
    let mut rest = whole.as_bytes();
    while let Some((row, used)) = records.next(rest)? {
        rest = rest.get(used..).unwrap_or_default();
        if row.cells.len() == 1 && row.cells.first().is_some_and(|cell| cell == END.trim_matches('\n')) {
            ended = true;
            break;
        }
        if row.cells.iter().all(String::is_empty) {
            continue;
        }
        cells = cells.saturating_add(row.cells.len());
        rows.push(row);
        if rows.len() > MOST_LINES || cells > MOST_CELLS {
            return Err(MatrixProblem::TooLarge);
        }
    }
    if let (false, Some(cell)) = (ended, rows.last_mut().and_then(|row| row.cells.last_mut())) {
        let own = cell.len().saturating_sub(END.trim_end().len());
        cell.truncate(own);
    }
    Ok(Sheet { rows, separator, open_quote: !ended })
}

/// Reads rows one by one.
struct Records {
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
}

impl Records {
    /// The next row and how many bytes it took.
    fn next(&mut self, input: &[u8]) -> Result<Option<(Row, usize)>, MatrixProblem> {
        // Blank lines before a row are skipped with it.
        let blank = input.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
        let line = self.reader.line().saturating_add(line_breaks(blank.copied()));
        let (mut used, mut written, mut ended) = (0_usize, 0_usize, 0_usize);
        loop {
            let (result, read, wrote, found) = self.reader.read_record(
                input.get(used..).unwrap_or_default(),
                self.output.get_mut(written..).unwrap_or_default(),
                self.ends.get_mut(ended..).unwrap_or_default(),
            );
            used = used.saturating_add(read);
            written = written.saturating_add(wrote);
            ended = ended.saturating_add(found);
            match result {
                // Once more without input: that ends the last row.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    return Err(MatrixProblem::TooLarge);
                }
            }
        }
        let mut start = 0;
        let cells = self.ends.iter().take(ended).map(|end| {
            let bytes = self.output.get(start..*end).unwrap_or_default();
            start = *end;
            String::from_utf8_lossy(bytes).trim().to_owned()
        });
        let row = Row { line: usize::try_from(line).unwrap_or(usize::MAX), cells: cells.collect() };
        Ok(Some((row, used)))
    }
}

/// How many lines end among some bytes; `\r\n` ends one.
fn line_breaks(bytes: impl Iterator<Item = u8>) -> u64 {
    let (mut count, mut before) = (0_u64, 0_u8);
    for byte in bytes {
        if !(byte == b'\n' && before == b'\r') {
            count = count.saturating_add(1);
        }
        before = byte;
    }
    count
}

/// A first line `sep=;`, as some programs write it.
fn separator_line(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let separator = rest.bytes().next().filter(|mark| SEPARATORS.contains(mark))?;
    let rest = rest.get(1..)?.trim_start_matches('\r');
    Some((separator, rest.strip_prefix('\n').unwrap_or(rest)))
}

/// What may stand between cells; of equals the first counts.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The mark that stands in every one of the first rows, most often in the one that has the fewest of it: a decimal
/// comma does not stand in a heading.
fn guess(text: &str) -> u8 {
    let mut counts: Vec<[usize; 3]> = Vec::new();
    let (mut now, mut quoted, mut blank) = ([0_usize; 3], false, true);
    for byte in text.bytes().chain([b'\n']) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                if !blank {
                    counts.push(now);
                }
                (now, blank) = ([0; 3], true);
                if counts.len() == 20 {
                    break;
                }
            }
            _ => {}
        }
        blank &= byte.is_ascii_whitespace() && byte != b'\t';
        if let Some(place) = SEPARATORS.iter().position(|mark| *mark == byte && !quoted)
            && let Some(count) = now.get_mut(place)
        {
            *count = count.saturating_add(1);
        }
    }
    let fewest =
        |place: usize| counts.iter().filter_map(|row| row.get(place)).min().copied().unwrap_or_default();
    let first = |place: usize| counts.first().and_then(|row| row.get(place)).copied().unwrap_or_default();
    let best = (0..SEPARATORS.len()).rev().max_by_key(|place| (fewest(*place), first(*place)));
    best.and_then(|place| SEPARATORS.get(place)).copied().unwrap_or(b',')
}
