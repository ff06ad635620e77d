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
        let own: Vec<&Group> =
            groups.iter().filter(|group| self.rulebook.standard_of(group.item) == Some(item)).collect();
        let columns = own.iter().flat_map(|group| group.columns.iter().copied()).collect();
        let shown = self.any_missing(columns);
        // A standard may be a criterion itself.
        let title = own.iter().all(|group| group.item != item).then(|| self.title("h3", item));
        let mut parts: Vec<El> = Vec::new();
        let mut above = item;
        for group in own {
            let parent = self.rulebook.items.get(group.item).map_or(item, |found| found.parent);
            if parent != above && parent != item && group.item != item {
                let within = groups.iter().filter(|other| {
                    self.rulebook.items.get(other.item).is_some_and(|found| found.parent == parent)
                });
                let columns = within.flat_map(|group| group.columns.iter().copied()).collect();
                let shown = self.any_missing(columns);
                parts.push(self.title("h4", parent).class("group").live_flag("hidden", move || !shown()));
            }
            above = parent;
            parts.push(self.criterion(group));
        }
        let claims = self.claims_of_nodes(item);
        el("section")
            .class(&format!("standard-facts s{}", index.saturating_add(1)))
            .live_flag("hidden", move || !shown())
            .add(title)
            .add(claims)
            .add(parts)
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

    /// Claims on a standard or a group as a whole, where there are any: they are there to be seen and mended.
    fn claims_of_nodes(&self, standard: usize) -> Vec<El> {
        let session = self.entering.session;
        let language = session.words();
        let is_claimed = |item: usize| {
            let Some(found) = self.rulebook.items.get(item) else { return false };
            let groups_only = matches!(&found.part, Part::Node(node) if node.lines.is_empty());
            groups_only
                && self.rulebook.standard_of(item) == Some(standard)
                && session.official.with_untracked(|dossier| {
                    dossier.scores_of(self.who, &found.id).is_some_and(|scores| scores.claimed.is_some())
                })
        };
        let items = (0..self.rulebook.items.len()).filter(|item| is_claimed(*item));
        items
            .filter_map(|item| {
                let found = self.rulebook.items.get(item)?;
                let name = format!("{} {}", found.code, language.label(&found.title));
                let row = claim::claim(self.entering, self.who, (item, &found.id, &name), self.grid);
                Some(el("div").class("criterion-facts").add(el("p").add(name)).add(row))
            })
            .collect()
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
            .add(claim::claim(self.entering, self.who, (group.item, &found.id, &name), self.grid))
    }

    fn fact(&self, column: usize) -> Option<El> {
        let measure = self.rulebook.measures.get(column)?;
        let shown = self.any_missing(vec![column]);
        let row = fact::fact(self.entering, self.who, measure, column, self.grid);
        Some(row.live_flag("hidden", move || !shown()))
    }
}
