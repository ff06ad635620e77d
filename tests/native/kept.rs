//! Kept dossiers: nothing is lost when storage is full, cut off, damaged, shared between tabs, or newer.

use proptest::collection::vec;
use proptest::prelude::*;
use thidua::dossier::{Cluster, Dossier, Edit, Label, Period, builtin};
use thidua::exchange::kept::{
    Decision, Elsewhere, EnvelopeProblem, Found, Full, LoadProblem, MemoryShelf, SaveProblem, Shelf, decide,
    delete, discard_unread, elsewhere, envelope, list, load, new_id, rename, save,
};

const NOW: &str = "2023-04-18T09:30:00Z";
const A: &str = "thidua/dossier/cum/a";
const B: &str = "thidua/dossier/cum/b";
const POINTER: &str = "thidua/dossier/cum/now";

/// A small dossier in one of its states, with a history.
fn dossier(state: usize) -> Dossier {
    let period = Period { results_year: 2022, pact_year: 2023 };
    let mut dossier = Dossier::empty("cum", Label::default(), Cluster::default(), period);
    dossier.change(Edit::Name(Label::new(&format!("Cụm, lần {state}"))), NOW, "Ba", "").unwrap();
    dossier
}

/// A shelf with states 1 to `count` saved one after another.
fn shelf(count: usize) -> MemoryShelf {
    let mut shelf = MemoryShelf::default();
    let mut seen = None;
    for state in 1..=count {
        seen = Some(save(&mut shelf, &dossier(state), seen, NOW).unwrap());
    }
    shelf
}

fn loaded(shelf: &mut dyn Shelf) -> (Dossier, u64, bool) {
    let loaded = load(shelf, "cum").unwrap();
    (loaded.dossier, loaded.revision, loaded.fallen_back)
}

fn damage(shelf: &mut MemoryShelf, key: &str) -> String {
    let text = shelf.read(key).unwrap().replacen("lần", "lẫn", 1);
    shelf.write(key, &text).unwrap();
    text
}

#[test]
fn what_is_saved_is_loaded_with_its_history() {
    let mut large = builtin();
    large.id = "cum".to_owned();
    let mut shelf = MemoryShelf::default();
    for (state, dossier) in [dossier(1), large, dossier(3)].into_iter().enumerate() {
        let revision = u64::try_from(state).unwrap();
        assert_eq!(save(&mut shelf, &dossier, Some(revision), NOW), Ok(revision + 1));
        assert_eq!(loaded(&mut shelf), (dossier, revision + 1, false));
    }
    assert_eq!(load(&mut shelf, "other"), Err(LoadProblem::NotKept("other".to_owned())));
    let nameless = Dossier { id: String::new(), ..dossier(1) };
    assert_eq!(save(&mut shelf, &nameless, None, NOW), Err(SaveProblem::NoId(String::new())));
}

#[test]
fn a_list_tells_what_is_kept_last_saved_first() {
    let mut shelf = shelf(2);
    let other = Dossier { id: "khối/2".to_owned(), ..dossier(5) };
    save(&mut shelf, &other, None, "2023-05-01T00:00:00Z").unwrap();
    shelf.write("thidua/language", "en").unwrap();
    shelf.write("somebody else's", "{}").unwrap();
    let found = list(&mut shelf);
    let told: Vec<_> = found.kept.iter().map(|kept| (kept.id.as_str(), kept.revision)).collect();
    assert_eq!(told, [("khối/2", 1), ("cum", 2)]);
    assert_eq!(found.kept[1].name, Label::new("Cụm, lần 2"));
    assert_eq!((found.kept[1].results_year, found.kept[1].saved_at.as_str()), (2022, NOW));
    assert_eq!(Found { kept: Vec::new(), ..found }, Found::default());
    delete(&mut shelf, "cum");
    assert_eq!(list(&mut shelf).kept.len(), 1);
    assert_eq!(shelf.keys().iter().filter(|key| key.contains("cum")).count(), 0);
}

/// A shelf on which only so many writes arrive, as when the machine stops.
struct Stopping(MemoryShelf, usize);

