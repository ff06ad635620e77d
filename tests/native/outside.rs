//! What comes from outside and does not get in is told; what was saved in distress comes back.

use std::collections::BTreeMap;

use thidua::dossier::{BUILTIN_ID, Edit, EditProblem, ItemId, Label, ReadProblem, builtin, write};
use thidua::exchange::gate::GateProblem;
use thidua::exchange::kept::{self, MemoryShelf, Shelf as _, UNSAVED, rescued};
use thidua::exchange::{LinkProblem, SendProblem};
use thidua::text::Language::{En, Vi};
use thidua::text::outside;

const NOW: &str = "2023-05-02T02:14:00Z";

#[test]
fn every_trouble_has_a_sentence_in_both_languages() {
    let links = [
        LinkProblem::NotALink,
        LinkProblem::CutShort,
        LinkProblem::Altered,
        LinkProblem::TooLarge,
        LinkProblem::NewerFormat(2),
        LinkProblem::OtherBase { attempt: None },
        LinkProblem::DoesNotFit(EditProblem::NoItem(ItemId::new("9.9"))),
        LinkProblem::Unreadable(ReadProblem::NotADossier),
        LinkProblem::Unreadable(ReadProblem::Newer("thidua/9".to_owned())),
    ];
    for problem in links {
        let (vi, en) = (outside::link(&problem, Vi), outside::link(&problem, En));
        assert!(vi.sentence.ends_with('.') && en.sentence.ends_with('.'), "{problem:?}");
        assert!(vi.title != en.title && vi.sentence != en.sentence, "{problem:?}");
    }
    let sends = [
        SendProblem::TooLong { characters: 3_000_000 },
        SendProblem::NotExact,
        SendProblem::NotReadable(LinkProblem::Altered),
    ];
    for problem in sends {
        assert_ne!(outside::send(&problem, Vi), outside::send(&problem, En));
    }
    let gates = [
        GateProblem::TooLarge { bytes: 9_000_000 },
        GateProblem::NotText { at: 4 },
        GateProblem::Unreadable(ReadProblem::NotADossier),
    ];
    for problem in gates {
        assert_ne!(outside::gate(&problem, Vi), outside::gate(&problem, En));
    }
    let too_large = outside::gate(&GateProblem::TooLarge { bytes: 9_000_000 }, Vi);
    assert!(too_large.starts_with("Tệp có 9 MB; "), "{too_large}");
}

#[test]
fn a_file_saved_in_distress_brings_everything_back() {
    let mut shelf = MemoryShelf::default();
    let mut changed = builtin();
    changed.change(Edit::Name(Label::new("Miền Tây")), NOW, "", "").unwrap();
    kept::save(&mut shelf, &changed, None, NOW).unwrap();
    let other = thidua::dossier::Dossier { id: "other".to_owned(), ..builtin() };
    kept::save(&mut shelf, &other, None, NOW).unwrap();
    shelf.write("thidua/dossier/broken/a", "no envelope").unwrap();
    let mut unsaved = changed.clone();
    unsaved.undo().unwrap();

    let mut texts: BTreeMap<String, String> =
        shelf.keys().into_iter().map(|key| (key.clone(), shelf.read(&key).unwrap())).collect();
    texts.insert(UNSAVED.to_owned(), write(&unsaved));
    let mut back = rescued(&serde_json::to_string_pretty(&texts).unwrap());
    assert_eq!(back.remove(0), unsaved, "first what could not be saved");
    back.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(back, [other, changed]);
}

#[test]
fn one_envelope_comes_back_and_anything_else_does_not() {
    let mut shelf = MemoryShelf::default();
    kept::save(&mut shelf, &builtin(), None, NOW).unwrap();
    let envelope = shelf.read(&format!("thidua/dossier/{BUILTIN_ID}/a")).unwrap();
    assert_eq!(rescued(&envelope), [builtin()]);
    for text in ["", "[]", "{}", "{\"a\": 1}", "{\"thidua/unsaved\": \"{}\"}", &write(&builtin())] {
        assert!(rescued(text).is_empty(), "{text:.40}");
    }
}
