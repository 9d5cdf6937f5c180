//! Names and what they stand for: a finite state map from key to the place of its first use, and the uses.
//!
//! A use is four bytes: number of the place, two bits for what the name is to it, one bit that says whether another
//! use of the same key follows.

use std::io::Write;

use fst::{Map, MapBuilder};
use zerocopy::little_endian::U32;

use super::bytes::Section;
use super::stand::Stand;
use crate::{NameKind, PlaceIx, Use};

/// Most places that a use can tell apart.
pub(crate) const MOST_PLACES: usize = 1 << 29;

/// Names, read in place.
pub(crate) struct NameTable {
    keys: Map<Section>,
    uses: Section,
    places: u32,
}

impl NameTable {
    /// The names in two sections of a gazetteer of so many places; the error says what is wrong with the keys.
    pub(crate) fn open(keys: Section, uses: Section, places: u32) -> Result<Self, &'static str> {
        let keys = Map::new(keys).map_err(|_| "no finite state map")?;
        Ok(Self { keys, uses, places })
    }

    /// A walk among the keys, at its beginning.
    pub(crate) fn root(&self) -> Stand<'_> {
        Stand::root(self.keys.as_fst())
    }

    /// What a key stands for; nothing when there is no such key.
    pub(crate) fn get(&self, key: &str) -> impl Iterator<Item = Use> {
        self.keys
            .get(key)
            .into_iter()
            .flat_map(|first| self.uses(first))
    }

    /// The uses from the first, whose number the map gave, to the last of its key.
    pub(crate) fn uses(&self, first: u64) -> impl Iterator<Item = Use> {
        let mut next = usize::try_from(first).ok();
        let words: &[U32] = self.uses.slice();
        std::iter::from_fn(move || {
            let at = next?;
            let word = words.get(at)?.get();
            next = (word & 1 == 1).then_some(at + 1);
            Some(decode(word))
        })
        .filter(|found| found.place.0 < self.places)
    }
}

impl NameTable {
    /// All uses of the keys that go on from a stand: they lie side by side in the file, since keys were written in order.
    pub(crate) fn uses_beyond(&self, stand: &Stand<'_>) -> impl Iterator<Item = Use> {
        let (first, last) = stand.values().unwrap_or((0, 0));
        let place = |value| usize::try_from(value).unwrap_or(usize::MAX);
        let words: &[U32] = self.uses.slice();
        let before = words.get(place(first)..place(last)).unwrap_or_default();
        let before = before.iter().map(|word| decode(word.get()));
        let last = stand.values().map(|(_, last)| last);
        before
            .filter(|found| found.place.0 < self.places)
            .chain(last.into_iter().flat_map(|last| self.uses(last)))
    }
}

fn decode(word: u32) -> Use {
    Use {
        place: PlaceIx(word >> 3),
        // Two bits fit.
        kind: NameKind::from_byte((word >> 1 & 3) as u8),
    }
}

/// Writes the two sections, a key and its uses at a time.
pub(crate) struct NameTableWriter<W: Write> {
    keys: MapBuilder<W>,
    uses: W,
    /// How many uses were written.
    next: u64,
}

impl<W: Write> NameTableWriter<W> {
    /// An empty table.
    pub(crate) fn new(keys: W, uses: W) -> Result<Self, fst::Error> {
        Ok(Self {
            keys: MapBuilder::new(keys)?,
            uses,
            next: 0,
        })
    }

    /// Adds a key, in ascending order of bytes, and its uses in the order in which they shall be read.
    pub(crate) fn add(&mut self, key: &[u8], uses: &[Use]) -> Result<(), fst::Error> {
        self.keys.insert(key, self.next)?;
        for (at, found) in uses.iter().enumerate() {
            let follows = u32::from(at + 1 < uses.len());
            let word = found.place.0 << 3 | (found.kind as u32) << 1 | follows;
            self.uses.write_all(&word.to_le_bytes())?;
        }
        self.next += uses.len() as u64;
        Ok(())
    }

    /// The section of keys and the section of uses.
    pub(crate) fn finish(self) -> Result<(W, W), fst::Error> {
        Ok((self.keys.into_inner()?, self.uses))
    }
}