impl Shelf for Stopping {
    fn read(&self, key: &str) -> Option<String> {
        self.0.read(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Full> {
        self.1 = self.1.checked_sub(1).ok_or(Full)?;
        self.0.write(key, text)
    }

    fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.0.keys()
    }
}

#[test]
fn a_save_that_stops_half_way_leaves_the_state_before() {
    for writes in 0..2 {
        for states in 1..4 {
            let mut shelf = Stopping(shelf(states), writes);
            let seen = u64::try_from(states).unwrap();
            let stopped = save(&mut shelf, &dossier(9), Some(seen), NOW);
            assert_eq!(stopped, Err(SaveProblem::Full(Full)));
            assert_eq!(loaded(&mut shelf.0), (dossier(states), seen, false), "{writes} writes");
            assert_eq!(save(&mut shelf.0, &dossier(9), Some(seen), NOW), Ok(seen + 1));
            assert_eq!(loaded(&mut shelf.0).0, dossier(9));
        }
    }
}

#[test]
fn a_full_shelf_keeps_the_state_before_until_there_is_room() {
    let mut shelf = shelf(2);
    shelf.set_room(shelf.used() + 10);
    let mut larger = dossier(3);
    larger.name = Label::new(&"dài ".repeat(100));
    assert_eq!(save(&mut shelf, &larger, Some(2), NOW), Err(SaveProblem::Full(Full)));
    assert_eq!(loaded(&mut shelf), (dossier(2), 2, false));
    shelf.set_room(usize::MAX);
    assert_eq!(save(&mut shelf, &larger, Some(2), NOW), Ok(3));
    assert_eq!(loaded(&mut shelf), (larger, 3, false));
}

/// A shelf that says yes and keeps half.
struct Lying(MemoryShelf);

impl Shelf for Lying {
    fn read(&self, key: &str) -> Option<String> {
        self.0.read(key)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Full> {
        let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
        self.0.write(key, &text[..half])
    }

    fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.0.keys()
    }
}

#[test]
fn what_does_not_come_back_as_it_was_written_is_told() {
    let mut shelf = Lying(shelf(2));
    assert_eq!(save(&mut shelf, &dossier(3), Some(2), NOW), Err(SaveProblem::NotWritten));
    assert_eq!(loaded(&mut shelf.0), (dossier(2), 2, false));
}

#[test]
fn a_damaged_state_is_set_aside_and_the_one_before_stands_in() {
    let mut shelf = shelf(2);
    let damaged = damage(&mut shelf, B);
    // It goes by the revision that is lost, so that a tab that has seen that one is told of the next.
    assert_eq!(loaded(&mut shelf), (dossier(1), 2, true));
    let found = list(&mut shelf);
    assert_eq!(found.fallen_back, ["cum"]);
    assert_eq!(found.damaged.len(), 1);
    let unread = &found.damaged[0];
    assert_eq!((unread.id.as_str(), &unread.problem), ("cum", &EnvelopeProblem::Damaged));
    assert_eq!(shelf.read(&unread.key), Some(damaged.clone()));
    // Saving on goes on from the state before, and never over what was set aside.
    assert_eq!(loaded(&mut shelf), (dossier(1), 2, true));
    let mut seen = 2;
    for state in 3..8 {
        seen = save(&mut shelf, &dossier(state), Some(seen), NOW).unwrap();
        assert_eq!(loaded(&mut shelf), (dossier(state), seen, false));
    }
    assert_eq!(shelf.read(&unread.key), Some(damaged));
    assert_eq!(list(&mut shelf).damaged, found.damaged);
    discard_unread(&mut shelf, A);
    discard_unread(&mut shelf, &unread.key);
    assert_eq!(list(&mut shelf).damaged, []);
    assert_eq!(loaded(&mut shelf).0, dossier(7));
}

#[test]
fn saving_over_damage_sets_it_aside_first() {
    let mut shelf = shelf(2);
    let (first, second) = (damage(&mut shelf, A), damage(&mut shelf, B));
    assert!(matches!(load(&mut shelf, "cum"), Err(LoadProblem::Unread { .. })));
    assert_eq!(save(&mut shelf, &dossier(3), None, NOW), Ok(1));
    assert_eq!(save(&mut shelf, &dossier(4), Some(1), NOW), Ok(2));
    let damaged = list(&mut shelf).damaged;
    let texts: Vec<_> = damaged.iter().filter_map(|unread| shelf.read(&unread.key)).collect();
    assert_eq!(texts, [first, second]);
    // Where there is no room to set it aside, nothing is saved.
    let kept = damage(&mut shelf, A);
    shelf.set_room(shelf.used() + 5);
    assert_eq!(save(&mut shelf, &dossier(5), Some(2), NOW), Err(SaveProblem::Full(Full)));
    assert_eq!(shelf.read(A), Some(kept));
    assert_eq!(list(&mut shelf).damaged.len(), 3);
}

#[test]
fn a_lost_or_garbled_pointer_is_no_loss() {
    for states in 1..4 {
        for pointer in [None, Some(""), Some("a"), Some("c 9"), Some("a -1"), Some("a 1 1")] {
            let mut shelf = shelf(states);
            shelf.remove(POINTER);
            if let Some(pointer) = pointer {
                shelf.write(POINTER, pointer).unwrap();
            }
            assert_eq!(loaded(&mut shelf).0, dossier(states), "{pointer:?}");
        }
    }
}

#[test]
fn what_a_newer_version_saved_stays_untouched() {
    let mut shelf = shelf(2);
    let newer = r#"{"v":2,"whatever":["comes"]}"#;
    shelf.write(B, newer).unwrap();
    let before = shelf.keys();
    let problem = EnvelopeProblem::Newer("2".to_owned());
    let found = list(&mut shelf);
    assert_eq!((found.kept.len(), found.damaged.len()), (0, 0));
    assert_eq!((found.newer[0].key.as_str(), &found.newer[0].problem), (B, &problem));
    assert_eq!(save(&mut shelf, &dossier(3), Some(2), NOW), Err(SaveProblem::Newer(problem.clone())));
    assert_eq!(load(&mut shelf, "cum"), Err(LoadProblem::Unread { id: "cum".to_owned(), problem }));
    assert_eq!((shelf.keys(), shelf.read(B).as_deref()), (before, Some(newer)));
}

#[test]
fn a_whole_state_that_holds_no_dossier_is_set_aside() {
    let mut shelf = shelf(1);
    let twice = dossier(2).members.into_iter().chain([Default::default(), Default::default()]).collect();
    save(&mut shelf, &Dossier { members: twice, ..dossier(2) }, Some(1), NOW).unwrap();
    let problem = load(&mut shelf, "cum");
    let unreadable = |problem: &EnvelopeProblem| matches!(problem, EnvelopeProblem::Unreadable(_));
    assert!(
        matches!(&problem, Err(LoadProblem::Unread { problem, .. }) if unreadable(problem)),
        "{problem:?}"
    );
    assert_eq!(loaded(&mut shelf).0, dossier(1));
    let damaged = list(&mut shelf).damaged;
    assert!(damaged.len() == 1 && unreadable(&damaged[0].problem), "{damaged:?}");
}

#[test]
fn two_tabs_do_not_save_over_each_other_silently() {
    let mut shelf = shelf(1);
    let (here, there) = (Some(1), Some(1));
    let there = Some(save(&mut shelf, &dossier(2), there, NOW).unwrap());
    let refused = save(&mut shelf, &dossier(3), here, NOW);
    assert_eq!(refused, Err(SaveProblem::SavedElsewhere { stored: 2 }));
    assert_eq!(loaded(&mut shelf), (dossier(2), 2, false));
    // On purpose it may; then the other tab is the one that is told.
    assert_eq!(save(&mut shelf, &dossier(3), Some(2), NOW), Ok(3));
    assert_eq!(save(&mut shelf, &dossier(4), there, NOW), Err(SaveProblem::SavedElsewhere { stored: 3 }));
    // What was deleted elsewhere is written again.
    delete(&mut shelf, "cum");
    assert_eq!(save(&mut shelf, &dossier(4), Some(3), NOW), Ok(4));
}

#[test]
fn decisions() {
    assert_eq!(decide(None, None), Decision::Write(1));
    assert_eq!(decide(None, Some(7)), Decision::Write(8));
    assert_eq!(decide(Some(7), Some(7)), Decision::Write(8));
    assert_eq!(decide(Some(7), Some(9)), Decision::Write(10));
    assert_eq!(decide(Some(7), Some(6)), Decision::SavedElsewhere(7));
    assert_eq!(decide(Some(7), None), Decision::SavedElsewhere(7));
}

#[test]
fn another_tab_is_understood() {
    let saved = Elsewhere::Saved { id: "cum".to_owned(), revision: 7 };
    assert_eq!(elsewhere(Some(POINTER), Some("b 7")), Some(saved));
    let deleted = Elsewhere::Deleted { id: "cum".to_owned() };
    assert_eq!(elsewhere(Some(POINTER), None), Some(deleted));
    assert_eq!(elsewhere(None, None), Some(Elsewhere::Emptied));
    for key in [A, B, "thidua/language", "thidua/unread/1/dossier/cum/now", "other/dossier/cum/now", ""] {
        assert_eq!(elsewhere(Some(key), Some("b 7")), None, "{key}");
    }
    assert_eq!(elsewhere(Some(POINTER), Some("seven")), None);
}

#[test]
fn new_ids_are_free() {
    let mut shelf = shelf(1);
    assert_eq!(new_id(&shelf, "Cụm Số 3"), "cum-so-3");
    assert_eq!(new_id(&shelf, "Cụm"), "cum-2");
    assert_eq!(new_id(&shelf, "***"), "ho-so");
    assert_eq!(
        new_id(&shelf, "Tây Nam Bộ 2022"),
        "tay-nam-bo-2022-2",
        "that of the built-in dossier is taken"
    );
    damage(&mut shelf, A);
    assert_eq!(new_id(&shelf, "Cụm"), "cum-2");
}

#[test]
fn a_dossier_is_renamed_in_its_place() {
    let mut shelf = shelf(2);
    assert_eq!(rename(&mut shelf, "cum", Label::new("Tên mới"), NOW), Ok(3));
    let (renamed, _, _) = loaded(&mut shelf);
    assert_eq!(renamed.name, Label::new("Tên mới"));
    assert_eq!(renamed.history.done.len(), 2);
    let missing = SaveProblem::NotLoaded(LoadProblem::NotKept("no".to_owned()));
    assert_eq!(rename(&mut shelf, "no", Label::default(), NOW), Err(missing));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn no_change_of_an_envelope_goes_unnoticed(place in any::<prop::sample::Index>(), other in any::<char>()) {
        let text = envelope::wrap(&dossier(1), 7, NOW);
        let place = place.index(text.chars().count());
        let changed: String =
            text.chars().enumerate().map(|(at, letter)| if at == place { other } else { letter }).collect();
        prop_assert!(changed == text || envelope::open(&changed).is_err(), "{}", changed);
        let cut: String = text.chars().take(place).collect();
        prop_assert!(envelope::open(&cut).is_err());
    }

    /// Saves, full shelves, damage and lists in any order: a load gives a state that was saved, and while
    /// nothing is damaged the last one.
    #[test]
    fn no_order_of_events_loses_what_was_saved(events in vec((0..6_u8, 0..2_usize), 1..30)) {
        let mut shelf = MemoryShelf::default();
        let (mut states, mut seen, mut whole) = (0, None, true);
        for (event, slot) in events {
            match event {
                0..=2 => {
                    states += 1;
                    if event == 2 {
                        shelf.set_room(shelf.used() + 40);
                    }
                    match save(&mut shelf, &dossier(states), seen, NOW) {
                        Ok(revision) => {
                            seen = Some(revision);
                            whole = true;
                        }
                        Err(SaveProblem::Full(_)) => states -= 1,
                        Err(SaveProblem::SavedElsewhere { stored }) => {
                            seen = Some(stored);
                            states -= 1;
                        }
                        Err(problem) => panic!("{problem}"),
                    }
                    shelf.set_room(usize::MAX);
                }
                3 => {
                    let key = [A, B][slot];
                    if shelf.read(key).is_some_and(|text| text.contains("lần")) {
                        damage(&mut shelf, key);
                        whole = false;
                    }
                }
                4 => {
                    let _found = list(&mut shelf);
                }
                _ => shelf.remove(POINTER),
            }
            match load(&mut shelf, "cum") {
                Ok(loaded) if whole => prop_assert_eq!(loaded.dossier, dossier(states)),
                Ok(loaded) => prop_assert!((1..=states).any(|state| loaded.dossier == dossier(state))),
                Err(LoadProblem::NotKept(_)) => prop_assert!(states == 0 || !whole),
                Err(LoadProblem::Unread { .. }) => prop_assert!(!whole),
            }
        }
    }
}
