//! Who may change a case: one at a time, by a lock on a file beside it.
//!
//! The operating system gives the lock up when its holder ends, however it ends, so that a crash leaves nothing to clear
//! away. The lock is never on the case itself: closing a second descriptor of it would drop the locks of `SQLite`.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
    process,
};

/// The right to change a case, until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    /// Holds the lock as long as it is open.
    _file: File,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub(crate) enum Asked {
    /// It is ours.
    Held(Lock),
    /// Somebody has it; the text says who.
    Taken(String),
    /// No file can be made beside the case.
    Refused,
}

impl Lock {
    /// Asks for the lock on the case at `path`.
    pub(crate) fn ask(case: &Path) -> Asked {
        let path = beside(case);
        // Whoever had it may have removed the file between our opening it and our locking it: then it is nobody's.
        for _ in 0..8 {
            match attempt(&path) {
                Ok(Some(asked)) => return asked,
                Ok(None) => {}
                Err(_) => return Asked::Refused,
            }
        }
        Asked::Taken("by a program that comes and goes".into())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is still locked, so that nobody's fresh lock is removed.
        let _ = fs::remove_file(&self.path);
    }
}

fn attempt(path: &Path) -> io::Result<Option<Asked>> {
    let mut file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            let _ = file.take(200).read_to_string(&mut holder);
            return Ok(Some(Asked::Taken(holder.trim().to_owned())));
        }
        Err(TryLockError::Error(error)) => return Err(error),
        Ok(()) => {}
    }
    if !is_at(&file, path) {
        return Ok(None);
    }
    file.set_len(0)?;
    file.rewind()?;
    write!(file, "process {} on {}", process::id(), host())?;
    Ok(Some(Asked::Held(Lock {
        path: path.to_owned(),
        _file: file,
    })))
}

/// `.NAME.lock` beside the case, hidden from those who list the folder.
fn beside(case: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(case.file_name().unwrap_or_default());
    name.push(".lock");
    case.with_file_name(name)
}

fn host() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    match name.trim() {
        "" => "this machine".into(),
        name => name.into(),
    }
}

/// Whether the path still leads to the open file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_and_the_next_learns_who() {
        let folder = tempfile::tempdir().unwrap();
        let case = folder.path().join("a.gpkg");
        let Asked::Held(lock) = Lock::ask(&case) else {
            panic!("nobody had it")
        };
        let Asked::Taken(by) = Lock::ask(&case) else {
            panic!("it was taken")
        };
        assert!(by.contains(&process::id().to_string()), "{by}");
        drop(lock);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(matches!(Lock::ask(&case), Asked::Held(_)));
    }

    // What a crash leaves behind is a file that nobody locks.
    #[test]
    fn a_file_left_behind_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let case = folder.path().join("a.gpkg");
        fs::write(beside(&case), "process 1 on elsewhere").unwrap();
        assert!(matches!(Lock::ask(&case), Asked::Held(_)));
    }
}
