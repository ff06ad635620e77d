//! The built-in dossier against the facts: everything public stands in it exactly, nothing else as public.
//!
//! The facts lie beside the project, in `../shared/facts`; a clone that stands alone cannot compare with them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use thidua::dossier::{
    Document, Dossier, Entry, LineKind, MemberId, Plan, Provenance, PublishedValue, Role, Rule, SourceId,
    Value, builtin, read,
};
use thidua::number::{Date, Exact};
use thidua::scoring::{Ranking, Rulebook, Scorecards, Stage, Standing, View, fits};

const TEXT: &str = include_str!("../../src/dossier/builtin.json");

/// Reads the text itself: `builtin()` would hide what is wrong with it.
fn dossier() -> Dossier {
    read(TEXT).unwrap()
}

type Row = BTreeMap<String, String>;

/// Reads a table of facts, or nothing where there are none beside the project.
fn facts(name: &str) -> Option<Vec<Row>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts");
    if !folder.exists() {
        eprintln!("not compared: {} does not exist", folder.display());
        return None;
    }
    let mut table = csv::Reader::from_path(folder.join(name)).unwrap();
    let rows: Vec<Row> = table.deserialize().map(Result::unwrap).collect();
    assert!(!rows.is_empty(), "{name}");
    Some(rows)
}

