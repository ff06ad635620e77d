//! The rules: standards, criteria, lines, each with its sentence, its points and what was found about it.

use std::rc::Rc;

use leptos::prelude::*;

use super::grid::grid;
use super::outline::{Outline, Place};
use super::{Desk, checks};
use crate::dossier::{Criterion, Dossier, ItemId, Label, Line, LineKind};
use crate::number::Exact;
use crate::scoring::{Finding, Rulebook};
use crate::text::screens::table as words;
use crate::text::{Language, rule};
use crate::ui::dom::{El, button, el, watch};
use crate::ui::parts::number;

/// Up to so many items everything stands open from the start.
const FEW: usize = 40;

/// The tree and the way to each of its items.
pub(super) struct Tree {
    /// The section.
    pub element: El,
    /// The way to each item.
    pub outline: Outline,
}

struct Builder<'a> {
    desk: Desk,
    language: Language,
    dossier: &'a Dossier,
    rulebook: Option<&'a Rulebook>,
    findings: &'a [Finding],
    places: Vec<Place>,
    open: bool,
}

/// Builds it.
pub(super) fn tree(desk: Desk, dossier: &Dossier, rulebook: Option<&Rulebook>, findings: &[Finding]) -> Tree {
    let language = desk.session.words();
    let open = dossier.rulebook.standards.iter().map(size).fold(0, usize::saturating_add) <= FEW;
    let mut builder = Builder { desk, language, dossier, rulebook, findings, places: Vec::new(), open };
    let standards: Vec<El> =
        dossier.rulebook.standards.iter().map(|standard| builder.node(standard, None, 0)).collect();
    let outline = Outline { places: Rc::new(builder.places), wanted: RwSignal::new(String::new()) };
    let element = el("section")
        .class("rules")
        .attr("aria-labelledby", "rules-title")
        .add(el("h3").attr("id", "rules-title").add(desk.session.say(words::RULES)))
        .add(toolbar(desk, &outline))
        .add(standards);
    Tree { element, outline }
}

fn size(criterion: &Criterion) -> usize {
    let below = criterion.children.iter().map(size).fold(0, usize::saturating_add);
    below.saturating_add(criterion.lines.len()).saturating_add(1)
}

fn toolbar(desk: Desk, outline: &Outline) -> El {
    let session = desk.session;
    let wanted = outline.wanted;
    let hits = RwSignal::new(0_usize);
    let filtered = outline.clone();
    watch(move || {
        let count = wanted.with(|typed| filtered.filter(typed));
        hits.set(count);
    });
    let field = el("input")
        .attr("type", "search")
        .attr("aria-label", session.say(words::FIND))
        .attr("placeholder", session.say(words::FIND))
        .attr("autocomplete", "off")
        .bind(wanted);
    let told = el("p").class("hits").attr("role", "status").live_text(move || {
        let searching = wanted.with(|typed| !typed.trim().is_empty());
        if searching { words::hits(hits.get(), session.words()) } else { String::new() }
    });
    let all = |class: &str, phrase, open: bool| {
        let outline = outline.clone();
        button(class, session.say(phrase), move || outline.set_all(open))
    };
    el("div").class("toolbar no-print").add([
        el("div").class("search").add(field),
        told,
        all("quiet expand", words::EXPAND, true),
        all("quiet collapse", words::COLLAPSE, false),
    ])
}

