//! What lies beside the app for whoever picks it: each file is there, can be scored, and fulfils its examples.

use std::path::{Path, PathBuf};

use crate::support::{Scored, at_stage, exact, shared_case};
use thidua::dossier::{Label, Provenance, Value, read, read_either, read_rulebook};
use thidua::exchange::Ready;
use thidua::exchange::gate::rulebook_from_bytes;
use thidua::scoring::{Stage, View, run_examples};
use thidua::text::{Language, ready};

fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

fn file(ready: Ready) -> String {
    let path = public().join(ready.address());
    std::fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

#[test]
fn each_rulebook_is_complete_and_fulfils_its_examples() {
    for ready in Ready::RULEBOOKS {
        let draft = read_rulebook(&file(ready)).unwrap_or_else(|problem| panic!("{ready:?}: {problem}"));
        assert!(!draft.examples.is_empty(), "{ready:?} proves nothing");
        assert_eq!(run_examples(&draft), Ok(Vec::new()), "{ready:?}");
        let both = |label: &Label, what: &str| {
            assert!(!label.vi.is_empty() && !label.en.is_empty(), "{ready:?}: {what} in both languages");
        };
        both(&draft.name, "a name");
        both(&draft.note, "a note that says what is published");
        assert_eq!(draft.provenance, Provenance::Published, "{ready:?}");
        draft.standards.iter().for_each(|standard| both(&standard.title, "titles"));
        draft.measures.iter().for_each(|measure| both(&measure.title, "titles"));
        draft.examples.iter().for_each(|example| both(&example.title, "titles"));
        assert_eq!(rulebook_from_bytes(file(ready).as_bytes()).as_ref(), Ok(&draft), "by the gate");
        // A table by itself opens as a dossier of it, with nobody in it yet.
        let dossier = read_either(&file(ready)).unwrap();
        assert_eq!((dossier.rulebook, dossier.members.len()), (draft, 0));
    }
}

#[test]
fn no_file_lies_there_that_nobody_is_offered() {
    for (folder, offered) in [("rulebooks", &Ready::RULEBOOKS[..]), ("dossiers", &Ready::DOSSIERS[..])] {
        let mut found: Vec<String> = std::fs::read_dir(public().join(folder))
            .unwrap()
            .map(|file| format!("{folder}/{}", file.unwrap().file_name().to_str().unwrap()))
            .collect();
        let mut listed: Vec<&str> = offered.iter().map(|ready| ready.address()).collect();
        found.sort_unstable();
        listed.sort_unstable();
        assert_eq!(found, listed);
    }
}

#[test]
fn each_has_a_name_and_a_line_in_both_languages() {
    for one in Ready::RULEBOOKS.into_iter().chain(Ready::DOSSIERS) {
        for language in [Language::Vi, Language::En] {
            assert!(!language.of(ready::name(one)).is_empty());
            let about = language.of(ready::about(one));
            assert!(about.ends_with('.') && about.chars().count() <= 110, "one line: {about}");
        }
    }
}

/// The dossier of unit A is the public case, fact by fact and claim by claim.
#[test]
fn unit_a_is_the_case() {
    let dossier = read(&file(Ready::UnitA)).unwrap();
    assert_eq!(dossier.rulebook, read_rulebook(&file(Ready::TienGiang2022)).unwrap());
    let (by_rules, claimed) = (
        Scored::of(dossier.clone(), at_stage(Stage::Rules)),
        Scored::of(dossier.clone(), at_stage(Stage::Claimed)),
    );
    assert_eq!((by_rules.total(0).as_str(), claimed.total(0).as_str()), ("118.2", "124.4"));
    // The office is public, so what only public figures give is the same.
    let public = Scored::of(dossier.clone(), View { stage: Stage::Claimed, public_only: true });
    assert_eq!(public.total(0), "124.4");

    let (Some(case), Some(expected)) =
        (crate::tien_giang::unit_a(), shared_case("tien-giang-2022/unit-a-expected.csv"))
    else {
        return;
    };
    let facts = |dossier: &thidua::dossier::Dossier| -> Vec<(String, Value)> {
        let rows =
            dossier.entries.iter().flat_map(|(measure, row)| row.values().map(move |entry| (measure, entry)));
        rows.map(|(measure, entry)| (measure.to_string(), entry.value.clone())).collect()
    };
    assert_eq!(facts(&dossier), facts(&case));
    let claims = &dossier.scores[&dossier.members[0].id];
    // C5 also by its parts, as the comment of the case has it: C5.2 claims 2 of at most 1.
    let parts = [("C5.1", "1"), ("C5.2", "2"), ("C5.3", "2")];
    for (part, points) in parts {
        let claim = claims[part].claimed.as_ref().unwrap();
        assert_eq!(claim.points, exact(points), "{part}");
    }
    assert_eq!(claims.len(), expected.len() - 1 + parts.len());
    for row in expected.iter().filter(|row| row[0] != "TOTAL") {
        let claim = claims[row[0].as_str()].claimed.as_ref().unwrap();
        assert_eq!(claim.points, exact(&row[2]), "{}", row[0]);
        assert_eq!(by_rules.points(0, &row[0]), exact(&row[3]).shortest().to_string(), "{}", row[0]);
    }
    let sourced = dossier.entries.values().flat_map(|row| row.values());
    for entry in sourced {
        assert!(entry.provenance == Provenance::Public && entry.source.is_some());
    }
}
