//! Figures with their units: values, quantities, intervals, conditions.

use super::Teller;
use crate::dossier::{
    Condition, Criterion, Interval, Measure, MeasureKind, Plan, PointOption, Quantity, Rule, RulebookDraft,
    Value,
};
use crate::number::Exact;
use crate::text::{Language, Phrase, number, words};

const PER_CENT: &str = "%";

/// A number with its unit: `9,11%`, `12 vụ`, `1 case`.
pub(in crate::text) fn amount(value: Exact, unit: &str, language: Language) -> String {
    let digits = number::shortest(value, language);
    match unit {
        "" => digits,
        PER_CENT => digits + unit,
        // Units are written in the plural; of one thing there is one.
        _ if language == Language::En && value == Exact::ONE => {
            format!("{digits} {}", unit.strip_suffix('s').unwrap_or(unit))
        }
        _ => format!("{digits} {unit}"),
    }
}

/// A number of a measure with its unit.
pub(in crate::text) fn figure(value: Exact, measure: &Measure, language: Language) -> String {
    amount(value, unit(measure, language), language)
}

/// The unit of a measure; per cent where it says nothing else.
pub(in crate::text) fn unit(measure: &Measure, language: Language) -> &str {
    let unit = language.label(&measure.unit);
    if unit.is_empty() && measure.kind == MeasureKind::Percent { PER_CENT } else { unit }
}

/// A plan with its unit: `7%`, `6–7%`.
fn plan(plan: Plan, unit: &str, language: Language) -> String {
    if plan.low == plan.high {
        return amount(plan.low, unit, language);
    }
    let gap = if unit.is_empty() || unit == PER_CENT { "" } else { " " };
    format!("{}{gap}{unit}", number::span(plan.low, plan.high, language))
}

/// The value of a measure in words: `9,11% (kế hoạch 7%)`, `có`, `18/04/2023`; `chưa có số liệu` where there is
/// none. The score table tells what the options of a choice are called.
#[must_use]
pub fn value(
    value: Option<&Value>,
    measure: &Measure,
    rulebook: &RulebookDraft,
    language: Language,
) -> String {
    let unit = unit(measure, language);
    let option = |id: &String| match options(rulebook, measure).iter().find(|option| option.id == *id) {
        Some(option) if !option.title.is_empty() => language.label(&option.title).to_owned(),
        _ => id.clone(),
    };
    let flag = |flag: bool| language.of(if flag { words::YES } else { words::NO }).to_owned();
    match value {
        None => language.of(words::NOT_KNOWN).to_owned(),
        Some(Value::Number(number)) if measure.kind == MeasureKind::PlanActual => of_plan(*number, language),
        Some(Value::Number(number)) => amount(*number, unit, language),
        Some(Value::Plan { plan: planned, actual }) => {
            let (actual, planned) = (amount(*actual, unit, language), plan(*planned, unit, language));
            format!("{actual} ({} {planned})", language.of(words::PLAN))
        }
        Some(Value::Date(date)) => number::date(*date, language),
        Some(Value::Flag(yes)) => flag(*yes),
        Some(Value::Choice(id)) => option(id),
        Some(Value::Choices(ids)) if ids.is_empty() => {
            language.of(Phrase("không mục nào", "none")).to_owned()
        }
        Some(Value::Choices(ids)) => ids.iter().map(option).collect::<Vec<_>>().join(", "),
        Some(Value::Series(parts)) => {
            let part = |part: &Option<Exact>| match part {
                Some(number) => amount(*number, unit, language),
                None => "–".to_owned(),
            };
            parts.iter().map(part).collect::<Vec<_>>().join("; ")
        }
    }
}

/// The range in which the values of a measure can lie: `từ 0% đến 100%`, `0 or more`.
#[must_use]
pub fn range(measure: &Measure, language: Language) -> String {
    interval(
        &Interval { from: measure.low, to: measure.high, above: false, through: true },
        unit(measure, language),
        language,
    )
}

