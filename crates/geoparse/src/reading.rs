//! What comes out: the mentions of a document, and what they say.

use crate::{Background, Basing, Language, Visit};
use gazetteer::Place;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of text, in Unicode code points from 0, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// What sort of thing a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Kind {
    /// Settlement, administrative unit or country.
    Place,
    /// Base, building, port or airfield.
    Facility,
    /// Vague or natural region.
    Region,
    /// Sea, strait, river or lake.
    Water,
    /// People of a place, or what belongs to it.
    Demonym,
}

/// What the name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Role {
    /// The place itself.
    Literal,
    /// A government, army, team or organisation of that place.
    Metonymic,
}

/// A name found in the text, and the place it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Mention {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The surface, as written.
    pub text: String,
    /// What sort of thing it names.
    pub kind: Kind,
    /// What the name stands for.
    pub role: Role,
    /// Strictly inside a longer name, as `Tartous` in `Tartous naval base`.
    pub nested: bool,
    /// Probability, 0 to 1, that span and place are right.
    pub confidence: f64,
    /// The best place; none where the gazetteer knows no such name.
    pub place: Option<Place>,
    /// The best places in order, five at the most, `place` first.
    pub candidates: Vec<Candidate>,
}

/// A place that a mention may mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Candidate {
    /// Id of the place.
    pub id: String,
    /// Probability, 0 to 1.
    pub confidence: f64,
}

/// The country, and where there is one the place, that a document is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Focus {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Id of the place most written about in that country.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub place: Option<String>,
    /// Share of the document's resolved mentions that lie in the country, 0 to 1.
    pub score: f64,
}

/// All that was read in one document; in order of `start`, the longer first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Every place named.
    pub mentions: Vec<Mention>,
    /// Who went where; empty until relations are read.
    pub visits: Vec<Visit>,
    /// Whose forces are where; empty until relations are read.
    pub basings: Vec<Basing>,
    /// What it is about.
    pub focus: Option<Focus>,
    /// Who uses the military sites that it names, by what is known of them: kept apart from what the text says.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub background: Vec<Background>,
    /// The language, where it is not English: then only names that the gazetteer has in it were found.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<Language>,
}
