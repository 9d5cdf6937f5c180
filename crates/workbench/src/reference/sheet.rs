//! The features of a reference layer, written as they come: cut at the antimeridian, every position on the globe.

use atlas::Bounds;
use formats::Feature;
use geo_types::Geometry;

/// A layer while its features come.
pub(super) struct Sheet {
    pub(super) drawn: Vec<u8>,
    pub(super) features: usize,
    pub(super) left_out: usize,
    /// The reason of the first that was left out.
    pub(super) first: Option<String>,
    pub(super) bounds: Bounds,
    pub(super) points: bool,
    pub(super) lines: bool,
    pub(super) areas: bool,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            drawn: br#"{"type":"FeatureCollection","features":["#.to_vec(),
            features: 0,
            left_out: 0,
            first: None,
            bounds: Bounds::default(),
            points: false,
            lines: false,
            areas: false,
        }
    }
}

impl Sheet {
    /// Adds a feature.
    pub(super) fn take(&mut self, feature: Feature) {
        let Some(geometry) = &feature.geometry else {
            return self.leave_out("it has no geometry".to_owned());
        };
        let cut = match atlas::antimeridian::split(geometry) {
            Ok(cut) => cut,
            Err(error) => return self.leave_out(error.to_string()),
        };
        self.sort(&cut);
        self.bounds.add(&cut);
        if self.features > 0 {
            self.drawn.push(b',');
        }
        self.features += 1;
        let written = ::geojson::Feature {
            geometry: Some(::geojson::Geometry::new(::geojson::GeometryValue::from(
                &cut,
            ))),
            properties: Some(feature.properties),
            ..::geojson::Feature::default()
        };
        self.drawn.extend_from_slice(written.to_string().as_bytes());
    }

    /// Counts one that cannot be drawn.
    pub(super) fn leave_out(&mut self, reason: String) {
        self.left_out += 1;
        self.first.get_or_insert(reason);
    }

    fn sort(&mut self, geometry: &Geometry) {
        match geometry {
            Geometry::Point(_) | Geometry::MultiPoint(_) => self.points = true,
            Geometry::Line(_) | Geometry::LineString(_) | Geometry::MultiLineString(_) => {
                self.lines = true;
            }
            Geometry::GeometryCollection(parts) => parts.iter().for_each(|part| self.sort(part)),
            _ => self.areas = true,
        }
    }
}
