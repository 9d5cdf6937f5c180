//! Answers to questions, to files.

use std::{io, path::Path};

use casefile::{
    export::{self, BASE_COLUMNS, MENTION_COLUMNS, PLACE_COLUMNS, VISIT_COLUMNS},
    store::Question,
};

use super::{Kinds, Sheet};
use crate::{Exported, Workbench, failure::Failure};

impl Workbench {
    /// Writes the answers to a question to a file, whole or not at all.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query), and when the file cannot be written.
    pub fn case_export(
        &self,
        of: Kinds,
        question: &Question,
        format: Sheet,
        path: &Path,
    ) -> Result<Exported, Failure> {
        let mut failed = None;
        let written = export::write_whole(path, |out| {
            let told = match format {
                Sheet::Geojson => self.geojson(of, question, out),
                Sheet::Csv => self.csv(of, question, out),
            };
            told.map_err(|fault| match fault {
                Fault::Writing(error) => error,
                Fault::Asking(failure) => {
                    failed = Some(failure);
                    io::Error::other("the case could not be read")
                }
            })
        });
        match failed {
            Some(failure) => Err(failure),
            None => Ok(Exported { features: written? }),
        }
    }

    fn geojson(
        &self,
        of: Kinds,
        question: &Question,
        out: &mut dyn io::Write,
    ) -> Result<usize, Fault> {
        Ok(self.case_geojson(of, question, out)??)
    }

    fn csv(&self, of: Kinds, question: &Question, out: &mut dyn io::Write) -> Result<usize, Fault> {
        let columns: &[&str] = match of {
            Kinds::Mentions => &MENTION_COLUMNS,
            Kinds::Places => &PLACE_COLUMNS,
            Kinds::Visits => &VISIT_COLUMNS,
            Kinds::Bases => &BASE_COLUMNS,
        };
        let mut features = Vec::new();
        self.case_features(of, question, &mut |feature| {
            features.push(feature);
            Ok(())
        })?;
        Ok(export::csv(columns, features, out)?)
    }
}

/// Why an export stopped.
enum Fault {
    Writing(io::Error),
    Asking(Failure),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Writing(error)
    }
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        Self::Asking(failure)
    }
}
