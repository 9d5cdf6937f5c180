//! Visits and basings as features: a line and a point, a point.

use atlas::{FINE_PIECE_KM, Position, great_circle};
use formats::Feature;
use geo_types::Geometry;
use geoparse::{Basing, Document, Reading, Site, Visit, When};

use super::features::{Named, own, point_of, word};
use super::four_decimals;
use crate::Evidence;

/// The columns of visits in CSV, beside `lon` and `lat`; the properties in `GeoJSON` bear the same names.
pub const READ_VISIT_COLUMNS: [&str; 18] = [
    "document",
    "part",
    "visitor",
    "visitor_country",
    "origin",
    "origin_assumed",
    "destination",
    "id",
    "name",
    "host_country",
    "status",
    "date",
    "from",
    "to",
    "trigger",
    "code",
    "confidence",
    "evidence",
];

/// The columns of basings in CSV, beside `lon` and `lat`; the properties in `GeoJSON` bear the same names.
pub const READ_BASING_COLUMNS: [&str; 15] = [
    "document",
    "operator",
    "operator_country",
    "site",
    "id",
    "name",
    "host_country",
    "force",
    "status",
    "date",
    "from",
    "to",
    "trigger",
    "confidence",
    "evidence",
];

/// The visits of a reading. Each is a point at its destination (`part` is `destination`) and, where the origin is told
/// or assumed, a great circle that leads there (`route`).
pub fn visits_of(document: &Document, reading: &Reading) -> impl Iterator<Item = Feature> {
    let evidence = Evidence::new(&document.text);
    reading.visits.iter().flat_map(move |visit| {
        let quote = visit.evidence.first().map(|span| evidence.quote(*span));
        let told = visit_properties(document, visit, quote);
        let feature = |part: &'static str, geometry| Feature {
            id: None,
            geometry,
            properties: own(told.clone())
                .chain(own([("part", part.into())]))
                .collect(),
        };
        let there = visit.destination.place.as_ref().map(point_of);
        let destination = feature("destination", there);
        let way = route(visit).map(|route| feature("route", Some(route)));
        way.into_iter().chain([destination]).collect::<Vec<_>>()
    })
}

/// The basings of a reading, each a point; one whose place is not known has no geometry.
pub fn bases_of(document: &Document, reading: &Reading) -> impl Iterator<Item = Feature> {
    let evidence = Evidence::new(&document.text);
    reading.basings.iter().map(move |basing| {
        let quote = basing.evidence.first().map(|span| evidence.quote(*span));
        let place = basing.site.as_ref().and_then(|site| site.place.as_ref());
        Feature {
            id: None,
            geometry: place.map(point_of),
            properties: own(basing_properties(document, basing, quote)).collect(),
        }
    })
}

/// The great circle from the origin of a visit to its end; none where they are one place.
fn route(visit: &Visit) -> Option<Geometry> {
    let position = |site: &Site| {
        let place = site.place.as_ref()?;
        Position::new(place.lon, place.lat).ok()
    };
    let from = position(visit.origin.as_ref()?)?;
    let to = position(&visit.destination)?;
    (from != to).then(|| Geometry::LineString(great_circle(from, to, FINE_PIECE_KM).into()))
}

fn visit_properties(document: &Document, visit: &Visit, quote: Option<String>) -> [Named; 17] {
    let origin = visit.origin.as_ref();
    // An assumed origin has the words of the visitor; what is meant is the seat.
    let seat = origin.and_then(|site| Some(site.place.as_ref()?.name.as_str()));
    let stated = origin.map(|site| site.text.as_str());
    let [date, from, to] = dated(visit.date.as_ref());
    [
        ("document", document.id.as_str().into()),
        ("visitor", visit.visitor.text.as_str().into()),
        ("visitor_country", visit.visitor.country.as_deref().into()),
        (
            "origin",
            if visit.origin_assumed { seat } else { stated }.into(),
        ),
        ("origin_assumed", visit.origin_assumed.into()),
        ("destination", visit.destination.text.as_str().into()),
        ("id", id(Some(&visit.destination)).into()),
        ("name", name(Some(&visit.destination)).into()),
        ("host_country", visit.host_country.as_deref().into()),
        ("status", word(visit.status)),
        date,
        from,
        to,
        ("trigger", visit.trigger.as_str().into()),
        ("code", visit.code.as_str().into()),
        ("confidence", four_decimals(visit.confidence).into()),
        ("evidence", quote.into()),
    ]
}

fn basing_properties(document: &Document, basing: &Basing, quote: Option<String>) -> [Named; 15] {
    let [date, from, to] = dated(basing.date.as_ref());
    [
        ("document", document.id.as_str().into()),
        ("operator", basing.operator.text.as_str().into()),
        (
            "operator_country",
            basing.operator.country.as_deref().into(),
        ),
        (
            "site",
            basing.site.as_ref().map(|site| site.text.as_str()).into(),
        ),
        ("id", id(basing.site.as_ref()).into()),
        ("name", name(basing.site.as_ref()).into()),
        ("host_country", basing.host_country.as_deref().into()),
        ("force", basing.force.as_deref().into()),
        ("status", word(basing.status)),
        date,
        from,
        to,
        ("trigger", basing.trigger.as_str().into()),
        ("confidence", four_decimals(basing.confidence).into()),
        ("evidence", quote.into()),
    ]
}

/// A date as written and its first and last day.
fn dated(date: Option<&When>) -> [Named; 3] {
    [
        ("date", date.map(|when| when.text.as_str()).into()),
        ("from", date.and_then(|when| when.from.as_deref()).into()),
        ("to", date.and_then(|when| when.to.as_deref()).into()),
    ]
}

fn id(site: Option<&Site>) -> Option<&str> {
    Some(site?.place.as_ref()?.id.as_str())
}

fn name(site: Option<&Site>) -> Option<&str> {
    Some(site?.place.as_ref()?.name.as_str())
}
