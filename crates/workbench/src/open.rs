//! Opening documents and cases, and what is on the desk.

use std::{
    path::{Path, PathBuf},
    sync::PoisonError,
};

use casefile::{import, import::Imported, store::Arrival};

use crate::{Workbench, casework::has_ending, document, failure::Failure, view::DeskView};

/// What a pasted text is called.
const PASTED: &str = "Pasted text";

/// The number of the job that opens what a shell was started with. Windows count theirs from 1.
const FIRST_JOB: u32 = 0;

/// The ending of a case's file.
const CASE: &str = "gpkg";

/// What a shell was started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// Nothing: the window says what can be done.
    #[default]
    Nothing,
    /// The sample case.
    Sample,
    /// A case, where the name ends in `.gpkg`, else a document.
    File(PathBuf),
}

impl Workbench {
    /// Adds a text that was pasted to the open case, or to a new one that is not saved yet, and shows it. `progress` is told
    /// how far the reading is, 0 to 1; `job` is the number to [`cancel`](Self::cancel) it by.
    ///
    /// # Errors
    /// When the text is empty or too large, the case may not be changed, the job was cancelled, or the data files are
    /// missing or damaged.
    pub fn open_text(
        &self,
        job: u32,
        text: &str,
        title: Option<String>,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DeskView, Failure> {
        let mut imported = import::read_bytes(PASTED, text.as_bytes())?;
        imported.document.title = title;
        self.take_in(job, imported, progress)
    }

    /// Adds a plain text file; otherwise as [`open_text`](Self::open_text).
    ///
    /// # Errors
    /// As [`open_text`](Self::open_text), and when the file cannot be read or is no text.
    pub fn open_file(
        &self,
        job: u32,
        path: &Path,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DeskView, Failure> {
        self.take_in(job, import::read_file(path)?, progress)
    }

    /// Opens a new case with the [`samples`](Self::samples) in it, in place of the one that is open.
    ///
    /// # Errors
    /// As [`open_file`](Self::open_file).
    pub fn open_sample(
        &self,
        job: u32,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DeskView, Failure> {
        let job = self.jobs.begin(job);
        let texts = self.sample_texts()?;
        let arrivals = self.arrivals(texts, &mut job.watch(progress))?;
        self.case_of_samples(arrivals)?;
        self.desk()
    }

    /// What is on the desk.
    ///
    /// # Errors
    /// When the case cannot be read, or the data files are missing or damaged.
    pub fn desk(&self) -> Result<DeskView, Failure> {
        let desk = self.case_if_any(|held| {
            held.refresh()?;
            held.shown = held.shown()?;
            let gazetteer = self.knowledge.gazetteer()?;
            let view = |number| document::view(&held.case, number, gazetteer);
            let document = held.shown.map(view).transpose()?;
            Ok((held.view()?, document))
        })?;
        let Some((case, document)) = desk else {
            return Ok(DeskView::default());
        };
        Ok(DeskView {
            case: Some(case),
            document: document.map(|view| self.seen_document(view)).transpose()?,
        })
    }

    /// Shows a document of the open case.
    ///
    /// # Errors
    /// When no case is open, or it has no such document.
    pub fn show(&self, number: u32) -> Result<DeskView, Failure> {
        self.case_write(|held| {
            held.case.document(number)?;
            held.shown = Some(number);
            Ok(())
        })?;
        self.desk()
    }

    /// What a window shows when it comes up: what is open, since a page that is loaded anew loses nothing; else what the
    /// shell was started with.
    ///
    /// # Errors
    /// As [`open_file`](Self::open_file), and as [`case_open`](Self::case_open).
    pub fn initial(&self, opening: &Opening) -> Result<DeskView, Failure> {
        // A page that is loaded anew while the first is still served waits for what that opens.
        let _one = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        let desk = self.desk()?;
        if desk.case.is_some() {
            return Ok(desk);
        }
        match opening {
            Opening::Nothing => Ok(desk),
            Opening::Sample => self.open_sample(FIRST_JOB, &mut |_| ()),
            Opening::File(path) if has_ending(path, CASE) => {
                self.case_open(path)?;
                self.desk()
            }
            Opening::File(path) => self.open_file(FIRST_JOB, path, &mut |_| ()),
        }
    }

    fn take_in(
        &self,
        job: u32,
        imported: Imported,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DeskView, Failure> {
        let job = self.jobs.begin(job);
        let arrivals = self.arrivals(vec![imported], &mut job.watch(progress))?;
        self.put_on_desk(arrivals)
    }

    /// Adds documents that were read to the open case, or to a new one, and shows the first of them.
    fn put_on_desk(&self, arrivals: Vec<Arrival>) -> Result<DeskView, Failure> {
        self.case_or_new(|held| {
            let (imported, _) = held.import(&mut arrivals.into_iter(), None)?;
            let first = imported.added.first().or(imported.known.first());
            held.shown = first.copied().or(held.shown);
            Ok(())
        })?;
        self.desk()
    }
}
