//! Standing among the keys: a node of the finite state map and what was read on the way to it.

use fst::raw::{Fst, Node, Transition};

use super::bytes::Section;

/// Most bytes of a key that a walk to its end follows; a damaged map may go round in circles.
const LONGEST: usize = 1 << 16;

/// Where a walk among the keys stands.
#[derive(Clone)]
pub(crate) struct Stand<'t> {
    keys: &'t Fst<Section>,
    node: Node<'t>,
    /// Sum of the outputs on the way here.
    output: u64,
}

impl<'t> Stand<'t> {
    /// Before the first letter.
    pub(crate) fn root(keys: &'t Fst<Section>) -> Self {
        Self {
            keys,
            node: keys.root(),
            output: 0,
        }
    }

    fn along(&self, way: Transition) -> Self {
        Self {
            keys: self.keys,
            node: self.keys.node(way.addr),
            output: self.output.wrapping_add(way.out.value()),
        }
    }

    /// After this text; none where no key goes on so.
    pub(crate) fn after(&self, text: &str) -> Option<Self> {
        text.bytes().try_fold(self.clone(), |stand, byte| {
            let way = stand.node.find_input(byte)?;
            Some(stand.along(stand.node.transition(way)))
        })
    }

    /// Shows every letter that goes on from here, and where it leads.
    pub(crate) fn each_letter(&self, show: &mut impl FnMut(char, Self)) {
        self.spell(&mut [0; 4], 0, show);
    }

    /// The same where the letter's first bytes are read already.
    fn spell(&self, bytes: &mut [u8; 4], read: usize, show: &mut impl FnMut(char, Self)) {
        for way in self.node.transitions() {
            let Some(byte) = bytes.get_mut(read) else {
                return;
            };
            *byte = way.inp;
            let next = self.along(way);
            match std::str::from_utf8(bytes.get(..=read).unwrap_or_default()) {
                Ok(letter) => letter.chars().for_each(|letter| show(letter, next.clone())),
                Err(cut) if cut.error_len().is_none() => next.spell(bytes, read + 1, show),
                Err(_) => {} // no key of ours
            }
        }
    }

    /// Whether a key ends here.
    pub(crate) fn is_key(&self) -> bool {
        self.node.is_final()
    }

    /// The number of the first use of the key that ends here.
    pub(crate) fn value(&self) -> Option<u64> {
        let end = self.node.is_final().then(|| self.node.final_output());
        end.and_then(|end| self.output.checked_add(end.value()))
    }

    /// The values of the first and of the last key that goes on from here or ends here.
    pub(crate) fn values(&self) -> Option<(u64, u64)> {
        let (mut first, mut last) = (self.clone(), self.clone());
        for _ in 0..LONGEST {
            if first.is_key() || first.node.is_empty() {
                break;
            }
            first = first.along(first.node.transition(0));
        }
        for _ in 0..LONGEST {
            let Some(way) = last.node.len().checked_sub(1) else {
                break;
            };
            last = last.along(last.node.transition(way));
        }
        Some((first.value()?, last.value()?))
    }
}
