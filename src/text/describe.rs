//! What was changed, in words: for the list of changes and for what is assumed.

use super::{Language, Phrase, explain, number, words};
use crate::dossier::{
    Criterion, Dossier, Edit, Entry, Given, ItemId, Label, MeasureId, MemberId, RulebookDraft, StageScores,
};
use crate::number::Exact;
use crate::scoring::Stage;

const MORE: Phrase = Phrase("thay đổi khác", "more");
const AND: Phrase = Phrase("và", "and");
const REPLACED: Phrase = Phrase("thay bằng nội dung mới", "replaced");
const SELF: Phrase = Phrase("Tên hồ sơ", "Name of the dossier");
const CLUSTER: Phrase = Phrase("Tên cụm", "Name of the cluster");
const PERIOD: Phrase = Phrase("Kỳ thi đua", "Period");
const MEMBERS: Phrase = Phrase("Danh sách đơn vị", "List of members");
const OFFICES: Phrase = Phrase("Cụm trưởng, cụm phó", "Head and deputy heads");
const RULEBOOK: Phrase = Phrase("Bảng điểm", "Score table");
const PUBLISHED: Phrase = Phrase("Kết quả đã công bố", "Published results");
const PACT: Phrase = Phrase("Giao ước", "Pact");
const SIGNED: Phrase = Phrase("Ngày và nơi ký giao ước", "Date and place of signing");
const MOVEMENTS: Phrase = Phrase("Phong trào của các đơn vị", "The members’ movements");
const AWARDS: Phrase = Phrase("Khen thưởng", "Awards");
const SOURCES: Phrase = Phrase("Nguồn số liệu", "Sources");
const NOTHING: &str = "–";

/// One change, taken apart: what it is about, what was there before, what is there now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// What it is about: `Đồng Tháp, Thu ngân sách`.
    pub what: String,
    /// What was there before; empty where it cannot be told in a few words.
    pub from: String,
    /// What is there now; empty as `from` is.
    pub to: String,
    /// How the origin of the figure or its remark changed; empty where it did not.
    pub beside: String,
}

impl Told {
    /// The change in one line: `Đồng Tháp, Thu ngân sách: 104,8% → 110%`.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let Self { what, from, to, beside } = self;
        match (from == to, beside.is_empty()) {
            (true, true) => format!("{what}: {}", language.of(REPLACED)),
            (true, false) => format!("{what}: {beside}"),
            (false, _) => format!("{what}: {from} → {to}"),
        }
    }
}

/// Tells edits in one sentence, at most so many of them: what they set, and what `before` holds there.
///
/// `name` gives the name of a member as it may be shown. An edit that does not fit is left out.
#[must_use]
pub fn changes(
    edits: &[Edit],
    before: &Dossier,
    name: &dyn Fn(&MemberId) -> String,
    language: Language,
    most: usize,
) -> String {
    let mut reached = before.clone();
    let mut told = Vec::new();
    for edit in edits {
        if let Ok(inverse) = edit.apply(&mut reached) {
            told.append(&mut change(edit, &inverse, &reached, name, language));
        }
    }
    let lines: Vec<String> = told.iter().take(most).map(|told| told.line(language)).collect();
    let mut sentence = lines.join("; ");
    let left = told.len().saturating_sub(most);
    if left > 0 {
        sentence.push_str(&format!(" {}", more(left, language)));
    }
    sentence
}

/// Says how many further changes there are: `và 3 thay đổi khác`.
#[must_use]
pub fn more(left: usize, language: Language) -> String {
    format!("{} {left} {}", language.of(AND), language.of(MORE))
}

/// Takes one edit apart, with the edit that undoes it. Titles are looked up in `dossier`.
#[must_use]
pub fn change(
    edit: &Edit,
    inverse: &Edit,
    dossier: &Dossier,
    name: &dyn Fn(&MemberId) -> String,
    language: Language,
) -> Vec<Told> {
    let label = |label: &Label| language.label(label).to_owned();
    let one = |what: Phrase, from: String, to: String| {
        vec![Told { what: language.of(what).to_owned(), from, to, beside: String::new() }]
    };
    let whole = |what: Phrase| one(what, String::new(), String::new());
    match (edit, inverse) {
        (Edit::Entry { measure, member, entry: to }, Edit::Entry { entry: from, .. }) => {
            vec![entry(measure, &name(member), from.as_ref(), to.as_ref(), dossier, language)]
        }
        (Edit::Scores { member, item, scores: to }, Edit::Scores { scores: from, .. }) => {
            scores(item, &name(member), from.as_ref(), to.as_ref(), &dossier.rulebook, language)
        }
        (Edit::Reweight { item, points: to }, Edit::Reweight { points: from, .. }) => {
            vec![reweight(item, *from, *to, &dossier.rulebook, language)]
        }
        (Edit::Name(to), Edit::Name(from)) => one(SELF, label(from), label(to)),
        (Edit::Cluster(to), Edit::Cluster(from)) => one(CLUSTER, label(&from.name), label(&to.name)),
        (Edit::Period(to), Edit::Period(from)) => {
            let years =
                |period: &crate::dossier::Period| format!("{}–{}", period.results_year, period.pact_year);
            one(PERIOD, years(from), years(to))
        }
        (Edit::Members(to), Edit::Members(from)) if to.len() != from.len() => {
            one(MEMBERS, from.len().to_string(), to.len().to_string())
        }
        // The inverse of several edits undoes the last one first.
        (Edit::Many(edits), Edit::Many(inverses)) => edits
            .iter()
            .zip(inverses.iter().rev())
            .flat_map(|(edit, inverse)| change(edit, inverse, dossier, name, language))
            .collect(),
        (Edit::Members(_), _) => whole(MEMBERS),
        (Edit::Offices(_), _) => whole(OFFICES),
        (Edit::Rulebook(_), _) => whole(RULEBOOK),
        (Edit::Published(_), _) => whole(PUBLISHED),
        (Edit::Pact(_), _) => whole(PACT),
        (Edit::Signed(_), _) => whole(SIGNED),
        (Edit::Movements(_), _) => whole(MOVEMENTS),
        (Edit::Awards(_), _) => whole(AWARDS),
        (Edit::Sources(_), _) => whole(SOURCES),
        // An inverse of another kind: only a damaged history has one.
        _ => Vec::new(),
    }
}

