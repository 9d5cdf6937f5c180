//! Walking the names of one packed file byte by byte.

use crate::Use;
use crate::format::stand::Stand;
use crate::open::Packed;

/// How far into the names a walk came.
#[derive(Clone)]
pub(crate) struct Trail<'g> {
    packed: &'g Packed,
    /// Where it stands; none once no name goes on as it did.
    stand: Option<Stand<'g>>,
}

impl Packed {
    /// A walk of all names, at its beginning.
    pub(crate) fn walk(&self) -> Trail<'_> {
        Trail {
            packed: self,
            stand: Some(self.name_table.root()),
        }
    }
}

impl Trail<'_> {
    /// Walks on by a folded piece; false, and so for good, when no name goes on like that.
    pub(crate) fn step(&mut self, piece: &str) -> bool {
        self.stand = self.stand.as_ref().and_then(|stand| stand.after(piece));
        self.stand.is_some()
    }

    /// Whether what was walked so far is a whole name.
    pub(crate) fn is_name(&self) -> bool {
        self.stand.as_ref().is_some_and(Stand::is_key)
    }

    /// What the name walked so far stands for; nothing when it is no whole name.
    pub(crate) fn uses(&self) -> impl Iterator<Item = Use> {
        let first = self.stand.as_ref().and_then(Stand::value);
        first
            .into_iter()
            .flat_map(|first| self.packed.name_table.uses(first))
    }
}
