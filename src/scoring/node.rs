//! Puts lines together into a criterion, and criteria into standards and the total.

use super::best::Best;
use super::context::Context;
use super::group::OpenGroup;
use super::line;
use super::rulebook::{Node, Part};
use super::scorecards::{Excluded, ItemScore, Stage, State};
use super::span::{Span, as_unlimited};
use super::step::{Limit, Trace, What};
use crate::dossier::{Combine, Given, LineKind, Provenance};
use crate::number::Exact;

/// What scoring a node gave besides its score.
#[derive(Default)]
pub(super) struct Done {
    /// Whether an exclusion line applies.
    pub excluded: Excluded,
    /// The points before rounding.
    pub unrounded: Span,
    /// The points before they are put in proportion to the best, before people's points and before rounding.
    pub own: (Span, State),
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
    let mut excluded = Excluded::No;
    if !node.lines.is_empty() {
        let open_groups;
        (excluded, open_groups) = line::score_all(context, member, node, scores, trace);
        total.lines(context, item, node, &open_groups, scores, trace);
    }
    if let Some(factor) = node.times {
        let after = total.span.scaled(|points| points.times(factor));
        total.change(item, What::Times { factor }, trace, after);
    }
    if let Some(floor) = node.floor {
        let what = What::Limited { limit: Limit::Floor, at: floor };
        total.change(item, what, trace, total.span.limited(|points| points.max(floor)));
    }
    if let Some(ceiling) = node.ceiling {
        let what = What::Limited { limit: Limit::Ceiling, at: ceiling };
        total.change(item, what, trace, total.span.limited(|points| points.min(ceiling)));
    }
    let own = (total.span, total.state);
    if let Some(points) = node.best_is
        && let Some(best) = context.best(item)
        && total.state != State::Absent
    {
        total.relate_to_best(item, points, best, trace);
    }
    // People give points on the table's own scale; reweighting takes them along.
    if let Some((stage, given)) = context.decided(member, item) {
        total.decide(item, stage, given, start, trace);
    } else if total.state != State::Known
        && let Some((stage, given)) = context.standing_claim(member, item)
    {
        total.decide(item, stage, given, start, trace);
    }
    if let Some((from, to)) = node.reweighted {
        let after = total.span.scaled(|points| points.times(to).over(from).unwrap_or(points));
        total.change(item, What::Reweighted { from, to }, trace, after);
    }
    let unrounded = total.span;
    if let Some(digits) = node.digits {
        let after = total.span.scaled(|points| points.rounded(digits));
        total.change(item, What::Rounded { digits }, trace, after);
    }
    if let Some(place) = scores.get_mut(item) {
        let Span { low, high } = total.span;
        let state = context.settled(total.state, total.span, item, start, trace);
        *place = ItemScore { low, high, state, provenance: total.provenance };
    }
    Done { excluded, unrounded, own }
}

/// The points of a node as they come together. Steps have points where these are known; what is open is told
/// without points.
struct Tally {
    span: Span,
    state: State,
    provenance: Provenance,
}

impl Tally {
    /// Changes the points, with a step where that moves them.
    fn change(&mut self, item: usize, what: What, trace: &mut Trace, after: Span) {
        if trace.is_on() && after.low != self.span.low {
            trace.push(|| (item, what, self.if_known(after.low.minus(self.span.low))));
        }
        self.span = after;
    }

    fn if_known(&self, points: Exact) -> Exact {
        if self.state == State::Open { Exact::ZERO } else { points }
    }

    /// Puts the points in proportion to the best member's.
    fn relate_to_best(&mut self, item: usize, points: Exact, best: &Best, trace: &mut Trace) {
        let after = best.scale(self.span, points);
        if !after.is_settled() {
            self.state = State::Open;
        }
        let moved = self.if_known(after.low.minus(self.span.low));
        trace.push(|| (item, What::ToBest { leader: best.leader, best: best.low, points }, moved));
        self.span = after;
    }

