//! What a relative rule must know of all members: who leads, and with what.

use core::cmp::Ordering;

use super::facts::{Facts, Reader, Reading};
use super::rule::Outcome;
use super::rulebook::{CheckedLine, Part, Rulebook};
use super::step::{Trace, What};
use crate::dossier::{Dossier, Missing, Quantity, Rule, Value};
use crate::number::Exact;

/// The leaders of one relative line, each with its member; of equals the first in the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Field {
    /// The best ratio of actual to target; for a best-relative rule the best value.
    pub best: Option<(Exact, usize)>,
    /// The best result among members without a target.
    pub untargeted: Option<(Exact, usize)>,
    /// A column in which a figure of some member is missing, so that another may come to lead.
    pub open: Option<usize>,
}

/// What a member brings to a leader-relative rule.
enum Standing {
    /// The ratio of actual to target.
    Ratio(Exact),
    /// A result without a target.
    Result(Exact),
    /// A target of nothing, against which nothing can be measured.
    NoTarget(Exact),
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
            let measures = &rulebook.measures;
            let reader = Reader { measures, facts, member, year, part: None, instead: None };
            field.take(line, rulebook.missing, &reader)?;
        }
        is_relative(&line.rule).then_some(field)
    }

    /// Takes one more member into account; nothing for a rule that is not relative. Members may come in any
    /// order.
    pub fn take(&mut self, line: &CheckedLine, missing: Missing, reader: &Reader<'_>) -> Option<()> {
        let member = reader.member;
        let unknown = match &line.rule {
            Rule::LeaderRelative { of, .. } => match standing(reader, *of) {
                Reading::Known(standing) => {
                    let less = reader.less_is_better(*of);
                    match standing {
                        // A ratio is turned round already where less is better.
                        Standing::Ratio(ratio) => raise(&mut self.best, ratio, member, false),
                        Standing::Result(result) => raise(&mut self.untargeted, result, member, less),
                        Standing::NoTarget(_) => {}
                    }
                    None
                }
                Reading::Missing(column) | Reading::Unfit(column) => Some(column),
            },
            Rule::BestRelative { of, .. } => match reader.quantity(of) {
                Reading::Known(value) => {
                    raise(&mut self.best, value, member, reader.less_of_it_is_better(of));
                    None
                }
                Reading::Missing(column) | Reading::Unfit(column) => Some(column),
            },
            _ => return None,
        };
        self.open = self.open.or(unknown.filter(|_| missing == Missing::Pending));
        Some(())
    }
}

/// Whether a rule compares members.
#[must_use]
pub fn is_relative(rule: &Rule<usize>) -> bool {
    matches!(rule, Rule::LeaderRelative { .. } | Rule::BestRelative { .. })
}

impl Field {
    /// Takes in the best that others bring to the same line, whether less or more of it is better.
    pub fn join(&mut self, others: &Self, less_is_better: bool) {
        if let Some((value, member)) = others.best {
            raise(&mut self.best, value, member, less_is_better);
        }
    }
}

/// Returns the fields of all relative lines, by the line's place. `order` is what
/// [`order_by_id`](super::walk::order_by_id) gives.
#[must_use]
pub fn survey_all(
    dossier: &Dossier,
    rulebook: &Rulebook,
    public_only: bool,
    order: &[usize],
) -> Vec<(usize, Field)> {
    let lines = rulebook.items.iter().enumerate().filter_map(|(place, item)| match &item.part {
        Part::Line(line) if is_relative(&line.rule) => Some((place, line)),
        _ => None,
    });
    let lines: Vec<(usize, &CheckedLine)> = lines.collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let wanted = |column: usize| lines.iter().any(|(_, line)| line.reads.contains(&column));
    let facts = Facts::collect(dossier, rulebook, public_only, order, wanted);
    let year = dossier.period.results_year;
    let field = |line: &CheckedLine| Field::survey(line, rulebook, &facts, order.len(), year);
    lines.iter().filter_map(|(place, line)| Some((*place, field(line)?))).collect()
}

/// Leads with a value who has the best; of equals the first in the list.
fn raise(best: &mut Option<(Exact, usize)>, value: Exact, member: usize, less_is_better: bool) {
    let leads = best.is_none_or(|(leads, leader)| match value.cmp(&leads) {
        Ordering::Equal => member < leader,
        Ordering::Less => less_is_better,
        Ordering::Greater => !less_is_better,
    });
    if leads {
        *best = Some((value, member));
    }
}

