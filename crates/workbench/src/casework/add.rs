//! Documents into the open case, and questions to it.

use std::path::PathBuf;

use casefile::{
    export,
    store::{Arrival, CaseError, EditRow, Imported, OnMap, Question},
};
use formats::Feature;

use super::{Added, Found, Kinds, intake};
use crate::{Workbench, failure::Failure};

impl Workbench {
    /// Reads text files, `.jsonl` files of many documents, or folders of both, into the open case, or into a new one that is
    /// not saved yet, as one edit. What cannot be read is told, and the rest goes on. `job` is the number to
    /// [`cancel`](Self::cancel) it by.
    ///
    /// # Errors
    /// When the case may not be changed, no file can be read, or the job was cancelled.
    pub fn case_add(
        &self,
        job: u32,
        paths: &[PathBuf],
        progress: &mut dyn FnMut(f32),
    ) -> Result<Added, Failure> {
        let job = self.jobs.begin(job);
        let (texts, failed) = intake::texts(paths)?;
        let arrivals = self.arrivals(texts, &mut job.watch(progress))?;
        let (imported, edit) =
            self.case_or_new(|held| held.import(&mut arrivals.into_iter(), None))?;
        Ok(Added {
            edit,
            added: imported.added,
            known: imported.known,
            failed,
        })
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
        self.case_write(|held| held.import(arrivals, why))
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When no case is open, or the question makes no sense.
    pub fn case_query(&self, of: Kinds, question: &Question) -> Result<Found, Failure> {
        self.case_read(|held| {
            let near = |layer| held.circled(layer, question);
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

    /// Hands the answers to a question to `take` as features, one by one.
    ///
    /// # Errors
    /// As [`case_query`](Self::case_query), and when `take` fails.
    pub(super) fn case_features(
        &self,
        of: Kinds,
        question: &Question,
        take: &mut dyn FnMut(Feature) -> Result<(), CaseError>,
    ) -> Result<(), Failure> {
        let lens = self.lens()?;
        let take = &mut |feature: Feature| {
            take(match lens {
                Some(lens) => lens.feature(feature),
                None => feature,
            })
        };
        if of == Kinds::Mentions {
            return self.each_mention(question, &mut |row| take(export::of_mention(&row)));
        }
        let features: Vec<Feature> = match self.case_query(of, question)? {
            Found::Mentions(rows) => rows.iter().map(export::of_mention).collect(),
            Found::Places(rows) => rows.iter().map(export::of_place).collect(),
            Found::Visits(rows) => rows.iter().map(export::of_visit).collect(),
            Found::Bases(rows) => rows.iter().map(export::of_base).collect(),
        };
        Ok(features.into_iter().try_for_each(take)?)
    }
}
