//! What answers the one question that every view of a window shows.

use std::collections::HashSet;

use casefile::store::{Facets, Leaf, OnMap, Page, Question};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Workbench, document,
    failure::Failure,
    view::{BasingView, VisitView},
    worldview::through,
};

/// The most relations that a window is given.
const MOST: u32 = 2000;

/// What answers a question, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Sifted {
    /// Numbers of the documents, in order of import.
    pub documents: Vec<u32>,
    /// Numbers of the mentions in the document that is shown, in no order.
    pub shown: Vec<u32>,
    /// How many mentions.
    pub mentions: u32,
    /// How many places they name.
    pub places: u32,
    /// How many visits.
    pub visits: u32,
    /// How many basings.
    pub bases: u32,
}

/// Visits and basings of several documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RelationsView {
    /// Who went where, by date.
    pub visits: Vec<VisitView>,
    /// Whose forces are where, by date.
    pub basings: Vec<BasingView>,
    /// Whether there are more than a window is given.
    pub more: bool,
}

impl Workbench {
    /// What answers a question. Kinds and statuses that it does not name all answer: a window hides none of them unasked.
    ///
    /// # Errors
    /// When no case is open, or the question makes no sense.
    pub fn case_sift(&self, question: &Question) -> Result<Sifted, Failure> {
        let any = document::however(question);
        self.case_read(|held| {
            let near = held.circled(OnMap::Places, question)?;
            let answering = held.case.answering(&any, near.as_deref())?;
            let shown = held.shown()?;
            let mut documents = match held.case.documents_answering(question)? {
                Some(documents) => documents,
                None => answering.iter().map(|row| row.document).collect(),
            };
            documents.sort_unstable();
            documents.dedup();
            let places: HashSet<u32> = answering.iter().filter_map(|row| row.place).collect();
            let near = [OnMap::Visits, OnMap::Bases].map(|of| held.circled(of, question));
            let [visits, bases] = near;
            let (visits, bases) = (visits?, bases?);
            let [visits, bases] = held
                .case
                .count_relations(&any, [visits.as_deref(), bases.as_deref()])?;
            let counted = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            Ok(Sifted {
                documents,
                mentions: counted(answering.len()),
                places: counted(places.len()),
                shown: answering
                    .iter()
                    .filter(|row| Some(row.document) == shown)
                    .map(|row| row.mention)
                    .collect(),
                visits,
                bases,
            })
        })
    }

    /// What there is to ask the case for.
    ///
    /// # Errors
    /// When no case is open.
    pub fn case_facets(&self) -> Result<Facets, Failure> {
        self.case_read(|held| Ok(held.case.facets()?))
    }

    /// Some rows of the table of mentions that answer a question, as [`case_sift`](Self::case_sift) has it.
    ///
    /// # Errors
    /// As [`case_sift`](Self::case_sift).
    pub fn case_page(&self, question: &Question, leaf: &Leaf) -> Result<Page, Failure> {
        let lens = self.lens()?;
        let mut page = self.case_read(|held| {
            let near = held.circled(OnMap::Places, question)?;
            Ok(held
                .case
                .page(&document::however(question), near.as_deref(), leaf)?)
        })?;
        for row in &mut page.rows {
            row.mention.place = row.mention.place.take().map(|place| through(lens, place));
        }
        Ok(page)
    }

    /// The visits and basings that answer a question, as [`case_sift`](Self::case_sift) has it.
    ///
    /// # Errors
    /// As [`case_sift`](Self::case_sift).
    pub fn case_relations(&self, question: &Question) -> Result<RelationsView, Failure> {
        let any = Question {
            limit: Some(MOST),
            ..document::however(question)
        };
        let view = self.case_read(|held| {
            let near = held.circled(OnMap::Visits, question)?;
            let visits = held.case.visits(&any, near.as_deref())?;
            let near = held.circled(OnMap::Bases, question)?;
            let bases = held.case.bases(&any, near.as_deref())?;
            Ok(RelationsView {
                more: visits.len().max(bases.len()) >= MOST as usize,
                visits: visits.into_iter().map(document::visit).collect(),
                basings: bases.into_iter().map(document::basing).collect(),
            })
        })?;
        self.seen_relations(view)
    }
}
