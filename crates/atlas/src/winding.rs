//! The winding of polygon rings.

use geo::Orient;
use geo::orient::Direction;
use geo_types::Geometry;

/// The geometry with its polygons wound by the right-hand rule (RFC 7946, section 3.1.6): outer rings
/// counterclockwise, holes clockwise. For geometries already cut at the antimeridian
/// ([`antimeridian::split`](crate::antimeridian::split)): what crosses it seems to wind the wrong way.
///
/// ```
/// use atlas::winding::right_hand;
/// use geo_types::{Geometry, wkt};
///
/// let clockwise = wkt!(POLYGON((0. 0., 0. 1., 1. 1., 0. 0.)));
/// let turned = wkt!(POLYGON((0. 0., 1. 1., 0. 1., 0. 0.)));
/// assert_eq!(right_hand(clockwise.into()), Geometry::from(turned));
/// ```
pub fn right_hand(geometry: Geometry) -> Geometry {
    match geometry {
        Geometry::Polygon(polygon) => polygon.orient(Direction::Default).into(),
        Geometry::MultiPolygon(polygons) => polygons.orient(Direction::Default).into(),
        Geometry::Rect(rect) => right_hand(rect.to_polygon().into()),
        Geometry::Triangle(triangle) => right_hand(triangle.to_polygon().into()),
        Geometry::GeometryCollection(parts) => {
            Geometry::GeometryCollection(parts.into_iter().map(right_hand).collect())
        }
        other => other,
    }
}
