//! The lines of a criterion in sentences.

use super::{Teller, piece, reason, result};
use crate::dossier::{LineKind, Missing, Rule, Value};
use crate::number::Exact;
use crate::scoring::{CheckedLine, Excluded, ItemScore, Limit, State, Step, What};
use crate::text::{Phrase, words};

/// One line, told in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// The line.
    pub item: usize,
    /// What it does.
    pub kind: LineKind,
    /// The figures before the arrow.
    pub reading: String,
    /// How they were reckoned.
    pub how: Vec<String>,
    /// What limited the result, and why it is another.
    pub notes: Vec<String>,
    /// The points.
    pub score: ItemScore,
    /// Whether an exclusion applies, if that is known; other lines always do.
    applies: Option<bool>,
    /// Whether the line's own cap bit.
    capped: bool,
}

impl Told {
    /// Whether there is anything to say: an exclusion that does not apply says nothing.
    pub fn matters(&self) -> bool {
        self.applies != Some(false)
    }
}

/// Tells the lines of a criterion, in order.
pub(super) fn all(teller: &Teller<'_>, member: usize, item: usize, steps: &[Step]) -> Vec<Told> {
    let Some(node) = teller.node(item) else {
        return told(teller, member, item, steps).into_iter().collect();
    };
    node.lines.clone().filter_map(|line| told(teller, member, line, steps)).collect()
}

fn told(teller: &Teller<'_>, member: usize, item: usize, steps: &[Step]) -> Option<Told> {
    let line = teller.line(item)?;
    let score = teller.board.cards.get(member, item);
    let mut told = Told {
        item,
        kind: line.kind,
        reading: beforehand(teller, member, line),
        how: Vec::new(),
        notes: Vec::new(),
        score,
        applies: match teller.board.cards.excluded(member) {
            _ if line.kind != LineKind::Exclusion => Some(true),
            Excluded::Yes(by) if by == item => Some(true),
            Excluded::Perhaps(by) if by == item => None,
            _ => Some(false),
        },
        capped: false,
    };
    let (mut missing, mut gap) = (false, false);
    for step in steps.iter().filter(|step| step.item == item) {
        let mut piece = piece::of(teller, member, step);
        match step.what {
            // A part of the period that is not known says so in its own place.
            What::Missing { .. } | What::Unfit { .. } if line.recurring.is_some() => {
                (missing, gap) = (true, true);
                continue;
            }
            What::PartOfPeriod { part, .. } if core::mem::take(&mut gap) => {
                let parts = line.recurring.as_ref().map_or(0, |recurring| usize::from(recurring.parts));
                piece.how = reason::part_of_period(teller, part, parts, None);
            }
            What::Missing { .. } | What::Unfit { .. } => {
                missing = true;
                told.reading.clear();
            }
            What::Limited { limit: Limit::Line, .. } => told.capped = true,
            // Rounding shows in the points themselves, and so does a whole that one takes alone.
            What::Rounded { .. } => continue,
            What::Divided { by } if by <= Exact::ONE => continue,
            _ => {}
        }
        if told.reading.is_empty() {
            told.reading = piece.reading;
        }
        let parts = [(&mut told.how, piece.how), (&mut told.notes, piece.note)];
        for (list, part) in parts {
            if !part.is_empty() {
                list.push(part);
            }
        }
    }
    if missing && score.state == State::Known && teller.board.rulebook.missing == Missing::Zero {
        told.notes
            .push(teller.say(Phrase("thiếu số liệu thì tính 0", "what is missing counts as 0")).to_owned());
    }
    if told.reading.is_empty() {
        // Nothing was read of the figures, as where a recurring line stands for many of them.
        teller.title(item).clone_into(&mut told.reading);
    }
    Some(told)
}

/// The reading of lines whose steps do not say it: of a checklist, how many of its options hold; of a line that
/// recurs, the figures of all parts.
fn beforehand(teller: &Teller<'_>, member: usize, line: &CheckedLine) -> String {
    if line.recurring.is_some() {
        let known = |column: &usize| {
            let (rulebook, language) = (&teller.dossier.rulebook, teller.language);
            let value =
                super::value(teller.fact(member, *column), teller.measure(*column)?, rulebook, language);
            Some(format!("{}: {value}", teller.measure_title(*column)))
        };
        return line.reads.first().and_then(known).unwrap_or_default();
    }
    let Rule::Checklist { of, options } = &line.rule else { return String::new() };
    let Some(Value::Choices(ids)) = teller.fact(member, *of) else { return String::new() };
    let ticked = options.iter().filter(|option| ids.contains(&option.id)).count();
    let items = teller.say(Phrase("mục", "items"));
    format!("{}: {ticked}/{} {items}", teller.measure_title(*of), options.len())
}

/// One sentence for lines that read the same figures.
pub(super) fn joined(teller: &Teller<'_>, lines: &[Told]) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let parent = teller.item(first.item).map_or(0, |item| item.parent);
    let digits = teller.node(parent).and_then(|node| node.digits);
    let id = teller.item(parent).map(|item| &item.id);
    let criterion = id.and_then(|id| teller.dossier.rulebook.criterion(id));
    let named = criterion.is_some_and(|criterion| criterion.points.is_some());
    let mut sentence = format!("{} →", first.reading);
    for (index, line) in lines.iter().filter(|line| line.matters() || lines.len() == 1).enumerate() {
        let first = index == 0;
        if first {
            sentence.push(' ');
        }
        let told = match line.applies {
            Some(true) => result::of(teller, line.kind, &line.score, digits, first, named),
            Some(false) => teller.say(Phrase("không áp dụng", "does not apply")).to_owned(),
            None => teller.say(Phrase("có thể không xếp loại", "may be unclassified")).to_owned(),
        };
        sentence.push_str(&told);
        // Where a bonus or deduction met its cap, the cap is the reason, not the reckoning.
        let reckoning_shown = !line.capped || !matches!(line.kind, LineKind::Bonus | LineKind::Deduction);
        let how = if reckoning_shown { line.how.as_slice() } else { &[] };
        // What gives nothing needs no reckoning.
        let how = if line.score.state == State::Known && line.score.low.is_zero() { &[] } else { how };
        let aside: Vec<&str> = how.iter().chain(&line.notes).map(String::as_str).collect();
        if !aside.is_empty() {
            sentence.push_str(&format!(" ({})", aside.join("; ")));
        }
    }
    sentence
}

/// The word for points that stay open in a sentence about a whole.
pub(super) const OPEN: Phrase = words::NOT_KNOWN;
