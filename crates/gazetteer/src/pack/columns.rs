//! The sections that are not about names: rows, strings, bounds and the tree.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zerocopy::little_endian::{U16, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

use super::intern::{Interned, Interner};
use super::progress::Teller;
use super::section::{Column, Content, Spool, spool};
use super::sort::Sorter;
use super::{PackError, SourcePlace, inhabitants, prominence_of};
use crate::format::rows::{NO_ADMIN1, NO_COUNTRY, Row, share, units};
use crate::format::tree::Vector;
use crate::format::{ID_STEP, SectionId, boxes, strings, tree};
use crate::globe::unit_vector;

/// Places while they come: all but their names, to be put in order.
pub(super) struct Columns {
    folder: PathBuf,
    places: Sorter,
    features: Interner,
    countries: Interner,
    /// Country, code and name, with zeros between.
    units: Interner,
    /// Names of units, by country and code with a zero between.
    unit_names: HashMap<String, String>,
    line: Vec<u8>,
}

/// A place as it is sorted, behind what it is sorted by; its name follows.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
struct Draft {
    /// Its number as it came.
    arrival: U32,
    /// Features, countries and units by their numbers as they came.
    row: Row,
    /// How its point was had.
    point: u8,
    /// 1 where it has bounds.
    boxed: u8,
    bounds: boxes::Sides,
}

/// What is to be put in order once the places are.
pub(super) struct Order {
    /// The final number of each place, by its number as it came.
    pub(super) numbers: Vec<u32>,
    pub(super) rest: Rest,
}

/// Ids and points, by final numbers.
pub(super) struct Rest {
    ids: Sorter,
    points: Vec<(u32, Vector)>,
}

impl Columns {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            places: Sorter::new(folder),
            features: Interner::default(),
            countries: Interner::default(),
            units: Interner::default(),
            unit_names: HashMap::new(),
            line: Vec::new(),
        }
    }

    /// Names a unit; the first name stays.
    pub(super) fn name_unit(&mut self, country: &str, code: &str, name: &str) {
        self.unit_names
            .entry(format!("{country}\0{code}"))
            .or_insert_with(|| name.to_owned());
    }

    /// Takes a place that was checked.
    pub(super) fn add(&mut self, place: &SourcePlace, arrival: u32) -> Result<(), PackError> {
        let prominence = prominence_of(place);
        let draft = Draft {
            arrival: arrival.into(),
            row: self.row(place, prominence)?,
            point: place.point as u8,
            boxed: u8::from(place.bbox.is_some()),
            bounds: boxes::sides(place.bbox.unwrap_or_default()),
        };
        self.line.clear();
        // The bits of floats that are not negative sort as the floats do; the most prominent come first.
        self.line.extend((!prominence.to_bits()).to_be_bytes());
        self.line.extend(place.id.bytes().chain([0]));
        self.line.extend(draft.as_bytes());
        self.line.extend(place.name.trim().bytes());
        Ok(self.places.add(&self.line)?)
    }

    fn row(&mut self, place: &SourcePlace, prominence: f64) -> Result<Row, PackError> {
        let feature = number(&mut self.features, &place.feature, "feature codes")?;
        let country = match &place.country {
            Some(country) => number(&mut self.countries, country, "countries")?,
            None => NO_COUNTRY,
        };
        Ok(Row {
            lat: units(place.lat),
            lon: units(place.lon),
            population: inhabitants(place).into(),
            admin1: unit(place)
                .map_or(NO_ADMIN1, |unit| self.units.number(&unit))
                .into(),
            feature: U16::new(feature),
            country: U16::new(country),
            class: place.class.bytes().next().unwrap_or_default(),
            importance: place.importance,
            prominence: share(prominence),
        })
    }

    /// The sections of what is in the order of places now, and what is to be put in order by it.
    pub(super) fn finish(
        self,
        teller: &mut Teller<'_>,
    ) -> Result<(Vec<(SectionId, Content)>, Order), PackError> {
        let tables = Tables {
            features: self.features.sorted(|feature| feature),
            countries: self.countries.sorted(|country| country),
            units: self.units.sorted(|unit| named(unit, &self.unit_names)),
        };
        let mut lines = Lines::new(&self.folder);
        let mut sorted = self.places.finish()?;
        while let Some(line) = sorted.next()? {
            teller.step()?;
            lines.add(line, &tables)?;
        }
        let mut sections = tables.sections(&self.folder)?;
        let order = lines.finish(&self.folder, &mut sections)?;
        Ok((sections, order))
    }
}

/// The number of a string, if the format can hold it; the last number stands for none.
fn number(table: &mut Interner, string: &str, what: &'static str) -> Result<u16, PackError> {
    let number = u16::try_from(table.number(string)).ok();
    number
        .filter(|number| *number < u16::MAX && table.len() < usize::from(u16::MAX))
        .ok_or(PackError::TooMany { what })
}

/// The administrative unit of a place; none where neither code nor name is known.
fn unit(place: &SourcePlace) -> Option<String> {
    let code = place.admin1.as_deref().unwrap_or_default();
    let name = place.admin1_name.as_deref().unwrap_or_default();
    let country = place.country.as_deref().unwrap_or_default();
    (!code.is_empty() || !name.is_empty()).then(|| format!("{country}\0{code}\0{name}"))
}

/// A unit with its name, where it had none and it is known.
fn named(unit: String, names: &HashMap<String, String>) -> String {
    let name = unit.strip_suffix('\0').and_then(|place| names.get(place));
    name.map_or(unit.clone(), |name| unit + name)
}

/// The strings that rows refer to, in order.
struct Tables {
    features: Interned,
    countries: Interned,
    units: Interned,
}

