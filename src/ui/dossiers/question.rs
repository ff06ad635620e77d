//! Questions over the list: a new name; whether to delete.

use leptos::prelude::*;

use crate::text::screens::dossiers as words;
use crate::ui::actions;
use crate::ui::dom::{El, el};
use crate::ui::parts::dialog::{close, closing, dialog};
use crate::ui::parts::field;
use crate::ui::session::Session;

/// A question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// What a dossier shall be called.
    Rename {
        /// Which one.
        id: String,
        /// Its name now.
        name: String,
    },
    /// Whether to delete a dossier.
    Delete {
        /// Which one.
        id: String,
        /// Its name.
        name: String,
    },
    /// Whether to delete what cannot be read.
    DeleteUnreadable {
        /// Where it stands in storage.
        key: String,
        /// What it is called in the list.
        name: String,
    },
}

/// Asks it.
pub(super) fn ask(session: Session, question: Question, asked: RwSignal<Option<Question>>) -> El {
    match question {
        Question::Rename { id, name } => rename(session, id, name, asked),
        Question::Delete { id, name } => {
            let kept = id.clone();
            delete(
                session,
                &name,
                asked,
                move || actions::save_file_of(session, &kept),
                move || {
                    session.delete(&id);
                },
            )
        }
        Question::DeleteUnreadable { key, name } => {
            let kept = key.clone();
            delete(
                session,
                &name,
                asked,
                move || actions::save_unreadable(session, &kept),
                move || {
                    session.delete_unreadable(&key);
                },
            )
        }
    }
}

fn rename(session: Session, id: String, name: String, asked: RwSignal<Option<Question>>) -> El {
    let typed = RwSignal::new(name);
    let missing = RwSignal::new(false);
    let input = el("input")
        .attr("id", "new-name")
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .flag("autofocus", true)
        .attr("aria-describedby", "new-name-error")
        .live_attr("aria-invalid", move || missing.get().then(|| "true".to_owned()))
        .bind(typed);
    let error = move || {
        let shown =
            || el("p").class("error").attr("id", "new-name-error").add(session.say(words::NAME_WANTED));
        missing.get().then(shown).into_iter().collect()
    };
    let actions = el("div").class("actions").add([
        closing("cancel", session.say(words::CANCEL), || {}),
        el("button").attr("type", "submit").class("primary").add(session.say(words::RECORD)),
    ]);
    let form = el("form")
        .on("submit", move |event| {
            event.prevent_default();
            let name = typed.get_untracked();
            if name.trim().is_empty() {
                missing.set(true);
            } else {
                close(&event);
                session.rename(&id, name.trim());
            }
        })
        .add(field::field(session.say(words::NEW_NAME), "new-name", input).live(error))
        .add(actions);
    dialog(session.say(words::RENAME), form, move || asked.set(None))
}

fn delete(
    session: Session,
    name: &str,
    asked: RwSignal<Option<Question>>,
    save: impl Fn() + 'static,
    delete: impl Fn() + Clone + 'static,
) -> El {
    let after_saving = delete.clone();
    let actions = el("div").class("actions").add([
        closing("keep", session.say(words::KEEP_IT), || {}).flag("autofocus", true),
        closing("save-delete", session.say(words::SAVE_THEN_DELETE), move || {
            save();
            after_saving();
        }),
        closing("primary delete", session.say(words::DELETE), delete),
    ]);
    let content = [el("p").add(session.say(words::DELETE_MEANS)), actions];
    dialog(&words::delete_question(name, session.words()), content, move || asked.set(None))
}
