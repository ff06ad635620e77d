//! The readers of what comes from outside, on real files that were damaged.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use thidua::dossier::{builtin, builtin_fingerprint, read_either, write};
use thidua::exchange::write_link;

use super::reading;

/// One damage.
#[derive(Debug, Clone)]
enum Damage {
    /// One byte becomes another.
    Flip(Index, u8),
    /// A piece is missing.
    Cut(Index, Index),
    /// The end is missing.
    Shorten(Index),
    /// A piece stands twice, the second time elsewhere.
    Duplicate(Index, Index, Index),
    /// Two pieces change places.
    Swap(Index, Index),
    /// One digit becomes another, so that what is damaged is often still a file.
    Digit(Index, u8),
    /// Two values of JSON change places.
    SwapValues(Index, Index),
    /// A piece becomes another text, as numbers that are too long, or ids with odd letters.
    Replace(Index, &'static str),
}

const TEXTS: [&str; 24] = [
    "0",
    "-1",
    "\"\"",
    "null",
    "true",
    "[]",
    "{}",
    "1e9",
    "1e-30",
    "\"1.50\"",
    "79228162514264337593543950335",
    "-0.0000000000000000000000000001",
    "\"NaN\"",
    "\"a\\u0000b\"",
    "\"*\"",
    "\"\u{1f600}\u{301}\"",
    "65536",
    "2022",
    "1.234,5",
    "1,5",
    "31/1/2023",
    "6.5-7",
    "\"id\"",
    "y",
];

/// Where pieces of JSON and of tables begin and end.
fn is_border(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b'[' | b']' | b'{' | b'}' | b'\n' | b'\t' | b';')
}

/// The pieces of a text: what stands between borders.
fn piece(bytes: &[u8], index: &Index) -> std::ops::Range<usize> {
    if bytes.is_empty() {
        return 0..0;
    }
    let at = index.index(bytes.len());
    let start = bytes[..at].iter().rposition(|byte| is_border(*byte)).map_or(0, |place| place + 1);
    let end = bytes[at..].iter().position(|byte| is_border(*byte)).map_or(bytes.len(), |place| at + place);
    start..end.max(start)
}

/// The next value behind a colon.
fn value(bytes: &[u8], index: &Index) -> std::ops::Range<usize> {
    let from = index.index(bytes.len());
    let Some(colon) = bytes[from..].iter().position(|byte| *byte == b':') else { return from..from };
    let start = from + colon + 1;
    let end = bytes[start..].iter().position(|byte| is_border(*byte));
    start..end.map_or(bytes.len(), |place| start + place)
}

fn swap(bytes: &mut Vec<u8>, one: std::ops::Range<usize>, other: std::ops::Range<usize>) {
    let (first, last) = if one.start <= other.start { (one, other) } else { (other, one) };
    if first.end <= last.start {
        let (early, late) = (bytes[first.clone()].to_vec(), bytes[last.clone()].to_vec());
        bytes.splice(last, early);
        bytes.splice(first, late);
    }
}

