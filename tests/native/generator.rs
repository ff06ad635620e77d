//! Random dossiers for properties: any rulebook of the language, any entries, any points that people gave.

use std::collections::BTreeMap;

use thidua::dossier::*;
use thidua::number::{Date, Exact};

/// Bytes that decide: proptest makes and shrinks them. Where they end, everything is the simplest.
pub struct Dice<'a>(pub &'a [u8]);

impl Dice<'_> {
    pub fn below(&mut self, end: u8) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first % end.max(1)
    }

    /// True in about so many of 100 cases.
    pub fn chance(&mut self, percent: u8) -> bool {
        self.below(100) > 99 - percent
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[usize::from(self.below(u8::try_from(list.len()).unwrap()))]
    }

    fn measure(&mut self, names: &[&str]) -> MeasureId {
        id(names[usize::from(self.below(u8::try_from(names.len()).unwrap()))])
    }

    pub fn maybe<T>(&mut self, percent: u8, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance(percent).then(|| make(self))
    }

    pub fn many<T>(&mut self, least: u8, most: u8, mut make: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        let count = least + self.below(most - least + 1);
        (0..count).map(|at| make(self, usize::from(at))).collect()
    }

    /// A number from 0 to 12 in quarters, so that values meet thresholds often; now and then a finer one.
    pub fn size(&mut self) -> Exact {
        if self.chance(10) {
            return Exact::new(i64::from(self.below(255)) * 37, 3);
        }
        Exact::new(i64::from(self.below(49)) * 25, 2)
    }

    fn signed(&mut self) -> Exact {
        let size = self.size();
        if self.chance(20) { size.negated() } else { size }
    }

    fn positive(&mut self) -> Exact {
        self.size().plus(Exact::new(25, 2))
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = usize::from(self.below(u8::try_from(at + 1).unwrap()));
            list.swap(at, other);
        }
    }
}

/// The measures that every generated rulebook has.
const KINDS: [(&str, MeasureKind, bool); 13] = [
    ("number", MeasureKind::Number, false),
    ("number2", MeasureKind::Number, false),
    ("less", MeasureKind::Number, true),
    ("percent", MeasureKind::Percent, false),
    ("count", MeasureKind::Count, false),
    ("count2", MeasureKind::Count, true),
    ("points", MeasureKind::Points, false),
    ("plan", MeasureKind::PlanActual, false),
    ("plan2", MeasureKind::PlanActual, true),
    ("date", MeasureKind::Date, false),
    ("yes", MeasureKind::YesNo, false),
    ("choice", MeasureKind::Choice, false),
    ("choices", MeasureKind::Choices, false),
];

fn id(name: &str) -> MeasureId {
    MeasureId::new(name)
}

fn options(dice: &mut Dice<'_>, signed: bool) -> Vec<PointOption> {
    let option = |dice: &mut Dice<'_>, at: usize| PointOption {
        id: ["a", "b", "c"][at].to_owned(),
        title: Label::default(),
        points: if signed { dice.signed() } else { dice.size() },
    };
    dice.many(3, 3, option)
}

/// A value of a measure's kind that a rule can read.
pub fn value(dice: &mut Dice<'_>, measure: &str) -> Value {
    match measure {
        "date" => {
            let month = 1 + dice.below(3);
            Value::Date(Date::new(2022, month, 1 + dice.below(28)).unwrap())
        }
        "yes" => Value::Flag(dice.chance(50)),
        "choice" => Value::Choice((*dice.pick(&["a", "b", "c"])).to_owned()),
        "choices" => {
            let all = ["a", "b", "c"].map(str::to_owned);
            Value::Choices(all.into_iter().filter(|_| dice.chance(50)).collect())
        }
        "plan" | "plan2" if dice.chance(85) => {
            let low = dice.positive();
            let high = if dice.chance(20) { low.plus(dice.size()) } else { low };
            Value::Plan { plan: Plan { low, high }, actual: dice.size() }
        }
        "number" | "points" if dice.chance(15) => {
            Value::Series(dice.many(0, 3, |dice, _| dice.maybe(85, Dice::size)))
        }
        "count" | "count2" => Value::Number(Exact::from(u32::from(dice.below(6)))),
        "percent" => Value::Number(Exact::from(u32::from(dice.below(13)) * 10)),
        _ => Value::Number(dice.signed()),
    }
}

