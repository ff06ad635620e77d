//! Doing better for fewer points: searched by scoring itself, a criterion at a time.
//!
//! Each measure of a criterion goes through the values at which one of the lines changes what it does, and
//! just beside them, while the others stand still: at what is taken when nothing is stated, at their best, at
//! their worst, and one by one at their own such values where a line reads both.

use super::figures::{Figures, MOST_PLACES, Way};
use super::probe::Probe;
use super::thresholds;
use crate::dossier::Quantity;
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;
use crate::scoring::rulebook::Rulebook;

/// How often a criterion is scored at most for a whole table: the search ends there.
const MOST: u32 = 20_000;

pub(super) fn check(rulebook: Rulebook, findings: &mut Vec<Finding>) {
    let criteria: Vec<usize> = rulebook.criteria().collect();
    let mut probe = Probe::new(rulebook, MOST);
    for item in criteria {
        let Some(search) = Figures::of(&mut probe, item) else { continue };
        search.run(findings);
    }
}

/// What the other measures are while one is looked at.
#[derive(Clone, Copy)]
enum Others {
    /// What is taken when nothing is stated; the best where nothing is.
    Declared,
    Best,
    Worst,
}

/// A value with its points, and a better one with fewer.
#[derive(Clone, Copy)]
struct Fall {
    worse: (Exact, Exact),
    better: (Exact, Exact),
}

