//! The collection: its frame, its features, its box.

use std::io::{self, Write};

use formats::Feature;
use formats::geojson::{WriteError, Writer, write};
use geo_types::{Geometry, GeometryCollection, line_string, point, polygon};
use geojson::FeatureCollection;
use serde_json::{Value, json};

fn at(lon: f64, lat: f64) -> Feature {
    Feature {
        geometry: Some(point! { x: lon, y: lat }.into()),
        ..Feature::default()
    }
}

fn written(features: Vec<Feature>) -> Value {
    let mut file = Vec::new();
    let count = features.len();
    assert_eq!(write(features, &mut file).unwrap(), count);
    serde_json::from_slice(&file).unwrap()
}

#[test]
fn the_file_is_a_feature_collection_to_another_reader() {
    let feature = Feature {
        id: Some("dateline:kremlin".into()),
        properties: json!({"name": "Кремль", "kind": "facility", "confidence": 0.93, "note": null})
            .as_object()
            .cloned()
            .unwrap(),
        ..at(37.6177, 55.7517)
    };
    let collection: FeatureCollection = written(vec![feature.clone()]).to_string().parse().unwrap();
    let read = collection.features.into_iter().next().unwrap();
    assert_eq!(
        read.id,
        Some(geojson::feature::Id::String("dateline:kremlin".into()))
    );
    assert_eq!(read.properties, Some(feature.properties));
    let place: Geometry = read.geometry.unwrap().value.try_into().unwrap();
    assert_eq!(Some(place), feature.geometry);
    assert_eq!(
        collection.bbox,
        Some(vec![37.6177, 55.7517, 37.6177, 55.7517])
    );
}

/// RFC 7946 lets a feature be unlocated, and wants the member there all the same.
#[test]
fn a_feature_without_a_place_has_a_null_geometry() {
    let empty = Feature {
        geometry: Some(Geometry::GeometryCollection(GeometryCollection(vec![]))),
        ..Feature::default()
    };
    let file = written(vec![Feature::default(), empty]);
    for number in 0..2 {
        let feature = file["features"][number].as_object().unwrap();
        assert_eq!(feature["geometry"], Value::Null);
        assert_eq!(feature["properties"], json!({}));
    }
    assert!(
        file.get("bbox").is_none(),
        "nothing has a place, so there is no box"
    );
}

#[test]
fn an_empty_collection_is_valid() {
    let collection: FeatureCollection = written(vec![]).to_string().parse().unwrap();
    assert!(collection.features.is_empty());
}

/// RFC 7946, section 4: coordinates are WGS 84, and a `crs` member must not be there.
#[test]
fn no_coordinate_system_is_named() {
    assert!(!written(vec![at(1.0, 2.0)]).to_string().contains("crs"));
}

/// Fiji's box is five degrees wide, not 355 (RFC 7946, section 5.2).
#[test]
fn the_box_crosses_the_antimeridian_where_that_is_shorter() {
    let file = written(vec![at(177.5, -17.0), at(-178.0, -19.0)]);
    assert_eq!(file["bbox"], json!([177.5, -19.0, -178.0, -17.0]));
    let file = written(vec![at(-10.0, 50.0), at(30.0, 60.0)]);
    assert_eq!(file["bbox"], json!([-10.0, 50.0, 30.0, 60.0]));
}

/// RFC 7946, section 5.3.
#[test]
fn the_box_of_a_pole_spans_all_longitudes() {
    assert_eq!(
        written(vec![at(30.0, 90.0), at(10.0, 70.0)])["bbox"],
        json!([-180.0, 70.0, 180.0, 90.0])
    );
}

/// A line or an area has a box of its own, so that a reader can zoom to one whose parts lie on both sides of the map.
#[test]
fn what_is_more_than_a_point_has_a_box_of_its_own() {
    let flight = line_string![(x: 170.0, y: 45.0), (x: -170.0, y: 50.0)];
    let file = written(vec![
        Feature {
            geometry: Some(flight.into()),
            ..Feature::default()
        },
        at(0.0, 0.0),
    ]);
    assert_eq!(
        file["features"][0]["bbox"],
        json!([170.0, 45.0, -170.0, 50.0])
    );
    assert!(file["features"][1].get("bbox").is_none());
}

#[test]
fn a_geometry_off_the_globe_is_refused_by_name_and_leaves_no_trace() {
    let mut file = Vec::new();
    let mut writer = Writer::new(&mut file).unwrap();
    writer.feature(at(1.0, 2.0)).unwrap();
    let nowhere = Feature {
        id: Some("user:7".into()),
        ..at(0.0, 91.0)
    };
    let error = writer.feature(nowhere).unwrap_err().to_string();
    assert!(
        error.starts_with("feature user:7 cannot be written as GeoJSON: latitude 91 "),
        "{error}"
    );
    let unnamed = Feature {
        geometry: Some(polygon![(x: 0.0, y: 0.0), (x: f64::NAN, y: 0.0), (x: 1.0, y: 1.0)].into()),
        ..Feature::default()
    };
    let error = writer.feature(unnamed).unwrap_err().to_string();
    assert!(error.starts_with("feature 2 cannot be written"), "{error}");
    assert_eq!(writer.finish().unwrap(), 1);
    let collection: FeatureCollection = String::from_utf8(file).unwrap().parse().unwrap();
    assert_eq!(collection.features.len(), 1);
}

/// A disk that is full after some bytes.
struct Disk {
    left: usize,
}

impl Write for Disk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self
            .left
            .checked_sub(bytes.len())
            .ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The caller tells the user why, so the kind of failure must come through wherever it strikes.
#[test]
fn a_full_disk_is_reported_as_one_wherever_it_strikes() {
    let mut whole = Vec::new();
    write([at(1.0, 2.0), at(3.0, 4.0)], &mut whole).unwrap();
    for left in 0..whole.len() {
        match write([at(1.0, 2.0), at(3.0, 4.0)], Disk { left }) {
            Err(WriteError::Io(error)) => assert_eq!(error.kind(), io::ErrorKind::StorageFull),
            other => panic!("{other:?} with room for {left} bytes"),
        }
    }
}

// Two ways to write a point, and one way that it reads.
#[test]
fn points_read_the_same_as_features() {
    let properties =
        json!({"name": "Кремль \"x\"", "confidence": 0.93, "nested": false, "note": null});
    for at in [
        None,
        Some([37.617_712_345_678, -55.751_7]),
        Some([180.0, 90.0]),
        Some([-180.0, -0.000_000_01]),
        Some([190.0, 0.0]),
    ] {
        let feature = Feature {
            id: None,
            geometry: at.map(|[lon, lat]| point! { x: lon, y: lat }.into()),
            properties: properties.as_object().cloned().unwrap(),
        };
        let whole = written(vec![feature.clone(), feature]);
        let mut file = Vec::new();
        let mut writer = Writer::new(&mut file).unwrap();
        writer.point(at, &properties).unwrap();
        writer.point(at, &properties).unwrap();
        assert_eq!(writer.finish().unwrap(), 2);
        assert_eq!(
            serde_json::from_slice::<Value>(&file).unwrap(),
            whole,
            "{at:?}"
        );
    }
}

#[test]
fn a_point_off_the_globe_leaves_no_trace() {
    let mut file = Vec::new();
    let mut writer = Writer::new(&mut file).unwrap();
    let off = writer.point(Some([0.0, 91.0]), &json!({}));
    assert!(matches!(off, Err(WriteError::Geometry { feature, .. }) if feature == "1"));
    assert_eq!(writer.finish().unwrap(), 0);
    assert_eq!(file, br#"{"type":"FeatureCollection","features":[]}"#);
}
