//! The published figures of the cluster against plan, each with its length on a common scale.

use crate::dossier::{Dossier, PublishedFigure, PublishedValue};
use crate::number::Exact;
use crate::text::number::shortest;
use crate::text::screens::results as words;
use crate::ui::dom::{El, el};
use crate::ui::parts::bar::share;
use crate::ui::parts::prose::prose;
use crate::ui::session::Session;

/// The section of the figures; nothing where none is published.
pub(super) fn figures(session: Session, dossier: &Dossier) -> Option<El> {
    let figures = &dossier.published.figures;
    if figures.is_empty() {
        return None;
    }
    let scale = scale(figures);
    let plan = share(Exact::HUNDRED, scale);
    let basis = common_basis(figures);
    let heading = match basis {
        Some(basis) => format!("{} {}", session.say(words::AGAINST), prose(session, &basis.basis)),
        None => session.say(words::FIGURES).to_owned(),
    };
    let at_plan = basis.map(|_| el("span").class("at-plan").var("--plan", &plan).add("100%"));
    let rows = figures.iter().map(|figure| row(session, figure, scale, &plan, basis.is_none()));
    let rows: Vec<El> = rows.collect();
    let section = el("section").class("figures").attr("aria-label", session.say(words::FIGURES));
    Some(section.add(el("h2").add(heading).add(at_plan)).add(el("ul").add(rows)))
}

fn row(session: Session, figure: &PublishedFigure, scale: Exact, plan: &str, with_basis: bool) -> El {
    let language = session.words();
    let basis = if with_basis { prose(session, &figure.basis) } else { String::new() };
    let remark = [basis, prose(session, &figure.note)].into_iter().filter(|text| !text.is_empty());
    let remark: Vec<String> = remark.collect();
    let remark = remark.join(" · ");
    let small = (!remark.is_empty()).then(|| el("small").add(remark.as_str()));
    let label = el("span").class("label").add(prose(session, &figure.title)).add(" ").add(small);
    let line = if remark.is_empty() { el("li") } else { el("li").attr("title", &remark) };
    let percent = match &figure.value {
        PublishedValue::Words(said) => {
            let said = el("span").class("value words").add(prose(session, said));
            return line.class("in-words").add([label, said]);
        }
        value => percent(value).unwrap_or_default(),
    };
    let bound = words::bound(&figure.value, language);
    let meter = el("span").class(if bound.is_some() { "meter at-least" } else { "meter" });
    let meter = meter.var("--size", &share(percent, scale)).var("--plan", plan).attr("aria-hidden", "true");
    let value = el("span")
        .class("value")
        .add(bound.map(|bound| el("span").class("bound").add(bound)))
        .add(bound.map(|_| " "))
        .add(shortest(percent, language))
        .add(el("span").class("unit").add("%"));
    line.add([label, value, meter])
}

/// The per cent of a figure that has one.
fn percent(value: &PublishedValue) -> Option<Exact> {
    match value {
        PublishedValue::Percent(value)
        | PublishedValue::AbovePercent(value)
        | PublishedValue::OverPercent(value) => Some(*value),
        PublishedValue::Words(_) => None,
    }
}

/// The end of the scale: the next fifty above the largest figure and above the plan.
fn scale(figures: &[PublishedFigure]) -> Exact {
    let fifty = Exact::from(50);
    let largest = figures.iter().filter_map(|figure| percent(&figure.value)).fold(Exact::HUNDRED, Exact::max);
    largest.over(fifty).map_or(largest, |steps| steps.floored(0).plus(Exact::ONE).times(fifty))
}

/// A figure that tells what all figures with a number are compared with, where this is one thing.
fn common_basis(figures: &[PublishedFigure]) -> Option<&PublishedFigure> {
    let mut with_number = figures.iter().filter(|figure| percent(&figure.value).is_some());
    let first = with_number.next().filter(|figure| !figure.basis.is_empty())?;
    with_number.all(|figure| figure.basis == first.basis).then_some(first)
}
