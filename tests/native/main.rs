//! All native tests in one binary: one link instead of many.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "helpers of tests stand outside of test functions"
)]

mod any;
mod any_rule;
mod architecture;
mod audit;
mod audit_text;
mod composites;
mod decode;
mod describe;
mod explain;
mod facts;
mod faulty;
mod form;
mod generator;
mod happenings;
mod insight;
mod kept;
mod laws;
mod limits;
mod link;
mod lint;
mod matrix;
mod number;
mod output;
mod outside;
mod own;
mod page;
mod places;
mod problems;
mod properties;
mod readers;
mod reading;
mod ready;
mod relative;
mod route;
mod rule_text;
mod rules;
mod schema;
mod slopes;
mod stages;
mod support;
mod text;
mod tien_giang;
mod trials;

/// A test file that nobody lists would never run.
#[test]
fn no_test_file_is_forgotten() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native");
    let listed = include_str!("main.rs");
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let Some(module) = name.strip_suffix(".rs").filter(|module| *module != "main") else { continue };
        assert!(listed.contains(&format!("\nmod {module};")), "{name} is not listed in main.rs");
    }
}
