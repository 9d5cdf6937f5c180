//! What can be wrong with the folder of layers.

use std::io;
use std::path::PathBuf;

use crate::{OpenError, TooManyPlaces};

/// What is wrong with the folder of layers, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The user's folders are not known.
    #[error("your data folder is not known: neither XDG_DATA_HOME nor HOME is set")]
    NoFolder,
    /// The manifest may not be read.
    #[error("cannot read {path}: {source}", path = path.display())]
    Unreadable {
        /// The manifest.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The manifest is not the JSON that it should be; the message of its reader has line and column.
    #[error("the list of gazetteer layers {path} is damaged: {source}; mend it, or move it away and import anew", path = path.display())]
    Damaged {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The manifest was written by a newer program.
    #[error("the list of gazetteer layers {path} has version {found}, of a newer Dateline; update Dateline", path = path.display())]
    Version {
        /// The manifest.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
    /// Something in the folder may not be written.
    #[error("cannot write {path}: {source}", path = path.display())]
    Unwritable {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no layer of that name.
    #[error("there is no gazetteer layer {name:?}; there is {known}")]
    NoLayer {
        /// The name asked for.
        name: String,
        /// The names there are.
        known: String,
    },
    /// There is a layer of that name.
    #[error(
        "there is a gazetteer layer {name:?} already; choose another name, or say to replace it"
    )]
    Taken {
        /// The name asked for.
        name: String,
    },
    /// No layer may be named so.
    #[error(
        "{name:?} cannot be the name of a layer: use lower-case letters, digits and hyphens, 40 at the most, and not “embedded”"
    )]
    BadName {
        /// The name asked for.
        name: String,
    },
    /// An import runs.
    #[error("another import runs; wait for its end")]
    Busy,
    /// A layer is listed and its file is gone.
    #[error("the file of the gazetteer layer {name:?}, {path}, is gone; import it anew, or `dateline gazetteer remove {name}`", path = path.display())]
    Gone {
        /// Name of the layer.
        name: String,
        /// Its file.
        path: PathBuf,
    },
    /// The file of a layer is damaged or of another version.
    #[error(
        "the gazetteer layer {name:?} cannot be used: {source}; import it anew, or `dateline gazetteer remove {name}`"
    )]
    Unusable {
        /// Name of the layer.
        name: String,
        /// What is wrong with it.
        source: OpenError,
    },
    /// The layers hold more places than can be numbered.
    #[error("the gazetteer layer {name:?} is left out: {source}")]
    TooMany {
        /// Name of the layer.
        name: String,
        /// Why.
        source: TooManyPlaces,
    },
}
