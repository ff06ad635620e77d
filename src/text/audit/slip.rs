//! What may be a slip of the keyboard.

use super::{about, moves, standing, value};
use crate::dossier::MeasureKind;
use crate::insight::audit::{Evidence, Slip, SlipKind, SlipPart};
use crate::number::Exact;
use crate::text::explain::{self, Teller, figure};
use crate::text::{Language, Phrase, number};

/// Tells a slip: what is typed, what may be meant, why that is more plausible, and what it would change.
#[must_use]
pub fn slip(teller: &Teller<'_>, slip: &Slip) -> String {
    let language = teller.language;
    let typed = value(teller, slip.column, &slip.typed);
    let alternative = value(teller, slip.column, &slip.alternative);
    let (kind, evidence) = (kind(slip, language), evidence(teller, slip));
    let (before, after) = (standing(&slip.before, language), standing(&slip.after, language));
    let about = about(teller, slip.member, slip.column);
    let others: Vec<_> = slip.moves.iter().copied().filter(|one| one.member != slip.member).collect();
    let others = if others.is_empty() { String::new() } else { moves(teller, &others, slip.more) };
    let mut told = match language {
        Language::Vi => format!(
            "{about}: đã nhập {typed}; có thể {kind}, đúng ra là {alternative}: {evidence}. Nếu vậy thì {before} thành {after}"
        ),
        Language::En => format!(
            "{about}: {typed} is entered, perhaps {kind}, for {alternative}: {evidence}. Then {before} becomes {after}"
        ),
    };
    if !others.is_empty() {
        told.push_str(&format!(", {others}"));
    }
    told.push('.');
    told
}

fn kind(slip: &Slip, language: Language) -> String {
    let plain = |phrase: Phrase| language.of(phrase).to_owned();
    let said = match slip.kind {
        SlipKind::Exchanged => {
            return plain(Phrase(
                "đổi chỗ kế hoạch và thực hiện",
                "with plan and actual in each other’s place",
            ));
        }
        SlipKind::Swapped => plain(Phrase("đổi chỗ hai chữ số", "with two digits in each other’s place")),
        SlipKind::Thousand { .. } => {
            plain(Phrase("nhầm dấu phẩy với dấu chấm", "with comma and point mistaken"))
        }
        SlipKind::Shifted { digits, up } => {
            let factor = if digits == 1 { 10 } else { 100 };
            match (language, up) {
                (Language::Vi, true) => format!("nhập nhỏ đi {factor} lần"),
                (Language::Vi, false) => format!("nhập gấp {factor} lần"),
                (Language::En, true) => format!("{factor} times too small"),
                (Language::En, false) => format!("{factor} times too large"),
            }
        }
    };
    match slip.part {
        SlipPart::Plan => format!("{} {said}", language.of(Phrase("kế hoạch", "the plan"))),
        SlipPart::Whole | SlipPart::Actual => said,
    }
}

fn evidence(teller: &Teller<'_>, slip: &Slip) -> String {
    let language = teller.language;
    let Some(measure) = teller.measure(slip.column) else { return String::new() };
    match slip.evidence {
        Evidence::Range => {
            let range = explain::range(measure, language);
            let only = language.of(Phrase("số liệu này chỉ có thể", "it can only be"));
            if measure.low.is_none() && measure.high.is_none() {
                return language
                    .of(Phrase("số đã nhập không thể có", "what is entered cannot be true"))
                    .to_owned();
            }
            format!("{only} {range}")
        }
        Evidence::Previous { previous } => {
            let previous = figure(previous, measure, language);
            format!("{} {previous}", language.of(Phrase("kết quả năm trước là", "the year before it was")))
        }
        Evidence::Others { peers, typed, .. } => {
            let is_plan = measure.kind == MeasureKind::PlanActual;
            let n = |value: Exact| {
                if is_plan {
                    number::percent(value, language)
                } else {
                    figure(value.rounded(3), measure, language)
                }
            };
            let (median, typed) = (n(peers.median), n(typed));
            let of = if is_plan { language.of(Phrase(" kế hoạch", " of plan")) } else { "" };
            let others = match language {
                Language::Vi => format!("các đơn vị khác ở quanh mức {median}{of}"),
                Language::En => format!("the other members lie around {median}{of}"),
            };
            // What is compared of a plan and an actual has not been said yet.
            match (is_plan, language) {
                (false, _) => others,
                (true, Language::Vi) => format!("{others}, đơn vị này {typed}"),
                (true, Language::En) => format!("{others}, this one at {typed}"),
            }
        }
    }
}
