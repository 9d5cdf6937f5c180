//! Cutting a polygon in the plane along a meridian.
//!
//! Each ring falls into runs on one side of the meridian. On one side, sort the ends of all runs by latitude: between
//! the first and the second end the meridian is inside the polygon, between the second and the third outside, and so
//! on (the even-odd rule). Joining each such pair of ends along the meridian gives the rings of that side. Vertices
//! are kept to the bit, in contrast to cutting by a general overlay, which snaps them to a grid.

mod half;
mod join;

use geo::coordinate_position::{CoordPos, CoordinatePosition};
use geo::{Area, BoundingRect};
use geo_types::{LineString, Polygon};

use half::{Half, Rest, Side};

/// The polygons west and east of a meridian. A polygon that only touches the meridian is kept as it is.
pub(crate) fn cut(polygon: Polygon, meridian: f64) -> (Vec<Polygon>, Vec<Polygon>) {
    let Some(bounds) = polygon.bounding_rect() else {
        return (vec![polygon], Vec::new());
    };
    let half = |side| Half { meridian, side };
    if bounds.max().x <= meridian {
        (vec![without(polygon, half(Side::East))], Vec::new())
    } else if bounds.min().x >= meridian {
        (Vec::new(), vec![without(polygon, half(Side::West))])
    } else {
        let parts = |side| parts(&polygon, half(side));
        (parts(Side::West), parts(Side::East))
    }
}

/// A polygon that has nothing on that side. A hole that reaches there leaves its polygon, which only damaged shapes have: it
/// takes nothing away.
fn without(polygon: Polygon, half: Half) -> Polygon {
    let (outer, mut holes) = polygon.into_inner();
    holes.retain(|hole| !half.reaches(hole));
    Polygon::new(outer, holes)
}

/// The parts of a polygon on one side.
fn parts(polygon: &Polygon, half: Half) -> Vec<Polygon> {
    let (mut runs, mut outer, mut holes) = (Vec::new(), Vec::new(), Vec::new());
    match half.of(polygon.exterior()) {
        Rest::Nothing => {}
        Rest::Whole => outer.push(polygon.exterior().clone()),
        Rest::Runs(some) => runs.extend(some),
    }
    for hole in polygon.interiors() {
        match half.of(hole) {
            Rest::Nothing => {}
            Rest::Whole => holes.push(hole.clone()),
            Rest::Runs(some) => runs.extend(some),
        }
    }
    // A ring along the meridian encloses what lies between it and the meridian, so it is never a hole.
    outer.extend(join::joined(&runs));
    let parts = outer.into_iter().map(|ring| Polygon::new(ring, Vec::new()));
    with_holes(
        parts.filter(|part| part.unsigned_area() > 0.0).collect(),
        holes,
    )
}

/// Polygons with each hole in the one that surrounds it.
fn with_holes(mut parts: Vec<Polygon>, holes: Vec<LineString>) -> Vec<Polygon> {
    for hole in holes {
        let surrounds = |part: &&mut Polygon| {
            hole.coords()
                .any(|coord| part.coordinate_position(coord) == CoordPos::Inside)
        };
        if let Some(part) = parts.iter_mut().find(surrounds) {
            part.interiors_push(hole);
        }
    }
    parts
}
