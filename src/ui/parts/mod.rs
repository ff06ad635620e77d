//! What the screens share.

pub mod bar;
pub mod icon;
pub mod legend;
pub mod mark;
pub mod number;
pub mod provenance_select;
pub mod trouble;
pub mod weight;
