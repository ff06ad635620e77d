//! Any document at all: what proptest tries the document and the links on.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use thidua::dossier::{
    Award, Cluster, Commitment, Conference, Document, Dossier, Edit, Entry, Given, ItemId, Label, MeasureId,
    Member, MemberId, Movement, Office, Pact, PactContent, Period, Plan, Provenance, Published,
    PublishedFigure, PublishedPlace, PublishedValue, Role, Signature, Source, SourceId, StageScores, Value,
    is_id,
};
use thidua::number::{Date, Exact};

use super::any_rule::rulebook;

/// Ids as people and programs choose them, and some that only a test would choose.
const MEMBERS: [&str; 6] = ["hau-giang", "tra-vinh", "Đồng Tháp", "*=;:_", "gone", "-"];
pub const MEASURES: [&str; 6] = ["grdp", "m 1", "y", "a*b", "old", "12"];
const ITEMS: [&str; 6] = ["1", "1.1", "1.1a", "mục a7", "\"", "none"];

pub fn text() -> BoxedStrategy<String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => "[a-zàđấỹ“”,. ]{1,20}",
        1 => "[ -~\\n\\t\u{1f600}\u{0301}]{1,12}",
    ]
    .boxed()
}

pub fn label() -> BoxedStrategy<Label> {
    (text(), text()).prop_map(|(vi, en)| Label::both(&vi, &en)).boxed()
}

pub fn exact() -> BoxedStrategy<Exact> {
    prop_oneof![
        (0..2000_i64, 0..=2_u32).prop_map(|(digits, scale)| Exact::new(digits, scale)),
        (-1_000_000_000_000..1_000_000_000_000_i64, 0..=12_u32)
            .prop_map(|(digits, scale)| Exact::new(digits, scale)),
    ]
    .boxed()
}