/// An interval in words: `từ 92% đến dưới 95%`, `above 98%`.
pub(in crate::text) fn interval(interval: &Interval, unit: &str, language: Language) -> String {
    let from = interval.from.map(|end| amount(end, unit, language));
    let to = interval.to.map(|end| amount(end, unit, language));
    let vi = language == Language::Vi;
    match (from, to) {
        (None, None) => language.of(Phrase("mọi giá trị", "any value")).to_owned(),
        (Some(from), None) if interval.above => format!("{} {from}", language.of(Phrase("trên", "above"))),
        (Some(from), None) if vi => format!("từ {from} trở lên"),
        (Some(from), None) => format!("{from} or more"),
        (None, Some(to)) if !interval.through => format!("{} {to}", language.of(Phrase("dưới", "under"))),
        (None, Some(to)) if vi => format!("từ {to} trở xuống"),
        (None, Some(to)) => format!("{to} or less"),
        (Some(from), Some(to)) => {
            let start = if interval.above { Phrase("trên", "above") } else { Phrase("từ", "from") };
            let end =
                if interval.through { Phrase("đến", "to") } else { Phrase("đến dưới", "to under") };
            format!("{} {from} {} {to}", language.of(start), language.of(end))
        }
    }
}

/// The options that a choice is made from: the measure's own, or those of the first rule that reads it.
#[must_use]
pub fn options<'a>(rulebook: &'a RulebookDraft, measure: &'a Measure) -> &'a [PointOption] {
    fn below<'a>(criterion: &'a Criterion, measure: &Measure) -> Option<&'a [PointOption]> {
        let own = criterion.lines.iter().find_map(|line| match &line.rule {
            Rule::Options { of, options } | Rule::Checklist { of, options } if *of == measure.id => {
                Some(options.as_slice())
            }
            _ => None,
        });
        own.or_else(|| criterion.children.iter().find_map(|child| below(child, measure)))
    }
    if !measure.options.is_empty() {
        return &measure.options;
    }
    rulebook.standards.iter().find_map(|standard| below(standard, measure)).unwrap_or_default()
}

/// `130,14% kế hoạch`, `130.14% of plan`.
pub(in crate::text) fn of_plan(percent: Exact, language: Language) -> String {
    format!("{} {}", number::percent(percent, language), language.of(Phrase("kế hoạch", "of plan")))
}

