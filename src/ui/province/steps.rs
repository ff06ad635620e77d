//! The steps of a criterion as a small picture: what stands on the line of the standard points, what is added
//! above it, what is taken away, and which caps bit.

use leptos::prelude::*;

use crate::dossier::{LineKind, Provenance};
use crate::number::Exact;
use crate::scoring::{Board, Limit, Part, State, What, explain};
use crate::text::screens::province as words;
use crate::text::{Language, number};
use crate::ui::dom::{El, el};
use crate::ui::parts::bar::share;
use crate::ui::session::Session;

/// One column of the picture.
struct Column {
    class: &'static str,
    from: Exact,
    size: Exact,
    value: String,
    name: &'static str,
}

/// Draws the steps; nothing where there is only one or something is missing.
pub(super) fn picture(session: Session, board: &Board, member: usize, item: usize) -> Option<El> {
    let language = session.words();
    let found = board.rulebook.items.get(item)?;
    let Part::Node(node) = &found.part else { return None };
    let score = board.cards.get(member, item);
    if score.state != State::Known || node.lines.is_empty() {
        return None;
    }
    let of_kind = |kind: LineKind| {
        let lines = node.lines.clone().filter(|line| {
            let part = board.rulebook.items.get(*line).map(|item| &item.part);
            matches!(part, Some(Part::Line(line)) if line.kind == kind)
        });
        lines.fold(Exact::ZERO, |sum, line| sum.plus(board.cards.get(member, line).low))
    };
    let (standard, bonus, deduction) =
        (of_kind(LineKind::Standard), of_kind(LineKind::Bonus), of_kind(LineKind::Deduction));
    if bonus.is_zero() && deduction.is_zero() {
        return None;
    }
    let steps = session.dossier.with(|dossier| explain(dossier, &board.rulebook, &board.cards, member, item));
    let capped = |wanted: &[Limit]| {
        steps.iter().any(|step| matches!(&step.what, What::Limited { limit, .. } if wanted.contains(limit)))
    };
    let columns = columns(standard, bonus, deduction, score.low, &capped, language);
    let highest = columns.iter().fold(found.points, |high, column| high.max(column.from.plus(column.size)));
    let line = share(found.points, highest);
    let said = columns.iter().map(|column| format!("{} {}", column.name, column.value));
    let said = said.collect::<Vec<_>>().join(", ");
    let illustrative = score.provenance >= Provenance::Estimate;
    let drawn = columns.into_iter().map(|column| {
        el("span")
            .class(column.class)
            .class(if illustrative { "illus" } else { "" })
            .var("--from", &share(column.from, highest))
            .var("--size", &share(column.size, highest))
            .add([el("b").add(column.value), el("small").add(column.name)])
    });
    let drawn: Vec<El> = drawn.collect();
    let index = board.rulebook.standard_of(item);
    let index = index.and_then(|standard| board.rulebook.standards().iter().position(|one| *one == standard));
    let points =
        format!("{} {}", language.of(words::STEPS_STANDARD), number::shortest(found.points, language));
    let line_of_standard = el("span").class("standard-line").add(el("span").add(points));
    Some(
        el("figure")
            .class(&format!("steps s{}", index.unwrap_or(0).saturating_add(1)))
            .attr("role", "img")
            .attr("aria-label", &said)
            .var("--line", &line)
            .add(line_of_standard)
            .add(drawn),
    )
}

fn columns(
    standard: Exact,
    bonus: Exact,
    deduction: Exact,
    result: Exact,
    capped: &dyn Fn(&[Limit]) -> bool,
    language: Language,
) -> Vec<Column> {
    let mut columns = vec![Column {
        class: "step",
        from: Exact::ZERO,
        size: standard.max(Exact::ZERO),
        value: number::shortest(standard, language),
        name: language.of(words::STEPS_STANDARD),
    }];
    if !bonus.is_zero() {
        let class =
            if capped(&[Limit::Line, Limit::Bonus, Limit::Swing]) { "step plus capped" } else { "step plus" };
        let value = number::signed(bonus, language);
        let name = language.of(words::TAG_BONUS);
        columns.push(Column {
            class,
            from: standard.max(Exact::ZERO),
            size: bonus.max(Exact::ZERO),
            value,
            name,
        });
    }
    if !deduction.is_zero() {
        let class = if capped(&[Limit::Deduction]) { "step minus capped" } else { "step minus" };
        let before = standard.plus(bonus);
        let from = before.plus(deduction).max(Exact::ZERO);
        let value = number::signed(deduction, language);
        let name = language.of(words::TAG_DEDUCTION);
        columns.push(Column {
            class,
            from,
            size: deduction.size().min(before.max(Exact::ZERO)),
            value,
            name,
        });
    }
    columns.push(Column {
        class: "step",
        from: Exact::ZERO,
        size: result.max(Exact::ZERO),
        value: number::shortest(result, language),
        name: language.of(words::STEPS_RESULT),
    });
    columns
}
