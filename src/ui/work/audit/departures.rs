//! Claims that depart from the rules: member by member, with both totals, each with its line, clause and reason.

use leptos::prelude::*;

use crate::dossier::Provenance;
use crate::insight::audit::{Departure, Departures, Totals};
use crate::number::Exact;
use crate::scoring::Board;
use crate::text::screens::audit as words;
use crate::text::{Language, Phrase, audit as told};
use crate::ui::dom::{El, el};
use crate::ui::parts::mark::mark;
use crate::ui::parts::number as shown;
use crate::ui::work::target::link_to;

use super::lines::head;
use super::look::Look;

/// The section.
pub(super) fn departures(look: &Look) -> El {
    let counted = look.clone();
    let count = move || counted.departures.get().map(|found| found.1.list.len());
    let content = {
        let look = look.clone();
        move || {
            let Some(found) = look.departures.get() else {
                return vec![el("p").class("note").add(look.session.say(words::WORKING))];
            };
            let (rules, found) = found.as_ref();
            inside(&look, rules, found)
        }
    };
    el("section").class("departures").add(head(look, words::DEPARTURES, count)).live(content)
}

fn inside(look: &Look, rules: &Board, found: &Departures) -> Vec<El> {
    if found.totals.is_empty() {
        return vec![el("p").class("note").add(look.session.say(words::NO_CLAIMS))];
    }
    let none = found.list.is_empty();
    let none = none.then(|| el("p").class("note").add(look.session.say(words::DEPARTURES_NONE)));
    let with_any = |totals: &&Totals| found.list.iter().any(|one| one.member == totals.member);
    let differing = found.totals.iter().filter(with_any).map(|totals| member(look, rules, found, totals));
    // Whose claims are all as the rules have them is told in one line each.
    let even = found
        .totals
        .iter()
        .filter(|totals| !with_any(totals))
        .map(|totals| el("p").class("note").add(look.tell(rules, |teller| told::totals(teller, totals))));
    none.into_iter().chain(differing).chain(even).collect()
}

fn member(look: &Look, rules: &Board, found: &Departures, totals: &Totals) -> El {
    let language = look.language();
    let column =
        |class: &str, phrase| el("th").attr("scope", "col").class(class).add(look.session.say(phrase));
    let header = el("tr").add([
        column("", words::CRITERION),
        column("figure", words::CLAIMED),
        column("figure", words::BY_THE_RULES),
        column("figure", words::DIFFERENCE),
        column("why", words::WHY),
    ]);
    let mut own: Vec<&Departure> =
        found.list.iter().filter(|departure| departure.member == totals.member).collect();
    crate::number::sort_by_key(&mut own, |departure| departure.item);
    let rows: Vec<El> = own.into_iter().map(|departure| row(look, rules, departure)).collect();
    let difference = totals.by_the_rules.low.minus(totals.claimed.low).clean().shortest();
    let cell = |phrase: Phrase, content: El| figure(phrase, content, language);
    let sum = el("tr").add(el("th").attr("scope", "row").add(look.session.say(words::TOTAL))).add([
        cell(words::CLAIMED, shown::score(&totals.claimed, language)),
        cell(words::BY_THE_RULES, shown::score(&totals.by_the_rules, language)),
        cell(words::DIFFERENCE, shown::signed(difference, language)),
        el("td"),
    ]);
    let name = look.session.name(totals.member);
    el("table")
        .class("departed")
        .add(el("caption").add(name))
        .add(el("thead").add(header))
        .add(el("tbody").add(rows))
        .add(el("tfoot").add(sum))
}

fn row(look: &Look, rules: &Board, departure: &Departure) -> El {
    let language = look.language();
    let item = rules.rulebook.items.get(departure.item);
    let (code, title) =
        item.map(|item| (item.code.as_str(), language.label(&item.title))).unwrap_or_default();
    let name = [el("span").class("code").add(code), el("span").add(title)];
    let way = match look.member(departure.member) {
        Some(member) => link_to(member, look.criterion(departure.item), name),
        None => el("span").add(name),
    };
    let claim = look
        .member(departure.member)
        .zip(item)
        .and_then(|(member, item)| look.dossier.scores_of(member, &item.id)?.claimed.as_ref());
    let from = claim.map(|claim| claim.provenance).unwrap_or_default();
    let cell = |phrase: Phrase, content: El, from: Provenance| {
        figure(phrase, content, language).add(mark(from, language))
    };
    let difference: Exact = departure.difference.negated();
    el("tr").add(el("th").attr("scope", "row").add(way)).add([
        cell(words::CLAIMED, shown::number(departure.claimed, language, from >= Provenance::Estimate), from),
        cell(
            words::BY_THE_RULES,
            shown::score(&departure.by_the_rules, language),
            departure.by_the_rules.provenance,
        ),
        figure(words::DIFFERENCE, shown::signed(difference, language), language),
        el("td").class("why").add(look.tell(rules, |teller| told::why(teller, departure))),
    ])
}

/// A cell with a figure; where the table has no room for headings, each says its own.
fn figure(phrase: Phrase, content: El, language: Language) -> El {
    el("td").class("figure").attr("data-label", language.of(phrase)).add(content)
}
