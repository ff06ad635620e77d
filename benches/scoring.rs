//! How long scoring takes: `make bench-core`, native by criterion and, by `examples/scoring_wasm.rs`, in a browser.
//!
//! "one edit" is a figure of one member that changes to and fro between the worst and a good value, with the new
//! ranking; "of the leader" is the same in the line that depends on the leader.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark is no part of the program"
)]

mod table;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use table::{CRITERIA, claim, dossier};
use thidua::dossier::{Entry, builtin, read_rulebook};
use thidua::insight::audit::audit;
use thidua::scoring::{Board, Ranking, Rulebook, Scorecards, View, lint};

/// How many members: a cluster, a country, and the communes of a country.
const SIZES: [usize; 3] = [12, 63, 10_598];

fn whole(c: &mut Criterion) {
    for members in SIZES {
        let dossier = dossier(members);
        let rulebook = Rulebook::check(&dossier.rulebook).expect("the table can be scored");
        c.bench_function(&format!("{members}×{CRITERIA} scored and ranked whole"), |bench| {
            bench.iter(|| {
                let cards = Scorecards::score(black_box(&dossier), &rulebook, View::default());
                let ranking = Ranking::of(&rulebook, &cards);
                (cards, ranking)
            });
        });
    }
    let dossier = dossier(12);
    c.bench_function(&format!("12×{CRITERIA} the same with the check of the table"), |bench| {
        bench.iter(|| Board::of(black_box(&dossier), View::default()).expect("scored"));
    });
}

fn one_edit(c: &mut Criterion) {
    let edits = table::edits();
    for members in SIZES {
        for (name, measure, values) in &edits {
            let mut dossier = dossier(members);
            let rulebook = Rulebook::check(&dossier.rulebook).expect("the table can be scored");
            let member = dossier.members[members / 2].id.clone();
            let mut cards = Scorecards::score(&dossier, &rulebook, View::default());
            let mut ranking = Ranking::of(&rulebook, &cards);
            let mut turn = 0_usize;
            c.bench_function(&format!("{members}×{CRITERIA} {name}, with the ranking"), |bench| {
                bench.iter(|| {
                    turn += 1;
                    let entry = Entry::entered(values[turn % 2].clone());
                    dossier.entries.get_mut(measure).expect("a column").insert(member.clone(), entry);
                    cards.update(&dossier, &rulebook, measure, &member);
                    ranking = Ranking::after(&rulebook, &cards, &ranking);
                });
            });
        }
    }
}

fn tables(c: &mut Criterion) {
    let mut claimed = dossier(12);
    claim(&mut claimed);
    c.bench_function(&format!("12×{CRITERIA} audit"), |bench| {
        bench.iter(|| audit(black_box(&claimed), View::default()).expect("scored"));
    });
    let original = builtin();
    c.bench_function("the built-in dossier, audit", |bench| {
        bench.iter(|| audit(black_box(&original), View::default()).expect("scored"));
    });
    let table = read_rulebook(include_str!("../public/rulebooks/tien-giang-2022.json")).expect("a table");
    c.bench_function("Tiền Giang's table, lint", |bench| bench.iter(|| lint(black_box(&table))));
}

criterion_group! {
    name = scoring;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    targets = whole, one_edit, tables
}
criterion_main!(scoring);
