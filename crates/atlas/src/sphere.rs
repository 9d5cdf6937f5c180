//! The globe as the unit sphere in three dimensions, where it has neither poles nor an antimeridian.
//!
//! The straight (chord) distance between two unit vectors grows with the great-circle distance between the two
//! positions: chord = 2 sin(angle / 2). So the nearest by chord are the nearest on the globe.

use std::f64::consts::FRAC_PI_2;

use rstar::AABB;

use crate::extent::Extent;
use crate::globe::EARTH_RADIUS_KM;
use crate::position::Position;

/// A unit vector, or a corner of a box around some.
pub(crate) type Vector = [f64; 3];

/// Slack for rounding, in earth radii: six micrometres on the ground, thousands of times what rounding can do.
const SLACK: f64 = 1e-12;

/// The unit vector of a position. ±180° give the same vector to the last bit.
pub(crate) fn to_vector(position: Position) -> Vector {
    let lon = if position.lon() <= -180.0 {
        180.0
    } else {
        position.lon()
    };
    let (sin_lon, cos_lon) = lon.to_radians().sin_cos();
    let (sin_lat, cos_lat) = position.lat().to_radians().sin_cos();
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// The squared chord that no two positions within `km` kilometres of each other exceed.
pub(crate) fn chord_squared(km: f64) -> f64 {
    let half_angle = (km / EARTH_RADIUS_KM / 2.0).min(FRAC_PI_2);
    (2.0 * half_angle.sin() + SLACK).powi(2)
}

/// A box that holds the unit vectors of every position in the extent.
///
/// Over a box of longitudes and latitudes each of the three coordinates is a product of a function of the
/// latitude alone and one of the longitude alone, so its range follows from theirs.
pub(crate) fn bounds(extent: &Extent) -> AABB<Vector> {
    let [west, south, east, north] = extent.to_array();
    let radius = Range::of_cosine(south, north, south <= 0.0 && north >= 0.0, false);
    let cosine = Range::of_cosine(west, east, extent.holds_lon(0.0), extent.holds_lon(180.0));
    let sine = Range::of_cosine(
        west - 90.0,
        east - 90.0,
        extent.holds_lon(90.0),
        extent.holds_lon(-90.0),
    );
    let (x, y) = (cosine.scaled(radius), sine.scaled(radius));
    AABB::from_corners(
        [
            x.low - SLACK,
            y.low - SLACK,
            south.to_radians().sin() - SLACK,
        ],
        [
            x.high + SLACK,
            y.high + SLACK,
            north.to_radians().sin() + SLACK,
        ],
    )
}

/// The numbers from `low` to `high`.
#[derive(Clone, Copy)]
struct Range {
    low: f64,
    high: f64,
}

impl Range {
    /// The cosines of an arc in degrees, given its ends and whether it holds the cosine's peak and trough.
    fn of_cosine(from: f64, to: f64, holds_peak: bool, holds_trough: bool) -> Self {
        let (a, b) = (from.to_radians().cos(), to.to_radians().cos());
        Self {
            low: if holds_trough { -1.0 } else { a.min(b) },
            high: if holds_peak { 1.0 } else { a.max(b) },
        }
    }

    /// The products with any number of a range that is nowhere negative.
    fn scaled(self, by: Self) -> Self {
        Self {
            low: (self.low * by.low).min(self.low * by.high),
            high: (self.high * by.low).max(self.high * by.high),
        }
    }
}
