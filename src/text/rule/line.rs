//! One line: its rule, then what limits it.

use super::{Told, Writer, sentence};
use crate::dossier::{Condition, Criterion, ItemId, Line, LineKind, PartsCombine, Recurrence, Rule};
use crate::text::{Language, Phrase};

impl<'a> Writer<'a> {
    pub(super) fn line(&self, criterion: &'a Criterion, line: &'a Line) -> Told {
        let body = self.body(criterion, line);
        let mut text = body.text;
        if let Some(recurring) = &line.recurring {
            text.push_str(&self.recurring(recurring));
        }
        if let Some(by) = &line.divided_by {
            let title = self.title_of(by);
            text.push_str(&self.either(format!(", chia cho “{title}”"), format!(", divided by “{title}”")));
        }
        if let Some(cap) = line.cap {
            let cap = self.points(cap);
            text.push_str(&self.either(format!(", không quá {cap}"), format!(", at most {cap}")));
        }
        if let Some(when) = &line.when {
            text.push_str(&self.when(line, when));
        }
        if let Some(group) = &line.one_of {
            text.push_str(&self.one_of(criterion, line.kind, group));
        }
        if !body.subject.is_empty() {
            text = format!("{}: {text}", body.subject);
        }
        Told { sentence: sentence(&text), grid: body.grid }
    }

    /// What is granted from the start waits only for its condition.
    fn when(&self, line: &'a Line, when: &'a Condition) -> String {
        let condition = self.condition(when);
        let alone = matches!(line.rule, Rule::Met { of: None, .. });
        match (self.language, alone) {
            (Language::Vi, true) => format!(" khi {condition}"),
            (Language::Vi, false) => format!(", chỉ khi {condition}"),
            (Language::En, true) => format!(" if {condition}"),
            (Language::En, false) => format!(", only if {condition}"),
        }
    }

    fn recurring(&self, recurring: &Recurrence) -> String {
        let part = match recurring.parts {
            12 => Phrase("từng tháng", "each month"),
            4 => Phrase("từng quý", "each quarter"),
            2 => Phrase("từng nửa năm", "each half-year"),
            _ => Phrase("từng kỳ", "each part of the year"),
        };
        let part = self.say(part);
        match &recurring.combine {
            PartsCombine::Sum => {
                self.either(format!(", tính {part} rồi cộng lại"), format!(", for {part}, added up"))
            }
            PartsCombine::Mean => self.either(
                format!(", tính {part} rồi lấy trung bình"),
                format!(", for {part}, of which the mean is taken"),
            ),
            PartsCombine::Weighted(weights) => {
                let weights: Vec<String> = weights.iter().map(|weight| self.number(*weight)).collect();
                let weights = weights.join(" : ");
                self.either(
                    format!(", tính {part} rồi lấy trung bình với trọng số {weights}"),
                    format!(", for {part}, of which the mean with the weights {weights} is taken"),
                )
            }
        }
    }

    fn one_of(&self, criterion: &'a Criterion, kind: LineKind, group: &str) -> String {
        let of_group = |line: &&Line| line.kind == kind && line.one_of.as_deref() == Some(group);
        let codes: Vec<&str> =
            criterion.lines.iter().filter(of_group).map(|line| code(&line.code, &line.id)).collect();
        if codes.len() < 2 {
            return String::new();
        }
        let codes = codes.join(", ");
        self.either(
            format!("; trong các dòng {codes} chỉ dòng lớn nhất được tính"),
            format!("; of the lines {codes} only the largest counts"),
        )
    }
}

/// The code as printed; the id where there is none.
fn code<'a>(code: &'a str, id: &'a ItemId) -> &'a str {
    if code.is_empty() { id.as_str() } else { code }
}
