//! What a case holds as features: one point and one row each.

use formats::Feature;
use gazetteer::Place;
use geo_types::{Geometry, point};
use geoparse::{Site, When};
use serde_json::{Map, Value, json};

use super::{four_decimals, mention::MentionPoint};
use crate::{
    Status,
    store::{BaseRow, MentionRow, PlaceRow, Told, VisitRow},
};

/// A mention; one that was rejected or has no place has no geometry.
pub fn of_mention(row: &MentionRow) -> Feature {
    let point = MentionPoint::of(row);
    let geometry = point.at.map(|[lon, lat]| point! { x: lon, y: lat }.into());
    Feature {
        id: None,
        geometry,
        properties: members(serde_json::to_value(&point.properties).unwrap_or_default()),
    }
}

/// A place, with how often it is named.
pub fn of_place(row: &PlaceRow) -> Feature {
    let place = &row.place;
    feature(
        Some(place).filter(|_| row.located),
        json!({
            "id": place.id,
            "name": place.name,
            "class": place.class,
            "feature": place.feature,
            "country": place.country,
            "admin1": place.admin1,
            "mentions": row.mentions,
            "documents": row.documents,
            "own": row.own,
            "notes": row.notes,
            "tags": joined(&row.tags),
        }),
    )
}

/// A visit, at the place it goes to.
pub fn of_visit(row: &VisitRow) -> Feature {
    let VisitRow { id, visit, told } = row;
    let origin = visit.origin.as_ref();
    let place = visit.destination.place.as_ref();
    let mut properties = json!({
        "visit": id,
        "visitor": visit.visitor.text,
        "visitor_country": visit.visitor.country,
        "destination": visit.destination.text,
        "origin": origin.map(|site| &site.text),
        "origin_id": origin.and_then(id_of),
        "origin_assumed": visit.origin_assumed,
        "host_country": visit.host_country,
        "status": visit.status,
        "trigger": visit.trigger,
        "code": visit.code,
        "confidence": four_decimals(visit.confidence),
    });
    extend(&mut properties, place, visit.date.as_ref(), told);
    feature(
        place.filter(|_| told.judged != Status::Rejected),
        properties,
    )
}

/// A basing, at its site.
pub fn of_base(row: &BaseRow) -> Feature {
    let BaseRow { id, basing, told } = row;
    let site = basing.site.as_ref();
    let place = site.and_then(|site| site.place.as_ref());
    let mut properties = json!({
        "basing": id,
        "operator": basing.operator.text,
        "operator_country": basing.operator.country,
        "site": site.map(|site| &site.text),
        "host_country": basing.host_country,
        "force": basing.force,
        "status": basing.status,
        "trigger": basing.trigger,
        "confidence": four_decimals(basing.confidence),
    });
    extend(&mut properties, place, basing.date.as_ref(), told);
    feature(
        place.filter(|_| told.judged != Status::Rejected),
        properties,
    )
}

/// What visits and basings are told alike.
fn extend(properties: &mut Value, place: Option<&Place>, date: Option<&When>, told: &Told) {
    let more = json!({
        "document": told.document_name,
        "id": place.map(|place| &place.id),
        "name": place.map(|place| &place.name),
        "date": date.map(|date| &date.text),
        "from": date.and_then(|date| date.from.as_ref()),
        "to": date.and_then(|date| date.to.as_ref()),
        "judged": told.judged,
        "evidence": told.sentences.join(" … "),
        "notes": told.notes,
        "tags": joined(&told.tags),
    });
    if let (Value::Object(held), Value::Object(more)) = (properties, more) {
        held.extend(more);
    }
}

fn id_of(site: &Site) -> Option<&String> {
    site.place.as_ref().map(|place| &place.id)
}

fn joined(tags: &[String]) -> Option<String> {
    (!tags.is_empty()).then(|| tags.join(", "))
}

fn feature(place: Option<&Place>, properties: Value) -> Feature {
    let geometry: Option<Geometry> =
        place.map(|place| point! { x: place.lon, y: place.lat }.into());
    Feature {
        id: None,
        geometry,
        properties: members(properties),
    }
}

fn members(properties: Value) -> Map<String, Value> {
    match properties {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
