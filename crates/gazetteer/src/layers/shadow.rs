//! Which places of a layer a layer above holds, too.

use std::collections::HashSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use xxhash_rust::xxh3::xxh3_64;
use zerocopy::FromZeros;

use super::{Gazetteer, Layer};
use crate::PlaceIx;

/// Not asked yet; memory that nobody asked for is all zeros and takes no room.
const UNKNOWN: u32 = 0;
/// Asked, and no layer above holds it.
const FREE: u32 = 1;
/// What is added to the number of the place that stands for it.
const TAKEN: u32 = 2;

/// What was found out so far, a number a place: looking an id up among millions takes microseconds, and news asks for
/// the same places again and again.
pub(super) struct Shadows(Vec<AtomicU32>);

impl Shadows {
    /// Nothing known yet of so many places; where memory is short, nothing will be remembered.
    pub(super) fn over(places: usize) -> Self {
        Self(AtomicU32::new_vec_zeroed(places).unwrap_or_default())
    }

    fn get(&self, place: PlaceIx) -> u32 {
        self.0
            .get(place.0 as usize)
            .map_or(UNKNOWN, |known| known.load(Ordering::Relaxed))
    }

    fn put(&self, place: PlaceIx, value: u32) {
        if let Some(known) = self.0.get(place.0 as usize) {
            known.store(value, Ordering::Relaxed);
        }
    }
}

/// Most places of a layer whose ids are hashed: it takes milliseconds, once, and a few megabytes.
const MOST_HASHED: usize = 1 << 20;

/// Hashes of the ids of a layer, made when first asked for.
#[derive(Default)]
pub(super) struct Ids(OnceLock<HashSet<u64>>);

impl Layer {
    /// Whether it may hold an id. It hardly ever says so in vain, and the search of its ids is spared for most of the
    /// thousands of places below that share a common name.
    fn may_hold(&self, id: &str) -> bool {
        if self.packed.len() > MOST_HASHED {
            return true;
        }
        let hash = |id: &str| xxh3_64(id.as_bytes());
        let all = || {
            let ids = (0..self.packed.len()).map(|place| self.packed.ids.get(place));
            ids.map(hash).collect()
        };
        self.ids.0.get_or_init(all).contains(&hash(id))
    }
}

impl Gazetteer {
    /// The place of an upper layer that stands for one of this layer; none where no upper layer holds its id.
    pub(super) fn shadow(&self, layer: &Layer, place: PlaceIx) -> Option<PlaceIx> {
        if layer.first == 0 {
            return None;
        }
        match layer.shadows.get(place) {
            UNKNOWN => {
                let id = layer.packed.record(place).id;
                let found = self
                    .all()
                    .take_while(|upper| upper.first < layer.first)
                    .filter(|upper| upper.may_hold(id))
                    .find_map(|upper| Some(upper.outward(upper.packed.find(id)?)));
                let known = found.map_or(FREE, |found| found.0.saturating_add(TAKEN));
                layer.shadows.put(place, known);
                found
            }
            FREE => None,
            taken => Some(PlaceIx(taken - TAKEN)),
        }
    }

    /// The place that answers for one of this layer: itself, or the one of an upper layer with the same id.
    pub(super) fn standing_for(&self, layer: &Layer, place: PlaceIx) -> PlaceIx {
        self.shadow(layer, place)
            .unwrap_or_else(|| layer.outward(place))
    }
}
