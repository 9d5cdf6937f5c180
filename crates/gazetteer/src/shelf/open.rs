//! The layers as one gazetteer with the embedded one.

use super::{Layer, Shelf, ShelfError};
use crate::{Gazetteer, TooManyPlaces};

impl Shelf {
    /// The embedded gazetteer with the layers that are switched on over and under it, and what is wrong with those that
    /// had to be left out: whatever happens to layers, the embedded gazetteer goes on.
    pub fn open_around(&self, embedded: Gazetteer) -> (Gazetteer, Vec<ShelfError>) {
        let manifest = match self.manifest() {
            Ok(manifest) => manifest,
            Err(error) => return (embedded, vec![error]),
        };
        let mut errors = Vec::new();
        let mut all = embedded;
        for layer in manifest.above.iter().rev().filter(|layer| layer.on) {
            let put = self.put(layer, |opened| all.put_above(opened));
            errors.extend(put.err());
        }
        for layer in manifest.below.iter().filter(|layer| layer.on) {
            let put = self.put(layer, |opened| all.put_below(opened));
            errors.extend(put.err());
        }
        (all, errors)
    }

    /// Opens a layer and puts it where it belongs.
    fn put(
        &self,
        layer: &Layer,
        put: impl FnOnce(Gazetteer) -> Result<(), TooManyPlaces>,
    ) -> Result<(), ShelfError> {
        put(self.open(&layer.name)?).map_err(|source| ShelfError::TooMany {
            name: layer.name.clone(),
            source,
        })
    }

    /// A layer by itself.
    ///
    /// # Errors
    /// [`ShelfError`] when its file is gone or damaged.
    pub fn open(&self, layer: &str) -> Result<Gazetteer, ShelfError> {
        let (path, name) = (self.file(layer), layer.to_owned());
        if !path.exists() {
            return Err(ShelfError::Gone { name, path });
        }
        Gazetteer::open(&path).map_err(|source| ShelfError::Unusable { name, source })
    }
}
