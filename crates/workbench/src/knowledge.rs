//! What the program knows of the world, opened when first needed.

use std::{
    fs,
    path::Path,
    sync::{Arc, OnceLock},
};

use atlas::{WorldviewError, Worldviews};
use gazetteer::{Gazetteer, shelf::Shelf};
use geoparse::{Frames, Lexicon, Mode, Reader};

use crate::{
    data::{DataDir, Search},
    failure::{Code, Failure},
    tagger,
};

/// The data folder, the gazetteer and the reader; each is opened once. A failure is told every time and tried again, so
/// that a window can stay open while its user runs `make data`.
pub(crate) struct Knowledge {
    search: Search,
    data: OnceLock<DataDir>,
    gazetteer: OnceLock<Layered>,
    accurate: OnceLock<Reader>,
    fast: OnceLock<Reader>,
    worldviews: OnceLock<Worldviews>,
}

/// The embedded gazetteer with the user's layers, and what is wrong with those that were left out.
type Layered = (Arc<Gazetteer>, Vec<String>);

impl Knowledge {
    pub(crate) fn new(search: Search) -> Self {
        Self {
            search,
            data: OnceLock::new(),
            gazetteer: OnceLock::new(),
            accurate: OnceLock::new(),
            fast: OnceLock::new(),
            worldviews: OnceLock::new(),
        }
    }

    pub(crate) fn data(&self) -> Result<&DataDir, Failure> {
        once(&self.data, || Ok(DataDir::find(&self.search)?))
    }

    pub(crate) fn gazetteer(&self) -> Result<&Arc<Gazetteer>, Failure> {
        Ok(&self.layered()?.0)
    }

    /// What is wrong with layers that had to be left out.
    pub(crate) fn warnings(&self) -> Result<&[String], Failure> {
        Ok(&self.layered()?.1)
    }

    fn layered(&self) -> Result<&Layered, Failure> {
        once(&self.gazetteer, || {
            let embedded = self.embedded()?;
            let Some(layers) = self.shelf() else {
                return Ok((Arc::new(embedded), Vec::new()));
            };
            let (all, errors) = layers.open_around(embedded);
            let warnings = errors.iter().map(ToString::to_string).collect();
            Ok((Arc::new(all), warnings))
        })
    }

    /// The embedded gazetteer alone, opened anew.
    pub(crate) fn embedded(&self) -> Result<Gazetteer, Failure> {
        let path = self.data()?.gazetteer();
        Gazetteer::open(&path).map_err(|error| Failure::new(Code::DataCorrupt, error))
    }

    /// Where the user's own gazetteers are.
    pub(crate) fn shelf(&self) -> Option<&Shelf> {
        self.search.shelf.as_ref()
    }

    /// Whether the data folder has worldviews at all.
    pub(crate) fn has_worldviews(&self) -> bool {
        self.data().is_ok_and(|data| data.worldviews().is_file())
    }

    pub(crate) fn worldviews(&self) -> Result<&Worldviews, Failure> {
        once(&self.worldviews, || {
            let path = self.data()?.worldviews();
            Worldviews::open(&path).map_err(|error| {
                let missing = matches!(error, WorldviewError::Read { .. });
                let code = if missing {
                    Code::DataMissing
                } else {
                    Code::DataCorrupt
                };
                Failure::new(code, error)
            })
        })
    }

    /// The reader of that mode.
    pub(crate) fn reader(&self, mode: Mode) -> Result<&Reader, Failure> {
        let cell = match mode {
            Mode::Accurate => &self.accurate,
            Mode::Fast => &self.fast,
        };
        once(cell, || self.new_reader(mode))
    }

    /// A reader of its own, for whoever changes what it goes by.
    pub(crate) fn new_reader(&self, mode: Mode) -> Result<Reader, Failure> {
        let rules = self.by_rules()?.with_mode(mode);
        Ok(match tagger::open(self.data()?)? {
            Some(tagger) => rules.with_tagger(Arc::new(tagger)),
            None => rules,
        })
    }

    fn by_rules(&self) -> Result<Reader, Failure> {
        let (data, gazetteer) = (self.data()?, self.gazetteer()?);
        let lexicon = Lexicon::from_csv(|table| text(&data.lexicon(table)))?;
        let frames = Frames::from_tables(|table| text(&data.curated(table)))?;
        Ok(Reader::new(Arc::clone(gazetteer), lexicon).with_frames(frames))
    }
}

/// The text of a file; an error names it.
fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The value of a cell, made at the first call that succeeds.
fn once<T>(cell: &OnceLock<T>, make: impl FnOnce() -> Result<T, Failure>) -> Result<&T, Failure> {
    match cell.get() {
        Some(value) => Ok(value),
        None => make().map(|value| cell.get_or_init(|| value)),
    }
}
