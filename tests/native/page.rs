//! `docs/score-tables.md`: every example on the page is read, checked, and scores what the page says.

use thidua::dossier::{Criterion, Dossier, Line, Measure, RulebookDraft, read_either, read_part};
use thidua::exchange::matrix::{MatrixOptions, read_matrix};
use thidua::exchange::{SCORECARD_HEADING, TOTAL_CODE, write_scorecards};
use thidua::number::Exact;
use thidua::scoring::{Code, Stage, run_examples};

use crate::support::{Scored, at_stage, exact};

const PAGE: &str = include_str!("../../docs/score-tables.md");

/// A fenced block: what stands behind the fence, the text, its line on the page.
struct Block {
    kind: String,
    text: String,
    line: usize,
}

fn blocks() -> Vec<Block> {
    let (mut blocks, mut open): (Vec<Block>, Option<Block>) = (Vec::new(), None);
    for (number, line) in PAGE.lines().enumerate() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(kind), None) => {
                open = Some(Block { kind: kind.trim().to_owned(), text: String::new(), line: number + 1 });
            }
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none());
    blocks
}

/// Reads a part of a table.
macro_rules! part {
    ($block:expr) => {
        read_part(&$block.text).unwrap_or_else(|problem| panic!("line {}: {problem}", $block.line))
    };
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Puts the facts of a table into a dossier, all of them.
fn with_matrix(mut dossier: Dossier, text: &str, line: usize) -> Dossier {
    let options = MatrixOptions { new_members: true, ..MatrixOptions::default() };
    let matrix = read_matrix(text, &dossier, options).unwrap_or_else(|why| panic!("line {line}: {why}"));
    assert!(matrix.problems.is_empty(), "line {line}: {:?}", matrix.problems);
    matrix.edit.apply(&mut dossier).unwrap();
    dossier
}

/// A table of one standard with the measures of the page.
fn of_rules(measures: &[Measure], standard: Criterion) -> Dossier {
    let rulebook =
        RulebookDraft { measures: measures.to_vec(), standards: vec![standard], ..RulebookDraft::default() };
    let mut dossier = Dossier { rulebook, ..Dossier::default() };
    dossier.period.results_year = 2022;
    dossier
}

/// Scores facts, a row for each member, with the points of the first standard in the last column.
fn check_points(dossier: Dossier, block: &Block) {
    let table = rows(&block.text);
    let (heading, members) = table.split_first().unwrap();
    assert_eq!(heading.last().unwrap(), "points", "line {}", block.line);
    let mut text = format!("member\t{}\n", heading[..heading.len() - 1].join("\t"));
    for (number, row) in members.iter().enumerate() {
        text.push_str(&format!("member {number}\t{}\n", row[..row.len() - 1].join("\t")));
    }
    let scored = Scored::of(with_matrix(dossier, &text, block.line), at_stage(Stage::Rules));
    for (member, row) in members.iter().enumerate() {
        let expected = Some(row.last().unwrap()).filter(|text| !text.is_empty()).map(|text| exact(text));
        let points = scored.cards.get(member, 1).points().map(Exact::clean);
        assert_eq!(points, expected, "line {}: {row:?}", block.line);
    }
}

/// Compares totals and places with what the command line prints.
fn check_totals(dossier: &Dossier, block: &Block) {
    let printed = rows(&write_scorecards(dossier).unwrap());
    assert_eq!(printed[0].join(","), SCORECARD_HEADING);
    let totals: Vec<Vec<String>> = printed
        .into_iter()
        .filter(|row| row[1] == TOTAL_CODE)
        .map(|row| vec![row[0].clone(), row[3].clone(), row[4].clone()])
        .collect();
    let expected = rows(&block.text);
    assert_eq!(expected[0], ["member", "total", "place"]);
    assert_eq!(totals, expected[1..], "line {}", block.line);
}

#[test]
fn every_example_scores_what_the_page_says() {
    let mut measures: Vec<Measure> = Vec::new();
    let mut now: Option<Dossier> = None;
    let mut checked = 0;
    // The measures of the rules stand behind the first example that uses them.
    let all = blocks();
    for block in all.iter().filter(|block| block.kind == "json measures") {
        measures = part!(block);
    }
    for block in &all {
        match block.kind.as_str() {
            "json rulebook" | "json dossier" => {
                let dossier = read_either(&block.text);
                let dossier = dossier.unwrap_or_else(|problem| panic!("line {}: {problem}", block.line));
                assert_eq!(run_examples(&dossier.rulebook), Ok(Vec::new()), "line {}", block.line);
                now = Some(dossier);
            }
            "json criterion" => now = Some(of_rules(&measures, part!(block))),
            "json line" => {
                let line: Line = part!(block);
                let standard = Criterion {
                    id: thidua::dossier::ItemId::new("s"),
                    lines: vec![line],
                    ..Criterion::default()
                };
                now = Some(of_rules(&measures, standard));
            }
            "csv points" => {
                check_points(now.clone().unwrap(), block);
                checked += 1;
            }
            "csv totals" => {
                check_totals(now.as_ref().unwrap(), block);
                checked += 1;
            }
            "csv facts" => now = Some(with_matrix(now.take().unwrap(), &block.text, block.line)),
            "csv facts-of-rules" => {
                let rule = r#"{"id":"l","rule":{"leader_relative":{"of":"plan","points":1}}}"#;
                let standard = format!(r#"{{"id":"s","lines":[{rule}]}}"#);
                with_matrix(of_rules(&measures, read_part(&standard).unwrap()), &block.text, block.line);
            }
            "json measures" | "json" | "" => {}
            kind => {
                let path = kind.strip_prefix("csv facts ").unwrap_or_else(|| panic!("{kind}"));
                let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
                let mut dossier = read_either(&std::fs::read_to_string(file).unwrap()).unwrap();
                dossier.period.results_year = 2022;
                now = Some(with_matrix(dossier, &block.text, block.line));
            }
        }
    }
    assert!(checked > 25, "{checked}");
}

/// What the page says of the example tables and of the output holds.
#[test]
fn what_the_page_names_is_there() {
    for code in [Code::UnknownMeasure, Code::UnfitMeasure, Code::Weights, Code::Goalposts] {
        let name = format!("{code:?}");
        let name = name.chars().enumerate().fold(String::new(), |mut name, (at, letter)| {
            if letter.is_uppercase() && at > 0 {
                name.push('_');
            }
            name.extend(letter.to_lowercase());
            name
        });
        assert!(PAGE.contains(&format!("`{name}`")), "{name}");
    }
    assert!(PAGE.contains(SCORECARD_HEADING));
    // Links to places on the page lead to a heading or an anchor.
    for link in PAGE.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
        let is_there = PAGE.lines().any(|line| {
            let title = line.trim_start_matches('#').trim();
            let anchor = title.to_lowercase().replace(' ', "-").replace([',', '`', '.'], "");
            (line.starts_with('#') && anchor == link) || line.contains(&format!("id=\"{link}\""))
        });
        assert!(is_there, "{link}");
    }
    // Every field of the language is named.
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../public/dossier.schema.json")).unwrap();
    for part in ["rulebook", "criterion", "line", "measure", "entry"] {
        let fields = schema["$defs"][part]["properties"].as_object().unwrap_or_else(|| panic!("{part}"));
        for field in fields.keys() {
            assert!(
                PAGE.contains(&format!("`{field}`")) || PAGE.contains(&format!("\"{field}\"")),
                "{part}.{field}"
            );
        }
    }
}
