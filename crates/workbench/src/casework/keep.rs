//! Snapshots, and where the program keeps its state.

use std::{
    env,
    path::{Path, PathBuf},
};

use casefile::store::{Snapshot, snapshots};

use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// Where the program keeps its state: `dateline` in `XDG_STATE_HOME`, else in `~/.local/state`.
///
/// # Errors
/// When neither that nor `HOME` is set.
pub fn state_dir() -> Result<PathBuf, Failure> {
    let named = |variable| {
        env::var_os(variable)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let state = named("XDG_STATE_HOME").or_else(|| Some(named("HOME")?.join(".local/state")));
    let unknown = || {
        Failure::new(
            Code::ExportFailed,
            "there is no folder for snapshots: set XDG_STATE_HOME or HOME.",
        )
    };
    Ok(state.ok_or_else(unknown)?.join("dateline"))
}

/// The snapshots of the case at `path`, the latest first, whether or not it can still be opened.
///
/// # Errors
/// When there is no folder for state.
pub fn snapshots_of(path: &Path) -> Result<Vec<Snapshot>, Failure> {
    Ok(snapshots(&state_dir()?, path))
}

impl Workbench {
    /// Where snapshots are kept.
    pub(super) fn state(&self) -> Result<PathBuf, Failure> {
        self.state.clone().map_or_else(state_dir, Ok)
    }

    /// Makes a snapshot of the open case; the last three are kept.
    ///
    /// # Errors
    /// When no case is open, or the snapshot cannot be written.
    pub fn case_snapshot(&self) -> Result<Snapshot, Failure> {
        self.case_read(|held| Ok(held.case.snapshot(&self.state()?)?))
    }

    /// The snapshots of the open case, the latest first.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_snapshots(&self) -> Result<Vec<Snapshot>, Failure> {
        let state = self.state()?;
        self.case_read(|held| {
            Ok(held
                .case
                .path()
                .map(|path| snapshots(&state, path))
                .unwrap_or_default())
        })
    }
}
