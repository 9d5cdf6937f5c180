//! A box of longitudes and latitudes, which may cross the antimeridian.

use thiserror::Error;

use crate::position::{Position, PositionError, wrap};

/// A closed box in degrees: west, south, east, north. Where west is greater than east, it crosses the antimeridian,
/// as RFC 7946 (section 5.2) has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

/// Why four numbers are no box.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum ExtentError {
    /// A corner is no position.
    #[error(transparent)]
    Corner(#[from] PositionError),
    /// The southern edge lies north of the northern one.
    #[error(
        "the box is upside down: its south is {south} and its north {north} (the order is west, south, east, north)"
    )]
    UpsideDown {
        /// The southern edge in degrees.
        south: f64,
        /// The northern edge in degrees.
        north: f64,
    },
}

impl Extent {
    /// The whole globe.
    pub const WORLD: Self = Self {
        west: -180.0,
        south: -90.0,
        east: 180.0,
        north: 90.0,
    };

    /// Checks `[west, south, east, north]` in degrees. Longitudes beyond ±180° are wrapped; an east that is 360° or
    /// more beyond the west means every longitude.
    ///
    /// ```
    /// use atlas::{Extent, Position};
    ///
    /// let fiji = Extent::new([177.0, -20.0, -178.0, -16.0])?;
    /// assert!(fiji.crosses_antimeridian());
    /// assert!(fiji.holds(Position::new(180.0, -17.0)?));
    /// assert!(!fiji.holds(Position::new(0.0, -17.0)?));
    /// # Ok::<(), atlas::ExtentError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ExtentError`] if a corner is no position, or the south lies north of the north.
    pub fn new([west, south, east, north]: [f64; 4]) -> Result<Self, ExtentError> {
        let (low, high) = (Position::new(west, south)?, Position::new(east, north)?);
        if south > north {
            return Err(ExtentError::UpsideDown { south, north });
        }
        let whole = east - west >= 360.0;
        Ok(Self {
            west: if whole { -180.0 } else { low.lon() },
            east: if whole { 180.0 } else { high.lon() },
            south,
            north,
        })
    }

    /// The smallest box around some positions; none if there are none.
    ///
    /// It crosses the antimeridian where that makes it smaller. A box that touches a pole spans all longitudes
    /// (RFC 7946, section 5.3).
    ///
    /// ```
    /// use atlas::{Extent, Position};
    ///
    /// let islands = [Position::new(179.0, -18.0)?, Position::new(-172.0, -14.0)?];
    /// let extent = Extent::around(islands).ok_or("no islands")?;
    /// assert_eq!(extent.to_array(), [179.0, -18.0, -172.0, -14.0]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn around(positions: impl IntoIterator<Item = Position>) -> Option<Self> {
        let mut bounds = crate::Bounds::default();
        for position in positions {
            bounds.add_position(position);
        }
        bounds.extent()
    }

    /// West, south, east, north in degrees.
    pub fn to_array(self) -> [f64; 4] {
        [self.west, self.south, self.east, self.north]
    }

    /// Whether the box crosses the antimeridian.
    pub fn crosses_antimeridian(self) -> bool {
        self.west > self.east
    }

    /// Whether a position lies in the box or on its edge. ±180° is one meridian, and a pole lies on every meridian.
    pub fn holds(self, position: Position) -> bool {
        (self.south..=self.north).contains(&position.lat())
            && (position.is_pole() || self.holds_lon(position.lon()))
    }

    /// Whether a longitude within ±180° lies in the box.
    pub(crate) fn holds_lon(self, lon: f64) -> bool {
        let between = |lon: f64| {
            if self.crosses_antimeridian() {
                lon >= self.west || lon <= self.east
            } else {
                lon >= self.west && lon <= self.east
            }
        };
        between(lon) || (lon.abs() >= 180.0 && between(-lon))
    }

    /// A box known to be right: `west` and `east` may lie anywhere, and a side on the antimeridian is named so that
    /// the box does not seem to cross it.
    pub(crate) fn tidy(west: f64, south: f64, east: f64, north: f64) -> Self {
        let (mut west, mut east) = (wrap(west), wrap(east));
        if west > east && west >= 180.0 {
            west = -180.0;
        } else if west > east && east <= -180.0 {
            east = 180.0;
        }
        Self {
            west,
            south,
            east,
            north,
        }
    }
}
