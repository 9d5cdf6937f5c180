//! Mentions as features: one point and one row each.

use formats::Feature;
use gazetteer::Place;
use geo_types::{Geometry, point};
use geoparse::{Document, Mention, Reading};
use serde::Serialize;
use serde_json::Value;

use super::four_decimals;
use crate::Evidence;

/// A property by its name.
pub(super) type Named = (&'static str, Value);

/// The mentions of a reading nobody judged yet.
///
/// Every mention has its feature, also one whose place is not known: that one has no geometry.
pub fn of_reading(document: &Document, reading: &Reading) -> impl Iterator<Item = Feature> {
    let evidence = Evidence::new(&document.text);
    reading.mentions.iter().map(move |mention| Feature {
        id: None,
        geometry: mention.place.as_ref().map(point_of),
        properties: own(properties(document, mention, &evidence)).collect(),
    })
}

/// What is told of every mention; the names are documented and stable.
fn properties(document: &Document, mention: &Mention, evidence: &Evidence<'_>) -> [Named; 14] {
    let place = mention.place.as_ref();
    [
        ("document", document.id.as_str().into()),
        ("start", mention.span.start.into()),
        ("end", mention.span.end.into()),
        ("text", mention.text.as_str().into()),
        ("kind", word(mention.kind)),
        ("role", word(mention.role)),
        ("nested", mention.nested.into()),
        ("confidence", four_decimals(mention.confidence).into()),
        ("id", place.map(|place| place.id.as_str()).into()),
        ("name", place.map(|place| place.name.as_str()).into()),
        ("class", place.map(|place| place.class.as_str()).into()),
        ("feature", place.map(|place| place.feature.as_str()).into()),
        (
            "country",
            place.and_then(|place| place.country.as_deref()).into(),
        ),
        ("evidence", evidence.quote(mention.span).into()),
    ]
}

pub(super) fn own(
    properties: impl IntoIterator<Item = Named>,
) -> impl Iterator<Item = (String, Value)> {
    properties
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
}

/// The point of a place.
pub fn point_of(place: &Place) -> Geometry {
    point! { x: place.lon, y: place.lat }.into()
}

/// The word that a variant is written as, the same in every format.
pub(super) fn word(variant: impl Serialize) -> Value {
    serde_json::to_value(variant).unwrap_or_default()
}
