//! What a rule reads, and when a line counts.

use super::Writer;
use crate::dossier::{Condition, Interval, Quantity};
use crate::number::Exact;
use crate::text::{Language, Phrase, explain, number, words};

impl<'a> Writer<'a> {
    /// The unit that a quantity is measured in.
    pub(super) fn unit(&self, quantity: &'a Quantity) -> &'a str {
        match quantity {
            Quantity::Value(of) => self.unit_of(of),
            Quantity::PercentOfPlan(_) | Quantity::Share { .. } => "%",
            Quantity::DaysAfter { .. } => self.say(Phrase("ngày", "days")),
        }
    }

    /// What a quantity is called before a colon; what the titles of the line and its
    /// criterion say already is left out.
    pub(super) fn subject(&self, quantity: &'a Quantity, titles: [&str; 2]) -> String {
        let title = |of| {
            let title = self.title_of(of);
            if titles.contains(&title) { "" } else { title }
        };
        let beside = |title: &str, what: String| {
            if title.is_empty() { what } else { format!("{title}, {what}") }
        };
        match quantity {
            Quantity::Value(of) => title(of).to_owned(),
            Quantity::PercentOfPlan(of) => {
                beside(title(of), self.say(Phrase("so với kế hoạch", "against plan")).to_owned())
            }
            Quantity::Share { part, whole } => format!("{} / {}", self.title_of(part), self.title_of(whole)),
            Quantity::DaysAfter { of, month, day } => {
                let day = number::day_of_year(*day, *month, self.language);
                beside(title(of), self.either(format!("số ngày sau {day}"), format!("days after {day}")))
            }
        }
    }

    /// Each one of what is counted: `mỗi vụ`, `mỗi 1%`.
    pub(super) fn each(&self, quantity: &'a Quantity) -> String {
        let unit = self.unit(quantity);
        let plan = matches!(quantity, Quantity::PercentOfPlan(_));
        let one = match unit {
            "" => self.number(Exact::ONE),
            "%" if plan => explain::of_plan(Exact::ONE, self.language),
            "%" => explain::amount(Exact::ONE, unit, self.language),
            _ if self.language == Language::En => unit.strip_suffix('s').unwrap_or(unit).to_owned(),
            _ => unit.to_owned(),
        };
        format!("{} {one}", self.say(Phrase("cứ mỗi", "for each")))
    }

    /// An interval of a quantity in its unit.
    pub(super) fn interval(&self, of: &Interval, quantity: &'a Quantity) -> String {
        match of {
            Interval { from: Some(from), to: Some(to), through: true, above: false } if from == to => {
                let exactly = self.say(Phrase("đúng", "exactly"));
                format!("{exactly} {}", explain::amount(*from, self.unit(quantity), self.language))
            }
            _ => explain::interval(of, self.unit(quantity), self.language),
        }
    }

    /// A condition in words.
    pub(super) fn condition(&self, condition: &'a Condition) -> String {
        let joined = |list: &'a [Condition], joint: Phrase, none: Phrase| {
            let told: Vec<String> = list.iter().map(|one| self.condition(one)).collect();
            if told.is_empty() {
                return self.say(none).to_owned();
            }
            told.join(&format!(" {} ", self.say(joint)))
        };
        match condition {
            Condition::StandardMet => self
                .say(Phrase(
                    "đạt đủ điểm chuẩn và không bị trừ điểm",
                    "the standard points are reached in full and nothing is deducted",
                ))
                .to_owned(),
            Condition::Within { of, interval } => self.within(of, interval),
            Condition::Answered { of, is } => {
                let (title, answer) = (self.title_of(of), self.say(if *is { words::YES } else { words::NO }));
                self.either(format!("“{title}” là {answer}"), format!("“{title}” is {answer}"))
            }
            Condition::All(list) => {
                joined(list, Phrase("và", "and"), Phrase("trong mọi trường hợp", "in any case"))
            }
            Condition::Any(list) => joined(
                list,
                Phrase("hoặc", "or"),
                Phrase("có điều không bao giờ có", "something holds that never does"),
            ),
        }
    }

    fn within(&self, of: &'a Quantity, interval: &Interval) -> String {
        let range = self.interval(interval, of);
        match of {
            Quantity::Value(of) => {
                let title = self.title_of(of);
                self.either(format!("“{title}” {range}"), format!("“{title}” is {range}"))
            }
            Quantity::PercentOfPlan(of) => {
                let title = self.title_of(of);
                self.either(
                    format!("“{title}” so với kế hoạch {range}"),
                    format!("“{title}” against plan is {range}"),
                )
            }
            Quantity::Share { part, whole } => {
                let (part, whole) = (self.title_of(part), self.title_of(whole));
                self.either(
                    format!("tỷ lệ “{part}” trên “{whole}” {range}"),
                    format!("the share of “{part}” in “{whole}” is {range}"),
                )
            }
            Quantity::DaysAfter { of, month, day } => {
                let title = self.title_of(of);
                let day = number::day_of_year(*day, *month, self.language);
                let zero = Some(Exact::ZERO);
                match interval {
                    Interval { from, to: None, above: true, .. } if *from == zero => {
                        self.either(format!("“{title}” sau {day}"), format!("“{title}” is after {day}"))
                    }
                    Interval { from: None, to, through: true, .. } if *to == zero => self.either(
                        format!("“{title}” không muộn hơn {day}"),
                        format!("“{title}” is {day} or earlier"),
                    ),
                    _ => self.either(
                        format!("số ngày từ {day} đến “{title}” {range}"),
                        format!("the days from {day} to “{title}” are {range}"),
                    ),
                }
            }
        }
    }
}
