//! What is wrong with a line by itself, so that it cannot be scored.

use super::code::Code;
use super::finding::Finding;
use crate::dossier::{
    Condition, Line, Measure, MeasureId, MeasureKind, PartsCombine, Quantity, Recurrence, Rule,
};
use crate::number::{Date, Exact};

/// The faults of a rule: numbers that make no rule, and measures of a kind that it cannot read.
pub fn rule_faults(rule: &Rule, measures: &[Measure]) -> Vec<Finding> {
    use MeasureKind::{Choice, Choices, Percent, PlanActual, YesNo};
    let kind = |of: &MeasureId, kinds: &[MeasureKind]| unfit(of, kinds, measures).into_iter().collect();
    let quantities = |list: &[&Quantity]| list.iter().flat_map(|of| quantity_faults(of, measures)).collect();
    let mut faults: Vec<Finding> = match rule {
        Rule::Given { of, .. } => quantities(&[&Quantity::Value(of.clone())]),
        Rule::Met { of: None, .. } => Vec::new(),
        Rule::Met { of: Some(of), .. } => kind(of, &[YesNo]),
        Rule::Options { of, .. } => kind(of, &[Choice]),
        Rule::Checklist { of, .. } => kind(of, &[Choices]),
        Rule::OfPlan { of, .. } => kind(of, &[PlanActual, Percent]),
        Rule::LeaderRelative { of, .. } => kind(of, &[PlanActual]),
        Rule::Table { rows_of, columns_of, .. } => quantities(&[rows_of, columns_of]),
        Rule::PerCase { of, .. }
        | Rule::Steps { of, .. }
        | Rule::Bands { of, .. }
        | Rule::BestRelative { of, .. }
        | Rule::Goalposts { of, .. }
        | Rule::Power { of, .. } => quantities(&[of]),
    };
    faults.extend(number_fault(rule));
    faults
}

/// What is wrong with the numbers of a rule.
fn number_fault(rule: &Rule) -> Option<Finding> {
    let mut code = Code::RuleNumber;
    let wrong: Vec<&str> = match rule {
        Rule::Given { limit, .. } => below_zero(&[("limit", Some(*limit))]),
        Rule::OfPlan { points, below, above, .. } => {
            below_zero(&[("points", Some(*points)), ("below", *below), ("above", Some(*above))])
        }
        Rule::Power { a, c, .. } => below_zero(&[("a", Some(*a)), ("c", Some(*c))]),
        Rule::Steps { step, .. } if *step <= Exact::ZERO => {
            code = Code::StepNotPositive;
            vec!["step"]
        }
        Rule::Table { rows, columns, points, .. } => {
            code = Code::TableShape;
            let square = points.len() == rows.len() && points.iter().all(|row| row.len() == columns.len());
            if square { Vec::new() } else { vec!["points"] }
        }
        Rule::Goalposts { low, high, logarithmic, .. } => {
            code = Code::Goalposts;
            let no_logarithm = *logarithmic && (*low).min(*high) <= Exact::ZERO;
            if low == high || no_logarithm { vec!["low", "high"] } else { Vec::new() }
        }
        _ => Vec::new(),
    };
    (!wrong.is_empty()).then(|| Finding::error(code).printing(&wrong))
}

/// The names of the numbers that are below zero.
pub fn below_zero<'a>(numbers: &[(&'a str, Option<Exact>)]) -> Vec<&'a str> {
    let negative = numbers.iter().filter(|(_, number)| number.is_some_and(Exact::is_negative));
    negative.map(|(name, _)| *name).collect()
}

/// The faults of what stands round a rule: recurrence and division.
pub fn line_faults(line: &Line, measures: &[Measure]) -> Vec<Finding> {
    let mut faults = Vec::new();
    let relative = matches!(line.rule, Rule::LeaderRelative { .. } | Rule::BestRelative { .. });
    if line.recurring.as_ref().is_some_and(|recurrence| relative || !adds_up(recurrence)) {
        faults.push(Finding::error(Code::Recurrence));
    }
    let by = line.divided_by.as_ref();
    faults.extend(by.and_then(|of| unfit(of, &[MeasureKind::Count, MeasureKind::Number], measures)));
    faults
}

/// The faults of a condition.
pub fn condition_faults(condition: &Condition, measures: &[Measure]) -> Vec<Finding> {
    match condition {
        Condition::StandardMet => Vec::new(),
        Condition::Within { of, .. } => quantity_faults(of, measures),
        Condition::Answered { of, .. } => unfit(of, &[MeasureKind::YesNo], measures).into_iter().collect(),
        Condition::All(list) | Condition::Any(list) => {
            list.iter().flat_map(|condition| condition_faults(condition, measures)).collect()
        }
    }
}

/// Whether the parts of a period can be put together.
fn adds_up(recurrence: &Recurrence) -> bool {
    let parts = usize::from(recurrence.parts);
    parts > 0
        && match &recurrence.combine {
            PartsCombine::Sum | PartsCombine::Mean => true,
            PartsCombine::Weighted(weights) => {
                let sum = weights.iter().copied().fold(Exact::ZERO, Exact::plus);
                weights.len() == parts
                    && sum > Exact::ZERO
                    && !weights.iter().any(|weight| weight.is_negative())
            }
        }
}

/// A measure that is of none of these kinds; one that is not there at all is reported elsewhere.
fn unfit(of: &MeasureId, kinds: &[MeasureKind], measures: &[Measure]) -> Option<Finding> {
    let found = measures.iter().find(|measure| measure.id == *of)?;
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    (!kinds.contains(&found.kind)).then(|| Finding::error(Code::UnfitMeasure).about(of).printing(&names))
}

/// Measures of a quantity that have no number, and a deadline that is no day of any year.
fn quantity_faults(of: &Quantity, measures: &[Measure]) -> Vec<Finding> {
    use MeasureKind::{Count, Date as Day, Number, Percent, PlanActual, Points};
    let numbers = [Number, Percent, Count, Points, PlanActual];
    let kind = |of: &MeasureId, kinds: &[MeasureKind]| unfit(of, kinds, measures);
    match of {
        Quantity::Value(of) => kind(of, &numbers).into_iter().collect(),
        Quantity::PercentOfPlan(of) => kind(of, &[PlanActual, Percent]).into_iter().collect(),
        Quantity::Share { part, whole } => {
            [part, whole].into_iter().filter_map(|of| kind(of, &numbers)).collect()
        }
        Quantity::DaysAfter { of, month, day } => {
            let no_day = Date::new(2024, *month, *day).is_err();
            let deadline = no_day.then(|| Finding::error(Code::RuleNumber).printing(&["month", "day"]));
            kind(of, &[Day]).into_iter().chain(deadline).collect()
        }
    }
}
