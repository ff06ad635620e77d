//! Sentences that say why a number is what it is, made from the steps of scoring.
//!
//! A line of a criterion is told in three parts: how its figures read, what that gives, and in brackets how it was
//! reckoned or what limited it. Lines that read the same figures share one sentence:
//! `Tăng trưởng GRDP: 9,11% / kế hoạch 7% = 130,14% kế hoạch → 40 điểm chuẩn + 6 điểm thưởng (mức trần của điểm thưởng)`.

mod amount;
mod duel;
mod line;
mod node;
mod piece;
mod reason;
mod result;
mod verdict;

use super::{Language, Phrase};
use crate::dossier::{Dossier, LineKind};
use crate::number::Exact;
use crate::scoring::{Board, CheckedLine, Item, Node, Part, State, Step};

pub(in crate::text) use amount::{amount, figure, interval, of_plan, unit};
pub use amount::{options, range, value};
pub use verdict::{tie, verdict};

/// All that a sentence may look up.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The dossier that was scored.
    pub dossier: &'a Dossier,
    /// What scoring made of it.
    pub board: &'a Board,
    /// The name of a member, as it may be shown.
    pub name: &'a dyn Fn(usize) -> String,
    /// The language.
    pub language: Language,
}

impl core::fmt::Debug for Teller<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Teller").field("language", &self.language).finish_non_exhaustive()
    }
}

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// One line.
    Line(LineKind),
    /// The item as a whole: how its parts come together, its limits, rounding, a person's decision.
    Whole,
    /// Where the figures come from.
    Provenance,
}

/// One sentence of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The line, or the node itself.
    pub item: usize,
    /// What it is about.
    pub about: About,
    /// The sentence.
    pub text: String,
    /// The points that it ends in, where they are settled; what a deduction takes away is below zero.
    pub points: Option<Exact>,
}

/// Explains one item for one member, sentence by sentence: every line by itself, then the item as a whole,
/// then where its figures come from.
#[must_use]
pub fn sentences(teller: &Teller<'_>, member: usize, item: usize) -> Vec<Sentence> {
    let steps = teller.steps(member, item);
    let mut sentences = Vec::new();
    for told in line::all(teller, member, item, &steps) {
        let text = line::joined(teller, core::slice::from_ref(&told));
        let about = About::Line(told.kind);
        sentences.push(Sentence { item: told.item, about, text, points: told.score.points() });
    }
    let points = teller.board.cards.get(member, item).points();
    if let Some(text) = node::whole(teller, member, item, &steps, true) {
        sentences.push(Sentence { item, about: About::Whole, text, points });
    }
    if let Some(text) = node::provenance(teller, member, item) {
        sentences.push(Sentence { item, about: About::Provenance, text, points: None });
    }
    sentences
}

/// Explains one criterion, group, standard or the total for one member in as few sentences as it needs.
#[must_use]
pub fn criterion(
    dossier: &Dossier,
    board: &Board,
    member: usize,
    item: usize,
    name: &dyn Fn(usize) -> String,
    language: Language,
) -> Vec<String> {
    let teller = Teller { dossier, board, name, language };
    let steps = teller.steps(member, item);
    let told = line::all(&teller, member, item, &steps);
    let mut sentences = Vec::new();
    let mut rest = told.as_slice();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|one| one.reading == first.reading).count();
        let (together, others) = rest.split_at(same);
        rest = others;
        if together.iter().any(line::Told::matters) {
            sentences.push(line::joined(&teller, together));
        }
    }
    sentences.extend(node::whole(&teller, member, item, &steps, sentences.len() > 1));
    sentences
}

/// Tells one step by itself.
#[must_use]
pub fn step(teller: &Teller<'_>, member: usize, step: &Step) -> String {
    piece::of(teller, member, step).alone()
}

impl<'a> Teller<'a> {
    pub(in crate::text) fn say(&self, phrase: Phrase) -> &'static str {
        self.language.of(phrase)
    }

    fn steps(&self, member: usize, item: usize) -> Vec<Step> {
        crate::scoring::explain(self.dossier, &self.board.rulebook, &self.board.cards, member, item)
    }

    pub(in crate::text) fn item(&self, item: usize) -> Option<&'a Item> {
        self.board.rulebook.items.get(item)
    }

    pub(in crate::text) fn line(&self, item: usize) -> Option<&'a CheckedLine> {
        match &self.item(item)?.part {
            Part::Line(line) => Some(line),
            Part::Node(_) => None,
        }
    }

    fn node(&self, item: usize) -> Option<&'a Node> {
        match &self.item(item)?.part {
            Part::Node(node) => Some(node),
            Part::Line(_) => None,
        }
    }

    /// Whether something that an item rests on is not known, whatever was decided of it since.
    fn is_open(&self, member: usize, item: usize) -> bool {
        match self.line(item) {
            Some(line) => line.reads.iter().any(|column| self.fact(member, *column).is_none()),
            None => {
                let state = |part: &usize| self.board.cards.get(member, *part).state;
                self.board.rulebook.parts_of(item).iter().any(|part| state(part) != State::Known)
            }
        }
    }

    /// The name of an item; its code where it has none.
    fn title(&self, item: usize) -> &'a str {
        let Some(item) = self.item(item) else { return "" };
        let title = self.language.label(&item.title);
        if title.is_empty() { &item.code } else { title }
    }

    /// The short name of an item, for sums.
    fn short(&self, item: usize) -> &'a str {
        let short = self.item(item).map_or("", |item| self.language.label(&item.short));
        if short.is_empty() { self.title(item) } else { short }
    }
}
