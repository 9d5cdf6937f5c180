//! Why a gazetteer does not open.

use std::io;
use std::path::PathBuf;

/// Why a gazetteer does not open, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file is missing or may not be read.
    #[error("cannot read the gazetteer {path}: {source}; `make data` builds it", path = path.display())]
    Unreadable {
        /// The file asked for.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is damaged, or no gazetteer of this version.
    #[error("the gazetteer {origin} cannot be used: {flaw}; `make data` builds it anew")]
    Unusable {
        /// The file asked for, or `in memory`.
        origin: String,
        /// What is wrong with it.
        #[source]
        flaw: Flaw,
    },
}

/// What is wrong with the bytes of a gazetteer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// It does not begin as a gazetteer does.
    #[error("it is not a gazetteer file")]
    NotAGazetteer,
    /// It was packed by another version of the packer.
    #[error("it has format version {found}, this program reads version {expected}")]
    Version {
        /// Version in the file.
        found: u32,
        /// Version that this program reads.
        expected: u32,
    },
    /// It is shorter or longer than its header says.
    #[error("it has {found} bytes where {expected} are expected")]
    Length {
        /// Bytes that the header asks for.
        expected: u64,
        /// Bytes that are there.
        found: u64,
    },
    /// Its header is damaged.
    #[error("its header is damaged")]
    Header,
    /// A section is damaged.
    #[error("its section {section:?} is damaged: the checksum differs")]
    Checksum {
        /// Name of the section.
        section: &'static str,
    },
    /// A section has the right checksum and yet is not what it should be.
    #[error("its section {section:?} is {problem}")]
    Section {
        /// Name of the section.
        section: &'static str,
        /// What it is instead.
        problem: &'static str,
    },
}
