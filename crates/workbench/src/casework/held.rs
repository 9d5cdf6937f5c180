//! A case and the index of what lies where in it.

use std::{collections::HashMap, ops::ControlFlow};

use casefile::store::{Arrival, CaseError, CaseFile, EditRow, Imported, OnMap, Question, Within};

use super::{CaseView, gathered::Gathered, layer::Layer};
use crate::failure::{Code, Failure};

const LAYERS: [OnMap; 3] = [OnMap::Places, OnMap::Visits, OnMap::Bases];

/// An open case with its index in memory.
pub(crate) struct Held {
    pub(crate) case: CaseFile,
    layers: HashMap<OnMap, Layer>,
    /// What was asked for the map last; none after a change.
    pub(crate) gathered: Option<Gathered>,
    /// The case as it was when the index was made: other programs may write to it.
    version: i64,
    /// Whether it was changed since it was opened.
    pub(crate) edited: bool,
    /// The document that somebody looks at; the first unless one was chosen.
    pub(crate) shown: Option<u32>,
}

impl Held {
    pub(crate) fn new(case: CaseFile) -> Result<Self, Failure> {
        let mut held = Self {
            case,
            layers: HashMap::new(),
            gathered: None,
            version: 0,
            edited: false,
            shown: None,
        };
        held.reload()?;
        Ok(held)
    }

    /// Makes the index anew.
    pub(crate) fn reload(&mut self) -> Result<(), Failure> {
        self.version = self.case.version()?;
        self.gathered = None;
        for of in LAYERS {
            self.load(of)?;
        }
        Ok(())
    }

    /// Adds documents that were read already, all of them as one edit or none.
    pub(crate) fn import(
        &mut self,
        arrivals: &mut dyn Iterator<Item = Arrival>,
        why: Option<&str>,
    ) -> Result<(Imported, Option<EditRow>), Failure> {
        let imported = self
            .case
            .import(arrivals, why, &mut || ControlFlow::Continue(()))?;
        self.edited |= imported.1.is_some();
        self.reload()?;
        Ok(imported)
    }

    /// Brings the index up to an edit that was made, taken back or made again.
    pub(crate) fn changed(&mut self, edit: &EditRow) -> Result<(), Failure> {
        self.edited = true;
        self.gathered = None;
        for of in LAYERS {
            let moved = self.case.moved(edit.id, of)?;
            match self.layers.get_mut(&of) {
                Some(layer) if layer.prefers_steps(moved.len()) => {
                    for (row, now) in moved {
                        layer.set(row, now).map_err(off_the_globe)?;
                    }
                }
                _ => self.load(of)?,
            }
        }
        Ok(())
    }

    /// What a shell is told of the case.
    pub(crate) fn view(&self) -> Result<CaseView, Failure> {
        let view = CaseView::of(&self.case)?;
        Ok(CaseView {
            unkept: self.edited && view.path.is_none() && view.counts.documents > 0,
            ..view
        })
    }

    /// The number of the document that is shown; none where the case has none.
    pub(crate) fn shown(&self) -> Result<Option<u32>, Failure> {
        Ok(self.case.document_or_first(self.shown)?)
    }

    fn load(&mut self, of: OnMap) -> Result<(), Failure> {
        let layer = Layer::of(self.case.positions(of)?).map_err(off_the_globe)?;
        self.layers.insert(of, layer);
        Ok(())
    }

    /// Makes the index anew if another program wrote to the case.
    pub(crate) fn refresh(&mut self) -> Result<(), Failure> {
        if self.case.version()? != self.version {
            self.reload()?;
        }
        Ok(())
    }

    /// Where a row lies, if anywhere: degrees east and north.
    pub(crate) fn position(&self, of: OnMap, row: u32) -> Option<[f64; 2]> {
        self.layers.get(&of)?.position(row)
    }

    /// The rows of a layer in a question's circle, nearest first; none where it has no circle.
    pub(crate) fn circled(
        &self,
        of: OnMap,
        question: &Question,
    ) -> Result<Option<Vec<u32>>, Failure> {
        let Some(Within { lon, lat, km }) = question.within else {
            return Ok(None);
        };
        let Some(layer) = self.layers.get(&of) else {
            return Ok(Some(Vec::new()));
        };
        let found = layer.within(lon, lat, km);
        found
            .map(Some)
            .map_err(|error| Failure::new(Code::BadPosition, error))
    }
}

fn off_the_globe(error: atlas::PositionError) -> Failure {
    Failure::new(Code::CaseDamaged, error)
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        let code = match error {
            CaseError::Missing { .. } | CaseError::Gone { .. } => Code::CaseMissing,
            CaseError::Exists { .. } => Code::CaseExists,
            CaseError::NotACase { .. } => Code::NotACase,
            CaseError::ReadOnly(_) | CaseError::NotForward { .. } => Code::CaseReadOnly,
            CaseError::Busy => Code::CaseBusy,
            CaseError::DiskFull => Code::ExportDiskFull,
            CaseError::Damaged(_) => Code::CaseDamaged,
            CaseError::NoSuch { .. } | CaseError::Refused(_) | CaseError::SameName(_) => {
                Code::EditRefused
            }
            CaseError::Stopped => Code::Cancelled,
            CaseError::Copy(error) => return error.into(),
            CaseError::Io { .. } => Code::ExportFailed,
            CaseError::Database(_) => Code::Internal,
        };
        Self::new(code, error)
    }
}
