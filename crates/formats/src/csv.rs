//! Tables of features as CSV (RFC 4180), for spreadsheets and data tools.

use std::io::{self, Write};

use atlas::{Position, PositionError};
use geo_types::Geometry;
use serde_json::Value;
use thiserror::Error;

use crate::Feature;
use crate::decimals::rounded;

/// Why features could not be written as CSV.
#[derive(Debug, Error)]
pub enum WriteError {
    /// A point has no place on the globe.
    #[error("row {row} cannot be written as CSV: {source}")]
    Position {
        /// The row, from 1, not counting the header.
        row: usize,
        /// What is wrong with its point.
        source: PositionError,
    },
    /// The file could not be written.
    #[error("CSV could not be written: {0}")]
    Io(#[from] io::Error),
}

/// Writes a table with a header and one row a feature, and returns how many rows there are below the header.
///
/// The columns are `lon` and `lat` in degrees with at most seven decimals, then the named properties. Only points have a `lon` and a `lat`; a missing or
/// null property is an empty cell, and a list or an object is written as JSON.
///
/// The text of an article is not to be trusted, and a spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as
/// a formula: text that does gets an apostrophe in front, which spreadsheets take as "this is text".
///
/// ```
/// use formats::{Feature, csv};
/// use geo_types::point;
/// use serde_json::json;
///
/// let feature = Feature {
///     geometry: Some(point! { x: 37.6156, y: 55.7522 }.into()),
///     properties: json!({"name": "Moscow", "country": "RU"}).as_object().cloned().unwrap_or_default(),
///     ..Feature::default()
/// };
/// let mut file = Vec::new();
/// csv::write([feature], &["name", "country"], &mut file)?;
/// assert_eq!(String::from_utf8(file)?, "lon,lat,name,country\n37.6156,55.7522,Moscow,RU\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`WriteError`] if a point has no place on the globe, or the writer fails.
pub fn write(
    features: impl IntoIterator<Item = Feature>,
    columns: &[&str],
    writer: impl Write,
) -> Result<usize, WriteError> {
    let mut table = Table::new(columns, writer)?;
    for feature in features {
        table.feature(&feature)?;
    }
    table.finish()
}

/// Writes such a table one feature at a time, for callers that make features as they go.
#[derive(Debug)]
pub struct Table<'c, W: Write> {
    columns: &'c [&'c str],
    out: csv::Writer<W>,
    written: usize,
}

impl<'c, W: Write> Table<'c, W> {
    /// Begins the table with its header.
    ///
    /// # Errors
    ///
    /// [`WriteError::Io`] if the writer fails.
    pub fn new(columns: &'c [&'c str], writer: W) -> Result<Self, WriteError> {
        let mut out = csv::Writer::from_writer(writer);
        out.write_record(["lon", "lat"].iter().chain(columns))
            .map_err(refused)?;
        Ok(Self {
            columns,
            out,
            written: 0,
        })
    }

    /// Adds a feature as a row.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if its point has no place on the globe, or the writer fails.
    pub fn feature(&mut self, feature: &Feature) -> Result<(), WriteError> {
        let [lon, lat] = position(feature).map_err(|source| WriteError::Position {
            row: self.written + 1,
            source,
        })?;
        let cells = self
            .columns
            .iter()
            .map(|column| cell(feature.properties.get(*column)));
        self.out
            .write_record([lon, lat].into_iter().chain(cells))
            .map_err(refused)?;
        self.written += 1;
        Ok(())
    }

    /// Ends the table, and returns how many rows it has below the header.
    ///
    /// # Errors
    ///
    /// [`WriteError::Io`] if the writer fails.
    pub fn finish(mut self) -> Result<usize, WriteError> {
        self.out.flush()?;
        Ok(self.written)
    }
}

/// What the writer said, in its own kind: a full disk and a closed pipe must stay what they are.
fn refused(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Longitude and latitude as cells, empty for what is not a point.
fn position(feature: &Feature) -> Result<[String; 2], PositionError> {
    let Some(Geometry::Point(point)) = feature.geometry else {
        return Ok(Default::default());
    };
    let position = Position::new(point.x(), point.y())?;
    Ok([position.lon(), position.lat()].map(|degrees| rounded(degrees).to_string()))
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => unarmed(text),
        Some(other) => other.to_string(),
    }
}

/// Text that no spreadsheet takes for a formula.
fn unarmed(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
