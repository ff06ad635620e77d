//! All facts and claims of one member, under the standards and criteria of the score table.

use leptos::prelude::*;

use super::grid::Grid;
use super::{Entering, claim, fact};
use crate::dossier::{Measure, MemberId};
use crate::insight::entering::{Group, groups, is_missing};
use crate::scoring::{Part, Rulebook};
use crate::text::screens::entry as words;
use crate::ui::dom::{El, el};
use crate::ui::work::target;

/// The sheet.
pub(super) fn sheet(entering: Entering, who: &MemberId) -> El {
    let session = entering.session;
    let language = session.words();
    let Some(scored) = entering.scored.get_untracked() else { return el("div") };
    let (groups, unread) = groups(&scored.rulebook);
    let member = who.clone();
    let read = scored.read.clone();
    // What was missing when that was asked for, so that nothing vanishes under the fingers.
    let missing = Memo::new(move |_| {
        entering.only_missing.get().then(|| {
            session.official.with_untracked(|dossier| {
                let measures = dossier.rulebook.measures.iter().enumerate();
                let is_missing = |(column, measure): &(usize, &Measure)| {
                    read.get(*column).copied().unwrap_or(false) && is_missing(dossier, measure, &member)
                };
                measures.filter(is_missing).map(|(column, _)| column).collect::<Vec<usize>>()
            })
        })
    });
    let grid = Grid::default();
    let builder = Builder { entering, who, rulebook: &scored.rulebook, grid: &grid, missing };
    let standards = scored.rulebook.standards().iter().enumerate();
    let mut content: Vec<El> =
        standards.map(|(index, standard)| builder.standard(*standard, index, &groups)).collect();
    if !unread.is_empty() {
        let facts: Vec<El> = unread.iter().filter_map(|column| builder.fact(*column)).collect();
        let shown = builder.any_missing(unread.clone());
        let title = el("h3").add(language.of(words::UNREAD));
        content.push(
            el("section").class("standard-facts").live_flag("hidden", move || !shown()).add(title).add(facts),
        );
    }
    let done = el("p")
        .class("note")
        .add(language.of(words::NOTHING_MISSING))
        .live_flag("hidden", move || !missing.with(|missing| missing.as_ref().is_some_and(Vec::is_empty)));
    target::arrive();
    grid.listen(el("div").class("sheet"), entering).add(content).add(done)
}

struct Builder<'a> {
    entering: Entering,
    who: &'a MemberId,
    rulebook: &'a Rulebook,
    grid: &'a Grid,
    missing: Memo<Option<Vec<usize>>>,
}

impl Builder<'_> {
    /// Whether one of these measures is shown.
    fn any_missing(&self, columns: Vec<usize>) -> impl Fn() -> bool + 'static {
        let missing = self.missing;
        move || {
            missing.with(|missing| {
                missing.as_ref().is_none_or(|missing| columns.iter().any(|column| missing.contains(column)))
            })
        }
    }

    fn standard(&self, item: usize, index: usize, groups: &[Group]) -> El {
        let shown = self.any_missing(self.columns_below(item, groups));
        el("section")
            .class(&format!("standard-facts s{}", index.saturating_add(1)))
            .live_flag("hidden", move || !shown())
            .add(self.node(item, groups))
    }

    /// A criterion, or a heading with what stands under it and the claim on all of it.
    fn node(&self, item: usize, groups: &[Group]) -> Vec<El> {
        let Some((found, node)) = self.rulebook.items.get(item).and_then(|found| match &found.part {
            Part::Node(node) => Some((found, node)),
            Part::Line(_) => None,
        }) else {
            return Vec::new();
        };
        let below = node.children.iter().flat_map(|child| self.node(*child, groups));
        if let Some(group) = groups.iter().find(|group| group.item == item) {
            return [self.criterion(group)].into_iter().chain(below).collect();
        }
        let tag = if found.depth == 1 { "h3" } else { "h4" };
        let columns = self.columns_below(item, groups);
        let (shown, claimed) = (self.any_missing(columns.clone()), self.any_missing(columns));
        let title = self.title(tag, item).class("group").live_flag("hidden", move || !shown());
        let name = format!("{} {}", found.code, self.entering.session.words().label(&found.title));
        let claim = claim::claim(self.entering, self.who, (item, &found.id, &name), true, self.grid);
        let whole = el("div")
            .class("whole")
            .attr("id", &target::id_of(&found.id))
            .attr("tabindex", "-1")
            .live_flag("hidden", move || !claimed())
            .add(el("span").add(name.as_str()))
            .add(claim);
        [title].into_iter().chain(below).chain([whole]).collect()
    }

    /// The measures that stand under a node.
    fn columns_below(&self, item: usize, groups: &[Group]) -> Vec<usize> {
        let is_below = |mut of: usize| loop {
            match self.rulebook.items.get(of) {
                _ if of == item => return true,
                Some(found) if found.parent != of => of = found.parent,
                _ => return false,
            }
        };
        let own = groups.iter().filter(|group| is_below(group.item));
        own.flat_map(|group| group.columns.iter().copied()).collect()
    }

    fn title(&self, tag: &str, item: usize) -> El {
        let language = self.entering.session.words();
        let Some(found) = self.rulebook.items.get(item) else { return el(tag) };
        let points = crate::text::number::points(found.points, language);
        el(tag)
            .add(el("span").class("code").add(found.code.as_str()))
            .add(language.label(&found.title))
            .add(el("small").add(points))
    }

    fn criterion(&self, group: &Group) -> El {
        let language = self.entering.session.words();
        let Some(found) = self.rulebook.items.get(group.item) else { return el("div") };
        let facts: Vec<El> = group.columns.iter().filter_map(|column| self.fact(*column)).collect();
        let elsewhere = group.elsewhere.iter().filter_map(|(column, home)| {
            let measure = self.rulebook.measures.get(*column)?;
            let home = self.rulebook.items.get(*home)?;
            Some(format!("{} ({})", language.label(&measure.title), home.code))
        });
        let elsewhere: Vec<String> = elsewhere.collect();
        let elsewhere = (!elsewhere.is_empty()).then(|| {
            el("p").class("note").add(format!("{}: {}", language.of(words::USED_ALSO), elsewhere.join("; ")))
        });
        let name = format!("{} {}", found.code, language.label(&found.title));
        let shown = self.any_missing(group.columns.clone());
        let is_standard = self.rulebook.standard_of(group.item) == Some(group.item);
        el("section")
            .class("criterion-facts")
            .attr("id", &target::id_of(&found.id))
            .attr("tabindex", "-1")
            .live_flag("hidden", move || !shown())
            .add(self.title(if is_standard { "h3" } else { "h4" }, group.item))
            .add(facts)
            .add(elsewhere)
            .add(claim::claim(self.entering, self.who, (group.item, &found.id, &name), false, self.grid))
    }

    fn fact(&self, column: usize) -> Option<El> {
        let measure = self.rulebook.measures.get(column)?;
        let shown = self.any_missing(vec![column]);
        let row = fact::fact(self.entering, self.who, measure, column, self.grid);
        Some(row.live_flag("hidden", move || !shown()))
    }
}
