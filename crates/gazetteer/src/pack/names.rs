//! Which keys a place is filed under.

use super::{PackError, SourcePlace};
use crate::format::name_table::NameTableWriter;
use crate::open::without_article;
use crate::skeleton::skeleton;
use crate::{NameKind, PlaceIx, Use, fold};

/// One key of one place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Filing {
    key: String,
    kind: NameKind,
    place: PlaceIx,
}

/// The sections of a table of names.
pub(super) struct Table {
    /// Finite state map from key to first use.
    pub(super) keys: Vec<u8>,
    /// The uses.
    pub(super) uses: Vec<u8>,
    /// How many keys there are.
    pub(super) keys_count: u32,
}

/// Files places under their folded names; those that begin with *the* also without it, as an alternate name.
pub(super) fn by_spelling(places: &[SourcePlace]) -> Result<Table, PackError> {
    let mut filings = Vec::new();
    for (name, kind, place) in names(places) {
        let key = fold(name);
        if let Some(rest) = without_article(&key) {
            let kind = kind.max(NameKind::Alternate);
            filings.push(Filing {
                key: rest.to_owned(),
                kind,
                place,
            });
        }
        filings.push(Filing { key, kind, place });
    }
    table(filings)
}

/// Files places under the consonants of their names; abbreviations have no sound.
pub(super) fn by_sound(places: &[SourcePlace]) -> Result<Table, PackError> {
    let sounding = names(places).filter(|(_, kind, _)| *kind <= NameKind::Alternate);
    let filings = sounding.filter_map(|(name, kind, place)| {
        Some(Filing {
            key: skeleton(name)?,
            kind,
            place,
        })
    });
    table(filings.collect())
}

/// All names of all places, with what they are to their place.
fn names(places: &[SourcePlace]) -> impl Iterator<Item = (&str, NameKind, PlaceIx)> {
    places.iter().zip(0..).flat_map(|(place, number)| {
        let others = place
            .names
            .iter()
            .map(|(name, kind)| (name.as_str(), *kind));
        let all = std::iter::once((place.name.as_str(), NameKind::Primary)).chain(others);
        all.map(move |(name, kind)| (name, kind, PlaceIx(number)))
    })
}

/// The table of some filings, each once, primary names first, then places in their order.
fn table(mut filings: Vec<Filing>) -> Result<Table, PackError> {
    filings.retain(|filing| !filing.key.is_empty());
    filings.sort_unstable();
    filings.dedup();
    let mut writer = NameTableWriter::new();
    let mut keys_count = 0;
    for same in filings.chunk_by(|a, b| a.key == b.key) {
        let uses: Vec<Use> = same
            .iter()
            .filter(|filing| says_something(filing, same))
            .map(Filing::to_use)
            .collect();
        writer.add(same.first().map_or("", |filing| &filing.key), &uses)?;
        keys_count += 1;
    }
    let (keys, uses) = writer.finish()?;
    Ok(Table {
        keys,
        uses,
        keys_count,
    })
}

/// Whether a filing tells more than the others of its key: *alternate* tells nothing of a place that the same key
/// names in a more definite way.
fn says_something(filing: &Filing, same: &[Filing]) -> bool {
    let definite =
        |other: &Filing| other.place == filing.place && other.kind != NameKind::Alternate;
    filing.kind != NameKind::Alternate || !same.iter().any(definite)
}

impl Filing {
    fn to_use(&self) -> Use {
        Use {
            place: self.place,
            kind: self.kind,
        }
    }
}
