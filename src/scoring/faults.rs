//! What is wrong with a rule by itself, so that it cannot be scored.

use super::finding::Code;
use crate::dossier::{Measure, MeasureId, MeasureKind, PartsCombine, Quantity, Recurrence, Rule};
use crate::number::Exact;

/// What is wrong with a rule by itself.
pub(super) fn faults(rule: &Rule, recurring: Option<&Recurrence>, measures: &[Measure]) -> Vec<Code> {
    let mut faults = Vec::new();
    match rule {
        Rule::Steps { step, .. } if *step <= Exact::ZERO => faults.push(Code::StepNotPositive),
        Rule::Table { rows, columns, points, .. } => {
            let square = points.len() == rows.len() && points.iter().all(|row| row.len() == columns.len());
            if !square {
                faults.push(Code::TableShape);
            }
        }
        Rule::Goalposts { low, high, logarithmic, .. } => {
            let below = |post: &Exact| *post <= Exact::ZERO;
            if low == high || (*logarithmic && (below(low) || below(high))) {
                faults.push(Code::Goalposts);
            }
        }
        _ => {}
    }
    if let Some(recurrence) = recurring {
        let weights = match &recurrence.combine {
            PartsCombine::Weighted(weights) => {
                let sum = weights.iter().copied().fold(Exact::ZERO, Exact::plus);
                weights.len() == usize::from(recurrence.parts) && sum > Exact::ZERO
            }
            PartsCombine::Sum | PartsCombine::Mean => true,
        };
        if recurrence.parts == 0 || !weights {
            faults.push(Code::Recurrence);
        }
    }
    let kind = |id: &MeasureId| measures.iter().find(|one| one.id == *id).map(|one| one.kind);
    let fits = |id: &MeasureId, kinds: &[MeasureKind]| kind(id).is_none_or(|kind| kinds.contains(&kind));
    let numeric = |of: &Quantity| {
        use MeasureKind::{Count, Date, Number, Percent, PlanActual, Points};
        match of {
            Quantity::Value(id) => fits(id, &[Number, Percent, Count, Points, PlanActual]),
            Quantity::PercentOfPlan(id) => fits(id, &[PlanActual, Percent]),
            Quantity::Share { part, whole } => {
                fits(part, &[Number, Count, Points, Percent])
                    && fits(whole, &[Number, Count, Points, Percent])
            }
            Quantity::DaysAfter { of, .. } => fits(of, &[Date]),
        }
    };
    let fit = match rule {
        Rule::Given { of, .. } => numeric(&Quantity::Value(of.clone())),
        Rule::Met { of: Some(of), .. } => fits(of, &[MeasureKind::YesNo]),
        Rule::Met { of: None, .. } => true,
        Rule::Options { of, .. } => fits(of, &[MeasureKind::Choice]),
        Rule::Checklist { of, .. } => fits(of, &[MeasureKind::Choices]),
        Rule::PerCase { of, .. }
        | Rule::Steps { of, .. }
        | Rule::Bands { of, .. }
        | Rule::Goalposts { of, .. }
        | Rule::BestRelative { of, .. }
        | Rule::Power { of, .. } => numeric(of),
        Rule::Table { rows_of, columns_of, .. } => numeric(rows_of) && numeric(columns_of),
        Rule::OfPlan { of, .. } => fits(of, &[MeasureKind::PlanActual, MeasureKind::Percent]),
        Rule::LeaderRelative { of, .. } => fits(of, &[MeasureKind::PlanActual]),
    };
    if !fit {
        faults.push(Code::UnfitMeasure);
    }
    faults
}
