//! The gazetteer that the rest of Dateline asks: packed files, one over another.
//!
//! Each layer numbers its own places from 0; over all of them a place's number is counted on from the layer above. Where
//! two layers hold the same id, the place is the one of the upper, known by the names of both. With one layer there is
//! nothing to merge, and nothing of this costs anything.

mod names;
mod nearest;
mod search;
mod shadow;
mod walk;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use self::shadow::{Ids, Shadows};
pub use self::walk::Walk;
use crate::open::Packed;
use crate::{Meta, OpenError, PlaceIx, Record};

/// Places and their names, read in place from packed files; share it freely between threads.
pub struct Gazetteer {
    top: Layer,
    /// The others, the upper first.
    below: Vec<Layer>,
}

/// One packed file among others.
struct Layer {
    packed: Packed,
    /// Number, over all layers, of its first place.
    first: u32,
    shadows: Shadows,
    ids: Ids,
}

/// More places than can be numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the gazetteers hold more than four billion places together; switch one off")]
pub struct TooManyPlaces;

impl Layer {
    fn new(packed: Packed) -> Self {
        Self {
            packed,
            first: 0,
            shadows: Shadows::over(0),
            ids: Ids::default(),
        }
    }

    /// The number of one of its places over all layers.
    fn outward(&self, place: PlaceIx) -> PlaceIx {
        PlaceIx(self.first.saturating_add(place.0))
    }
}

impl Gazetteer {
    /// Maps a packed gazetteer and checks it: magic, version, checksums, and that every reference stays inside.
    /// Nothing is built.
    ///
    /// # Errors
    /// [`OpenError`] when the file cannot be read, is damaged, or was packed by another version.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        Packed::open(path).map(Self::of)
    }

    /// The same from bytes in memory, as [`from_places`](crate::pack::from_places) gives them.
    ///
    /// # Errors
    /// [`OpenError::Unusable`] when the bytes are damaged or were packed by another version.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, OpenError> {
        Packed::from_bytes(bytes).map(Self::of)
    }

    fn of(packed: Packed) -> Self {
        Self {
            top: Layer::new(packed),
            below: Vec::new(),
        }
    }

    /// Puts another gazetteer over all layers. Numbers of places that either gave before are void.
    ///
    /// # Errors
    /// [`TooManyPlaces`] when both together have more places than can be numbered; nothing changes then.
    pub fn put_above(&mut self, upper: Self) -> Result<(), TooManyPlaces> {
        self.check_room_for(&upper)?;
        let below = std::mem::replace(&mut self.below, upper.below);
        let top = std::mem::replace(&mut self.top, upper.top);
        self.below.push(top);
        self.below.extend(below);
        self.renumber();
        Ok(())
    }

    /// Puts another gazetteer under all layers. Numbers of places that either gave before are void.
    ///
    /// # Errors
    /// As [`put_above`](Self::put_above).
    pub fn put_below(&mut self, lower: Self) -> Result<(), TooManyPlaces> {
        self.check_room_for(&lower)?;
        self.below.push(lower.top);
        self.below.extend(lower.below);
        self.renumber();
        Ok(())
    }

    fn check_room_for(&self, other: &Self) -> Result<(), TooManyPlaces> {
        // Two numbers are kept free for what is known of shadows.
        let end = self.len() as u64 + other.len() as u64 + 2;
        u32::try_from(end).map(drop).map_err(|_| TooManyPlaces)
    }

    /// Counts the places of each layer on from those above; there is room for them.
    fn renumber(&mut self) {
        let mut first = 0_u32;
        for layer in std::iter::once(&mut self.top).chain(&mut self.below) {
            layer.first = first;
            layer.shadows = Shadows::over(if first == 0 { 0 } else { layer.packed.len() });
            first = first.saturating_add(layer.packed.meta().places);
        }
    }

    /// How many places its layers hold; one that several hold counts in each.
    pub fn len(&self) -> usize {
        self.all().map(|layer| layer.packed.len()).sum()
    }

    /// Whether it holds no place.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What each layer says of itself, the upper first.
    pub fn layers(&self) -> impl Iterator<Item = &Meta> {
        self.all().map(|layer| layer.packed.meta())
    }

    /// The place of an id, as in `geonames:524901`.
    pub fn find(&self, id: &str) -> Option<PlaceIx> {
        self.all()
            .find_map(|layer| Some(layer.outward(layer.packed.find(id)?)))
    }

    /// The record of a place that this gazetteer gave; for one that it did not, a record without a name.
    pub fn record(&self, place: PlaceIx) -> Record<'_> {
        let (layer, place) = self.inward(place);
        layer.packed.record(place)
    }

    /// The records of all places of all layers, the upper first, those that an upper layer covers, too.
    pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.all().flat_map(|layer| {
            let places = 0..layer.packed.meta().places;
            places.map(|place| layer.packed.record(PlaceIx(place)))
        })
    }

    /// How many places of each `GeoNames` class its layers hold.
    pub fn classes(&self) -> BTreeMap<char, u64> {
        let mut classes = BTreeMap::new();
        for row in self.all().flat_map(|layer| layer.packed.rows.all()) {
            *classes.entry(char::from(row.class)).or_default() += 1;
        }
        classes
    }

    /// The layers, the upper first.
    fn all(&self) -> impl Iterator<Item = &Layer> {
        std::iter::once(&self.top).chain(&self.below)
    }

    /// The layer of a place and its number there.
    fn inward(&self, place: PlaceIx) -> (&Layer, PlaceIx) {
        let below = self.below.iter().rfind(|layer| layer.first <= place.0);
        let layer = below.unwrap_or(&self.top);
        (layer, PlaceIx(place.0 - layer.first))
    }

    /// Prominence of a place in steps of its row, for ordering.
    fn prominence(&self, place: PlaceIx) -> u16 {
        let (layer, place) = self.inward(place);
        let row = layer.packed.rows.get(place.0);
        row.map_or(0, |row| row.prominence.get())
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.all().map(|layer| &layer.packed))
            .finish()
    }
}
