//! The `GeoNames` dump: a place a line, 19 columns parted by tabs.

use super::lines::Lines;
use super::{At, Entry, Import, ImportError, Known, Reason, unreadable};
use crate::{NameKind, SourcePlace};

/// Columns of a line, as its `readme.txt` has them.
const COLUMNS: usize = 19;

/// What is wrong with a file that holds something else.
const OTHER: &str = "this is no GeoNames dump: a line should have 19 columns parted by tabs, \
    as allCountries.zip and the files of countries do";

impl Import<'_> {
    /// Reads a `GeoNames` dump. With `names` the other names in its fourth column are taken; without, they are left to a
    /// file of alternate names.
    ///
    /// # Errors
    /// [`ImportError`] when it cannot be read, or its first line is no such line.
    pub fn geonames(&mut self, entry: Entry<'_>, names: bool) -> Result<(), ImportError> {
        let Entry {
            name: file,
            size,
            content,
        } = entry;
        let mut lines = Lines::new(content);
        self.known = Some(Known::GeoNames);
        loop {
            let line = lines.next().map_err(unreadable(&file))?;
            let Some((number, line)) = line else {
                return Ok(());
            };
            let row = line.and_then(Row::parse);
            if number == 1 && row.as_ref().is_err_and(Reason::is_of_form) {
                let problem = OTHER.to_owned();
                return Err(ImportError::Content {
                    file,
                    line: 1,
                    problem,
                });
            }
            let place = row.and_then(|row| {
                self.learn(&row);
                row.place(names)
            });
            let bytes = lines.bytes;
            self.take(&At::line(&file, number), place)?;
            self.step(&file, bytes, size)?;
        }
    }
}

impl Import<'_> {
    /// Remembers what a row says of others: the name of a unit, and how new the file is.
    fn learn(&mut self, row: &Row<'_>) {
        self.dated(row.changed);
        if row.feature == "ADM1" {
            self.packer.name_unit(row.country, row.admin1, row.name);
        }
    }
}

/// The columns that are read.
struct Row<'l> {
    id: &'l str,
    name: &'l str,
    ascii: &'l str,
    others: &'l str,
    lat: &'l str,
    lon: &'l str,
    class: &'l str,
    feature: &'l str,
    country: &'l str,
    admin1: &'l str,
    population: &'l str,
    changed: &'l str,
}

impl<'l> Row<'l> {
    fn parse(line: &'l str) -> Result<Self, Reason> {
        let mut cells = [""; COLUMNS];
        let mut found = 0;
        for cell in line.split('\t') {
            if let Some(slot) = cells.get_mut(found) {
                *slot = cell;
            }
            found += 1;
        }
        if found != COLUMNS {
            let expected = COLUMNS;
            return Err(Reason::Columns { found, expected });
        }
        let [
            id,
            name,
            ascii,
            others,
            lat,
            lon,
            class,
            feature,
            country,
            _,
            admin1,
            _,
            _,
            _,
            population,
            _,
            _,
            _,
            changed,
        ] = cells;
        Ok(Self {
            id,
            name,
            ascii,
            others,
            lat,
            lon,
            class,
            feature,
            country,
            admin1,
            population,
            changed,
        })
    }

    fn place(&self, names: bool) -> Result<SourcePlace, Reason> {
        if self.id.parse::<u64>().is_err() {
            return Err(no_number("geonameid", self.id));
        }
        let written = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
        let mut place = SourcePlace {
            id: format!("geonames:{}", self.id),
            name: self.name.to_owned(),
            lat: number("latitude", self.lat)?,
            lon: number("longitude", self.lon)?,
            // Some rows have no class; a spot is what asks least.
            class: if self.class.is_empty() {
                "S"
            } else {
                self.class
            }
            .to_owned(),
            feature: self.feature.to_owned(),
            country: written(self.country),
            // The code 00 says that the unit is not known.
            admin1: written(self.admin1).filter(|code| code != "00"),
            population: self.population.parse().unwrap_or_default(),
            ..SourcePlace::default()
        };
        if self.ascii != self.name && !self.ascii.is_empty() {
            place
                .names
                .push((self.ascii.to_owned(), NameKind::Alternate));
        }
        if names {
            let others = self.others.split(',').filter(|other| is_name(other));
            place
                .names
                .extend(others.map(|other| (other.to_owned(), NameKind::Alternate)));
        }
        Ok(place)
    }
}

/// Whether an other name is one: no link, no code of two to four capitals, no machine transliteration without a capital.
pub(super) fn is_name(name: &str) -> bool {
    let code = name.len() <= 4
        && name
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let short = name.len() <= 2 && name.is_ascii();
    let link = name.contains("://");
    let latin = name.bytes().any(|byte| byte.is_ascii_lowercase());
    let capital = name
        .chars()
        .any(|letter| !letter.is_lowercase() && letter.is_alphabetic());
    !name.is_empty() && !code && !short && !link && (!latin || capital)
}

/// A cell as degrees.
pub(super) fn number(column: &'static str, cell: &str) -> Result<f64, Reason> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(Reason::Missing { column });
    }
    let number = cell.parse::<f64>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| no_number(column, cell))
}

/// Letters of a cell that a message shows.
const SHOWN: usize = 40;

pub(super) fn no_number(column: &'static str, cell: &str) -> Reason {
    Reason::NoNumber {
        column,
        value: cell.chars().take(SHOWN).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_name;

    /// What the fourth column holds beside names.
    #[test]
    fn codes_links_and_transcripts_are_no_names() {
        for name in [
            "Tartous",
            "طرطوس",
            "s-Gravenhage Stad",
            "The Hague",
            "Đà Nẵng",
            "東京",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "TTU", "OSLK", "https://x.example/y", "taletusi", "ab"] {
            assert!(!is_name(other), "{other}");
        }
    }
}
