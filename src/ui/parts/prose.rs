//! Free text of the document, as it may be shown.

use leptos::prelude::*;

use crate::dossier::{Dossier, Label, SourceId};
use crate::number::sort_by_key;
use crate::text::screens::province as words;
use crate::ui::session::Session;

/// A text of the document; where names are hidden, the names of members are hidden inside it too.
#[must_use]
pub fn prose(session: Session, label: &Label) -> String {
    let text = session.words().label(label).to_owned();
    if !session.names_hidden.get() {
        return text;
    }
    session.dossier.with(|dossier| {
        let mut names: Vec<(usize, &str)> =
            dossier.members.iter().map(|member| session.words().member(member)).enumerate().collect();
        // A name that another one contains comes after it.
        sort_by_key(&mut names, |(_, name)| core::cmp::Reverse(name.len()));
        names.into_iter().filter(|(_, name)| !name.is_empty()).fold(text, |text, (member, name)| {
            if text.contains(name) { text.replace(name, &session.name(member)) } else { text }
        })
    })
}

/// Where facts are read, each source once: `Nguồn: …`; nothing where none is named.
#[must_use]
pub fn sources<'a>(
    session: Session,
    dossier: &Dossier,
    ids: impl IntoIterator<Item = &'a Option<SourceId>>,
) -> Option<String> {
    let mut titles: Vec<String> = Vec::new();
    for source in ids.into_iter().flatten().filter_map(|id| dossier.source(id)) {
        let title = prose(session, &source.title);
        if !title.is_empty() && !titles.contains(&title) {
            titles.push(title);
        }
    }
    (!titles.is_empty()).then(|| format!("{}: {}", session.say(words::SOURCE), titles.join("; ")))
}