fn exact(text: &str) -> Exact {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

/// A number or a range as the facts write it.
fn plan(text: &str) -> Plan {
    match text.split_once('-') {
        Some((low, high)) => Plan { low: exact(low), high: exact(high) },
        None => Plan::of(exact(text)),
    }
}

/// A day as people in Việt Nam write it.
fn day(text: &str) -> Date {
    let parts: Vec<&str> = text.split('/').collect();
    format!("{}-{}-{}", parts[2], parts[1], parts[0]).parse().unwrap()
}

fn id_of(dossier: &Dossier, name: &str) -> MemberId {
    let member = dossier.members.iter().find(|member| member.name.vi == name);
    member.unwrap_or_else(|| panic!("no member {name}")).id.clone()
}

/// Whether a source of the dossier is one of those that the facts name; "seed" is the paper without an address.
#[track_caller]
fn same_source(dossier: &Dossier, id: Option<&SourceId>, named: &str) {
    let source = dossier.source(id.expect("a source")).unwrap();
    let mut known = named.split([' ', ';']);
    let matches = if source.address.is_empty() {
        named.contains("seed") && source.title.vi.starts_with("Báo Quân đội nhân dân")
    } else {
        known.any(|one| one == source.address)
    };
    assert!(matches, "{} {} is not {named}", source.id, source.address);
}

/// Whether a remark names the site of a source that is not the entry's own, and the source is in the list.
#[track_caller]
fn noted_source(dossier: &Dossier, note: &str, named: &str) {
    let address = named.split(' ').next().unwrap();
    assert!(dossier.sources.iter().any(|source| source.address == address), "{address}");
    let site = address.split('/').nth(2).unwrap();
    assert!(note.contains(site), "\"{note}\" does not name {site}");
}

#[test]
fn members_stand_in_order() {
    let dossier = dossier();
    let Some(rows) = facts("cluster_members.csv") else { return };
    assert_eq!(dossier.cluster.name.vi, "Cụm thi đua các tỉnh Tây Nam Bộ");
    assert_eq!((dossier.period.results_year, dossier.period.pact_year), (2022, 2023));
    assert!(rows.iter().all(|row| row["in_cluster_2023"] == "yes"));
    let expected: Vec<&str> = rows.iter().map(|row| row["province"].as_str()).collect();
    let names: Vec<&str> = dossier.members.iter().map(|member| member.name.vi.as_str()).collect();
    assert_eq!(names, expected);
    for row in &rows {
        same_source(&dossier, dossier.cluster.source.as_ref(), &row["source"]);
    }
    let slug = |id: &str| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    assert!(dossier.members.iter().all(|member| slug(member.id.as_str())));
}

#[test]
fn offices_places_conference_and_awards() {
    let dossier = dossier();
    let Some(rows) = facts("cluster_leadership_results.csv") else { return };
    let find = |year: &str, item: &str| {
        rows.iter().find(|row| row["year"] == year && row["item"] == item && row["status"] == "seen").unwrap()
    };
    let mut offices = 0;
    for (year, item, role) in [
        (2022, "Cụm trưởng", Role::Head),
        (2022, "2 Cụm phó", Role::DeputyHead),
        (2023, "Cụm trưởng", Role::Head),
    ] {
        let row = find(&format!("{year}"), item);
        let expected: Vec<MemberId> = row["value"].split(", ").map(|name| id_of(&dossier, name)).collect();
        let held: Vec<MemberId> = dossier.office(year, role).map(|office| office.member.clone()).collect();
        assert_eq!(held, expected, "{item} {year}");
        for office in dossier.office(year, role) {
            same_source(&dossier, office.source.as_ref(), &row["source"]);
        }
        offices += held.len();
    }
    assert_eq!(dossier.offices.len(), offices);

    let row = find("2022", "Rank 1 / 2 / 3");
    let names = row["value"].strip_suffix(" (no scores published)").unwrap();
    let expected: Vec<_> = (1_u32..).zip(names.split(" / ").map(|name| id_of(&dossier, name))).collect();
    let places = &dossier.published.places;
    assert_eq!(places.iter().map(|one| (one.place, one.member.clone())).collect::<Vec<_>>(), expected);
    for place in places {
        same_source(&dossier, place.source.as_ref(), &row["source"]);
    }
    assert_eq!(dossier.published.note.vi, "Điểm và các hạng 4–12 chưa được công bố.");

    let row = find("2022", "Summing-up conference");
    let signed = &dossier.pact.signed;
    let (date, place) = row["value"].split_once(", ").unwrap();
    assert_eq!((signed.date, signed.place.vi.as_str()), (Some(day(date)), place));
    same_source(&dossier, signed.source.as_ref(), &row["source"]);

    let row = find("2023", "Proposed for Cờ thi đua của Chính phủ");
    let names = row["value"].strip_suffix(" (2 of 12)").unwrap();
    let expected: Vec<MemberId> = names.split(" and ").map(|name| id_of(&dossier, name)).collect();
    let awards = &dossier.awards;
    assert_eq!(awards.iter().map(|award| award.member.clone()).collect::<Vec<_>>(), expected);
    for award in awards {
        assert_eq!(
            (award.title.vi.as_str(), award.year, award.given),
            ("Cờ thi đua của Chính phủ", 2023, false)
        );
        same_source(&dossier, award.source.as_ref(), &row["source"]);
    }
}

#[test]
fn figures_of_the_cluster() {
    let dossier = dossier();
    let Some(rows) = facts("indicators_2022.csv") else { return };
    let rows: Vec<&Row> = rows.iter().filter(|row| row["province"].starts_with("Cluster")).collect();
    let figures = &dossier.published.figures;
    let (words, numbers) = figures.split_last().unwrap();
    assert_eq!(rows.len(), numbers.len());
    for (row, figure) in rows.into_iter().zip(numbers) {
        assert_eq!((row["status"].as_str(), row["unit"].as_str()), ("seen", "%"));
        let bound = row["value"].strip_prefix("> ");
        let expected = match (bound, row["note"].contains("trên"), row["note"].contains("hơn")) {
            (None, false, false) => PublishedValue::Percent(exact(&row["value"])),
            (Some(value), true, false) => PublishedValue::AbovePercent(exact(value)),
            (Some(value), false, true) => PublishedValue::OverPercent(exact(value)),
            other => panic!("{other:?}"),
        };
        assert_eq!(figure.value, expected, "{}", row["indicator"]);
        assert_eq!(figure.basis.vi, "kế hoạch 2022");
        same_source(&dossier, figure.source.as_ref(), &row["source"]);
    }
    let PublishedValue::Words(words) = &words.value else { panic!("{words:?}") };
    assert_eq!(words.vi, "đúng hướng");
}

/// Keeps track of the public entries that a fact accounts for.
struct Compared<'a> {
    dossier: &'a Dossier,
    seen: BTreeSet<(&'static str, MemberId)>,
}

impl Compared<'_> {
    fn entry(&mut self, measure: &'static str, member: &MemberId) -> &Entry {
        let entries = self.dossier.entries.get(measure).unwrap_or_else(|| panic!("{measure}"));
        let entry = entries.get(member).unwrap_or_else(|| panic!("{measure} of {member}"));
        self.seen.insert((measure, member.clone()));
        entry
    }

    /// The public entry of a fact, with that fact's source.
    fn public(&mut self, measure: &'static str, member: &MemberId, source: &str) -> &Entry {
        let dossier = self.dossier;
        let entry = self.entry(measure, member);
        assert_eq!(entry.provenance, Provenance::Public, "{measure} of {member}");
        same_source(dossier, entry.source.as_ref(), source);
        self.entry(measure, member)
    }

    fn number(&mut self, measure: &'static str, member: &MemberId, value: &str, source: &str) {
        let found = &self.public(measure, member, source).value;
        assert_eq!(*found, Value::Number(exact(value)), "{measure} of {member}");
    }

    /// A fact of the form "58/80".
    fn parts(
        &mut self,
        part: &'static str,
        whole: &'static str,
        member: &MemberId,
        value: &str,
        source: &str,
    ) {
        let (done, all) = value.split_once('/').unwrap();
        self.number(part, member, done, source);
        self.number(whole, member, all, source);
    }

    fn targets(&mut self, member: &MemberId, value: &str, source: &str) {
        let (met, all) = value.split_once('/').unwrap();
        let found = &self.public("tgt", member, source).value;
        assert_eq!(*found, Value::Plan { plan: Plan::of(exact(all)), actual: exact(met) }, "{member}");
    }

    /// Growth stands as a public rate, and as the actual of a plan: public where the plan is known too.
    fn growth(&mut self, member: &MemberId, value: &str, source: &str, plan_known: bool) {
        self.number("rate", member, value, source);
        let dossier = self.dossier;
        let written = value.replace('.', ",");
        let entry = self.entry("grdp", member);
        same_source(dossier, entry.source.as_ref(), source);
        match &entry.value {
            Value::Plan { actual, .. } => assert_eq!(*actual, exact(value), "{member}"),
            _ => assert!(entry.note.contains(&format!("{written} %")), "{}", entry.note),
        }
        if plan_known {
            assert_eq!(entry.provenance, Provenance::Public, "{member}");
        } else {
            assert_eq!(entry.provenance, Provenance::Illustrative, "{member}");
            let note = format!("Mức tăng {written} % là số công khai");
            assert!(
                entry.note.starts_with(&note) && entry.note.ends_with("kế hoạch là minh họa."),
                "{}",
                entry.note
            );
            noted_source(dossier, &entry.note, source);
        }
    }

    fn growth_plan(&mut self, member: &MemberId, value: &str, source: &str, status: &str) {
        let dossier = self.dossier;
        let entry = self.entry("grdp", member);
        assert_eq!(entry.provenance, Provenance::Public, "{member}");
        let Value::Plan { plan: found, .. } = &entry.value else { panic!("{member}: {:?}", entry.value) };
        assert_eq!(*found, plan(value), "{member}");
        if status == "derived" {
            assert!(entry.note.contains("suy ra"), "{}", entry.note);
        }
        let own = dossier.source(entry.source.as_ref().unwrap()).unwrap();
        if own.address != source {
            noted_source(dossier, &entry.note, source);
        }
    }

    /// Where a province has several figures of revenue, one is the value and the others stand in the remark.
    fn revenue(&mut self, member: &MemberId, value: &str, source: &str) {
        let dossier = self.dossier;
        let entry = self.entry("rev", member);
        assert_eq!(entry.provenance, Provenance::Public, "{member}");
        if entry.value == Value::Number(exact(value)) {
            same_source(dossier, entry.source.as_ref(), source);
            return;
        }
        let written = format!("{} %", value.replace('.', ","));
        assert!(entry.note.contains(&written), "{written} is not in \"{}\"", entry.note);
        let own = dossier.source(entry.source.as_ref().unwrap()).unwrap();
        if !source.starts_with(&own.address) {
            noted_source(dossier, &entry.note, source);
        }
    }
}

