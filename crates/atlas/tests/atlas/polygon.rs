//! Polygons with a hole, anywhere on the globe, against counting crossings of a ray.

use atlas::{Index, Region};
use geo_types::{Polygon, polygon};
use proptest::prelude::*;

use crate::shapes::{Star, positions, ray_says_inside, star};

/// Whether any copy of a position, whole turns apart, lies in the laid-out star.
fn inside_any_turn(star: &Star, lon: f64, lat: f64) -> Option<bool> {
    [-360.0, 0.0, 360.0]
        .iter()
        .try_fold(false, |inside, shift| {
            Some(inside | ray_says_inside(&star.laid_out(), lon + shift, lat)?)
        })
}

proptest! {
    #[test]
    fn the_index_finds_what_lies_in_a_polygon(star in star(), points in positions(), wrap in any::<bool>()) {
        let index = Index::bulk(points.iter().map(|(lon, lat)| (*lon, *lat, ()))).unwrap();
        let polygon = if wrap { star.wrapped() } else { star.laid_out() };
        let found = index.within_polygon(&polygon).unwrap();
        for (lon, lat) in points {
            let Some(expected) = inside_any_turn(&star, lon, lat) else { continue };
            let is_found = found.iter().any(|entry| entry.position.lon() == lon && entry.position.lat() == lat);
            prop_assert_eq!(is_found, expected, "{} {}", lon, lat);
        }
    }

    #[test]
    fn positions_beside_the_star_are_told_apart(star in star(), dx in -45.0..45.0_f64, dy in -45.0..45.0_f64) {
        let vertex = star.laid_out().exterior().0[0];
        let (x, y) = (vertex.x + dx, (vertex.y + dy).clamp(-89.0, 89.0));
        let position = atlas::Position::new(x, y).unwrap();
        if let Some(expected) = inside_any_turn(&star, position.lon(), y) {
            prop_assert_eq!(Region::new(&star.wrapped()).unwrap().holds(position), expected);
        }
    }
}

fn count(polygon: &Polygon, lon: f64, lat: f64) -> usize {
    let index = Index::bulk([(lon, lat, ())]);
    index
        .ok()
        .and_then(|index| index.within_polygon(polygon).ok().map(|found| found.len()))
        .unwrap_or(usize::MAX)
}

/// Edges belong to the region, on the antimeridian by either of its names.
#[test]
fn the_edge_belongs_to_the_polygon() {
    let square =
        polygon![(x: 170.0, y: 0.0), (x: 180.0, y: 0.0), (x: 180.0, y: 10.0), (x: 170.0, y: 10.0)];
    assert_eq!(count(&square, 180.0, 5.0), 1);
    assert_eq!(count(&square, -180.0, 5.0), 1);
    assert_eq!(count(&square, 170.0, 10.0), 1);
    assert_eq!(count(&square, -179.999, 5.0), 0);
}

/// Some writers name both −180 and 180 in a ring that crosses; the step between them is none.
#[test]
fn a_step_from_180_to_minus_180_inside_a_crossing_ring_is_no_step() {
    let square = polygon![
        (x: 170.0, y: 0.0), (x: 180.0, y: 0.0), (x: -180.0, y: 0.0), (x: -170.0, y: 0.0),
        (x: -170.0, y: 10.0), (x: 170.0, y: 10.0),
    ];
    assert_eq!(count(&square, 175.0, 5.0), 1);
    assert_eq!(count(&square, -175.0, 5.0), 1);
    assert_eq!(count(&square, 0.0, 5.0), 0);
}

/// A frame round the whole map has edges of 360°, which are meant as they stand.
#[test]
fn a_frame_round_the_world_holds_the_world() {
    let world = polygon![(x: -180.0, y: -90.0), (x: 180.0, y: -90.0), (x: 180.0, y: 90.0), (x: -180.0, y: 90.0)];
    for (lon, lat) in [
        (0.0, 0.0),
        (180.0, 45.0),
        (-180.0, -45.0),
        (33.0, 90.0),
        (33.0, -90.0),
    ] {
        assert_eq!(count(&world, lon, lat), 1, "{lon} {lat}");
    }
}

#[test]
fn an_empty_polygon_holds_nothing() {
    assert_eq!(count(&polygon![], 0.0, 0.0), 0);
}
