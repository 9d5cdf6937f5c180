//! A polygon on the globe, laid out in the plane.

mod layout;

use std::ops::RangeInclusive;

use geo::{BoundingRect, Intersects};
use geo_types::{LineString, Polygon, coord};
use thiserror::Error;

use crate::extent::Extent;
use crate::position::{Position, PositionError, is_pole};

/// A polygon ready to be asked what lies in it.
///
/// Edges are straight in longitude and latitude, and take the shorter way round where two longitudes in a row differ
/// by more than 180° (RFC 7946, section 3.1.1): a ring from 170° over −170° crosses the antimeridian, as does one
/// from 170° to 190°. An edge meant to be longer than 180° needs a position in between. A ring that goes once round the
/// globe without closing encloses the pole nearer to it. Winding does not matter; edges belong to the region.
///
/// ```
/// use atlas::{Position, Region};
/// use geo_types::polygon;
///
/// let arctic = polygon![(x: 0.0, y: 66.0), (x: 120.0, y: 66.0), (x: -120.0, y: 66.0)];
/// let region = Region::new(&arctic)?;
/// assert!(region.holds(Position::new(45.0, 90.0)?));
/// assert!(!region.holds(Position::new(45.0, 65.0)?));
/// # Ok::<(), atlas::ShapeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Region {
    /// The polygon with longitudes that run on beyond ±180°.
    pub(crate) shape: Polygon,
    /// The turns of the globe it covers: 0 is −180° to 180°, 1 is 180° to 540°.
    pub(crate) turns: RangeInclusive<i32>,
}

/// Why a shape cannot be placed on the globe.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
pub enum ShapeError {
    /// A vertex is no position.
    #[error(transparent)]
    Position(#[from] PositionError),
    /// A ring goes round the globe more than once.
    #[error(
        "a ring of the polygon winds round the globe more than once, so it has no inside; draw it as several polygons"
    )]
    Winds,
    /// A hole encloses a pole, but the outer ring does not.
    #[error(
        "a hole goes round a pole that the polygon's outer ring does not go round; draw the polygon in parts"
    )]
    HoleRoundPole,
    /// A hole crosses the antimeridian, but the outer ring does not.
    #[error(
        "a hole crosses the antimeridian where the polygon's outer ring does not; keep holes inside the outer ring"
    )]
    HoleOutside,
}

impl Region {
    /// Lays out a polygon.
    ///
    /// # Errors
    ///
    /// [`ShapeError`] if a vertex is no position or the rings enclose nothing that makes sense on the globe.
    pub fn new(polygon: &Polygon) -> Result<Self, ShapeError> {
        layout::of(polygon)
    }

    /// Whether a position lies in the region or on its edge. A pole lies in it if the outer ring reaches the pole and no
    /// hole surrounds it.
    pub fn holds(&self, position: Position) -> bool {
        if position.is_pole() {
            return self.holds_pole(position.lat());
        }
        let twin = (position.lon().abs() >= 180.0).then_some(-position.lon());
        [Some(position.lon()), twin]
            .into_iter()
            .flatten()
            .any(|lon| {
                self.turns.clone().any(|turn| {
                    let laid_out = coord! { x: lon + 360.0 * f64::from(turn), y: position.lat() };
                    self.shape.intersects(&laid_out)
                })
            })
    }

    /// A box around the region; none if the polygon is empty.
    pub fn extent(&self) -> Option<Extent> {
        let bounds = self.shape.bounding_rect()?;
        let (low, high) = (bounds.min(), bounds.max());
        Extent::new([low.x, low.y, high.x, high.y]).ok()
    }

    fn holds_pole(&self, lat: f64) -> bool {
        let surrounded = |hole: &LineString| pole_span(hole, lat).is_some_and(|span| span >= 360.0);
        pole_span(self.shape.exterior(), lat).is_some()
            && !self.shape.interiors().iter().any(surrounded)
    }
}

/// The longitudes between a ring's first and last vertex on a pole; none if it does not reach the pole.
fn pole_span(ring: &LineString, lat: f64) -> Option<f64> {
    let on_pole = ring
        .coords()
        .filter(|coord| is_pole(coord.y) && coord.y.signum() == lat.signum());
    layout::range(on_pole).map(|(west, east)| east - west)
}
