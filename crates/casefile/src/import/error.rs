//! Why a document could not be read.

use std::{io, path::Path};

use thiserror::Error;

use super::MAX_BYTES;

/// Why a document could not be read; the message says what to do.
#[derive(Debug, Error)]
pub enum ImportError {
    /// Nothing in it but white space.
    #[error("{file} is empty: there is nothing to read.")]
    Empty {
        /// Name or path.
        file: String,
    },
    /// Bytes that are no text in any encoding.
    #[error(
        "{file} is not text: it holds control characters, the first at character {at}. Save it as plain text and open that."
    )]
    Binary {
        /// Name or path.
        file: String,
        /// The first character that no text holds, counted from 0.
        at: usize,
    },
    /// A format that is known, but not as text.
    #[error(
        "{file} is {what}, which cannot be read yet. Save it as plain text (.txt) and open that."
    )]
    Format {
        /// Name or path.
        file: String,
        /// The format with its article, as in `a PDF document`.
        what: &'static str,
    },
    /// More than [`MAX_BYTES`].
    #[error("{file} is larger than {} MB, the most that is read as one document. Split it into articles and open those.", MAX_BYTES / 1_000_000)]
    TooLarge {
        /// Name or path.
        file: String,
    },
    /// The file system would not give it.
    #[error("{file} could not be read: {}", reason(source))]
    Unreadable {
        /// Name or path.
        file: String,
        /// What the system said.
        source: io::Error,
    },
}

impl ImportError {
    /// The same error with the whole path where it had the name.
    pub(super) fn naming(mut self, path: &Path) -> Self {
        let (Self::Empty { file }
        | Self::Binary { file, .. }
        | Self::Format { file, .. }
        | Self::TooLarge { file }
        | Self::Unreadable { file, .. }) = &mut self;
        *file = path.display().to_string();
        self
    }
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file. Check the path.".into(),
        io::ErrorKind::PermissionDenied => {
            "you may not read it. Ask its owner, or copy it to a folder of yours.".into()
        }
        io::ErrorKind::IsADirectory => "it is a folder. Name the files in it.".into(),
        _ => format!("{error}."),
    }
}
