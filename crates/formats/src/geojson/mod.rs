//! `GeoJSON` as RFC 7946 has it.
//!
//! Features are written one by one, so a file may be larger than memory. Geometries are cut at the antimeridian, wound
//! by the right-hand rule and rounded to seven decimals (a centimetre); the box around everything comes last, when it is
//! known. There is no `crs` member: coordinates are WGS 84 by definition.

mod geometry;
mod point;
mod read;

use std::io::{self, Write};

use atlas::{Bounds, ShapeError};
use geojson::feature::Id;
use serde_json::{Map, Value};
use thiserror::Error;

pub use self::read::{ReadError, Take, read};
use crate::Feature;

/// Why features could not be written as `GeoJSON`.
#[derive(Debug, Error)]
pub enum WriteError {
    /// A geometry has no place on the globe.
    #[error("feature {feature} cannot be written as GeoJSON: {source}")]
    Geometry {
        /// The feature's id, or its number from 1 where it has none.
        feature: String,
        /// What is wrong with it.
        source: ShapeError,
    },
    /// The file could not be written.
    #[error("GeoJSON could not be written: {0}")]
    Io(#[from] io::Error),
}

/// Writes a `FeatureCollection` and returns how many features it has.
///
/// A feature without geometry gets a null geometry, as does one whose geometry has no positions or is too small to be
/// seen at seven decimals. No features at all make a valid empty collection.
///
/// ```
/// let mut file = Vec::new();
/// assert_eq!(formats::geojson::write([], &mut file)?, 0);
/// assert_eq!(file, br#"{"type":"FeatureCollection","features":[]}"#);
/// # Ok::<(), formats::geojson::WriteError>(())
/// ```
///
/// # Errors
///
/// [`WriteError`] if a geometry cannot be written, or the writer fails. What was written until then stays with the
/// writer; it is no whole file.
pub fn write(
    features: impl IntoIterator<Item = Feature>,
    writer: impl Write,
) -> Result<usize, WriteError> {
    let mut writer = Writer::new(writer)?;
    for feature in features {
        writer.feature(feature)?;
    }
    writer.finish()
}

/// Writes a `FeatureCollection` one feature at a time, for callers that make features as they go.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    written: usize,
    bounds: Bounds,
    /// A point as it is written, kept for the next.
    line: Vec<u8>,
    members: Map<String, Value>,
}

impl<W: Write> Writer<W> {
    /// Begins the collection.
    ///
    /// # Errors
    ///
    /// [`WriteError::Io`] if the writer fails.
    pub fn new(mut out: W) -> Result<Self, WriteError> {
        out.write_all(br#"{"type":"FeatureCollection","features":["#)?;
        Ok(Self {
            out,
            written: 0,
            bounds: Bounds::default(),
            line: Vec::new(),
            members: Map::new(),
        })
    }

    /// Says something of the whole collection, as a foreign member (RFC 7946, section 6.1) after its features.
    pub fn member(&mut self, name: &str, value: impl Into<Value>) {
        self.members.insert(name.to_owned(), value.into());
    }

    /// Adds a feature. Nothing of it is written if its geometry cannot be.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if its geometry cannot be written, or the writer fails.
    pub fn feature(&mut self, feature: Feature) -> Result<(), WriteError> {
        let shape = feature.geometry.as_ref().map(geometry::prepare).transpose();
        let shape = shape.map_err(|source| WriteError::Geometry {
            feature: feature
                .id
                .clone()
                .unwrap_or_else(|| (self.written + 1).to_string()),
            source,
        })?;
        let shape = shape.flatten();
        if let Some(shape) = &shape {
            self.bounds.add(shape);
        }
        if self.written > 0 {
            self.out.write_all(b",")?;
        }
        let feature = geojson::Feature {
            bbox: shape.as_ref().and_then(geometry::bbox),
            geometry: shape.as_ref().map(geojson::Geometry::from),
            id: feature.id.map(Id::String),
            properties: Some(feature.properties),
            foreign_members: None,
        };
        serde_json::to_writer(&mut self.out, &feature).map_err(io::Error::from)?;
        self.written += 1;
        Ok(())
    }

    /// Ends the collection with the box around it, and returns how many features were written.
    ///
    /// # Errors
    ///
    /// [`WriteError::Io`] if the writer fails.
    pub fn finish(mut self) -> Result<usize, WriteError> {
        self.out.write_all(b"]")?;
        if let Some(extent) = self.bounds.extent() {
            self.out.write_all(br#","bbox":"#)?;
            serde_json::to_writer(&mut self.out, &extent.to_array()).map_err(io::Error::from)?;
        }
        for (name, value) in &self.members {
            self.out.write_all(b",")?;
            serde_json::to_writer(&mut self.out, name).map_err(io::Error::from)?;
            self.out.write_all(b":")?;
            serde_json::to_writer(&mut self.out, value).map_err(io::Error::from)?;
        }
        self.out.write_all(b"}")?;
        self.out.flush()?;
        Ok(self.written)
    }
}
