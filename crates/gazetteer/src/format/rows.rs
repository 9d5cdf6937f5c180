//! The fixed-width columns of a place.

use zerocopy::little_endian::{I32, U16, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use super::bytes::Section;

/// Country of a place that has none.
pub(crate) const NO_COUNTRY: u16 = u16::MAX;
/// Administrative unit of a place that has none.
pub(crate) const NO_ADMIN1: u32 = u32::MAX;

/// What all places have, in numbers, as it lies in the file.
#[derive(
    Clone, Copy, Debug, PartialEq, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned,
)]
#[repr(C)]
pub(crate) struct Row {
    /// Degrees north, in units of 1e-7.
    pub(crate) lat: I32,
    /// Degrees east, in units of 1e-7.
    pub(crate) lon: I32,
    /// Inhabitants; 0 unknown.
    pub(crate) population: U32,
    /// Number of the administrative unit, or [`NO_ADMIN1`].
    pub(crate) admin1: U32,
    /// Number of the feature code.
    pub(crate) feature: U16,
    /// Number of the country, or [`NO_COUNTRY`].
    pub(crate) country: U16,
    /// Prominence, in units of 1/65535.
    pub(crate) prominence: U16,
    /// Class letter.
    pub(crate) class: u8,
    /// 0 to 100; 0 when none was given.
    pub(crate) importance: u8,
}

impl Row {
    /// The row of no place.
    pub(crate) const NOWHERE: Self = Self {
        lat: I32::ZERO,
        lon: I32::ZERO,
        population: U32::ZERO,
        admin1: U32::new(NO_ADMIN1),
        feature: U16::MAX_VALUE,
        country: U16::new(NO_COUNTRY),
        prominence: U16::ZERO,
        class: b' ',
        importance: 0,
    };

    /// Degrees east.
    pub(crate) fn lon_degrees(&self) -> f64 {
        degrees(self.lon)
    }

    /// Degrees north.
    pub(crate) fn lat_degrees(&self) -> f64 {
        degrees(self.lat)
    }

    /// Prominence, 0 to 1.
    pub(crate) fn prominence(&self) -> f64 {
        f64::from(self.prominence.get()) / f64::from(u16::MAX)
    }
}

/// The rows of all places.
#[derive(Debug)]
pub(crate) struct Rows {
    section: Section,
}

impl Rows {
    /// The rows in a section; the error says what is wrong with it.
    pub(crate) fn open(section: Section, places: usize) -> Result<Self, &'static str> {
        let whole = section.slice::<Row>().len() == places;
        whole
            .then_some(Self { section })
            .ok_or("not as long as its places ask for")
    }

    /// The row of a place; none where there is no such place.
    pub(crate) fn get(&self, place: u32) -> Option<&Row> {
        self.all().get(place as usize)
    }

    /// All rows, in the order of places.
    pub(crate) fn all(&self) -> &[Row] {
        self.section.slice()
    }
}

/// Degrees from units of 1e-7.
pub(crate) fn degrees(units: I32) -> f64 {
    f64::from(units.get()) / 1e7
}

/// Units of 1e-7 from degrees, 1.1 cm at the equator.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the packer takes no degrees beyond 180"
)]
pub(crate) fn units(degrees: f64) -> I32 {
    I32::new((degrees * 1e7).round() as i32)
}

/// Units of 1/65535 from a share, 0 to 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share lies within 0 to 1"
)]
pub(crate) fn share(share: f64) -> U16 {
    U16::new((share * f64::from(u16::MAX)).round() as u16)
}
