//! Doing better for fewer points: searched by scoring itself, a criterion at a time.
//!
//! Each measure of a criterion goes through the values at which one of the lines changes what it does, and
//! just beside them, while the others stand still: at what is taken when nothing is stated, at their best, at
//! their worst, and one by one at their own such values where a line reads both.

use super::figures::{Figures, Way};
use super::probe::Probe;
use super::thresholds;
use super::values::MOST_PLACES;
use crate::dossier::{Quantity, Value};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;
use crate::scoring::rulebook::Rulebook;

/// How many items are scored at most for a whole table: the search ends there.
const MOST: u32 = 100_000;
/// The most items of a criterion that is looked at: no table has so many lines in one.
const MOST_ITEMS: usize = 400;

pub(super) fn check(rulebook: Rulebook, findings: &mut Vec<Finding>) {
    let criteria: Vec<usize> = rulebook.criteria().collect();
    let mut probe = Probe::new(rulebook, MOST);
    for item in criteria {
        if let Some(figures) =
            Figures::of(&mut probe, item).filter(|figures| figures.items.len() <= MOST_ITEMS)
        {
            figures.run(findings);
        }
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
        let wanted = |column: &usize| Some((*column, self.way(*column)?));
        let mut looked_at: Vec<(usize, Way)> = self.own.iter().filter_map(wanted).collect();
        looked_at.retain(|(column, way)| !self.is_plain(*column, *way));
        if looked_at.is_empty() {
            return;
        }
        self.remember_extremes();
        findings.extend(looked_at.into_iter().filter_map(|(column, way)| self.look(column, way)));
        for column in self.reads.clone() {
            let declared = self.probe.declared(column).cloned();
            self.probe.set(column, declared);
        }
    }

    /// Looks at one measure. Where nobody says which way it gets better, it must be worse both ways, be it
    /// beside other figures.
    fn look(&mut self, column: usize, way: Way) -> Option<Finding> {
        if self.probe.is_spent() {
            return None;
        }
        let (mut fall, mut turned) = (None, way.is_sure);
        // Shares of the measure go along with it anyway.
        let parts = self.parts_of(column);
        let others = [(Others::Declared, None), (Others::Best, None), (Others::Worst, None)].into_iter();
        let mut beside: Vec<(Others, Option<(usize, Value)>)> = others.collect();
        for other in self.beside(column).into_iter().filter(|other| !parts.contains(other)) {
            self.set_others(column, Others::Best);
            let values = self.values(other).into_iter();
            beside.extend(values.map(|value| (Others::Best, Some((other, value)))));
        }
        for (others, one) in beside {
            if self.probe.is_spent() {
                break;
            }
            self.set_others(column, others);
            if let Some((other, value)) = one {
                self.probe.set(other, Some(value));
            }
            fall = fall.or_else(|| self.try_here(column, way.less));
            turned = turned || self.try_here(column, !way.less).is_some();
            if turned && fall.is_some() {
                return fall;
            }
        }
        None
    }

    /// Goes through the values of a measure while the others stand still. `less`: whether less of it is better.
    fn try_here(&mut self, column: usize, less: bool) -> Option<Finding> {
        let parts = self.parts_of(column);
        if parts.is_empty() {
            let places = self.places(column);
            self.meet_rival(column, &places);
            let fall = self.fall(column, &places, None, less)?;
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
                if let Some(fall) = self.fall(column, &places, Some((*part, share)), less) {
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
        less: bool,
    ) -> Option<Fall> {
        fall(&self.score_each(column, places, keeps, false), less)?;
        fall(&self.score_each(column, places, keeps, true), less)
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
        for (place, other) in self.reads.clone().into_iter().enumerate() {
            if other == column {
                continue;
            }
            let extreme = |best: bool| self.extreme(place, other, best);
            let value = match others {
                Others::Declared => self.probe.declared(other).cloned().or_else(|| extreme(true)),
                Others::Best => extreme(true),
                Others::Worst => extreme(false),
            };
            self.probe.set(other, value);
        }
    }
}

/// The first step to something better that gives fewer points. `less`: whether less is better.
fn fall(scored: &[(Exact, Exact)], less: bool) -> Option<Fall> {
    let up = || {
        let mut pairs = scored.iter().zip(scored.iter().skip(1));
        pairs.find(|(worse, better)| better.1 < worse.1)
    };
    let down = || {
        let mut pairs = scored.iter().skip(1).zip(scored).collect::<Vec<_>>().into_iter().rev();
        pairs.find(|(worse, better)| better.1 < worse.1)
    };
    let (worse, better) = if less { down() } else { up() }?;
    Some(Fall { worse: *worse, better: *better })
}
