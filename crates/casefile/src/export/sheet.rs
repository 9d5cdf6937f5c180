//! Features to `GeoJSON` and CSV.

use std::io::{self, Write};

use formats::{Feature, geojson};

/// The columns of mentions in CSV, beside `lon` and `lat`; the properties in `GeoJSON` bear the same names.
pub const COLUMNS: [&str; 14] = [
    "document",
    "start",
    "end",
    "text",
    "kind",
    "role",
    "nested",
    "confidence",
    "id",
    "name",
    "class",
    "feature",
    "country",
    "evidence",
];

/// Writes features as one `FeatureCollection`, and gives their number.
///
/// # Errors
/// When the writer fails, or a point lies off the globe.
pub fn geojson(features: impl IntoIterator<Item = Feature>, out: impl Write) -> io::Result<usize> {
    geojson_in(None, features, out)
}

/// The same with a member `worldview`: the id of the one whose borders decided the countries in it.
///
/// # Errors
/// When the writer fails, or a point lies off the globe.
pub fn geojson_in(
    worldview: Option<&str>,
    features: impl IntoIterator<Item = Feature>,
    out: impl Write,
) -> io::Result<usize> {
    let write = || {
        let mut writer = geojson::Writer::new(out)?;
        if let Some(worldview) = worldview {
            writer.member("worldview", worldview);
        }
        for feature in features {
            writer.feature(feature)?;
        }
        writer.finish()
    };
    write().map_err(io_of)
}

/// What the writer said, in its own kind: a full disk must stay what it is.
pub fn io_of(error: geojson::WriteError) -> io::Error {
    match error {
        geojson::WriteError::Io(error) => error,
        other @ geojson::WriteError::Geometry { .. } => io::Error::other(other),
    }
}

/// Writes features as a table with these columns and a header, and gives the number of rows below it.
///
/// # Errors
/// When the writer fails, or a point lies off the globe.
pub fn csv(
    columns: &[&str],
    features: impl IntoIterator<Item = Feature>,
    out: impl Write,
) -> io::Result<usize> {
    formats::csv::write(features, columns, out).map_err(io_of_table)
}

/// What the writer of a table said, in its own kind.
pub fn io_of_table(error: formats::csv::WriteError) -> io::Error {
    match error {
        formats::csv::WriteError::Io(error) => error,
        other @ formats::csv::WriteError::Position { .. } => io::Error::other(other),
    }
}
