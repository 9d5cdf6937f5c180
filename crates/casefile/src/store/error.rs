//! Why a case could not be opened, read or changed.

use std::{fmt, io, path::PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

use super::access::WhyReadOnly;

/// Why a case could not be opened, read or changed. Whatever failed, the file holds what it held before.
#[derive(Debug, Error)]
pub enum CaseError {
    /// There is no such file.
    #[error("there is no case at {}. Check the name, or make one with `dateline case new`.", path.display())]
    Missing {
        /// The file asked for.
        path: PathBuf,
    },
    /// A new case may not overwrite a file.
    #[error("{} is there already. Choose another name, or open it.", path.display())]
    Exists {
        /// The file asked for.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not a Dateline case: {what}.", path.display())]
    NotACase {
        /// The file asked for.
        path: PathBuf,
        /// What it is instead.
        what: String,
    },
    /// The case may only be looked at.
    #[error("the case cannot be changed: {0}")]
    ReadOnly(WhyReadOnly),
    /// The file was moved, deleted or replaced while it was open.
    #[error("{} is no longer the file that was opened: it was moved, deleted or replaced. Save the case under another name; nothing is lost that way.", path.display())]
    Gone {
        /// Where the case was.
        path: PathBuf,
    },
    /// Another program writes to it.
    #[error("another program is writing to the case. Close it there, or wait, and try again.")]
    Busy,
    /// No room is left; nothing of the change was kept.
    #[error(
        "the disk is full: the change was not made, and the case is as it was. Free some space and try again."
    )]
    DiskFull,
    /// Parts of the file cannot be read.
    #[error(
        "the case is damaged: {0}. What is readable can still be looked at; `dateline case snapshot --list` shows earlier copies."
    )]
    Damaged(String),
    /// An earlier version wrote the case, and its tables cannot be brought forward.
    #[error(
        "an earlier Dateline wrote the case (its tables are version {from}), and it could not be brought forward: {error}. It is as it was and can be looked at; what another program added to it may be in the way."
    )]
    NotForward {
        /// The version of its tables.
        from: i64,
        /// What the database said.
        error: rusqlite::Error,
    },
    /// Something that the case does not have.
    #[error("the case has no {what} {id}.")]
    NoSuch {
        /// What sort of thing.
        what: &'static str,
        /// How it was named.
        id: String,
    },
    /// An edit that makes no sense.
    #[error("{0}")]
    Refused(String),
    /// A new document has the name of one that is there.
    #[error("the case already has a document called {0}. Give it another name.")]
    SameName(String),
    /// Whoever watched the work had it stopped; nothing of it was kept.
    #[error("it was stopped, and nothing of it was kept.")]
    Stopped,
    /// The system refused.
    #[error("{}: {source}.", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A copy could not be written.
    #[error(transparent)]
    Copy(#[from] crate::export::WriteError),
    /// Anything else that the database said.
    #[error("the case could not be used: {0}.")]
    Database(rusqlite::Error),
}

impl CaseError {
    /// Something that the case does not have.
    pub(crate) fn no_such(what: &'static str, id: impl fmt::Display) -> Self {
        Self::NoSuch {
            what,
            id: id.to_string(),
        }
    }

    /// Whether the file is damaged, so that what is readable must be saved.
    pub(crate) fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged(_))
    }
}

impl From<rusqlite::Error> for CaseError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            // The folder does not take the journal that SQLite writes beside the file.
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => {
                Self::ReadOnly(WhyReadOnly::Permission)
            }
            _ => Self::Database(error),
        }
    }
}
