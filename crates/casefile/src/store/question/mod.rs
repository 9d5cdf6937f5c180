//! Questions to a case.

mod mentions;
mod on_map;
mod points;
mod relations;
mod terms;

use geoparse::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Period;
use crate::Status;

pub use on_map::{Moved, OnMap};

/// What to look for; each part that is given narrows the answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Question {
    /// Within so far of a point.
    pub within: Option<Within>,
    /// Any of these kinds; demonyms only where they are asked for.
    pub kinds: Vec<Kind>,
    /// Mentions by the day their document was published, visits and basings by their own day where they have one.
    pub between: Option<Period>,
    /// Words that the document holds, all of them: `"…"` for a phrase, `…*` for the beginning of a word.
    pub text: Option<String>,
    /// Any of these, else all that were not rejected.
    pub statuses: Vec<Status>,
    /// ISO 3166-1 alpha-2 of the place's country.
    pub country: Option<String>,
    /// Id of the place.
    pub place: Option<String>,
    /// Number of the document.
    pub document: Option<u32>,
    /// One of its tags.
    pub tag: Option<String>,
    /// The most to give.
    pub limit: Option<u32>,
}

/// A circle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Within {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Great-circle radius in kilometres.
    pub km: f64,
}
