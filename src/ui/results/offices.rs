//! Who led the cluster, to whom the flag goes, the conference, and the awards proposed and given.

use crate::dossier::{Award, Dossier, Role};
use crate::text::number::date;
use crate::text::screens::results as words;
use crate::text::words::role;
use crate::ui::dom::{El, el, svg};
use crate::ui::parts::prose::prose;
use crate::ui::session::Session;

/// The flag, on a grid of 16 × 18.
const FLAG: &str = "M1 0h2v18H1zM3 1h12l-3 4.5 3 4.5H3z";

/// The list of offices, the flag, the conference and awards; nothing where the dossier holds none of them.
pub(super) fn offices(session: Session, dossier: &Dossier) -> Option<El> {
    let flag = flag(session, dossier);
    let mut lines: Vec<El> = held(session, dossier, flag.is_some()).into_iter().map(line).collect();
    lines.extend(flag);
    let conference = conference(session, dossier);
    if !conference.is_empty() {
        lines.push(line((session.say(words::CONFERENCE).to_owned(), conference)));
    }
    lines.extend(awards(session, dossier).into_iter().map(line));
    (!lines.is_empty()).then(|| el("dl").class("offices").add(lines))
}

fn line((term, said): (String, String)) -> El {
    el("div").add([el("dt").add(term), el("dd").add(said)])
}

/// Who holds which office in the two years; the flag names the head of the second one already.
fn held(session: Session, dossier: &Dossier, with_flag: bool) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    let mut years = vec![dossier.period.results_year, dossier.period.pact_year];
    years.dedup();
    for year in years {
        for office in [Role::Head, Role::DeputyHead] {
            let names: Vec<String> =
                dossier.office(year, office).map(|office| session.name_of(&office.member)).collect();
            let named_by_flag = with_flag && office == Role::Head && year == dossier.period.pact_year;
            if !names.is_empty() && !named_by_flag {
                lines.push((format!("{} {year}", session.say(role(office))), names.join(", ")));
            }
        }
    }
    lines
}

/// The day and the place of the conference.
fn conference(session: Session, dossier: &Dossier) -> String {
    let signed = &dossier.pact.signed;
    let day = signed.date.map(|day| date(day, session.words())).unwrap_or_default();
    let parts = [day, prose(session, &signed.place)].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<String>>().join(", ")
}

/// The hand-over of the rotating flag: from the head of the year of the results to the head of the next.
fn flag(session: Session, dossier: &Dossier) -> Option<El> {
    let head = |year: u16| dossier.office(year, Role::Head).next().map(|office| &office.member);
    let (from, to) = head(dossier.period.results_year).zip(head(dossier.period.pact_year))?;
    if from == to {
        return None;
    }
    let picture = svg("svg").attr("class", "flag").attr("viewBox", "0 0 16 18").attr("aria-hidden", "true");
    let picture = picture.add(svg("path").attr("d", FLAG));
    let names = el("dd")
        .add([session.name_of(from).as_str(), " "])
        .add([
            el("span").attr("aria-hidden", "true").add("→"),
            el("span").class("sr").add(session.say(words::HANDED_TO)),
        ])
        .add([" ", session.name_of(to).as_str()]);
    Some(el("div").class("flag-line").add([el("dt").add(picture).add(session.say(words::FLAG)), names]))
}

/// Awards with the members that they are proposed for or given to, each award once.
fn awards(session: Session, dossier: &Dossier) -> Vec<(String, String)> {
    let mut groups: Vec<(&Award, Vec<String>)> = Vec::new();
    for award in &dossier.awards {
        let name = session.name_of(&award.member);
        let same = |one: &&mut (&Award, Vec<String>)| {
            one.0.title == award.title && one.0.year == award.year && one.0.given == award.given
        };
        match groups.iter_mut().find(same) {
            Some((_, names)) => names.push(name),
            None => groups.push((award, vec![name])),
        }
    }
    let term = |award: &Award| {
        let title = format!("{} {}", prose(session, &award.title), award.year);
        if award.given { title } else { format!("{title} ({})", session.say(words::PROPOSED)) }
    };
    groups.into_iter().map(|(award, names)| (term(award), names.join(", "))).collect()
}
