//! The packed file that `data/build/worldviews/pack.py` writes.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use thiserror::Error;

use super::{Territory, Worldview, Worldviews, area::Area};

const MAGIC: &[u8] = b"DLWV";
const VERSION: u32 = 1;

/// Why a file of worldviews cannot be used.
#[derive(Debug, Error)]
pub enum WorldviewError {
    /// It cannot be read.
    #[error("{}: {source}. Run `make data` to build it.", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is something else.
    #[error("{} is no file of worldviews. Run `make data` to build it.", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// Another program made it.
    #[error("{} has version {found} of the format, and this program reads version {VERSION}. Use the file that came with the program, or run `make data`.", path.display())]
    Version {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
    /// It is cut off or altered.
    #[error("{} is damaged: {what}. Fetch it again, or run `make data`.", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What gave it away.
        what: String,
    },
}

#[derive(Deserialize)]
struct Head {
    worldviews: Vec<Worldview>,
    disputes: Vec<DisputeEntry>,
    units: Vec<UnitEntry>,
}

/// A disputed territory as the file has it; `countries` has one answer a worldview.
#[derive(Debug, Deserialize)]
pub(super) struct DisputeEntry {
    pub(super) name: String,
    pub(super) holder: Option<String>,
    pub(super) claimants: Vec<String>,
    /// Whose code a place in it may bear in the gazetteer.
    pub(super) parties: Vec<String>,
    /// Country codes that mean the whole territory.
    pub(super) codes: Vec<String>,
    pub(super) countries: Vec<Option<String>>,
    rings: usize,
}

/// A first-level unit as the file has it.
#[derive(Debug, Deserialize)]
pub(super) struct UnitEntry {
    pub(super) country: Option<String>,
    pub(super) name: String,
    rings: usize,
}

pub(super) fn read(path: &Path) -> Result<Worldviews, WorldviewError> {
    let bytes = fs::read(path).map_err(|source| WorldviewError::Read {
        path: path.to_owned(),
        source,
    })?;
    parsed(&bytes, path)
}

pub(super) fn parsed(bytes: &[u8], path: &Path) -> Result<Worldviews, WorldviewError> {
    let path = path.to_owned();
    let damaged = |what: &str| WorldviewError::Damaged {
        path: path.clone(),
        what: what.to_owned(),
    };
    let Some(rest) = bytes.strip_prefix(MAGIC) else {
        return Err(WorldviewError::Foreign { path });
    };
    let mut rest = Bytes(rest);
    let header = [rest.word(), rest.word(), rest.word()];
    let [Some(version), Some(length), Some(sum)] = header else {
        return Err(damaged("it ends within its header"));
    };
    if version != VERSION {
        return Err(WorldviewError::Version {
            path,
            found: version,
        });
    }
    if crc32fast::hash(rest.0) != sum {
        return Err(damaged("its checksum does not match"));
    }
    let text = usize::try_from(length)
        .ok()
        .and_then(|length| rest.take(length));
    let text = text.ok_or_else(|| damaged("it ends within its list"))?;
    let head: Head = serde_json::from_slice(text).map_err(|error| damaged(&error.to_string()))?;
    let whole = head
        .disputes
        .iter()
        .all(|entry| entry.countries.len() == head.worldviews.len());
    if head.worldviews.is_empty() || !whole {
        return Err(damaged("a territory lacks a worldview's answer"));
    }
    filled(head, rest).ok_or_else(|| damaged("it ends within its shapes"))
}

/// The lists with their shapes; none where the bytes do not suffice.
fn filled(head: Head, mut rest: Bytes<'_>) -> Option<Worldviews> {
    let mut disputes = Vec::new();
    for entry in head.disputes {
        let area = rest.area(entry.rings)?;
        disputes.push(Territory { entry, area });
    }
    let mut units = Vec::new();
    for entry in head.units {
        let area = rest.area(entry.rings)?;
        units.push((entry, area));
    }
    Some(Worldviews {
        views: head.worldviews,
        disputes,
        units,
    })
}

/// What is left to read.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn word(&mut self) -> Option<u32> {
        let bytes = self.take(4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    }

    fn varint(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A step along a ring: the sign is in the lowest bit.
    fn step(&mut self) -> Option<i32> {
        let value = self.varint()?;
        let half = i32::try_from(value >> 1).ok()?;
        Some(if value & 1 == 0 { half } else { -half - 1 })
    }

    fn area(&mut self, rings: usize) -> Option<Area> {
        let mut found = Vec::new();
        for _ in 0..rings {
            found.push(self.ring()?);
        }
        Some(Area::new(found))
    }

    fn ring(&mut self) -> Option<Vec<(i32, i32)>> {
        let count = self.varint()?;
        let (mut x, mut y) = (0_i32, 0_i32);
        let mut vertices = Vec::new();
        for _ in 0..count {
            (x, y) = (x.checked_add(self.step()?)?, y.checked_add(self.step()?)?);
            vertices.push((x, y));
        }
        Some(vertices)
    }
}
