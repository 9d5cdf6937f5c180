//! Adding a layer: nothing is seen of it before all of it is on the disk.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};

use tempfile::NamedTempFile;

use super::{Layer, Rank, Shelf, ShelfError};

/// How the files of layers that are being written begin; what is left of one belongs to an import that was killed.
const PART: &str = ".import-";

/// Most letters of a name.
const LONGEST: usize = 40;

/// A layer that is being added. Dropping it leaves everything as it was.
#[derive(Debug)]
pub struct NewLayer<'s> {
    shelf: &'s Shelf,
    name: String,
    rank: Option<Rank>,
    out: BufWriter<NamedTempFile>,
    /// Held for as long as the import runs.
    _lock: File,
}

impl Shelf {
    /// Begins a layer; `replace` allows for a layer of that name, whose place it takes unless a rank is given.
    ///
    /// # Errors
    /// [`ShelfError`] when the name cannot be or is taken, another import runs, or the folder cannot be written.
    pub fn begin(
        &self,
        name: &str,
        rank: Option<Rank>,
        replace: bool,
    ) -> Result<NewLayer<'_>, ShelfError> {
        let name = name.to_owned();
        if !is_name(&name) {
            return Err(ShelfError::BadName { name });
        }
        if !replace && self.manifest()?.find(&name).is_some() {
            return Err(ShelfError::Taken { name });
        }
        let lock = self.lock_file("import.lock")?;
        lock.try_lock().map_err(|_| ShelfError::Busy)?;
        self.sweep();
        let part = tempfile::Builder::new()
            .prefix(PART)
            .tempfile_in(&self.folder);
        let part = part.map_err(|source| ShelfError::Unwritable {
            path: self.folder.clone(),
            source,
        })?;
        Ok(NewLayer {
            shelf: self,
            name,
            rank,
            out: BufWriter::with_capacity(1 << 20, part),
            _lock: lock,
        })
    }

    /// Deletes what imports that were killed left; only called by whoever holds the lock of imports.
    fn sweep(&self) {
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let left = files.filter(|file| file.file_name().to_string_lossy().starts_with(PART));
        left.for_each(|file| {
            // Whatever cannot be deleted now will be next time.
            let _ = fs::remove_file(file.path());
        });
    }
}

impl NewLayer<'_> {
    /// Where the packed file is written.
    pub fn out(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Gives the file its name and puts the layer on the list, with that name and switched on.
    ///
    /// # Errors
    /// [`ShelfError`] when the disk does not take it.
    pub fn finish(self, layer: Layer) -> Result<(), ShelfError> {
        let path = self.shelf.file(&self.name);
        let put = |out: BufWriter<NamedTempFile>| {
            let part = out.into_inner().map_err(io::IntoInnerError::into_error)?;
            part.as_file().sync_all()?;
            part.persist(&path)
                .map(drop)
                .map_err(|refused| refused.error)
        };
        put(self.out).map_err(|source| ShelfError::Unwritable {
            path: path.clone(),
            source,
        })?;
        let layer = Layer {
            name: self.name,
            on: true,
            ..layer
        };
        self.shelf.enlist(layer, self.rank.as_ref())
    }
}

/// Whether a layer may be named so: its name is that of a file, too.
fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let size = (1..=LONGEST).contains(&name.len());
    size && name.bytes().all(plain) && !name.starts_with('-') && name != "embedded"
}
