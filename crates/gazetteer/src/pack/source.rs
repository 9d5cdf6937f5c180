//! Places as they go into the packer.

use std::io::BufRead;

use serde::Deserialize;

use super::PackError;
use crate::{NameKind, PointKind};

/// A place as it goes into the packer; in JSON one object, unknown members ignored.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct SourcePlace {
    /// `source:key`, as in `geonames:524901`; no two places share it.
    pub id: String,
    /// The name to show; `names` need not repeat it.
    pub name: String,
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// Degrees east, −180 to 180.
    pub lon: f64,
    /// `GeoNames` class letter.
    pub class: String,
    /// `GeoNames` feature code, as in `PPLC`.
    pub feature: String,
    /// ISO 3166-1 alpha-2 of the country that holds it de facto.
    #[serde(default)]
    pub country: Option<String>,
    /// How the point was had.
    #[serde(default)]
    pub point: PointKind,
    /// Code of the first-level administrative unit within its country.
    #[serde(default)]
    pub admin1: Option<String>,
    /// Name of that unit.
    #[serde(default)]
    pub admin1_name: Option<String>,
    /// Inhabitants; 0 unknown.
    #[serde(default)]
    pub population: u64,
    /// Importance where inhabitants do not tell it, 0 to 100; 0 for none given.
    #[serde(default)]
    pub importance: u8,
    /// West, south, east, north in degrees; west exceeds east where the box crosses the antimeridian.
    #[serde(default)]
    pub bbox: Option<[f64; 4]>,
    /// All other names; in JSON pairs as in `["Moskva", "a"]`.
    #[serde(default)]
    pub names: Vec<(String, NameKind)>,
}

impl SourcePlace {
    /// Checks what the format takes for granted.
    pub(super) fn check(&self) -> Result<(), PackError> {
        let [west, south, east, north] = self.bbox.unwrap_or_default();
        let on_globe =
            |lon: f64, lat: f64| (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        let checks = [
            (
                self.id.contains(':') && !self.id.contains('\0'),
                "the id is not of the form source:key",
            ),
            (!self.name.trim().is_empty(), "the name is empty"),
            (
                on_globe(self.lon, self.lat),
                "the point is not on the globe",
            ),
            (
                self.class.len() == 1 && self.class.is_ascii(),
                "the class is not one letter",
            ),
            (self.importance <= 100, "the importance is above 100"),
            (
                on_globe(west, south) && on_globe(east, north) && south <= north,
                "the bbox is none",
            ),
        ];
        match checks.into_iter().find(|(holds, _)| !holds) {
            Some((_, problem)) => Err(PackError::WrongPlace {
                id: self.id.clone(),
                problem,
            }),
            None => Ok(()),
        }
    }
}

/// Reads places, one JSON object a line; blank lines are passed over.
///
/// # Errors
/// [`PackError`] with the number of the first line that cannot be read or is no place.
pub fn read_places(lines: impl BufRead) -> Result<Vec<SourcePlace>, PackError> {
    let mut places = Vec::new();
    for (at, line) in lines.lines().enumerate() {
        let line = line.map_err(|source| PackError::Unreadable {
            line: at + 1,
            source,
        })?;
        if !line.trim().is_empty() {
            places.push(
                serde_json::from_str(&line).map_err(|source| PackError::NoPlace {
                    line: at + 1,
                    source,
                })?,
            );
        }
    }
    Ok(places)
}
