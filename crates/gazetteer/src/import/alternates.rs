//! `GeoNames`' table of alternate names: a name a line, 4 columns at the least, parted by tabs.

use super::geonames::is_name;
use super::lines::Lines;
use super::{At, Entry, Import, ImportError, Reason, unreadable};
use crate::NameKind;

/// What its third column says of rows that are no names: links, codes of posts, airports, ports and railways.
const CODES: [&str; 11] = [
    "link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "bkd", "olc",
];

/// What is wrong with a file that holds something else.
const OTHER: &str = "this is no table of alternate names: a line should have the number of the name, the number of the \
    place, a language and the name, parted by tabs, as alternateNamesV2.zip does";

impl Import<'_> {
    /// Reads `alternateNamesV2.txt`, or a country's; names of places that were not taken are passed over.
    ///
    /// # Errors
    /// [`ImportError`] when it cannot be read, or its first line is no such line.
    pub fn alternate_names(&mut self, entry: Entry<'_>) -> Result<(), ImportError> {
        let Entry {
            name: file,
            size,
            content,
        } = entry;
        let mut lines = Lines::new(content);
        loop {
            let line = lines.next().map_err(unreadable(&file))?;
            let Some((number, line)) = line else {
                return Ok(());
            };
            let problem = "it is no row of alternate names";
            let row = line.and_then(|line| Row::parse(line).ok_or(Reason::Wrong { problem }));
            match row {
                Ok(row) => self.name(&row)?,
                Err(_) if number == 1 => {
                    let problem = OTHER.to_owned();
                    return Err(ImportError::Content {
                        file,
                        line: 1,
                        problem,
                    });
                }
                Err(reason) => self.skip(&At::line(&file, number), reason),
            }
            self.step(&file, lines.bytes, size)?;
        }
    }

    fn name(&mut self, row: &Row<'_>) -> Result<(), ImportError> {
        if CODES.contains(&row.language) {
            return Ok(());
        }
        let kind = match row.language {
            "abbr" => NameKind::Abbreviation,
            _ => NameKind::Alternate,
        };
        if kind == NameKind::Abbreviation || is_name(row.name) {
            self.packer
                .add_name(&format!("geonames:{}", row.place), row.name, kind)?;
        }
        Ok(())
    }
}

/// The columns that are read.
struct Row<'l> {
    place: u64,
    language: &'l str,
    name: &'l str,
}

impl<'l> Row<'l> {
    fn parse(line: &'l str) -> Option<Self> {
        let mut cells = line.split('\t');
        cells.next()?.parse::<u64>().ok()?;
        Some(Self {
            place: cells.next()?.parse().ok()?,
            language: cells.next()?,
            name: cells.next()?,
        })
    }
}
