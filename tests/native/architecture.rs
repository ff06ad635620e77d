//! Holds the invariants of docs/ARCHITECTURE.md that can be read from the sources.

use std::path::{Path, PathBuf};

/// The rooms, lowest first: a room imports only from rooms before it.
const ROOMS: [&str; 8] = ["number", "dossier", "scoring", "insight", "exchange", "text", "browser", "ui"];

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

fn room(name: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name);
    sources(&folder, &mut found);
    assert!(!found.is_empty(), "no sources in {name}");
    found
}

/// Lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn rooms_import_only_from_rooms_before_them() {
    for (place, name) in ROOMS.iter().enumerate() {
        for (path, text) in room(name) {
            for later in &ROOMS[place + 1..] {
                let forbidden = format!("crate::{later}");
                let found = code(&text).find(|(_, line)| line.contains(&forbidden));
                assert!(found.is_none(), "{}: {name} imports from {later}: {found:?}", path.display());
            }
        }
    }
}

#[test]
fn only_browser_and_ui_know_the_browser() {
    for name in &ROOMS[..6] {
        for (path, text) in room(name) {
            for word in ["web_sys", "js_sys", "wasm_bindgen", "leptos", "gloo"] {
                let found = code(&text).find(|(_, line)| line.contains(word));
                assert!(found.is_none(), "{} names {word}: {found:?}", path.display());
            }
        }
    }
}

#[test]
fn no_binary_float_where_points_are_made() {
    for name in ["number", "dossier", "scoring", "exchange", "text"] {
        for (path, text) in room(name) {
            let float = code(&text)
                .filter(|(_, line)| line.contains("f64") || line.contains("f32"))
                // The one way out, for pictures.
                .find(|(_, line)| !line.contains("for_picture") && !line.contains("to_f64"));
            assert!(float.is_none(), "{}: {float:?}", path.display());
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for name in ROOMS {
        for (path, text) in room(name) {
            let lines = text.lines().count();
            assert!(lines <= 400, "{} has {lines} lines", path.display());
        }
    }
}
