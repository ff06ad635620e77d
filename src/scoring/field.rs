//! What a relative rule must know of all members: who leads, and with what.

use super::facts::{Facts, Reader, Reading};
use super::rulebook::{CheckedLine, Part, Rulebook};
use super::step::{Trace, What};
use crate::dossier::{Rule, Value};
use crate::number::Exact;

/// The leaders of one relative line, each with its member.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Field {
    /// The highest ratio of actual to target; for a best-relative rule the best value.
    pub best: Option<(Exact, usize)>,
    /// The highest result among members without a target.
    pub untargeted: Option<(Exact, usize)>,
}

impl Field {
    /// Looks through all members for one line; nothing for a rule that is not relative.
    #[must_use]
    pub fn survey(
        line: &CheckedLine,
        rulebook: &Rulebook,
        facts: &Facts<'_>,
        members: usize,
        year: u16,
    ) -> Option<Self> {
        let mut field = Self::default();
        for member in 0..members {
            let reader = Reader { measures: &rulebook.measures, row: facts.row(member), year, part: None };
            match &line.rule {
                Rule::LeaderRelative { of, .. } => match reader.value(*of) {
                    Some(Value::Plan { plan, actual }) => {
                        if let Some(ratio) = actual.over(plan.high) {
                            raise(&mut field.best, ratio, member);
                        }
                    }
                    Some(Value::Number(actual)) => raise(&mut field.untargeted, *actual, member),
                    _ => {}
                },
                Rule::BestRelative { of, .. } => {
                    if let Reading::Known(value) = reader.quantity(of) {
                        raise(&mut field.best, value, member);
                    }
                }
                _ => return None,
            }
        }
        Some(field)
    }
}

/// Returns the fields of all relative lines, by the line's place.
#[must_use]
pub fn survey_all(rulebook: &Rulebook, facts: &Facts<'_>, members: usize, year: u16) -> Vec<(usize, Field)> {
    let lines = rulebook.items.iter().enumerate().filter_map(|(place, item)| match &item.part {
        Part::Line(line) => Some((place, line)),
        Part::Node(_) => None,
    });
    lines
        .filter_map(|(place, line)| Some((place, Field::survey(line, rulebook, facts, members, year)?)))
        .collect()
}

fn raise(best: &mut Option<(Exact, usize)>, value: Exact, member: usize) {
    if best.is_none_or(|(highest, _)| value > highest) {
        *best = Some((value, member));
    }
}

/// Points relative to the leader: `Ok((target, actual))`, or `Err(actual)` for a member without a target.
pub fn leader_relative(
    known: Result<(Exact, Exact), Exact>,
    points: Exact,
    field: Option<&Field>,
    item: usize,
    trace: &mut Trace,
) -> Exact {
    let field = field.copied().unwrap_or_default();
    let half = points.times(Exact::new(5, 1));
    let (own, best, leader, targeted, result) = match known {
        Err(actual) => {
            let (best, leader) = field.untargeted.unwrap_or((actual, 0));
            let result = points.times(actual).over(best).unwrap_or_default();
            (actual, best, leader, false, result)
        }
        Ok((target, actual)) => {
            let Some(ratio) = actual.over(target) else {
                // A target of nothing is no target to be measured against.
                trace.push(item, What::NoBand { value: actual }, Exact::ZERO);
                return Exact::ZERO;
            };
            let (best, leader) = field.best.unwrap_or((ratio, 0));
            let surplus = ratio.minus(Exact::ONE);
            let result = if surplus.is_negative() {
                half.times(ratio)
            } else if surplus.is_zero() {
                half
            } else if best.minus(ratio).size() <= close() {
                points
            } else {
                half.plus(half.times(surplus).over(best.minus(Exact::ONE)).unwrap_or_default())
            };
            (ratio, best, leader, true, result)
        }
    };
    trace.push(item, What::Leader { leader, own, best, targeted }, result);
    result
}

/// Ratios no further apart than this lead together (article 6 of the rule that this follows).
fn close() -> Exact {
    Exact::new(1, 4)
}