fn quantity(dice: &mut Dice<'_>) -> Quantity {
    match dice.below(7) {
        0 => Quantity::Share { part: id("count"), whole: id("count2") },
        1 => Quantity::DaysAfter { of: id("date"), month: 1, day: 31 },
        2 => Quantity::PercentOfPlan(dice.measure(&["plan", "plan2", "percent"])),
        _ => Quantity::Value(dice.measure(&["number", "number2", "less", "percent", "count", "plan"])),
    }
}

fn interval(dice: &mut Dice<'_>) -> Interval {
    let from = dice.maybe(70, Dice::size);
    let to = dice.maybe(70, |dice| from.unwrap_or_default().plus(dice.size()));
    Interval { from, to, above: dice.chance(30), through: dice.chance(30) }
}

fn rule(dice: &mut Dice<'_>, signed: bool) -> Rule {
    let points = |dice: &mut Dice<'_>| if signed { dice.signed() } else { dice.size() };
    match dice.below(14) {
        0 => Rule::Met { points: points(dice), of: None },
        1 => Rule::Given { of: dice.measure(&["points", "number"]), limit: dice.size() },
        2 => Rule::Met { points: points(dice), of: Some(id("yes")) },
        3 => Rule::Options { of: id("choice"), options: options(dice, signed) },
        4 => Rule::Checklist { of: id("choices"), options: options(dice, signed) },
        5 => Rule::PerCase { of: quantity(dice), each: points(dice) },
        6 => Rule::Steps {
            of: quantity(dice),
            above: dice.size(),
            first: points(dice),
            step: dice.positive(),
            each: points(dice),
        },
        7 => Rule::Bands {
            of: quantity(dice),
            bands: dice.many(1, 3, |dice, _| {
                let Interval { from, to, above, through } = interval(dice);
                Band { from, to, above, through, points: points(dice) }
            }),
        },
        8 => {
            let (rows, columns) =
                (dice.many(1, 2, |dice, _| interval(dice)), dice.many(1, 2, |dice, _| interval(dice)));
            let cells = rows.iter().map(|_| columns.iter().map(|_| points(dice)).collect()).collect();
            Rule::Table { rows_of: quantity(dice), columns_of: quantity(dice), rows, columns, points: cells }
        }
        9 => Rule::OfPlan {
            of: dice.measure(&["plan", "plan2", "percent"]),
            points: dice.size(),
            below: dice.maybe(40, Dice::size),
            above: dice.maybe(40, Dice::size).unwrap_or_default(),
            floor: dice.maybe(30, Dice::signed).filter(|_| signed).unwrap_or_default(),
        },
        10 => {
            let low = dice.positive();
            let high = if dice.chance(30) { Exact::new(1, 1) } else { low.plus(dice.positive()) };
            let logarithmic = dice.chance(30);
            Rule::Goalposts { of: quantity(dice), low, high, points: points(dice), logarithmic }
        }
        11 => Rule::LeaderRelative { of: dice.measure(&["plan", "plan2"]), points: dice.size() },
        12 => Rule::BestRelative { of: quantity(dice), points: dice.size() },
        // Powers of large shares would leave the range in which sums are exact.
        _ => Rule::Power {
            of: Quantity::Value(dice.measure(&["number", "less", "percent", "count"])),
            a: dice.size(),
            b: dice.size(),
            c: *dice.pick(&[Exact::ONE, Exact::from(2), Exact::new(5, 1), Exact::new(181, 2)]),
            less_is_better: dice.chance(50),
            floored_to: dice.maybe(50, |dice| u32::from(dice.below(3))),
        },
    }
}

