//! A criterion, group, standard or the total as a whole: how its parts come together and what changes them.

use super::{Teller, line, piece, reason, result};
use crate::dossier::{Combine, LineKind, Provenance, SourceId};
use crate::number::{Exact, sort_by};
use crate::scoring::{State, Step, TOTAL, What};
use crate::text::{Language, Phrase, number, words};

/// One step of a node in words.
pub(super) fn piece(teller: &Teller<'_>, member: usize, step: &Step) -> piece::Piece {
    let language = teller.language;
    let n = |value: Exact| number::shortest(value, language);
    let mut piece = piece::Piece::default();
    match &step.what {
        What::Child { item, points, weight } => {
            let points = number::points(*points, language);
            piece.reading = format!("{}: {points}", teller.title(*item));
            if let Some(weight) = weight.filter(|weight| *weight != Exact::ONE) {
                let weighs = teller.say(Phrase("trọng số", "weight"));
                piece.reading = format!("{} ({weighs} {})", piece.reading, n(weight));
            }
        }
        What::GeometricMean => {
            teller.say(Phrase("trung bình nhân", "geometric mean")).clone_into(&mut piece.note);
        }
        What::MissingCarried => {
            let carried = Phrase(
                "các tiêu chí đã có số liệu mang phần của tiêu chí còn thiếu",
                "what is known carries the weight of what is missing",
            );
            teller.say(carried).clone_into(&mut piece.note);
        }
        What::TooLittleKnown { known, coverage } => {
            let (known, coverage) = (number::percent(*known, language), number::percent(*coverage, language));
            piece.note = match language {
                Language::Vi => format!("mới có số liệu của {known} trọng số, cần ít nhất {coverage}"),
                Language::En => format!("{known} of the weight is known; at least {coverage} must be"),
            };
        }
        What::ToBest { leader, best, points } => {
            let (best, points) = (number::points(*best, language), n(*points));
            let name = (teller.name)(*leader);
            piece.note = match (language, *leader == member) {
                (Language::Vi, true) => format!("cao nhất nên được tính {points}"),
                (Language::Vi, false) => {
                    format!("so với mức cao nhất của {name}: {best}, được tính {points}")
                }
                (Language::En, true) => format!("the best, which counts as {points}"),
                (Language::En, false) => {
                    format!("in proportion to the best, {name}: {best}, which counts as {points}")
                }
            };
        }
        What::Rounded { digits } => {
            piece.note = match (language, digits) {
                (Language::Vi, 0) => "làm tròn đến điểm nguyên".to_owned(),
                (Language::Vi, _) => format!("làm tròn đến {digits} chữ số sau dấu phẩy"),
                (Language::En, 0) => "rounded to a whole number".to_owned(),
                (Language::En, 1) => "rounded to 1 decimal".to_owned(),
                (Language::En, _) => format!("rounded to {digits} decimals"),
            };
        }
        What::Settled => {
            let settled = Phrase(
                "còn thiếu số liệu nhưng điểm không thể khác",
                "figures are missing, but the points cannot be others",
            );
            teller.say(settled).clone_into(&mut piece.note);
        }
        What::Times { factor } => {
            piece.note = format!("{} {}", teller.say(Phrase("nhân với", "multiplied by")), n(*factor));
        }
        What::Reweighted { from, to } => {
            piece.note = match language {
                Language::Vi => format!("tính lại theo {} điểm chuẩn thay cho {}", n(*to), n(*from)),
                Language::En => format!("scaled to {} standard points instead of {}", n(*to), n(*from)),
            };
        }
        What::Limited { limit, at } => piece.note = reason::limited(teller, LineKind::Standard, *limit, *at),
        What::Decided { stage, points } => {
            piece.note = reason::decided(teller, member, step, *stage, *points);
        }
        // All other steps belong to lines.
        _ => {}
    }
    piece
}

