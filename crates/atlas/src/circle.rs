//! Circles on the globe, to be drawn.

use geo_types::{Coord, LineString, Polygon, coord};

use crate::globe::{EARTH_RADIUS_KM, destination, distance_km};
use crate::position::Position;

/// Points of a rim before it is refined where meridians crowd.
const STEPS: u32 = 180;

/// A step of more degrees than this is halved: near a pole a straight step on the map is a long way off the rim.
const WIDEST: f64 = 3.0;

/// How often a step may be halved.
const HALVINGS: u32 = 8;

/// Everything at most so many great-circle kilometres from a centre.
///
/// On a map of longitudes and latitudes it is no ellipse: it may cross the antimeridian, and hold one pole or both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    centre: Position,
    km: f64,
}

impl Circle {
    /// None unless the radius is a positive number of kilometres and less than half way round the globe.
    pub fn new(centre: Position, km: f64) -> Option<Self> {
        let half_round = std::f64::consts::PI * EARTH_RADIUS_KM;
        (km > 0.0 && km < half_round).then_some(Self { centre, km })
    }

    /// The rim from the north clockwise, without a jump: longitudes run on beyond ±180° where it crosses the antimeridian. It
    /// ends where it began, or a turn beside it if there is a pole on either side.
    ///
    /// ```
    /// use atlas::{Circle, Position};
    ///
    /// let fiji = Circle::new(Position::new(179.0, -17.0)?, 500.0).ok_or("no circle")?;
    /// let rim = fiji.rim();
    /// assert_eq!(rim.0.first(), rim.0.last());
    /// assert!(rim.coords().any(|at| at.x > 183.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rim(&self) -> LineString {
        let mut rim = Vec::new();
        let mut last = self.at(0.0, self.centre.lon());
        rim.push(last);
        for step in 0..STEPS {
            let bearing = |step: u32| 360.0 * f64::from(step) / f64::from(STEPS);
            last = self.arc(bearing(step), bearing(step + 1), last, HALVINGS, &mut rim);
        }
        if let (Some(first), Some(end)) = (rim.first().copied(), rim.last_mut()) {
            let turns = ((end.x - first.x) / 360.0).round();
            *end = coord! { x: first.x + 360.0 * turns, y: first.y };
        }
        LineString(rim)
    }

    /// The circle as a map can fill it: round a pole it is closed along the edge of the map, and where it holds both poles it is
    /// the whole map but for a hole.
    pub fn area(&self) -> Polygon {
        let rim = self.rim();
        let pole = |lat: f64| {
            Position::new(self.centre.lon(), lat)
                .is_ok_and(|pole| distance_km(self.centre, pole) < self.km)
        };
        let ends = (rim.0.first().copied(), rim.0.last().copied());
        let (Some(first), Some(last)) = ends else {
            return Polygon::new(rim, Vec::new());
        };
        match (pole(90.0), pole(-90.0)) {
            (true, true) => {
                // The rim begins on the far side of the pole, and is as wide to the east of there as to the west.
                let (west, east) = (first.x - 180.0, first.x + 180.0);
                let world = [(west, -90.0), (east, -90.0), (east, 90.0), (west, 90.0)];
                Polygon::new(world.into_iter().collect(), vec![rim])
            }
            (north, south) if north != south && (last.x - first.x).abs() > 180.0 => {
                let edge = if north { 90.0 } else { -90.0 };
                let mut closed = rim.0;
                closed.push(coord! { x: last.x, y: edge });
                closed.push(coord! { x: first.x, y: edge });
                Polygon::new(LineString(closed), Vec::new())
            }
            _ => Polygon::new(rim, Vec::new()),
        }
    }

    /// Adds what follows `last` up to the second bearing, and gives the new last.
    fn arc(&self, from: f64, to: f64, last: Coord, halvings: u32, rim: &mut Vec<Coord>) -> Coord {
        let end = self.at(to, last.x);
        if halvings == 0 || (end.x - last.x).abs() <= WIDEST {
            rim.push(end);
            return end;
        }
        let middle = f64::midpoint(from, to);
        let last = self.arc(from, middle, last, halvings - 1, rim);
        self.arc(middle, to, last, halvings - 1, rim)
    }

    /// Where the rim is at a bearing, with a longitude as near as can be to `beside`.
    fn at(&self, bearing: f64, beside: f64) -> Coord {
        let at = destination(self.centre, bearing, self.km).unwrap_or(self.centre);
        let turns = ((beside - at.lon()) / 360.0).round();
        coord! { x: at.lon() + 360.0 * turns, y: at.lat() }
    }
}
