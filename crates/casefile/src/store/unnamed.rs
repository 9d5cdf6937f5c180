//! A case that has no name yet. It has a file all the same, in a folder of the program's state, so that whatever ends the
//! program does not end the work.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{CaseError, CaseFile, WhyReadOnly, lock::Asked, lock::Lock};

impl CaseFile {
    /// A new case in a file of `folder`, whose name begins with `prefix`. [`path`](Self::path) is none until
    /// [`save_as`](Self::save_as) gives it a name; [`discard`](Self::discard) gives it up.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn unnamed(folder: &Path, prefix: &str) -> Result<Self, CaseError> {
        fs::create_dir_all(folder).map_err(|source| CaseError::Io {
            path: folder.to_owned(),
            source,
        })?;
        let at = super::journal::now().replace(':', "_");
        let case = Self::create(&folder.join(format!("{prefix}{at}.gpkg")))?;
        Ok(case.without_name())
    }

    /// Opens a case that an earlier run left unnamed, and goes on with it.
    ///
    /// # Errors
    /// As [`open`](Self::open), and when another program has it open.
    pub fn resume(path: &Path) -> Result<Self, CaseError> {
        let case = Self::open(path)?;
        match case.read_only() {
            Some(why @ WhyReadOnly::OpenElsewhere(_)) => Err(CaseError::ReadOnly(why.clone())),
            _ => Ok(case.without_name()),
        }
    }

    /// The cases in `folder` that were left unnamed and that no program has open, by name.
    pub fn left(folder: &Path) -> Vec<PathBuf> {
        let files = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut left: Vec<PathBuf> = files
            .map(|file| file.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "gpkg"))
            .filter(|path| matches!(Lock::ask(path), Asked::Held(_)))
            .collect();
        left.sort();
        left
    }

    /// Gives the case up: one without a name leaves nothing behind.
    ///
    /// # Errors
    /// When its file cannot be removed.
    pub fn discard(self) -> Result<(), CaseError> {
        let file = self.path.clone().filter(|_| self.unnamed);
        drop(self);
        match file {
            Some(path) => fs::remove_file(&path).map_err(|source| CaseError::Io { path, source }),
            None => Ok(()),
        }
    }

    fn without_name(mut self) -> Self {
        self.unnamed = true;
        self
    }
}
