//! stub
use super::Language;
use crate::dossier::{Dossier, Measure, Value};
use crate::scoring::Board;
pub fn criterion(
    _d: &Dossier,
    _b: &Board,
    _m: usize,
    _i: usize,
    _n: &dyn Fn(usize) -> String,
    _l: Language,
) -> Vec<String> {
    vec![]
}
pub fn verdict(_b: &Board, _m: usize, _name: &str, _n: &dyn Fn(usize) -> String, _l: Language) -> String {
    String::new()
}
pub fn value(_v: Option<&Value>, _m: &Measure, _l: Language) -> String {
    String::new()
}
