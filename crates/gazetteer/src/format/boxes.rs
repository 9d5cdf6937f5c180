//! Bounds of the few places that have them, in order of places.

use zerocopy::little_endian::{I32, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use super::bytes::Section;
use super::rows::{degrees, units};

/// West, south, east, north in units of 1e-7 degrees.
pub(crate) type Sides = [I32; 4];

/// The bounds of one place, as they lie in the file.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
struct Bounds {
    place: U32,
    sides: Sides,
}

/// The bounds, read in place.
#[derive(Debug)]
pub(crate) struct Boxes {
    section: Section,
}

impl Boxes {
    /// The bounds in a section; the error says what is wrong with it.
    pub(crate) fn open(section: Section) -> Result<Self, &'static str> {
        let whole = section.as_ref().len().is_multiple_of(size_of::<Bounds>());
        whole
            .then_some(Self { section })
            .ok_or("cut in the middle of a box")
    }

    /// West, south, east and north of a place, in degrees.
    pub(crate) fn get(&self, place: u32) -> Option<[f64; 4]> {
        let bounds: &[Bounds] = self.section.slice();
        let at = bounds
            .binary_search_by_key(&place, |bounds| bounds.place.get())
            .ok()?;
        bounds.get(at).map(|bounds| bounds.sides.map(degrees))
    }
}

/// Bounds from degrees.
pub(crate) fn sides(degrees: [f64; 4]) -> Sides {
    degrees.map(units)
}

/// The bytes of the bounds of one place; they follow each other in order of places.
pub(crate) fn encode(place: u32, sides: Sides) -> Vec<u8> {
    let place = U32::new(place);
    Bounds { place, sides }.as_bytes().to_vec()
}
