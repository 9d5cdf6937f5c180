//! Documents into the open case, and questions to it.

use std::{
    fs::File,
    io::BufReader,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use casefile::{
    export,
    import::{self, jsonl},
    store::{Arrival, CaseError, EditRow, Imported, OnMap, Question},
};
use formats::Feature;
use geoparse::{Document, Mode};

use super::{Found, Held, Kinds};
use crate::{
    Exported, Workbench,
    failure::{Code, Failure},
};

impl Workbench {
    /// Reads text files, or `.jsonl` files of many documents, into the case, as one edit; a file that cannot be read ends
    /// it, and nothing is kept. `job` is the number to [`cancel`](Self::cancel) it by.
    ///
    /// # Errors
    /// When no case is open, it may not be changed, a file cannot be read, or the job was cancelled.
    pub fn case_add(
        &self,
        job: u32,
        paths: &[PathBuf],
        progress: &mut dyn FnMut(f32),
    ) -> Result<Option<EditRow>, Failure> {
        let job = self.jobs.begin(job);
        let documents = documents(paths)?;
        let count = documents.len();
        let mut watch = job.watch(progress);
        let mut read = Vec::with_capacity(count);
        for (number, (document, notice)) in documents.into_iter().enumerate() {
            if watch(fraction(number, count)).is_break() {
                return Err(Failure::new(
                    Code::Cancelled,
                    "adding documents was stopped; none was added.",
                ));
            }
            let reading = self.read(&document, None, Mode::default())?;
            read.push(Arrival {
                document,
                reading,
                notice,
            });
        }
        Ok(self.case_import(&mut read.into_iter(), None)?.1)
    }

    /// Adds documents that were read already, all of them as one edit or none.
    ///
    /// # Errors
    /// When no case is open, or it may not be changed.
    pub fn case_import(
        &self,
        arrivals: &mut dyn Iterator<Item = Arrival>,
        why: Option<&str>,
    ) -> Result<(Imported, Option<EditRow>), Failure> {
        self.case_write(|held| {
            let imported = held
                .case
                .import(arrivals, why, &mut || ControlFlow::Continue(()))?;
            held.edited |= imported.1.is_some();
            held.reload()?;
            Ok(imported)
        })
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When no case is open, or the question makes no sense.
    pub fn case_query(&self, of: Kinds, question: &Question) -> Result<Found, Failure> {
        self.case_read(|held| {
            let near = |layer| {
                question
                    .within
                    .map(|within| held.near(layer, within))
                    .transpose()
            };
            Ok(match of {
                Kinds::Mentions => Found::Mentions(
                    held.case
                        .mentions(question, near(OnMap::Places)?.as_deref())?,
                ),
                Kinds::Places => Found::Places(
                    held.case
                        .places(question, near(OnMap::Places)?.as_deref())?,
                ),
                Kinds::Visits => Found::Visits(
                    held.case
                        .visits(question, near(OnMap::Visits)?.as_deref())?,
                ),
                Kinds::Bases => {
                    Found::Bases(held.case.bases(question, near(OnMap::Bases)?.as_deref())?)
                }
            })
        })
    }

    /// Hands the answers to a question to `take` as features, one by one; gives their number.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query), and when `take` fails.
    pub fn case_features(
        &self,
        of: Kinds,
        question: &Question,
        take: &mut dyn FnMut(Feature) -> Result<(), CaseError>,
    ) -> Result<usize, Failure> {
        let lens = self.lens()?;
        let take = &mut |feature: Feature| {
            take(match lens {
                Some(lens) => lens.feature(feature),
                None => feature,
            })
        };
        if of == Kinds::Mentions {
            return self.case_read(|held| mention_features(held, question, take));
        }
        let features: Vec<Feature> = match self.case_query(of, question)? {
            Found::Mentions(rows) => rows.iter().map(export::of_mention).collect(),
            Found::Places(rows) => rows.iter().map(export::of_place).collect(),
            Found::Visits(rows) => rows.iter().map(export::of_visit).collect(),
            Found::Bases(rows) => rows.iter().map(export::of_base).collect(),
        };
        let count = features.len();
        features.into_iter().try_for_each(take)?;
        Ok(count)
    }

    /// Writes the answers to a question to a `GeoJSON` file, whole or not at all.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query), and when the file cannot be written.
    pub fn case_export_geojson(
        &self,
        of: Kinds,
        question: &Question,
        path: &Path,
    ) -> Result<Exported, Failure> {
        let mut failed = None;
        let written = export::write_whole(path, |out| {
            self.case_geojson(of, question, out)
                .unwrap_or_else(|failure| {
                    failed = Some(failure);
                    Err(std::io::Error::other("the case could not be read"))
                })
        });
        match failed {
            Some(failure) => Err(failure),
            None => Ok(Exported { features: written? }),
        }
    }
}

/// Mentions are many: they go from the file to whoever takes them one by one.
fn mention_features(
    held: &Held,
    question: &Question,
    take: &mut dyn FnMut(Feature) -> Result<(), CaseError>,
) -> Result<usize, Failure> {
    let near = question
        .within
        .map(|within| held.near(OnMap::Places, within))
        .transpose()?;
    let mut count = 0;
    held.case
        .each_mention(question, near.as_deref(), &mut |row| {
            count += 1;
            take(export::of_mention(&row))
        })?;
    Ok(count)
}

/// What the files hold, with what had to be assumed to read each.
fn documents(paths: &[PathBuf]) -> Result<Vec<(Document, Option<String>)>, Failure> {
    let mut documents = Vec::new();
    for path in paths {
        if path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"))
        {
            let unreadable = |error| {
                Failure::new(
                    Code::DocumentUnreadable,
                    format!("{}: {error}.", path.display()),
                )
            };
            let file = File::open(path).map_err(unreadable)?;
            for entry in jsonl::entries(&path.display().to_string(), BufReader::new(file)) {
                let entry = entry.map_err(|error| Failure::new(Code::DocumentUnreadable, error))?;
                documents.push((entry.document, None));
            }
        } else {
            let imported = import::read_file(path)?;
            documents.push((imported.document, imported.notice));
        }
    }
    Ok(documents)
}

/// How far `number` is of `count`.
fn fraction(number: usize, count: usize) -> f32 {
    let part =
        |number: usize| f32::from(u16::try_from(number * 1000 / count.max(1)).unwrap_or(1000));
    part(number) / 1000.0
}
