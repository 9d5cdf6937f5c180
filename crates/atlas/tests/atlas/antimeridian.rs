//! Cutting at ±180°: nothing is lost, nothing is added, nothing crosses.

use atlas::antimeridian::split;
use atlas::winding::right_hand;
use geo::orient::Direction;
use geo::{Area, CoordsIter, Intersects, LinesIter, Orient, Validation};
use geo_types::{Coord, Geometry, Line, LineString, Polygon, Rect, coord};
use proptest::prelude::*;

use crate::shapes::{lat, lon, star};

/// The edges of one line or several.
fn edges(geometry: &Geometry) -> Vec<Line> {
    match geometry {
        Geometry::LineString(line) => line.lines().collect(),
        Geometry::MultiLineString(lines) => lines.lines_iter().collect(),
        _ => Vec::new(),
    }
}

/// Length in the plane of degrees.
pub(crate) fn length(geometry: &Geometry) -> f64 {
    edges(geometry)
        .iter()
        .map(|edge| edge.dx().hypot(edge.dy()))
        .sum()
}

proptest! {
    #[test]
    fn the_parts_of_a_polygon_are_the_polygon(star in star(), wrap in any::<bool>()) {
        let whole = star.laid_out();
        let given = if wrap { star.wrapped() } else { whole.clone() };
        let parts = right_hand(split(&given.into()).unwrap());
        prop_assert!(parts.is_valid(), "{:?}", parts);
        prop_assert!(parts.coords_iter().all(|vertex| vertex.x.abs() <= 180.0));
        prop_assert!((parts.unsigned_area() - whole.unsigned_area()).abs() < 1e-6);
        // Parts that together are as large as the polygon and hold each of its vertices are the polygon.
        for vertex in whole.coords_iter() {
            let lon = atlas::Position::try_from(vertex).unwrap().lon();
            let near = Rect::new(coord! { x: lon - 1e-9, y: vertex.y - 1e-9 }, coord! { x: lon + 1e-9, y: vertex.y + 1e-9 });
            prop_assert!(parts.intersects(&near));
        }
    }

    /// Corners on the antimeridian itself, edges along it, spikes that only touch it: what data made of round numbers has.
    #[test]
    fn corners_on_the_antimeridian_are_cut_cleanly(rows in prop::collection::vec((170_u8..=190, 1_u8..=12), 2..10)) {
        let mut ring: Vec<Coord> = Vec::new();
        for (row, (west, _)) in (0_u8..).zip(&rows) {
            ring.push(coord! { x: f64::from(*west), y: f64::from(row) });
        }
        for (row, (west, width)) in (0_u8..).zip(&rows).collect::<Vec<_>>().into_iter().rev() {
            ring.push(coord! { x: f64::from(west + width), y: f64::from(row) });
        }
        let whole = Polygon::new(LineString(ring), vec![]);
        let parts = split(&whole.clone().into()).unwrap();
        prop_assert!(parts.is_valid(), "{:?}", parts);
        prop_assert!(parts.coords_iter().all(|vertex| vertex.x.abs() <= 180.0));
        prop_assert!((parts.unsigned_area() - whole.unsigned_area()).abs() < 1e-9);
    }

    #[test]
    fn cut_polygons_wind_by_the_right_hand_rule(star in star()) {
        let polygons: Vec<Polygon> = match right_hand(split(&star.wrapped().into()).unwrap()) {
            Geometry::Polygon(polygon) => vec![polygon],
            Geometry::MultiPolygon(polygons) => polygons.0,
            other => panic!("{other:?}"),
        };
        for polygon in polygons {
            prop_assert!(polygon.signed_area() > 0.0);
            prop_assert_eq!(polygon.orient(Direction::Default), polygon);
        }
    }

    #[test]
    fn the_parts_of_a_line_are_the_line(track in prop::collection::vec((lon(), lat()), 3..20)) {
        let line: LineString = track.into();
        let shortest: f64 = line
            .lines()
            .map(|edge| edge.dx().abs().min(360.0 - edge.dx().abs()).hypot(edge.dy()))
            .sum();
        let parts = split(&line.into()).unwrap();
        prop_assert!((length(&parts) - shortest).abs() < 1e-6);
        prop_assert!(parts.coords_iter().all(|vertex| vertex.x.abs() <= 180.0));
        prop_assert!(edges(&parts).iter().all(|edge| edge.dx().abs() <= 180.0));
    }

    #[test]
    fn what_does_not_cross_keeps_its_numbers(x in -139.0..139.0, y in -49.0..49.0, radius in 1.0..40.0) {
        let square = Polygon::from(Rect::new(coord! { x: x, y: y }, coord! { x: x + radius, y: y + radius }));
        prop_assert_eq!(split(&square.clone().into()).unwrap(), Geometry::from(square));
    }
}