/// How the parts of an item come together: `Cộng: 35 − 6 = 29 điểm (mức sàn: 5 điểm)`. Nothing where there is
/// nothing to say beyond the lines' own sentences; with `always`, also where only a sum is to be said.
pub(super) fn whole(
    teller: &Teller<'_>,
    member: usize,
    item: usize,
    steps: &[Step],
    always: bool,
) -> Option<String> {
    let node = teller.node(item)?;
    let language = teller.language;
    let score = teller.board.cards.get(member, item);
    if score.state == State::Absent && node.children.is_empty() {
        // Its lines say so.
        return None;
    }
    let (terms, reckoned) = terms(teller, member, item, steps);
    let own = || steps.iter().filter(|step| step.item == item);
    let is_rounding = |step: &Step| matches!(step.what, What::Rounded { .. });
    let is_rounding_or_term = |step: &Step| is_rounding(step) || matches!(step.what, What::Child { .. });
    let open = teller.is_open(member, item);
    let shown = result::shown(score.low, node.digits);
    let mut notes: Vec<String> = Vec::new();
    // While points are open, a limit has not settled anything yet.
    let bites = |step: &Step| score.state == State::Known || !matches!(step.what, What::Limited { .. });
    for step in own().filter(|step| !is_rounding(step) && bites(step)) {
        notes.push(piece(teller, member, step).note);
    }
    notes.retain(|note| !note.is_empty());
    // What is shown adds up where nothing else happened: then rounding need not be said.
    if let Some(rounding) =
        own().find(|step| is_rounding(step)).filter(|_| !notes.is_empty() || reckoned != shown)
    {
        notes.push(piece(teller, member, rounding).note);
    }
    let many = terms.len() > 1;
    if notes.is_empty() && node.children.is_empty() && !(many && always) {
        return None;
    }
    let sum = match node.combine {
        _ if node.children.is_empty() => sum_of(&terms),
        Combine::Sum => sum_of(&terms),
        Combine::WeightedMean | Combine::GeometricMean => terms.join("; "),
    };
    let title = match (item, node.children.is_empty()) {
        (TOTAL, _) => teller.say(Phrase("Tổng điểm", "Total")),
        (_, false) => teller.title(item),
        (_, true) if many && !(open && score.state == State::Known) => teller.say(Phrase("Cộng", "Sum")),
        (_, true) => teller.say(Phrase("Kết quả", "Result")),
    };
    let points = match score.state {
        State::Known => number::points(shown, language),
        State::Open if score.high.is_unlimited() => match language {
            Language::Vi => format!("từ {} trở lên", number::points(score.low, language)),
            Language::En => format!("{} or more", number::points(score.low, language)),
        },
        State::Open => number::points_span(shown, result::shown(score.high, node.digits), language),
        State::Absent => teller.say(line::OPEN).to_owned(),
    };
    let mean = match node.combine {
        Combine::WeightedMean if many => Phrase("trung bình có trọng số", "weighted mean"),
        _ => Phrase("", ""),
    };
    if !teller.say(mean).is_empty() {
        notes.insert(0, teller.say(mean).to_owned());
    }
    let settled = score.state == State::Known && !open;
    let told = match (many && settled, own().all(is_rounding_or_term)) {
        (false, _) => points,
        (true, true) => format!("{sum} = {points}"),
        // A limit, a factor or a person stands between the sum and the points.
        (true, false) if node.combine == Combine::Sum || node.children.is_empty() => {
            format!("{sum} = {} → {points}", number::shortest(reckoned, language))
        }
        (true, false) => format!("{sum} → {points}"),
    };
    let aside = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    Some(format!("{title}: {told}{aside}"))
}

/// Terms with their signs as a sum: the first without a plus, the others with room round their sign.
fn sum_of(terms: &[String]) -> String {
    let mut sum = String::new();
    for (index, term) in terms.iter().enumerate() {
        match (index, term.strip_prefix('−')) {
            (0, _) => sum.push_str(term),
            (_, Some(size)) => sum.push_str(&format!(" − {size}")),
            (_, None) => sum.push_str(&format!(" + {term}")),
        }
    }
    sum
}

/// The terms of an item's sum, and what they add up to as shown.
fn terms(teller: &Teller<'_>, member: usize, item: usize, steps: &[Step]) -> (Vec<String>, Exact) {
    let Some(node) = teller.node(item) else { return (Vec::new(), Exact::ZERO) };
    let language = teller.language;
    let (mut terms, mut sum) = (Vec::new(), Exact::ZERO);
    for step in steps.iter().filter(|step| step.item == item) {
        let What::Child { item: child, points, weight } = &step.what else { continue };
        let digits = teller.node(*child).and_then(|node| node.digits);
        let points = result::shown(*points, digits);
        sum = sum.plus(points);
        let number = number::shortest(points, language);
        terms.push(match weight {
            Some(weight) => {
                let weight = number::shortest(*weight, language);
                format!("{} {number} × {weight}", teller.short(*child))
            }
            None => format!("{} {number}", teller.short(*child)),
        });
    }
    for place in node.lines.clone() {
        let Some(line) = teller.line(place).filter(|line| line.kind != LineKind::Exclusion) else { continue };
        let score = teller.board.cards.get(member, place);
        let points = result::shown(score.low, node.digits);
        sum = sum.plus(points);
        // A bonus or a deduction of nothing is no term.
        if line.kind == LineKind::Standard || !points.is_zero() {
            terms.push(number::shortest(points, language));
        }
    }
    (terms, sum)
}

/// Where the figures of a criterion come from: one word where they share it, else the weaker ones by name.
pub(super) fn provenance(teller: &Teller<'_>, member: usize, item: usize) -> Option<String> {
    let node = teller.node(item)?;
    let id = &teller.dossier.members.get(member)?.id;
    let mut columns: Vec<usize> = Vec::new();
    for place in node.lines.clone() {
        columns.extend(teller.line(place).into_iter().flat_map(|line| line.reads.iter().copied()));
    }
    sort_by(&mut columns, Ord::cmp);
    columns.dedup();
    let mut figures: Vec<(&str, Provenance, Option<&SourceId>)> = Vec::new();
    for column in columns {
        let measure = teller.measure(column)?;
        if let Some(entry) = teller.dossier.entry(&measure.id, id) {
            figures.push((teller.measure_title(column), entry.provenance, entry.source.as_ref()));
        }
    }
    let (_, first, source) = *figures.first()?;
    let word = |provenance: Provenance| teller.say(words::provenance(provenance));
    if figures.iter().any(|(_, provenance, _)| *provenance != first) {
        let told: Vec<String> =
            figures.iter().map(|(title, provenance, _)| format!("{title}: {}", word(*provenance))).collect();
        return Some(format!("{} {}", teller.say(Phrase("Nguồn gốc:", "Origin:")), told.join("; ")));
    }
    let mut told = format!("{} {}", teller.say(Phrase("Nguồn gốc:", "Origin:")), word(first));
    let shared = figures.iter().all(|(_, _, one)| *one == source);
    if let Some(source) = source.filter(|_| shared).and_then(|source| teller.dossier.source(source)) {
        told.push_str(&format!(", {} {}", teller.say(words::SOURCE), teller.language.label(&source.title)));
    }
    Some(told)
}
