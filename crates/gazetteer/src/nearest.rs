//! Which places lie nearest to a point.

use std::collections::BinaryHeap;

use crate::filter::Sieve;
use crate::format::tree::{Node, Vector};
use crate::globe::{bearing, chord, km, unit_vector};
use crate::open::Packed;
use crate::{Filter, PlaceIx};

/// A place and how far it is from the point asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The place.
    pub place: PlaceIx,
    /// Great-circle kilometres from the point.
    pub km: f64,
    /// Degrees from north, 0 to 360, in which it lies.
    pub bearing: f64,
}

impl Packed {
    /// The places of this file nearest to a point.
    pub(crate) fn nearest(
        &self,
        lon: f64,
        lat: f64,
        filter: &Filter,
        within_km: Option<f64>,
        limit: usize,
    ) -> Vec<Near> {
        let mut hunt = Hunt {
            gazetteer: self,
            sieve: Sieve::new(filter, self),
            lon,
            lat,
            vector: unit_vector(lon, lat),
            within_km: within_km.unwrap_or(f64::INFINITY),
            limit,
            best: BinaryHeap::new(),
        };
        if limit > 0 && lon.is_finite() && lat.is_finite() {
            hunt.visit(self.tree.root());
        }
        let best = hunt.best.into_sorted_vec();
        best.into_iter()
            .map(|hit| self.near(lon, lat, hit))
            .collect()
    }

    fn near(&self, lon: f64, lat: f64, hit: Hit) -> Near {
        let place = PlaceIx(hit.place);
        let record = self.record(place);
        Near {
            place,
            km: hit.km,
            bearing: bearing(lon, lat, record.lon, record.lat),
        }
    }
}

/// A place found so far; the greatest is the one to give up first.
#[derive(Clone, Copy, PartialEq)]
struct Hit {
    km: f64,
    place: u32,
}

impl Eq for Hit {}

impl Ord for Hit {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.km
            .total_cmp(&other.km)
            .then(self.place.cmp(&other.place))
    }
}

impl PartialOrd for Hit {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// One search of the tree.
struct Hunt<'g> {
    gazetteer: &'g Packed,
    sieve: Sieve,
    lon: f64,
    lat: f64,
    vector: Vector,
    within_km: f64,
    limit: usize,
    best: BinaryHeap<Hit>,
}

impl Hunt<'_> {
    /// Searches a subtree, the side of the point first, the other side only where it may hold something nearer.
    fn visit(&mut self, node: Option<Node>) {
        let Some(node) = node else { return };
        let place = self.gazetteer.tree.place(&node);
        let row = place.and_then(|place| self.gazetteer.rows.get(place));
        let (Some(place), Some(row)) = (place, row) else {
            return;
        };
        let (lon, lat) = (row.lon_degrees(), row.lat_degrees());
        if self.sieve.passes(row) {
            self.keep(Hit {
                km: km(self.lon, self.lat, lon, lat),
                place,
            });
        }
        let beyond = node.along(&self.vector) - node.along(&unit_vector(lon, lat));
        let (near, far) = if beyond < 0.0 {
            (node.lower(), node.upper())
        } else {
            (node.upper(), node.lower())
        };
        self.visit(near);
        if beyond.abs() <= self.reach() {
            self.visit(far);
        }
    }

    /// Keeps a place if it is among the nearest so far.
    fn keep(&mut self, hit: Hit) {
        if hit.km <= self.within_km {
            self.best.push(hit);
        }
        if self.best.len() > self.limit {
            self.best.pop();
        }
    }

    /// Straight-line distance on the unit sphere within which another place would still count.
    fn reach(&self) -> f64 {
        let full = self.best.len() >= self.limit;
        let worst = self
            .best
            .peek()
            .filter(|_| full)
            .map_or(f64::INFINITY, |hit| hit.km);
        // The slack outweighs rounding, so that places at the very same distance are all seen.
        chord(worst.min(self.within_km)) + 1e-9
    }
}
