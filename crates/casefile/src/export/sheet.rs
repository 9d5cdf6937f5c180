//! Features to `GeoJSON` and CSV.

use std::io::{self, Write};

use formats::{Feature, geojson};
use gazetteer::About;
use serde_json::Value;

use super::Credits;

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
    geojson_in(&Credits::default(), features, out)
}

/// The same with members that say what it was made from, as [`credit`] adds them.
///
/// # Errors
/// When the writer fails, or a point lies off the globe.
pub fn geojson_in(
    credits: &Credits,
    features: impl IntoIterator<Item = Feature>,
    out: impl Write,
) -> io::Result<usize> {
    let write = || {
        let mut writer = geojson::Writer::new(out)?;
        credit(&mut writer, credits);
        for feature in features {
            writer.feature(feature)?;
        }
        writer.finish()
    };
    write().map_err(io_of)
}

/// Says of a whole collection what it was made from, in foreign members (RFC 7946, section 6.1): `worldview`, the id of the
/// one whose borders decided the countries in it, and `sources`, a list of what gave the places, each with `title`,
/// `source`, `date`, `licence` and `attribution` as far as they are known.
pub fn credit<W: Write>(writer: &mut geojson::Writer<W>, credits: &Credits) {
    if let Some(worldview) = &credits.worldview {
        writer.member("worldview", worldview.as_str());
    }
    if !credits.sources.is_empty() {
        let sources: Vec<Value> = credits.sources.iter().map(source).collect();
        writer.member("sources", sources);
    }
}

/// What is known of a source.
fn source(about: &About) -> Value {
    let members = [
        ("title", &about.title),
        ("source", &about.source),
        ("date", &about.date),
        ("licence", &about.licence),
        ("attribution", &about.attribution),
    ];
    let known = members.into_iter().filter(|(_, text)| !text.is_empty());
    Value::Object(
        known
            .map(|(name, text)| (name.to_owned(), text.as_str().into()))
            .collect(),
    )
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