impl Figures<'_> {
    fn run(mut self, findings: &mut Vec<Finding>) {
        for column in self.own.clone() {
            if let Some(way) = self.way(column)
                && !self.is_plain(column, way)
                && let Some(finding) = self.look(column, way)
            {
                findings.push(finding);
            }
        }
        for column in self.reads.clone() {
            let declared = self.probe.declared(column).cloned();
            self.probe.set(column, declared);
        }
    }

    fn look(&mut self, column: usize, way: Way) -> Option<Finding> {
        for others in [Others::Declared, Others::Best, Others::Worst] {
            self.set_others(column, others);
            if let Some(finding) = self.try_here(column, way) {
                return Some(finding);
            }
        }
        // Shares of the measure go along with it anyway.
        let parts = self.parts_of(column);
        for other in self.reads.clone() {
            let together = self.lines_reading(column).any(|line| line.reads.contains(&other));
            if other == column || !together || parts.contains(&other) {
                continue;
            }
            self.set_others(column, Others::Best);
            for value in self.values(other) {
                self.probe.set(other, Some(value));
                if let Some(finding) = self.try_here(column, way) {
                    return Some(finding);
                }
            }
        }
        None
    }

    /// Goes through the values of a measure while the others stand still.
    fn try_here(&mut self, column: usize, way: Way) -> Option<Finding> {
        let parts = self.parts_of(column);
        if parts.is_empty() {
            let places = self.places(column);
            self.meet_rival(column, &places);
            let fall = self.fall(column, &places, None, way)?;
            return Some(self.finding(column, fall, &[]));
        }
        for part in &parts {
            let mut shares = vec![Exact::ZERO];
            for line in self.lines_reading(column) {
                thresholds::each(line, &self.caps, &mut |of, share| {
                    if *of == (Quantity::Share { part: *part, whole: column }) {
                        shares.push(share);
                    }
                });
            }
            shares.sort_unstable();
            shares.dedup();
            let places = self.places(column);
            for share in shares.into_iter().take(MOST_PLACES) {
                if let Some(fall) = self.fall(column, &places, Some((*part, share)), way) {
                    return Some(self.finding(column, fall, &parts));
                }
            }
        }
        None
    }

    /// Looks for a step to something better with fewer points. Values that no band holds say nothing; they
    /// are told apart only where there is such a step, for that takes a closer look.
    fn fall(
        &mut self,
        column: usize,
        places: &[Exact],
        keeps: Option<(usize, Exact)>,
        way: Way,
    ) -> Option<Fall> {
        fall(&self.score_each(column, places, keeps, false), way)?;
        fall(&self.score_each(column, places, keeps, true), way)
    }

    /// The points at each of these places; a part of the measure keeps its share.
    fn score_each(
        &mut self,
        column: usize,
        places: &[Exact],
        keeps: Option<(usize, Exact)>,
        decided: bool,
    ) -> Vec<(Exact, Exact)> {
        let mut scored = Vec::new();
        for place in places {
            self.put(column, *place);
            if let Some((part, share)) = keeps {
                let number = share.times(*place).over(Exact::HUNDRED).unwrap_or_default();
                self.put(part, number);
            }
            if let Some(points) = self.probe.score(self.items.clone(), decided) {
                scored.push((*place, points));
            }
        }
        scored
    }

    fn put(&mut self, column: usize, place: Exact) {
        let value = self.probe.at(column, place, self.deadline(column));
        self.probe.set(column, value);
    }

    /// Another member has what lies in the middle.
    fn meet_rival(&mut self, column: usize, places: &[Exact]) {
        if let Some(middle) = places.get(places.len() / 2) {
            self.put(column, *middle);
        }
        self.probe.meet_rival(self.items.clone());
    }

    /// Makes the finding. Other measures that do not matter are brought back to what is taken when nothing is
    /// stated.
    fn finding(&mut self, column: usize, mut fall: Fall, parts: &[usize]) -> Finding {
        let mut facts = Vec::new();
        for other in self.reads.clone() {
            if other == column || parts.contains(&other) {
                continue;
            }
            let (now, declared) = (self.probe.value(other).cloned(), self.probe.declared(other).cloned());
            if now == declared {
                continue;
            }
            if declared.is_some() && parts.is_empty() {
                self.probe.set(other, declared);
                let scored = self.score_each(column, &[fall.worse.0, fall.better.0], None, true);
                match scored.as_slice() {
                    [worse, better] if better.1 < worse.1 => {
                        fall = Fall { worse: *worse, better: *better };
                        continue;
                    }
                    _ => self.probe.set(other, now.clone()),
                }
            }
            let id = self.measure(other).map(|measure| measure.id.clone());
            facts.extend(id.zip(now));
        }
        let mut finding = Finding::warning(Code::BetterGivesFewer);
        finding.item = self.probe.rulebook.items.get(self.items.start).map(|item| item.id.clone());
        finding.measure = self.measure(column).map(|measure| measure.id.clone());
        finding.numbers = vec![fall.worse.0, fall.worse.1, fall.better.0, fall.better.1];
        finding.facts = facts;
        finding
    }

    fn set_others(&mut self, column: usize, others: Others) {
        for other in self.reads.clone() {
            if other == column {
                continue;
            }
            let extreme = |best: bool| {
                let values = self.values(other);
                if best { values.last().cloned() } else { values.first().cloned() }
            };
            let value = match others {
                Others::Declared => self.probe.declared(other).cloned().or_else(|| extreme(true)),
                Others::Best => extreme(true),
                Others::Worst => extreme(false),
            };
            self.probe.set(other, value);
        }
    }
}

/// The first step to something better that gives fewer points.
fn fall(scored: &[(Exact, Exact)], way: Way) -> Option<Fall> {
    let up = || {
        let mut pairs = scored.iter().zip(scored.iter().skip(1));
        pairs.find(|(worse, better)| better.1 < worse.1)
    };
    let down = || {
        let mut pairs = scored.iter().skip(1).zip(scored).collect::<Vec<_>>().into_iter().rev();
        pairs.find(|(worse, better)| better.1 < worse.1)
    };
    let (worse, better) = match way {
        Way::More => up()?,
        Way::Less => down()?,
        Way::Perhaps { less } => {
            let (up, down) = (up()?, down()?);
            if less { down } else { up }
        }
    };
    Some(Fall { worse: *worse, better: *better })
}
