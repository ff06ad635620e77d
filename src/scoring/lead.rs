//! Who leads a relative line where one entry has another value.

use super::facts::Instead;
use super::field::Field;
use super::rulebook::CheckedLine;
use super::trial::Trials;
use super::update::line_at;

impl Trials<'_> {
    /// Looks whether with the other value the leader of a relative line is another, or leads otherwise.
    pub(super) fn leads_otherwise(&mut self, instead: Instead<'_>) -> bool {
        let relative = self.reads.get(instead.column).map_or(0, |reads| reads.relative.len());
        let mut changes = false;
        for index in 0..relative {
            let field = self.reads.get(instead.column).and_then(|reads| reads.relative.get(index)).copied();
            let Some(field) = field else { continue };
            let Some((place, before)) = self.fields.get(field).copied() else { continue };
            let Some(line) = line_at(&self.board.rulebook, place) else { continue };
            let mut after = self.others(place, line, instead.member);
            let reader = self.context(Some(instead)).reader(instead.member);
            let missing = self.board.rulebook.missing;
            if after.take(line, missing, &reader).is_some() && after != before {
                changes = true;
                if let Some(slot) = self.fields.get_mut(field) {
                    slot.1 = after;
                }
            }
        }
        changes
    }

    /// The field of a relative line without one member.
    fn others(&mut self, place: usize, line: &CheckedLine, member: usize) -> Field {
        if let Some((of, without, field)) = &self.others
            && (*of, *without) == (place, member)
        {
            return *field;
        }
        let mut field = Field::default();
        let context = self.context(None);
        for one in (0..self.cards.members()).filter(|one| *one != member) {
            // A line that is not relative has no field.
            let _relative = field.take(line, self.board.rulebook.missing, &context.reader(one));
        }
        self.work = self.work.saturating_add(self.cards.members());
        self.others = Some((place, member, field));
        field
    }
}
