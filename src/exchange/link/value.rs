//! One value in a few characters:
//!
//! | kind | form |
//! |---|---|
//! | number | `104.37` |
//! | plan and actual | `6.5:7.02`, a planned range `6_7:7.02` |
//! | yes, no | `y`, `n` |
//! | day | `@2022-02-09` |
//! | choice | `=b` |
//! | choices | `*a*c` |
//! | series | `;1;;2.5` (the second part is not known) |

use crate::dossier::{Plan, Value};
use crate::number::Exact;

/// Writes a value, or nothing where its form would not give it back, as an option's id with a space.
pub(super) fn pack(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::Plan { plan, actual } if plan.low == plan.high => format!("{}:{actual}", plan.low),
        Value::Plan { plan, actual } => format!("{}_{}:{actual}", plan.low, plan.high),
        Value::Flag(true) => "y".to_owned(),
        Value::Flag(false) => "n".to_owned(),
        Value::Date(date) => format!("@{date}"),
        Value::Choice(option) => format!("={option}"),
        Value::Choices(options) => options.iter().flat_map(|option| ["*", option]).collect(),
        Value::Series(parts) => {
            let text = |part: &Option<Exact>| part.map(|number| number.to_string()).unwrap_or_default();
            parts.iter().map(|part| format!(";{}", text(part))).collect()
        }
    };
    let whole = unpack(&text).as_ref() == Some(value) && !text.contains(char::is_whitespace);
    whole.then_some(text)
}

/// Reads a value, or nothing where the text is not of one of the forms.
pub(super) fn unpack(text: &str) -> Option<Value> {
    let number = |text: &str| text.parse::<Exact>().ok();
    if let Some(day) = text.strip_prefix('@') {
        return day.parse().ok().map(Value::Date);
    }
    if let Some(option) = text.strip_prefix('=') {
        return Some(Value::Choice(option.to_owned()));
    }
    if let Some(options) = text.strip_prefix('*') {
        return Some(Value::Choices(options.split('*').map(str::to_owned).collect()));
    }
    if let Some(parts) = text.strip_prefix(';') {
        let part = |text: &str| if text.is_empty() { Some(None) } else { number(text).map(Some) };
        return parts.split(';').map(part).collect::<Option<Vec<_>>>().map(Value::Series);
    }
    if let Some((plan, actual)) = text.split_once(':') {
        let (low, high) = plan.split_once('_').unwrap_or((plan, plan));
        let plan = Plan { low: number(low)?, high: number(high)? };
        let actual = number(actual)?;
        return (plan.low <= plan.high).then_some(Value::Plan { plan, actual });
    }
    match text {
        "y" => Some(Value::Flag(true)),
        "n" => Some(Value::Flag(false)),
        _ => number(text).map(Value::Number),
    }
}
