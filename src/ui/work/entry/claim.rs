//! What a member claims for a criterion, beside what the rules give.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use super::Entering;
use super::fact::{plain, single};
use super::field::{self, Trouble};
use super::grid::{Grid, Lane, Put, Role, Row, Taken};
use super::head::{has_claims, scored_place};
use crate::dossier::{Edit, Given, ItemId, MemberId, Provenance, StageScores};
use crate::exchange::form::FactFault;
use crate::number::TypedProblem;
use crate::text::screens::entry as words;
use crate::text::{self, number};
use crate::ui::dom::{El, el, watch};
use crate::ui::parts::number as shown;

struct Claim {
    entering: Entering,
    who: MemberId,
    item: ItemId,
    scores: Memo<Option<StageScores>>,
    input: Element,
    trouble: RwSignal<Option<Trouble>>,
}

/// The row of an item's claim. `place` is where the item stands in the checked table; `whole` where it has parts that are
/// claimed one by one as a rule: then what these come to stands in the empty field.
pub(super) fn claim(
    entering: Entering,
    who: &MemberId,
    (place, item, name): (usize, &ItemId, &str),
    whole: bool,
    grid: &Grid,
) -> El {
    let session = entering.session;
    let language = session.words();
    let error_id = format!("claim-{place}-error");
    let (id, member) = (item.clone(), who.clone());
    let scores =
        Memo::new(move |_| session.official.with(|dossier| dossier.scores_of(&member, &id).cloned()));
    let trouble = RwSignal::new(None::<Trouble>);
    let label = format!("{}: {name}", language.of(words::CLAIMED));
    let input = field::text()
        .attr("inputmode", "decimal")
        .class("figure")
        .attr("aria-label", &label)
        .attr("aria-describedby", &error_id)
        .attr("data-claim", item.as_str())
        .live_attr("aria-invalid", move || trouble.with(Option::is_some).then(|| "true".to_owned()))
        .live_flag("disabled", move || !session.can_change());
    let member = who.clone();
    let input = input.live_attr("placeholder", move || {
        let (scored, who) = scored_place(entering, &member).filter(|_| whole)?;
        let sum = scored.claimed.get(who, place).points()?;
        has_claims(session, &member).then(|| number::shortest(sum, language))
    });
    let row = Rc::new(Claim {
        entering,
        who: who.clone(),
        item: item.clone(),
        scores,
        input: input.element().clone(),
        trouble,
    });
    let follows = Rc::clone(&row);
    watch(move || follows.follow());
    grid.push(Rc::clone(&row) as Rc<dyn Row>);
    let member = who.clone();
    let by_rules = move || {
        let Some((scored, who)) = scored_place(entering, &member) else { return Vec::new() };
        vec![shown::score(&scored.rules.get(who, place), language)]
    };
    let member = who.clone();
    let is_claimed =
        move || scores.with(|scores| scores.as_ref().is_some_and(|scores| scores.claimed.is_some()));
    let difference = move || {
        let Some((scored, who)) = scored_place(entering, &member) else { return Vec::new() };
        let counts = is_claimed() || (whole && has_claims(session, &member));
        let difference = scored.difference(who, place).filter(|_| counts);
        match difference {
            Some(difference) if difference.is_zero() => vec![el("span").class("even").add("=")],
            Some(difference) => vec![shown::signed(difference, language)],
            None => Vec::new(),
        }
    };
    let (changes, chooses) = (Rc::clone(&row), Rc::clone(&row));
    let error = field::trouble(trouble, &error_id, language, move |_, text| {
        field::write(&chooses.input, text);
        chooses.record();
    });
    let caption = |phrase| el("span").class("caption").add(language.of(phrase));
    el("div").class("claim").on("change", move |_| changes.record()).add([
        el("span")
            .class("cell")
            .add(
                caption(if whole { words::CLAIMED_WHOLE } else { words::CLAIMED })
                    .attr("aria-hidden", "true"),
            )
            .add(input),
        el("span").class("cell by-rules").add(caption(words::BY_THE_RULES)).live(by_rules),
        el("span").class("cell difference").add(caption(words::DIFFERENCE)).live(difference),
        error,
    ])
}

impl Claim {
    fn follow(&self) {
        let points = self.scores.with(|scores| Some(scores.as_ref()?.claimed.as_ref()?.points));
        if self.trouble.with_untracked(Option::is_none) {
            let text = points.map(|points| number::typed_plainly(points, self.entering.session.words()));
            field::write(&self.input, &text.unwrap_or_default());
        }
    }

    fn record(&self) {
        // A field that leaves the page tells so, when nobody listens any more.
        if self.trouble.try_get_untracked().is_none() {
            return;
        }
        if let Taken::Changed(edit) = self.take() {
            self.entering.session.change(edit, "");
        }
    }
}

impl Row for Claim {
    fn lane(&self) -> Lane {
        Lane::Claims
    }

    fn fields(&self) -> Vec<(Role, Element)> {
        vec![(Role::Value(0), self.input.clone())]
    }

    fn put(&self, field: usize, text: &str) -> Put {
        if field > 0 {
            return Put::NoField;
        }
        field::write(&self.input, text);
        Put::There
    }

    fn take(&self) -> Taken {
        let language = self.entering.session.words();
        let before = self.scores.get_untracked().unwrap_or_default();
        let text = field::typed(&self.input);
        let points = match text.trim() {
            "" => None,
            text => match single(text) {
                Ok(points) => Some(points),
                Err(FactFault::Number(TypedProblem::Ambiguous { grouped, fraction })) => {
                    let readings = Some([plain(grouped, language), plain(fraction, language)]);
                    let said = language.of(words::WHICH).to_owned();
                    self.trouble.set(Some(Trouble { field: 0, said, readings }));
                    return Taken::Trouble;
                }
                Err(fault) => {
                    let said = text::form::fault(fault, None, language);
                    self.trouble.set(Some(Trouble { field: 0, said, readings: None }));
                    return Taken::Trouble;
                }
            },
        };
        self.trouble.set(None);
        if points == before.claimed.as_ref().map(|given| given.points) {
            self.follow();
            return Taken::Nothing;
        }
        // What the member wrote about it stays; only a claim taken back takes it along.
        let reason = before.claimed.as_ref().map(|given| given.reason.clone()).unwrap_or_default();
        let claimed = points.map(|points| Given { points, reason, provenance: Provenance::Entered });
        let scores = StageScores { claimed, ..before };
        let scores = (!scores.is_empty()).then_some(scores);
        Taken::Changed(Edit::Scores { member: self.who.clone(), item: self.item.clone(), scores })
    }
}
