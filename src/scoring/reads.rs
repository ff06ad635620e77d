//! What reads a column of entries: which criteria, what stands above them, which relative lines.

use core::ops::Range;

use super::board::Board;
use super::field::is_relative;
use super::rulebook::{CheckedLine, Part};
use super::update::{line_at, lines_in, with_ancestors};
use crate::dossier::LineKind;

/// What reads a column.
#[derive(Debug, Default)]
pub(super) struct Reads {
    /// The criteria with lines that read it, the lower first.
    pub criteria: Vec<usize>,
    /// What stands above them, the lower first.
    pub above: Vec<usize>,
    /// Their places among the items, and those of their lines.
    pub places: Vec<Range<usize>>,
    /// The relative lines, by their places among the fields.
    pub relative: Vec<usize>,
    /// Whether one of the criteria can exclude a member.
    pub excludes: bool,
}

impl Reads {
    pub fn of(board: &Board, column: usize) -> Self {
        let rulebook = &board.rulebook;
        let reads = |line: &CheckedLine| line.reads.contains(&column);
        let mut criteria: Vec<usize> = rulebook.criteria().collect();
        criteria.retain(|criterion| lines_in(rulebook, *criterion).any(reads));
        criteria.reverse();
        let above = if criteria.is_empty() { Vec::new() } else { with_ancestors(rulebook, &criteria) };
        let mut places = Vec::new();
        for item in criteria.iter().chain(&above) {
            places.push(*item..item.saturating_add(1));
            if let Some(Part::Node(node)) = rulebook.items.get(*item).map(|item| &item.part) {
                places.push(node.lines.clone());
            }
        }
        let fields = board.cards.fields.iter().enumerate();
        let relative = fields.filter(|(_, (place, _))| {
            line_at(rulebook, *place).is_some_and(|line| reads(line) && is_relative(&line.rule))
        });
        Self {
            relative: relative.map(|(index, _)| index).collect(),
            excludes: criteria
                .iter()
                .flat_map(|criterion| lines_in(rulebook, *criterion))
                .any(|line| line.kind == LineKind::Exclusion),
            criteria,
            above,
            places,
        }
    }
}