impl Builder<'_> {
    fn found(&self, id: &ItemId) -> Vec<&Finding> {
        self.findings.iter().filter(|finding| finding.item.as_ref() == Some(id)).collect()
    }

    /// How many findings are about an item or what stands in it.
    fn found_in(&self, criterion: &Criterion) -> usize {
        let lines = criterion.lines.iter().map(|line| self.found(&line.id).len());
        let below = criterion.children.iter().map(|child| self.found_in(child));
        lines.chain(below).fold(self.found(&criterion.id).len(), usize::saturating_add)
    }

    fn node(&mut self, criterion: &Criterion, parent: Option<usize>, depth: usize) -> El {
        let language = self.language;
        let told = rule::node(&self.dossier.rulebook, criterion, language);
        let code = code_or_id(&criterion.code, &criterion.id);
        let title = language.label(&criterion.title);
        let found = self.found_in(criterion);
        let tag = (found > 0).then(|| el("span").class("tag").add(words::found_here(found, language)));
        let name = el(if depth == 0 { "h4" } else { "span" }).class("name");
        let name = name.add([code_element(code), el("span").add(title).add(tag)]);
        let points = criterion.points.map(|points| number::number(points, language, false));
        let summary = el("summary").add(name).add(el("span").class("points").add(points));
        let element = el("details")
            .class(if depth == 0 { "standard" } else { "criterion" })
            .flag("open", self.open || depth == 0)
            .add(summary.clone());
        let place = self.places.len();
        self.places.push(Place {
            id: criterion.id.clone(),
            element: element.clone(),
            focus: summary,
            text: format!("{code} {title} {}", told.as_deref().unwrap_or_default()),
            parent,
            opens: true,
        });
        let lines: Vec<El> = criterion.lines.iter().map(|line| self.line(criterion, line, place)).collect();
        let lines = (!lines.is_empty()).then(|| el("ul").class("lines").add(lines));
        let deeper = depth.saturating_add(1);
        let children: Vec<El> =
            criterion.children.iter().map(|child| self.node(child, Some(place), deeper)).collect();
        let inside = el("div")
            .class("inside")
            .add(told.map(|told| el("p").class("said").add(told)))
            .add(clause(&criterion.clause))
            .add(checks::inline(self.desk.session, self.dossier, &self.found(&criterion.id)))
            .add(lines)
            .add(children);
        element.add(inside)
    }

    fn line(&mut self, criterion: &Criterion, line: &Line, parent: usize) -> El {
        let language = self.language;
        let told = rule::line(&self.dossier.rulebook, criterion, line, language);
        let code = code_or_id(&line.code, &line.id);
        let title = own_title(&line.title, &criterion.title, language);
        let table = told.grid.as_ref().map(|points| grid(points, &told.sentence, language));
        let body = el("div")
            .class("body")
            .add(title.map(|title| el("p").class("title").add(title)))
            .add(el("p").class("said").add(told.sentence.as_str()))
            .add(table)
            .add(clause(&line.clause))
            .add(checks::inline(self.desk.session, self.dossier, &self.found(&line.id)));
        let points = self.points(line).map(|points| match line.kind {
            LineKind::Bonus => number::signed(points, language),
            LineKind::Deduction => number::signed(points.size().negated(), language),
            LineKind::Standard | LineKind::Exclusion => number::number(points, language, false),
        });
        let element = el("li").class("line").attr("tabindex", "-1").add([
            code_element(code),
            body,
            el("span").class("points").add(points),
        ]);
        let rows = told.grid.iter().flat_map(|grid| &grid.rows).map(|(row, _)| row.as_str());
        let text = [code, title.unwrap_or_default(), &told.sentence].into_iter().chain(rows);
        self.places.push(Place {
            id: line.id.clone(),
            element: element.clone(),
            focus: element.clone(),
            text: text.collect::<Vec<&str>>().join(" "),
            parent: Some(parent),
            opens: false,
        });
        element
    }

    /// The most that a line gives or takes, where it says so.
    fn points(&self, line: &Line) -> Option<Exact> {
        let rulebook = self.rulebook.filter(|_| line.kind != LineKind::Exclusion)?;
        let points = rulebook.items.get(rulebook.find(&line.id)?)?.points;
        (!points.is_unlimited() && !points.is_zero()).then_some(points)
    }
}

fn code_element(code: &str) -> El {
    el("span").class("code").add(code)
}

fn code_or_id<'a>(code: &'a str, id: &'a ItemId) -> &'a str {
    if code.is_empty() { id.as_str() } else { code }
}

/// The title of a line where it says more than its criterion's.
fn own_title<'a>(line: &'a Label, criterion: &Label, language: Language) -> Option<&'a str> {
    let title = language.label(line);
    (!title.is_empty() && title != language.label(criterion)).then_some(title)
}

fn clause(clause: &str) -> Option<El> {
    (!clause.is_empty()).then(|| el("p").class("clause").add(clause))
}
