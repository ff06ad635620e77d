//! Plans that the result of the year before had reached.

use super::{about, place};
use crate::dossier::Value;
use crate::insight::audit::EasyPlan;
use crate::number::Exact;
use crate::text::explain::{Teller, figure};
use crate::text::{Language, number};

/// Tells an easy plan: how far it lies behind the result of the year before, and what it brings.
#[must_use]
pub fn easy_plan(teller: &Teller<'_>, easy: &EasyPlan) -> String {
    let language = teller.language;
    let vi = language == Language::Vi;
    let about = about(teller, easy.member, easy.column);
    let Some(measure) = teller.measure(easy.column) else { return about };
    let n = |value: Exact| figure(value, measure, language);
    let entered = super::value(teller, easy.column, &Value::Plan { plan: easy.plan, actual: easy.actual });
    let (by, previous) = (n(easy.behind), n(easy.previous));
    let than = match (easy.behind.is_zero(), measure.less_is_better, language) {
        (true, _, Language::Vi) => "kế hoạch bằng kết quả năm trước".to_owned(),
        (true, _, Language::En) => "the plan is the result of the year before".to_owned(),
        (false, false, Language::Vi) => format!("kế hoạch thấp hơn {by} so với kết quả năm trước"),
        (false, false, Language::En) => format!("the plan is {by} below the result of the year before"),
        (false, true, Language::Vi) => format!("kế hoạch cao hơn {by} so với kết quả năm trước"),
        (false, true, Language::En) => format!("the plan is {by} above the result of the year before"),
    };
    let mut told = format!("{about}: {entered}; {than} ({previous})");
    if easy.points > Exact::ZERO {
        let points = number::points(easy.points, language);
        told.push_str(&if vi {
            format!("; nhờ vậy được thêm {points} so với lấy kết quả năm trước làm kế hoạch")
        } else {
            format!("; it brings {points} more than a plan as high as that result")
        });
    }
    if !easy.before.place.is_same(easy.after.place) {
        let (before, after) = (place(easy.before.place, language), place(easy.after.place, language));
        told.push_str(&if vi {
            format!(", {before} thay vì {after}")
        } else {
            format!(", {before} instead of {after}")
        });
    }
    told.push('.');
    told
}
