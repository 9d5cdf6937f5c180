//! Walking the names of one packed file byte by byte.

use fst::raw::Node;

use crate::Use;
use crate::open::Packed;

/// How far into the names a walk came.
#[derive(Clone)]
pub(crate) struct Trail<'g> {
    packed: &'g Packed,
    /// Where it stands; none once no name goes on as it did.
    node: Option<Node<'g>>,
    /// Sum of the outputs on the way here.
    output: u64,
}

impl Packed {
    /// A walk of all names, at its beginning.
    pub(crate) fn walk(&self) -> Trail<'_> {
        Trail {
            packed: self,
            node: Some(self.name_table.keys().as_fst().root()),
            output: 0,
        }
    }
}

impl Trail<'_> {
    /// Walks on by a folded piece; false, and so for good, when no name goes on like that.
    pub(crate) fn step(&mut self, piece: &str) -> bool {
        let keys = self.packed.name_table.keys().as_fst();
        for byte in piece.bytes() {
            self.node = self.node.as_ref().and_then(|node| {
                let way = node.transition(node.find_input(byte)?);
                self.output = self.output.wrapping_add(way.out.value());
                Some(keys.node(way.addr))
            });
        }
        self.node.is_some()
    }

    /// Whether what was walked so far is a whole name.
    pub(crate) fn is_name(&self) -> bool {
        self.node.as_ref().is_some_and(Node::is_final)
    }

    /// What the name walked so far stands for; nothing when it is no whole name.
    pub(crate) fn uses(&self) -> impl Iterator<Item = Use> {
        let node = self.node.as_ref().filter(|node| node.is_final());
        let first = node.and_then(|node| self.output.checked_add(node.final_output().value()));
        first
            .into_iter()
            .flat_map(|first| self.packed.name_table.uses(first))
    }
}