    /// Puts a person's points in the place of the points so far.
    fn decide(&mut self, item: usize, stage: Stage, given: &Given, start: usize, trace: &mut Trace) {
        let before = trace.sum_from(start);
        trace.push(|| (item, What::Decided { stage, points: given.points }, given.points.minus(before)));
        self.span = Span::of(given.points);
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
        let all = || {
            node.children.iter().filter_map(|child| Some((*child, items.get(*child)?, scores.get(*child)?)))
        };
        let present = || all().filter(|(_, _, score)| score.state != State::Absent);
        let (mut some, mut absent) = (false, false);
        for (_, _, score) in all() {
            match score.state {
                State::Absent => absent = true,
                _ => some = true,
            }
        }
        if !some {
            self.state = State::Absent;
            return;
        }
        let whole = node.whole;
        let there = if absent {
            present().fold(Exact::ZERO, |sum, (_, child, _)| sum.plus(child.share(node.combine)))
        } else {
            whole
        };
        let known = || there.times(Exact::HUNDRED).over(whole).unwrap_or(Exact::HUNDRED);
        if let Some(coverage) = node.coverage.filter(|coverage| known() < *coverage) {
            trace.push(|| (item, What::TooLittleKnown { known: known(), coverage }, Exact::ZERO));
            self.state = State::Absent;
            return;
        }
        for (_, _, score) in present() {
            self.take(score);
        }
        match node.combine {
            Combine::Sum => {
                for (child, _, score) in present() {
                    let points = score.low;
                    self.span = if self.state == State::Known {
                        Span::of(self.span.low.plus(points))
                    } else {
                        self.span.plus(Span { low: points, high: score.high })
                    };
                    let what = What::Child { item: child, points, weight: None };
                    trace.push(|| (item, what, self.if_known(points)));
                }
                // Nothing is left out but where what is missing is carried.
                if absent && there != whole {
                    let after = self.span.scaled(|sum| sum.times(whole).over(there).unwrap_or(sum));
                    self.change(item, What::MissingCarried, trace, after);
                }
            }
            Combine::WeightedMean => {
                let mut sum = Span::ZERO;
                for (child, part, score) in present() {
                    let (points, weight) = (score.low, part.weight);
                    let own = Span { low: points, high: score.high };
                    let before = sum.low;
                    sum = sum.plus(own.scaled(|points| weight.times(points)));
                    trace.push(|| {
                        let mean = |sum: Exact| sum.over(there).unwrap_or_default();
                        let added = self.if_known(mean(sum.low).minus(mean(before)));
                        (item, What::Child { item: child, points, weight: Some(weight) }, added)
                    });
                }
                self.span = sum.scaled(|sum| sum.over(there).unwrap_or_default());
            }
            Combine::GeometricMean => {
                for (child, part, score) in present() {
                    let what = || What::Child { item: child, points: score.low, weight: Some(part.weight) };
                    trace.push(|| (item, what(), Exact::ZERO));
                }
                let mean = |end: fn(&ItemScore) -> Exact| {
                    let parts = present().map(|(_, part, score)| (end(score), part.weight));
                    let mean = Exact::geometric_mean(parts);
                    present()
                        .fold(mean, |mean, (_, _, score)| as_unlimited(end(score).max(Exact::ZERO), mean))
                };
                let low = mean(|score| score.low);
                let high = if self.state == State::Open { mean(|score| score.high) } else { low };
                self.span = Span { low, high };
                trace.push(|| (item, What::GeometricMean, self.if_known(low)));
            }
        }
    }

    /// Adds the node's own lines, whose scores are known by now.
    fn lines(
        &mut self,
        context: &Context<'_>,
        item: usize,
        node: &Node,
        open_groups: &[OpenGroup<'_>],
        scores: &[ItemScore],
        trace: &mut Trace,
    ) {
        let (mut bonus, mut deduction, mut swings) = (Span::ZERO, Span::ZERO, false);
        let mut add = |kind: LineKind, span: Span| {
            swings |= matches!(kind, LineKind::Bonus | LineKind::Deduction);
            match kind {
                LineKind::Standard => self.span = self.span.plus(span),
                LineKind::Bonus => bonus = bonus.plus(span),
                LineKind::Deduction => deduction = deduction.plus(span),
                LineKind::Exclusion => {}
            }
        };
        let in_a_group = |place: usize| {
            !open_groups.is_empty() && open_groups.iter().any(|group| group.lines.contains(&place))
        };
        let (mut any_absent, mut any_open, mut provenance) = (false, false, self.provenance);
        for place in node.lines.clone() {
            let Some((part, score)) = context.rulebook.items.get(place).zip(scores.get(place)) else {
                continue;
            };
            let Part::Line(line) = &part.part else { continue };
            provenance = provenance.max(score.provenance);
            any_absent |= score.state == State::Absent;
            any_open |= score.state == State::Open;
            if !in_a_group(place) {
                add(line.kind, Span { low: score.low, high: score.high });
            }
        }
        for group in open_groups {
            add(group.kind, group.span);
        }
        self.provenance = provenance;
        if any_absent {
            self.state = State::Absent;
        } else if any_open && self.state == State::Known {
            self.state = State::Open;
        }
        if !swings {
            return;
        }
        let mut limited = |limit: Limit, at: Exact, span: Span, set: &dyn Fn(Exact) -> Exact| {
            let after = span.limited(set);
            if trace.is_on() && after.low != span.low {
                let moved = self.if_known(after.low.minus(span.low));
                trace.push(|| (item, What::Limited { limit, at }, moved));
            }
            after
        };
        if let Some(cap) = node.bonus_cap {
            bonus = limited(Limit::Bonus, cap, bonus, &|points| points.min(cap));
        }
        if let Some(cap) = node.deduction_cap {
            deduction = limited(Limit::Deduction, cap, deduction, &|points| points.max(cap.negated()));
        }
        let mut swing = bonus.plus(deduction);
        if let Some(cap) = node.swing_cap {
            swing = limited(Limit::Swing, cap, swing, &|points| points.within(cap.negated(), cap));
        }
        self.span = self.span.plus(swing);
    }
}
