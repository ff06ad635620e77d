//! Puts lines together into a criterion, and criteria into standards and the total.

use super::line;
use super::rulebook::{Node, Part};
use super::scorecards::{Context, ItemScore, Stage, State};
use super::step::{Limit, Trace, What};
use crate::dossier::{Combine, Given, LineKind, Missing, Provenance};
use crate::number::Exact;

/// What scoring a node gave besides its score.
pub(super) struct Done {
    /// The exclusion line that applies.
    pub excluded: Option<usize>,
    /// The points before rounding, fewest and most.
    pub unrounded: (Exact, Exact),
}

/// Points on their way: both ends of what is possible. Steps tell the way of the lower end, which is the
/// only one where nothing is open.
#[derive(Clone, Copy)]
struct Span {
    low: Exact,
    high: Exact,
}

impl Span {
    const ZERO: Self = Self { low: Exact::ZERO, high: Exact::ZERO };

    fn each(self, change: impl Fn(Exact) -> Exact) -> Self {
        Self { low: change(self.low), high: change(self.high) }
    }

    fn plus(self, other: Self) -> Self {
        Self { low: self.low.plus(other.low), high: self.high.plus(other.high) }
    }
}

/// Scores one node whose children are scored already; writes its lines' scores and its own.
pub(super) fn score(
    context: &Context<'_>,
    member: usize,
    item: usize,
    node: &Node,
    scores: &mut [ItemScore],
    trace: &mut Trace,
) -> Done {
    let start = trace.len();
    let mut total = Tally { span: Span::ZERO, state: State::Known, provenance: Provenance::Published };
    if !node.children.is_empty() {
        total.children(context, item, node, scores, trace);
    }
    let excluded =
        if node.lines.is_empty() { None } else { total.lines(context, member, item, node, scores, trace) };
    if let Some(factor) = node.times {
        total.change(item, What::Times { factor }, trace, |points| points.times(factor));
    }
    if let Some((from, to)) = node.reweighted {
        let scale = |points: Exact| points.times(to).over(from).unwrap_or(points);
        total.change(item, What::Reweighted { from, to }, trace, scale);
    }
    // Limits are the table's own numbers, so a reweighted node carries them along in proportion.
    let scaled = |limit: Exact| match node.reweighted {
        Some((from, to)) => limit.times(to).over(from).unwrap_or(limit),
        None => limit,
    };
    if let Some(floor) = node.floor.map(scaled) {
        total.change(item, What::Limited { limit: Limit::Floor, at: floor }, trace, |points| {
            points.max(floor)
        });
    }
    if let Some(ceiling) = node.ceiling.map(scaled) {
        let what = What::Limited { limit: Limit::Ceiling, at: ceiling };
        total.change(item, what, trace, |points| points.min(ceiling));
    }
    if let Some((stage, given)) = context.decided(member, item) {
        total.decide(item, stage, given, start, trace);
    } else if total.state != State::Known
        && let Some((stage, given)) = context.standing_claim(member, item)
    {
        total.decide(item, stage, given, start, trace);
    }
    let unrounded = (total.span.low, total.span.high);
    if let Some(digits) = node.digits {
        total.change(item, What::Rounded { digits }, trace, |points| points.rounded(digits));
    }
    if let Some(place) = scores.get_mut(item) {
        let Span { low, high } = total.span;
        let state = if total.state == State::Open && low == high { State::Known } else { total.state };
        *place = ItemScore { low, high, state, provenance: total.provenance };
    }
    Done { excluded, unrounded }
}

/// The points of a node as they come together.
struct Tally {
    span: Span,
    state: State,
    provenance: Provenance,
}

impl Tally {
    /// Changes the points, with a step where that moves them.
    fn change(&mut self, item: usize, what: What, trace: &mut Trace, change: impl Fn(Exact) -> Exact) {
        let after = self.span.each(change);
        if after.low != self.span.low {
            trace.push(item, what, after.low.minus(self.span.low));
        }
        self.span = after;
    }

    /// Puts a person's points in the place of the points so far.
    fn decide(&mut self, item: usize, stage: Stage, given: &Given, start: usize, trace: &mut Trace) {
        let before = trace.sum_from(start);
        trace.push(item, What::Decided { stage, points: given.points }, given.points.minus(before));
        self.span = Span { low: given.points, high: given.points };
        self.state = State::Known;
        self.provenance = given.provenance;
    }

    fn take(&mut self, score: &ItemScore) {
        self.provenance = self.provenance.max(score.provenance);
        if score.state == State::Open {
            self.state = State::Open;
        }
    }

