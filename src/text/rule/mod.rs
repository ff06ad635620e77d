//! What a score table says, in sentences: each line's rule, how a node puts its parts together, the table as a whole.
//!
//! `Cứ mỗi trường hợp trừ 0,5 điểm, không quá 2 điểm.` Made from the table alone, whether or not it can be scored, so
//! that somebody can read it before a single figure is entered. What is a small table in print is one here too.

mod body;
mod line;
mod node;
mod quantity;

use super::{Language, Phrase, explain, number};
use crate::dossier::{Criterion, ItemId, Label, Line, LineKind, Measure, MeasureId, RulebookDraft};
use crate::number::Exact;

/// What a line does: a sentence, and beside it a small table where its points stand in one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub sentence: String,
    /// The bands, options, or rows and columns, with their points.
    pub grid: Option<Grid>,
}

/// Points in rows and columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// The headings: first that of the rows, then one for each column.
    pub heads: Vec<String>,
    /// The rows: what they are, and their points, one for each column.
    pub rows: Vec<(String, Vec<Exact>)>,
}

/// Says what a line of a criterion does.
#[must_use]
pub fn line(table: &RulebookDraft, criterion: &Criterion, line: &Line, language: Language) -> Told {
    Writer { table, language }.line(criterion, line)
}

/// Says how a node puts its parts together and what limits it; nothing where it just adds them up.
#[must_use]
pub fn node(table: &RulebookDraft, criterion: &Criterion, language: Language) -> Option<String> {
    Writer { table, language }.node(criterion)
}

/// Says how the table as a whole is reckoned, sentence by sentence: points, rounding, places, what is missing.
#[must_use]
pub fn whole(table: &RulebookDraft, language: Language) -> Vec<String> {
    Writer { table, language }.whole()
}

/// All that a sentence may look up.
#[derive(Clone, Copy)]
struct Writer<'a> {
    table: &'a RulebookDraft,
    language: Language,
}

impl<'a> Writer<'a> {
    fn say(&self, phrase: Phrase) -> &'static str {
        self.language.of(phrase)
    }

    /// One of two sentences, by the language.
    fn either(&self, vi: String, en: String) -> String {
        match self.language {
            Language::Vi => vi,
            Language::En => en,
        }
    }

    fn number(&self, value: Exact) -> String {
        number::shortest(value, self.language)
    }

    fn points(&self, value: Exact) -> String {
        number::points(value, self.language)
    }

    fn measure(&self, id: &MeasureId) -> Option<&'a Measure> {
        self.table.measure(id)
    }

    /// The name of a measure; its id where it has none.
    fn title_of(&self, id: &'a MeasureId) -> &'a str {
        let title = self.measure(id).map_or("", |measure| self.language.label(&measure.title));
        if title.is_empty() { id.as_str() } else { title }
    }

    fn unit_of(&self, id: &MeasureId) -> &'a str {
        self.measure(id).map_or("", |measure| explain::unit(measure, self.language))
    }

    fn less_is_better(&self, id: &MeasureId) -> bool {
        self.measure(id).is_some_and(|measure| measure.less_is_better)
    }

    /// What points of a line do: `được 3 điểm`, `cộng 3 điểm`, `trừ 3 điểm`, `không xếp loại`.
    fn gives(&self, kind: LineKind, points: Exact) -> String {
        let size = self.points(points.size());
        let vi = self.language == Language::Vi;
        // One point is, several are.
        let are = if points.size() == Exact::ONE { "is" } else { "are" };
        match kind {
            LineKind::Exclusion if points.is_zero() => {
                self.say(Phrase("vẫn xếp loại", "the member stays classified")).to_owned()
            }
            LineKind::Exclusion => {
                self.say(Phrase("không xếp loại", "the member is unclassified")).to_owned()
            }
            LineKind::Standard | LineKind::Bonus if points.is_negative() => {
                if vi {
                    format!("trừ {size}")
                } else {
                    format!("{size} {are} taken away")
                }
            }
            LineKind::Standard if vi => format!("được {size}"),
            LineKind::Standard => size,
            LineKind::Bonus if vi => format!("cộng {size}"),
            LineKind::Bonus => format!("{size} {are} added"),
            LineKind::Deduction if vi => format!("trừ {size}"),
            LineKind::Deduction => format!("{size} {are} taken away"),
        }
    }

    /// The name of an item in a sentence: the short name or the title, with neither the code or the id.
    fn item(&self, id: &'a ItemId) -> &'a str {
        let named = |short: &'a Label, title: &'a Label, code: &'a str| {
            let names = [self.language.label(short), self.language.label(title), code];
            names.into_iter().find(|name| !name.is_empty()).unwrap_or(id.as_str())
        };
        if let Some(criterion) = self.table.criterion(id) {
            return named(&criterion.short, &criterion.title, &criterion.code);
        }
        let line = self.table.standards.iter().find_map(|standard| line_of(standard, id));
        line.map_or(id.as_str(), |line| named(&line.title, &line.title, &line.code))
    }
}

fn line_of<'a>(criterion: &'a Criterion, id: &ItemId) -> Option<&'a Line> {
    let own = criterion.lines.iter().find(|line| line.id == *id);
    own.or_else(|| criterion.children.iter().find_map(|child| line_of(child, id)))
}

/// Ends a sentence and begins it with a capital letter.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let mut sentence: String =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    if !sentence.is_empty() {
        sentence.push('.');
    }
    sentence
}
