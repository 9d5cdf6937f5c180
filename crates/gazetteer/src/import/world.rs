//! What is known of countries and their units before an import.

use std::collections::HashMap;

use super::Reason;
use crate::{Gazetteer, Record, SourcePlace, fold};

/// What a gazetteer knows of countries and their units, to make sense of the rows of another.
#[derive(Debug, Default)]
pub struct World {
    /// Name of each first-level unit, by country and code.
    units: HashMap<(String, String), String>,
    /// Bounds of each country, where known.
    boxes: HashMap<String, [f64; 4]>,
    /// Code of each country, by its folded names.
    names: HashMap<String, String>,
}

impl World {
    /// What that gazetteer knows.
    pub fn of(gazetteer: &Gazetteer) -> Self {
        let mut world = Self::default();
        for record in gazetteer.records() {
            world.learn(&record);
        }
        world
    }

    fn learn(&mut self, record: &Record<'_>) {
        let Some(country) = record.country else {
            return;
        };
        if let Some(name) = record.admin1.filter(|_| !record.admin1_code.is_empty()) {
            let unit = (country.to_owned(), record.admin1_code.to_owned());
            self.units.entry(unit).or_insert_with(|| name.to_owned());
        }
        if record.class == b'A' && record.feature.starts_with("PCL") {
            self.names
                .entry(fold(record.name))
                .or_insert_with(|| country.to_owned());
            if let Some(bounds) = record.bbox {
                self.boxes.entry(country.to_owned()).or_insert(bounds);
            }
        }
    }

    /// Names of first-level units, by country and code.
    pub(super) fn units(&self) -> impl Iterator<Item = ((&str, &str), &str)> {
        self.units
            .iter()
            .map(|((country, code), name)| ((country.as_str(), code.as_str()), name.as_str()))
    }

    /// The code of a country that a cell names by its two letters or in full; none where it is not known.
    pub fn country(&self, cell: &str) -> Option<String> {
        let code = cell.trim().to_ascii_uppercase();
        if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Some(code);
        }
        self.names.get(&fold(cell)).cloned()
    }

    /// Whether the point of a place can be.
    pub(super) fn check(&self, place: &SourcePlace) -> Result<(), Reason> {
        let (lat, lon) = (place.lat, place.lon);
        let north = |degrees: f64| (-90.0..=90.0).contains(&degrees);
        let east = |degrees: f64| (-180.0..=180.0).contains(&degrees);
        if !north(lat) || !east(lon) {
            let swapped = north(lon) && east(lat);
            return Err(if swapped {
                Reason::Swapped { lat, lon }
            } else {
                Reason::OffGlobe { lat, lon }
            });
        }
        let Some((country, bounds)) = self.bounds(place) else {
            return Ok(());
        };
        if inside(bounds, lon, lat) || !inside(bounds, lat, lon) {
            return Ok(());
        }
        let country = country.to_owned();
        Err(Reason::SwappedInCountry { lat, lon, country })
    }

    fn bounds<'p>(&self, place: &'p SourcePlace) -> Option<(&'p str, [f64; 4])> {
        let country = place.country.as_deref()?;
        Some((country, *self.boxes.get(country)?))
    }
}

/// Whether a point lies in bounds, or about a degree outside, where coasts and islands are.
fn inside([west, south, east, north]: [f64; 4], lon: f64, lat: f64) -> bool {
    let within = if west <= east {
        lon >= west - 1.0 && lon <= east + 1.0
    } else {
        lon >= west - 1.0 || lon <= east + 1.0
    };
    within && lat >= south - 1.0 && lat <= north + 1.0
}
