//! Tables with a header: a place a row, in columns of whatever order, as CSV.

mod airports;
mod columns;
mod header;
mod rows;

pub use self::columns::{Columns, Defaults};
use self::header::Header;
use self::rows::Rows;
use super::{At, Entry, Import, ImportError, Known, Reason, World, unreadable};
use crate::SourcePlace;

impl Import<'_> {
    /// Reads a table with a header; columns are found by their names, or by those that `columns` gives. The table of
    /// `OurAirports` is known by its own.
    ///
    /// # Errors
    /// [`ImportError`] when it cannot be read, or has no columns for name, latitude and longitude.
    pub fn table(
        &mut self,
        entry: Entry<'_>,
        columns: &Columns,
        defaults: &Defaults,
    ) -> Result<(), ImportError> {
        let Entry {
            name: file,
            size,
            content,
        } = entry;
        let start = content.fill_buf().map_err(unreadable(&file))?;
        let parted_by = parted_by(start);
        let mut rows = Rows::new(content, parted_by);
        let wrong = |line, problem| ImportError::Content {
            file: file.clone(),
            line,
            problem,
        };
        let first = rows.next().map_err(unreadable(&file))?;
        let first = first.map(|(_, cells)| cells.map_err(|reason| wrong(1, reason.to_string())));
        let first = first.ok_or_else(|| wrong(1, "the file is empty".to_owned()))??;
        let header = Header::of(&first, columns).map_err(|problem| wrong(1, problem))?;
        header
            .check_position(&first)
            .map_err(|problem| wrong(1, problem))?;
        if header.is_of_airports() {
            self.known = Some(Known::OurAirports);
        }
        loop {
            let row = rows.next().map_err(unreadable(&file))?;
            let Some((line, cells)) = row else {
                return Ok(());
            };
            let place = cells.and_then(|cells| header.place(&cells, None, defaults, self.world));
            self.take(&At::line(&file, line), place)?;
            self.step(&file, rows.bytes(), size)?;
        }
    }
}

/// A place of a format that keeps positions apart from what it tells: names and values told, and longitude and latitude
/// in degrees.
///
/// # Errors
/// The reason why it is left out.
pub fn place_of(
    told: &[(String, String)],
    (lon, lat): (f64, f64),
    columns: &Columns,
    defaults: &Defaults,
    world: &World,
) -> Result<SourcePlace, Reason> {
    let (names, values): (Vec<String>, Vec<String>) = told.iter().cloned().unzip();
    let missing = |_| Reason::Missing { column: "name" };
    let header = Header::of(&names, columns).map_err(missing)?;
    header.place(&values, Some((lat, lon)), defaults, world)
}

/// What parts the cells of a table that begins so: whichever of comma, semicolon and tab its first line has most of.
fn parted_by(start: &[u8]) -> u8 {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or(start);
    let count = |sign: &u8| line.split(|byte| byte == sign).count();
    // Of equals the last is taken, and a table of one column has none of them.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
}