/// Every figure of a member that was seen stands in its cell, and every public cell is one that was seen.
#[test]
fn figures_of_the_members() {
    let dossier = dossier();
    let Some(rows) = facts("indicators_2022.csv") else { return };
    let plan_known = |province: &str| {
        rows.iter().any(|row| {
            let indicator = row["indicator"].as_str();
            row["province"] == province
                && matches!(indicator, "GRDP growth plan" | "Growth vs plan as printed")
        })
    };
    let mut compared = Compared { dossier: &dossier, seen: BTreeSet::new() };
    let mut figures = 0;
    for row in &rows {
        let province = row["province"].as_str();
        if province.starts_with("Cluster") {
            continue;
        }
        if let Some(name) = province.strip_suffix(" (not a member)") {
            assert!(dossier.members.iter().all(|member| member.name.vi != name));
            continue;
        }
        figures += 1;
        let member = id_of(&dossier, province);
        let [value, source, status] = ["value", "source", "status"].map(|key| row[key].as_str());
        let to_plan = |measure: &str| match &dossier.entries[measure][&member].value {
            Value::Plan { plan, actual } => actual.times(Exact::HUNDRED).over(plan.high).unwrap().rounded(2),
            other => panic!("{other:?}"),
        };
        match (row["indicator"].as_str(), status) {
            ("GRDP growth", "seen") => compared.growth(&member, value, source, plan_known(province)),
            ("GRDP growth", "NOT FOUND") => {
                for measure in ["grdp", "rate"] {
                    let entry = compared.entry(measure, &member);
                    assert_eq!(entry.provenance, Provenance::Illustrative, "{measure} of {province}");
                    assert_eq!((&entry.source, entry.note.as_str()), (&None, ""));
                }
            }
            ("GRDP growth plan", _) => compared.growth_plan(&member, value, source, status),
            ("GRDP growth vs plan", "derived") => assert_eq!(to_plan("grdp"), exact(value), "{province}"),
            ("Growth vs plan as printed", "seen") => compared.number("grdp", &member, value, source),
            (indicator, "seen") if indicator.starts_with("Budget revenue vs") => {
                compared.revenue(&member, value, source);
            }
            ("Total social investment", "seen") => {
                let expected = row["basis"].strip_prefix("plan ").unwrap().replace('.', "");
                let found = &compared.public("inv", &member, source).value;
                assert_eq!(*found, Value::Plan { plan: plan(&expected), actual: exact(value) });
            }
            ("Total social investment vs plan", "seen") => compared.number("inv", &member, value, source),
            ("Total social investment vs plan", "derived") => assert_eq!(to_plan("inv"), exact(value)),
            ("Communes meeting new-rural standard", "seen") => {
                compared.parts("nr", "com", &member, value, source);
            }
            ("Resolution targets met", "seen") => {
                compared.targets(&member, value, source);
                if let Some((exceeded, _)) = row["basis"].split_once(" exceeded") {
                    compared.number("over", &member, exceeded, source);
                }
            }
            other => panic!("no cell for {other:?}"),
        }
        if let Some(value) = row["note"].strip_suffix(" targets met or exceeded") {
            compared.targets(&member, value, source);
        }
    }
    assert_eq!(figures, 39);
    for (measure, column) in &dossier.entries {
        for (member, entry) in column.iter().filter(|(_, entry)| entry.provenance.is_public()) {
            let known = compared.seen.iter().any(|(one, whose)| *one == measure.as_str() && whose == member);
            assert!(known, "{measure} of {member} is public, but no fact says it: {entry:?}");
        }
    }
}

