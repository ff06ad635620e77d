//! Moments as people here read them: by the clock of this device.

use crate::browser::clock;
use crate::text::{Language, number};

/// A moment of the document (`2023-04-18T02:30:00Z`) as day and time here: `18/04/2023 09:30`.
#[must_use]
pub fn when(moment: &str, language: Language) -> String {
    number::timestamp(&clock::here(moment), language)
}
