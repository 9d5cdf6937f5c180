//! Opening documents.

use std::path::{Path, PathBuf};

use atlas::Position;
use casefile::{Case, Evidence, Judged, import, import::Imported};
use gazetteer::{Gazetteer, Place};
use geoparse::{Mode, Site, Visit};

use crate::{
    Workbench,
    failure::{Code, Failure},
    frame::frame,
    view::{DocumentView, MentionView, VisitView},
};

/// What a pasted text is called.
const PASTED: &str = "Pasted text";

/// The number of the job that opens what a shell was started with. Windows count theirs from 1.
const FIRST_JOB: u32 = 0;

/// What a shell was started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// Nothing: the window says what can be done.
    #[default]
    Nothing,
    /// The first of the samples.
    Sample,
    /// A file.
    File(PathBuf),
}

impl Workbench {
    /// Opens a text that was pasted. `progress` is told how far the reading is, 0 to 1; `job` is the number to
    /// [`cancel`](Self::cancel) it by.
    ///
    /// # Errors
    /// When the text is empty or too large, the job was cancelled, or the data files are missing or damaged.
    pub fn open_text(
        &self,
        job: u32,
        text: &str,
        title: Option<String>,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DocumentView, Failure> {
        let mut imported = import::read_bytes(PASTED, text.as_bytes())?;
        imported.document.title = title;
        self.open(job, imported, progress)
    }

    /// Opens a plain text file; otherwise as [`open_text`](Self::open_text).
    ///
    /// # Errors
    /// As [`open_text`](Self::open_text), and when the file cannot be read or is no text.
    pub fn open_file(
        &self,
        job: u32,
        path: &Path,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DocumentView, Failure> {
        self.open(job, import::read_file(path)?, progress)
    }

    /// Opens the first of the [`samples`](Self::samples).
    ///
    /// # Errors
    /// As [`open_file`](Self::open_file).
    pub fn open_sample(
        &self,
        job: u32,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DocumentView, Failure> {
        let (path, sample) = self.first_sample()?;
        let mut imported = import::read_file(&path)?;
        imported.document.title = Some(sample.title);
        imported.document.published = Some(sample.published);
        imported.document.source = Some(sample.source);
        self.open(job, imported, progress)
    }

    /// The open document, as the analyst left it; none when nothing is open.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn current(&self) -> Result<Option<DocumentView>, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        let open = self.case().as_ref().map(|case| view(case, gazetteer));
        open.map(|view| self.seen_document(view)).transpose()
    }

    /// What a window shows when it comes up: what is open, since a page that is loaded anew loses nothing; else what the
    /// shell was started with.
    ///
    /// # Errors
    /// As [`open_file`](Self::open_file).
    pub fn initial(&self, opening: &Opening) -> Result<Option<DocumentView>, Failure> {
        if let Some(open) = self.current()? {
            return Ok(Some(open));
        }
        match opening {
            Opening::Nothing => Ok(None),
            Opening::Sample => self.open_sample(FIRST_JOB, &mut |_| ()).map(Some),
            Opening::File(path) => self.open_file(FIRST_JOB, path, &mut |_| ()).map(Some),
        }
    }

    fn open(
        &self,
        job: u32,
        imported: Imported,
        progress: &mut dyn FnMut(f32),
    ) -> Result<DocumentView, Failure> {
        let job = self.jobs.begin(job);
        let reader = self.knowledge.reader(Mode::default())?;
        let Imported { document, notice } = imported;
        let notice = notice.or(self.ready(Mode::default())?.map(str::to_owned));
        let Some(reading) = reader.read_watched(&document, &mut job.watch(progress)) else {
            return Err(Failure::new(
                Code::Cancelled,
                format!("reading {} was stopped.", document.id),
            ));
        };
        let foreign = reading.language.as_ref().map(|language| {
            format!("This is {language}, not English: only names that the gazetteer has in it were looked for.")
        });
        let case = Case::new(document, reading, notice.or(foreign));
        let view = view(&case, reader.gazetteer());
        *self.case() = Some(case);
        self.seen_document(view)
    }
}

/// A case as a window shows it.
pub(crate) fn view(case: &Case, gazetteer: &Gazetteer) -> DocumentView {
    let (document, reading) = (case.document().clone(), case.reading());
    let evidence = Evidence::new(&document.text);
    let mentions = case
        .mentions()
        .map(|judged| mention(judged, &evidence, gazetteer))
        .collect();
    DocumentView {
        frame: frame(case),
        mentions,
        visits: reading.visits.iter().map(visit).collect(),
        basings: reading.basings.clone(),
        id: document.id,
        title: document.title,
        published: document.published,
        source: document.source,
        notice: case.notice().map(str::to_owned),
        can_undo: case.can_undo(),
        can_redo: case.can_redo(),
        text: document.text,
    }
}

fn visit(visit: &Visit) -> VisitView {
    let at = |site: Option<&Site>| {
        let place = site?.place.as_ref()?;
        Position::new(place.lon, place.lat).ok()
    };
    let ends = at(visit.origin.as_ref()).zip(at(Some(&visit.destination)));
    VisitView {
        arc: ends.map_or_else(Vec::new, |(from, to)| atlas::great_circle(from, to)),
        visit: visit.clone(),
    }
}

fn mention(
    Judged {
        index,
        mention,
        status,
    }: Judged,
    evidence: &Evidence<'_>,
    gazetteer: &Gazetteer,
) -> MentionView {
    let place = |id: &str| {
        gazetteer
            .find(id)
            .map(|found| gazetteer.record(found).place())
    };
    let places: Vec<Place> = mention
        .candidates
        .iter()
        .filter_map(|candidate| place(&candidate.id))
        .collect();
    MentionView {
        index,
        status,
        sentence: evidence.around(mention.span),
        places,
        mention,
    }
}
