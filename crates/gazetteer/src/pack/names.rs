//! Which keys a place is filed under.

use std::io;
use std::path::Path;

use super::progress::Teller;
use super::section::{Content, spool};
use super::sort::{Sorted, Sorter};
use super::{PackError, SourcePlace};
use crate::format::name_table::NameTableWriter;
use crate::open::without_article;
use crate::skeleton::skeleton;
use crate::{NameKind, PlaceIx, Use, fold};

/// The keys of all places, to be sorted: by spelling and by sound.
pub(super) struct Filings {
    spellings: Sorter,
    sounds: Sorter,
    count: u64,
    line: Vec<u8>,
}

/// Filings in order, and how many there are at the most.
pub(super) struct SortedFilings {
    pub(super) spellings: Sorted,
    pub(super) sounds: Sorted,
    pub(super) count: u64,
}

/// The sections of a table of names.
pub(super) struct Table {
    /// Finite state map from key to first use.
    pub(super) keys: Content,
    /// The uses.
    pub(super) uses: Content,
    /// How many keys there are.
    pub(super) keys_count: u32,
}

impl Filings {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            spellings: Sorter::new(folder),
            sounds: Sorter::new(folder),
            count: 0,
            line: Vec::new(),
        }
    }

    /// Files a place under all its names; `arrival` is its number as it came.
    pub(super) fn add(&mut self, place: &SourcePlace, arrival: u32) -> io::Result<()> {
        let others = place
            .names
            .iter()
            .map(|(name, kind)| (name.as_str(), *kind));
        let own = std::iter::once((place.name.as_str(), NameKind::Primary));
        let names: Vec<(&str, NameKind)> = own.chain(others).collect();
        self.under(&names, arrival)
    }

    /// Files a place under its folded names, those that begin with *the* also without it, as an alternate name; and
    /// under the consonants of all but its abbreviations and demonyms.
    pub(super) fn under(&mut self, names: &[(&str, NameKind)], arrival: u32) -> io::Result<()> {
        let mut spellings = Vec::with_capacity(names.len());
        let mut sounds = Vec::new();
        for &(name, kind) in names {
            let key = fold(name);
            if let Some(rest) = without_article(&key) {
                spellings.push((rest.to_owned(), kind.max(NameKind::Alternate)));
            }
            if kind <= NameKind::Alternate {
                sounds.extend(skeleton(name).map(|sound| (sound, kind)));
            }
            spellings.push((key, kind));
        }
        self.count += spellings.len() as u64;
        file(spellings, arrival, &mut self.line, &mut self.spellings)?;
        file(sounds, arrival, &mut self.line, &mut self.sounds)
    }

    pub(super) fn finish(self) -> io::Result<SortedFilings> {
        Ok(SortedFilings {
            spellings: self.spellings.finish()?,
            sounds: self.sounds.finish()?,
            count: self.count,
        })
    }
}

/// Bytes of a filing behind its key: a zero, which no key holds, what the name is, and the place.
const TAIL: usize = 6;

/// Hands the keys of one place to the sorter, each once.
fn file(
    mut keys: Vec<(String, NameKind)>,
    arrival: u32,
    line: &mut Vec<u8>,
    sorter: &mut Sorter,
) -> io::Result<()> {
    keys.sort_unstable();
    keys.dedup();
    for (key, kind) in keys.iter().filter(|(key, _)| !key.is_empty()) {
        line.clear();
        line.extend_from_slice(key.as_bytes());
        line.extend_from_slice(&[0, *kind as u8]);
        line.extend_from_slice(&arrival.to_be_bytes());
        sorter.add(line)?;
    }
    Ok(())
}

/// The key of a filing, and what it says of its place, which is numbered as it came.
fn parts(filing: &[u8]) -> Option<(&[u8], NameKind, u32)> {
    let (key, tail) = filing.split_at_checked(filing.len().checked_sub(TAIL)?)?;
    let (&kind, arrival) = tail.get(1..)?.split_first()?;
    let arrival = u32::from_be_bytes(arrival.try_into().ok()?);
    Some((key, NameKind::from_byte(kind), arrival))
}

/// The table of filings in order: each once, primary names first, then places by their final numbers, which `numbers`
/// has in order of arrival.
pub(super) fn table(
    mut filings: Sorted,
    numbers: &[u32],
    folder: &Path,
    teller: &mut Teller<'_>,
) -> Result<Table, PackError> {
    let mut writer = NameTableWriter::new(spool(folder), spool(folder))?;
    let mut keys_count = 0;
    let (mut current, mut uses) = (Vec::new(), Vec::new());
    while let Some(filing) = filings.next()? {
        teller.step()?;
        let Some((key, kind, arrival)) = parts(filing) else {
            continue;
        };
        if key != current.as_slice() {
            if !uses.is_empty() {
                writer.add(&current, &in_order(&mut uses))?;
            }
            current.clear();
            current.extend_from_slice(key);
            keys_count += 1;
        }
        let place = numbers.get(arrival as usize).copied().map(PlaceIx);
        uses.extend(place.map(|place| Use { place, kind }));
    }
    if !uses.is_empty() {
        writer.add(&current, &in_order(&mut uses))?;
    }
    let (keys, uses) = writer.finish()?;
    Ok(Table {
        keys: Content::of([keys])?,
        uses: Content::of([uses])?,
        keys_count,
    })
}

/// Takes the uses of one key, primary names first, then places in their order. *Alternate* goes where the same key names
/// the same place in a more definite way.
fn in_order(uses: &mut Vec<Use>) -> Vec<Use> {
    let mut uses = std::mem::take(uses);
    uses.sort_unstable_by_key(|found| (found.kind, found.place));
    uses.dedup();
    let alternate = |found: &Use| found.kind == NameKind::Alternate;
    let definite = uses.iter().filter(|found| !alternate(found));
    let mut definite: Vec<PlaceIx> = definite.map(|found| found.place).collect();
    definite.sort_unstable();
    uses.retain(|found| !alternate(found) || definite.binary_search(&found.place).is_err());
    uses
}
