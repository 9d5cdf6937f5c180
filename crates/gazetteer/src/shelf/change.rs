//! Changes of the list of layers.

use std::fs::{self, File};
use std::io;

use super::{Layer, Manifest, Shelf, ShelfError};

/// Where a layer shall lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Over all others.
    Top,
    /// Right over the embedded gazetteer.
    Above,
    /// Right under the embedded gazetteer.
    Below,
    /// Under all others.
    Bottom,
}

impl Manifest {
    fn put(&mut self, layer: Layer, rank: &Rank) {
        match rank {
            Rank::Top => self.above.insert(0, layer),
            Rank::Above => self.above.push(layer),
            Rank::Below => self.below.insert(0, layer),
            Rank::Bottom => self.below.push(layer),
        }
    }

    fn known(&self) -> String {
        let names: Vec<&str> = self
            .layers()
            .map(|(layer, _)| layer.name.as_str())
            .collect();
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        }
    }
}

impl Shelf {
    /// Lays a layer elsewhere.
    ///
    /// # Errors
    /// [`ShelfError`] when there is no such layer, or the manifest cannot be read or written.
    pub fn rank(&self, name: &str, rank: &Rank) -> Result<(), ShelfError> {
        self.change(|manifest| {
            let (layer, _) = manifest
                .take(name)
                .ok_or_else(|| no_layer(name, manifest))?;
            manifest.put(layer, rank);
            Ok(())
        })
    }

    /// Switches a layer on or off.
    ///
    /// # Errors
    /// As [`rank`](Self::rank).
    pub fn switch(&self, name: &str, on: bool) -> Result<(), ShelfError> {
        self.change(|manifest| {
            let missing = no_layer(name, manifest);
            manifest.find_mut(name).ok_or(missing)?.on = on;
            Ok(())
        })
    }

    /// Takes a layer off the list and deletes its file.
    ///
    /// # Errors
    /// As [`rank`](Self::rank).
    pub fn remove(&self, name: &str) -> Result<(), ShelfError> {
        self.change(|manifest| {
            let missing = no_layer(name, manifest);
            manifest.take(name).map(drop).ok_or(missing)
        })?;
        let path = self.file(name);
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(ShelfError::Unwritable { path, source })
            }
            _ => Ok(()),
        }
    }

    /// Puts a layer on the list; one of the same name keeps its place unless a rank is given.
    pub(super) fn enlist(&self, layer: Layer, rank: Option<&Rank>) -> Result<(), ShelfError> {
        self.change(|manifest| {
            if let (Some(old), None) = (manifest.find_mut(&layer.name), rank) {
                *old = layer;
                return Ok(());
            }
            manifest.take(&layer.name);
            manifest.put(layer, rank.unwrap_or(&Rank::Below));
            Ok(())
        })
    }

    /// Changes the manifest, alone at it.
    fn change(
        &self,
        change: impl FnOnce(&mut Manifest) -> Result<(), ShelfError>,
    ) -> Result<(), ShelfError> {
        let lock = self.lock_file("layers.lock")?;
        lock.lock().map_err(|source| ShelfError::Unwritable {
            path: self.folder.join("layers.lock"),
            source,
        })?;
        let mut manifest = self.manifest()?;
        change(&mut manifest)?;
        self.put_manifest(&manifest)
    }

    /// A file to lock, in the folder, which is made where it is missing.
    pub(super) fn lock_file(&self, name: &str) -> Result<File, ShelfError> {
        let path = self.folder.join(name);
        let open = || {
            fs::create_dir_all(&self.folder)?;
            File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path)
        };
        open().map_err(|source| ShelfError::Unwritable {
            path: path.clone(),
            source,
        })
    }
}

fn no_layer(name: &str, manifest: &Manifest) -> ShelfError {
    ShelfError::NoLayer {
        name: name.to_owned(),
        known: manifest.known(),
    }
}
