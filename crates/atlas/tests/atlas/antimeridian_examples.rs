//! Cutting at ±180°, shape by shape: those of the standard, and those that went wrong in other programs.

use atlas::antimeridian::split;
use atlas::winding::right_hand;
use geo::{Area, Intersects, Relate};
use geo_types::{Geometry, Rect, coord, line_string, point, wkt};

use crate::antimeridian::length;

/// The example of RFC 7946, section 3.1.9.
#[test]
fn the_polygon_of_the_standard_is_cut_as_the_standard_says() {
    let polygon = wkt!(POLYGON((170. 40., 190. 40., 190. 50., 170. 50., 170. 40.)));
    let expected = wkt!(MULTIPOLYGON(
        ((180. 40., 180. 50., 170. 50., 170. 40., 180. 40.)),
        ((-170. 40., -170. 50., -180. 50., -180. 40., -170. 40.))
    ));
    let parts = right_hand(split(&polygon.into()).unwrap());
    let Geometry::MultiPolygon(parts) = parts else {
        panic!("{parts:?}")
    };
    for (part, expected) in parts.iter().zip(&expected) {
        // The same rings, whatever vertex they begin at.
        assert!(part.relate(expected).is_equal_topo(), "{part:?}");
    }
    assert_eq!(parts.0.len(), 2);
}

/// A polygon in the shape of a U that crosses twice falls into three parts, and its hole stays where it is.
#[test]
fn a_polygon_that_crosses_twice_falls_into_three() {
    let fork = wkt!(POLYGON(
        (170. 0., 190. 0., 190. 2., 175. 2., 175. 8., 190. 8., 190. 10., 170. 10., 170. 0.),
        (171. 4., 174. 4., 174. 6., 171. 6., 171. 4.)
    ));
    let parts = right_hand(split(&fork.clone().into()).unwrap());
    let Geometry::MultiPolygon(parts) = parts else {
        panic!("{parts:?}")
    };
    let holes: Vec<usize> = parts.iter().map(|part| part.interiors().len()).collect();
    assert_eq!(holes, [1, 0, 0]);
    assert!((parts.unsigned_area() - fork.unsigned_area()).abs() < 1e-9);
}

/// A hole that crosses opens the cut edge of both parts.
#[test]
fn a_hole_that_crosses_is_cut_with_its_polygon() {
    let ring = wkt!(POLYGON(
        (170. 0., 190. 0., 190. 10., 170. 10., 170. 0.),
        (175. 4., 185. 4., 185. 6., 175. 6., 175. 4.)
    ));
    let parts = split(&ring.into()).unwrap();
    assert!((parts.unsigned_area() - 180.0).abs() < 1e-9);
    assert!(!parts.intersects(&coord! { x: 179.0, y: 5.0 }));
    assert!(!parts.intersects(&coord! { x: -179.0, y: 5.0 }));
    assert!(parts.intersects(&coord! { x: -179.0, y: 2.0 }));
}

/// A part ends at the sign of its own side, and a line that only touches ±180° is not cut.
#[test]
fn lines_that_touch_are_not_cut() {
    let touching = line_string![(x: 170.0, y: 0.0), (x: 180.0, y: 1.0), (x: 170.0, y: 2.0)];
    assert_eq!(split(&touching.clone().into()).unwrap(), touching.into());
    let leaving = line_string![(x: 180.0, y: 0.0), (x: -170.0, y: 1.0)];
    let expected = line_string![(x: -180.0, y: 0.0), (x: -170.0, y: 1.0)];
    assert_eq!(split(&leaving.into()).unwrap(), expected.into());
}

/// A rectangle is meant as its numbers say, however wide it is.
#[test]
fn a_wide_rectangle_is_not_turned_inside_out() {
    let rectangle = Rect::new(coord! { x: -100.0, y: 0.0 }, coord! { x: 100.0, y: 10.0 });
    let polygon = split(&rectangle.into()).unwrap();
    assert!(polygon.intersects(&coord! { x: 0.0, y: 5.0 }));
    assert!((polygon.unsigned_area() - 2_000.0).abs() < 1e-9);
}

/// A parallel drawn with two positions goes all the way round.
#[test]
fn the_equator_of_a_graticule_is_not_lost() {
    let equator = line_string![(x: -180.0, y: 0.0), (x: 180.0, y: 0.0)];
    assert_eq!(split(&equator.clone().into()).unwrap(), equator.into());
}

/// A step between the two names of the antimeridian draws no band across the map.
#[test]
fn a_track_that_names_both_sides_of_the_antimeridian_draws_no_band() {
    let track = line_string![(x: 170.0, y: 0.0), (x: 180.0, y: 0.0), (x: -180.0, y: 0.0), (x: -170.0, y: 0.0)];
    assert_eq!(length(&split(&track.into()).unwrap()), 20.0);
}

#[test]
fn points_come_back_onto_the_globe() {
    assert_eq!(
        split(&point! { x: 190.0, y: 5.0 }.into()).unwrap(),
        point! { x: -170.0, y: 5.0 }.into()
    );
}
