//! The form that starts a new period: an empty dossier to fill in.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dossier::{Dossier, Period};
use crate::text::screens::dossiers as words;
use crate::text::{Language, Phrase};
use crate::ui::chunk::{Deed, NewDossier, do_at_desk};
use crate::ui::dom::{El, el};
use crate::ui::parts::dialog::close;
use crate::ui::parts::field;
use crate::ui::session::Session;

/// The first year that can be meant; emulation is older, its score tables are not.
const EARLIEST: u16 = 1948;
/// The last year that is written with four digits.
const LATEST: u16 = 9999;

/// What is typed; it becomes a dossier only when the form is sent.
#[derive(Clone, Copy)]
struct Draft {
    cluster: RwSignal<String>,
    results_year: RwSignal<String>,
    pact_year: RwSignal<String>,
    members: RwSignal<String>,
    with_table: RwSignal<bool>,
    /// Whether errors are shown: not before the form was sent once.
    tried: RwSignal<bool>,
}

impl Draft {
    /// What most likely comes next: the same cluster, a year later.
    fn after(dossier: &Dossier, language: Language) -> Self {
        let year = |year: u16| if year == 0 { String::new() } else { year.saturating_add(1).to_string() };
        let names: Vec<&str> = dossier.members.iter().map(|member| language.member(member)).collect();
        Self {
            cluster: RwSignal::new(language.label(&dossier.cluster.name).to_owned()),
            results_year: RwSignal::new(year(dossier.period.results_year)),
            pact_year: RwSignal::new(year(dossier.period.pact_year)),
            members: RwSignal::new(names.join("\n")),
            with_table: RwSignal::new(!dossier.rulebook.standards.is_empty()),
            tried: RwSignal::new(false),
        }
    }

    fn cluster_error(self, language: Language) -> Option<String> {
        self.cluster
            .with(|name| name.trim().is_empty())
            .then(|| language.of(words::CLUSTER_WANTED).to_owned())
    }

    fn results_error(self, language: Language) -> Option<String> {
        self.results_year.with(|text| year(text)).is_none().then(|| words::year_wanted(2023, language))
    }

    fn pact_error(self, language: Language) -> Option<String> {
        match (self.pact_year.with(|text| year(text)), self.results_year.with(|text| year(text))) {
            (None, _) => Some(words::year_wanted(2024, language)),
            (Some(pact), Some(results)) if pact < results => {
                Some(language.of(words::PACT_NOT_BEFORE).to_owned())
            }
            _ => None,
        }
    }

    fn members_error(self, language: Language) -> Option<String> {
        self.members.with(|text| {
            let names = names(text);
            if names.is_empty() {
                return Some(language.of(words::MEMBERS_WANTED).to_owned());
            }
            let twice =
                names.iter().enumerate().find(|(at, name)| names.iter().take(*at).any(|one| one == *name));
            twice.map(|(_, name)| words::twice(name, language))
        })
    }

    /// The years, where all that is typed makes sense.
    fn period(self, language: Language) -> Option<Period> {
        let errors = [
            self.cluster_error(language),
            self.results_error(language),
            self.pact_error(language),
            self.members_error(language),
        ];
        if errors.iter().any(Option::is_some) {
            return None;
        }
        let (results_year, pact_year) =
            (self.results_year.with(|text| year(text))?, self.pact_year.with(|text| year(text))?);
        Some(Period { results_year, pact_year })
    }
}

/// Reads a year.
fn year(text: &str) -> Option<u16> {
    text.trim().parse::<u16>().ok().filter(|year| (EARLIEST..=LATEST).contains(year))
}

/// The names, one a line.
fn names(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The form. With a table it starts a dossier with that one, else with the one in view or none; `beside` stands beside
/// its button.
#[must_use]
pub fn period_form(session: Session, table: Option<Arc<Dossier>>, beside: Option<El>) -> El {
    let language = session.words();
    let (draft, has_table) = session
        .official
        .with_untracked(|dossier| (Draft::after(dossier, language), !dossier.rulebook.standards.is_empty()));
    let given = table.clone();
    let create = move |event: web_sys::Event| {
        event.prevent_default();
        draft.tried.set(true);
        let Some(period) = untrack(|| draft.period(language)) else {
            // The first field that is wrong, once its error stands under it.
            request_animation_frame(|| crate::browser::focus_first(".period-form [aria-invalid=true]"));
            return;
        };
        let (cluster, members) = (draft.cluster.get_untracked(), draft.members.get_untracked());
        if let Some(table) = &given {
            let new =
                NewDossier { table: Arc::clone(table), cluster: cluster.trim().to_owned(), period, members };
            do_at_desk(session, Deed::Start(Box::new(new)));
            close(&event);
            return;
        }
        session.start_period(cluster.trim(), period, &names(&members), draft.with_table.get_untracked());
    };
    let option = |id: &str, phrase: Phrase| (id.to_owned(), language.of(phrase).to_owned());
    let same = has_table.then(|| option("same", words::SAME_TABLE));
    let tables: Vec<(String, String)> =
        same.into_iter().chain([option("empty", words::EMPTY_TABLE)]).collect();
    let choice =
        field::select("period-table", &tables, if has_table { "same" } else { "empty" }, move |id| {
            draft.with_table.set(id == "same");
        });
    let line = |id: &str| el("input").attr("id", id).attr("autocomplete", "off").attr("maxlength", "200");
    let year = |id: &str| line(id).attr("inputmode", "numeric");
    let checked = |label: Phrase,
                   id: &'static str,
                   control: El,
                   of: fn(Draft, Language) -> Option<String>| {
        let error = move || if draft.tried.get() { of(draft, language) } else { None };
        let control = control
            .attr("aria-describedby", &format!("{id}-error"))
            .live_attr("aria-invalid", move || error().map(|_| "true".to_owned()));
        let said =
            move |sentence: String| el("p").class("error").attr("id", &format!("{id}-error")).add(sentence);
        field::field(language.of(label), id, control).live(move || error().map(said).into_iter().collect())
    };
    let members = el("textarea").attr("id", "period-members").attr("rows", "6").bind(draft.members);
    let choice =
        table.is_none().then(|| field::field(language.of(words::SCORE_TABLE), "period-table", choice));
    let create_button =
        el("button").attr("type", "submit").class("primary create").add(language.of(words::CREATE));
    el("form")
        .class("period-form")
        .flag("novalidate", true)
        .on("submit", create)
        .add([
            el("p").class("whole").add(el("small").add(language.of(words::NEW_PERIOD_MEANS))),
            checked(
                words::CLUSTER_NAME,
                "period-cluster",
                line("period-cluster").bind(draft.cluster),
                Draft::cluster_error,
            )
            .class("whole"),
            checked(
                words::RESULTS_YEAR,
                "period-results",
                year("period-results").bind(draft.results_year),
                Draft::results_error,
            ),
            checked(
                words::PACT_YEAR,
                "period-pact",
                year("period-pact").bind(draft.pact_year),
                Draft::pact_error,
            ),
        ])
        .add(choice)
        .add([
            checked(words::MEMBERS, "period-members", members, Draft::members_error).class("whole"),
            el("p").class("whole actions").add(beside).add(create_button),
        ])
}
