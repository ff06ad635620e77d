//! Badges about keeping: nothing can be saved, or another tab has been at the dossier in view.

use leptos::prelude::*;

use super::states::badge;
use crate::text::screens::start as words;
use crate::ui::chunk::{Deed, do_at_desk};
use crate::ui::dom::{El, button};
use crate::ui::keeping::{Elsewhere, Hindrance};
use crate::ui::session::Session;

/// What keeps changes from being saved, with the way out.
pub(super) fn hindrance(session: Session) -> Vec<El> {
    let Some(hindrance) = session.keeping.hindrance.get() else { return Vec::new() };
    let (title, said) = match hindrance {
        Hindrance::SwitchedOff => (words::NOT_SAVING, words::SWITCHED_OFF),
        Hindrance::Full => (words::NOT_SAVED, words::FULL),
        Hindrance::NotWritten => (words::NOT_SAVED, words::NOT_WRITTEN),
    };
    vec![badge(session, "not-kept", title, session.say(said), vec![save_file(session)]).attr("role", "alert")]
}

/// What another tab did to the dossier in view.
pub(super) fn elsewhere(session: Session) -> Vec<El> {
    let Some(elsewhere) = session.keeping.elsewhere.get() else { return Vec::new() };
    let badge = match elsewhere {
        Elsewhere::Saved => {
            let actions = vec![
                button("open-newer", session.say(words::OPEN_NEWER), move || session.open_elsewhere()),
                button("keep-apart", session.say(words::KEEP_AS_OTHER), move || {
                    do_at_desk(session, Deed::KeepApart);
                }),
            ];
            badge(session, "elsewhere", words::ELSEWHERE, session.say(words::ELSEWHERE_MEANS), actions)
        }
        Elsewhere::Deleted => {
            let keep = button("keep-here", session.say(words::KEEP_DELETED), move || {
                do_at_desk(session, Deed::KeepDeleted);
            });
            let actions = vec![keep, save_file(session)];
            let said = session.say(words::DELETED_ELSEWHERE_MEANS);
            badge(session, "elsewhere", words::DELETED_ELSEWHERE, said, actions)
        }
    };
    vec![badge.attr("role", "alert")]
}

fn save_file(session: Session) -> El {
    button("save-file", session.say(words::SAVE_FILE), move || do_at_desk(session, Deed::SaveFile))
}
