//! Which screen an address shows, and that the address of a screen leads back to it.

use thidua::dossier::MemberId;
use thidua::exchange::{Route, Scene};

#[test]
fn an_address_leads_back_to_its_screen() {
    for route in [
        Route::Results,
        Route::Ranking(None),
        Route::Ranking(Some(MemberId::new("hau-giang"))),
        Route::Pact(Some(MemberId::new("a"))),
        Route::Compare,
        Route::Dossiers,
        Route::History,
        Route::Entry(None),
        // Ids are names where a table of figures brought the member along.
        Route::Entry(Some(MemberId::new("Gò Công / 1"))),
        Route::Audit,
        Route::Table,
        Route::Stage(Scene::Places),
        Route::Stage(Scene::Ranking),
        Route::Stage(Scene::Pact),
    ] {
        assert_eq!(Route::read(&route.write()), route);
    }
}

#[test]
fn what_a_browser_writes_into_an_address_is_read() {
    for (fragment, member) in [
        ("#/entry/G%C3%B2%20C%C3%B4ng", Some("Gò Công")),
        ("#/entry/50%", Some("50%")),
        ("#/entry/%FF", Some("%FF")),
        ("#/entry/%C3%B2%20", None),
        ("#/entry/", None),
    ] {
        assert_eq!(Route::read(fragment), Route::Entry(member.map(MemberId::new)), "{fragment}");
    }
    assert_eq!(Route::read("#/nowhere"), Route::Results);
}
