//! Points that stand in a small table: bands, options, rows and columns.

use crate::text::Language;
use crate::text::rule::Grid;
use crate::ui::dom::{El, el};
use crate::ui::parts::number;

/// The small table.
pub(super) fn grid(grid: &Grid, name: &str, language: Language) -> El {
    let head = |text: &String| el("th").attr("scope", "col").add(text.as_str());
    let heads: Vec<El> = grid.heads.iter().map(head).collect();
    let row = |(name, points): &(String, Vec<crate::number::Exact>)| {
        let cells = points.iter().map(|points| el("td").add(number::number(*points, language, false)));
        el("tr").add(el("th").attr("scope", "row").add(name.as_str())).add(cells.collect::<Vec<El>>())
    };
    let table = el("table").add([
        el("thead").add(el("tr").add(heads)),
        el("tbody").add(grid.rows.iter().map(row).collect::<Vec<El>>()),
    ]);
    let frame = el("div").class("grid").add(table);
    if grid.heads.len() <= 2 {
        return frame;
    }
    // It may be wider than a phone, and is scrolled by keys too then.
    frame.class("wide").attr("role", "region").attr("tabindex", "0").attr("aria-label", name)
}
