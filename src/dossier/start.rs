//! A new period: an empty dossier to fill in.

use super::{Criterion, Dossier, Edit, Label, Member, MemberId, Period};

impl Dossier {
    /// Starts a new period after this one: its cluster, its period, its members, no figures.
    ///
    /// Members keep the ids that they have here, by name; others get new ones. The score table is copied, with
    /// its own points and its sources, or left empty. Where the cluster is the same, so is the dossier's name but
    /// for the years.
    #[must_use]
    pub fn next(&self, id: &str, cluster: &str, period: Period, members: &[&str], with_table: bool) -> Self {
        let same_cluster = self.cluster.name.vi == cluster || self.cluster.name.en == cluster;
        let years = |period: Period| format!("{}–{}", period.results_year, period.pact_year);
        let (before, after) = (years(self.period), years(period));
        let renamed = |name: &str, cluster: &str| {
            if name.contains(&before) { name.replace(&before, &after) } else { format!("{cluster} {after}") }
        };
        let mut next =
            Self::empty(id, Label::new(&format!("{cluster} {after}")), super::Cluster::default(), period);
        if same_cluster {
            next.cluster = self.cluster.clone();
            next.name.vi = renamed(&self.name.vi, &self.cluster.name.vi);
            if !self.name.en.is_empty() {
                next.name.en = renamed(&self.name.en, &self.cluster.name.en);
            }
        } else {
            next.cluster.name = Label::new(cluster);
        }
        next.members = self.members_named(members);
        if with_table {
            next.rulebook = self.rulebook.clone();
            unweighted(&mut next.rulebook.standards);
        }
        let cited = [&next.cluster.source, &next.rulebook.source];
        let is_cited = |source: &&super::Source| cited.iter().any(|id| id.as_ref() == Some(&source.id));
        next.sources = self.sources.iter().filter(is_cited).cloned().collect();
        next
    }

    /// The change that gives this dossier the score table of another one, as it was written, with the source that it
    /// names. Where another source goes by that id here, the table comes without.
    #[must_use]
    pub fn taking_table(&self, other: &Self) -> Edit {
        let mut rulebook = other.rulebook.clone();
        unweighted(&mut rulebook.standards);
        let named = rulebook.source.as_ref().and_then(|id| other.source(id));
        let here = rulebook.source.as_ref().and_then(|id| self.source(id));
        let sources = match (named, here) {
            (Some(named), None) => {
                Some(self.sources.iter().chain(core::iter::once(named)).cloned().collect())
            }
            (named, here) => {
                if named != here {
                    rulebook.source = None;
                }
                None
            }
        };
        let table = Edit::Rulebook(Box::new(rulebook));
        match sources {
            Some(sources) => Edit::Many(vec![Edit::Sources(sources), table]),
            None => table,
        }
    }

    /// Members of these names: those of this dossier where it has them, new ones where it does not.
    fn members_named(&self, names: &[&str]) -> Vec<Member> {
        let mut number: u32 = 0;
        let new_id = |number: &mut u32| loop {
            *number = number.saturating_add(1);
            let id = MemberId::new(&format!("m{number}"));
            if self.member(&id).is_none() {
                return id;
            }
        };
        let known = |name: &str| {
            self.members.iter().find(|member| member.name.vi == name || member.name.en == name).cloned()
        };
        names
            .iter()
            .map(|name| {
                known(name).unwrap_or_else(|| Member { id: new_id(&mut number), name: Label::new(name) })
            })
            .collect()
    }
}

/// Takes back what was scaled: the table as it was written.
fn unweighted(criteria: &mut [Criterion]) {
    for criterion in criteria {
        criterion.reweighted_to = None;
        unweighted(&mut criterion.children);
    }
}
