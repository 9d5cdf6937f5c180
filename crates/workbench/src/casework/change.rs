//! Edits of the open case.

use casefile::store::{CaseError, CaseFile, Edit, EditRow};

use crate::{Workbench, failure::Failure};

impl Workbench {
    /// Makes an edit, which is saved when this returns; none where it changes nothing.
    ///
    /// # Errors
    /// When no case is open, it may not be changed, or the edit makes no sense.
    pub fn case_edit(&self, edit: &Edit, why: Option<&str>) -> Result<Option<EditRow>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let lookup = |id: &str| {
            gazetteer
                .find(id)
                .map(|found| gazetteer.record(found).place())
        };
        self.case_change(|case| case.edit(edit, why, &lookup))
    }

    /// Takes the last edit back, and gives it; none where there is none.
    ///
    /// # Errors
    /// When no case is open, or it may not be changed.
    pub fn case_undo(&self) -> Result<Option<EditRow>, Failure> {
        self.case_change(CaseFile::undo)
    }

    /// Makes the edit again that was taken back last, and gives it; none where there is none.
    ///
    /// # Errors
    /// When no case is open, or it may not be changed.
    pub fn case_redo(&self) -> Result<Option<EditRow>, Failure> {
        self.case_change(CaseFile::redo)
    }

    fn case_change(
        &self,
        change: impl FnOnce(&mut CaseFile) -> Result<Option<EditRow>, CaseError>,
    ) -> Result<Option<EditRow>, Failure> {
        self.case_write(|held| {
            let edit = change(&mut held.case)?;
            if let Some(edit) = &edit {
                held.changed(edit)?;
            }
            Ok(edit)
        })
    }
}
