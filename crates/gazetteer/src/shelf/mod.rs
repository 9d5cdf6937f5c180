//! The folder of a user's own gazetteers: one packed file a layer, and a manifest of them.
//!
//! Every change of the manifest is written beside it and renamed over it, so whoever reads sees the old or the new one;
//! whoever changes it holds a lock meanwhile.

mod change;
mod error;
mod manifest;
mod open;
mod write;

use std::env;
use std::path::{Path, PathBuf};

pub use self::change::Rank;
pub use self::error::ShelfError;
pub use self::manifest::{Layer, Manifest};
pub use self::write::NewLayer;

/// The folder of a user's own gazetteers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    /// The shelf in that folder, which need not exist yet.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The shelf of this user: `dateline/gazetteers` in `XDG_DATA_HOME`, else in `~/.local/share`; none where neither is
    /// known.
    pub fn here() -> Option<Self> {
        let absolute = |name| {
            env::var_os(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let data =
            absolute("XDG_DATA_HOME").or_else(|| Some(absolute("HOME")?.join(".local/share")));
        data.map(|data| Self::at(&data.join("dateline/gazetteers")))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file of a layer.
    pub fn file(&self, layer: &str) -> PathBuf {
        self.folder.join(format!("{layer}.bin"))
    }
}
