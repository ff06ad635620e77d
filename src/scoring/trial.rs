//! What would be if one entry had another value: scored in place, compared with the ranking, and taken back.
//!
//! A trial scores only what reads the entry, and every member only where the leader of a relative line changes.
//! The dossier is never touched, so that many thousands of trials cost no more than a look at the table.

use core::ops::Range;

use super::board::Board;
use super::context::Context;
use super::facts::{Facts, Instead, Reader};
use super::field::{Field, is_relative};
use super::ranking::{Place, Ranking, Standing, is_settled, standing};
use super::rulebook::{CheckedLine, Part};
use super::scorecards::Scorecards;
use super::update::{line_at, lines_in, with_ancestors};
use crate::dossier::{Dossier, Entry, LineKind, Measure, RankOn, Value};
use crate::number::Exact;

/// The most moves that an outcome lists; what is beyond is counted.
pub const MOST_MOVES: usize = 4;

/// A member whose place is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The member.
    pub member: usize,
    /// Its place, or the interval of places that are possible.
    pub before: Place,
    /// The same with the other value.
    pub after: Place,
}

/// What one other value does, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// Whether any member's place is another.
    pub moves: bool,
    /// The fewest points that the total can come to, before it is rounded.
    pub total: Exact,
}

/// What one other value does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Where the member of the entry stands.
    pub before: Standing,
    /// Where it would stand.
    pub after: Standing,
    /// Whose places would be others: the member's own first, then the nearest ones, at most [`MOST_MOVES`].
    pub moves: Vec<Move>,
    /// How many more there are.
    pub more: usize,
}

/// Tries other values of single entries.
#[derive(Debug)]
pub struct Trials<'a> {
    dossier: &'a Dossier,
    pub(super) board: &'a Board,
    facts: Facts<'a>,
    /// What reads each column.
    pub(super) reads: Vec<Reads>,
    /// At which row of the ranking each member stands.
    pub(super) rows: Vec<usize>,
    /// How many rows have a place.
    pub(super) ranked: usize,
    /// Whether no place is an interval, so that one member's move can be told from its neighbours.
    pub(super) settled: bool,
    /// The board's own cards between two trials.
    pub(super) cards: Scorecards,
    /// The fields of relative lines; the board's own between two trials.
    pub(super) fields: Vec<(usize, Field)>,
    /// The field of all members but one, of the line that was asked for last.
    pub(super) others: Option<(usize, usize, Field)>,
    pub(super) work: usize,
}

/// What reads a column.
#[derive(Debug, Default)]
pub(super) struct Reads {
    /// The criteria with lines that read it, the lower first.
    criteria: Vec<usize>,
    /// What stands above them, the lower first.
    above: Vec<usize>,
    /// Their places among the items, and those of their lines.
    places: Vec<Range<usize>>,
    /// The relative lines, by their places among the fields.
    pub(super) relative: Vec<usize>,
    /// Whether one of the criteria can exclude a member.
    excludes: bool,
}

/// Whose cards a trial has written to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Touched {
    Nobody,
    Own,
    Everybody,
}

impl<'a> Trials<'a> {
    /// Makes ready to try other values of the entries of a dossier that this board was made of.
    #[must_use]
    pub fn of(dossier: &'a Dossier, board: &'a Board) -> Self {
        let Board { rulebook, cards, ranking } = board;
        let facts = Facts::collect(dossier, rulebook, cards.view().public_only, &cards.order, |_| true);
        let mut rows = vec![0; cards.members()];
        for (row, standing) in ranking.rows.iter().enumerate() {
            if let Some(place) = rows.get_mut(standing.member) {
                *place = row;
            }
        }
        let mut placed = ranking.rows.iter().take_while(|row| row.has_place());
        Self {
            dossier,
            board,
            facts,
            reads: (0..rulebook.measures.len()).map(|column| Reads::of(board, column)).collect(),
            rows,
            ranked: placed.clone().count(),
            settled: placed.all(|row| is_settled(rulebook, cards, row)),
            cards: cards.clone(),
            fields: cards.fields.clone(),
            others: None,
            work: 0,
        }
    }

