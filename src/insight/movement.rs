//! stub
/// m
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// a
    pub member: usize,
    /// b
    pub from: usize,
    /// c
    pub to: usize,
}
/// p
pub fn plan(before: &[usize], after: &[usize]) -> Vec<Move> {
    after
        .iter()
        .enumerate()
        .filter_map(|(to, member)| {
            let from = before.iter().position(|one| one == member)?;
            (from != to).then_some(Move { member: *member, from, to })
        })
        .collect()
}
