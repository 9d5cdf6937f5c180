//! One packed file, open.

mod error;
mod load;

use std::fmt;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use zerocopy::little_endian::U32;

pub use self::error::{Flaw, OpenError};
use crate::format::ID_STEP;
use crate::format::boxes::Boxes;
use crate::format::bytes::{FileBytes, Section};
use crate::format::header::Known;
use crate::format::name_table::NameTable;
use crate::format::rows::Rows;
use crate::format::strings::Strings;
use crate::format::tree::Tree;
use crate::{PlaceIx, Use};

/// Places and their names, read in place from one packed file.
pub(crate) struct Packed {
    meta: Meta,
    pub(crate) rows: Rows,
    pub(crate) names: Strings,
    pub(crate) ids: Strings,
    id_order: Section,
    id_steps: Option<Strings>,
    pub(crate) features: Strings,
    pub(crate) countries: Strings,
    pub(crate) admin1_codes: Strings,
    pub(crate) admin1_names: Strings,
    pub(crate) boxes: Boxes,
    pub(crate) points: Option<Section>,
    pub(crate) tree: Tree,
    pub(crate) name_table: NameTable,
    pub(crate) sound_table: NameTable,
}

/// What a gazetteer says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// How many places it holds.
    pub places: u32,
    /// How many different folded names it knows them by.
    pub names: u32,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "About::is_silent")]
    pub about: About,
}

/// Where a gazetteer comes from and what its licence asks for; what is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// What people call it.
    pub title: String,
    /// The file or the publisher it was made from.
    pub source: String,
    /// When its source was current, as ISO 8601.
    pub date: String,
    /// Name of the licence.
    pub licence: String,
    /// What the licence asks to be shown.
    pub attribution: String,
}

impl About {
    /// Whether it says nothing.
    fn is_silent(&self) -> bool {
        *self == Self::default()
    }
}

impl Packed {
    /// Maps a file and checks it. What was read counts to the process for as long as it is mapped, and the check reads all: it
    /// has a map of its own, of the same file.
    pub(crate) fn open(path: &Path) -> Result<Self, OpenError> {
        let unreadable = |source| OpenError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let file = File::open(path).map_err(unreadable)?;
        let mapped = || FileBytes::map(&file).map_err(unreadable);
        let (whole, touched) = (mapped()?, mapped()?);
        let checked = Self::load(whole, Known::Nothing);
        let loaded = checked.and_then(|_| Self::load(touched, Known::Sound));
        loaded.map_err(|flaw| OpenError::Unusable {
            origin: path.display().to_string(),
            flaw,
        })
    }

    /// The same from bytes in memory.
    pub(crate) fn from_bytes(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let loaded = Self::load(FileBytes::Owned(bytes), Known::Nothing);
        loaded.map_err(|flaw| OpenError::Unusable {
            origin: "in memory".to_owned(),
            flaw,
        })
    }

    fn load(file: FileBytes, known: Known) -> Result<Self, Flaw> {
        load::load(&Arc::new(file), known)
    }

    /// How many places it holds.
    pub(crate) fn len(&self) -> usize {
        self.meta.places as usize
    }

    /// What it says of itself.
    pub(crate) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The place of an id, as in `geonames:524901`.
    pub(crate) fn find(&self, id: &str) -> Option<PlaceIx> {
        let order: &[U32] = self.id_order.slice();
        let order = match &self.id_steps {
            Some(steps) => {
                let end = steps.up_to(id) * ID_STEP;
                order.get(end.checked_sub(ID_STEP)?..end.min(order.len()))?
            }
            None => order,
        };
        let at = order
            .binary_search_by(|place| self.ids.get(place.get() as usize).cmp(id))
            .ok()?;
        order.get(at).map(|place| PlaceIx(place.get()))
    }

    /// What is filed under a folded name: primary names first, the more prominent place first among equals.
    pub(crate) fn filed(&self, key: &str) -> impl Iterator<Item = Use> {
        self.name_table.get(key)
    }
}

/// A folded name without its leading *the*; none where it has none.
pub(crate) fn without_article(folded: &str) -> Option<&str> {
    folded.strip_prefix("the ")
}

impl fmt::Debug for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Packed")
            .field("meta", &self.meta)
            .finish_non_exhaustive()
    }
}