/// A figure is public with its source, or illustrative; so is all that people gave, and the table itself.
#[test]
fn whatever_is_not_public_is_marked_illustrative() {
    let dossier = dossier();
    for (measure, column) in &dossier.entries {
        for (member, entry) in column {
            match entry.provenance {
                Provenance::Public => assert!(entry.source.is_some(), "{measure} of {member}"),
                Provenance::Illustrative => {}
                other => panic!("{measure} of {member}: {other:?}"),
            }
        }
    }
    for (member, row) in &dossier.scores {
        for (item, scores) in row {
            for given in [&scores.claimed, &scores.appraised, &scores.agreed].into_iter().flatten() {
                assert_eq!(given.provenance, Provenance::Illustrative, "{item} of {member}");
            }
        }
    }
    assert_eq!(dossier.rulebook.provenance, Provenance::Illustrative);
    assert!(dossier.rulebook.note.vi.contains("chưa được công bố") && dossier.rulebook.source.is_none());
}

#[test]
fn documents_of_the_pact() {
    let dossier = dossier();
    let Some(rows) = facts("documents_2023_commitments.csv") else { return };
    let contents = &dossier.pact.contents;
    let titles: Vec<&str> = contents.iter().map(|content| content.title.vi.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Phát triển kinh tế - xã hội",
            "Cải cách hành chính",
            "Xây dựng, chỉnh đốn Đảng và hệ thống chính trị",
            "Phong trào do Thủ tướng Chính phủ phát động"
        ]
    );
    let movements: Vec<_> = contents.iter().flat_map(|content| &content.movements).collect();
    let of_movements = movements.iter().filter_map(|movement| movement.document.as_ref());
    let shipped: Vec<&Document> =
        contents.iter().flat_map(|content| &content.documents).chain(of_movements).collect();
    let numbers: Vec<&str> = shipped.iter().map(|document| document.number.as_str()).collect();
    assert_eq!(numbers, ["19/CT-TTg", "01/NQ-CP", "587/QĐ-TTg", "666/QĐ-TTg", "733/QĐ-TTg"]);
    let row_of = |number: &str| rows.iter().find(|row| row["number"] == number).unwrap();
    for document in shipped {
        let row = row_of(&document.number);
        assert!(row["status"].contains("seen"), "{row:?}");
        let date = (!row["status"].contains("date recalled")).then(|| day(&row["date"]));
        assert_eq!(document.date, date, "{}", document.number);
        same_source(&dossier, document.source.as_ref(), &row["source"]);
    }
    for document in contents.iter().flat_map(|content| &content.documents) {
        assert_eq!(document.title.vi, row_of(&document.number)["official_name_vi"]);
    }
    for movement in movements {
        let row = row_of(&movement.document.as_ref().unwrap().number);
        let years = format!(" ({} - {})", movement.from.unwrap(), movement.to.unwrap());
        assert_eq!(format!("{}{years}", movement.title.vi), row["official_name_vi"]);
        assert_eq!(movement.member, None);
    }
    let open: Vec<bool> = contents.iter().map(|content| content.more_movements).collect();
    assert_eq!(open, [false, false, false, true]);
    assert!(contents[0].text.vi.contains("Chỉ thị số 19/CT-TTg ngày 16/07/2021"));
    let motto = rows.iter().find(|row| row["short_name"] == "Motto 2023").unwrap();
    assert_eq!(dossier.pact.motto.vi, motto["official_name_vi"]);
    assert!(contents[0].text.vi.contains(&format!("“{}”", dossier.pact.motto.vi)));
    let signed: Vec<_> = dossier.pact.signatures.iter().map(|signature| &signature.member).collect();
    assert_eq!(signed, dossier.members.iter().map(|member| &member.id).collect::<Vec<_>>());
    assert!(dossier.pact.signatures.iter().all(|signature| signature.source.is_some()));
}

