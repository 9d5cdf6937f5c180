//! Bytes in, a document out; or one clear sentence on why not.

mod binary;
mod encoding;
mod error;
pub mod jsonl;
mod published;

use std::{fs::File, io::Read, path::Path};

use geoparse::Document;

pub use error::ImportError;
pub use published::{NotADate, published};

/// The largest document that is read, in bytes.
///
/// A long newspaper article is 50 kB and a long book 3 MB: what exceeds this is a dump, better split into documents.
pub const MAX_BYTES: usize = 10_000_000;

/// A document, and what had to be assumed to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its id is the name that was given; title, date and source are for the caller to fill in.
    pub document: Document,
    /// One sentence for the reader; none where nothing had to be assumed.
    pub notice: Option<String>,
}

/// Reads a plain text that is already in memory.
///
/// A byte-order mark is dropped; nothing else of the text is changed, so that offsets count what was given.
///
/// # Errors
/// When the bytes are empty, are no text, or exceed [`MAX_BYTES`].
///
/// ```
/// let imported = casefile::import::read_bytes("note.txt", b"Ships left Tartus.")?;
/// assert_eq!(imported.document.text, "Ships left Tartus.");
/// assert_eq!(imported.notice, None);
/// # Ok::<(), casefile::import::ImportError>(())
/// ```
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    let file = || name.to_owned();
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { file: file() });
    }
    if bytes.is_empty() {
        return Err(ImportError::Empty { file: file() });
    }
    if let Some(what) = binary::signature(bytes) {
        return Err(ImportError::Format { file: file(), what });
    }
    let decoded = encoding::decode(bytes);
    if let Some(at) = binary::not_text(&decoded.text) {
        return Err(ImportError::Binary { file: file(), at });
    }
    if decoded.text.trim().is_empty() {
        return Err(ImportError::Empty { file: file() });
    }
    let notice = decoded.assumed.map(|assumed| format!("{name} {assumed}"));
    let document = Document {
        id: file(),
        text: decoded.text,
        ..Document::default()
    };
    Ok(Imported { document, notice })
}

/// Reads a plain text file; the document's id is its base name.
///
/// # Errors
/// As [`read_bytes`], and when the file cannot be opened or read.
pub fn read_file(path: &Path) -> Result<Imported, ImportError> {
    let unreadable = |source| ImportError::Unreadable {
        file: path.display().to_string(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    let name = base_name(path);
    read_stream(&name, file).map_err(|error| error.naming(path))
}

/// Reads a plain text from a stream, never more of it than [`MAX_BYTES`] and one byte.
///
/// # Errors
/// As [`read_file`].
pub fn read_stream(name: &str, stream: impl Read) -> Result<Imported, ImportError> {
    let mut bytes = Vec::new();
    stream
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|source| ImportError::Unreadable {
            file: name.to_owned(),
            source,
        })?;
    read_bytes(name, &bytes)
}

/// The last part of a path, as text; the whole path where it has none.
pub fn base_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
