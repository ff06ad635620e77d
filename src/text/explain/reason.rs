//! Why the points of a step are not what the figures alone give: who leads, which limit bit, who decided.

use super::Teller;
use crate::dossier::{LineKind, PartsCombine};
use crate::number::Exact;
use crate::scoring::{CheckedLine, Limit, Stage, Step};
use crate::text::{Phrase, number, words};

/// Who leads, and with what.
pub(super) fn leading(teller: &Teller<'_>, member: usize, leader: usize, with: &str) -> String {
    if leader == member {
        return teller.say(Phrase("đang dẫn đầu", "the leader at present")).to_owned();
    }
    let name = (teller.name)(leader);
    format!("{} {name}: {with}", teller.say(Phrase("dẫn đầu hiện là", "the leader at present is")))
}

/// What a part of the period is called, by how many there are: of one, of many.
fn part_words(parts: usize) -> (Phrase, Phrase) {
    match parts {
        12 => (Phrase("tháng", "month"), Phrase("tháng", "months")),
        4 => (Phrase("quý", "quarter"), Phrase("quý", "quarters")),
        2 => (Phrase("nửa năm", "half-year"), Phrase("nửa năm", "half-years")),
        _ => (Phrase("kỳ", "part"), Phrase("kỳ", "parts")),
    }
}

/// The points of one part of the period: `quý 1: 5`; a dash where they are not known.
pub(super) fn part_of_period(
    teller: &Teller<'_>,
    part: usize,
    parts: usize,
    points: Option<Exact>,
) -> String {
    let points = points.map_or_else(|| "–".to_owned(), |points| number::shortest(points, teller.language));
    format!("{} {}: {points}", teller.say(part_words(parts).0), part.saturating_add(1))
}

/// How the parts of a period are put together.
pub(super) fn combined(teller: &Teller<'_>, line: &CheckedLine, parts: usize) -> String {
    let word = teller.say(part_words(parts).1);
    match line.recurring.as_ref().map(|recurring| &recurring.combine) {
        Some(PartsCombine::Weighted(weights)) => {
            let weights = weights.iter().map(|weight| number::shortest(*weight, teller.language));
            let said = teller.say(Phrase("trung bình có trọng số", "mean weighted"));
            format!("{said} {}", weights.collect::<Vec<_>>().join(" : "))
        }
        Some(PartsCombine::Mean) => {
            format!("{} {parts} {word}", teller.say(Phrase("trung bình của", "mean of")))
        }
        _ => format!("{} {parts} {word}", teller.say(Phrase("tổng của", "sum of"))),
    }
}

/// Which limit bit.
pub(super) fn limited(teller: &Teller<'_>, kind: LineKind, limit: Limit, at: Exact) -> String {
    let value = number::points(at, teller.language);
    let (phrase, with_value) = match (limit, kind) {
        (Limit::Line, LineKind::Bonus) => (Phrase("mức trần của điểm thưởng", "the cap of the bonus"), false),
        (Limit::Line, LineKind::Deduction) => {
            (Phrase("mức trần của điểm trừ", "the cap of the deduction"), false)
        }
        (Limit::Line, _) => (Phrase("mức trần", "the cap of this line"), false),
        (Limit::Bonus, _) => {
            (Phrase("mức trần điểm thưởng của tiêu chí:", "the cap of the criterion’s bonus:"), true)
        }
        (Limit::Deduction, _) => {
            (Phrase("mức trần điểm trừ của tiêu chí:", "the cap of the criterion’s deductions:"), true)
        }
        (Limit::Swing, _) => {
            (Phrase("mức trần chung của thưởng và trừ:", "the cap of bonus and deductions together:"), true)
        }
        (Limit::Floor, _) => (Phrase("mức sàn:", "the floor:"), true),
        (Limit::Ceiling, _) => (Phrase("mức tối đa:", "the ceiling:"), true),
    };
    if with_value { format!("{} {value}", teller.say(phrase)) } else { teller.say(phrase).to_owned() }
}

/// A person's points: whose, instead of what, and why.
pub(super) fn decided(
    teller: &Teller<'_>,
    member: usize,
    step: &Step,
    stage: Stage,
    points: Exact,
) -> String {
    let n = |points: Exact| number::shortest(points, teller.language);
    let who = teller.say(words::stage(stage));
    let mut told = format!("{who}: {}", number::points(points, teller.language));
    if stage == Stage::Claimed && teller.board.cards.view().stage > Stage::Rules {
        let stands = Phrase("tạm dùng vì chưa có số liệu", "which stands while figures are missing");
        told.push_str(&format!(", {}", teller.say(stands)));
    } else if !step.points.is_zero() && !teller.is_open(member, step.item) {
        let before = n(points.minus(step.points));
        told.push_str(&format!(" {} {before}", teller.say(Phrase("thay cho", "instead of"))));
    }
    let id = teller.dossier.members.get(member).map(|member| &member.id);
    let scores = id.zip(teller.item(step.item)).and_then(|(id, item)| teller.dossier.scores_of(id, &item.id));
    let Some(scores) = scores else { return told };
    let claimed = scores.claimed.as_ref().filter(|claimed| claimed.points.size() != points.size());
    if let Some(claimed) = claimed.filter(|_| stage > Stage::Rules) {
        told.push_str(&format!(", {} {}", teller.say(words::stage(Stage::Claimed)), n(claimed.points)));
    }
    let given = match stage {
        Stage::Claimed => scores.claimed.as_ref(),
        Stage::Appraised => scores.appraised.as_ref(),
        Stage::Agreed => scores.agreed.as_ref(),
        Stage::Rules => None,
    };
    let reason = given.map_or("", |given| given.reason.trim().trim_end_matches('.'));
    if !reason.is_empty() {
        told.push_str(&format!(", {}: {reason}", teller.say(Phrase("lý do", "reason"))));
    }
    told
}
