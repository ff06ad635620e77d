//! How a person likes to see the app, on this device: language, theme, names hidden. No part of a dossier.

use leptos::prelude::*;

use super::session::Session;
use crate::browser::settings::{Setting, recall, remember};
use crate::text::Language;

/// Light, dark, or what the device says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the device says.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word in the page and in storage; none for the device's own.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    fn of(key: Option<&str>) -> Self {
        match key {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Device,
        }
    }

    /// The theme that the menu offers next.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Device => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Device,
        }
    }
}

/// What this device remembers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// Whether the names of members are hidden.
    pub names_hidden: bool,
}

/// The word under which hidden names are remembered.
const HIDDEN: &str = "hidden";

/// Reads what this device remembers; Vietnamese, the device's theme and names shown where it remembers nothing.
#[must_use]
pub fn read() -> Settings {
    Settings {
        language: recall(Setting::Language).as_deref().map(Language::of_tag).unwrap_or_default(),
        theme: Theme::of(recall(Setting::Theme).as_deref()),
        names_hidden: recall(Setting::Names).as_deref() == Some(HIDDEN),
    }
}

/// Keeps the page and what the device remembers in step with the session.
pub fn follow(session: Session) {
    Effect::new(move |_| {
        let language = session.language.get();
        remember(Setting::Language, (language != Language::default()).then(|| language.tag()));
        on_page("lang", Some(language.tag()));
    });
    Effect::new(move |_| {
        let theme = session.theme.get();
        remember(Setting::Theme, theme.key());
        on_page("data-theme", theme.key());
    });
    Effect::new(move |_| remember(Setting::Names, session.names_hidden.get().then_some(HIDDEN)));
}

/// Sets an attribute of `<html>`, or takes it away.
fn on_page(name: &str, value: Option<&str>) {
    let Some(html) = document().document_element() else { return };
    let _the_names_are_valid = match value {
        Some(value) => html.set_attribute(name, value),
        None => html.remove_attribute(name),
    };
}
