//! Questions to a case.

mod column;
mod facets;
mod leads;
mod mentions;
mod on_map;
mod one_or_more;
mod page;
mod points;
mod relations;
mod sift;
mod terms;

use geoparse::{Kind, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Period;
use crate::Status;
use one_or_more::one_or_more;

pub use column::{Column, Holding};
pub use facets::{Facet, Facets};
pub use leads::Lead;
pub use on_map::{Moved, OnMap};
pub use page::{Leaf, Page};
pub use sift::Answering;

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
    /// Any of these for the place's country, ISO 3166-1 alpha-2.
    #[serde(alias = "country", deserialize_with = "one_or_more")]
    pub countries: Vec<String>,
    /// Id of the place.
    pub place: Option<String>,
    /// Number of the document.
    pub document: Option<u32>,
    /// One of its tags.
    pub tag: Option<String>,
    /// Any of these roles; of mentions and places only.
    pub roles: Vec<Role>,
    /// At least so sure, 0 to 1; what somebody confirmed or corrected is certain.
    pub at_least: Option<f64>,
    /// Any of these outlets.
    pub sources: Vec<String>,
    /// Any of these for who visits or has forces, ISO 3166-1 alpha-2 or `org:NAME`; of mentions and places, those where they do.
    #[serde(alias = "actor", deserialize_with = "one_or_more")]
    pub actors: Vec<String>,
    /// Within a box in degrees: west, south, east, north, with west beyond east across the antimeridian.
    pub area: Option<[f64; 4]>,
    /// Only what waits for somebody to judge it; of mentions and places only.
    pub waiting: bool,
    /// Any of these mentions, by number; of mentions and places only.
    pub mentions: Vec<u32>,
    /// Any of these visits or basings, by number; of those only.
    pub relations: Vec<u32>,
    /// Which come first; of mentions only.
    pub order: Order,
    /// The most to give.
    pub limit: Option<u32>,
}

/// Which mentions come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Order {
    /// By document, as they stand in the text.
    #[default]
    Text,
    /// The least certain.
    Doubt,
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