fn date() -> BoxedStrategy<Date> {
    (1900..=2999_u16, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
        .boxed()
}

pub fn provenance() -> BoxedStrategy<Provenance> {
    select(vec![
        Provenance::Published,
        Provenance::Public,
        Provenance::Entered,
        Provenance::Estimate,
        Provenance::Illustrative,
    ])
    .boxed()
}

fn member() -> BoxedStrategy<MemberId> {
    select(MEMBERS.to_vec()).prop_map(MemberId::new).boxed()
}

pub fn measure() -> BoxedStrategy<MeasureId> {
    select(MEASURES.to_vec()).prop_map(MeasureId::new).boxed()
}

pub fn item() -> BoxedStrategy<ItemId> {
    select(ITEMS.to_vec()).prop_map(ItemId::new).boxed()
}

pub fn source() -> BoxedStrategy<Option<SourceId>> {
    option::of(select(vec!["qdnd", "nguồn 2"]).prop_map(SourceId::new)).boxed()
}

pub fn value() -> BoxedStrategy<Value> {
    let option = prop_oneof![select(vec!["a", "b c", "*", "=", ""]).prop_map(str::to_owned), text()];
    prop_oneof![
        4 => exact().prop_map(Value::Number),
        2 => (exact(), exact(), exact()).prop_map(|(one, other, actual)| Value::Plan {
            plan: Plan { low: one.min(other), high: one.max(other) },
            actual,
        }),
        2 => (exact(), exact()).prop_map(|(plan, actual)| Value::Plan { plan: Plan::of(plan), actual }),
        1 => date().prop_map(Value::Date),
        1 => any::<bool>().prop_map(Value::Flag),
        1 => option.clone().prop_map(Value::Choice),
        1 => vec(option, 0..4).prop_map(Value::Choices),
        1 => vec(option::of(exact()), 0..5).prop_map(Value::Series),
    ]
    .boxed()
}

pub fn entry() -> BoxedStrategy<Entry> {
    (value(), provenance(), source(), text(), text(), option::weighted(0.2, exact()))
        .prop_map(|(value, provenance, source, note, evidence, previous)| Entry {
            value,
            provenance,
            source,
            note,
            evidence,
            previous,
        })
        .boxed()
}

fn given() -> BoxedStrategy<Option<Given>> {
    option::of((exact(), text(), provenance()).prop_map(|(points, reason, provenance)| Given {
        points,
        reason,
        provenance,
    }))
    .boxed()
}

fn stage_scores() -> BoxedStrategy<StageScores> {
    (given(), given(), given())
        .prop_map(|(claimed, appraised, agreed)| StageScores { claimed, appraised, agreed })
        .boxed()
}

fn document() -> BoxedStrategy<Document> {
    (label(), text(), option::of(date()), source())
        .prop_map(|(title, number, date, source)| Document { title, number, date, source })
        .boxed()
}

fn movement() -> BoxedStrategy<Movement> {
    (label(), option::of(member()), option::of(2000..2050_u16), option::of(document()), source())
        .prop_map(|(title, member, from, document, source)| Movement {
            title,
            member,
            from,
            to: None,
            vision: from,
            document,
            source,
        })
        .boxed()
}

fn conference() -> BoxedStrategy<Conference> {
    (option::of(date()), label(), source())
        .prop_map(|(date, place, source)| Conference { date, place, source })
        .boxed()
}

fn pact() -> BoxedStrategy<Pact> {
    let promise =
        (member(), label(), source()).prop_map(|(member, text, source)| Commitment { member, text, source });
    let content = (label(), vec(document(), 0..2), vec(movement(), 0..2), any::<bool>(), vec(promise, 0..2));
    let content = content.prop_map(|(title, documents, movements, more_movements, commitments)| {
        PactContent { text: title.clone(), title, documents, movements, more_movements, commitments }
    });
    let signature = (member(), source()).prop_map(|(member, source)| Signature { member, source });
    (label(), vec(content, 0..2), vec(signature, 0..3), conference(), source())
        .prop_map(|(motto, contents, signatures, signed, source)| Pact {
            motto,
            contents,
            signatures,
            signed,
            source,
        })
        .boxed()
}

fn published() -> BoxedStrategy<Published> {
    let place = (1..5_u32, member(), source());
    let place = place.prop_map(|(place, member, source)| PublishedPlace { place, member, source });
    let value = prop_oneof![
        exact().prop_map(PublishedValue::Percent),
        exact().prop_map(PublishedValue::AbovePercent),
        exact().prop_map(PublishedValue::OverPercent),
        label().prop_map(PublishedValue::Words),
    ];
    let figure = (label(), value, label(), source()).prop_map(|(title, value, basis, source)| {
        PublishedFigure { title, value, note: basis.clone(), basis, source }
    });
    (vec(place, 0..3), vec(figure, 0..3), label())
        .prop_map(|(places, figures, note)| Published { places, figures, note })
        .boxed()
}

fn members() -> BoxedStrategy<Vec<Member>> {
    (vec(label(), 0..=5), any::<usize>())
        .prop_map(|(names, turn)| {
            let mut members: Vec<Member> = names
                .into_iter()
                .zip(MEMBERS)
                .map(|(name, id)| Member { id: MemberId::new(id), name })
                .collect();
            let turn = turn % members.len().max(1);
            members.rotate_left(turn);
            members
        })
        .boxed()
}

/// A document that a file could hold: what is known of members that are gone, and all kinds of values.
pub fn dossier() -> BoxedStrategy<Dossier> {
    let entries = btree_map(measure(), btree_map(member(), entry(), 1..5), 0..5);
    let filled = stage_scores().prop_filter("nothing given", |scores| !scores.is_empty());
    let scores = btree_map(member(), btree_map(item(), filled, 1..3), 0..3);
    let sources = select(vec![0_usize, 1, 2]).prop_map(|count| {
        let ids = ["qdnd", "nguồn 2"].into_iter().take(count);
        ids.map(|id| Source { id: SourceId::new(id), ..Source::default() }).collect::<Vec<_>>()
    });
    let id = prop_oneof![text(), Just("tay-nam-bo-2022".to_owned())].prop_filter("no id", |id| is_id(id));
    let first = (id, label(), (label(), source()), 0..3000_u16, members(), rulebook());
    let office = (2000..2050_u16, select(vec![Role::Head, Role::DeputyHead]), member(), source());
    let office = office.prop_map(|(year, role, member, source)| Office { year, role, member, source });
    let award = (label(), 2000..2050_u16, member(), any::<bool>(), source());
    let award =
        award.prop_map(|(title, year, member, given, source)| Award { title, year, member, given, source });
    let rest = (vec(office, 0..2), published(), pact(), vec(movement(), 0..2), vec(award, 0..2), sources);
    (first, entries, scores, rest)
        .prop_map(|(first, entries, scores, rest)| {
            let (id, name, (cluster, source), year, members, rulebook) = first;
            let period = Period { results_year: year, pact_year: year.saturating_add(1) };
            Dossier {
                members,
                rulebook,
                entries,
                scores,
                offices: rest.0,
                published: rest.1,
                pact: rest.2,
                movements: rest.3,
                awards: rest.4,
                sources: rest.5,
                ..Dossier::empty(&id, name, Cluster { name: cluster, source }, period)
            }
        })
        .boxed()
}

/// Any change at all, whether or not it fits.
pub fn edit() -> BoxedStrategy<Edit> {
    let simple = prop_oneof![
        6 => (measure(), member(), option::of(entry()))
            .prop_map(|(measure, member, entry)| Edit::Entry { measure, member, entry }),
        3 => (member(), item(), option::of(stage_scores()))
            .prop_map(|(member, item, scores)| Edit::Scores { member, item, scores }),
        3 => (item(), option::of(exact())).prop_map(|(item, points)| Edit::Reweight { item, points }),
        1 => label().prop_map(Edit::Name),
        1 => (label(), source()).prop_map(|(name, source)| Edit::Cluster(Cluster { name, source })),
        2 => members().prop_map(Edit::Members),
        1 => rulebook().prop_map(|rulebook| Edit::Rulebook(Box::new(rulebook))),
        1 => published().prop_map(|published| Edit::Published(Box::new(published))),
        1 => pact().prop_map(|pact| Edit::Pact(Box::new(pact))),
        1 => conference().prop_map(Edit::Signed),
        1 => vec(movement(), 0..2).prop_map(Edit::Movements),
    ];
    simple.prop_recursive(2, 8, 4, |inner| vec(inner, 0..4).prop_map(Edit::Many)).boxed()
}
