//! Laying out the rings of a polygon side by side in the plane.

use std::ops::RangeInclusive;

use geo_types::{Coord, LineString, Polygon, coord};

use super::{Region, ShapeError};
use crate::unroll::{self, Unrolled};

/// How often a ring round a pole is repeated, so that the seam at its ends lies far from −180° to 180°.
const REPEATS: RangeInclusive<i32> = -2..=2;

/// Lays out a polygon.
pub(super) fn of(polygon: &Polygon) -> Result<Region, ShapeError> {
    let outer = closing(polygon.exterior())?;
    let holes = polygon
        .interiors()
        .iter()
        .map(closing)
        .collect::<Result<Vec<_>, _>>()?;
    if outer.turns == 0 {
        plain(&outer, &holes)
    } else {
        Ok(polar(&outer, &holes))
    }
}

/// A ring laid out, refused if it goes round the globe more than once.
fn closing(ring: &LineString) -> Result<Unrolled, ShapeError> {
    let laid_out = unroll::ring(ring)?;
    let too_wide = range(&laid_out.coords).is_some_and(|(west, east)| east - west > 720.0);
    if laid_out.turns.abs() > 1 || too_wide {
        return Err(ShapeError::Winds);
    }
    Ok(laid_out)
}

/// The region of rings that all close in the plane.
fn plain(outer: &Unrolled, holes: &[Unrolled]) -> Result<Region, ShapeError> {
    if holes.iter().any(|hole| hole.turns != 0) {
        return Err(ShapeError::HoleRoundPole);
    }
    let (west, east) = range(&outer.coords).unwrap_or_default();
    let middle = f64::midpoint(west, east);
    let holes: Vec<LineString> = holes
        .iter()
        .map(|hole| shifted(&hole.coords, turns_towards(middle, &hole.coords)))
        .collect();
    let first = ((west + 180.0) / 360.0).floor();
    let last = ((east - 180.0) / 360.0).ceil().max(first);
    let covered = 360.0 * first - 180.0..=360.0 * last + 180.0;
    if holes
        .iter()
        .flat_map(LineString::coords)
        .any(|vertex| !covered.contains(&vertex.x))
    {
        return Err(ShapeError::HoleOutside);
    }
    Ok(Region {
        shape: Polygon::new(shifted(&outer.coords, 0), holes),
        turns: whole(first)..=whole(last),
    })
}

/// The region between a ring that goes round the globe and the pole nearer to it: several turns of it side by side,
/// of which only −180° to 180° is used.
fn polar(outer: &Unrolled, holes: &[Unrolled]) -> Region {
    let pole = nearer_pole(outer);
    let holes = holes.iter().flat_map(|hole| {
        if hole.turns == 0 {
            let home = turns_towards(0.0, &hole.coords);
            REPEATS
                .map(|turn| shifted(&hole.coords, home + turn))
                .collect()
        } else {
            vec![curtain(hole, pole)]
        }
    });
    Region {
        shape: Polygon::new(curtain(outer, pole), holes.collect()),
        turns: 0..=0,
    }
}

/// A ring round the globe, repeated eastward and closed along a pole's parallel.
fn curtain(ring: &Unrolled, pole: f64) -> LineString {
    let eastward = |turn: i32| if ring.turns > 0 { turn } else { -turn };
    let mut coords: Vec<Coord> = REPEATS
        .flat_map(|turn| shifted(&ring.coords, eastward(turn)).into_inner())
        .collect();
    let ends = [coords.last().copied(), coords.first().copied()];
    coords.extend(
        ends.into_iter()
            .flatten()
            .map(|end| coord! { x: end.x, y: pole }),
    );
    LineString(coords)
}

/// The pole on the side of a ring where less of the map lies: that of the ring's mean latitude.
fn nearer_pole(ring: &Unrolled) -> f64 {
    let pairs = ring.coords.iter().zip(ring.coords.iter().skip(1));
    let area: f64 = pairs
        .map(|(a, b)| (b.x - a.x) * f64::midpoint(a.y, b.y))
        .sum();
    if area * f64::from(ring.turns) >= 0.0 {
        90.0
    } else {
        -90.0
    }
}

/// The least and the greatest longitude; none of nothing.
pub(super) fn range<'a>(coords: impl IntoIterator<Item = &'a Coord>) -> Option<(f64, f64)> {
    let mut longitudes = coords.into_iter().map(|coord| coord.x);
    let first = longitudes.next()?;
    Some(longitudes.fold((first, first), |(west, east), x| (x.min(west), x.max(east))))
}

/// The whole turns that bring the middle of a ring nearest to a longitude. For a hole and the middle of its outer ring
/// these are the turns that put it inside: no ring is wider than a turn.
fn turns_towards(lon: f64, ring: &[Coord]) -> i32 {
    let (west, east) = range(ring).unwrap_or_default();
    whole(((lon - f64::midpoint(west, east)) / 360.0).round())
}

fn shifted(coords: &[Coord], turns: i32) -> LineString {
    let shift = 360.0 * f64::from(turns);
    coords
        .iter()
        .map(|coord| coord! { x: coord.x + shift, y: coord.y })
        .collect()
}

/// A small whole number: longitudes stay within a few turns of the globe here.
#[expect(
    clippy::cast_possible_truncation,
    reason = "rings wider than two turns are refused"
)]
fn whole(turns: f64) -> i32 {
    turns as i32
}
