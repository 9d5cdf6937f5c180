//! Files written whole or not at all.
//!
//! The bytes go to a temporary file in the same folder, reach the disk, and only then take the name: whoever looks sees
//! the old file or the new one, never a part. What a program that was killed meanwhile leaves goes with the next writing.

use std::{
    fs::{self, File, Permissions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use thiserror::Error;

/// Why a file was not written. Nothing partial is left under its name.
#[derive(Debug, Error)]
pub enum WriteError {
    /// The folder to write to is not there.
    #[error("{} could not be written: the folder {} does not exist. Make it, or choose another.", path.display(), folder.display())]
    NoFolder {
        /// The file asked for.
        path: PathBuf,
        /// What is missing.
        folder: PathBuf,
    },
    /// The name belongs to a folder.
    #[error("{} could not be written: it is a folder. Add the name of a file.", path.display())]
    IsFolder {
        /// The file asked for.
        path: PathBuf,
    },
    /// The system does not allow it.
    #[error("{} could not be written: you may not write there. Choose a folder of yours.", path.display())]
    Permission {
        /// The file asked for.
        path: PathBuf,
    },
    /// No room is left.
    #[error("{} could not be written: the disk is full. Free some space, or choose another disk.", path.display())]
    DiskFull {
        /// The file asked for.
        path: PathBuf,
    },
    /// Anything else.
    #[error("{} could not be written: {source}.", path.display())]
    Other {
        /// The file asked for.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Writes a file whole: `fill` writes its content, and the file takes its name only when all of it is on the disk.
///
/// A link is followed to the file it means; a device such as `/dev/stdout` is written straight.
///
/// # Errors
/// When `fill` fails or the system refuses; the file that was there before stays as it was.
pub fn write_whole<T>(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> Result<T, WriteError> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let written = match fs::metadata(&target) {
        Ok(held) if held.is_dir() => {
            return Err(WriteError::IsFolder {
                path: path.to_owned(),
            });
        }
        Ok(held) if !held.is_file() => straight(&target, fill),
        Ok(held) => renamed(&target, Some(held.permissions()), fill),
        Err(_) => renamed(&target, None, fill),
    };
    written.map_err(|error| explained(path, error))
}

fn straight<T>(device: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> io::Result<T> {
    let mut out = BufWriter::new(File::options().write(true).open(device)?);
    let value = fill(&mut out)?;
    out.flush()?;
    Ok(value)
}

fn renamed<T>(
    target: &Path,
    held: Option<Permissions>,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> io::Result<T> {
    if held.as_ref().is_some_and(Permissions::readonly) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let folder = folder_of(target);
    sweep(folder);
    let temporary = temporary_in(folder)?;
    let mut out = BufWriter::new(temporary);
    let value = fill(&mut out)?;
    let temporary = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    if let Some(held) = held {
        temporary.as_file().set_permissions(held)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(target).map_err(|refused| refused.error)?;
    // The new name is on the disk once its folder is; where folders cannot be synced, it is soon enough.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(value)
}

/// How files that are being written are named.
const PREFIX: &str = ".dateline-";
const SUFFIX: &str = ".tmp";

/// A file of its own beside the one to be written, locked for as long as it is.
fn temporary_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less the umask, as for any new file
    loop {
        let temporary = builder.tempfile_in(folder)?;
        // A file system without locks has no sweeping either.
        let _ = temporary.as_file().lock();
        // Somebody may have swept it away before it was locked.
        if temporary.path().exists() {
            return Ok(temporary);
        }
    }
}

/// Deletes what programs that were killed while they wrote have left: files that nobody holds a lock of.
fn sweep(folder: &Path) {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = files.filter(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        name.starts_with(PREFIX) && name.ends_with(SUFFIX)
    });
    for file in ours {
        let Ok(held) = File::open(file.path()) else {
            continue;
        };
        if held.try_lock().is_ok() {
            // While the lock is held, so that whoever just made it sees that it is gone.
            let _ = fs::remove_file(file.path());
        }
    }
}

pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

pub(crate) fn explained(path: &Path, source: io::Error) -> WriteError {
    let path = path.to_owned();
    match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => WriteError::NoFolder {
            folder: folder_of(&path).to_owned(),
            path,
        },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            WriteError::Permission { path }
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => WriteError::DiskFull { path },
        _ => WriteError::Other { path, source },
    }
}
