//! What can be asked of rankings: what moves, how two states differ, where a member is strong or weak.

pub mod audit;
pub mod compare;
pub mod entering;
pub mod fit;
pub mod movement;
pub mod profile;
pub mod slopes;
