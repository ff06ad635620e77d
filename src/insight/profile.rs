//! stub
use crate::number::Exact;
use crate::scoring::Board;
#[derive(Debug, Clone)]
pub struct Trait {
    pub item: usize,
    pub difference: Exact,
}
#[derive(Debug, Clone)]
pub struct Traits {
    pub strengths: Vec<Trait>,
    pub weaknesses: Vec<Trait>,
}
pub fn traits(_b: &Board, _m: usize) -> Traits {
    Traits { strengths: vec![], weaknesses: vec![] }
}
