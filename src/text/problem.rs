//! stub
use super::Language;
use crate::dossier::{Dossier, EditProblem, Measure};
use crate::number::TypedProblem;
use crate::scoring::Finding;
pub fn edit(_p: &EditProblem, _l: Language) -> String {
    String::new()
}
pub fn typed(_p: &TypedProblem, _l: Language) -> String {
    String::new()
}
pub fn date(_l: Language) -> String {
    String::new()
}
pub fn outside(_m: &Measure, _l: Language) -> String {
    String::new()
}
pub fn finding(_f: &Finding, _d: &Dossier, _l: Language) -> String {
    String::new()
}
