//! Scores a dossier or a score table from the command line; `docs/score-tables.md` says how.
//!
//! `cargo run --release --example score -- FILE.json [--matrix FACTS.csv]`
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for the command line")]

use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use thidua::dossier::{Dossier, Value, read_either};
use thidua::exchange::matrix::{MatrixOptions, read_matrix};
use thidua::exchange::write_scorecards;
use thidua::insight::audit;
use thidua::number::DecimalMark;
use thidua::scoring::{Board, Finding, Stage, View, lint};
use thidua::text::explain::Teller;
use thidua::text::{self, Language, problem};

const USAGE: &str =
    "score FILE.json [--matrix FACTS.csv] [--decimal-point | --decimal-comma] [--year YEAR] [--lang en|vi]";

/// What stands on the command line.
#[derive(Default)]
struct Arguments {
    file: String,
    matrix: Option<String>,
    decimal: Option<DecimalMark>,
    year: Option<u16>,
    language: Option<Language>,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let mut read = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--matrix" => read.matrix = Some(words.next()?),
                "--decimal-point" => read.decimal = Some(DecimalMark::Point),
                "--decimal-comma" => read.decimal = Some(DecimalMark::Comma),
                "--year" => read.year = Some(words.next()?.parse().ok()?),
                "--lang" => read.language = Some(Language::of_tag(&words.next()?)),
                _ if word.starts_with("--") || !read.file.is_empty() => return None,
                _ => read.file = word,
            }
        }
        (!read.file.is_empty()).then_some(read)
    }
}

fn main() -> ExitCode {
    let Some(arguments) = Arguments::read(std::env::args().skip(1)) else {
        eprintln!("usage: {USAGE}");
        return ExitCode::FAILURE;
    };
    match run(&arguments) {
        // Whoever reads only the beginning closes the pipe, which is no fault.
        Ok(text) => {
            let _closed = std::io::stdout().lock().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<String, String> {
    let language = arguments.language.unwrap_or(Language::En);
    let text = content(&arguments.file)?;
    let mut dossier =
        read_either(&text).map_err(|why| format!("{}: {}", arguments.file, problem::read(&why, language)))?;
    let examples = dossier.rulebook.examples.iter();
    let of_examples = || examples.map(|example| example.year).find(|year| *year > 0);
    if dossier.period.results_year == 0 {
        dossier.period.results_year = arguments.year.or_else(of_examples).unwrap_or_default();
    }
    if let Some(matrix) = &arguments.matrix {
        add_facts(&mut dossier, matrix, arguments.decimal, language)?;
    }
    let has_dates =
        || dossier.entries.values().flat_map(|row| row.values()).any(|entry| is_date(&entry.value));
    if dossier.period.results_year == 0 && has_dates() {
        eprintln!("year_wanted: {}", problem::year_wanted(language));
    }
    let tell = |dossier: &Dossier, findings: &[Finding]| {
        for finding in findings {
            eprintln!("{}: {}", finding.code.name(), problem::finding(finding, dossier, language));
        }
    };
    let not_scored = |findings: Vec<Finding>| {
        tell(&dossier, &findings);
        match language {
            Language::Vi => format!("{}: bảng điểm chưa chấm được.", arguments.file),
            Language::En => format!("{}: the score table cannot be scored.", arguments.file),
        }
    };
    let scorecards = write_scorecards(&dossier).map_err(not_scored)?;
    // What should be looked at in the table comes first, then the figures, then the claims.
    tell(&dossier, &lint(&dossier.rulebook));
    let Ok(rules) = Board::of(&dossier, View { stage: Stage::Rules, ..View::default() }) else {
        return Ok(scorecards);
    };
    for findings in [
        audit::strays(&dossier, &rules),
        audit::findings(&dossier, &rules),
        audit::exclusions(&dossier, &rules),
        audit::sums(&dossier, &rules),
    ] {
        tell(&dossier, &findings);
    }
    let name = |member: usize| {
        let name = dossier.members.get(member).map(|member| language.member(member));
        name.unwrap_or_default().to_owned()
    };
    let teller = Teller { dossier: &dossier, board: &rules, language, name: &name };
    for departure in audit::departures(&dossier, &rules).list {
        eprintln!("departure: {}", text::audit::departure(&teller, &departure));
    }
    Ok(scorecards)
}

/// Adds the facts of a table, and its members where the dossier does not have them.
fn add_facts(
    dossier: &mut Dossier,
    path: &str,
    decimal: Option<DecimalMark>,
    language: Language,
) -> Result<(), String> {
    let options = MatrixOptions { decimal, new_members: true, ..MatrixOptions::default() };
    let matrix = read_matrix(&content(path)?, dossier, options)
        .map_err(|why| format!("{path}: {}", problem::matrix(&why, language)))?;
    for one in &matrix.problems {
        eprintln!("{}: {}", one.fault.name(), problem::cell(one, language));
    }
    if matrix.more_problems > 0 {
        eprintln!("more: {}", problem::more(matrix.more_problems, language));
    }
    if matrix.shortened > 0 {
        eprintln!("shortened: {}", problem::shortened(matrix.shortened, language));
    }
    let known = dossier.members.len();
    matrix.edit.replay(dossier).map(drop).map_err(|why| problem::edit(&why, language))?;
    for member in dossier.members.iter().skip(known).filter(|_| known > 0) {
        eprintln!("new_member: {}", problem::new_member(language.member(member), language));
    }
    Ok(())
}

fn is_date(value: &Value) -> bool {
    matches!(value, Value::Date(_))
}

fn content(path: &str) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|why| match why.kind() {
        ErrorKind::NotFound => format!("{path}: there is no such file"),
        _ => format!("{path}: {why}"),
    })?;
    String::from_utf8(bytes).map_err(|_| {
        format!("{path}: this is not a text in UTF-8; save the table as “CSV UTF-8”, a workbook as CSV first")
    })
}