fn standing(reader: &Reader<'_>, column: usize) -> Reading<Standing> {
    match reader.value(column) {
        None => Reading::Missing(column),
        Some(Value::Plan { plan, actual }) => {
            let (target, actual) = (plan.high, *actual);
            let ratio = if reader.less_is_better(column) { target.over(actual) } else { actual.over(target) };
            Reading::Known(match ratio.filter(|_| target > Exact::ZERO) {
                Some(ratio) => Standing::Ratio(ratio),
                // None at all of what should be little beats every other.
                None if target > Exact::ZERO => Standing::Ratio(Exact::LIMIT),
                None => Standing::NoTarget(actual),
            })
        }
        Some(Value::Number(result)) => Reading::Known(Standing::Result(*result)),
        Some(_) => Reading::Unfit(column),
    }
}

/// Points relative to the leader. `field` is missing only where nobody else is looked at.
pub fn leader_relative(
    reader: &Reader<'_>,
    column: usize,
    points: Exact,
    field: Option<&Field>,
    item: usize,
    trace: &mut Trace,
) -> Reading<Outcome> {
    let standing = match standing(reader, column) {
        Reading::Known(standing) => standing,
        Reading::Missing(column) => return Reading::Missing(column),
        Reading::Unfit(column) => return Reading::Unfit(column),
    };
    let field = field.copied().unwrap_or_default();
    let half = points.times(Exact::new(5, 1));
    let (own, (best, leader), targeted, result, least) = match standing {
        Standing::NoTarget(actual) => {
            trace.push(|| (item, What::NoBand { value: actual }, Exact::ZERO));
            return Reading::Known(Outcome::Points(Exact::ZERO));
        }
        Standing::Result(actual) => {
            let best = field.untargeted.unwrap_or((actual, reader.member));
            let result = of_best(points, actual, best.0, reader.less_is_better(column));
            (actual, best, false, result, Exact::ZERO)
        }
        Standing::Ratio(ratio) => {
            let best = field.best.unwrap_or((ratio, reader.member));
            let surplus = ratio.minus(Exact::ONE);
            let result = if surplus <= Exact::ZERO {
                half.times(ratio.max(Exact::ZERO))
            } else if best.0.minus(ratio).size() <= close() {
                points
            } else if best.0 == Exact::LIMIT {
                // Nothing is a share of a lead without limit.
                half
            } else {
                half.plus(half.times(surplus).over(best.0.minus(Exact::ONE)).unwrap_or_default())
            };
            // However far another may come to lead, half the points are sure above the target.
            (ratio, best, true, result, if surplus > Exact::ZERO { half } else { result })
        }
    };
    Reading::Known(settle(field.open, result, least, item, trace, || What::Leader {
        leader,
        own,
        best,
        targeted,
    }))
}

/// Points relative to the best value.
pub fn best_relative(
    reader: &Reader<'_>,
    of: &Quantity<usize>,
    own: Exact,
    points: Exact,
    field: Option<&Field>,
    item: usize,
    trace: &mut Trace,
) -> Outcome {
    let field = field.copied().unwrap_or_default();
    let (best, leader) = field.best.unwrap_or((own, reader.member));
    let result = of_best(points, own, best, reader.less_of_it_is_better(of));
    settle(field.open, result, Exact::ZERO, item, trace, || What::OfBest { leader, own, best })
}

/// Tells the points as they stand; they are open down to the least while a figure of another member, who may
/// come to lead, is missing.
fn settle(
    open: Option<usize>,
    points: Exact,
    least: Exact,
    item: usize,
    trace: &mut Trace,
    what: impl FnOnce() -> What,
) -> Outcome {
    match open {
        Some(measure) if points != least => {
            trace.push(|| (item, what(), Exact::ZERO));
            trace.push(|| (item, What::OthersMissing { measure }, Exact::ZERO));
            Outcome::Open(points.min(least), points.max(least))
        }
        _ => {
            trace.push(|| (item, what(), points));
            Outcome::Points(points)
        }
    }
}

/// In proportion to the best; all points for who has the best, none where nothing good is to be compared.
fn of_best(points: Exact, own: Exact, best: Exact, less_is_better: bool) -> Exact {
    if own == best && (less_is_better || own > Exact::ZERO) {
        return points;
    }
    let (part, whole) = if less_is_better { (best, own) } else { (own, best) };
    if part <= Exact::ZERO || whole <= Exact::ZERO {
        return Exact::ZERO;
    }
    points.times(part).over(whole).unwrap_or_default()
}

/// Ratios no further apart than this lead together (article 6 of the rule that this follows).
fn close() -> Exact {
    Exact::new(1, 4)
}
