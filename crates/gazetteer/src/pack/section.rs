//! Sections of the file while they are written: in memory while small, then on disk.

use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::Path;

use tempfile::SpooledTempFile;
use xxhash_rust::xxh3::Xxh3;

/// Bytes of a stretch that are held in memory.
const ROOM: usize = 4 << 20;

/// Bytes that are written once and then read once; beyond a few megabytes they are in a file without a name.
pub(super) type Spool = BufWriter<SpooledTempFile>;

/// An empty stretch; what of it does not fit in memory goes into that folder.
pub(super) fn spool(folder: &Path) -> Spool {
    BufWriter::with_capacity(1 << 16, tempfile::spooled_tempfile_in(ROOM, folder))
}

/// What a section holds: stretches, one after the other.
pub(super) struct Content {
    parts: Vec<SpooledTempFile>,
    /// Bytes of all parts.
    pub(super) length: u64,
    /// Their xxh3.
    pub(super) checksum: u64,
}

impl Content {
    /// A section of such stretches.
    pub(super) fn of(spools: impl IntoIterator<Item = Spool>) -> io::Result<Self> {
        let (mut length, mut hash) = (0, Xxh3::new());
        let mut parts = Vec::new();
        for spool in spools {
            let mut part = spool.into_inner().map_err(io::IntoInnerError::into_error)?;
            length += part.stream_position()?;
            pour(&mut part, |bytes| {
                hash.update(bytes);
                Ok(())
            })?;
            parts.push(part);
        }
        Ok(Self {
            parts,
            length,
            checksum: hash.digest(),
        })
    }

    /// A section of bytes in memory.
    pub(super) fn of_bytes(bytes: &[u8], folder: &Path) -> io::Result<Self> {
        let mut spool = spool(folder);
        spool.write_all(bytes)?;
        Self::of([spool])
    }

    /// Writes the section out.
    pub(super) fn copy(mut self, out: &mut impl Write) -> io::Result<()> {
        self.parts
            .iter_mut()
            .try_for_each(|part| pour(part, |bytes| out.write_all(bytes)))
    }
}

/// Reads a stretch from its beginning.
fn pour(
    part: &mut SpooledTempFile,
    mut take: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    part.rewind()?;
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = part.read(&mut buffer)?;
        match buffer.get(..read) {
            None | Some([]) => return Ok(()),
            Some(bytes) => take(bytes)?,
        }
    }
}

/// Numbered strings while they are written, in the layout of [`strings`](crate::format::strings).
pub(super) struct Column {
    count: u32,
    end: u64,
    ends: Spool,
    text: Spool,
}

impl Column {
    /// An empty column.
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            count: 0,
            end: 0,
            ends: spool(folder),
            text: spool(folder),
        }
    }

    /// Adds a string; false where the format cannot hold more text.
    pub(super) fn add(&mut self, string: &str) -> io::Result<bool> {
        self.end += string.len() as u64;
        let Ok(end) = u32::try_from(self.end) else {
            return Ok(false);
        };
        self.count += 1;
        self.ends.write_all(&end.to_le_bytes())?;
        self.text.write_all(string.as_bytes())?;
        Ok(true)
    }

    /// The section.
    pub(super) fn finish(self, folder: &Path) -> io::Result<Content> {
        let mut count = spool(folder);
        count.write_all(&self.count.to_le_bytes())?;
        Content::of([count, self.ends, self.text])
    }
}