impl<'a> Teller<'a> {
    pub(in crate::text) fn measure(&self, column: usize) -> Option<&'a Measure> {
        self.board.rulebook.measures.get(column)
    }

    /// The name of a measure; its id where it has none.
    pub(in crate::text) fn measure_title(&self, column: usize) -> &'a str {
        let Some(measure) = self.measure(column) else { return "" };
        let title = self.language.label(&measure.title);
        if title.is_empty() { measure.id.as_str() } else { title }
    }

    pub(super) fn unit(&self, column: usize) -> &'a str {
        self.measure(column).map_or("", |measure| unit(measure, self.language))
    }

    pub(super) fn amount(&self, value: Exact, unit: &str) -> String {
        amount(value, unit, self.language)
    }

    /// What is known of a member in a column, as scoring sees it.
    pub(in crate::text) fn fact(&self, member: usize, column: usize) -> Option<&'a Value> {
        let measure = self.measure(column)?;
        let entry =
            self.dossier.members.get(member).and_then(|member| self.dossier.entry(&measure.id, &member.id));
        let public_only = self.board.cards.view().public_only;
        let entry = entry.filter(|entry| !public_only || entry.provenance.is_public());
        entry.map(|entry| &entry.value).or(measure.unstated.as_ref())
    }

    /// A plan and what was done: `9,11% / kế hoạch 7% = 130,14% kế hoạch`.
    pub(super) fn plan(&self, column: usize, known: Option<(Plan, Exact)>, percent: Exact) -> String {
        let language = self.language;
        let title = self.measure_title(column);
        let Some((planned, actual)) = known else {
            return format!("{title}: {}", of_plan(percent, language));
        };
        let unit = self.unit(column);
        let done = self.amount(actual, unit);
        let wanted = plan(planned, unit, language);
        if planned.low != planned.high && percent == Exact::HUNDRED {
            let within = self.say(Phrase("trong kế hoạch", "within the plan of"));
            return format!("{title}: {done}, {within} {wanted}");
        }
        let less_is_better = self.measure(column).is_some_and(|measure| measure.less_is_better);
        let against = if less_is_better {
            format!("{done}, {} {wanted}", self.say(Phrase("kế hoạch không quá", "planned at most")))
        } else {
            format!("{done} / {} {wanted}", self.say(words::PLAN))
        };
        if percent.is_unlimited() {
            return format!("{title}: {against}");
        }
        format!("{title}: {against} = {}", of_plan(percent, language))
    }

    /// The unit that a quantity is measured in.
    pub(super) fn quantity_unit(&self, quantity: &Quantity<usize>) -> &'a str {
        match quantity {
            Quantity::Value(column) => self.unit(*column),
            Quantity::PercentOfPlan(_) | Quantity::Share { .. } => PER_CENT,
            Quantity::DaysAfter { .. } => self.say(Phrase("ngày", "days")),
        }
    }

    /// What a quantity is called.
    pub(super) fn quantity_title(&self, quantity: &Quantity<usize>) -> String {
        match quantity {
            Quantity::Value(column) | Quantity::DaysAfter { of: column, .. } => {
                self.measure_title(*column).to_owned()
            }
            Quantity::PercentOfPlan(column) => {
                format!(
                    "{}, {}",
                    self.measure_title(*column),
                    self.say(Phrase("so với kế hoạch", "against plan"))
                )
            }
            Quantity::Share { part, whole } => {
                format!("{} / {}", self.measure_title(*part), self.measure_title(*whole))
            }
        }
    }

    /// A quantity with its value: `Xã đạt chuẩn: 70 xã / Tổng số xã: 84 xã = 83,33%`.
    pub(super) fn quantity(&self, member: usize, quantity: &Quantity<usize>, value: Exact) -> String {
        match quantity {
            Quantity::Value(column) => {
                format!("{}: {}", self.measure_title(*column), self.amount(value, self.unit(*column)))
            }
            Quantity::PercentOfPlan(column) => {
                let known = match self.fact(member, *column) {
                    Some(Value::Plan { plan, actual }) => Some((*plan, *actual)),
                    _ => None,
                };
                self.plan(*column, known, value)
            }
            Quantity::Share { part, whole } => {
                let one = |column: usize| match self.fact(member, column) {
                    Some(Value::Number(number)) => {
                        format!("{}: {}", self.measure_title(column), self.amount(*number, self.unit(column)))
                    }
                    _ => self.measure_title(column).to_owned(),
                };
                format!("{} / {} = {}", one(*part), one(*whole), number::percent(value, self.language))
            }
            Quantity::DaysAfter { of, month, day } => {
                let deadline = number::day_of_year(*day, *month, self.language);
                let title = self.measure_title(*of);
                if value > Exact::ZERO {
                    let days = self.amount(value, self.quantity_unit(quantity));
                    return match self.language {
                        Language::Vi => format!("{title}: chậm {days} so với {deadline}"),
                        Language::En => format!("{title}: {days} after {deadline}"),
                    };
                }
                format!("{title}: {} {deadline}", self.say(Phrase("đúng hạn", "on time, by")))
            }
        }
    }

    /// An interval in words.
    pub(super) fn interval(&self, of: &Interval, unit: &str) -> String {
        interval(of, unit, self.language)
    }

    /// A condition in words.
    pub(in crate::text) fn condition(&self, condition: &Condition<usize>) -> String {
        let all = |list: &[Condition<usize>], joint: Phrase| {
            let told: Vec<String> = list.iter().map(|one| self.condition(one)).collect();
            told.join(&format!(" {} ", self.say(joint)))
        };
        match condition {
            Condition::StandardMet => {
                let met = Phrase(
                    "đạt đủ điểm chuẩn và không bị trừ điểm",
                    "standard points in full and nothing deducted",
                );
                self.say(met).to_owned()
            }
            Condition::Within { of, interval } => {
                format!("{} {}", self.quantity_title(of), self.interval(interval, self.quantity_unit(of)))
            }
            Condition::Answered { of, is } => {
                let answer = self.say(if *is { words::YES } else { words::NO });
                format!("{}: {answer}", self.measure_title(*of))
            }
            Condition::All(list) => all(list, Phrase("và", "and")),
            Condition::Any(list) => all(list, Phrase("hoặc", "or")),
        }
    }
}
