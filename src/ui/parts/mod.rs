//! What the screens share.

pub mod bar;
pub mod dialog;
pub mod field;
pub mod icon;
pub mod legend;
pub mod mark;
pub mod number;
pub mod prose;
pub mod trouble;
pub mod weight;
pub mod when;
