//! A member's total as one sentence: `Hậu Giang: 952,35 điểm, hạng 1/12; hơn hạng nhì 3,10 điểm`.

use super::Teller;
use crate::number::Exact;
use crate::scoring::{Board, Place, Ranking, Standing, State, TOTAL};
use crate::text::{Language, Phrase, number, words};

/// Tells the total and the place of one member, and what separates it from the nearest one.
#[must_use]
pub fn verdict(
    board: &Board,
    member: usize,
    own_name: &str,
    name: &dyn Fn(usize) -> String,
    language: Language,
) -> String {
    let Some(standing) = board.ranking.of_member(member) else { return String::new() };
    let total = board.cards.total(member);
    let digits = board.rulebook.rounding.total;
    let points = match (total.state, digits) {
        (State::Known, Some(digits)) => number::fixed_points(total.low, digits, language),
        (State::Known, None) => number::points(total.low, language),
        (State::Absent, _) => language.of(words::NOT_KNOWN).to_owned(),
        (State::Open, _) if total.high.is_unlimited() => match language {
            Language::Vi => format!("từ {} trở lên", number::points(total.low, language)),
            Language::En => format!("{} or more", number::points(total.low, language)),
        },
        (State::Open, _) => number::points_span(total.low, total.high, language),
    };
    let ranked = board.ranking.rows.iter().filter(|row| matches!(row.place, Place::Ranked { .. })).count();
    let place = match standing.place {
        Place::Ranked { best, worst, shared } => {
            let tied = if shared { language.of(Phrase("đồng ", "tied at ")) } else { "" };
            let place = number::place(best, worst, language);
            let of = if best == worst { "/" } else { language.of(Phrase(" trong ", " of ")) };
            format!("{tied}{place}{of}{ranked}")
        }
        Place::Unclassified { line } => {
            let title = board.rulebook.items.get(line).map_or("", |item| language.label(&item.title));
            format!("{} ({title})", language.of(words::UNCLASSIFIED))
        }
        Place::Unranked => language.of(words::UNRANKED).to_owned(),
    };
    let beside = beside(board, standing, name, language);
    let beside = if beside.is_empty() { String::new() } else { format!("; {beside}") };
    format!("{own_name}: {points}, {place}{beside}")
}

/// What stands beside the place: the tie, the distance to the next, what keeps it open.
fn beside(board: &Board, standing: &Standing, name: &dyn Fn(usize) -> String, language: Language) -> String {
    let Place::Ranked { best, worst, shared } = standing.place else {
        return match standing.place {
            Place::Unranked => language.of(Phrase("còn thiếu số liệu", "figures are missing")).to_owned(),
            _ => String::new(),
        };
    };
    if let Some(line) = standing.perhaps_excluded {
        let may = language
            .of(Phrase("có thể không xếp loại, còn chờ số liệu:", "may be unclassified, for want of:"));
        return format!("{may} {}", title(board, line, language));
    }
    let own_is_open = board.cards.total(standing.member).state == State::Open;
    if best != worst || own_is_open {
        let told = match (best == worst, own_is_open) {
            (true, _) => {
                Phrase("còn thiếu số liệu nhưng hạng đã rõ", "figures are missing, but the place is settled")
            }
            (false, true) => Phrase(
                "còn thiếu số liệu nên hạng là một khoảng",
                "figures are missing, so the place is a range",
            ),
            (false, false) => Phrase(
                "hạng là một khoảng vì còn đơn vị chưa đủ số liệu",
                "the place is a range while figures of others are missing",
            ),
        };
        return language.of(told).to_owned();
    }
    if shared {
        return tie(board, standing.member, name, language).unwrap_or_default();
    }
    let single = |row: &&Standing| row.place.single().is_some();
    let row = board.ranking.row_of(standing.member);
    let (above, other) = match row {
        Some(0) => (false, board.ranking.rows.get(1)),
        Some(row) => (true, board.ranking.rows.get(row.saturating_sub(1))),
        None => return String::new(),
    };
    let Some(other) = other.filter(single) else { return String::new() };
    let other_name = name(other.member);
    let gap = standing.low.minus(other.low).size();
    if gap.is_zero() {
        return separated(board, standing.member, other.member, &other_name, language);
    }
    let gap = match board.rulebook.rounding.total {
        Some(digits) => number::fixed_points(gap, digits, language),
        None => number::points(gap, language),
    };
    let second = other.place.single() == Some(2);
    match (language, above) {
        (Language::Vi, false) if second => format!("hơn hạng nhì ({other_name}) {gap}"),
        (Language::Vi, false) => format!("hơn {other_name} {gap}"),
        (Language::Vi, true) => format!("kém đơn vị ngay trên ({other_name}) {gap}"),
        (Language::En, false) if second => format!("{gap} ahead of the second ({other_name})"),
        (Language::En, false) => format!("{gap} ahead of {other_name}"),
        (Language::En, true) => format!("{gap} behind the member above ({other_name})"),
    }
}

/// Tells with whom a member shares its place, and by what they were compared: `đồng hạng với Trà Vinh; đã xét theo
/// Tăng trưởng GRDP mà vẫn bằng nhau`. Nothing where it shares it with nobody.
#[must_use]
pub fn tie(
    board: &Board,
    member: usize,
    name: &dyn Fn(usize) -> String,
    language: Language,
) -> Option<String> {
    let place = |member: usize| Ranking::of_member(&board.ranking, member).map(|row| row.place);
    let own = place(member)?;
    let Place::Ranked { shared: true, .. } = own else { return None };
    let rows = board.ranking.rows.iter();
    let others = rows.filter(|row| row.member != member && row.place == own).map(|row| name(row.member));
    let with = others.collect::<Vec<_>>().join(", ");
    let chain: Vec<&str> = board.rulebook.ties.iter().map(|item| title(board, *item, language)).collect();
    let chain = chain.join(", ");
    Some(match (language, chain.is_empty()) {
        (Language::Vi, true) => format!("đồng hạng với {with}"),
        (Language::Vi, false) => format!("đồng hạng với {with}; đã xét theo {chain} mà vẫn bằng nhau"),
        (Language::En, true) => format!("tied with {with}"),
        (Language::En, false) => format!("tied with {with}, also in {chain}"),
    })
}

/// Equal totals that the tie chain has separated: by which item.
fn separated(board: &Board, member: usize, other: usize, other_name: &str, language: Language) -> String {
    let points = |member: usize, item: usize| -> Exact { board.cards.get(member, item).low };
    let item = board.rulebook.ties.iter().copied().find(|item| points(member, *item) != points(other, *item));
    let by = title(board, item.unwrap_or(TOTAL), language);
    let ahead = item.is_some_and(|item| points(member, item) > points(other, item));
    match (language, ahead) {
        (Language::Vi, true) => format!("bằng điểm {other_name}, xếp trên vì hơn về {by}"),
        (Language::Vi, false) => format!("bằng điểm {other_name}, xếp dưới vì kém về {by}"),
        (Language::En, true) => format!("level with {other_name}, placed above for more points in {by}"),
        (Language::En, false) => format!("level with {other_name}, placed below for fewer points in {by}"),
    }
}

fn title(board: &Board, item: usize, language: Language) -> &str {
    let Some(item) = board.rulebook.items.get(item) else { return "" };
    let title = language.label(&item.title);
    if title.is_empty() { &item.code } else { title }
}

impl Teller<'_> {
    /// The total and place of one member as a sentence.
    #[must_use]
    pub fn verdict(&self, member: usize) -> String {
        verdict(self.board, member, &(self.name)(member), self.name, self.language)
    }
}
