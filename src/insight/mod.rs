//! What can be asked of rankings.
pub mod movement;
pub mod profile;
