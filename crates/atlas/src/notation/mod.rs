//! Positions as people write them: degrees in three ways, MGRS and UTM.

mod angle;
mod grid;
mod sides;

use thiserror::Error;

use crate::position::{Position, PositionError};

/// A way to write a position. All are WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notation {
    /// `33.51020, 36.29130`: latitude first, five decimals (a metre).
    Decimal,
    /// `33°30′36.7″N 36°17′28.7″E`: to a tenth of a second (three metres).
    DegreesMinutesSeconds,
    /// `33°30.612′N 36°17.478′E`: to a thousandth of a minute (two metres).
    DegreesMinutes,
    /// `37S BT 48471 11234`: the cell of one metre that the position lies in.
    Mgrs,
    /// `37S 248471 3711234`: zone, latitude band, easting, northing to the metre; `UPS Z 2000000 2000000` round the poles.
    Utm,
}

/// Why a text is no position.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum NotationError {
    /// There is nothing in it.
    #[error(
        "no position was given. Write one as 33.51, 36.29 or 33°30′N 36°17′E, in MGRS or in UTM."
    )]
    Empty,
    /// It looks like none of the notations.
    #[error(
        "“{given}” is no position that can be read. Write latitude and longitude as 33.51, 36.29 or 33°30′N 36°17′E, or MGRS as 37S BT 48471 11234, or UTM as 37S 248471 3711234."
    )]
    Unknown {
        /// What was given.
        given: String,
    },
    /// Minutes or seconds are not below sixty, or a part before the last has decimals.
    #[error(
        "“{given}” has minutes or seconds that are none: whole numbers below 60, only the last with decimals."
    )]
    Sixty {
        /// What was given.
        given: String,
    },
    /// Both coordinates are of one sort, or the side contradicts the sign.
    #[error("“{given}” needs one of N and S, and one of E and W, and no sign beside them.")]
    Sides {
        /// What was given.
        given: String,
    },
    /// Degrees beyond the globe.
    #[error(transparent)]
    Position(#[from] PositionError),
    /// A longitude that nobody writes.
    #[error("longitude {0} is not between -180 and 180 degrees (latitude comes first)")]
    Longitude(f64),
    /// It is written as a grid reference and is none.
    #[error(
        "“{given}” is no reference in this grid: {why}. Check the letters and the number of digits."
    )]
    Grid {
        /// What was given.
        given: String,
        /// What the grid has against it.
        why: String,
    },
    /// The band of a UTM reference does not hold its northing.
    #[error("in “{given}” the northing does not lie in latitude band {band}. Check both.")]
    Band {
        /// What was given.
        given: String,
        /// The letter.
        band: char,
    },
}

impl Notation {
    /// All there are.
    pub const ALL: [Self; 5] = [
        Self::Decimal,
        Self::DegreesMinutesSeconds,
        Self::DegreesMinutes,
        Self::Mgrs,
        Self::Utm,
    ];

    /// A position in this notation.
    ///
    /// ```
    /// use atlas::{Notation, Position};
    ///
    /// let damascus = Position::new(36.2913, 33.5102)?;
    /// assert_eq!(Notation::DegreesMinutesSeconds.write(damascus), "33°30′36.7″N 36°17′28.7″E");
    /// # Ok::<(), atlas::PositionError>(())
    /// ```
    pub fn write(self, position: Position) -> String {
        match self {
            Self::Decimal => angle::decimal(position),
            Self::DegreesMinutesSeconds => angle::seconds(position),
            Self::DegreesMinutes => angle::minutes(position),
            Self::Mgrs => grid::mgrs(position),
            Self::Utm => grid::utm(position),
        }
    }
}

/// The position that a text writes in any [`Notation`]; a cell of MGRS stands for its middle.
///
/// Latitude comes first where no letter says which is which. Signs for degrees, minutes and seconds may be left out, spaces
/// and commas stand anywhere between numbers.
///
/// ```
/// use atlas::parse_position;
///
/// for text in ["33.5102, 36.2913", "33°30′36.72″N 36°17′28.68″E", "N33 30.612 E36 17.478"] {
///     let position = parse_position(text)?;
///     assert!((position.lat() - 33.5102).abs() < 1e-5 && (position.lon() - 36.2913).abs() < 1e-5);
/// }
/// # Ok::<(), atlas::NotationError>(())
/// ```
///
/// # Errors
///
/// [`NotationError`] if it is none.
pub fn parse_position(text: &str) -> Result<Position, NotationError> {
    let given = text.trim();
    if given.is_empty() {
        return Err(NotationError::Empty);
    }
    if let Some(found) = grid::read(given) {
        return found;
    }
    angle::read(given)
}