/// What somebody only remembers is not shipped, in no field and no remark.
#[test]
fn nothing_recalled_is_shipped() {
    let Some(rows) = facts("documents_2023_commitments.csv") else { return };
    for row in &rows {
        for key in ["number", "date"] {
            let recalled = row[key].contains("recalled")
                || row["status"].starts_with("recalled")
                || row["status"].contains(&format!("{key} recalled"));
            let value = row[key].split(' ').next().unwrap();
            if !recalled || value.is_empty() {
                continue;
            }
            let iso = if key == "date" { day(value).to_string() } else { value.to_owned() };
            assert!(!TEXT.contains(value) && !TEXT.contains(&iso), "{value} is only recalled");
        }
    }
}

#[test]
fn movements_of_provinces() {
    let dossier = dossier();
    let movement = |name: &str| {
        let found = dossier.movements.iter().find(|movement| movement.title.vi == name);
        let one = found.unwrap_or_else(|| panic!("{name}"));
        same_source(&dossier, one.source.as_ref(), "seed");
        (one.member.as_ref().unwrap().as_str(), one.from, one.to, one.vision)
    };
    let learning = movement("Xây dựng mô hình Công dân học tập");
    assert_eq!(learning, ("bac-lieu", Some(2021), Some(2023), None));
    assert_eq!(movement("Đồng Khởi mới"), ("ben-tre", Some(2020), Some(2025), Some(2030)));
    let culture = movement("Xây dựng văn hóa và con người Đồng Tháp nghĩa tình, năng động, sáng tạo");
    assert_eq!(culture, ("dong-thap", None, None, None));
    let digital = movement("Thi đua xây dựng chính quyền số, kinh tế số, xã hội số");
    assert_eq!(digital, ("dong-thap", None, None, None));
    assert_eq!(dossier.movements.len(), 4);
}

