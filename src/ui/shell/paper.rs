//! The line above everything that is printed: whose paper this is, its fingerprint, and when it was printed.

use leptos::prelude::*;

use crate::browser::clock;
use crate::dossier::{Dossier, History, fingerprint};
use crate::text::number;
use crate::text::screens::shell as words;
use crate::ui::dom::{El, el};
use crate::ui::session::Session;

/// The line.
#[must_use]
pub fn head(session: Session) -> El {
    let language = session.words();
    let (name, mark) =
        session.dossier.with_untracked(|dossier| (language.label(&dossier.name).to_owned(), mark(dossier)));
    let whose = format!("Thi Đua · {name} · {} {mark}", language.of(words::FINGERPRINT));
    let now = clock::now();
    let day = number::timestamp(now.get(..10).unwrap_or_default(), language);
    el("p").add([el("span").add(whose), el("span").add(format!("{} {day}", language.of(words::PRINTED)))])
}

/// The fingerprint of what is shown, in two groups of four; what was changed on the way plays no part.
fn mark(dossier: &Dossier) -> String {
    let shown = Dossier { history: History::default(), id: String::new(), ..dossier.clone() };
    let digits = fingerprint(&shown);
    format!("{}-{}", digits.get(..4).unwrap_or_default(), digits.get(4..8).unwrap_or_default())
}
