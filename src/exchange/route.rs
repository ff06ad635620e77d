//! Which screen an address shows: the fragment after `#`, because paths would need a server.
//!
//! `#/results`, `#/ranking`, `#/ranking/hau-giang`, `#/pact`, `#/pact/hau-giang`, `#/compare`, `#/dossiers`,
//! `#/history`, `#/entry`, `#/entry/hau-giang`, `#/audit`, `#/table`, `#/stage/places`, `#/stage/ranking`,
//! `#/stage/pact`. Anything else shows the results.

use crate::dossier::{MemberId, is_id};

/// A screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Route {
    /// The first screen: what is published.
    #[default]
    Results,
    /// The ranking, with one member open.
    Ranking(Option<MemberId>),
    /// The pact, as it concerns one member.
    Pact(Option<MemberId>),
    /// Two states side by side.
    Compare,
    /// The dossiers that are kept here.
    Dossiers,
    /// What was changed.
    History,
    /// Facts and claims, with one member open.
    Entry(Option<MemberId>),
    /// What deserves a second look.
    Audit,
    /// The score table.
    Table,
    /// The big screen.
    Stage(Scene),
}

/// What the big screen shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scene {
    /// The published places.
    Places,
    /// The ranking.
    #[default]
    Ranking,
    /// The contents of the pact, one after another.
    Pact,
}

impl Route {
    /// Reads a fragment, with or without its `#`.
    #[must_use]
    pub fn read(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_start_matches('/');
        let (screen, rest) = path.split_once('/').unwrap_or((path, ""));
        let rest = decoded(rest);
        let member = || is_id(&rest).then(|| MemberId::new(&rest));
        match screen {
            "ranking" => Self::Ranking(member()),
            "pact" => Self::Pact(member()),
            "compare" => Self::Compare,
            "dossiers" => Self::Dossiers,
            "history" => Self::History,
            "entry" => Self::Entry(member()),
            "audit" => Self::Audit,
            "table" => Self::Table,
            "stage" => Self::Stage(match rest.as_str() {
                "places" => Scene::Places,
                "pact" => Scene::Pact,
                _ => Scene::Ranking,
            }),
            _ => Self::Results,
        }
    }

    /// Writes the fragment, with its `#`.
    #[must_use]
    pub fn write(&self) -> String {
        let with = |screen: &str, member: &Option<MemberId>| match member {
            Some(member) => format!("#/{screen}/{member}"),
            None => format!("#/{screen}"),
        };
        match self {
            Self::Results => "#/results".to_owned(),
            Self::Ranking(member) => with("ranking", member),
            Self::Pact(member) => with("pact", member),
            Self::Compare => "#/compare".to_owned(),
            Self::Dossiers => "#/dossiers".to_owned(),
            Self::History => "#/history".to_owned(),
            Self::Entry(member) => with("entry", member),
            Self::Audit => "#/audit".to_owned(),
            Self::Table => "#/table".to_owned(),
            Self::Stage(Scene::Places) => "#/stage/places".to_owned(),
            Self::Stage(Scene::Ranking) => "#/stage/ranking".to_owned(),
            Self::Stage(Scene::Pact) => "#/stage/pact".to_owned(),
        }
    }
}

/// A piece of an address as it was before a browser wrote its letters as `%XX`.
fn decoded(text: &str) -> String {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).map(u8::try_from);
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0_usize;
    while let Some(byte) = bytes.get(at) {
        let digits = (hex(bytes.get(at.saturating_add(1))), hex(bytes.get(at.saturating_add(2))));
        if let (b'%', (Some(Ok(high)), Some(Ok(low)))) = (byte, digits) {
            decoded.push(high << 4 | low);
            at = at.saturating_add(3);
        } else {
            decoded.push(*byte);
            at = at.saturating_add(1);
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}
