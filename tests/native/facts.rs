//! The built-in dossier against the facts: everything public stands in it exactly, nothing else as public.

use thidua::dossier::{Dossier, builtin, read};
use thidua::scoring::{Ranking, Rulebook, Scorecards, Stage, Standing, View};

/// Reads the text itself: `builtin()` would hide what is wrong with it.
fn dossier() -> Dossier {
    read(include_str!("../../src/dossier/builtin.json")).unwrap()
}

/// Member, place and total of all members, best first.
fn ranked(dossier: &Dossier, stage: Stage) -> Vec<(&str, Option<u32>, String)> {
    let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
    let cards = Scorecards::score(dossier, &rulebook, View { stage, public_only: false });
    let rows = Ranking::of(&rulebook, &cards).rows;
    let row = |row: &Standing| {
        assert_eq!(row.low, row.high, "nothing is open");
        (dossier.members[row.member].id.as_str(), row.place.single(), row.low.to_string())
    };
    rows.iter().map(row).collect()
}

/// By the rules and as agreed the published places come out, the rest is spread, and a tie is broken by the chain.
#[test]
fn illustration_gives_the_published_places() {
    let dossier = dossier();
    assert_eq!(dossier, builtin());
    let expected = [
        ("hau-giang", Some(1), "958.73"),
        ("tra-vinh", Some(2), "948.15"),
        ("tien-giang", Some(3), "939.90"),
        ("dong-thap", Some(4), "931.64"),
        ("long-an", Some(5), "921.48"),
        ("vinh-long", Some(6), "913.47"),
        ("an-giang", Some(7), "896.37"),
        ("kien-giang", Some(8), "888.06"),
        ("ben-tre", Some(9), "888.06"),
        ("soc-trang", Some(10), "873.86"),
        ("ca-mau", Some(11), "856.48"),
        ("bac-lieu", Some(12), "830.18"),
    ];
    let expected = expected.map(|(member, place, total)| (member, place, total.to_owned()));
    for stage in [Stage::Rules, Stage::Agreed] {
        assert_eq!(ranked(&dossier, stage), expected, "{stage:?}");
    }
    let published = &dossier.published.places;
    let places: Vec<_> = published.iter().map(|place| (place.member.as_str(), Some(place.place))).collect();
    let computed: Vec<_> =
        expected.iter().take(places.len()).map(|(member, place, _)| (*member, *place)).collect();
    assert_eq!(places, computed);
}
