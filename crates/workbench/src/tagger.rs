//! The tagger's files.

use std::{fs, io, path::Path};

use geoparse::Tagger;

use crate::{
    data::DataDir,
    failure::{Code, Failure},
};

/// What a user is told when they read without it.
pub(crate) const WITHOUT: &str = "the data folder holds no tagger: names are found by rules alone, which miss more and err more often. \
    Take the folder tagger/ from the release or the repository to read as accurately as Dateline can.";

/// Opens the tagger of a data folder; none where the folder has no tagger at all.
///
/// # Errors
/// When a file of it is missing or damaged.
pub(crate) fn open(data: &DataDir) -> Result<Option<Tagger>, Failure> {
    let (model, list) = (data.tagger("tagger.onnx"), data.tagger("vocabulary.txt"));
    if !model.exists() && !list.exists() {
        return Ok(None);
    }
    let vocabulary = fs::read_to_string(&list).map_err(|error| unread(&list, &error))?;
    let bytes = fs::read(&model).map_err(|error| unread(&model, &error))?;
    Tagger::new(bytes, &vocabulary).map(Some).map_err(|error| {
        let message = format!(
            "{}: {error}. Take the file from the release or the repository anew, or remove the folder to read by rules alone.",
            model.display()
        );
        Failure::new(Code::DataCorrupt, message)
    })
}

fn unread(path: &Path, error: &io::Error) -> Failure {
    let code = if error.kind() == io::ErrorKind::InvalidData {
        Code::DataCorrupt
    } else {
        Code::DataMissing
    };
    let message = format!(
        "{}: {error}. It comes with Dateline's data files: take it from the release or the repository, or remove the folder {} to read by rules alone.",
        path.display(),
        path.parent().unwrap_or(path).display()
    );
    Failure::new(code, message)
}
