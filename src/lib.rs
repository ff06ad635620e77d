//! Thi Đua scores an emulation cluster's year, ranks its members and lists the next year's pact.
//!
//! The rooms, lowest first; a room imports only from rooms above it in this list:
//!
//! | room | what lives there |
//! |---|---|
//! | [`number`] | exact decimals, dates, and reading what people type |
//! | [`dossier`] | the document, its parts, `Edit`, the versions of the format |
//! | [`scoring`] | the checked rulebook, scorecards, ranking, steps of an explanation, findings |
//! | [`insight`] | what can be asked of a ranking: movement, comparison, strengths |
//! | [`exchange`] | in and out as bytes and text: link, file, tables |
//! | [`text`] | every word that people read, Vietnamese and English |
//! | `browser` | the edge: storage, files, clipboard, full screen (wasm32 only) |
//! | `ui` | the screens (wasm32 only) |

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod dossier;
pub mod exchange;
pub mod insight;
pub mod number;
pub mod scoring;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
