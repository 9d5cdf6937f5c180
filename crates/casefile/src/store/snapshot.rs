//! Earlier copies of a case, kept in a folder of the program's state.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;
use xxhash_rust::xxh3::xxh3_64;

use super::{CaseError, CaseFile};

/// How many are kept of each case.
const KEPT: usize = 3;

/// How old the latest may be before [`CaseFile::snapshot_if_due`] makes another.
const DUE: Duration = Duration::from_mins(10);

/// A copy of a case as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Snapshot {
    /// When it was made, UTC.
    pub at: String,
    /// Where it is: a case like any other.
    pub path: PathBuf,
}

/// The snapshots of the case at `case`, the latest first, from the folder `state`.
///
/// They are found by the path of the case, since one that is damaged may not tell what it was.
pub fn snapshots(state: &Path, case: &Path) -> Vec<Snapshot> {
    let folder = folder(state, case);
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Snapshot> = files
        .filter_map(|file| {
            let path = file.path();
            let at = path.file_stem()?.to_str()?.replace('_', ":");
            let whole = path
                .extension()
                .is_some_and(|extension| extension == "gpkg");
            (whole && at.parse::<Timestamp>().is_ok()).then_some(Snapshot { at, path })
        })
        .collect();
    found.sort_by(|one, other| other.at.cmp(&one.at));
    found
}

impl CaseFile {
    /// Makes a snapshot in the folder `state`; the last three of a case are kept.
    ///
    /// # Errors
    /// When the case has no file yet, is damaged itself, or the snapshot cannot be written.
    pub fn snapshot(&self, state: &Path) -> Result<Snapshot, CaseError> {
        let Some(path) = self.path() else {
            return Err(CaseError::Refused(
                "a case that was never saved has no snapshots. Save it first.".into(),
            ));
        };
        // A copy of what was salvaged must not push out one that is whole.
        if let Some(why @ super::WhyReadOnly::Damaged(_)) = self.read_only() {
            return Err(CaseError::ReadOnly(why.clone()));
        }
        let folder = folder(state, path);
        fs::create_dir_all(&folder).map_err(|source| CaseError::Io {
            path: folder.clone(),
            source,
        })?;
        let at = super::journal::now();
        // Colons are no part of names everywhere.
        let copy = folder.join(format!("{}.gpkg", at.replace(':', "_")));
        self.copy_over(&copy)?;
        for old in snapshots(state, path).into_iter().skip(KEPT) {
            match fs::remove_file(&old.path) {
                Err(source) if source.kind() != io::ErrorKind::NotFound => {
                    return Err(CaseError::Io {
                        path: old.path,
                        source,
                    });
                }
                _ => {}
            }
        }
        Ok(Snapshot { at, path: copy })
    }

    /// Makes a snapshot unless there is one of the last ten minutes.
    ///
    /// # Errors
    /// As [`snapshot`](Self::snapshot).
    pub fn snapshot_if_due(&self, state: &Path) -> Result<Option<Snapshot>, CaseError> {
        let latest = self
            .path()
            .and_then(|path| snapshots(state, path).into_iter().next());
        let age = latest
            .and_then(|latest| fs::metadata(latest.path).ok()?.modified().ok())
            .map(|made| SystemTime::now().duration_since(made).unwrap_or_default());
        if age.is_some_and(|age| age < DUE) {
            return Ok(None);
        }
        self.snapshot(state).map(Some)
    }
}

fn folder(state: &Path, case: &Path) -> PathBuf {
    let real = fs::canonicalize(case).unwrap_or_else(|_| case.to_owned());
    let stem = real
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let number = xxh3_64(real.as_os_str().as_encoded_bytes());
    state
        .join("snapshots")
        .join(format!("{stem}-{number:016x}"))
}
