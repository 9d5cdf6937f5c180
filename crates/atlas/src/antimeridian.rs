//! Cutting geometries at the antimeridian, as RFC 7946 (section 3.1.9) asks for.
//!
//! No part of the result crosses ±180°, and together the parts cover what the geometry covers on the globe. A part that
//! ends on the antimeridian ends at the sign of its own side. Vertices keep their numbers, but for whole turns.

use geo_types::{
    Coord, Geometry, GeometryCollection, Line, LineString, MultiLineString, MultiPoint,
    MultiPolygon, Point, Polygon, Rect, coord,
};

use crate::meridian;
use crate::position::{Position, PositionError};
use crate::region::{Region, ShapeError};
use crate::unroll;

/// Cuts a geometry at the antimeridian and brings all longitudes into ±180°. What crosses nothing keeps its type; a
/// line that crosses becomes a `MultiLineString`, a polygon a `MultiPolygon`. [`Region`] says how polygons are read; lines
/// go the shorter way round in the same manner. Winding is not touched.
///
/// ```
/// use atlas::antimeridian::split;
/// use geo_types::{Geometry, line_string, wkt};
///
/// let flight = line_string![(x: 170.0, y: 45.0), (x: -170.0, y: 45.0)];
/// let parts = split(&Geometry::from(flight))?;
/// let expected = wkt!(MULTILINESTRING((170.0 45.0, 180.0 45.0), (-180.0 45.0, -170.0 45.0)));
/// assert_eq!(parts, Geometry::from(expected));
/// # Ok::<(), atlas::ShapeError>(())
/// ```
///
/// # Errors
///
/// [`ShapeError`] if a vertex is no position, or a polygon has no inside on the globe.
pub fn split(geometry: &Geometry) -> Result<Geometry, ShapeError> {
    Ok(match geometry {
        Geometry::Point(point) => self::point(*point)?.into(),
        Geometry::MultiPoint(points) => {
            MultiPoint(each(points, |point| Ok(vec![self::point(*point)?]))?).into()
        }
        Geometry::Line(Line { start, end }) => lines(self::line(&LineString(vec![*start, *end]))?),
        Geometry::LineString(line) => lines(self::line(line)?),
        Geometry::MultiLineString(parts) => MultiLineString(each(parts, line)?).into(),
        Geometry::Polygon(polygon) => polygons(self::polygon(polygon)?),
        Geometry::MultiPolygon(parts) => MultiPolygon(each(parts, polygon)?).into(),
        Geometry::Rect(rect) => polygons(polygon(&outline(*rect))?),
        Geometry::Triangle(triangle) => polygons(polygon(&triangle.to_polygon())?),
        Geometry::GeometryCollection(parts) => {
            Geometry::GeometryCollection(GeometryCollection(each(parts, |part| {
                Ok(vec![split(part)?])
            })?))
        }
    })
}

/// The parts of every part.
fn each<'a, T: 'a>(
    parts: impl IntoIterator<Item = &'a T>,
    cut: impl Fn(&T) -> Result<Vec<T>, ShapeError>,
) -> Result<Vec<T>, ShapeError> {
    let cut: Vec<Vec<T>> = parts.into_iter().map(cut).collect::<Result<_, _>>()?;
    Ok(cut.into_iter().flatten().collect())
}

fn point(point: Point) -> Result<Point, PositionError> {
    Position::try_from(point.0).map(Point::from)
}

fn lines(parts: Vec<LineString>) -> Geometry {
    match <[LineString; 1]>::try_from(parts) {
        Ok([only]) => only.into(),
        Err(parts) => MultiLineString(parts).into(),
    }
}

fn polygons(parts: Vec<Polygon>) -> Geometry {
    match <[Polygon; 1]>::try_from(parts) {
        Ok([only]) => only.into(),
        Err(parts) => MultiPolygon(parts).into(),
    }
}

/// The parts of a line, one for each stretch between two crossings.
fn line(line: &LineString) -> Result<Vec<LineString>, ShapeError> {
    let laid_out = unroll::line(line)?.coords;
    if laid_out.len() < 2 {
        return Ok(vec![LineString(laid_out)]);
    }
    let mut parts: Vec<(f64, Vec<Coord>)> = Vec::new();
    for (start, end) in laid_out.iter().zip(laid_out.iter().skip(1)) {
        for (start, end) in stretches(*start, *end) {
            match parts.last_mut() {
                Some((turn, part)) if on_turn(start, *turn) && on_turn(end, *turn) => {
                    part.push(end);
                }
                _ => parts.push((turn_at(f64::midpoint(start.x, end.x)), vec![start, end])),
            }
        }
    }
    Ok(parts
        .into_iter()
        .map(|(turn, part)| brought_back(&LineString(part), turn))
        .collect())
}

/// An edge in one piece, or in two where it crosses the antimeridian.
fn stretches(start: Coord, end: Coord) -> Vec<(Coord, Coord)> {
    let (west, east) = (start.x.min(end.x), start.x.max(end.x));
    let meridian = east_end(turn_at(west));
    if meridian <= west || meridian >= east {
        return vec![(start, end)];
    }
    let crossing = coord! { x: meridian, y: unroll::crossing_lat(start, end, meridian) };
    vec![(start, crossing), (crossing, end)]
}

/// The parts of a polygon, one or more for each turn of the globe it covers.
fn polygon(polygon: &Polygon) -> Result<Vec<Polygon>, ShapeError> {
    let region = Region::new(polygon)?;
    let (_, mut rest) = cut_all(
        vec![region.shape],
        east_end(f64::from(region.turns.start() - 1)),
    );
    let mut parts = Vec::new();
    for turn in region.turns.map(f64::from) {
        let (here, beyond) = cut_all(rest, east_end(turn));
        parts.extend(here.iter().map(|part| {
            let holes = part.interiors().iter().map(|hole| brought_back(hole, turn));
            Polygon::new(brought_back(part.exterior(), turn), holes.collect())
        }));
        rest = beyond;
    }
    Ok(parts)
}

fn cut_all(polygons: Vec<Polygon>, meridian: f64) -> (Vec<Polygon>, Vec<Polygon>) {
    let (west, east): (Vec<_>, Vec<_>) = polygons
        .into_iter()
        .map(|polygon| meridian::cut(polygon, meridian))
        .unzip();
    (west.concat(), east.concat())
}

/// A rectangle as a ring whose edges are all short enough to be read the way they are meant.
fn outline(rect: Rect) -> Polygon {
    let (low, high) = (rect.min(), rect.max());
    let third = rect.width().min(360.0) / 3.0;
    let xs = [0.0, 1.0, 2.0, 3.0].map(|step| low.x + step * third);
    let south = xs.iter().map(|x| coord! { x: *x, y: low.y });
    let north = xs.iter().rev().map(|x| coord! { x: *x, y: high.y });
    Polygon::new(south.chain(north).collect(), Vec::new())
}

/// The turn of the globe a longitude lies on: 0 from −180° up to 180°.
fn turn_at(lon: f64) -> f64 {
    ((lon + 180.0) / 360.0).floor()
}

/// The antimeridian at the eastern end of a turn.
fn east_end(turn: f64) -> f64 {
    180.0 + 360.0 * turn
}

fn on_turn(coord: Coord, turn: f64) -> bool {
    (east_end(turn - 1.0)..=east_end(turn)).contains(&coord.x)
}

fn brought_back(line: &LineString, turn: f64) -> LineString {
    line.coords()
        .map(|coord| coord! { x: coord.x - 360.0 * turn, y: coord.y })
        .collect()
}
