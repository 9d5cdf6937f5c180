//! Points, of which there may be hundreds of thousands: written straight from what their caller holds.

use std::io::{self, Write};

use atlas::{Position, ShapeError};
use serde::Serialize;

use super::{WriteError, Writer};
use crate::decimals::rounded;

/// A feature that is a point, or lies nowhere.
#[derive(Serialize)]
#[serde(tag = "type", rename = "Feature")]
struct Told<'p, P> {
    geometry: Option<Point>,
    properties: &'p P,
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct Point {
    coordinates: [f64; 2],
}

impl<W: Write> Writer<W> {
    /// Adds a point in degrees, longitude first, or a feature that lies nowhere, with the members of `properties` as its
    /// properties. Reads the same as [`feature`](Self::feature), and costs a fraction.
    ///
    /// ```
    /// let mut file = Vec::new();
    /// let mut writer = formats::geojson::Writer::new(&mut file)?;
    /// writer.point(Some([36.7, 34.7]), &serde_json::json!({"name": "Homs"}))?;
    /// writer.finish()?;
    /// assert!(String::from_utf8_lossy(&file).contains(r#"{"type":"Point","coordinates":[36.7,34.7]}"#));
    /// # Ok::<(), formats::geojson::WriteError>(())
    /// ```
    ///
    /// # Errors
    /// [`WriteError`] if the point is off the globe, or the writer fails. Nothing of the feature is written then.
    pub fn point(
        &mut self,
        at: Option<[f64; 2]>,
        properties: &impl Serialize,
    ) -> Result<(), WriteError> {
        let position = at.map(|[lon, lat]| Position::new(rounded(lon), rounded(lat)));
        let position = position.transpose().map_err(|error| WriteError::Geometry {
            feature: (self.written + 1).to_string(),
            source: ShapeError::Position(error),
        })?;
        let feature = Told {
            geometry: position.map(|position| Point {
                coordinates: [position.lon(), position.lat()],
            }),
            properties,
        };
        self.line.clear();
        if self.written > 0 {
            self.line.push(b',');
        }
        serde_json::to_writer(&mut self.line, &feature).map_err(io::Error::from)?;
        self.out.write_all(&self.line)?;
        if let Some(position) = position {
            self.bounds.add_position(position);
        }
        self.written += 1;
        Ok(())
    }
}
