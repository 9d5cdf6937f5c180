//! A checked position on the globe.

use geo_types::{Coord, Point};
use thiserror::Error;

/// A position in degrees: longitude from −180 to 180, latitude from −90 to 90, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    lon: f64,
    lat: f64,
}

/// Why two numbers are no position.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum PositionError {
    /// The longitude is NaN or infinite.
    #[error("longitude {0} is not a number of degrees")]
    Longitude(f64),
    /// The latitude is NaN, infinite or beyond a pole.
    #[error(
        "latitude {0} is not between -90 and 90 degrees (are latitude and longitude the wrong way round?)"
    )]
    Latitude(f64),
}

impl Position {
    /// Checks a longitude and a latitude in degrees. A longitude outside ±180° is wrapped onto the globe.
    ///
    /// ```
    /// use atlas::Position;
    ///
    /// assert_eq!(Position::new(190.0, 0.0)?.lon(), -170.0);
    /// assert!(Position::new(0.0, 91.0).is_err());
    /// # Ok::<(), atlas::PositionError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`PositionError`] if a number is not finite, or the latitude lies beyond a pole.
    pub fn new(lon: f64, lat: f64) -> Result<Self, PositionError> {
        if !lon.is_finite() {
            return Err(PositionError::Longitude(lon));
        }
        if !(-90.0..=90.0).contains(&lat) {
            return Err(PositionError::Latitude(lat));
        }
        Ok(Self {
            lon: wrap(lon),
            lat,
        })
    }

    /// From finite numbers that rounding may have pushed past a pole.
    pub(crate) fn clamped(lon: f64, lat: f64) -> Self {
        Self {
            lon: wrap(lon),
            lat: lat.clamp(-90.0, 90.0),
        }
    }

    /// Longitude in degrees, −180 to 180.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Latitude in degrees, −90 to 90.
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Whether this is the North or the South Pole, which lies on every meridian.
    pub fn is_pole(self) -> bool {
        is_pole(self.lat)
    }
}

impl TryFrom<Coord> for Position {
    type Error = PositionError;

    fn try_from(coord: Coord) -> Result<Self, PositionError> {
        Self::new(coord.x, coord.y)
    }
}

impl From<Position> for Point {
    fn from(position: Position) -> Self {
        Self::new(position.lon, position.lat)
    }
}

/// Whether a latitude in degrees is that of a pole.
pub(crate) fn is_pole(lat: f64) -> bool {
    lat.abs() >= 90.0
}

/// Brings a finite longitude into −180 to 180; what already lies there, both ends included, stays as it is.
pub(crate) fn wrap(lon: f64) -> f64 {
    if (-180.0..=180.0).contains(&lon) {
        lon
    } else {
        (lon + 180.0).rem_euclid(360.0) - 180.0
    }
}
