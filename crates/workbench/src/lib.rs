//! What a shell can ask for: one function a command over what is open.
//!
//! The window, the command line and later a server all call the same [`Workbench`]; none of them holds logic of its own.
//! Commands take `&self` and may be called from any thread; those that read a document take as long as it needs, and can
//! be cancelled.
//!
//! ```no_run
//! use workbench::{Search, Workbench};
//!
//! let workbench = Workbench::new(Search::here(None, Vec::new()));
//! let desk = workbench.open_text(1, "Ships left Tartus.", None, &mut |_| ())?;
//! println!("{} places named", desk.document.map_or(0, |it| it.mentions.len()));
//! # Ok::<(), workbench::Failure>(())
//! ```

mod background;
mod casework;
mod data;
mod document;
mod edit;
mod evaluate;
mod failure;
mod fit;
mod frame;
mod gazetteers;
mod job;
mod knowledge;
mod map;
mod measure;
mod open;
mod places;
mod preferences;
mod range;
mod recent;
mod reference;
mod resource;
mod samples;
mod tagger;
mod view;
mod why;
mod worldview;

use std::{path::PathBuf, sync::Mutex};

use atlas::ViewIx;
use geoparse::{Document, Reading, Span};

pub use atlas::{NotationError, parse_position};
pub use casefile::store::{Column, Edit, Leaf, Page, Question};
pub use casework::{
    Added, Answer, CaseView, Command, Found, Kinds, RelationsView, Sheet, Sifted, snapshots_of,
    state_dir,
};
pub use data::{DataDir, NoData, Search};
pub use evaluate::{Outcome, Task};
pub use failure::{Code, Failure};
pub use gazetteers::{Form, Imported, LayerView, NewGazetteer};
pub use geoparse::Mode;
pub use job::{Job, Jobs};
pub use measure::{LegView, MeasureView, PositionView, RingView};
pub use open::Opening;
pub use places::{Nearby, Query};
pub use recent::RecentView;
pub use reference::ReferenceView;
pub use resource::Resource;
pub use samples::Sample;
pub use view::{
    AreaView, BackgroundView, BasingView, DeskView, DocumentView, Edited, Exported, MentionChange,
    MentionView, NearHit, NearMention, NearView, SearchHit, StatusView, VisitView, Whereabouts,
    WorldviewView,
};
pub use why::{ChoiceView, ReasonView, WhyView};

use knowledge::Knowledge;
use preferences::Preferences;
use reference::References;

/// All that a shell can ask for, over at most one open case.
pub struct Workbench {
    knowledge: Knowledge,
    casework: Mutex<Option<casework::Held>>,
    /// Held by whoever opens what the shell was started with.
    opening: Mutex<()>,
    /// Where snapshots are kept, if not where the system says; where cases are kept that were never saved, if at all.
    state: Option<PathBuf>,
    jobs: Jobs,
    /// The worldview that somebody chose.
    view: Mutex<Option<ViewIx>>,
    preferences: Preferences,
    references: References,
}

impl Workbench {
    /// A workbench that opens its data when first asked; nothing can fail yet.
    pub fn new(search: Search) -> Self {
        Self {
            knowledge: Knowledge::new(search),
            casework: Mutex::new(None),
            opening: Mutex::default(),
            state: None,
            jobs: Jobs::default(),
            view: Mutex::new(None),
            preferences: Preferences::default(),
            references: References::default(),
        }
    }

    /// The same workbench, which keeps its snapshots, and cases that were never saved, in that folder.
    #[must_use]
    pub fn keeping(self, state: PathBuf) -> Self {
        Self {
            state: Some(state),
            ..self
        }
    }

    /// The same, remembering what its user chooses in this file.
    #[must_use]
    pub fn remembering(mut self, file: PathBuf) -> Self {
        self.preferences = Preferences::of(file);
        self
    }

    /// What runs, and what it knows.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn status(&self) -> Result<StatusView, Failure> {
        let places = self.knowledge.gazetteer()?.len();
        Ok(StatusView {
            version: env!("CARGO_PKG_VERSION"),
            places,
            warnings: self.warnings()?.to_vec(),
        })
    }

    /// What is wrong with gazetteer layers that had to be left out; everything else goes on.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn warnings(&self) -> Result<&[String], Failure> {
        self.knowledge.warnings()
    }

    /// Where the data files are.
    ///
    /// # Errors
    /// When they are missing.
    pub fn data(&self) -> Result<&DataDir, Failure> {
        self.knowledge.data()
    }

    /// Opens the data now, so that a failure shows before any work is done. Gives what the user should know of it: that
    /// there is no tagger, and reading goes by rules alone.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn ready(&self, mode: Mode) -> Result<Option<&'static str>, Failure> {
        let reader = self.knowledge.reader(mode)?;
        Ok((!reader.has_tagger()).then_some(tagger::WITHOUT))
    }

    /// Reads a document that is not opened; given `spans`, resolves them instead of looking for names.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn read(
        &self,
        document: &Document,
        spans: Option<&[Span]>,
        mode: Mode,
    ) -> Result<Reading, Failure> {
        let reader = self.knowledge.reader(mode)?;
        self.seen_reading(match spans {
            Some(spans) => reader.read_spans(document, spans),
            None => reader.read(document),
        })
    }

    /// Asks the job of that number to stop; false when none runs.
    pub fn cancel(&self, job: u32) -> bool {
        self.jobs.cancel(job)
    }
}
