//! A case and the index of what lies where in it.

use std::collections::HashMap;

use atlas::Index;
use casefile::store::{CaseError, CaseFile, EditRow, OnMap, Within};

use crate::failure::{Code, Failure};

const LAYERS: [OnMap; 3] = [OnMap::Places, OnMap::Visits, OnMap::Bases];

/// An open case with its index in memory.
pub(crate) struct Held {
    pub(crate) case: CaseFile,
    layers: HashMap<OnMap, Index<u32>>,
    /// The case as it was when the index was made: other programs may write to it.
    version: i64,
    /// Whether it was changed since it was opened.
    pub(crate) edited: bool,
}

impl Held {
    pub(crate) fn new(case: CaseFile) -> Result<Self, Failure> {
        let mut held = Self {
            case,
            layers: HashMap::new(),
            version: 0,
            edited: false,
        };
        held.reload()?;
        Ok(held)
    }

    /// Makes the index anew.
    pub(crate) fn reload(&mut self) -> Result<(), Failure> {
        self.version = self.case.version()?;
        for of in LAYERS {
            self.load(of)?;
        }
        Ok(())
    }

    /// Makes the index of those layers anew that an edit moved something in.
    pub(crate) fn changed(&mut self, edit: &EditRow) -> Result<(), Failure> {
        self.edited = true;
        for of in LAYERS {
            if self.case.moved(edit.id, of)? {
                self.load(of)?;
            }
        }
        Ok(())
    }

    fn load(&mut self, of: OnMap) -> Result<(), Failure> {
        let positions = self.case.positions(of)?;
        let points = positions
            .into_iter()
            .map(|(row, [lon, lat])| (lon, lat, row));
        let index = Index::bulk(points).map_err(|error| Failure::new(Code::CaseDamaged, error))?;
        self.layers.insert(of, index);
        Ok(())
    }

    /// Makes the index anew if another program wrote to the case.
    pub(crate) fn refresh(&mut self) -> Result<(), Failure> {
        if self.case.version()? != self.version {
            self.reload()?;
        }
        Ok(())
    }

    /// The rows of a layer in a circle, nearest first.
    pub(crate) fn near(&self, of: OnMap, within: Within) -> Result<Vec<u32>, Failure> {
        let Some(layer) = self.layers.get(&of) else {
            return Ok(Vec::new());
        };
        let found = layer.within_radius(within.lon, within.lat, within.km);
        let found = found.map_err(|error| Failure::new(Code::BadPosition, error))?;
        Ok(found.iter().map(|near| near.entry.item).collect())
    }
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        let code = match error {
            CaseError::Missing { .. } | CaseError::Gone { .. } => Code::CaseMissing,
            CaseError::Exists { .. } => Code::CaseExists,
            CaseError::NotACase { .. } => Code::NotACase,
            CaseError::ReadOnly(_) => Code::CaseReadOnly,
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
