//! Facts as they stand in the fields of a form, and what is wrong with what is typed there.

use super::{Language, Phrase, number, problem};
use crate::dossier::{Measure, MeasureKind, Plan, Value};
use crate::exchange::form::{FactFault, FactField, FactForm, NO, YES};
use crate::number::Exact;

/// What stands in the fields of a fact, so that reading it gives the same value again; empty where nothing is known.
/// Of several choices, the ids of those that hold.
#[must_use]
pub fn written(form: &FactForm, value: Option<&Value>, language: Language) -> Vec<String> {
    let exact = |value: Exact| number::typed_plainly(value, language);
    let fields = form.fields();
    let in_field = |wanted: FactField, text: String| {
        fields.iter().map(|field| if *field == wanted { text.clone() } else { String::new() }).collect()
    };
    let whole = match value {
        None => String::new(),
        Some(Value::Choices(ids)) => return ids.clone(),
        Some(Value::Plan { plan, actual }) => {
            let (plan, actual) = (range(*plan, language), exact(*actual));
            let text = |field: &FactField| match field {
                FactField::Plan => plan.clone(),
                FactField::Actual | FactField::Whole => actual.clone(),
                FactField::Part(_) => String::new(),
            };
            return fields.iter().map(text).collect();
        }
        Some(Value::Number(number)) => {
            let per_cent = form.kind == MeasureKind::PlanActual && !form.without_target;
            let text = if per_cent { format!("{}%", exact(*number)) } else { exact(*number) };
            if form.kind == MeasureKind::PlanActual && form.parts == 0 {
                return in_field(FactField::Actual, text);
            }
            // A number that stands for the whole period stands for each of its parts.
            return fields.iter().map(|_| text.clone()).collect();
        }
        Some(Value::Series(parts)) => {
            let part = |part: &Option<Exact>| part.map(exact).unwrap_or_default();
            let parts: Vec<String> = parts.iter().map(part).collect();
            if form.parts > 0 {
                return parts;
            }
            let joined = parts.join("; ");
            let actual = form.kind == MeasureKind::PlanActual;
            return in_field(if actual { FactField::Actual } else { FactField::Whole }, joined);
        }
        Some(Value::Date(date)) => match language {
            Language::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
            Language::En => date.to_string(),
        },
        Some(Value::Flag(flag)) => (if *flag { YES } else { NO }).to_owned(),
        Some(Value::Choice(id)) => id.clone(),
    };
    in_field(FactField::Whole, whole)
}

fn range(plan: Plan, language: Language) -> String {
    let exact = |value: Exact| number::typed_plainly(value, language);
    if plan.low == plan.high { exact(plan.low) } else { format!("{}-{}", exact(plan.low), exact(plan.high)) }
}

/// What is wrong with a field of a measure, in a sentence.
#[must_use]
pub fn fault(fault: FactFault, measure: Option<&Measure>, language: Language) -> String {
    let phrase = match fault {
        FactFault::Number(trouble) => return problem::typed(&trouble, language),
        FactFault::Date(likely) => return problem::date(likely, language),
        FactFault::Outside => {
            if let Some(measure) = measure {
                return problem::outside(measure, language);
            }
            Phrase("Số này không thể đúng. Hãy kiểm tra lại.", "This cannot be true. Check it.")
        }
        FactFault::Range => {
            Phrase("Ở đây cần một số, không phải một khoảng.", "One number is wanted here, not a range.")
        }
        FactFault::NoPlan => Phrase(
            "Hãy nhập cả kế hoạch; nếu chỉ biết phần trăm kế hoạch thì ghi như 95%.",
            "Type the plan too; where only the per cent of plan is known, type it like 95%.",
        ),
        FactFault::NoActual => Phrase("Hãy nhập cả số thực hiện.", "Type the actual too."),
        FactFault::Answer => Phrase("Hãy chọn có hoặc không.", "Choose yes or no."),
        FactFault::Option => {
            Phrase("Không có lựa chọn này. Hãy chọn trong danh sách.", "There is no such option. Choose one.")
        }
        FactFault::Count => {
            Phrase("Ở đây cần một số nguyên, từ 0 trở lên.", "A whole number is wanted here, 0 or more.")
        }
    };
    language.of(phrase).to_owned()
}