fn damage(bytes: &mut Vec<u8>, damage: &Damage) {
    if bytes.is_empty() {
        return;
    }
    match damage {
        Damage::Flip(at, byte) => {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        Damage::Cut(from, to) => {
            let (one, other) = (piece(bytes, from), piece(bytes, to));
            let near = one.start..other.end.clamp(one.end, (one.end + 200).min(bytes.len()));
            bytes.drain(near);
        }
        Damage::Shorten(at) => bytes.truncate(at.index(bytes.len())),
        Damage::Duplicate(from, to, at) => {
            let (one, other) = (piece(bytes, from), piece(bytes, to));
            let copy = bytes[one.start..other.end.clamp(one.end, (one.end + 200).min(bytes.len()))].to_vec();
            let at = piece(bytes, at).start;
            bytes.splice(at..at, copy);
        }
        Damage::Swap(one, other) => {
            let (one, other) = (piece(bytes, one), piece(bytes, other));
            swap(bytes, one, other);
        }
        Damage::SwapValues(one, other) => {
            let (one, other) = (value(bytes, one), value(bytes, other));
            swap(bytes, one, other);
        }
        Damage::Digit(at, digit) => {
            let at = at.index(bytes.len());
            if let Some(place) = bytes[at..].iter().position(u8::is_ascii_digit) {
                bytes[at + place] = b'0' + digit;
            }
        }
        Damage::Replace(at, text) => {
            let place = piece(bytes, at);
            bytes.splice(place, text.bytes());
        }
    }
}

fn any_damage() -> impl Strategy<Value = Damage> {
    let index = any::<Index>;
    prop_oneof![
        1 => (index(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        1 => (index(), 32..127_u8).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        1 => (index(), index()).prop_map(|(from, to)| Damage::Cut(from, to)),
        1 => index().prop_map(Damage::Shorten),
        1 => (index(), index(), index()).prop_map(|(from, to, at)| Damage::Duplicate(from, to, at)),
        2 => (index(), index()).prop_map(|(one, other)| Damage::Swap(one, other)),
        4 => (index(), index()).prop_map(|(one, other)| Damage::SwapValues(one, other)),
        8 => (index(), 0..10_u8).prop_map(|(at, digit)| Damage::Digit(at, digit)),
        3 => (index(), prop::sample::select(TEXTS.to_vec())).prop_map(|(at, text)| Damage::Replace(at, text)),
    ]
}

const TIEN_GIANG: &str = include_str!("../../public/rulebooks/tien-giang-2022.json");
const TABLES: [&str; 6] = [
    include_str!("../../public/rulebooks/best-is-100.json"),
    include_str!("../../public/rulebooks/decathlon.json"),
    include_str!("../../public/rulebooks/human-development.json"),
    include_str!("../../public/rulebooks/pci-2021.json"),
    include_str!("../../public/rulebooks/professional-equality.json"),
    TIEN_GIANG,
];

/// Dossiers, large and small.
fn dossiers() -> Vec<String> {
    let mut files = vec![write(&builtin()), include_str!("../../public/dossiers/unit-a.json").to_owned()];
    // Small ones, so that much of what is damaged is entries and points.
    files.extend((1..=2).map(|seed| write(&crate::own::school(seed))));
    files.extend(TABLES.map(str::to_owned));
    files
}

/// A dossier with a measure of each kind, for tables of facts.
const SMALL: &str = r#"{"format":"thidua/1","id":"small","period":{"results_year":2022,"pact_year":2023},
    "members":[{"id":"an-giang","name":"An Giang"},{"id":"ben-tre","name":"Bến Tre"},{"id":"c"}],
    "rulebook":{"points":10,"measures":[{"id":"n","title":"Số"},{"id":"plan","kind":"plan_actual"},{"id":"yes","kind":"yes_no"},
        {"id":"day","kind":"date"},{"id":"one","kind":"choice"},{"id":"many","kind":"choices"},{"id":"part"},{"id":"cases","kind":"count"}],
    "standards":[{"id":"s","lines":[
        {"id":"a","rule":{"of_plan":{"of":"plan","points":10}}},
        {"id":"b","recurring":{"parts":4,"combine":"sum"},"rule":{"goalposts":{"of":{"value":"part"},"low":0,"high":9,"points":1}}},
        {"id":"c","rule":{"options":{"of":"one","options":[{"id":"x","points":1},{"id":"y","points":2}]}}},
        {"id":"d","rule":{"checklist":{"of":"many","options":[{"id":"x","points":1},{"id":"y","points":2}]}}}]}]},
    "entries":{"n":{"an-giang":{"value":"1.50","note":"kept"}}}}"#;

/// Tables of facts for it.
const FACTS: [&str; 4] = [
    "measure,an-giang,Bến Tre,d\nn,\"1,5\",2,3.25\nplan.plan,\"6,5-7\",7,\"7,5\"\nplan.actual,7.1,8,\"13,94\"\nyes,có,không,y\nday,31/1/2023,2023-02-01,\n",
    "\tplan.plan\tplan.actual\tn\tone\tmany\nAn Giang\t6,5\t7,02\t104,37\tx\tx;y\nTỉnh Mới\t7\t7,5\t110\ty\t\nc\t8\t8\t1.234,5\tz\ty\n",
    "id;part.1;part.2;part.4;cases\nan-giang;96,37;112,4;;3\nca-mau;90;x;1;0\n",
    "measure,a,b\nnothing,1,2\nn,1,2\nSố,3,4\n",
];

/// Texts that links hold.
fn link_texts() -> Vec<String> {
    let mark: String = builtin_fingerprint().chars().take(8).collect();
    let changes = r#"{"o":[{"reweight":{"item":"2.1","points":"50"}}],"e":[["grdp","ben-tre","7.5:7.33"],["iip","an-giang","104.8","s","","note"],["sip","ca-mau"],["dvc","long-an","*a*c"],["exp","ca-mau","6_7:7.02"],["pub","hau-giang","@2022-02-09"],["rev","soc-trang",";1;;2.5"]]}"#;
    let columns = r#"[{"m":"n","p":"i","v":"1 2.50 -","x":[["1","e","s","note"]]},{"m":"plan","v":"6.5:7.02 6_7:7.02 -"},{"m":"yes","v":"y n y"}]"#;
    let rest = r#"{"format":"thidua/1","name":"Cụm","members":[{"id":"a"},{"id":"b"},{"id":"c","name":"C"}],"rulebook":{"points":10,"measures":[{"id":"n"},{"id":"plan","kind":"plan_actual"},{"id":"yes","kind":"yes_no"}],"standards":[{"id":"s","lines":[{"id":"l","rule":{"of_plan":{"of":"plan","points":10}}}]}]}}"#;
    vec![
        format!("{{\"b\":\"{mark}\"}}\n{changes}"),
        format!("{{\"b\":\"00000000\",\"n\":\"x\"}}\n{changes}"),
        format!("{{\"n\":\"bản gửi\",\"t\":\"2023-04-18T09:30:07Z\",\"i\":\"o\"}}\n{rest}\n{columns}"),
        format!("{{}}\n{}\n[]", include_str!("../../public/rulebooks/pci-2021.json").replace('\n', " ")),
        write_link(&builtin(), "", "2023-04-18T09:30:07Z").unwrap(),
        write_link(&read_either(TIEN_GIANG).unwrap(), "x", "").unwrap(),
    ]
}

/// Tries a reader on each file as it is and on 500 that are damaged; returns how many of these were let in.
fn try_damaged(files: &[String], read: impl Fn(&[u8]) -> bool) -> usize {
    for file in files {
        read(file.as_bytes());
    }
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) };
    let let_in = core::cell::Cell::new(0);
    let strategy = (prop::sample::select(files.to_vec()), vec(any_damage(), 1..4));
    let result = proptest::test_runner::TestRunner::new(config).run(&strategy, |(file, damages)| {
        let mut bytes = file.into_bytes();
        for one in &damages {
            damage(&mut bytes, one);
        }
        let_in.set(let_in.get() + usize::from(read(&bytes)));
        Ok(())
    });
    if let Err(why) = result {
        panic!("{why}");
    }
    let_in.get()
}

#[test]
fn a_damaged_dossier_is_refused_or_is_one() {
    assert!(try_damaged(&dossiers(), reading::dossier) > 40);
}

#[test]
fn a_damaged_score_table_is_refused_or_is_one() {
    assert!(try_damaged(&TABLES.map(str::to_owned), reading::rulebook) > 40);
}

#[test]
fn a_damaged_table_of_facts_is_read_as_far_as_it_goes() {
    let dossier = read_either(SMALL).unwrap();
    let facts = FACTS.map(str::to_owned);
    assert!(try_damaged(&facts, |bytes| reading::matrix(bytes, &dossier)) > 100);
}

#[test]
fn a_damaged_link_is_told_or_holds_a_dossier() {
    assert!(try_damaged(&link_texts(), reading::link) > 40);
}

#[test]
fn what_a_damaged_file_still_says_can_be_sent() {
    assert!(try_damaged(&dossiers(), reading::file_as_link) > 40);
}
