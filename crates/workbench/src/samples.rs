//! The reports that come with the program.

use std::{fs, path::PathBuf};

use serde::Deserialize;

use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// The list of them, in the samples folder.
const LIST: &str = "samples.json";

/// A report that comes with the program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Sample {
    /// Name of its file in the samples folder.
    pub file: String,
    /// Headline.
    pub title: String,
    /// `YYYY-MM-DD`.
    pub published: String,
    /// Outlet.
    pub source: String,
}

impl Workbench {
    /// The reports that come with the program, the best first.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn samples(&self) -> Result<Vec<Sample>, Failure> {
        let path = self.knowledge.data()?.sample(LIST);
        let of_list = |code, what: &dyn ToString| {
            Failure::new(
                code,
                format!(
                    "the list of samples {}: {}",
                    path.display(),
                    what.to_string()
                ),
            )
        };
        let list = fs::read(&path).map_err(|error| of_list(Code::DataMissing, &error))?;
        serde_json::from_slice(&list).map_err(|error| of_list(Code::DataCorrupt, &error))
    }

    /// The first sample, and where its text is.
    pub(crate) fn first_sample(&self) -> Result<(PathBuf, Sample), Failure> {
        let first = self.samples()?.into_iter().next();
        let sample = first
            .ok_or_else(|| Failure::new(Code::DataMissing, "the list of samples is empty."))?;
        Ok((self.knowledge.data()?.sample(&sample.file), sample))
    }
}
