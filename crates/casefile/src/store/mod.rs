//! The case on disk: a `GeoPackage` that holds documents, what was read in them, and every edit.
//!
//! Each change goes through [`CaseFile::transact`](journal), which journals it row by row and saves it at once; undo and
//! redo walk that journal. Opening and looking change no byte of the file.

mod access;
mod begin;
mod cells;
mod check;
mod copy;
mod document;
mod duplicates;
mod edit;
mod error;
mod geometry;
mod identity;
mod import;
mod journal;
mod lock;
mod mention;
mod migrate;
mod open;
mod period;
mod place;
mod question;
mod read;
mod relation;
mod reports;
mod rows;
mod salvage;
mod schema;
mod snapshot;
#[cfg(test)]
mod tests;
mod touched;
mod triggers;
mod undo;
mod unnamed;
mod views;
mod waiting;
mod words;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use access::WhyReadOnly;
pub use duplicates::Copies;
pub use edit::{Edit, Lookup, OwnPlace, Plain, Reach, Target, Verdict};
pub use error::CaseError;
pub use import::{Arrival, Imported};
pub use journal::EditRow;
pub use period::{NotAPeriod, Period};
pub use question::{
    Answering, Column, Facet, Facets, Holding, Lead, Leaf, Moved, OnMap, Order, Page, Question,
    Within,
};
pub use rows::{BaseRow, Counts, DocumentRow, MentionRow, PlaceRow, Told, VisitRow};

pub use reports::{Report, SameReports};
pub use snapshot::{Snapshot, snapshots};
pub use touched::Touched;
pub use views::SavedView;

pub(crate) use words::word;

use identity::Identity;
use lock::Lock;

/// A case that is open.
#[derive(Debug)]
pub struct CaseFile {
    conn: Connection,
    /// None for a case in memory.
    path: Option<PathBuf>,
    /// Whether its file is the program's own, until somebody saves it under a name.
    unnamed: bool,
    identity: Option<Identity>,
    read_only: Option<WhyReadOnly>,
    /// The version of the file's tables.
    tables: i64,
    /// Where snapshots go that are made unasked.
    state: Option<PathBuf>,
    /// Held for as long as the case may be changed.
    lock: Option<Lock>,
}

impl Drop for CaseFile {
    fn drop(&mut self) {
        begin::tidy(self);
    }
}

impl CaseFile {
    /// Where the case is; none for one that was never saved.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| !self.unnamed)
    }

    /// Has a snapshot made in the folder `state` before the file is brought to this program's version, which the first edit
    /// of a case of an earlier one does.
    #[must_use]
    pub fn keeping(mut self, state: PathBuf) -> Self {
        self.state = Some(state);
        self
    }

    /// A number that changes when another program writes to the case.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn version(&self) -> Result<i64, CaseError> {
        Ok(self
            .conn
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Why the case may only be looked at; none where it may be changed.
    pub fn read_only(&self) -> Option<&WhyReadOnly> {
        self.read_only.as_ref()
    }
}
