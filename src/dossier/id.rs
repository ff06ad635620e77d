//! Ids that never change; names are labels.

use core::borrow::Borrow;
use core::fmt;
use std::sync::Arc;

use serde::Serialize;

/// The longest id, in bytes.
pub const LONGEST_ID: usize = 64;

/// Whether `text` can be an id: 1 to 64 bytes, no space at either end, no control character.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST_ID && text.trim() == text && !text.chars().any(char::is_control)
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps a text as an id; whether it may be one is checked where a dossier enters.
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A member of the cluster, for instance `hau-giang`.
    MemberId
);
id!(
    /// A measure of the rulebook: what is counted, measured or answered.
    MeasureId
);
id!(
    /// An item of the rulebook's tree: a standard, a criterion or a line.
    ItemId
);
id!(
    /// A source that figures refer to.
    SourceId
);
