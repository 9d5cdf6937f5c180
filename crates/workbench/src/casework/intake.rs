//! Files into documents, and documents into readings.

use std::{
    fs::{self, File},
    io::BufReader,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use casefile::{
    import::{self, Imported, jsonl},
    store::Arrival,
};
use geoparse::Mode;

use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// What is taken from a folder: texts, and lists of them.
const TAKEN: [&str; 2] = ["txt", LIST];
const LIST: &str = "jsonl";

impl Workbench {
    /// Reads documents; `watch` is told how far it is, 0 to 1, and breaks to stop.
    pub(crate) fn arrivals(
        &self,
        texts: Vec<Imported>,
        watch: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<Vec<Arrival>, Failure> {
        let reader = self.knowledge.reader(Mode::default())?;
        let without = self.ready(Mode::default())?.map(str::to_owned);
        let count = texts.len();
        let mut arrivals = Vec::with_capacity(count);
        for (number, Imported { document, notice }) in texts.into_iter().enumerate() {
            let mut part = |part: f32| watch(fraction(number, count) + part * fraction(1, count));
            let Some(reading) = reader.read_watched(&document, &mut part) else {
                return Err(Failure::new(
                    Code::Cancelled,
                    format!("reading {} was stopped; nothing was added.", document.id),
                ));
            };
            let foreign = reading.language.as_ref().map(|language| {
                format!("This is {language}, not English: only names that the gazetteer has in it were looked for.")
            });
            arrivals.push(Arrival {
                notice: notice.or_else(|| without.clone()).or(foreign),
                document,
                reading,
            });
        }
        Ok(arrivals)
    }
}

/// The documents that the files and folders hold, and why others could not be read.
pub(super) fn texts(paths: &[PathBuf]) -> Result<(Vec<Imported>, Vec<String>), Failure> {
    let (mut texts, mut failed) = (Vec::new(), Vec::new());
    for path in files(paths) {
        match read(&path?) {
            Ok(read) => texts.extend(read),
            Err(failure) => failed.push(failure),
        }
    }
    match failed.first() {
        Some(first) if texts.is_empty() => Err(first.clone()),
        _ => Ok((
            texts,
            failed.into_iter().map(|failure| failure.message).collect(),
        )),
    }
}

/// The files themselves, and those of the folders, in order of their names.
fn files(paths: &[PathBuf]) -> Vec<Result<PathBuf, Failure>> {
    let mut found = Vec::new();
    for path in paths {
        if !path.is_dir() {
            found.push(Ok(path.clone()));
            continue;
        }
        let before = found.len();
        gather(path, &mut found);
        if found.len() == before {
            found.push(Err(Failure::new(
                Code::DocumentEmpty,
                format!("{} holds no .txt and no .jsonl file.", path.display()),
            )));
        }
    }
    found
}

/// Links to other folders are not followed: they may lead round in a circle.
fn gather(folder: &Path, found: &mut Vec<Result<PathBuf, Failure>>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.push(Err(unreadable(folder, &error))),
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && !path.is_symlink() {
            gather(&path, found);
        } else if path.is_file() && TAKEN.iter().any(|taken| has_ending(&path, taken)) {
            found.push(Ok(path));
        }
    }
}

fn read(path: &Path) -> Result<Vec<Imported>, Failure> {
    if !has_ending(path, LIST) {
        return Ok(vec![import::read_file(path)?]);
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let entries = jsonl::entries(&path.display().to_string(), BufReader::new(file));
    let document = |entry: Result<jsonl::Entry, _>| {
        let entry = entry.map_err(|error| Failure::new(Code::DocumentUnreadable, error))?;
        Ok(Imported {
            document: entry.document,
            notice: None,
        })
    };
    entries.map(document).collect()
}

/// Whether a file's name ends so, in capitals or not.
pub(crate) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        Code::DocumentUnreadable,
        format!("{} could not be read: {error}.", path.display()),
    )
}

/// How far `number` is of `count`.
fn fraction(number: usize, count: usize) -> f32 {
    let part =
        |number: usize| f32::from(u16::try_from(number * 1000 / count.max(1)).unwrap_or(1000));
    part(number) / 1000.0
}
