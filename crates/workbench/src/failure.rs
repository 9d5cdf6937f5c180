//! What a shell is told when a command fails.

use std::fmt::Display;

use casefile::{export::WriteError, import::ImportError};
use geoparse::LexiconError;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::data::NoData;

/// What went wrong, for a program to switch on. The names are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Code {
    /// No data folder, or a file of it is missing.
    DataMissing,
    /// A data file is damaged, or of another version.
    DataCorrupt,
    /// The document holds nothing.
    DocumentEmpty,
    /// The document is no text.
    DocumentBinary,
    /// The document is of a format that cannot be read yet.
    DocumentFormat,
    /// The document is too large.
    DocumentTooLarge,
    /// The document's file could not be read.
    DocumentUnreadable,
    /// The user stopped it.
    Cancelled,
    /// The case has no such mention.
    NoSuchMention,
    /// A gazetteer of the user's own could not be imported.
    GazetteerImport,
    /// A gazetteer layer is not there, or its folder cannot be used.
    GazetteerLayer,
    /// No worldview of that name.
    NoSuchWorldview,
    /// A coordinate lies off the globe.
    BadPosition,
    /// A file is no background map.
    BadBackground,
    /// A file is no reference layer.
    BadReference,
    /// The folder to write to does not exist.
    ExportNoFolder,
    /// Writing there is not allowed, or not possible.
    ExportPermission,
    /// The disk is full.
    ExportDiskFull,
    /// Writing failed for another reason.
    ExportFailed,
    /// No case is open.
    NoCase,
    /// There is no case at that path, or no longer.
    CaseMissing,
    /// A new case may not overwrite a file.
    CaseExists,
    /// The file is no case.
    NotACase,
    /// The case may only be looked at.
    CaseReadOnly,
    /// Another program is writing to the case.
    CaseBusy,
    /// Parts of the case cannot be read.
    CaseDamaged,
    /// The edit makes no sense, or names what the case does not have.
    EditRefused,
    /// A fault of the program itself.
    Internal,
}

/// A failure, for a window to show and to switch on.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, TS)]
#[error("{message}")]
#[ts(export)]
pub struct Failure {
    /// What it was.
    pub code: Code,
    /// What was wrong, where, and what to do.
    pub message: String,
}

impl Failure {
    /// A failure of that code; the error is its message.
    pub(crate) fn new(code: Code, message: impl Display) -> Self {
        Self {
            code,
            message: message.to_string(),
        }
    }

    /// A fault of the program itself, not of what was asked.
    pub fn internal(error: impl Display) -> Self {
        Self::new(
            Code::Internal,
            format!(
                "something went wrong inside Dateline: {error}. What you had open is still there."
            ),
        )
    }

    /// Whether the data files are to blame, not what was asked.
    pub fn is_of_data(&self) -> bool {
        matches!(self.code, Code::DataMissing | Code::DataCorrupt)
    }
}

impl From<NoData> for Failure {
    fn from(error: NoData) -> Self {
        Self::new(Code::DataMissing, error)
    }
}

impl From<LexiconError> for Failure {
    fn from(error: LexiconError) -> Self {
        let code = if matches!(error, LexiconError::Read { .. }) {
            Code::DataMissing
        } else {
            Code::DataCorrupt
        };
        Self::new(code, error)
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        let code = match error {
            ImportError::Empty { .. } => Code::DocumentEmpty,
            ImportError::Binary { .. } => Code::DocumentBinary,
            ImportError::Format { .. } => Code::DocumentFormat,
            ImportError::TooLarge { .. } => Code::DocumentTooLarge,
            ImportError::Unreadable { .. } => Code::DocumentUnreadable,
        };
        Self::new(code, error)
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        let code = match error {
            WriteError::NoFolder { .. } => Code::ExportNoFolder,
            WriteError::IsFolder { .. } | WriteError::Permission { .. } => Code::ExportPermission,
            WriteError::DiskFull { .. } => Code::ExportDiskFull,
            WriteError::Other { .. } => Code::ExportFailed,
        };
        Self::new(code, error)
    }
}
