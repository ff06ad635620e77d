//! Any score table at all, whether or not it makes sense.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use thidua::dossier::{
    Band, Combine, Condition, Criterion, Interval, ItemId, Line, LineKind, Measure, MeasureId, MeasureKind,
    Missing, PartsCombine, PointOption, Quantity, Recurrence, Rounding, Rule, RulebookDraft,
};

use super::any::{MEASURES, exact, item, label, measure, provenance, source, text, value};

fn interval() -> BoxedStrategy<Interval> {
    (option::of(exact()), option::of(exact()), any::<bool>(), any::<bool>())
        .prop_map(|(from, to, above, through)| Interval { from, to, above, through })
        .boxed()
}

fn quantity() -> BoxedStrategy<Quantity> {
    prop_oneof![
        measure().prop_map(Quantity::Value),
        measure().prop_map(Quantity::PercentOfPlan),
        (measure(), measure()).prop_map(|(part, whole)| Quantity::Share { part, whole }),
        (measure(), 1..=12_u8, 1..=28_u8).prop_map(|(of, month, day)| Quantity::DaysAfter { of, month, day }),
    ]
    .boxed()
}

fn options() -> BoxedStrategy<Vec<PointOption>> {
    vec((text(), label(), exact()).prop_map(|(id, title, points)| PointOption { id, title, points }), 0..3)
        .boxed()
}

fn rule() -> BoxedStrategy<Rule> {
    let bands = vec(
        (interval(), exact()).prop_map(|(one, points)| Band {
            from: one.from,
            to: one.to,
            above: one.above,
            through: one.through,
            points,
        }),
        0..3,
    );
    let power = (quantity(), exact(), exact(), exact(), any::<bool>(), option::of(0..4_u32));
    prop_oneof![
        (measure(), exact()).prop_map(|(of, limit)| Rule::Given { of, limit }),
        (exact(), option::of(measure())).prop_map(|(points, of)| Rule::Met { points, of }),
        (measure(), options()).prop_map(|(of, options)| Rule::Options { of, options }),
        (measure(), options()).prop_map(|(of, options)| Rule::Checklist { of, options }),
        (quantity(), exact()).prop_map(|(of, each)| Rule::PerCase { of, each }),
        (quantity(), exact(), exact(), exact(), exact())
            .prop_map(|(of, above, first, step, each)| Rule::Steps { of, above, first, step, each }),
        (quantity(), bands).prop_map(|(of, bands)| Rule::Bands { of, bands }),
        (quantity(), quantity(), vec(interval(), 0..2), vec(interval(), 0..2), vec(vec(exact(), 0..2), 0..2))
            .prop_map(|(rows_of, columns_of, rows, columns, points)| Rule::Table {
                rows_of,
                columns_of,
                rows,
                columns,
                points,
            }),
        (measure(), exact(), option::of(exact()), exact(), exact())
            .prop_map(|(of, points, below, above, floor)| Rule::OfPlan { of, points, below, above, floor }),
        (quantity(), exact(), exact(), exact(), any::<bool>()).prop_map(
            |(of, low, high, points, logarithmic)| Rule::Goalposts { of, low, high, points, logarithmic }
        ),
        (measure(), exact()).prop_map(|(of, points)| Rule::LeaderRelative { of, points }),
        (quantity(), exact()).prop_map(|(of, points)| Rule::BestRelative { of, points }),
        power.prop_map(|(of, a, b, c, less_is_better, floored_to)| Rule::Power {
            of,
            a,
            b,
            c,
            less_is_better,
            floored_to
        }),
    ]
    .boxed()
}

fn condition() -> BoxedStrategy<Condition> {
    let simple = prop_oneof![
        Just(Condition::StandardMet),
        (quantity(), interval()).prop_map(|(of, interval)| Condition::Within { of, interval }),
        (measure(), any::<bool>()).prop_map(|(of, is)| Condition::Answered { of, is }),
    ];
    simple
        .prop_recursive(2, 6, 3, |inner| {
            prop_oneof![
                vec(inner.clone(), 0..3).prop_map(Condition::All),
                vec(inner, 0..3).prop_map(Condition::Any)
            ]
        })
        .boxed()
}