    /// The entry of a member and column, where it is known and counts.
    #[must_use]
    pub fn entry(&self, member: usize, column: usize) -> Option<&'a Entry> {
        self.facts.entry(column, member)
    }

    /// The members, best first.
    pub fn members(&self) -> impl Iterator<Item = usize> + use<'a> {
        self.board.ranking.rows.iter().map(|row| row.member)
    }

    /// How many columns there are.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.reads.len()
    }

    /// The definition of a column.
    #[must_use]
    pub fn measure(&self, column: usize) -> Option<&'a Measure> {
        self.board.rulebook.measures.get(column)
    }

    /// Whether any line reads a column.
    #[must_use]
    pub fn is_read(&self, column: usize) -> bool {
        self.reads.get(column).is_some_and(|reads| !reads.criteria.is_empty())
    }

    /// How many members have been scored in trials so far.
    #[must_use]
    pub fn work(&self) -> usize {
        self.work
    }

    /// Where a member stands.
    #[must_use]
    pub fn standing(&self, member: usize) -> Option<&'a Standing> {
        self.board.ranking.rows.get(*self.rows.get(member)?)
    }

    /// The fewest points that a member's total comes to, before it is rounded.
    #[must_use]
    pub fn total(&self, member: usize) -> Exact {
        self.board.cards.unrounded(member).0
    }

    /// The totals, before they are rounded, at which a member meets the one behind it and the one ahead.
    #[must_use]
    pub fn beside(&self, member: usize) -> (Option<Exact>, Option<Exact>) {
        let rulebook = &self.board.rulebook;
        let half = match rulebook.rounding.total.filter(|_| rulebook.rank_on == RankOn::Rounded) {
            Some(digits) => Exact::new(5, digits.saturating_add(1)),
            None => Exact::ZERO,
        };
        let row = self.rows.get(member).copied().unwrap_or_default();
        let total = |row: usize| Some(self.board.ranking.rows.get(row).filter(|_| row < self.ranked)?.low);
        let behind = total(row.saturating_add(1)).map(|total| total.plus(half));
        (behind, row.checked_sub(1).and_then(total).map(|total| total.minus(half)))
    }

    /// A reader of a member's facts as they are.
    pub(super) fn reader(&self, member: usize) -> Reader<'_> {
        self.context(None).reader(member)
    }

    /// What the dossier came to.
    #[must_use]
    pub fn board(&self) -> &'a Board {
        self.board
    }

    /// Tries another value of an entry; where nothing is entered, or it does not count, nothing moves.
    pub fn try_value(&mut self, member: usize, column: usize, value: &Value) -> Tried {
        let touched = self.apply(member, column, value);
        let own = standing(&self.board.rulebook, &self.cards, member);
        let moves = match touched {
            Touched::Nobody => false,
            Touched::Own => match self.moves_alone(&own) {
                Some(moves) => moves,
                None => self.differs(),
            },
            Touched::Everybody => self.differs(),
        };
        let (total, _) = self.cards.unrounded(member);
        self.take_back(touched, member, column);
        Tried { moves, total }
    }

    /// Tells what another value of an entry would do.
    pub fn outcome(&mut self, member: usize, column: usize, value: &Value) -> Option<Outcome> {
        let before = *self.standing(member)?;
        let touched = self.apply(member, column, value);
        let mut after = standing(&self.board.rulebook, &self.cards, member);
        let alone = touched == Touched::Own && self.moves_alone(&after).is_some();
        let mut moves = Vec::new();
        let mut more = 0_usize;
        if touched == Touched::Nobody {
            after = before;
        } else if alone {
            // Who has no place, before and after, moves nobody.
            if after.has_place() {
                after.place = self.place_alone(&after);
                more = self.others_alone(&before, &after, &mut moves);
            }
        } else {
            let rulebook = &self.board.rulebook;
            let ranking = Ranking::after(rulebook, &self.cards, &self.board.ranking);
            for row in &ranking.rows {
                let Some(was) = self.standing(row.member) else { continue };
                if row.member == member {
                    after = *row;
                } else if !was.place.is_same(row.place) {
                    moves.push(Move { member: row.member, before: was.place, after: row.place });
                }
            }
            let own = self.rows.get(member).copied().unwrap_or_default();
            moves.sort_by_key(|one| self.rows.get(one.member).map(|row| row.abs_diff(own)));
        }
        self.take_back(touched, member, column);
        if !before.place.is_same(after.place) {
            moves.insert(0, Move { member, before: before.place, after: after.place });
        }
        more = more.saturating_add(moves.len().saturating_sub(MOST_MOVES));
        moves.truncate(MOST_MOVES);
        Some(Outcome { before, after, moves, more })
    }

    pub(super) fn context<'b>(&'b self, instead: Option<Instead<'b>>) -> Context<'b> {
        let (rulebook, view) = (&self.board.rulebook, self.board.cards.view());
        let (facts, fields, bests) = (&self.facts, &self.fields, &self.board.cards.bests);
        Context { dossier: self.dossier, rulebook, facts, fields, bests, view, instead }
    }

    /// Scores with the other value what reads the entry.
    fn apply(&mut self, member: usize, column: usize, value: &Value) -> Touched {
        if !self.is_read(column) || self.entry(member, column).is_none() {
            return Touched::Nobody;
        }
        if !self.board.cards.bests.is_empty() {
            return self.apply_anew(member, column, value);
        }
        let instead = Instead { column, member, value };
        let everybody = self.leads_otherwise(instead);
        let Self { dossier, board, facts, fields, cards, reads, .. } = self;
        let Some(reads) = reads.get(column) else { return Touched::Nobody };
        let (rulebook, view) = (&board.rulebook, cards.view());
        let bests = &board.cards.bests;
        let context = Context { dossier, rulebook, facts, fields, bests, view, instead: Some(instead) };
        let members = if everybody { 0..cards.members() } else { member..member.saturating_add(1) };
        self.work = self.work.saturating_add(members.len());
        for one in members {
            if reads.excludes {
                cards.score_members(&context, &[one]);
            } else {
                cards.score_items(&context, one, &reads.criteria, &reads.above);
            }
        }
        if everybody { Touched::Everybody } else { Touched::Own }
    }

    /// Scores everything with the other value: where a node is in proportion to the best member's points, all may move.
    fn apply_anew(&mut self, member: usize, column: usize, value: &Value) -> Touched {
        let mut dossier = self.dossier.clone();
        let ids = self.measure(column).map(|measure| &measure.id).zip(dossier.members.get(member));
        let Some((measure, member)) = ids.map(|(measure, member)| (measure.clone(), member.id.clone()))
        else {
            return Touched::Nobody;
        };
        let Some(entry) = dossier.entries.get_mut(&measure).and_then(|entries| entries.get_mut(&member))
        else {
            return Touched::Nobody;
        };
        entry.value = value.clone();
        self.cards = Scorecards::score(&dossier, &self.board.rulebook, self.board.cards.view());
        self.work = self.work.saturating_add(self.cards.members());
        Touched::Everybody
    }

    /// Puts back the scores of a trial.
    fn take_back(&mut self, touched: Touched, member: usize, column: usize) {
        let Self { board, cards, fields, reads, .. } = self;
        if !board.cards.bests.is_empty() {
            cards.clone_from(&board.cards);
            return;
        }
        let Some(reads) = reads.get(column) else { return };
        let all = 0..board.rulebook.items.len();
        let members = match touched {
            Touched::Nobody => return,
            Touched::Own => member..member.saturating_add(1),
            Touched::Everybody => 0..cards.members(),
        };
        for one in members {
            let places = if reads.excludes { core::slice::from_ref(&all) } else { reads.places.as_slice() };
            cards.copy(&board.cards, one, places);
        }
        if touched == Touched::Everybody {
            fields.clone_from(&board.cards.fields);
        }
    }

    /// Whether the ranking of the cards as they are now is another than the board's.
    fn differs(&self) -> bool {
        let ranking = Ranking::after(&self.board.rulebook, &self.cards, &self.board.ranking);
        ranking
            .rows
            .iter()
            .any(|row| self.standing(row.member).is_none_or(|was| !was.place.is_same(row.place)))
    }
}

impl Reads {
    fn of(board: &Board, column: usize) -> Self {
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

impl Scorecards {
    /// Takes some items of a member, and what is known of its total, from other cards of the same members.
    fn copy(&mut self, from: &Self, member: usize, places: &[Range<usize>]) {
        let start = member.saturating_mul(self.items);
        for place in places {
            let place = start.saturating_add(place.start)..start.saturating_add(place.end);
            if let Some((to, from)) = self.scores.get_mut(place.clone()).zip(from.scores.get(place)) {
                to.copy_from_slice(from);
            }
        }
        if let Some((to, from)) = self.unrounded.get_mut(member).zip(from.unrounded.get(member)) {
            *to = *from;
        }
        if let Some((to, from)) = self.excluded.get_mut(member).zip(from.excluded.get(member)) {
            *to = *from;
        }
    }
}
