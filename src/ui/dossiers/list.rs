//! The list: the dossier in view first, then the others, last what cannot be read.

use leptos::prelude::*;

use super::question::Question;
use crate::dossier::Period;
use crate::text::screens::dossiers as words;
use crate::text::{Language, Phrase, number};
use crate::ui::actions;
use crate::ui::dom::{El, button, el};
use crate::ui::keeping::{InView, Row, Unreadable};
use crate::ui::parts::when::when;
use crate::ui::session::Session;

/// The list. `asked` is the question that is open.
pub(super) fn list(session: Session, asked: RwSignal<Option<Question>>) -> El {
    session.keeping.refresh();
    let rows = move || {
        let in_view = session.keeping.in_view.get();
        let mut shown: Vec<El> = Vec::new();
        for row in session.keeping.rows.get() {
            let current = in_view == InView::Kept(row.id.clone());
            let place = if current { 0 } else { shown.len() };
            shown.insert(place, kept(session, current, row, asked));
        }
        // The original stands first while it is the one in view.
        let place = if in_view == InView::Original { 0 } else { shown.len() };
        shown.insert(place, original(session, in_view == InView::Original));
        shown.extend(session.keeping.unreadable.get().into_iter().map(|one| unreadable(session, one, asked)));
        shown
    };
    el("ul").class("dossiers").attr("aria-label", session.say(words::LIST)).live(rows)
}

/// One dossier: its name with a remark, its facts in one line, its buttons.
fn item(name: &str, remark: &str, facts: &str, actions: Vec<El>) -> El {
    let remark = (!remark.is_empty()).then(|| el("span").class("tag").add(remark));
    el("li").add([
        el("h2").add(name).add(" ").add(remark),
        el("p").class("facts").add(facts),
        el("p").class("actions").add(actions),
    ])
}

/// A button; whose it is, is told to those who hear the buttons one by one.
fn action(session: Session, word: Phrase, class: &str, name: &str, act: impl FnMut() + 'static) -> El {
    let whose = el("span").class("sr").add(format!(": {name}"));
    button("quiet", session.say(word), act).class(class).add(whose)
}

fn facts(members: usize, period: Period, last: String, language: Language) -> String {
    let mut facts = vec![words::members(members, language)];
    if period.results_year > 0 {
        facts.push(format!("{}–{}", period.results_year, period.pact_year));
    }
    facts.push(last);
    facts.join(" · ")
}

/// One dossier that is kept here.
fn kept(session: Session, current: bool, row: Row, asked: RwSignal<Option<Question>>) -> El {
    let language = session.words();
    let name = row.shown_name(language);
    let saved = language.of(words::LAST_CHANGED);
    let saved = format!("{saved} {} · {}", when(&row.saved_at, language), number::size(row.bytes, language));
    let line = facts(row.members, row.period, saved, language);
    let id = StoredValue::new(row.id);
    let asking = StoredValue::new(name.clone());
    let mut actions = Vec::new();
    if !current {
        actions.push(action(session, words::OPEN, "open", &name, move || session.open_kept(&id.get_value())));
    }
    actions.extend([
        action(session, words::RENAME, "rename", &name, move || {
            asked.set(Some(Question::Rename { id: id.get_value(), name: asking.get_value() }));
        }),
        action(session, words::DUPLICATE, "duplicate", &name, move || session.duplicate(&id.get_value())),
        action(session, words::SAVE_FILE, "save-file", &name, move || {
            actions::save_file_of(session, &id.get_value());
        }),
        action(session, words::COPY_LINK, "copy-link", &name, move || {
            actions::copy_link_of(session, &id.get_value());
        }),
        action(session, words::DELETE, "apart delete", &name, move || {
            asked.set(Some(Question::Delete { id: id.get_value(), name: asking.get_value() }));
        }),
    ]);
    let remark = if current { language.of(words::OPEN_NOW) } else { "" };
    let item = item(&name, remark, &line, actions);
    if current { item.class("current") } else { item }
}

/// The dossier that comes with the app: always there, as it was.
fn original(session: Session, current: bool) -> El {
    let language = session.words();
    let dossier = session.keeping.original();
    let name = language.label(&dossier.name);
    let along = language.of(words::COMES_ALONG).to_owned();
    let line = facts(dossier.members.len(), dossier.period, along, language);
    let mut remark = language.of(words::ORIGINAL).to_owned();
    let spoken = format!("{name}, {remark}");
    let mut actions = Vec::new();
    if current {
        remark = format!("{remark}, {}", language.of(words::OPEN_NOW));
    } else {
        actions.push(action(session, words::OPEN, "open", &spoken, move || session.open_original()));
    }
    actions.extend([
        action(session, words::SAVE_FILE, "save-file", &spoken, move || actions::save_original(session)),
        action(session, words::COPY_LINK, "copy-link", &spoken, move || {
            actions::copy_link_to_original(session);
        }),
    ]);
    let item = item(name, &remark, &line, actions).class("original");
    if current { item.class("current") } else { item }
}

/// Something in storage that cannot be read: it stays as it is until a person decides.
fn unreadable(session: Session, one: Unreadable, asked: RwSignal<Option<Question>>) -> El {
    let language = session.words();
    let title = one.title(language);
    let line = one.facts(language);
    let can_go = !one.is_newer();
    let key = StoredValue::new(one.key);
    let mut actions = vec![action(session, words::SAVE_FILE, "save-file", &title, move || {
        actions::save_unreadable(session, &key.get_value());
    })];
    // What a newer version has saved waits for that version.
    if can_go {
        let asking = title.clone();
        actions.push(action(session, words::DELETE, "apart delete", &title, move || {
            asked.set(Some(Question::DeleteUnreadable { key: key.get_value(), name: asking.clone() }));
        }));
    }
    item(&title, "", &line, actions).class("unreadable")
}
