//! What is wrong with a line by itself, so that it cannot be scored.

use super::code::Code;
use crate::dossier::{
    Condition, Line, Measure, MeasureId, MeasureKind, PartsCombine, Quantity, Recurrence, Rule,
};
use crate::number::{Date, Exact};

/// The faults of a rule: numbers that make no rule, and measures of a kind that it cannot read.
pub fn rule_faults(rule: &Rule, measures: &[Measure]) -> Vec<Code> {
    let mut faults = Vec::new();
    let mut wants = |right: bool, code: Code| {
        if !right {
            faults.push(code);
        }
    };
    let quantity = |of: &Quantity| readable(of, measures);
    let kind = |of: &MeasureId, kinds: &[MeasureKind]| is_of_kind(of, kinds, measures);
    match rule {
        Rule::Given { of, limit } => {
            wants(!limit.is_negative(), Code::RuleNumber);
            wants(quantity(&Quantity::Value(of.clone())), Code::UnfitMeasure);
        }
        Rule::Met { of, .. } => {
            wants(of.as_ref().is_none_or(|of| kind(of, &[MeasureKind::YesNo])), Code::UnfitMeasure);
        }
        Rule::Options { of, .. } => wants(kind(of, &[MeasureKind::Choice]), Code::UnfitMeasure),
        Rule::Checklist { of, .. } => wants(kind(of, &[MeasureKind::Choices]), Code::UnfitMeasure),
        Rule::PerCase { of, .. } | Rule::Bands { of, .. } | Rule::BestRelative { of, .. } => {
            wants(quantity(of), Code::UnfitMeasure);
            wants(has_day(of), Code::RuleNumber);
        }
        Rule::Steps { of, step, .. } => {
            wants(*step > Exact::ZERO, Code::StepNotPositive);
            wants(quantity(of), Code::UnfitMeasure);
            wants(has_day(of), Code::RuleNumber);
        }
        Rule::Table { rows_of, columns_of, rows, columns, points } => {
            let square = points.len() == rows.len() && points.iter().all(|row| row.len() == columns.len());
            wants(square, Code::TableShape);
            wants(quantity(rows_of) && quantity(columns_of), Code::UnfitMeasure);
            wants(has_day(rows_of) && has_day(columns_of), Code::RuleNumber);
        }
        Rule::OfPlan { of, points, below, above, .. } => {
            let slopes = [Some(*points), *below, Some(*above)];
            wants(!slopes.into_iter().flatten().any(Exact::is_negative), Code::RuleNumber);
            wants(kind(of, &[MeasureKind::PlanActual, MeasureKind::Percent]), Code::UnfitMeasure);
        }
        Rule::Goalposts { of, low, high, logarithmic, .. } => {
            let no_logarithm = *logarithmic && (*low).min(*high) <= Exact::ZERO;
            wants(low != high && !no_logarithm, Code::Goalposts);
            wants(quantity(of), Code::UnfitMeasure);
            wants(has_day(of), Code::RuleNumber);
        }
        Rule::LeaderRelative { of, .. } => wants(kind(of, &[MeasureKind::PlanActual]), Code::UnfitMeasure),
        Rule::Power { of, a, c, .. } => {
            wants(!a.is_negative() && !c.is_negative(), Code::RuleNumber);
            wants(quantity(of), Code::UnfitMeasure);
            wants(has_day(of), Code::RuleNumber);
        }
    }
    faults
}

/// The faults of what stands round a rule: recurrence and division.
pub fn line_faults(line: &Line, measures: &[Measure]) -> Vec<Code> {
    let mut faults = Vec::new();
    let relative = matches!(line.rule, Rule::LeaderRelative { .. } | Rule::BestRelative { .. });
    if line.recurring.as_ref().is_some_and(|recurrence| relative || !adds_up(recurrence)) {
        faults.push(Code::Recurrence);
    }
    if let Some(of) = &line.divided_by
        && !is_of_kind(of, &[MeasureKind::Count, MeasureKind::Number], measures)
    {
        faults.push(Code::UnfitMeasure);
    }
    faults
}

/// The faults of a condition.
pub fn condition_faults(condition: &Condition, measures: &[Measure]) -> Vec<Code> {
    match condition {
        Condition::Within { of, .. } if !has_day(of) => vec![Code::RuleNumber],
        Condition::Within { of, .. } if !readable(of, measures) => vec![Code::UnfitMeasure],
        Condition::Answered { of, .. } if !is_of_kind(of, &[MeasureKind::YesNo], measures) => {
            vec![Code::UnfitMeasure]
        }
        Condition::StandardMet | Condition::Within { .. } | Condition::Answered { .. } => Vec::new(),
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

/// Whether a measure is of one of these kinds; one that is not there at all is reported elsewhere.
fn is_of_kind(of: &MeasureId, kinds: &[MeasureKind], measures: &[Measure]) -> bool {
    let found = measures.iter().find(|measure| measure.id == *of);
    found.is_none_or(|measure| kinds.contains(&measure.kind))
}

/// Whether a quantity reads measures that have a number.
fn readable(of: &Quantity, measures: &[Measure]) -> bool {
    use MeasureKind::{Count, Date, Number, Percent, PlanActual, Points};
    let kind = |of: &MeasureId, kinds: &[MeasureKind]| is_of_kind(of, kinds, measures);
    match of {
        Quantity::Value(of) => kind(of, &[Number, Percent, Count, Points, PlanActual]),
        Quantity::PercentOfPlan(of) => kind(of, &[PlanActual, Percent]),
        Quantity::Share { part, whole } => {
            let numbers = [Number, Count, Points, Percent, PlanActual];
            kind(part, &numbers) && kind(whole, &numbers)
        }
        Quantity::DaysAfter { of, .. } => kind(of, &[Date]),
    }
}

/// Whether a deadline is a day of some year.
fn has_day(of: &Quantity) -> bool {
    match of {
        Quantity::DaysAfter { month, day, .. } => Date::new(2024, *month, *day).is_ok(),
        Quantity::Value(_) | Quantity::PercentOfPlan(_) | Quantity::Share { .. } => true,
    }
}
