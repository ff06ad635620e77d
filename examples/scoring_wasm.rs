//! Scoring as the browser's machine runs it, for `tests/bench/scoring.mjs`, which calls and times it.
//!
//! A library of a few functions instead of a program: the page's clock is outside.
#![cfg(target_arch = "wasm32")]
#![allow(
    unsafe_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "names for the page; a benchmark is no part of the program"
)]

#[path = "../benches/table/mod.rs"]
mod table;

use std::hint::black_box;
use std::sync::Mutex;

use thidua::dossier::{Dossier, Entry};
use thidua::insight::audit::audit;
use thidua::scoring::{Ranking, Rulebook, Scorecards, View};

struct Scored {
    dossier: Dossier,
    rulebook: Rulebook,
    cards: Scorecards,
    ranking: Ranking,
    turn: usize,
}

static SCORED: Mutex<Option<Scored>> = Mutex::new(None);

fn with(work: impl Fn(&mut Scored)) {
    let mut scored = SCORED.lock().expect("one thread");
    work(scored.as_mut().expect("made ready"));
}

/// Makes the dossier of so many members, with claims where they are wanted.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(members: usize, claims: bool) {
    let mut dossier = table::dossier(members);
    if claims {
        table::claim(&mut dossier);
    }
    let rulebook = Rulebook::check(&dossier.rulebook).expect("the table can be scored");
    let cards = Scorecards::score(&dossier, &rulebook, View::default());
    let ranking = Ranking::of(&rulebook, &cards);
    *SCORED.lock().expect("one thread") = Some(Scored { dossier, rulebook, cards, ranking, turn: 0 });
}

/// Scores and ranks all members so many times.
#[unsafe(no_mangle)]
pub extern "C" fn whole(times: usize) {
    with(|scored| {
        for _ in 0..times {
            let cards = Scorecards::score(black_box(&scored.dossier), &scored.rulebook, View::default());
            black_box((Ranking::of(&scored.rulebook, &cards), cards));
        }
    });
}

/// Makes one of the edits so many times, with the new ranking.
#[unsafe(no_mangle)]
pub extern "C" fn edit(kind: usize, times: usize) {
    let (_, measure, values) = &table::edits()[kind];
    with(|scored| {
        let member = scored.dossier.members[scored.dossier.members.len() / 2].id.clone();
        for _ in 0..times {
            scored.turn += 1;
            let entry = Entry::entered(values[scored.turn % 2].clone());
            scored.dossier.entries.get_mut(measure).expect("a column").insert(member.clone(), entry);
            scored.cards.update(&scored.dossier, &scored.rulebook, measure, &member);
            scored.ranking = Ranking::after(&scored.rulebook, &scored.cards, &scored.ranking);
        }
    });
}

/// Checks the entries so many times.
#[unsafe(no_mangle)]
pub extern "C" fn checks(times: usize) {
    with(|scored| {
        for _ in 0..times {
            black_box(audit(black_box(&scored.dossier), View::default()).expect("scored"));
        }
    });
}
