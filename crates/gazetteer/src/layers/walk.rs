//! Walking the names piece by piece, over all layers.

use super::Gazetteer;
use crate::Use;
use crate::walk::Trail;

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
    top: Trail<'g>,
    below: Vec<Trail<'g>>,
}

impl Gazetteer {
    /// A walk of all names, at its beginning. The pieces to step by are folded, with one space between words.
    pub fn walk(&self) -> Walk<'_> {
        Walk {
            gazetteer: self,
            top: self.top.packed.walk(),
            below: self.below.iter().map(|layer| layer.packed.walk()).collect(),
        }
    }
}

impl Walk<'_> {
    /// Walks on by a folded piece; false, and so for good, when no name goes on like that.
    pub fn step(&mut self, piece: &str) -> bool {
        let mut goes_on = self.top.step(piece);
        for trail in &mut self.below {
            goes_on |= trail.step(piece);
        }
        goes_on
    }

    /// Whether what was walked so far is a whole name.
    pub fn is_name(&self) -> bool {
        self.top.is_name() || self.below.iter().any(Trail::is_name)
    }

    /// What the name walked so far stands for, primary names first, the more prominent first among equals; none when
    /// it is no whole name.
    pub fn uses(&self) -> Option<Vec<Use>> {
        if !self.is_name() {
            return None;
        }
        if self.below.is_empty() {
            return Some(self.top.uses().collect());
        }
        let trails = std::iter::once(&self.top).chain(&self.below);
        Some(self.gazetteer.merged(trails.map(Trail::uses)))
    }
}
