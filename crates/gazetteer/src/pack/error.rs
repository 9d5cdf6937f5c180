//! Why places cannot be packed.

use std::io;

/// Why places cannot be packed, and where.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The lines cannot be read on.
    #[error("cannot read line {line}: {source}")]
    Unreadable {
        /// Counted from 1.
        line: usize,
        /// What the system said.
        source: io::Error,
    },
    /// A line is not the JSON of a place.
    #[error("line {line} is no place: {source}")]
    NoPlace {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A place has a value that cannot be.
    #[error("place {id:?}: {problem}")]
    WrongPlace {
        /// Its id, however wrong.
        id: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Two places have the same id; sources must merge them first.
    #[error("two places have the id {id:?}; merge them before packing")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// There is more of something than the format can number.
    #[error("too many {what} for one gazetteer file")]
    TooMany {
        /// Of what.
        what: &'static str,
    },
    /// Whoever watched wanted to stop.
    #[error("stopped; nothing was written")]
    Stopped,
    /// A fault of the packer itself.
    #[error("packing broke off; this is a fault of Dateline")]
    Broken,
    /// The map of names cannot be built.
    #[error("cannot build the map of names: {0}")]
    Names(#[from] fst::Error),
    /// The description of the file cannot be written.
    #[error("cannot write the description of the file: {0}")]
    Meta(#[from] serde_json::Error),
    /// The packed bytes cannot be written.
    #[error("cannot write the gazetteer: {0}")]
    Write(#[from] io::Error),
}
