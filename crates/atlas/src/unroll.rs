//! Lines and rings on the globe laid out in a plane without a jump at the antimeridian.
//!
//! RFC 7946 (section 3.1.1) takes a line between two positions as straight in longitude and latitude, and as the
//! shortest one. So where two longitudes in a row differ by more than 180°, the line goes the other way round, over
//! the antimeridian. Laid out, a position keeps its longitude but for a number of whole turns: nothing is lost to
//! rounding beyond the last bit.

use geo_types::{Coord, LineString};

use crate::position::{Position, PositionError};

/// A line laid out in the plane: longitudes run on beyond ±180°.
pub(crate) struct Unrolled {
    /// The positions, in the order given.
    pub(crate) coords: Vec<Coord>,
    /// How many turns the globe was gone round from first to last, eastward positive. A ring has none, unless a pole
    /// lies on one side of it.
    pub(crate) turns: i32,
}

/// How a step from exactly −180° to 180° or back is read.
#[derive(Clone, Copy, PartialEq)]
enum FullStep {
    /// It runs along the whole parallel, as the edge of a map of the world does.
    Parallel,
    /// It stays where it is: the same meridian by its other name.
    Nowhere,
}

/// Lays out a line. A step from −180° to 180° runs along the whole parallel if it is all there is, as in a graticule;
/// between other steps it is none.
///
/// # Errors
///
/// [`PositionError`] for the first position that is none.
pub(crate) fn line(line: &LineString) -> Result<Unrolled, PositionError> {
    let positions = checked(line)?;
    let full_step = if positions.len() == 2 {
        FullStep::Parallel
    } else {
        FullStep::Nowhere
    };
    Ok(lay_out(&positions, full_step))
}

/// Lays out a closed ring. A step from −180° to 180° runs along the whole parallel if the ring closes so, as in a box
/// round the world; otherwise it is no step.
///
/// # Errors
///
/// [`PositionError`] for the first position that is none.
pub(crate) fn ring(ring: &LineString) -> Result<Unrolled, PositionError> {
    let positions = checked(ring)?;
    let literal = lay_out(&positions, FullStep::Parallel);
    Ok(if literal.turns == 0 {
        literal
    } else {
        lay_out(&positions, FullStep::Nowhere)
    })
}

fn checked(line: &LineString) -> Result<Vec<Position>, PositionError> {
    line.coords()
        .map(|coord| Position::try_from(*coord))
        .collect()
}

fn lay_out(positions: &[Position], full_step: FullStep) -> Unrolled {
    let mut turns = 0;
    let mut previous = None;
    let coords = positions
        .iter()
        .map(|position| {
            turns += previous.map_or(0, |lon| turn(position.lon() - lon, full_step));
            previous = Some(position.lon());
            Coord {
                x: position.lon() + 360.0 * f64::from(turns),
                y: position.lat(),
            }
        })
        .collect();
    Unrolled { coords, turns }
}

/// The turn that makes a step between two longitudes the shortest.
fn turn(step: f64, full_step: FullStep) -> i32 {
    if step.abs() <= 180.0 || (step.abs() >= 360.0 && full_step == FullStep::Parallel) {
        0
    } else if step > 0.0 {
        -1
    } else {
        1
    }
}

/// The latitude at which an edge meets a meridian between its ends: in both directions the same to the bit, at an end
/// exactly the end's, and never beyond either.
pub(crate) fn crossing_lat(a: Coord, b: Coord, meridian: f64) -> f64 {
    let (west, east) = if a.x <= b.x { (a, b) } else { (b, a) };
    if meridian >= east.x {
        return east.y;
    }
    let share = (meridian - west.x) / (east.x - west.x);
    (west.y + share * (east.y - west.y)).clamp(west.y.min(east.y), west.y.max(east.y))
}
