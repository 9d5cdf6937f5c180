//! What a meridian leaves of a ring on one of its sides.

use geo_types::{Coord, LineString, coord};

use crate::unroll::crossing_lat;

#[derive(Clone, Copy)]
pub(super) enum Side {
    West,
    East,
}

/// One side of a meridian, without the meridian: an edge either crosses into it once or not at all.
#[derive(Clone, Copy)]
pub(super) struct Half {
    pub(super) meridian: f64,
    pub(super) side: Side,
}

/// What lies on one side.
pub(super) enum Rest {
    /// Nothing, or no more than points on the meridian.
    Nothing,
    /// The whole ring.
    Whole,
    /// The stretches between two crossings.
    Runs(Vec<Run>),
}

/// A stretch of a ring on one side, from where it leaves the meridian to where it comes back to it, both included.
pub(super) struct Run {
    pub(super) coords: Vec<Coord>,
    pub(super) head: Crossing,
    pub(super) tail: Crossing,
}

/// Where an edge crosses the meridian.
#[derive(Clone, Copy)]
pub(super) struct Crossing {
    pub(super) lat: f64,
    /// Degrees of latitude to a degree away from the meridian: the order of edges that cross at one point.
    pub(super) slope: f64,
}

impl Half {
    /// What this side holds of a closed ring.
    pub(super) fn of(self, ring: &LineString) -> Rest {
        let edges: Vec<(Coord, Coord)> = ring.lines().map(|edge| (edge.start, edge.end)).collect();
        let enters = |&(a, b): &(Coord, Coord)| !self.has(a) && self.has(b);
        if let Some(first) = edges.iter().position(enters) {
            Rest::Runs(self.runs(edges.iter().cycle().skip(first).take(edges.len())))
        } else if ring.coords().all(|coord| self.has(*coord)) {
            Rest::Whole
        } else {
            Rest::Nothing
        }
    }

    /// Whether anything of a ring lies on this side.
    pub(super) fn reaches(self, ring: &LineString) -> bool {
        ring.coords().any(|coord| self.has(*coord))
    }

    /// The runs of a ring whose first edge enters this side.
    fn runs<'a>(self, edges: impl Iterator<Item = &'a (Coord, Coord)>) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut open: Option<Run> = None;
        for &(a, b) in edges {
            if !self.has(a) && self.has(b) {
                let head = self.crossing(a, b);
                let coords = vec![self.coord(head), b];
                open = Some(Run {
                    coords,
                    head,
                    tail: head,
                });
            } else if let Some(mut run) = open.take() {
                if self.has(b) {
                    run.coords.push(b);
                    open = Some(run);
                } else {
                    run.tail = self.crossing(a, b);
                    run.coords.push(self.coord(run.tail));
                    runs.push(run);
                }
            }
        }
        runs
    }

    fn has(self, coord: Coord) -> bool {
        match self.side {
            Side::West => coord.x < self.meridian,
            Side::East => coord.x > self.meridian,
        }
    }

    fn crossing(self, a: Coord, b: Coord) -> Crossing {
        let slope = (b.y - a.y) / (b.x - a.x);
        Crossing {
            lat: crossing_lat(a, b, self.meridian),
            slope: match self.side {
                Side::West => -slope,
                Side::East => slope,
            },
        }
    }

    fn coord(self, crossing: Crossing) -> Coord {
        coord! { x: self.meridian, y: crossing.lat }
    }
}
