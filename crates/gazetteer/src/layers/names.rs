//! Places by whole name, over all layers.

use std::cmp::Reverse;

use super::Gazetteer;
use crate::open::without_article;
use crate::{Use, fold};

impl Gazetteer {
    /// What a name may stand for: primary names first, the more prominent place first among equals.
    ///
    /// A name that begins with *the* is filed with and without it, and one that is not found is sought without it:
    /// `Kremlin` finds `The Kremlin`, and `the Kremlin` finds `Kremlin`.
    pub fn exact(&self, name: &str) -> Vec<Use> {
        self.exact_folded(&fold(name))
    }

    /// The same for a name that is folded already.
    pub fn exact_folded(&self, folded: &str) -> Vec<Use> {
        let uses = self.filed(folded);
        match without_article(folded) {
            Some(rest) if uses.is_empty() => self.filed(rest),
            _ => uses,
        }
    }

    /// What is filed under a key.
    fn filed(&self, key: &str) -> Vec<Use> {
        if self.below.is_empty() {
            return self.top.packed.filed(key).collect();
        }
        self.merged(self.all().map(|layer| layer.packed.filed(key)))
    }

    /// The uses of each layer, top first, as uses over all: each place once, in the most definite way, in the order that
    /// one layer gives them.
    pub(super) fn merged(&self, uses: impl Iterator<Item = impl Iterator<Item = Use>>) -> Vec<Use> {
        let outward = |found: Use, layer| Use {
            place: self.standing_for(layer, found.place),
            ..found
        };
        let mut all: Vec<Use> = self
            .all()
            .zip(uses)
            .flat_map(|(layer, uses)| uses.map(move |found| outward(found, layer)))
            .collect();
        all.sort_unstable_by_key(|found| (found.place, found.kind));
        all.dedup();
        drop_idle_alternates(&mut all);
        all.sort_by_cached_key(|found| {
            let prominence = Reverse(self.prominence(found.place));
            (found.kind, prominence, found.place)
        });
        all
    }
}

/// Drops *alternate* where the same name is something more definite to the same place, as the packer does within a
/// layer; the uses come sorted by place.
fn drop_idle_alternates(uses: &mut Vec<Use>) {
    let alternate = crate::NameKind::Alternate;
    let idle = |found: &Use, same: &[Use]| {
        found.kind == alternate && same.iter().any(|other| other.kind != alternate)
    };
    let kept = uses
        .chunk_by(|a, b| a.place == b.place)
        .flat_map(|same| same.iter().filter(|found| !idle(found, same)))
        .copied();
    *uses = kept.collect();
}
