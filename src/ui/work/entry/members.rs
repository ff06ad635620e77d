//! The members: chosen, added, renamed, removed.

use leptos::prelude::*;

use super::Entering;
use crate::dossier::{Edit, Label, Member, MemberId};
use crate::exchange::Route;
use crate::exchange::form::with_member;
use crate::insight::entering::progress;
use crate::text::screens::entry as words;
use crate::ui::dom::{El, button, el, link, typed};
use crate::ui::session::Session;

/// What stands where there are no members yet.
pub(super) fn first(session: Session) -> El {
    el("section").class("empty").add(el("p").add(session.say(words::FIRST_MEMBER))).add(adding(
        session,
        session.say(words::MEMBER_NAME),
        true,
    ))
}

/// The list of members with how much of each is missing, and what can be done with the one in view.
pub(super) fn members(entering: Entering, who: &MemberId) -> El {
    let session = entering.session;
    let here = who.clone();
    let ids = Memo::new(move |_| {
        session.official.with(|dossier| -> Vec<MemberId> {
            dossier.members.iter().map(|member| member.id.clone()).collect()
        })
    });
    let list = move || {
        let members = ids.get();
        let line = |(place, id): (usize, MemberId)| {
            let current = id == here;
            let name = el("span").class("name").live_text(move || session.name(place));
            let target = Route::Entry(Some(id.clone())).write();
            let left = el("span").class("left").live_text(move || left(entering, &id));
            let way = link("", &target, [name, left]);
            el("li").add(if current { way.attr("aria-current", "true") } else { way })
        };
        untrack(|| members.into_iter().enumerate().map(line).collect())
    };
    let renaming = RwSignal::new(false);
    let (renamed, removed) = (who.clone(), who.clone());
    let rename = button("quiet", session.say(words::RENAME), move || {
        if session.names_hidden.get_untracked() {
            session.trouble(session.say(words::NAMES_HIDDEN).to_owned());
        } else {
            renaming.update(|open| *open = !*open);
        }
    })
    .live_attr("aria-expanded", move || Some(renaming.get().to_string()));
    let remove = button("quiet", session.say(words::REMOVE), move || remove(session, &removed));
    let form = move || {
        if renaming.get() { untrack(|| vec![renaming_form(session, &renamed, renaming)]) } else { Vec::new() }
    };
    el("nav")
        .class("members no-print")
        .attr("aria-label", session.say(words::MEMBERS))
        .add(el("ul").live(list))
        .add(
            el("details")
                .add(el("summary").add(session.say(words::CHANGE_LIST)))
                .add(el("p").class("actions").add([rename, remove]))
                .live(form)
                .add(adding(session, session.say(words::NEW_MEMBER), false)),
        )
}

/// How much of a member is missing.
fn left(entering: Entering, id: &MemberId) -> String {
    let language = entering.session.words();
    let Some(scored) = entering.scored.get() else { return String::new() };
    let missing =
        entering.session.official.with_untracked(|dossier| progress(dossier, &scored.read, id).missing);
    if missing == 0 { language.of(words::COMPLETE).to_owned() } else { words::missing(missing, language) }
}

/// Why a name cannot be given to a member.
fn fault(session: Session, name: &str, own: Option<&MemberId>) -> Option<&'static str> {
    let taken = |member: &Member| {
        Some(&member.id) != own && (member.name.vi == name || (!name.is_empty() && member.name.en == name))
    };
    if name.is_empty() {
        return Some(session.say(words::NAME_WANTED));
    }
    let taken = session.official.with_untracked(|dossier| dossier.members.iter().any(taken));
    taken.then(|| session.say(words::NAME_TAKEN))
}

/// A form of one name; `done` says what is wrong with it, if anything.
fn name_form(
    label: &str,
    id: &'static str,
    start: &str,
    actions: Vec<El>,
    done: impl Fn(&str) -> Option<&'static str> + 'static,
) -> El {
    let name = RwSignal::new(start.to_owned());
    let error = RwSignal::new(None::<&'static str>);
    let input = el("input")
        .attr("id", id)
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .live_attr("aria-invalid", move || error.get().map(|_| "true".to_owned()))
        .attr("aria-describedby", &format!("{id}-error"))
        .live_value(move || name.get())
        .on("input", move |event| name.set(typed(&event)));
    let said =
        move || error.get().into_iter().map(|said| el("span").attr("role", "alert").add(said)).collect();
    let field = el("div")
        .class("field")
        .add(el("label").attr("for", id).add(label))
        .add(input)
        .add(el("p").class("error").attr("id", &format!("{id}-error")).live(said));
    el("form")
        .class("name-form")
        .on("submit", move |event| {
            event.prevent_default();
            let problem = name.with_untracked(|name| done(name.trim()));
            if problem.is_none() {
                name.set(String::new());
            }
            error.set(problem);
        })
        .add(field)
        .add(el("p").class("actions").add(actions))
}

fn adding(session: Session, label: &str, primary: bool) -> El {
    let add = el("button")
        .attr("type", "submit")
        .class(if primary { "primary" } else { "" })
        .add(session.say(words::ADD))
        .live_flag("disabled", move || !session.can_change());
    name_form(label, "new-member", "", vec![add], move |name| {
        if let Some(fault) = fault(session, name, None) {
            return Some(fault);
        }
        let (members, id) = session.official.with_untracked(|dossier| with_member(&dossier.members, name));
        if session.change(Edit::Members(members), "") {
            session.go(&Route::Entry(Some(id)));
        }
        None
    })
}

fn renaming_form(session: Session, who: &MemberId, renaming: RwSignal<bool>) -> El {
    let language = session.words();
    let who = who.clone();
    let start = session.official.with_untracked(|dossier| {
        dossier.member(&who).map(|member| language.label(&member.name).to_owned()).unwrap_or_default()
    });
    let actions = vec![
        el("button").attr("type", "submit").add(session.say(words::RECORD)),
        button("quiet", session.say(words::CANCEL), move || renaming.set(false)),
    ];
    crate::browser::focus("rename-member");
    name_form(session.say(words::MEMBER_NAME), "rename-member", &start, actions, move |name| {
        if let Some(fault) = fault(session, name, Some(&who)) {
            return Some(fault);
        }
        let mut members = session.official.with_untracked(|dossier| dossier.members.clone());
        if let Some(member) = members.iter_mut().find(|member| member.id == who) {
            let before = language.label(&member.name);
            if before != name {
                member.name = Label::new(name);
            }
        }
        session.change(Edit::Members(members), "");
        renaming.set(false);
        None
    })
}

fn remove(session: Session, who: &MemberId) {
    let name = session.name_of(who);
    let mut members = session.official.with_untracked(|dossier| dossier.members.clone());
    members.retain(|member| member.id != *who);
    if session.change(Edit::Members(members), "") {
        session.go(&Route::Entry(None));
        session.tell(words::removed(&name, session.words()), true);
    }
}
