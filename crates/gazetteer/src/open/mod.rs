//! The open gazetteer.

mod error;
mod load;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use zerocopy::little_endian::U32;

pub use self::error::{Flaw, OpenError};
use crate::format::boxes::Boxes;
use crate::format::bytes::{FileBytes, Section};
use crate::format::name_table::NameTable;
use crate::format::rows::Rows;
use crate::format::strings::Strings;
use crate::format::tree::Tree;
use crate::{PlaceIx, Use, fold};

/// Places and their names, read in place from one packed file; share it freely between threads.
pub struct Gazetteer {
    meta: Meta,
    pub(crate) rows: Rows,
    pub(crate) names: Strings,
    pub(crate) ids: Strings,
    id_order: Section,
    pub(crate) features: Strings,
    pub(crate) countries: Strings,
    pub(crate) admin1_codes: Strings,
    pub(crate) admin1_names: Strings,
    pub(crate) boxes: Boxes,
    pub(crate) tree: Tree,
    pub(crate) name_table: NameTable,
    pub(crate) sound_table: NameTable,
}

/// What a gazetteer says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// How many places it holds.
    pub places: u32,
    /// How many different folded names it knows them by.
    pub names: u32,
}

impl Gazetteer {
    /// Maps a packed gazetteer and checks it: magic, version, checksums, and that every reference stays inside.
    /// Nothing is built.
    ///
    /// # Errors
    /// [`OpenError`] when the file cannot be read, is damaged, or was packed by another version.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let file = FileBytes::map(path);
        let file = file.map_err(|source| OpenError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        Self::load(file).map_err(|flaw| OpenError::Unusable {
            origin: path.display().to_string(),
            flaw,
        })
    }

    /// The same from bytes in memory, as [`from_places`](crate::pack::from_places) gives them.
    ///
    /// # Errors
    /// [`OpenError::Unusable`] when the bytes are damaged or were packed by another version.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let loaded = Self::load(FileBytes::Owned(bytes));
        loaded.map_err(|flaw| OpenError::Unusable {
            origin: "in memory".to_owned(),
            flaw,
        })
    }

    fn load(file: FileBytes) -> Result<Self, Flaw> {
        load::load(&Arc::new(file))
    }

    /// How many places it holds.
    pub fn len(&self) -> usize {
        self.meta.places as usize
    }

    /// Whether it holds no place.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What it says of itself.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The place of an id, as in `geonames:524901`.
    pub fn find(&self, id: &str) -> Option<PlaceIx> {
        let order: &[U32] = self.id_order.slice();
        let at = order
            .binary_search_by(|place| self.ids.get(place.get() as usize).cmp(id))
            .ok()?;
        order.get(at).map(|place| PlaceIx(place.get()))
    }

    /// What a name may stand for: primary names first, the more prominent place first among equals.
    ///
    /// A name that begins with *the* is filed with and without it, and one that is not found is sought without it:
    /// `Kremlin` finds `The Kremlin`, and `the Kremlin` finds `Kremlin`.
    pub fn exact(&self, name: &str) -> Vec<Use> {
        self.exact_folded(&fold(name))
    }

    /// The same for a name that is folded already.
    pub fn exact_folded(&self, folded: &str) -> Vec<Use> {
        let uses: Vec<Use> = self.name_table.get(folded).collect();
        match without_article(folded) {
            Some(rest) if uses.is_empty() => self.name_table.get(rest).collect(),
            _ => uses,
        }
    }
}

/// A folded name without its leading *the*; none where it has none.
pub(crate) fn without_article(folded: &str) -> Option<&str> {
    folded.strip_prefix("the ")
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer")
            .field("meta", &self.meta)
            .finish_non_exhaustive()
    }
}
