//! What a link says when it does not open, tried on links that no program writes.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};

use super::carrier::{DICTIONARY, LARGEST};
use super::{LinkProblem, SendProblem, is_link, read_link, write_link};
use crate::dossier::{
    Dossier, Edit, Entry, Label, MeasureId, Member, MemberId, ReadProblem, Value, builtin,
    builtin_fingerprint,
};
use crate::number::Exact;

const NOW: &str = "2023-04-18T09:30:07Z";

fn edited() -> Dossier {
    let mut dossier = builtin();
    let edit = Edit::Entry {
        measure: MeasureId::new("iip"),
        member: MemberId::new("hau-giang"),
        entry: Some(Entry::entered(Value::Number(Exact::new(1124, 1)))),
    };
    edit.apply(&mut dossier).unwrap();
    dossier
}

/// A link of this text, which no program has written.
fn seal(parts: &[&str]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
    super::carrier::seal(&parts)
}

/// A whole link of this form and content, whatever they are.
fn carried(tag: u8, packed: &[u8]) -> String {
    let hash = Sha256::new().chain_update([tag]).chain_update(packed).finalize();
    let bytes = [&[tag], &hash[..4], packed].concat();
    format!("#l/{}", BASE64URL_NOPAD.encode(&bytes))
}

#[test]
fn the_dictionary_of_form_1_never_changes() {
    let hash = BASE64URL_NOPAD.encode(&Sha256::digest(DICTIONARY.as_bytes()));
    assert_eq!(hash, "xlonIew7gKB7mvO-P_bNR80ZqDnmuEVgALsIv0CRPYs");
}

#[test]
fn a_link_of_form_1_opens_for_ever() {
    // Written by the first version, on no built-in dossier.
    let link = "#l/Ae5A7BSDyCeBew2QNjKoQ-UEbnJBtegamOgaWoQYWFoZG1gZmEdBDUguzdUtztc1VqrlwleSQQsrZ9AACiRpGsPKNmdIwQYUwFYyJSIKoiRwkYNcgCAX8ailRCzIqMTi0iLkgjwXXA9wQTN_LjzLGxqYgGriWAA";
    let received = read_link(link).unwrap();
    assert_eq!(received.dossier.name, Label::both("Cụm số 3", "Cluster 3"));
    assert_eq!(received.name, "bản gửi anh Ba");
    assert_eq!(received.sent_at, NOW);
    assert_eq!(received.origin, "cum-so-3");
    let entry = received.dossier.entry(&MeasureId::new("m"), &MemberId::new("b"));
    assert_eq!(entry, Some(&Entry::entered(Value::Number(Exact::new(1045, 1)))));
}

#[test]
fn a_link_tells_its_name_time_and_origin() {
    let link = write_link(&edited(), "Thử với Hậu Giang", NOW).unwrap();
    let received = read_link(&link).unwrap();
    assert_eq!(received.name, "Thử với Hậu Giang");
    assert_eq!((received.sent_at.as_str(), received.origin.as_str()), (NOW, "tay-nam-bo-2022"));
    assert_eq!(received.dossier, Dossier { id: String::new(), ..edited() });
    let unnamed = write_link(&edited(), "", NOW).unwrap();
    assert_eq!(read_link(&unnamed).unwrap().name, builtin().name.vi);
}

#[test]
fn a_link_opens_within_an_address_and_a_sentence() {
    let link = write_link(&edited(), "", NOW).unwrap();
    let whole = read_link(&link);
    assert!(whole.is_ok() && is_link(&link) && !is_link("#/ranking"));
    let bare = link.trim_start_matches('#');
    for written in [
        bare.to_owned(),
        format!("https://a.vn/thi-dua/?x=1{link}"),
        format!("{link}). "),
        format!("{link}”"),
    ] {
        assert_eq!(read_link(&written), whole, "{written}");
    }
}

#[test]
fn the_history_is_not_sent() {
    let mut dossier = builtin();
    dossier.change(Edit::Name(Label::new("Mới")), NOW, "Ba", "bí mật").unwrap();
    let received = read_link(&write_link(&dossier, "", NOW).unwrap()).unwrap();
    assert!(received.dossier.history.done.is_empty());
}

#[test]
fn what_is_no_link_is_told() {
    for text in ["", "#", "#/results", "l", "#L/AAAA", "https://a.vn/"] {
        assert_eq!(read_link(text), Err(LinkProblem::NotALink), "{text}");
    }
}

#[test]
fn a_cut_link_is_told_from_a_changed_one() {
    let link = write_link(&edited(), "", NOW).unwrap();
    for end in 3..link.len() {
        assert_eq!(read_link(&link[..end]), Err(LinkProblem::CutShort), "{end} of {}", link.len());
    }
    let middle = link.len() / 2;
    let other = if link[middle..].starts_with('A') { "B" } else { "A" };
    let changed = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    assert!(matches!(read_link(&changed), Err(LinkProblem::Altered | LinkProblem::CutShort)));
    for wrong in ["ư", "%", " ", "=", "/"] {
        let changed = format!("{}{wrong}{}", &link[..middle], &link[middle + 1..]);
        assert_eq!(read_link(&changed), Err(LinkProblem::Altered), "{wrong}");
    }
    assert_eq!(read_link(&format!("{link}AAAA")), Err(LinkProblem::Altered));
}

