//! What a window remembers for its user, in one small file.

use std::{
    fs,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use casefile::export;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// The file, if the shell named one, and what is in it.
#[derive(Debug, Default)]
pub(crate) struct Preferences {
    file: Option<PathBuf>,
    kept: Mutex<Kept>,
}

/// A case that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Recent {
    pub(crate) path: PathBuf,
    /// How many documents it had.
    pub(crate) documents: u32,
    /// When, UTC.
    pub(crate) at: String,
}

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// Id of a worldview.
    pub(crate) worldview: Option<String>,
    /// The user's own background map.
    pub(crate) background: Option<PathBuf>,
    /// Cases, the one opened last first.
    pub(crate) recent: Vec<Recent>,
    /// Files of reference layers, in their order.
    pub(crate) references: Vec<PathBuf>,
}

impl Preferences {
    /// Reads the file. One that is missing or cannot be read costs the memory, nothing else.
    pub(crate) fn of(file: PathBuf) -> Self {
        let kept = fs::read(&file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            file: Some(file),
            kept: Mutex::new(kept.unwrap_or_default()),
        }
    }

    pub(crate) fn kept(&self) -> Kept {
        self.held().clone()
    }

    /// Changes what is remembered, and writes it down.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Kept)) -> Result<(), Failure> {
        let mut held = self.held();
        change(&mut held);
        let Some(file) = &self.file else {
            return Ok(());
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(Failure::internal)?;
        }
        let text = serde_json::to_vec_pretty(&*held).map_err(Failure::internal)?;
        Ok(export::write_whole(file, |out| out.write_all(&text))?)
    }

    fn held(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
