//! Stacked bars on a common scale: solid where points rest on public figures, hatched where they rest on
//! illustrative ones, outlined where something is missing.

use crate::dossier::{LineKind, Provenance};
use crate::number::Exact;
use crate::scoring::{Board, Part, State};
use crate::ui::dom::{El, el, watch};

/// How a segment is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Published, public or entered.
    Solid,
    /// Illustrative or estimated.
    Hatched,
    /// Missing: possible, not reached.
    Outlined,
}

/// A segment of a bar, in shares of the bar's whole length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The standard, from 1.
    pub standard: usize,
    /// How it is filled.
    pub fill: Fill,
    /// Where it begins.
    pub from: String,
    /// How long it is.
    pub size: String,
}

/// Returns the segments of one member: the picked standards one after another, on a scale to `scale` points.
#[must_use]
pub fn segments(board: &Board, member: usize, picked: &[usize], scale: Exact) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut from = Exact::ZERO;
    let mut push = |standard: usize, fill: Fill, points: Exact| {
        if points > Exact::ZERO && !points.is_unlimited() {
            segments.push(Segment { standard, fill, from: share(from, scale), size: share(points, scale) });
            from = from.plus(points);
        }
    };
    for (index, item) in board.rulebook.standards().iter().enumerate() {
        if !picked.contains(item) {
            continue;
        }
        let score = board.cards.get(member, *item);
        let firm = firm_points(board, member, *item).clamp(Exact::ZERO, score.low.max(Exact::ZERO));
        let place = index.saturating_add(1);
        push(place, Fill::Solid, firm);
        push(place, Fill::Hatched, score.low.minus(firm));
        if score.state == State::Open {
            push(place, Fill::Outlined, score.high.minus(score.low));
        }
    }
    segments
}

/// A number of points as a share of the scale, written for a style.
#[must_use]
pub fn share(points: Exact, scale: Exact) -> String {
    points.over(scale).unwrap_or_default().rounded(4).shortest().to_string()
}

/// The points below an item that rest on figures that are neither illustrative nor estimated.
fn firm_points(board: &Board, member: usize, item: usize) -> Exact {
    let score = board.cards.get(member, item);
    if score.provenance < Provenance::Estimate {
        return score.low;
    }
    let Some(Part::Node(node)) = board.rulebook.items.get(item).map(|item| &item.part) else {
        return Exact::ZERO;
    };
    let lines = node.lines.clone().filter(|line| {
        let part = board.rulebook.items.get(*line).map(|item| &item.part);
        !matches!(part, Some(Part::Line(line)) if line.kind == LineKind::Exclusion)
    });
    let of_lines = lines
        .map(|line| board.cards.get(member, line))
        .filter(|score| score.provenance < Provenance::Estimate);
    let sum = of_lines.fold(Exact::ZERO, |sum, score| sum.plus(score.low));
    let children = node.children.iter().map(|child| firm_points(board, member, *child));
    let all = children.fold(sum, Exact::plus);
    match node.reweighted {
        Some((from, to)) => all.times(to).over(from).unwrap_or(all),
        None => all,
    }
}

/// Draws a bar that follows its segments: where only their sizes change, the same segments grow and shrink.
#[must_use]
pub fn live_bar(segments: impl Fn() -> Vec<Segment> + 'static, maximum: impl Fn() -> String + 'static) -> El {
    let line = el("span").class("bar").attr("aria-hidden", "true").live_var("--max", maximum);
    let (place, mut drawn) = (line.clone(), Vec::<(Segment, El)>::new());
    watch(move || {
        let now = segments();
        let is_same = |((before, _), after): (&(Segment, El), &Segment)| {
            (before.standard, before.fill) == (after.standard, after.fill)
        };
        if drawn.len() == now.len() && drawn.iter().zip(&now).all(is_same) {
            for ((before, shown), after) in drawn.iter_mut().zip(now) {
                if *before != after {
                    let _moved = shown.clone().var("--from", &after.from).var("--size", &after.size);
                    *before = after;
                }
            }
            return;
        }
        for (_, old) in drawn.drain(..) {
            old.element().remove();
        }
        drawn = now.into_iter().map(|one| (one.clone(), segment(&one))).collect();
        let _filled = place.clone().add(drawn.iter().map(|(_, shown)| shown.clone()).collect::<Vec<El>>());
    });
    line
}

fn segment(segment: &Segment) -> El {
    let fill = match segment.fill {
        Fill::Solid => "",
        Fill::Hatched => "illus",
        Fill::Outlined => "pending",
    };
    let class = format!("seg s{} {fill}", segment.standard);
    el("span").class(&class).var("--from", &segment.from).var("--size", &segment.size)
}

/// Draws a bar. `maximum` is where the maximum without bonus stands, as a share of the whole length.
#[must_use]
pub fn bar(segments: &[Segment], maximum: &str) -> El {
    let drawn: Vec<El> = segments.iter().map(segment).collect();
    el("span").class("bar").attr("aria-hidden", "true").var("--max", maximum).add(drawn)
}
