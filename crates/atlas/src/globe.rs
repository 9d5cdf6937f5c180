//! Great-circle distance, bearing and destination.

use geo::{Bearing, Distance, Haversine};

use crate::position::Position;
use crate::sphere;

/// The earth's mean radius in kilometres (IUGG), the one every distance in Dateline is measured with.
pub const EARTH_RADIUS_KM: f64 = 6_371.008_8;

/// The great-circle distance in kilometres, by the haversine formula.
///
/// ```
/// use atlas::{Position, distance_km};
///
/// let moscow = Position::new(37.6156, 55.7522)?;
/// let damascus = Position::new(36.2913, 33.5102)?;
/// assert_eq!(distance_km(moscow, damascus).round(), 2475.0);
/// # Ok::<(), atlas::PositionError>(())
/// ```
pub fn distance_km(from: Position, to: Position) -> f64 {
    let km = Haversine.distance(from.into(), to.into()) / 1_000.0;
    // Between antipodes rounding can push the haversine past one, where the arcsine has no value.
    if km.is_nan() {
        std::f64::consts::PI * EARTH_RADIUS_KM
    } else {
        km
    }
}

/// The initial bearing of the great circle from one position to another, in degrees clockwise from north,
/// from 0 up to 360. Between equal or opposite positions every bearing is right, and some finite one is given.
///
/// ```
/// use atlas::{Position, bearing};
///
/// let (west, east) = (Position::new(179.0, 0.0)?, Position::new(-179.0, 0.0)?);
/// assert!((bearing(west, east) - 90.0).abs() < 1e-9);
/// # Ok::<(), atlas::PositionError>(())
/// ```
pub fn bearing(from: Position, to: Position) -> f64 {
    Haversine.bearing(from.into(), to.into())
}

/// Where one arrives after `km` kilometres along the great circle that starts at `bearing` degrees from north.
/// At a pole, north is along the position's own meridian.
///
/// Done on unit vectors: the usual formula in angles takes the arcsine of a number that rounding can push past
/// one, and has no answer near the poles then. None if `bearing` or `km` is not finite.
///
/// ```
/// use atlas::{Position, destination};
///
/// let equator = Position::new(0.0, 0.0)?;
/// let pole = destination(equator, 0.0, 10_007.557).ok_or("not finite")?;
/// assert!((pole.lat() - 90.0).abs() < 1e-4);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn destination(from: Position, bearing: f64, km: f64) -> Option<Position> {
    let angle = km / EARTH_RADIUS_KM;
    if !(bearing.is_finite() && angle.is_finite()) {
        return None;
    }
    let (sin_lon, cos_lon) = from.lon().to_radians().sin_cos();
    let (sin_lat, cos_lat) = from.lat().to_radians().sin_cos();
    let (east, north) = bearing.to_radians().sin_cos();
    // The unit tangent at the start that points along the bearing.
    let (tx, ty, tz) = (
        -sin_lon * east - sin_lat * cos_lon * north,
        cos_lon * east - sin_lat * sin_lon * north,
        cos_lat * north,
    );
    let [x, y, z] = sphere::to_vector(from);
    let (sin, cos) = angle.sin_cos();
    let (x, y, z) = (x * cos + tx * sin, y * cos + ty * sin, z * cos + tz * sin);
    let lat = z.atan2(x.hypot(y)).to_degrees();
    Position::new(y.atan2(x).to_degrees(), lat.clamp(-90.0, 90.0)).ok()
}
