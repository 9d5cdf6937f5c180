//! The rules of RFC 7946 for coordinates, on polygons and lines drawn anywhere.

use formats::Feature;
use formats::geojson::write;
use geo_types::{Coord, Geometry, LineString, Polygon, coord, line_string, polygon};
use proptest::prelude::*;
use serde_json::Value;

fn written(geometry: Geometry) -> String {
    let mut file = Vec::new();
    let feature = Feature {
        geometry: Some(geometry),
        ..Feature::default()
    };
    write([feature], &mut file).unwrap();
    String::from_utf8(file).unwrap()
}

/// The `coordinates` of the only feature.
fn coordinates(file: &str) -> Value {
    let file: Value = serde_json::from_str(file).unwrap();
    file["features"][0]["geometry"]["coordinates"].clone()
}

/// The rings of a `coordinates` value of a `Polygon` or a `MultiPolygon`, polygon by polygon.
fn rings(coordinates: &Value) -> Vec<Vec<Vec<[f64; 2]>>> {
    let one = serde_json::from_value(coordinates.clone()).map(|rings| vec![rings]);
    one.or_else(|_| serde_json::from_value(coordinates.clone()))
        .unwrap()
}

/// Twice the area a ring encloses, positive if it winds counterclockwise.
fn winding(ring: &[[f64; 2]]) -> f64 {
    ring.windows(2)
        .map(|edge| edge[0][0] * edge[1][1] - edge[1][0] * edge[0][1])
        .sum()
}

/// The decimals of every number in the file as it is written.
fn decimals(file: &str) -> impl Iterator<Item = usize> {
    file.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter_map(|number| number.split_once('.').map(|(_, decimals)| decimals.len()))
}

/// A kite with a kite-shaped hole anywhere on the map, wound either way, with far more decimals than are kept.
fn kite() -> impl Strategy<Value = Polygon> {
    (-180.0..180.0, -60.0..60.0, 0.01..25.0, any::<bool>()).prop_map(|(x, y, size, clockwise)| {
        let ring = |size: f64| -> LineString {
            let mut ring: Vec<Coord> = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -0.5)]
                .map(|(dx, dy)| coord! { x: wrapped(x + dx * size), y: y + dy * size })
                .to_vec();
            if clockwise {
                ring.reverse();
            }
            LineString(ring)
        };
        Polygon::new(ring(size), vec![ring(size * 0.4)])
    })
}

fn wrapped(lon: f64) -> f64 {
    if lon > 180.0 {
        lon - 360.0
    } else if lon < -180.0 {
        lon + 360.0
    } else {
        lon
    }
}

proptest! {
    #[test]
    fn every_polygon_follows_the_standard(kite in kite()) {
        let file = written(kite.into());
        prop_assert!(decimals(&file).all(|count| count <= 7), "{}", file);
        prop_assert!(file.parse::<geojson::GeoJson>().is_ok());
        for polygon in rings(&coordinates(&file)) {
            for (number, ring) in polygon.iter().enumerate() {
                prop_assert!(ring.len() >= 4 && ring.first() == ring.last(), "{:?}", ring);
                prop_assert_eq!(winding(ring) > 0.0, number == 0, "outer rings counterclockwise, holes clockwise");
                prop_assert!(ring.iter().all(|[lon, lat]| lon.abs() <= 180.0 && lat.abs() <= 90.0));
                prop_assert!(ring.windows(2).all(|edge| (edge[0][0] - edge[1][0]).abs() <= 180.0), "no edge crosses");
            }
        }
    }

    #[test]
    fn every_line_follows_the_standard(track in prop::collection::vec((-180.0..180.0, -90.0..90.0), 2..12)) {
        let file = written(LineString::from(track).into());
        prop_assert!(decimals(&file).all(|count| count <= 7), "{}", file);
        let lines: Vec<Vec<[f64; 2]>> = serde_json::from_value::<Vec<[f64; 2]>>(coordinates(&file))
            .map(|line| vec![line])
            .or_else(|_| serde_json::from_value(coordinates(&file)))
            .unwrap();
        for line in lines {
            prop_assert!(line.len() >= 2);
            prop_assert!(line.windows(2).all(|edge| (edge[0][0] - edge[1][0]).abs() <= 180.0));
        }
    }
}

/// A negative zero is no error, but it makes two equal files differ.
#[test]
fn there_is_no_negative_zero() {
    let file = written(line_string![(x: -0.0, y: -0.000_000_01), (x: 1.0, y: -0.0)].into());
    assert!(!file.contains("-0"), "{file}");
}

/// What rounds to nothing would break the rules for rings and lines, so it is left out: the feature stays.
#[test]
fn what_is_too_small_to_see_becomes_an_unlocated_feature() {
    let speck = polygon![(x: 5.0, y: 5.0), (x: 5.000_000_001, y: 5.0), (x: 5.0, y: 5.000_000_001)];
    assert_eq!(coordinates(&written(speck.into())), Value::Null);
    let dash = line_string![(x: 5.0, y: 5.0), (x: 5.000_000_001, y: 5.0)];
    assert_eq!(coordinates(&written(dash.into())), Value::Null);
}
