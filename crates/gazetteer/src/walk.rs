//! Walking the names piece by piece, for the longest match.

use fst::raw::Node;

use crate::{Gazetteer, Use};

/// What of a name was walked so far; cheap to copy, and a step allocates nothing.
///
/// ```
/// # use gazetteer::{Gazetteer, SourcePlace, pack};
/// # let place = SourcePlace { id: "x:1".into(), name: "New York".into(), class: "P".into(), ..SourcePlace::default() };
/// # let gazetteer = Gazetteer::from_bytes(pack::from_places(vec![place])?)?;
/// let mut walk = gazetteer.walk();
/// assert!(walk.step("new"));
/// assert!(!walk.is_name());
/// assert!(walk.step(" ") && walk.step("york"));
/// assert!(walk.uses().is_some());
/// assert!(!walk.step(" ") || !walk.step("city"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Walk<'g> {
    gazetteer: &'g Gazetteer,
    /// Where the walk stands; none once no name goes on as it did.
    node: Option<Node<'g>>,
    /// Sum of the outputs on the way here.
    output: u64,
}

impl Gazetteer {
    /// A walk of all names, at its beginning. The pieces to step by are folded, with one space between words.
    pub fn walk(&self) -> Walk<'_> {
        Walk {
            gazetteer: self,
            node: Some(self.name_table.keys().as_fst().root()),
            output: 0,
        }
    }
}

impl Walk<'_> {
    /// Walks on by a folded piece; false, and so for good, when no name goes on like that.
    pub fn step(&mut self, piece: &str) -> bool {
        let keys = self.gazetteer.name_table.keys().as_fst();
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
    pub fn is_name(&self) -> bool {
        self.node.as_ref().is_some_and(Node::is_final)
    }

    /// What the name walked so far stands for, primary names first, the more prominent first among equals; none when
    /// it is no whole name.
    pub fn uses(&self) -> Option<Vec<Use>> {
        let node = self.node.as_ref().filter(|node| node.is_final())?;
        let first = self.output.checked_add(node.final_output().value())?;
        Some(self.gazetteer.name_table.uses(first).collect())
    }
}