/// Every member, measure, item, option and source that something refers to is there, and every source is used.
#[test]
fn references_resolve() {
    let dossier = dossier();
    let value: serde_json::Value = serde_json::from_str(TEXT).unwrap();
    let known = |list: &str| -> BTreeSet<&str> {
        value[list].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect()
    };
    let (members, sources) = (known("members"), known("sources"));
    let mut used = BTreeSet::new();
    walk(&value, &mut Vec::new(), &mut |path, one| match (path.last().map(String::as_str), one.as_str()) {
        (Some("member"), Some(member)) => assert!(members.contains(member), "{path:?}: {member}"),
        (Some("source"), Some(source)) => {
            assert!(sources.contains(source), "{path:?}: {source}");
            used.insert(source.to_owned());
        }
        (Some("note"), Some(note)) => {
            let site = |address: &str| address.split('/').nth(2).unwrap_or("-").to_owned();
            let named = dossier.sources.iter().filter(|source| note.contains(&site(&source.address)));
            used.extend(named.map(|source| source.id.to_string()));
        }
        _ => {}
    });
    let unused: Vec<_> = sources.iter().filter(|source| !used.contains(**source)).collect();
    assert!(unused.is_empty(), "{unused:?}");
    let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
    for (measure, column) in &dossier.entries {
        let definition = dossier.rulebook.measure(measure).unwrap_or_else(|| panic!("{measure}"));
        for (member, entry) in column {
            assert!(dossier.member(member).is_some(), "{measure} of {member}");
            assert!(fits(&entry.value, definition), "{measure} of {member}: {:?}", entry.value);
            let options = options_of(&dossier, measure.as_str());
            let known = |id: &String| options.contains(id);
            match &entry.value {
                Value::Choice(id) => assert!(known(id), "{measure} of {member}: {id}"),
                Value::Choices(ids) => assert!(ids.iter().all(known), "{measure} of {member}: {ids:?}"),
                _ => {}
            }
            if let Value::Number(number) = &entry.value {
                let low = definition.low.is_none_or(|low| low <= *number);
                let high = definition.high.is_none_or(|high| *number <= high);
                assert!(
                    low && (high || column_is_of_plan(&dossier, measure.as_str())),
                    "{measure} of {member}"
                );
            }
        }
    }
    for (member, row) in &dossier.scores {
        assert!(dossier.member(member).is_some(), "{member}");
        assert!(row.keys().all(|item| rulebook.find(item).is_some()), "{row:?}");
    }
    for measure in dossier.rulebook.measures.iter().filter(|measure| measure.unstated.is_none()) {
        for member in &dossier.members {
            assert!(dossier.entry(&measure.id, &member.id).is_some(), "{} of {}", measure.id, member.id);
        }
    }
}

/// The ids of the options that the rules of a choice give points for.
fn options_of(dossier: &Dossier, measure: &str) -> Vec<String> {
    let criteria = dossier.rulebook.standards.iter().flat_map(|standard| &standard.children);
    let options = criteria.flat_map(|criterion| &criterion.lines).filter_map(|line| match &line.rule {
        Rule::Options { of, options } | Rule::Checklist { of, options } if of.as_str() == measure => {
            Some(options)
        }
        _ => None,
    });
    options.flatten().map(|option| option.id.clone()).collect()
}

/// For a measure of plan and actual a plain number is the per cent of plan, to which its limits do not apply.
fn column_is_of_plan(dossier: &Dossier, measure: &str) -> bool {
    let kind = dossier.rulebook.measures.iter().find(|one| one.id.as_str() == measure).unwrap().kind;
    kind == thidua::dossier::MeasureKind::PlanActual
}

