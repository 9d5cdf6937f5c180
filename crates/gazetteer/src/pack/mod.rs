//! The packer: places in, the bytes of a gazetteer file out.
//!
//! The same places give the same bytes, in whatever order they come.

mod columns;
mod error;
mod names;
mod source;

use std::cmp::Reverse;
use std::io::Write;

pub use self::error::PackError;
pub use self::source::{SourcePlace, read_places};
use crate::Meta;
use crate::format::SectionId;
use crate::format::header::assemble;
use crate::format::name_table::MOST_PLACES;
use crate::prominence::prominence;

/// Packs places into the bytes of a gazetteer file.
///
/// # Errors
/// [`PackError`] when a place has values that cannot be, two share an id, or there are too many.
pub fn from_places(mut places: Vec<SourcePlace>) -> Result<Vec<u8>, PackError> {
    source::check(&places)?;
    // The bits of floats that are not negative sort as the floats do.
    places.sort_by_cached_key(|place| (Reverse(prominence_of(place).to_bits()), place.id.clone()));
    let count = u32::try_from(places.len())
        .ok()
        .filter(|_| places.len() <= MOST_PLACES);
    let count = count.ok_or(PackError::TooMany { what: "places" })?;
    let names = names::by_spelling(&places)?;
    let sounds = names::by_sound(&places)?;
    let meta = Meta {
        places: count,
        names: names.keys_count,
    };
    let mut sections = vec![(SectionId::Meta, serde_json::to_vec(&meta)?)];
    sections.extend(columns::sections(&places)?);
    sections.push((SectionId::NameKeys, names.keys));
    sections.push((SectionId::NameUses, names.uses));
    sections.push((SectionId::SoundKeys, sounds.keys));
    sections.push((SectionId::SoundUses, sounds.uses));
    Ok(assemble(&sections))
}

/// Packs places and writes the bytes out.
///
/// # Errors
/// [`PackError`] as [`from_places`] gives it, or when the writer fails.
pub fn write(places: Vec<SourcePlace>, mut out: impl Write) -> Result<(), PackError> {
    out.write_all(&from_places(places)?)?;
    Ok(out.flush()?)
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