fn recurrence() -> BoxedStrategy<Recurrence> {
    let combine = prop_oneof![
        Just(PartsCombine::Sum),
        Just(PartsCombine::Mean),
        vec(exact(), 0..3).prop_map(PartsCombine::Weighted)
    ];
    (1..=12_u8, combine).prop_map(|(parts, combine)| Recurrence { parts, combine }).boxed()
}

fn line(id: &'static str) -> BoxedStrategy<Line> {
    let kind = select(vec![LineKind::Standard, LineKind::Bonus, LineKind::Deduction, LineKind::Exclusion]);
    let rest = (
        option::of(condition()),
        option::of(text()),
        option::of(recurrence()),
        option::of(measure()),
        vec(text(), 0..3),
    );
    (label(), text(), kind, rule(), option::of(exact()), rest)
        .prop_map(
            move |(title, clause, kind, rule, cap, (when, one_of, recurring, divided_by, other_codes))| {
                Line {
                    id: ItemId::new(id),
                    code: String::new(),
                    other_codes,
                    title,
                    kind,
                    rule,
                    cap,
                    when,
                    one_of,
                    recurring,
                    divided_by,
                    clause,
                }
            },
        )
        .boxed()
}

fn criterion(id: &'static str) -> BoxedStrategy<Criterion> {
    let amount = || option::of(exact());
    let combine = select(vec![Combine::Sum, Combine::WeightedMean, Combine::GeometricMean]);
    let caps = (amount(), amount(), amount(), amount(), amount(), amount(), amount());
    ((label(), label(), text(), text()), (amount(), amount(), amount(), amount()), combine, caps)
        .prop_map(
            move |((title, short, code, clause), (points, reweighted_to, weight, times), combine, caps)| {
                Criterion {
                    id: ItemId::new(id),
                    code,
                    title,
                    short,
                    points,
                    reweighted_to,
                    weight,
                    combine,
                    times,
                    children: Vec::new(),
                    lines: Vec::new(),
                    bonus_cap: caps.0,
                    deduction_cap: caps.1,
                    swing_cap: caps.2,
                    floor: caps.3,
                    ceiling: caps.4,
                    best_is: caps.5,
                    coverage: caps.6,
                    clause,
                }
            },
        )
        .boxed()
}

fn measures() -> BoxedStrategy<Vec<Measure>> {
    let kind = select(vec![MeasureKind::Number, MeasureKind::PlanActual, MeasureKind::Choices]);
    let one = (label(), kind, label(), option::of(exact()), options(), option::of(value()), label());
    vec(one, 0..=4)
        .prop_map(|list| {
            let named = list.into_iter().zip(MEASURES);
            named
                .map(|((title, kind, unit, low, options, unstated, evidence), id)| Measure {
                    id: MeasureId::new(id),
                    title,
                    kind,
                    unit,
                    less_is_better: options.len() == 1,
                    low,
                    high: None,
                    options,
                    unstated,
                    evidence,
                })
                .collect()
        })
        .boxed()
}

pub fn rulebook() -> BoxedStrategy<RulebookDraft> {
    let tree = (criterion("1"), criterion("1.1"), criterion("mục a7"), line("1.1a"), any::<bool>());
    let rest = (
        option::of(0..4_u32),
        select(vec![Missing::Pending, Missing::Zero, Missing::Reweighted]),
        vec(item(), 0..2),
        option::of(exact()),
        option::of(exact()),
    );
    (label(), provenance(), source(), exact(), tree, measures(), rest)
        .prop_map(
            |(name, provenance, source, points, (mut top, mut low, flat, line, both), measures, rest)| {
                low.lines.push(line);
                top.children.push(low);
                RulebookDraft {
                    name,
                    provenance,
                    source,
                    points,
                    standards: if both { vec![top, flat] } else { vec![top] },
                    measures,
                    rounding: Rounding { total: rest.0, ..Rounding::default() },
                    missing: rest.1,
                    ties: rest.2,
                    best_is: rest.3,
                    coverage: rest.4,
                    ..RulebookDraft::default()
                }
            },
        )
        .boxed()
}
