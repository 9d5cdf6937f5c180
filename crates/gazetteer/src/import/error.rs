//! Why an import ends early.

use std::io;

use crate::PackError;

/// Why an import ends early; what was there before stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is missing, may not be read, or breaks off.
    #[error("cannot read {file}: {source}")]
    Unreadable {
        /// The file asked for.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// The archive is damaged.
    #[error("{file} is no zip archive that can be read: {source}; download it again")]
    Archive {
        /// The file asked for.
        file: String,
        /// What is wrong with it.
        source: zip::result::ZipError,
    },
    /// The archive has nothing that could be a gazetteer.
    #[error("{file} holds no {wanted}, only {found}")]
    EmptyArchive {
        /// The file asked for.
        file: String,
        /// What would do.
        wanted: &'static str,
        /// What it holds.
        found: String,
    },
    /// The content is not what it should be.
    #[error("{file}, line {line}: {problem}")]
    Content {
        /// The file asked for.
        file: String,
        /// Counted from 1.
        line: u64,
        /// What is wrong with it, and what would be right.
        problem: String,
    },
    /// The content is not what it should be, from somewhere on.
    #[error("{file}, after {unit} {after}: {problem}")]
    Features {
        /// The file asked for.
        file: String,
        /// What is counted in it: `feature`, `placemark`.
        unit: &'static str,
        /// How many were read before.
        after: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// No row could be used.
    #[error("no row could be used; nothing was added")]
    Nothing,
    /// Whoever listened wanted to stop.
    #[error("stopped; nothing was added")]
    Stopped,
    /// The rows cannot be packed.
    #[error(transparent)]
    Pack(PackError),
}

impl From<PackError> for ImportError {
    fn from(error: PackError) -> Self {
        match error {
            PackError::Stopped => Self::Stopped,
            error => Self::Pack(error),
        }
    }
}
