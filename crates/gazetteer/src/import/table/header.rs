//! Which column of a table holds what.

use super::airports;
use super::{Columns, Defaults, Reason};
use crate::import::World;
use crate::import::geonames::{no_number, number};
use crate::{NameKind, SourcePlace};

/// Which column of a table holds what.
pub(super) struct Header {
    width: usize,
    /// Where each of [`Columns::WANTED`] is.
    places: [Option<usize>; Columns::WANTED.len()],
    /// Whether it is the table of `OurAirports`, which says more than these columns.
    airports: Option<airports::Extra>,
}

impl Header {
    /// What the header of a table says; the error says what is missing and how to mend it.
    pub(super) fn of(cells: &[String], columns: &Columns) -> Result<Self, String> {
        let known: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        let mut places = Columns::WANTED.map(|(_, names)| {
            let place = |name: &&str| known.iter().position(|cell| cell == name);
            names.iter().find_map(place)
        });
        for (wanted, header) in &columns.named {
            let slot = Columns::WANTED.iter().position(|(name, _)| name == wanted);
            let slot = slot.and_then(|slot| places.get_mut(slot));
            let slot =
                slot.ok_or_else(|| format!("{wanted:?} is nothing that a column may hold"))?;
            let place = known.iter().position(|cell| *cell == plain(header));
            let place = place.ok_or_else(|| {
                format!("there is no column {header:?}; there are {}", listed(cells))
            })?;
            *slot = Some(place);
        }
        let header = Self {
            width: cells.len(),
            places,
            airports: airports::Extra::of(&known),
        };
        header.check("name", cells)?;
        Ok(header)
    }

    /// Whether there are columns for latitude and longitude.
    pub(super) fn check_position(&self, cells: &[String]) -> Result<(), String> {
        self.check("lat", cells)?;
        self.check("lon", cells)
    }

    fn check(&self, wanted: &str, cells: &[String]) -> Result<(), String> {
        let missing = || {
            let listed = listed(cells);
            format!(
                "no column for {wanted} was found among {listed}; name it with --columns {wanted}=HEADER"
            )
        };
        self.position(wanted).map(drop).ok_or_else(missing)
    }

    /// Whether it is the table of `OurAirports`.
    pub(super) fn is_of_airports(&self) -> bool {
        self.airports.is_some()
    }

    fn position(&self, wanted: &str) -> Option<usize> {
        let at = Columns::WANTED
            .iter()
            .position(|(name, _)| *name == wanted)?;
        *self.places.get(at)?
    }

    /// What a row holds in a column; none where it is empty or there is none.
    fn cell<'c>(&self, cells: &'c [String], wanted: &str) -> Option<&'c str> {
        let cell = cells.get(self.position(wanted)?)?;
        (!cell.is_empty()).then_some(cell.as_str())
    }

    /// The place of a row; latitude and longitude are in its cells unless they are given.
    pub(super) fn place(
        &self,
        cells: &[String],
        position: Option<(f64, f64)>,
        defaults: &Defaults,
        world: &World,
    ) -> Result<SourcePlace, Reason> {
        if cells.len() != self.width {
            let (found, expected) = (cells.len(), self.width);
            return Err(Reason::Columns { found, expected });
        }
        let cell = |wanted| self.cell(cells, wanted);
        let name = cell("name").ok_or(Reason::Missing { column: "name" })?;
        let degrees = |column, wanted| number(column, &pointed(cell(wanted).unwrap_or_default()));
        let (lat, lon) = match position {
            Some(position) => position,
            None => (degrees("latitude", "lat")?, degrees("longitude", "lon")?),
        };
        let (class, feature) = kind(cell("class"), cell("feature"), defaults);
        let (admin1, admin1_name) = unit(cell("admin1"));
        let mut place = SourcePlace {
            id: cell("id").map_or_else(|| defaults.id_of(name, lat, lon), |key| defaults.id(key)),
            name: name.to_owned(),
            lat,
            lon,
            class,
            feature,
            country: cell("country").and_then(|country| world.country(country)),
            admin1,
            admin1_name,
            population: whole("population", cell("population"))?,
            importance: u8::try_from(whole("importance", cell("importance"))?).unwrap_or(u8::MAX),
            names: names(cell("names").unwrap_or_default()),
            ..SourcePlace::default()
        };
        if let Some(airports) = &self.airports {
            airports.tell(cells, &mut place);
        }
        Ok(place)
    }
}

/// A header without case, signs and spaces.
fn plain(header: &str) -> String {
    let header = header.trim_start_matches('\u{feff}');
    header
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn listed(cells: &[String]) -> String {
    let shown: Vec<String> = cells
        .iter()
        .take(20)
        .map(|cell| cell.chars().take(40).collect())
        .collect();
    shown.join(", ")
}

/// A number with a decimal point where it was written with a comma.
fn pointed(cell: &str) -> String {
    if cell.contains('.') {
        cell.to_owned()
    } else {
        cell.replacen(',', ".", 1)
    }
}

fn whole(column: &'static str, cell: Option<&str>) -> Result<u64, Reason> {
    let digits = |cell: &str| cell.replace([' ', ',', '\u{a0}', '\u{202f}'], "");
    cell.map_or(Ok(0), |cell| {
        digits(cell).parse().map_err(|_| no_number(column, cell))
    })
}

/// Class letter and feature code; a feature may bring its class, as in `S.AIRB`.
fn kind(class: Option<&str>, feature: Option<&str>, defaults: &Defaults) -> (String, String) {
    let known = |class: &str| matches!(class, "A" | "H" | "L" | "P" | "R" | "S" | "T" | "U" | "V");
    let (own, feature) = match feature.map(|feature| feature.split_once('.').ok_or(feature)) {
        Some(Ok((own, feature))) => (Some(own), feature),
        Some(Err(feature)) => (None, feature),
        None if class.is_some() => (None, ""),
        None => (None, defaults.feature.as_str()),
    };
    let class = own
        .or(class)
        .map(str::to_uppercase)
        .filter(|class| known(class));
    (
        class.unwrap_or_else(|| defaults.class.clone()),
        feature.to_uppercase(),
    )
}

/// Code and name of a unit: what has a lower-case letter or is long is a name.
fn unit(cell: Option<&str>) -> (Option<String>, Option<String>) {
    let code = |cell: &str| cell.len() <= 4 && !cell.chars().any(char::is_lowercase);
    match cell {
        Some(cell) if code(cell) => (Some(cell.to_owned()), None),
        other => (None, other.map(str::to_owned)),
    }
}

/// Names in one cell, parted by bars, else semicolons, else commas.
pub(super) fn names(cell: &str) -> Vec<(String, NameKind)> {
    let sign = ['|', ';']
        .into_iter()
        .find(|sign| cell.contains(*sign))
        .unwrap_or(',');
    let parts = cell
        .split(sign)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| (part.to_owned(), NameKind::Alternate))
        .collect()
}
