//! Rings of whole numbers, and what lies in them.

use crate::position::Position;

/// Vertices count in these parts of a degree.
pub(super) const PER_DEGREE: f64 = 1e4;

/// Kilometres in a degree of latitude.
const KM: f64 = 111.195;

/// An area: rings under the even-odd rule, each with the box around it. None crosses the antimeridian: Natural Earth cuts
/// its shapes there.
#[derive(Debug, Default)]
pub(super) struct Area {
    rings: Vec<Ring>,
}

#[derive(Debug)]
struct Ring {
    low: (i32, i32),
    high: (i32, i32),
    vertices: Vec<(i32, i32)>,
}

impl Area {
    /// An area of closed rings, each of at least one vertex.
    pub(super) fn new(rings: Vec<Vec<(i32, i32)>>) -> Self {
        let rings = rings.into_iter().filter_map(Ring::new).collect();
        Self { rings }
    }

    /// Whether a position lies inside.
    pub(super) fn holds(&self, position: Position) -> bool {
        let (x, y) = scaled(position);
        let around = |ring: &&Ring| ring.near(x, y, 0.0, 0.0);
        self.rings
            .iter()
            .filter(around)
            .fold(false, |inside, ring| inside ^ ring.holds(x, y))
    }

    /// Kilometres to the nearest edge, where that is no farther than `most`.
    pub(super) fn km_within(&self, position: Position, most: f64) -> Option<f64> {
        let (x, y) = scaled(position);
        let squeeze = position.lat().to_radians().cos().max(0.01);
        let (dx, dy) = (most / KM / squeeze * PER_DEGREE, most / KM * PER_DEGREE);
        let near = self.rings.iter().filter(|ring| ring.near(x, y, dx, dy));
        near.map(|ring| ring.distance(x, y, squeeze) * KM / PER_DEGREE)
            .filter(|km| *km <= most)
            .min_by(f64::total_cmp)
    }
}

impl Ring {
    fn new(vertices: Vec<(i32, i32)>) -> Option<Self> {
        let first = *vertices.first()?;
        let (low, high) = vertices
            .iter()
            .fold((first, first), |(low, high), &(x, y)| {
                ((low.0.min(x), low.1.min(y)), (high.0.max(x), high.1.max(y)))
            });
        Some(Self {
            low,
            high,
            vertices,
        })
    }

    /// Whether a point lies in the box around the ring, made wider by so much.
    fn near(&self, x: f64, y: f64, dx: f64, dy: f64) -> bool {
        x + dx >= f64::from(self.low.0)
            && x - dx <= f64::from(self.high.0)
            && y + dy >= f64::from(self.low.1)
            && y - dy <= f64::from(self.high.1)
    }

    fn edges(&self) -> impl Iterator<Item = [(f64, f64); 2]> {
        let float = |&(x, y): &(i32, i32)| (f64::from(x), f64::from(y));
        let next = self.vertices.iter().skip(1);
        self.vertices
            .iter()
            .zip(next)
            .map(move |(a, b)| [float(a), float(b)])
    }

    /// The even-odd rule along the parallel east of the point.
    fn holds(&self, x: f64, y: f64) -> bool {
        let crosses = |[(x1, y1), (x2, y2)]: &[(f64, f64); 2]| {
            (y1 > &y) != (y2 > &y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        };
        self.edges().filter(crosses).count() % 2 == 1
    }

    /// Distance to the nearest edge in parts of a degree of latitude; `squeeze` is how much shorter one of longitude is.
    fn distance(&self, x: f64, y: f64, squeeze: f64) -> f64 {
        let to_edge = |[(x1, y1), (x2, y2)]: [(f64, f64); 2]| {
            let (ax, ay) = ((x - x1) * squeeze, y - y1);
            let (bx, by) = ((x2 - x1) * squeeze, y2 - y1);
            let long = bx * bx + by * by;
            let along = if long > 0.0 {
                ((ax * bx + ay * by) / long).clamp(0.0, 1.0)
            } else {
                0.0
            };
            (ax - along * bx).hypot(ay - along * by)
        };
        self.edges().map(to_edge).fold(f64::INFINITY, f64::min)
    }
}

fn scaled(position: Position) -> (f64, f64) {
    (position.lon() * PER_DEGREE, position.lat() * PER_DEGREE)
}
