//! The packer: places in, the bytes of a gazetteer file out.
//!
//! The same places give the same bytes, in whatever order they come.

mod columns;
mod error;
mod intern;
mod names;
mod packer;
mod progress;
mod section;
mod sort;
mod source;

use std::env;
use std::io::Write;
use std::ops::ControlFlow;

pub use self::error::PackError;
pub use self::packer::Packer;
pub use self::progress::{Stage, Step, Watch};
pub use self::source::{SourcePlace, read_places};
use crate::About;
use crate::prominence::prominence;

/// Packs places into the bytes of a gazetteer file.
///
/// # Errors
/// [`PackError`] when a place has values that cannot be, two share an id, or there are too many.
pub fn from_places(places: Vec<SourcePlace>) -> Result<Vec<u8>, PackError> {
    let mut bytes = Vec::new();
    write(places, About::default(), &mut bytes)?;
    Ok(bytes)
}

/// Packs places and writes the bytes out, with what the file shall say of itself.
///
/// # Errors
/// [`PackError`] as [`from_places`] gives it, or when the writer fails.
pub fn write(places: Vec<SourcePlace>, about: About, mut out: impl Write) -> Result<(), PackError> {
    let mut packer = Packer::new(&env::temp_dir());
    packer.describe(about);
    for place in places {
        packer.add(&place)?;
    }
    packer.finish(&mut out, &mut |_| ControlFlow::Continue(()))
}

/// Prominence of a place, 0 to 1.
fn prominence_of(place: &SourcePlace) -> f64 {
    let class = place.class.bytes().next().unwrap_or_default();
    prominence(class, &place.feature, inhabitants(place), place.importance)
}

/// Inhabitants as the rows hold them; more than four billion are as many as can be told.
fn inhabitants(place: &SourcePlace) -> u32 {
    u32::try_from(place.population).unwrap_or(u32::MAX)
}
