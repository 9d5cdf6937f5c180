//! Geometries made ready for `GeoJSON`.

use atlas::{Bounds, ShapeError, antimeridian, winding};
use geo::{Area, CoordsIter, MapCoords, RemoveRepeatedPoints};
use geo_types::{
    Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPolygon, Polygon, coord,
};

use crate::decimals::rounded;

/// The geometry cut, rounded and wound; none if it has no positions, or vanishes when rounded.
pub(super) fn prepare(geometry: &Geometry) -> Result<Option<Geometry>, ShapeError> {
    let rounded = antimeridian::split(geometry)?.map_coords(|Coord { x, y }| {
        coord! { x: rounded(x), y: rounded(y) }
    });
    let shape = seen(rounded).map(winding::right_hand);
    Ok(shape.filter(|shape| shape.coords_count() > 0))
}

/// The box of a geometry that is more than a point: west, south, east, north.
pub(super) fn bbox(shape: &Geometry) -> Option<Vec<f64>> {
    if matches!(shape, Geometry::Point(_)) {
        return None;
    }
    let mut bounds = Bounds::default();
    bounds.add(shape);
    bounds.extent().map(|extent| extent.to_array().to_vec())
}

/// What is left of a rounded geometry without the parts that have shrunk to nothing: a line needs two different
/// positions, a ring an area.
fn seen(geometry: Geometry) -> Option<Geometry> {
    Some(match geometry {
        Geometry::LineString(line) => seen_line(&line)?.into(),
        Geometry::MultiLineString(lines) => {
            MultiLineString(lines.iter().filter_map(seen_line).collect()).into()
        }
        Geometry::Polygon(polygon) => seen_polygon(&polygon)?.into(),
        Geometry::MultiPolygon(polygons) => {
            MultiPolygon(polygons.iter().filter_map(seen_polygon).collect()).into()
        }
        Geometry::GeometryCollection(parts) => Geometry::GeometryCollection(GeometryCollection(
            parts.into_iter().filter_map(seen).collect(),
        )),
        point => point,
    })
}

fn seen_line(line: &LineString) -> Option<LineString> {
    Some(line.remove_repeated_points()).filter(|line| line.0.len() >= 2)
}

fn seen_polygon(polygon: &Polygon) -> Option<Polygon> {
    let outer = seen_ring(polygon.exterior())?;
    let holes = polygon.interiors().iter().filter_map(seen_ring);
    Some(Polygon::new(outer, holes.collect()))
}

fn seen_ring(ring: &LineString) -> Option<LineString> {
    let polygon = Polygon::new(ring.remove_repeated_points(), Vec::new());
    (polygon.unsigned_area() > 0.0).then(|| polygon.into_inner().0)
}
