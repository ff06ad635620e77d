//! What fills and marks mean; it stands wherever they do, on paper too.

use super::mark;
use crate::dossier::Provenance;
use crate::text::{Language, words};
use crate::ui::dom::{El, el};

fn legend(language: Language, lines: Vec<El>) -> El {
    el("ul").class("legend").attr("aria-label", language.of(words::LEGEND)).add(lines)
}

/// The fills of bars.
#[must_use]
pub fn fills(language: Language) -> El {
    let fill = |class: &str, phrase| {
        el("li").add(el("span").class("swatch").class(class)).add(" ").add(language.of(phrase))
    };
    let lines = vec![
        fill("", words::SOLID_MEANS),
        fill("illus", words::HATCHED_MEANS),
        fill("pending", words::OUTLINED_MEANS),
    ];
    legend(language, lines)
}

/// The marks beside numbers.
#[must_use]
pub fn provenances(language: Language) -> El {
    let all = [
        Provenance::Published,
        Provenance::Public,
        Provenance::Entered,
        Provenance::Estimate,
        Provenance::Illustrative,
    ];
    let line =
        |one: Provenance| el("li").add(mark::silent(one)).add(" ").add(language.of(words::provenance(one)));
    legend(language, all.into_iter().map(line).collect())
}
