//! Great circles on a sphere of the mean radius of the earth.
//!
//! Haversine formula; against the ellipsoid, distances are off by 0.6 % at most.

use std::f64::consts::PI;

/// Mean radius of the earth (IUGG), in kilometres.
pub const RADIUS_KM: f64 = 6371.0088;

/// Kilometres along the great circle between two points in degrees.
///
/// ```
/// // Moscow to Tartus.
/// let km = gazetteer::globe::km(37.61556, 55.75222, 35.88659, 34.88902);
/// assert!((km - 2323.8).abs() < 1.0);
/// ```
pub fn km(lon1: f64, lat1: f64, lon2: f64, lat2: f64) -> f64 {
    let north = ((lat2 - lat1).to_radians() / 2.0).sin();
    let east = ((lon2 - lon1).to_radians() / 2.0).sin();
    let haversine = north * north + lat1.to_radians().cos() * lat2.to_radians().cos() * east * east;
    2.0 * RADIUS_KM * haversine.sqrt().min(1.0).asin()
}

/// Degrees from north, 0 up to but not 360, in which the great circle leaves the first point for the second.
///
/// ```
/// let east = gazetteer::globe::bearing(179.0, 0.0, -179.0, 0.0);
/// assert!((east - 90.0).abs() < 1e-9);
/// ```
pub fn bearing(lon1: f64, lat1: f64, lon2: f64, lat2: f64) -> f64 {
    let (from, to) = (lat1.to_radians(), lat2.to_radians());
    let turn = (lon2 - lon1).to_radians();
    let y = turn.sin() * to.cos();
    let x = from.cos() * to.sin() - from.sin() * to.cos() * turn.cos();
    let degrees = y.atan2(x).to_degrees().rem_euclid(360.0);
    if degrees < 360.0 { degrees } else { 0.0 }
}

/// The point of the unit sphere at a longitude and latitude in degrees.
pub(crate) fn unit_vector(lon: f64, lat: f64) -> [f64; 3] {
    let (east, x) = lon.to_radians().sin_cos();
    let (north, level) = lat.to_radians().sin_cos();
    [level * x, level * east, north]
}

/// Straight-line distance on the unit sphere between points so many kilometres apart.
pub(crate) fn chord(km: f64) -> f64 {
    2.0 * ((km / RADIUS_KM).min(PI) / 2.0).sin()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{bearing, chord, km, unit_vector};

    proptest! {
        /// The tree prunes by chords and ranks by kilometres: the two must agree.
        #[test]
        fn chords_are_distances_of_unit_vectors(
            lon1 in -180.0..=180.0, lat1 in -90.0..=90.0, lon2 in -180.0..=180.0, lat2 in -90.0..=90.0,
        ) {
            let (one, other) = (unit_vector(lon1, lat1), unit_vector(lon2, lat2));
            let straight = one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
            prop_assert!((straight - chord(km(lon1, lat1, lon2, lat2))).abs() < 1e-7);
        }

        /// A bearing is printed as it is; 360 would be a second name of 0.
        #[test]
        fn bearings_stay_below_360(
            lon1 in -180.0..=180.0, lat1 in -90.0..=90.0, lon2 in -180.0..=180.0, lat2 in -90.0..=90.0,
        ) {
            prop_assert!((0.0..360.0).contains(&bearing(lon1, lat1, lon2, lat2)));
        }
    }

    /// The north pole lies north of everywhere, and half a meridian away from the other.
    #[test]
    fn poles_are_half_a_meridian_apart() {
        assert!((km(12.0, -90.0, -70.0, 90.0) - 20_015.1).abs() < 0.1);
        assert!(bearing(35.0, 34.0, 120.0, 90.0) < 1e-9);
    }
}
