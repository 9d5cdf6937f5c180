//! Lines along great circles, to be drawn.

use geo::{Haversine, InterpolatePoint};

use crate::position::Position;

/// Straight pieces of this length, in kilometres, look like the curve wherever a map is drawn to be looked at closely.
pub const FINE_PIECE_KM: f64 = 100.0;

/// The great circle from one position to another as a line of `[lon, lat]` in degrees, both ends included, in straight pieces of
/// at most `piece_km` kilometres. Pieces of 100 km leave the curve by 200 m at the most, such of 300 km by 2 km.
///
/// Longitudes run on beyond ±180° where it crosses the antimeridian, so that a map draws it in one piece. Between opposite
/// positions every great circle is as short, and some one of them is given.
///
/// ```
/// use atlas::{Position, great_circle};
///
/// let (tokyo, seattle) = (Position::new(139.7, 35.7)?, Position::new(-122.3, 47.6)?);
/// let line = great_circle(tokyo, seattle, 100.0);
/// assert_eq!(line.first(), Some(&[139.7, 35.7]));
/// assert!((line[line.len() - 1][0] - 237.7).abs() < 1e-9); // eastward, across the Pacific
/// # Ok::<(), atlas::PositionError>(())
/// ```
pub fn great_circle(from: Position, to: Position, piece_km: f64) -> Vec<[f64; 2]> {
    let between = Haversine.points_along_line(from.into(), to.into(), piece_km * 1_000.0, false);
    let between = between.map(|point| [point.x(), point.y()]);
    let ends = |position: Position| [position.lon(), position.lat()];
    let mut line: Vec<[f64; 2]> = vec![ends(from)];
    for [lon, lat] in between.chain([ends(to)]) {
        if !(lon.is_finite() && lat.is_finite()) {
            continue;
        }
        let before = line.last().map_or(lon, |last| last[0]);
        let turns = ((before - lon) / 360.0).round();
        line.push([lon + 360.0 * turns, lat]);
    }
    line
}