    fn children(
        &mut self,
        context: &Context<'_>,
        item: usize,
        node: &Node,
        scores: &[ItemScore],
        trace: &mut Trace,
    ) {
        let items = &context.rulebook.items;
        let all =
            node.children.iter().filter_map(|child| Some((*child, items.get(*child)?, scores.get(*child)?)));
        let present: Vec<_> = all.clone().filter(|(_, _, score)| score.state != State::Absent).collect();
        if present.is_empty() {
            self.state = State::Absent;
            return;
        }
        for (_, _, score) in &present {
            self.take(score);
        }
        let weights = present.iter().fold(Exact::ZERO, |sum, (_, child, _)| sum.plus(child.weight));
        match node.combine {
            Combine::Sum => {
                for (child, _, score) in &present {
                    self.span = self.span.plus(Span { low: score.low, high: score.high });
                    trace.push(
                        item,
                        What::Child { item: *child, points: score.low, weight: None },
                        score.low,
                    );
                }
                let points =
                    |sum: Exact, (_, child, _): &(usize, &super::Item, &ItemScore)| sum.plus(child.points);
                let whole = all.fold(Exact::ZERO, |sum, one| points(sum, &one));
                let there = present.iter().fold(Exact::ZERO, points);
                if there != whole {
                    let carry = |sum: Exact| sum.times(whole).over(there).unwrap_or(sum);
                    self.change(item, What::MissingCarried, trace, carry);
                }
            }
            Combine::WeightedMean => {
                let share = |child: &super::Item, points: Exact| child.weight.times(points);
                let mut sum = Span::ZERO;
                for (child, part, score) in &present {
                    sum = sum.plus(Span { low: share(part, score.low), high: share(part, score.high) });
                    let before = self.span.low;
                    self.span = sum.each(|sum| sum.over(weights).unwrap_or_default());
                    let what = What::Child { item: *child, points: score.low, weight: Some(part.weight) };
                    trace.push(item, what, self.span.low.minus(before));
                }
            }
            Combine::GeometricMean => {
                for (child, part, score) in &present {
                    let what = What::Child { item: *child, points: score.low, weight: Some(part.weight) };
                    trace.push(item, what, Exact::ZERO);
                }
                let mean = |end: &dyn Fn(&ItemScore) -> Exact| geometric_mean(&present, weights, end);
                self.span = Span { low: mean(&|score| score.low), high: mean(&|score| score.high) };
                trace.push(item, What::GeometricMean, self.span.low);
            }
        }
    }

    /// Adds the node's own lines; returns the exclusion line that applies.
    fn lines(
        &mut self,
        context: &Context<'_>,
        member: usize,
        item: usize,
        node: &Node,
        scores: &mut [ItemScore],
        trace: &mut Trace,
    ) -> Option<usize> {
        let excluded = line::score_all(context, member, item, node, scores, trace);
        let (mut bonus, mut deduction, mut standard) = (Span::ZERO, Span::ZERO, Span::ZERO);
        let mut any_absent = false;
        for place in node.lines.clone() {
            let Some((part, score)) = context.rulebook.items.get(place).zip(scores.get(place)) else {
                continue;
            };
            let Part::Line(line) = &part.part else { continue };
            let span = Span { low: score.low, high: score.high };
            self.take(score);
            any_absent |= score.state == State::Absent;
            match line.kind {
                LineKind::Standard => standard = standard.plus(span),
                LineKind::Bonus => bonus = bonus.plus(span),
                LineKind::Deduction => deduction = deduction.plus(span),
                LineKind::Exclusion => {}
            }
        }
        if any_absent && context.rulebook.missing == Missing::Reweighted {
            self.state = State::Absent;
        }
        let mut limited = |limit: Limit, at: Exact, span: Span, change: &dyn Fn(Exact) -> Exact| {
            let after = span.each(change);
            if after.low != span.low {
                trace.push(item, What::Limited { limit, at }, after.low.minus(span.low));
            }
            after
        };
        if let Some(cap) = node.bonus_cap {
            bonus = limited(Limit::Bonus, cap, bonus, &|points| points.min(cap));
        }
        if let Some(cap) = node.deduction_cap.map(Exact::size) {
            deduction = limited(Limit::Deduction, cap, deduction, &|points| points.max(cap.negated()));
        }
        let mut swing = bonus.plus(deduction);
        if let Some(cap) = node.swing_cap.map(Exact::size) {
            swing = limited(Limit::Swing, cap, swing, &|points| points.clamp(cap.negated(), cap));
        }
        self.span = self.span.plus(standard).plus(swing);
        excluded
    }
}

fn geometric_mean(
    parts: &[(usize, &super::Item, &ItemScore)],
    weights: Exact,
    end: &dyn Fn(&ItemScore) -> Exact,
) -> Exact {
    let equal = parts.iter().all(|(_, part, _)| part.weight == Exact::ONE);
    if equal {
        let product = parts.iter().fold(Exact::ONE, |product, (_, _, score)| product.times(end(score)));
        let exponent = Exact::ONE.over(weights).unwrap_or(Exact::ONE);
        return product.power(exponent).unwrap_or_default();
    }
    let factors = parts.iter().map(|(_, part, score)| {
        let exponent = part.weight.over(weights).unwrap_or_default();
        end(score).power(exponent).unwrap_or_default()
    });
    factors.fold(Exact::ONE, Exact::times)
}
