//! Making, opening and closing cases.

use std::path::Path;

use casefile::store::{CaseFile, Copies, DocumentRow, EditRow, Question, SameReports, SavedView};

use super::{CaseView, Held};
use crate::{Workbench, failure::Failure};

impl Workbench {
    /// Makes a case in a new file and opens it for editing.
    ///
    /// # Errors
    /// When the file is there already, or cannot be written.
    pub fn case_new(&self, path: &Path) -> Result<CaseView, Failure> {
        let made = Held::new(CaseFile::create(path)?)?;
        self.hold_kept(|| Ok(made))
    }

    /// Opens a case for editing; where it may only be looked at, the answer says why.
    ///
    /// # Errors
    /// When there is no such file, or it is no case.
    pub fn case_open(&self, path: &Path) -> Result<CaseView, Failure> {
        if self.is_left(path) {
            return self.case_resume(path);
        }
        self.hold_kept(|| {
            let case = CaseFile::open(path)?;
            // Without a folder for them there are no snapshots, and editing goes on.
            Held::new(match self.state() {
                Ok(state) => case.keeping(state),
                Err(_) => case,
            })
        })
    }

    /// Goes on with a case that an earlier run left without a name.
    fn case_resume(&self, path: &Path) -> Result<CaseView, Failure> {
        let mut left = Held::new(CaseFile::resume(path)?)?;
        left.edited = true;
        self.hold(|| Ok(left))
    }

    /// Opens a case to look at it.
    ///
    /// # Errors
    /// As [`case_open`](Self::case_open).
    pub fn case_look(&self, path: &Path) -> Result<CaseView, Failure> {
        let seen = Held::new(CaseFile::look(path)?)?;
        self.hold(|| Ok(seen))
    }

    /// Closes the case, if one is open; everything is saved already, except that one without a name is given up. A snapshot
    /// is made of one that was edited, unless there is one of the last ten minutes.
    ///
    /// # Errors
    /// When the snapshot cannot be written, or the file of a case without a name cannot be removed; it is closed all the
    /// same.
    pub fn case_close(&self) -> Result<(), Failure> {
        let open = self.held().take();
        self.put_away(open)
    }

    /// Saves the case under another name, and goes on with that file.
    ///
    /// # Errors
    /// When no case is open, or the file cannot be written.
    pub fn case_save_as(&self, path: &Path) -> Result<CaseView, Failure> {
        let view = self.case_write(|held| {
            held.case.save_as(path)?;
            held.reload()?;
            held.view()
        })?;
        self.remember_case(&view);
        Ok(view)
    }

    /// Writes a copy of the case to a new file, and gives what that holds; the open case stays open.
    ///
    /// # Errors
    /// When no case is open, the file is there already, or it cannot be written.
    pub fn case_copy(&self, path: &Path) -> Result<CaseView, Failure> {
        self.case_read(|held| {
            held.case.copy_to(path)?;
            CaseView::of(&CaseFile::look(path)?)
        })
    }

    /// The open case; none where none is open.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn case_view(&self) -> Result<Option<CaseView>, Failure> {
        self.held().as_ref().map(Held::view).transpose()
    }

    /// The number of a document of the open case, by its name or number.
    ///
    /// # Errors
    /// When no case is open, or it has no such document.
    pub fn case_document(&self, named: &str) -> Result<u32, Failure> {
        self.case_read(|held| Ok(held.case.document_number(named)?))
    }

    /// The documents of the open case, in order of import.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_documents(&self) -> Result<Vec<DocumentRow>, Failure> {
        self.case_read(|held| Ok(held.case.documents()?))
    }

    /// The journal of the open case, the first edit first.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_edits(&self) -> Result<Vec<EditRow>, Failure> {
        self.case_read(|held| Ok(held.case.edits()?))
    }

    /// Documents of the open case that are the same copy.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_copies(&self) -> Result<Vec<Copies>, Failure> {
        self.case_read(|held| Ok(held.case.copies()?))
    }

    /// Visits and basings that several documents tell of.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_reports(&self) -> Result<Vec<SameReports>, Failure> {
        self.case_read(|held| Ok(held.case.same_reports()?))
    }

    /// The views of the open case that are kept, by name.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_views(&self) -> Result<Vec<SavedView>, Failure> {
        self.case_read(|held| Ok(held.case.views()?))
    }

    /// What the view of that name asks.
    ///
    /// # Errors
    /// When no case is open, or it has no such view.
    pub fn case_view_asks(&self, name: &str) -> Result<Question, Failure> {
        self.case_read(|held| Ok(held.case.view(name)?))
    }

    /// What is wrong with the open case's file, one sentence each.
    ///
    /// # Errors
    /// When no case is open, or it cannot be read at all.
    pub fn case_flaws(&self) -> Result<Vec<String>, Failure> {
        self.case_read(|held| Ok(held.case.flaws()?))
    }
}