fn condition(dice: &mut Dice<'_>, deep: bool) -> Condition {
    match dice.below(if deep { 5 } else { 3 }) {
        0 => Condition::StandardMet,
        1 => Condition::Within { of: quantity(dice), interval: interval(dice) },
        2 => Condition::Answered { of: id("yes"), is: dice.chance(50) },
        3 => Condition::All(dice.many(0, 2, |dice, _| condition(dice, false))),
        _ => Condition::Any(dice.many(0, 2, |dice, _| condition(dice, false))),
    }
}

pub fn line(dice: &mut Dice<'_>, name: &str) -> Line {
    let kinds =
        [LineKind::Standard, LineKind::Bonus, LineKind::Deduction, LineKind::Bonus, LineKind::Deduction];
    let mut kind = *dice.pick(&kinds);
    let grouped = kind != LineKind::Standard && dice.chance(25);
    // In a group the largest counts, so the group's points must be of one sign for its order not to matter.
    let rule = rule(dice, !grouped);
    let one_of = grouped.then(|| if kind == LineKind::Bonus { "up" } else { "down" }.to_owned());
    if dice.chance(4) {
        kind = LineKind::Exclusion;
    }
    let relative = matches!(rule, Rule::LeaderRelative { .. } | Rule::BestRelative { .. });
    let recurring = dice.maybe(12, |dice| Recurrence {
        parts: 3,
        combine: match dice.below(3) {
            0 => PartsCombine::Sum,
            1 => PartsCombine::Mean,
            _ => PartsCombine::Weighted(vec![Exact::ONE, dice.size(), Exact::from(2)]),
        },
    });
    Line {
        id: ItemId::new(name),
        code: String::new(),
        other_codes: Vec::new(),
        title: Label::default(),
        kind,
        rule,
        cap: dice.maybe(35, Dice::size),
        when: dice.maybe(25, |dice| condition(dice, true)),
        one_of,
        recurring: recurring.filter(|_| !relative),
        divided_by: dice.maybe(10, |_| id("count")),
        clause: String::new(),
    }
}

fn criterion(dice: &mut Dice<'_>, name: &str, depth: u8) -> Criterion {
    let floor = dice.maybe(15, Dice::signed);
    let combines = [Combine::Sum, Combine::Sum, Combine::WeightedMean, Combine::GeometricMean];
    let mut criterion = Criterion {
        id: ItemId::new(name),
        points: dice.maybe(70, Dice::positive),
        weight: dice.maybe(50, Dice::positive),
        combine: *dice.pick(&combines),
        times: dice.maybe(10, Dice::size),
        bonus_cap: dice.maybe(30, Dice::size),
        deduction_cap: dice.maybe(30, Dice::size),
        swing_cap: dice.maybe(15, Dice::size),
        floor,
        ceiling: dice.maybe(15, |dice| floor.unwrap_or_default().plus(dice.size())),
        best_is: dice.maybe(8, Dice::positive),
        coverage: dice.maybe(10, |dice| Exact::from(u32::from(dice.below(101)))),
        ..Criterion::default()
    };
    criterion.reweighted_to = criterion.points.and_then(|_| dice.maybe(10, Dice::size));
    if depth < 2 && dice.chance(40) {
        criterion.children =
            dice.many(1, 3, |dice, at| self::criterion(dice, &format!("{name}.{at}"), depth + 1));
    }
    let least = u8::from(criterion.children.is_empty());
    criterion.lines = dice.many(least, least * 3, |dice, at| line(dice, &format!("{name}/{at}")));
    criterion
}