#[test]
fn a_newer_link_is_told() {
    assert_eq!(read_link(&carried(2, b"whatever comes")), Err(LinkProblem::NewerFormat(2)));
}

#[test]
fn a_link_that_unpacks_without_end_is_refused() {
    let link = seal(&["{}\n", &" ".repeat(LARGEST)]);
    assert!(link.len() < 20_000, "{}", link.len());
    assert_eq!(read_link(&link), Err(LinkProblem::TooLarge));
    assert_eq!(read_link(&format!("#l/{}", "A".repeat(2_000_000))), Err(LinkProblem::TooLarge));
}

#[test]
fn a_dossier_too_large_for_a_link_is_told() {
    let mut dossier = builtin();
    dossier.members = (0..20_000)
        .map(|number| Member {
            id: MemberId::new(&format!("{number}")),
            name: Label::new(&BASE64URL_NOPAD.encode(&Sha256::digest(number.to_string())).repeat(6)),
        })
        .collect();
    assert!(matches!(write_link(&dossier, "", NOW), Err(SendProblem::TooLong { .. })));
}

#[test]
fn a_link_on_another_builtin_dossier_says_so_and_shows_nothing_by_itself() {
    let changes = r#"{"e":[["iip","hau-giang","112.4"]]}"#;
    let own = seal(&[&format!("{{\"b\":\"{}\"}}\n{changes}", &builtin_fingerprint()[..8])]);
    let received = read_link(&own).unwrap();
    assert_eq!(received.dossier, Dossier { id: String::new(), ..edited() });
    let other = seal(&[&format!("{{\"b\":\"00000000\"}}\n{changes}")]);
    let attempt = Some(Box::new(received));
    assert_eq!(read_link(&other), Err(LinkProblem::OtherBase { attempt }));
    let gone = seal(&["{\"b\":\"00000000\"}\n{\"o\":[{\"reweight\":{\"item\":\"9\"}}]}"]);
    assert_eq!(read_link(&gone), Err(LinkProblem::OtherBase { attempt: None }));
}

#[test]
fn what_is_whole_but_no_dossier_is_told() {
    let head = format!("{{\"b\":\"{}\"}}", &builtin_fingerprint()[..8]);
    let member = "{\"format\":\"thidua/1\",\"members\":[{\"id\":\"a\"}],\
                  \"rulebook\":{\"points\":1,\"standards\":[],\"measures\":[]}}";
    for text in [
        "".to_owned(),
        "{}".to_owned(),
        "{}\n{}".to_owned(),
        "[1]\n".to_owned(),
        "{\"unknown\":1}\n".to_owned(),
        format!("{head}\n"),
        format!("{head}\n{{\"e\":[[\"iip\"]]}}"),
        format!("{head}\n{{\"e\":[[\"iip\",\"hau-giang\",\"1e3\"]]}}"),
        format!("{head}\n{{\"e\":[[\"iip\",\"hau-giang\",\"1\",\"x\"]]}}"),
        format!("{head}\n{{\"e\":[[\"iip\",\"hau-giang\",\"1\",\"\",\"\",\"\",\"\",\"more\"]]}}"),
        format!("{head}\n{{\"e\":[[\"iip\",\" no id \",\"1\"]]}}"),
        format!("{head}\n{{\"o\":[{{\"members\":[{{\"id\":\"a\"}},{{\"id\":\"a\"}}]}}]}}"),
        format!("{{}}\n{member}\n[{{\"m\":\"x\",\"v\":\"1 2\"}}]"),
        format!("{{}}\n{member}\n[{{\"m\":\"x\",\"v\":\"?\"}}]"),
        format!("{{}}\n{member}\n[{{\"m\":\"x\",\"v\":\"1\",\"p\":\"q\"}}]"),
        format!("{{}}\n{member}\n[{{\"m\":\"x\",\"v\":\"1\",\"x\":[[\"7\",\"p\"]]}}]"),
        format!("{{}}\n{member}\n[{{\"m\":\"\",\"v\":\"1\"}}]"),
    ] {
        let result = read_link(&seal(&[&text]));
        assert!(matches!(result, Err(LinkProblem::Unreadable(_))), "{text}: {result:?}");
    }
    let newer = "{}\n{\"format\":\"thidua/2\"}";
    let expected = LinkProblem::Unreadable(ReadProblem::Newer("thidua/2".to_owned()));
    assert_eq!(read_link(&seal(&[newer])), Err(expected));
    let item = format!("{head}\n{{\"o\":[{{\"reweight\":{{\"item\":\"9\"}}}}]}}");
    assert!(matches!(read_link(&seal(&[&item])), Err(LinkProblem::DoesNotFit(_))));
}

#[test]
fn names_from_outside_are_bounded() {
    let head = format!("{{\"n\":\"{}\\n\",\"t\":\"{}\"}}", "a".repeat(1000), "9".repeat(1000));
    let body = "{\"format\":\"thidua/1\",\"rulebook\":{\"points\":1,\"standards\":[],\"measures\":[]}}";
    let received = read_link(&seal(&[&format!("{head}\n{body}")])).unwrap();
    assert_eq!((received.name.len(), received.sent_at.len()), (200, 40));
}
