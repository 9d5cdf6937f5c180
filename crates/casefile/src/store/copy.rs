//! A case under another name.

use std::{fs::File, io, path::Path, time::Duration};

use rusqlite::{Connection, backup::Backup};

use super::{CaseError, CaseFile};
use crate::export::{WriteError, explained, folder_of};

/// How many pages are copied at a time.
const PAGES: i32 = 4096;

impl CaseFile {
    /// Writes a copy to a new file, whole or not at all.
    ///
    /// # Errors
    /// When the file is there already, or cannot be written.
    pub fn copy_to(&self, path: &Path) -> Result<(), CaseError> {
        if path.exists() {
            return Err(CaseError::Exists {
                path: path.to_owned(),
            });
        }
        self.copy_over(path)
    }

    /// Saves the case under another name and goes on with that file; one that is there is replaced. Works, too, where the
    /// old file may not be written or is gone.
    ///
    /// # Errors
    /// When the file cannot be written; the case stays open as it was then.
    pub fn save_as(&mut self, path: &Path) -> Result<(), CaseError> {
        let itself = self.path.as_deref().is_some_and(|open| same(open, path));
        if itself && path.exists() {
            return Err(CaseError::Refused(format!(
                "{} is the case itself, and saved already. Choose another name.",
                path.display()
            )));
        }
        self.copy_over(path)?;
        let mut opened = Self::open(path)?;
        opened.state = self.state.take();
        std::mem::replace(self, opened).discard()
    }

    pub(super) fn copy_over(&self, path: &Path) -> Result<(), CaseError> {
        let written = temporary(path, |temporary| {
            let mut copy = Connection::open(temporary)?;
            Backup::new(&self.conn, &mut copy)?.run_to_completion(PAGES, Duration::ZERO, None)?;
            // A copy is one file, also where the case is written by WAL.
            copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
            copy.close().map_err(|(_, error)| error)
        })?;
        written.map_err(|error| match CaseError::from(error) {
            CaseError::DiskFull => WriteError::DiskFull {
                path: path.to_owned(),
            }
            .into(),
            other => other,
        })
    }
}

/// Fills a temporary file beside `path`, which takes that name only when `fill` succeeded and all of it is on the disk.
fn temporary<E>(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<Result<(), E>, CaseError> {
    let refused = |error: io::Error| CaseError::from(explained(path, error));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".dateline-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less the umask, as for any new file
    let temporary = builder
        .tempfile_in(folder_of(path))
        .map_err(refused)?
        .into_temp_path();
    if let Err(error) = fill(&temporary) {
        return Ok(Err(error));
    }
    File::open(&temporary)
        .and_then(|file| file.sync_all())
        .map_err(refused)?;
    temporary
        .persist(path)
        .map_err(|error| refused(error.error))?;
    let _ = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    Ok(Ok(()))
}

fn same(open: &Path, path: &Path) -> bool {
    std::fs::canonicalize(path).is_ok_and(|path| path == open)
}
