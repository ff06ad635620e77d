//! What holds for every document: edits and their inverses, differences, files, links.

use proptest::collection::vec;
use proptest::prelude::*;
use thidua::dossier::{Dossier, Edit, History, builtin, difference, read, write};
use thidua::exchange::{read_link, write_link};

use super::any;

/// What a link and a difference carry: all but history and id.
fn contents(dossier: &Dossier) -> Dossier {
    Dossier { id: String::new(), history: History::default(), ..dossier.clone() }
}

fn edited(mut dossier: Dossier, edits: &[Edit]) -> Dossier {
    for edit in edits {
        // What does not fit is left out, as anywhere.
        let _inverse = edit.apply(&mut dossier);
    }
    dossier
}

fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_file_gives_back_the_document(dossier in any::dossier()) {
        prop_assert_eq!(read(&write(&dossier)).unwrap(), dossier);
    }

    #[test]
    fn an_edit_and_its_inverse_leave_nothing_behind(dossier in any::dossier(), edit in any::edit()) {
        let mut changed = dossier.clone();
        match edit.apply(&mut changed) {
            Ok(inverse) => {
                let after = changed.clone();
                let again = inverse.replay(&mut changed).unwrap();
                prop_assert_eq!(&changed, &dossier);
                again.replay(&mut changed).unwrap();
                prop_assert_eq!(changed, after);
            }
            Err(_) => prop_assert_eq!(changed, dossier),
        }
    }

    #[test]
    fn undo_leads_back_and_redo_forth(dossier in any::dossier(), edits in vec(any::edit(), 0..8)) {
        let mut changed = dossier.clone();
        for edit in edits {
            let before = changed.clone();
            if changed.change(edit, "", "", "").is_err() {
                prop_assert_eq!(&changed, &before);
            }
        }
        let after = contents(&changed);
        while changed.undo().unwrap() {}
        prop_assert_eq!(contents(&changed), contents(&dossier));
        while changed.redo().unwrap() {}
        prop_assert_eq!(contents(&changed), after);
    }

    #[test]
    fn a_difference_leads_from_one_document_to_another(
        before in any::dossier(),
        other in any::dossier(),
        edits in vec(any::edit(), 0..8),
    ) {
        for after in [edited(before.clone(), &edits), other] {
            let mut reached = before.clone();
            for edit in difference(&before, &after) {
                edit.replay(&mut reached).unwrap();
            }
            prop_assert_eq!(contents(&reached), contents(&after));
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_dossier_comes_out_of_a_link_as_it_went_in(dossier in any::dossier(), name in any::text()) {
        let link = write_link(&dossier, &name, "2023-04-18T09:30:07Z").unwrap();
        let received = read_link(&link).unwrap();
        prop_assert_eq!(received.dossier, contents(&dossier));
        prop_assert_eq!(received.origin, dossier.id);
        prop_assert_eq!(received.sent_at, "2023-04-18T09:30:07Z");
    }

    #[test]
    fn edits_of_the_builtin_dossier_come_out_of_a_link(edits in vec(any::edit(), 0..6)) {
        let dossier = edited(builtin(), &edits);
        let link = write_link(&dossier, "", "").unwrap();
        prop_assert_eq!(read_link(&link).unwrap().dossier, contents(&dossier));
    }

    #[test]
    fn a_changed_link_never_opens(
        dossier in any::dossier(),
        places in vec((any::<prop::sample::Index>(), any::<char>(), 33..127_u8), 24),
    ) {
        let link = write_link(&dossier, "", "").unwrap();
        for (place, any_character, ascii) in places {
            let place = place.index(link.len());
            let cut = &link[..place];
            prop_assert!(read_link(cut).is_err(), "{}", cut);
            for character in [any_character, char::from(ascii)] {
                let changed = format!("{cut}{character}{}", &link[place + 1..]);
                // A space in the place of the # is a link without its #, which opens.
                let same = changed == link || changed.trim_start() == &link[1..];
                prop_assert!(same || read_link(&changed).is_err(), "{}", changed);
            }
        }
    }

    #[test]
    fn nonsense_is_told_and_nothing_panics(text in ".{0,80}", bytes in vec(any::<u8>(), 0..200)) {
        for prefix in ["#l/", "l/", "", "#"] {
            let link = format!("{prefix}{text}");
            prop_assert!(read_link(&link).is_err(), "{}", link);
        }
        let link = format!("#l/{}", data_encoding::BASE64URL_NOPAD.encode(&bytes));
        prop_assert!(read_link(&link).is_err(), "{}", link);
    }
}
