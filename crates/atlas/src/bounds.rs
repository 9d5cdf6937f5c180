//! The smallest box around geometries, found piece by piece.

use geo::BoundingRect;
use geo_types::{Coord, Geometry, Rect};

use crate::extent::Extent;
use crate::position::{Position, is_pole};

/// Collects what a box has to hold, and then finds the smallest such box.
///
/// Longitudes lie on a circle, so their smallest box is what is left outside the widest empty gap.
///
/// ```
/// use atlas::Bounds;
/// use geo_types::{Geometry, line_string};
///
/// let mut bounds = Bounds::default();
/// bounds.add(&Geometry::from(line_string![(x: 170.0, y: 1.0), (x: 180.0, y: 2.0)]));
/// bounds.add(&Geometry::from(line_string![(x: -180.0, y: 2.0), (x: -170.0, y: 3.0)]));
/// assert_eq!(bounds.extent().map(|extent| extent.to_array()), Some([170.0, 1.0, -170.0, 3.0]));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Bounds {
    arcs: Vec<Arc>,
    latitudes: Option<(f64, f64)>,
}

/// Longitudes that something covers without a gap, `from` ≤ `to`.
#[derive(Clone, Copy, Debug)]
struct Arc {
    from: f64,
    to: f64,
}

impl Bounds {
    /// Takes in a geometry with valid positions that has been cut at the antimeridian
    /// ([`antimeridian::split`](crate::antimeridian::split)).
    pub fn add(&mut self, geometry: &Geometry) {
        match geometry {
            Geometry::MultiPoint(points) => points
                .iter()
                .for_each(|part| self.add_part(Some(part.bounding_rect()))),
            Geometry::MultiLineString(lines) => lines
                .iter()
                .for_each(|part| self.add_part(part.bounding_rect())),
            Geometry::MultiPolygon(polygons) => polygons
                .iter()
                .for_each(|part| self.add_part(part.bounding_rect())),
            Geometry::GeometryCollection(parts) => parts.iter().for_each(|part| self.add(part)),
            // What remains is connected: it covers every longitude between its least and its greatest.
            connected => self.add_part(connected.bounding_rect()),
        }
    }

    /// Takes in one position.
    pub fn add_position(&mut self, position: Position) {
        let corner = Coord {
            x: position.lon(),
            y: position.lat(),
        };
        self.add_part(Some(Rect::new(corner, corner)));
    }

    /// The smallest box that holds all that was added; none if nothing was. Where several are equally small, it is
    /// one that does not cross the antimeridian, if there is one. A box that touches a pole spans all longitudes
    /// (RFC 7946, section 5.3).
    pub fn extent(&self) -> Option<Extent> {
        let (south, north) = self.latitudes?;
        if is_pole(south) || is_pole(north) {
            return Some(Extent::tidy(-180.0, south, 180.0, north));
        }
        let Arc { from, to } = self.smallest_arc()?;
        Some(Extent::tidy(from, south, to, north))
    }

    fn add_part(&mut self, part: Option<Rect>) {
        let Some(part) = part else { return };
        let (low, high) = (part.min(), part.max());
        self.arcs.push(Arc {
            from: low.x,
            to: high.x,
        });
        self.latitudes = Some(match self.latitudes {
            Some((south, north)) => (south.min(low.y), north.max(high.y)),
            None => (low.y, high.y),
        });
    }

    /// The shortest arc that covers all others; it runs from a greater to a smaller longitude where it crosses
    /// the antimeridian.
    fn smallest_arc(&self) -> Option<Arc> {
        let mut arcs = self.arcs.clone();
        arcs.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = *arcs.first()?;
        let mut reach = first.to;
        let mut widest = 0.0;
        let mut across = None;
        for arc in arcs {
            if arc.from - reach > widest {
                widest = arc.from - reach;
                across = Some(Arc {
                    from: arc.from,
                    to: reach,
                });
            }
            reach = reach.max(arc.to);
        }
        let plain = Arc {
            from: first.from,
            to: reach,
        };
        let gap_at_antimeridian = first.from + 360.0 - reach;
        across
            .filter(|_| widest > gap_at_antimeridian)
            .or(Some(plain))
    }
}
