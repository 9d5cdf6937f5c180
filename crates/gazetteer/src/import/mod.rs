//! Import of a user's own gazetteers: rows in, one packed file out.
//!
//! Rows are read one by one and never held, so a file may be larger than memory. A row that cannot be used is told with
//! its line and left out. Other readers than those here hand their places to [`Import::take`].

mod alternates;
mod error;
mod geonames;
mod known;
mod lines;
mod listener;
mod reason;
mod source;
mod table;
mod world;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

pub use self::error::ImportError;
pub use self::known::Known;
pub use self::listener::{At, Listener, Progress, Skipped, Work};
pub use self::reason::Reason;
pub use self::source::{Entry, LARGEST_ROW, each_entry};
pub use self::table::{Columns, Defaults, place_of};
pub use self::world::World;
use crate::pack::{self, PackError, Packer};
use crate::{About, SourcePlace};

/// A gazetteer that is being imported.
pub struct Import<'i> {
    packer: Packer,
    world: &'i World,
    listener: &'i mut dyn Listener,
    skipped: BTreeMap<&'static str, u64>,
    rows: u64,
    /// The latest day on which a row says it was changed, as ISO 8601.
    latest: String,
    /// The publisher whose form the files have.
    known: Option<Known>,
}

/// What an import took and left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Places that were taken.
    pub places: u64,
    /// Rows that were left out, by the kind of reason.
    pub skipped: BTreeMap<&'static str, u64>,
    /// The latest day on which a row says it was changed, as ISO 8601; empty where none says.
    pub latest: String,
    /// The publisher whose form the files have.
    pub known: Option<Known>,
}

/// Rows between two tellings.
const STRIDE: u64 = 1 << 14;

impl<'i> Import<'i> {
    /// An import of nothing yet. What does not fit in memory goes into files without a name in that folder; `world` is
    /// what is known of countries and units.
    pub fn new(folder: &Path, world: &'i World, listener: &'i mut dyn Listener) -> Self {
        let mut packer = Packer::new(folder);
        for ((country, code), name) in world.units() {
            packer.name_unit(country, code, name);
        }
        Self {
            packer,
            world,
            listener,
            skipped: BTreeMap::new(),
            rows: 0,
            latest: String::new(),
            known: None,
        }
    }

    /// Takes a row that was read somewhere, or tells why it is left out.
    ///
    /// # Errors
    /// When the disk or the format does not take it; such errors are final.
    pub fn take(
        &mut self,
        at: &At<'_>,
        row: Result<SourcePlace, Reason>,
    ) -> Result<(), ImportError> {
        let row = row.and_then(|place| self.world.check(&place).map(|()| place));
        let taken = match row {
            Ok(place) => match self.packer.add(&place) {
                Ok(()) => return Ok(()),
                Err(PackError::DuplicateId { id }) => Reason::Duplicate { id },
                Err(PackError::WrongPlace { problem, .. }) => Reason::Wrong { problem },
                Err(error) => return Err(error.into()),
            },
            Err(reason) => reason,
        };
        self.skip(at, taken);
        Ok(())
    }

    fn skip(&mut self, at: &At<'_>, reason: Reason) {
        *self.skipped.entry(reason.kind()).or_default() += 1;
        self.listener.skipped(&Skipped { at: *at, reason });
    }

    /// Counts a row, and tells how far the file is: `done` bytes of `of`.
    ///
    /// # Errors
    /// [`ImportError::Stopped`] when whoever listens breaks off.
    pub fn step(&mut self, file: &str, done: u64, of: u64) -> Result<(), ImportError> {
        self.rows += 1;
        if !self.rows.is_multiple_of(STRIDE) {
            return Ok(());
        }
        let work = Work::Reading {
            file,
            rows: self.rows,
        };
        match self.listener.progress(&Progress { work, done, of }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ImportError::Stopped),
        }
    }

    /// Remembers a day on which a row was changed.
    fn dated(&mut self, day: &str) {
        if day.len() == "2000-01-01".len() && *day > *self.latest {
            day.clone_into(&mut self.latest);
        }
    }

    /// What was taken and left so far.
    pub fn report(&self) -> Report {
        Report {
            places: self.packer.len() as u64,
            skipped: self.skipped.clone(),
            latest: self.latest.clone(),
            known: self.known,
        }
    }

    /// Packs what was taken.
    ///
    /// # Errors
    /// [`ImportError::Nothing`] where no row could be used, or when the disk does not take it.
    pub fn finish(mut self, about: About, out: &mut impl Write) -> Result<Report, ImportError> {
        let report = self.report();
        if self.packer.is_empty() {
            return Err(ImportError::Nothing);
        }
        self.packer.describe(about);
        let listener = self.listener;
        let mut watch = |step: pack::Step| {
            let work = Work::Packing(step.stage);
            let (done, of) = (step.done, step.of);
            listener.progress(&Progress { work, done, of })
        };
        self.packer.finish(out, &mut watch)?;
        Ok(report)
    }
}

/// An error of reading, with the file it concerns.
fn unreadable(file: &str) -> impl Fn(io::Error) -> ImportError {
    let file = file.to_owned();
    move |source| ImportError::Unreadable {
        file: file.clone(),
        source,
    }
}
