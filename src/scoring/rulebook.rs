//! The checked rulebook: what comes out of the one door that a draft must pass to be scored.
//!
//! The tree lies flat, parents before their children, the total first; measures are columns.

use core::ops::Range;

use crate::dossier::{
    Combine, Condition, ItemId, Label, LineKind, Measure, MeasureId, Missing, RankOn, Recurrence, Rounding,
    Rule,
};
use crate::number::Exact;

/// The place of the total among the items.
pub const TOTAL: usize = 0;

/// A score table that can be scored; [`Rulebook::check`] is the only way to one.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// The total, the standards, groups, criteria and lines; parents before their children.
    pub items: Vec<Item>,
    /// The measures, in columns.
    pub measures: Vec<Measure>,
    /// Where points are rounded.
    pub rounding: Rounding,
    /// Which total the places are taken from.
    pub rank_on: RankOn,
    /// The items that decide between equal totals, in order.
    pub ties: Vec<usize>,
    /// What a missing number does.
    pub missing: Missing,
}

/// One item of the flat tree.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id; empty for the total.
    pub id: ItemId,
    /// Its code as printed, or its id where it has none.
    pub code: String,
    /// Its name.
    pub title: Label,
    /// Its short name.
    pub short: Label,
    /// The clause of the table.
    pub clause: String,
    /// The item that it belongs to; the total belongs to itself.
    pub parent: usize,
    /// How deep it stands: 0 the total, 1 a standard.
    pub depth: usize,
    /// The most points without bonus; for a line, the most that it gives or takes as far as it says so.
    pub points: Exact,
    /// Its weight in a weighted mean.
    pub weight: Exact,
    /// What it is.
    pub part: Part,
}

impl Item {
    /// What an item carries, or is carried, among the others where one of them is missing: its points in a sum, its
    /// weight in a mean. What can only take away carries nothing.
    #[must_use]
    pub fn share(&self, combine: Combine) -> Exact {
        match combine {
            Combine::Sum => self.points.max(Exact::ZERO),
            Combine::WeightedMean | Combine::GeometricMean => self.weight,
        }
    }
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum Part {
    /// The total, a standard, a group or a criterion.
    Node(Node),
    /// A line.
    Line(CheckedLine),
}

/// How a node gets its points.
#[derive(Debug, Clone)]
pub struct Node {
    /// The nodes in it.
    pub children: Vec<usize>,
    /// Its own lines: they lie side by side.
    pub lines: Range<usize>,
    /// The lines of which only one counts, group by group.
    pub groups: Vec<Vec<usize>>,
    /// How its children become points.
    pub combine: Combine,
    /// What its children carry together: see [`Item::share`].
    pub whole: Exact,
    /// A factor on its points.
    pub times: Option<Exact>,
    /// The most that bonus lines add, as a size.
    pub bonus_cap: Option<Exact>,
    /// The most that deduction lines take away, as a size.
    pub deduction_cap: Option<Exact>,
    /// The most that both together may move it, as a size.
    pub swing_cap: Option<Exact>,
    /// The fewest points.
    pub floor: Option<Exact>,
    /// The most points.
    pub ceiling: Option<Exact>,
    /// The points of the best member, to which the others are in proportion.
    pub best_is: Option<Exact>,
    /// The least per cent of its children's points or weights that must be known where others carry what is
    /// missing.
    pub coverage: Option<Exact>,
    /// Standard points before and after reweighting.
    pub reweighted: Option<(Exact, Exact)>,
    /// Digits after the point.
    pub digits: Option<u32>,
}

/// A line with its measures as columns.
#[derive(Debug, Clone)]
pub struct CheckedLine {
    /// What it does.
    pub kind: LineKind,
    /// How measures become points.
    pub rule: Rule<usize>,
    /// The most points, as a size.
    pub cap: Option<Exact>,
    /// When it counts at all.
    pub when: Option<Condition<usize>>,
    /// Whether that hangs on the standard points, so that the other lines come first.
    pub waits: bool,
    /// How a recurring measure is put together.
    pub recurring: Option<Recurrence>,
    /// The column by which points are divided.
    pub divided_by: Option<usize>,
    /// The columns that it reads.
    pub reads: Vec<usize>,
}

impl Rulebook {
    /// Returns the item of this id.
    #[must_use]
    pub fn find(&self, id: &ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == *id)
    }

    /// Returns the column of this measure.
    #[must_use]
    pub fn column(&self, id: &MeasureId) -> Option<usize> {
        self.measures.iter().position(|measure| measure.id == *id)
    }

    /// Returns the places of the standards, in order.
    #[must_use]
    pub fn standards(&self) -> &[usize] {
        match self.items.first().map(|item| &item.part) {
            Some(Part::Node(node)) => &node.children,
            _ => &[],
        }
    }

    /// Returns the places of the nodes that have lines, in order.
    pub fn criteria(&self) -> impl Iterator<Item = usize> {
        let has_lines = |item: &Item| matches!(&item.part, Part::Node(node) if !node.lines.is_empty());
        self.items.iter().enumerate().filter(move |(_, item)| has_lines(item)).map(|(index, _)| index)
    }

    /// Returns the places of an item's own children and lines, in order.
    #[must_use]
    pub fn parts_of(&self, item: usize) -> Vec<usize> {
        match self.items.get(item).map(|item| &item.part) {
            Some(Part::Node(node)) => node.lines.clone().chain(node.children.iter().copied()).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the standard that an item belongs to; the total belongs to none.
    #[must_use]
    pub fn standard_of(&self, item: usize) -> Option<usize> {
        let found = self.items.get(item)?;
        match found.depth {
            0 => None,
            1 => Some(item),
            _ => self.standard_of(found.parent),
        }
    }
}
