//! The list of layers: what there is, and in which order.

use std::fs;
use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Shelf, ShelfError};
use crate::About;

/// Version of the manifest; one of another version is refused.
const VERSION: u32 = 1;

/// What layers there are, each list from the uppermost down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    version: u32,
    /// Layers over the embedded gazetteer.
    pub above: Vec<Layer>,
    /// Layers under it.
    pub below: Vec<Layer>,
}

/// What the manifest says of a layer; its file says the same and more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// By which commands know it: lower-case letters, digits and hyphens.
    pub name: String,
    /// Whether it is asked.
    pub on: bool,
    /// How many places it has.
    pub places: u64,
    /// How many rows of its source were left out.
    pub skipped: u64,
    /// When it was imported, as ISO 8601.
    pub imported: String,
    /// Where it comes from.
    pub about: About,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            version: VERSION,
            above: Vec::new(),
            below: Vec::new(),
        }
    }
}

impl Manifest {
    /// All layers, the uppermost first, and whether each lies over the embedded gazetteer.
    pub fn layers(&self) -> impl Iterator<Item = (&Layer, bool)> {
        let above = self.above.iter().map(|layer| (layer, true));
        above.chain(self.below.iter().map(|layer| (layer, false)))
    }

    /// The layer of that name.
    pub fn find(&self, name: &str) -> Option<&Layer> {
        self.layers()
            .map(|(layer, _)| layer)
            .find(|layer| layer.name == name)
    }

    pub(super) fn find_mut(&mut self, name: &str) -> Option<&mut Layer> {
        let mut layers = self.above.iter_mut().chain(&mut self.below);
        layers.find(|layer| layer.name == name)
    }

    /// Takes a layer out; gives it and whether it lay over the embedded gazetteer.
    pub(super) fn take(&mut self, name: &str) -> Option<(Layer, bool)> {
        let at = |layers: &[Layer]| layers.iter().position(|layer| layer.name == name);
        if let Some(at) = at(&self.above) {
            return Some((self.above.remove(at), true));
        }
        at(&self.below).map(|at| (self.below.remove(at), false))
    }
}

impl Shelf {
    fn manifest_path(&self) -> PathBuf {
        self.folder.join("layers.json")
    }

    /// What layers there are; none where nothing was imported yet.
    ///
    /// # Errors
    /// [`ShelfError`] when the manifest cannot be read, is damaged, or was written by a newer version.
    pub fn manifest(&self) -> Result<Manifest, ShelfError> {
        let path = self.manifest_path();
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Manifest::default()),
            Err(source) => return Err(ShelfError::Unreadable { path, source }),
        };
        let version: Version = serde_json::from_slice(&bytes).unwrap_or_default();
        if version.version > VERSION {
            let found = version.version;
            return Err(ShelfError::Version { path, found });
        }
        serde_json::from_slice(&bytes).map_err(|source| ShelfError::Damaged { path, source })
    }

    pub(super) fn put_manifest(&self, manifest: &Manifest) -> Result<(), ShelfError> {
        let path = self.manifest_path();
        let put = || {
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            serde_json::to_writer_pretty(&mut file, manifest).map_err(io::Error::from)?;
            file.as_file().sync_all()?;
            file.persist(&path)
                .map(drop)
                .map_err(|refused| refused.error)
        };
        put().map_err(|source| ShelfError::Unwritable {
            path: path.clone(),
            source,
        })
    }
}

/// The part of a manifest that every version has.
#[derive(Default, Deserialize)]
struct Version {
    version: u32,
}
