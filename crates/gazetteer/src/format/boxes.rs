//! Bounds of the few places that have them, in order of places.

use zerocopy::little_endian::{I32, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use super::bytes::Section;
use super::rows::{degrees, units};

/// The bounds of one place, as they lie in the file.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
struct Bounds {
    place: U32,
    /// West, south, east, north in units of 1e-7 degrees.
    sides: [I32; 4],
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

/// Writes bounds, given in order of places, in degrees.
pub(crate) fn encode(bounds: impl Iterator<Item = (u32, [f64; 4])>) -> Vec<u8> {
    let bounds = bounds.map(|(place, sides)| Bounds {
        place: U32::new(place),
        sides: sides.map(units),
    });
    bounds.collect::<Vec<_>>().as_bytes().to_vec()
}
