//! A place in a tree, and the questions that a decoder asks there.

use super::fault::{Fault, FieldProblem, Kind, shown};
use super::tree::NOTHING;
use super::{Decoded, Tree};

/// A value and the way to it, which is written out only when something is wrong there.
#[derive(Debug)]
pub struct At<'a> {
    pub(super) tree: &'a Tree,
    step: Step<'a>,
    outer: Option<&'a Self>,
}

/// The last step of a way.
#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Top,
    Field(&'a str),
    Item(usize),
}

impl<'a> At<'a> {
    /// The whole tree.
    pub(crate) fn top(tree: &'a Tree) -> Self {
        Self { tree, step: Step::Top, outer: None }
    }

    /// A field of the record here.
    pub(super) fn field(&'a self, name: &'a str, tree: &'a Tree) -> Self {
        Self { tree, step: Step::Field(name), outer: Some(self) }
    }

    /// An item of the list here.
    pub(super) fn item(&'a self, place: usize, tree: &'a Tree) -> Self {
        Self { tree, step: Step::Item(place), outer: Some(self) }
    }

    /// Says what is wrong here.
    #[cold]
    #[inline(never)]
    pub(crate) fn fault(&self, problem: FieldProblem) -> Box<Fault> {
        Box::new(Fault { path: self.path(), problem })
    }

    /// Says that another kind of value is wanted here.
    #[cold]
    #[inline(never)]
    pub(crate) fn wrong(&self, wanted: Kind) -> Box<Fault> {
        let found = match self.tree {
            Tree::Nothing => Kind::Nothing,
            Tree::Flag(_) => Kind::Flag,
            Tree::Number(_) => Kind::Number,
            Tree::Text(_) => Kind::Text,
            Tree::List(_) => Kind::List,
            Tree::Record(_) => Kind::Record,
        };
        self.fault(FieldProblem::Kind { wanted, found })
    }

    #[inline(never)]
    fn path(&self) -> String {
        let mut steps = Vec::new();
        let mut here = Some(self);
        while let Some(at) = here {
            steps.push(at.step);
            here = at.outer;
        }
        let mut path = String::new();
        for step in steps.into_iter().rev() {
            match step {
                Step::Top => {}
                Step::Item(place) => path.push_str(&format!("[{place}]")),
                Step::Field(name) if is_plain(name) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(&shown(name));
                }
                Step::Field(name) => path.push_str(&format!("[\"{}\"]", shown(name))),
            }
        }
        path
    }

    /// The fields of the record here.
    pub(super) fn record(&self) -> Decoded<&'a [(String, Tree)]> {
        match self.tree {
            Tree::Record(fields) => Ok(fields),
            _ => Err(self.wrong(Kind::Record)),
        }
    }

    /// The items of the list here.
    pub(super) fn list(&self) -> Decoded<&'a [Tree]> {
        match self.tree {
            Tree::List(items) => Ok(items),
            _ => Err(self.wrong(Kind::List)),
        }
    }

    /// The text here.
    pub(super) fn text(&self) -> Decoded<&'a str> {
        match self.tree {
            Tree::Text(text) => Ok(text),
            _ => Err(self.wrong(Kind::Text)),
        }
    }

    /// The whole number from 0 to `most` here.
    #[inline(never)]
    pub(super) fn whole(&self, most: u64) -> Decoded<u64> {
        let Tree::Number(digits) = self.tree else { return Err(self.wrong(Kind::Number)) };
        let number = digits.parse().ok().filter(|number| *number <= most);
        number.ok_or_else(|| self.fault(FieldProblem::Whole { most }))
    }

    /// Nothing more than a word is here.
    #[inline(never)]
    pub(crate) fn nothing(&self) -> Decoded<()> {
        match self.tree {
            Tree::Nothing => Ok(()),
            _ => Err(self.wrong(Kind::Nothing)),
        }
    }

    /// Which of several choices is made here, as its place in `names`, and what belongs to it.
    ///
    /// A choice is its name alone or a record of one field, which has its name.
    #[inline(never)]
    pub(crate) fn choice(&'a self, names: &'static [&'static str]) -> Decoded<(usize, Self)> {
        let (name, tree) = match self.tree {
            Tree::Text(name) => (name, &NOTHING),
            Tree::Record(fields) => match fields.as_slice() {
                [(name, tree)] => (name, tree),
                _ => return Err(self.fault(FieldProblem::Choices { found: fields.len(), known: names })),
            },
            _ => return Err(self.wrong(Kind::Choice)),
        };
        match names.iter().position(|known| known == name) {
            Some(place) => Ok((place, self.field(name, tree))),
            None => Err(self.fault(FieldProblem::Choice { found: shown(name), known: names })),
        }
    }
}

/// Whether a name can stand in a way without quotation marks.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    !name.is_empty() && name.bytes().all(plain)
}