/// Every label is in both languages; the names of provinces are the same in both.
#[test]
fn labels_are_in_both_languages() {
    let value: serde_json::Value = serde_json::from_str(TEXT).unwrap();
    let labels =
        ["name", "title", "short", "text", "note", "motto", "unit", "evidence", "basis", "place", "words"];
    let mut seen = 0;
    walk(&value, &mut Vec::new(), &mut |path, one| {
        let last = path.last().map_or("", String::as_str);
        let top = path.first().map_or("", String::as_str);
        if !labels.contains(&last) || one.is_number() || matches!(top, "members" | "entries" | "scores") {
            return;
        }
        seen += 1;
        let text = |language: &str| one[language].as_str().unwrap_or_default();
        assert!(!text("vi").is_empty() && !text("en").is_empty(), "{path:?}: {one}");
        for language in ["vi", "en"] {
            assert!(last != "short" || text(language).chars().count() <= 12, "{one}");
            assert_eq!(text(language), text(language).trim(), "{path:?}");
        }
    });
    assert!(seen > 150, "{seen}");
}

fn walk(
    value: &serde_json::Value,
    path: &mut Vec<String>,
    visit: &mut dyn FnMut(&[String], &serde_json::Value),
) {
    visit(path, value);
    let mut into = |key: String, child: &serde_json::Value| {
        path.push(key);
        walk(child, path, visit);
        path.pop();
    };
    match value {
        serde_json::Value::Object(map) => map.iter().for_each(|(key, child)| into(key.clone(), child)),
        serde_json::Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, child)| into(format!("[{index}]"), child));
        }
        _ => {}
    }
}

/// 1.000 points in four standards, 20 to 30 criteria, many kinds of rule, and everything around a rule once.
#[test]
fn table_uses_the_rule_language() {
    let rulebook = dossier().rulebook;
    assert_eq!(rulebook.points, Exact::from(1000));
    let points: Vec<Exact> = rulebook.standards.iter().map(|standard| standard.points.unwrap()).collect();
    assert_eq!(points, [600, 150, 150, 100].map(Exact::from));
    let criteria: Vec<_> = rulebook.standards.iter().flat_map(|standard| &standard.children).collect();
    assert!((20..=30).contains(&criteria.len()));
    for standard in &rulebook.standards {
        let sum = standard.children.iter().fold(Exact::ZERO, |sum, one| sum.plus(one.points.unwrap()));
        assert_eq!(Some(sum), standard.points, "{}", standard.id);
    }
    let lines: Vec<_> = criteria.iter().flat_map(|criterion| &criterion.lines).collect();
    let kinds: BTreeSet<&str> = lines.iter().map(|line| kind_of(&line.rule)).collect();
    for wanted in
        ["given", "met", "options", "checklist", "per_case", "steps", "bands", "of_plan", "goalposts"]
    {
        assert!(kinds.contains(wanted), "{wanted}");
    }
    for kind in [LineKind::Standard, LineKind::Bonus, LineKind::Deduction, LineKind::Exclusion] {
        assert!(lines.iter().any(|line| line.kind == kind), "{kind:?}");
    }
    assert!(lines.iter().any(|line| line.cap.is_some()) && lines.iter().any(|line| line.one_of.is_some()));
    assert!(lines.iter().any(|line| line.when.is_some()));
    assert!(criteria.iter().any(|one| one.bonus_cap.is_some()));
    assert!(criteria.iter().any(|one| one.deduction_cap.is_some()));
    assert!(criteria.iter().any(|one| one.floor.is_some()));
    assert!(rulebook.standards.iter().any(|one| one.ceiling.is_some()));
}

fn kind_of(rule: &Rule) -> &'static str {
    match rule {
        Rule::Given { .. } => "given",
        Rule::Met { .. } => "met",
        Rule::Options { .. } => "options",
        Rule::Checklist { .. } => "checklist",
        Rule::PerCase { .. } => "per_case",
        Rule::Steps { .. } => "steps",
        Rule::Bands { .. } => "bands",
        Rule::OfPlan { .. } => "of_plan",
        Rule::Goalposts { .. } => "goalposts",
        _ => "another",
    }
}

