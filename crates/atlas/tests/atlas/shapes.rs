//! Positions and polygons to test with.

use std::f64::consts::TAU;

use geo_types::{Coord, LineString, Polygon, coord};
use proptest::prelude::*;

/// Longitudes: anywhere, on and beside the antimeridian, on whole degrees so that many coincide.
pub(crate) fn lon() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -180.0..=180.0,
        2 => prop_oneof![179.0..=180.0, -180.0..=-179.0],
        2 => (-180_i16..=180).prop_map(f64::from),
        1 => prop_oneof![Just(180.0), Just(-180.0)],
    ]
}

/// Latitudes: anywhere, on and beside the poles, on whole degrees.
pub(crate) fn lat() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -90.0..=90.0,
        1 => prop_oneof![89.9..=90.0, -90.0..=-89.9],
        2 => (-90_i16..=90).prop_map(f64::from),
        1 => prop_oneof![Just(90.0), Just(-90.0)],
    ]
}

pub(crate) fn positions() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((lon(), lat()), 0..120)
}

/// A star with a star-shaped hole, laid out in the plane around a centre that may lie anywhere.
#[derive(Clone, Debug)]
pub(crate) struct Star {
    centre: Coord,
    radii: Vec<f64>,
}

/// Stars of up to 80 degrees across, so that every edge is shorter than half the globe.
pub(crate) fn star() -> impl Strategy<Value = Star> {
    let centre = (lon(), -49.0..49.0).prop_map(|(x, y)| coord! { x: x, y: y });
    (centre, prop::collection::vec(1.0..40.0, 3..12))
        .prop_map(|(centre, radii)| Star { centre, radii })
}

impl Star {
    /// The star with longitudes that run on beyond ±180°.
    pub(crate) fn laid_out(&self) -> Polygon {
        Polygon::new(self.ring(1.0), vec![self.ring(0.5)])
    }

    /// The star as a file would have it, all longitudes within ±180°.
    pub(crate) fn wrapped(&self) -> Polygon {
        let wrap = |ring: LineString| -> LineString {
            let lon = |x: f64| {
                if x > 180.0 {
                    x - 360.0
                } else if x < -180.0 {
                    x + 360.0
                } else {
                    x
                }
            };
            ring.coords()
                .map(|vertex| coord! { x: lon(vertex.x), y: vertex.y })
                .collect()
        };
        Polygon::new(wrap(self.ring(1.0)), vec![wrap(self.ring(0.5))])
    }

    fn ring(&self, scale: f64) -> LineString {
        let count = u32::try_from(self.radii.len()).map_or(1.0, f64::from);
        let vertex = |(step, radius): (u32, &f64)| {
            let (sin, cos) = (TAU * f64::from(step) / count).sin_cos();
            coord! { x: self.centre.x + scale * radius * cos, y: self.centre.y + scale * radius * sin }
        };
        (0..).zip(&self.radii).map(vertex).collect()
    }
}

/// Whether a vertical ray from a position leaves a laid-out polygon an odd number of times; none where the position is
/// so close to an edge that rounding decides.
pub(crate) fn ray_says_inside(polygon: &Polygon, x: f64, y: f64) -> Option<bool> {
    let mut inside = false;
    for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
        for edge in ring.lines() {
            let (a, b) = (edge.start, edge.end);
            if (a.x > x) != (b.x > x) {
                let above = a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y) - y;
                if above.abs() < 1e-6 {
                    return None;
                }
                inside ^= above > 0.0;
            } else if (a.x - x).abs() < 1e-6 || (b.x - x).abs() < 1e-6 {
                return None;
            }
        }
    }
    Some(inside)
}
