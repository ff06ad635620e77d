//! Lines that stand in the wrong column of the table.

use crate::dossier::{Line, LineKind};
use crate::number::Exact;
use crate::scoring::code::Code;
use crate::scoring::finding::Finding;
use crate::scoring::reach::reach;

pub(super) fn check(line: &Line, findings: &mut Vec<Finding>) {
    let (least, most) = reach(&line.rule);
    let takes_away = least.is_negative();
    match line.kind {
        LineKind::Bonus | LineKind::Standard if takes_away && most <= Exact::ZERO => {
            let finding = Finding::warning(Code::DeductionAmongBonus).at(&line.id);
            findings.push(if least.is_unlimited() { finding } else { finding.with(least) });
        }
        LineKind::Deduction if takes_away && most > Exact::ZERO => {
            findings.push(Finding::warning(Code::MixedSigns).at(&line.id).with(least).with(most));
        }
        _ => {}
    }
}
