//! What a check of a score table or of its figures found.

use crate::dossier::{Criterion, Dossier, ItemId, Label, MeasureId, MemberId};
use crate::number::Exact;
use crate::scoring::{Code, Finding};
use crate::text::{Language, Phrase, number, words};

/// What a check found, and where.
#[must_use]
pub fn finding(finding: &Finding, dossier: &Dossier, language: Language) -> String {
    let name = |id: &MemberId| {
        dossier.member(id).map_or_else(|| id.to_string(), |member| language.label(&member.name).to_owned())
    };
    finding_of(finding, dossier, &name, language)
}

/// As [`finding`], with the names of members as they may be shown.
#[must_use]
pub fn finding_of(
    finding: &Finding,
    dossier: &Dossier,
    name: &dyn Fn(&MemberId) -> String,
    language: Language,
) -> String {
    let member = finding.member.as_ref().map(name);
    let item = finding.item.as_ref().map(|id| item(dossier, id, language));
    let measure = finding.measure.as_ref().map(|id| measure(dossier, id, language));
    let example = example(finding, dossier, language);
    // A code stays as the table prints it.
    let starts_with_code = example.is_none() && (member.is_some() || item.is_some());
    let places: Vec<String> = [example, member, item, measure].into_iter().flatten().collect();
    let mut sentence = places.join(", ");
    if !sentence.is_empty() {
        sentence.push_str(": ");
    }
    sentence.push_str(language.of(code(finding.code)));
    if let Some(numbers) = numbers(finding, language) {
        sentence.push_str(&format!(" ({numbers})"));
    }
    sentence.push('.');
    if starts_with_code {
        return sentence;
    }
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Which worked example a finding is about, by its title, and which of its members.
fn example(finding: &Finding, dossier: &Dossier, language: Language) -> Option<String> {
    if !matches!(finding.code, Code::ExampleUnknown | Code::ExamplePoints | Code::ExamplePlace) {
        return None;
    }
    let [number, member, ..] = finding.numbers.as_slice() else { return None };
    let is_this = |place: &usize| u32::try_from(*place).is_ok_and(|place| Exact::from(place) == *number);
    let found = dossier.rulebook.examples.iter().enumerate().find(|(place, _)| is_this(place));
    let title = found.map_or("", |(_, example)| language.label(&example.title));
    let nth = |value: Exact| number::shortest(value.plus(Exact::ONE), language);
    let (number, member) = (nth(*number), nth(*member));
    let title = if title.is_empty() { number } else { format!("“{title}”") };
    Some(match language {
        Language::Vi => format!("ví dụ {title}, đơn vị thứ {member} của ví dụ"),
        Language::En => format!("example {title}, its member {member}"),
    })
}

/// The numbers that show what is found.
fn numbers(finding: &Finding, language: Language) -> Option<String> {
    let one = |value: &Exact| number::shortest(*value, language);
    let wanted = Phrase("mong đợi", "expected");
    let given = Phrase("bảng điểm cho", "the table gives");
    Some(match (finding.code, finding.numbers.as_slice()) {
        (_, []) | (Code::ExampleUnknown, _) => return None,
        (Code::ExamplePoints, [_, _, expected, low, high, ..]) => {
            let points = number::points_span(*low, *high, language);
            format!("{} {}, {} {points}", language.of(wanted), one(expected), language.of(given))
        }
        (Code::ExamplePlace, [_, _, expected, best, worst, ..]) => {
            let places = if best == worst { one(best) } else { number::span(*best, *worst, language) };
            let place = language.of(words::PLACE);
            format!(
                "{} {place} {}, {} {place} {places}",
                language.of(wanted),
                one(expected),
                language.of(given)
            )
        }
        (Code::ExamplePlace, [_, _, expected, ..]) => {
            let (place, none) = (language.of(words::PLACE), language.of(Phrase("không xếp hạng", "none")));
            format!("{} {place} {}, {} {none}", language.of(wanted), one(expected), language.of(given))
        }
        (Code::SumDiffers, [claimed, sum, ..]) => {
            let (claims, adds_up) = (Phrase("tự chấm", "self-score"), Phrase("cộng lại", "they add up to"));
            format!("{} {}, {} {}", language.of(claims), one(claimed), language.of(adds_up), one(sum))
        }
        (_, numbers) => numbers.iter().map(one).collect::<Vec<_>>().join("; "),
    })
}

fn code(code: Code) -> Phrase {
    match code {
        Code::UnknownMeasure => Phrase(
            "dòng này đọc một loại số liệu không có trong bảng; hãy thêm vào hoặc sửa tên",
            "this line reads a measure that the table does not have; add it or mend the name",
        ),
        Code::UnfitMeasure => Phrase(
            "quy tắc không đọc được kiểu số liệu này; hãy đổi quy tắc hoặc kiểu số liệu",
            "the rule cannot read this kind of figure; change the rule or the kind",
        ),
        Code::StepNotPositive => Phrase("bước phải lớn hơn 0", "the step must be above 0"),
        Code::RuleNumber => Phrase(
            "một con số của quy tắc không hợp lệ; mức tối đa, hệ số không được âm, ngày tháng phải có thật",
            "a number of the rule makes no sense; limits and factors are 0 or more, days are real",
        ),
        Code::TableShape => Phrase(
            "số ô điểm không khớp số hàng và số cột; mỗi hàng phải có đủ một ô cho mỗi cột",
            "the points do not match the rows and columns; each row needs one cell for each column",
        ),
        Code::Goalposts => Phrase(
            "hai đầu thang phải khác nhau, với thang lôgarit thì đều lớn hơn 0",
            "the two ends of the scale must differ, and on a logarithmic scale both are above 0",
        ),
        Code::Recurrence => Phrase(
            "phải có ít nhất một kỳ, và mỗi kỳ một trọng số",
            "there must be at least one part of the period, and one weight for each",
        ),
        Code::UnknownTieItem => Phrase(
            "mục dùng để xét khi bằng điểm không có trong bảng",
            "the item that decides between equal totals is not in the table",
        ),
        Code::Weights => Phrase(
            "điểm và trọng số không được âm, tổng trọng số phải lớn hơn 0",
            "points and weights are 0 or more, and the weights add up to more than 0",
        ),
        Code::EmptyNode => Phrase(
            "mục này chưa có dòng nào; hãy thêm dòng chấm điểm hoặc xóa mục",
            "this item has no lines yet; add a line or remove the item",
        ),
        Code::UnfitEntry => Phrase(
            "số liệu đã nhập không đúng loại; hãy nhập lại",
            "what is entered is not of the right kind; enter it again",
        ),
        Code::ExampleUnknown => Phrase(
            "ví dụ nhắc đến một mục hoặc loại số liệu không có trong bảng",
            "the example names an item or a measure that the table does not have",
        ),
        Code::ExamplePoints => Phrase(
            "điểm tính ra khác điểm mà ví dụ mong đợi; hãy xem lại quy tắc hoặc ví dụ",
            "the points are not those that the example expects; look at the rule or at the example",
        ),
        Code::ExamplePlace => Phrase(
            "hạng tính ra khác hạng mà ví dụ mong đợi; hãy xem lại quy tắc hoặc ví dụ",
            "the place is not the one that the example expects; look at the rules or at the example",
        ),
        Code::NoBand => Phrase(
            "không có mức nào chứa giá trị này; cần người quyết định điểm hoặc sửa các mức",
            "no band holds this value; a person has to give the points, or the bands need mending",
        ),
        Code::OutOfRange => Phrase(
            "giá trị nằm ngoài khoảng có thể; hãy kiểm tra lại số và đơn vị tính",
            "the value is outside what can be true; check the number and its unit",
        ),
        Code::EvidenceMissing => Phrase(
            "chưa có tài liệu minh chứng; hãy bổ sung vào số liệu này",
            "evidence is missing; add it to this figure",
        ),
        Code::SumDiffers => Phrase(
            "điểm tự chấm của mục không bằng tổng điểm tự chấm các phần của mục",
            "the self-score is not what the self-scores of its parts add up to",
        ),
    }
}

/// The place of an item: its code and title; its id where the table does not have it.
fn item(dossier: &Dossier, id: &ItemId, language: Language) -> String {
    fn found<'a>(criterion: &'a Criterion, id: &ItemId) -> Option<(&'a str, &'a Label)> {
        if criterion.id == *id {
            return Some((&criterion.code, &criterion.title));
        }
        let line =
            criterion.lines.iter().find(|line| line.id == *id).map(|line| (line.code.as_str(), &line.title));
        line.or_else(|| criterion.children.iter().find_map(|child| found(child, id)))
    }
    let standards = dossier.rulebook.standards.iter();
    let Some((code, title)) = standards.into_iter().find_map(|standard| found(standard, id)) else {
        return format!("“{id}”");
    };
    let code = if code.is_empty() { id.as_str() } else { code };
    let title = language.label(title);
    if title.is_empty() { code.to_owned() } else { format!("{code} {title}") }
}

fn measure(dossier: &Dossier, id: &MeasureId, language: Language) -> String {
    let found = dossier.rulebook.measure(id).map(|measure| language.label(&measure.title));
    match found.filter(|title| !title.is_empty()) {
        Some(title) => title.to_owned(),
        None => format!("“{id}”"),
    }
}
