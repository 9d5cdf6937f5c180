//! A mention of a case as a point with properties.

use std::borrow::Cow;

use serde::Serialize;

use super::four_decimals;
use crate::{
    Status,
    store::{MentionRow, word},
};

/// A mention, and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionPoint<'m> {
    /// Degrees east and north; none where it was rejected, or its place is not known.
    pub at: Option<[f64; 2]>,
    /// What is told of it.
    pub properties: MentionProperties<'m>,
}

/// What is told of a mention of a case, in the order of [`MENTION_COLUMNS`](super::MENTION_COLUMNS).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionProperties<'m> {
    /// Its number in the case.
    pub mention: u32,
    /// The name of its document.
    pub document: &'m str,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The surface.
    pub text: &'m str,
    /// What sort of thing it names.
    pub kind: Cow<'m, str>,
    /// Whether it stands for a place or for a government.
    pub role: Cow<'m, str>,
    /// Whether it is inside a longer name.
    pub nested: bool,
    /// Probability that span and place are right, to four decimals.
    pub confidence: f64,
    /// What was said of it.
    pub status: Cow<'m, str>,
    /// Id of its place.
    pub id: Option<Cow<'m, str>>,
    /// The place's name.
    pub name: Option<&'m str>,
    /// `GeoNames` class letter.
    pub class: Option<&'m str>,
    /// `GeoNames` feature code.
    pub feature: Option<&'m str>,
    /// Country of the place.
    pub country: Option<Cow<'m, str>>,
    /// The sentence.
    pub evidence: &'m str,
    /// The analyst's notes.
    pub notes: Option<&'m str>,
    /// The analyst's tags, with commas between.
    pub tags: Option<Cow<'m, str>>,
}

impl<'m> MentionPoint<'m> {
    /// A row as a point.
    pub fn of(row: &'m MentionRow) -> Self {
        let mention = &row.mention;
        let place = mention.place.as_ref();
        let shown = place.filter(|_| row.status != Status::Rejected);
        Self {
            at: shown.map(|place| [place.lon, place.lat]),
            properties: MentionProperties {
                mention: row.id,
                document: &row.document_name,
                start: mention.span.start,
                end: mention.span.end,
                text: &mention.text,
                kind: word(mention.kind).into(),
                role: word(mention.role).into(),
                nested: mention.nested,
                confidence: four_decimals(mention.confidence),
                status: word(row.status).into(),
                id: place.map(|place| place.id.as_str().into()),
                name: place.map(|place| place.name.as_str()),
                class: place.map(|place| place.class.as_str()),
                feature: place.map(|place| place.feature.as_str()),
                country: place.and_then(|place| place.country.as_deref().map(Cow::from)),
                evidence: &row.sentence,
                notes: row.notes.as_deref(),
                tags: (!row.tags.is_empty()).then(|| row.tags.join(", ").into()),
            },
        }
    }
}