/// A rulebook that passes its check.
pub fn rulebook(dice: &mut Dice<'_>, missing: Missing) -> RulebookDraft {
    let measures = KINDS.map(|(name, kind, less_is_better)| Measure {
        id: id(name),
        title: Label::default(),
        kind,
        unit: Label::default(),
        less_is_better,
        low: None,
        high: None,
        options: Vec::new(),
        unstated: dice.maybe(10, |dice| value(dice, name)),
        evidence: Label::default(),
    });
    let standards = dice.many(1, 4, |dice, at| criterion(dice, &at.to_string(), 0));
    let digits = |dice: &mut Dice<'_>| dice.maybe(20, |dice| u32::from(dice.below(3)));
    let ties = [ItemId::new("0"), ItemId::new("0/0"), ItemId::new("1")];
    let exists = |id: &ItemId| {
        standards.iter().any(|one: &Criterion| one.id == *id || one.lines.iter().any(|line| line.id == *id))
    };
    RulebookDraft {
        points: dice.size(),
        combine: *dice.pick(&[Combine::Sum, Combine::Sum, Combine::Sum, Combine::WeightedMean]),
        times: dice.maybe(10, Dice::size),
        ceiling: dice.maybe(10, Dice::size),
        best_is: dice.maybe(10, Dice::positive),
        coverage: dice.maybe(10, |dice| Exact::from(u32::from(dice.below(101)))),
        rounding: Rounding {
            line: digits(dice),
            criterion: digits(dice),
            standard: digits(dice),
            total: digits(dice),
        },
        rank_on: *dice.pick(&[RankOn::Rounded, RankOn::Exact]),
        ties: ties.into_iter().filter(|id| exists(id) && dice.chance(40)).collect(),
        missing,
        measures: measures.into(),
        standards,
        ..RulebookDraft::default()
    }
}

fn given(dice: &mut Dice<'_>) -> Given {
    let provenance = *dice.pick(&[Provenance::Entered, Provenance::Published]);
    Given { points: dice.signed(), reason: String::new(), provenance }
}

/// A dossier of up to six members; about one value in eight is missing, and people gave a few points.
pub fn dossier(dice: &mut Dice<'_>, missing: Missing) -> Dossier {
    let members =
        dice.many(1, 6, |_, at| Member { id: MemberId::new(&format!("m{at}")), ..Member::default() });
    let mut dossier = Dossier {
        period: Period { results_year: 2022, pact_year: 2023 },
        rulebook: rulebook(dice, missing),
        ..Dossier::default()
    };
    for member in &members {
        for (measure, ..) in KINDS {
            if dice.chance(12) {
                continue;
            }
            let provenance = *dice.pick(&[Provenance::Entered, Provenance::Public, Provenance::Illustrative]);
            let entry = Entry::with(value(dice, measure), provenance);
            dossier.entries.entry(id(measure)).or_default().insert(member.id.clone(), entry);
        }
        let mut row = BTreeMap::new();
        for standard in &dossier.rulebook.standards {
            let items = core::iter::once(&standard.id).chain(standard.lines.iter().map(|line| &line.id));
            for item in items.filter(|_| dice.chance(5)).collect::<Vec<_>>() {
                let scores = StageScores {
                    claimed: None,
                    appraised: dice.maybe(50, given),
                    agreed: dice.maybe(50, given),
                };
                row.insert(item.clone(), scores);
            }
        }
        if !row.is_empty() {
            dossier.scores.insert(member.id.clone(), row);
        }
    }
    dossier.members = members;
    dossier
}

/// Fills every cell that is empty and for which nothing is taken instead.
pub fn complete(dice: &mut Dice<'_>, dossier: &mut Dossier) {
    let missing = dossier.rulebook.measures.iter().filter(|measure| measure.unstated.is_none());
    for measure in missing.map(|measure| measure.id.clone()).collect::<Vec<_>>() {
        for member in &dossier.members {
            let column = dossier.entries.entry(measure.clone()).or_default();
            let filled = || Entry::entered(value(dice, measure.as_str()));
            column.entry(member.id.clone()).or_insert_with(filled);
        }
    }
}

/// A change of one cell: a new value, or nothing.
pub fn edit(dice: &mut Dice<'_>, dossier: &Dossier) -> Edit {
    let (measure, ..) = *dice.pick(&KINDS);
    let member = dice.pick(&dossier.members).id.clone();
    let entry = dice.maybe(80, |dice| Entry::entered(value(dice, measure)));
    Edit::Entry { measure: id(measure), member, entry }
}
