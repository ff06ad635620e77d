//! What the pact's paper says, line by line, before it is drawn.

use crate::dossier::{Document, Dossier, MemberId, Movement, Role};
use crate::number::sort_by;
use crate::text::number::{date, years};
use crate::text::search::Search;
use crate::text::words::role;
use crate::ui::parts::prose::prose;
use crate::ui::session::Session;

/// One line: what stands in the margin, the text, and a remark.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub margin: String,
    pub text: String,
    pub remark: String,
}

/// One content of the pact.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Content {
    pub number: usize,
    pub text: String,
    pub documents: Vec<Line>,
    pub movements: Vec<Line>,
    pub more_movements: bool,
    pub commitments: Vec<Line>,
}

/// The paper, or what of it holds what is searched.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Paper {
    pub contents: Vec<Content>,
    /// Who signed; the remark is the office.
    pub signatures: Vec<Line>,
    /// How many signed, found or not.
    pub signed: usize,
    /// Who has not.
    pub unsigned: Vec<String>,
    /// The movements of members; the margin is empty where the member is that of the line before.
    pub movements: Vec<Line>,
}

impl Line {
    fn hits(&self, search: &Search) -> usize {
        [&self.margin, &self.text, &self.remark].map(|text| search.hits(text).len()).into_iter().sum()
    }
}

impl Content {
    fn hits(&self, search: &Search) -> usize {
        let lines = [&self.documents, &self.movements, &self.commitments].into_iter().flatten();
        lines.map(|line| line.hits(search)).sum::<usize>().saturating_add(search.hits(&self.text).len())
    }
}

impl Paper {
    /// How often the paper holds what is searched.
    pub(super) fn hits(&self, search: &Search) -> usize {
        let contents: usize = self.contents.iter().map(|content| content.hits(search)).sum();
        let lines = self.signatures.iter().chain(&self.movements);
        lines.map(|line| line.hits(search)).sum::<usize>().saturating_add(contents)
    }

    /// Leaves out what does not hold what is searched; contents stay whole.
    pub(super) fn only(mut self, search: &Search) -> Self {
        if search.is_empty() {
            return self;
        }
        self.contents.retain(|content| content.hits(search) > 0);
        self.signatures.retain(|line| line.hits(search) > 0);
        self.movements.retain(|line| line.hits(search) > 0);
        self.unsigned.clear();
        self
    }
}

/// Reads the paper of a dossier, in the language and with the names that are shown.
pub(super) fn paper(session: Session, dossier: &Dossier) -> Paper {
    let contents = dossier.pact.contents.iter().enumerate().map(|(index, content)| {
        let text = if content.text.is_empty() { &content.title } else { &content.text };
        let promise = |promise: &crate::dossier::Commitment| Line {
            margin: session.name_of(&promise.member),
            text: prose(session, &promise.text),
            remark: String::new(),
        };
        Content {
            number: index.saturating_add(1),
            text: prose(session, text),
            documents: content.documents.iter().map(|document| of_document(session, document)).collect(),
            movements: content.movements.iter().map(|movement| launched(session, movement)).collect(),
            more_movements: content.more_movements,
            commitments: content.commitments.iter().map(promise).collect(),
        }
    });
    let signed = |member: &MemberId| dossier.pact.signatures.iter().any(|one| one.member == *member);
    let signatures = dossier.pact.signatures.iter().map(|signature| Line {
        margin: String::new(),
        text: session.name_of(&signature.member),
        remark: offices(session, dossier, &signature.member).join(", "),
    });
    let unsigned = dossier.members.iter().filter(|member| !signed(&member.id));
    let mut before = None;
    let movements = dossier.movements.iter().map(|movement| {
        let same = before == Some(&movement.member);
        before = Some(&movement.member);
        let who = movement.member.as_ref().filter(|_| !same);
        Line {
            margin: who.map(|member| session.name_of(member)).unwrap_or_default(),
            ..led(session, movement)
        }
    });
    Paper {
        contents: contents.collect(),
        signatures: signatures.collect(),
        signed: dossier.pact.signatures.len(),
        unsigned: unsigned.map(|member| session.name_of(&member.id)).collect(),
        movements: movements.collect(),
    }
}

/// A document: its number, its title, its day.
fn of_document(session: Session, document: &Document) -> Line {
    Line {
        margin: document.number.clone(),
        text: prose(session, &document.title),
        remark: document.date.map(|day| date(day, session.words())).unwrap_or_default(),
    }
}

/// A movement that a document launched: its number, the movement's name, the document, the years.
fn launched(session: Session, movement: &Movement) -> Line {
    let document =
        movement.document.as_ref().map(|document| of_document(session, document)).unwrap_or_default();
    let years = years(movement.from, movement.to, movement.vision, session.words());
    let remark: Vec<String> =
        [document.text, document.remark, years].into_iter().filter(|part| !part.is_empty()).collect();
    Line {
        margin: document.margin,
        text: format!("“{}”", prose(session, &movement.title)),
        remark: remark.join(" · "),
    }
}

/// A movement that a member leads: its name and its years.
pub(super) fn led(session: Session, movement: &Movement) -> Line {
    Line {
        margin: String::new(),
        text: prose(session, &movement.title),
        remark: years(movement.from, movement.to, movement.vision, session.words()),
    }
}

/// The offices of a member in the two years of the period.
pub(in crate::ui) fn offices(session: Session, dossier: &Dossier, member: &MemberId) -> Vec<String> {
    let years = [dossier.period.results_year, dossier.period.pact_year];
    let held =
        dossier.offices.iter().filter(|office| office.member == *member && years.contains(&office.year));
    let mut held: Vec<_> = held.map(|office| (office.year, office.role)).collect();
    sort_by(&mut held, Ord::cmp);
    held.dedup();
    held.into_iter()
        .map(|(year, office): (u16, Role)| format!("{} {year}", session.say(role(office))))
        .collect()
}
