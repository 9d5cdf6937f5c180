//! A placemark while it is read.

use geo_types::{Coord, Geometry, GeometryCollection, LineString, Point, Polygon};
use serde_json::{Map, Value};

use super::coordinates::positions;
use crate::Feature;

/// What was read of a placemark.
#[derive(Default)]
pub(super) struct Draft {
    /// Text of the tag that is open.
    pub(super) text: String,
    properties: Map<String, Value>,
    shapes: Vec<Geometry>,
    /// Positions of the last `<coordinates>`.
    positions: Vec<Coord>,
    /// Outer ring of the polygon that is open, then the inner ones.
    rings: Vec<LineString>,
    /// Name of the datum that is open.
    datum: Option<String>,
}

impl Draft {
    /// Begins a tag.
    pub(super) fn begin(&mut self, tag: &str, name: Option<String>) {
        self.text.clear();
        match tag {
            "Data" | "SimpleData" => self.datum = name,
            "Polygon" => self.rings.clear(),
            _ => {}
        }
    }

    /// Ends a tag that lies in another.
    pub(super) fn end(&mut self, tag: &str, within: &str) {
        match (tag, within) {
            ("name" | "description", "Placemark") => self.tell(tag.to_owned()),
            ("value", "Data") | ("SimpleData", _) => {
                if let Some(name) = self.datum.take() {
                    self.tell(name);
                }
            }
            ("coordinates", _) => self.positions = positions(&self.text),
            ("Point", _) => {
                let point = self.positions.first().map(|at| Point::from(*at));
                self.shapes.extend(point.map(Geometry::from));
            }
            ("LineString", _) => {
                let line = LineString::new(std::mem::take(&mut self.positions));
                self.shapes.push(line.into());
            }
            ("LinearRing", _) => {
                let ring = LineString::new(std::mem::take(&mut self.positions));
                self.rings.push(ring);
            }
            ("Polygon", _) if !self.rings.is_empty() => {
                let outer = self.rings.remove(0);
                let inner = std::mem::take(&mut self.rings);
                self.shapes.push(Polygon::new(outer, inner).into());
            }
            _ => {}
        }
        self.text.clear();
    }

    fn tell(&mut self, name: String) {
        let text = self.text.trim().to_owned();
        self.properties.insert(name, Value::String(text));
    }

    /// The placemark as a feature.
    pub(super) fn finish(mut self) -> Feature {
        let geometry = match self.shapes.len() {
            0 | 1 => self.shapes.pop(),
            _ => Some(Geometry::GeometryCollection(GeometryCollection::from(
                self.shapes,
            ))),
        };
        Feature {
            id: None,
            geometry,
            properties: self.properties,
        }
    }
}
