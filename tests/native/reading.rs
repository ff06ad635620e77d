//! What holds for every reader, whatever bytes come: nothing panics, every refusal has its sentence, and what is
//! read can be written and is then read the same. Also the bodies of the fuzz targets in `fuzz/`.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};
use thidua::dossier::{Dossier, RulebookDraft, read_rulebook, write};
use thidua::exchange::gate::{LARGEST, either_from_bytes, rulebook_from_bytes, text_from_bytes};
use thidua::exchange::matrix::{MatrixOptions, counts, read_matrix};
use thidua::exchange::{LinkProblem, SendProblem, read_link, write_link, write_scorecards};
use thidua::scoring::{Rulebook, lint, run_examples};
use thidua::text::Language::{self, En, Vi};
use thidua::text::{outside, problem};

/// Whether anything was let in at all; a test that only refuses tests little.
pub type LetIn = bool;

fn said(sentence: impl Fn(Language) -> String) {
    for language in [Vi, En] {
        assert!(!sentence(language).is_empty());
    }
}

/// A dossier, or a score table as one.
pub fn dossier(bytes: &[u8]) -> LetIn {
    match either_from_bytes(bytes) {
        Ok(dossier) => {
            is_kept(&dossier);
            is_scored_or_told(&dossier);
            true
        }
        Err(why) => {
            said(|language| outside::gate(&why, language));
            false
        }
    }
}

/// Written and read again, a dossier is the same to the last digit. Line breaks may make it larger than what is read.
fn is_kept(dossier: &Dossier) {
    let text = write(dossier);
    if text.len() <= LARGEST {
        let again = thidua::dossier::read(&text).unwrap_or_else(|why| panic!("{why}\n{text}"));
        assert_eq!(again, *dossier);
        assert_eq!(write(&again), text);
    }
}

fn is_scored_or_told(dossier: &Dossier) {
    if let Err(findings) = write_scorecards(dossier) {
        assert!(!findings.is_empty());
        for finding in findings {
            said(|language| problem::finding(&finding, dossier, language));
        }
    }
}

/// A score table by itself.
pub fn rulebook(bytes: &[u8]) -> LetIn {
    let draft = match rulebook_from_bytes(bytes) {
        Ok(draft) => draft,
        Err(why) => {
            said(|language| outside::table(&why, language));
            return false;
        }
    };
    let text = serde_json::to_string(&draft).unwrap();
    let again = read_rulebook(&text).unwrap_or_else(|why| panic!("{why}\n{text}"));
    assert_eq!(again, draft);
    assert_eq!(serde_json::to_string(&again).unwrap(), text);
    is_judged(&draft);
    true
}

fn is_judged(draft: &RulebookDraft) {
    let dossier = Dossier { rulebook: draft.clone(), ..Dossier::default() };
    let findings = match Rulebook::check(draft) {
        Ok(_) => {
            let mut findings = lint(draft);
            findings.extend(run_examples(draft).unwrap());
            findings
        }
        Err(findings) => findings,
    };
    for finding in findings {
        said(|language| problem::finding(&finding, &dossier, language));
    }
}

/// A table of facts for this dossier: once it is taken over, the same table brings nothing new.
pub fn matrix(bytes: &[u8], dossier: &Dossier) -> LetIn {
    let Ok(text) = text_from_bytes(bytes) else { return false };
    let options = MatrixOptions { new_members: true, ..MatrixOptions::default() };
    let matrix = match read_matrix(text, dossier, options) {
        Ok(matrix) => matrix,
        Err(why) => {
            said(|language| problem::matrix(&why, language));
            return false;
        }
    };
    for one in &matrix.problems {
        said(|language| problem::cell(one, language));
    }
    let mut changed = dossier.clone();
    matrix.edit.replay(&mut changed).unwrap_or_else(|why| panic!("{why}\n{text}"));
    is_kept(&changed);
    let again = read_matrix(text, &changed, options).unwrap_or_else(|why| panic!("{why}\n{text}"));
    assert_eq!(again.new_members, 0, "{text}");
    assert_eq!(again.problems, matrix.problems, "{text}");
    let counts = counts(&again.edit, &changed);
    assert_eq!((counts.new, counts.changed, counts.same), (0, 0, matrix.values), "{text}");
    true
}

/// A link, or the text that one could hold: then put into a link that no program has written.
pub fn link(bytes: &[u8]) -> LetIn {
    let Ok(text) = text_from_bytes(bytes) else { return false };
    opens_again(text) || opens_again(&holding(text))
}

fn opens_again(link: &str) -> LetIn {
    let received = match read_link(link) {
        Ok(received) => received,
        Err(why) => {
            said(|language| outside::link(&why, language).sentence);
            match why {
                LinkProblem::OtherBase { attempt: Some(attempt) } => *attempt,
                _ => return false,
            }
        }
    };
    is_kept(&received.dossier);
    is_scored_or_told(&received.dossier);
    is_sent(&Dossier { id: received.origin, ..received.dossier });
    true
}

/// What a file holds can be sent, and comes out of the link as it went in.
pub fn file_as_link(bytes: &[u8]) -> LetIn {
    let Ok(dossier) = either_from_bytes(bytes) else { return false };
    is_sent(&dossier);
    true
}

fn is_sent(dossier: &Dossier) {
    match write_link(dossier, "", "") {
        Ok(link) => {
            let again = read_link(&link).unwrap_or_else(|why| panic!("{why}\n{link}"));
            let sent =
                Dossier { id: String::new(), history: again.dossier.history.clone(), ..dossier.clone() };
            assert_eq!(again.dossier, sent);
        }
        Err(SendProblem::TooLong { .. }) => {}
        Err(why) => panic!("{why}\n{}", write(dossier)),
    }
}

/// A link of the first form whose checksum is right: the text in blocks that are not compressed.
fn holding(text: &str) -> String {
    let mut packed = Vec::new();
    let mut blocks = text.as_bytes().chunks(65_535).peekable();
    if blocks.peek().is_none() {
        packed.extend([1, 0, 0, 255, 255]);
    }
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap();
        packed.push(u8::from(blocks.peek().is_none()));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    let hash = Sha256::new().chain_update([1]).chain_update(&packed).finalize();
    format!("#l/{}", BASE64URL_NOPAD.encode(&[&[1], &hash[..4], &packed].concat()))
}
