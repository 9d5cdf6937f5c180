//! Positions in every notation, and what is measured and drawn between them.

use atlas::{Circle, Notation, Position, parse_position};
use geo_types::{Coord, LineString, Polygon};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Workbench,
    failure::{Code, Failure},
    map::off_the_globe,
    places::rounded,
};

/// A position in every way to write it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PositionView {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// `33.51020, 36.29130`.
    pub decimal: String,
    /// `33°30′36.7″N 36°17′28.7″E`.
    pub dms: String,
    /// `33°30.612′N 36°17.478′E`.
    pub ddm: String,
    /// `37S BT 48471 11234`.
    pub mgrs: String,
    /// `37S 248471 3711234`.
    pub utm: String,
}

/// A way over several points, along great circles.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MeasureView {
    /// From the first point to the last.
    pub km: f64,
    /// One fewer than there are points.
    pub legs: Vec<LegView>,
    /// `[lon, lat]` in degrees, running on beyond ±180° over the antimeridian; empty for fewer than two points.
    pub line: Vec<[f64; 2]>,
}

/// The way from one point to the next.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LegView {
    /// Great-circle kilometres.
    pub km: f64,
    /// Initial bearing, degrees clockwise from north, 0 to 360.
    pub bearing: f64,
}

/// A circle on the globe, as a map draws it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RingView {
    /// Radius.
    pub km: f64,
    /// Its rim as `[lon, lat]` in degrees, running on beyond ±180°.
    pub rim: Vec<[f64; 2]>,
    /// Its area as rings of a polygon, closed along the edge of the map where it holds a pole.
    pub area: Vec<Vec<[f64; 2]>>,
}

impl From<Position> for PositionView {
    fn from(position: Position) -> Self {
        Self {
            lon: position.lon(),
            lat: position.lat(),
            decimal: Notation::Decimal.write(position),
            dms: Notation::DegreesMinutesSeconds.write(position),
            ddm: Notation::DegreesMinutes.write(position),
            mgrs: Notation::Mgrs.write(position),
            utm: Notation::Utm.write(position),
        }
    }
}

impl Workbench {
    /// A position in degrees, in every notation.
    ///
    /// # Errors
    /// When it lies off the globe.
    pub fn position(&self, lon: f64, lat: f64) -> Result<PositionView, Failure> {
        Ok(Position::new(lon, lat).map_err(off_the_globe)?.into())
    }

    /// The position that a text writes in any notation.
    ///
    /// # Errors
    /// When it is none; the message says how one is written.
    pub fn locate(&self, text: &str) -> Result<PositionView, Failure> {
        Ok(parse_position(text).map_err(off_the_globe)?.into())
    }

    /// How far it is over these `[lon, lat]` in degrees, and the line to draw.
    ///
    /// # Errors
    /// When one of them lies off the globe.
    pub fn measure(&self, points: &[[f64; 2]]) -> Result<MeasureView, Failure> {
        let positions: Vec<Position> = points
            .iter()
            .map(|[lon, lat]| Position::new(*lon, *lat).map_err(off_the_globe))
            .collect::<Result<_, Failure>>()?;
        let mut view = MeasureView {
            km: 0.0,
            legs: Vec::new(),
            line: Vec::new(),
        };
        for pair in positions.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let km = atlas::distance_km(from, to);
            view.km += km;
            view.legs.push(LegView {
                km: rounded(km, 3),
                bearing: rounded(atlas::bearing(from, to), 1) % 360.0,
            });
            go_on(
                &mut view.line,
                atlas::great_circle(from, to, atlas::FINE_PIECE_KM),
            );
        }
        view.km = rounded(view.km, 3);
        Ok(view)
    }

    /// Circles of these radii in kilometres round one point, as a map draws them.
    ///
    /// # Errors
    /// When the point lies off the globe, or a radius is none.
    pub fn rings(&self, lon: f64, lat: f64, km: &[f64]) -> Result<Vec<RingView>, Failure> {
        let centre = Position::new(lon, lat).map_err(off_the_globe)?;
        let ring = |km: &f64| {
            let circle = Circle::new(centre, *km).ok_or_else(|| {
                let wrong = format!(
                    "{km} km is no radius. Give kilometres, more than 0 and less than 20015, half way round the globe."
                );
                Failure::new(Code::BadPosition, wrong)
            })?;
            Ok(RingView {
                km: *km,
                rim: pairs(&circle.rim()),
                area: rings_of(&circle.area()),
            })
        };
        km.iter().map(ring).collect()
    }
}

/// Adds a line that begins where another ends, turned to run on from there.
fn go_on(line: &mut Vec<[f64; 2]>, next: Vec<[f64; 2]>) {
    let turn = match (line.last(), next.first()) {
        (Some(end), Some(start)) => 360.0 * ((end[0] - start[0]) / 360.0).round(),
        _ => 0.0,
    };
    let known = usize::from(!line.is_empty());
    line.extend(
        next.into_iter()
            .skip(known)
            .map(|[lon, lat]| [lon + turn, lat]),
    );
}

fn rings_of(area: &Polygon) -> Vec<Vec<[f64; 2]>> {
    std::iter::once(area.exterior())
        .chain(area.interiors())
        .map(pairs)
        .collect()
}

fn pairs(line: &LineString) -> Vec<[f64; 2]> {
    line.coords().map(|Coord { x, y }| [*x, *y]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Search;

    fn bench() -> Workbench {
        Workbench::new(Search::default())
    }

    #[test]
    fn a_way_is_as_long_as_its_legs_and_drawn_in_one_piece() {
        let way = bench()
            .measure(&[[139.7, 35.7], [-122.3, 47.6], [-77.0, 38.9]])
            .unwrap();
        let legs: f64 = way.legs.iter().map(|leg| leg.km).sum();
        assert!((way.km - legs).abs() < 0.01);
        assert_eq!(way.legs.len(), 2);
        for step in way.line.windows(2) {
            assert!((step[1][0] - step[0][0]).abs() < 90.0, "{step:?}");
        }
        assert!(bench().measure(&[[1.0, 1.0]]).unwrap().legs.is_empty());
    }

    #[test]
    fn what_is_typed_comes_back_in_every_notation() {
        let found = bench().locate("37S BT 48420 11300").unwrap();
        assert!((found.lat - 33.51).abs() < 0.02, "{found:?}");
        assert!(found.utm.starts_with("37S ") && found.dms.contains('″'));
        let failure = bench().locate("somewhere").unwrap_err();
        assert_eq!(failure.code, Code::BadPosition);
    }

    #[test]
    fn a_ring_that_is_none_is_refused() {
        assert_eq!(bench().rings(35.0, 33.0, &[50.0, 100.0]).unwrap().len(), 2);
        let failure = bench().rings(35.0, 33.0, &[0.0]).unwrap_err();
        assert!(failure.message.contains("no radius"));
    }
}
