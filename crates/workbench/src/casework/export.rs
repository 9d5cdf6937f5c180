//! Answers to questions, to files.

use std::{io, path::Path};

use casefile::{export, store::Question};

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
                Sheet::Geojson => self.case_geojson(of, question, out),
                Sheet::Csv => self.case_csv(of, question, out),
            };
            told.unwrap_or_else(|failure| {
                failed = Some(failure);
                Err(io::Error::other("the case could not be read"))
            })
        });
        match failed {
            Some(failure) => Err(failure),
            None => Ok(Exported { features: written? }),
        }
    }
}
