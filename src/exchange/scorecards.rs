//! The scores of all members as a table in text, for other programs.

use core::fmt::Write as _;

use crate::dossier::{Dossier, ItemId, MemberId, StageScores};
use crate::number::Exact;
use crate::scoring::{Board, Finding, Item, Part, Place, Rulebook, Stage, TOTAL, View};

/// The heading of the table.
pub const SCORECARD_HEADING: &str = "member,code,claimed,by_the_rules,place";

/// The code of the rows that hold totals.
pub const TOTAL_CODE: &str = "TOTAL";

/// Writes the scorecards of all members as CSV: for each member one row for each standard, group, criterion and
/// line in the order of the rulebook, and one row `TOTAL` at the end, which alone has a place.
///
/// - `member` is the member's id, `code` what [`item_codes`] gives.
/// - `claimed` is what the member claims for the item; for what stands above a claim, what its claims come to. Empty
///   where it claims nothing.
/// - `by_the_rules` is what the rules make of the facts, no person's points counted: with a decimal point, as many
///   digits as there are after the rulebook's own rounding. Empty where a figure is missing, so that the points are
///   not settled.
/// - `place` is by the rules: a number, or `2-4` where open points leave a range. A member without a place, because it
///   is unclassified or too little is known, has neither total nor place.
///
/// # Errors
/// What keeps the rulebook from being scored.
pub fn write_scorecards(dossier: &Dossier) -> Result<String, Vec<Finding>> {
    let view = |stage: Stage| View { stage, public_only: false };
    let rules = Board::of(dossier, view(Stage::Rules))?;
    let has_claims =
        dossier.scores.values().flat_map(|row| row.values()).any(|scores| scores.claimed.is_some());
    let claims = if has_claims { Some(Board::of(dossier, view(Stage::Claimed))?) } else { None };
    let codes: Vec<String> = item_codes(&rules.rulebook).iter().map(|code| quoted(code)).collect();
    let mut places = vec![None; dossier.members.len()];
    for row in &rules.ranking.rows {
        if let Some(place) = places.get_mut(row.member) {
            *place = Some(row.place);
        }
    }
    let mut text = format!("{SCORECARD_HEADING}\n");
    for (member, (one, place)) in dossier.members.iter().zip(places).enumerate() {
        let name = quoted(one.id.as_str());
        let claimed = claims.as_ref().map(|board| (board, claimed_items(dossier, &rules.rulebook, &one.id)));
        let claimed = |item: usize| {
            let (board, marked) = claimed.as_ref()?;
            marked.get(item).copied().unwrap_or_default().then(|| board.cards.get(member, item).points())?
        };
        for (item, code) in codes.iter().enumerate().skip(1) {
            let points = rules.cards.get(member, item).points();
            row(&mut text, [&name, code], [claimed(item), points], "");
        }
        let total = rules.cards.total(member);
        let (points, place) = match place {
            Some(Place::Ranked { best, worst, .. }) if best == worst => (total.points(), best.to_string()),
            Some(Place::Ranked { best, worst, .. }) => (total.points(), format!("{best}-{worst}")),
            Some(Place::Unclassified { .. } | Place::Unranked) | None => (None, String::new()),
        };
        row(&mut text, [&name, TOTAL_CODE], [claimed(TOTAL), points], &place);
    }
    Ok(text)
}

fn row(text: &mut String, [member, code]: [&str; 2], points: [Option<Exact>; 2], place: &str) {
    let [claimed, rules] = points.map(|points| points.map_or_else(String::new, plain));
    // Writing into a string does not fail.
    let _done = writeln!(text, "{member},{code},{claimed},{rules},{place}");
}

/// A number with a decimal point and no digits that a quotient left behind.
fn plain(points: Exact) -> String {
    points.clean().shortest().to_string()
}

/// A cell, in quotation marks where it needs them.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// What names each item in a table, item by item: its code as printed but for a full stop at its end, or its id where
/// the code does not tell it from others. A node keeps its code where only lines share it.
#[must_use]
pub fn item_codes(rulebook: &Rulebook) -> Vec<String> {
    let items = &rulebook.items;
    let is_line = |place: usize| matches!(items.get(place).map(|item| &item.part), Some(Part::Line(_)));
    let mut names: Vec<(&str, bool, usize)> = Vec::new();
    for (place, item) in items.iter().enumerate().skip(1) {
        names.push((code_of(item), is_line(place), place));
        names.push((item.id.as_str(), is_line(place), place));
    }
    names.sort_unstable();
    let tells_apart = |place: usize, code: &str| {
        let start = names.partition_point(|(name, _, _)| *name < code);
        let mut same = names.get(start..).unwrap_or_default().iter().take_while(|(name, _, _)| *name == code);
        !same.any(|(_, line, other)| {
            let gives_way =
                *line && !is_line(place) && items.get(*other).is_some_and(|item| item.id.as_str() != code);
            *other != place && !gives_way
        })
    };
    let name = |(place, item): (usize, &Item)| {
        let code = code_of(item);
        if tells_apart(place, code) { code.to_owned() } else { item.id.to_string() }
    };
    items.iter().enumerate().map(name).collect()
}

fn code_of(item: &Item) -> &str {
    item.code.trim_end_matches('.')
}

/// Which items a member claims points for, itself or in what lies below.
fn claimed_items(dossier: &Dossier, rulebook: &Rulebook, member: &MemberId) -> Vec<bool> {
    let mut marked = vec![false; rulebook.items.len()];
    let Some(scores) = dossier.scores.get(member) else { return marked };
    let has_claim = |id: &ItemId| scores.get(id).is_some_and(|scores: &StageScores| scores.claimed.is_some());
    for (place, item) in rulebook.items.iter().enumerate().rev() {
        let own = has_claim(&item.id) || marked.get(place).copied().unwrap_or_default();
        for at in [place, item.parent] {
            if let Some(mark) = marked.get_mut(at).filter(|_| own) {
                *mark = true;
            }
        }
    }
    marked
}
