//! The header: what the file is, where its sections lie, and their checksums.
//!
//! A preamble, the table of sections, and the checksum of these two (8 bytes).

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;
use zerocopy::little_endian::{U32, U64};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use super::{MAGIC, SectionId, VERSION};
use crate::Flaw;

/// How the file begins.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
struct Preamble {
    magic: [u8; 8],
    version: U32,
    /// How many entries the table has.
    sections: U64,
    /// Bytes of the whole file.
    length: U64,
}

/// What the table says of one section.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
struct Entry {
    id: U64,
    /// Bytes from the beginning of the file.
    offset: U64,
    /// Bytes of the section.
    length: U64,
    /// Its xxh3.
    checksum: U64,
}

impl Entry {
    /// The bytes of the section in the file; none where they would lie outside what can be addressed.
    fn range(&self) -> Option<Range<usize>> {
        let offset = usize::try_from(self.offset.get()).ok()?;
        let length = usize::try_from(self.length.get()).ok()?;
        Some(offset..offset.checked_add(length)?)
    }
}

/// What is known of a file before it is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// Nothing: all of it is read and checked.
    Nothing,
    /// That it was checked already: only what is asked for is read.
    Sound,
}

/// The table of sections of a file whose header was checked.
pub(crate) struct Header<'f> {
    file: &'f [u8],
    entries: &'f [Entry],
}

impl<'f> Header<'f> {
    /// Reads and checks the header, not yet the sections.
    pub(crate) fn read(file: &'f [u8]) -> Result<Self, Flaw> {
        let found = file.len() as u64;
        if !file.starts_with(&MAGIC) {
            return Err(Flaw::NotAGazetteer);
        }
        let cut = Flaw::Length {
            expected: size_of::<Preamble>() as u64,
            found,
        };
        let (preamble, _) = Preamble::ref_from_prefix(file).map_err(|_| cut)?;
        if preamble.version != VERSION {
            return Err(Flaw::Version {
                found: preamble.version.get(),
                expected: VERSION,
            });
        }
        if preamble.length != found {
            return Err(Flaw::Length {
                expected: preamble.length.get(),
                found,
            });
        }
        let entries = table(file, preamble.sections.get()).ok_or(Flaw::Header)?;
        Ok(Self { file, entries })
    }

    /// Whether the file has such a section.
    pub(crate) fn has(&self, id: SectionId) -> bool {
        self.entries.iter().any(|entry| entry.id == id as u64)
    }

    /// Where a section lies, once its checksum was found right; it is not looked at again where the file is known to be sound.
    pub(crate) fn section(&self, id: SectionId, known: Known) -> Result<Range<usize>, Flaw> {
        let wrong = |problem| Flaw::Section {
            section: id.label(),
            problem,
        };
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.id == id as u64)
            .ok_or(wrong("missing"))?;
        let range = entry.range().ok_or(wrong("outside the file"))?;
        let bytes = self
            .file
            .get(range.clone())
            .ok_or(wrong("outside the file"))?;
        let right = known == Known::Sound || entry.checksum == xxh3_64(bytes);
        right.then_some(range).ok_or(Flaw::Checksum {
            section: id.label(),
        })
    }
}

/// The table of so many entries, once the checksum of the header was found right.
fn table(file: &[u8], sections: u64) -> Option<&[Entry]> {
    let (_, rest) = Preamble::ref_from_prefix(file).ok()?;
    let (table, rest) =
        <[Entry]>::ref_from_prefix_with_elems(rest, usize::try_from(sections).ok()?).ok()?;
    let (checksum, rest) = U64::ref_from_prefix(rest).ok()?;
    let header = file.len().checked_sub(rest.len() + size_of::<U64>())?;
    (*checksum == xxh3_64(file.get(..header)?)).then_some(table)
}

/// What the header says of a section that is to be written.
pub(crate) struct Outline {
    /// What it holds.
    pub(crate) id: SectionId,
    /// Its bytes.
    pub(crate) length: u64,
    /// Their xxh3.
    pub(crate) checksum: u64,
}

/// The header of a file whose sections follow each other in the order given.
pub(crate) fn header(sections: &[Outline]) -> Vec<u8> {
    let size = size_of::<Preamble>() + sections.len() * size_of::<Entry>();
    let mut end = (size + size_of::<U64>()) as u64;
    let mut entries = Vec::with_capacity(sections.len());
    for section in sections {
        entries.push(Entry {
            id: U64::new(section.id as u64),
            offset: U64::new(end),
            length: U64::new(section.length),
            checksum: U64::new(section.checksum),
        });
        end += section.length;
    }
    let preamble = Preamble {
        magic: MAGIC,
        version: U32::new(VERSION),
        sections: U64::new(sections.len() as u64),
        length: U64::new(end),
    };
    let mut header = [preamble.as_bytes(), entries.as_bytes()].concat();
    header.extend(xxh3_64(&header).to_le_bytes());
    header
}
