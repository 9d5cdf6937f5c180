//! Cases that nobody saved under a name yet: kept all the same, and offered again when a run ended without a word.

use std::{
    fs,
    path::{Path, PathBuf},
};

use casefile::store::{Arrival, CaseFile};
use jiff::Timestamp;

use super::{CaseView, Held, name_of};
use crate::{Workbench, failure::Failure, recent::RecentView};

/// Where they are, in the folder of the program's state.
const FOLDER: &str = "unsaved";

/// How the file begins of a case that holds the samples.
const SAMPLES: &str = "samples-";

impl Workbench {
    /// Opens a new case with the samples in it, in place of the one that is open.
    pub(crate) fn case_of_samples(&self, samples: Vec<Arrival>) -> Result<(), Failure> {
        let mut held = Held::new(self.unnamed(SAMPLES)?)?;
        held.import(&mut samples.into_iter(), None)?;
        held.edited = false; // nothing in it is anybody's work yet
        self.hold(|| Ok(held))?;
        Ok(())
    }

    /// A new case that is not saved yet: in memory where the shell keeps no state, or no file can be written, since there is
    /// nothing to lose yet.
    pub(super) fn unnamed(&self, prefix: &str) -> Result<CaseFile, Failure> {
        let kept = self
            .unsaved()
            .map(|folder| CaseFile::unnamed(&folder, prefix));
        match kept {
            Some(Ok(case)) => Ok(case),
            _ => Ok(CaseFile::unsaved()?),
        }
    }

    fn unsaved(&self) -> Option<PathBuf> {
        self.state.as_ref().map(|state| state.join(FOLDER))
    }

    /// Whether a path leads to a case that was left without a name.
    pub(super) fn is_left(&self, path: &Path) -> bool {
        let folder = self
            .unsaved()
            .and_then(|folder| fs::canonicalize(folder).ok());
        let real = fs::canonicalize(path).ok();
        folder.is_some_and(|folder| real.as_deref().and_then(Path::parent) == Some(&folder))
    }

    /// What earlier runs left without a name, the latest first. Samples that nobody worked in, and cases that hold nothing,
    /// are cleared away.
    pub(crate) fn left(&self) -> Vec<RecentView> {
        let folder = self.unsaved();
        let left = folder.iter().flat_map(|folder| CaseFile::left(folder));
        let mut kept: Vec<RecentView> = left.filter_map(|path| kept(&path)).collect();
        kept.sort_by(|one, other| other.at.cmp(&one.at));
        kept
    }
}

/// A case that was left, if it is worth keeping. One that cannot be read is nobody's to delete.
fn kept(path: &Path) -> Option<RecentView> {
    let view = CaseFile::look(path)
        .map_err(Failure::from)
        .and_then(|case| CaseView::of(&case))
        .ok()?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let untouched = name.starts_with(SAMPLES) && view.counts.edits <= 1;
    if untouched || view.counts.documents == 0 {
        if let Ok(case) = CaseFile::resume(path) {
            let _ = case.discard(); // it is asked about again at the next start
        }
        return None;
    }
    let changed = fs::metadata(path).and_then(|file| file.modified()).ok()?;
    Some(RecentView {
        name: name_of(None),
        path: path.to_owned(),
        documents: view.counts.documents,
        at: format!("{:.0}", Timestamp::try_from(changed).ok()?),
        unsaved: true,
    })
}
