//! Visits, one frame at a time; what belongs together is put together later.

mod action;
mod aside;
mod dates;
mod meeting;
mod noun;
mod object;
mod official;
mod phase;
mod presence;
mod scene;
mod stages;
mod status;
mod together;
mod verb;

use super::figure::Figures;
use super::page::Page;
use crate::VisitStatus;
use std::ops::Range;

pub(super) use dates::date_of;
pub(super) use status::is_of_the_day;

/// Somebody goes somewhere, as one clause tells it.
#[derive(Clone, Debug)]
pub(crate) struct Trip {
    /// Number of the identity that goes.
    pub(crate) visitor: usize,
    /// Words, text and country of the visitor.
    pub(crate) who: crate::Actor,
    /// Number of the spot it leads to.
    pub(crate) goal: usize,
    /// Country of the goal.
    pub(crate) host: Option<String>,
    /// Number of the spot it comes from.
    pub(crate) origin: Option<usize>,
    pub(crate) status: VisitStatus,
    /// Number of its date.
    pub(crate) date: Option<usize>,
    /// The word that tells it.
    pub(crate) trigger: Range<usize>,
    pub(crate) code: String,
    /// Probability, 0 to 1, that the clause says so.
    pub(crate) certainty: f64,
}

/// All trips that the clauses of a document tell, in order.
pub(crate) fn find(page: &Page<'_>, figures: &Figures) -> Vec<Trip> {
    let mut trips: Vec<Trip> = Vec::new();
    for at in 0..page.text.len() {
        let verbs = page.frames.visit_verbs.at(page.text, at);
        let told = verbs
            .into_iter()
            .map(|verb| verb::trips(page, figures, at, verb));
        match told.into_iter().find(|found| !found.is_empty()) {
            Some(found) => trips.extend(found),
            None => {
                if let Some((length, frame)) = page.frames.visit_nouns.starting_at(page.text, at) {
                    let found = noun::trips(page, figures, at..at + length, *frame, trips.last());
                    trips.extend(found);
                }
            }
        }
    }
    for figure in &figures.all {
        trips.extend(aside::trips(page, figures, figure).unwrap_or_default());
    }
    trips
}
