//! The bytes of the file and its sections, mapped or in memory.

use std::fs::File;
use std::io;
use std::ops::{Deref, Range};
use std::sync::Arc;

use memmap2::Mmap;
use zerocopy::{FromBytes, Immutable, KnownLayout, Unaligned};

/// All bytes of a file.
#[derive(Debug)]
pub(crate) enum FileBytes {
    /// Read from disk as they are touched.
    Mapped(Mmap),
    /// Held in memory.
    Owned(Vec<u8>),
}

impl FileBytes {
    /// Maps a file into memory.
    #[expect(
        unsafe_code,
        reason = "a file that another process cuts short while it is mapped takes ours down; \
        the packer therefore never writes into an existing file but renames a new one over it"
    )]
    pub(crate) fn map(file: &File) -> io::Result<Self> {
        // SAFETY: nothing of ours changes the file in place.
        unsafe { Mmap::map(file) }.map(Self::Mapped)
    }
}

impl Deref for FileBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Mapped(map) => map,
            Self::Owned(bytes) => bytes,
        }
    }
}

/// A stretch of the file that keeps the file open.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    file: Arc<FileBytes>,
    range: Range<usize>,
}

impl Section {
    /// A stretch of the file; one that lies outside it reads as empty.
    pub(crate) fn new(file: &Arc<FileBytes>, range: Range<usize>) -> Self {
        Self {
            file: Arc::clone(file),
            range,
        }
    }

    /// The section as records of one shape; none where it is cut in the middle of one.
    pub(crate) fn slice<T: FromBytes + Immutable + KnownLayout + Unaligned>(&self) -> &[T] {
        <[T]>::ref_from_bytes(self.as_ref()).unwrap_or_default()
    }
}

impl AsRef<[u8]> for Section {
    fn as_ref(&self) -> &[u8] {
        self.file.get(self.range.clone()).unwrap_or_default()
    }
}
