//! Composite indices and small scores as rulebooks: every file of `tests/rulebooks` carries a table of its own
//! with the answers, computed apart from this program.

use thidua::dossier::{ItemId, RulebookDraft};
use thidua::number::Exact;
use thidua::scoring::{Code, Rulebook, run_examples};

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rulebooks")
}

fn rulebook(name: &str) -> RulebookDraft {
    let text = std::fs::read_to_string(folder().join(name)).unwrap();
    thidua::dossier::read_part(&text).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

#[test]
fn rulebooks_give_what_their_examples_expect() {
    let mut names = Vec::new();
    for file in std::fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let draft = rulebook(&name);
        assert!(!draft.examples.is_empty(), "{name} proves nothing");
        assert_eq!(run_examples(&draft), Ok(Vec::new()), "{name}");
        names.push(name);
    }
    names.sort();
    let kinds = [
        "authors.json",
        "best-is-100.json",
        "days-late.json",
        "decathlon.json",
        "half-years.json",
        "human-development.json",
        "reweighted.json",
        "weighted-sum.json",
    ];
    assert_eq!(names, kinds);
}

/// An example that a clause breaks says so: points, total, place, and names that the table does not have.
#[test]
fn broken_examples_are_found() {
    let numbers = |numbers: &[Exact]| numbers.iter().map(Exact::to_string).collect::<Vec<_>>().join(" ");
    let broken = |change: &dyn Fn(&mut RulebookDraft)| {
        let mut draft = rulebook("half-years.json");
        change(&mut draft);
        let findings = run_examples(&draft).unwrap();
        let found = findings.iter().map(|finding| {
            let item = finding.item.as_ref().map(ToString::to_string);
            (finding.code, item.unwrap_or_default(), numbers(&finding.numbers))
        });
        found.collect::<Vec<_>>()
    };
    let one = |code, item: &str, numbers: &str| vec![(code, item.to_owned(), numbers.to_owned())];
    fn member(draft: &mut RulebookDraft, number: usize) -> &mut thidua::dossier::ExampleMember {
        &mut draft.examples[0].members[number]
    }
    let capped = broken(&|draft| draft.standards[0].bonus_cap = Some(Exact::from(9)));
    let expected = [
        (Code::ExamplePoints, "0 0 107 106 106"),
        (Code::ExamplePlace, "0 1 3 2 2"),
        (Code::ExamplePoints, "0 2 98.33 92.33 92.33"),
        (Code::ExamplePlace, "0 2 2 3 3"),
    ];
    let expected = expected.map(|(code, numbers)| (code, String::new(), numbers.to_owned()));
    assert_eq!(capped, expected, "a clause that changes the points");
    let expected = broken(&|draft| {
        member(draft, 0).expect.insert(ItemId::new("halves"), Exact::from(98));
    });
    assert_eq!(expected, one(Code::ExamplePoints, "halves", "0 0 98 97 97"), "another expectation");
    let less = broken(&|draft| {
        member(draft, 0).expect.insert(ItemId::new("halves"), Exact::from(96));
    });
    assert_eq!(less, one(Code::ExamplePoints, "halves", "0 0 96 97 97"), "more than is expected");
    let unknown = broken(&|draft| {
        member(draft, 1).expect.insert(ItemId::new("nothing"), Exact::ONE);
    });
    assert_eq!(unknown, one(Code::ExampleUnknown, "nothing", "0 1"), "no such item");
    let open = broken(&|draft| {
        member(draft, 1).facts.clear();
        member(draft, 1).place = None;
        member(draft, 2).place = None;
        member(draft, 0).place = None;
    });
    assert_eq!(open, one(Code::ExamplePoints, "", "0 1 94 0 100"), "facts that are missing");
    let mut faulty = rulebook("half-years.json");
    faulty.measures.clear();
    assert!(run_examples(&faulty).is_err(), "a table that cannot be scored has no answers");
    assert!(Rulebook::check(&faulty).is_err());
}
