//! What every format writes.

use atlas::Bounds;
use geo::InteriorPoint;
use geo_types::{Coord, Geometry};
use serde_json::{Map, Value};

/// One thing on the map, with what is known about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Its identifier in the file, if it has one.
    pub id: Option<String>,
    /// Where it lies, in degrees of longitude and latitude; none where that is not known.
    pub geometry: Option<Geometry>,
    /// What is known about it.
    pub properties: Map<String, Value>,
}

impl Feature {
    /// Where its label goes: the point itself, or one that surely lies inside the area or on the line.
    pub fn label_point(&self) -> Option<Coord> {
        let point = self.geometry.as_ref()?.interior_point()?;
        let point = Coord::from(point);
        (point.x.is_finite() && point.y.is_finite()).then_some(point)
    }

    /// West, south, east and north of an area or line, in degrees; west exceeds east across the antimeridian. None for
    /// a point.
    pub fn bounds(&self) -> Option<[f64; 4]> {
        let geometry = self.geometry.as_ref()?;
        if matches!(geometry, Geometry::Point(_)) {
            return None;
        }
        let mut bounds = Bounds::default();
        bounds.add(geometry);
        Some(bounds.extent()?.to_array())
    }

    /// Whether it is an area, and no point or line.
    pub fn is_area(&self) -> bool {
        let area = |geometry: &Geometry| {
            matches!(geometry, Geometry::Polygon(_) | Geometry::MultiPolygon(_))
        };
        match &self.geometry {
            Some(Geometry::GeometryCollection(parts)) => parts.iter().any(area),
            Some(geometry) => area(geometry),
            None => false,
        }
    }
}
