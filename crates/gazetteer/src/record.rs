//! One place, read in place.

use crate::format::rows::Row;
use crate::open::Packed;
use crate::{Place, PlaceIx, PointKind};

/// One place, its strings borrowed from the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record<'g> {
    /// `source:key`, as in `geonames:524901`.
    pub id: &'g str,
    /// The name to show.
    pub name: &'g str,
    /// Degrees east, −180 to 180.
    pub lon: f64,
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// How the point was had.
    pub point: PointKind,
    /// `GeoNames` class letter.
    pub class: u8,
    /// `GeoNames` feature code, as in `PPLC`.
    pub feature: &'g str,
    /// ISO 3166-1 alpha-2 of the country that holds it de facto.
    pub country: Option<&'g str>,
    /// Code of the first-level administrative unit within its country; empty when there is none.
    pub admin1_code: &'g str,
    /// Name of the first-level administrative unit.
    pub admin1: Option<&'g str>,
    /// Inhabitants; 0 when unknown.
    pub population: u32,
    /// Importance that its source gave it, 0 to 100; 0 when it gave none.
    pub importance: u8,
    /// How likely this place is meant when nothing but a name is known, 0 to 1: from its inhabitants, what kind of
    /// place it is and its given importance.
    pub prominence: f64,
    /// West, south, east, north in degrees; west exceeds east where the box crosses the antimeridian.
    pub bbox: Option<[f64; 4]>,
}

impl Record<'_> {
    /// The place on its own, in the shape that the command line prints.
    pub fn place(&self) -> Place {
        Place {
            id: self.id.to_owned(),
            name: self.name.to_owned(),
            lon: self.lon,
            lat: self.lat,
            class: char::from(self.class).to_string(),
            feature: self.feature.to_owned(),
            country: self.country.map(str::to_owned),
            admin1: self.admin1.map(str::to_owned),
            bbox: self.bbox,
        }
    }
}

/// A name, or none where it is empty.
fn named(name: &str) -> Option<&str> {
    (!name.is_empty()).then_some(name)
}

impl Packed {
    fn point_kind(&self, number: usize) -> PointKind {
        let bytes = self.points.as_ref().map(AsRef::as_ref);
        bytes
            .and_then(|bytes: &[u8]| bytes.get(number))
            .map_or(PointKind::Stated, |&byte| PointKind::from_byte(byte))
    }

    /// The record of a place of this file; of no place, a record without a name.
    pub(crate) fn record(&self, place: PlaceIx) -> Record<'_> {
        let number = place.0 as usize;
        let row = self.rows.get(place.0).unwrap_or(&Row::NOWHERE);
        Record {
            id: self.ids.get(number),
            name: self.names.get(number),
            lon: row.lon_degrees(),
            lat: row.lat_degrees(),
            point: self.point_kind(number),
            class: row.class,
            feature: self.features.get(row.feature.get().into()),
            country: named(self.countries.get(row.country.get().into())),
            admin1_code: self.admin1_codes.get(row.admin1.get() as usize),
            admin1: named(self.admin1_names.get(row.admin1.get() as usize)),
            population: row.population.get(),
            importance: row.importance,
            prominence: row.prominence(),
            bbox: self.boxes.get(place.0),
        }
    }
}