impl Tables {
    /// A row with its final numbers.
    fn renumbered(&self, row: Row) -> Row {
        let short = |number: u32| U16::new(u16::try_from(number).unwrap_or(u16::MAX));
        let country = match row.country.get() {
            NO_COUNTRY => row.country,
            country => short(self.countries.renumber(country.into())),
        };
        let admin1 = match row.admin1.get() {
            NO_ADMIN1 => NO_ADMIN1,
            admin1 => self.units.renumber(admin1),
        };
        Row {
            feature: short(self.features.renumber(row.feature.get().into())),
            country,
            admin1: U32::new(admin1),
            ..row
        }
    }

    fn sections(&self, folder: &Path) -> Result<Vec<(SectionId, Content)>, PackError> {
        let part = |at| {
            self.units
                .strings
                .iter()
                .map(move |unit| unit.splitn(3, '\0').nth(at))
        };
        let tables: [(SectionId, Vec<&str>); 4] = [
            (SectionId::Features, self.features.all()),
            (SectionId::Countries, self.countries.all()),
            (
                SectionId::Admin1Codes,
                part(1).map(Option::unwrap_or_default).collect(),
            ),
            (
                SectionId::Admin1Names,
                part(2).map(Option::unwrap_or_default).collect(),
            ),
        ];
        let mut sections = Vec::new();
        for (id, table) in tables {
            let bytes = strings::encode(&table).ok_or(LONG)?;
            sections.push((id, Content::of_bytes(&bytes, folder)?));
        }
        Ok(sections)
    }
}

/// Strings of one column that the format cannot hold.
const LONG: PackError = PackError::TooMany {
    what: "long strings",
};

/// The sections in the order of places, while they are written.
struct Lines {
    next: u32,
    numbers: Vec<u32>,
    rows: Spool,
    points: Spool,
    boxes: Spool,
    names: Column,
    ids: Column,
    by_id: Sorter,
    vectors: Vec<(u32, Vector)>,
}

impl Lines {
    fn new(folder: &Path) -> Self {
        Self {
            next: 0,
            numbers: Vec::new(),
            rows: spool(folder),
            points: spool(folder),
            boxes: spool(folder),
            names: Column::new(folder),
            ids: Column::new(folder),
            by_id: Sorter::new(folder),
            vectors: Vec::new(),
        }
    }

    /// Writes the next place.
    fn add(&mut self, line: &[u8], tables: &Tables) -> Result<(), PackError> {
        let (id, draft, name) = parts(line).ok_or(PackError::Broken)?;
        let row = tables.renumbered(draft.row);
        self.rows.write_all(row.as_bytes())?;
        self.points.write_all(&[draft.point])?;
        if draft.boxed == 1 {
            self.boxes
                .write_all(&boxes::encode(self.next, draft.bounds))?;
        }
        if !self.names.add(name)? || !self.ids.add(id)? {
            return Err(LONG);
        }
        self.by_id
            .add(&[id.as_bytes(), &[0], &self.next.to_be_bytes()].concat())?;
        self.vectors
            .push((self.next, unit_vector(row.lon_degrees(), row.lat_degrees())));
        let arrival = draft.arrival.get() as usize;
        if self.numbers.len() <= arrival {
            self.numbers.resize(arrival + 1, u32::MAX);
        }
        if let Some(number) = self.numbers.get_mut(arrival) {
            *number = self.next;
        }
        self.next += 1;
        Ok(())
    }

    fn finish(self, folder: &Path, sections: &mut Vec<(SectionId, Content)>) -> io::Result<Order> {
        sections.push((SectionId::Rows, Content::of([self.rows])?));
        sections.push((SectionId::Points, Content::of([self.points])?));
        sections.push((SectionId::Boxes, Content::of([self.boxes])?));
        sections.push((SectionId::Names, self.names.finish(folder)?));
        sections.push((SectionId::Ids, self.ids.finish(folder)?));
        Ok(Order {
            numbers: self.numbers,
            rest: Rest {
                ids: self.by_id,
                points: self.vectors,
            },
        })
    }
}

/// Id, draft and name of a place as it was sorted.
fn parts(line: &[u8]) -> Option<(&str, Draft, &str)> {
    let rest = line.get(size_of::<u64>()..)?;
    let end = rest.iter().position(|byte| *byte == 0)?;
    let (id, rest) = rest.split_at_checked(end)?;
    let (draft, name) = Draft::read_from_prefix(rest.get(1..)?).ok()?;
    Some((
        std::str::from_utf8(id).ok()?,
        draft,
        std::str::from_utf8(name).ok()?,
    ))
}

impl Rest {
    /// The order of ids, the steps of a search in it, and the tree.
    pub(super) fn sections(self, folder: &Path) -> Result<[(SectionId, Content); 3], PackError> {
        let tree = Content::of_bytes(&tree::encode(self.points), folder)?;
        let (mut order, mut steps) = (spool(folder), Column::new(folder));
        let mut sorted = self.ids.finish()?;
        let mut number = 0_usize;
        while let Some(line) = sorted.next()? {
            let (id, place) = line.split_last_chunk().ok_or(PackError::Broken)?;
            if number.is_multiple_of(ID_STEP) {
                let id = std::str::from_utf8(id).map_err(|_| PackError::Broken)?;
                if !steps.add(id.strip_suffix('\0').unwrap_or(id))? {
                    return Err(LONG);
                }
            }
            number += 1;
            order.write_all(&u32::from_be_bytes(*place).to_le_bytes())?;
        }
        Ok([
            (SectionId::Tree, tree),
            (SectionId::IdOrder, Content::of([order])?),
            (SectionId::IdSteps, steps.finish(folder)?),
        ])
    }
}
