//! The reports that come with the program.

use std::fs;

use casefile::import::{self, Imported};
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

    /// Their texts.
    pub(crate) fn sample_texts(&self) -> Result<Vec<Imported>, Failure> {
        let data = self.knowledge.data()?;
        let text = |sample: Sample| {
            let mut imported = import::read_file(&data.sample(&sample.file))?;
            imported.document.title = Some(sample.title);
            imported.document.published = Some(sample.published);
            imported.document.source = Some(sample.source);
            Ok(imported)
        };
        self.samples()?.into_iter().map(text).collect()
    }
}
