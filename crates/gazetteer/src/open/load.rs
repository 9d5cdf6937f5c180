//! Opening: every check that lets later reads trust the file.

use std::sync::Arc;

use super::{Flaw, Meta, Packed};
use crate::format::boxes::Boxes;
use crate::format::bytes::{FileBytes, Section};
use crate::format::header::{Header, Known};
use crate::format::name_table::NameTable;
use crate::format::rows::{NO_ADMIN1, NO_COUNTRY, Rows};
use crate::format::strings::Strings;
use crate::format::tree::Tree;
use crate::format::{ID_STEP, SectionId};

/// Hands out the sections of a file, each checked.
struct Sections<'f> {
    file: &'f Arc<FileBytes>,
    header: Header<'f>,
    known: Known,
}

impl Sections<'_> {
    /// A section whose checksum is right.
    fn raw(&self, id: SectionId) -> Result<Section, Flaw> {
        let range = self.header.section(id, self.known)?;
        Ok(Section::new(self.file, range))
    }

    /// Strings that lie within their section.
    fn strings(&self, section: Section) -> Result<Strings, &'static str> {
        match self.known {
            Known::Nothing => Strings::open(section),
            Known::Sound => Ok(Strings::of(section)),
        }
    }

    /// Strings, one for each of so many places or steps.
    fn so_many(&self, section: Section, places: usize) -> Result<Strings, &'static str> {
        let strings = self.strings(section)?;
        (strings.len() == places)
            .then_some(strings)
            .ok_or("not as many strings as its places ask for")
    }

    /// A section as what it should be.
    fn read<T>(
        &self,
        id: SectionId,
        open: impl FnOnce(Section) -> Result<T, &'static str>,
    ) -> Result<T, Flaw> {
        open(self.raw(id)?).map_err(|problem| Flaw::Section {
            section: id.label(),
            problem,
        })
    }
}

/// Checks a file and takes it apart.
pub(super) fn load(file: &Arc<FileBytes>, known: Known) -> Result<Packed, Flaw> {
    let sections = Sections {
        file,
        header: Header::read(file)?,
        known,
    };
    let meta: Meta = sections.read(SectionId::Meta, |section| {
        serde_json::from_slice(section.as_ref()).map_err(|_| "not the JSON that it should be")
    })?;
    let count = meta.places;
    let places = count as usize;
    let one_a_place = |section| sections.so_many(section, places);
    let strings = |section| sections.strings(section);
    let gazetteer = Packed {
        meta,
        rows: sections.read(SectionId::Rows, |section| Rows::open(section, places))?,
        names: sections.read(SectionId::Names, one_a_place)?,
        ids: sections.read(SectionId::Ids, one_a_place)?,
        id_order: sections.raw(SectionId::IdOrder)?,
        id_steps: id_steps(&sections, places)?,
        features: sections.read(SectionId::Features, strings)?,
        countries: sections.read(SectionId::Countries, strings)?,
        admin1_codes: sections.read(SectionId::Admin1Codes, strings)?,
        admin1_names: sections.read(SectionId::Admin1Names, strings)?,
        boxes: sections.read(SectionId::Boxes, Boxes::open)?,
        points: points(&sections, places)?,
        tree: sections.read(SectionId::Tree, |section| Tree::open(section, places))?,
        name_table: name_table(&sections, SectionId::NameKeys, SectionId::NameUses, count)?,
        sound_table: name_table(&sections, SectionId::SoundKeys, SectionId::SoundUses, count)?,
    };
    if known == Known::Nothing {
        check_rows(&gazetteer)?;
    }
    Ok(gazetteer)
}

/// One byte a place; none in a file that leaves the section out.
fn points(sections: &Sections<'_>, places: usize) -> Result<Option<Section>, Flaw> {
    if !sections.header.has(SectionId::Points) {
        return Ok(None);
    }
    let checked = |section: Section| match section.as_ref().len() {
        length if length == places => Ok(section),
        _ => Err("not one byte a place"),
    };
    sections.read(SectionId::Points, checked).map(Some)
}

/// Every so many ids; none in a file that leaves the section out.
fn id_steps(sections: &Sections<'_>, places: usize) -> Result<Option<Strings>, Flaw> {
    if !sections.header.has(SectionId::IdSteps) {
        return Ok(None);
    }
    let every_step = |section| sections.so_many(section, places.div_ceil(ID_STEP));
    sections.read(SectionId::IdSteps, every_step).map(Some)
}

fn name_table(
    sections: &Sections<'_>,
    keys: SectionId,
    uses: SectionId,
    places: u32,
) -> Result<NameTable, Flaw> {
    let uses = sections.raw(uses)?;
    sections.read(keys, |keys| NameTable::open(keys, uses, places))
}

/// Every row must name a feature, country and administrative unit that there is, and a point on the globe.
fn check_rows(gazetteer: &Packed) -> Result<(), Flaw> {
    let (features, countries) = (gazetteer.features.len(), gazetteer.countries.len());
    let units = gazetteer
        .admin1_codes
        .len()
        .min(gazetteer.admin1_names.len());
    let right = gazetteer.rows.all().iter().all(|row| {
        let (country, admin1) = (row.country.get(), row.admin1.get());
        usize::from(row.feature.get()) < features
            && (country == NO_COUNTRY || usize::from(country) < countries)
            && (admin1 == NO_ADMIN1 || (admin1 as usize) < units)
            && row.lat_degrees().abs() <= 90.0
            && row.lon_degrees().abs() <= 180.0
    });
    let flaw = Flaw::Section {
        section: SectionId::Rows.label(),
        problem: "referring outside its tables",
    };
    right.then_some(()).ok_or(flaw)
}