/// One fact of one member.
fn entry(
    measure: &MeasureId,
    member: &str,
    from: Option<&Entry>,
    to: Option<&Entry>,
    dossier: &Dossier,
    language: Language,
) -> Told {
    let definition = dossier.rulebook.measure(measure);
    let title = definition.map(|measure| language.label(&measure.title)).filter(|title| !title.is_empty());
    let value = |entry: Option<&Entry>| match (entry, definition) {
        (None, _) => NOTHING.to_owned(),
        (Some(entry), Some(measure)) => {
            explain::value(Some(&entry.value), measure, &dossier.rulebook, language)
        }
        // The measure has gone from the table since.
        (Some(_), None) => "…".to_owned(),
    };
    let mut beside = String::new();
    if let (Some(from), Some(to)) = (from, to) {
        let said = |entry: &Entry| language.of(words::provenance(entry.provenance));
        if from.provenance != to.provenance {
            beside = format!("{} → {}", said(from), said(to));
        } else if !to.note.is_empty() && from.note != to.note {
            beside.clone_from(&to.note);
        } else if !to.evidence.is_empty() && from.evidence != to.evidence {
            beside.clone_from(&to.evidence);
        } else if let Some(previous) = to.previous.filter(|_| from.previous != to.previous) {
            let previous = number::shortest(previous, language);
            beside = format!("{}: {previous}", language.of(words::YEAR_BEFORE));
        }
    }
    let what = format!("{member}, {}", title.unwrap_or(measure.as_str()));
    Told { what, from: value(from), to: value(to), beside }
}

/// The scores that people gave to one member for one item: one change for each stage that differs.
fn scores(
    item: &ItemId,
    member: &str,
    from: Option<&StageScores>,
    to: Option<&StageScores>,
    rulebook: &RulebookDraft,
    language: Language,
) -> Vec<Told> {
    type Of = fn(&StageScores) -> Option<&Given>;
    const STAGES: [(Stage, Of); 3] = [
        (Stage::Claimed, |scores| scores.claimed.as_ref()),
        (Stage::Appraised, |scores| scores.appraised.as_ref()),
        (Stage::Agreed, |scores| scores.agreed.as_ref()),
    ];
    let points = |given: Option<&Given>| {
        given.map_or_else(|| NOTHING.to_owned(), |given| number::points(given.points, language))
    };
    let title = item_title(rulebook, item, language);
    let mut told = Vec::new();
    for (stage, of) in STAGES {
        let (from, to) = (from.and_then(of), to.and_then(of));
        if from != to {
            let stage = language.of(words::stage(stage));
            let beside = to.map(|given| given.reason.clone()).unwrap_or_default();
            let what = format!("{member}, {title}, {stage}");
            told.push(Told { what, from: points(from), to: points(to), beside });
        }
    }
    told
}

/// Other points for a standard, group or criterion.
fn reweight(
    item: &ItemId,
    from: Option<Exact>,
    to: Option<Exact>,
    rulebook: &RulebookDraft,
    language: Language,
) -> Told {
    let of_table = rulebook.criterion(item).and_then(|criterion| criterion.points);
    let to = to.or(of_table).map(|points| number::points(points, language));
    let from = from.or(of_table).map(|points| number::shortest(points, language));
    Told {
        what: item_title(rulebook, item, language),
        from: from.unwrap_or_else(|| NOTHING.to_owned()),
        to: to.unwrap_or_else(|| NOTHING.to_owned()),
        beside: String::new(),
    }
}

/// What an item is called in a sentence: its short name, or its code and title; its id where it has gone.
fn item_title(rulebook: &RulebookDraft, item: &ItemId, language: Language) -> String {
    if let Some(criterion) = rulebook.criterion(item) {
        let short = language.label(&criterion.short);
        if !short.is_empty() {
            return short.to_owned();
        }
        return titled(&criterion.code, language.label(&criterion.title), item);
    }
    let line = rulebook.standards.iter().find_map(|standard| line_of(standard, item));
    line.map_or_else(|| item.to_string(), |(code, title)| titled(code, language.label(title), item))
}

fn titled(code: &str, title: &str, item: &ItemId) -> String {
    match (code.is_empty(), title.is_empty()) {
        (false, false) => format!("{code} {title}"),
        (true, false) => title.to_owned(),
        (false, true) => code.to_owned(),
        (true, true) => item.to_string(),
    }
}

fn line_of<'a>(criterion: &'a Criterion, item: &ItemId) -> Option<(&'a str, &'a Label)> {
    let here =
        criterion.lines.iter().find(|line| line.id == *item).map(|line| (line.code.as_str(), &line.title));
    here.or_else(|| criterion.children.iter().find_map(|child| line_of(child, item)))
}