/// Member, place and total of all members, best first.
fn ranked(dossier: &Dossier, stage: Stage) -> Vec<(&str, Option<u32>, String)> {
    let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
    let cards = Scorecards::score(dossier, &rulebook, View { stage, public_only: false });
    let rows = Ranking::of(&rulebook, &cards).rows;
    let row = |row: &Standing| {
        assert_eq!(row.low, row.high, "nothing is open");
        (dossier.members[row.member].id.as_str(), row.place.single(), row.low.to_string())
    };
    rows.iter().map(row).collect()
}

/// By the rules and as agreed the published places come out, and a tie further down is broken by the chain.
#[test]
fn illustration_gives_the_published_places() {
    let dossier = dossier();
    assert_eq!(dossier, builtin());
    let expected = [
        ("hau-giang", Some(1), "958.72"),
        ("tra-vinh", Some(2), "948.16"),
        ("tien-giang", Some(3), "939.91"),
        ("dong-thap", Some(4), "931.64"),
        ("long-an", Some(5), "921.48"),
        ("vinh-long", Some(6), "913.48"),
        ("an-giang", Some(7), "896.36"),
        ("kien-giang", Some(8), "888.06"),
        ("ben-tre", Some(9), "888.06"),
        ("soc-trang", Some(10), "873.87"),
        ("ca-mau", Some(11), "856.48"),
        ("bac-lieu", Some(12), "830.18"),
    ];
    let expected = expected.map(|(member, place, total)| (member, place, total.to_owned()));
    for stage in [Stage::Rules, Stage::Agreed] {
        assert_eq!(ranked(&dossier, stage), expected, "{stage:?}");
    }
    let published = &dossier.published.places;
    let places: Vec<_> = published.iter().map(|place| (place.member.as_str(), Some(place.place))).collect();
    let computed: Vec<_> =
        expected.iter().take(places.len()).map(|(member, place, _)| (*member, *place)).collect();
    assert_eq!(places, computed);
}

/// Claims lie above what the appraisal finds, and one is agreed higher again after an explanation.
#[test]
fn stages_differ() {
    let dossier = dossier();
    let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
    let by_rules = Scorecards::score(&dossier, &rulebook, View { stage: Stage::Rules, public_only: false });
    let (mut claimed_more, mut agreed_more) = (0, 0);
    for (member, row) in &dossier.scores {
        let member = dossier.members.iter().position(|one| one.id == *member).unwrap();
        for (item, scores) in row {
            let claimed = scores.claimed.as_ref().unwrap();
            let appraised = scores.appraised.as_ref().unwrap();
            assert!(claimed.points > appraised.points && !appraised.reason.is_empty(), "{item}");
            claimed_more += 1;
            let mut last = appraised;
            if let Some(agreed) = &scores.agreed {
                assert!(agreed.points > appraised.points && !agreed.reason.is_empty(), "{item}");
                agreed_more += 1;
                last = agreed;
            }
            let rules = by_rules.get(member, rulebook.find(item).unwrap());
            assert_eq!(rules.points(), Some(last.points), "the end is what the rules say: {item}");
        }
    }
    assert!(claimed_more >= 6 && agreed_more == 1);
}

/// 9,11 % against a plan of 7 % gives 40 standard points and the bonus at its cap of 6.
#[test]
fn growth_of_dong_thap() {
    let dossier = dossier();
    let rulebook = Rulebook::check(&dossier.rulebook).unwrap();
    let cards = Scorecards::score(&dossier, &rulebook, View::default());
    let member = dossier.members.iter().position(|one| one.name.vi == "Đồng Tháp").unwrap();
    let points = |item: &str| {
        let place = rulebook.items.iter().position(|one| one.id.as_str() == item).unwrap();
        cards.get(member, place).points().unwrap()
    };
    assert_eq!((points("1.1a"), points("1.1b"), points("1.1")), (40.into(), 6.into(), 46.into()));
    // The table carries the same as an example of its authors.
    let example = &dossier.rulebook.examples[0].members[0];
    let measure = &dossier.rulebook.measures[0].id;
    assert_eq!(example.facts[measure], dossier.entries[measure][&dossier.members[member].id].value);
    for (item, expected) in &example.expect {
        assert_eq!(points(item.as_str()), *expected);
    }
}
