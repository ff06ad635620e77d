//! The two lists and the lines between them.

use super::state::Look;
use crate::insight::compare::{Shift, Spot};
use crate::insight::slopes::{Change, Slopes, slopes};
use crate::scoring::Place;
use crate::text::screens::{compare as words, ranking};
use crate::text::words::LEGEND;
use crate::text::{Language, Phrase};
use crate::ui::dom::{El, el, svg};
use crate::ui::parts::number::{missing, number, span};
use crate::ui::session::Session;

/// Draws both states and how they are joined.
pub(super) fn lines(
    session: Session,
    names: (Phrase, Phrase),
    (before, after): (&Look, &Look),
    shifts: &[Shift],
) -> Vec<El> {
    let language = session.words();
    let slopes = slopes(&before.spots, &after.spots, shifts);
    let joined = slopes.before.iter().enumerate().filter_map(|(row, member)| {
        let other = slopes.after.iter().position(|one| one == member)?;
        // No line leads to a place that nobody knows for certain.
        let shift = shifts.iter().find(|shift| shift.member == *member)?;
        shift.places().map(|_| line(shift, &slopes, row, other))
    });
    let joined: Vec<El> = joined.collect();
    let picture = svg("svg")
        .attr("viewBox", &format!("0 0 100 {}", slopes.before.len()))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .add(joined);
    let left: Vec<El> =
        slopes.before.iter().map(|member| row(session, before, &slopes, shifts, *member, false)).collect();
    let right: Vec<El> =
        slopes.after.iter().map(|member| row(session, after, &slopes, shifts, *member, true)).collect();
    let both = el("div").class("slope").add([
        el("h2").add(language.of(names.0)),
        el("h2").class("right").add(language.of(names.1)),
        el("ol").class("side").add(left),
        picture,
        el("ol").class("side right").add(right),
    ]);
    let illustrative = !before.illustrative.is_empty() || !after.illustrative.is_empty();
    vec![both, legend(language, shifts, slopes.most.is_some(), illustrative)]
}

/// The class of a line and of its key.
fn class(change: Change) -> &'static str {
    match change {
        Change::Up(_) => "up",
        Change::Down(_) => "down",
        Change::Same | Change::Unknown => "",
    }
}

/// One line, from the middle of a row on the left to the middle of a row on the right.
fn line(shift: &Shift, slopes: &Slopes, from: usize, to: usize) -> El {
    let line = svg("line").class(class(Change::of(shift)));
    let line = if slopes.most == Some(shift.member) { line.class("most") } else { line };
    let (from, to) = (format!("{from}.5"), format!("{to}.5"));
    line.attr("x1", "0").attr("y1", &from).attr("x2", "100").attr("y2", &to)
}

/// One member in one state; with its change on the right.
fn row(session: Session, look: &Look, slopes: &Slopes, shifts: &[Shift], member: usize, right: bool) -> El {
    let language = session.words();
    let spot = look.spots.iter().find(|spot| spot.member == member);
    let change = shifts.iter().find(|shift| shift.member == member).map_or(Change::Unknown, Change::of);
    let row = if change.size() == 0 { el("li") } else { el("li").class("moved") };
    let row = if right && slopes.most == Some(member) { row.class("most") } else { row };
    row.add([place(spot, language), el("span").class("who").add(session.name(member))])
        .add(right.then(|| delta(change, language)))
        .add(points(spot, look.illustrative.contains(&member), language))
}

fn place(spot: Option<&Spot>, language: Language) -> El {
    let shown = el("span").class("place");
    let said = match spot.map(|spot| spot.place) {
        Some(Place::Ranked { best, worst, .. }) if best == worst => return shown.add(best.to_string()),
        Some(Place::Ranked { best, worst, .. }) => {
            return shown.class("range").add(format!("{best}–{worst}"));
        }
        Some(Place::Unclassified { .. }) => ranking::UNCLASSIFIED,
        Some(Place::Unranked) => ranking::UNRANKED,
        None => words::NO_PLACE,
    };
    shown
        .class("missing")
        .attr("title", language.of(said))
        .add([el("span").attr("aria-hidden", "true").add("–"), el("span").class("sr").add(language.of(said))])
}

fn delta(change: Change, language: Language) -> El {
    let (arrow, word) = match change {
        Change::Up(_) => ("▲", words::UP),
        Change::Down(_) => ("▼", words::DOWN),
        Change::Same | Change::Unknown => return el("span").class("delta"),
    };
    let by = change.size();
    el("span").class("delta").class(class(change)).add([
        el("span").attr("aria-hidden", "true").add(format!("{arrow}{by}")),
        el("span").class("sr").add(format!("{} {by}", language.of(word))),
    ])
}

fn points(spot: Option<&Spot>, illustrative: bool, language: Language) -> El {
    match spot.and_then(|spot| spot.points) {
        Some((low, high)) if low == high => number(low, language, illustrative),
        Some((low, high)) => span(low, high, language),
        None => missing(),
    }
}

/// What the lines mean, those that are drawn, and the dots under points.
fn legend(language: Language, shifts: &[Shift], most: bool, illustrative: bool) -> El {
    let drawn = |wanted: &str, unknown: bool| {
        let mut changes = shifts.iter().map(Change::of);
        changes.any(|change| class(change) == wanted && (change == Change::Unknown) == unknown)
    };
    let mut keys = Vec::new();
    for (class, word) in [("up", words::UP), ("down", words::DOWN), ("", words::SAME)] {
        if drawn(class, false) {
            keys.push(line_key(class, language.of(word)));
        }
    }
    if most {
        keys.push(line_key("up most", language.of(words::MOST)));
    }
    if illustrative {
        let dots = el("span").class("num illus").attr("aria-hidden", "true");
        let dots = dots.add(el("span").class("int").add("000"));
        keys.push(el("li").add(dots).add(" ").add(language.of(words::POINTS_ILLUSTRATIVE)));
    }
    el("ul").class("legend").attr("aria-label", language.of(LEGEND)).add(keys)
}

fn line_key(class: &str, word: &str) -> El {
    let line = svg("line").class(class).attr("x1", "0").attr("y1", "4").attr("x2", "28").attr("y2", "4");
    let key = svg("svg").attr("class", "line-key").attr("viewBox", "0 0 28 8").attr("aria-hidden", "true");
    el("li").add(key.add(line)).add(" ").add(word)
}
