//! What the screens share.

pub mod bar;
pub mod field;
pub mod icon;
pub mod legend;
pub mod mark;
pub mod number;
pub mod trouble;
pub mod weight;
