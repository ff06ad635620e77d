//! Sentences about score tables: what each line, each node and the table as a whole does.

use thidua::dossier::{Criterion, RulebookDraft, builtin, read, read_part};
use thidua::exchange::Ready;
use thidua::text::{Language, rule};

use crate::support::MEASURES;

const LANGUAGES: [Language; 2] = [Language::Vi, Language::En];

/// All sentences of a table, each with its place.
fn sentences(table: &RulebookDraft, language: Language) -> Vec<(String, String)> {
    fn of(
        table: &RulebookDraft,
        criterion: &Criterion,
        language: Language,
        told: &mut Vec<(String, String)>,
    ) {
        told.extend(
            rule::node(table, criterion, language).map(|sentence| (criterion.id.to_string(), sentence)),
        );
        for line in &criterion.lines {
            let said = rule::line(table, criterion, line, language);
            told.push((line.id.to_string(), said.sentence));
            for (row, _) in said.grid.iter().flat_map(|grid| &grid.rows) {
                told.push((format!("{}, a row", line.id), format!("{row}.")));
            }
        }
        criterion.children.iter().for_each(|child| of(table, child, language, told));
    }
    let mut told: Vec<(String, String)> =
        rule::whole(table, language).into_iter().map(|one| (String::new(), one)).collect();
    table.standards.iter().for_each(|standard| of(table, standard, language, &mut told));
    told
}

/// The tables that come with the app, and one with everything in it.
fn tables() -> Vec<(String, RulebookDraft)> {
    let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let ready = Ready::RULEBOOKS.into_iter().map(|one| {
        let text = std::fs::read_to_string(public.join(one.address())).unwrap();
        (one.address().to_owned(), thidua::dossier::read_rulebook(&text).unwrap())
    });
    let every = read(include_str!("every.json")).unwrap();
    ready
        .chain([("built in".to_owned(), builtin().rulebook), ("everything once".to_owned(), every.rulebook)])
        .collect()
}

#[test]
fn every_sentence_of_every_table_reads_well() {
    for (name, table) in tables() {
        for language in LANGUAGES {
            for (place, sentence) in sentences(&table, language) {
                if std::env::var_os("SHOW").is_some() {
                    println!("{name} | {place} | {sentence}");
                }
                let whole = format!("{name}, {place}: {sentence:?}");
                assert!(sentence.len() > 1 && sentence.ends_with('.'), "{whole}");
                assert!(!sentence.contains(['{', '}', '\n']), "{whole}");
                for wrong in ["  ", " ,", " ;", "..", ",,", ": :", "()", "“”"] {
                    assert!(!sentence.contains(wrong), "{wrong:?} in {whole}");
                }
                let first = sentence.chars().next().unwrap();
                assert!(!first.is_lowercase() || place.ends_with("a row"), "{whole}");
            }
        }
    }
}
